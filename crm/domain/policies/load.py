"""Policy documents, read strictly: what is not understood is refused, with what to write."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Final, NoReturn, TypeVar

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
from crm.domain.policies.words import Departures, PolicyName, RuleName, Treatment
from crm.domain.refusals import BrokenPolicy, ForbiddenAttribute
from crm.domain.tenure import TenureScope

LONGEST: Final = 20_000
"""Characters of a policy document."""
BOM: Final = "\ufeff"
_MOST_RULES, _MOST_WORDS = 50, 200
_LONGEST_ID, _LONGEST_TITLE, _LONGEST_ARTICLE = 60, 200, 5_000
_MONTHS = 12
_LONGEST_YEARS, _LONGEST_MONTHS, _LONGEST_DAYS, _MOST_RETURNS = 60, 720, 20_000, 20
_SHOWN = 60
_ID = re.compile(r"[a-z][a-z0-9_]*")
_RULES_OF: Final = {
    PolicyName.RETURN: frozenset(RuleName) - {RuleName.FORMER_EMPLOYEE},
    PolicyName.MEMBERSHIP: frozenset(
        {RuleName.EXCLUDED_DEPARTURE_REASON, RuleName.EXCLUDED_EMPLOYMENT_TYPE}
    ),
}
Word = TypeVar("Word", bound=StrEnum)


def load_policy(text: str) -> Policy:
    """The policy that a document describes. Refuses `BrokenPolicy`, `ForbiddenAttribute`."""
    document = parsed(text)
    for where, words in predicates(document):
        if (attribute := forbidden_attribute(words)) is not None:
            raise ForbiddenAttribute(where[:_SHOWN], *attribute)
    at = _At(document, "")
    at.only("policy", "title", "rules", "exceptions", "articles")
    name = at.word("policy", PolicyName)
    rules = (FormerEmployee(), *_rules(at.entries("rules", _MOST_RULES), name))
    _ids_differ(rules)
    return Policy(
        name=name,
        title=_words(at.at("title"), _LONGEST_TITLE),
        rules=rules,
        exceptions=_exceptions(at.at("exceptions"), rules)
        if at.has("exceptions")
        else Exceptions(),
        articles=_articles(at.at("articles")) if at.has("articles") else MappingProxyType({}),
    )


def parsed(text: str) -> dict[str, Any]:
    """The JSON object of a document, no name twice in one place. Refuses `BrokenPolicy`."""
    if len(text) > LONGEST:
        raise BrokenPolicy(
            "",
            f"{LONGEST:,}文字以内にしてください。",
            f"Write at most {LONGEST:,} characters.",
        )
    try:
        found = json.loads(
            text.removeprefix(BOM),
            parse_float=_no_fraction,
            parse_constant=_no_fraction,
            object_pairs_hook=_each_once,
        )
    except json.JSONDecodeError as fault:
        raise BrokenPolicy(
            f"{fault.lineno}:{fault.colno}",
            "ここからJSONとして読めません。直してください。",
            "This is no JSON from here on; mend it.",
        ) from None
    except (RecursionError, ValueError):
        raise BrokenPolicy(
            "",
            "入れ子が深すぎるか、数が大きすぎます。",
            "It is nested too deeply, or a number is too large.",
        ) from None
    if not isinstance(found, dict):
        raise BrokenPolicy(
            "", "ポリシーの文書は {…} で書いてください。", "A policy document is an object {…}."
        )
    return found


class _At:
    """One object of the document, and where it stands."""

    def __init__(self, value: object, where: str) -> None:
        if not isinstance(value, dict):
            raise BrokenPolicy(where, "{…} で書いてください。", "Write an object {…}.")
        self.value, self.where = value, where

    def path(self, key: str) -> str:
        return f"{self.where}.{key}" if self.where else key

    def has(self, key: str) -> bool:
        return key in self.value

    def only(self, *keys: str) -> None:
        for key in self.value:
            if key not in keys:
                listed = ", ".join(keys)
                raise BrokenPolicy(
                    self.path(key[:_SHOWN]),
                    f"ここで使えるキーではありません。使えるのは {listed} です。",
                    f"There is no such key here; choose one of: {listed}.",
                )

    def get(self, key: str) -> Any:
        if key not in self.value:
            raise BrokenPolicy(self.path(key), "このキーがありません。加えてください。", "Add it.")
        return self.value[key]

    def at(self, key: str) -> _At:
        return _At(self.get(key), self.path(key))

    def entries(self, key: str, most: int) -> list[_At]:
        return [_At(each, f"{self.path(key)}.{place}") for place, each in self.listed(key, most)]

    def listed(self, key: str, most: int) -> list[tuple[int, Any]]:
        value = self.get(key)
        if not isinstance(value, list) or len(value) > most:
            raise BrokenPolicy(
                self.path(key),
                f"{most}件までのリスト […] で書いてください。",
                f"Write a list […] of at most {most}.",
            )
        return list(enumerate(value, 1))

    def word(self, key: str, words: type[Word], default: Word | None = None) -> Word:
        if default is not None and key not in self.value:
            return default
        return _one_of(words, self.get(key), self.path(key))

    def some(self, key: str, words: type[Word]) -> tuple[Word, ...]:
        """A list of such words, none twice."""
        found = [
            _one_of(words, each, f"{self.path(key)}.{place}")
            for place, each in self.listed(key, _MOST_WORDS)
        ]
        return tuple(dict.fromkeys(found))

    def texts(self, key: str) -> tuple[str, ...]:
        return tuple(
            _text(each, f"{self.path(key)}.{place}", _LONGEST_TITLE)
            for place, each in self.listed(key, _MOST_WORDS)
        )

    def number(self, key: str, least: int, most: int, default: int | None = None) -> int:
        value = self.value.get(key, default) if default is not None else self.get(key)
        if type(value) is not int or not least <= value <= most:
            raise BrokenPolicy(
                self.path(key),
                f"{least}から{most}までの整数を書いてください。",
                f"Write a whole number from {least} to {most}.",
            )
        return value

    def flag(self, key: str, default: bool) -> bool:
        value = self.value.get(key, default)
        if not isinstance(value, bool):
            raise BrokenPolicy(
                self.path(key), "true か false を書いてください。", "Write true or false."
            )
        return value

    def months(self) -> int:
        """From `years` and `months` together; at least one month."""
        found = _MONTHS * self.number("years", 0, _LONGEST_YEARS, 0)
        found += self.number("months", 0, _LONGEST_MONTHS, 0)
        if found == 0:
            raise BrokenPolicy(
                self.where,
                "years か months を1以上で書いてください。",
                "Write years or months, of at least 1.",
            )
        return found


def _rules(entries: Sequence[_At], policy: PolicyName, *, grouped: bool = False) -> list[Rule]:
    return [_rule(each, policy, grouped) for each in entries]


def _rule(at: _At, policy: PolicyName, grouped: bool) -> Rule:
    allowed = _RULES_OF[policy] - ({RuleName.ANY_OF} if grouped else set())
    name = _one_of(RuleName, at.get("rule"), at.path("rule"), allowed)
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


def _min_tenure(at: _At, rule_id: str) -> Rule:
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


def _held_position(at: _At, rule_id: str) -> Rule:
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


def _excluded_reason(at: _At, rule_id: str) -> Rule:
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


def _excluded_type(at: _At, rule_id: str) -> Rule:
    at.only("rule", "id", "employment_types")
    return ExcludedEmploymentType(id=rule_id, employment_types=at.texts("employment_types"))


def _min_away(at: _At, rule_id: str) -> Rule:
    at.only("rule", "id", "years", "months")
    return MinTimeAway(id=rule_id, months=at.months())


def _max_away(at: _At, rule_id: str) -> Rule:
    at.only("rule", "id", "years", "months")
    return MaxTimeAway(id=rule_id, months=at.months())


def _max_returns(at: _At, rule_id: str) -> Rule:
    at.only("rule", "id", "returns")
    return MaxReturns(id=rule_id, returns=at.number("returns", 0, _MOST_RETURNS))


def _competitor(at: _At, rule_id: str) -> Rule:
    at.only("rule", "id")
    return CompetitorRestriction(id=rule_id)


def _confidentiality(at: _At, rule_id: str) -> Rule:
    at.only("rule", "id")
    return ConfidentialityAck(id=rule_id)


_READERS: Final[dict[RuleName, Callable[[_At, str], Rule]]] = {
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


def _exceptions(at: _At, rules: Iterable[Rule]) -> Exceptions:
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


def _articles(at: _At) -> MappingProxyType[str, Words]:
    at.only(*ARTICLES)
    return MappingProxyType({key: _words(at.at(key), _LONGEST_ARTICLE) for key in at.value})


def _words(at: _At, longest: int) -> Words:
    at.only("ja", "en")
    return Words(*(_text(at.get(key), at.path(key), longest) for key in ("ja", "en")))


def _text(value: object, where: str, longest: int) -> str:
    if not isinstance(value, str) or not value.strip() or len(value) > longest:
        raise BrokenPolicy(
            where,
            f"1文字以上{longest}文字以内で書いてください。",
            f"Write some text, at most {longest} characters.",
        )
    if any(ord(each) < ord(" ") and each not in "\n\t" for each in value) or _lone(value):
        raise BrokenPolicy(
            where, "使えない文字があります。取り除いてください。", "Remove the control character."
        )
    return value.strip()


def _lone(value: str) -> bool:
    return any("\ud800" <= each <= "\udfff" for each in value)


def _one_of(
    words: type[Word], value: object, where: str, allowed: Iterable[Word] | None = None
) -> Word:
    choices = [each for each in words if allowed is None or each in allowed]
    for each in choices:
        if isinstance(value, str) and each.value == value:
            return each
    listed = ", ".join(choices)
    raise BrokenPolicy(where, f"{listed} から選んでください。", f"Choose one of: {listed}.")


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


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in pairs:
        if name in found:
            raise BrokenPolicy(
                name[:_SHOWN],
                "同じキーが2回あります。1つにしてください。",
                "It is there twice in one place; leave one.",
            )
        found[name] = value
    return found


def _no_fraction(text: str) -> NoReturn:
    raise BrokenPolicy(text[:_SHOWN], "整数で書いてください。", "Write whole numbers only.")
