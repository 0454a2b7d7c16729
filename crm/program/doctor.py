"""`crm doctor`: says what is wrong and what to do, one line a finding."""

import datetime
from collections.abc import Callable
from dataclasses import replace

import click
import psycopg
from psycopg.rows import tuple_row

from crm.program.bootstrap import database
from crm.program.findings import findings
from crm.program.oidc import oidc_of
from crm.program.patience import DatabaseHangs, patient
from crm.program.security import of_database, of_settings
from crm.program.settings import Settings, SettingsError, read_settings
from crm.program.token import OPEN_UNTIL_RESTARTED
from crm.program.unlocking import must_be_a_key_store
from crm.storage.connection import connection_kwargs
from crm.storage.key_file import read_key_file
from crm.storage.migrate import pending
from crm.storage.wrapping import wrapping_keys
from crm.transparency.health import signing
from crm.transparency.key_file import read_signing_keys

_TOKENS = "SELECT count(*) FROM access.token WHERE revoked_at IS NULL AND expires_at > now()"

_AFTER_MIGRATING = "cannot be looked at before: crm migrate"


@click.command()
@click.option("--security", is_flag=True, help="What is weak about this deployment, instead.")
def doctor(security: bool) -> None:
    """Look at the settings, the database, the keys and the read models."""
    found = 0
    try:
        settings = read_settings()
        with patient(settings), database(settings) as url:
            if security:
                raise click.exceptions.Exit(_weak(settings, url))
            found += _report("database", lambda: _database(settings, url))
            found += _report("schema", lambda: _schema(url))
            found += _report("keys", lambda: _keys(settings))
            found += _report("read models", lambda: _read_models(settings, url))
            found += _report("transparency log", lambda: _signing(settings, url))
            found += _report("access", lambda: _access(settings, url))
    except Exception as error:
        if not hasattr(error, "code"):
            raise
        found += 1
        click.echo(f"BAD   {error}")
    if found:
        raise click.exceptions.Exit(1)


def _weak(settings: Settings, url: str) -> int:
    """Tells every weakness, in English and Japanese; 1 when there is one."""
    oidc_of(settings)
    found = list(of_settings(settings))
    with psycopg.connect(**connection_kwargs(url)) as connection:
        if pending(connection):
            raise SettingsError(f"Who gets in {_AFTER_MIGRATING}")
        found += of_database(connection, settings, datetime.datetime.now(datetime.UTC))
    for each in sorted(found, key=lambda weakness: not weakness.refused):
        click.echo(f"{'BAD ' if each.refused else 'weak'}  {each.en}\n      {each.ja}")
    if not found:
        click.echo("good  Nothing weak was found.\n      弱点は見つかりませんでした。")
    elif any(each.refused for each in found):
        click.echo(
            "A server that others can reach does not start with what is BAD."
            "\nBAD の項目があると、外部から到達できるサーバーは起動しません。"
        )
    return 1 if found else 0


def _report(name: str, look: Callable[[], tuple[bool, str]]) -> int:
    try:
        good, sentence = look()
    except DatabaseHangs:
        raise  # nor would it answer to the next question
    except Exception as error:
        if not hasattr(error, "code") and not isinstance(error, psycopg.Error):
            raise
        good, sentence = False, str(error).splitlines()[0]
    click.echo(f"{'good' if good else 'BAD '}  {name}: {sentence}")
    return 0 if good else 1


def _database(settings: Settings, url: str) -> tuple[bool, str]:
    with psycopg.connect(**connection_kwargs(url), row_factory=tuple_row) as connection:
        row = connection.execute("SHOW server_version").fetchone()
    where = f"embedded in {settings.home}" if settings.embedded else "DATABASE_URL"
    return True, f"PostgreSQL {row[0] if row else '?'}, {where}"


def _schema(url: str) -> tuple[bool, str]:
    with psycopg.connect(**connection_kwargs(url), row_factory=tuple_row) as connection:
        missing = pending(connection)
    if missing:
        return False, f"{len(missing)} migrations are missing; run: crm migrate"
    return True, "up to date"


def _keys(settings: Settings) -> tuple[bool, str]:
    secrets = read_key_file(settings.key_file)
    found = f"{settings.key_file}; back it up apart from the database"
    if settings.keys_database_url:
        must_be_a_key_store(settings.keys_database_url)
        found += "; people's keys are in a database of their own"
    if settings.token:
        wrapping = wrapping_keys(replace(secrets, token=settings.token))
        wrapping.wrap(wrapping.current_id, bytes(32), b"")
        found += f", wrapped by {wrapping.current_id}"
    return True, found


def _read_models(settings: Settings, url: str) -> tuple[bool, str]:
    now = datetime.datetime.now(datetime.UTC)
    with psycopg.connect(**connection_kwargs(url)) as connection:
        if pending(connection):
            return False, _AFTER_MIGRATING
        found = findings(connection, settings.time_zone, now, embedded=settings.embedded)
    for finding in found[:-1]:
        click.echo(f"BAD   read models: {finding}")
    return (False, found[-1]) if found else (True, "caught up")


def _signing(settings: Settings, url: str) -> tuple[bool, str]:
    key_file = settings.audit_key_file
    keys = read_signing_keys(key_file) if key_file.exists() else None
    now = datetime.datetime.now(datetime.UTC)
    with psycopg.connect(**connection_kwargs(url)) as connection:
        if pending(connection):
            return False, _AFTER_MIGRATING
        return signing(connection, keys, now, embedded=settings.embedded)


def _access(settings: Settings, url: str) -> tuple[bool, str]:
    with psycopg.connect(**connection_kwargs(url), row_factory=tuple_row) as connection:
        if pending(connection):
            return False, _AFTER_MIGRATING
        row = connection.execute(_TOKENS).fetchone()
    count = row[0] if row else 0
    if oidc_of(settings) is not None:
        return True, f"{settings.oidc_issuer}; {_live(count)}"
    if count and settings.embedded:
        return True, f"{_live(count)}; {OPEN_UNTIL_RESTARTED}"
    if count:
        return True, _live(count)
    if settings.embedded:
        return True, "open on loopback, where the database is embedded, while there is no token"
    return False, "no live token; run: crm token issue --role ADMIN"


def _live(count: int) -> str:
    return f"{count} live token{'' if count == 1 else 's'}"
