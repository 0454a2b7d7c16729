"""Empties read models of people who were erased, and has each of them confirm it."""

import datetime
import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from psycopg import Connection, sql
from psycopg.rows import scalar_row, tuple_row

from crm.domain.facts.rights import ErasureHolder, HolderConfirmed
from crm.storage.erased import KNOWN_AGAIN_FOR, close_classes, close_people
from crm.storage.erasure_journal import Entry
from crm.storage.keyring import KeyRing
from projections import READ_MODELS
from projections.batch import history
from projections.building import drop
from projections.connecting import projector_connection
from projections.editions import Edition, State, editions
from projections.parked import skipped
from projections.read_model import Day
from projections.snapshots import forget_snapshots
from projections.worker import fold_or_park, forget, lease

log = logging.getLogger(__name__)

_POLL_SECONDS = 0.5
_AGAIN_SECONDS = 30.0
_TABLES = """
SELECT c.relname FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid
WHERE n.nspname = %(schema)s AND c.relkind = 'r' AND a.attname = 'alumnus_id' AND NOT a.attisdropped
ORDER BY 1
"""
_COUNT = "SELECT count(*) FROM {} WHERE alumnus_id = ANY(%(alumnus_ids)s)"


@dataclass(slots=True)
class Confirmation:
    """What has confirmed that it holds nothing of somebody, and what has not come so far."""

    confirmed: list[HolderConfirmed] = field(default_factory=list)
    waits_for: list[str] = field(default_factory=list)
    """Read models that are behind, by name."""


def confirm(
    connection: Connection[Any],
    subject_ids: Sequence[UUID],
    position: int,
    day: Day,
    *,
    stay: bool = False,
) -> Confirmation:
    """Have everything that is filled from the log confirm that it holds no row of these people.

    `position` is where the log says that they were erased. What cannot be emptied of one person
    (a previous edition, a moment of the past) is dropped. With `stay` only classes of their data
    were erased: whoever has passed the position has folded these people anew, without them.
    """
    found = Confirmation()
    following = editions(connection, READ_MODELS, [State.LIVE, State.BUILDING])
    found.waits_for = [each.name for each in following if each.position < position]
    if found.waits_for:
        return found
    dropped = forget_snapshots(connection, READ_MODELS, position)
    found.confirmed.append(
        HolderConfirmed(holder=ErasureHolder.EDITION, name="moments of the past", removed=dropped)
    )
    for edition in editions(connection, READ_MODELS, [State.PREVIOUS]):
        removed = 0
        with connection.transaction():
            if held := rows_held(connection, edition, subject_ids):
                drop(connection, edition)
                removed = held
        found.confirmed.append(_confirmed(ErasureHolder.EDITION, edition, removed))
    for edition in following:
        holder = ErasureHolder.READ_MODEL
        if edition.state is State.BUILDING:
            holder = ErasureHolder.EDITION
        gone = 0 if stay else _emptied(connection, edition, subject_ids, day)
        if gone is None:
            found.waits_for.append(edition.name)
        else:
            found.confirmed.append(_confirmed(holder, edition, gone))
    return found


def forget_people(url: str, subject_ids: Iterable[UUID], now: datetime.datetime) -> None:
    """Erase people again who came back with a backup: before anybody may read.

    Their keys are gone already. Marks their records as closed and empties every edition of every
    read model of them, live ones at once, whatever place in the log they have come to.
    """
    people = sorted(subject_ids)
    if not people:
        return
    with projector_connection(url, durable=True) as connection:
        close_people(connection, people, now.date() + KNOWN_AGAIN_FOR)
        forget_snapshots(connection, READ_MODELS, None)
        for edition in editions(connection, READ_MODELS, [State.PREVIOUS, State.BUILDING]):
            with connection.transaction():
                drop(connection, edition)
        for edition in editions(connection, READ_MODELS):
            with connection.transaction():
                connection.execute(_SEARCH, {"schema": edition.schema})
                connection.execute(_HOLD, edition.key)
                forget(connection, edition, people)


def forget_classes(
    url: str, keyring: KeyRing, entries: Sequence[Entry], now: datetime.datetime, zone: ZoneInfo
) -> None:
    """Erase classes again that came back with a backup: before anybody may read.

    Notes that they are erased and folds these people anew in the live read models, up to where each
    has come; drops what cannot be folded anew.
    """
    with projector_connection(url, durable=True) as connection:
        for each in entries:
            close_classes(connection, [each.subject_id], each.data_classes or (), each.generation)
        forget_snapshots(connection, READ_MODELS, None)
        for edition in editions(connection, READ_MODELS, [State.PREVIOUS, State.BUILDING]):
            with connection.transaction():
                drop(connection, edition)
        whose = {each.subject_id for each in entries}
        for edition in editions(connection, READ_MODELS):
            with connection.transaction():
                _fold_anew(connection, keyring, edition, whose, Day.at(now, zone))


def _fold_anew(
    connection: Connection[Any], keyring: KeyRing, edition: Edition, whose: set[UUID], day: Day
) -> None:
    connection.execute(_SEARCH, {"schema": edition.schema})
    connection.execute(_HOLD, edition.key)
    with connection.cursor(row_factory=scalar_row) as cursor:
        up_to = cursor.execute(_POSITION, edition.key).fetchone() or 0
    people, items = history(connection, keyring, whose, up_to)
    forget(connection, edition, people)
    if not edition.has_our_tables:  # it is built anew before it is served
        return
    left_out = skipped(connection, edition, 0, up_to)
    fold_or_park(
        connection, edition, [each for each in items if each.position not in left_out], day
    )


def rows_held(connection: Connection[Any], edition: Edition, alumnus_ids: Sequence[UUID]) -> int:
    """How many rows of these people an edition has, in all its tables."""
    with connection.cursor(row_factory=scalar_row) as cursor:
        tables = cursor.execute(_TABLES, {"schema": edition.schema}).fetchall()
    held = 0
    with connection.cursor(row_factory=tuple_row) as cursor:
        for table in tables:
            statement = sql.SQL(_COUNT).format(sql.Identifier(edition.schema, table))
            row = cursor.execute(statement, {"alumnus_ids": list(alumnus_ids)}).fetchone()
            held += row[0] if row else 0
    return held


_SEARCH = "SELECT set_config('search_path', %(schema)s, true)"
_POSITION = """
SELECT position FROM projection.edition WHERE name = %(name)s AND version = %(version)s
"""
_HOLD = """
SELECT FROM projection.edition WHERE name = %(name)s AND version = %(version)s FOR UPDATE
"""


def _emptied(
    connection: Connection[Any], edition: Edition, people: Sequence[UUID], day: Day
) -> int | None:
    """How many rows had to be removed, most often none; None: somebody else is at it."""
    held = rows_held(connection, edition, people)
    if not held:
        return 0
    with connection.transaction():
        if lease(connection, edition, day, wait=True) is None:
            return None
        forget(connection, edition, people)
    return held


def _confirmed(holder: ErasureHolder, edition: Edition, removed: int) -> HolderConfirmed:
    return HolderConfirmed(
        holder=holder,
        name=edition.name,
        version=edition.version,
        position=edition.position if holder is ErasureHolder.READ_MODEL else None,
        removed=removed,
    )
