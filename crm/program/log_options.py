"""The options that choose facts of the log, the same for `crm events` and saved audits."""

import datetime
from collections.abc import Callable
from typing import Any
from uuid import UUID

import click

from crm.program.bootstrap import Deployment
from crm.storage.log_pages import LogFilter

_POSITION = click.IntRange(1, 2**62)
_TIME = "TIME"
_SHOWN = 40
"""Characters of a wrong time that a sentence repeats."""


def log_options(command: Callable[..., None]) -> Callable[..., None]:
    """Adds the options; `chosen` reads what they were given."""
    for option in reversed(
        (
            click.option("--from", "first", type=_POSITION, help="First position."),
            click.option(
                "--after", type=click.IntRange(0, 2**62), help="Go on after this position."
            ),
            click.option("--to", "--until", "last", type=_POSITION, help="Last position."),
            click.option("--recorded-from", metavar=_TIME, help="Stored at this time or later."),
            click.option("--recorded-to", metavar=_TIME, help="Stored before this time."),
            click.option("--occurred-from", metavar=_TIME, help="Happened then or later."),
            click.option("--occurred-to", metavar=_TIME, help="Happened before."),
            click.option("--kind", "kinds", multiple=True, help="Only this kind; repeatable."),
            click.option("--alumnus", type=click.UUID, help="Only this person's facts."),
            click.option("--actor", help="Only what this user or token said."),
            click.option("--source", help="Only what came in this way, such as sendgrid."),
            click.option("--correlation", type=click.UUID, help="Only of this request."),
        )
    ):
        command = option(command)
    return command


def chosen(parts: Deployment, given: dict[str, Any]) -> LogFilter:
    """The filter of the options; times without an offset are of the programme's time zone."""

    def at(name: str) -> datetime.datetime | None:
        return _instant(given[name], parts, f"--{name.replace('_', '-')}")

    alumnus: UUID | None = given["alumnus"]
    first: int = max(given["first"] or 1, (given["after"] or 0) + 1)
    return LogFilter(
        kinds=list(given["kinds"]) or None,
        actor_id=given["actor"],
        alumnus_ids=None if alumnus is None else sorted(parts.crm.cluster(alumnus)),
        correlation_id=given["correlation"],
        from_position=first if first > 1 else None,
        to_position=given["last"],
        recorded_from=at("recorded_from"),
        recorded_to=at("recorded_to"),
        source=given["source"],
        occurred_from=at("occurred_from"),
        occurred_to=at("occurred_to"),
    )


def _instant(text: str | None, parts: Deployment, option: str) -> datetime.datetime | None:
    if text is None:
        return None
    try:
        at = datetime.datetime.fromisoformat(text)
        at = at if at.tzinfo else at.replace(tzinfo=parts.settings.time_zone)
        return at.astimezone(datetime.UTC)
    except (ValueError, OverflowError):
        raise click.BadParameter(
            f"{text[:_SHOWN]!r} is no time; write it as 2026-03-31T09:00+09:00 or 2026-03-31.",
            param_hint=option,
        ) from None
