"""Policy documents, read strictly: what is not understood is refused, with what to write."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from crm.domain.departure_reasons import DepartureReason
from crm.domain.policies.articles import ARTICLES
from crm.domain.policies.forbidden import forbidden_attribute, predicates
from crm.domain.policies.policy import (
    AnyOf,
    CompetitorRestriction,
    ConfidentialityAck,
    Exceptions,
    ExcludedDepartureReason,
    ExcludedEmploymentType,
    FormerEmployee,
    HeldPosition,
    MaxReturns,
    MaxTimeAway,
    MinTenure,
    MinTimeAway,
    Policy,
    Rule,
    Words,
)
from crm.domain.policies.reading import LONGEST_TITLE, SHOWN, At, one_of, parsed, text_of
from crm.domain.policies.words import Departures, PolicyName, RuleName, Treatment
from crm.domain.refusals import BrokenPolicy, ForbiddenAttribute
from crm.domain.tenure import TenureScope

_MOST_RULES, _MOST_RETURNS, _LONGEST_DAYS = 50, 20, 20_000
_LONGEST_ID, _LONGEST_ARTICLE = 60, 5_000
_ID = re.compile(r"[a-z][a-z0-9_]*")
_RULES_OF: Final = {
    PolicyName.RETURN: frozenset(RuleName) - {RuleName.FORMER_EMPLOYEE},
    PolicyName.MEMBERSHIP: frozenset(
        {RuleName.EXCLUDED_DEPARTURE_REASON, RuleName.EXCLUDED_EMPLOYMENT_TYPE}
    ),
}


def load_policy(text: str) -> Policy:
    """The policy that a document describes. Refuses `BrokenPolicy`, `ForbiddenAttribute`."""
    document = parsed(text)
    for where, words in predicates(document):
        if (attribute := forbidden_attribute(words)) is not None:
            raise ForbiddenAttribute(where[:SHOWN], *attribute)
    at = At(document, "")
    at.only("policy", "title", "rules", "exceptions", "articles")
    name = at.word("policy", PolicyName)
    rules = (FormerEmployee(), *_rules(at.entries("rules", _MOST_RULES), name))
    _ids_differ(rules)
    return Policy(
        name=name,
        title=_words(at.at("title"), LONGEST_TITLE),
        rules=rules,
        exceptions=_exceptions(at.at("exceptions"), rules)
        if at.has("exceptions")
        else Exceptions(),
        articles=_articles(at.at("articles")) if at.has("articles") else MappingProxyType({}),
    )


def _rules(entries: Sequence[At], policy: PolicyName, *, grouped: bool = False) -> list[Rule]:
    return [_rule(each, policy, grouped) for each in entries]


def _rule(at: At, policy: PolicyName, grouped: bool) -> Rule:
    allowed = _RULES_OF[policy] - ({RuleName.ANY_OF} if grouped else set())
    name = one_of(RuleName, at.get("rule"), at.path("rule"), allowed)
    rule_id = name.value
    if at.has("id"):
        rule_id = at.get("id")
        if not isinstance(rule_id, str) or not _ID.fullmatch(rule_id) or len(rule_id) > _LONGEST_ID:
            raise BrokenPolicy(
                at.path("id"),
                f"小文字、数字、_ で{_LONGEST_ID}文字以内にしてください。",
                f"Use small letters, digits and _, at most {_LONGEST_ID}.",
            )
    if name is RuleName.ANY_OF:
        at.only("rule", "id", "rules")
        rules = _rules(at.entries("rules", _MOST_RULES), policy, grouped=True)
        if len(rules) < 2:
            raise BrokenPolicy(
                at.path("rules"), "2つ以上の規則を書いてください。", "Write two rules or more."
            )
        return AnyOf(id=rule_id, rules=tuple(rules))
    return _READERS[name](at, rule_id)


def _min_tenure(at: At, rule_id: str) -> Rule:
    at.only(*("rule", "id", "years", "months", "scope", "counting"), *_TREATED)
    at.word("counting", _Counting, _Counting.INCLUSIVE_LAST_DAY)
    leave, transfers, types = (at.word(key, Treatment, Treatment.AS_RECORDED) for key in _TREATED)
    return MinTenure(
        id=rule_id,
        months=at.months(),
        scope=at.word("scope", TenureScope, TenureScope.SUM),
        leave_of_absence=leave,
        transfers=transfers,
        employment_type_changes=types,
    )


_TREATED: Final = ("leave_of_absence", "transfers", "employment_type_changes")


class _Counting(StrEnum):
    """The one way of counting days; a document may say it."""

    INCLUSIVE_LAST_DAY = "inclusive_last_day"


def _held_position(at: At, rule_id: str) -> Rule:
    at.only("rule", "id", "grades", "job_titles", "min_days")
    grades = at.texts("grades") if at.has("grades") else ()
    titles = at.texts("job_titles") if at.has("job_titles") else ()
    if not grades and not titles:
        raise BrokenPolicy(
            at.where,
            "grades か job_titles に1つ以上書いてください。",
            "Name at least one of grades or job_titles.",
        )
    days = at.number("min_days", 1, _LONGEST_DAYS, 1)
    return HeldPosition(id=rule_id, grades=grades, job_titles=titles, min_days=days)


def _excluded_reason(at: At, rule_id: str) -> Rule:
    at.only("rule", "id", "reasons", "review", "departures")
    reasons = at.some("reasons", DepartureReason)
    review = at.some("review", DepartureReason) if at.has("review") else ()
    for reason in (*reasons, *review):
        if reason is DepartureReason.UNKNOWN or (reason in reasons and reason in review):
            raise BrokenPolicy(
                at.where,
                f"{reason.value} は reasons か review の一方にだけ書けます(unknown は書けません)。",
                f"{reason.value} may stand in reasons or in review, not in both; unknown in none.",
            )
    return ExcludedDepartureReason(
        id=rule_id,
        reasons=reasons,
        review=review,
        departures=at.word("departures", Departures, Departures.ANY),
    )


def _excluded_type(at: At, rule_id: str) -> Rule:
    at.only("rule", "id", "employment_types")
    return ExcludedEmploymentType(id=rule_id, employment_types=at.texts("employment_types"))


def _min_away(at: At, rule_id: str) -> Rule:
    at.only("rule", "id", "years", "months")
    return MinTimeAway(id=rule_id, months=at.months())


def _max_away(at: At, rule_id: str) -> Rule:
    at.only("rule", "id", "years", "months")
    return MaxTimeAway(id=rule_id, months=at.months())


def _max_returns(at: At, rule_id: str) -> Rule:
    at.only("rule", "id", "returns")
    return MaxReturns(id=rule_id, returns=at.number("returns", 0, _MOST_RETURNS))


def _competitor(at: At, rule_id: str) -> Rule:
    at.only("rule", "id")
    return CompetitorRestriction(id=rule_id)


def _confidentiality(at: At, rule_id: str) -> Rule:
    at.only("rule", "id")
    return ConfidentialityAck(id=rule_id)


_READERS: Final[dict[RuleName, Callable[[At, str], Rule]]] = {
    RuleName.MIN_TENURE: _min_tenure,
    RuleName.HELD_POSITION: _held_position,
    RuleName.EXCLUDED_DEPARTURE_REASON: _excluded_reason,
    RuleName.EXCLUDED_EMPLOYMENT_TYPE: _excluded_type,
    RuleName.MIN_TIME_AWAY: _min_away,
    RuleName.MAX_TIME_AWAY: _max_away,
    RuleName.MAX_RETURNS: _max_returns,
    RuleName.COMPETITOR_RESTRICTION: _competitor,
    RuleName.CONFIDENTIALITY_ACK: _confidentiality,
}


def _exceptions(at: At, rules: Iterable[Rule]) -> Exceptions:
    at.only("allowed", "not_for")
    not_for = at.texts("not_for") if at.has("not_for") else ()
    known = [rule.id for rule in rules]
    for place, rule_id in enumerate(not_for, 1):
        if rule_id not in known:
            raise BrokenPolicy(
                f"{at.path('not_for')}.{place}",
                f"この id の規則はありません。{', '.join(known)} から選んでください。",
                f"No rule has this id; choose one of: {', '.join(known)}.",
            )
    return Exceptions(at.flag("allowed", True), not_for)


def _articles(at: At) -> MappingProxyType[str, Words]:
    at.only(*ARTICLES)
    return MappingProxyType({key: _words(at.at(key), _LONGEST_ARTICLE) for key in at.value})


def _words(at: At, longest: int) -> Words:
    at.only("ja", "en")
    return Words(*(text_of(at.get(key), at.path(key), longest) for key in ("ja", "en")))


def _ids_differ(rules: Iterable[Rule]) -> None:
    seen: set[str] = set()
    for rule in rules:
        for each in (rule, *rule.rules) if isinstance(rule, AnyOf) else (rule,):
            if each.id in seen:
                raise BrokenPolicy(
                    "rules",
                    f"id {each.id} が重複しています。規則ごとに別の id を付けてください。",
                    f"The id {each.id} is there twice; give each rule an id of its own.",
                )
            seen.add(each.id)
