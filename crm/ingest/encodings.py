"""In which encoding a file from an HR system is written: told by the file, never by hope."""

import codecs
import io
import re
from collections.abc import Generator
from typing import BinaryIO

_CHUNK = 1 << 16
_SHIFT_JIS = {"shift_jis", "sjis", "shift-jis", "ms932", "windows-31j", "mskanji", "ms-kanji"}
_JAPANESE_RUN = re.compile(r"[^\x00-\x7f]{2}")
_BESIDE_LATIN = re.compile(r"[A-Za-z][^\x00-\x7f]|[^\x00-\x7f][A-Za-z]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_STRAY = re.compile(r"[\x80\uf8f0-\uf8f3]")
"""What the codec makes of the bytes 80, A0, FD, FE and FF, which CP932 does not define."""
_NOT_TEXT = {
    b"PK\x03\x04": "an Excel workbook or a ZIP archive",
    b"\xd0\xcf\x11\xe0": "an old Excel workbook",
    b"\x1f\x8b": "a gzip archive",
    b"%PDF": "a PDF document",
}


class TableError(Exception):
    """The file as a whole cannot be read: a stable `code`, and one sentence with what to do."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message


def encoding_of(file: BinaryIO, told: str | None = None) -> str:
    """The codec for `file` (seekable): as told, else BOM, else valid UTF-8, else valid CP932.

    A file that is valid in neither is read in the one with fewer undecodable lines, if most
    of what it says beyond ASCII is decodable there; those lines are then rejected one by one.
    Raises `TableError`; the position of `file` afterwards is undefined.
    """
    file.seek(0)
    start = file.read(4)
    for magic, what in _NOT_TEXT.items():
        if start.startswith(magic):
            raise TableError("NOT_TEXT", f"This is {what}; save it as CSV (UTF-8) and try again.")
    if told is not None:
        return _told(told, start)
    if start.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if _is_valid(file, "utf-8"):
        return "utf-8"
    if _is_valid(file, "cp932"):
        _refuse_western(file)
        return "cp932"
    return _fewer_losses(file)


def physical_lines(file: BinaryIO, encoding: str, limit: int) -> Generator[str, None, None]:
    r"""The lines with their ends (\n, \r\n or \r); an undecodable byte becomes a surrogate.

    A line longer than `limit` characters comes cut, without an end: memory stays flat.
    """
    file.seek(0)
    text = io.TextIOWrapper(file, encoding, errors=_MARK, newline="")
    try:
        while line := text.readline(limit):
            if encoding == "cp932" and not line.isascii():
                line = _STRAY.sub("\udcff", line)
            yield line
    finally:
        if not file.closed:
            text.detach()


def is_undecodable(text: str) -> bool:
    return not text.isascii() and _SURROGATE.search(text) is not None


def with_replacements(text: str) -> str:
    """Undecodable bytes shown as U+FFFD, so that the text can be printed and stored."""
    return _SURROGATE.sub("�", text)


def _told(told: str, start: bytes) -> str:
    name = told.strip().lower()
    if name in _SHIFT_JIS:
        return "cp932"
    try:
        codec = codecs.lookup(name)
        "".encode(name)  # refuses codecs that are not text, such as base64
    except (LookupError, ValueError):  # a name with U+0000 is no name to look up
        raise TableError(
            "UNKNOWN_ENCODING",
            f"The encoding {told[:40]!r} is not known; use utf-8, cp932, utf-16 or euc_jp, for"
            " example.",
        ) from None
    if codec.name in ("utf-8", "utf-8-sig"):
        return "utf-8-sig"
    if codec.name.startswith("utf-16") and start.startswith(
        (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
    ):
        return "utf-16"
    return codec.name


def _is_valid(file: BinaryIO, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    file.seek(0)
    try:
        while chunk := file.read(_CHUNK):
            if _STRAY.search(decoder.decode(chunk)) and encoding == "cp932":
                return False
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _refuse_western(file: BinaryIO) -> None:
    """A western single-byte export can be valid CP932 by accident: Andrés reads as Andr駸."""
    beside_latin = False
    for line in physical_lines(file, "cp932", _CHUNK):
        if line.isascii():
            continue
        if _JAPANESE_RUN.search(line):
            return
        beside_latin = beside_latin or _BESIDE_LATIN.search(line) is not None
    if beside_latin:
        raise TableError(
            "UNCLEAR_ENCODING",
            "This file is not UTF-8, and read as Shift_JIS its accented letters would become"
            " kanji; name its encoding (such as cp1252 or cp932), or save it as UTF-8.",
        )


def _fewer_losses(file: BinaryIO) -> str:
    tally = {encoding: _losses(file, encoding) for encoding in ("utf-8", "cp932")}
    encoding = min(tally, key=lambda name: tally[name][0])
    bad, beyond_ascii, first = tally[encoding]
    if first == 1 or (bad > 1 and bad * 2 > beyond_ascii):
        raise TableError(
            "UNDECODABLE_FILE",
            f"This file is neither UTF-8, UTF-16 nor CP932: line {first} holds a byte that"
            " cannot be read; name its encoding, or save it as UTF-8.",
        )
    return encoding


def _losses(file: BinaryIO, encoding: str) -> tuple[int, int, int]:
    """(undecodable lines, lines beyond ASCII, the first undecodable line)."""
    bad = beyond_ascii = first = 0
    for number, line in enumerate(physical_lines(file, encoding, _CHUNK), start=1):
        if not line.isascii():
            beyond_ascii += 1
            if is_undecodable(line):
                bad += 1
                first = first or number
    return bad, beyond_ascii, first


_MARK = "crm.mark_undecodable"


def _mark_undecodable(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return "\udcff", error.end


codecs.register_error(_MARK, _mark_undecodable)
