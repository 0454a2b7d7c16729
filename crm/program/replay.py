"""`crm replay`: one person as they were, or what changed with them since, as JSON."""

import asyncio
import datetime
from importlib import resources
from typing import Any
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import click
import orjson
from psycopg_pool import AsyncConnectionPool

from crm.domain.moments import PointInTime
from crm.domain.text import EARLIEST, LATEST
from crm.program.bootstrap import Deployment, deployment
from crm.program.settings import read_settings
from graphql_server.access import EVERYTHING
from graphql_server.context import RequestContext
from graphql_server.limits.guard import GuardedSchema
from graphql_server.schema import build_schema
from graphql_server.schema.ids import ALUMNUS, global_id, moment_of, parse_uuid, uuid_of
from graphql_server.services import Services
from projections.reading import reading_kwargs
from projections.wait import ProjectionWaiter

_ONE_DAY, _TICK = datetime.timedelta(days=1), datetime.timedelta(microseconds=1)
_TIME = "TIME"
_SHOWN = 40
"""Characters of a wrong time that a sentence repeats."""
_POSITION = click.IntRange(1)


class ReplayError(Exception):
    """There is no answer; the message says why."""

    code = "REPLAY"


@click.command()
@click.option("--alumnus", required=True, metavar="ID", help="Whom: a UUID, or an id of the API.")
@click.option("--as-of", metavar=_TIME, help="What held then; all that is known so far if absent.")
@click.option("--known-at", metavar=_TIME, help="Without what was recorded later.")
@click.option("--known-at-position", type=_POSITION, help="The same, as a place in the log.")
@click.option("--since-as-of", metavar=_TIME, help="Print what changed since this moment instead.")
@click.option("--since-known-at", metavar=_TIME, help="What was known at that earlier moment.")
@click.option("--since-known-at-position", type=_POSITION, help="The same, as a place in the log.")
def replay(
    alumnus: str,
    as_of: str | None,
    known_at: str | None,
    known_at_position: int | None,
    since_as_of: str | None,
    since_known_at: str | None,
    since_known_at_position: int | None,
) -> None:
    """Print one person as they were at a moment, as JSON.

    TIME is a time with its offset (2026-03-31T09:00+09:00), or without one in the programme's time
    zone; a date alone is that whole day. Of an id of a past moment, the person is printed as of
    that moment when no other is given.
    """
    settings = read_settings()
    zone = settings.time_zone
    id_ = _person(alumnus)
    at = _moment("--", zone, as_of, known_at, known_at_position)
    since = _moment("--since-", zone, since_as_of, since_known_at, since_known_at_position)
    with deployment(settings) as parts:
        told = asyncio.run(_asked(parts, id_, at or moment_of(alumnus) or at, since))
    if told is None:
        raise ReplayError("Nobody of this id was on file at that moment, as far as was known.")
    click.echo(orjson.dumps(told, option=orjson.OPT_INDENT_2))


def _person(text: str) -> UUID:
    found = parse_uuid(text.lower()) or uuid_of(text, ALUMNUS)
    if found is None:
        raise click.BadParameter(
            f"{text!r} is neither a UUID nor an id of the API.", param_hint="--alumnus"
        )
    return found


def _moment(
    prefix: str,
    zone: ZoneInfo,
    as_of: str | None,
    known_at: str | None,
    position: int | None,
) -> dict[str, str]:
    """The input `PointInTime`; empty when nothing of it is given."""
    if known_at is not None and position is not None:
        raise click.UsageError(f"Give {prefix}known-at or {prefix}known-at-position, not both.")
    given = {
        "asOf": _instant(as_of, zone, f"{prefix}as-of"),
        "knownAt": _instant(known_at, zone, f"{prefix}known-at", so_far=True),
        "knownAtPosition": None if position is None else str(position),
    }
    return {name: value for name, value in given.items() if value is not None}


def _instant(text: str | None, zone: ZoneInfo, option: str, *, so_far: bool = False) -> str | None:
    """The instant, or the end of a day; with `so_far`, of a day that goes on: now."""
    if text is None:
        return None
    now = datetime.datetime.now(zone)
    try:
        at = _read_instant(text, zone, now.date() if so_far else None)
    except (ValueError, OverflowError):
        raise click.BadParameter(
            f"{text[:_SHOWN]!r} is no time; write it as 2026-03-31T09:00+09:00 or 2026-03-31.",
            param_hint=option,
        ) from None
    at = (now if at is None else at).astimezone(datetime.UTC)
    if not EARLIEST <= at.date() <= LATEST:
        raise click.BadParameter(f"{text!r} is not between 1850 and 2200.", param_hint=option)
    if so_far and at > now:
        raise click.BadParameter(
            f"{text!r} lies ahead: nothing is recorded there yet. Leave it out for all that is"
            " known now.",
            param_hint=option,
        )
    return at.isoformat()


def _read_instant(
    text: str, zone: ZoneInfo, today: datetime.date | None
) -> datetime.datetime | None:
    """The instant in UTC, or the end of a day; None for `today`, which goes on."""
    try:
        day = datetime.date.fromisoformat(text)
    except ValueError:
        at = datetime.datetime.fromisoformat(text)
        at = at if at.tzinfo else at.replace(tzinfo=zone)
    else:
        if day == today:
            return None
        at = datetime.datetime.combine(day + _ONE_DAY, datetime.time(), zone) - _TICK
    return at.astimezone(datetime.UTC)


async def _asked(
    parts: Deployment,
    alumnus_id: UUID,
    at: dict[str, str] | PointInTime,
    since: dict[str, str],
) -> dict[str, Any] | None:
    """What the API answers to somebody with every role; `at` as given, or that of an id."""
    services = _services(parts)
    context = RequestContext(
        services=services,
        viewer=EVERYTHING,
        correlation_id=uuid4(),
        now=datetime.datetime.now(datetime.UTC),
    )
    asked: dict[str, Any]
    if isinstance(at, PointInTime):
        asked = {"id": global_id(ALUMNUS, alumnus_id, at)}
        exactly = {"asOf": at.as_of.isoformat(), "knownAtPosition": str(at.known_position)}
    else:
        asked = {"id": global_id(ALUMNUS, alumnus_id), "at": at}
        exactly = at
    schema = build_schema()
    async with services.pool:
        try:
            if since:
                answer = await _answer(
                    schema, context, "Difference", asked | {"at": exactly, "since": since}
                )
                found: dict[str, Any] | None = answer["alumnusDifference"]
                return found
            return await _whole(schema, context, asked)
        finally:
            await services.waiter.close()


async def _whole(
    schema: GuardedSchema, context: RequestContext, asked: dict[str, Any]
) -> dict[str, Any] | None:
    """The person with all pages of the timeline, every one of them of the first one's moment."""
    person: dict[str, Any] | None = (await _answer(schema, context, "Replay", asked))["alumnus"]
    if person is None:
        return None
    timeline = person["timeline"]
    while timeline["pageInfo"]["hasNextPage"]:
        more = {"id": person["id"], "after": timeline["pageInfo"]["endCursor"]}
        page = (await _answer(schema, context, "Replay", more))["alumnus"]["timeline"]
        timeline["edges"] += page["edges"]
        timeline["pageInfo"] = page["pageInfo"]
    person["timeline"] = [edge["node"] for edge in timeline["edges"]]
    return person


async def _answer(
    schema: GuardedSchema, context: RequestContext, operation: str, asked: dict[str, Any]
) -> dict[str, Any]:
    result = await schema.execute(
        document(), variable_values=asked, context_value=context, operation_name=operation
    )
    for error in result.errors or ():
        raise ReplayError(error.message)
    data: dict[str, Any] = result.data or {}
    return data


def document() -> str:
    """The operations that are carried out."""
    return (resources.files("crm.program") / "replay.graphql").read_text(encoding="utf-8")


def _services(parts: Deployment) -> Services:
    return Services(
        crm=parts.crm,
        pool=AsyncConnectionPool(
            kwargs=reading_kwargs(parts.url) | {"autocommit": True},
            min_size=1,
            max_size=2,
            open=False,
        ),
        waiter=ProjectionWaiter(parts.url),
        zone=parts.settings.time_zone,
        fiscal_year_start_month=parts.settings.fiscal_year_start,
        currency=parts.settings.currency,
    )
