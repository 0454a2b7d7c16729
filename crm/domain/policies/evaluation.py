"""One person judged by one version of a policy, rule by rule, with what proves each verdict."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final
from zoneinfo import ZoneInfo

from crm.domain.facts.eligibility import RuleResult
from crm.domain.policies.career import ApprovedException, Career, Told, career_of
from crm.domain.policies.judging import judge
from crm.domain.policies.policy import AnyOf, Rule, Words
from crm.domain.policies.published import PublishedPolicy
from crm.domain.policies.rules.judgement import FAIL, PASS, UNKNOWN, Case, Judgement
from crm.domain.policies.words import Eligibility, PolicyName, ReasonCode, Verdict

NOTICE: Final = Words(
    "条件を満たすことは、採用を保証するものではない。",
    "Meeting the conditions is no promise of being hired.",
)
"""Stands beside every result of the return policy."""
_KINDEST_FIRST: Final = tuple(Eligibility)


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """What a version of a policy says of somebody on a day."""

    policy: PublishedPolicy
    day: datetime.date
    eligibility: Eligibility
    results: tuple[RuleResult, ...]
    """In the order of the policy; the alternatives of a group follow it."""

    @property
    def notice(self) -> Words | None:
        """That nothing is promised; None for membership, where there is nothing to promise."""
        return NOTICE if self.policy.name is PolicyName.RETURN else None

    @property
    def barring(self) -> tuple[str, ...]:
        """The rules, by id, that stand in the way: neither met nor covered by an exception."""
        return tuple(
            each.rule
            for each in self.results
            if each.part_of is None and each.verdict is not PASS and each.exception_id is None
        )


def evaluate(
    policy: PublishedPolicy, facts: Iterable[Told], day: datetime.date, zone: ZoneInfo
) -> Evaluation:
    """Judge somebody by all their facts, `CAREER_KINDS` at least, of every merged record.

    The order in which the facts are given does not matter. `zone` is the programme's.
    """
    return evaluate_career(policy, career_of(facts, zone), day)


def evaluate_career(policy: PublishedPolicy, career: Career, day: datetime.date) -> Evaluation:
    """The same, of a career that was read before."""
    case = Case(career, day, policy.name)
    rules = policy.policy
    excepted: dict[str, ApprovedException] = {}
    if policy.name is PolicyName.RETURN:
        for each in career.exceptions:
            if day <= each.expires_on:
                excepted.update({rule: each for rule in each.rules if rules.can_except(rule)})
    results: list[RuleResult] = []
    for rule in rules.rules:
        judged, parts = _judged(rule, case)
        exception = excepted.get(rule.id) if judged.verdict is not PASS else None
        results += [_result(rule, judged, exception), *parts]
    return Evaluation(policy=policy, day=day, eligibility=_outcome(results), results=tuple(results))


def judged_by(
    opened_under: PublishedPolicy,
    in_force: PublishedPolicy,
    facts: Iterable[Told],
    day: datetime.date,
    zone: ZoneInfo,
) -> Evaluation:
    """The evaluation that counts for what was opened under an earlier version.

    It is judged by that version, unless the one in force now is kinder to the person.
    """
    career = career_of(facts, zone)
    before = evaluate_career(opened_under, career, day)
    if in_force.version == opened_under.version:
        return before
    now = evaluate_career(in_force, career, day)
    kinder = _KINDEST_FIRST.index(now.eligibility) < _KINDEST_FIRST.index(before.eligibility)
    return now if kinder else before


def exclusion_applies(
    policy: PublishedPolicy, facts: Iterable[Told], day: datetime.date, zone: ZoneInfo
) -> bool:
    """Whether the reason of a departure, past or to come, excludes the person from coming back.

    Nobody who is excluded is told that they are welcome back.
    """
    return any(
        each.reason_code is ReasonCode.REASON_EXCLUDED
        for each in evaluate(policy, facts, day, zone).results
    )


def _judged(rule: Rule, case: Case) -> tuple[Judgement, list[RuleResult]]:
    if not isinstance(rule, AnyOf):
        return judge(rule, case), []
    each = [(one, judge(one, case)) for one in rule.rules]
    parts = [_result(one, judged, None, part_of=rule.id) for one, judged in each]
    verdicts = [judged.verdict for _, judged in each]
    deciding = PASS if PASS in verdicts else UNKNOWN if UNKNOWN in verdicts else FAIL
    evidence = dict.fromkeys(
        event for _, judged in each if judged.verdict is deciding for event in judged.evidence
    )
    code, ja, en = _GROUPS[deciding]
    return Judgement(deciding, code, ja, en, tuple(evidence)), parts


_GROUPS: Final[dict[Verdict, tuple[ReasonCode, str, str]]] = {
    PASS: (
        ReasonCode.ONE_MET,
        "いずれかの条件を満たしています。",
        "One of the alternatives is met.",
    ),
    UNKNOWN: (
        ReasonCode.NONE_DECIDED,
        "いずれの条件も満たすと確認できていません。",
        "None of the alternatives is known to be met.",
    ),
    FAIL: (
        ReasonCode.NONE_MET,
        "いずれの条件も満たしていません。",
        "None of the alternatives is met.",
    ),
}


def _result(
    rule: Rule,
    judged: Judgement,
    exception: ApprovedException | None,
    part_of: str | None = None,
) -> RuleResult:
    return RuleResult(
        rule=rule.id,
        rule_name=rule.name,
        verdict=judged.verdict,
        reason_code=judged.code,
        ja=judged.ja,
        en=judged.en,
        evidence_ids=judged.evidence + (exception.events if exception else ()),
        part_of=part_of,
        exception_id=exception.exception_id if exception else None,
    )


def _outcome(results: Iterable[RuleResult]) -> Eligibility:
    counted = [each for each in results if each.part_of is None]
    open_ = {each.verdict for each in counted if each.exception_id is None}
    if FAIL in open_:
        return Eligibility.NOT_ELIGIBLE
    if UNKNOWN in open_:
        return Eligibility.NEEDS_REVIEW
    if any(each.exception_id is not None for each in counted):
        return Eligibility.EXCEPTION_GRANTED
    return Eligibility.ELIGIBLE
