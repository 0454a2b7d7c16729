"""`crm project status`: how far the read models are, what is built, and what waits beside them."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Protocol, TypeVar
from zoneinfo import ZoneInfo

import click
import orjson
import psycopg
from psycopg import Connection

from crm.program.bootstrap import deployment
from crm.program.patience import patient
from crm.program.settings import read_settings
from crm.storage.connection import APP, connection_kwargs
from projections import READ_MODELS
from projections.editions import Edition, State, editions
from projections.schema import outdated
from projections.status import (
    BuildStatus,
    Parked,
    Previous,
    Skipped,
    Status,
    read_builds,
    read_parked,
    read_previous,
    read_skipped,
    read_statuses,
)

_MOST_SHOWN = 20
_SCALES = ((172_800, 86_400, "days"), (7_200, 3_600, "h"), (120, 60, "min"))


class _Named(Protocol):
    @property
    def name(self) -> str: ...


Row = TypeVar("Row", bound=_Named)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """Everything the database says, of one moment or nearly so."""

    models: Sequence[Status]
    parked: Sequence[Parked]
    skipped: Sequence[Skipped]
    builds: Sequence[BuildStatus]
    previous: Sequence[Previous]
    outdated: Sequence[Edition]
    to_go_back: frozenset[str]
    """Names of the read models of which a rollback to the previous edition is possible."""


@click.command()
@click.option("--check", is_flag=True, help="Fail when a read model is far behind the log.")
@click.option("--max-lag", default=10_000, show_default=True, help="Facts that --check allows.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def status(check: bool, max_lag: int, as_json: bool) -> None:
    """Show how far each read model has come, what is built, and what waits beside them."""
    settings = read_settings()
    with (
        patient(settings),
        deployment(settings) as parts,
        psycopg.connect(**connection_kwargs(parts.url, APP)) as connection,
    ):
        found = _look(connection, parts.settings.time_zone)
    if as_json:
        click.echo(orjson.dumps(_told(found), option=orjson.OPT_INDENT_2))
    else:
        for line in _lines(found, datetime.datetime.now(datetime.UTC)):
            click.echo(line)
    late = any(each.lag > max_lag for each in found.models)
    if check and (len(found.models) < len(READ_MODELS) or late):
        raise click.ClickException("A read model is too far behind; is `crm project run` running?")


def _look(connection: Connection[Any], zone: ZoneInfo) -> _Found:
    return _Found(
        models=read_statuses(connection),
        parked=read_parked(connection),
        skipped=read_skipped(connection),
        builds=read_builds(connection),
        previous=read_previous(connection),
        outdated=outdated(connection, zone=zone),
        to_go_back=frozenset(
            edition.name
            for edition in editions(connection, READ_MODELS, [State.PREVIOUS])
            if edition.is_ours and edition.zone in (None, zone.key)
        ),
    )


def _told(found: _Found) -> dict[str, Any]:
    """`{"projections": […]}`; times are ISO 8601 in UTC, durations seconds."""
    parked, skipped = _by_name(found.parked), _by_name(found.skipped)
    previous, builds = _by_name(found.previous), _by_name(_building(found))
    stale = {edition.name for edition in found.outdated}

    def without_name(rows: Iterable[Any]) -> list[dict[str, Any]]:
        return [{key: v for key, v in asdict(row).items() if key != "name"} for row in rows]

    return {
        "projections": [
            asdict(each)
            | {
                "parked": without_name(parked[each.name]),
                "skipped": without_name(skipped[each.name]),
                "previous": next(iter(without_name(previous[each.name])), None),
                "building": next(iter(without_name(builds[each.name])), None),
                "outdated": each.name in stale,
            }
            for each in found.models
        ]
    }


def _lines(found: _Found, now: datetime.datetime) -> Iterator[str]:
    parked, skipped = _by_name(found.parked), _by_name(found.skipped)
    previous, builds = _by_name(found.previous), _by_name(_building(found))
    stale = {edition.name for edition in found.outdated}
    if not found.models:
        yield "There are no read models yet; run: crm migrate"
    for each in found.models:
        late = f" ({_span(each.lag_seconds)})" if each.lag else ""
        yield (
            f"{each.name} version {each.version}: position {each.position},"
            f" {each.lag} behind{late}, {each.parked} parked, {each.skipped} skipped"
        )
        if each.paused_at is not None:
            since = _span((now - each.paused_at).total_seconds())
            yield (
                f"  paused for {since}: {each.paused_because};"
                f" crm project resume {each.name} --reason WHY"
            )
        if each.name in stale:
            yield f"  filled by another version of the program; crm project rebuild {each.name}"
        for build in builds[each.name]:
            yield f"  building {_pace(build, now)}"
        for old in previous[each.name]:
            way = (
                f"crm project rollback {each.name}"
                if each.name in found.to_go_back
                else "made by another version of the program, or in another time zone"
            )
            yield f"  previous version {old.version}, at position {old.position}; {way}"
        yield from _some(
            [
                f"  position {fact.position}: {fact.error}"
                f" (for {_span((now - fact.at).total_seconds())})"
                for fact in parked[each.name]
            ]
        )
        yield from _some(
            [
                f"  skipped position {fact.position} on {fact.at:%Y-%m-%d}, {fact.actor}:"
                f" {fact.reason}"
                for fact in skipped[each.name]
            ]
        )
    if found.parked:
        yield "When the cause is mended: crm project retry NAME --reason WHY"
        yield "To leave a fact out for good: crm project skip NAME --position P --reason WHY"


def _pace(build: BuildStatus, now: datetime.datetime) -> str:
    told = f"version {build.version}: {build.parts_done} of {build.parts} parts"
    if build.parts_done == build.parts:
        told += f", position {build.position} of {build.target} and later"
    elif build.estimated_seconds is not None:
        told += f", about {_span(build.estimated_seconds)} to go"
    return f"{told}; moved {_span((now - build.moved_at).total_seconds())} ago"


def _building(found: _Found) -> list[BuildStatus]:
    return [build for build in found.builds if build.state == "building"]


def _some(lines: Sequence[str]) -> Iterator[str]:
    yield from lines[:_MOST_SHOWN]
    if len(lines) > _MOST_SHOWN:
        yield f"  and {len(lines) - _MOST_SHOWN} more: crm project status --json"


def _by_name(rows: Iterable[Row]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[row.name].append(row)
    return found


def _span(seconds: float) -> str:
    for least, unit, word in _SCALES:
        if seconds >= least:
            return f"{seconds / unit:.0f} {word}"
    return f"{max(seconds, 0):.0f} s"
