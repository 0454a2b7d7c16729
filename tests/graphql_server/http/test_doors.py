"""The doors beside GraphQL: the page, health, webhooks."""

import asyncio

import psycopg
import pytest

from graphql_server.http import HttpSettings

from .conftest import serving

BROWSER = {"accept": "text/html,application/xhtml+xml,*/*;q=0.8"}
OPEN = HttpSettings(open_access=True)


def code(answer) -> str:
    return answer.json()["errors"][0]["extensions"]["code"]


@pytest.fixture
def bundle(tmp_path):
    (tmp_path / "assets").mkdir()
    (tmp_path / "index.html").write_text("<title>GraphiQL</title>")
    (tmp_path / "assets" / "graphiql.js").write_text("1")
    return HttpSettings(graphiql_folder=tmp_path)


def test_a_browser_gets_graphiql_from_local_files(ask, bundle):
    page = ask("GET", "/graphql", headers=BROWSER, settings=bundle)
    script = ask("GET", "/graphql/assets/graphiql.js", settings=bundle)

    assert page.status_code == 200
    assert "GraphiQL" in page.text
    assert "default-src 'self'" in page.headers["content-security-policy"]
    assert script.text == "1"
    assert "javascript" in script.headers["content-type"]


def test_where_node_was_missing_the_page_says_what_to_run(ask, tmp_path):
    settings = HttpSettings(graphiql_folder=tmp_path / "nothing")

    page = ask("GET", "/graphql", headers=BROWSER, settings=settings)

    assert page.status_code == 200
    assert "Node was missing" in page.text
    assert "make graphiql" in page.text
    assert "pip install" in page.text


def test_a_browser_with_a_query_gets_the_answer(ask):
    answer = ask("GET", "/graphql", params={"query": "{ hello }"}, headers=BROWSER)

    assert answer.json()["data"] == {"hello": "hello world"}


def test_without_the_page_a_browser_is_told_to_send_a_query(ask):
    settings = HttpSettings(open_access=True, graphiql=False)

    answer = ask("GET", "/graphql", headers=BROWSER, settings=settings)

    assert answer.status_code in {400, 404}
    assert code(answer) in {"BAD_REQUEST", "NOT_FOUND"}


def test_the_start_page_leads_to_graphql(ask):
    assert ask("GET", "/", headers=BROWSER).headers["location"] == "/graphql"
    assert ask("GET", "/").json()["graphql"] == "/graphql"


def test_the_process_is_alive_without_a_token(ask):
    assert ask("GET", "/healthz", settings=HttpSettings()).json() == {"status": "alive"}


def test_a_migrated_database_is_ready(ask):
    answer = ask("GET", "/readyz", settings=HttpSettings())

    assert answer.status_code == 200
    assert answer.json()["status"] == "ready"
    assert all(model["lag"] >= 0 for model in answer.json()["projections"])


def test_an_empty_database_is_not_ready(ask, database):
    with psycopg.connect(database) as connection:
        connection.execute("DROP SCHEMA access CASCADE")

    answer = ask("GET", "/readyz")

    assert (answer.status_code, code(answer)) == (503, "NOT_MIGRATED")


def test_a_read_model_without_an_edition_that_answers_is_not_ready(ask, database):
    with psycopg.connect(database) as connection:
        connection.execute("DELETE FROM projection.edition WHERE name = 'timeline'")

    answer = ask("GET", "/readyz")

    assert (answer.status_code, code(answer)) == (503, "READ_MODEL_MISSING")
    assert "timeline" in answer.text


def test_a_read_model_that_lags_is_told_and_no_reason_to_stop(ask, person):
    person(hired_on=None)

    answer = ask("GET", "/readyz")

    assert answer.status_code == 200
    assert {model["lag"] for model in answer.json()["projections"]} == {1}
    assert all(model["lagSeconds"] >= 0 for model in answer.json()["projections"])


def test_a_database_that_cannot_be_reached_is_not_ready(crm, database, schema):
    async def asked():
        async with serving(crm, database, OPEN, schema) as client:
            app = client._transport.app  # the pool is closed below, as if the server were gone
            pool = app.routes[5].endpoint.__self__._pool
            await pool.close()
            return await client.get("/readyz")

    answer = asyncio.run(asked())

    assert (answer.status_code, code(answer)) == (503, "DATABASE_UNREACHABLE")


def test_a_delivery_reaches_its_vendor_s_handler_as_it_came(ask):
    answer = ask("POST", "/webhooks/echo", content=b"\xff raw", headers={"host": "crm.example"})

    assert (answer.status_code, answer.json()) == (200, {"received": 5})


def test_an_unknown_vendor_and_one_that_is_not_set_up_are_told_apart(ask):
    unknown, silent = ask("POST", "/webhooks/nobody"), ask("POST", "/webhooks/silent")

    assert (unknown.status_code, code(unknown)) == (404, "UNKNOWN_VENDOR")
    assert (silent.status_code, code(silent)) == (503, "VENDOR_NOT_SET_UP")
    assert ask("GET", "/webhooks/echo").status_code == 405


def test_a_handler_that_fails_is_masked(ask, caplog):
    answer = ask("POST", "/webhooks/crash", content=b"{}")

    assert (answer.status_code, code(answer)) == (500, "INTERNAL")
    assert answer.json()["errors"][0]["extensions"]["correlationId"] in caplog.text
    assert "a secret" not in answer.text
    assert "in crash" in caplog.text


def test_an_operation_ends_after_its_time(query):
    settings = HttpSettings(open_access=True, operation_seconds=0.1)

    answer = query("{ slow }", settings=settings)

    assert (answer.status_code, code(answer)) == (503, "TIMEOUT")
    told = answer.json()["errors"][0]["message"]
    assert told.startswith("The operation was given up after 0.1 seconds.")
    assert "repeat it with the same idempotencyKey" in told
