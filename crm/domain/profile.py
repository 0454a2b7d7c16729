"""What somebody can do and how they would like to work, as their facts tell it on a day."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from crm.domain.envelope import RecordedFact
from crm.domain.facts.corrections import InteractionRetracted
from crm.domain.facts.profile import SkillsUpdated, WorkStylePreferenceSet


@dataclass(frozen=True, slots=True)
class WorkStyle:
    """How somebody would like to work."""

    wish: WorkStylePreferenceSet
    since: datetime.datetime
    """When they said so, UTC."""
    valid_until: datetime.date
    """Last day on which it holds."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What somebody brings along, as they said last; None: never said, or taken back."""

    skills: tuple[str, ...] | None = None
    work_style: WorkStyle | None = None
    """Whether it still holds on a day is for the reader to compare."""


def offer_of(facts: Iterable[RecordedFact], zone: ZoneInfo) -> Offer:
    """What these facts of one person tell: of each kind the latest in the world that stands."""
    known = list(facts)
    taken_back = {
        each.fact.retracted_event_id
        for each in known
        if isinstance(each.fact, InteractionRetracted)
    }
    told = sorted((each for each in known if each.event_id not in taken_back), key=in_the_world)
    skills, style = None, None
    for each in told:
        if isinstance(each.fact, SkillsUpdated):
            skills = each.fact.skills
        elif isinstance(each.fact, WorkStylePreferenceSet):
            style = work_style_of(each.fact, each.occurred.at, zone)
    return Offer(skills, style)


def in_the_world(recorded: RecordedFact) -> tuple[datetime.datetime, str]:
    """When it happened; of the same instant by the delivery's id: however late each came in."""
    return recorded.occurred.at, recorded.happening.source.delivery_id or str(recorded.event_id)


def work_style_of(
    wish: WorkStylePreferenceSet, since: datetime.datetime, zone: ZoneInfo
) -> WorkStyle:
    """The wish with its last day: a year after it was told, unless it says."""
    until = wish.valid_until or a_year_after(since.astimezone(zone).date())
    return WorkStyle(wish, since, until)


def a_year_after(day: datetime.date) -> datetime.date:
    """The same day of the next year; of 29 February, the 28th."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return day.replace(year=day.year + 1, day=28)
