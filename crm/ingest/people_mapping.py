"""How one employer's HR export is to be read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from crm.domain.departure_reasons import DepartureReason
from crm.ingest.columns import Columns, MappingError
from crm.ingest.date_words import UnreadableDate
from crm.ingest.file_mapping import (
    FileMapping,
    bad,
    folded,
    one_of,
    read_mapping,
    settings_of,
    table,
)
from crm.ingest.people_columns import FIELDS, columns_of

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
class PeopleMapping(FileMapping):
    """How the rows of people are to be read."""

    reasons: Mapping[str, Reason] = field(default_factory=dict)
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

    def reason(self, text: str) -> Reason | None:
        """Our code for a value of the reason column; `None` if nothing is known by that word."""
        word = folded(text)
        return self.reasons.get(word) or _KNOWN_REASONS.get(word)


def load_mapping(path: Path) -> PeopleMapping:
    """Read a mapping file; raises `MappingError`."""
    return mapping_from(read_mapping(path))


def mapping_from(toml: str) -> PeopleMapping:
    """The mapping that a TOML text describes; raises `MappingError`."""
    settings = settings_of(
        toml,
        FIELDS,
        DEFAULTS,
        {
            "values": _values,
            "order": lambda value: one_of("order", value, ("file", "as_of")) == "file",
        },
    )
    renamed = {"values": "reasons", "order": "rows_in_time_order"}
    mapping = PeopleMapping(**{renamed.get(name, name): told for name, told in settings.items()})
    _check_default_as_of(mapping)
    return mapping


def _values(value: object) -> dict[str, Reason]:
    tables = table("values", value)
    for name in tables:
        if name != "departure_reason":
            raise bad("UNKNOWN_SETTING", f"values.{name} is not a setting")
    reasons: dict[str, Reason] = {}
    targets = (*DepartureReason, NOT_A_DEPARTURE)
    for word, code in table("values.departure_reason", tables.get("departure_reason", {})).items():
        target = one_of(f"values.departure_reason.{word!r}", code, targets)
        reasons[folded(word)] = (
            NOT_A_DEPARTURE if target == NOT_A_DEPARTURE else DepartureReason(target)
        )
    return reasons


def _check_default_as_of(mapping: PeopleMapping) -> None:
    try:
        if "as_of" in mapping.defaults:
            mapping.date(mapping.defaults["as_of"])
    except UnreadableDate as error:
        raise MappingError("BAD_SETTING", f"defaults.as_of: {error}") from None


_KNOWN_REASONS: dict[str, Reason] = {
    folded(variant): reason
    for reason in DepartureReason
    for word in (reason, reason.ja, reason.en, *_REASON_WORDS.get(reason, "").split())
    for variant in (word, word.replace("_", " "))
} | {NOT_A_DEPARTURE: NOT_A_DEPARTURE}
