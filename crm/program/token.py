"""`crm token`: credentials of front ends and connectors."""

import datetime
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import click
import psycopg

from crm.program.bootstrap import database, must_be_migrated, upgrade
from crm.program.settings import read_settings
from crm.storage import tokens
from crm.storage.connection import connection_kwargs
from graphql_server.access import Role

OPEN_UNTIL_RESTARTED = (
    "a server started before the first one stays open to this machine until it is restarted"
)


@click.group()
def token() -> None:
    """Issue, list and revoke access tokens."""


@token.command("issue")
@click.option(
    "--role",
    "roles",
    multiple=True,
    required=True,
    type=click.Choice([role.value for role in Role], case_sensitive=False),
    help="What the token may do; may be given more than once.",
)
@click.option("--label", default="", help="What it is for, to recognise it in the list.")
@click.option("--days", type=click.IntRange(1, 366), default=90, show_default=True)
def issue(roles: tuple[str, ...], label: str, days: int) -> None:
    """Make a token and print it, once: only its hash is kept."""
    now = datetime.datetime.now(datetime.UTC)
    expires_at = now + datetime.timedelta(days=days)
    embedded = read_settings().embedded
    with _owner() as connection:
        guarded = tokens.any_usable(connection, now)
        secret = tokens.issue(connection, sorted(set(roles)), label, expires_at, now)
    click.echo(secret)
    click.echo(f"Keep it safe, it is not shown again. It ends on {expires_at:%Y-%m-%d}.", err=True)
    if embedded and not guarded:
        click.echo(f"This is the first live token: {OPEN_UNTIL_RESTARTED}.", err=True)


@token.command("list")
def list_() -> None:
    """Show every token, without its secret."""
    with _owner() as connection:
        for row in tokens.list_tokens(connection):
            state = "revoked" if row.revoked_at else f"until {row.expires_at:%Y-%m-%d}"
            click.echo(f"{row.token_id}  {','.join(row.roles)}  {state}  {row.label}")


@token.command("revoke")
@click.argument("token_id")
def revoke(token_id: str) -> None:
    """End a token at once, by the id that `crm token list` shows."""
    with _owner() as connection:
        if not tokens.revoke(connection, token_id, datetime.datetime.now(datetime.UTC)):
            raise click.ClickException(f"There is no token {token_id}; see: crm token list")
    click.echo(f"Revoked {token_id}.")


@contextmanager
def _owner() -> Iterator[psycopg.Connection[Any]]:
    """The application itself may only read tokens: issuing takes the owner of the database."""
    settings = read_settings()
    with database(settings) as url:
        if settings.embedded:
            upgrade(url, settings.time_zone)
        else:
            must_be_migrated(url)
        with psycopg.connect(**connection_kwargs(url)) as connection:
            yield connection
