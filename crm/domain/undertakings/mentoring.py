"""A mentoring (メンタリング): an alumnus accompanies somebody of the employer."""

from dataclasses import dataclass
from uuid import UUID

from crm.domain.dates import FuzzyDate
from crm.domain.envelope import Happening
from crm.domain.facts.mentoring import (
    MentoringEndReason,
    MentoringFact,
    MentorshipEnded,
    MentorshipMatched,
    MentorshipOffered,
    MentorshipSessionHeld,
)
from crm.domain.moment import Moment
from crm.domain.refusals import BegunAlready, InvalidInput, NotMatched, NotOpen
from crm.domain.undertaking import Undertaking


@dataclass
class Mentoring(Undertaking):
    """Offered, matched with somebody, held session by session, ended."""

    fact = MentoringFact

    offered: MentorshipOffered | None = None
    matched: MentorshipMatched | None = None
    sessions: int = 0
    session_minutes: int = 0
    """Of the sessions whose length is known."""
    ended: MentorshipEnded | None = None

    @property
    def stage(self) -> str:
        if self.ended is not None:
            return "ended"
        return "matched" if self.matched else "offered"

    @property
    def is_open(self) -> bool:
        return self.ended is None

    @property
    def owner_id(self) -> str | None:
        return self.offered.owner_id if self.offered else None

    def apply(self, happening: Happening) -> None:
        match happening.fact:
            case MentorshipOffered() as fact:
                self.offered = fact
            case MentorshipMatched() as fact:
                self.matched = fact
            case MentorshipSessionHeld(minutes=minutes):
                self.sessions += 1
                self.session_minutes += minutes or 0
            case MentorshipEnded() as fact:
                self.ended = fact
            case _:
                pass

    def offer(self, fact: MentorshipOffered, moment: Moment) -> None:
        self.record(fact, moment)

    def match(self, moment: Moment, mentee_id: str) -> None:
        """Refuses `NotOpen`, `BegunAlready`."""
        self._must_be_open()
        if self.matched is not None:
            raise BegunAlready
        self.record(MentorshipMatched(mentoring_id=self._id, mentee_id=mentee_id), moment)

    def hold(
        self,
        moment: Moment,
        minutes: int | None = None,
        topic: str | None = None,
        on: FuzzyDate | None = None,
    ) -> None:
        """Refuses `NotOpen`, `NotMatched`, `InvalidInput` for a day to come."""
        self._must_be_open()
        if self.matched is None:
            raise NotMatched
        if on is not None and on.first > moment.today:
            raise InvalidInput("日付が未来です。", "The date lies in the future.", ("heldOn",))
        fact = MentorshipSessionHeld(mentoring_id=self._id, minutes=minutes, topic=topic)
        self.record(fact, moment, on)

    def end(
        self, moment: Moment, reason: MentoringEndReason, explanation: str | None = None
    ) -> None:
        """Refuses `NotOpen`."""
        self._must_be_open()
        fact = MentorshipEnded(
            mentoring_id=self._id, mentoring_end_reason=reason, explanation=explanation
        )
        self.record(fact, moment)

    @property
    def _id(self) -> UUID:
        assert isinstance(self.id, UUID)
        return self.id

    def _must_be_open(self) -> None:
        if not self.is_open:
            raise NotOpen
