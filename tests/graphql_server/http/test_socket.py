"""graphql-transport-ws over a real connection."""

import datetime
import json
import time
from collections.abc import Iterator
from contextlib import contextmanager

import httpx
import psycopg
import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Subprotocol

from crm.storage import tokens


@contextmanager
def socket_of(live: str, **options) -> Iterator[ClientConnection]:
    address = live.replace("http://", "ws://") + "/graphql"
    protocols = [Subprotocol("graphql-transport-ws")]
    with connect(address, subprotocols=protocols, proxy=None, **options) as socket:
        yield socket


def say(socket: ClientConnection, **message) -> None:
    socket.send(json.dumps(message))


def hear(socket: ClientConnection) -> dict:
    frame = socket.recv(timeout=10)
    assert isinstance(frame, str), "a binary frame"
    return json.loads(frame)


def close_code(socket: ClientConnection) -> int:
    with pytest.raises(ConnectionClosed) as closed:
        socket.recv(timeout=10)
    return closed.value.rcvd.code


def started(socket: ClientConnection, **payload) -> ClientConnection:
    say(socket, type="connection_init", payload=payload)
    assert hear(socket)["type"] == "connection_ack"
    return socket


def test_a_query_is_answered_in_text_frames(live):
    with socket_of(live) as socket:
        started(socket)
        say(socket, id="1", type="subscribe", payload={"query": "{ hello minPosition }"})

        answer = hear(socket)

        assert (answer["id"], answer["type"]) == ("1", "next")
        assert answer["payload"]["data"] == {"hello": "hello world", "minPosition": None}
        assert answer["payload"]["extensions"] == {"cost": 0, "position": "7"}
        assert hear(socket) == {"id": "1", "type": "complete"}


def test_operations_of_one_socket_share_nothing(live):
    with socket_of(live) as socket:
        started(socket)
        positions = []
        for number, text in enumerate(["{ minPosition }", "{ hello }"]):
            say(socket, id=str(number), type="subscribe", payload={"query": text})
            positions.append(hear(socket)["payload"]["extensions"].get("position"))
            hear(socket)

        assert positions == ["7", "0"]  # the second one's own: nothing is in the log


@pytest.mark.parametrize("seen", ["12", 12])
def test_every_operation_of_a_socket_is_as_new_as_its_client_asked(live, seen):
    with socket_of(live) as socket:
        started(socket, **{"crm-min-position": seen})
        for number in range(2):
            say(socket, id=str(number), type="subscribe", payload={"query": "{ minPosition }"})
            assert hear(socket)["payload"]["data"] == {"minPosition": 12}
            hear(socket)


@pytest.mark.parametrize("seen", ["x", -1, True, [1], "9" * 30])
def test_a_position_that_is_none_is_refused_before_anything_is_asked(live, seen):
    with socket_of(live) as socket:
        say(socket, type="connection_init", payload={"crm-min-position": seen})
        assert close_code(socket) == 4403


def test_a_syntax_error_leaves_the_connection_open(live):
    with socket_of(live) as socket:
        started(socket)
        say(socket, id="1", type="subscribe", payload={"query": "{ hello"})
        error = hear(socket)
        say(socket, id="2", type="subscribe", payload={"query": "{ hello }"})

        assert (error["type"], error["payload"][0]["extensions"]["code"]) == ("error", "SYNTAX")
        assert hear(socket)["payload"]["data"] == {"hello": "hello world"}


def test_limits_and_masking_hold_on_sockets_too(live):
    wide = " ".join(f"a{i}: hello" for i in range(31))
    with socket_of(live) as socket:
        started(socket)
        say(socket, id="1", type="subscribe", payload={"query": "{" + wide + "}"})
        assert hear(socket)["payload"][0]["extensions"]["code"] == "ALIAS_LIMIT"
        say(socket, id="2", type="subscribe", payload={"query": '{ broken(secret: "x") }'})
        (error,) = hear(socket)["payload"]["errors"]
        assert error["message"] == "internal error"


def test_an_unknown_operation_name_is_an_answer(live):
    with socket_of(live) as socket:
        started(socket)
        payload = {"query": "{ hello }", "operationName": "nobody"}
        say(socket, id="1", type="subscribe", payload=payload)

        error = hear(socket)

        assert error["payload"][0]["extensions"]["code"] == "BAD_REQUEST"


@pytest.mark.parametrize(
    "message",
    [
        "3",
        "[]",
        "{",
        "{}",
        '{"type": "subscribe"}',
        '{"type": "subscribe", "id": "1", "payload": "x"}',
        '{"type": "subscribe", "id": "1", "payload": {"query": 3}}',
        '{"type": "subscribe", "id": "1", "payload": {"query": "{hello}", "variables": [1]}}',
        '{"type": "subscribe", "id": 1, "payload": {"query": "{hello}"}}',
        '{"type": "connection_init", "payload": {"x": NaN}}',
        '{"type": "unheard"}',
        "[" * 100_000,
        b"binary",
    ],
    ids=lambda message: str(message[:60]),
)
def test_a_message_that_is_none_closes_the_connection(live, message):
    with socket_of(live) as socket:
        socket.send(message)

        assert close_code(socket) == 4400


def test_operations_wait_for_the_init(live):
    with socket_of(live) as socket:
        say(socket, id="1", type="subscribe", payload={"query": "{ hello }"})

        assert close_code(socket) == 4401


def test_a_wrong_token_in_the_init_closes_the_connection(live):
    with socket_of(live) as socket:
        say(socket, type="connection_init", payload={"authorization": "Bearer alm_wrong"})

        assert close_code(socket) == 4403


def test_a_wrong_token_in_the_header_closes_the_connection(live):
    with socket_of(live, additional_headers={"authorization": "Bearer alm_wrong"}) as socket:
        say(socket, type="connection_init")

        assert close_code(socket) == 4403


def test_a_token_in_the_init_gives_its_roles(live, token):
    with socket_of(live) as socket:
        started(socket, authorization=f"Bearer {token('AUDITOR')}")
        say(socket, id="1", type="subscribe", payload={"query": "{ roles }"})

        assert hear(socket)["payload"]["data"] == {"roles": ["AUDITOR"]}


@pytest.mark.parametrize("by", ["init", "header"])
def test_a_token_that_is_revoked_opens_no_further_operation(live, token, database, by):
    text = token("HR")
    bearer = {"authorization": f"Bearer {text}"}
    payload = {"query": "{ roles }"}
    with socket_of(live, additional_headers=bearer if by == "header" else {}) as socket:
        started(socket, **(bearer if by == "init" else {}))
        say(socket, id="1", type="subscribe", payload=payload)
        assert hear(socket)["payload"]["data"] == {"roles": ["HR"]}
        assert hear(socket)["type"] == "complete"

        with psycopg.connect(database) as connection:
            now = datetime.datetime.now(datetime.UTC)
            tokens.revoke(connection, tokens.token_id_of(text), now)
        say(socket, id="2", type="subscribe", payload=payload)
        error = hear(socket)

        assert (error["id"], error["type"]) == ("2", "error")
        assert error["payload"][0]["extensions"]["code"] == "UNAUTHENTICATED"


def test_a_page_of_another_origin_cannot_open_a_socket(live):
    with pytest.raises(InvalidStatus) as refused, socket_of(live, origin="https://evil.example"):
        pass

    assert refused.value.response.status_code == 403


def test_sockets_and_their_operations_are_counted(live):
    def figure(name: str) -> str | None:
        page = httpx.get(f"{live}/metrics").text
        found = [line.split()[-1] for line in page.splitlines() if line.startswith(f"{name} ")]
        return found[0] if found else None

    with socket_of(live) as socket:
        started(socket)
        say(socket, id="1", type="subscribe", payload={"query": "{ hello }"})
        assert hear(socket)["type"] == "next"
        assert hear(socket)["type"] == "complete"
        assert figure("crm_websockets_open") == "1.0"
        assert figure('crm_graphql_operations_total{outcome="ok",type="query"}') == "1.0"

    deadline = time.monotonic() + 10
    while figure("crm_websockets_open") != "0.0" and time.monotonic() < deadline:
        time.sleep(0.05)
    assert figure("crm_websockets_open") == "0.0"
