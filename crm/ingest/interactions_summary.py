"""What an import of interactions reports."""

from collections import Counter
from dataclasses import dataclass, field

from crm.ingest.people_summary import SHOWN, Notice
from crm.ingest.rows import RejectedRow


@dataclass(slots=True)
class InteractionsSummary:
    """Every row is exactly one of: new, unchanged, left out, empty, rejected."""

    dry_run: bool = False
    rows: int = 0
    new: int = 0
    """Rows that told something that was not on file; in a dry run, that would."""
    unchanged: int = 0
    """Rows of which everything was on file."""
    left_out: int = 0
    """Rows that tell nothing that is kept; each is among the notices."""
    empty: int = 0
    rejected: int = 0
    facts: int = 0
    """Facts added; in a dry run, that would be added."""
    rejects: list[RejectedRow] = field(default_factory=list)
    """The first of them, in the order of the file."""
    reject_codes: Counter[str] = field(default_factory=Counter)
    notices: list[Notice] = field(default_factory=list)
    """The first of them: what to look at, and why rows were left out."""
    notice_codes: Counter[str] = field(default_factory=Counter)

    @property
    def accepted(self) -> int:
        return self.new + self.unchanged

    def notice(self, notice: Notice) -> None:
        self.notice_codes[notice.problem.code] += 1
        if len(self.notices) < SHOWN:
            self.notices.append(notice)

    def reject(self, row: RejectedRow) -> None:
        self.rejected += 1
        self.reject_codes[row.code] += 1
        if len(self.rejects) < SHOWN:
            self.rejects.append(row)
