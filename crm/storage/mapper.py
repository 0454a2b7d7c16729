"""Between facts and rows: our mapper in the library's seat.

The library would store a Python path as topic and its own envelope as state. Here the topic is
the fact's kind, the state is the fact's fields, and all that stands around a fact is a column.
"""

from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any
from uuid import UUID, uuid5

from eventsourcing.persistence import Mapper, StoredEvent
from eventsourcing.utils import get_topic

from crm.domain.alumnus import Alumnus
from crm.domain.envelope import Happening, RecordedFact
from crm.storage.log import LogRow
from crm.storage.state import Cipher, encode

_ALUMNUS = get_topic(Alumnus)
_TOUCH_POINTS = "touch-points"
PROGRAMME_STREAM = uuid5(UUID(int=0), "programme")
"""The stream of the facts that are about nobody."""
ACCESS_STREAM = uuid5(UUID(int=0), "accesses")
"""The stream of who looked at what: no decision waits for it."""


@lru_cache(maxsize=65_536)
def touch_points_stream(alumnus_id: UUID) -> UUID:
    """The stream of a person's interactions, beside the decisions stream that bears their id."""
    return uuid5(alumnus_id, _TOUCH_POINTS)


@dataclass(frozen=True)
class StoredFact(StoredEvent):
    """A row to be: the library's four columns, and the fact with all that stands beside it."""

    happening: Happening = field(kw_only=True)
    unseen: bool = field(default=False, kw_only=True)
    """The stream was not loaded: the append gives the version instead of checking it."""


@dataclass(frozen=True)
class ReadFact(StoredEvent):
    """A row that was read: the library's four columns, and the whole row."""

    row: LogRow = field(kw_only=True)


def decision_event(recorded: RecordedFact) -> Alumnus.Registered | Alumnus.Decided:
    """A fact of the decisions stream as the event that the aggregate is folded from."""
    common: dict[str, Any] = {
        "originator_id": recorded.stream_id,
        "originator_version": recorded.stream_version,
        "timestamp": recorded.recorded_at,
        "happening": recorded.happening,
    }
    if recorded.stream_version == Alumnus.INITIAL_VERSION:
        return Alumnus.Registered(originator_topic=_ALUMNUS, **common)
    return Alumnus.Decided(**common)


class FactMapper(Mapper[UUID]):
    """Encodes and decodes the facts of aggregates; personal values go through the cipher."""

    def __init__(self, cipher: Cipher) -> None:
        self._cipher = cipher

    def to_stored_event(self, domain_event: Any) -> StoredFact:
        happening: Happening = domain_event.happening
        return self._stored(
            happening, domain_event.originator_id, domain_event.originator_version, unseen=False
        )

    def unseen(self, happening: Happening, stream_id: UUID) -> StoredFact:
        """A row for a stream that was not loaded."""
        return self._stored(happening, stream_id, 0, unseen=True)

    def on_stream(self, happening: Happening, stream_id: UUID, version: int) -> StoredFact:
        """A row for a stream that must be at the version before."""
        return self._stored(happening, stream_id, version, unseen=False)

    def of_programme(self, happening: Happening, version: int) -> StoredFact:
        """A row for the programme's own stream, which must be at the version before."""
        return self.on_stream(happening, PROGRAMME_STREAM, version)

    def to_domain_event(self, stored_event: StoredEvent) -> Any:
        if not isinstance(stored_event, ReadFact):
            raise TypeError("Only rows that our own recorder read can be mapped.")
        return decision_event(stored_event.row.recorded(self._cipher))

    def _stored(
        self, happening: Happening, stream_id: UUID, version: int, *, unseen: bool
    ) -> StoredFact:
        return StoredFact(
            stream_id,
            version,
            happening.fact.kind,
            encode(
                happening.fact, happening.event_id, stream_id, happening.alumnus_id, self._cipher
            ),
            happening=happening,
            unseen=unseen,
        )
