"""Somebody judged by the conditions in force today, as commands need it."""

from typing import NamedTuple
from uuid import UUID

from crm.application.work import Work
from crm.domain.alumnus import Alumnus
from crm.domain.envelope import When
from crm.domain.facts.base import Fact
from crm.domain.facts.eligibility import EligibilityEvaluated
from crm.domain.policies.career import CAREER_KINDS, Told
from crm.domain.policies.evaluation import Evaluation, evaluate
from crm.domain.policies.published import POLICY_KINDS, in_force, versions
from crm.domain.policies.words import PolicyName


class _Pending(NamedTuple):
    """A fact that this command records."""

    position: int
    event_id: UUID
    occurred: When
    fact: Fact


def evaluated(work: Work, alumnus: Alumnus, name: PolicyName = PolicyName.RETURN) -> Evaluation:
    """The person as they are after what this command has recorded so far."""
    moment = work.moment
    policy = in_force(versions(work.programme(POLICY_KINDS), name), moment.today)
    facts: list[Told] = [*work.facts_of(alumnus.id, CAREER_KINDS)]
    last = max((each.position for each in facts), default=0)
    theirs = work.crm.cluster(alumnus.id)
    pending = [each for each in work.recorded if each.alumnus_id in theirs]
    for number, told in enumerate(pending, 1):
        facts.append(_Pending(last + number, told.event_id, told.occurred, told.fact))
    return evaluate(policy, facts, moment.today, moment.zone)


def record_evaluation(work: Work, alumnus: Alumnus) -> None:
    """Judge the person and record what came out; former results stay."""
    found = evaluated(work, alumnus)
    alumnus.record(
        EligibilityEvaluated(
            policy=found.policy.name.value,
            policy_version=found.policy.version,
            judged_on=found.day,
            eligibility=found.eligibility,
            rule_results=found.results,
        ),
        work.moment,
    )


def evaluate_again(work: Work, alumnus: Alumnus) -> None:
    """After a correction or an approved exception: who was judged before is judged anew, who was
    not is not."""
    if work.facts_of(alumnus.id, [EligibilityEvaluated]):
        record_evaluation(work, alumnus)
