"""Facts about a person and a gathering (イベント): invited, answered, attended, missed."""

from enum import StrEnum

from crm.domain.engagement import Mode
from crm.domain.facts.base import Interaction, fact, plain
from crm.domain.phrases import after_en, quoted_ja
from crm.domain.words import ContactChannel

GATHERING = "The gathering this is about."
TITLE = "Title of the gathering at that time."


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

    def ja(self) -> str:
        return (
            f"イベント{quoted_ja(self.gathering_title)}に{ANSWERS_JA[self.answer]}と回答しました。"
        )

    def en(self) -> str:
        return f"Answered {self.answer.value}{after_en(' to ', self.gathering_title)}."


@fact(mode=Mode.PARTICIPATION)
class GatheringAttended(Interaction):
    """The person attended a gathering, on site or online."""

    gathering_id: str = plain(GATHERING)
    gathering_title: str | None = plain(TITLE, default=None)
    attendance: Attendance = plain("On site or online.")
    minutes: int | None = plain("How long, in minutes, where it is known.", default=None)

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
