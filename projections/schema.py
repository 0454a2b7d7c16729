"""Makes the tables of the read models, and makes them anew when their form changed."""

import hashlib
from collections.abc import Sequence
from importlib import resources

import psycopg
from psycopg import sql

from projections import READ_MODELS
from projections.read_model import ReadModel

_LOCK = 715230106
_KNOWN = "SELECT version, digest FROM projection.position WHERE name = %(name)s FOR UPDATE"
_FORGET = "DELETE FROM projection.position WHERE name = %(name)s"
_FORGET_PARKED = "DELETE FROM projection.parked WHERE name = %(name)s"
_BEGIN = """
INSERT INTO projection.position (name, version, digest)
VALUES (%(name)s, %(version)s, %(digest)s)
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


def migrate_read_models(
    connection: psycopg.Connection, read_models: Sequence[ReadModel] = READ_MODELS
) -> list[str]:
    """Create or remake what is missing or has another form; the names of those (re)made.

    A read model that is remade begins at position 0. Idempotent; safe when started twice at once.
    """
    made = []
    with connection.transaction():
        connection.execute("SELECT pg_advisory_xact_lock(%(lock)s)", {"lock": _LOCK})
        connection.execute(_positions_sql())
        for model in read_models:
            wanted = (model.version, digest_of(model))
            known = connection.execute(_KNOWN, {"name": model.name}).fetchall()
            if known == [wanted]:
                continue
            connection.execute(_FORGET_PARKED, {"name": model.name})
            connection.execute(_FORGET, {"name": model.name})
            schema = sql.Identifier(model.name)
            connection.execute(sql.SQL(_REMAKE).format(schema=schema))
            connection.execute(model.schema_sql.encode())
            connection.execute(sql.SQL(_GRANT).format(schema=schema))
            connection.execute(
                _BEGIN, {"name": model.name, "version": wanted[0], "digest": wanted[1]}
            )
            made.append(model.name)
    return made


def digest_of(model: ReadModel) -> str:
    """Tells one form of a read model's tables from another."""
    return hashlib.sha256(model.schema_sql.encode()).hexdigest()


def _positions_sql() -> bytes:
    return (resources.files("projections") / "schema.sql").read_bytes()
