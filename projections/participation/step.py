"""What a fact says about taking part: as a step towards a gathering or about a campaign's message,
or as something that somebody told of themselves."""

import datetime
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import orjson

from crm.domain.envelope import RecordedFact
from crm.domain.facts import (
    GatheringAttended,
    GatheringInvited,
    GatheringMissed,
    LinkClicked,
    MessageBounced,
    MessageDelivered,
    MessageOpened,
    RsvpGiven,
    SpamComplained,
    Unsubscribed,
)
from crm.domain.facts.base import Fact
from crm.domain.facts.consent import PreferencesSet
from crm.domain.facts.gatherings import GatheringHosted, PanelJoined, RsvpCancelled, SpokeAt
from crm.domain.facts.messages import MessageRejected, MessageReplied
from crm.domain.facts.profile import SkillsUpdated, WorkStylePreferenceSet
from crm.domain.facts.surveys import AlumniPulseAnswered
from crm.domain.profile import in_the_world
from crm.storage.state import dump_fields


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of one person; about a gathering or a campaign, never both."""

    recorded: RecordedFact
    gathering_id: str | None = None
    campaign_id: str | None = None
    word: str | None = None
    number: int | None = None

    @property
    def order_key(self) -> str:
        return in_the_world(self.recorded)[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Something that somebody told of themselves, as a whole each time."""

    recorded: RecordedFact
    words: tuple[str, ...] = ()
    valid_until: datetime.date | None = None
    enps: int | None = None

    @property
    def order_key(self) -> str:
        return in_the_world(self.recorded)[1]

    @property
    def fields(self) -> str:
        return orjson.dumps(dump_fields(self.recorded.fact)).decode()


_Details = Callable[[Any], dict[str, Any]]
_NOTHING: _Details = lambda fact: {}  # noqa: E731
_OF_GATHERING: dict[type[Fact], _Details] = {
    GatheringInvited: _NOTHING,
    RsvpGiven: lambda fact: {"word": fact.answer.value, "number": fact.guests},
    RsvpCancelled: _NOTHING,
    GatheringAttended: lambda fact: {"word": fact.attendance.value, "number": fact.minutes},
    GatheringMissed: _NOTHING,
    GatheringHosted: _NOTHING,
    SpokeAt: _NOTHING,
    PanelJoined: _NOTHING,
}
_OF_CAMPAIGN: dict[type[Fact], _Details] = {
    MessageDelivered: _NOTHING,
    MessageOpened: _NOTHING,
    LinkClicked: _NOTHING,
    MessageReplied: lambda fact: {"word": "automatic"} if fact.automatic else {},
    MessageBounced: _NOTHING,
    MessageRejected: _NOTHING,
    SpamComplained: _NOTHING,
    Unsubscribed: _NOTHING,
}
_TOLD: dict[type[Fact], _Details] = {
    SkillsUpdated: lambda fact: {"words": tuple(map(folded, fact.skills or ()))},
    WorkStylePreferenceSet: lambda fact: {
        "words": tuple(each.value for each in fact.work_forms or ()),
        "valid_until": fact.valid_until,
    },
    PreferencesSet: lambda fact: {"words": tuple(each.value for each in fact.interests)},
    AlumniPulseAnswered: lambda fact: {"enps": fact.alumni_enps},
}


def step_of(recorded: RecordedFact) -> Step | None:
    """The fact as a step; None for what is about no gathering and no campaign."""
    fact: Any = recorded.fact
    if (details := _OF_GATHERING.get(type(fact))) is not None:
        return Step(recorded=recorded, gathering_id=fact.gathering_id, **details(fact))
    details = _OF_CAMPAIGN.get(type(fact))
    if details is not None and fact.campaign_id is not None:
        return Step(recorded=recorded, campaign_id=fact.campaign_id, **details(fact))
    return None


def told_of(recorded: RecordedFact) -> Told | None:
    """The fact as something told; None for every other one."""
    details = _TOLD.get(type(recorded.fact))
    return None if details is None else Told(recorded=recorded, **details(recorded.fact))


def folded(words: str) -> str:
    """A skill in the form in which it is looked for: case, width and spaces make no difference."""
    return " ".join(unicodedata.normalize("NFKC", words).casefold().split())
