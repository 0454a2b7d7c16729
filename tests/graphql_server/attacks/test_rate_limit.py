"""Rates over the wire: told to those who ask, refused with a code and with the time to wait."""

import datetime
import json

import pytest
from websockets.sync.client import connect

from graphql_server.http import HttpSettings
from graphql_server.limits.rates import REFUSED_DOCUMENT, RateLimits

from .server import listening

ASK = "{ rateLimit { cost limit remaining resetAt } viewer { label } }"


@pytest.fixture
def limited(stage, secrets, real_schema):
    with listening(stage, secrets, real_schema, HttpSettings(), RateLimits(1_000)) as found:
        yield found


def test_a_client_is_told_what_it_has_left(limited):
    hr = limited.token("HR")
    before = datetime.datetime.now(datetime.UTC)

    first, second = (limited.post(ASK, headers=hr) for _ in range(2))

    told = first.json()["data"]["rateLimit"]
    assert (told["cost"], told["limit"], told["remaining"]) == (2, 1_000, 998)
    assert first.json()["extensions"]["cost"] == 2
    assert datetime.datetime.fromisoformat(told["resetAt"]) > before
    assert second.headers["ratelimit-policy"] == '"points";q=1000;w=60'
    assert second.headers["ratelimit"] in {f'"points";r={left};t=1' for left in (996, 997, 998)}


def test_beyond_its_points_a_client_is_refused_and_others_are_not(limited):
    hr, other = limited.token("HR"), limited.token("HR")
    dear = '{ programme(from: "2020-01-01", to: "2020-02-01") { from } }'
    assert limited.post(dear, headers=hr).status_code == 200

    refused = limited.post(dear, headers=hr)

    (error,) = refused.json()["errors"]
    assert (refused.status_code, error["extensions"]["code"]) == (429, "RATE_LIMITED")
    assert 0 < error["extensions"]["retryAfterSeconds"] <= 60
    assert refused.headers["retry-after"] == str(error["extensions"]["retryAfterSeconds"])
    assert "data" not in refused.json()
    assert limited.post(ASK, headers=other).json()["data"]["rateLimit"]["remaining"] == 998


def test_documents_that_are_refused_are_counted_too(limited):
    hr = limited.token("HR")

    codes = [
        limited.post(f"{{ nothing{number} }}", headers=hr).json()["errors"][0]["extensions"]["code"]
        for number in range(1_000 // REFUSED_DOCUMENT + 3)
    ]

    assert codes[0] == "VALIDATION"
    assert codes[-1] == "RATE_LIMITED"


def test_operations_on_a_socket_are_counted_like_others(limited):
    hr = limited.token("HR")
    address = limited.url.replace("http", "ws") + "/graphql"
    with connect(address, subprotocols=["graphql-transport-ws"], proxy=None) as socket:
        socket.send(json.dumps({"type": "connection_init", "payload": hr}))
        assert json.loads(socket.recv(10))["type"] == "connection_ack"
        dear = '{ programme(from: "2020-01-01", to: "2020-02-01") { from } }'
        heard = []
        for number in range(2):
            message = {"id": str(number), "type": "subscribe", "payload": {"query": dear}}
            socket.send(json.dumps(message))
            heard.append(json.loads(socket.recv(10)))
            if heard[-1]["type"] == "next":
                socket.recv(10)

    assert [each["type"] for each in heard] == ["next", "error"]
    assert heard[1]["payload"][0]["extensions"]["code"] == "RATE_LIMITED"
    assert limited.post(ASK, headers=hr).status_code in {200, 429}


def test_without_a_limit_nothing_is_told(stage, secrets, real_schema):
    with listening(stage, secrets, real_schema, HttpSettings(open_access=True)) as free:
        answer = free.post(ASK)

    assert answer.json()["data"]["rateLimit"] is None
    assert "ratelimit" not in answer.headers


def test_without_tokens_an_address_is_the_client(stage, secrets, real_schema):
    settings = HttpSettings(open_access=True)
    with listening(stage, secrets, real_schema, settings, RateLimits(3)) as open_to_all:
        statuses = [open_to_all.post(ASK).status_code for _ in range(3)]

    assert statuses == [200, 429, 429]
