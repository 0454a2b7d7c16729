"""Who gets in, with which roles, from where."""

import asyncio
import datetime
from dataclasses import replace

import psycopg
import pytest

from crm.storage import tokens
from graphql_server.access import Role
from graphql_server.http import HttpSettings

CLOSED = HttpSettings()
OPEN = HttpSettings(open_access=True)
ROLES = "{ roles }"


def bearer(text: str) -> dict[str, str]:
    return {"authorization": f"Bearer {text}"}


def code(answer) -> str:
    return answer.json()["errors"][0]["extensions"]["code"]


def test_in_open_access_a_request_without_a_token_has_every_role(query):
    assert query(ROLES).json()["data"]["roles"] == sorted(Role)


def test_a_token_given_in_open_access_counts(query, token):
    assert query(ROLES, headers=bearer(token("AUDITOR"))).json()["data"]["roles"] == ["AUDITOR"]


def test_a_token_opens_a_closed_server(query, token):
    headers = bearer(token("HR", "HIRING"))

    answer = query(ROLES, settings=CLOSED, headers=headers)

    assert answer.json()["data"]["roles"] == ["HIRING", "HR"]


def test_a_role_of_another_version_grants_nothing(query, token):
    assert query(ROLES, headers=bearer(token("EMPEROR"))).json()["data"]["roles"] == []


def test_a_missing_and_a_wrong_token_look_the_same(query, token, database):
    expired = token("HR", expires_in=datetime.timedelta(seconds=-1))
    revoked = token("HR")
    with psycopg.connect(database) as connection:
        now = datetime.datetime.now(datetime.UTC)
        tokens.revoke(connection, tokens.token_id_of(revoked), now)
    good = token("HR")
    wrong = [
        {},
        bearer(expired),
        bearer(revoked),
        bearer(good[:-4] + "0000"),
        bearer("alm_" + "0" * 12 + "_" + "0" * 64),
        bearer("x" * 5_000),
        bearer("' OR 1=1 --"),
        {"authorization": good},
        {"authorization": f"Basic {good}"},
        {"authorization": ""},
    ]

    answers = [query(ROLES, settings=CLOSED, headers=headers) for headers in wrong]

    assert {answer.status_code for answer in answers} == {401}
    assert {answer.headers["www-authenticate"] for answer in answers} == {"Bearer"}
    assert len({answer.text for answer in answers}) == 1
    assert code(answers[0]) == "UNAUTHENTICATED"


def test_a_wrong_token_is_refused_in_open_access_too(query):
    assert query(ROLES, headers=bearer("alm_wrong")).status_code == 401


def test_a_revoked_token_is_refused_once_it_is_forgotten(crm, database, schema, token):
    from .conftest import serving

    text = token("HR")

    async def asked(cache_seconds: float) -> list[int]:
        settings = replace(CLOSED, token_cache_seconds=cache_seconds)
        async with serving(crm, database, settings, schema) as client:
            request = {"json": {"query": ROLES}, "headers": bearer(text)}
            before = await client.post("/graphql", **request)
            with psycopg.connect(database) as connection:
                now = datetime.datetime.now(datetime.UTC)
                tokens.revoke(connection, tokens.token_id_of(text), now)
            after = await client.post("/graphql", **request)
            return [before.status_code, after.status_code]

    assert asyncio.run(asked(0.0)) == [200, 401]


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.1:8000", "LOCALHOST:80", "[::1]:8000"])
def test_open_access_answers_to_names_of_this_machine(query, host):
    assert query(ROLES, headers={"host": host}).status_code == 200


@pytest.mark.parametrize(
    "host",
    ["evil.example", "evil.example:8000", "127.0.0.1.evil.example", "localhost.", "", "10.0.0.1"],
)
def test_open_access_answers_to_no_other_name(query, host):
    answer = query(ROLES, headers={"host": host})

    assert (answer.status_code, code(answer)) == (403, "FOREIGN_HOST")


def test_a_closed_server_has_any_name(query, token):
    headers = bearer(token("HR")) | {"host": "crm.example"}

    assert query(ROLES, settings=CLOSED, headers=headers).status_code == 200


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://127.0.0.1:9999"])
def test_a_page_of_another_origin_is_refused_in_open_access(query, origin):
    answer = query(ROLES, headers={"origin": origin})

    assert (answer.status_code, code(answer)) == (403, "FOREIGN_ORIGIN")


def test_a_page_of_the_same_or_an_allowed_origin_may_call(query):
    settings = replace(OPEN, allowed_origins=("https://front.example",))

    assert query(ROLES, headers={"origin": "http://127.0.0.1"}).status_code == 200
    answer = query(ROLES, headers={"origin": "https://front.example"}, settings=settings)
    assert answer.headers["access-control-allow-origin"] == "https://front.example"


def test_a_page_may_send_every_header_that_a_client_of_ours_has(ask):
    settings = HttpSettings(allowed_origins=("https://front.example",))
    wanted = "crm-purpose,crm-case,crm-client,apollographql-client-name,if-none-match,last-event-id"
    headers = {
        "origin": "https://front.example",
        "access-control-request-method": "POST",
        "access-control-request-headers": wanted,
    }

    answer = ask("OPTIONS", "/graphql", headers=headers, settings=settings)

    assert answer.status_code == 200
    allowed = answer.headers["access-control-allow-headers"].lower().replace(" ", "").split(",")
    assert set(wanted.split(",")) <= set(allowed)


def test_a_browser_asks_before_it_calls_from_an_allowed_origin(ask):
    settings = HttpSettings(allowed_origins=("https://front.example",))
    headers = {
        "origin": "https://front.example",
        "access-control-request-method": "POST",
        "access-control-request-headers": "authorization,content-type,crm-min-position",
    }

    allowed = ask("OPTIONS", "/graphql", headers=headers, settings=settings)
    foreign = ask(
        "OPTIONS", "/graphql", headers=headers | {"origin": "https://x.example"}, settings=settings
    )

    assert allowed.status_code == 200
    assert foreign.status_code == 400
    assert "access-control-allow-origin" not in foreign.headers
