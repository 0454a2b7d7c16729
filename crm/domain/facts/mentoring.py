"""Facts about mentoring: an alumnus who accompanies somebody of the employer."""

from enum import StrEnum
from uuid import UUID

from crm.domain.engagement import Mode
from crm.domain.facts.base import UndertakingFact, fact, personal, plain, pseudonymous
from crm.domain.phrases import after_en, quoted_ja
from crm.domain.words import DataClass

MENTORING = "The mentoring this is about."
TOPIC = "What it is about; None: anything."


class MentoringEndReason(StrEnum):
    """Why a mentoring ended."""

    COMPLETED = "completed"
    MENTOR_STOPPED = "mentor_stopped"
    MENTEE_STOPPED = "mentee_stopped"
    NO_MATCH = "no_match"
    """Nobody was found for the offer."""


_ENDED_JA = {
    MentoringEndReason.COMPLETED: "完了",
    MentoringEndReason.MENTOR_STOPPED: "メンターの都合",
    MentoringEndReason.MENTEE_STOPPED: "メンティーの都合",
    MentoringEndReason.NO_MATCH: "該当者なし",
}


class MentoringFact(UndertakingFact):
    """A fact of one mentoring, about the alumnus who mentors."""

    __slots__ = ()
    named_by = "mentoring_id"


@fact(mode=Mode.CONTRIBUTION)
class MentorshipOffered(MentoringFact):
    """The person offered to mentor somebody of the employer."""

    mentoring_id: UUID = pseudonymous(MENTORING)
    topic: str | None = plain(TOPIC, default=None)
    owner_id: str | None = pseudonymous("Who looks after it, by user id.", default=None)

    def ja(self) -> str:
        return f"メンターを申し出ました{quoted_ja(self.topic)}。"

    def en(self) -> str:
        return f"Offered to be a mentor{after_en(' for ', self.topic)}."


@fact(mode=Mode.CONTRIBUTION)
class MentorshipMatched(MentoringFact):
    """Somebody of the employer was found whom the person mentors."""

    mentoring_id: UUID = pseudonymous(MENTORING)
    mentee_id: str | None = pseudonymous("Who is mentored, by user id.", default=None)

    def ja(self) -> str:
        return "メンタリングの相手が決まりました。"

    def en(self) -> str:
        return "Somebody was found to be mentored."


@fact(mode=Mode.CONTRIBUTION)
class MentorshipSessionHeld(MentoringFact):
    """Mentor and mentee met."""

    mentoring_id: UUID = pseudonymous(MENTORING)
    minutes: int | None = plain("How long, in minutes; None: not known.", default=None)
    topic: str | None = plain("What it was about.", default=None)

    def ja(self) -> str:
        long = f"({self.minutes}分)" if self.minutes is not None else ""
        return f"メンタリングを行いました{long}{quoted_ja(self.topic)}。"

    def en(self) -> str:
        long = f" of {self.minutes} minutes" if self.minutes is not None else ""
        return f"Held a mentoring session{long}{after_en(' about ', self.topic)}."


@fact()
class MentorshipEnded(MentoringFact):
    """The mentoring is over."""

    mentoring_id: UUID = pseudonymous(MENTORING)
    mentoring_end_reason: MentoringEndReason = plain("Why.")
    explanation: str | None = personal(DataClass.HR_NOTES, "Why, in words.", default=None)

    def ja(self) -> str:
        reason = _ENDED_JA[self.mentoring_end_reason]
        return f"メンタリングを終了しました({reason}){quoted_ja(self.explanation)}。"

    def en(self) -> str:
        reason = self.mentoring_end_reason.value.replace("_", " ")
        return f"The mentoring ended ({reason}){after_en(': ', self.explanation)}."
