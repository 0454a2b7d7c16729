"""What it costs that looks at confidential values are recorded, and that roles are checked.

On the schema as it is served, without HTTP, in one process. A confidential read is a person's
e-mail address, recorded and committed before the answer; beside it the same read with nothing
recorded, and the append of one note. Roles cost nothing where every question is answered yes.
"""

import asyncio
import datetime
import statistics
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AsyncExitStack, nullcontext
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final
from unittest.mock import patch
from uuid import UUID, uuid4

from psycopg_pool import AsyncConnectionPool

from benchmarks.harness import Contender, Figure, Goal, Lap, alternate, at_most
from benchmarks.people import newsletters, register_people
from benchmarks.place import moment, running
from benchmarks.scale import Scale
from crm.application.alumni import AlumniCrm
from crm.domain.facts import NoteAdded
from crm.program.bootstrap import Deployment
from graphql_server import access
from graphql_server.access import Role, Viewer
from graphql_server.accesses.recorder import AccessRecorder
from graphql_server.context import RequestContext
from graphql_server.limits.guard import GuardedSchema
from graphql_server.schema.build import build_schema
from graphql_server.schema.ids import ALUMNUS, global_id
from graphql_server.services import Services
from projections.reading import reading_kwargs
from projections.runner import Runner
from projections.wait import ProjectionWaiter

NAME: Final = "access"
_FACTS: Final = 20_000
_PEOPLE: Final = 200
_AT_ONCE: Final = 8
_TOGETHER: Final = f", {_AT_ONCE} at once"
_CONFIDENTIAL: Final = "query ($id: ID!) { alumnus(by: {id: $id}) { email } }"
_TIMELINE: Final = """query ($id: ID!) { alumnus(by: {id: $id}) { displayName status
    timeline(first: 100) { edges { cursor node { id position kind mode sentence(locale: EN)
        occurredAt { at precision } recordedAt retracted } } } } }"""
_HR: Final = Viewer(frozenset({Role.HR}), token_id="t-benchmark")


def measure(scale: Scale) -> list[Figure]:
    with running() as parts, asyncio.Runner() as loop:
        people = register_people(parts.crm, _PEOPLE)
        facts = list(islice(newsletters(people, moment(parts.crm)), _FACTS))
        parts.crm.append_unseen(facts, moment(parts.crm))
        Runner(parts.url, parts.secrets, parts.crm.zone).catch_up()
        stack = AsyncExitStack()
        reader = _Reader(build_schema(), loop.run(_services(parts, stack)), people, loop)
        looks = alternate(
            [
                Contender(
                    name="confidential", run=lambda: reader.read(_CONFIDENTIAL, recorded=True)
                ),
                Contender(name="plain", run=lambda: reader.read(_CONFIDENTIAL)),
                Contender(name="append", run=lambda: _append(parts.crm, people)),
                Contender(
                    name=f"confidential{_TOGETHER}",
                    run=lambda: reader.read(_CONFIDENTIAL, recorded=True, at_once=_AT_ONCE),
                ),
                Contender(
                    name=f"plain{_TOGETHER}",
                    run=lambda: reader.read(_CONFIDENTIAL, at_once=_AT_ONCE),
                ),
            ],
            scale.rounds,
            lambda: None,
        )
        pages = alternate(
            [
                Contender(name="checked", run=lambda: reader.read(_TIMELINE)),
                Contender(name="unchecked", run=lambda: reader.read(_TIMELINE, checked=False)),
            ],
            scale.rounds,
            time.process_time,
        )
        loop.run(stack.aclose())
    return [_of_looks(looks), _of_looks(looks, _TOGETHER), _of_checks(pages)]


async def _services(parts: Deployment, stack: AsyncExitStack) -> Services:
    """What the server has, for as long as the stack is open."""
    kwargs = reading_kwargs(parts.url) | {"autocommit": True}
    pool = AsyncConnectionPool(kwargs=kwargs, min_size=1, max_size=_AT_ONCE, open=False)
    await stack.enter_async_context(pool)
    waiter = ProjectionWaiter(parts.url)
    stack.push_async_callback(waiter.close)
    return Services(crm=parts.crm, pool=pool, waiter=waiter, zone=parts.crm.zone)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Asks for each person once."""

    schema: GuardedSchema
    services: Services
    people: Sequence[UUID]
    loop: asyncio.Runner

    def read(
        self, document: str, *, recorded: bool = False, checked: bool = True, at_once: int = 1
    ) -> int:
        """`recorded`: each look anew, whatever was recorded a moment ago."""
        crm, served = self.services.crm, self.services
        if recorded:
            served = replace(served, accesses=AccessRecorder(crm, crm.zone))
        free = patch.object(access, "_granted", _yes)
        before = crm.event_log.head()
        with nullcontext() if checked else free:
            self.loop.run(self._ask_all(document, served, at_once))
        looks = crm.event_log.head() - before
        if bool(looks) is not recorded:
            raise RuntimeError(f"{looks} facts were recorded: this compares nothing.")
        return len(self.people)

    async def _ask_all(self, document: str, served: Services, at_once: int) -> None:
        left = iter(self.people)
        await asyncio.gather(*(self._ask_each(document, served, left) for _ in range(at_once)))

    async def _ask_each(self, document: str, served: Services, left: Iterator[UUID]) -> None:
        for each in left:
            context = RequestContext(
                services=served,
                viewer=_HR,
                correlation_id=uuid4(),
                now=datetime.datetime.now(datetime.UTC),
            )
            answer = await self.schema.execute(
                document, {"id": global_id(ALUMNUS, each)}, context_value=context
            )
            if answer.errors or not answer.data or not answer.data["alumnus"]:
                raise RuntimeError(f"Not answered: {answer.errors or answer.data}")


def _yes(*_: object, **__: object) -> bool:
    return True


def _append(crm: AlumniCrm, people: Sequence[UUID]) -> int:
    for each in people:
        now = moment(crm)
        crm.append_unseen([now.happening(each, NoteAdded(text="近況を伺いました。"))], now)
    return len(people)


def _of_looks(laps: dict[str, list[Lap]], how: str = "") -> Figure:
    ours, plain, append = (
        [1_000 / lap.rate for lap in laps[name]]
        for name in (f"confidential{how}", f"plain{how}", "append")
    )
    added = [(one - other) / unit for one, other, unit in zip(ours, plain, append, strict=True)]
    return _figure(
        f"A confidential read{how}: what it adds, in appends of one note, time",
        added,
        at_most(1, "×"),
        {"confidential_ms": ours, "plain_ms": plain, "append_ms": append},
    )


def _of_checks(laps: dict[str, list[Lap]]) -> Figure:
    ours, free = (
        [(lap.cpu_per_unit or 0) / 1_000 for lap in laps[name]] for name in ("checked", "unchecked")
    )
    share = [100 * (one - other) / one for one, other in zip(ours, free, strict=True)]
    return _figure(
        "Checks of roles in a page of 100 entries, processor time",
        share,
        at_most(5, "%"),
        {"checked_ms": ours, "unchecked_ms": free},
    )


def _figure(
    what: str, rounds: Sequence[float], goal: Goal, milliseconds: Mapping[str, Sequence[float]]
) -> Figure:
    numbers = {name: statistics.median(each) for name, each in milliseconds.items()}
    told = ", ".join(f"{name.removesuffix('_ms')} {each:.2f} ms" for name, each in numbers.items())
    return Figure(
        workload=NAME,
        what=what,
        value=statistics.median(rounds),
        unit=goal.unit,
        goal=goal,
        detail=f"{told}, rounds {min(rounds):.3g} to {max(rounds):.3g}",
        numbers=numbers | {"lowest": min(rounds), "highest": max(rounds)},
    )
