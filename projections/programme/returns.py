"""Who came back, after which inquiry, and whether the programme had a part in it."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID
from zoneinfo import ZoneInfo

from crm.domain.engagement import Mode
from crm.domain.facts.employment import EmploymentFactRescinded, PositionHeld
from crm.domain.facts.return_process import ReturnProcessOpened
from crm.domain.facts.return_reception import ProductivityReached
from crm.domain.facts.return_terms import OfferAccepted, OfferMade
from crm.domain.facts.returns import Rehired, ReturnInquired
from projections.programme.told import HumanTouch, Told


class Attribution(StrEnum):
    """Whether a return counts as the programme's."""

    PROGRAMME = "PROGRAMME"
    """In the 365 days before they asked, the person met us, took part or gave something."""
    ASSISTED = "ASSISTED"
    """In these days they read, answered or told us something, and no more than that."""
    NONE = "NONE"
    """No human touch in these days, or no inquiry is known: it does not count."""


@dataclass(frozen=True, slots=True)
class Return:
    """One return to employment."""

    rehired: Told
    first_day: datetime.date
    grade: str | None
    """As offered, else as first held; None: not known."""
    inquiry: Told | None
    """The inquiry that it follows from; None: none is known."""
    reached_on: datetime.date | None
    """Since when they work as the role needs it; None: not told."""


@dataclass(frozen=True, slots=True)
class AttributedReturn:
    """A return and what speaks for the programme's part in it."""

    came_back: Return
    attribution: Attribution
    touches: Sequence[HumanTouch]


@dataclass(frozen=True, slots=True)
class Process:
    """Of a return process: when an offer was made and accepted, and the inquiry before it."""

    offered_on: Sequence[datetime.date]
    accepted_on: datetime.date | None
    inquired_on: datetime.date | None


def returns_of(facts: Sequence[Told], zone: ZoneInfo) -> list[Return]:
    """Every return that these facts tell, in the order of the first day."""
    never = {
        each.fact.rescinded_event_id
        for each in facts
        if isinstance(each.fact, EmploymentFactRescinded)
    }
    opened = {
        each.fact.process_id: each.fact
        for each in facts
        if isinstance(each.fact, ReturnProcessOpened)
    }
    offered = {
        each.fact.process_id: each.fact.grade for each in facts if isinstance(each.fact, OfferMade)
    }
    reached = {
        each.fact.process_id: each.fact.reached_on
        for each in facts
        if isinstance(each.fact, ProductivityReached)
    }
    held: dict[UUID, str | None] = {}
    for each in facts:
        if isinstance(each.fact, PositionHeld) and each.event_id not in never:
            held.setdefault(each.fact.stint_id, each.fact.grade)
    inquiries = [each for each in facts if isinstance(each.fact, ReturnInquired)]
    found: list[Return] = []
    before: dict[UUID, datetime.date] = {}
    rehires = [(first_day_of(each, zone), each) for each in facts if isinstance(each.fact, Rehired)]
    for first_day, each in sorted(rehires, key=lambda pair: (pair[0], pair[1].position)):
        fact = each.fact
        assert isinstance(fact, Rehired)
        process = fact.return_process_id
        told = opened.get(process) if process else None
        since = before.get(each.alumnus_id, datetime.date.min)
        found.append(
            Return(
                rehired=each,
                first_day=first_day,
                grade=(offered.get(process) if process else None) or held.get(fact.stint_id),
                inquiry=_inquiry(inquiries, each.alumnus_id, told, since, first_day, zone),
                reached_on=reached.get(process) if process else None,
            )
        )
        before[each.alumnus_id] = first_day
    return found


def first_day_of(rehired: Told, zone: ZoneInfo) -> datetime.date:
    """First day of work as told, else the day on which the return was told."""
    assert isinstance(rehired.fact, Rehired)
    hired_on = rehired.fact.hired_on
    return hired_on.first if hired_on is not None else rehired.on(zone)


def attributed(came_back: Return, touches: Mapping[UUID, Sequence[HumanTouch]]) -> AttributedReturn:
    """Whether the programme had a part in a return, by the touches before the inquiry."""
    inquiry = came_back.inquiry
    found = touches.get(inquiry.event_id, ()) if inquiry is not None else ()
    if any(each.mode is not Mode.COMMUNICATION for each in found):
        return AttributedReturn(came_back, Attribution.PROGRAMME, found)
    attribution = Attribution.ASSISTED if found else Attribution.NONE
    return AttributedReturn(came_back, attribution, found)


def processes_of(facts: Sequence[Told], zone: ZoneInfo) -> list[Process]:
    """Every return process in which an offer was made or accepted."""
    opened: dict[UUID, ReturnProcessOpened] = {}
    offers: dict[UUID, list[datetime.date]] = {}
    accepted: dict[UUID, Told] = {}
    for each in facts:
        match each.fact:
            case ReturnProcessOpened() as fact:
                opened[fact.process_id] = fact
            case OfferMade() as fact:
                offers.setdefault(fact.process_id, []).append(each.on(zone))
            case OfferAccepted() as fact:
                accepted[fact.process_id] = each
            case _:
                pass
    inquiries = [each for each in facts if isinstance(each.fact, ReturnInquired)]
    found = []
    for process_id in dict.fromkeys((*offers, *accepted)):
        yes = accepted.get(process_id)
        inquiry = None
        if yes is not None:
            told, day = opened.get(process_id), yes.on(zone)
            inquiry = _inquiry(inquiries, yes.alumnus_id, told, datetime.date.min, day, zone)
        found.append(
            Process(
                offered_on=offers.get(process_id, ()),
                accepted_on=yes.on(zone) if yes else None,
                inquired_on=inquiry.on(zone) if inquiry else None,
            )
        )
    return found


def _inquiry(
    inquiries: Sequence[Told],
    alumnus_id: UUID,
    opened: ReturnProcessOpened | None,
    after: datetime.date,
    up_to: datetime.date,
    zone: ZoneInfo,
) -> Told | None:
    """The inquiry that a process names, else the person's last one after a day, up to a day."""
    theirs = [each for each in inquiries if each.alumnus_id == alumnus_id]
    if opened is not None and opened.inquiry_event_id is not None:
        for each in theirs:
            if each.event_id == opened.inquiry_event_id:
                return each
    fitting = [each for each in theirs if after < each.on(zone) <= up_to]
    return max(fitting, key=lambda each: (each.occurred_at, each.position), default=None)
