"""What another policy would change for everybody: who changes side, which way, by which rule."""

import datetime
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final
from uuid import UUID

from crm.domain.policies.career import Career
from crm.domain.policies.evaluation import Evaluation, evaluate_career
from crm.domain.policies.published import PublishedPolicy
from crm.domain.policies.words import Eligibility

_KINDEST_FIRST: Final = tuple(Eligibility)


class PolicyDirection(StrEnum):
    """Which way a policy moves somebody."""

    KINDER = "kinder"
    STRICTER = "stricter"


@dataclass(frozen=True, slots=True)
class SideChange:
    """Somebody whom another policy would judge otherwise."""

    alumnus_id: UUID
    before: Eligibility
    after: Eligibility
    rules: tuple[str, ...]
    """The rules, by id, that make the difference: new ones in the way, or no longer so."""

    @property
    def direction(self) -> PolicyDirection:
        kinder = _KINDEST_FIRST.index(self.after) < _KINDEST_FIRST.index(self.before)
        return PolicyDirection.KINDER if kinder else PolicyDirection.STRICTER


@dataclass(slots=True)
class Simulation:
    """Two policies on one day, over everybody who was added so far."""

    before: PublishedPolicy
    after: PublishedPolicy
    day: datetime.date
    transitions: Counter[tuple[Eligibility, Eligibility]] = field(default_factory=Counter)
    """How many people go from one outcome to another; also those who stay."""
    by_rule: Counter[tuple[PolicyDirection, str]] = field(default_factory=Counter)
    """How many people a rule moves, by its id."""

    def add(self, alumnus_id: UUID, career: Career) -> SideChange | None:
        """Judge somebody by both; who changes side is returned."""
        before = evaluate_career(self.before, career, self.day)
        after = evaluate_career(self.after, career, self.day)
        self.transitions[before.eligibility, after.eligibility] += 1
        if before.eligibility is after.eligibility:
            return None
        found = SideChange(
            alumnus_id, before.eligibility, after.eligibility, _difference(before, after)
        )
        self.by_rule.update((found.direction, rule) for rule in found.rules)
        return found

    @property
    def people(self) -> int:
        return self.transitions.total()

    @property
    def directions(self) -> Mapping[PolicyDirection, int]:
        """How many people change side, each way."""
        counts = dict.fromkeys(PolicyDirection, 0)
        for (before, after), people in self.transitions.items():
            if before is not after:
                counts[SideChange(UUID(int=0), before, after, ()).direction] += people
        return counts

    def count(self, outcome: Eligibility) -> tuple[int, int]:
        """How many people have an outcome before, and after."""
        before = sum(people for (was, _), people in self.transitions.items() if was is outcome)
        after = sum(people for (_, now), people in self.transitions.items() if now is outcome)
        return before, after


def _difference(before: Evaluation, after: Evaluation) -> tuple[str, ...]:
    """Rules that judge otherwise: those of the newer policy first."""
    was = {each.rule: (each.verdict, each.exception_id) for each in before.results}
    now = {each.rule: (each.verdict, each.exception_id) for each in after.results}
    barring = {*before.barring, *after.barring}
    changed = [rule for rule in (*now, *was) if was.get(rule) != now.get(rule)]
    return tuple(dict.fromkeys(rule for rule in changed if rule in barring))
