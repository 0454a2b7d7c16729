"""What becomes of one row of a file: a row, a rejected row or a skipped one. Never silence."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong and what to do: a stable code and one sentence in each language."""

    code: str
    reason: str
    reason_ja: str


@dataclass(frozen=True, slots=True)
class Row:
    """One cell per column of the header; `line` is the file's line on which the row starts."""

    line: int
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RejectedRow:
    """A row that was not taken, and every reason why.

    `fields` is the row as far as it could be read: one text per column, or the whole line as
    a single text where the columns could not be told apart.
    """

    line: int
    problems: tuple[Problem, ...]
    fields: tuple[str, ...]

    def __post_init__(self) -> None:
        if not self.problems:
            raise ValueError("A row is rejected for at least one problem.")

    @property
    def code(self) -> str:
        """The code of the first problem."""
        return self.problems[0].code

    @property
    def reason(self) -> str:
        return " ".join(problem.reason for problem in self.problems)

    @property
    def reason_ja(self) -> str:
        return "".join(problem.reason_ja for problem in self.problems)


@dataclass(frozen=True, slots=True)
class SkippedRow:
    """A row with nothing in it: counted, not rejected."""

    line: int
