"""Rulesets as the programme published them: which one is in force on a day.

Imported by name, not with the package, as `crm.domain.engagement.published` is.
"""

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from crm.domain.envelope import RecordedFact
from crm.domain.facts.messages import SignalRulesetPublished
from crm.domain.signals.ruleset import (
    BrokenSignalRuleset,
    SignalRuleset,
    load_ruleset,
    ruleset_of,
)

NAME: Final = re.compile(r"signals/v[1-9][0-9]{0,5}")
LONGEST: Final = 200_000
"""Characters of a data file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedRuleset:
    """A data file and since when it is in force."""

    definition: str = field(repr=False)
    effective_on: datetime.date
    """First day, in the programme's time zone; `date.min`: since ever."""
    position: int
    """Place in the log of its publication; 0 for the built-in one."""
    published_at: datetime.datetime | None = None
    """UTC; None for the built-in one."""

    @property
    def ruleset(self) -> SignalRuleset:
        """Raises `BrokenSignalRuleset`."""
        return ruleset_of(self.definition)


def published_ruleset(recorded: RecordedFact) -> PublishedRuleset:
    """What a `SignalRulesetPublished` tells."""
    fact, happening = recorded.fact, recorded.happening
    assert isinstance(fact, SignalRulesetPublished)
    return PublishedRuleset(
        definition=fact.definition,
        effective_on=happening.effective_on or happening.occurred.at.date(),
        position=recorded.position,
        published_at=recorded.recorded_at,
    )


def with_built_in(facts: Iterable[RecordedFact]) -> tuple[PublishedRuleset, ...]:
    """All rulesets, in the order of their publication, the built-in one first.

    One that this version cannot read is left out, as if it had not been published.
    """
    found = [BUILT_IN]
    for each in facts:
        published = published_ruleset(each)
        try:
            _ = published.ruleset
        except BrokenSignalRuleset:
            continue
        found.append(published)
    return tuple(found)


def in_force(published: Iterable[PublishedRuleset], day: datetime.date) -> PublishedRuleset:
    """The ruleset that took effect last by that day; of one date, the one published last."""
    begun = [each for each in published if each.effective_on <= day]
    return max(begun, key=lambda each: (each.effective_on, each.position), default=BUILT_IN)


def publishable(definition: str) -> SignalRuleset:
    """The ruleset of a data file that may be published. Raises `BrokenSignalRuleset`."""
    if len(definition) > LONGEST:
        raise BrokenSignalRuleset(f"The data file is longer than {LONGEST:,} characters.")
    ruleset = ruleset_of(definition)
    if NAME.fullmatch(ruleset.name) is None:
        raise BrokenSignalRuleset("name must be signals/v and a number.")
    return ruleset


BUILT_IN: Final = PublishedRuleset(
    definition=load_ruleset().definition, effective_on=datetime.date.min, position=0
)
"""In force since ever, until another is."""
