"""graphql-transport-ws over a real connection."""

import datetime
import json
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

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


def closing(socket: ClientConnection) -> tuple[int, str]:
    """Code and reason of a connection that is closed with nothing said before."""
    with pytest.raises(ConnectionClosed) as closed:
        socket.recv(timeout=10)
    return closed.value.rcvd.code, closed.value.rcvd.reason


def last_words(socket: ClientConnection, most: int) -> tuple[list[str], int, str]:
    """Types of the messages until the connection is closed, and how it was."""
    heard: list[str] = []
    with suppress(ConnectionClosed):
        while len(heard) < most:
            heard.append(hear(socket)["type"])
    return heard, *closing(socket)


def close_code(socket: ClientConnection) -> int:
    return closing(socket)[0]


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


def test_an_init_of_another_form_is_refused_and_says_which_of_its_members_is_wrong(live):
    wrong = [{"crm-min-position": seen} for seen in ("x", -1, True, [1], "9" * 30)]
    for payload in (*wrong, {"crm-purpose": "curiosity"}, {"crm-case": "two words"}):
        with socket_of(live) as socket:
            say(socket, type="connection_init", payload=payload)

            code, reason = closing(socket)

        (name,) = payload
        assert (code, reason.partition(": ")[0]) == (4403, "BAD_REQUEST")
        assert f"`{name}`" in reason.lower()
        assert len(reason.encode()) <= 123


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


WRONG = (
    ("{", "is not valid JSON"),
    ("3", "must be an object"),
    ("[]", "must be an object"),
    (b"binary", "text frame"),
    ('{"type": "subscribe", "payload": {"query": "{hello}"}}', "`id`"),
    ('{"type": "subscribe", "id": "1", "payload": []}', "`payload`"),
    ('{"type": "subscribe", "id": "1", "payload": {"query": 3}}', "`query`"),
    ('{"type": "subscribe", "id": "1", "payload": {"variables": []}}', "`variables`"),
    ('{"type": "subscribe", "id": "1", "payload": {"operationName": 1}}', "`operationName`"),
    ('{"type": "complete", "id": []}', "`id`"),
    ('{"type": ["x"]}', "`type`"),
    ('{"type": "' + "é" * 300 + '"}', "`type`"),
    ('{"type": "ping", "payload": "' + "\\" + 'u0000"}', "U+0000"),
)


def test_the_reason_of_closing_says_what_is_wrong_with_the_message(live):
    for message, said in WRONG:
        with socket_of(live) as socket:
            started(socket)
            socket.send(message)

            code, reason = closing(socket)

        assert (code, said in reason) == (4400, True), (message, reason)
        assert reason.partition(": ")[0] in {"BAD_REQUEST", "INVALID_INPUT"}
        assert len(reason.encode()) <= 123


def test_an_id_without_end_is_not_repeated(live):
    for type_ in ("subscribe", "complete"):
        with socket_of(live) as socket:
            started(socket)
            say(socket, id="x" * 800_000, type=type_, payload={"query": "{ hello }"})

            code, reason = closing(socket)

            assert (code, reason.partition(": ")[0]) == (4400, "WORD_LIMIT")


def test_an_id_in_use_closes_the_connection_however_it_is_written(live):
    with socket_of(live) as socket:
        started(socket)
        for _ in range(2):
            say(socket, id="番" * 60, type="subscribe", payload={"query": "{ slow }"})

        assert close_code(socket) == 4409


def test_a_connection_that_is_refused_again_and_again_is_closed(live):
    for query in ("{ hello", "{ nothing }", ""):
        with socket_of(live) as socket:
            started(socket)
            for number in range(120):
                say(socket, id=str(number), type="subscribe", payload={"query": query})

            heard, code, reason = last_words(socket, 120)

        assert heard == ["error"] * 100
        assert (code, reason.partition(": ")[0]) == (4429, "TOO_MANY_REFUSALS")


def test_who_sends_ten_thousand_operations_too_many_is_closed_long_before(live):
    with socket_of(live) as socket:
        started(socket)
        with suppress(ConnectionClosed):
            for number in range(10_000):
                say(socket, id=str(number), type="subscribe", payload={"query": "{ slow }"})

        heard, code, _ = last_words(socket, 10_000)

    assert len(heard) <= 100
    assert code == 4429


def test_operations_wait_for_the_init(live):
    with socket_of(live) as socket:
        say(socket, id="1", type="subscribe", payload={"query": "{ hello }"})

        assert close_code(socket) == 4401


def test_a_wrong_token_in_the_init_closes_the_connection(live):
    with socket_of(live) as socket:
        say(socket, type="connection_init", payload={"authorization": "Bearer alm_wrong"})

        code, reason = closing(socket)

        assert (code, reason.partition(": ")[0]) == (4403, "UNAUTHENTICATED")
        assert "connection_init" in reason


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
