"""Makes the tables of the read models, and tells which of them want another form."""

from collections.abc import Sequence
from importlib import resources
from typing import Any
from zoneinfo import ZoneInfo

import psycopg
from psycopg import Connection, sql

from crm.storage.connection import PROJECTOR
from crm.storage.migrate import MigrationError
from projections import READ_MODELS
from projections.editions import Edition, State, add_edition, editions
from projections.read_model import ReadModel

_LOCK = 715230106
_EXISTS = "SELECT EXISTS (SELECT FROM pg_namespace WHERE nspname = %(name)s)"
_NOTE_FILLING = """
INSERT INTO projection.first_filling (name, up_to)
SELECT %(name)s, max(position) FROM event_store.log HAVING max(position) > 0
ON CONFLICT (name) DO UPDATE SET up_to = excluded.up_to
"""
_BECOME = sql.SQL("SET LOCAL ROLE {}").format(sql.Identifier(PROJECTOR))
_MAKE = """
CREATE SCHEMA {schema};
GRANT USAGE ON SCHEMA {schema} TO crm_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA {schema} GRANT SELECT ON TABLES TO crm_app;
SET LOCAL search_path TO {schema};
"""
_SEARCH = "SET LOCAL search_path TO {schema}; SET LOCAL maintenance_work_mem = '256MB'"
_DONE = "SET LOCAL search_path TO DEFAULT"
_AFTER_FILLING = "-- After filling:"


class SchemaTaken(MigrationError):
    """A read model needs a schema that something else in this database has made."""

    code = "SCHEMA_TAKEN"


def migrate_read_models(
    connection: psycopg.Connection,
    read_models: Sequence[ReadModel] = READ_MODELS,
    *,
    zone: ZoneInfo | None = None,
) -> list[str]:
    """Make the read models that are missing, empty; the names of those made.

    Idempotent; safe when started twice at once. `SchemaTaken` when a schema is there that no read
    model made. One that is there in another form is left as it is: see `outdated`.
    """
    made = []
    with connection.transaction():
        connection.execute("SELECT pg_advisory_xact_lock(%(lock)s)", {"lock": _LOCK})
        connection.execute(_positions_sql())
        connection.execute(_BECOME)
        known = {each.name for each in editions(connection, read_models)}
        for model in read_models:
            if model.name not in known:
                _must_be_free(connection, model.name)
                live = add_edition(
                    connection, model, state=State.LIVE, schema=model.name, zone=zone
                )
                make_tables(connection, live)
                if known:
                    connection.execute(_NOTE_FILLING, {"name": model.name})
                made.append(model.name)
        connection.execute("RESET ROLE")
    return made


def make_tables(connection: Connection[Any], edition: Edition, *, to_fill: bool = False) -> None:
    """Make an edition's schema with empty tables, which the projector owns and the API reads.

    Tables that are `to_fill` in bulk get the rest of their indexes afterwards: `make_indexes`.
    """
    schema = sql.Identifier(edition.schema)
    connection.execute(sql.SQL(_MAKE).format(schema=schema))
    connection.execute(_parts(edition.model)[0].encode())
    connection.execute(_DONE)
    if not to_fill:
        make_indexes(connection, edition)


def make_indexes(connection: Connection[Any], edition: Edition) -> None:
    """Make what `schema.sql` has under "After filling"."""
    connection.execute(sql.SQL(_SEARCH).format(schema=sql.Identifier(edition.schema)))
    connection.execute(_parts(edition.model)[1].encode())
    connection.execute(_DONE)


def _parts(model: ReadModel) -> tuple[str, str]:
    tables, mark, indexes = model.schema_sql.partition(_AFTER_FILLING)
    return tables, mark + indexes


def outdated(
    connection: psycopg.Connection,
    read_models: Sequence[ReadModel] = READ_MODELS,
    *,
    zone: ZoneInfo | None = None,
) -> list[Edition]:
    """The live editions whose tables, code or time zone are not those of this program.

    To be built anew beside the live one. Without `zone`, any zone will do.
    """
    return [
        edition
        for edition in editions(connection, read_models)
        if not edition.is_ours
        or (zone is not None and edition.zone is not None and edition.zone != zone.key)
    ]


def _must_be_free(connection: psycopg.Connection, name: str) -> None:
    row = connection.execute(_EXISTS, {"name": name}).fetchone()
    if row is not None and row[0]:
        raise SchemaTaken(
            f"This database already has a schema named {name!r} that is not a read model of this"
            " program, so nothing was changed. Give the program a database of its own, or, if the"
            f" schema is a leftover that nobody needs, run: DROP SCHEMA {name} CASCADE"
        )


def _positions_sql() -> bytes:
    return (resources.files("projections") / "schema.sql").read_bytes()
