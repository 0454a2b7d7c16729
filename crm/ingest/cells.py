"""The cells of one row, read as what their columns are; what is wrong with them is collected."""

import datetime
import re
import unicodedata
from collections.abc import Mapping

from crm.domain.dates import FuzzyDate, Precision
from crm.ingest.date_words import UnreadableDate
from crm.ingest.file_mapping import FileMapping
from crm.ingest.rows import Problem
from crm.ingest.tables import clean

MAX_TEXT = 200
"""Characters of a name, a title or any other text of a row."""
MAX_EMAIL = 254
"""Octets of an address (RFC 5321, 4.5.3.1.3, without the angle brackets)."""

_NATIVE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\u3005]")
_EMAIL = re.compile(r"[^\s@<>,;:\"()\[\]\\]{1,64}@(?P<domain>[^\s@<>,;:\"()\[\]\\]+)")


class Cells:
    """One row while it is read; `problems` grows in the order in which cells are asked for."""

    def __init__(self, cells: Mapping[str, str], mapping: FileMapping) -> None:
        self._cells = cells
        self._mapping = mapping
        self.problems: list[Problem] = []

    def text(self, field: str) -> str | None:
        """The cell on one line, or the file's default; `None` if not known."""
        text = clean(re.sub(r"\s+", " ", self._cells.get(field, "")))
        known = self._mapping.known(text) or self._mapping.defaults.get(field)
        if known is not None and len(known) > MAX_TEXT:
            self.report(
                "TEXT_TOO_LONG",
                f"{field} is {len(known)} characters long; shorten it to {MAX_TEXT}.",
                f"{field}が{len(known)}文字あります。{MAX_TEXT}文字以内にしてください。",
            )
        return known

    def identifier(self, field: str) -> str | None:
        """As `text`, with full-width letters and digits made plain."""
        text = self.text(field)
        return None if text is None else clean(unicodedata.normalize("NFKC", text))

    def name(self) -> str | None:
        """The name, or its parts joined: family name first, unless both are in Latin letters."""
        family, given = self.text("family_name"), self.text("given_name")
        whole = self.text("name")
        if whole is not None or family is None or given is None:
            return whole or family or given
        if _NATIVE.search(family + given):
            return f"{family} {given}"
        return f"{given} {family}"

    def kana(self) -> str | None:
        """The reading, half-width kana made full-width."""
        parts = (self.identifier("family_name_kana"), self.identifier("given_name_kana"))
        return self.identifier("name_kana") or " ".join(filter(None, parts)) or None

    def email(self) -> str | None:
        """One plausible address, as written; whether it exists only a message can tell."""
        email = self.identifier("email")
        if email is None:
            return None
        match = _EMAIL.fullmatch(email)
        labels = match["domain"].split(".") if match else []
        plausible = len(labels) > 1 and all(
            label and not label.startswith("-") and not label.endswith("-") for label in labels
        )
        if not plausible or len(email.encode()) > MAX_EMAIL:
            self.report(
                "BAD_EMAIL",
                f"{shown(email)} is not one e-mail address; correct it or leave it empty.",
                f"「{shown(email)}」は一つのメールアドレスとして読めません。"
                "修正するか空欄にしてください。",
            )
        return email

    def date(self, field: str) -> FuzzyDate | None:
        text = self._cells.get(field) or self._mapping.defaults.get(field, "")
        try:
            return self._mapping.date(text)
        except UnreadableDate as error:
            problem = error.problem
            self.report(problem.code, f"{field}: {problem.reason}", f"{field}:{problem.reason_ja}")
            return None

    def birth_date(self) -> datetime.date | None:
        born = self.date("birth_date")
        if born is None:
            return None
        if born.precision != Precision.DAY:
            self.report(
                "BIRTH_DATE_NOT_A_DAY",
                f"birth_date is known only as {born}; give the day or leave it empty.",
                f"birth_dateが{born}までしか分かりません。日まで書くか空欄にしてください。",
            )
        return born.date

    def report(self, code: str, reason: str, reason_ja: str) -> None:
        """Note what is wrong with the row."""
        self.problems.append(Problem(code, reason, reason_ja))


def shown(text: str) -> str:
    """A cell as a message quotes it."""
    return repr(text if len(text) <= 60 else f"{text[:59]}…")
