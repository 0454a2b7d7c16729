"""Every field that can be asked, followed or told × every role × own and other, from the schema.

A field that is added without a decision here fails: the table below is compared with the schema.
"""

import asyncio
import base64
import json
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from typing import Any
from uuid import UUID, uuid4

import pytest
from graphql import (
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    get_named_type,
    is_required_argument,
    is_required_input_field,
)
from psycopg_pool import AsyncConnectionPool

from graphql_server.access import OWN_MUTATIONS, Role, Viewer, may_carry_out
from graphql_server.context import RequestContext
from graphql_server.schema.ids import ALUMNUS, global_id
from graphql_server.services import Services
from projections.reading import reading_kwargs
from projections.wait import ProjectionWaiter

from .conftest import NOW

COLUMNS = (*Role, "OWN")
"""Each role about somebody, and a member of the network about themselves."""
QUERIES = """
accesses                  xxxrxxxxx
offboardings              rxxxxxxxx
invitationFunnel          rrrrxxxxx
offboardingQuality        ----xxxxx
programmeAccount          rrrrxxxxx
budgets                   rrrrxxxxx
programmePurposes         rrrrxxxxx
humanCapitalReport        rrrrxxxxx
attributions              -x-xxxxxx
insights                  rxrxxxxxx
referrals                 rxrxxxxxx
collaborations            rxrxxxxxx
mentorings                rxrxxxxxx
successStories            rxrxxxxxx
attention                 rxrxxxxxx
approvals                 rrrrxxx-x
segments                  rrrrxxxxx
followUpTasks             rxrxxxxxx
duplicates                rxxxxxxxx
mergePreview              rxxxxxxxx
importRun                 rxxxxxxxx
importRuns                rxxxxxxxx
gatherings                rxrxxxxxx
gathering                 ---------
participationByRegion     -x-xxxxxx
campaigns                 rxrxxxxxx
campaign                  ---------
alumniNps                 rxrxxxxxx
talentSearch              rrrxxxxxx
policies                  rrrrxxrxr
policy                    rrrrxxrxr
policyHistory             rrrrxxrxr
announcementCoverage      rrrrxxrxr
simulatePolicy            rrrxxxxxx
eligibilityExceptions     rrrrxxxxx
returnProcesses           rrrrxxxxx
returnPipeline            rrrrxxxxx
waiverRegister            rrrrxxxxx
stageDurations            rrrrxxxxx
returneeParity            rrrrxxxxx
flowTemplates             rrrrxxrxr
fairTerms                 rrrrxxrxr
comparatorGroups          rrrrxxxxx
contactCap                rrrrxxrxr
rateLimit                 ---------
checkpoint                xxx-xxxxx
inclusionProof            xxx-xxxxx
consistencyProof          xxx-xxxxx
subjectRequests           -xx-xxxxx
overdueSubjectRequests    -xx-xxxxx
savedAudits               xxx-xxxxx
cases                     -xx-xxx-x
overdueCaseReviews        -xx-xxx-x
disclosure                rxxxxxxxr
node                      rrrr----r
nodes                     rrrr----r
viewer                    rrrrrrrrr
settings                  rrrrrrrrr
programme                 rrrrxxxxx
alumnus                   rrrr----r
alumnusDifference         rrrr-----
alumni                    rrrxxxxxx
interactions              rrrxxxxxx
eventLog                  xxxrxxxxx
unmatchedDeliveries       -xxxxxx-x
signalRulesets            rrrrxxrxr
scoringModels             rrrrxxrxr
compareScoringModels      rxrxxxxxx
projections               rrrrrrrrr
"""
"""Of each field of `Query`, by `COLUMNS`: `x` refused, `-` nothing, `r` something. The demo has no
gathering, campaign, request or case of the ids that are asked for."""
SUBSCRIPTIONS = """
timelineEntryAdded        rrrxxxxxx
engagementChanged         rxrxxxxxx
changes                   rrrrrrrrr
eventAppended             xxxrxxxxx
projectionProgress        rrrrrrrrr
"""
"""As above; `r`: it is followed. `changes` tells each viewer of what they may read."""
SCALARS = {
    "Boolean": "true",
    "Date": '"2026-04-01"',
    "DateTime": '"2026-04-01T00:00:00Z"',
    "Decimal": '"1"',
    "Float": "1.0",
    "Int": "2026",
    "Int64": '"1"',
    "Json": "{}",
    "String": '"x"',
}


def value(type_: Any, person: str) -> str:
    """A value that the type takes, in the language of documents."""
    if isinstance(type_, GraphQLNonNull):
        return value(type_.of_type, person)
    if isinstance(type_, GraphQLList):
        return f"[{value(type_.of_type, person)}]"
    if isinstance(type_, GraphQLEnumType):
        return next(iter(type_.values))
    if isinstance(type_, GraphQLInputObjectType):
        if type_.is_one_of:
            name = "id" if "id" in type_.fields else next(iter(type_.fields))
            return f"{{{name}: {value(type_.fields[name].type, person)}}}"
        told = (
            f"{name}: {value(each.type, person)}"
            for name, each in type_.fields.items()
            if is_required_input_field(each)
        )
        return f"{{{', '.join(told)}}}"
    return f'"{person}"' if type_.name == "ID" else SCALARS[type_.name]


def asked(name: str, field: GraphQLField, person: str) -> str:
    """The field with what it needs, and the least of what it gives."""
    given = [
        f"{arg}: {value(each.type, person)}"
        for arg, each in field.args.items()
        if is_required_argument(each)
    ]
    gives = get_named_type(field.type)
    beneath = ""
    if isinstance(gives, GraphQLObjectType) and "edges" in gives.fields:
        beneath = "{ edges { cursor } }"
    elif hasattr(gives, "fields") or hasattr(gives, "types"):
        beneath = "{ __typename }"
    return f"{name}({', '.join(given)}) {beneath}" if given else f"{name} {beneath}"


def outcome(name: str, data: Any, codes: list[str]) -> str:
    """`x` refused, `-` nothing, `r` something."""
    if "NOT_ALLOWED" in codes:
        return "x"
    told = (data or {}).get(name)
    if isinstance(told, dict) and "edges" in told:
        told = told["edges"]
    if isinstance(told, list):
        told = [each for each in told if each is not None]
    return "r" if codes or told not in (None, []) else "-"


_PATIENCE = 1.0


@asynccontextmanager
async def served(api: Any) -> AsyncIterator[Services]:
    kwargs = reading_kwargs(api.database) | {"autocommit": True}
    pool = AsyncConnectionPool(kwargs=kwargs, min_size=1, max_size=4, open=False)
    waiter = ProjectionWaiter(api.database)
    async with pool:
        yield Services(crm=api.crm, pool=pool, waiter=waiter, zone=api.zone)
        await waiter.close()


class Asker:
    """One pool and one loop for a thousand small operations."""

    def __init__(self, api: Any) -> None:
        self._api = api

    def run(self, operations: list[tuple[str, Viewer]]) -> list[Any]:
        return asyncio.run(self._run(operations))

    async def _run(self, operations: list[tuple[str, Viewer]]) -> list[Any]:
        async with served(self._api) as services:
            answers = []
            for document, viewer in operations:
                context = RequestContext(
                    services=services, viewer=viewer, correlation_id=uuid4(), now=NOW
                )
                answers.append(await self._api.schema.execute(document, context_value=context))
            return answers


def viewers(person: UUID) -> Iterator[tuple[str, Viewer]]:
    for role in Role:
        yield role.value, Viewer(frozenset({role}), token_id="t-table")
    yield "OWN", Viewer(frozenset({Role.ALUMNUS}), token_id="t-own", alumnus_id=person)


def codes_of(answer: Any) -> list[str]:
    return [str((each.extensions or {}).get("code")) for each in answer.errors or ()]


@pytest.fixture(scope="module")
def someone(demo: Any) -> UUID:
    found = demo("{ alumni(first: 1) { edges { node { id } } } }")["alumni"]["edges"]
    return UUID(base64.b64decode(found[0]["node"]["id"]).decode().partition(":")[2])


def test_every_question_is_decided_for_every_role(demo: Any, someone: UUID) -> None:
    fields = demo.schema._schema.query_type.fields
    person = global_id(ALUMNUS, someone)
    operations = [
        (f"{{ {asked(name, field, person)} }}", viewer)
        for name, field in fields.items()
        for _, viewer in viewers(someone)
    ]
    answers = iter(Asker(demo).run(operations))
    found = {
        name: "".join(outcome(name, (one := next(answers)).data, codes_of(one)) for _ in COLUMNS)
        for name in fields
    }
    decided = dict(line.split() for line in QUERIES.strip().splitlines())
    assert found == decided


def test_every_subscription_is_decided_for_every_role(demo: Any, someone: UUID) -> None:
    fields = demo.schema._schema.subscription_type.fields
    person = global_id(ALUMNUS, someone)
    operations = [
        (f"subscription {{ {asked(name, field, person)} }}", viewer)
        for name, field in fields.items()
        for _, viewer in viewers(someone)
    ]
    answers = iter(asyncio.run(followed(demo, operations)))
    found = {name: "".join(next(answers) for _ in COLUMNS) for name in fields}
    assert found == dict(line.split() for line in SUBSCRIPTIONS.strip().splitlines())


async def followed(api: Any, operations: list[tuple[str, Viewer]]) -> list[str]:
    """Of each subscription, whether it is refused at once; `r`: it goes on."""
    async with served(api) as services:

        async def first(document: str, viewer: Viewer) -> str:
            context = RequestContext(
                services=services, viewer=viewer, correlation_id=uuid4(), now=NOW
            )
            stream = await api.schema.subscribe(document, context_value=context)
            if not hasattr(stream, "__aiter__"):
                return "x" if "NOT_ALLOWED" in codes_of(stream) else "r"
            task = asyncio.ensure_future(anext(stream))
            done, _ = await asyncio.wait({task}, timeout=_PATIENCE)
            if not done:
                task.cancel()
                await asyncio.wait({task})
                return "r"
            return "x" if "NOT_ALLOWED" in codes_of(task.result()) else "r"

        return list(await asyncio.gather(*(first(*each) for each in operations)))


def test_a_mutation_is_refused_to_every_role_that_may_not_whatever_it_says(
    demo: Any, someone: UUID
) -> None:
    fields, person = demo.schema._schema.mutation_type.fields, global_id(ALUMNUS, someone)
    refused = [
        (name, f"mutation {{ {asked(name, field, person)} }}", viewer)
        for name, field in fields.items()
        for _, viewer in viewers(someone)
        if not may_carry_out(viewer, name)
    ]
    answers = Asker(demo).run([(document, viewer) for _, document, viewer in refused])
    assert len(refused) > len(fields)
    for (name, _, viewer), answer in zip(refused, answers, strict=True):
        told = (answer.data or {}).get(name)
        assert told == {"__typename": "NotAllowed"}, (name, viewer.roles, told, answer.errors)


def test_members_who_name_somebody_else_are_told_that_nobody_is_there(
    demo: Any, someone: UUID
) -> None:
    """The same answer for who is on file and who is not, by as many statements: none."""
    fields = demo.schema._schema.mutation_type.fields
    viewer = Viewer(frozenset({Role.ALUMNUS}), token_id="t-own", alumnus_id=uuid4())
    for name in sorted(OWN_MUTATIONS):
        told = []
        for whose in (someone, uuid4()):
            document = f"mutation {{ {asked(name, fields[name], global_id(ALUMNUS, whose))} }}"
            answer = demo(document, viewer=viewer)
            told.append((json.dumps(answer.data), answer.codes, answer.statements))
        assert told[0] == told[1] == (f'{{"{name}": {{"__typename": "UnknownAlumnus"}}}}', [], [])


@pytest.mark.parametrize("role", [Role.ALUMNUS, Role.FRONTEND, Role.CONNECTOR, Role.ADMIN])
def test_somebody_who_is_not_for_the_viewer_looks_like_nobody(
    demo: Any, someone: UUID, role: Role
) -> None:
    """The same bytes, by as many statements: also of entries and of undertakings."""
    viewer = Viewer(frozenset({role}), token_id="t-nobody", alumnus_id=uuid4())
    if role is not Role.ALUMNUS:
        viewer = Viewer(frozenset({role}), token_id="t-nobody")
    told = []
    for whose in (someone, uuid4()):
        person = global_id(ALUMNUS, whose)
        answer = demo(
            """query ($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id }
            alumnus(by: {id: $id}) { id version } }""",
            viewer=viewer,
            id=person,
        )
        told.append((json.dumps(answer.data), answer.codes, len(answer.statements)))
    assert told[0] == told[1]
