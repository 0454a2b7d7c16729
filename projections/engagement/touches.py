"""How a fact becomes a touch, and how a person's touches become a score."""

import dataclasses
import datetime
from collections.abc import Callable, Sequence
from typing import Any
from zoneinfo import ZoneInfo

from crm.domain.engagement import (
    MODELS,
    EngagementScore,
    EngagementSummary,
    ScoringModel,
    SkipReason,
    Touch,
    load_model,
    milli_points,
    score,
    summarise,
)
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
from crm.domain.signals import Signal, signal_of

SCORED_KINDS = frozenset().union(*(load_model(name).rows_of for name in MODELS))
"""Kinds that some published model lists; the others are no touches."""

_NOTHING: dict[str, Any] = {}
_DETAILS: dict[type[Fact], Callable[[Any], dict[str, Any]]] = {
    RsvpGiven: lambda fact: {"variant": fact.answer.value, "subject_id": fact.gathering_id},
    GatheringAttended: lambda fact: {
        "variant": fact.attendance.value,
        "subject_id": fact.gathering_id,
    },
    MeetingHeld: lambda fact: {"variant": str(fact.duration_minutes)},
    MessageOpened: lambda fact: {"message_id": fact.message_id, "campaign_id": fact.campaign_id},
    LinkClicked: lambda fact: {"message_id": fact.message_id, "campaign_id": fact.campaign_id},
}


def touch_of(recorded: RecordedFact, zone: ZoneInfo) -> Touch | None:
    """The fact as scoring sees it; None for kinds that no model scores.

    A profile that HR changed is nothing the person did.
    """
    fact = recorded.fact
    if fact.kind not in SCORED_KINDS:
        return None
    if isinstance(fact, ProfileUpdated) and not fact.by_alumnus:
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


def score_on(
    touches: Sequence[Touch],
    model: ScoringModel,
    as_of: datetime.date,
    member_since: datetime.date | None,
) -> EngagementScore:
    """The score of a date with its explanation: the lines less what caps cut are the score."""
    standing, replaced = last_answers(touches, as_of)
    full = score(standing, model, as_of, member_since=member_since)
    if not replaced:
        return full
    lines = tuple(
        dataclasses.replace(line, skip_reason=SkipReason.SUPERSEDED)
        if line.position in replaced and line.skip_reason is SkipReason.NOT_IN_MODEL
        else line
        for line in full.lines
    )
    momentum = _momentum(full.milli_points, touches, model, as_of)
    return dataclasses.replace(full, lines=lines, momentum_milli_points=momentum)


def summary_on(
    touches: Sequence[Touch],
    model: ScoringModel,
    as_of: datetime.date,
    member_since: datetime.date | None,
) -> EngagementSummary:
    """The same figures without the lines."""
    standing, replaced = last_answers(touches, as_of)
    brief = summarise(standing, model, as_of, member_since=member_since)
    if not replaced:
        return brief
    momentum = _momentum(brief.milli_points, touches, model, as_of)
    return dataclasses.replace(brief, momentum_milli_points=momentum)


def last_answers(
    touches: Sequence[Touch], as_of: datetime.date
) -> tuple[Sequence[Touch], frozenset[int]]:
    """The touches with only the last answer to each gathering left as given, and those replaced.

    What is later than `as_of`, taken back or a machine's replaces nothing. A replaced answer
    keeps its line and loses its variant, so that it earns nothing.
    """
    last: dict[str, Touch] = {}
    replaced = set()
    for touch in touches:
        if (
            touch.kind != RsvpGiven.kind
            or touch.subject_id is None
            or touch.retracted
            or touch.machine
            or touch.occurred_on > as_of
        ):
            continue
        other = last.setdefault(touch.subject_id, touch)
        if other is not touch:
            earlier, later = sorted((other, touch), key=_given)
            last[touch.subject_id] = later
            replaced.add(earlier.position)
    if not replaced:
        return touches, frozenset()
    standing = [
        dataclasses.replace(touch, variant=None) if touch.position in replaced else touch
        for touch in touches
    ]
    return standing, frozenset(replaced)


def _given(touch: Touch) -> tuple[datetime.datetime, str, int]:
    return touch.occurred_at, touch.order_key, touch.position


def _momentum(
    points: int, touches: Sequence[Touch], model: ScoringModel, as_of: datetime.date
) -> int:
    """With what was answered by then, not by now."""
    then = as_of - datetime.timedelta(days=model.momentum_days)
    return points - milli_points(last_answers(touches, then)[0], model, then)
