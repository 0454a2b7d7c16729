"""Facts about gatherings (イベント): announced, moved, cancelled; and who was asked and came.

A gathering's own facts stand on its own stream; what a person did about it is theirs. A gathering
that only a feed knows has no facts of its own: it is known by its id.
"""

import datetime
from collections.abc import Mapping
from enum import StrEnum
from typing import ClassVar

from crm.domain.engagement import Mode
from crm.domain.facts.base import Interaction, UndertakingFact, fact, personal, plain
from crm.domain.phrases import after_en, after_ja, quoted_ja
from crm.domain.words import ContactChannel, DataClass

GATHERING = "The gathering this is about."
TITLE = "Title of the gathering at that time."
ROLE = "In which role, in words."
TOPIC = "What it was about, in words."
STARTS = "When it starts."
ENDS = "When it ends; None: not said."
VENUE = "Where, in words or as an address; None: not said, or online only."
REGION = "The part of the country, in words; None: not said, or online only."
CAPACITY = "How many people fit in, guests included; None: no limit."


class GatheringKind(StrEnum):
    """What kind of gathering."""

    MEETUP = "meetup"
    VISION_SESSION = "vision_session"
    """The management speaks about where the employer is going (経営層がビジョンを語る)."""
    STUDY = "study"
    REUNION = "reunion"
    ONLINE = "online"


class RsvpAnswer(StrEnum):
    """What somebody answered to an invitation."""

    YES = "yes"
    NO = "no"
    MAYBE = "maybe"
    WAITLIST = "waitlist"


class Attendance(StrEnum):
    """How somebody took part."""

    IN_PERSON = "in_person"
    ONLINE = "online"


class AttendanceEvidence(StrEnum):
    """How it is known that somebody came."""

    CHECK_IN = "check_in"
    JOIN_LOG = "join_log"
    HOST_LIST = "host_list"


ANSWERS_JA = {
    RsvpAnswer.YES: "出席",
    RsvpAnswer.NO: "欠席",
    RsvpAnswer.MAYBE: "未定",
    RsvpAnswer.WAITLIST: "キャンセル待ち",
}


@fact()
class GatheringInvited(Interaction):
    """The person was invited to a gathering."""

    gathering_id: str = plain(GATHERING)
    gathering_title: str | None = plain(TITLE, default=None)
    contact_channel: ContactChannel | None = plain("How the invitation was sent.", default=None)

    def ja(self) -> str:
        return f"イベント{quoted_ja(self.gathering_title)}に招待しました。"

    def en(self) -> str:
        return f"Was invited to {self.gathering_title or 'a gathering'}."


@fact(mode=Mode.PARTICIPATION)
class RsvpGiven(Interaction):
    """The person answered an invitation; a later answer replaces it."""

    gathering_id: str = plain(GATHERING)
    gathering_title: str | None = plain(TITLE, default=None)
    answer: RsvpAnswer = plain("Yes, no, maybe or waitlist.")
    guests: int | None = plain("How many they bring along; None: not said.", default=None)

    def ja(self) -> str:
        return (
            f"イベント{quoted_ja(self.gathering_title)}に{ANSWERS_JA[self.answer]}と回答しました。"
        )

    def en(self) -> str:
        return f"Answered {self.answer.value}{after_en(' to ', self.gathering_title)}."


@fact(mode=Mode.PARTICIPATION)
class RsvpCancelled(Interaction):
    """The person gave up their place, or their place in the line."""

    gathering_id: str = plain(GATHERING)
    gathering_title: str | None = plain(TITLE, default=None)

    def ja(self) -> str:
        return f"イベント{quoted_ja(self.gathering_title)}の参加を取りやめました。"

    def en(self) -> str:
        return f"Cancelled for {self.gathering_title or 'a gathering'}."


@fact(mode=Mode.PARTICIPATION)
class GatheringAttended(Interaction):
    """The person attended a gathering, on site or online."""

    gathering_id: str = plain(GATHERING)
    gathering_title: str | None = plain(TITLE, default=None)
    attendance: Attendance = plain("On site or online.")
    minutes: int | None = plain("How long, in minutes, where it is known.", default=None)
    checked_in_at: datetime.datetime | None = plain(
        "When they came, where it is known.", default=None
    )
    attendance_evidence: AttendanceEvidence | None = plain(
        "How it is known; None: not said.", default=None
    )

    def ja(self) -> str:
        where = "オンラインで" if self.attendance is Attendance.ONLINE else ""
        return f"イベント{quoted_ja(self.gathering_title)}に{where}参加しました。"

    def en(self) -> str:
        where = " online" if self.attendance is Attendance.ONLINE else ""
        return f"Attended {self.gathering_title or 'a gathering'}{where}."


@fact()
class GatheringMissed(Interaction):
    """The person said yes and did not come; never counted against them."""

    gathering_id: str = plain(GATHERING)
    gathering_title: str | None = plain(TITLE, default=None)

    def ja(self) -> str:
        return f"イベント{quoted_ja(self.gathering_title)}は不参加でした。"

    def en(self) -> str:
        return f"Did not come to {self.gathering_title or 'a gathering'}."


@fact(mode=Mode.CONTRIBUTION)
class GatheringHosted(Interaction):
    """The person organised a gathering, or led it."""

    gathering_id: str = plain(GATHERING)
    gathering_title: str | None = plain(TITLE, default=None)
    gathering_role: str | None = plain(ROLE, default=None)

    def ja(self) -> str:
        role = after_ja("(", self.gathering_role, ")")
        return f"イベント{quoted_ja(self.gathering_title)}を主催しました{role}。"

    def en(self) -> str:
        role = after_en(" as ", self.gathering_role)
        return f"Hosted {self.gathering_title or 'a gathering'}{role}."


@fact(mode=Mode.CONTRIBUTION)
class SpokeAt(Interaction):
    """The person gave a talk at a gathering (登壇)."""

    gathering_id: str = plain(GATHERING)
    gathering_title: str | None = plain(TITLE, default=None)
    gathering_role: str | None = plain(ROLE, default=None)
    topic: str | None = plain(TOPIC, default=None)

    def ja(self) -> str:
        topic = after_ja("(", self.topic, ")")
        return f"イベント{quoted_ja(self.gathering_title)}に登壇しました{topic}。"

    def en(self) -> str:
        topic = after_en(" about ", self.topic)
        return f"Spoke at {self.gathering_title or 'a gathering'}{topic}."


@fact(mode=Mode.CONTRIBUTION)
class PanelJoined(Interaction):
    """The person sat on a panel at a gathering."""

    gathering_id: str = plain(GATHERING)
    gathering_title: str | None = plain(TITLE, default=None)
    gathering_role: str | None = plain(ROLE, default=None)
    topic: str | None = plain(TOPIC, default=None)

    def ja(self) -> str:
        topic = after_ja("(", self.topic, ")")
        title = quoted_ja(self.gathering_title)
        return f"イベント{title}のパネルディスカッションに参加しました{topic}。"

    def en(self) -> str:
        topic = after_en(" about ", self.topic)
        return f"Joined a panel at {self.gathering_title or 'a gathering'}{topic}."


@fact(mode=Mode.COMMUNICATION)
class GatheringFeedbackGiven(Interaction):
    """The person said how a gathering was."""

    says_nothing_without = ("rating", "comment")
    between: ClassVar[Mapping[str, tuple[int, int]]] = {"rating": (1, 5)}
    gathering_id: str = plain(GATHERING)
    gathering_title: str | None = plain(TITLE, default=None)
    rating: int | None = personal(
        DataClass.ENGAGEMENT, "From 1 (not good) to 5 (very good).", default=None
    )
    comment: str | None = personal(DataClass.ENGAGEMENT, "What they said.", default=None)

    def ja(self) -> str:
        rating = f"(5点中{self.rating}点)" if self.rating is not None else ""
        return f"イベント{quoted_ja(self.gathering_title)}の感想を寄せました{rating}。"

    def en(self) -> str:
        rating = f": {self.rating} of 5" if self.rating is not None else ""
        return f"Gave feedback on {self.gathering_title or 'a gathering'}{rating}."


class GatheringFact(UndertakingFact):
    """A fact of a gathering itself, about nobody."""

    __slots__ = ()
    about_person = False
    named_by = "gathering_id"
    gathering_id: str


@fact()
class GatheringAnnounced(GatheringFact):
    """A gathering was announced."""

    gathering_id: str = plain(GATHERING)
    title: str | None = plain("Its title.", default=None)
    gathering_kind: GatheringKind = plain("What kind of gathering.")
    alumni_only: bool = plain("Only alumni may come (アルムナイ限定).", default=False)
    starts_at: datetime.datetime = plain(STARTS)
    ends_at: datetime.datetime | None = plain(ENDS, default=None)
    time_zone: str = plain("The time zone in which it is announced, such as Asia/Tokyo.")
    capacity: int | None = plain(CAPACITY, default=None)
    venue: str | None = plain(VENUE, default=None)
    region: str | None = plain(REGION, default=None)

    def ja(self) -> str:
        return f"イベント{quoted_ja(self.title)}を告知しました。"

    def en(self) -> str:
        return f"{self.title or 'A gathering'} was announced."


@fact()
class GatheringRescheduled(GatheringFact):
    """A gathering was moved: all that holds from then on, in time, place and size."""

    gathering_id: str = plain(GATHERING)
    starts_at: datetime.datetime = plain(STARTS)
    ends_at: datetime.datetime | None = plain(ENDS, default=None)
    capacity: int | None = plain(CAPACITY, default=None)
    venue: str | None = plain(VENUE, default=None)
    region: str | None = plain(REGION, default=None)
    notice: str | None = plain("What was told to those invited.", default=None)

    def ja(self) -> str:
        return f"イベントの予定を変更しました{quoted_ja(self.notice)}。"

    def en(self) -> str:
        return f"The gathering was moved{after_en(': ', self.notice)}."


@fact()
class GatheringCancelled(GatheringFact):
    """A gathering will not take place."""

    gathering_id: str = plain(GATHERING)
    notice: str | None = plain("What was told to those invited.", default=None)

    def ja(self) -> str:
        return f"イベントを中止しました{quoted_ja(self.notice)}。"

    def en(self) -> str:
        return f"The gathering was cancelled{after_en(': ', self.notice)}."
