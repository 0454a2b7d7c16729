"""`crm scoring`: which models are in force, drafting one, what it would change, publishing it."""

import asyncio
import datetime
import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import click
from psycopg import AsyncConnection
from rich.console import Console

from crm.application.scoring import publish_scoring_model, scoring_models
from crm.domain.engagement import ScoringModel
from crm.domain.engagement.comparison import Comparison, Mover
from crm.domain.engagement.draft import draft_of
from crm.domain.engagement.parts import decoded
from crm.domain.engagement.published import (
    NAME,
    PublishedModel,
    in_force,
    named,
    publishable,
)
from crm.program.arguments import DATE, FILE, day, must_be_free, not_written, now, shown
from crm.program.bootstrap import Deployment, deployment
from crm.program.movers import MoversFile
from crm.program.progress import counting
from crm.program.scoring_tables import headline, histogram, levels_table, model_tables
from crm.program.settings import read_settings
from projections.engagement.compare import compare_models, people_count
from projections.reading import reading_kwargs
from projections.status import statuses

_WIDTH = 120
"""Columns where there is no terminal that says."""


@click.group()
def scoring() -> None:
    """List, draft, compare and publish scoring models."""


@scoring.command("list")
def list_() -> None:
    """Show every scoring model, since when it is in force, and which one is today."""
    with deployment(read_settings()) as parts:
        models = scoring_models(parts.crm)
        today = in_force(models, now(parts).today)
    for each in models:
        since = "built in" if each.position == 0 else f"from {each.effective_on}"
        mark = "  in force today" if each.name == today.name else ""
        click.echo(f"{each.name}  {since}  {each.digest[:12]}{mark}")


@scoring.command()
@click.argument("name")
def show(name: str) -> None:
    """Show what a model gives for what: its modes, rows and levels."""
    with deployment(read_settings()) as parts:
        model = named(scoring_models(parts.crm), name).model
    for table in model_tables(model):
        _console().print(table)


@scoring.command()
@click.argument("file", type=FILE)
@click.option(
    "--from", "source", help="Model to start from, by name or file; the one in force if left out."
)
@click.option("--name", help="Name of the new model; the next free number if left out.")
@click.option("--force", is_flag=True, help="Replace the file if there is one.")
def draft(file: Path, source: str | None, name: str | None, force: bool) -> None:
    """Write a model file to edit. Its decay tables are worked out from the half-lives: after
    changing those, run it again with --from FILE --force on the same file."""
    must_be_free(file, force)
    if name is not None and NAME.fullmatch(name) is None:
        raise click.UsageError("Name the model engagement/v and a number, such as engagement/v2.")
    with deployment(read_settings()) as parts:
        models = scoring_models(parts.crm)
        today = now(parts).today
    origin = in_force(models, today).definition if source is None else _definition(models, source)
    name = name or _next_name(models)
    text = draft_of(origin, name)
    try:
        file.write_text(text, encoding="utf-8")
    except OSError as fault:
        raise not_written(file, fault) from None
    click.echo(f"Wrote {name} to {file}. Edit it, then: crm scoring compare {file}")


@scoring.command()
@click.argument("model")
@click.option("--with", "other", help="Model to compare with; the one in force if left out.")
@click.option(
    "--as-of", type=DATE, callback=day, help="The day the scores are of; today if left out."
)
@click.option("--movers", type=FILE, help="Write everybody whose level changes to this CSV.")
@click.option("--force", is_flag=True, help="Replace that file if there is one.")
def compare(
    model: str, other: str | None, as_of: datetime.date | None, movers: Path | None, force: bool
) -> None:
    """Show what MODEL, a file or a published name, would change for everybody."""
    if movers is not None:
        must_be_free(movers, force)
    with ExitStack() as stack:
        parts = stack.enter_context(deployment(read_settings()))
        models = scoring_models(parts.crm)
        day = as_of or now(parts).today
        before = in_force(models, day) if other is None else named(models, other)
        after = publishable(_definition(models, model))
        file = stack.enter_context(_movers_file(movers)) if movers else None
        found = _compare(parts, before.model, after, day, file.add if file else None)
    _print(found)
    if movers is not None:
        click.echo(f"Who moves is in {movers}.")


@scoring.command()
@click.argument("file", type=FILE)
@click.option(
    "--effective-on", type=DATE, callback=day, required=True, help="First day it is in force."
)
@click.option("--yes", is_flag=True, help="Do not ask.")
def publish(file: Path, effective_on: datetime.date, yes: bool) -> None:
    """Publish a model file for good, after showing what it changes. Past scores stay."""
    if not yes and not sys.stdin.isatty():
        raise click.UsageError("Nobody can be asked here; add --yes to publish.")
    definition, day = _read(file), effective_on
    with deployment(read_settings()) as parts:
        moment = now(parts)
        tried = publish_scoring_model(
            parts.crm, moment, definition=definition, effective_on=day, dry_run=True
        )
        if tried.repeated:
            click.echo(f"{tried.name} was published before, in force from {day}.")
            return
        before = in_force(scoring_models(parts.crm), moment.today)
        found = _compare(parts, before.model, publishable(definition), moment.today, None)
        click.echo(headline(found))
        if not yes and not click.confirm(f"Publish {tried.name}, in force from {day}?"):
            raise click.Abort
        done = publish_scoring_model(parts.crm, moment, definition=definition, effective_on=day)
    click.echo(f"Published {done.name} at position {done.position}, in force from {day}.")


def _compare(
    parts: Deployment,
    before: ScoringModel,
    after: ScoringModel,
    day: datetime.date,
    on_mover: Callable[[Mover], None] | None,
) -> Comparison:
    async def run() -> Comparison:
        kwargs = reading_kwargs(parts.url)
        async with await AsyncConnection.connect(**kwargs, autocommit=True) as connection:
            await _say_when_behind(connection)
            with counting("Comparing", total=await people_count(connection)) as tell:
                return await compare_models(
                    connection,
                    before,
                    after,
                    day,
                    tell=tell,
                    on_mover=on_mover or (lambda mover: None),
                )

    return asyncio.run(run())


async def _say_when_behind(connection: AsyncConnection[Any]) -> None:
    behind = {each.name: each.lag for each in await statuses(connection)}.get("engagement", 0)
    if behind:
        click.echo(
            f"The scores lack {behind:,} facts; for exact figures see: crm project status",
            err=True,
        )


def _print(found: Comparison) -> None:
    click.echo(headline(found))
    console = _console()
    console.print(levels_table(found))
    console.print(histogram(found))


def _console() -> Console:
    return Console(highlight=False, width=None if sys.stdout.isatty() else _WIDTH)


def _definition(models: Sequence[PublishedModel], name_or_file: str) -> str:
    """The model file of a published name, else of the file."""
    if NAME.fullmatch(name_or_file):
        return named(models, name_or_file).definition
    return _read(Path(name_or_file))


def _read(file: Path) -> str:
    try:
        return decoded(file.read_bytes())
    except FileNotFoundError:
        raise click.UsageError(f"There is no file {shown(file)}; see: crm scoring draft") from None
    except OSError as fault:
        raise click.UsageError(
            f"{shown(file)} cannot be read: {fault.strerror}. Name a model file."
        ) from None
    except ValueError as fault:
        raise click.UsageError(f"{shown(file)}: {fault}") from None


def _movers_file(path: Path) -> MoversFile:
    try:
        return MoversFile(path)
    except OSError as fault:
        raise not_written(path, fault) from None


def _next_name(models: Sequence[PublishedModel]) -> str:
    return f"engagement/v{max(int(each.name.rpartition('/v')[2]) for each in models) + 1}"
