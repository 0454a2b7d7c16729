"""Which column of a file is which: found by name, or as a mapping tells."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

REJECT_PREFIX = "reject_"
"""Columns that a rejects file adds; passed over when it comes back corrected."""


class MappingError(Exception):
    """Mapping and file do not fit: a stable `code`, and one sentence with what to do."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message


@dataclass(frozen=True, slots=True)
class Columns:
    """The place of each field in the rows of one file."""

    header: tuple[str, ...]
    places: Mapping[str, int]

    def cells(self, fields: Sequence[str]) -> dict[str, str]:
        """Field → its cell in a row; only for fields that the file has."""
        return {field: fields[place] for field, place in self.places.items()}

    def raw(self, fields: Sequence[str]) -> dict[str, str]:
        """Header → cell, for the columns in use; ignored columns are not carried further."""
        return {self.header[place]: fields[place] for place in sorted(self.places.values())}


def known_headers(headers: Mapping[str, str]) -> dict[str, str]:
    """Folded header → field, of the headers listed for each field."""
    return {_folded(name): field for field, names in headers.items() for name in names.split()}


def find_columns(
    header: tuple[str, ...],
    known: Mapping[str, str],
    told: Mapping[str, Sequence[str]],
    ignore: Sequence[str] = (),
    ignore_unknown: bool = False,
) -> Columns:
    """Find the fields in a header: as told, else by the name that is `known`. Every column must
    be known or ignored; raises `MappingError`."""
    by_header = {_folded(name): place for place, name in enumerate(header)}
    places = {field: _told(field, names, by_header) for field, names in told.items()}
    taken = set(places.values())
    ignored = {_folded(name) for name in ignore}
    unknown = []
    for place, name in enumerate(header):
        folded = _folded(name)
        if place in taken or folded in ignored or name.startswith(REJECT_PREFIX):
            continue
        field = known.get(folded)
        if field is None:
            unknown.append(name)
        elif field not in places:
            places[field] = place
        elif not ignore_unknown:
            raise MappingError(
                "AMBIGUOUS_COLUMN",
                f"The columns {header[places[field]]!r} and {name!r} both look like {field};"
                " say which under [columns], and list the other under ignore.",
            )
    if unknown and not ignore_unknown:
        names = ", ".join(repr(name) for name in unknown)
        raise MappingError(
            "UNKNOWN_COLUMN",
            f"No field is known for the columns {names}; name their fields under [columns]"
            " in the mapping, or list them under ignore.",
        )
    return Columns(header, places)


def _told(field: str, names: Sequence[str], by_header: Mapping[str, int]) -> int:
    for name in names:
        place = by_header.get(_folded(name))
        if place is not None:
            return place
    wanted = " or ".join(repr(name) for name in names)
    raise MappingError(
        "COLUMN_NOT_IN_FILE",
        f"The mapping takes {field} from the column {wanted}, which the file does not have;"
        " correct the mapping.",
    )


def _folded(name: str) -> str:
    """Case, width, spaces, underscores, hyphens and brackets do not tell columns apart."""
    return re.sub(r"[\s_\-./・:()\[\]#*]+", "", unicodedata.normalize("NFKC", name)).casefold()
