"""The fields of a fact as JSON, by their stored names."""

import datetime
from enum import StrEnum
from uuid import UUID

from crm.domain.dates import FuzzyDate
from crm.domain.facts.base import Fact, declarations


def data_of(fact: Fact) -> dict[str, object]:
    """Field names to JSON values; None where nothing is known or may be read."""
    return {name: _plain(getattr(fact, name)) for name in declarations(type(fact))}


def _plain(value: object) -> object:
    match value:
        case StrEnum():
            return value.value
        case UUID():
            return str(value)
        case FuzzyDate() | datetime.date():
            return value.isoformat()
        case _:
            return value
