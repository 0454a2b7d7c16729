"""How one employer's export is to be read: a TOML file, every setting of it checked."""

import datetime
import tomllib
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from crm.domain.dates import FuzzyDate
from crm.domain.departure_reasons import DepartureReason
from crm.ingest.date_words import DateOrder, UnreadableDate, parse_date
from crm.ingest.people_columns import FIELDS, Columns, MappingError, columns_of
from crm.ingest.tables import DELIMITERS, clean

__all__ = ["NOT_A_DEPARTURE", "MappingError", "PeopleMapping", "load_mapping", "mapping_from"]

NOT_A_DEPARTURE: Literal["not_a_departure"] = "not_a_departure"
"""The word for a value that ends no employment, such as a transfer."""
DEFAULTS = ("legal_entity", "department", "employment_type", "as_of")
"""Fields that one value may be given for the whole file."""

Reason = DepartureReason | Literal["not_a_departure"]

_REASON_WORDS = {
    DepartureReason.VOLUNTARY: "自己都合退職 一身上の都合 依願退職 resignation resigned",
    DepartureReason.LAYOFF: "会社都合退職 redundancy",
    DepartureReason.RETIREMENT: "定年退職 retired",
    DepartureReason.CONTRACT_END: "契約期間満了 契約満了退職 contract_expired end_of_contract",
    DepartureReason.DISMISSAL_BY_ADVICE: "諭旨退職 諭旨免職",
    DepartureReason.DEATH: "死亡退職 deceased",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleMapping:
    """Everything the file itself does not say; the empty mapping reads files with known headers."""

    columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    ignore: tuple[str, ...] = ()
    ignore_unknown: bool = False
    encoding: str | None = None
    delimiter: str | None = None
    date_order: DateOrder | None = None
    placeholders: frozenset[str] = frozenset()
    placeholder_dates: frozenset[FuzzyDate] = frozenset()
    not_known: frozenset[str] = frozenset()
    reasons: Mapping[str, Reason] = field(default_factory=dict)
    defaults: Mapping[str, str] = field(default_factory=dict)
    rows_in_time_order: bool = True
    """Later rows are later news; `False` when an as-of date says which row is the newer."""

    def columns_in(self, header: tuple[str, ...]) -> Columns:
        """Where the fields are in a file with this header; raises `MappingError`."""
        found = columns_of(header, self.columns, self.ignore, self.ignore_unknown)
        if not self.rows_in_time_order and "as_of" not in {*found.places, *self.defaults}:
            raise MappingError(
                "NO_AS_OF",
                'The mapping says order = "as_of", but no column or default gives as_of;'
                ' name the column, or say order = "file".',
            )
        return found

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

    def reason(self, text: str) -> Reason | None:
        """Our code for a value of the reason column; `None` if nothing is known by that word."""
        word = folded(text)
        return self.reasons.get(word) or _KNOWN_REASONS.get(word)


def load_mapping(path: Path) -> PeopleMapping:
    """Read a mapping file; raises `MappingError`."""
    try:
        return mapping_from(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise MappingError(
            "UNREADABLE_MAPPING", f"{path} cannot be read: {error.strerror}; check the path."
        ) from None
    except UnicodeDecodeError:
        raise MappingError(
            "UNREADABLE_MAPPING", f"{path} is not UTF-8; save the mapping as UTF-8."
        ) from None


def mapping_from(toml: str) -> PeopleMapping:
    """The mapping that a TOML text describes; raises `MappingError`."""
    try:
        settings = tomllib.loads(toml)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise MappingError("BAD_TOML", f"The mapping is not valid TOML: {error}.") from None
    known: dict[str, Callable[[Any], Any]] = {
        "columns": _columns,
        "ignore": lambda value: _texts("ignore", value),
        "ignore_unknown": lambda value: _flag("ignore_unknown", value),
        "encoding": lambda value: _text("encoding", value),
        "delimiter": lambda value: _one_of("delimiter", value, DELIMITERS),
        "date_order": lambda value: DateOrder(_one_of("date_order", value, tuple(DateOrder))),
        "placeholders": lambda value: _texts("placeholders", value),
        "not_known": lambda value: frozenset(map(folded, _texts("not_known", value))),
        "values": _values,
        "defaults": _defaults,
        "order": lambda value: _one_of("order", value, ("file", "as_of")) == "file",
    }
    for name in settings:
        if name not in known:
            raise _bad("UNKNOWN_SETTING", f"{name!r} is not a setting; use {', '.join(known)}")
    read = {name: known[name](value) for name, value in settings.items()}
    renamed = {"values": "reasons", "order": "rows_in_time_order"}
    fields = {renamed.get(name, name): value for name, value in read.items()}
    placeholders = fields.pop("placeholders", ())
    fields["placeholders"] = frozenset(map(folded, placeholders))
    fields["placeholder_dates"] = _dates(placeholders, fields.get("date_order"))
    mapping = PeopleMapping(**fields)
    _check_default_as_of(mapping)
    return mapping


def folded(text: str) -> str:
    """Case and width do not tell values apart."""
    return clean(unicodedata.normalize("NFKC", text)).casefold()


def _columns(value: object) -> dict[str, tuple[str, ...]]:
    columns = {}
    for name, headers in _table("columns", value).items():
        if name not in FIELDS:
            raise _bad("UNKNOWN_FIELD", f"{name!r} is not a field; use {', '.join(FIELDS)}")
        columns[name] = _texts(
            f"columns.{name}", [headers] if isinstance(headers, str) else headers
        )
        if not columns[name]:
            raise _bad("BAD_SETTING", f"columns.{name} names no header")
    places = [folded(header) for headers in columns.values() for header in headers]
    twice = sorted({place for place in places if places.count(place) > 1})
    if twice:
        raise _bad("BAD_SETTING", f"The header {twice[0]!r} is given to more than one field")
    return columns


def _values(value: object) -> dict[str, Reason]:
    tables = _table("values", value)
    for name in tables:
        if name != "departure_reason":
            raise _bad("UNKNOWN_SETTING", f"values.{name} is not a setting")
    reasons: dict[str, Reason] = {}
    targets = (*DepartureReason, NOT_A_DEPARTURE)
    for word, code in _table("values.departure_reason", tables.get("departure_reason", {})).items():
        target = _one_of(f"values.departure_reason.{word!r}", code, targets)
        reasons[folded(word)] = (
            NOT_A_DEPARTURE if target == NOT_A_DEPARTURE else DepartureReason(target)
        )
    return reasons


def _defaults(value: object) -> dict[str, str]:
    defaults = {}
    for name, text in _table("defaults", value).items():
        if name not in DEFAULTS:
            raise _bad("UNKNOWN_FIELD", f"{name!r} has no default; use {', '.join(DEFAULTS)}")
        defaults[name] = _text(f"defaults.{name}", text)
    return defaults


def _dates(placeholders: tuple[str, ...], order: DateOrder | None) -> frozenset[FuzzyDate]:
    dates = set()
    for text in placeholders:
        try:
            dates.add(parse_date(text, order, plausible=False))
        except UnreadableDate:
            continue  # a word such as "Not Stated": compared as text
    return frozenset(dates)


def _check_default_as_of(mapping: PeopleMapping) -> None:
    try:
        if "as_of" in mapping.defaults:
            mapping.date(mapping.defaults["as_of"])
    except UnreadableDate as error:
        raise MappingError("BAD_SETTING", f"defaults.as_of: {error}") from None


def _table(name: str, value: object) -> dict[str, object]:
    if not isinstance(value, dict):
        raise _bad("BAD_SETTING", f"{name} must be a table")
    return value


def _text(name: str, value: object) -> str:
    if isinstance(value, datetime.date):
        return value.isoformat()
    if not isinstance(value, str) or not clean(value):
        raise _bad("BAD_SETTING", f"{name} must be a text in quotes")
    return clean(value)


def _texts(name: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise _bad("BAD_SETTING", f"{name} must be a list of texts")
    return tuple(_text(name, text) for text in value)


def _flag(name: str, value: object) -> bool:
    if not isinstance(value, bool):
        raise _bad("BAD_SETTING", f"{name} must be true or false")
    return value


def _one_of(name: str, value: object, choices: tuple[str, ...]) -> str:
    if not isinstance(value, str) or value not in choices:
        listed = ", ".join(repr(str(choice)) for choice in choices)
        raise _bad("BAD_SETTING", f"{name} must be one of {listed}")
    return value


def _bad(code: str, what: str) -> MappingError:
    return MappingError(code, f"{what}; correct the mapping.")


_KNOWN_REASONS: dict[str, Reason] = {
    folded(variant): reason
    for reason in DepartureReason
    for word in (reason, reason.ja, reason.en, *_REASON_WORDS.get(reason, "").split())
    for variant in (word, word.replace("_", " "))
} | {NOT_A_DEPARTURE: NOT_A_DEPARTURE}
