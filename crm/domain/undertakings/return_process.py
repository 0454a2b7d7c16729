"""A return process (カムバック採用): stages of a flow template, terms, offer, reception, checks.

Rules that need the template, the standards of terms or the person's dates take them as arguments:
the process folds its own facts only.
"""

import datetime
from dataclasses import dataclass, field
from uuid import UUID

from crm.domain.dates import FuzzyDate
from crm.domain.envelope import Happening
from crm.domain.facts.care import AttentionKind
from crm.domain.facts.return_process import (
    ApplicationSubmitted,
    ExpectationAligned,
    ReturnOutcome,
    ReturnProcessAssigned,
    ReturnProcessClosed,
    ReturnProcessFact,
    ReturnProcessOpened,
    SkillsAssessed,
    StageEntered,
    StageFailed,
    StagePassed,
    StageWaived,
    VisionMeetingHeld,
)
from crm.domain.facts.return_reception import (
    BridgingTrainingAssigned,
    BridgingTrainingCompleted,
    BriefAudience,
    CareerPathAgreed,
    ChangeBriefingDelivered,
    ContactDeskAssigned,
    OnboardingPlanAgreed,
    ProductivityReached,
    ReceptionBriefShared,
    ReceptionReadinessConfirmed,
    ReturnCheckCompleted,
)
from crm.domain.facts.return_terms import (
    OfferAccepted,
    OfferDeclined,
    OfferForm,
    OfferMade,
    OfferWithdrawn,
    TermsApproved,
    TermsExceptionApproved,
    TermsExceptionRejected,
    TermsExceptionRequested,
    TermsProposed,
    TermsRejected,
)
from crm.domain.flow.parts import (
    CHECK_GRACE_DAYS,
    Check,
    CheckState,
    ExceptionState,
    Offer,
    OfferState,
    StageEnd,
    StageRun,
    Terms,
    TermsException,
    TermsState,
)
from crm.domain.flow.template import FlowTemplate, ReceptionItem, Stage, StageKind, WhenNotReady
from crm.domain.moment import Moment
from crm.domain.refusals import (
    AlreadyChecked,
    CheckNotDue,
    InvalidInput,
    NoOpenOffer,
    NoSuchCheck,
    NoSuchTraining,
    NothingToApprove,
    NotHiredYet,
    NotOpen,
    OfferHasExpired,
    OfferIsOpen,
    OfferNotAccepted,
    ReceptionNotReady,
    ReturneeHasLeft,
    StageIncomplete,
    StageNotWaivable,
    TermsNeedException,
    TermsNotApproved,
    WrongStage,
)
from crm.domain.second_person import must_be_another
from crm.domain.undertaking import ApprovalKind, Awaiting, Due, Undertaking

SETTLING_IN = "settling_in"
"""The stage of a process that led to a hire while checks are still to come."""
CLOSED = "closed"
_OPENED = "opened"


@dataclass
class ReturnProcess(Undertaking):
    """One person's way back, from opening to the last check."""

    fact = ReturnProcessFact

    opened: ReturnProcessOpened | None = None
    owner: str | None = None
    runs: list[StageRun] = field(default_factory=list)
    """Stays in stages, in order; the last one may last."""
    applied: bool = False
    assessments: list[SkillsAssessed] = field(default_factory=list)
    vision: VisionMeetingHeld | None = None
    expectation: ExpectationAligned | None = None
    terms: list[Terms] = field(default_factory=list)
    offers: list[Offer] = field(default_factory=list)
    briefs: list[ReceptionBriefShared] = field(default_factory=list)
    contact_desk: str | None = None
    career_path: CareerPathAgreed | None = None
    change_briefing: bool = False
    onboarding_plan: OnboardingPlanAgreed | None = None
    trainings: dict[UUID, BridgingTrainingAssigned] = field(default_factory=dict)
    trainings_done: set[UUID] = field(default_factory=set)
    ready: bool = False
    """Somebody confirmed that the reception is ready."""
    checks_done: dict[int, ReturnCheckCompleted] = field(default_factory=dict)
    productivity: ProductivityReached | None = None
    closed: ReturnProcessClosed | None = None
    closed_at: datetime.datetime | None = None

    # --- what it is ---------------------------------------------------------------------

    @property
    def stage(self) -> str:
        if self.closed is None:
            return self.runs[-1].stage if self.runs else _OPENED
        return SETTLING_IN if self._checks_left() else CLOSED

    @property
    def is_open(self) -> bool:
        return self.closed is None or self._checks_left()

    @property
    def owner_id(self) -> str | None:
        return self.owner

    @property
    def awaiting(self) -> Awaiting | None:
        terms = self.latest_terms
        if self.closed is not None or terms is None or terms.state is not TermsState.PROPOSED:
            return None
        if terms.excepted:
            return _awaiting(ApprovalKind.TERMS, terms.proposed)
        if terms.exception is None or terms.exception.state is not ExceptionState.REQUESTED:
            return None
        return _awaiting(ApprovalKind.TERMS_EXCEPTION, terms.exception.requested)

    @property
    def hired(self) -> bool:
        return self.closed is not None and self.closed.return_outcome is ReturnOutcome.HIRED

    @property
    def current(self) -> StageRun | None:
        """The stage that lasts."""
        return self.runs[-1] if self.runs and self.runs[-1].end is None else None

    @property
    def latest_terms(self) -> Terms | None:
        return self.terms[-1] if self.terms else None

    @property
    def approved_terms(self) -> Terms | None:
        """The terms that an offer may be made on: the latest, when somebody else approved them."""
        return self.latest_terms if self.latest_terms and self.latest_terms.approved else None

    @property
    def latest_offer(self) -> Offer | None:
        return self.offers[-1] if self.offers else None

    @property
    def accepted(self) -> bool:
        offer = self.latest_offer
        return offer is not None and isinstance(offer.answer, OfferAccepted)

    @property
    def above_former_peers(self) -> bool:
        return self.latest_terms is not None and self.latest_terms.fact.above_former_peers

    def has(self, item: ReceptionItem) -> bool:
        """Whether this part of the reception is there."""
        match item:
            case ReceptionItem.BRIEF:
                return bool(self.briefs)
            case ReceptionItem.PEERS_BRIEF:
                return any(
                    each.brief_audience is BriefAudience.FORMER_PEERS for each in self.briefs
                )
            case ReceptionItem.CONTACT_DESK:
                return self.contact_desk is not None
            case ReceptionItem.CAREER_PATH:
                return self.career_path is not None
            case ReceptionItem.ONBOARDING_PLAN:
                return self.onboarding_plan is not None
            case ReceptionItem.CHANGE_BRIEFING:
                return self.change_briefing

    def missing(self, template: FlowTemplate, years_away: int | None) -> tuple[ReceptionItem, ...]:
        """What the reception still lacks, in the order of the template."""
        needed = template.reception_items(years_away, above_former_peers=self.above_former_peers)
        return tuple(each for each in needed if not self.has(each))

    def overdue_since(self, day: datetime.date) -> datetime.date | None:
        """The first day on which the lasting stage was beyond its time; None while it is not."""
        due_on = self._stage_due_on
        if due_on is None or day <= due_on:
            return None
        return due_on + datetime.timedelta(days=1)

    @property
    def _stage_due_on(self) -> datetime.date | None:
        run = self.current
        return run.due_on if run is not None and self.closed is None else None

    @property
    def due(self) -> Due | None:
        if self._stage_due_on is not None:
            return Due(AttentionKind.STAGE_OVERDUE, self._stage_due_on)
        checks = self.checks(datetime.date.min)
        left = (each.due_on for each in checks if each.state is not CheckState.DONE)
        first = next(left, None)
        return None if first is None else Due(AttentionKind.CHECK_DUE, first)

    def checks(self, day: datetime.date, left_on: datetime.date | None = None) -> tuple[Check, ...]:
        """The checks of the return on a day; `left_on`: last day of the new employment, if over.

        They are counted from the first day of work; none while nobody was hired.
        """
        if self.closed is None or not self.hired:
            return ()
        start = self._started
        return tuple(self._check(each, start, day, left_on) for each in self.closed.check_days)

    @property
    def _started(self) -> datetime.date:
        assert self.closed is not None
        assert self.closed_at is not None
        starts_on = self.closed.starts_on
        return starts_on.first if starts_on is not None else self.closed_at.date()

    def _check(
        self,
        days: int,
        start: datetime.date,
        day: datetime.date,
        left_on: datetime.date | None,
    ) -> Check:
        due_on = start + datetime.timedelta(days=days)
        done = self.checks_done.get(days)
        if done is not None:
            state = CheckState.DONE
        elif left_on is not None and left_on < day:
            state = CheckState.CLOSED
        elif day < due_on:
            state = CheckState.PLANNED
        else:
            overdue = day > due_on + datetime.timedelta(days=CHECK_GRACE_DAYS)
            state = CheckState.OVERDUE if overdue else CheckState.DUE
        return Check(days, due_on, state, done)

    def _checks_left(self) -> bool:
        return (
            self.closed is not None
            and self.hired
            and any(each not in self.checks_done for each in self.closed.check_days)
        )

    # --- fold ---------------------------------------------------------------------------

    def apply(self, happening: Happening) -> None:
        match happening.fact:
            case ReturnProcessOpened() as fact:
                self.opened, self.owner = fact, fact.owner_id
            case ReturnProcessAssigned() as fact:
                self.owner = fact.owner_id
            case StageEntered() as fact:
                self.runs.append(StageRun(fact.stage, happening.occurred.at, fact.due_on))
            case StagePassed() | StageFailed() | StageWaived():
                self._end_stage(happening)
            case ReturnProcessClosed() as fact:
                self.closed, self.closed_at = fact, happening.occurred.at
            case ApplicationSubmitted():
                self.applied = True
            case SkillsAssessed() as fact:
                self.assessments.append(fact)
            case VisionMeetingHeld() as fact:
                self.vision = fact
            case ExpectationAligned() as fact:
                self.expectation = fact
            case _:
                self._apply_terms(happening)
                self._apply_reception(happening)

    def _end_stage(self, happening: Happening) -> None:
        fact = happening.fact
        assert isinstance(fact, StagePassed | StageFailed | StageWaived)
        run = self.current
        if run is None or run.stage != fact.stage:
            run = StageRun(fact.stage, happening.occurred.at)
            self.runs.append(run)
        run.ended_at, run.by = happening.occurred.at, happening.actor
        run.explanation = fact.explanation
        if isinstance(fact, StageWaived):
            run.end, run.waiver_rule = StageEnd.WAIVED, fact.waiver_rule
        else:
            run.end = StageEnd.PASSED if isinstance(fact, StagePassed) else StageEnd.FAILED

    def _apply_terms(self, happening: Happening) -> None:
        terms, offer = self.latest_terms, self.latest_offer
        match happening.fact:
            case TermsProposed() as fact:
                self.terms.append(Terms(fact, happening))
            case TermsApproved() if terms is not None:
                terms.state, terms.decided = TermsState.APPROVED, happening
            case TermsRejected() if terms is not None:
                terms.state, terms.decided = TermsState.REJECTED, happening
            case TermsExceptionRequested() if terms is not None:
                terms.exception = TermsException(happening)
            case TermsExceptionApproved() if terms is not None and terms.exception is not None:
                terms.exception.state = ExceptionState.APPROVED
            case TermsExceptionRejected() if terms is not None and terms.exception is not None:
                terms.exception.state = ExceptionState.REJECTED
            case OfferMade() as fact:
                self.offers.append(Offer(fact, happening.occurred.at))
            case (OfferAccepted() | OfferDeclined() | OfferWithdrawn()) as answer if offer:
                offer.answer, offer.answered_at = answer, happening.occurred.at
            case _:
                pass

    def _apply_reception(self, happening: Happening) -> None:
        match happening.fact:
            case ReceptionBriefShared() as fact:
                self.briefs.append(fact)
            case ContactDeskAssigned() as fact:
                self.contact_desk = fact.contact_desk_id
            case CareerPathAgreed() as fact:
                self.career_path = fact
            case ChangeBriefingDelivered():
                self.change_briefing = True
            case OnboardingPlanAgreed() as fact:
                self.onboarding_plan = fact
            case BridgingTrainingAssigned() as fact:
                self.trainings[fact.training_id] = fact
            case BridgingTrainingCompleted() as fact:
                self.trainings_done.add(fact.training_id)
            case ReceptionReadinessConfirmed():
                self.ready = True
            case ReturnCheckCompleted() as fact:
                self.checks_done[fact.check_day] = fact
            case ProductivityReached() as fact:
                self.productivity = fact
            case _:
                pass

    # --- stages -------------------------------------------------------------------------

    def open(self, fact: ReturnProcessOpened, template: FlowTemplate, moment: Moment) -> None:
        """Begin with the first stage of the template."""
        self.record(fact, moment)
        self._enter(template.first, moment)

    def tell(
        self,
        fact: ApplicationSubmitted | SkillsAssessed | VisionMeetingHeld | ExpectationAligned,
        moment: Moment,
    ) -> None:
        """Record what happened on the way. Refuses `NotOpen`."""
        self._must_run()
        self.record(fact, moment)

    def assign(self, owner_id: str, moment: Moment) -> None:
        """Give it to somebody else. Refuses `NotOpen`."""
        if not self.is_open:
            raise NotOpen
        if owner_id != self.owner:
            self.record(ReturnProcessAssigned(process_id=self._id, owner_id=owner_id), moment)

    def pass_stage(
        self, stage: str, explanation: str | None, template: FlowTemplate, moment: Moment
    ) -> None:
        """Go on to the next stage. Refuses `NotOpen`, `WrongStage`, `StageIncomplete`.

        Terms, offer and reception are passed by their own facts.
        """
        self._must_be_at(stage)
        self._must_be_complete(stage, template)
        self._pass(stage, template, moment, explanation)

    def waive_stage(
        self,
        stage: str,
        rule: str,
        explanation: str,
        template: FlowTemplate,
        years_away: int | None,
        moment: Moment,
    ) -> None:
        """Leave the stage out. Refuses `NotOpen`, `WrongStage`, `StageNotWaivable`."""
        self._must_be_at(stage)
        assert self.opened is not None
        allowed = template.waiver_rule(rule)
        if allowed is None or not allowed.allows(
            stage, years_away, regulated_role=self.opened.regulated_role
        ):
            raise StageNotWaivable
        self.record(
            StageWaived(
                process_id=self._id, stage=stage, waiver_rule=rule, explanation=explanation
            ),
            moment,
        )
        self._enter_after(stage, template, moment)

    def fail_stage(
        self, stage: str, explanation: str | None, closing: ReturnProcessClosed, moment: Moment
    ) -> None:
        """End the process here, with a plan for staying in touch. Refuses as `close` does."""
        self._must_be_at(stage)
        self._must_be_closable(closing, moment)
        self.record(StageFailed(process_id=self._id, stage=stage, explanation=explanation), moment)
        self.record(closing, moment)

    def close(self, closing: ReturnProcessClosed, moment: Moment) -> None:
        """End the process without a hire. Refuses `NotOpen`, `OfferIsOpen`, `InvalidInput`."""
        self._must_run()
        self._must_be_closable(closing, moment)
        self.record(closing, moment)

    def _must_be_closable(self, closing: ReturnProcessClosed, moment: Moment) -> None:
        offer = self.latest_offer
        state = offer.state(moment.today) if offer else None
        if state is OfferState.OPEN:
            raise OfferIsOpen
        turned_down = (OfferState.DECLINED, OfferState.EXPIRED)
        outcome = closing.return_outcome
        if outcome is ReturnOutcome.HIRED or (
            outcome is ReturnOutcome.DECLINED and state not in turned_down
        ):
            raise InvalidInput(
                "この結果は、辞退または期限切れのオファーか、再入社の記録から決まります。",
                "This outcome follows from a declined or expired offer, or from the hire itself.",
                ("outcome",),
            )
        if closing.next_contact_on is None or closing.next_contact_on < moment.today:
            raise InvalidInput(
                "次に連絡する日(今日以降)を入力してください。アルムナイとの関係は続きます。",
                "Say when the person hears from us next, today or later: the relationship goes on.",
                ("nextContactOn",),
            )

    # --- terms --------------------------------------------------------------------------

    def propose_terms(self, fact: TermsProposed, template: FlowTemplate, moment: Moment) -> None:
        """Propose, or propose anew until an offer stands.

        Refuses `NotOpen`, `WrongStage`, `OfferIsOpen`.
        """
        run = self._must_run()
        stage = template.stage(run.stage)
        kind = stage.kind if stage else None
        if kind not in (StageKind.TERMS, StageKind.OFFER):
            raise WrongStage(run.stage)
        if kind is StageKind.OFFER:
            self._no_offer_stands(moment)
            terms = template.of_kind(StageKind.TERMS)
            assert terms is not None
            self._enter(terms, moment)
        self.record(fact, moment)

    def approve_terms(
        self, explanation: str | None, template: FlowTemplate, moment: Moment
    ) -> None:
        """Refuses `NotOpen`, `NothingToApprove`, `NeedsSecondPerson`, `TermsNeedException`."""
        terms = self._undecided_terms()
        must_be_another(terms.proposed.actor, moment.context.actor)
        if not terms.excepted:
            raise TermsNeedException
        self.record(TermsApproved(process_id=self._id, explanation=explanation), moment)
        run = self.current
        if run is not None:
            self._pass(run.stage, template, moment)

    def reject_terms(self, explanation: str, moment: Moment) -> None:
        """Send them back. Refuses `NotOpen`, `NothingToApprove`, `NeedsSecondPerson`."""
        terms = self._undecided_terms()
        must_be_another(terms.proposed.actor, moment.context.actor)
        self.record(TermsRejected(process_id=self._id, explanation=explanation), moment)

    def request_exception(self, explanation: str, moment: Moment) -> None:
        """Ask to go beyond the standards. Refuses `NotOpen`, `NothingToApprove`."""
        terms = self._undecided_terms()
        asked = terms.exception
        if terms.excepted or (asked is not None and asked.state is ExceptionState.REQUESTED):
            raise NothingToApprove
        self.record(
            TermsExceptionRequested(
                process_id=self._id,
                exception_grounds=terms.fact.exception_grounds,
                explanation=explanation,
            ),
            moment,
        )

    def decide_exception(self, explanation: str, approve: bool, moment: Moment) -> None:
        """Approve or reject it, as neither who asked nor who proposed the terms.

        Refuses `NotOpen`, `NothingToApprove`, `NeedsSecondPerson`.
        """
        terms = self._undecided_terms()
        asked = terms.exception
        if asked is None or asked.state is not ExceptionState.REQUESTED:
            raise NothingToApprove
        for other in (asked.requested.actor, terms.proposed.actor):
            must_be_another(other, moment.context.actor)
        cls = TermsExceptionApproved if approve else TermsExceptionRejected
        self.record(cls(process_id=self._id, explanation=explanation), moment)

    def _undecided_terms(self) -> Terms:
        self._must_run()
        terms = self.latest_terms
        if terms is None or terms.state is not TermsState.PROPOSED:
            raise NothingToApprove
        return terms

    # --- offer --------------------------------------------------------------------------

    def make_offer(
        self,
        offer_form: OfferForm,
        starts_on: FuzzyDate | None,
        expires_on: datetime.date,
        template: FlowTemplate,
        moment: Moment,
    ) -> None:
        """Offer the approved terms.

        Refuses `NotOpen`, `TermsNotApproved`, `WrongStage`, `OfferIsOpen`, `InvalidInput`.
        """
        run = self._must_run()
        terms = self.approved_terms
        if terms is None:
            raise TermsNotApproved
        offer_stage = template.of_kind(StageKind.OFFER)
        if offer_stage is None or run.stage != offer_stage.key:
            raise WrongStage(run.stage)
        self._no_offer_stands(moment)
        if expires_on < moment.today:
            raise InvalidInput(
                "期限が過去です。今日以降の日付を指定してください。",
                "The last day to accept has passed. Choose today or a day to come.",
                ("expiresOn",),
            )
        self.record(
            OfferMade(
                process_id=self._id,
                offer_form=offer_form,
                grade=terms.fact.grade,
                job_title=terms.fact.job_title,
                salary_low=terms.fact.salary_low,
                salary_high=terms.fact.salary_high,
                starts_on=starts_on,
                expires_on=expires_on,
            ),
            moment,
        )

    def accept_offer(self, template: FlowTemplate, moment: Moment) -> None:
        """Refuses `NotOpen`, `NoOpenOffer`, `OfferHasExpired`."""
        run = self._must_run()
        self._answerable(moment)
        self.record(OfferAccepted(process_id=self._id), moment)
        self._pass(run.stage, template, moment)

    def decline_offer(self, fact: OfferDeclined, moment: Moment) -> None:
        """Refuses `NotOpen`, `NoOpenOffer`, `OfferHasExpired`."""
        self._must_run()
        self._answerable(moment)
        self.record(fact, moment)

    def withdraw_offer(self, explanation: str, template: FlowTemplate, moment: Moment) -> None:
        """Take it back, be it accepted or not. Refuses `NotOpen`, `NoOpenOffer`."""
        run = self._must_run()
        offer = self.latest_offer
        if offer is None or offer.state(moment.today) not in (
            OfferState.OPEN,
            OfferState.ACCEPTED,
        ):
            raise NoOpenOffer
        self.record(OfferWithdrawn(process_id=self._id, explanation=explanation), moment)
        offer_stage = template.of_kind(StageKind.OFFER)
        if offer_stage is not None and run.stage != offer_stage.key:
            self._enter(offer_stage, moment)

    def _answerable(self, moment: Moment) -> None:
        offer = self.latest_offer
        state = offer.state(moment.today) if offer else None
        if state is OfferState.EXPIRED:
            raise OfferHasExpired
        if state is not OfferState.OPEN:
            raise NoOpenOffer

    def _no_offer_stands(self, moment: Moment) -> None:
        offer = self.latest_offer
        standing = (OfferState.OPEN, OfferState.ACCEPTED)
        if offer is not None and offer.state(moment.today) in standing:
            raise OfferIsOpen

    # --- reception and hire -------------------------------------------------------------

    def prepare(
        self,
        fact: ReceptionBriefShared
        | ContactDeskAssigned
        | CareerPathAgreed
        | ChangeBriefingDelivered
        | OnboardingPlanAgreed
        | BridgingTrainingAssigned,
        moment: Moment,
    ) -> None:
        """Record a part of the reception, before the first day or after. Refuses `NotOpen`."""
        if not self.is_open:
            raise NotOpen
        self.record(fact, moment)

    def complete_training(self, training_id: UUID, moment: Moment) -> None:
        """Refuses `NotOpen`, `NoSuchTraining`."""
        if not self.is_open:
            raise NotOpen
        if training_id not in self.trainings or training_id in self.trainings_done:
            raise NoSuchTraining
        self.record(BridgingTrainingCompleted(process_id=self._id, training_id=training_id), moment)

    def confirm_reception(
        self, template: FlowTemplate, years_away: int | None, moment: Moment
    ) -> None:
        """Say that all is ready. Refuses `NotOpen`, `OfferNotAccepted`, `ReceptionNotReady`."""
        self._must_run()
        if not self.accepted:
            raise OfferNotAccepted
        self._must_have_all(template, years_away)
        self.record(ReceptionReadinessConfirmed(process_id=self._id), moment)

    def hire(
        self,
        stint_id: UUID,
        starts_on: FuzzyDate | None,
        template: FlowTemplate,
        years_away: int | None,
        moment: Moment,
    ) -> None:
        """End the process with the new employment; the checks of the return are thereby planned.

        Where the template says warn, a reception that is not ready stops nobody; what is missing
        stays visible. Refuses `NotOpen`, `OfferNotAccepted`, `TermsNotApproved`,
        `ReceptionNotReady`.
        """
        run = self._must_run()
        if not self.accepted:
            raise OfferNotAccepted
        if self.approved_terms is None:
            raise TermsNotApproved
        if template.when_not_ready is WhenNotReady.BLOCK:
            self._must_have_all(template, years_away)
            if not self.ready:
                raise ReceptionNotReady("confirmation")
        self.record(StagePassed(process_id=self._id, stage=run.stage), moment)
        self.record(
            ReturnProcessClosed(
                process_id=self._id,
                return_outcome=ReturnOutcome.HIRED,
                new_stint_id=stint_id,
                starts_on=starts_on,
                check_days=template.check_days,
            ),
            moment,
        )

    def _must_have_all(self, template: FlowTemplate, years_away: int | None) -> None:
        if missing := self.missing(template, years_away):
            raise ReceptionNotReady(", ".join(missing))

    # --- afterwards ---------------------------------------------------------------------

    def complete_check(
        self, fact: ReturnCheckCompleted, left_on: datetime.date | None, moment: Moment
    ) -> None:
        """Record how the return goes.

        Refuses `NotHiredYet`, `NoSuchCheck`, `AlreadyChecked`, `ReturneeHasLeft`, `CheckNotDue`.
        """
        checks = {each.day: each for each in self.checks(moment.today, left_on)}
        if not self.hired or self.closed is None:
            raise NotHiredYet
        check = checks.get(fact.check_day)
        if check is None:
            raise NoSuchCheck(", ".join(map(str, self.closed.check_days)))
        match check.state:
            case CheckState.DONE:
                raise AlreadyChecked
            case CheckState.CLOSED:
                raise ReturneeHasLeft
            case CheckState.PLANNED:
                raise CheckNotDue
            case _:
                self.record(fact, moment)

    def reach_productivity(
        self, fact: ProductivityReached, left_on: datetime.date | None, moment: Moment
    ) -> None:
        """Refuses `NotHiredYet`, `ReturneeHasLeft`, `InvalidInput`."""
        if not self.hired:
            raise NotHiredYet
        if left_on is not None and left_on < fact.reached_on:
            raise ReturneeHasLeft
        if not self._started <= fact.reached_on <= moment.today:
            raise InvalidInput(
                "入社日から今日までの日付を指定してください。",
                "Choose a day from the first day of work to today.",
                ("reachedOn",),
            )
        self.record(fact, moment)

    # --- parts of rules -----------------------------------------------------------------

    @property
    def _id(self) -> UUID:
        assert isinstance(self.id, UUID)
        return self.id

    def _must_run(self) -> StageRun:
        """The stage that lasts; refuses `NotOpen`."""
        run = self.current
        if self.closed is not None or run is None:
            raise NotOpen
        return run

    def _must_be_at(self, stage: str) -> None:
        run = self._must_run()
        if run.stage != stage:
            raise WrongStage(run.stage)

    def _must_be_complete(self, key: str, template: FlowTemplate) -> None:
        stage = template.stage(key)
        kind = stage.kind if stage else StageKind.CONVERSATION
        if kind is StageKind.SKILLS and not self.assessments:
            raise StageIncomplete(
                "現在のスキルの確認結果を先に記録してください。",
                "Record the assessment of today's skills first.",
            )
        if kind is StageKind.VISION and self.vision is None:
            raise StageIncomplete(
                "貢献イメージのすり合わせ面談を先に記録してください。",
                "Record the vision meeting first.",
            )
        if kind in (StageKind.TERMS, StageKind.OFFER, StageKind.RECEPTION):
            raise StageIncomplete(
                "この段階は、処遇の承認・オファーの承諾・再入社の記録によって通過します。",
                "This stage is passed by approved terms, an accepted offer, or the hire itself.",
            )

    def _pass(
        self,
        stage: str,
        template: FlowTemplate,
        moment: Moment,
        explanation: str | None = None,
    ) -> None:
        self.record(StagePassed(process_id=self._id, stage=stage, explanation=explanation), moment)
        self._enter_after(stage, template, moment)

    def _enter_after(self, stage: str, template: FlowTemplate, moment: Moment) -> None:
        following = template.after(stage)
        if following is not None:
            self._enter(following, moment)

    def _enter(self, stage: Stage, moment: Moment) -> None:
        due_on = moment.today + datetime.timedelta(days=stage.sla_days)
        self.record(StageEntered(process_id=self._id, stage=stage.key, due_on=due_on), moment)


def _awaiting(kind: ApprovalKind, asked: Happening) -> Awaiting:
    return Awaiting(kind, asked.actor, asked.occurred.at)
