"""Commands about mentoring."""

from uuid import UUID

from crm.application.alumni import PersonRef
from crm.application.command import Command, command, given, person, which
from crm.application.work import Work
from crm.domain.dates import FuzzyDate
from crm.domain.facts.mentoring import MentoringEndReason, MentorshipOffered
from crm.domain.refusals import BegunAlready, NotMatched, NotOpen, PersonHasDied
from crm.domain.undertakings.mentoring import Mentoring

_WHICH = "The mentoring, by its `id`."


@command(opens=Mentoring, refuses=(PersonHasDied,))
class OfferMentorship(Command):
    """Record that an alumnus offers to mentor somebody of the employer."""

    alumnus: PersonRef = person("Who offers it.")
    topic: str | None = given("What it is about. Null: anything.", default=None)
    owner_id: str | None = given("Who looks after it, by user id.", default=None)

    def decide(self, work: Work) -> None:
        alumnus = work.person(self.alumnus)
        if alumnus.person.died_by(work.moment.today):
            raise PersonHasDied
        id_ = work.moment.new_id()
        fact = MentorshipOffered(mentoring_id=id_, topic=self.topic, owner_id=self.owner_id)
        work.open(Mentoring, id_, alumnus.id).offer(fact, work.moment)


@command(refuses=(NotOpen, BegunAlready))
class MatchMentorship(Command):
    """Record whom the alumnus mentors."""

    mentoring: UUID = which(Mentoring, _WHICH)
    mentee_id: str = given("Who is mentored, by user id.")

    def decide(self, work: Work) -> None:
        work.undertaking(Mentoring, self.mentoring).match(work.moment, self.mentee_id)


@command(refuses=(NotOpen, NotMatched))
class HoldMentorshipSession(Command):
    """Record that mentor and mentee met."""

    mentoring: UUID = which(Mentoring, _WHICH)
    minutes: int | None = given("How long, in minutes. Null: not known.", default=None)
    topic: str | None = given("What it was about.", default=None)
    held_on: FuzzyDate | None = given("When; today if null.", default=None)

    def decide(self, work: Work) -> None:
        mentoring = work.undertaking(Mentoring, self.mentoring)
        mentoring.hold(work.moment, self.minutes, self.topic, self.held_on)


@command(refuses=(NotOpen,))
class EndMentorship(Command):
    """Record that the mentoring is over."""

    mentoring: UUID = which(Mentoring, _WHICH)
    mentoring_end_reason: MentoringEndReason = given("Why.")
    explanation: str | None = given("Why, in words.", default=None, long=True)

    def decide(self, work: Work) -> None:
        mentoring = work.undertaking(Mentoring, self.mentoring)
        mentoring.end(work.moment, self.mentoring_end_reason, self.explanation)
