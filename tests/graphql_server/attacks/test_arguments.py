"""Every connection and every id of the schema, asked with what nobody gave out."""

import base64
import inspect
import json
from collections.abc import Callable, Iterator
from itertools import product
from typing import Any

import pytest
from graphql import GraphQLField, get_named_type, is_non_null_type

from crm.domain.facts.care import AttentionKind
from crm.domain.undertaking import UNDERTAKINGS
from graphql_server.errors import CodedError
from graphql_server.limits.shapes import is_connection
from graphql_server.schema import cursors
from graphql_server.schema.ids import global_id
from projections.directory.entry import AlumniOrder, OrderBy
from projections.runner import Runner

KIND = AttentionKind.CHECK_DUE.value
UUID = "01234567-89ab-4cde-8f01-23456789abcd"
EDGES = (0, -1, 2**31, 2**53 - 1, -(2**53) + 1, 2**56 - 1, -(2**56) + 1, 2**80)
TEXTS = ("", UUID, "a\u0000b", "0001-01-01", "10000-01-01", "5", KIND)
ORDERS = [AlumniOrder(by, down) for by in OrderBy for down in (False, True)]
OF = (*UNDERTAKINGS, "Alumnus")
LISTS = (
    *"tlwaoudirpfmqvxcn",
    *(cursors._list_of(order) for order in ORDERS),
    *(f"{list_}/{of}" for list_ in "uf" for of in OF),
)

MALFORMED = (
    "",
    "x",
    "====",
    "not a cursor",
    "Zm9v",
    "é",
    "\u0000",
    "W10=",
    "bnVsbA==",
    "A" * 10_000,
)


def cursor(*payload: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(payload).encode()).decode()


def forged() -> Iterator[str]:
    for list_ in LISTS:
        yield cursor(1, list_)
        yield cursor(2, list_, 1)
        for number, text in product((*EDGES, None, True, 1.5), TEXTS):
            yield cursor(1, list_, number)
            yield cursor(1, list_, text)
            yield cursor(1, list_, number, text)
            yield cursor(1, list_, text, number)
            yield cursor(1, list_, number, UUID)
            yield cursor(1, list_, text, UUID)
            yield cursor(1, list_, number, number)
            yield cursor(1, list_, text, KIND, UUID)
            yield cursor(1, list_, number, text, UUID)
            yield cursor(1, list_, number, text, text)


def readers() -> list[Callable[[str], Any]]:
    found: list[Callable[[str], Any]] = []
    for name, read in inspect.getmembers(cursors, inspect.isfunction):
        if not name.startswith("read_"):
            continue
        if "order" in inspect.signature(read).parameters:
            found += [lambda text, read=read, order=order: read(text, order) for order in ORDERS]
        elif "of" in inspect.signature(read).parameters:
            found += [lambda text, read=read, of=of: read(text, of) for of in OF]
        else:
            found.append(read)
    return found


@pytest.fixture(scope="module")
def accepted() -> list[list[str]]:
    """Of each list the forged cursors that it takes for its own."""
    texts, found, codes = sorted(set(forged())), [], set()
    for read in readers():
        taken = []
        for text in (*texts, *MALFORMED):
            try:
                read(text)
            except CodedError as refused:
                codes.add(refused.code)
            else:
                taken.append(text)
        found.append(taken)
    assert codes == {"BAD_CURSOR"}
    return found


def test_a_forged_cursor_is_refused_or_is_one_that_the_list_could_have_made(accepted):
    assert all(0 < len(taken) < 400 for taken in accepted), [len(each) for each in accepted]


def paged(target) -> Iterator[tuple[str, GraphQLField, str]]:
    """Name, field and the operation around each connection of Query and of a person.

    Imports are off here.
    """
    types = target.schema.graphql.type_map
    for parent, around in (
        ("Query", "query(%s) { %s }"),
        ("Alumnus", 'query(%s) { alumnus(by: { externalRef: "E1" }) { %s } }'),
    ):
        for name, field in types[parent].fields.items():
            if is_connection(get_named_type(field.type)) and name != "importRuns":
                yield f"{parent}.{name}", field, around


def asking(field: GraphQLField, name: str, around: str, **variables: str) -> str:
    """The operation that gives these variables to the arguments of their names."""
    given = [f"{each}: ${each}" for each in variables]
    given += [
        f"{each}: {{}}" for each, argument in field.args.items() if is_non_null_type(argument.type)
    ]
    declared = ", ".join(f"${each}: {type_}" for each, type_ in variables.items())
    return around % (declared, f"{name}({', '.join(given)}) {{ edges {{ cursor }} }}")


@pytest.fixture(scope="module")
def peopled(target, stage, secrets, zone):
    """The target, with somebody on file."""
    given = {"names": {"name": "Hanako Tanaka"}, "employment": {"employeeNumber": "E1"}}
    text = "mutation($i: RegisterAlumnusInput!) { registerAlumnus(input: $i) { __typename } }"
    given["employment"]["hiredOn"] = {"date": "2015-04-01"}
    registered = target(text, {"i": given})
    assert registered.codes == [], registered.messages
    Runner(stage, secrets, zone).catch_up()
    return target


def test_no_connection_breaks_on_a_cursor_that_it_did_not_give_out(peopled, accepted):
    own = 0
    for place, field, around in paged(peopled):
        name = place.partition(".")[2]
        for side in sorted({"after", "before"} & field.args.keys()):
            text = asking(field, name, around, **{side: "String"})

            def codes(given: str, text: str = text, side: str = side) -> list[str]:
                return peopled(text, {side: given}).codes

            for given in MALFORMED:
                assert codes(given) == ["BAD_CURSOR"], (place, given)
            for taken in accepted:
                if codes(taken[0]) == ["BAD_CURSOR"]:
                    continue  # another list's
                own += 1
                for given in taken:
                    assert codes(given) in ([], ["BAD_CURSOR"]), (place, given)
    assert own > 20


@pytest.mark.parametrize("size", [-1, 1_001, 2**31 - 1])
def test_no_connection_gives_a_page_of_another_size(peopled, size):
    for place, field, around in paged(peopled):
        for argument in {"first", "last"} & field.args.keys():
            text = asking(field, place.partition(".")[2], around, **{argument: "Int"})
            assert peopled(text, {argument: size}).is_refused("PAGE_SIZE"), place


def test_first_and_last_exclude_each_other_everywhere(peopled):
    for place, field, around in paged(peopled):
        if {"first", "last"} <= field.args.keys():
            text = asking(field, place.partition(".")[2], around, first="Int", last="Int")
            assert peopled(text, {"first": 1, "last": 1}).codes == ["PAGE_SIZE"], place


def foreign_ids() -> Iterator[str]:
    yield from ("", "x", "=", "é", "QQ==", "Zm9v", "A" * 10_000, UUID)
    for type_ in ("Alumnus", "TimelineEntry", "LoggedEvent", "EngagementScore", "Gathering", "Nix"):
        for key in ("", UUID, "0", "-1", "9" * 18, "9" * 40, "x:y", UUID + ":", "１", "a\u0000"):
            yield global_id(type_, key)
            for moment in ("1.2.3", "1.1.99999999999999999", "9" * 17 + ".1.1", "1.1.-1", "x"):
                yield base64.b64encode(f"{type_}:{key}@{moment}".encode()).decode()


def test_an_id_of_something_else_is_nothing(peopled):
    fields = [
        (name, argument)
        for name, field in peopled.schema.graphql.query_type.fields.items()
        for argument, kind in field.args.items()
        if str(kind.type) == "ID!"
    ]
    assert len(fields) >= 4
    for (name, argument), id_ in product(fields, foreign_ids()):
        outcome = peopled(
            f"query($id: ID!) {{ {name}({argument}: $id) {{ __typename }} }}", {"id": id_}
        )
        assert "INTERNAL" not in outcome.codes, (name, id_)
        if not outcome.codes:
            assert outcome.data == {name: None}, (name, id_)


def test_nobody_is_found_by_an_id_of_something_else(peopled):
    for id_ in foreign_ids():
        for key in ("id", "externalRef", "email"):
            outcome = peopled(
                "query($by: AlumnusBy!) { alumnus(by: $by) { id } }", {"by": {key: id_}}
            )
            assert "INTERNAL" not in outcome.codes, (key, id_)
            assert outcome.data is None or outcome.data == {"alumnus": None}
