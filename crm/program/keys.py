"""`crm keys`: what wraps people's keys, changing it, and where they lie."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import click
import psycopg

from crm.program.bootstrap import database, must_be_migrated, upgrade
from crm.program.settings import Settings, SettingsError, read_settings
from crm.program.unlocking import keys as secrets_of
from crm.program.unlocking import migrate_key_store, must_be_a_key_store
from crm.storage.connection import connection_kwargs
from crm.storage.key_file import Secrets, add_wrapping_key, drop_wrapping_keys
from crm.storage.moving_keys import move_keys
from crm.storage.pkcs11_keys import token_keys
from crm.storage.rewrapping import keys_by_wrapping, rewrap
from crm.storage.scrubbing import may_scrub, scrub
from crm.storage.wrapping import wrapping_keys

_A_PROGRESS_EVERY = 10_000


@dataclass(frozen=True, slots=True)
class _Opened:
    """The key store, as its owner."""

    settings: Settings
    secrets: Secrets
    connection: psycopg.Connection[Any]


@click.group()
def keys() -> None:
    """Look after the keys of people's data: what wraps them, and where they lie."""


@keys.command()
def status() -> None:
    """Show where keys lie and what wraps how many of them."""
    with _opened() as found:
        current = wrapping_keys(found.secrets).current_id
        where = "a database of their own" if found.secrets.keys_url else "beside the log"
        used = keys_by_wrapping(found.connection)
        click.echo(f"People's keys: {sum(used.values()):,}, {where}.")
        for key_id in sorted({*used, *found.secrets.wrapping, current}):
            stands = "wraps new keys" if key_id == current else "unwraps only"
            if key_id not in used and key_id != current:
                stands = "wraps nothing: crm keys retire"
            click.echo(f"  {key_id:<24} {used.get(key_id, 0):>9,}  {stands}")
        others = sum(count for key_id, count in used.items() if key_id != current)
        if others:
            click.echo(f"{others:,} keys are to be wrapped anew; run: crm keys rotate")


@keys.command()
def rotate() -> None:
    """Wrap all keys by a new wrapping key; killed, it goes on when started again.

    With a key file, a new wrapping key is added to it first, unless an earlier rotation is
    unfinished. With a PKCS#11 token, keys are wrapped by the key that CRM_PKCS11_KEY names.
    Facts stay as they are, and running programs go on reading and writing.
    """
    with _opened() as found:
        keys_now = wrapping_keys(found.secrets)
        used = keys_by_wrapping(found.connection)
        unfinished = any(key_id != keys_now.current_id for key_id in used)
        if found.secrets.token is None and not unfinished:
            add_wrapping_key(found.settings.key_file)
            click.echo(f"Added a wrapping key to {found.settings.key_file}: back the file up now.")
        elif not unfinished:
            click.echo(
                f"All keys are wrapped by {keys_now.current_id} already. For another one, run:"
                " crm keys create LABEL; then set CRM_PKCS11_KEY=LABEL and run this again."
            )
            return
        told = 0

        def progress(done: int) -> None:
            nonlocal told
            if done - told >= _A_PROGRESS_EVERY:
                told = done
                click.echo(f"  {done:,} keys", err=True)

        done = rewrap(found.connection, keys_now, progress=progress)
        click.echo(f"Wrapped {done:,} keys by {keys_now.current_id}.")
        click.echo("Backups of keys from before still need the old wrapping key, until they go.")


@keys.command()
def retire() -> None:
    """Take wrapping keys that wrap nothing any more out of the key file.

    What they once wrapped in old backups can never be read again: that is how erased people's keys
    go from those too.
    """
    with _opened() as found:
        used = keys_by_wrapping(found.connection)
        file_keys = found.secrets.wrapping.keys() - {found.secrets.current_id}
        if kept := sorted(file_keys & used.keys()):
            raise click.ClickException(
                f"{', '.join(kept)} still wraps {sum(used[each] for each in kept):,} keys;"
                " run first: crm keys rotate"
            )
        drop_wrapping_keys(found.settings.key_file, file_keys)
    click.echo(f"Retired {len(file_keys)} wrapping keys: {', '.join(sorted(file_keys)) or 'none'}.")


@keys.command()
@click.argument("label")
def create(label: str) -> None:
    """Make a wrapping key in the PKCS#11 token; it can never be read out of it."""
    token = read_settings().token
    if token is None:
        raise SettingsError(
            "No PKCS#11 token is set; with a key file, crm keys rotate makes new wrapping keys."
        )
    token_keys(token).create(label)
    click.echo(f"Made the key {label}. To wrap people's keys by it, set CRM_PKCS11_KEY={label}")
    click.echo("and run: crm keys rotate")


@keys.command()
def move() -> None:
    """Move people's keys into the database that CRM_KEYS_DATABASE_URL names.

    Stop the other programs before, and start them with the new setting afterwards.
    """
    settings = read_settings()
    if settings.keys_database_url is None:
        raise SettingsError("Set CRM_KEYS_DATABASE_URL to the database that shall hold the keys.")
    with _log_database(settings) as url:
        migrate_key_store(settings.keys_database_url)
        secrets_of(settings, url, moving=True)
        with (
            psycopg.connect(**connection_kwargs(url), autocommit=True) as source,
            psycopg.connect(
                **connection_kwargs(settings.keys_database_url), autocommit=True
            ) as target,
        ):
            moved = move_keys(source, target)
    click.echo(f"Moved {moved:,} keys. The log's database holds none.")


@keys.command("scrub")
def scrub_() -> None:
    """Take what deleted rows leave behind out of the database's files; after erasures.

    Rewrites every table but the log, each closed to everybody meanwhile, and drops the old
    segments of the write-ahead log. The embedded database allows it; on a server of yours the
    user of DATABASE_URL must be a superuser.
    """
    settings = read_settings()
    with _log_database(settings) as url:
        for each in filter(None, (url, settings.keys_database_url)):
            with psycopg.connect(**connection_kwargs(each), autocommit=True) as connection:
                if not may_scrub(connection):
                    raise SettingsError(
                        "Only a superuser of the database may do this: have its administrator run"
                        " it with a DATABASE_URL of theirs."
                    )
                scrub(connection, lambda what: click.echo(f"  {what}", err=True))
    click.echo("What was deleted is in no file of the database any more.")
    click.echo("Backups, archives of its log and replicas keep it until they end.")


@contextmanager
def _opened() -> Iterator[_Opened]:
    settings = read_settings()
    with _log_database(settings) as url:
        if settings.keys_database_url:
            must_be_a_key_store(settings.keys_database_url)
        secrets = secrets_of(settings, url)
        kwargs = connection_kwargs(settings.keys_database_url or url)
        with psycopg.connect(**kwargs, autocommit=True) as connection:
            yield _Opened(settings, secrets, connection)


@contextmanager
def _log_database(settings: Settings) -> Iterator[str]:
    with database(settings) as url:
        if settings.embedded:
            upgrade(url, settings.time_zone)
            if settings.keys_database_url:
                migrate_key_store(settings.keys_database_url)
        else:
            must_be_migrated(url)
        yield url
