"""Server-sent events over a real server: positions as ids, signs of life, and clear ends."""

import json
import socket
import time
from contextlib import contextmanager
from dataclasses import replace

import httpx
import pytest

from crm.domain.facts import NoteAdded
from graphql_server.http import HttpSettings

OPEN = HttpSettings(open_access=True, token_cache_seconds=0.0)
EVENTS = {"accept": "text/event-stream"}
FOLLOW = """subscription ($id: ID, $after: Int64) {
  timelineEntryAdded(alumnusId: $id, afterPosition: $after) { edge { node { kind position } } } }"""
TEXTS = """subscription ($id: ID) { timelineEntryAdded(alumnusId: $id) {
  edge { node { fact { ... on NoteAdded { text } } } } } }"""


class Events:
    """The events of a stream, one after the other."""

    def __init__(self, response: httpx.Response) -> None:
        self.response = response
        self._lines = response.iter_lines()

    def next(self) -> dict:
        """The next event; a comment is {"": …}."""
        event: dict = {}
        for line in self._lines:
            if not line:
                return event
            name, _, value = line.partition(":")
            event[name] = value.removeprefix(" ")
        return event

    def message(self) -> dict:
        """The next that is no comment."""
        while (event := self.next()).keys() == {""}:
            pass
        return event

    def entry(self) -> tuple[str, int]:
        """The id and the position of the next message that tells of an entry."""
        while True:
            event = self.message()
            assert event["event"] == "next", event
            edge = json.loads(event["data"])["data"]["timelineEntryAdded"]["edge"]
            if edge is not None:
                return event["id"], int(edge["node"]["position"])


@contextmanager
def stream(server, query: str, method: str = "POST", headers=EVENTS, **variables):
    body = {"query": query, "variables": variables}
    asked = (
        {"json": body}
        if method == "POST"
        else {"params": body | {"variables": json.dumps(variables)}}
    )
    with httpx.stream(
        method, f"{server.url}/graphql", headers=headers, timeout=20, **asked
    ) as response:
        yield Events(response)


def failure(event: dict) -> str:
    assert event["event"] == "next"
    return json.loads(event["data"])["errors"][0]["extensions"]["code"]


@pytest.mark.parametrize("method", ["POST", "GET"])
def test_a_query_is_one_event_and_complete(wire, projected, method):
    projected()
    with wire() as server, stream(server, "{ viewer { __typename } }", method) as events:
        assert events.response.headers["content-type"] == "text/event-stream; charset=utf-8"
        assert events.response.headers["cache-control"] == "private, no-store"
        told = events.message()
        assert json.loads(told["data"])["data"] == {"viewer": {"__typename": "Viewer"}}
        assert events.message() == {"event": "complete", "data": ""}


def test_a_browser_goes_on_after_the_last_id_it_has(wire, person, happens, projected, id_of):
    taro = person()
    happens(taro, NoteAdded(text="one"), NoteAdded(text="two"))
    last = happens(taro, NoteAdded(text="three"))
    projected()
    with wire() as server:
        with stream(server, FOLLOW, "GET", id=id_of(taro), after=str(last - 3)) as events:
            mark, position = events.entry()
            assert (mark, position) == (str(last - 2), last - 2)
        again = EVENTS | {"last-event-id": mark}
        with stream(server, FOLLOW, "GET", again, id=id_of(taro), after=str(last - 3)) as events:
            assert [events.entry()[1], events.entry()[1]] == [last - 1, last]
        with stream(server, FOLLOW, "GET", EVENTS | {"last-event-id": "x"}) as events:
            assert events.response.status_code == 400


def test_a_stream_on_which_nothing_happens_shows_that_it_lives(wire, projected):
    projected()
    settings = replace(OPEN, keep_alive_seconds=0.1)
    with wire(settings) as server, stream(server, FOLLOW) as events:
        assert events.next() == {"": ""}
        assert events.message()["event"] == "next"
        assert [events.next(), events.next()] == [{"": ""}, {"": ""}]


def test_what_cannot_be_carried_out_is_told_as_an_event(wire, projected):
    projected()
    with wire() as server:
        for method, query, code in (
            ("POST", "{ viewer {", "SYNTAX"),
            ("POST", "{ nothing }", "VALIDATION"),
            ("POST", 'subscription { changes(types: ["x"]) { position } }', "UNKNOWN_TYPE"),
            (
                "POST",
                "subscription { a: projectionProgress { name } b: projectionProgress { name } }",
                "VALIDATION",
            ),
        ):
            with stream(server, query, method) as events:
                assert failure(events.message()) == code
                assert events.message()["event"] == "complete"


def test_a_mutation_in_an_address_changes_nothing(wire, projected, crm):
    projected()
    register = 'mutation { registerAlumnus(input: { names: { name: "A" } }) { __typename } }'
    with wire() as server, stream(server, register, "GET") as events:
        assert failure(events.message()) == "BAD_REQUEST"
    assert crm.event_log.head() == 0


def test_nobody_listens_without_a_token(wire, token, projected):
    projected()
    with wire(HttpSettings(connections_per_token=1)) as server:
        with stream(server, FOLLOW) as events:
            assert events.response.status_code == 401
        bearer = EVENTS | {"authorization": f"Bearer {token('HR')}"}
        with stream(server, FOLLOW, headers=bearer) as events:
            assert events.message()["event"] == "next"
            with stream(server, FOLLOW, headers=bearer) as second:
                assert second.response.status_code == 429
                told = json.loads(second.response.read())
                assert told["errors"][0]["extensions"]["code"] == "TOO_MANY_CONNECTIONS"


def test_a_server_that_stops_ends_the_stream_without_completing_it(wire, projected):
    projected()
    with wire() as server:
        asked = httpx.Client()
        request = asked.build_request(
            "POST", f"{server.url}/graphql", headers=EVENTS, json={"query": FOLLOW}
        )
        events = Events(asked.send(request, stream=True))
        assert events.message()["event"] == "next"

    assert events.message() == {}  # the end, within the few seconds that a server has
    asked.close()


def test_json_is_answered_to_who_names_it_first(wire, projected):
    projected()
    accept = "application/graphql-response+json, application/json, text/event-stream"
    with wire() as server:
        answer = httpx.post(
            f"{server.url}/graphql",
            json={"query": "{ viewer { __typename } }"},
            headers={"accept": accept},
        )
        assert answer.headers["content-type"].startswith("application/graphql-response+json")


def test_open_streams_are_counted_and_are_no_slow_requests(wire, projected):
    def figure(name: str) -> str | None:
        page = httpx.get(f"{server.url}/metrics").text.splitlines()
        return next((line.split()[-1] for line in page if line.startswith(f"{name} ")), None)

    projected()
    with wire() as server:
        with stream(server, FOLLOW) as events:
            assert events.message()["event"] == "next"
            assert figure("crm_event_streams_open") == "1.0"
        deadline = time.monotonic() + 10
        while figure("crm_event_streams_open") != "0.0" and time.monotonic() < deadline:
            time.sleep(0.05)
        assert figure("crm_event_streams_open") == "0.0"
        posts = 'crm_http_requests_total{method="POST",route="/graphql",status="200"}'
        assert figure(posts) == "1.0"
        timed = 'crm_http_request_duration_seconds_count{route="/graphql"}'
        assert figure(timed) in (None, "0.0")


def test_who_does_not_read_loses_the_connection(wire, person, happens, projected, id_of):
    taro = person()
    projected()
    body = json.dumps({"query": TEXTS, "variables": {"id": id_of(taro)}}).encode()
    head = (
        "POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\naccept: text/event-stream\r\n"
        f"content-type: application/json\r\ncontent-length: {len(body)}\r\n\r\n"
    )
    with (
        wire(replace(OPEN, stall_seconds=0.5)) as server,
        socket.create_connection((httpx.URL(server.url).host, httpx.URL(server.url).port)) as line,
    ):
        line.sendall(head.encode() + body)
        deadline = time.monotonic() + 20
        while server.followers() == 0 and time.monotonic() < deadline:
            time.sleep(0.01)
        assert server.followers() == 1
        while server.followers() == 1 and time.monotonic() < deadline:
            happens(taro, *(NoteAdded(text="x" * 60_000) for _ in range(20)))
            projected()
        assert server.followers() == 0
        assert len(server.view.seats) == 0
