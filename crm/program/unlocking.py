"""Hands out the deployment's secrets: to nobody before whoever came back with a backup is erased.

Every command that can decrypt anything gets its secrets here.
"""

import datetime
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any
from zoneinfo import ZoneInfo

import psycopg
from psycopg import Connection
from psycopg.rows import tuple_row

from crm.program.settings import Settings, SettingsError
from crm.storage.connection import APP, connection_kwargs
from crm.storage.erasures import Erasures
from crm.storage.key_file import Secrets, create_key_file, read_key_file
from crm.storage.key_store import KeyStoreUnavailable
from crm.storage.keyring import KeyRing
from crm.storage.migrate import KEY_STORE_STEPS, migrate, pending
from projections.erasing import forget_classes, forget_people

_HAS_KEYS = "SELECT EXISTS (SELECT FROM keyring.subject_key)"
_IS_THE_LOGS = "SELECT to_regclass('event_store.alumni_events') IS NOT NULL"


def keys(settings: Settings, url: str, *, moving: bool = False) -> Secrets:
    """The deployment's secrets. They are made once, while nothing is encrypted yet.

    `moving`: also while keys are in both databases.
    """
    store = settings.keys_database_url or url
    if settings.keys_database_url is not None:
        must_be_a_key_store(settings.keys_database_url)
        if not moving and _has_keys(url):
            raise SettingsError(
                "People's keys are in the log's own database, and CRM_KEYS_DATABASE_URL names"
                " another one; to move them there, run: crm keys move"
            )
    if not settings.key_file.exists() and not _has_keys(store):
        secrets = create_key_file(settings.key_file)
    else:
        secrets = read_key_file(settings.key_file)
    secrets = replace(
        secrets,
        keys_url=settings.keys_database_url,
        token=settings.token,
        journal=settings.erasure_journal,
    )
    _erase_again(url, secrets, settings.time_zone)
    return secrets


def migrate_key_store(url: str) -> list[str]:
    """Bring a key store of its own to this version; returns what was done."""
    with _asked(url) as connection:
        row = connection.execute(_IS_THE_LOGS).fetchone()
        if row is not None and row[0]:
            raise SettingsError(
                "CRM_KEYS_DATABASE_URL names a database that holds a log: keys belong in another"
                " one, with backups of its own. Name an empty database."
            )
        return [f"{step} in the key store" for step in migrate(connection, KEY_STORE_STEPS)]


def must_be_a_key_store(url: str) -> None:
    """Raises `SettingsError` when its schema is missing or old, `KeyStoreUnavailable`."""
    with _asked(url) as connection:
        missing = pending(connection, KEY_STORE_STEPS)
    if missing:
        raise SettingsError(
            f"The key store in CRM_KEYS_DATABASE_URL lacks {missing[0]}; run: crm migrate"
        )


def _erase_again(url: str, secrets: Secrets, zone: ZoneInfo) -> None:
    @contextmanager
    def connect() -> Iterator[Connection[Any]]:
        with psycopg.connect(**connection_kwargs(url, APP), autocommit=True) as connection:
            yield connection

    erasures, keyring = Erasures(connect, secrets), KeyRing(connect, secrets)
    now = datetime.datetime.now(datetime.UTC)
    try:
        erasures.reconcile(
            lambda people: forget_people(url, people, now),
            lambda entries: forget_classes(url, keyring, entries, now, zone),
        )
    finally:
        erasures.close()
        keyring.close()


def _has_keys(url: str) -> bool:
    with _asked(url) as connection:
        row = connection.execute(_HAS_KEYS).fetchone()
    return bool(row and row[0])


@contextmanager
def _asked(url: str) -> Iterator[Connection[Any]]:
    try:
        with psycopg.connect(**connection_kwargs(url), row_factory=tuple_row) as connection:
            yield connection
    except psycopg.OperationalError as error:
        raise KeyStoreUnavailable(
            "The key store does not answer: see whether the server of CRM_KEYS_DATABASE_URL runs,"
            " and try again. Nothing is lost."
        ) from error
