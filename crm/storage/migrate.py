"""`crm migrate`: brings a database to the newest version, each step once, in one transaction.

Two programs may start at once: the second waits for the first and finds nothing left to do.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import resources

import psycopg

_LOCK = 715230105
_LEDGER = """
CREATE SCHEMA IF NOT EXISTS crm_meta;
CREATE TABLE IF NOT EXISTS crm_meta.migration (
    name       text PRIMARY KEY,
    digest     text NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT clock_timestamp()
)
"""
_APPLIED = "SELECT name, digest FROM crm_meta.migration"
_NOTE = "INSERT INTO crm_meta.migration (name, digest) VALUES (%(name)s, %(digest)s)"

KEY_STORE_STEPS = (
    "0001_roles.sql",
    "0004_keyring.sql",
    "0016_erasures.sql",
    "0021_destroyed_keys.sql",
    "0023_keys_of_classes.sql",
)
"""What a key store of its own needs."""


class MigrationError(Exception):
    """The database cannot be brought to this program's version; the message says why."""

    code = "MIGRATION_FAILED"


@dataclass(frozen=True, slots=True)
class Step:
    """One migration file; its text never changes after a release."""

    name: str
    sql: str

    @property
    def digest(self) -> str:
        return hashlib.sha256(self.sql.encode()).hexdigest()


def steps(only: Sequence[str] | None = None) -> list[Step]:
    """Every migration, or those of some names, oldest first."""
    folder = resources.files("crm.storage") / "migrations"
    files = sorted(
        (
            entry
            for entry in folder.iterdir()
            if entry.name.endswith(".sql") and (only is None or entry.name in only)
        ),
        key=lambda entry: entry.name,
    )
    return [Step(entry.name, entry.read_text(encoding="utf-8")) for entry in files]


def migrate(connection: psycopg.Connection, only: Sequence[str] | None = None) -> list[str]:
    """Apply what is missing and return the names applied; `MigrationError` if history differs."""
    try:
        return _migrate(connection, steps(only))
    except psycopg.errors.InsufficientPrivilege as error:
        raise MigrationError(
            f"The database user may not set up the schemas ({error.diag.message_primary}); let it"
            " own the database and create roles, or have an administrator run: GRANT crm_app,"
            " crm_projector, crm_audit, crm_follower TO that user."
        ) from None


def _migrate(connection: psycopg.Connection, wanted: list[Step]) -> list[str]:
    applied: list[str] = []
    with connection.transaction():
        connection.execute("SELECT pg_advisory_xact_lock(%(lock)s)", {"lock": _LOCK})
        connection.execute(_LEDGER)
        known: dict[str, str] = dict(connection.execute(_APPLIED).fetchall())
        for step in wanted:
            if step.name in known:
                if known[step.name] != step.digest:
                    raise MigrationError(
                        f"The database was made with another {step.name}; install the version of"
                        " crm that made it, or restore a backup that fits this one."
                    )
                continue
            connection.execute(step.sql.encode())
            connection.execute(_NOTE, {"name": step.name, "digest": step.digest})
            applied.append(step.name)
        newer = known.keys() - {step.name for step in wanted}
        if newer:
            raise MigrationError(
                f"The database is newer than this program (it knows {min(newer)});"
                " install the newer version of crm."
            )
    return applied


def pending(connection: psycopg.Connection, only: Sequence[str] | None = None) -> list[str]:
    """Names of the migrations that the database still needs."""
    exists = connection.execute("SELECT to_regclass('crm_meta.migration')").fetchone()
    if exists is None or exists[0] is None:
        return [step.name for step in steps(only)]
    known = {name for name, _ in connection.execute(_APPLIED).fetchall()}
    return [step.name for step in steps(only) if step.name not in known]
