"""How one list of interactions is to be read: of which kind it is, and what it does not say."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from crm.ingest.columns import Columns, MappingError
from crm.ingest.file_mapping import (
    FileMapping,
    bad,
    one_of,
    read_mapping,
    settings_of,
    table,
    text,
)
from crm.ingest.interactions_columns import FIELDS, columns_of
from crm.ingest.interactions_words import WORDS, plain


class ListKind(StrEnum):
    """What the rows of a file tell of."""

    ATTENDANCE = "attendance"
    NEWSLETTER = "newsletter"
    REFERRALS = "referrals"
    MEETINGS = "meetings"


DEFAULTS = (
    *("legal_entity", "occurred", "gathering_id", "gathering_title", "gathering_on", "rsvp"),
    *("attended", "attendance_mode", "minutes", "campaign_id", "result", "mailing_list"),
    *("bounce_class", "candidate_consent", "job", "channel"),
)
"""Fields that one value may be given for the whole file."""
TRUTHS = (
    *("attended", "waiting", "delivered", "opened", "clicked", "bounced", "unsubscribed"),
    *("complained", "machine", "candidate_consent"),
)
_WORDS_OF = dict.fromkeys(TRUTHS, WORDS["truth"]) | {
    name: words for name, words in WORDS.items() if name != "truth"
}
_TELLING = {
    ListKind.ATTENDANCE: "gathering_id gathering_title gathering_on rsvp attended checked_in_at"
    " attendance_mode joined_at left_at waiting",
    ListKind.NEWSLETTER: "campaign_id message_id delivered opened clicked bounced unsubscribed"
    " complained machine bounce_class bounce_response mailing_list",
    ListKind.REFERRALS: "candidate_name candidate_consent",
    ListKind.MEETINGS: "summary channel",
}
"""Fields that only a list of this kind has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InteractionsMapping(FileMapping):
    """Everything the file itself does not say; the empty mapping reads files with known headers."""

    kind: ListKind | None = None
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """For each field with words of its own: their word → ours."""

    def word(self, name: str, said: str) -> str | None:
        """Our word for a cell; `None` if nothing is known by it."""
        word = plain(said)
        return self.values.get(name, {}).get(word) or _WORDS_OF[name].get(word)

    def columns_in(self, header: tuple[str, ...]) -> Columns:
        """Where the fields are in a file with this header; raises `MappingError`."""
        return columns_of(header, self.columns, self.ignore, self.ignore_unknown)

    def kind_of(self, columns: Columns) -> ListKind:
        """What kind of list it is, as told, else by its columns; raises `MappingError`."""
        if self.kind is not None:
            return self.kind
        said = {*columns.places, *self.defaults}
        likely = [kind for kind, names in _TELLING.items() if said & set(names.split())]
        if not likely and "minutes" in said:
            return ListKind.MEETINGS
        if len(likely) != 1:
            raise MappingError(
                "KIND_UNCLEAR",
                "The columns do not tell what kind of list this is; say so with --kind"
                f" {'|'.join(ListKind)}.",
            )
        return likely[0]

    def given(self, kind: str | None, defaults: Mapping[str, str]) -> "InteractionsMapping":
        """The same with what somebody says beside the mapping; raises `MappingError`."""
        for name in defaults:
            if name not in DEFAULTS:
                raise bad("UNKNOWN_FIELD", f"{name!r} has no default; use {', '.join(DEFAULTS)}")
        told = self.kind if kind is None else ListKind(one_of("kind", kind, tuple(ListKind)))
        return replace(self, kind=told, defaults={**self.defaults, **defaults})


def load_mapping(path: Path) -> InteractionsMapping:
    """Read a mapping file; raises `MappingError`."""
    return mapping_from(read_mapping(path))


def mapping_from(toml: str) -> InteractionsMapping:
    """The mapping that a TOML text describes; raises `MappingError`."""
    own = {
        "values": _values,
        "kind": lambda value: ListKind(one_of("kind", value, tuple(ListKind))),
    }
    return InteractionsMapping(**settings_of(toml, FIELDS, DEFAULTS, own))


def _values(value: object) -> dict[str, dict[str, str]]:
    values: dict[str, dict[str, str]] = {}
    for name, words in table("values", value).items():
        if name not in _WORDS_OF:
            raise bad("UNKNOWN_SETTING", f"values.{name} is not a setting")
        ours = tuple(sorted(set(_WORDS_OF[name].values())))
        values[name] = {
            plain(word): one_of(f"values.{name}.{word!r}", text(word, code), ours)
            for word, code in table(f"values.{name}", words).items()
        }
    return values
