"""`crm audit`: the transparency log, which proves that the history was not changed."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

import click
import psycopg

from crm.domain import text
from crm.domain.refusals import InvalidInput
from crm.program.audit_check import export_, prove_, verify_
from crm.program.bootstrap import Deployment, deployment
from crm.program.logs import set_up_logs
from crm.program.progress import counting
from crm.program.saved_audits import run, save, saved_
from crm.program.settings import read_settings
from crm.storage.connection import AUDIT, connection_kwargs
from crm.transparency.follower import Follower
from crm.transparency.key_file import SigningKeys, create_signing_keys, read_signing_keys, rotate
from crm.transparency.proof import newest
from crm.transparency.publish import targets
from crm.transparency.store import TreeStore


@click.group()
def audit() -> None:
    """Prove that the history was not changed: checkpoints, proofs, verification."""


for _command in (verify_, prove_, export_, save, run, saved_):
    audit.add_command(_command)


@audit.command()
def checkpoint() -> None:
    """Print the newest signed checkpoint. Keep it where nobody here can change it."""
    with deployment(read_settings()) as parts, auditing(parts) as connection:
        click.echo(newest(connection).note, nl=False)


@audit.command()
def key() -> None:
    """Print the keys that auditors verify signatures with, the one in use first."""
    settings = read_settings()
    with deployment(settings) as parts, auditing(parts) as connection:
        epoch = TreeStore(connection).latest()
        keys = read_signing_keys(settings.audit_key_file)
        for each in keys.verifiers(epoch.origin if epoch else keys.origin(1)):
            click.echo(str(each))


@audit.command()
@click.option("--once", is_flag=True, help="Catch up, sign, publish, and end.")
def follow(once: bool) -> None:
    """Take new facts into the tree and sign checkpoints, until stopped; a second one stands by."""
    with deployment(read_settings()) as parts:
        follower = make_follower(parts)
        if once:
            with counting("Facts", total=parts.crm.event_log.head()) as count:
                signed = follower.catch_up(count)
            follower.close()
            if signed is not None:
                click.echo(f"Signed: {signed.size - 1:,} facts, {signed.note.splitlines()[0]}.")
            return
        set_up_logs("follower", parts.settings.log)
        stop = threading.Event()

        def end(_signal: int, _frame: FrameType | None) -> None:
            stop.set()

        signal.signal(signal.SIGTERM, end)
        signal.signal(signal.SIGINT, end)
        click.echo("Following the log. Ctrl-C stops.", err=True)
        follower.run(stop)


def _reason(_context: click.Context, _option: click.Parameter, value: str) -> str:
    try:
        return text.required(text.line(value, ("reason",)), ("reason",))
    except InvalidInput as error:
        raise click.BadParameter(error.en) from None


@audit.command("new-epoch")
@click.option(
    "--reason",
    required=True,
    callback=_reason,
    help="Why, in one line; it is signed and shown to auditors. No names of people.",
)
def new_epoch(reason: str) -> None:
    """Begin a new tree, after a restore has put the facts behind what was signed."""
    with deployment(read_settings()) as parts:
        follower = make_follower(parts)
        epoch = follower.begin_epoch(reason)
        with counting("Facts", total=parts.crm.event_log.head()) as count:
            follower.catch_up(count)
        follower.close()
    click.echo(f"{epoch.origin} is begun. Tell the auditors why, and give them: crm audit key")


@audit.command("rotate-key")
def rotate_key() -> None:
    """Sign with a new key from now on; programs that sign must be started anew."""
    path = read_settings().audit_key_file
    keys = rotate(path)
    click.echo(f"{keys.name} has a new key in {path}. Give the auditors: crm audit key")


@contextmanager
def auditing(parts: Deployment) -> Iterator[psycopg.Connection]:
    """A connection that can only read."""
    with psycopg.connect(**connection_kwargs(parts.url, AUDIT)) as connection:
        yield connection


def make_follower(parts: Deployment) -> Follower:
    """The follower of a deployment; its key is made while nothing was signed yet."""
    return Follower(parts.url, _keys(parts), targets(parts.settings.audit_publish))


def _keys(parts: Deployment) -> SigningKeys:
    path = parts.settings.audit_key_file
    if not path.exists():
        with auditing(parts) as connection:
            if TreeStore(connection).latest() is None:
                return create_signing_keys(path)
    return read_signing_keys(path)
