"""Commands about the reception of somebody who comes back, and about what came of it."""

import datetime
from uuid import UUID

from crm.application.command import Command, command, given, which
from crm.application.returning import (
    last_day_after_return,
    tells_interview,
    template_of,
    years_away_of,
)
from crm.application.work import Work
from crm.domain.facts.return_reception import (
    BridgingTrainingAssigned,
    BriefAudience,
    CareerPathAgreed,
    ChangeArea,
    ChangeBriefingDelivered,
    ChangeToLearn,
    ContactDeskAssigned,
    OnboardingPlanAgreed,
    ProductivityReached,
    ReceptionBriefShared,
    ReturnCheckCompleted,
    ReturnIssue,
)
from crm.domain.refusals import (
    AlreadyChecked,
    BriefTellsInterview,
    CheckNotDue,
    InvalidInput,
    NoSuchCheck,
    NoSuchTraining,
    NotHiredYet,
    NotOpen,
    OfferNotAccepted,
    ReceptionNotReady,
    ReturneeHasLeft,
)
from crm.domain.undertakings.return_process import ReturnProcess

_WHICH = "The return process, by its `id`."
_BEST = 5


@command(refuses=(NotOpen, BriefTellsInterview))
class ShareReceptionBrief(Command):
    """Tell those who will work with the person what to expect: of the role, and nothing of what
    was said when they left."""

    process: UUID = which(ReturnProcess, _WHICH)
    brief_audience: BriefAudience = given("Who is told.")
    role_expectation: str = given("What is expected of the role, in words.", long=True)

    def decide(self, work: Work) -> None:
        process = work.undertaking(ReturnProcess, self.process)
        assert process.alumnus_id is not None
        if tells_interview(work, process.alumnus_id, self.role_expectation):
            raise BriefTellsInterview
        fact = ReceptionBriefShared(
            process_id=self.process,
            brief_audience=self.brief_audience,
            role_expectation=self.role_expectation,
        )
        process.prepare(fact, work.moment)


@command(refuses=(NotOpen,))
class AssignContactDesk(Command):
    """Name somebody who is there to be asked after the return (相談窓口)."""

    process: UUID = which(ReturnProcess, _WHICH)
    contact_desk_id: str = given("Who, by user id.")

    def decide(self, work: Work) -> None:
        fact = ContactDeskAssigned(process_id=self.process, contact_desk_id=self.contact_desk_id)
        work.undertaking(ReturnProcess, self.process).prepare(fact, work.moment)


@command(refuses=(NotOpen,))
class AgreeCareerPath(Command):
    """Record where the return is to lead, as both sides agreed (キャリアパス)."""

    process: UUID = which(ReturnProcess, _WHICH)
    career_path: str = given("What was agreed on, in words.", long=True)

    def decide(self, work: Work) -> None:
        fact = CareerPathAgreed(process_id=self.process, career_path=self.career_path)
        work.undertaking(ReturnProcess, self.process).prepare(fact, work.moment)


@command(refuses=(NotOpen,))
class DeliverChangeBriefing(Command):
    """Record that the person was told what changed since they left."""

    process: UUID = which(ReturnProcess, _WHICH)
    change_areas: tuple[ChangeArea, ...] = given("What it was about.")

    def decide(self, work: Work) -> None:
        _not_empty(self.change_areas, "changeAreas")
        fact = ChangeBriefingDelivered(process_id=self.process, change_areas=self.change_areas)
        work.undertaking(ReturnProcess, self.process).prepare(fact, work.moment)


@command(refuses=(NotOpen,))
class PlanShortOnboarding(Command):
    """Record the onboarding plan: what changed since the person left."""

    process: UUID = which(ReturnProcess, _WHICH)
    changes_to_learn: tuple[ChangeToLearn, ...] = given("What changed since they left.")

    def decide(self, work: Work) -> None:
        _not_empty(self.changes_to_learn, "changesToLearn")
        fact = OnboardingPlanAgreed(process_id=self.process, changes_to_learn=self.changes_to_learn)
        work.undertaking(ReturnProcess, self.process).prepare(fact, work.moment)


@command(refuses=(NotOpen,))
class AssignBridgingTraining(Command):
    """Plan a training that is to close a gap in skills (研修)."""

    process: UUID = which(ReturnProcess, _WHICH)
    title: str = given("What it is called.")
    skill: str | None = given("The skill it is for, as the assessment names it.", default=None)
    due_on: datetime.date = given("Day by which it is to be done.")

    def decide(self, work: Work) -> None:
        fact = BridgingTrainingAssigned(
            process_id=self.process,
            training_id=work.moment.new_id(),
            title=self.title,
            skill=self.skill,
            due_on=self.due_on,
        )
        work.undertaking(ReturnProcess, self.process).prepare(fact, work.moment)


@command(refuses=(NotOpen, NoSuchTraining))
class CompleteBridgingTraining(Command):
    """Record that a training is done."""

    process: UUID = which(ReturnProcess, _WHICH)
    training: UUID = given("The training, by its `trainingId`.")

    def decide(self, work: Work) -> None:
        process = work.undertaking(ReturnProcess, self.process)
        process.complete_training(self.training, work.moment)


@command(refuses=(NotOpen, OfferNotAccepted, ReceptionNotReady))
class ConfirmReceptionReadiness(Command):
    """Confirm that everything is ready for the first day (受け入れ体制)."""

    process: UUID = which(ReturnProcess, _WHICH)

    def decide(self, work: Work) -> None:
        process = work.undertaking(ReturnProcess, self.process)
        process.confirm_reception(
            template_of(work, process),
            years_away_of(work.person_of(process).person, work.moment.today),
            work.moment,
        )


@command(refuses=(NotHiredYet, NoSuchCheck, AlreadyChecked, ReturneeHasLeft, CheckNotDue))
class CompleteReturnCheck(Command):
    """Record how the return goes, asked of both sides some days after the start (定着確認)."""

    process: UUID = which(ReturnProcess, _WHICH)
    check_day: int = given("Which check: days after the first day of work, such as 90.")
    satisfaction_self: int | None = given("How the person is, 1 to 5.", default=None)
    satisfaction_manager: int | None = given("How the manager finds it, 1 to 5.", default=None)
    return_issues: tuple[ReturnIssue, ...] = given("What troubles the person.", default=())
    explanation: str | None = given(
        "More of it, in words; confidential to HR.", default=None, long=True
    )

    def decide(self, work: Work) -> None:
        for name, value in (
            ("satisfactionSelf", self.satisfaction_self),
            ("satisfactionManager", self.satisfaction_manager),
        ):
            if value is not None and not 1 <= value <= _BEST:
                raise InvalidInput(
                    "1から5で入力してください。", "Write a number from 1 to 5.", (name,)
                )
        process = work.undertaking(ReturnProcess, self.process)
        fact = ReturnCheckCompleted(
            process_id=self.process,
            check_day=self.check_day,
            satisfaction_self=self.satisfaction_self,
            satisfaction_manager=self.satisfaction_manager,
            return_issues=self.return_issues,
            explanation=self.explanation,
        )
        left_on = last_day_after_return(work.person_of(process).person, process)
        process.complete_check(fact, left_on, work.moment)


@command(refuses=(NotHiredYet, ReturneeHasLeft))
class RecordProductivity(Command):
    """Record since when the person works as the role needs it (戦力化)."""

    process: UUID = which(ReturnProcess, _WHICH)
    reached_on: datetime.date = given("Since when: from the first day of work to today.")
    productivity_criterion: str = given("By which criterion it was judged.")

    def decide(self, work: Work) -> None:
        process = work.undertaking(ReturnProcess, self.process)
        fact = ProductivityReached(
            process_id=self.process,
            reached_on=self.reached_on,
            productivity_criterion=self.productivity_criterion,
        )
        left_on = last_day_after_return(work.person_of(process).person, process)
        process.reach_productivity(fact, left_on, work.moment)


def _not_empty(values: tuple[object, ...], name: str) -> None:
    if not values:
        raise InvalidInput("1つ以上入力してください。", "Name at least one.", (name,))
