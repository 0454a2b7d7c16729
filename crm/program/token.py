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
_DAYS, _OVERLAP = 90, 7
_ALONE = frozenset({Role.CONNECTOR, Role.FRONTEND, Role.ALUMNUS})
_LIFETIME = click.IntRange(1, tokens.LONGEST.days)


@click.group()
def token() -> None:
    """Issue, list, rotate and revoke access tokens."""


@token.command("issue")
@click.option(
    "--role",
    "roles",
    multiple=True,
    required=True,
    type=click.Choice([role.value for role in Role], case_sensitive=False),
    help="What the token may do; may be given more than once. CONNECTOR: a feed, which only"
    " appends.",
)
@click.option("--label", default="", help="What it is for, to recognise it in the list.")
@click.option("--days", type=_LIFETIME, default=_DAYS, show_default=True)
def issue(roles: tuple[str, ...], label: str, days: int) -> None:
    """Make a token and print it, once: only its hash is kept."""
    wanted = sorted(set(roles))
    _must_go_together(wanted)
    now = datetime.datetime.now(datetime.UTC)
    expires_at = now + datetime.timedelta(days=days)
    embedded = read_settings().embedded
    with _owner() as connection:
        guarded = tokens.any_usable(connection, now)
        secret = tokens.issue(connection, wanted, label, expires_at, now)
    click.echo(secret)
    click.echo(f"Keep it safe, it is not shown again. It ends on {expires_at:%Y-%m-%d}.", err=True)
    if embedded and not guarded:
        click.echo(f"This is the first live token: {OPEN_UNTIL_RESTARTED}.", err=True)


@token.command("list")
def list_() -> None:
    """Show every token, without its secret."""
    now = datetime.datetime.now(datetime.UTC)
    with _owner() as connection:
        for row in tokens.list_tokens(connection):
            used = f"used {row.last_used_on}" if row.last_used_on else "never used"
            roles = ",".join(row.roles)
            click.echo(f"{row.token_id}  {roles}  {_state(row, now)}  {used}  {row.label}")


@token.command("rotate")
@click.argument("token_id")
@click.option("--days", type=_LIFETIME, default=_DAYS, show_default=True, help="Of the new one.")
@click.option(
    "--overlap",
    type=click.IntRange(0, 30),
    default=_OVERLAP,
    show_default=True,
    help="Days on which the old one opens, too.",
)
def rotate(token_id: str, days: int, overlap: int) -> None:
    """Make a token in the place of another and print it, once; same roles, same label."""
    now = datetime.datetime.now(datetime.UTC)
    until = now + datetime.timedelta(days=overlap)
    with _owner() as connection:
        secret = tokens.replace(
            connection, token_id, now + datetime.timedelta(days=days), until, now
        )
    click.echo(secret)
    click.echo(
        f"Keep it safe, it is not shown again. {token_id} opens until {until:%Y-%m-%d %H:%M} UTC at"
        f" the latest; to end it before: crm token revoke {token_id}",
        err=True,
    )


@token.command("revoke")
@click.argument("token_id")
def revoke(token_id: str) -> None:
    """End a token at once, by the id that `crm token list` shows."""
    with _owner() as connection:
        if not tokens.revoke(connection, token_id, datetime.datetime.now(datetime.UTC)):
            raise click.ClickException(f"There is no token {token_id}; see: crm token list")
    click.echo(f"Revoked {token_id}.")


def _state(row: tokens.TokenRow, now: datetime.datetime) -> str:
    if row.revoked_at:
        return "revoked"
    state = "until" if now < row.expires_at else "expired"
    after = f", replaced by {row.replaced_by}" if row.replaced_by else ""
    return f"{state} {row.expires_at:%Y-%m-%d}{after}"


def _must_go_together(roles: list[str]) -> None:
    """A feed that also reads, or a back end with rights of its own, would be a door too many."""
    for role in roles:
        if role in _ALONE and len(roles) > 1:
            others = ", ".join(each for each in roles if each != role)
            raise click.ClickException(f"{role} stands alone: issue another token for {others}.")


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
