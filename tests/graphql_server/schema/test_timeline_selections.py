"""Whatever is selected of a timeline, by whomever, of whichever moment: compiled and written from
rows it is what graphql-core makes of the objects, to the byte.

`SELECTION_CASES=2000` tries as many selections.
"""

import asyncio
import dataclasses
import datetime
import os
from collections.abc import Callable, Iterator
from typing import Any
from uuid import UUID, uuid4, uuid5

import orjson
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from psycopg_pool import AsyncConnectionPool

from crm.application.alumni import AlumniCrm
from crm.domain.envelope import When
from crm.domain.facts import ABOUT_PEOPLE, AlumnusRegistered, InteractionRetracted, NoteAdded
from crm.domain.facts.base import UndertakingFact, declarations
from crm.domain.facts.conversations import NoteVisibility
from crm.domain.facts.identity import IdentitiesMerged, IdentitiesUnmerged
from crm.storage.key_file import Secrets
from graphql_server.access import EVERYTHING, Role, Viewer
from graphql_server.context import RequestContext
from graphql_server.limits.guard import GuardedSchema
from graphql_server.limits.strict_json import encode
from graphql_server.schema.cursors import _encode, timeline_cursor_at
from graphql_server.schema.ids import ALUMNUS, global_id
from graphql_server.services import Services
from projections.reading import reading_kwargs
from projections.runner import Runner
from projections.wait import ProjectionWaiter
from tests.crm.domain.fact_examples import EXAMPLES

CASES = int(os.environ.get("SELECTION_CASES", "60"))
NOW = datetime.datetime(2026, 11, 23, 3, 0, 0, 250, tzinfo=datetime.UTC)
VIEWERS = {
    role: Viewer(frozenset({role}), token_id="test", label="Test")
    for role in (Role.HR, Role.PROGRAMME, Role.HIRING, Role.AUDITOR)
}
ELSEWHERE = {AlumnusRegistered, IdentitiesMerged, IdentitiesUnmerged, InteractionRetracted}
AWKWARD = [
    'quote" and ","',
    'ends with a quoted "word",',
    "back\\slash\\",
    "line\nbreak\ttab \x01 \x7f",
    "日本語 🎉",
    "",
    "a\0b",
]

Ask = Callable[..., Any]


@pytest.fixture
def told(
    database: str,
    crm: AlumniCrm,
    secrets: Secrets,
    zone: Any,
    person: Callable[..., UUID],
    moment: Callable[..., Any],
) -> UUID:
    """A person with a fact of every kind, with awkward notes, and with one that was taken back."""
    alumnus_id, now = person(), moment()
    facts = [
        _theirs(EXAMPLES[kind], alumnus_id)
        for kind, cls in ABOUT_PEOPLE.items()
        if cls not in ELSEWHERE
    ]
    facts += [NoteAdded(text=text, visibility=each) for text in AWKWARD for each in NoteVisibility]
    happened = [
        now.happening(alumnus_id, fact, occurred=When(NOW - datetime.timedelta(days=3.7 * place)))
        for place, fact in enumerate(facts)
    ]
    crm.append_unseen(happened, now)
    retracted = InteractionRetracted(
        retracted_event_id=happened[-1].event_id, explanation="mistaken"
    )
    later = moment()
    crm.append_unseen([later.happening(alumnus_id, retracted)], later)
    Runner(database, secrets, zone).catch_up()
    return alumnus_id


def _theirs(fact: Any, alumnus_id: UUID) -> Any:
    if "employee_number" in declarations(type(fact)):
        return dataclasses.replace(fact, employee_number=str(alumnus_id))
    if isinstance(fact, UndertakingFact):
        return dataclasses.replace(fact, **{fact.named_by: uuid5(alumnus_id, fact.named_by)})
    return fact


@pytest.fixture
def ask(database: str, crm: AlumniCrm, zone: Any) -> Iterator[Ask]:
    """ask(schema, operation, viewer, for_wire, **variables): the result, in one pool's time."""
    loop = asyncio.new_event_loop()
    kwargs = reading_kwargs(database) | {"autocommit": True}
    pool = AsyncConnectionPool(kwargs=kwargs, min_size=1, max_size=4, open=False)
    waiter = ProjectionWaiter(database)
    services = Services(crm=crm, pool=pool, waiter=waiter, zone=zone)
    loop.run_until_complete(pool.open())

    def asked(
        schema: GuardedSchema, operation: str, viewer: Viewer, for_wire: bool, **variables: Any
    ) -> Any:
        context = RequestContext(
            services=services,
            viewer=viewer,
            correlation_id=uuid4(),
            now=NOW,
            for_wire=for_wire,
        )
        return loop.run_until_complete(
            schema.execute(operation, variable_values=variables, context_value=context)
        )

    yield asked
    loop.run_until_complete(waiter.close())
    loop.run_until_complete(pool.close())
    loop.close()


TIMES = ["at", "precision", "date", "__typename", "x: at"]
OF_A_ROW = [
    "id", "position", "kind", "mode", "recordedAt", "sentence", "retracted", "__typename",
    "en: sentence(locale: EN)", "ja: sentence(locale: $locale)", "key: id", "when: recordedAt",
]  # fmt: skip
OF_MORE = [
    "maskedFields", "visibility", "recordedOn", "signal", "source { provider signature }",
    "actor { type id }", "retraction { at reason by { type } }", "loggedEvent { position }",
    "fact { __typename ... on NoteAdded { text visibility }"
    " ... on MeetingHeld { durationMinutes } }",
]  # fmt: skip


@st.composite
def selections(draw: Any) -> str:
    """Of a connection: fields in any order, some behind directives, fragments and aliases."""

    def some(names: list[str], most: int = 6) -> list[str]:
        return list(draw(st.lists(st.sampled_from(names), max_size=most, unique=True)))

    times = " ".join(some(TIMES)) or "at"
    node = some(OF_A_ROW, 12) + [f"occurredAt {{ {times} }}"] * draw(st.integers(0, 1))
    node += some(OF_MORE, 2) * draw(st.integers(0, 1))
    if draw(st.booleans()) and node:
        node[0] = f"... on Node {{ id }} ... on TimelineEntry @skip(if: $off) {{ {node[0]} }}"
    inside = " ".join(draw(st.permutations(node))) or "id"
    edge = draw(st.permutations(["cursor", f"node {{ {inside} }}", "__typename"]))
    page = ["__typename", "totalCount", "pageInfo { hasNextPage hasPreviousPage startCursor }"]
    edges = f"edges {{ {' '.join(edge[: draw(st.integers(1, 3))])} }}"
    return " ".join(draw(st.permutations([edges, *some(page, 2)])))


@settings(
    max_examples=CASES,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    selection=selections(),
    role=st.sampled_from([None, *VIEWERS]),
    off=st.booleans(),
    locale=st.sampled_from(["JA", "EN", None]),
    is_past=st.integers(0, 3).map(lambda drawn: drawn == 0),
    page=st.sampled_from(["first: 1000", "last: 20", "first: 0"])
    | st.just("first: 30, filter: {modes: [COMMUNICATION]}")
    | st.just('around: "2026-01-01T00:00:00Z"'),
)
def test_every_selection_is_the_same_as_without(
    schema: GuardedSchema, stock: GuardedSchema, ask: Ask, told: UUID,
    selection: str, role: Role | None, off: bool, locale: str | None, is_past: bool, page: str,
) -> None:  # fmt: skip
    viewer = VIEWERS[role] if role else EVERYTHING
    at = ', at: {asOf: "2026-09-01T00:00:00Z"}' if is_past else ""
    operation = (
        "query($id: ID!, $off: Boolean = false, $locale: Locale) {"
        f" alumnus(by: {{id: $id}}{at}) {{ id @include(if: $off) b: id @skip(if: $off)"
        f" timeline({page}) {{ {selection} }} }} }}"
    )
    given_variables: dict[str, Any] = {"id": global_id(ALUMNUS, told), "off": off}
    if "$locale" in selection:
        given_variables["locale"] = locale
    else:
        operation = operation.replace(", $locale: Locale", "")
    results = [
        ask(each, operation, viewer, for_wire, **given_variables)
        for each, for_wire in ((stock, False), (schema, False), (schema, True))
    ]
    plain, compiled, wire = results
    assert plain.errors is compiled.errors is wire.errors is None
    assert compiled.data == plain.data
    assert encode(wire.data) == encode(plain.data)


FLAT = """query($id: ID!) { alumnus(by: {id: $id}) { timeline(first: 500) { edges { cursor node {
  id position kind mode occurredAt { at precision } recordedAt sentence retracted
} } pageInfo { endCursor } } } }"""


@pytest.mark.parametrize("role", [None, Role.HR, Role.PROGRAMME])
def test_a_flat_page_is_written_from_its_rows(
    schema: GuardedSchema, stock: GuardedSchema, ask: Ask, told: UUID, role: Role | None
) -> None:
    viewer = VIEWERS[role] if role else EVERYTHING
    wire, plain = (
        ask(each, FLAT, viewer, for_wire, id=global_id(ALUMNUS, told))
        for each, for_wire in ((schema, True), (stock, False))
    )
    assert isinstance(wire.data["alumnus"]["timeline"]["edges"], orjson.Fragment)
    assert encode(wire.data) == encode(plain.data)
    assert len(plain.data["alumnus"]["timeline"]["edges"]) > 50


def test_what_is_not_for_the_wire_holds_no_fragment(
    schema: GuardedSchema, ask: Ask, told: UUID
) -> None:
    result = ask(schema, FLAT, EVERYTHING, False, id=global_id(ALUMNUS, told))
    assert result.data["alumnus"]["timeline"]["edges"][0]["node"]["recordedAt"].endswith("Z")


@given(st.integers(-(2**53) + 1, 2**53 - 1), st.integers(0, 2**53 - 1))
def test_a_cursor_is_the_same_by_both_ways(micros: int, position: int) -> None:
    assert timeline_cursor_at(micros, position) == _encode("t", [micros, position])
