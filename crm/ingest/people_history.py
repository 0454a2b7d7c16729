"""Whether a row says something new: what was told before about one detail of one person.

A row with an as-of date is compared with what was in force on that date. Rows without one are
compared as a sequence with what imports told before, so that a file imported again, or one that
begins where the last one ended, tells nothing twice. An export that only repeats itself does not
undo what somebody else, such as the person, said in between.
"""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from crm.domain.dates import FuzzyDate

Value = tuple[Any, ...]
"""The parts of a detail, such as department, title and grade. In a row, None means unsaid."""


@dataclass(frozen=True, slots=True)
class Told:
    """A value, the day as of which it was told, and whether an import told it."""

    as_of: datetime.date
    value: Value
    imported: bool


@dataclass(slots=True)
class History:
    """What was told about one detail, in the order of the log."""

    told: list[Told] = field(default_factory=list)

    def add(self, as_of: datetime.date, value: Value, *, imported: bool) -> None:
        self.told.append(Told(as_of, value, imported))

    @property
    def current(self) -> Value | None:
        """The value that was told last."""
        return self.told[-1].value if self.told else None

    def is_news(self, said: Value, as_of: datetime.date | None) -> bool:
        """Whether a row changes the detail; one older than what is known never does."""
        if not self.told:
            return True
        if as_of is None:
            return not agrees(said, self.told[-1].value)
        if any(told.as_of == as_of and agrees(said, told.value) for told in self.told):
            return False
        for source in (self.told, [told for told in self.told if told.imported]):
            before = [told for told in source if told.as_of < as_of]
            if before and agrees(said, max(before, key=lambda told: told.as_of).value):
                return False
        return as_of >= max(told.as_of for told in self.told)

    def repeated(self, sayings: Sequence[Value]) -> int:
        """How many of the first sayings of a file only repeat what imports told last."""
        told = [each.value for each in self.told if each.imported]
        for start in range(len(told)):
            place, matched = start, 0
            for said in sayings:
                if agrees(said, told[place]):
                    matched += 1
                elif matched and place + 1 < len(told) and agrees(said, told[place + 1]):
                    place, matched = place + 1, matched + 1
                else:
                    break
            if matched and place == len(told) - 1:
                return matched
        return 0


def agrees(said: Value, known: Value) -> bool:
    """Whether a row says nothing else than what is known; a month agrees with a day in it."""
    return all(
        one is None or one == other or _within(one, other)
        for one, other in zip(said, known, strict=True)
    )


def _within(said: Any, known: Any) -> bool:
    return (
        isinstance(said, FuzzyDate)
        and isinstance(known, FuzzyDate)
        and said.first <= known.first
        and known.last <= said.last
    )
