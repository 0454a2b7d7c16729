"""The list of what happened, one row for each fact, newest first."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from uuid import UUID

from crm.domain.facts.base import Fact
from graphql_server.access import Area
from graphql_server.exports.alumni import PAGE, Connect
from graphql_server.exports.columns import Column, Setting, cell, readable, time_cell
from graphql_server.schema.facts import without
from graphql_server.schema.masking import masked_fields
from projections.directory import questions as directory
from projections.directory.entry import PersonEntry
from projections.timeline import questions
from projections.timeline.questions import Entry, EntryCursor, Slice, TimelineFilter


@dataclass(frozen=True, slots=True)
class _Row:
    entry: Entry
    person: PersonEntry | None
    fact: Fact
    """Without what the viewer may not read."""


COLUMNS: tuple[Column[_Row], ...] = (
    Column("position", Area.IDENTITY, lambda row, _: row.entry.position),
    Column("occurred_at", Area.IDENTITY, lambda row, on: time_cell(row.entry.occurred, on.zone)),
    Column("precision", Area.IDENTITY, lambda row, _: row.entry.occurred.precision),
    Column(
        "recorded_at",
        Area.IDENTITY,
        lambda row, on: row.entry.recorded_at.astimezone(on.zone).isoformat(timespec="seconds"),
    ),
    Column("alumnus_id", Area.IDENTITY, lambda row, _: row.entry.alumnus_id),
    Column(
        "employee_number", Area.EMPLOYMENT, lambda row, _: row.person and row.person.external_ref
    ),
    Column("name", Area.IDENTITY, lambda row, _: row.person and row.person.display_name),
    Column("kind", Area.IDENTITY, lambda row, _: row.entry.kind),
    Column("mode", Area.IDENTITY, lambda row, _: row.entry.mode),
    Column("signal", Area.IDENTITY, lambda row, _: row.entry.signal),
    Column("retracted", Area.IDENTITY, lambda row, _: row.entry.retraction is not None),
    Column("source", Area.IDENTITY, lambda row, _: row.entry.source.provider),
    Column("actor", Area.IDENTITY, lambda row, _: row.entry.actor),
    Column("sentence_ja", Area.IDENTITY, lambda row, _: row.fact.ja()),
    Column("sentence_en", Area.IDENTITY, lambda row, _: row.fact.en()),
)


async def timeline_rows(
    connect: Connect, setting: Setting, alumnus_id: UUID | None, wanted: TimelineFilter
) -> AsyncIterator[list[str]]:
    """The header, then every entry that the filter lets through: of a person, or of everybody
    for None. `wanted` excludes the kinds that the viewer may not see."""
    columns = readable(COLUMNS, setting.viewer)
    yield [column.name for column in columns]
    after: EntryCursor | None = None
    while True:
        async with connect() as connection:
            page = await questions.page(
                connection,
                alumnus_id=alumnus_id,
                filter=wanted,
                slice=Slice(first=PAGE, after=after),
            )
            ids = list({entry.alumnus_id for entry in page.items})
            people = dict(zip(ids, await directory.people(connection, ids), strict=True))
        for entry in page.items:
            fact = without(entry.fact, masked_fields(setting.viewer, entry.fact))
            row = _Row(entry, people[entry.alumnus_id], fact)
            yield [cell(column.cell(row, setting)) for column in columns]
        if not page.has_next:
            return
        after = page.items[-1].cursor
