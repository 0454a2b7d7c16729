"""Subscriptions over real WebSockets: who is slow, unknown or one too many, and what others see."""

import asyncio
import datetime
import socket
import time
from dataclasses import replace

import psycopg
import strawberry

from crm.domain.facts import NoteAdded
from crm.storage import tokens
from graphql_server.http import HttpSettings
from graphql_server.limits.guard import GuardedSchema
from graphql_server.live.settings import LiveSettings
from tests.graphql_server.live.sockets import ask, closing, hear, say, socket_of, started

OPEN = HttpSettings(open_access=True, token_cache_seconds=0.0)
FOLLOW = """subscription ($id: ID, $after: Int64) {
  timelineEntryAdded(alumnusId: $id, afterPosition: $after) {
    position edge { node { position fact { ... on NoteAdded { text } } } } } }"""
DEAR = """subscription { changes { nodes { ... on Alumnus { timeline(first: 1000) { edges { node {
  alumnus { timeline(first: 1000) { edges { cursor } } } } } } } } } }"""


def told(open_, position: int) -> list[int]:
    """The positions of the entries that come until that one."""
    found: list[int] = []
    while not found or found[-1] < position:
        message = hear(open_)
        assert message["type"] == "next", message
        added = message["payload"]["data"]["timelineEntryAdded"]
        if added["edge"] is not None:
            found.append(int(added["position"]))
    return found


def test_a_revoked_token_ends_the_connection(wire, person, projected, token, id_of, database):
    taro, text = person(), token("HR")
    projected()
    with wire() as server, started(server, text) as open_:
        ask(open_, "1", FOLLOW, id=id_of(taro))
        assert hear(open_)["type"] == "next"
        with psycopg.connect(database) as connection:
            now = datetime.datetime.now(datetime.UTC)
            tokens.revoke(connection, tokens.token_id_of(text), now)

        code, reason, said = closing(open_)

        assert (code, reason, said) == (4403, "UNAUTHENTICATED", [])


def test_who_does_not_read_is_closed_and_goes_on_later_while_others_miss_nothing(
    wire, person, happens, projected, id_of
):
    taro = person()
    projected()
    settings = replace(OPEN, stall_seconds=1.0)
    with wire(settings, LiveSettings(heartbeat_seconds=0.2, queue=20)) as server:
        small = {"max_queue": 1, "compression": None, "sock": small_socket(server)}
        with started(server, **small) as slow, started(server) as quick:
            ask(quick, "1", FOLLOW, id=id_of(taro))
            ask(slow, "1", FOLLOW, id=id_of(taro))
            hear(slow), hear(quick)
            deadline = time.monotonic() + 20
            last = 0
            while server.followers() == 2 and time.monotonic() < deadline:
                last = happens(taro, *(NoteAdded(text="x" * 60_000) for _ in range(10)))
                projected()
                heard = told(quick, last)
                assert heard == list(range(last - 9, last + 1))
            assert server.followers() == 1

            code, reason, said = closing(slow)

            assert (code, reason.partition(":")[0]) == (4410, "SLOW_CONSUMER")
            seen = [
                int(message["payload"]["data"]["timelineEntryAdded"]["position"])
                for message in said
                if message["type"] == "next"
            ]
            assert seen == sorted(set(seen))
        with started(server) as again:
            ask(again, "1", FOLLOW, id=id_of(taro), after=str(seen[-1]))
            assert told(again, last) == list(range(seen[-1] + 1, last + 1))


def small_socket(server) -> socket.socket:
    """One that takes little of what it does not read."""
    host, port = server.url.removeprefix("http://").split(":")
    made = socket.socket()
    made.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4_096)
    made.connect((host, int(port)))
    return made


def test_one_connection_too_many_is_sent_away(wire, token):
    settings = HttpSettings(connections=3, connections_per_token=1)
    hr, other = token("HR"), token("HR")
    with wire(settings) as server, started(server, hr), started(server, other):
        with socket_of(server) as third:
            say(third, type="connection_init", payload={"authorization": f"Bearer {hr}"})
            code, reason, _ = closing(third)
        assert (code, reason) == (1013, "TOO_MANY_CONNECTIONS")
        wait_for_seats(server, 2)
        with socket_of(server), socket_of(server) as stranger:  # who has not said who it is
            assert closing(stranger)[0] == 1013
        wait_for_seats(server, 2)
        with started(server, token("HR")), socket_of(server) as fourth:
            assert closing(fourth)[0] == 1013
        wait_for_seats(server, 2)
    assert len(server.view.seats) == 0


def wait_for_seats(server, taken: int) -> None:
    """A seat is left a moment after the connection has ended."""
    deadline = time.monotonic() + 10
    while len(server.view.seats) != taken and time.monotonic() < deadline:
        time.sleep(0.01)
    assert len(server.view.seats) == taken


def test_the_twenty_first_operation_of_a_connection_is_refused(wire, projected):
    projected()
    with wire(live=LiveSettings(heartbeat_seconds=60)) as server, started(server) as open_:
        for number in range(20):
            ask(open_, str(number), FOLLOW)
            assert hear(open_)["type"] == "next"
        ask(open_, "one more", FOLLOW)

        refused = hear(open_)

        assert (refused["id"], refused["type"]) == ("one more", "error")
        assert refused["payload"][0]["extensions"]["code"] == "OPERATION_LIMIT"
        say(open_, type="complete", id="0")
        ask(open_, "another", FOLLOW)
        assert hear(open_)["type"] == "next"


def test_a_query_that_takes_too_long_ends(wire, projected):
    @strawberry.type
    class Query:
        @strawberry.field
        async def slow(self) -> str:
            await asyncio.sleep(20)
            return "late"

    projected()
    schema = GuardedSchema(query=Query)
    settings = replace(OPEN, operation_seconds=0.5)
    with wire(settings, schema=schema) as server, started(server) as open_:
        ask(open_, "1", "{ slow }")
        refused = hear(open_)
        assert (refused["id"], refused["type"]) == ("1", "error")
        assert refused["payload"][0]["extensions"]["code"] == "TIMEOUT"


def test_a_subscription_lasts_longer_than_a_query_may(wire, person, happens, projected, id_of):
    taro = person()
    projected()
    with wire(replace(OPEN, operation_seconds=0.5)) as server, started(server) as open_:
        ask(open_, "1", FOLLOW, id=id_of(taro))
        assert hear(open_)["type"] == "next"
        time.sleep(1)
        position = happens(taro, NoteAdded(text="later"))
        projected()
        assert told(open_, position) == [position]


def test_a_server_that_stops_says_so(wire, person, projected, id_of):
    projected()
    with wire() as server:
        open_ = started(server)
        client = open_.__enter__()
        ask(client, "1", FOLLOW)
        assert hear(client)["type"] == "next"

    code, _, said = closing(client)

    assert code == 1012
    assert "complete" not in [message["type"] for message in said]
    open_.__exit__(None, None, None)


def test_what_cannot_be_followed_ends_that_operation_and_nothing_else(wire, projected):
    projected()
    with wire() as server, started(server) as open_:
        for query, code in (
            ('subscription { changes(afterPosition: "-1") { position } }', "UNKNOWN_POSITION"),
            ('subscription { changes(types: ["x"]) { position } }', "UNKNOWN_TYPE"),
            ('subscription { timelineEntryAdded(alumnusId: "x") { position } }', "UNKNOWN_ALUMNUS"),
            ("subscription { changes { position } projectionProgress { name } }", "VALIDATION"),
            ("subscription {", "SYNTAX"),
            (DEAR, "COST_LIMIT"),
        ):
            ask(open_, "1", query)
            refused = hear(open_)
            assert (refused["type"], refused["payload"][0]["extensions"]["code"]) == ("error", code)
        ask(open_, "1", "{ viewer { __typename } }")
        assert hear(open_)["type"] == "next"
