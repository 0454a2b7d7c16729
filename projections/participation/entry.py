"""What the tables of taking part tell, as values."""

import datetime
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple
from uuid import UUID

from crm.domain.facts.gatherings import Attendance, RsvpAnswer


class Place(StrEnum):
    """Whether somebody who wants to come to a gathering fits in."""

    SEAT = "seat"
    WAITING = "waiting"


class ParticipantCursor(NamedTuple):
    """Place of a participant in the list: those who want to come in the order of the line."""

    place_at: datetime.datetime
    place_key: str
    alumnus_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """One person and one gathering."""

    gathering_id: str
    alumnus_id: UUID
    cursor: ParticipantCursor
    invited_at: datetime.datetime | None
    """UTC; None: came in without an invitation that is known."""
    answer: RsvpAnswer | None
    """The last that stands."""
    answered_at: datetime.datetime | None
    guests: int
    place: Place | None
    """None: does not want to come, or the gathering was cancelled."""
    attendance: Attendance | None
    """None: is not known to have come."""
    minutes: int | None
    missed: bool
    hosted: bool
    spoke: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class GatheringFigures:
    """How many people; guests are counted in `seats_taken` only."""

    invited: int = 0
    yes: int = 0
    no: int = 0
    maybe: int = 0
    seated: int = 0
    seats_taken: int = 0
    waiting: int = 0
    attended: int = 0
    attended_online: int = 0
    invited_attended: int = 0
    missed: int = 0
    hosted: int = 0
    spoke: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignFigures:
    """How many people, each counted once however many messages and clicks."""

    recipients: int = 0
    delivered: int = 0
    opened: int = 0
    clicked: int = 0
    replied: int = 0
    bounced: int = 0
    rejected: int = 0
    complained: int = 0
    unsubscribed: int = 0


class FoundCursor(NamedTuple):
    """Place of a gathering or a campaign in its list: the latest first, those without facts of
    their own last."""

    at: datetime.datetime
    id: str


class RegionFigures(NamedTuple):
    """The gatherings of one part of the country in a period."""

    region: str | None
    gatherings: int
    invited: int
    invited_attended: int
    attended: int


class TopicClicks(NamedTuple):
    """How many campaigns of a topic somebody clicked in, and how many reached them."""

    news_topic: str
    clicked: int
    delivered: int


class Pulse(NamedTuple):
    """Last answers of a period to the question whether they would recommend the employer."""

    answers: int
    promoters: int
    detractors: int


class TalentCursor(NamedTuple):
    """Place of a match: most words in common first."""

    matched: int
    alumnus_id: UUID


@dataclass(frozen=True, slots=True)
class Talent:
    """Somebody who offers what is looked for."""

    alumnus_id: UUID
    matched: int
    """How many of the words looked for they have."""

    @property
    def cursor(self) -> TalentCursor:
        return TalentCursor(self.matched, self.alumnus_id)
