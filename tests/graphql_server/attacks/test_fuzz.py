"""Operations made up from the schema by schemathesis: none finds a server error.

`make fuzz` asks 2,000 of them of the demo employer; otherwise two per field are asked of a small
programme, the same ones each time.
"""

import datetime
import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Any

import httpx
import pytest
import schemathesis
from graphql import (
    REMOVE,
    ArgumentNode,
    GraphQLSchema,
    IntValueNode,
    ObjectValueNode,
    StringValueNode,
    TypeInfo,
    TypeInfoVisitor,
    Visitor,
    get_named_type,
    is_input_object_type,
    parse,
    print_ast,
    visit,
)
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis.graphql import nodes

from graphql_server.http import HttpSettings
from projections.runner import Runner
from tests.journeys.program import serving

from .server import listening

CASES = int(os.environ.get("FUZZ_CASES", "0"))
_BUGS = frozenset({"INTERNAL", "None"})
_THINGS = """{
  alumni(first: 5) { edges { node { id } } } gatherings(first: 2) { edges { node { id } } }
  returnProcesses(first: 2) { edges { node { id } } } referrals(first: 2) { edges { node { id } } }
  interactions(first: 5) { edges { node { id } } } }"""
_LATEST = datetime.date(2040, 1, 1)

for _name, _values in {
    "Date": st.dates(datetime.date(1990, 1, 1), _LATEST).map(str),
    "DateTime": st.datetimes(max_value=datetime.datetime(2040, 1, 1)).map(
        lambda at: f"{at.isoformat()}Z"
    ),
    "Decimal": st.decimals(allow_nan=False, allow_infinity=False).map(str),
    "Int64": st.integers(-(2**64), 2**64).map(str),
}.items():
    schemathesis.graphql.scalar(_name, _values.map(nodes.String))
schemathesis.graphql.scalar("JSON", st.text().map(nodes.String))


@pytest.fixture
def fuzzed(
    request: pytest.FixtureRequest, tmp_path: Path, secrets, zone, real_schema
) -> Iterator[str]:
    """Address of a server that takes everything without a token."""
    if CASES:
        with serving(tmp_path / "home", "demo") as demo:
            yield f"{demo.url}/graphql"
        return
    database, person = request.getfixturevalue("database"), request.getfixturevalue("person")
    for number in range(3):
        person(name=f"田中 {number}", last_day="2020-03-31", employee_number=f"E{number}")
    Runner(database, secrets, zone).catch_up()
    with listening(database, secrets, real_schema, HttpSettings(open_access=True)) as small:
        yield f"{small.url}/graphql"


def test_no_operation_that_the_schema_allows_is_a_server_error(fuzzed, real_schema):
    schema = schemathesis.graphql.from_url(fuzzed)
    fields = [("Query", name) for name in schema["Query"]]
    # All mutations are derived by one rule: for the small run some of them will do.
    fields += [("Mutation", name) for name in list(schema["Mutation"])[:: 1 if CASES else 4]]
    each = max(2, -(-CASES // len(fields)))
    codes: Counter[str] = Counter()
    plausible = Plausible(real_schema.graphql, _ids(fuzzed))

    for root, name in fields:
        _ask(schema[root][name], each, plausible, codes)

    assert len(fields) > (200 if CASES else 90)
    assert codes["ok"] > codes.total() / 2, codes
    print(f"{codes.total()} answers: {codes.most_common()}")


class Plausible:
    """Makes of an operation one that gets further: pages that exist, one key of those of which one
    must be given, ids of things that are there; most of the time."""

    def __init__(self, schema: GraphQLSchema, ids: Sequence[str]) -> None:
        self._schema, self._ids = schema, ids

    def __call__(self, text: str, random: Random) -> str:
        types, ids = TypeInfo(self._schema), self._ids

        class Mending(Visitor):
            def enter_argument(self, node: ArgumentNode, *_: Any) -> Any:
                # Nobody makes the lists of a moment for the small programme; that is waited for.
                return REMOVE if node.name.value == "at" and not CASES else None

            def enter_int_value(self, node: IntValueNode, *_: Any) -> IntValueNode | None:
                argument = types.get_argument()
                paging = argument in [
                    types.get_field_def().args.get(each) for each in ("first", "last")
                ]
                if paging and random.random() < 0.9:
                    return IntValueNode(value=str(random.randrange(30)))
                return None

            def enter_string_value(self, node: StringValueNode, *_: Any) -> StringValueNode | None:
                kind = types.get_input_type()
                if kind and get_named_type(kind).name == "ID" and random.random() < 0.8:
                    return StringValueNode(value=random.choice(ids))
                return None

            def leave_object_value(self, node: ObjectValueNode, *_: Any) -> ObjectValueNode | None:
                kind = get_named_type(types.get_input_type())
                if is_input_object_type(kind) and kind.is_one_of and node.fields:
                    given = [each for each in node.fields if each.value.kind != "null_value"]
                    return ObjectValueNode(fields=tuple(given[:1]))
                return None

        return print_ast(visit(parse(text), TypeInfoVisitor(types, Mending())))


def _ids(address: str) -> list[str]:
    found = httpx.post(address, json={"query": _THINGS}).json()["data"]
    return [edge["node"]["id"] for each in found.values() for edge in each["edges"]]


def _ask(field: Any, cases: int, plausible: Plausible, codes: Counter[str]) -> None:
    @settings(
        max_examples=cases,
        deadline=None,
        database=None,
        derandomize=not CASES,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(field.as_strategy(), st.randoms(use_true_random=False))
    def ask(case: Any, random: Random) -> None:
        case.body = plausible(case.body, random)
        answer = case.call()
        told = _codes(answer.json)
        codes.update(told)
        assert answer.status_code < 500, (answer.status_code, told, case.body)
        assert not told & _BUGS, (answer.text, case.body)

    ask()


def _codes(read: Callable[[], dict[str, Any]]) -> set[str]:
    errors = read().get("errors", [])
    return {str(error.get("extensions", {}).get("code")) for error in errors} or {"ok"}
