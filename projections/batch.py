"""A stretch of the log, read and decoded once for all read models that stand at its beginning."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple
from uuid import UUID

from psycopg import Connection

from crm.domain.envelope import RecordedFact
from crm.storage.keyring import KeyRing
from crm.storage.log import LogRow, people_in, rows_after
from crm.storage.state import UnreadableFact

_MOST_KNOWN = 8_000


class Unreadable(NamedTuple):
    """A row that is no fact any more, and why; the reason quotes nothing personal."""

    position: int
    alumnus_id: UUID | None
    """None for a fact of the programme itself."""
    error: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """The facts after a position, oldest first; `full` when there may be more."""

    after: int
    up_to: int
    full: bool
    items: list[RecordedFact | Unreadable] = field(repr=False)


def read_batch(
    connection: Connection[Any], keyring: KeyRing, known: set[UUID], position: int, limit: int
) -> Batch | None:
    """What comes next, at most `limit` facts; None at the end of the log.

    `known` are the people whose keys were read for an earlier batch; it grows.
    """
    rows = rows_after(connection, position, limit)
    if not rows:
        return None
    return Batch(
        after=position,
        up_to=rows[-1].position,
        full=len(rows) == limit,
        items=read_facts(rows, keyring, known),
    )


def read_facts(
    rows: Sequence[LogRow], keyring: KeyRing, known: set[UUID]
) -> list[RecordedFact | Unreadable]:
    """The rows as facts; `known` as for `read_batch`."""
    if len(known) > _MOST_KNOWN:
        known.clear()
    people = people_in(rows)
    keyring.prefetch(people - known)
    known |= people
    return [fact_of(row, keyring) for row in rows]


def fact_of(row: LogRow, keyring: KeyRing) -> RecordedFact | Unreadable:
    """The row as a fact, or why it is none. A lost database is not the row's fault."""
    try:
        return row.recorded(keyring)
    except UnreadableFact as error:
        cause = f", {type(error.__cause__).__name__}" if error.__cause__ else ""
        return Unreadable(row.position, row.alumnus_id, f"{error.code}: {row.kind}{cause}")


def fact_at(
    connection: Connection[Any], keyring: KeyRing, position: int
) -> RecordedFact | Unreadable:
    """The fact at a position that the log has."""
    (row,) = rows_after(connection, position - 1, 1)
    return fact_of(row, keyring)


def subject_of(item: RecordedFact | Unreadable) -> UUID | None:
    """Whose facts wait when this one cannot be projected: the person's, or the programme's."""
    return item.alumnus_id if isinstance(item, Unreadable) else item.happening.alumnus_id
