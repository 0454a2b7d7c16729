"""Flow templates and standards of terms as the programme published them, and groups to compare."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from importlib import resources
from typing import Final, Generic, TypeVar

from crm.domain.envelope import RecordedFact
from crm.domain.facts.return_rules import (
    ComparatorGroupRecorded,
    FairTermsPublished,
    FlowTemplatePublished,
)
from crm.domain.flow.fair_terms import FairTerms, load_terms
from crm.domain.flow.load import load_template
from crm.domain.flow.template import FlowTemplate

SMALLEST_GROUP: Final = 5
"""Of fewer people, nothing is told."""
Rules = TypeVar("Rules", FlowTemplate, FairTerms)


@dataclass(frozen=True, slots=True, kw_only=True)
class Published(Generic[Rules]):
    """A document and since when processes follow it."""

    name: str
    rules: Rules
    definition: str = field(repr=False)
    digest: str
    effective_on: datetime.date
    """First day, in the programme's time zone; `date.min`: since ever."""
    position: int = 0
    """Place in the log of its publication; 0 for the built-in one."""
    published_at: datetime.datetime | None = None
    """UTC; None for the built-in one."""


def templates(facts: Iterable[RecordedFact]) -> tuple[Published[FlowTemplate], ...]:
    """Every flow template, the built-in one first, then as published."""
    return (
        BUILT_IN,
        *(
            _published(
                each,
                fact.flow_template,
                fact.definition,
                fact.digest,
                load_template(fact.definition),
            )
            for each in facts
            if isinstance(fact := each.fact, FlowTemplatePublished)
        ),
    )


def fair_terms(facts: Iterable[RecordedFact]) -> tuple[Published[FairTerms], ...]:
    """Every standard of terms, as published; none is built in."""
    return tuple(
        _published(each, fact.fair_terms, fact.definition, fact.digest, load_terms(fact.definition))
        for each in facts
        if isinstance(fact := each.fact, FairTermsPublished)
    )


def in_force(all_: Sequence[Published[Rules]], day: datetime.date) -> Published[Rules] | None:
    """What took effect last by that day; of one date, what was published last."""
    begun = [each for each in all_ if each.effective_on <= day]
    return max(begun, key=lambda each: (each.effective_on, each.position), default=None)


def named(all_: Sequence[Published[Rules]], name: str) -> Published[Rules] | None:
    """What was published under this name."""
    return next((each for each in all_ if each.name == name), None)


def comparators(facts: Iterable[RecordedFact]) -> dict[str, ComparatorGroupRecorded]:
    """By name, what was recorded last of each group; facts in the order of the log."""
    return {
        fact.comparator_group: fact
        for each in facts
        if isinstance(fact := each.fact, ComparatorGroupRecorded)
        and fact.comparator_group is not None
    }


def digest_of(definition: str) -> str:
    """SHA-256 of a document, as hexadecimal digits."""
    return sha256(definition.encode("utf-8", "surrogatepass")).hexdigest()


def _published(
    recorded: RecordedFact, name: str, definition: str, digest: str, rules: Rules
) -> Published[Rules]:
    happening = recorded.happening
    return Published(
        name=name,
        rules=rules,
        definition=definition,
        digest=digest,
        effective_on=happening.effective_on or happening.occurred.at.date(),
        position=recorded.position,
        published_at=recorded.recorded_at,
    )


def _built_in() -> Published[FlowTemplate]:
    file = resources.files(__package__).joinpath("return-flow-v1.json")
    definition = file.read_text(encoding="utf-8")
    template = load_template(definition)
    return Published(
        name=template.name,
        rules=template,
        definition=definition,
        digest=digest_of(definition),
        effective_on=datetime.date.min,
    )


BUILT_IN: Final = _built_in()
"""In force since ever, until another template is."""
