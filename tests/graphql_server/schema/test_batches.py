"""No list asks per element: selections are read off the schema, statements are counted."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

import pytest
from graphql import (
    GraphQLField,
    GraphQLObjectType,
    GraphQLSchema,
    get_named_type,
    is_composite_type,
    is_leaf_type,
    is_required_argument,
)

from graphql_server.limits.shapes import is_connection
from graphql_server.schema import build_schema

SHORT, LONG = 3, 30
GIVEN = {
    "history": 'from: "2026-01-01", to: "2026-03-01"',
    "mayContact": "purpose: EVENTS, channel: EMAIL",
    "talentSearch": 'filter: {skills: ["Python"]}',
}
"""What fields cannot be asked without."""
NOT_PAGED = ("node", "nodes", "importRuns")
LEFT_OUT = ("unsubscribeLink",)
"""A link is made for each person."""


def _asked(name: str, field: GraphQLField) -> str | None:
    """The field with what it needs; None where that is not known."""
    if name in GIVEN:
        return f"{name}({GIVEN[name]})"
    return None if any(is_required_argument(each) for each in field.args.values()) else name


def _leaves(type_: Any) -> str:
    names = [
        name
        for name, field in getattr(type_, "fields", {}).items()
        if is_leaf_type(get_named_type(field.type)) and _asked(name, field) == name
    ]
    return " ".join(["__typename", *names])


def _below(name: str, field: GraphQLField, type_: Any) -> str:
    """The field with all of its leaves, and of its entries where it is a list of Relay."""
    asked = _asked(name, field)
    if not is_connection(type_):
        return f"{asked} {{ {_leaves(type_)} }}"
    node = get_named_type(get_named_type(type_.fields["edges"].type).fields["node"].type)
    pages = f"{asked}(first: 2)" if asked == name else asked
    return f"{pages} {{ totalCount edges {{ node {{ {_leaves(node)} }} }} }}"


@dataclass(frozen=True)
class Path:
    """A list that is paged, and one field of its entries that leads to objects."""

    list: str
    field: str
    text: str


def _paths(schema: GraphQLSchema) -> list[Path]:
    query = schema.query_type
    assert query is not None
    found = []
    for name, field in query.fields.items():
        type_ = get_named_type(field.type)
        if not is_connection(type_) or name in NOT_PAGED:
            continue
        asked = ", ".join(each for each in ("first: $first", GIVEN.get(name, "")) if each)
        node = get_named_type(get_named_type(type_.fields["edges"].type).fields["node"].type)
        for inner, below in _objects(node):
            text = (
                f"query ($first: Int!) {{ {name}({asked}) {{ edges {{ node {{ {below} }} }} }} }}"
            )
            found.append(Path(name, inner, text))
    return found


def _objects(node: GraphQLObjectType) -> list[tuple[str, str]]:
    return [("leaves", _leaves(node))] + [
        (name, _below(name, field, type_))
        for name, field in node.fields.items()
        if is_composite_type(type_ := get_named_type(field.type))
        and name not in LEFT_OUT
        and _asked(name, field) is not None
    ]


PATHS = _paths(build_schema().graphql)


@pytest.mark.parametrize("path", PATHS, ids=[f"{each.list}-{each.field}" for each in PATHS])
def test_a_longer_page_repeats_no_statement(demo, path):
    short, long = (_statements(demo, path.text, first) for first in (SHORT, LONG))

    repeated = {each: (short[each], n) for each, n in long.items() if n > max(short[each], 1)}
    assert repeated == {}


def _statements(demo, text: str, first: int) -> Counter[str]:
    answer = demo(text, first=first)
    assert answer.codes == []
    return Counter(answer.statements)
