"""Whatever is sent is either a request or refused with a code; JSON means one thing only."""

import json

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphql_server.errors import CodedError
from graphql_server.limits import strict_json
from graphql_server.operation import OperationRequest, read_payload

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.floats(-1e9, 1e9) | st.text(),
    lambda below: st.lists(below, max_size=3) | st.dictionaries(st.text(), below, max_size=3),
    max_leaves=6,
)
MEMBERS = ["query", "documentId", "id", "doc_id", "operationName", "variables", "extensions", "x"]
PERSISTED = st.fixed_dictionaries(
    {"persistedQuery": VALUES | st.fixed_dictionaries({"sha256Hash": VALUES})}
)


@given(VALUES | st.dictionaries(st.sampled_from(MEMBERS), VALUES | PERSISTED, max_size=6))
def test_a_payload_is_a_request_or_refused_with_a_code(payload):
    asked = _asked(payload)

    if isinstance(asked, CodedError):
        assert (asked.code, asked.status) == ("BAD_REQUEST", 400)
        assert asked.message.endswith(".")
    else:
        assert asked.query or asked.document_id is not None


def _asked(payload: object) -> OperationRequest | CodedError:
    try:
        return read_payload(payload)
    except CodedError as refused:
        return refused


@given(VALUES, st.booleans())
def test_json_without_a_name_twice_is_read_as_every_parser_reads_it(value, ascii_only):
    text = json.dumps(value, ensure_ascii=ascii_only, indent=1)
    if "\\u0000" in text or "\0" in text:
        return

    assert strict_json.decode(text) == strict_json.decode(text.encode()) == orjson.loads(text)


@given(st.dictionaries(st.text(min_size=1), VALUES, min_size=1, max_size=4), st.integers(0, 3))
def test_a_name_twice_is_found_wherever_it_stands(members, depth):
    pairs = [f"{json.dumps(name)}: {json.dumps(value)}" for name, value in members.items()]
    text = "{" + ", ".join([*pairs, pairs[0]]) + "}"
    for _ in range(depth):
        text = f'[{{"a": {text}}}]'

    with pytest.raises(CodedError) as refused:
        strict_json.decode(text)
    assert refused.value.code == "BAD_REQUEST"
