"""How a fact becomes a touch."""

from collections.abc import Callable
from typing import Any
from zoneinfo import ZoneInfo

from crm.domain.engagement import Touch
from crm.domain.engagement.published import scored_kinds
from crm.domain.envelope import RecordedFact
from crm.domain.facts import (
    GatheringAttended,
    LinkClicked,
    MeetingHeld,
    MessageOpened,
    ProfileUpdated,
    RsvpGiven,
)
from crm.domain.facts.base import Fact
from crm.domain.facts.conversations import CallHeld
from crm.domain.facts.profile import SkillsUpdated, WorkStylePreferenceSet
from crm.domain.signals import Signal, signal_of

TOUCHING_KINDS = scored_kinds()
"""Kinds that a model may list, today's or a later one; the others are no touches."""

_OF_THEMSELVES = (ProfileUpdated, SkillsUpdated, WorkStylePreferenceSet)
_NOTHING: dict[str, Any] = {}
_DETAILS: dict[type[Fact], Callable[[Any], dict[str, Any]]] = {
    RsvpGiven: lambda fact: {"variant": fact.answer.value, "subject_id": fact.gathering_id},
    GatheringAttended: lambda fact: {
        "variant": fact.attendance.value,
        "subject_id": fact.gathering_id,
    },
    MeetingHeld: lambda fact: {"variant": str(fact.duration_minutes)},
    CallHeld: lambda fact: {"variant": str(fact.duration_minutes)},
    MessageOpened: lambda fact: {"message_id": fact.message_id, "campaign_id": fact.campaign_id},
    LinkClicked: lambda fact: {"message_id": fact.message_id, "campaign_id": fact.campaign_id},
}


def touch_of(recorded: RecordedFact, zone: ZoneInfo) -> Touch | None:
    """The fact as scoring sees it; None for kinds that no model may score.

    What HR noted of somebody is nothing the person did.
    """
    fact = recorded.fact
    if fact.kind not in TOUCHING_KINDS:
        return None
    if isinstance(fact, _OF_THEMSELVES) and not fact.by_alumnus:
        return None
    happening = recorded.happening
    details = _DETAILS.get(type(fact))
    return Touch(
        position=recorded.position,
        event_id=happening.event_id,
        kind=fact.kind,
        occurred_at=happening.occurred.at,
        occurred_on=happening.occurred.at.astimezone(zone).date(),
        order_key=happening.source.delivery_id or str(happening.event_id),
        machine=signal_of(fact) is Signal.MACHINE,
        **(details(fact) if details is not None else _NOTHING),
    )
