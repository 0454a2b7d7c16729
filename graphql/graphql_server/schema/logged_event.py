"""A fact as the log has it, for auditors: no read model between."""

import datetime
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated
from uuid import UUID

import anyio.to_thread
import strawberry
from strawberry.dataloader import DataLoader

from crm.domain.dates import Precision
from crm.domain.envelope import Actor as DomainActor
from crm.domain.envelope import RecordedFact, When
from crm.domain.envelope import Source as DomainSource
from crm.domain.facts.base import Fact, declarations
from crm.domain.words import DataClass
from crm.storage.key_store import KeyStoreUnavailable
from crm.storage.log import LogRow, people_in
from crm.storage.log_pages import log_rows
from crm.storage.state import Cipher, UnreadableFact, dump_fields
from graphql_server.access import Area, Viewer, may_read
from graphql_server.accesses.confidential_facts import note_fact
from graphql_server.context import RequestContext
from graphql_server.schema.envelope import Actor, Source, shown_actor, shown_source
from graphql_server.schema.facts import without
from graphql_server.schema.fuzzy import FuzzyDateTime, shown_time
from graphql_server.schema.ids import LOGGED_EVENT, global_id
from graphql_server.schema.info import Info
from graphql_server.schema.loaders import loaders_of
from graphql_server.schema.masking import masked_fields
from graphql_server.schema.node import Node
from graphql_server.schema.resolver import resolver
from graphql_server.schema.scalars import Int64, Json

if TYPE_CHECKING:
    from graphql_server.schema.alumnus import Alumnus
    from graphql_server.schema.timeline_entry import TimelineEntry


@strawberry.type(description="A fact as the log has it, at its position.")
class LoggedEvent(Node):
    position: Int64 = strawberry.field(description="Place in the log: gapless, in commit order.")
    kind: str = strawberry.field(description="Kind of the fact, in PascalCase; stable for ever.")
    stream_id: strawberry.ID = strawberry.field(
        description="The stream it is in: a person's decisions or touch-points, or the programme's."
    )
    stream_version: int = strawberry.field(description="Place in that stream, gapless from 1.")
    recorded_at: datetime.datetime = strawberry.field(
        description="When the log stored it, UTC; never decreases with the position."
    )
    occurred_at: FuzzyDateTime = strawberry.field(description="When it happened in the world.")
    actor: Actor = strawberry.field(description="Who said so.")
    source: Source = strawberry.field(description="Where the fact came in.")
    fact: strawberry.Private[Fact | None]
    whose: strawberry.Private[UUID | None]

    @resolver("Whom it is about. Null: nobody, erased, or not for your role.")
    async def alumnus(
        self, info: Info
    ) -> Annotated["Alumnus", strawberry.lazy("graphql_server.schema.alumnus")] | None:
        from graphql_server.schema.alumnus import load_alumnus

        return None if self.whose is None else await load_alumnus(info.context, self.whose)

    @resolver("The same fact on the timeline. Null: it is not on one, or not for your role.")
    async def timeline_entry(
        self, info: Info
    ) -> Annotated["TimelineEntry", strawberry.lazy("graphql_server.schema.timeline_entry")] | None:
        from graphql_server.schema.timeline_entry import shown_entry

        entry = await loaders_of(info.context).entries.load(self.position)
        return shown_entry(entry, info.context.viewer, info.context.services.zone)

    @resolver(
        "The fields of the fact by their stored names; null in place of what your role may not"
        " read. Null as a whole when this version cannot read the fact."
    )
    def data(self) -> Json | None:
        if self.fact is None:
            return None
        if self.whose is not None:
            note_fact(self.fact, self.whose)
        return Json(_data(self.fact))

    masked_fields: list[str] = strawberry.field(
        description="Fields that are null here because your role may not read them, or because of"
        " `withheldBecause`: `data.text`."
    )
    withheld_because: str | None = strawberry.field(
        description="Why all personal fields are null now: the code `KEY_STORE_UNAVAILABLE`, try"
        " again in a moment. Null: none is withheld.",
        default=None,
    )


_LOADER = "logged_events"


class _ForViewer:
    """Opens values of the classes that the viewer may read some of; masking does the rest."""

    def __init__(self, cipher: Cipher, viewer: Viewer) -> None:
        self._cipher, self._viewer = cipher, viewer

    def encrypt(
        self, subject_id: UUID, data_class: DataClass, value: bytes, context: bytes
    ) -> tuple[bytes, int]:
        raise NotImplementedError("A viewer writes nothing.")

    def decrypt(
        self,
        subject_id: UUID,
        data_class: DataClass,
        sealed: bytes,
        context: bytes,
        generation: int = 0,
    ) -> bytes | None:
        if data_class not in _readable(self._viewer.about(subject_id)):
            return None
        return self._cipher.decrypt(subject_id, data_class, sealed, context, generation)


@lru_cache(maxsize=256)
def _readable(viewer: Viewer) -> frozenset[DataClass]:
    """The classes whose keys are asked for."""
    readable = {each for each in DataClass if may_read(viewer, each)}
    if may_read(viewer, Area.ENGAGEMENT):
        readable.add(DataClass.HR_NOTES)  # some notes are for the programme
    if may_read(viewer, Area.DEPARTURE_REASONS):
        readable.add(DataClass.EMPLOYMENT)
    return frozenset(readable)


class _WithoutKeys:
    """Reads what is not encrypted: the key store is away."""

    def encrypt(
        self, subject_id: UUID, data_class: DataClass, value: bytes, context: bytes
    ) -> tuple[bytes, int]:
        raise NotImplementedError("A viewer writes nothing.")

    def decrypt(
        self,
        subject_id: UUID,
        data_class: DataClass,
        sealed: bytes,
        context: bytes,
        generation: int = 0,
    ) -> bytes | None:
        return None


async def load_logged_event(context: RequestContext, position: int) -> LoggedEvent | None:
    """The event at a position; None when there is none, or the log is not for the viewer."""
    if not may_read(context.viewer, Area.LOG):
        return None
    loader = context.loaders.get(_LOADER)
    if loader is None:

        async def load(positions: Sequence[int]) -> list[LoggedEvent | None]:
            return await _events_at(context, positions)

        loader = context.loaders[_LOADER] = DataLoader[int, LoggedEvent | None](load)
    assert isinstance(loader, DataLoader)
    found: LoggedEvent | None = await loader.load(position)
    return found


async def _events_at(context: RequestContext, positions: Sequence[int]) -> list[LoggedEvent | None]:
    async with context.services.pool.connection() as connection:
        rows = await log_rows(connection, positions)
    shown = {event.position: event for event in await shown_events(context, list(rows.values()))}
    return [shown.get(Int64(position)) for position in positions]


async def shown_events(context: RequestContext, rows: Sequence[LogRow]) -> list[LoggedEvent]:
    """The rows as the viewer may see them; decrypted in a thread, where keys are fetched."""

    def read() -> list[LoggedEvent]:
        keyring = context.services.crm.keyring
        cipher = _ForViewer(keyring, context.viewer)
        try:
            people = [each for each in people_in(rows) if _readable(context.viewer.about(each))]
            if people:
                keyring.prefetch(people)
            return [_shown(row, cipher, context) for row in rows]
        except KeyStoreUnavailable as away:
            return [_shown(row, _WithoutKeys(), context, away.code) for row in rows]

    return await anyio.to_thread.run_sync(read)


def _shown(
    row: LogRow, cipher: Cipher, context: RequestContext, withheld: str | None = None
) -> LoggedEvent:
    try:
        recorded: RecordedFact | None = row.recorded(cipher)
    except UnreadableFact:
        recorded = None
    occurred = When(row.occurred_at, Precision(row.precision))
    source = DomainSource(row.source, row.delivery_id, row.verified)
    viewer = context.viewer.about(row.alumnus_id)
    masked = masked_fields(viewer, recorded.fact) if recorded else frozenset[str]()
    if recorded and withheld:
        declared = declarations(type(recorded.fact)).items()
        masked |= {name for name, each in declared if each.personal}
    return LoggedEvent(
        id=global_id(LOGGED_EVENT, row.position),
        position=Int64(row.position),
        kind=row.kind,
        stream_id=strawberry.ID(str(row.stream_id)),
        stream_version=row.stream_version,
        recorded_at=row.recorded_at,
        occurred_at=shown_time(occurred, context.services.zone),
        actor=shown_actor(DomainActor.parse(row.actor)),
        source=shown_source(source),
        fact=without(recorded.fact, masked) if recorded else None,
        whose=row.alumnus_id,
        masked_fields=sorted(f"data.{name}" for name in masked),
        withheld_because=withheld,
    )


def _data(fact: Fact) -> dict[str, object]:
    """Every field by its stored name; None where nothing is known or may be read."""
    return dict.fromkeys(declarations(type(fact))) | dump_fields(fact)
