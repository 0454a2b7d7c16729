"""Commands about the terms of a return and the offer: proposed by one, approved by another."""

import datetime
from uuid import UUID

from crm.application.command import Command, command, given, which
from crm.application.returning import must_still_be_eligible, template_of, terms_in_force
from crm.application.work import Work
from crm.domain.dates import FuzzyDate
from crm.domain.facts.return_rules import ComparatorGroupRecorded
from crm.domain.facts.return_terms import (
    CriterionLevel,
    OfferDeclined,
    OfferDeclineReason,
    OfferForm,
    TermsExceptionGround,
    TermsProposed,
)
from crm.domain.flow.fair_terms import FairTerms, GradeBand
from crm.domain.flow.published import comparators
from crm.domain.money import Money
from crm.domain.refusals import (
    InvalidInput,
    NeedsSecondPerson,
    NoFairTerms,
    NoOpenOffer,
    NotEligible,
    NothingToApprove,
    NotOpen,
    OfferHasExpired,
    OfferIsOpen,
    TermsNeedException,
    TermsNotApproved,
    WrongStage,
)
from crm.domain.undertakings.return_process import ReturnProcess

_WHICH = "The return process, by its `id`."
_WHY = "Why, in words; confidential to HR."


@command(refuses=(NotOpen, WrongStage, OfferIsOpen, NoFairTerms))
class ProposeTerms(Command):
    """Propose grade and pay from the published criteria. The grade follows from the criteria; pay
    outside its band, a criterion left out or another grade need an exception."""

    process: UUID = which(ReturnProcess, _WHICH)
    criteria: tuple[CriterionLevel, ...] = given("What each published criterion comes to.")
    salary: Money = given("What is proposed, a year; in the currency of the standards.")
    grade: str | None = given(
        "Grade (等級); the one that the criteria come to when left out.", default=None
    )
    job_title: str | None = given("Job title (役職).", default=None)
    comparator_group: str | None = given(
        "The group of employees that they are compared with, as recorded.", default=None
    )
    above_former_peers: bool = given(
        "The person is to stand above former peers, who are then told before the first day.",
        default=False,
    )

    def decide(self, work: Work) -> None:
        process = work.undertaking(ReturnProcess, self.process)
        standards = terms_in_force(work).rules
        self._group_must_be_known(work)
        levels = self._levels(standards)
        derived = standards.derived(levels)
        band = self._band(standards, derived)
        fact = TermsProposed(
            process_id=self.process,
            fair_terms=standards.name,
            grade=band.grade,
            derived_grade=derived.grade if derived else None,
            job_title=self.job_title,
            salary=self.salary,
            salary_low=band.low,
            salary_high=band.high,
            position_in_range=band.position(self.salary),
            terms_criteria=self.criteria,
            comparator_group=self.comparator_group,
            above_former_peers=self.above_former_peers,
            exception_grounds=_grounds(band, derived, self.salary),
        )
        process.propose_terms(fact, template_of(work, process), work.moment)

    def _levels(self, standards: FairTerms) -> dict[str, int]:
        levels: dict[str, int] = {}
        for place, each in enumerate(self.criteria):
            criterion = standards.criterion(each.criterion)
            if criterion is None or each.criterion in levels or each.level > criterion.levels:
                known = ", ".join(f"{one.key} (0–{one.levels})" for one in standards.criteria)
                raise InvalidInput(
                    f"公開された基準にある項目と段階を1回ずつ指定してください: {known}。",
                    f"Name published criteria and levels, each once: {known}.",
                    ("criteria", str(place)),
                )
            levels[each.criterion] = each.level
        return levels

    def _band(self, standards: FairTerms, derived: GradeBand | None) -> GradeBand:
        band = derived if self.grade is None else standards.band(self.grade)
        if band is None:
            known = ", ".join(each.grade for each in standards.grades)
            raise InvalidInput(
                f"基準にある等級を指定してください: {known}。",
                f"Name a grade of the standards: {known}.",
                ("grade",),
            )
        if self.salary.currency != standards.currency:
            raise InvalidInput(
                f"通貨は {standards.currency} で入力してください。",
                f"Write the amount in {standards.currency}.",
                ("salary",),
            )
        return band

    def _group_must_be_known(self, work: Work) -> None:
        group = self.comparator_group
        if group is not None and group not in comparators(
            work.programme([ComparatorGroupRecorded])
        ):
            raise InvalidInput(
                "この名前の比較対象群は記録されていません。",
                "No group of this name was recorded.",
                ("comparatorGroup",),
            )


def _grounds(
    band: GradeBand, derived: GradeBand | None, salary: Money
) -> tuple[TermsExceptionGround, ...]:
    found = []
    if not band.holds(salary):
        found.append(TermsExceptionGround.OUTSIDE_BAND)
    if derived is None:
        found.append(TermsExceptionGround.NO_CRITERION)
    elif derived.grade != band.grade:
        found.append(TermsExceptionGround.OTHER_GRADE)
    return tuple(found)


@command(refuses=(NotOpen, NothingToApprove, NeedsSecondPerson, TermsNeedException))
class ApproveTerms(Command):
    """Approve the proposed terms, as somebody else than who proposed them."""

    process: UUID = which(ReturnProcess, _WHICH)
    explanation: str | None = given(_WHY, default=None, long=True)

    def decide(self, work: Work) -> None:
        process = work.undertaking(ReturnProcess, self.process)
        process.approve_terms(self.explanation, template_of(work, process), work.moment)


@command(refuses=(NotOpen, NothingToApprove, NeedsSecondPerson))
class RejectTerms(Command):
    """Send the proposed terms back, as somebody else than who proposed them."""

    process: UUID = which(ReturnProcess, _WHICH)
    explanation: str = given(_WHY, long=True)

    def decide(self, work: Work) -> None:
        process = work.undertaking(ReturnProcess, self.process)
        process.reject_terms(self.explanation, work.moment)


@command(refuses=(NotOpen, NothingToApprove))
class RequestTermsException(Command):
    """Ask to go beyond the published standards with the terms that are proposed."""

    process: UUID = which(ReturnProcess, _WHICH)
    explanation: str = given(_WHY, long=True)

    def decide(self, work: Work) -> None:
        process = work.undertaking(ReturnProcess, self.process)
        process.request_exception(self.explanation, work.moment)


@command(refuses=(NotOpen, NothingToApprove, NeedsSecondPerson))
class ApproveTermsException(Command):
    """Approve the exception, as neither who asked for it nor who proposed the terms."""

    process: UUID = which(ReturnProcess, _WHICH)
    explanation: str = given(_WHY, long=True)

    def decide(self, work: Work) -> None:
        process = work.undertaking(ReturnProcess, self.process)
        process.decide_exception(self.explanation, True, work.moment)


@command(refuses=(NotOpen, NothingToApprove, NeedsSecondPerson))
class RejectTermsException(Command):
    """Reject the exception, as neither who asked for it nor who proposed the terms."""

    process: UUID = which(ReturnProcess, _WHICH)
    explanation: str = given(_WHY, long=True)

    def decide(self, work: Work) -> None:
        process = work.undertaking(ReturnProcess, self.process)
        process.decide_exception(self.explanation, False, work.moment)


@command(refuses=(NotOpen, TermsNotApproved, WrongStage, OfferIsOpen, NotEligible))
class MakeOffer(Command):
    """Make an offer on the approved terms. The return conditions are judged again, by the version
    that the process was opened under unless the one in force is kinder."""

    process: UUID = which(ReturnProcess, _WHICH)
    offer_form: OfferForm = given("In which form of work.")
    starts_on: FuzzyDate | None = given("First day of work that is offered.", default=None)
    expires_on: datetime.date = given("Last day on which it can be accepted; today or later.")

    def decide(self, work: Work) -> None:
        process = work.undertaking(ReturnProcess, self.process)
        process.make_offer(
            self.offer_form,
            self.starts_on,
            self.expires_on,
            template_of(work, process),
            work.moment,
        )
        must_still_be_eligible(work, process)


@command(refuses=(NotOpen, NoOpenOffer, OfferHasExpired))
class AcceptOffer(Command):
    """Record that the person accepted the offer."""

    process: UUID = which(ReturnProcess, _WHICH)

    def decide(self, work: Work) -> None:
        process = work.undertaking(ReturnProcess, self.process)
        process.accept_offer(template_of(work, process), work.moment)


@command(refuses=(NotOpen, NoOpenOffer, OfferHasExpired))
class DeclineOffer(Command):
    """Record that the person declined the offer, and why."""

    process: UUID = which(ReturnProcess, _WHICH)
    decline_reason: OfferDeclineReason = given("Why, as the person told it.")
    explanation: str | None = given(_WHY, default=None, long=True)

    def decide(self, work: Work) -> None:
        process = work.undertaking(ReturnProcess, self.process)
        fact = OfferDeclined(
            process_id=self.process,
            decline_reason=self.decline_reason,
            explanation=self.explanation,
        )
        process.decline_offer(fact, work.moment)


@command(refuses=(NotOpen, NoOpenOffer))
class WithdrawOffer(Command):
    """Take an offer back that waits for an answer or was accepted."""

    process: UUID = which(ReturnProcess, _WHICH)
    explanation: str = given(_WHY, long=True)

    def decide(self, work: Work) -> None:
        process = work.undertaking(ReturnProcess, self.process)
        process.withdraw_offer(self.explanation, template_of(work, process), work.moment)
