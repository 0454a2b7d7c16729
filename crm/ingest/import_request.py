"""A file with how it is to be read, as one text that can be kept; opened again as a table."""

import base64
import datetime
import json
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from zoneinfo import ZoneInfo

from crm.ingest import interactions_mapping, people_mapping
from crm.ingest.interactions_rows import InteractionsTable, read_interactions
from crm.ingest.people_rows import PeopleTable, read_people


class ImportKind(StrEnum):
    """What a file to be imported tells of."""

    PEOPLE = "people"
    INTERACTIONS = "interactions"


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportRequest:
    """Everything that somebody sent."""

    what: ImportKind
    content: bytes = field(repr=False)
    mapping: str = ""
    """TOML."""
    encoding: str | None = None
    kind: str | None = None
    """Of a list of interactions."""
    said: dict[str, str] = field(default_factory=dict)
    """What the file does not say, by field; as `--set`."""

    def dumped(self) -> bytes:
        settings = asdict(self) | {"content": base64.b64encode(self.content).decode()}
        return json.dumps(settings).encode()

    @classmethod
    def loaded(cls, dumped: bytes) -> "ImportRequest":
        settings = json.loads(dumped)
        settings["content"] = base64.b64decode(settings["content"])
        settings["what"] = ImportKind(settings["what"])
        return cls(**settings)

    def table(self, now: datetime.datetime, zone: ZoneInfo) -> PeopleTable | InteractionsTable:
        """The rows; raises `TableError` or `MappingError`."""
        if self.what is ImportKind.PEOPLE:
            today = now.astimezone(zone).date()
            people = people_mapping.mapping_from(self.mapping)
            return read_people(self.content, people, today=today, encoding=self.encoding)
        lists = interactions_mapping.mapping_from(self.mapping).given(self.kind, self.said)
        return read_interactions(self.content, lists, now=now, zone=zone, encoding=self.encoding)
