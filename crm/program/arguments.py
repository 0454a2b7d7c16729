"""What commands that draft, compare and publish documents share: dates, files, who asks."""

import datetime
from pathlib import Path
from uuid import uuid4

import click

from crm.domain.envelope import Actor, ActorType, Context, Source
from crm.domain.moment import Moment
from crm.domain.text import EARLIEST, LATEST
from crm.program.bootstrap import Deployment

FILE = click.Path(path_type=Path, dir_okay=False)
DATE = click.DateTime(["%Y-%m-%d"])
_CLI = "command-line"
_SHOWN = 80
"""Characters of a path that a sentence repeats."""


def day(
    _: click.Context, option: click.Parameter, at: datetime.datetime | None
) -> datetime.date | None:
    """The date of an option, between 1850 and 2200."""
    if at is not None and not EARLIEST <= at.date() <= LATEST:
        raise click.BadParameter(f"{at:%Y-%m-%d} is no date between 1850 and 2200.", param=option)
    return at.date() if at is not None else None


def shown(file: Path) -> str:
    """The path, as much of it as a sentence should repeat."""
    name = str(file)
    return name if len(name) <= _SHOWN else f"{name[:_SHOWN]}…"


def must_be_free(file: Path, force: bool) -> None:
    if file.exists() and not force:
        raise click.UsageError(f"{file} is there already; choose another name, or add --force.")


def not_written(file: Path, fault: OSError) -> click.UsageError:
    return click.UsageError(f"{file} cannot be written: {fault.strerror}. Choose another place.")


def now(parts: Deployment) -> Moment:
    """The moment of a command that somebody types."""
    return Moment(
        now=datetime.datetime.now(datetime.UTC),
        zone=parts.settings.time_zone,
        context=Context(
            command_id=uuid4(), actor=Actor(ActorType.EMPLOYEE, _CLI), source=Source(_CLI)
        ),
    )
