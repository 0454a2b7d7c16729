"""The editions of read models: which there are, in what form, how far each has come."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, LiteralString
from uuid import UUID
from zoneinfo import ZoneInfo

from psycopg import Connection
from psycopg.rows import tuple_row

from projections.digest import fold_digest, tables_digest
from projections.read_model import ReadModel


class State(StrEnum):
    """What an edition is for."""

    LIVE = "live"
    """Answers the API; its schema has the read model's name."""
    BUILDING = "building"
    """Will be the next live one."""
    PREVIOUS = "previous"
    """Was the live one before; kept for a rollback."""
    SNAPSHOT = "snapshot"
    """Shows a moment of the past."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """One build of a read model."""

    model: ReadModel
    version: int
    schema: str
    state: State
    position: int
    zone: str | None
    tables_digest: str
    fold_digest: str
    build_id: UUID | None = None
    paused: bool = False

    @property
    def name(self) -> str:
        return self.model.name

    @property
    def key(self) -> dict[str, Any]:
        """Names it in statements."""
        return {"name": self.model.name, "version": self.version}

    @property
    def has_our_tables(self) -> bool:
        """Whether this version of the program can fold into its tables."""
        return self.tables_digest == tables_digest(self.model)

    @property
    def is_ours(self) -> bool:
        """Whether this version of the program would give the same rows."""
        return self.has_our_tables and self.fold_digest == fold_digest(self.model)


_EDITIONS = """
SELECT name, version, schema, state, position, zone, tables_digest, fold_digest, build_id,
       state = 'live' AND EXISTS (SELECT FROM projection.pause p WHERE p.name = e.name)
FROM projection.edition e
WHERE name = ANY(%(names)s) AND state = ANY(%(states)s)
  AND (%(build_id)s::uuid IS NULL OR build_id = %(build_id)s)
ORDER BY name, version
"""
_FOR_UPDATE: LiteralString = "FOR UPDATE OF e"
_LOCK = 715230107
_LOCK_MAKING = "SELECT pg_advisory_xact_lock(%(lock)s)"
_NEXT_VERSION = """
SELECT coalesce(max(version), 0) + 1 FROM projection.edition WHERE name = %(name)s
"""
_ADD = """
INSERT INTO projection.edition
    (name, version, schema, state, tables_digest, fold_digest, zone, build_id)
VALUES (%(name)s, %(version)s, %(schema)s, %(state)s, %(tables_digest)s, %(fold_digest)s, %(zone)s,
        %(build_id)s)
"""


def editions(
    connection: Connection[Any],
    models: Iterable[ReadModel],
    states: Iterable[State] = (State.LIVE,),
    *,
    build_id: UUID | None = None,
    lock: bool = False,
) -> list[Edition]:
    """The editions of these read models in these states, by name; of one build, or of any.

    With `lock` the caller works on them until the transaction ends.
    """
    by_name = {model.name: model for model in models}
    asked = {
        "names": sorted(by_name),
        "states": [state.value for state in states],
        "build_id": build_id,
    }
    with connection.cursor(row_factory=tuple_row) as cursor:
        found = cursor.execute(_EDITIONS + (_FOR_UPDATE if lock else ""), asked, prepare=True)
        return [
            Edition(
                model=by_name[name],
                version=version,
                schema=schema,
                state=State(state),
                position=position,
                zone=zone,
                tables_digest=tables,
                fold_digest=fold,
                build_id=build,
                paused=paused,
            )
            for (name, version, schema, state, position, zone, tables, fold, build, paused) in found
        ]


def edition_in(
    connection: Connection[Any], model: ReadModel, state: State, *, lock: bool = False
) -> Edition | None:
    """The edition of a read model that is live, building or previous; None when there is none."""
    return next(iter(editions(connection, [model], [state], lock=lock)), None)


def lock_making(connection: Connection[Any]) -> None:
    """Editions are made one at a time; held until the transaction ends."""
    connection.execute(_LOCK_MAKING, {"lock": _LOCK})


def add_edition(
    connection: Connection[Any],
    model: ReadModel,
    *,
    state: State,
    schema: str | None = None,
    zone: ZoneInfo | None = None,
    build_id: UUID | None = None,
) -> Edition:
    """Note a new edition of this program's form; its tables are made by the caller."""
    lock_making(connection)
    with connection.cursor(row_factory=tuple_row) as cursor:
        row = cursor.execute(_NEXT_VERSION, {"name": model.name}).fetchone()
    version = row[0] if row else 1
    made = Edition(
        model=model,
        version=version,
        schema=schema or f"{model.name}_{version}",
        state=state,
        position=0,
        zone=zone.key if zone else None,
        tables_digest=tables_digest(model),
        fold_digest=fold_digest(model),
        build_id=build_id,
    )
    connection.execute(
        _ADD,
        made.key
        | {
            "schema": made.schema,
            "state": made.state.value,
            "tables_digest": made.tables_digest,
            "fold_digest": made.fold_digest,
            "zone": made.zone,
            "build_id": build_id,
        },
    )
    return made
