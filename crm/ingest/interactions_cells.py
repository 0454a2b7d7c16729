"""The cells of one row of a list of interactions."""

import re
import unicodedata
from collections.abc import Mapping
from zoneinfo import ZoneInfo

from crm.domain.envelope import When
from crm.domain.text import WORDS_LIMIT
from crm.ingest.cells import Cells, shown
from crm.ingest.date_words import UnreadableDate
from crm.ingest.interactions_mapping import InteractionsMapping
from crm.ingest.interactions_times import parse_when
from crm.ingest.interactions_words import Truth
from crm.ingest.rows import Problem
from crm.ingest.tables import clean

_NUMBER = re.compile(r"(?P<whole>[0-9]{1,6})(?:\.[0-9]+)?(?:分|minutes?|mins?\.?|件|回)?")
_HOURS = re.compile(r"(?P<h>[0-9]{1,3}):(?P<m>[0-5][0-9])(?::[0-5][0-9])?")


class InteractionCells(Cells):
    """One row while it is read; `problems` and `left_out` grow as cells are asked for."""

    def __init__(
        self, cells: Mapping[str, str], mapping: InteractionsMapping, zone: ZoneInfo
    ) -> None:
        super().__init__(cells, mapping)
        self._values, self._list, self._zone = cells, mapping, zone
        self.left_out: Problem | None = None
        """Why the row tells nothing that is kept, where it does not."""

    def word(self, field: str) -> str | None:
        """What the cell says, in our word for it."""
        said = self.text(field)
        if said is None:
            return None
        ours = self._list.word(field, said)
        if ours is None:
            self.report(
                "UNKNOWN_WORD",
                f"{field} says {shown(said)}, which is not known; give it one of our words under"
                f" [values.{field}] in the mapping.",
                f"{field}の「{shown(said)}」は登録されていません。"
                f"マッピングの [values.{field}] で対応する語を指定してください。",
            )
        return ours

    def truth(self, field: str) -> bool | None:
        """Whether it is so; `None` if the cell does not say."""
        word = self.word(field)
        return None if word in (None, Truth.UNKNOWN) else word == Truth.YES

    def number(self, field: str) -> int | None:
        """A count or minutes, rounded down; `1:05` is 65 minutes."""
        said = self.identifier(field)
        if said is None:
            return None
        if hours := _HOURS.fullmatch(said):
            return int(hours["h"]) * 60 + int(hours["m"])
        match = _NUMBER.fullmatch(said.replace(" ", ""))
        if match is None:
            self.report(
                "BAD_NUMBER",
                f"{field} says {shown(said)}, which is not a number of minutes or times.",
                f"{field}の「{shown(said)}」は数として読めません。",
            )
        return None if match is None else int(match["whole"])

    def when(self, field: str) -> When | None:
        said = self._values.get(field, "") or self._list.defaults.get(field, "")
        return self._when(field, said)

    def day(self, when: When) -> str:
        """The day of a time in the programme's time zone, as ISO writes it."""
        return when.at.astimezone(self._zone).date().isoformat()

    def marked(self, field: str) -> When | bool:
        """A mark, a count or a time: whether something happened, and when, if the cell says."""
        said = self._list.known(clean(self._values.get(field, "")))
        if said is None:
            return False
        word = self._list.word(field, said)
        if word is not None:
            return word == Truth.YES
        plain = unicodedata.normalize("NFKC", said)
        if _NUMBER.fullmatch(plain):
            return self.number(field) != 0
        when = self._when(field, said)
        return False if when is None else when

    def words(self, field: str) -> str | None:
        """Text of several lines, such as a note."""
        said = self._list.known(clean(self._values.get(field, "")))
        if said is not None and len(said) > WORDS_LIMIT:
            self.report(
                "TEXT_TOO_LONG",
                f"{field} is {len(said)} characters long; shorten it to {WORDS_LIMIT}.",
                f"{field}が{len(said)}文字あります。{WORDS_LIMIT}文字以内にしてください。",
            )
        return said

    def must(self, told: object, code: str, reason: str, reason_ja: str) -> None:
        """Report the problem unless there is something."""
        if told is None:
            self.report(code, reason, reason_ja)

    def _when(self, field: str, said: str) -> When | None:
        try:
            return parse_when(said, self._mapping, self._zone)
        except UnreadableDate as error:
            problem = error.problem
            self.report(problem.code, f"{field}: {problem.reason}", f"{field}:{problem.reason_ja}")
            return None
