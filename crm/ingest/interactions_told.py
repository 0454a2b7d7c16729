"""What a row of a list tells, and by what it is recognised when it is told again."""

from dataclasses import dataclass

from crm.domain.dates import Precision
from crm.domain.envelope import When
from crm.domain.facts import (
    GatheringAttended,
    GatheringMissed,
    LinkClicked,
    MeetingHeld,
    MessageBounced,
    MessageDelivered,
    MessageOpened,
    ReferralHired,
    ReferralMade,
    RsvpGiven,
    SpamComplained,
    Unsubscribed,
)
from crm.domain.facts.base import Fact
from crm.domain.facts.conversations import CallHeld
from crm.storage.blind_index import normal_name

ATTENDED_MINUTES = 10
"""Who was in an online gathering for so long attended it."""
KINDS = tuple(
    cls.kind
    for cls in (
        *(GatheringAttended, GatheringMissed, RsvpGiven, MessageDelivered, MessageOpened),
        *(LinkClicked, MessageBounced, SpamComplained, Unsubscribed, MeetingHeld),
        *(CallHeld, ReferralMade, ReferralHired),
    )
)
"""Every kind of fact that a list can tell."""


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that a row tells of its person.

    Ids that follow from the person are left open: `message_id` is then empty, and `referral_id`
    and `candidate_id` are nil.
    """

    fact: Fact
    when: When


def meaning(fact: Fact, when: When) -> tuple[str, ...]:
    """By what the same thing told twice is recognised, of one person; never by its time alone.

    Somebody attends a gathering once; a message is delivered once; it may be opened at several
    times, and as often as no time is told, once.
    """
    instant = when.at.isoformat() if when.precision == Precision.INSTANT else ""
    match fact:
        case GatheringAttended() | GatheringMissed():
            return fact.kind, fact.gathering_id
        case RsvpGiven():
            return fact.kind, fact.gathering_id, fact.answer, _exactly(when)
        case MessageOpened():
            return fact.kind, fact.campaign_id or fact.message_id, instant
        case LinkClicked():
            return fact.kind, fact.campaign_id or fact.message_id, instant, fact.url or ""
        case MessageDelivered() | MessageBounced() | SpamComplained():
            return fact.kind, fact.campaign_id or fact.message_id
        case Unsubscribed():
            return fact.kind, fact.mailing_list or "", _exactly(when)
        case MeetingHeld():
            channel = fact.contact_channel or ""
            minutes = str(fact.duration_minutes)
            return fact.kind, _exactly(when), minutes, channel, fact.summary or ""
        case CallHeld():
            return fact.kind, _exactly(when), str(fact.duration_minutes), fact.summary or ""
        case ReferralMade():
            return fact.kind, normal_name(fact.candidate_name or ""), fact.job or ""
        case ReferralHired():
            return fact.kind, str(fact.referral_id)
        case _:
            raise TypeError(f"No list tells {fact.kind}.")


def _exactly(when: When) -> str:
    return f"{when.precision}:{when.at.isoformat()}"
