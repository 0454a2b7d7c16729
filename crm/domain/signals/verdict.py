"""Who caused an open or a click: the verdict on each of a message's traces, by a ruleset.

What decides comes from the facts themselves, whatever order they came in: the rules look at the
message as a whole, and a trace that was taken back proves nothing about others.
"""

import datetime
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, NamedTuple
from uuid import UUID

from crm.domain.envelope import Happening
from crm.domain.facts.base import Fact
from crm.domain.facts.messages import LinkClicked, LinkRole, MessageOpened, MessageReplied
from crm.domain.signals.ruleset import SignalRuleset, load_ruleset
from crm.domain.words import Locale


class Signal(StrEnum):
    """Who caused a fact: a person, a machine, or it cannot be told."""

    HUMAN = "HUMAN"
    MACHINE = "MACHINE"
    UNKNOWN = "UNKNOWN"


class SignalRule(StrEnum):
    """The rule by which something is no person's doing."""

    PROVIDER_FLAG = "PROVIDER_FLAG"
    MACHINE_AGENT = "MACHINE_AGENT"
    HONEYPOT = "HONEYPOT"
    HONEYPOT_SIBLING = "HONEYPOT_SIBLING"
    BURST = "BURST"
    PROXY = "PROXY"

    def sentence(self, locale: Locale) -> str:
        """The rule in words."""
        return _SENTENCES[self][0 if locale is Locale.JA else 1]


_SENTENCES: Final = {
    SignalRule.PROVIDER_FLAG: (
        "配信事業者が自動アクセスと判定しています。",
        "The provider says that a machine did it.",
    ),
    SignalRule.MACHINE_AGENT: (
        "自動アクセスと分かっているプログラムです。",
        "The program is known to act by itself.",
    ),
    SignalRule.HONEYPOT: (
        "人には見えないリンクが開かれました。",
        "A link that people cannot see was followed.",
    ),
    SignalRule.HONEYPOT_SIBLING: (
        "同じメールで、人には見えないリンクが開かれています。",
        "In the same message a link that people cannot see was followed.",
    ),
    SignalRule.BURST: (
        "配信直後に、いくつものリンクが一度に開かれました。",
        "Several links were followed at once, right after delivery.",
    ),
    SignalRule.PROXY: (
        "中継サーバー経由のため、本人かどうか分かりません。",
        "It came through a proxy that hides who reads.",
    ),
}


class Verdict(NamedTuple):
    """Who, and by which rule."""

    signal: Signal
    rule: SignalRule | None = None
    """None for a person."""


HUMAN: Final = Verdict(Signal.HUMAN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """An open or a click, as the rules see it."""

    event_id: UUID
    message_id: str
    clicked: bool
    at: datetime.datetime
    flagged: bool
    agent: str | None
    link: str | None = None
    honeypot: bool = False
    seconds: int | None = None
    """Since delivery, as the source measured them."""
    retracted: bool = False


def trace_of(happening: Happening, *, retracted: bool = False) -> Trace | None:
    """The fact as the rules see it; None for what is neither an open nor a click."""
    fact = happening.fact
    if not isinstance(fact, MessageOpened | LinkClicked):
        return None
    clicked = isinstance(fact, LinkClicked)
    return Trace(
        event_id=happening.event_id,
        message_id=fact.message_id,
        clicked=clicked,
        at=happening.occurred.at,
        flagged=fact.machine_flag,
        agent=fact.user_agent,
        link=fact.url if isinstance(fact, LinkClicked) else None,
        honeypot=isinstance(fact, LinkClicked) and fact.link_role is LinkRole.HONEYPOT,
        seconds=fact.seconds_after_delivery,
        retracted=retracted,
    )


def verdicts(
    traces: Sequence[Trace], delivered_at: datetime.datetime | None, ruleset: SignalRuleset
) -> dict[UUID, Verdict]:
    """The verdict on every trace of one message, by event. `delivered_at` is UTC, if known."""
    standing = [each for each in traces if not each.retracted]
    caught = ruleset.honeypot_quarantines and any(each.honeypot for each in standing)
    bursts = _bursts(standing, ruleset)
    found = {}
    for each in traces:
        verdict = verdict_alone(each, ruleset)
        if verdict.signal is not Signal.MACHINE and each.clicked:
            if caught:
                verdict = Verdict(Signal.MACHINE, SignalRule.HONEYPOT_SIBLING)
            elif each.event_id in bursts and _early(each, delivered_at, ruleset):
                verdict = Verdict(Signal.MACHINE, SignalRule.BURST)
        found[each.event_id] = verdict
    return found


def verdict_alone(trace: Trace, ruleset: SignalRuleset) -> Verdict:
    """The verdict as far as the trace itself tells."""
    if trace.flagged and ruleset.trust_provider_flag:
        return Verdict(Signal.MACHINE, SignalRule.PROVIDER_FLAG)
    if trace.honeypot and ruleset.honeypot_quarantines:
        return Verdict(Signal.MACHINE, SignalRule.HONEYPOT)
    agent = trace.agent
    if agent is None:
        return HUMAN
    if agent.strip() in ruleset.machine_agents or _has(agent, ruleset.machine_agent_words):
        return Verdict(Signal.MACHINE, SignalRule.MACHINE_AGENT)
    if _has(agent, ruleset.unknown_agent_words):
        return Verdict(Signal.UNKNOWN, SignalRule.PROXY)
    return HUMAN


def signal_of(fact: Fact) -> Signal:
    """The verdict as far as the fact itself tells, by the rules that come with the program."""
    if isinstance(fact, MessageReplied) and fact.automatic:
        return Signal.MACHINE
    if not isinstance(fact, MessageOpened | LinkClicked):
        return Signal.HUMAN
    trace = Trace(
        event_id=_NO_EVENT,
        message_id=fact.message_id,
        clicked=isinstance(fact, LinkClicked),
        at=_NEVER,
        flagged=fact.machine_flag,
        agent=fact.user_agent,
        honeypot=isinstance(fact, LinkClicked) and fact.link_role is LinkRole.HONEYPOT,
    )
    return verdict_alone(trace, load_ruleset()).signal


def _bursts(traces: Iterable[Trace], ruleset: SignalRuleset) -> set[UUID]:
    """The clicks of every stretch of time in which enough distinct links were followed."""
    clicks = sorted(
        (each for each in traces if each.clicked and each.link is not None),
        key=lambda each: each.at,
    )
    within = datetime.timedelta(seconds=ruleset.burst_within_seconds)
    found: set[UUID] = set()
    links: Counter[str | None] = Counter()
    begin = marked = 0
    for end, click in enumerate(clicks):
        links[click.link] += 1
        while click.at - clicks[begin].at > within:
            links[clicks[begin].link] -= 1
            if not links[clicks[begin].link]:
                del links[clicks[begin].link]
            begin += 1
        if len(links) >= ruleset.burst_links:
            found.update(each.event_id for each in clicks[max(begin, marked) : end + 1])
            marked = end + 1
    return found


def _early(trace: Trace, delivered_at: datetime.datetime | None, ruleset: SignalRuleset) -> bool:
    if trace.seconds is not None:
        return trace.seconds <= ruleset.burst_after_seconds
    if delivered_at is None:
        return False
    return (trace.at - delivered_at).total_seconds() <= ruleset.burst_after_seconds


def _has(agent: str, words: Iterable[str]) -> bool:
    return any(word in agent for word in words)


_NO_EVENT = UUID(int=0)
_NEVER = datetime.datetime(1, 1, 1, tzinfo=datetime.UTC)
