"""`crm project`: the read models, by themselves."""

import signal
import threading
from contextlib import ExitStack
from types import FrameType

import click
import psycopg
from prometheus_client import CollectorRegistry

from crm.program.bootstrap import deployment
from crm.program.logs import set_up_logs
from crm.program.metrics_page import metrics_page
from crm.program.progress import staged
from crm.program.settings import read_settings
from crm.storage.connection import APP, connection_kwargs
from projections import READ_MODELS
from projections.metrics import ProjectionMetrics
from projections.rebuild import WORKERS, Rebuild
from projections.runner import Runner
from projections.status import read_parked, read_statuses

_MOST_SHOWN = 20
_NAMES = click.Choice([each.name for each in READ_MODELS])


@click.group()
def project() -> None:
    """Run, inspect and rebuild the read models."""


@project.command()
@click.option("--metrics-port", type=click.IntRange(0, 65535), help="Serve /metrics here.")
@click.option("--metrics-host", default="127.0.0.1", show_default=True)
def run(metrics_port: int | None, metrics_host: str) -> None:
    """Keep every read model up to date until stopped; a second one stands by."""
    with deployment(read_settings()) as parts, ExitStack() as stack:
        set_up_logs("projector", parts.settings.log)
        registry = CollectorRegistry()
        metrics = ProjectionMetrics(registry)
        if metrics_port is not None:
            page = metrics_page(registry, parts.url, metrics_host, metrics_port)
            click.echo(f"Metrics: {stack.enter_context(page)}", err=True)
        stop = threading.Event()

        def end(_signal: int, _frame: FrameType | None) -> None:
            stop.set()

        signal.signal(signal.SIGTERM, end)
        signal.signal(signal.SIGINT, end)
        click.echo("Projecting. Ctrl-C stops.", err=True)
        zone = parts.settings.time_zone
        Runner(parts.url, parts.secrets, zone, metrics=metrics).run(stop)


@project.command()
@click.option("--check", is_flag=True, help="Fail when a read model is far behind the log.")
@click.option("--max-lag", default=10_000, show_default=True, help="Facts that --check allows.")
def status(check: bool, max_lag: int) -> None:
    """Show how far each read model has come, and what it could not read."""
    with deployment(read_settings()) as parts:
        kwargs = connection_kwargs(parts.url, APP)
        with psycopg.connect(**kwargs) as connection:
            models, parked = read_statuses(connection), read_parked(connection)
    for each in models:
        click.echo(
            f"{each.name} version {each.version}: position {each.position},"
            f" {each.lag} behind, {each.parked} parked"
        )
        waiting = [fact for fact in parked if fact.name == each.name]
        for fact in waiting[:_MOST_SHOWN]:
            click.echo(f"  position {fact.position}: {fact.error}")
        if len(waiting) > _MOST_SHOWN:
            click.echo(f"  and {len(waiting) - _MOST_SHOWN} more")
    if parked:
        click.echo("When the cause is mended: crm project retry NAME")
    if check and (len(models) < len(READ_MODELS) or any(each.lag > max_lag for each in models)):
        raise click.ClickException("A read model is too far behind; is `crm project run` running?")


@project.command()
@click.argument("names", nargs=-1, required=True, type=_NAMES, metavar="NAME...")
@click.option("--workers", default=WORKERS, show_default=True, type=click.IntRange(1, 64))
@click.option("--from-scratch", is_flag=True, help="Drop what an earlier rebuild has done.")
def rebuild(names: tuple[str, ...], workers: int, from_scratch: bool) -> None:
    """Build read models anew beside the live ones, verify them, and switch.

    Reads and writes go on all the time. One that was killed goes on when it is started again.
    """
    with deployment(read_settings()) as parts, staged() as report:
        rebuild = Rebuild(parts.url, parts.secrets, parts.settings.time_zone, workers=workers)
        done = rebuild.run(names, report, from_scratch=from_scratch)
    for each in done:
        click.echo(
            f"{each.name} version {each.version} is live, at position {each.facts}; projecting"
            f" stood still for {each.paused_seconds * 1000:.0f} ms."
        )
        if each.before is not None:
            click.echo(f"  The edition before was wrong; first difference: {each.before}")
    if not done:
        click.echo("Another rebuild finished it.")


@project.command()
@click.argument("name", type=_NAMES)
@click.option("--workers", default=WORKERS, show_default=True, type=click.IntRange(1, 64))
def verify(name: str, workers: int) -> None:
    """Compare a read model with a fresh replay of the log; fail at the first difference."""
    with deployment(read_settings()) as parts, staged() as report:
        rebuild = Rebuild(parts.url, parts.secrets, parts.settings.time_zone, workers=workers)
        difference = rebuild.verify(name, report)
    if difference is not None:
        raise click.ClickException(
            f"{name} is not what the log says; first difference (live first): {difference}."
            f" To mend it: crm project rebuild {name}"
        )
    click.echo(f"{name} is what the log says.")


@project.command()
@click.argument("name", type=_NAMES)
def rollback(name: str) -> None:
    """Put the edition from before the last rebuild back, caught up."""
    with deployment(read_settings()) as parts:
        done = Rebuild(parts.url, parts.secrets, parts.settings.time_zone).roll_back(name)
    click.echo(f"{done.name} version {done.version} is live again, at position {done.facts}.")


@project.command()
@click.argument("name", type=_NAMES)
def retry(name: str) -> None:
    """Try the parked facts of a read model again, once their cause is mended."""
    with deployment(read_settings()) as parts:
        placed = Runner(parts.url, parts.secrets, parts.settings.time_zone).retry(name)
        with psycopg.connect(**connection_kwargs(parts.url, APP)) as connection:
            waiting = sum(fact.name == name for fact in read_parked(connection))
    click.echo(f"{placed} facts found their place in {name}.")
    if waiting:
        raise click.ClickException(
            f"{waiting} facts of {name} still wait; for the reasons see: crm project status"
        )
