"""Makes the tables of the read models, and makes them anew when their form changed."""

import hashlib
from collections.abc import Sequence
from importlib import resources
from zoneinfo import ZoneInfo

import psycopg
from psycopg import sql

from crm.storage.migrate import MigrationError
from projections import READ_MODELS
from projections.read_model import ReadModel

_LOCK = 715230106
_KNOWN = "SELECT version, digest, zone FROM projection.position WHERE name = %(name)s FOR UPDATE"
_EXISTS = "SELECT EXISTS (SELECT FROM pg_namespace WHERE nspname = %(name)s)"
_FORGET = "DELETE FROM projection.position WHERE name = %(name)s"
_FORGET_PARKED = "DELETE FROM projection.parked WHERE name = %(name)s"
_BEGIN = """
INSERT INTO projection.position (name, version, digest, zone)
VALUES (%(name)s, %(version)s, %(digest)s, %(zone)s)
"""
_REMAKE = """
DROP SCHEMA IF EXISTS {schema} CASCADE;
CREATE SCHEMA {schema};
SET LOCAL search_path TO {schema};
"""
_GRANT = """
SET LOCAL search_path TO DEFAULT;
GRANT USAGE ON SCHEMA {schema} TO crm_projector, crm_app;
GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON ALL TABLES IN SCHEMA {schema} TO crm_projector;
GRANT SELECT ON ALL TABLES IN SCHEMA {schema} TO crm_app;
"""


class SchemaTaken(MigrationError):
    """A read model needs a schema that something else in this database has made."""

    code = "SCHEMA_TAKEN"


def migrate_read_models(
    connection: psycopg.Connection,
    read_models: Sequence[ReadModel] = READ_MODELS,
    *,
    zone: ZoneInfo | None = None,
) -> list[str]:
    """Create or remake what is missing, or was made otherwise; the names of those (re)made.

    A read model that is remade begins at position 0. One that was filled in another time zone is
    remade too: its dates are of that zone. Without `zone` they stay as they are. Idempotent; safe
    when started twice at once. `SchemaTaken` when a schema is there that no read model made.
    """
    made = []
    with connection.transaction():
        connection.execute("SELECT pg_advisory_xact_lock(%(lock)s)", {"lock": _LOCK})
        connection.execute(_positions_sql())
        for model in read_models:
            known = connection.execute(_KNOWN, {"name": model.name}).fetchall()
            if _is_as_wanted(known, model, zone):
                continue
            if not known:
                _must_be_free(connection, model.name)
            _remake(connection, model, zone)
            made.append(model.name)
    return made


def _is_as_wanted(
    known: list[tuple[int, str, str | None]], model: ReadModel, zone: ZoneInfo | None
) -> bool:
    if len(known) != 1:
        return False
    version, digest, filled_in = known[0]
    moved = zone is not None and filled_in is not None and filled_in != zone.key
    return (version, digest) == (model.version, digest_of(model)) and not moved


def _must_be_free(connection: psycopg.Connection, name: str) -> None:
    row = connection.execute(_EXISTS, {"name": name}).fetchone()
    if row is not None and row[0]:
        raise SchemaTaken(
            f"This database already has a schema named {name!r} that is not a read model of this"
            " program, so nothing was changed. Give the program a database of its own, or, if the"
            f" schema is a leftover that nobody needs, run: DROP SCHEMA {name} CASCADE"
        )


def _remake(connection: psycopg.Connection, model: ReadModel, zone: ZoneInfo | None) -> None:
    schema = sql.Identifier(model.name)
    connection.execute(_FORGET_PARKED, {"name": model.name})
    connection.execute(_FORGET, {"name": model.name})
    connection.execute(sql.SQL(_REMAKE).format(schema=schema))
    connection.execute(model.schema_sql.encode())
    connection.execute(sql.SQL(_GRANT).format(schema=schema))
    connection.execute(
        _BEGIN,
        {
            "name": model.name,
            "version": model.version,
            "digest": digest_of(model),
            "zone": zone and zone.key,
        },
    )


def digest_of(model: ReadModel) -> str:
    """Tells one form of a read model's tables from another."""
    return hashlib.sha256(model.schema_sql.encode()).hexdigest()


def _positions_sql() -> bytes:
    return (resources.files("projections") / "schema.sql").read_bytes()
