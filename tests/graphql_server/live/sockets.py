"""What the tests say and hear over WebSockets."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Subprotocol

from graphql_server.services import Services

SECONDS = 20


@dataclass(frozen=True)
class Wire:
    """The same behind a real server, on a free loopback port."""

    url: str
    services: Services
    view: Any

    def followers(self) -> int:
        return self.services.live.facts.followers


@contextmanager
def socket_of(server: Wire, **options: Any) -> Iterator[ClientConnection]:
    """A graphql-transport-ws connection, before `connection_init`."""
    address = server.url.replace("http://", "ws://") + "/graphql"
    protocols = [Subprotocol("graphql-transport-ws")]
    with connect(address, subprotocols=protocols, proxy=None, **options) as open_:
        yield open_


@contextmanager
def started(server: Wire, token: str | None = None, **options: Any) -> Iterator[ClientConnection]:
    """One that was acknowledged."""
    with socket_of(server, **options) as open_:
        payload = {} if token is None else {"authorization": f"Bearer {token}"}
        say(open_, type="connection_init", payload=payload)
        assert hear(open_)["type"] == "connection_ack"
        yield open_


def say(open_: ClientConnection, **message: Any) -> None:
    open_.send(json.dumps(message))


def ask(open_: ClientConnection, id_: str, query: str, **variables: Any) -> None:
    say(open_, type="subscribe", id=id_, payload={"query": query, "variables": variables})


def hear(open_: ClientConnection) -> dict[str, Any]:
    frame = open_.recv(timeout=SECONDS)
    assert isinstance(frame, str)
    return json.loads(frame)


def closing(open_: ClientConnection) -> tuple[int, str, list[dict[str, Any]]]:
    """The code and reason with which the server closes, and what it said before."""
    said: list[dict[str, Any]] = []
    try:
        while True:
            said.append(hear(open_))
    except ConnectionClosed as closed:
        code, reason = (closed.rcvd.code, closed.rcvd.reason) if closed.rcvd else (1006, "")
        return code, reason, said
