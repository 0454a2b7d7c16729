"""Operations made up from the schema by schemathesis: none finds a server error.

`make fuzz` asks 2,000 of them of the demo employer; otherwise a few hundred are asked of a small
programme, the same ones each time.
"""

import os
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis.graphql import nodes

from graphql_server.http import HttpSettings
from projections.runner import Runner
from tests.journeys.program import serving

from .server import listening

CASES = int(os.environ.get("FUZZ_CASES", "0"))
_SMALL = 400
_BUGS = frozenset({"INTERNAL", "None"})
_SIZE = re.compile(r"\b(first|last): -?\d+")

for _name, _values in {
    "Date": st.dates().map(str),
    "DateTime": st.datetimes().map(lambda at: f"{at.isoformat()}Z"),
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


def test_no_operation_that_the_schema_allows_is_a_server_error(fuzzed):
    schema = schemathesis.graphql.from_url(fuzzed)
    fields = [(root, name) for root in ("Query", "Mutation") for name in schema[root]]
    each = -(-(CASES or _SMALL) // len(fields))
    codes: Counter[str] = Counter()

    for root, name in fields:
        _ask(schema[root][name], each, codes)

    assert len(fields) > 200
    assert codes["ok"] > codes.total() / 3, codes
    print(f"{codes.total()} answers: {codes.most_common()}")


def _ask(field, cases: int, codes: Counter[str]) -> None:
    @settings(
        max_examples=cases,
        deadline=None,
        database=None,
        derandomize=not CASES,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(field.as_strategy(), st.integers(0, 120))
    def ask(case, size: int) -> None:
        if size <= 100:  # most pages should be ones that exist
            case.body = _SIZE.sub(lambda found: f"{found[1]}: {size}", case.body)
        answer = case.call()
        told = _codes(answer.json)
        codes.update(told)
        assert answer.status_code < 500, (answer.status_code, told, case.body)
        assert not told & _BUGS, (answer.text, case.body)

    ask()


def _codes(read: Callable[[], dict]) -> set[str]:
    errors = read().get("errors", [])
    return {str(error.get("extensions", {}).get("code")) for error in errors} or {"ok"}
