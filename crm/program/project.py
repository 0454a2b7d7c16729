"""`crm project`: the read models, by themselves."""

import signal
import threading
from contextlib import ExitStack
from types import FrameType

import click
from prometheus_client import CollectorRegistry

from crm.program.beside import beside
from crm.program.bootstrap import deployment
from crm.program.erasing import Eraser
from crm.program.logs import set_up_logs
from crm.program.metrics_page import metrics_page
from crm.program.progress import staged
from crm.program.project_deeds import pause, resume, retry, skip
from crm.program.project_names import NAMES, on_read_models
from crm.program.project_status import status
from crm.program.settings import read_settings
from projections.metrics import ProjectionMetrics
from projections.rebuild import WORKERS, Rebuild
from projections.runner import Runner
from projections.snapshots import SnapshotMaker


@click.group()
def project() -> None:
    """Run, inspect and rebuild the read models."""


for _command in (status, retry, skip, pause, resume):
    project.add_command(_command)


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
        maker = SnapshotMaker(parts.url, parts.secrets, zone)
        with beside(snapshots=maker.run, erasing=Eraser(parts.crm, parts.url).run):
            Runner(parts.url, parts.secrets, zone, metrics=metrics).run(stop)


@project.command()
@on_read_models
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
            f"{each.name} version {each.version} is live, at position {each.position}; projecting"
            f" stood still for {each.paused_seconds * 1000:.0f} ms."
        )
        if each.before is not None:
            click.echo(f"  The edition before was wrong; first difference: {each.before}")
    if not done:
        click.echo("Another rebuild finished it.")


@project.command()
@on_read_models
@click.option("--workers", default=WORKERS, show_default=True, type=click.IntRange(1, 64))
def verify(names: tuple[str, ...], workers: int) -> None:
    """Compare read models with a fresh replay of the log; fail at the first difference."""
    with deployment(read_settings()) as parts, staged() as report:
        rebuild = Rebuild(parts.url, parts.secrets, parts.settings.time_zone, workers=workers)
        for name in names:
            difference = rebuild.verify(name, report)
            if difference is not None:
                raise click.ClickException(
                    f"{name} is not what the log says; first difference (live first):"
                    f" {difference}. To mend it: crm project rebuild {name}"
                )
            click.echo(f"{name} is what the log says.")


@project.command()
@click.argument("name", type=NAMES)
def rollback(name: str) -> None:
    """Put the edition from before the last rebuild back, caught up."""
    with deployment(read_settings()) as parts:
        done = Rebuild(parts.url, parts.secrets, parts.settings.time_zone).roll_back(name)
    click.echo(f"{done.name} version {done.version} is live again, at position {done.position}.")
