"""How a file is to be read, as far as files of every kind have it in common: a TOML file, every
setting of it checked."""

import datetime
import tomllib
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from crm.domain.dates import FuzzyDate
from crm.ingest.columns import MappingError
from crm.ingest.date_words import DateOrder, UnreadableDate, parse_date
from crm.ingest.tables import DELIMITERS, clean

Reader = Callable[[Any], Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class FileMapping:
    """What the file itself does not say; the empty mapping reads files with known headers."""

    columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    ignore: tuple[str, ...] = ()
    ignore_unknown: bool = False
    encoding: str | None = None
    delimiter: str | None = None
    date_order: DateOrder | None = None
    placeholders: frozenset[str] = frozenset()
    placeholder_dates: frozenset[FuzzyDate] = frozenset()
    not_known: frozenset[str] = frozenset()
    defaults: Mapping[str, str] = field(default_factory=dict)

    def known(self, text: str) -> str | None:
        """The text, or `None` if it is empty or one of the words for "not known"."""
        return None if not text or folded(text) in self.not_known else text

    def date(self, text: str) -> FuzzyDate | None:
        """The date, or `None` for a placeholder; raises `UnreadableDate`."""
        if self.known(text) is None or folded(text) in self.placeholders:
            return None
        if self.placeholder_dates:
            lenient = parse_date(text, self.date_order, plausible=False)
            if lenient in self.placeholder_dates:
                return None
        return parse_date(text, self.date_order)


def read_mapping(path: Path) -> str:
    """The text of a mapping file; raises `MappingError`."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise MappingError(
            "UNREADABLE_MAPPING", f"{path} cannot be read: {error.strerror}; check the path."
        ) from None
    except UnicodeDecodeError:
        raise MappingError(
            "UNREADABLE_MAPPING", f"{path} is not UTF-8; save the mapping as UTF-8."
        ) from None


def settings_of(
    toml: str, fields: tuple[str, ...], defaults: tuple[str, ...], own: Mapping[str, Reader]
) -> dict[str, Any]:
    """The settings of a TOML text as arguments of a mapping; raises `MappingError`.

    `fields` may have columns, `defaults` may have one value for the whole file; `own` are the
    settings that only this kind of file has.
    """
    try:
        settings = tomllib.loads(toml)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise MappingError("BAD_TOML", f"The mapping is not valid TOML: {error}.") from None
    known: dict[str, Reader] = {
        "columns": lambda value: _columns(value, fields),
        "ignore": lambda value: texts("ignore", value),
        "ignore_unknown": lambda value: _flag("ignore_unknown", value),
        "encoding": lambda value: text("encoding", value),
        "delimiter": lambda value: one_of("delimiter", value, DELIMITERS),
        "date_order": lambda value: DateOrder(one_of("date_order", value, tuple(DateOrder))),
        "placeholders": lambda value: texts("placeholders", value),
        "not_known": lambda value: frozenset(map(folded, texts("not_known", value))),
        "defaults": lambda value: _defaults(value, defaults),
        **own,
    }
    for name in settings:
        if name not in known:
            raise bad("UNKNOWN_SETTING", f"{name!r} is not a setting; use {', '.join(known)}")
    read = {name: known[name](value) for name, value in settings.items()}
    placeholders = read.pop("placeholders", ())
    read["placeholders"] = frozenset(map(folded, placeholders))
    read["placeholder_dates"] = _dates(placeholders, read.get("date_order"))
    return read


def folded(text: str) -> str:
    """Case and width do not tell values apart."""
    return clean(unicodedata.normalize("NFKC", text)).casefold()


def _columns(value: object, fields: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    columns = {}
    for name, headers in table("columns", value).items():
        if name not in fields:
            raise bad("UNKNOWN_FIELD", f"{name!r} is not a field; use {', '.join(fields)}")
        columns[name] = texts(f"columns.{name}", [headers] if isinstance(headers, str) else headers)
        if not columns[name]:
            raise bad("BAD_SETTING", f"columns.{name} names no header")
    places = [folded(header) for headers in columns.values() for header in headers]
    twice = sorted({place for place in places if places.count(place) > 1})
    if twice:
        raise bad("BAD_SETTING", f"The header {twice[0]!r} is given to more than one field")
    return columns


def _defaults(value: object, allowed: tuple[str, ...]) -> dict[str, str]:
    defaults = {}
    for name, told in table("defaults", value).items():
        if name not in allowed:
            raise bad("UNKNOWN_FIELD", f"{name!r} has no default; use {', '.join(allowed)}")
        defaults[name] = text(f"defaults.{name}", told)
    return defaults


def _dates(placeholders: tuple[str, ...], order: DateOrder | None) -> frozenset[FuzzyDate]:
    dates = set()
    for word in placeholders:
        try:
            dates.add(parse_date(word, order, plausible=False))
        except UnreadableDate:
            continue  # a word such as "Not Stated": compared as text
    return frozenset(dates)


def table(name: str, value: object) -> dict[str, object]:
    if not isinstance(value, dict):
        raise bad("BAD_SETTING", f"{name} must be a table")
    return value


def text(name: str, value: object) -> str:
    if isinstance(value, datetime.date):
        return value.isoformat()
    if not isinstance(value, str) or not clean(value):
        raise bad("BAD_SETTING", f"{name} must be a text in quotes")
    return clean(value)


def texts(name: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise bad("BAD_SETTING", f"{name} must be a list of texts")
    return tuple(text(name, each) for each in value)


def _flag(name: str, value: object) -> bool:
    if not isinstance(value, bool):
        raise bad("BAD_SETTING", f"{name} must be true or false")
    return value


def one_of(name: str, value: object, choices: tuple[str, ...]) -> str:
    if not isinstance(value, str) or value not in choices:
        listed = ", ".join(repr(str(choice)) for choice in choices)
        raise bad("BAD_SETTING", f"{name} must be one of {listed}")
    return value


def bad(code: str, what: str) -> MappingError:
    return MappingError(code, f"{what}; correct the mapping.")
