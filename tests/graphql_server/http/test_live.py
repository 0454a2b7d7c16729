"""Through a real server: what depends on the wire."""

import json
import socket
import time

import httpx
import pytest


def raw(live: str, request: bytes) -> bytes:
    """The answer to bytes, until the server closes the connection."""
    host, port = live.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=10) as wire:
        wire.sendall(request)
        received = b""
        while part := wire.recv(65_536):
            received += part
        return received


def test_a_query_by_post_and_by_get(live):
    posted = httpx.post(f"{live}/graphql", json={"query": "{ hello }"})
    got = httpx.get(f"{live}/graphql", params={"query": "{ hello }"})

    assert posted.json()["data"] == got.json()["data"] == {"hello": "hello world"}


def test_media_types_are_negotiated(live):
    graphql = "application/graphql-response+json"
    cases = {
        "*/*": ("application/json", 200),
        graphql: (graphql, 400),
        f"application/json, {graphql}": ("application/json", 200),
        f"application/json;q=0.5, {graphql};q=0.9": (graphql, 400),
        f"{graphql};q=0, application/json": ("application/json", 200),
        f"{graphql};q=x": ("application/json", 200),
    }
    for accept, (media_type, status) in cases.items():
        answer = httpx.post(
            f"{live}/graphql", json={"query": "{ nothing }"}, headers={"accept": accept}
        )
        assert answer.headers["content-type"] == f"{media_type}; charset=utf-8", accept
        assert answer.status_code == status, accept


def test_a_declared_body_that_is_too_large_is_refused_before_it_is_sent(live):
    head = (
        "POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
        "Content-Length: 3000000000\r\n\r\n"
    )

    answer = raw(live, head.encode())

    assert answer.startswith(b"HTTP/1.1 413")
    assert b"PAYLOAD_TOO_LARGE" in answer


def test_a_chunked_body_is_refused_as_soon_as_it_is_too_large(live):
    head = (
        "POST /webhooks/echo HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
        "Transfer-Encoding: chunked\r\n\r\n"
    )
    chunk = b"10000\r\n" + b"x" * 0x10000 + b"\r\n"

    answer = raw(live, head.encode() + chunk * 17)  # and no last chunk

    assert answer.startswith(b"HTTP/1.1 413")


@pytest.mark.parametrize("declared", [True, False])
def test_who_is_still_sending_gets_the_answer_all_the_same(live, declared):
    host, port = live.removeprefix("http://").split(":")
    head = b"POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\n"
    part = b"x" * 1_000_000
    if declared:
        head += b"content-length: 4000000\r\n\r\n"
    else:
        head += b"transfer-encoding: chunked\r\n\r\n"
        part = b"%x\r\n%s\r\n" % (len(part), part)
    with socket.create_connection((host, int(port)), timeout=10) as wire:
        wire.sendall(head)
        for _ in range(4):
            wire.sendall(part)
            time.sleep(0.1)
        wire.sendall(b"" if declared else b"0\r\n\r\n")
        received = b""
        while more := wire.recv(65_536):
            received += more

    assert received.startswith(b"HTTP/1.1 413")
    assert b"PAYLOAD_TOO_LARGE" in received


def test_the_server_serves_on_after_every_refusal(live):
    for body in (
        b"3",
        b"[" * 1_000_000,
        b"x" * 2_000_000,
        json.dumps({"query": "{" * 3_000}).encode(),
    ):
        answer = httpx.post(
            f"{live}/graphql", content=body, headers={"content-type": "application/json"}
        )
        assert 200 <= answer.status_code < 500
        assert answer.json()["errors"][0]["extensions"]["code"]

    assert httpx.post(f"{live}/graphql", json={"query": "{ hello }"}).json()["data"]


def test_a_client_that_leaves_in_the_middle_of_a_body_is_no_fault_of_the_server(live, caplog):
    caplog.set_level("INFO")
    host, port = live.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=10) as wire:
        wire.sendall(
            b"POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
            b'Content-Length: 1000\r\n\r\n{"query":'
        )
    left = httpx.post(f"{live}/graphql", json={"query": "{ hello }"})

    deadline = time.monotonic() + 10
    while sum(each.message == "request" for each in caplog.records) < 2:
        assert time.monotonic() < deadline
        time.sleep(0.05)
    assert left.status_code == 200
    assert [each for each in caplog.records if each.levelname == "ERROR"] == []
