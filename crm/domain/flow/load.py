"""Flow templates, read from their documents and checked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from crm.domain.flow.document import Part, each_differs, parsed
from crm.domain.flow.template import (
    FlowTemplate,
    ReceptionItem,
    Stage,
    StageKind,
    WaiverRule,
    WhenNotReady,
)
from crm.domain.refusals import BrokenFlowDocument

NAME: Final = re.compile(r"return-flow/v[1-9][0-9]{0,5}")
_LONGEST_SLA, _LONGEST_YEARS, _LATEST_CHECK = 730, 60, 3_660
_LAST = (StageKind.TERMS, StageKind.OFFER, StageKind.RECEPTION)
_ONCE = (StageKind.SKILLS, StageKind.VISION, *_LAST)
_WAIVABLE = (StageKind.CONVERSATION, StageKind.SKILLS, StageKind.REFERENCE_CHECK)
_ALWAYS_NEEDED = (ReceptionItem.BRIEF, ReceptionItem.CONTACT_DESK)


@lru_cache(maxsize=64)
def load_template(text: str) -> FlowTemplate:
    """The template that a document describes. Refuses `BrokenFlowDocument`."""
    at = parsed(text)
    at.only("name", "ja", "en", "stages", "waivers", "reception", "check_days")
    stages = tuple(_stage(each) for each in at.parts("stages"))
    each_differs((each.key for each in stages), "stages")
    _kinds(stages)
    rules = tuple(_rule(each, stages) for each in at.parts("waivers"))
    each_differs((each.key for each in rules), "waivers")
    reception = at.part("reception")
    reception.only("needs", "when_not_ready", "change_briefing_after_years")
    return FlowTemplate(
        name=named(at, NAME, "return-flow/v1"),
        title=at.label(),
        stages=stages,
        waiver_rules=rules,
        reception_needs=_needs(reception),
        when_not_ready=reception.word("when_not_ready", WhenNotReady),
        change_briefing_after_years=reception.number(
            "change_briefing_after_years", 0, _LONGEST_YEARS
        ),
        check_days=_check_days(at),
    )


def named(at: Part, pattern: re.Pattern[str], example: str) -> str:
    """The document's own name, with a number."""
    name = at.get("name")
    if not isinstance(name, str) or pattern.fullmatch(name) is None:
        raise BrokenFlowDocument(
            "name",
            f"{example} のように名前と番号を書いてください。",
            f"Write a name with a number, such as {example}.",
        )
    return name


def _stage(at: Part) -> Stage:
    at.only("key", "ja", "en", "kind", "sla_days")
    return Stage(
        key=at.key("key"),
        label=at.label(),
        kind=at.word("kind", StageKind),
        sla_days=at.number("sla_days", 1, _LONGEST_SLA),
    )


def _kinds(stages: Sequence[Stage]) -> None:
    kinds = [each.kind for each in stages]
    for kind in _ONCE:
        if kinds.count(kind) != 1:
            raise BrokenFlowDocument(
                "stages",
                f"種類 {kind.value} の段階はちょうど1つ必要です。",
                f"There must be exactly one stage of the kind {kind.value}.",
            )
    if tuple(kinds[-3:]) != _LAST:
        raise BrokenFlowDocument(
            "stages",
            "最後の3段階は terms, offer, reception の順にしてください。",
            "Let the last three stages be terms, offer and reception.",
        )


def _rule(at: Part, stages: Sequence[Stage]) -> WaiverRule:
    at.only("key", "ja", "en", "stages", "away_under_years", "not_for_regulated_roles")
    kind_of = {each.key: each.kind for each in stages}
    covered = at.keys("stages")
    years = (
        at.number("away_under_years", 1, _LONGEST_YEARS) if "away_under_years" in at.value else None
    )
    unregulated = at.flag("not_for_regulated_roles", False)
    for key in covered:
        kind = kind_of.get(key)
        if kind not in _WAIVABLE:
            raise BrokenFlowDocument(
                at.path("stages"),
                f"{key} は免除できる段階ではありません。",
                f"{key} is no stage that can be waived.",
            )
        if kind is StageKind.SKILLS and years is None:
            raise BrokenFlowDocument(
                at.path("away_under_years"),
                "スキルの確認を免除する規則には離職年数の上限が必要です。",
                "A rule that waives the skills stage must say up to how many years away.",
            )
        if kind is StageKind.REFERENCE_CHECK and not unregulated:
            raise BrokenFlowDocument(
                at.path("not_for_regulated_roles"),
                "リファレンスチェックの免除は規制対象の職務には使えません。true にしてください。",
                "References are never waived for regulated roles; write true.",
            )
    return WaiverRule(
        key=at.key("key"),
        label=at.label(),
        stages=covered,
        away_under_years=years,
        not_for_regulated_roles=unregulated,
    )


def _needs(at: Part) -> tuple[ReceptionItem, ...]:
    needs = at.words("needs", ReceptionItem)
    each_differs(needs, at.path("needs"))
    for item in _ALWAYS_NEEDED:
        if item not in needs:
            raise BrokenFlowDocument(
                at.path("needs"),
                f"{item.value} は必ず必要です。加えてください。",
                f"No reception goes without {item.value}; add it.",
            )
    return needs


def _check_days(at: Part) -> tuple[int, ...]:
    days = at.numbers("check_days", 1, _LATEST_CHECK)
    if not days or list(days) != sorted(set(days)):
        raise BrokenFlowDocument(
            "check_days",
            "小さい順に1つ以上書いてください。",
            "Write at least one, each later than the one before.",
        )
    return days
