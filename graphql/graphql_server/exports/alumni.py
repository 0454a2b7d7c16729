"""The list of people, one row each."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager
from typing import Any

from psycopg import AsyncConnection

from crm.domain.person import Stint
from crm.domain.words import ConsentPurpose, ContactChannel
from graphql_server.access import Area
from graphql_server.exports.columns import Column, Setting, cell, readable, time_cell
from projections.directory import questions
from projections.directory.entry import PersonCursor, PersonEntry
from projections.directory.questions import AlumniFilter
from projections.pages import Slice

Connect = Callable[[], AbstractAsyncContextManager[AsyncConnection[Any]]]
PAGE = 500


def _latest(entry: PersonEntry) -> Stint | None:
    return entry.person.latest_stint


def _position(entry: PersonEntry, name: str) -> object:
    stint = _latest(entry)
    return getattr(stint.positions[-1], name) if stint and stint.positions else None


def _points(entry: PersonEntry) -> str | None:
    return None if entry.milli_points is None else f"{entry.milli_points / 1_000:.1f}"


def _consents(entry: PersonEntry) -> str:
    return " ".join(sorted(f"{_word(purpose)}:{channel}" for purpose, channel in entry.consents))


def _word(purpose: ConsentPurpose | ContactChannel) -> str:
    return purpose.value


COLUMNS: tuple[Column[PersonEntry], ...] = (
    Column("alumnus_id", Area.IDENTITY, lambda each, _: each.alumnus_id),
    Column("employee_number", Area.EMPLOYMENT, lambda each, _: each.external_ref),
    Column("name", Area.IDENTITY, lambda each, _: each.person.name),
    Column("name_kana", Area.IDENTITY, lambda each, _: each.person.name_kana),
    Column("name_latin", Area.IDENTITY, lambda each, _: each.person.name_latin),
    Column("email", Area.CONTACT, lambda each, _: each.email),
    Column("status", Area.EMPLOYMENT, lambda each, on: each.status_on(on.today)),
    Column("department", Area.EMPLOYMENT, lambda each, _: each.department),
    Column("job_title", Area.EMPLOYMENT, lambda each, _: _position(each, "job_title")),
    Column("grade", Area.EMPLOYMENT, lambda each, _: _position(each, "grade")),
    Column("hired_on", Area.EMPLOYMENT, lambda each, _: (s := _latest(each)) and s.hired_on),
    Column("departed_on", Area.EMPLOYMENT, lambda each, _: (s := _latest(each)) and s.last_day),
    Column(
        "departure_reason",
        Area.DEPARTURE_REASONS,
        lambda each, _: (s := _latest(each)) and s.departure_reason,
    ),
    Column("membership", Area.CONSENT, lambda each, on: each.membership_on(on.today)),
    Column("registered_at", Area.CONSENT, lambda each, on: time_cell(each.registered_at, on.zone)),
    Column("consents", Area.CONSENT, lambda each, _: _consents(each)),
    Column("level", Area.SCORE, lambda each, _: each.level),
    Column("points", Area.SCORE, lambda each, _: _points(each)),
)


async def alumni_rows(
    connect: Connect, setting: Setting, wanted: AlumniFilter
) -> AsyncIterator[list[str]]:
    """The header, then everybody whom the filter lets through, by name; page by page, so that
    memory does not grow and no connection waits for a slow reader."""
    columns = readable(COLUMNS, setting.viewer)
    yield [column.name for column in columns]
    after: PersonCursor | None = None
    while True:
        async with connect() as connection:
            page = await questions.page(
                connection,
                today=setting.today,
                filter=wanted,
                slice=Slice(first=PAGE, after=after),
            )
        for entry in page.items:
            yield [cell(column.cell(entry, setting)) for column in columns]
        if not page.has_next:
            return
        after = page.items[-1].cursor(questions.BY_NAME)
