"""An operation ends after its time, or when nobody waits for it; so does its work in PostgreSQL."""

import asyncio
import json
import socket
import time
from dataclasses import replace

import httpx
import psycopg
import pytest
import strawberry
from websockets.sync.client import connect

from crm.program.serve import LONGEST_QUESTION
from graphql_server.context import RequestContext
from graphql_server.http import HttpSettings
from graphql_server.limits.guard import GuardedSchema
from projections.reading import reading_kwargs

from .server import listening

OPEN = HttpSettings(open_access=True)
_WORK = "SELECT count(*) FROM pg_stat_activity WHERE query LIKE %s AND state = 'active'"


@strawberry.type
class Query:
    @strawberry.field
    async def sleeps(self, info: strawberry.Info[RequestContext, None], mark: str) -> str:
        async with info.context.services.pool.connection() as connection:
            await connection.execute(f"SELECT pg_sleep(30), '{mark}'")
        return mark

    @strawberry.field
    async def ready(self) -> bool:
        await asyncio.sleep(0)
        return True


@pytest.fixture(scope="module")
def sleeping() -> GuardedSchema:
    return GuardedSchema(query=Query)


def at_work(database: str, mark: str) -> bool:
    with psycopg.connect(database, autocommit=True) as connection:
        row = connection.execute(_WORK, [f"SELECT pg_sleep%{mark}%"]).fetchone()
        assert row is not None
        return bool(row[0])


def ends(database: str, mark: str) -> bool:
    deadline = time.monotonic() + 10
    while at_work(database, mark):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.05)
    return True


def begins(database: str, mark: str) -> bool:
    deadline = time.monotonic() + 10
    while not at_work(database, mark):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True


def test_a_question_that_takes_too_long_is_ended_in_postgresql_too(stage, secrets, sleeping):
    with listening(stage, secrets, sleeping, replace(OPEN, operation_seconds=0.5)) as served:
        answer = served.post('{ sleeps(mark: "over http") }')

        assert answer.status_code == 503
        assert answer.json()["errors"][0]["extensions"]["code"] == "TIMEOUT"
        assert ends(stage, "over http")
        assert served.post("{ ready }").json()["data"] == {"ready": True}


def test_a_question_on_a_socket_has_no_more_time(stage, secrets, sleeping):
    with listening(stage, secrets, sleeping, replace(OPEN, operation_seconds=0.5)) as served:
        address = served.url.replace("http", "ws") + "/graphql"
        with connect(address, subprotocols=["graphql-transport-ws"], proxy=None) as wire:
            wire.send('{"type": "connection_init"}')
            wire.recv(10)
            ask = {"query": '{ sleeps(mark: "over ws") }'}
            wire.send(json.dumps({"id": "1", "type": "subscribe", "payload": ask}))

            heard = json.loads(wire.recv(10))

            assert heard["type"] == "error"
            assert heard["payload"][0]["extensions"]["code"] == "TIMEOUT"
            assert ends(stage, "over ws")


def test_an_event_stream_has_no_more_time_however_seldom_it_shows_that_it_lives(
    stage, secrets, sleeping
):
    settings = replace(OPEN, operation_seconds=0.5, keep_alive_seconds=60)
    body = {"query": '{ sleeps(mark: "over sse") }'}
    with (
        listening(stage, secrets, sleeping, settings) as served,
        httpx.stream(
            "POST",
            f"{served.url}/graphql",
            json=body,
            headers={"accept": "text/event-stream"},
            timeout=10,
        ) as answer,
    ):
        told = "".join(answer.iter_text())

        assert '"TIMEOUT"' in told
        assert told.endswith("event: complete\ndata:\n\n")
        assert ends(stage, "over sse")


def test_a_socket_that_closes_ends_its_questions(stage, secrets, sleeping):
    with listening(stage, secrets, sleeping, OPEN) as served:
        address = served.url.replace("http", "ws") + "/graphql"
        with connect(address, subprotocols=["graphql-transport-ws"], proxy=None) as wire:
            wire.send('{"type": "connection_init"}')
            wire.recv(10)
            ask = {"query": '{ sleeps(mark: "closed ws") }'}
            wire.send(json.dumps({"id": "1", "type": "subscribe", "payload": ask}))
            assert begins(stage, "closed ws")

        assert ends(stage, "closed ws")


def test_a_client_that_goes_away_ends_its_question(stage, secrets, sleeping):
    with listening(stage, secrets, sleeping, OPEN) as served:
        body = json.dumps({"query": '{ sleeps(mark: "left") }'}).encode()
        host, port = served.url.removeprefix("http://").split(":")
        with socket.create_connection((host, int(port))) as wire:
            wire.sendall(
                b"POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\n"
                b"content-length: %d\r\n\r\n%s" % (len(body), body)
            )
            assert begins(stage, "left")

        assert ends(stage, "left")
        assert served.post("{ ready }").json()["data"] == {"ready": True}


def test_reading_sessions_give_up_by_themselves(stage):
    with psycopg.connect(**reading_kwargs(stage, statement_timeout=LONGEST_QUESTION)) as connection:
        assert connection.execute("SHOW statement_timeout").fetchone() == ("30s",)
