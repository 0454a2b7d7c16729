"""What answers about returns look up: the rules in force, and the person behind a process."""

import asyncio
import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

import anyio.to_thread

from crm.domain.envelope import RecordedFact
from crm.domain.facts.return_rules import (
    ComparatorGroupRecorded,
    FairTermsPublished,
    FlowTemplatePublished,
)
from crm.domain.flow.fair_terms import FairTerms
from crm.domain.flow.published import (
    BUILT_IN,
    Published,
    comparators,
    fair_terms,
    in_force,
    named,
    templates,
)
from crm.domain.flow.template import FlowTemplate, years_away
from crm.domain.moments import PointInTime, holds
from crm.domain.person import Person
from crm.domain.undertakings.return_process import ReturnProcess
from graphql_server.context import RequestContext
from graphql_server.schema.loaders import MomentKey, loaders_of

_KEY = "return rules"
_KINDS = (FlowTemplatePublished, FairTermsPublished, ComparatorGroupRecorded)


@dataclass(frozen=True, slots=True)
class ReturnRules:
    """What was published by a moment."""

    day: datetime.date
    """Today, or the day of the moment."""
    templates: Sequence[Published[FlowTemplate]]
    standards: Sequence[Published[FairTerms]]
    groups: Mapping[str, ComparatorGroupRecorded]

    @property
    def template(self) -> Published[FlowTemplate]:
        """What a process that is opened on the day follows."""
        return in_force(self.templates, self.day) or BUILT_IN

    @property
    def standard(self) -> Published[FairTerms] | None:
        """What terms that are proposed on the day follow."""
        return in_force(self.standards, self.day)

    def template_of(self, process: ReturnProcess) -> FlowTemplate:
        """What the process follows."""
        name = process.opened.flow_template if process.opened else BUILT_IN.name
        return (named(self.templates, name) or BUILT_IN).rules


async def return_rules(context: RequestContext, at: PointInTime | None) -> ReturnRules:
    """The rules now, or as they were known at the moment; read once per request."""
    known: dict[PointInTime | None, asyncio.Future[ReturnRules]]
    known = context.loaders.setdefault(_KEY, {})
    if at not in known:
        known[at] = asyncio.ensure_future(_read(context, at))
    return await known[at]


async def _read(context: RequestContext, at: PointInTime | None) -> ReturnRules:
    log, zone = context.services.crm.event_log, context.services.zone
    kinds = [each.kind for each in _KINDS]
    facts: list[RecordedFact] = await anyio.to_thread.run_sync(log.of_programme, kinds)
    if at is not None:
        facts = [each for each in facts if holds(each, at, zone)]
    return ReturnRules(
        day=day_of(context, at),
        templates=templates(facts),
        standards=fair_terms(facts),
        groups=comparators(facts),
    )


def day_of(context: RequestContext, at: PointInTime | None) -> datetime.date:
    """Today, or the day of the moment, in the programme's time zone."""
    return loaders_of(context).today if at is None else at.day(context.services.zone)


async def person_of(
    context: RequestContext, alumnus_id: UUID | None, at: PointInTime | None
) -> Person | None:
    """The person now, or as they were."""
    if alumnus_id is None:
        return None
    if at is None:
        entry = await loaders_of(context).people.load(alumnus_id)
        return entry.person if entry else None
    past = await loaders_of(context).past_people.load(MomentKey(alumnus_id, at))
    return past.entry.person if past else None


def years_away_before(
    person: Person | None, process: ReturnProcess, day: datetime.date
) -> int | None:
    """Full years that the person was away: until the day, or until the process led to a hire."""
    if person is None:
        return None
    stint_id = process.closed.new_stint_id if process.closed else None
    ended = [
        stint.last_day.first
        for stint in person.stints.values()
        if stint.last_day is not None and stint.stint_id != stint_id
    ]
    if process.closed_at is not None:
        day = min(day, process.closed_at.date())
    return years_away(max(ended, default=None), day)


def left_again_on(person: Person | None, process: ReturnProcess) -> datetime.date | None:
    """Last day of the employment that the process led to, recorded or scheduled."""
    stint_id = process.closed.new_stint_id if process.closed else None
    stint = person.stints.get(stint_id) if person is not None and stint_id else None
    return stint.last_day.first if stint is not None and stint.last_day is not None else None
