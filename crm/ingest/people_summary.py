"""What an import reports: how many rows became what, and what somebody should look at."""

from collections import Counter
from dataclasses import dataclass, field

from crm.ingest.rows import Problem, RejectedRow

SHOWN = 1_000
"""Rejects and notices that a summary keeps; all of them are counted."""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to look at about a row that was imported."""

    line: int
    problem: Problem


@dataclass(slots=True)
class ImportSummary:
    """Every row is exactly one of: new, changed, unchanged, empty, rejected."""

    dry_run: bool = False
    rows: int = 0
    new: int = 0
    """Rows that put a person on file; so many people are new."""
    changed: int = 0
    """Rows that added facts to a person on file."""
    unchanged: int = 0
    """Rows that say nothing new."""
    empty: int = 0
    rejected: int = 0
    people_changed: int = 0
    """People who were on file before and got new facts."""
    facts: int = 0
    """Facts added; in a dry run, that would be added."""
    rejects: list[RejectedRow] = field(default_factory=list)
    """The first of them, in the order of the file."""
    reject_codes: Counter[str] = field(default_factory=Counter)
    notices: list[Notice] = field(default_factory=list)
    """The first of them."""
    notice_codes: Counter[str] = field(default_factory=Counter)

    @property
    def accepted(self) -> int:
        return self.new + self.changed + self.unchanged

    def notice(self, notice: Notice) -> None:
        self.notice_codes[notice.problem.code] += 1
        if len(self.notices) < SHOWN:
            self.notices.append(notice)

    def reject(self, row: RejectedRow) -> None:
        self.rejected += 1
        self.reject_codes[row.code] += 1
        if len(self.rejects) < SHOWN:
            self.rejects.append(row)
