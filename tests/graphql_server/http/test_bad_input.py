"""Every class of bad input gets a coded answer below 500."""

import gzip

import pytest

JSON = {"content-type": "application/json"}


def code(answer) -> str:
    (error,) = answer.json()["errors"]
    assert error["message"]
    assert "Traceback" not in answer.text
    return error["extensions"]["code"]


@pytest.mark.parametrize(
    "body",
    [
        b"3",
        b"null",
        b'"x"',
        b"true",
        b"",
        b"{",
        b'{"query": "{hello}"',
        b'{"query": "{hello}", "variables": {"x": NaN}}',
        b'{"query": "{hello}", "variables": {"x": Infinity}}',
        b'{"query": "{hello}", "variables": {"x": "\\ud800"}}',
        b'{"query": "{hello}", "variables": {"x": "\xff"}}',
        b'{"query": "{hello}", "variables": {"x": ' + b"[" * 10_000 + b"]" * 10_000 + b"}}",
        b"[" * 15_000,
        b"[]",
        b'[{"query": "{hello}"}]',
        b'{"query": 3}',
        b'{"query": ["{hello}"]}',
        b'{"query": "{hello}", "variables": [1]}',
        b'{"query": "{hello}", "variables": "x"}',
        b'{"query": "{hello}", "extensions": 1}',
        b'{"query": "{hello}", "operationName": 3}',
        b'{"query": "{hello}", "operationName": "nobody"}',
        b'{"query": "fragment F on Query { hello }"}',
        b"{}",
    ],
    ids=lambda body: body[:40].decode("latin-1"),
)
def test_a_body_that_is_no_request_is_answered_400(ask, body):
    answer = ask("POST", "/graphql", content=body, headers=JSON)

    assert answer.status_code == 400
    assert code(answer) == "BAD_REQUEST"


def test_an_integer_beyond_64_bits_is_refused_by_its_type(query):
    answer = query("query($x: Int) { people(first: $x) { totalCount } }", {"x": 2**70})

    assert answer.status_code == 200
    assert code(answer) in {"PAGE_SIZE", "VALIDATION"}


def test_a_nul_in_a_variable_is_refused_wherever_it_stands(ask):
    for variables in (r'{"x": "a\u0000b"}', r'{"x": {"y": ["\u0000"]}}', r'{"\u0000": 1}'):
        body = '{"query": "{hello}", "variables": ' + variables + "}"
        answer = ask("POST", "/graphql", content=body.encode(), headers=JSON)
        assert (answer.status_code, code(answer)) == (400, "INVALID_INPUT")


def test_a_nul_in_a_literal_is_refused(query):
    answer = query('{ hello(name: "a\\u0000b") }')

    assert code(answer) == "INVALID_INPUT"


def test_the_words_backslash_u0000_are_no_nul(query):
    answer = query("query($x: String!) { hello(name: $x) }", {"x": r"\u0000"})

    assert answer.json()["data"] == {"hello": r"hello \u0000"}


def test_keys_that_the_event_store_uses_are_ordinary_text(query):
    answer = query("query($x: String!) { hello(name: $x) }", {"x": '{"_type_": "x", "_data_": 1}'})

    assert answer.json()["data"]["hello"].endswith('"_data_": 1}')


@pytest.mark.parametrize(
    "content_type",
    ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""],
)
def test_a_form_cannot_send_an_operation(ask, content_type):
    body = b'{"query": "{hello}"}'
    answer = ask("POST", "/graphql", content=body, headers={"content-type": content_type})

    assert answer.status_code == 415
    assert code(answer) == "UNSUPPORTED_MEDIA_TYPE"


def test_other_methods_are_told_which_to_use(ask):
    for method in ("PUT", "DELETE", "PATCH"):
        answer = ask(method, "/graphql", json={"query": "{hello}"})
        assert answer.status_code == 405
        assert answer.headers["allow"] == "GET, POST"
        assert code(answer) == "METHOD_NOT_ALLOWED"


def test_a_mutation_by_get_is_refused(ask):
    answer = ask("GET", "/graphql", params={"query": 'mutation { note(text: "x") }'})

    assert answer.status_code == 405
    assert answer.headers["allow"] == "POST"


def test_a_get_with_variables_that_are_no_json_is_answered_400(ask):
    for variables in ("{", "[1]", "NaN", "3"):
        answer = ask("GET", "/graphql", params={"query": "{hello}", "variables": variables})
        assert (answer.status_code, code(answer)) == (400, "BAD_REQUEST")


@pytest.mark.parametrize("path", ["/graphql", "/webhooks/echo"])
def test_a_body_above_one_mebibyte_is_refused(ask, path):
    answer = ask("POST", path, content=b"x" * 3_000_000, headers=JSON)

    assert answer.status_code == 413
    assert code(answer) == "PAYLOAD_TOO_LARGE"


def test_a_chunked_body_is_cut_off_without_being_read_to_its_end(ask):
    sent = 0

    async def endless():
        nonlocal sent
        while sent < 50:
            sent += 1
            yield b"x" * 100_000

    answer = ask("POST", "/graphql", content=endless(), headers=JSON)

    assert answer.status_code == 413
    assert code(answer) == "PAYLOAD_TOO_LARGE"


def test_a_position_that_is_no_number_is_refused(query):
    for header in ("x", "-1", "1.5", "9" * 30, "１"):
        answer = query("{ hello }", headers={"crm-min-position": header.encode()})
        assert (answer.status_code, code(answer)) == (400, "BAD_REQUEST")


def test_an_unknown_path_is_a_coded_404(ask):
    answer = ask("GET", "/nothing")

    assert (answer.status_code, code(answer)) == (404, "NOT_FOUND")


@pytest.mark.parametrize(
    "body",
    [
        b'{"query": "{hello}", "query": "{roles}"}',
        b'{"query":"{hello}","variables":{"x":{"y":1,"y":2}}}',
        b'{"query":"{hello}","variables":{"x":{"\\u0061":1,"a":2}}}',
        b'{"query": "{hello}", "variables": {"x": '
        + b"[" * 999
        + b"]" * 999
        + b"}, "
        + b'"a":1,"a":1}',
    ],
    ids=["names", "deep", "escaped", "below many levels"],
)
def test_an_object_that_has_a_name_twice_is_refused(ask, body):
    answer = ask("POST", "/graphql", content=body, headers=JSON)

    assert (answer.status_code, code(answer)) == (400, "BAD_REQUEST")


def test_json_is_read_however_it_is_spaced_and_escaped(ask):
    body = (
        rb'{ "query" : "query($x: String!) { hello(name: $x) }", "variables": {"x": "\u3042/\/"} }'
    )
    answer = ask("POST", "/graphql", content=body, headers=JSON)

    assert answer.json()["data"] == {"hello": "hello あ//"}


def test_three_hundred_levels_are_still_read(ask):
    body = b'{"query":"{hello}","variables":{"x":' + b"[" * 300 + b"]" * 300 + b"}}"
    answer = ask("POST", "/graphql", content=body, headers=JSON)

    assert answer.json()["data"] == {"hello": "hello world"}


def test_a_parameter_given_twice_in_an_address_is_refused(ask):
    answer = ask("GET", "/graphql?query={hello}&query={roles}")

    assert (answer.status_code, code(answer)) == (400, "BAD_REQUEST")


def test_an_empty_operation_name_in_an_address_is_none(ask):
    answer = ask("GET", "/graphql", params={"query": "{hello}", "operationName": ""})

    assert answer.json()["data"] == {"hello": "hello world"}


@pytest.mark.parametrize(
    "content_type",
    ["application/json; charset=shift_jis", "application/jsonx", "application/xml", "json"],
)
def test_a_body_that_is_not_json_in_utf_8_is_refused(ask, content_type):
    answer = ask(
        "POST", "/graphql", content=b'{"query":"{hello}"}', headers={"content-type": content_type}
    )

    assert (answer.status_code, code(answer)) == (415, "UNSUPPORTED_MEDIA_TYPE")


def test_utf_8_may_be_said_in_several_ways(ask):
    for content_type in ('application/json;charset="UTF-8"', "Application/JSON; charset=utf8"):
        answer = ask(
            "POST",
            "/graphql",
            content=b'{"query":"{hello}"}',
            headers={"content-type": content_type},
        )
        assert answer.json()["data"] == {"hello": "hello world"}


def test_of_several_operations_the_client_says_which(query, ask):
    document = "query A { hello } query B { roles }"

    assert code(query(document)) == "BAD_REQUEST"
    named = ask("POST", "/graphql", json={"query": document, "operationName": "A"})
    assert named.json()["data"] == {"hello": "hello world"}


def test_an_empty_query_is_refused(query):
    for text in ("", " ", "# nothing"):
        assert query(text).json()["errors"][0]["extensions"]["code"] in {"BAD_REQUEST", "SYNTAX"}


def test_a_name_without_end_comes_back_shortened(query):
    answer = query("{ hello " + "x" * 60_000 + "( }")

    assert len(answer.text) < 2_000
    assert answer.json()["errors"][0]["extensions"]["code"]


@pytest.mark.parametrize("address", ["query=%FF", "query={hello}&x=%E3%81", "%C0=1&query={hello}"])
def test_an_address_that_is_not_utf_8_is_refused(ask, address):
    answer = ask("GET", f"/graphql?{address}")

    assert (answer.status_code, code(answer)) == (400, "BAD_REQUEST")
    assert "UTF-8" in answer.text


def test_an_address_of_a_thousand_members_is_refused(ask):
    answer = ask("GET", "/graphql?query={hello}" + "&x" * 1_000)

    assert (answer.status_code, code(answer)) == (400, "BAD_REQUEST")


@pytest.mark.parametrize("path", ["/graphql", "/webhooks/echo"])
def test_a_packed_body_is_refused_with_what_to_do(ask, path):
    headers = JSON | {"content-encoding": "gzip"}
    answer = ask("POST", path, content=gzip.compress(b'{"query":"{hello}"}'), headers=headers)
    plain = ask("POST", path, json={"query": "{hello}"}, headers={"content-encoding": "identity"})

    assert (answer.status_code, code(answer)) == (415, "UNSUPPORTED_MEDIA_TYPE")
    assert "without" in answer.json()["errors"][0]["message"]
    assert answer.headers["accept-encoding"] == "identity"
    assert plain.status_code == 200


@pytest.mark.parametrize(
    "name", ["host", "authorization", "content-type", "crm-min-position", "crm-purpose", "crm-case"]
)
def test_a_header_that_says_two_things_is_refused(ask, name):
    headers = [("content-type", "application/json"), (name, "x"), (name, "y")]
    answer = ask("POST", "/graphql", content=b'{"query":"{hello}"}', headers=headers)

    assert (answer.status_code, code(answer)) == (400, "BAD_REQUEST")
    assert f"`{name}`" in answer.json()["errors"][0]["message"].lower()
