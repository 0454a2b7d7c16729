"""Lists and figures of a moment of the past: the read models once more, of what held then.

Whoever asks notes the moment; a maker beside the projector fills editions for it, in parts like a
rebuild. They are kept while they are asked for, a few at a time.
"""

import logging
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any
from zoneinfo import ZoneInfo

from psycopg import Connection, sql
from psycopg.rows import scalar_row, tuple_row

from crm.storage.key_file import Secrets
from projections import READ_MODELS
from projections.building import Build, begin, build_of, drop, fold_a_part, progress_of, settle
from projections.connecting import keyring_on, projector_connection
from projections.editions import Edition, State, editions
from projections.faults import Faults
from projections.read_model import Day, ReadModel
from projections.worker import tick

log = logging.getLogger(__name__)

CHANNEL = "crm_snapshots"
_MOST_KEPT = 8
_LOCK = 715230109
_POLL_SECONDS = 1.0
_WAIT_SECONDS = 0.05
_DATABASE = "the database"

_LISTEN = sql.SQL("LISTEN {}").format(sql.Identifier(CHANNEL))
# Who asks notes it in the moment's row of `projection.snapshot`, and must not wait: whoever makes
# the snapshot writes that row last in a transaction, or alone.
_LOCK_MAKING = "SELECT pg_advisory_xact_lock(%(lock)s)"
# Whoever waits asks every few seconds.
_GIVE_UP = """
DELETE FROM projection.snapshot
WHERE path IS NULL AND build_id IS NULL AND asked_at < clock_timestamp() - interval '1 minute'
"""
_WANTED = """
SELECT known_position, as_of, build_id FROM projection.snapshot
WHERE path IS NULL ORDER BY first_asked_at, known_position, as_of LIMIT 1
"""
_BUILD_OF = """
SELECT build_id, path FROM projection.snapshot
WHERE known_position = %(known_position)s AND as_of = %(as_of)s
"""
_BEGUN = """
UPDATE projection.snapshot SET build_id = %(build_id)s
WHERE known_position = %(known_position)s AND as_of = %(as_of)s
"""
_HOLD_BUILD = "SELECT FROM projection.build WHERE build_id = %(build_id)s FOR NO KEY UPDATE"
_UNFINISHED = "SELECT FROM projection.snapshot WHERE build_id = %(build_id)s AND path IS NULL"
_READY = """
UPDATE projection.snapshot SET path = %(path)s, ready_at = clock_timestamp()
WHERE build_id = %(build_id)s
"""
# Long unused ones beyond the number kept; one asked for a moment ago may still be read.
_FORGET_UNUSED = """
DELETE FROM projection.snapshot WHERE build_id IN (
    SELECT build_id FROM projection.snapshot
    WHERE build_id IS NOT NULL AND path IS NOT NULL
      AND asked_at < clock_timestamp() - interval '1 minute'
    ORDER BY asked_at DESC OFFSET %(kept)s)
"""
_FORGET = "DELETE FROM projection.snapshot WHERE build_id = ANY(%(build_ids)s)"
_FORGOTTEN = """
SELECT build_id FROM projection.build b WHERE as_of IS NOT NULL
  AND NOT EXISTS (SELECT FROM projection.snapshot s WHERE s.build_id = b.build_id)
FOR UPDATE
"""
# Those that were begun when nobody could know yet who would be erased at a position.
_BEGUN_BEFORE = """
SELECT b.build_id FROM projection.build b
WHERE b.as_of IS NOT NULL
  AND (%(position)s::bigint IS NULL
       OR b.started_at <= (SELECT recorded_at FROM event_store.log
                           WHERE position = %(position)s) + interval '1 minute')
"""
_SEARCH = "SELECT set_config('search_path', %(path)s, true)"
# What held then without having happened yet (a departure announced) is on nobody's timeline.
_TRIM = "DELETE FROM entry WHERE least(occurred_at, recorded_at) > %(as_of)s"


class SnapshotMaker:
    """Fills snapshots that were asked for. Any number may run; they share the work."""

    def __init__(
        self,
        url: str,
        secrets: Secrets,
        zone: ZoneInfo,
        read_models: Sequence[ReadModel] = READ_MODELS,
    ) -> None:
        self._url, self._secrets, self._zone = url, secrets, zone
        self._read_models = tuple(read_models)
        self._stop = threading.Event()

    def run(self, stop: threading.Event) -> None:
        """Make what is asked for until told to stop; outlives lost connections."""
        self._stop = stop
        faults = Faults()
        while not stop.is_set():
            try:
                with projector_connection(self._url) as connection:
                    self.forget_those_made_otherwise(connection)
                    connection.execute(_LISTEN)
                    while not stop.is_set():
                        if not self.make_one(connection):
                            for _ in connection.notifies(timeout=_POLL_SECONDS, stop_after=1):
                                pass
                        faults.forget(_DATABASE)
            except Exception as error:
                # Without the message, which may quote somebody's data.
                log.warning("making snapshots is interrupted: %s", type(error).__name__)
                faults.note(_DATABASE)
                stop.wait(faults.pause(_DATABASE))

    def make_one(self, connection: Connection[Any]) -> bool:
        """Make the snapshot that was asked for first; False when none is missing."""
        with self._making(connection), connection.cursor(row_factory=tuple_row) as cursor:
            cursor.execute(_GIVE_UP)
            wanted = cursor.execute(_WANTED).fetchone()
        if wanted is None:
            return False
        known_position, as_of, begun = wanted
        key = {"known_position": known_position, "as_of": as_of}
        if begun is None:
            with self._making(connection):
                connection.execute(_FORGET_UNUSED, {"kept": _MOST_KEPT - 1})
            self._drop_forgotten(connection)
        with self._making(connection):
            build = self._begun(connection, key)
        if build is not None:
            day = Day(today=as_of.astimezone(self._zone).date(), zone=self._zone)
            keyring = keyring_on(connection, self._secrets)
            while not progress_of(connection, build).complete:
                if self._stop.is_set():
                    return True  # another maker, or the next one, goes on
                if not fold_a_part(connection, keyring, build, day):
                    time.sleep(_WAIT_SECONDS)  # another maker is at the last parts
            self._finish(connection, build, day)
        return True

    def forget_those_made_otherwise(self, connection: Connection[Any]) -> None:
        """Drop snapshots that this version of the program would fill otherwise, in this zone."""
        with self._making(connection):
            snapshots = editions(connection, self._read_models, [State.SNAPSHOT])
            others = {each.build_id for each in snapshots if not self._would_make(each)}
            connection.execute(_FORGET, {"build_ids": [each for each in others if each]})
        self._drop_forgotten(connection)

    @contextmanager
    def _making(self, connection: Connection[Any]) -> Iterator[None]:
        """A transaction in which no other maker begins, gives up or forgets anything."""
        with connection.transaction():
            connection.execute(_LOCK_MAKING, {"lock": _LOCK})
            yield

    def _would_make(self, edition: Edition) -> bool:
        return edition.is_ours and edition.zone in (None, self._zone.key)

    def _begun(self, connection: Connection[Any], key: dict[str, Any]) -> Build | None:
        """The build of a moment, begun if need be; None when it is ready or gone by now.

        One of another version or time zone is left to be dropped.
        """
        with connection.cursor(row_factory=tuple_row) as cursor:
            row = cursor.execute(_BUILD_OF, key).fetchone()
        if row is None or row[1] is not None:
            return None
        begun = build_of(connection, row[0], self._read_models) if row[0] else None
        if begun and begun.editions and all(map(self._would_make, begun.editions)):
            return begun
        build = begin(
            connection,
            self._read_models,
            self._zone,
            state=State.SNAPSHOT,
            target=key["known_position"],
            as_of=key["as_of"],
        )
        connection.execute(_BEGUN, key | {"build_id": build.build_id})
        return build

    def _finish(self, connection: Connection[Any], build: Build, day: Day) -> None:
        key = {"build_id": build.build_id}
        with connection.transaction():
            connection.execute(_HOLD_BUILD, key)
            if connection.execute(_UNFINISHED, key).fetchone() is None:
                return  # another maker has finished it, or it is forgotten
            settle(connection, build, self._zone)
            for edition in build.editions:
                while tick(connection, edition, day):
                    pass
            path = ",".join(edition.schema for edition in build.editions)
            connection.execute(_SEARCH, {"path": path})
            connection.execute(_TRIM, {"as_of": build.as_of})
            connection.execute(_READY, key | {"path": path})

    def _drop_forgotten(self, connection: Connection[Any]) -> None:
        with self._making(connection), connection.cursor(row_factory=tuple_row) as cursor:
            for (build_id,) in cursor.execute(_FORGOTTEN).fetchall():
                for edition in editions(
                    connection, self._read_models, [State.SNAPSHOT], build_id=build_id
                ):
                    drop(connection, edition)


def forget_snapshots(
    connection: Connection[Any], models: Sequence[ReadModel], position: int | None
) -> int:
    """Drop every snapshot that was begun before a place in the log, or about then; None: all.

    How many editions that were. Who asks for such a moment has it made anew.
    """
    with connection.transaction(), connection.cursor(row_factory=scalar_row) as cursor:
        connection.execute(_LOCK_MAKING, {"lock": _LOCK})
        builds = cursor.execute(_BEGUN_BEFORE, {"position": position}).fetchall()
        connection.execute(_FORGET, {"build_ids": builds})
        dropped = 0
        for build_id in builds:
            for edition in editions(connection, models, [State.SNAPSHOT], build_id=build_id):
                drop(connection, edition)
                dropped += 1
    return dropped
