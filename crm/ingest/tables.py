"""Reading a CSV or TSV export row by row: every row comes out, whole or rejected with its line."""

import csv
import io
import re
import unicodedata
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from crm.ingest.csv_file import original
from crm.ingest.encodings import (
    TableError,
    encoding_of,
    is_undecodable,
    physical_lines,
    with_replacements,
)
from crm.ingest.rejects import COLUMNS
from crm.ingest.rows import Problem, RejectedRow, Row, SkippedRow

__all__ = ["Table", "TableError", "clean", "read_table"]

DELIMITERS = (",", ";", "\t")
MAX_RECORD = 100_000
"""Characters of one row, quoted line breaks included."""
MAX_RECORD_LINES = 200

_WHOLE = (
    *("TOO_FEW_FIELDS", "TOO_MANY_FIELDS", "ROW_TOO_LONG", "UNDECODABLE"),
    *("CONTROL_CHARACTER", "NUL", "BAD_QUOTES", "UNCORRECTED"),
)
"""Codes of rows whose columns were not told apart."""
_UNCORRECTED = Problem(
    "UNCORRECTED",
    "The row came back as it was rejected, whole in the first column; put its cells under their"
    " columns.",
    "却下された行が修正されないまま、先頭の列に入っています。値をそれぞれの列に入れてください。",
)
_SEPARATOR_LINE = re.compile(r'"?sep=([,;\t])"?', re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_EDGES = " \t\r\n\u3000\u00a0\u200b\ufeff"


@dataclass(frozen=True, slots=True)
class Table:
    """A readable file: its header, and as often as it is iterated, its rows in file order.

    The file is opened for each iteration and read as a stream, so memory does not grow with it.
    """

    source: bytes | Path
    encoding: str
    delimiter: str
    header: tuple[str, ...]
    width: int
    """Cells per row, unnamed trailing columns included."""
    data_line: int
    """The line after the header."""

    def __iter__(self) -> Iterator[Row | RejectedRow | SkippedRow]:
        with _open(self.source) as file:
            lines = _numbered(file, self.encoding)
            for line, text in _records(lines, self.delimiter):
                if line >= self.data_line:
                    yield self._row(line, text)

    def _row(self, line: int, text: str) -> Row | RejectedRow | SkippedRow:
        problem = _unreadable(text, self.delimiter)
        if problem is not None:
            return RejectedRow(line, (problem,), (with_replacements(text.strip("\r\n")),))
        cells = _cells(text, self.delimiter)
        fields = tuple(clean(cell) for cell in cells)
        if not any(fields):
            return SkippedRow(line)
        problem = self._misfit(line, text, fields)
        if problem is not None:
            return RejectedRow(line, (problem,), (text.strip("\r\n"),))
        if self._is_uncorrected(fields):
            return RejectedRow(line, (_UNCORRECTED,), (original(cells[0]),))
        return Row(line, fields[: len(self.header)])

    def _is_uncorrected(self, fields: tuple[str, ...]) -> bool:
        """Whether this is a row of a rejects file that still stands whole in its first column."""
        width = len(self.header) - len(COLUMNS)
        if width < 2 or self.header[width:] != COLUMNS:
            return False
        code = fields[width + COLUMNS.index("reject_code")]
        return code in _WHOLE and not any(fields[1:width])

    def _misfit(self, line: int, text: str, fields: tuple[str, ...]) -> Problem | None:
        breaks = len(text.strip("\r\n").splitlines()) - 1
        where = f" (lines {line} to {line + breaks}, joined by quotes)" if breaks else ""
        if len(fields) < self.width:
            return Problem(
                "TOO_FEW_FIELDS",
                f"The row has {len(fields)} fields and the header {self.width}{where}.",
                f"列数が見出しの{self.width}に対して{len(fields)}しかありません。",
            )
        if len(fields) > self.width or any(fields[len(self.header) :]):
            return Problem(
                "TOO_MANY_FIELDS",
                f"The row has more fields than the header's {len(self.header)}{where};"
                " put a field that contains the delimiter in double quotes.",
                f"列数が見出しの{len(self.header)}より多くなっています。"
                "区切り文字を含む値は二重引用符で囲んでください。",
            )
        return None


def read_table(
    source: bytes | Path, *, encoding: str | None = None, delimiter: str | None = None
) -> Table:
    """Find encoding, delimiter and header of a file; raises `TableError`.

    The delimiter is the one of comma, semicolon and tab that the header has most of, outside
    quotes; Excel's `sep=;` first line is believed. Blank lines before the header are passed over.
    """
    if delimiter is not None and delimiter not in DELIMITERS:
        raise TableError("UNKNOWN_DELIMITER", "The delimiter is a comma, a semicolon or a tab.")
    with _open(source) as file:
        encoding = encoding_of(file, encoding)
        lines = _numbered(file, encoding)
        for first in lines:
            text = first[1]
            separator = _SEPARATOR_LINE.fullmatch(text.strip())
            if separator is not None:
                delimiter = delimiter or separator[1]
            elif text.strip(_EDGES):
                break
        else:
            raise TableError("EMPTY_FILE", "The file is empty; its first line must name columns.")
        delimiter = delimiter or _sniffed(text)
        header_lines = chain([first], lines)
        number, text = next(_records(header_lines, delimiter))
    names = _names(text, delimiter)
    header = tuple(names[: max(place for place, name in enumerate(names, start=1) if name)])
    data_line = number + len(io.StringIO(text, newline="").readlines())
    return Table(source, encoding, delimiter, header, len(names), data_line)


def clean(text: str) -> str:
    """NFC, without spaces at the edges (ideographic and zero-width ones too)."""
    return unicodedata.normalize("NFC", text).strip(_EDGES)


def _open(source: bytes | Path) -> BinaryIO:
    if isinstance(source, bytes):
        return io.BytesIO(source)
    try:
        return source.open("rb")
    except OSError as error:
        raise TableError(
            "UNREADABLE_FILE", f"{source} cannot be opened: {error.strerror}; check the path."
        ) from None


def _numbered(file: BinaryIO, encoding: str) -> Iterator[tuple[int, str]]:
    """Physical lines with their numbers; a longer line than a row may be comes cut, once."""
    number, cut = 1, False
    with closing(physical_lines(file, encoding, MAX_RECORD + 1)) as lines:
        for text in lines:
            ended = text.endswith(("\n", "\r"))
            if not cut:
                yield number, text
            cut = not ended
            number += ended


def _records(lines: Iterator[tuple[int, str]], delimiter: str) -> Iterator[tuple[int, str]]:
    """Rows with the line each starts on: physical lines, joined while a quote is open.

    A quote that never closes must not swallow the file: then the row is its first line alone,
    and reading goes on with the next.
    """
    pending: list[tuple[int, str]] = []
    while True:
        first = pending.pop(0) if pending else next(lines, None)
        if first is None:
            return
        start, text = first
        if '"' not in text or not _quote_is_open(text, delimiter):
            yield start, text
            continue
        joined, used = [text], []
        size, closed = len(text), False
        while size <= MAX_RECORD and len(joined) <= MAX_RECORD_LINES:
            following = pending.pop(0) if pending else next(lines, None)
            if following is None:
                break
            used.append(following)
            joined.append(following[1])
            size += len(following[1])
            if '"' in following[1] and not _quote_is_open("".join(joined), delimiter):
                closed = True
                break
        record = "".join(joined)
        if closed and _splits(record, delimiter):
            yield start, record
        else:
            pending = used + pending
            yield start, text


def _quote_is_open(text: str, delimiter: str) -> bool:
    """Whether the row goes on after this text; a quote opens only at the start of a field."""
    place = 0
    while True:
        if text.startswith('"', place):
            place = text.find('"', place + 1)
            while place >= 0 and text.startswith('"', place + 1):
                place = text.find('"', place + 2)
            if place < 0:
                return True
        place = text.find(delimiter, place)
        if place < 0:
            return False
        place += 1


def _splits(text: str, delimiter: str) -> bool:
    try:
        _cells(text, delimiter)
    except csv.Error:
        return False
    return True


def _cells(text: str, delimiter: str) -> list[str]:
    if '"' not in text:
        return text.rstrip("\r\n").split(delimiter)
    return next(csv.reader([text], delimiter=delimiter, strict=True))


def _unreadable(text: str, delimiter: str) -> Problem | None:
    if len(text) > MAX_RECORD:
        return Problem(
            "ROW_TOO_LONG",
            f"The row is longer than {MAX_RECORD} characters; look for a missing line break.",
            f"行が{MAX_RECORD}文字を超えています。改行が抜けていないか確認してください。",
        )
    if is_undecodable(text):
        return Problem(
            "UNDECODABLE",
            "The row holds a byte that cannot be read in the file's encoding;"
            " correct it, or name the encoding.",
            "ファイルの文字コードで読めないバイトがあります。修正するか文字コードを指定してください。",
        )
    control = _CONTROL.search(text)
    if control is not None:
        code = ord(control[0])
        return Problem(
            "CONTROL_CHARACTER" if code else "NUL",
            f"The row holds the control character U+{code:04X}; remove it.",
            f"制御文字U+{code:04X}が含まれています。取り除いてください。",
        )
    if not _splits(text, delimiter):
        return Problem(
            "BAD_QUOTES",
            "The double quotes of the row do not match; write a quote inside quotes twice.",
            "二重引用符の対応が取れていません。値の中の引用符は二つ重ねてください。",
        )
    return None


def _sniffed(header: str) -> str:
    outside = re.sub(r'"[^"]*"?', "", header)
    return max(DELIMITERS, key=outside.count)


def _names(text: str, delimiter: str) -> list[str]:
    if "\x00" in text:
        raise TableError(
            "NUL_IN_HEADER",
            "The header holds NUL bytes: the file may be UTF-16 without a byte order mark;"
            " name the encoding utf-16-le or utf-16-be.",
        )
    problem = _unreadable(text, delimiter)
    if problem is not None:
        raise TableError(problem.code, problem.reason.replace("The row", "The header", 1))
    names = [clean(re.sub(r"\s+", " ", name)) for name in _cells(text, delimiter)]
    if not any(names):
        raise TableError("EMPTY_HEADER", "The first line must name the columns.")
    last = max(place for place, name in enumerate(names) if name)
    if not all(names[:last]):
        place = names.index("") + 1
        raise TableError("UNNAMED_COLUMN", f"Column {place} of the header has no name; name it.")
    twice = sorted({name for name in names[: last + 1] if names.count(name) > 1})
    if twice:
        raise TableError(
            "DUPLICATE_COLUMN",
            f"The header names {', '.join(twice)} more than once; rename or remove one.",
        )
    return names
