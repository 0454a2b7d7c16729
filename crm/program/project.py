"""`crm project`: the read models, by themselves."""

import signal
import threading
from types import FrameType

import click
import psycopg
from psycopg.rows import tuple_row

from crm.program.bootstrap import deployment
from crm.program.progress import counting
from crm.program.settings import read_settings
from crm.storage.connection import APP, connection_kwargs
from projections import READ_MODELS
from projections.runner import Runner

_STATUS = """
SELECT p.name, p.version, p.position,
       (SELECT coalesce(max(position), 0) FROM event_store.log) - p.position AS lag,
       (SELECT count(*) FROM projection.parked k WHERE k.name = p.name) AS parked
FROM projection.position p ORDER BY p.name
"""
_NAMES = click.Choice([each.name for each in READ_MODELS])


@click.group()
def project() -> None:
    """Run, inspect and rebuild the read models."""


@project.command()
def run() -> None:
    """Keep every read model up to date until stopped; a second one stands by."""
    with deployment(read_settings()) as parts:
        stop = threading.Event()

        def end(_signal: int, _frame: FrameType | None) -> None:
            stop.set()

        signal.signal(signal.SIGTERM, end)
        signal.signal(signal.SIGINT, end)
        click.echo("Projecting. Ctrl-C stops.", err=True)
        Runner(parts.url, parts.secrets, parts.settings.time_zone).run(stop)


@project.command()
@click.option("--check", is_flag=True, help="Fail when a read model is far behind the log.")
@click.option("--max-lag", default=10_000, show_default=True, help="Facts that --check allows.")
def status(check: bool, max_lag: int) -> None:
    """Show how far each read model has come, and what it could not read."""
    with deployment(read_settings()) as parts:
        kwargs = connection_kwargs(parts.url, APP)
        with psycopg.connect(**kwargs, row_factory=tuple_row) as connection:
            rows = connection.execute(_STATUS).fetchall()
    for name, version, position, lag, parked in rows:
        click.echo(f"{name} version {version}: position {position}, {lag} behind, {parked} parked")
    if check and (not rows or any(row[3] > max_lag for row in rows)):
        raise click.ClickException("A read model is too far behind; is `crm project run` running?")


@project.command()
@click.argument("name", type=_NAMES)
def rebuild(name: str) -> None:
    """Empty a read model and fill it again from the log."""
    with deployment(read_settings()) as parts:
        runner = Runner(parts.url, parts.secrets, parts.settings.time_zone)
        with counting(f"Rebuilding {name}", total=parts.crm.event_log.head()) as count:
            runner.rebuild(name, count)
    click.echo(f"{name} is rebuilt.")
