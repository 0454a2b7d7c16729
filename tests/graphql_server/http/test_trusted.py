"""Trusted documents over HTTP and WebSocket: by every id that clients send, and nothing else."""

import json
from dataclasses import replace
from hashlib import md5, sha256
from pathlib import Path

import pytest

from graphql_server.http import HttpSettings

OPEN = HttpSettings(open_access=True)
HELLO = "query Hello($name: String!) { hello(name: $name) }"
NOTE = 'mutation Note { note(text: "x") }'
SCHEMA = '{ __type(name: "Pet") { name } }'
HASH = sha256(HELLO.encode()).hexdigest()
RELAY = md5(NOTE.encode(), usedforsecurity=False).hexdigest()
PUBLIC = sha256(SCHEMA.encode()).hexdigest()


@pytest.fixture
def settings(tmp_path: Path) -> HttpSettings:
    """Two manifests: one as the client preset writes it, one as Relay does."""
    preset, relay = tmp_path / "preset.json", tmp_path / "relay.json"
    preset.write_text(json.dumps({f"sha256:{HASH}": HELLO}))
    relay.write_text(json.dumps({RELAY: NOTE, PUBLIC: SCHEMA}))
    return replace(OPEN, trusted_documents=(preset, relay))


def code(answer) -> str:
    (error,) = answer.json()["errors"]
    return error["extensions"]["code"]


@pytest.mark.parametrize(
    "named",
    [
        {"documentId": f"sha256:{HASH}"},
        {"documentId": HASH},
        {"id": HASH},
        {"doc_id": f"sha256:{HASH}"},
        {"extensions": {"persistedQuery": {"version": 1, "sha256Hash": HASH}}},
        {"documentId": f"sha256:{HASH}", "query": HELLO},
    ],
    ids=str,
)
def test_a_document_is_found_by_every_form_of_its_id(ask, settings, named):
    body = named | {"variables": {"name": "Hanako"}}
    posted = ask("POST", "/graphql", json=body, settings=settings)
    address = {
        name: value if isinstance(value, str) else json.dumps(value) for name, value in body.items()
    }
    got = ask("GET", "/graphql", params=address, settings=settings)

    assert posted.json()["data"] == got.json()["data"] == {"hello": "hello Hanako"}


def test_relays_bare_md5_names_a_mutation_which_no_address_carries_out(ask, settings):
    assert ask("POST", "/graphql", json={"id": RELAY}, settings=settings).json()["data"] == {
        "note": "x"
    }
    answer = ask("GET", "/graphql", params={"id": RELAY}, settings=settings)

    assert (answer.status_code, answer.headers["allow"]) == (405, "POST")


def test_an_unknown_id_is_a_coded_error(ask, settings):
    for body in ({"documentId": "sha256:" + "0" * 64}, {"id": "nothing"}):
        answer = ask("POST", "/graphql", json=body, settings=settings)
        assert (answer.status_code, code(answer)) == (200, "PERSISTED_QUERY_NOT_FOUND")
        assert "data" not in answer.json()


def test_automatic_persisted_queries_get_the_words_they_look_for(ask, settings):
    text = "{ hello }"
    hash_ = sha256(text.encode()).hexdigest()
    unknown = {"extensions": {"persistedQuery": {"version": 1, "sha256Hash": hash_}}}

    first = ask("POST", "/graphql", json=unknown, settings=settings)
    second = ask("POST", "/graphql", json=unknown | {"query": text}, settings=settings)
    without = ask("POST", "/graphql", json=unknown)
    whole = ask("POST", "/graphql", json=unknown | {"query": text})

    assert first.json()["errors"][0]["message"] == "PersistedQueryNotFound"
    assert code(first) == "PERSISTED_QUERY_NOT_FOUND"
    assert second.json()["data"] == whole.json()["data"] == {"hello": "hello world"}
    assert without.json()["errors"][0]["message"] == "PersistedQueryNotSupported"
    assert code(without) == "PERSISTED_QUERY_NOT_SUPPORTED"


def test_what_was_sent_once_is_not_remembered_under_its_id(ask, settings):
    hash_ = sha256(b"{ hello }").hexdigest()
    automatic = {"extensions": {"persistedQuery": {"sha256Hash": hash_}}}
    ask("POST", "/graphql", json=automatic | {"query": "{ hello }"}, settings=settings)

    answer = ask("POST", "/graphql", json=automatic, settings=settings)

    assert code(answer) == "PERSISTED_QUERY_NOT_FOUND"


def test_an_id_and_another_text_are_refused(ask, settings):
    body = {"documentId": HASH, "query": "{ hello }"}
    answer = ask("POST", "/graphql", json=body, settings=settings)

    assert (answer.status_code, code(answer)) == (400, "PERSISTED_QUERY_MISMATCH")


def test_a_hash_of_another_text_is_refused(ask, settings):
    automatic = {"extensions": {"persistedQuery": {"version": 1, "sha256Hash": "0" * 64}}}
    for given in (settings, OPEN):
        answer = ask("POST", "/graphql", json=automatic | {"query": "{ hello }"}, settings=given)

        assert (answer.status_code, code(answer)) == (400, "PERSISTED_QUERY_MISMATCH")


def test_an_unknown_id_beside_a_text_is_refused_unless_it_is_the_hash_of_the_text(ask, settings):
    hash_ = sha256(b"{ hello }").hexdigest()
    for given in (settings, OPEN):
        for id_ in ("x", "sha256:" + "0" * 64, "1" * 64):
            body = {"documentId": id_, "query": "{ hello }"}
            answer = ask("POST", "/graphql", json=body, settings=given)
            assert (answer.status_code, code(answer)) == (400, "PERSISTED_QUERY_MISMATCH")
        for id_ in (hash_, f"sha256:{hash_}"):
            body = {"documentId": id_, "query": "{ hello }"}
            answer = ask("POST", "/graphql", json=body, settings=given)
            assert answer.json()["data"] == {"hello": "hello world"}
        other = ask("POST", "/graphql", json={"id": "mine", "query": "{ hello }"}, settings=given)
        assert other.json()["data"] == {"hello": "hello world"}, "an id that means something else"


@pytest.mark.parametrize(
    "body",
    [
        {"documentId": 3},
        {"id": 3},
        {"documentId": HASH, "extensions": {"persistedQuery": {"sha256Hash": "0" * 64}}},
        {"extensions": {"persistedQuery": 1}},
        {"extensions": {"persistedQuery": {}}},
        {"extensions": {"persistedQuery": {"version": 2, "sha256Hash": HASH}}},
        {"extensions": {"persistedQuery": {"version": "1", "sha256Hash": HASH}}},
    ],
    ids=str,
)
def test_an_id_that_is_none_is_refused(ask, settings, body):
    answer = ask("POST", "/graphql", json=body, settings=settings)

    assert (answer.status_code, code(answer)) == (400, "BAD_REQUEST")


def test_beside_a_query_an_id_that_is_no_text_means_nothing(ask, settings):
    answer = ask("POST", "/graphql", json={"query": "{ hello }", "id": 3}, settings=settings)

    assert answer.json()["data"] == {"hello": "hello world"}


def test_a_server_may_refuse_everything_else(ask, settings):
    only = replace(settings, trusted_only=True)

    other = ask("POST", "/graphql", json={"query": "{ hello }"}, settings=only)
    broken = ask("POST", "/graphql", json={"query": "{"}, settings=only)
    known = ask("POST", "/graphql", json={"query": SCHEMA}, settings=only)
    hash_ = sha256(b"{ hello }").hexdigest()
    unknown = {"extensions": {"persistedQuery": {"sha256Hash": hash_}}}
    unheard = ask("POST", "/graphql", json=unknown | {"query": "{ hello }"}, settings=only)
    automatic = ask("POST", "/graphql", json=unknown, settings=only)
    page = ask("GET", "/graphql", headers={"accept": "text/html"}, settings=only)

    assert (other.status_code, code(other)) == (403, "UNTRUSTED_DOCUMENT")
    assert (broken.status_code, code(broken)) == (403, "UNTRUSTED_DOCUMENT")
    assert known.json()["data"] == {"__type": {"name": "Pet"}}
    assert code(automatic) == "PERSISTED_QUERY_NOT_FOUND"
    assert (unheard.status_code, code(unheard)) == (403, "UNTRUSTED_DOCUMENT")
    assert (
        "send the query" not in ask("POST", "/graphql", json={"id": "nothing"}, settings=only).text
    )
    assert page.status_code == 400, "no GraphiQL"


# --- what a cache may keep ----------------------------------------------------------------


def test_an_answer_with_personal_data_is_never_kept(ask, settings):
    params = {"documentId": HASH, "variables": '{"name": "x"}'}
    answer = ask("GET", "/graphql", params=params, settings=settings)

    assert answer.headers["cache-control"] == "private, no-store"
    assert "etag" not in answer.headers


def test_what_says_nothing_personal_may_be_kept_and_is_not_sent_again(ask, settings):
    params = {"documentId": PUBLIC}
    answer = ask("GET", "/graphql", params=params, settings=settings)
    tag = answer.headers["etag"]

    for held in (tag, f'"other", {tag}', tag.removeprefix("W/"), "*"):
        headers = {"if-none-match": held}
        again = ask("GET", "/graphql", params=params, headers=headers, settings=settings)
        assert (again.status_code, again.content) == (304, b"")
        assert again.headers["etag"] == tag
    assert answer.headers["cache-control"] == "private, max-age=60"
    assert answer.headers["vary"] == "accept, authorization"
    other = ask(
        "GET", "/graphql", params=params, headers={"if-none-match": '"x"'}, settings=settings
    )
    assert other.status_code == 200


def test_only_the_get_of_a_trusted_document_is_kept(ask, settings):
    for answer in (
        ask("POST", "/graphql", json={"documentId": PUBLIC}, settings=settings),
        ask("GET", "/graphql", params={"query": "{ __typename }"}, settings=settings),
    ):
        assert answer.headers["cache-control"] == "private, no-store"


def test_who_may_not_ask_is_told_nothing_by_a_tag(ask, settings):
    closed = replace(settings, open_access=False)
    headers = {"if-none-match": "*"}
    answer = ask("GET", "/graphql", params={"documentId": PUBLIC}, headers=headers, settings=closed)

    assert answer.status_code == 401
