"""The tables for front-end teams say what the code says."""

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from graphql import OperationDefinitionNode, parse

import graphql_server
from crm.domain.facts import REGISTRY
from crm.domain.refusals import Refusal
from graphql_server.error_codes import CODES
from graphql_server.limits.bounds import Bounds
from graphql_server.limits.guard import GuardedSchema
from graphql_server.limits.measure import Measurer
from graphql_server.published.all_facts import all_facts_text
from graphql_server.published.costs import costs_json
from graphql_server.published.errors import errors_json, errors_page
from graphql_server.published.kinds import kinds_json
from graphql_server.schema import build_schema

SOURCES = Path(graphql_server.__file__).parent
CODE = re.compile(r"[A-Z][A-Z0-9]{2,}(_[A-Z0-9]+)*")
NOBODY_READS = {"CLIENT_LEFT"}
RAISED_BY = {"CodedError", "UntrustedDocument", "UnknownDocument", "__init__", "_with"}


@pytest.fixture(scope="module")
def schema() -> GuardedSchema:
    return build_schema()


def _name(called: ast.expr) -> str:
    return called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")


def _raised(source: Path) -> Iterator[str]:
    """Words in the form of a code that are given to what makes an error, and every bound's."""
    for node in ast.walk(ast.parse(source.read_text("utf-8"))):
        if isinstance(node, ast.Call) and _name(node.func) in RAISED_BY:
            given = [each.value for each in node.args if isinstance(each, ast.Constant)]
        else:
            given = [node.value] if isinstance(node, ast.Constant) else []
            given = [each for each in given if str(each).endswith("_LIMIT")]
        yield from (each for each in given if isinstance(each, str) and CODE.fullmatch(each))


def test_every_code_that_the_server_raises_is_in_the_table():
    raised = {
        word: str(source.relative_to(SOURCES))
        for source in SOURCES.rglob("*.py")
        if source.name != "error_codes.py"
        for word in _raised(source)
    }
    assert len(raised) > 30
    known = CODES.keys() | NOBODY_READS
    assert {word: where for word, where in raised.items() if word not in known} == {}


def test_every_code_of_the_table_is_raised_somewhere_and_they_are_sorted():
    text = "\n".join(
        source.read_text("utf-8")
        for source in SOURCES.rglob("*.py")
        if source.name != "error_codes.py"
    )
    assert [word for word in CODES if f'"{word}"' not in text] == []
    assert list(CODES) == sorted(CODES)


def test_every_refusal_has_its_code_and_both_sentences_or_says_that_the_case_makes_them():
    rows = {row["type"]: row for row in json.loads(errors_json())["refusals"]}
    assert set(rows) == {each.__name__ for each in Refusal.__subclasses__()}
    assert rows["UnknownAlumnus"]["ja"].startswith("該当する人")
    assert "{expected}" in rows["VersionConflict"]["en"]
    assert rows["InvalidInput"]["en"] is None
    assert "| `VERSION_CONFLICT` | `VersionConflict` |" in errors_page()


def test_every_kind_has_its_spellings():
    rows = {row["typename"]: row for row in json.loads(kinds_json())}
    assert set(rows) == set(REGISTRY)
    note = rows["NoteAdded"]
    assert (note["kind"], note["input"], note["aboutPerson"]) == ("NOTE_ADDED", "noteAdded", True)
    assert rows["InteractionRetracted"]["input"] is None


def test_costs_are_told_of_pages_lists_and_operations(schema: GuardedSchema):
    documents = {"Mine": parse("query Mine { alumni(first: 7) { nodes: edges { cursor } } }")}
    told = json.loads(costs_json(schema.graphql, documents))
    assert told["bounds"]["cost"] == Bounds().cost
    assert told["fields"]["Alumnus.timeline"]["maximum"] == 1_000
    assert told["fields"]["Alumnus.employments"]["counts"] == "list"
    assert "Alumnus.displayName" not in told["fields"]
    assert told["operations"]["Mine"] > 0


def test_all_facts_stays_within_the_limits_with_the_largest_page(schema: GuardedSchema):
    document = parse(all_facts_text(schema.graphql), max_tokens=Bounds().tokens)
    (operation,) = document.definitions
    assert isinstance(operation, OperationDefinitionNode)
    measured = Measurer(schema.graphql, document, {"first": 1_000}).measure(operation)
    assert measured.cost <= Bounds().cost
    assert measured.depth <= Bounds().depth
