"""`crm events`: the history, streamed as JSON lines or CloudEvents, or as a Parquet file."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

import click
import psycopg

from crm.domain.facts.accesses import AccessPurpose
from crm.program.arguments import FILE, must_be_free, not_written
from crm.program.bootstrap import Deployment, deployment
from crm.program.event_forms import FORMS, plain, written
from crm.program.event_looks import opened
from crm.program.event_table import write_table
from crm.program.log_options import chosen, log_options
from crm.program.progress import counting
from crm.program.settings import read_settings
from crm.storage.connection import AUDIT, connection_kwargs
from crm.storage.log import LogRow, head
from crm.storage.log_pages import LogFilter, log_stream
from crm.storage.private_file import open_private

_PARQUET = "parquet"
_PATIENCE = 1.0
"""Seconds after which `--follow` looks, also when nobody told it of anything new."""
_STOPPED = 130


@click.command()
@log_options
@click.option("--format", "form", type=click.Choice([*FORMS, _PARQUET]), default="jsonl")
@click.option("--out", type=FILE, help="Write to this file; parquet asks for one.")
@click.option("--force", is_flag=True, help="Write over a file that is there already.")
@click.option("--follow", is_flag=True, help="Go on with what is appended, until stopped.")
@click.option(
    "--personal",
    is_flag=True,
    help="Show personal values in clear, which is recorded; otherwise they are left out.",
)
@click.option(
    "--purpose",
    type=click.Choice([each.value for each in AccessPurpose]),
    default=AccessPurpose.UNKNOWN.value,
    help="What personal values are looked at for; it is recorded.",
)
def events(
    form: str,
    out: Path | None,
    force: bool,
    follow: bool,
    personal: bool,
    purpose: str,
    **given: Any,
) -> None:
    """Print the history, one fact a line, oldest first.

    People stand there as ids. A fact that cannot be read has no "data" but says why, as
    "unreadable". To go on where a stream ended: --after its last position.
    """
    if form == _PARQUET and (out is None or follow or personal):
        raise click.UsageError("Parquet needs --out FILE, and goes without --follow, --personal.")
    if out is not None:
        must_be_free(out, force)
    with deployment(read_settings()) as parts, _reading(parts) as connection:
        wanted = chosen(parts, given)
        if personal and not follow and wanted.to_position is None:
            # The records of this very look come after what was asked for.
            wanted = replace(wanted, to_position=head(connection))
        pages = _pages(connection, wanted, follow)
        if form == _PARQUET and out is not None:
            facts = write_table(out, _counted(connection, pages, shown=True))
            click.echo(f"Wrote {facts:,} facts to {out}.", err=True)
            return
        data = partial(opened, parts, AccessPurpose(purpose)) if personal else plain
        try:
            shown = out is not None or not sys.stdout.isatty()
            with _target(out) as target:
                for page in _counted(connection, pages, shown=shown):
                    target.write(written(page, FORMS[form], data(page)))
                    target.flush()
        except BrokenPipeError:  # as of `crm events | head`
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        except KeyboardInterrupt:
            sys.exit(_STOPPED)
        except OSError as fault:
            raise not_written(out or Path("-"), fault) from None


def _reading(parts: Deployment) -> psycopg.Connection:
    """A connection that can only read; no transaction is open while somebody reads slowly."""
    return psycopg.connect(**connection_kwargs(parts.url, AUDIT), autocommit=True)


def _pages(
    connection: psycopg.Connection, wanted: LogFilter, follow: bool
) -> Iterator[list[LogRow]]:
    if follow:
        connection.execute("LISTEN crm_events")
    after = 0
    while True:
        seen = head(connection)  # what follows is asked for next time
        for page in log_stream(connection, wanted, after):
            yield page
            after = page[-1].position
        after = max(after, seen)
        if not follow or (wanted.to_position is not None and after >= wanted.to_position):
            return
        for _ in connection.notifies(timeout=_PATIENCE, stop_after=1):
            pass


def _counted(
    connection: psycopg.Connection, pages: Iterator[list[LogRow]], *, shown: bool
) -> Iterator[list[LogRow]]:
    """The pages, with a bar on stderr where the facts themselves go elsewhere."""
    if not shown:
        yield from pages
        return
    with counting("Position", total=head(connection)) as tell:
        for page in pages:
            tell(page[-1].position)
            yield page


@contextmanager
def _target(out: Path | None) -> Iterator[BinaryIO]:
    if out is None:
        yield sys.stdout.buffer
        return
    with os.fdopen(open_private(out), "wb") as file:
        yield file
