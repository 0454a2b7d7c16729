"""Moves one read model forward by one batch: tables and position in one transaction."""

import logging
import time
from collections import defaultdict
from collections.abc import Collection, Container, Sequence
from typing import Any, NamedTuple
from uuid import UUID

import psycopg
from psycopg import Connection

from crm.domain.envelope import RecordedFact
from crm.storage.keyring import KeyRing
from projections.batch import Batch, Unreadable, fact_at, subject_of
from projections.editions import Edition
from projections.parked import (
    WAITS,
    park,
    parked,
    parked_people,
    release,
    release_people,
    skipped,
)
from projections.read_model import Day

log = logging.getLogger(__name__)

# What is asked beside the lease is seldom so; asking it for itself would cost every batch a turn.
_LEASE_WHEN_FREE = """
SELECT position,
       EXISTS (SELECT FROM projection.parked k WHERE k.name = e.name AND k.version = e.version),
       EXISTS (SELECT FROM projection.skipped s WHERE s.name = e.name),
       set_config('search_path', schema, true)
FROM projection.edition e
WHERE name = %(name)s AND version = %(version)s AND coalesce(zone, %(zone)s) = %(zone)s
  AND NOT (state = 'live' AND EXISTS (SELECT FROM projection.pause p WHERE p.name = e.name))
FOR UPDATE OF e
"""
_LEASE = _LEASE_WHEN_FREE + "SKIP LOCKED"
_ADVANCE = """
WITH moved AS (
    UPDATE projection.edition
    SET position = %(position)s, zone = %(zone)s, updated_at = clock_timestamp()
    WHERE name = %(name)s AND version = %(version)s
)
SELECT pg_notify('crm_projected', %(name)s)
"""
_NOTIFY = "SELECT pg_notify('crm_projected', %(name)s)"
_FEW = 500
"""People of a tick whose touches are judged: neither memory nor the lease's bound may be passed."""
_BEFORE_TRYING_AGAIN = (0.0, 0.05, 0.25)
"""Seconds before each attempt to fold a batch whole."""


class Lease(NamedTuple):
    """A read model that is held until the transaction ends."""

    position: int
    some_parked: bool
    some_skipped: bool


def lease(
    connection: Connection[Any], edition: Edition, day: Day, *, wait: bool = False
) -> Lease | None:
    """Hold the read model; None if another worker has it.

    `wait` waits for that worker's batch. None also when the dates are of another time zone.

    The row's lock is lease and fence in one: a worker that stalls is cut off by
    `idle_in_transaction_session_timeout`, and then nothing of its batch is written.
    """
    row = connection.execute(
        _LEASE_WHEN_FREE if wait else _LEASE,
        edition.key | {"zone": day.zone.key},
        prepare=True,
    ).fetchone()
    return None if row is None else Lease(*row[:3])


def project(connection: Connection[Any], edition: Edition, batch: Batch, day: Day) -> bool:
    """Fold a batch and advance; False if another worker is at it, or has already done it.

    A batch that fails is tried again, then taken apart, so that only the people whose facts
    cannot be folded are parked. What no fact can be blamed for (a lost connection, a missing
    table or right) is raised instead, and nothing is parked.
    """
    with connection.transaction():
        held = lease(connection, edition, day)
        if held is None or held.position != batch.after:
            return False
        items: Sequence[RecordedFact | Unreadable] = batch.items
        if held.some_skipped:
            after = 0 if batch.anew else batch.after
            left_out = skipped(connection, edition, after, batch.up_to)
            items = [item for item in items if item.position not in left_out]
        if batch.anew:
            forget(connection, edition, batch.anew)
        fold_or_park(connection, edition, items, day, some_parked=held.some_parked)
        _advance(connection, edition, batch.up_to, day)
    return True


def forget(connection: Connection[Any], edition: Edition, people: Collection[UUID]) -> None:
    """Empty the tables that the search path names of these people, with what of theirs waits."""
    edition.model.forget(connection, sorted(people))
    release_people(connection, edition, sorted(people))


def fold_or_park(
    connection: Connection[Any],
    edition: Edition,
    items: Sequence[RecordedFact | Unreadable],
    day: Day,
    *,
    some_parked: bool = True,
) -> None:
    """Fold what can be folded into the tables that the search path names, park the rest.

    Unless `some_parked` nobody's facts wait.
    """
    waiting = parked_people(connection, edition) if some_parked else set()
    facts: list[RecordedFact] = []
    aside: list[Unreadable] = []
    for item in items:
        subject = subject_of(item)
        if subject in waiting:
            aside.append(Unreadable(item.position, subject, WAITS))
        elif isinstance(item, Unreadable):
            waiting.add(subject)
            aside.append(item)
        else:
            facts.append(item)
    failed = _fold_whole(connection, edition, facts, day)
    if failed is not None:
        log.warning("%s: a batch failed (%s); person by person", edition.name, _name(failed))
        aside += _fold_apart(connection, edition, facts, day)
    park(connection, edition, aside)
    for fact in aside:
        log.warning("%s: parked position %d (%s)", edition.name, fact.position, fact.error)


def tick(connection: Connection[Any], edition: Edition, day: Day) -> bool | None:
    """Do some of what the date asks for; whether there was any. None: somebody else is at it."""
    with connection.transaction():
        if lease(connection, edition, day) is None:
            return None
        return edition.model.tick(connection, day, _FEW)


def retry_parked(
    connection: Connection[Any],
    keyring: KeyRing,
    edition: Edition,
    day: Day,
    *,
    only: Container[UUID | None] | None = None,
) -> int:
    """Try what is parked again, in order; a person's first failure keeps the rest waiting.

    What was skipped by now is let go. With `only` these people's facts; None is the programme.
    """
    placed, let_go = [], []
    with connection.transaction():
        held = lease(connection, edition, day, wait=True)
        if held is None:
            return 0
        waiting: set[UUID | None] = set()
        aside = parked(connection, edition)
        left_out = skipped(
            connection, edition, 0, max((fact.position for fact in aside), default=0)
        )
        for kept in aside:
            if kept.position in left_out:
                let_go.append(kept.position)
                continue
            if kept.alumnus_id in waiting or not (only is None or kept.alumnus_id in only):
                continue
            fact = fact_at(connection, keyring, kept.position, held.position)
            failed = fact if isinstance(fact, Unreadable) else None
            if isinstance(fact, RecordedFact):
                failed = _fold_one(connection, edition, fact, day)
            if failed is None:
                placed.append(kept.position)
            else:
                waiting.add(kept.alumnus_id)
                park(connection, edition, [failed])
        release(connection, edition, placed + let_go)
        connection.execute(_NOTIFY, {"name": edition.name})
    return len(placed)


def _fold_whole(
    connection: Connection[Any], edition: Edition, facts: Sequence[RecordedFact], day: Day
) -> Exception | None:
    """Fold a batch, trying a few times; the last error when none succeeded."""
    failed: Exception | None = None
    for pause in _BEFORE_TRYING_AGAIN:
        time.sleep(pause)
        failed = _try_fold(connection, edition, facts, day)
        if failed is None:
            return None
    return failed


def _try_fold(
    connection: Connection[Any], edition: Edition, facts: Sequence[RecordedFact], day: Day
) -> Exception | None:
    """Fold, or leave everything as it was and return what the facts are to blame for."""
    try:
        with connection.transaction():
            edition.model.fold(facts, connection, day)
    except (psycopg.DataError, psycopg.IntegrityError) as error:
        return error
    except psycopg.Error:
        raise
    except Exception as error:
        return error
    return None


def _fold_apart(
    connection: Connection[Any], edition: Edition, facts: Sequence[RecordedFact], day: Day
) -> list[Unreadable]:
    """Fold person by person, so that one who cannot be folded keeps nobody else waiting."""
    people: dict[UUID | None, list[RecordedFact]] = defaultdict(list)
    for fact in facts:
        people[subject_of(fact)].append(fact)
    aside: list[Unreadable] = []
    for theirs in people.values():
        if _try_fold(connection, edition, theirs, day) is None:
            continue
        failed = False
        for fact in theirs:
            error = None
            if failed:
                error = Unreadable(fact.position, subject_of(fact), WAITS)
            else:
                error = _fold_one(connection, edition, fact, day)
            if error is not None:
                failed = True
                aside.append(error)
    return aside


def _fold_one(
    connection: Connection[Any], edition: Edition, fact: RecordedFact, day: Day
) -> Unreadable | None:
    error = _try_fold(connection, edition, [fact], day)
    if error is None:
        return None
    reason = f"FOLD_FAILED: {fact.kind}, {_name(error)}"
    return Unreadable(fact.position, subject_of(fact), reason)


def _advance(connection: Connection[Any], edition: Edition, position: int, day: Day) -> None:
    connection.execute(
        _ADVANCE,
        edition.key | {"position": position, "zone": day.zone.key},
        prepare=True,
    )


def _name(error: Exception) -> str:
    """What an error is, without its message: that may quote somebody's data."""
    return type(error).__name__
