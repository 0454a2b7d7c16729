"""Puts the real parts together: database, keys, schemas, the write side."""

import gc
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from zoneinfo import ZoneInfo

import psycopg
from psycopg.rows import tuple_row

from crm.application.alumni import AlumniCrm
from crm.program.progress import staged
from crm.program.settings import Settings, SettingsError
from crm.program.unlocking import keys, migrate_key_store
from crm.storage.connection import connection_kwargs
from crm.storage.key_file import Secrets
from crm.storage.migrate import migrate, pending
from crm.storage.postgres import check_server, embedded_postgres
from projections.part_worker import GARBAGE_THRESHOLDS
from projections.rebuild import WORKERS, Rebuild, Rebuilt
from projections.schema import migrate_read_models, outdated


@dataclass(frozen=True, slots=True)
class Deployment:
    """A running database with its keys, and the write side on it."""

    settings: Settings
    url: str
    secrets: Secrets
    crm: AlumniCrm


@contextmanager
def database(settings: Settings) -> Iterator[str]:
    """URL of the database of these settings: the server's own, or the embedded one, started."""
    if settings.database_url is not None:
        check_server(settings.database_url)
        yield settings.database_url
        return
    with embedded_postgres(settings.home, binaries=settings.postgres_bin) as url:
        yield url


@contextmanager
def deployment(
    settings: Settings, *, pool_size: int = 4, serving: bool = False
) -> Iterator[Deployment]:
    """Everything a command needs. An embedded database is brought up to date by the way.

    Read models of another version or time zone are built anew only for one that is `serving`:
    who merely looks changes nothing for those who are served.
    """
    gc.set_threshold(*GARBAGE_THRESHOLDS)
    with ExitStack() as stack:
        url = stack.enter_context(database(settings))
        if settings.embedded:
            upgrade(url, settings.time_zone)
        else:
            must_be_migrated(url)
        if settings.embedded and settings.keys_database_url:
            migrate_key_store(settings.keys_database_url)
        secrets = keys(settings, url)
        if settings.embedded and serving:
            renew(url, secrets, settings.time_zone)
        crm = AlumniCrm(url, secrets, settings.time_zone, pool_size=pool_size)
        stack.callback(crm.close)
        yield Deployment(settings, url, secrets, crm)


def upgrade(url: str, zone: ZoneInfo) -> list[str]:
    """Bring the schemas to this version and make what is missing; returns what was done."""
    with psycopg.connect(**connection_kwargs(url)) as connection:
        done = migrate(connection)
        return done + [str(step) for step in migrate_read_models(connection, zone=zone)]


def renew(url: str, secrets: Secrets, zone: ZoneInfo) -> list[Rebuilt]:
    """Build anew, beside the live ones, the read models that another version has filled."""
    with psycopg.connect(**connection_kwargs(url)) as connection:
        names = [edition.name for edition in outdated(connection, zone=zone)]
    if not names:
        return []
    with staged() as report:
        return Rebuild(url, secrets, zone, workers=WORKERS).run(names, report)


def must_be_migrated(url: str) -> None:
    """Raises `SettingsError` for a server whose schemas are missing or old."""
    with psycopg.connect(**connection_kwargs(url), row_factory=tuple_row) as connection:
        if missing := pending(connection):
            raise SettingsError(
                f"The database lacks {missing[0]} and what follows; run: crm migrate"
            )


def must_be_of_this_version(url: str) -> None:
    """Raises `SettingsError` when questions would fail on the tables of the read models."""
    with psycopg.connect(**connection_kwargs(url)) as connection:
        other = [each.name for each in outdated(connection) if not each.has_our_tables]
    if other:
        raise SettingsError(
            f"The tables of {', '.join(other)} were made by another version of this program, which"
            " can go on serving them. To build them for this one beside them, run: crm migrate"
        )
