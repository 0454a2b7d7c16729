"""Who is looked after, by whom and how often: owners, two-way contact, segments, touch plans."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field

from crm.domain.engagement import Level
from crm.domain.envelope import RecordedFact
from crm.domain.facts.base import Fact
from crm.domain.facts.care import AttentionKind, AttentionSnoozed, OwnerAssigned
from crm.domain.facts.contributions import BusinessIntroductionMade
from crm.domain.facts.conversations import CallHeld, MeetingHeld, MessageExchanged
from crm.domain.facts.gatherings import GatheringAttended, GatheringHosted, PanelJoined, SpokeAt
from crm.domain.facts.mentoring import MentorshipSessionHeld
from crm.domain.facts.messages import MessageReplied
from crm.domain.facts.plans import (
    SegmentDefined,
    SegmentRetired,
    TouchPlanDefined,
    TouchPlanRetired,
)
from crm.domain.facts.returns import ReturnInquired
from crm.domain.words import AlumnusStatus

_ALWAYS_TWO_WAY = (
    MeetingHeld,
    CallHeld,
    GatheringAttended,
    GatheringHosted,
    SpokeAt,
    PanelJoined,
    MentorshipSessionHeld,
    BusinessIntroductionMade,
    ReturnInquired,
)
TWO_WAY_KINDS = frozenset(cls.kind for cls in (*_ALWAYS_TWO_WAY, MessageExchanged, MessageReplied))
"""The kinds that can be a two-way contact."""
PLAN_KINDS = (SegmentDefined, SegmentRetired, TouchPlanDefined, TouchPlanRetired)
"""The facts of the programme that segments and touch plans follow from."""


def is_two_way(fact: Fact) -> bool:
    """Whether both sides took part: the contact that a touch plan asks for.

    A newsletter that was read is none, and neither is an answer that a program sent.
    """
    if isinstance(fact, MessageExchanged):
        return fact.two_way
    if isinstance(fact, MessageReplied):
        return not fact.automatic
    return isinstance(fact, _ALWAYS_TWO_WAY)


@dataclass(slots=True)
class Care:
    """Who looks after a person, and what is put off."""

    owner_id: str | None = None
    snoozes: dict[AttentionKind, datetime.date] = field(default_factory=dict)
    """The first day on which each counts again."""

    def tell(self, fact: OwnerAssigned | AttentionSnoozed) -> None:
        """Add one fact, in the order of the log."""
        if isinstance(fact, OwnerAssigned):
            self.owner_id = fact.owner_id
        else:
            self.snoozes[fact.attention_kind] = fact.snoozed_until


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A part of the people, and how often the programme is in touch with them."""

    key: str
    title: str
    rank: int
    statuses: frozenset[AlumnusStatus]
    departments: frozenset[str]
    """Empty: all of them."""
    levels: frozenset[Level]
    """Empty: all of them."""
    left_at_least_months: int | None
    left_at_most_months: int | None
    cadence_days: int | None
    """At most so many days between two-way contacts; None: no plan."""
    owner_role: str | None


def segments_of(facts: Iterable[RecordedFact]) -> tuple[Segment, ...]:
    """The segments that these facts of the programme leave in use, by rank and key."""
    defined: dict[str, SegmentDefined] = {}
    plans: dict[str, TouchPlanDefined] = {}
    for recorded in facts:
        match recorded.fact:
            case SegmentDefined() as fact:
                defined[fact.segment] = fact
            case SegmentRetired() as fact:
                defined.pop(fact.segment, None)
                plans.pop(fact.segment, None)
            case TouchPlanDefined() as fact:
                plans[fact.segment] = fact
            case TouchPlanRetired() as fact:
                plans.pop(fact.segment, None)
            case _:
                pass
    found = [_segment(each, plans.get(key)) for key, each in defined.items()]
    return tuple(sorted(found, key=lambda each: (each.rank, each.key)))


def _segment(fact: SegmentDefined, plan: TouchPlanDefined | None) -> Segment:
    return Segment(
        key=fact.segment,
        title=fact.title or fact.segment,
        rank=fact.rank,
        statuses=frozenset(fact.segment_statuses),
        departments=frozenset(fact.departments),
        levels=frozenset(fact.levels),
        left_at_least_months=fact.left_at_least_months,
        left_at_most_months=fact.left_at_most_months,
        cadence_days=plan.cadence_days if plan else None,
        owner_role=plan.owner_role if plan else None,
    )
