"""The terms of a return process and its offers: proposed by one, approved by another."""

import datetime

from crm.domain.dates import FuzzyDate
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
    ExceptionState,
    OfferState,
    Terms,
    TermsState,
)
from crm.domain.flow.stages import StagedReturn
from crm.domain.flow.template import FlowTemplate, StageKind
from crm.domain.moment import Moment
from crm.domain.refusals import (
    InvalidInput,
    NoOpenOffer,
    NothingToApprove,
    OfferHasExpired,
    OfferIsOpen,
    TermsNeedException,
    TermsNotApproved,
    WrongStage,
)
from crm.domain.second_person import must_be_another


class ReturnOnTerms(StagedReturn):
    """No offer is made but on terms that somebody else than their proposer approved."""

    def propose_terms(self, fact: TermsProposed, template: FlowTemplate, moment: Moment) -> None:
        """Propose, or propose anew until an offer stands.

        Refuses `NotOpen`, `WrongStage`, `OfferIsOpen`.
        """
        run = self._must_run()
        stage = template.stage(run.stage)
        kind = stage.kind if stage else None
        if kind not in (StageKind.TERMS, StageKind.OFFER):
            raise WrongStage(*template.label(run.stage))
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
            raise WrongStage(*template.label(run.stage))
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
