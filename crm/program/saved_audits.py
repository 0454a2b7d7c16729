"""`crm audit save`, `run` and `saved`: questions to the log that are asked again."""

import datetime
from typing import Any

import click
import psycopg

from crm.domain import text
from crm.domain.refusals import InvalidInput
from crm.program.arguments import now
from crm.program.bootstrap import Deployment, deployment
from crm.program.log_options import chosen, log_options
from crm.program.settings import read_settings
from crm.storage.connection import AUDIT, connection_kwargs
from crm.storage.saved_audits import AuditRun, SavedAudit, find_audit, run_audit, save_audit


class NoSuchAudit(Exception):
    """No audit was saved under this name."""

    code = "NO_SUCH_AUDIT"


def _named(_context: click.Context, _option: click.Parameter, value: str) -> str:
    try:
        return text.required(text.line(value, ("name",)), ("name",))
    except InvalidInput as error:
        raise click.BadParameter(error.en) from None


_NAME = click.argument("name", callback=_named)


@click.command("save")
@_NAME
@log_options
def save(name: str, **given: Any) -> None:
    """Keep a question to the log and the digest of its result, to ask again later.

    The digest is the SHA-256 of what `crm events` prints for the same options up to the position
    that is shown. Keep it where nobody here can change it.
    """
    with deployment(read_settings()) as parts, _auditing(parts) as connection:
        moment = now(parts)
        saved = save_audit(
            connection, name, chosen(parts, given), now=moment.now, by=moment.context.actor
        )
    click.echo(_told(saved))


@click.command("run")
@_NAME
@click.option("--digest", metavar="HEX", help="The digest that you kept yourself.")
def run(name: str, digest: str | None) -> None:
    """Ask a saved question again; fail at the first position that differs."""
    with deployment(read_settings()) as parts, _auditing(parts) as connection:
        saved = find_audit(connection, name)
        if saved is None:
            raise NoSuchAudit(f"No audit {name} was saved. See: crm audit saved")
        found = run_audit(connection, saved)
    for sentence in _sentences(found):
        click.echo(sentence)
    if digest is not None and digest.strip().lower() != found.digest.hex():
        click.echo("The digest you kept is another: the saved audit itself was changed, or it is")
        click.echo("of another name.")
        raise click.exceptions.Exit(1)
    if not found.same:
        raise click.exceptions.Exit(1)


@click.command("saved")
def saved_() -> None:
    """List the saved audits, the newest first."""
    with deployment(read_settings()) as parts, _auditing(parts) as connection:
        for (name,) in connection.execute(_NAMES).fetchall():
            if (saved := find_audit(connection, name)) is not None:
                click.echo(_told(saved))


_NAMES = "SELECT name FROM event_store.saved_audit ORDER BY saved_at DESC, name"


def _auditing(parts: Deployment) -> psycopg.Connection:
    return psycopg.connect(**connection_kwargs(parts.url, AUDIT), autocommit=True)


def _told(saved: SavedAudit) -> str:
    day = saved.saved_at.astimezone(datetime.UTC)
    return (
        f"{saved.name}: {saved.facts:,} facts up to position {saved.position:,},"
        f" saved {day:%Y-%m-%d %H:%M} UTC, sha256 {saved.digest.hex()}"
    )


def _sentences(found: AuditRun) -> list[str]:
    told = [
        f"Same result: {found.facts:,} facts, sha256 {found.digest.hex()}."
        if found.same
        else f"Another result: the first difference is at position {found.differs_at}"
        f" ({found.facts:,} facts now, {found.saved.facts:,} then)."
    ]
    if found.erased:
        told.append(
            "Erased since, which changes nothing here: "
            + ", ".join(str(each) for each in found.erased)
        )
    return told
