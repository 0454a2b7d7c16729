"""What is not even decoded, or not as JSON."""

import pytest

from graphql_server.errors import CodedError
from graphql_server.limits.strict_json import decode

MEBIBYTE = 1 << 20


def refusal(text: str | bytes) -> CodedError:
    with pytest.raises(CodedError) as refused:
        decode(text)
    return refused.value


@pytest.mark.parametrize(
    "unit", [b"[]", b"{}", b'{"a":1}', b"[" * 900 + b"]" * 900, b'{"a":' * 200 + b"1" + b"}" * 200]
)
def test_a_body_of_lists_and_objects_is_refused_before_it_is_decoded(unit):
    for between in (b",", b", "):
        count = (MEBIBYTE - 100) // (len(unit) + len(between))
        body = b'{"variables":{"x":[' + between.join([unit] * count) + b"]}}"

        assert refusal(body).code == "VALUE_LIMIT"
        assert refusal(body.decode()).code == "VALUE_LIMIT"


def test_brackets_in_a_text_are_a_text():
    assert decode('{"x": "' + "[{" * 9_000 + '"}') == {"x": "[{" * 9_000}


def test_two_hundred_items_of_many_values_are_read():
    item = {
        "alumnus": {"id": "x"},
        "interaction": {"noteAdded": {"text": "[x]"}},
        "tags": ["a"] * 9,
    }
    body = str([item] * 200).replace("'", '"')

    assert len(decode(body)) == 200
