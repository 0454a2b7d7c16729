"""Return processes, as the API shows them: stages, terms, offer, reception, checks, decisions."""

import datetime

import strawberry

from crm.domain.dates import FuzzyDate as KnownDate
from crm.domain.envelope import Actor as DomainActor
from crm.domain.envelope import RecordedFact
from crm.domain.facts.accesses import ConfidentialClass
from crm.domain.facts.return_process import ReturnCloseReason, ReturnOutcome
from crm.domain.facts.return_reception import ReturnIssue
from crm.domain.facts.return_terms import (
    OfferDeclined,
    OfferDeclineReason,
    OfferForm,
    OfferMade,
    OfferWithdrawn,
    TermsApproved,
    TermsExceptionApproved,
    TermsExceptionGround,
    TermsExceptionRejected,
    TermsExceptionRequested,
    TermsProposed,
    TermsRejected,
)
from crm.domain.flow.document import Label
from crm.domain.flow.parts import (
    Check,
    CheckState,
    ExceptionState,
    OfferState,
    StageEnd,
    Terms,
    TermsState,
)
from crm.domain.flow.parts import Offer as KnownOffer
from crm.domain.flow.published import named
from crm.domain.flow.template import ReceptionItem, WhenNotReady
from crm.domain.moments import PointInTime
from crm.domain.money import Money as KnownMoney
from crm.domain.policies.evaluation import NOTICE
from crm.domain.policies.words import Eligibility
from crm.domain.undertakings.return_process import ReturnProcess as Known
from crm.domain.words import Locale
from graphql_server.access import Area, Viewer, may_read
from graphql_server.accesses.looked import confidential, of_person
from graphql_server.context import RequestContext
from graphql_server.schema.about_person import AboutPerson
from graphql_server.schema.enums import FactKind
from graphql_server.schema.envelope import Actor, shown_actor
from graphql_server.schema.fuzzy import FuzzyDate, shown_date
from graphql_server.schema.ids import global_id
from graphql_server.schema.info import Info
from graphql_server.schema.money import Money, shown_money
from graphql_server.schema.resolver import resolver
from graphql_server.schema.return_stage import (
    Language,
    ReturnStage,
    StageStay,
    shown_column,
    shown_stage,
    shown_stay,
)
from graphql_server.schema.returning import (
    ReturnRules,
    day_of,
    left_again_on,
    person_of,
    return_rules,
    years_away_before,
)
from graphql_server.schema.scalars import Int64
from graphql_server.schema.undertakings import connection_of, shown
from graphql_server.schema.users import User, shown_user
from graphql_server.schema.words import screaming
from projections.undertakings.entry import UndertakingEntry

_NOTES = "Null: not told, not for your role (hr notes), or erased."
_TERMS = "Null: not known, not for your role (terms), or erased."
_JOB = "Null: not known, not for your role (employment), or erased."
_TRAIL = (
    *(TermsProposed, TermsApproved, TermsRejected, TermsExceptionRequested),
    *(TermsExceptionApproved, TermsExceptionRejected, OfferMade, OfferDeclined, OfferWithdrawn),
)


@strawberry.type(description="What the return conditions said when the process was opened.")
class ProcessEligibility:
    outcome: Eligibility = strawberry.field(description="What came out.")
    policy: str = strawberry.field(description="The policy: `return`.")
    policy_version: int = strawberry.field(
        description="Its version; the process is judged by it unless a newer one is kinder."
    )

    @resolver("That meeting the conditions is no promise of being hired.")
    def notice(self, locale: Language = Locale.JA) -> str:
        return NOTICE.told(locale)


@confidential(reason=ConfidentialClass.HR_NOTES)
@strawberry.type(description="A stage that was left out, by which rule and by whom (免除).")
class StageWaiver:
    words: strawberry.Private[Label | None]
    stage: ReturnStage = strawberry.field(description="The stage.")
    rule: str = strawberry.field(description="Key of the rule of the flow template.")
    reason: str | None = strawberry.field(description=f"Why, in words. {_NOTES}")
    approved_by: str = strawberry.field(description="Who approved it: kind of actor and user id.")
    at: datetime.datetime = strawberry.field(description="When; UTC.")

    @resolver("Who approved it.")
    def approver(self) -> Actor:
        return shown_actor(DomainActor.parse(self.approved_by))

    @resolver("What the rule says.")
    def rule_label(self, locale: Language = Locale.JA) -> str:
        return self.words.told(locale) if self.words is not None else self.rule


@strawberry.type(description="What one published criterion came to.")
class CriterionReached:
    standards: strawberry.Private[str]
    at: strawberry.Private[PointInTime | None]
    criterion: str = strawberry.field(description="Key of the criterion in the standards.")
    level: int = strawberry.field(description="Level reached, from 0.")

    @resolver("What people call it.")
    async def label(self, info: Info, locale: Language = Locale.JA) -> str:
        rules = await return_rules(info.context, self.at)
        standards = named(rules.standards, self.standards)
        known = standards.rules.criterion(self.criterion) if standards else None
        return known.label.told(locale) if known else self.criterion


@strawberry.type(description="Terms that were proposed, and what became of them (処遇案).")
class ReturnTerms:
    fair_terms: str = strawberry.field(description="The published standards they follow.")
    grade: str | None = strawberry.field(description=f"Grade (等級). {_JOB}")
    derived_grade: str | None = strawberry.field(
        description=f"Grade that the criteria come to. Null: a criterion is missing. {_JOB}"
    )
    job_title: str | None = strawberry.field(description=f"Job title (役職). {_JOB}")
    salary: Money | None = strawberry.field(description=f"What is proposed, a year. {_TERMS}")
    salary_low: Money | None = strawberry.field(
        description=f"Lower end of the band, a year. {_TERMS}"
    )
    salary_high: Money | None = strawberry.field(
        description=f"Upper end of the band, a year. {_TERMS}"
    )
    position_in_range: int | None = strawberry.field(
        description=f"Place in the band: 0 lower end, 100 upper end, percent. {_TERMS}"
    )
    criteria: list[CriterionReached] | None = strawberry.field(
        description=f"What the grade follows from. {_TERMS}"
    )
    comparator_group: str | None = strawberry.field(
        description="The group they are compared with. Null: none was named."
    )
    above_former_peers: bool = strawberry.field(
        description="The person is to stand above former peers."
    )
    exception_grounds: list[TermsExceptionGround] = strawberry.field(
        description="What the standards do not cover; empty: nothing."
    )
    exception_state: ExceptionState | None = strawberry.field(
        description="Where the exception stands. Null: none was asked for."
    )
    state: TermsState = strawberry.field(description="Where the proposal stands.")
    proposed_by: str = strawberry.field(description="Who proposed: kind of actor and user id.")
    proposed_at: datetime.datetime = strawberry.field(description="When; UTC.")
    decided_by: str | None = strawberry.field(
        description="Who approved or rejected. Null: nobody yet."
    )
    decided_at: datetime.datetime | None = strawberry.field(description="When; UTC. Null: not yet.")

    @resolver("Who proposed.")
    def proposer(self) -> Actor:
        return shown_actor(DomainActor.parse(self.proposed_by))

    @resolver("Who approved or rejected. Null: nobody yet.")
    def decider(self) -> Actor | None:
        return shown_actor(DomainActor.parse(self.decided_by)) if self.decided_by else None


@strawberry.type(description="An offer and the answer to it.")
class ReturnOffer:
    state: OfferState = strawberry.field(
        description="Where it stands; one without an answer expires by itself."
    )
    form: OfferForm = strawberry.field(description="In which form of work.")
    grade: str | None = strawberry.field(description=f"Grade (等級). {_JOB}")
    job_title: str | None = strawberry.field(description=f"Job title (役職). {_JOB}")
    salary_low: Money | None = strawberry.field(
        description=f"Lower end of the band, a year. {_TERMS}"
    )
    salary_high: Money | None = strawberry.field(
        description=f"Upper end of the band, a year. {_TERMS}"
    )
    starts_on: FuzzyDate | None = strawberry.field(
        description="First day of work that is offered. Null: not told."
    )
    expires_on: datetime.date = strawberry.field(
        description="Last day on which it can be accepted."
    )
    made_at: datetime.datetime = strawberry.field(description="When it was made; UTC.")
    answered_at: datetime.datetime | None = strawberry.field(
        description="When it was answered or taken back; UTC. Null: not yet."
    )
    decline_reason: OfferDeclineReason | None = strawberry.field(
        description="Why it was declined. Null: it was not."
    )


@strawberry.type(description="One thing that the reception needs.")
class ReceptionStep:
    item: ReceptionItem = strawberry.field(description="What.")
    done: bool = strawberry.field(description="It is there.")


@strawberry.type(description="Whether everything is ready for the first day (受け入れ体制).")
class ReturnReception:
    steps: list[ReceptionStep] = strawberry.field(description="What is needed, in order.")
    complete: bool = strawberry.field(description="Every step is done.")
    confirmed: bool = strawberry.field(description="Somebody confirmed that all is ready.")
    when_not_ready: WhenNotReady = strawberry.field(
        description="What becomes of a hire while something is missing."
    )
    contact_desk_id: str | None = strawberry.field(
        description="Who is there to be asked, by user id. Null: nobody yet."
    )
    career_path: str | None = strawberry.field(description=f"What was agreed on. {_JOB}")
    role_expectations: list[str] | None = strawberry.field(
        description="What those who will work with the person were told. Null: not for your role."
    )

    @resolver("Who is there to be asked. Null: nobody yet.")
    def contact_desk(self) -> User | None:
        return shown_user(self.contact_desk_id)


@confidential(
    satisfaction_self=ConfidentialClass.HR_NOTES,
    satisfaction_manager=ConfidentialClass.HR_NOTES,
    issues=ConfidentialClass.HR_NOTES,
    note=ConfidentialClass.HR_NOTES,
)
@strawberry.type(description="A check of how a return goes (定着確認).")
class ReturnCheck:
    day: int = strawberry.field(description="Days after the first day of work.")
    due_on: datetime.date = strawberry.field(description="Its day.")
    state: CheckState = strawberry.field(description="Where it stands.")
    satisfaction_self: int | None = strawberry.field(
        description=f"How the person is, 1 badly to 5 very well. {_NOTES}"
    )
    satisfaction_manager: int | None = strawberry.field(
        description=f"How the manager finds it, 1 badly to 5 very well. {_NOTES}"
    )
    issues: list[ReturnIssue] | None = strawberry.field(
        description=f"What troubles the person. {_NOTES}"
    )
    note: str | None = strawberry.field(description=f"More of it, in words. {_NOTES}")


@strawberry.type(description="A skill that the role needs, and what is done about a gap.")
class SkillGap:
    skill: str = strawberry.field(description="The skill.")
    needed_level: int = strawberry.field(description="What the role needs, 0 to 4.")
    found_level: int = strawberry.field(description="What the last assessment found, 0 to 4.")
    gap: int = strawberry.field(description="Levels that are missing; 0: none.")
    trainings: list["BridgingTraining"] = strawberry.field(description="What is to close it.")


@strawberry.type(description="A training that is to close a gap (研修).")
class BridgingTraining:
    training_id: strawberry.ID = strawberry.field(description="For completing it.")
    title: str | None = strawberry.field(description="What it is called. Null: not told.")
    skill: str | None = strawberry.field(description="The skill it is for. Null: not told.")
    due_on: datetime.date = strawberry.field(description="Day by which it is to be done.")
    done: bool = strawberry.field(description="It is done.")


@confidential(explanation=ConfidentialClass.HR_NOTES)
@strawberry.type(description="One step of the decision about terms, as the log has it.")
class TermsDecision:
    fact: strawberry.Private[RecordedFact]
    position: Int64 = strawberry.field(description="Place in the log.")
    kind: FactKind = strawberry.field(description="What was decided.")
    by: str = strawberry.field(description="Who: kind of actor and user id; never a name.")
    at: datetime.datetime = strawberry.field(description="When; UTC.")
    explanation: str | None = strawberry.field(description=f"Why, in words. {_NOTES}")

    @resolver("Who decided.")
    def actor(self) -> Actor:
        return shown_actor(DomainActor.parse(self.by))

    @resolver("It as a sentence, without anybody's name.")
    def sentence(self, locale: Language = Locale.JA) -> str:
        return self.fact.fact.sentence(locale)


@confidential(
    whose=lambda shown: shown.process.alumnus_id, next_contact_plan=ConfidentialClass.HR_NOTES
)
@strawberry.type(
    description="One person's way back to the employer, by a flow template (カムバック採用)."
)
class ReturnProcess(AboutPerson):
    job: str | None = strawberry.field(
        description="The position that is talked about. Null: none was named."
    )
    regulated_role: bool = strawberry.field(
        description="The law asks for more care with the role; references are never waived."
    )
    flow_template: str = strawberry.field(description="The template it follows to its end.")
    eligibility: ProcessEligibility = strawberry.field(
        description="What the return conditions said when it was opened."
    )
    outcome: ReturnOutcome | None = strawberry.field(description="How it ended. Null: not yet.")
    close_reason: ReturnCloseReason | None = strawberry.field(
        description="Why nobody was hired. Null: it goes on, or somebody was."
    )
    closed_at: datetime.datetime | None = strawberry.field(
        description="When it ended; UTC. Null: not yet."
    )
    next_contact_on: datetime.date | None = strawberry.field(
        description="When the person hears from us next. Null: it goes on, or they were hired."
    )
    next_contact_plan: str | None = strawberry.field(
        description=f"What will be talked about then. {_NOTES}"
    )
    starts_on: FuzzyDate | None = strawberry.field(
        description="First day of the new employment. Null: not hired, or not known."
    )
    applied: bool = strawberry.field(description="An application came in.")
    contribution_statement: str | None = strawberry.field(
        description=f"What the person wants to contribute, from the vision meeting. {_JOB}"
    )
    employer_expects: str | None = strawberry.field(
        description=f"What the employer expects of the person. {_JOB}"
    )
    person_expects: str | None = strawberry.field(
        description=f"What the person expects of the employer. {_JOB}"
    )
    overdue_since: datetime.date | None = strawberry.field(
        description="First day beyond the time of the stage. Null: in time, or ended."
    )
    terms: ReturnTerms | None = strawberry.field(
        description="The latest terms proposed. Null: none yet."
    )
    offer: ReturnOffer | None = strawberry.field(description="The latest offer. Null: none yet.")
    trainings: list[BridgingTraining] = strawberry.field(description="Trainings, as planned.")
    skill_gap: list[SkillGap] | None = strawberry.field(
        description=(
            "Skills of the last assessment, widest gap first. Null: none yet, not for your role"
            " (terms), or erased."
        )
    )
    productive_since: datetime.date | None = strawberry.field(
        description="Since when the person works as the role needs it. Null: not yet."
    )
    terms_decision_trail: list[TermsDecision] = strawberry.field(
        description="Every step of the decision about terms and offer, oldest first."
    )

    @resolver("Where it stands.")
    async def stage(self, info: Info) -> ReturnStage:
        process, rules = self.process, await self._rules(info)
        years = await self._years_away(info)
        return self._stage(process.stage, rules, years)

    @resolver("Every stay in a stage, oldest first.")
    async def stages(self, info: Info) -> list[StageStay]:
        rules, years = await self._rules(info), await self._years_away(info)
        return [
            shown_stay(each, self._stage(each.stage, rules, years)) for each in self.process.runs
        ]

    @resolver("Stages that were left out, oldest first.")
    async def waivers(self, info: Info) -> list[StageWaiver]:
        return await waivers_of(self, info)

    @resolver("Whether everything is ready for the first day.")
    async def reception(self, info: Info) -> ReturnReception:
        process, rules = self.process, await self._rules(info)
        template = rules.template_of(process)
        needed = template.reception_items(
            await self._years_away(info), above_former_peers=process.above_former_peers
        )
        steps = [ReceptionStep(item=each, done=process.has(each)) for each in needed]
        job = may_read(info.context.viewer, Area.EMPLOYMENT)
        return ReturnReception(
            steps=steps,
            complete=all(each.done for each in steps),
            confirmed=process.ready,
            when_not_ready=template.when_not_ready,
            contact_desk_id=process.contact_desk,
            career_path=process.career_path.career_path if process.career_path and job else None,
            role_expectations=[
                each.role_expectation for each in process.briefs if each.role_expectation
            ]
            if job
            else None,
        )

    @resolver("The checks of the return, in order; empty while nobody was hired.")
    async def checks(self, info: Info) -> list[ReturnCheck]:
        person = await person_of(info.context, self.process.alumnus_id, self.at)
        day = day_of(info.context, self.at)
        checks = self.process.checks(day, left_again_on(person, self.process))
        notes = may_read(info.context.viewer, Area.HR_NOTES)
        return [of_person(_shown_check(each, notes), self.process.alumnus_id) for each in checks]

    @resolver("Last day of the employment that it led to. Null: no end is known.")
    async def left_again_on(self, info: Info) -> datetime.date | None:
        person = await person_of(info.context, self.process.alumnus_id, self.at)
        return left_again_on(person, self.process)

    @property
    def process(self) -> Known:
        assert isinstance(self.entry.undertaking, Known)
        return self.entry.undertaking

    async def _rules(self, info: Info) -> ReturnRules:
        return await return_rules(info.context, self.at)

    async def _years_away(self, info: Info) -> int | None:
        person = await person_of(info.context, self.process.alumnus_id, self.at)
        return years_away_before(person, self.process, day_of(info.context, self.at))

    def _stage(self, key: str, rules: ReturnRules, years_away: int | None) -> ReturnStage:
        template = rules.template_of(self.process)
        return shown_stage(key, template, years_away, regulated_role=self.regulated_role)


async def waivers_of(shown_as: ReturnProcess, info: Info) -> list[StageWaiver]:
    """The stages that were left out, oldest first."""
    process, context = shown_as.process, info.context
    rules = await return_rules(context, shown_as.at)
    template = rules.template_of(process)
    notes = may_read(context.viewer, Area.HR_NOTES)
    found = []
    for run in process.runs:
        if run.end is not StageEnd.WAIVED or run.ended_at is None:
            continue
        rule = template.waiver_rule(run.waiver_rule or "")
        waiver = StageWaiver(
            words=rule.label if rule else None,
            stage=shown_column(run.stage, template),
            rule=run.waiver_rule or "",
            reason=run.explanation if notes else None,
            approved_by=str(run.by),
            at=run.ended_at,
        )
        found.append(of_person(waiver, process.alumnus_id))
    return found


ReturnProcessConnection = connection_of(ReturnProcess, "return processes")


@shown(Known, ReturnProcess)
def shown_process(
    entry: UndertakingEntry, context: RequestContext, at: PointInTime | None
) -> ReturnProcess | None:
    """The process as the viewer may see it; None when the return flow is not for them."""
    process, viewer = entry.undertaking, context.viewer
    assert isinstance(process, Known)
    opened, closed = process.opened, process.closed
    if opened is None or not may_read(viewer, Area.RETURN_FLOW):
        return None
    notes, job = may_read(viewer, Area.HR_NOTES), may_read(viewer, Area.EMPLOYMENT)
    day = day_of(context, at)
    vision, expectation = process.vision, process.expectation
    return ReturnProcess(
        id=global_id(Known.__name__, process.id, at),
        entry=entry,
        at=at,
        job=opened.job,
        regulated_role=opened.regulated_role,
        flow_template=opened.flow_template,
        eligibility=ProcessEligibility(
            outcome=opened.eligibility,
            policy=opened.policy,
            policy_version=opened.policy_version,
        ),
        outcome=closed.return_outcome if closed else None,
        close_reason=closed.close_reason if closed else None,
        closed_at=process.closed_at,
        next_contact_on=closed.next_contact_on if closed else None,
        next_contact_plan=closed.next_contact_plan if closed and notes else None,
        starts_on=_date(closed.starts_on) if closed else None,
        applied=process.applied,
        contribution_statement=vision.contribution_statement if vision and job else None,
        employer_expects=expectation.employer_expects if expectation and job else None,
        person_expects=expectation.person_expects if expectation and job else None,
        overdue_since=process.overdue_since(day),
        terms=_shown_terms(process.latest_terms, viewer, at) if process.latest_terms else None,
        offer=_shown_offer(process.latest_offer, viewer, day) if process.latest_offer else None,
        trainings=_trainings(process),
        skill_gap=_skill_gap(process) if may_read(viewer, Area.TERMS) else None,
        productive_since=process.productivity.reached_on if process.productivity else None,
        terms_decision_trail=[
            of_person(_shown_decision(each, notes), process.alumnus_id)
            for each in entry.facts
            if isinstance(each.fact, _TRAIL)
        ],
    )


def _shown_terms(terms: Terms, viewer: Viewer, at: PointInTime | None) -> ReturnTerms:
    fact, decided = terms.fact, terms.decided
    pay, job = may_read(viewer, Area.TERMS), may_read(viewer, Area.EMPLOYMENT)
    return ReturnTerms(
        fair_terms=fact.fair_terms,
        grade=fact.grade if job else None,
        derived_grade=fact.derived_grade if job else None,
        job_title=fact.job_title if job else None,
        salary=_money(fact.salary) if pay else None,
        salary_low=_money(fact.salary_low) if pay else None,
        salary_high=_money(fact.salary_high) if pay else None,
        position_in_range=fact.position_in_range if pay else None,
        criteria=[
            CriterionReached(
                standards=fact.fair_terms, at=at, criterion=each.criterion, level=each.level
            )
            for each in fact.terms_criteria
        ]
        if pay and fact.terms_criteria is not None
        else None,
        comparator_group=fact.comparator_group,
        above_former_peers=fact.above_former_peers,
        exception_grounds=list(fact.exception_grounds),
        exception_state=terms.exception.state if terms.exception else None,
        state=terms.state,
        proposed_by=str(terms.proposed.actor),
        proposed_at=terms.proposed.occurred.at,
        decided_by=str(decided.actor) if decided else None,
        decided_at=decided.occurred.at if decided else None,
    )


def _shown_offer(offer: KnownOffer, viewer: Viewer, day: datetime.date) -> ReturnOffer:
    fact, answer = offer.fact, offer.answer
    pay, job = may_read(viewer, Area.TERMS), may_read(viewer, Area.EMPLOYMENT)
    return ReturnOffer(
        state=offer.state(day),
        form=fact.offer_form,
        grade=fact.grade if job else None,
        job_title=fact.job_title if job else None,
        salary_low=_money(fact.salary_low) if pay else None,
        salary_high=_money(fact.salary_high) if pay else None,
        starts_on=_date(fact.starts_on),
        expires_on=fact.expires_on,
        made_at=offer.made_at,
        answered_at=offer.answered_at,
        decline_reason=answer.decline_reason if isinstance(answer, OfferDeclined) else None,
    )


def _shown_check(check: Check, notes: bool) -> ReturnCheck:
    done = check.done if notes else None
    return ReturnCheck(
        day=check.day,
        due_on=check.due_on,
        state=check.state,
        satisfaction_self=done.satisfaction_self if done else None,
        satisfaction_manager=done.satisfaction_manager if done else None,
        issues=list(done.return_issues) if done and done.return_issues is not None else None,
        note=done.explanation if done else None,
    )


def _shown_decision(recorded: RecordedFact, notes: bool) -> TermsDecision:
    return TermsDecision(
        fact=recorded,
        position=Int64(recorded.position),
        kind=FactKind[screaming(recorded.kind)],
        by=str(recorded.happening.actor),
        at=recorded.occurred.at,
        explanation=getattr(recorded.fact, "explanation", None) if notes else None,
    )


def _trainings(process: Known) -> list[BridgingTraining]:
    return [
        BridgingTraining(
            training_id=strawberry.ID(str(training_id)),
            title=each.title,
            skill=each.skill,
            due_on=each.due_on,
            done=training_id in process.trainings_done,
        )
        for training_id, each in process.trainings.items()
    ]


def _skill_gap(process: Known) -> list[SkillGap] | None:
    results = process.assessments[-1].skill_results if process.assessments else None
    if results is None:
        return None
    trainings = _trainings(process)
    found = [
        SkillGap(
            skill=each.skill,
            needed_level=each.needed_level,
            found_level=each.found_level,
            gap=max(0, each.needed_level - each.found_level),
            trainings=[training for training in trainings if training.skill == each.skill],
        )
        for each in results
    ]
    return sorted(found, key=lambda each: -each.gap)


def _money(money: KnownMoney | None) -> Money | None:
    return None if money is None else shown_money(money)


def _date(date: KnownDate | None) -> FuzzyDate | None:
    return None if date is None else shown_date(date)
