"""A return process as its facts tell it: everything that can be asked of it, and its fold."""

import datetime
from dataclasses import dataclass, field
from uuid import UUID

from crm.domain.envelope import Actor, Happening
from crm.domain.facts.care import AttentionKind
from crm.domain.facts.return_process import (
    ApplicationSubmitted,
    ExpectationAligned,
    ReturnOutcome,
    ReturnProcessAssigned,
    ReturnProcessClosed,
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
    StageEnd,
    StageRun,
    Terms,
    TermsException,
    TermsState,
)
from crm.domain.flow.template import FlowTemplate, ReceptionItem
from crm.domain.refusals import NotOpen, WrongStage
from crm.domain.undertaking import ApprovalKind, Awaiting, Due, Undertaking

SETTLING_IN = "settling_in"
"""The stage of a process that led to a hire while checks are still to come."""
CLOSED = "closed"
_OPENED = "opened"


@dataclass
class ReturnState(Undertaking):
    """What the facts of one process come to; the rules are in the classes made of it."""

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
        asked, barred = terms.exception.requested, (terms.proposed.actor,)
        return _awaiting(ApprovalKind.TERMS_EXCEPTION, asked, barred)

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

    def _must_be_at(self, stage: str, template: FlowTemplate) -> None:
        run = self._must_run()
        if run.stage != stage:
            raise WrongStage(*template.label(run.stage))


def _awaiting(kind: ApprovalKind, asked: Happening, barred: tuple[Actor, ...] = ()) -> Awaiting:
    return Awaiting(kind, asked.actor, asked.occurred.at, barred=barred)
