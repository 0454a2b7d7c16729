"""Errors have codes, bugs are masked, and the log keeps no values."""

import logging
from uuid import UUID, uuid4

import anyio
import httpx
import psycopg
import psycopg_pool
from graphql import GraphQLError

from graphql_server.errors import coded
from graphql_server.http.request_log import RequestLog
from graphql_server.metrics import Metrics


def error_of(answer):
    (error,) = answer.json()["errors"]
    return error


def test_a_syntax_error_is_coded(query):
    answer = query("{ hello")

    assert error_of(answer)["extensions"] == {"code": "SYNTAX"}
    assert "data" not in answer.json()


def test_an_invalid_document_is_coded(query):
    assert error_of(query("{ nothing }"))["extensions"]["code"] == "VALIDATION"


def test_an_invalid_variable_is_coded(query):
    answer = query("query($x: String!) { hello(name: $x) }", {"x": 3})

    assert error_of(answer)["extensions"]["code"] == "VALIDATION"


def test_a_coded_error_keeps_its_sentence_and_its_numbers(query):
    answer = query("{ refused }")

    assert error_of(answer)["message"] == "Ask for less."
    assert error_of(answer)["extensions"] == {"code": "TOO_MUCH", "maximum": 3}
    assert error_of(answer)["path"] == ["refused"]
    assert answer.json()["data"] == {"refused": None}


def test_a_refusal_of_the_domain_keeps_its_code(query):
    assert error_of(query("{ unknown }"))["extensions"] == {"code": "UNKNOWN_ALUMNUS"}


def test_a_bug_is_masked_and_found_in_the_log_without_its_values(query, caplog):
    caplog.set_level(logging.DEBUG)
    request_id = str(uuid4())

    answer = query('{ broken(secret: "tanaka@example.jp") }', headers={"x-request-id": request_id})

    assert error_of(answer)["message"] == "internal error"
    assert error_of(answer)["extensions"] == {"code": "INTERNAL", "correlationId": request_id}
    assert "tanaka" not in answer.text
    assert "RuntimeError" in caplog.text
    assert "in broken" in caplog.text
    assert request_id in caplog.text
    assert "tanaka" not in caplog.text


def test_a_value_of_the_wrong_type_is_not_shown(query, caplog):
    answer = query("{ wrongType }")

    assert error_of(answer)["extensions"]["code"] == "INTERNAL"
    assert "personal" not in answer.text
    assert "personal" not in caplog.text.replace('return "personal data"', "")


def test_a_request_without_an_id_gets_one(query):
    for headers in ({}, {"x-request-id": "no uuid"}):
        assert UUID(query("{ hello }", headers=headers).headers["x-request-id"])


def test_the_access_log_has_no_query_string_and_no_unknown_path(ask, caplog):
    caplog.set_level(logging.INFO, logger="graphql_server.access")

    ask("GET", "/graphql", params={"query": '{ hello(name: "tanaka") }'})
    ask("GET", "/people/tanaka")

    lines = [r for r in caplog.records if r.name == "graphql_server.access"]
    assert [(line.route, line.status) for line in lines] == [("/graphql", 200), ("none", 404)]
    assert not any("tanaka" in str(vars(line)) for line in lines)


def test_an_answer_says_its_cost_and_its_position(query):
    answer = query("{ minPosition person { name } }", headers={"crm-min-position": "5"})

    assert answer.json()["data"]["minPosition"] == 5
    assert answer.json()["extensions"] == {"cost": 1, "position": "7"}


def test_every_answer_says_how_far_the_read_models_are(query, person, projected):
    assert query("{ hello }").json()["extensions"]["position"] == "0"
    person()
    projected()
    assert int(query("{ nothing }").json()["extensions"]["position"]) > 0


def test_no_cache_keeps_an_answer(query):
    for text in ("{ hello }", "{ nothing }", "{"):
        assert query(text).headers["cache-control"] == "private, no-store"


def test_a_database_that_is_away_is_said_and_is_no_bug(caplog):
    lost = psycopg.OperationalError("connection to tanaka@example.jp lost")
    shown = coded(GraphQLError("x", original_error=lost), uuid4())
    assert shown.extensions == {"code": "DATABASE_UNREACHABLE"}
    assert "tanaka" not in shown.message + caplog.text


async def _away(_scope, _receive, _send):
    raise psycopg_pool.PoolTimeout("no connection")


def test_a_request_that_finds_no_database_is_told_to_come_again():
    async def ask():
        transport = httpx.ASGITransport(RequestLog(_away, Metrics(), {}, ()))
        async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
            return await client.get("/graphql")

    answer = anyio.run(ask)
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "5")
    assert error_of(answer)["extensions"]["code"] == "DATABASE_UNREACHABLE"
