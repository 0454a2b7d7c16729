"""Commands about whether somebody may come back: evaluating, what was signed, exceptions."""

import datetime
from uuid import UUID, uuid5

from crm.application.alumni import PersonRef
from crm.application.command import Command, command, given, person, which
from crm.application.evaluations import evaluate_again, evaluated, record_evaluation
from crm.application.work import Work
from crm.domain.alumnus import Alumnus
from crm.domain.dates import FuzzyDate
from crm.domain.facts.eligibility import (
    ConfidentialityAcknowledged,
    EligibilityExceptionApproved,
    EligibilityExceptionRejected,
    EligibilityExceptionRequested,
    NonCompeteAgreed,
)
from crm.domain.policies.evaluation import Evaluation
from crm.domain.policies.words import Verdict
from crm.domain.refusals import (
    AlreadyAcknowledged,
    AlreadyOpened,
    ExceptionAsked,
    ExceptionDecided,
    ExceptionNotAllowed,
    InvalidInput,
    NeedsSecondPerson,
    NoExceptionNeeded,
    UnknownEmployment,
)
from crm.domain.undertakings.eligibility_exception import EligibilityException

_EXCEPTION = "The exception, by its `id`."
_STINT = "The employment; the latest one if null."


@command()
class EvaluateReturnEligibility(Command):
    """Judge somebody by the return conditions in force today, and record what came out. Judging
    again records another evaluation beside the former one; a corrected reason of a departure and
    an approved exception do so by themselves."""

    alumnus: PersonRef = person("Whom.")

    def decide(self, work: Work) -> None:
        record_evaluation(work, work.person(self.alumnus))


@command(refuses=(UnknownEmployment, AlreadyAcknowledged))
class AcknowledgeConfidentiality(Command):
    """Record that a person signed the duty of confidentiality of an employment (機密保持)."""

    alumnus: PersonRef = person("Who.")
    text_version: str = given("Version of the text that was signed.")
    stint_id: UUID | None = given(_STINT, default=None)
    signed_on: FuzzyDate | None = given("When; now if null.", default=None)

    def decide(self, work: Work) -> None:
        alumnus = work.person(self.alumnus)
        fact = ConfidentialityAcknowledged(
            stint_id=_stint(alumnus, self.stint_id), text_version=self.text_version
        )
        known = work.facts_of(alumnus.id, [ConfidentialityAcknowledged])
        if any(each.fact == fact for each in known):
            raise AlreadyAcknowledged
        alumnus.record(fact, work.moment, self.signed_on)


@command(refuses=(UnknownEmployment,))
class RecordNonCompete(Command):
    """Record that a clause of an employment keeps a person from competitors for a time (競業避止).
    A return policy with `competitor_restriction` has somebody look at it meanwhile."""

    alumnus: PersonRef = person("Who.")
    stint_id: UUID | None = given(_STINT, default=None)
    restricted_until: FuzzyDate | None = given(
        "Last day of the restriction; null: without an end, or not known.", default=None
    )

    def decide(self, work: Work) -> None:
        alumnus = work.person(self.alumnus)
        alumnus.record(
            NonCompeteAgreed(
                stint_id=_stint(alumnus, self.stint_id), restricted_until=self.restricted_until
            ),
            work.moment,
        )


@command(
    opens=EligibilityException, refuses=(ExceptionNotAllowed, NoExceptionNeeded, ExceptionAsked)
)
class RequestEligibilityException(Command):
    """Ask that rules of the return policy do not bar a person (例外申請). Somebody else decides."""

    alumnus: PersonRef = person("Whom it is about.")
    rules: tuple[str, ...] = given("The rules that are not met, by their ids.")
    explanation: str = given("Why the person should come back all the same.", long=True)

    def decide(self, work: Work) -> None:
        alumnus = work.person(self.alumnus)
        rules = tuple(dict.fromkeys(self.rules))
        if not rules:
            raise InvalidInput("規則を指定してください。", "Name at least one rule.", ("rules",))
        found = evaluated(work, alumnus)
        _exceptable(found, rules)
        exception_id, asked = _requests(work, alumnus.id)
        if not asked.isdisjoint(rules):
            raise ExceptionAsked
        try:
            exception = work.open(EligibilityException, exception_id, alumnus.id)
        except AlreadyOpened:  # by somebody else, since what was asked for was read
            self.decide(work)
            return
        exception.request(
            EligibilityExceptionRequested(
                exception_id=exception_id,
                policy=found.policy.name.value,
                policy_version=found.policy.version,
                rules=rules,
                explanation=self.explanation,
            ),
            work.moment,
        )


@command(refuses=(ExceptionDecided, NeedsSecondPerson))
class ApproveEligibilityException(Command):
    """Approve an exception that somebody else asked for, until a day. Whoever was judged before is
    judged again at once."""

    exception: UUID = which(EligibilityException, _EXCEPTION)
    expires_on: datetime.date = given("Last day on which it counts; not past.")
    explanation: str | None = given("Why, in words.", default=None, long=True)

    def decide(self, work: Work) -> None:
        exception = work.undertaking(EligibilityException, self.exception)
        exception.approve(work.moment, self.expires_on, self.explanation)
        evaluate_again(work, work.person_of(exception))


@command(refuses=(ExceptionDecided, NeedsSecondPerson))
class RejectEligibilityException(Command):
    """Reject an exception that somebody else asked for."""

    exception: UUID = which(EligibilityException, _EXCEPTION)
    explanation: str | None = given("Why, in words.", default=None, long=True)

    def decide(self, work: Work) -> None:
        work.undertaking(EligibilityException, self.exception).reject(work.moment, self.explanation)


def _stint(alumnus: Alumnus, stint_id: UUID | None) -> UUID:
    """The named employment of the person, else the latest one; refuses `UnknownEmployment`."""
    person = alumnus.person
    stint = person.latest_stint if stint_id is None else person.stints.get(stint_id)
    if stint is None:
        raise UnknownEmployment
    return stint.stint_id


def _exceptable(found: Evaluation, rules: tuple[str, ...]) -> None:
    results = {each.rule: each for each in found.results}
    for rule in rules:
        if not found.policy.policy.can_except(rule):
            raise ExceptionNotAllowed(rule)
        if results[rule].verdict is Verdict.PASS or results[rule].exception_id is not None:
            raise NoExceptionNeeded(rule)


def _requests(work: Work, alumnus_id: UUID) -> tuple[UUID, set[str]]:
    """The id of the next request, and the rules from which exceptions are asked for and not
    decided; by one reading.

    The id follows from how many there were, so that of two asked for at once one is refused.
    """
    asked: set[UUID] = set()
    open_: dict[UUID, tuple[str, ...]] = {}
    kinds = (
        EligibilityExceptionRequested,
        EligibilityExceptionApproved,
        EligibilityExceptionRejected,
    )
    for each in work.facts_of(alumnus_id, kinds):
        match each.fact:
            case EligibilityExceptionRequested() as fact:
                asked.add(fact.exception_id)
                open_[fact.exception_id] = fact.rules
            case EligibilityExceptionApproved() | EligibilityExceptionRejected() as fact:
                open_.pop(fact.exception_id, None)
            case _:
                pass
    number = len(asked) + 1
    while (next_id := uuid5(alumnus_id, f"eligibility-exception/{number}")) in asked:
        number += 1
    return next_id, {rule for rules in open_.values() for rule in rules}
