"""A return process (カムバック採用): stages of a flow template, terms, offer, reception, checks.

Rules that need the template, the standards of terms or the person's dates take them as arguments:
the process folds its own facts only.
"""

import datetime
from dataclasses import dataclass
from uuid import UUID

from crm.domain.dates import FuzzyDate
from crm.domain.facts.return_process import (
    ReturnOutcome,
    ReturnProcessClosed,
    ReturnProcessFact,
    StagePassed,
)
from crm.domain.facts.return_reception import (
    BridgingTrainingAssigned,
    BridgingTrainingCompleted,
    CareerPathAgreed,
    ChangeBriefingDelivered,
    ContactDeskAssigned,
    OnboardingPlanAgreed,
    ProductivityReached,
    ReceptionBriefShared,
    ReceptionReadinessConfirmed,
    ReturnCheckCompleted,
)
from crm.domain.flow.parts import CheckState
from crm.domain.flow.state import CLOSED, SETTLING_IN
from crm.domain.flow.template import RECEPTION_LABELS, FlowTemplate, WhenNotReady
from crm.domain.flow.terms import ReturnOnTerms
from crm.domain.moment import Moment
from crm.domain.refusals import (
    AlreadyChecked,
    CheckNotDue,
    InvalidInput,
    NoSuchCheck,
    NoSuchTraining,
    NotHiredYet,
    NotOpen,
    OfferNotAccepted,
    ReceptionNotReady,
    ReturneeHasLeft,
    TermsNotApproved,
)

__all__ = ["CLOSED", "SETTLING_IN", "ReturnProcess"]


@dataclass
class ReturnProcess(ReturnOnTerms):
    """One person's way back, from opening to the last check."""

    fact = ReturnProcessFact

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
                raise ReceptionNotReady("準備完了の確認", "the word that all is ready")
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
            labels = [RECEPTION_LABELS[each] for each in missing]
            raise ReceptionNotReady(
                "、".join(each.ja for each in labels), ", ".join(each.en for each in labels)
            )

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
