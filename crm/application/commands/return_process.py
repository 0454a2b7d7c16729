"""Commands about return processes: inquiry, opening, stages, closing, and the hire at the end."""

import datetime
from uuid import UUID

from crm.application.alumni import PersonRef
from crm.application.command import Command, command, given, person, which
from crm.application.registration import must_be_free
from crm.application.returning import (
    latest_evaluation,
    must_still_be_eligible,
    new_process_id,
    processes_of,
    template_in_force,
    template_of,
    years_away_of,
)
from crm.application.work import Work
from crm.domain.alumnus import Alumnus
from crm.domain.dates import FuzzyDate
from crm.domain.facts.return_process import (
    ApplicationSubmitted,
    ExpectationAligned,
    ReturnCloseReason,
    ReturnOutcome,
    ReturnProcessClosed,
    ReturnProcessOpened,
    SkillMethod,
    SkillResult,
    SkillsAssessed,
    VisionMeetingHeld,
)
from crm.domain.facts.returns import Rehired, ReturnInquired
from crm.domain.refusals import (
    AlreadyOpened,
    EmployeeNumberTaken,
    InvalidInput,
    NeverEmployed,
    NotEligible,
    NotEvaluated,
    NotOpen,
    OfferIsOpen,
    OfferNotAccepted,
    PersonHasDied,
    ProcessingIsRestricted,
    ProcessStillOpen,
    ReceptionNotReady,
    StageIncomplete,
    StageNotWaivable,
    StillEmployed,
    TermsNotApproved,
    UnknownUndertaking,
    WrongStage,
)
from crm.domain.undertakings.return_process import ReturnProcess
from crm.domain.words import ContactChannel

_WHICH = "The return process, by its `id`."
_WHY = "Why, in words; confidential to HR."
_STAGE = "Key of the stage that lasts; refused when the process is at another one."
_NEXT_ON = "When the person is to hear from us next: today or later."
_NEXT_PLAN = "What will be talked about then, in words."
_MOST_LEVEL = 4


@command(refuses=(PersonHasDied,))
class InquireReturn(Command):
    """Record that somebody asked about working here again."""

    alumnus: PersonRef = person("Who asked.")
    contact_channel: ContactChannel | None = given("How they asked.", default=None)
    available_from: FuzzyDate | None = given("From when they could start.", default=None)
    inquiry: str | None = given("What they asked, in words.", default=None, long=True)

    def decide(self, work: Work) -> None:
        alumnus = work.person(self.alumnus)
        _must_live(alumnus, work.moment.today)
        fact = ReturnInquired(
            contact_channel=self.contact_channel,
            available_from=self.available_from,
            inquiry=self.inquiry,
        )
        alumnus.record(fact, work.moment)


@command(
    opens=ReturnProcess,
    refuses=(
        PersonHasDied,
        NeverEmployed,
        StillEmployed,
        ProcessStillOpen,
        NotEvaluated,
        NotEligible,
        ProcessingIsRestricted,
    ),
)
class OpenReturnProcess(Command):
    """Begin a return process by the flow template in force, on the latest evaluation of the
    return conditions, which must not be NOT_ELIGIBLE."""

    alumnus: PersonRef = person("Who may come back.")
    job: str | None = given("The position that is talked about.", default=None)
    regulated_role: bool = given(
        "The law asks for more care with this role (規制対象の職務): no waiver of references.",
        default=False,
    )
    owner_id: str | None = given(
        "Who looks after it, by user id; whoever opens it when left out.", default=None
    )

    def decide(self, work: Work) -> None:
        alumnus, today = work.person(self.alumnus), work.moment.today
        _must_live(alumnus, today)
        if None in alumnus.person.contact.restrictions:
            raise ProcessingIsRestricted
        stints = alumnus.person.stints.values()
        if not stints:
            raise NeverEmployed
        if not all(each.has_ended(today) for each in stints):
            raise StillEmployed
        process_id = new_process_id(work, alumnus.id)
        evaluated, evaluation = latest_evaluation(work, alumnus.id)
        template = template_in_force(work)
        fact = ReturnProcessOpened(
            process_id=process_id,
            flow_template=template.name,
            policy=evaluation.policy,
            policy_version=evaluation.policy_version,
            eligibility=evaluation.eligibility,
            evaluation_event_id=evaluated.event_id,
            inquiry_event_id=_inquiry(work, alumnus.id),
            job=self.job,
            regulated_role=self.regulated_role,
            owner_id=self.owner_id or work.moment.context.actor.id,
        )
        try:
            process = work.open(ReturnProcess, process_id, alumnus.id)
        except AlreadyOpened:  # by somebody else, since the person's processes were read
            raise ProcessStillOpen from None
        process.open(fact, template, work.moment)


@command(refuses=(NotOpen,))
class AssignReturnProcess(Command):
    """Give a return process to somebody else to look after."""

    process: UUID = which(ReturnProcess, _WHICH)
    owner_id: str = given("Who looks after it from now on, by user id.")

    def decide(self, work: Work) -> None:
        work.undertaking(ReturnProcess, self.process).assign(self.owner_id, work.moment)


@command(refuses=(NotOpen,))
class SubmitApplication(Command):
    """Record that the person handed in an application."""

    process: UUID = which(ReturnProcess, _WHICH)
    contact_channel: ContactChannel | None = given("How it came.", default=None)

    def decide(self, work: Work) -> None:
        process = work.undertaking(ReturnProcess, self.process)
        process.tell(
            ApplicationSubmitted(process_id=self.process, contact_channel=self.contact_channel),
            work.moment,
        )


@command(refuses=(NotOpen,))
class AssessSkills(Command):
    """Record what the person's skills of today are, beside what the role needs."""

    process: UUID = which(ReturnProcess, _WHICH)
    skill_method: SkillMethod = given("How they were assessed.")
    skill_results: tuple[SkillResult, ...] = given("Skill by skill; levels from 0 to 4.")

    def decide(self, work: Work) -> None:
        process = work.undertaking(ReturnProcess, self.process)
        for place, each in enumerate(self.skill_results):
            if max(each.needed_level, each.found_level) > _MOST_LEVEL:
                raise InvalidInput(
                    "レベルは0から4で入力してください。",
                    "Write a level from 0 to 4.",
                    ("skillResults", str(place)),
                )
        if not self.skill_results:
            raise InvalidInput(
                "1つ以上のスキルを入力してください。",
                "Name at least one skill.",
                ("skillResults",),
            )
        fact = SkillsAssessed(
            process_id=self.process,
            skill_method=self.skill_method,
            skill_results=self.skill_results,
        )
        process.tell(fact, work.moment)


@command(refuses=(NotOpen,))
class HoldVisionMeeting(Command):
    """Record the talk about what the person can contribute (貢献イメージのすり合わせ)."""

    process: UUID = which(ReturnProcess, _WHICH)
    contribution_statement: str = given("What the person wants to contribute, in words.", long=True)
    interviewer_id: str | None = given("Who held it, by user id.", default=None)

    def decide(self, work: Work) -> None:
        process = work.undertaking(ReturnProcess, self.process)
        fact = VisionMeetingHeld(
            process_id=self.process,
            interviewer_id=self.interviewer_id,
            contribution_statement=self.contribution_statement,
        )
        process.tell(fact, work.moment)


@command(refuses=(NotOpen,))
class RecordMutualExpectation(Command):
    """Record what each side expects of the other, as both agreed (ミスマッチの予防)."""

    process: UUID = which(ReturnProcess, _WHICH)
    employer_expects: str = given("What the employer expects, in words.", long=True)
    person_expects: str = given("What the person expects, in words.", long=True)

    def decide(self, work: Work) -> None:
        process = work.undertaking(ReturnProcess, self.process)
        fact = ExpectationAligned(
            process_id=self.process,
            employer_expects=self.employer_expects,
            person_expects=self.person_expects,
        )
        process.tell(fact, work.moment)


@command(refuses=(NotOpen, WrongStage, StageIncomplete))
class PassStage(Command):
    """Pass the stage that lasts, and go on to the next one. The skills stage needs an assessment,
    the vision stage the meeting; terms, offer and reception are passed by their own commands."""

    process: UUID = which(ReturnProcess, _WHICH)
    stage: str = given(_STAGE)
    explanation: str | None = given(_WHY, default=None, long=True)

    def decide(self, work: Work) -> None:
        process = work.undertaking(ReturnProcess, self.process)
        template = template_of(work, process)
        process.pass_stage(self.stage, self.explanation, template, work.moment)


@command(refuses=(NotOpen, WrongStage, StageNotWaivable))
class WaiveStage(Command):
    """Leave a stage out, by a rule of the flow template; who approved it is written down."""

    process: UUID = which(ReturnProcess, _WHICH)
    stage: str = given(_STAGE)
    rule: str = given("Key of the rule of the flow template that allows it.")
    explanation: str = given(_WHY, long=True)

    def decide(self, work: Work) -> None:
        process = work.undertaking(ReturnProcess, self.process)
        process.waive_stage(
            self.stage,
            self.rule,
            self.explanation,
            template_of(work, process),
            years_away_of(work.person_of(process).person, work.moment.today),
            work.moment,
        )


@command(refuses=(NotOpen, WrongStage, OfferIsOpen))
class FailStage(Command):
    """End the process at this stage; the relationship goes on, so it says when we talk next."""

    process: UUID = which(ReturnProcess, _WHICH)
    stage: str = given(_STAGE)
    close_reason: ReturnCloseReason = given("Why, as coded.")
    explanation: str | None = given(_WHY, default=None, long=True)
    next_contact_on: datetime.date = given(_NEXT_ON)
    next_contact_plan: str = given(_NEXT_PLAN, long=True)

    def decide(self, work: Work) -> None:
        process = work.undertaking(ReturnProcess, self.process)
        closing = ReturnProcessClosed(
            process_id=self.process,
            return_outcome=ReturnOutcome.NOT_SELECTED,
            close_reason=self.close_reason,
            next_contact_on=self.next_contact_on,
            next_contact_plan=self.next_contact_plan,
        )
        template = template_of(work, process)
        process.fail_stage(self.stage, self.explanation, closing, template, work.moment)


@command(refuses=(NotOpen, OfferIsOpen))
class CloseReturnProcess(Command):
    """End a process that led to no hire; the relationship goes on, so it says when we talk next."""

    process: UUID = which(ReturnProcess, _WHICH)
    outcome: ReturnOutcome = given(
        "How it ended. Not HIRED, which `rehire` records; DECLINED only after a declined or expired"
        " offer."
    )
    close_reason: ReturnCloseReason = given("Why, as coded.")
    explanation: str | None = given(_WHY, default=None, long=True)
    next_contact_on: datetime.date = given(_NEXT_ON)
    next_contact_plan: str = given(_NEXT_PLAN, long=True)

    def decide(self, work: Work) -> None:
        process = work.undertaking(ReturnProcess, self.process)
        closing = ReturnProcessClosed(
            process_id=self.process,
            return_outcome=self.outcome,
            close_reason=self.close_reason,
            explanation=self.explanation,
            next_contact_on=self.next_contact_on,
            next_contact_plan=self.next_contact_plan,
        )
        process.close(closing, work.moment)


@command(
    refuses=(
        UnknownUndertaking,
        NeverEmployed,
        StillEmployed,
        PersonHasDied,
        EmployeeNumberTaken,
        ProcessStillOpen,
        NotOpen,
        NotEligible,
        OfferNotAccepted,
        TermsNotApproved,
        ReceptionNotReady,
    )
)
class Rehire(Command):
    """Record that somebody who left works, or is to work, for the employer again: the same person,
    a new employment. With a return process, that process ends and the checks of the return are
    planned; while one is open it must be named."""

    alumnus: PersonRef = person("Who comes back.")
    process: UUID | None = which(
        ReturnProcess,
        "The return process that leads to it, by its `id`; `expectedVersion` is then its version.",
        default=None,
    )
    hired_on: FuzzyDate | None = given("First day of work.", default=None)
    employee_number: str | None = given(
        "Employee number (社員番号) of the new employment.", default=None
    )
    legal_entity: str = given(
        "Legal entity of the employer; empty where there is only one.", default=""
    )
    employment_type: str | None = given("Employment type as HR words it.", default=None)

    def decide(self, work: Work) -> None:
        process = work.undertaking(ReturnProcess, self.process) if self.process else None
        alumnus = work.person(self.alumnus)
        if process is not None and work.person_of(process).id != alumnus.id:
            raise UnknownUndertaking
        if process is None and processes_of(work, alumnus.id)[1]:
            raise ProcessStillOpen
        self._number_must_be_free(work, alumnus)
        fact = Rehired(
            stint_id=work.moment.new_id(),
            employee_number=self.employee_number,
            legal_entity=self.legal_entity,
            hired_on=self.hired_on,
            employment_type=self.employment_type,
            return_process_id=self.process,
        )
        if process is not None:
            if process.closed is not None:
                raise NotOpen
            must_still_be_eligible(work, process)
            process.hire(
                fact.stint_id,
                fact.hired_on,
                template_of(work, process),
                years_away_of(alumnus.person, work.moment.today),
                work.moment,
            )
        alumnus.rehire(fact, work.moment)

    def _number_must_be_free(self, work: Work, alumnus: Alumnus) -> None:
        number, entity = self.employee_number, self.legal_entity
        own = any(
            (stint.employee_number, stint.legal_entity) == (number, entity)
            for stint in alumnus.person.stints.values()
        )
        if number is not None and not own:
            must_be_free(work.crm, entity, number)


def _must_live(alumnus: Alumnus, today: datetime.date) -> None:
    if alumnus.person.died_by(today):
        raise PersonHasDied


def _inquiry(work: Work, alumnus_id: UUID) -> UUID | None:
    """The last inquiry that no process followed yet."""
    told = work.facts_of(alumnus_id, [ReturnInquired, ReturnProcessOpened])
    last = told[-1] if told else None
    return last.event_id if last is not None and isinstance(last.fact, ReturnInquired) else None
