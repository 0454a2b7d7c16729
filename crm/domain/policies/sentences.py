"""What the rules of a policy ask for, in Japanese and English."""

from collections.abc import Callable
from typing import Any, Final

from crm.domain.policies.policy import (
    AnyOf,
    CompetitorRestriction,
    ConfidentialityAck,
    ExcludedDepartureReason,
    ExcludedEmploymentType,
    FormerEmployee,
    HeldPosition,
    MaxReturns,
    MaxTimeAway,
    MinTenure,
    MinTimeAway,
    Rule,
    Words,
)
from crm.domain.policies.words import Departures
from crm.domain.tenure import Length, TenureScope

_SCOPES: Final = {
    TenureScope.SUM: Words("通算の", "in all"),
    TenureScope.LAST_STINT: Words("直近の在籍の", "in the last employment"),
    TenureScope.LONGEST: Words("最も長い在籍の", "in the longest employment"),
}


def sentence(rule: Rule) -> Words:
    """What the rule asks for."""
    return _SENTENCES[type(rule)](rule)


def _min_tenure(rule: MinTenure) -> Words:
    needed, scope = Length(rule.months, 0), _SCOPES[rule.scope]
    return Words(
        f"{scope.ja}勤続が{needed.ja}以上であること。",
        f"Worked {needed.en} or more {scope.en}.",
    )


def _held_position(rule: HeldPosition) -> Words:
    named = (*rule.grades, *rule.job_titles)
    return Words(
        f"{'、'.join(named)}のいずれかを{rule.min_days}日以上務めたこと。",
        f"Held one of {', '.join(named)} for {rule.min_days} days or more.",
    )


def _excluded_reason(rule: ExcludedDepartureReason) -> Words:
    last = rule.departures is Departures.LAST
    ja = "、".join(each.ja for each in rule.reasons) or "なし"
    en = ", ".join(each.en.lower() for each in rule.reasons) or "none"
    review_ja = f"{'、'.join(each.ja for each in rule.review)}は個別に確認する。"
    review_en = f" To be looked at: {', '.join(each.en.lower() for each in rule.review)}."
    return Words(
        f"{'直近の' if last else ''}退職理由が対象外({ja})でないこと。"
        f"{review_ja if rule.review else ''}",
        f"Left{' the last time' if last else ''} for no excluded reason ({en})."
        f"{review_en if rule.review else ''}",
    )


def _excluded_type(rule: ExcludedEmploymentType) -> Words:
    types = rule.employment_types
    return Words(
        f"{'、'.join(types)}以外の雇用形態で在籍したこと。",
        f"Worked under another contract than {', '.join(types)}.",
    )


def _min_away(rule: MinTimeAway) -> Words:
    needed = Length(rule.months, 0)
    return Words(f"退職から{needed.ja}以上経過していること。", f"Left {needed.en} ago or more.")


def _max_away(rule: MaxTimeAway) -> Words:
    most = Length(rule.months, 0)
    return Words(f"退職から{most.ja}以内であること。", f"Left no more than {most.en} ago.")


def _max_returns(rule: MaxReturns) -> Words:
    times = "time" if rule.returns == 1 else "times"
    return Words(
        f"再入社は{rule.returns}回までとする。", f"Comes back {rule.returns} {times} at most."
    )


def _any_of(rule: AnyOf) -> Words:
    each = [sentence(one) for one in rule.rules]
    return Words(
        f"次のいずれかを満たすこと: {' / '.join(one.ja for one in each)}",
        f"One of these: {' / '.join(one.en for one in each)}",
    )


_SENTENCES: Final[dict[type[Rule], Callable[[Any], Words]]] = {
    FormerEmployee: lambda rule: Words("当社に在籍し、退職していること。", "Worked here and left."),
    MinTenure: _min_tenure,
    HeldPosition: _held_position,
    ExcludedDepartureReason: _excluded_reason,
    ExcludedEmploymentType: _excluded_type,
    MinTimeAway: _min_away,
    MaxTimeAway: _max_away,
    MaxReturns: _max_returns,
    CompetitorRestriction: lambda rule: Words(
        "競業避止義務の期間中は個別に確認する。",
        "While a non-compete clause is in force, somebody looks at it.",
    ),
    ConfidentialityAck: lambda rule: Words(
        "直近の退職について機密保持を確認していること。",
        "Acknowledged confidentiality for the last employment.",
    ),
    AnyOf: _any_of,
}
