"""What can be asked of the directory."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from psycopg import AsyncConnection

from crm.domain.engagement import Level
from crm.domain.status import AlumnusStatus
from projections.directory.entry import AlumniOrder, PersonCursor, PersonEntry
from projections.pages import Page, Slice


@dataclass(frozen=True, slots=True, kw_only=True)
class AlumniFilter:
    """Which people; None means all. The range of departures includes both ends."""

    search: str | None = None
    """Start of a name (Japanese, kana, Latin), an employee number or an e-mail address."""
    status: frozenset[AlumnusStatus] | None = None
    department: str | None = None
    departed_from: datetime.date | None = None
    departed_to: datetime.date | None = None
    level: frozenset[Level] | None = None


EVERYBODY = AlumniFilter()
BY_NAME = AlumniOrder()


async def page(
    connection: AsyncConnection[Any],
    *,
    today: datetime.date,
    filter: AlumniFilter = EVERYBODY,  # noqa: A002 - the word of the API
    order: AlumniOrder = BY_NAME,
    slice: Slice[PersonCursor],  # noqa: A002
) -> Page[PersonEntry]:
    """People in an order; `today` (programme time) decides about the status."""
    raise NotImplementedError


async def count(
    connection: AsyncConnection[Any],
    *,
    today: datetime.date,
    filter: AlumniFilter = EVERYBODY,  # noqa: A002
) -> int:
    """How many people the filter lets through."""
    raise NotImplementedError


async def people(
    connection: AsyncConnection[Any], alumnus_ids: Sequence[UUID]
) -> list[PersonEntry | None]:
    """These people, in this order; None for who is not on file."""
    raise NotImplementedError
