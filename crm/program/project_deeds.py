"""`crm project retry, skip, pause, resume`: what a person decides; the reason is kept."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

import click

from crm.domain import text
from crm.domain.refusals import InvalidInput
from crm.program.bootstrap import deployment
from crm.program.project_names import on_read_models
from crm.program.settings import read_settings
from projections.operating import Mended, NotParked, Operator

_ACTOR = "cli"
_POSITION = click.IntRange(min=1)


def _reason(_context: click.Context, _option: click.Parameter, value: str) -> str:
    try:
        return text.required(text.line(value, ("reason",)), ("reason",))
    except InvalidInput as error:
        raise click.BadParameter(error.en) from None


_because = click.option(
    "--reason",
    required=True,
    callback=_reason,
    help="Why, in one line; it is kept and shown. No names of people.",
)


@contextmanager
def _operator() -> Iterator[Operator]:
    with deployment(read_settings()) as parts:
        yield Operator(parts.url, parts.secrets, parts.settings.time_zone, actor=_ACTOR)


@click.command()
@on_read_models
@click.option("--position", type=_POSITION, help="Only what waits with this parked fact.")
@_because
def retry(names: tuple[str, ...], position: int | None, reason: str) -> None:
    """Try parked facts again, once their cause is mended; fail while some still wait."""
    with _operator() as operator:
        done = _each(names, lambda name: operator.retry(name, reason=reason, position=position))
    if any(each.waiting for each in done):
        raise click.ClickException("Some facts still wait; the reasons: crm project status")


@click.command()
@on_read_models
@click.option("--position", type=_POSITION, required=True, help="Of the parked fact.")
@_because
def skip(names: tuple[str, ...], position: int, reason: str) -> None:
    """Leave one parked fact out for good; what the person did after it finds its place.

    The fact stays in the log. Rebuilds leave it out as well.
    """
    with _operator() as operator:
        _each(names, lambda name: operator.skip(name, position, reason=reason))


@click.command()
@on_read_models
@_because
def pause(names: tuple[str, ...], reason: str) -> None:
    """Stop read models where they are; answers say that they are stale."""
    with _operator() as operator:
        for name in names:
            paused = operator.pause(name, reason=reason)
            click.echo(f"{name} is paused." if paused else f"{name} was paused already.")


@click.command()
@on_read_models
@_because
def resume(names: tuple[str, ...], reason: str) -> None:
    """Let paused read models go on."""
    with _operator() as operator:
        for name in names:
            resumed = operator.resume(name, reason=reason)
            click.echo(f"{name} goes on." if resumed else f"{name} was not paused.")


def _each(names: Sequence[str], deed: Callable[[str], Mended]) -> list[Mended]:
    """Do it and tell; `NotParked` when the position is parked in none of them."""
    done, missing = [], None
    for name in names:
        try:
            mended = deed(name)
        except NotParked as error:
            missing = error
            continue
        done.append(mended)
        click.echo(f"{name}: {mended.placed} facts found their place, {mended.waiting} still wait.")
    if missing is not None and not done:
        raise missing
    return done
