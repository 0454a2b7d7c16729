"""What pages elsewhere and strangers can do: nothing with what a browser adds by itself."""

from dataclasses import replace

import httpx
import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from graphql_server.http import HttpSettings

from .server import listening

READ = "{ viewer { label } }"
WRITE = 'mutation { defineSegment(input: {name: "x"}) { __typename } }'
FRONT = "https://front.example"


@pytest.fixture(scope="module")
def closed(stage, secrets, real_schema):
    settings = HttpSettings(allowed_origins=(FRONT,))
    with listening(stage, secrets, real_schema, settings) as found:
        yield found


@pytest.fixture(scope="module")
def opened(stage, secrets, real_schema):
    with listening(stage, secrets, real_schema, HttpSettings(open_access=True)) as found:
        yield found


def code(answer: httpx.Response) -> str:
    return answer.json()["errors"][0]["extensions"]["code"]


@pytest.mark.parametrize(
    "content_type",
    [
        "text/plain",
        "text/plain; charset=application/json",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/json-patch+json",
        "",
    ],
)
def test_a_form_of_another_page_sends_no_operation(opened, content_type):
    answer = httpx.post(
        f"{opened.url}/graphql",
        content=f'{{"query": "{READ}"}}',
        headers={"content-type": content_type},
    )

    assert (answer.status_code, code(answer)) == (415, "UNSUPPORTED_MEDIA_TYPE")


@pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS", "PUT"])
def test_only_post_changes_anything(opened, method):
    answer = httpx.request(method, f"{opened.url}/graphql", params={"query": WRITE})

    assert answer.status_code == 405
    with_body = httpx.request(method, f"{opened.url}/graphql", json={"query": WRITE})
    assert with_body.status_code in {400, 405}


def test_a_picture_on_another_page_asks_nothing_where_no_token_is_needed(opened):
    def status(**fetch: str) -> int:
        headers = {name.replace("_", "-"): value for name, value in fetch.items()}
        return httpx.get(
            f"{opened.url}/graphql", params={"query": READ}, headers=headers
        ).status_code

    assert status(sec_fetch_site="cross-site", sec_fetch_mode="no-cors") == 403
    assert status(sec_fetch_site="same-site", sec_fetch_mode="no-cors") == 403
    assert status(sec_fetch_site="cross-site", sec_fetch_mode="navigate") == 200
    assert status(sec_fetch_site="same-origin", sec_fetch_mode="cors") == 200
    assert status(sec_fetch_site="none", sec_fetch_mode="navigate") == 200


def test_a_cookie_is_no_token(closed):
    token = closed.token("HR")["authorization"]
    text = token.removeprefix("Bearer ")

    for cookie in (f"authorization={text}", f"token={text}", f"Authorization=Bearer {text}"):
        answer = closed.post(READ, headers={"cookie": cookie})
        assert (answer.status_code, code(answer)) == (401, "UNAUTHENTICATED")
    assert closed.post(READ, auth=("alm", text)).status_code == 401
    asked = httpx.get(f"{closed.url}/graphql", params={"query": READ, "access_token": text})
    assert asked.status_code == 401
    assert "set-cookie" not in closed.post(READ, headers={"authorization": token}).headers


def test_another_page_can_read_no_answer_even_with_a_token(closed):
    hr = closed.token("HR")

    foreign = closed.post(READ, headers=hr | {"origin": "https://evil.example"})
    ours = closed.post(READ, headers=hr | {"origin": FRONT})

    assert "access-control-allow-origin" not in foreign.headers
    assert ours.headers["access-control-allow-origin"] == FRONT
    assert "access-control-allow-credentials" not in ours.headers


@pytest.mark.parametrize(
    ("origin", "status"),
    [
        (FRONT, 101),
        (None, 101),
        ("https://evil.example", 403),
        ("https://front.example.evil.example", 403),
        ("http://front.example", 403),
        ("null", 403),
    ],
)
def test_a_socket_is_opened_by_pages_that_are_named_and_by_programs(closed, origin, status):
    address = closed.url.replace("http", "ws") + "/graphql"
    options = {} if origin is None else {"origin": origin}
    try:
        with connect(
            address, subprotocols=["graphql-transport-ws"], proxy=None, **options
        ) as socket:
            got = 101
            socket.send('{"type": "connection_init"}')  # a program too needs a token
            with pytest.raises(Exception, match="4403"):
                socket.recv(10)
    except InvalidStatus as refused:
        got = refused.response.status_code

    assert got == status


def test_a_page_of_the_same_origin_opens_a_socket(opened):
    address = opened.url.replace("http", "ws") + "/graphql"
    with connect(
        address, subprotocols=["graphql-transport-ws"], proxy=None, origin=opened.url
    ) as socket:
        socket.send('{"type": "connection_init"}')
        assert "connection_ack" in socket.recv(10)


def test_a_name_that_points_to_this_machine_opens_neither_door(opened):
    headers = {"host": "evil.example:8000"}
    assert opened.post(READ, headers=headers).status_code == 403
    for host in ("127.0.0.1.evil.example", "localhost.evil.example", "2130706433", ""):
        assert opened.post(READ, headers={"host": host}).status_code in {400, 403}
    address = opened.url.replace("http", "ws").replace("127.0.0.1", "localhost") + "/graphql"
    with (
        pytest.raises(InvalidStatus),
        connect(
            address,
            subprotocols=["graphql-transport-ws"],
            proxy=None,
            origin="http://evil.example",
        ),
    ):
        pass


def test_every_origin_allowed_is_still_no_way_around_tokens(stage, secrets, real_schema):
    settings = replace(HttpSettings(), allowed_origins=("*",))
    with listening(stage, secrets, real_schema, settings) as served:
        answer = served.post(READ, headers={"origin": "https://any.example"})

    assert answer.status_code == 401
    assert "access-control-allow-credentials" not in answer.headers
