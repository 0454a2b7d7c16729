"""`crm export alumni|timeline FILE`: lists as CSV; that they were exported is recorded."""

import asyncio
import datetime
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, NoReturn
from uuid import UUID, uuid4

import click
from psycopg import AsyncConnection

from crm.application.alumni import AlumniCrm, PersonRef
from crm.application.exports import record_export
from crm.domain.envelope import Context, Source
from crm.domain.facts.exports import ExportedList, ExportPurpose
from crm.domain.moment import Moment
from crm.domain.refusals import Refusal
from crm.ingest.csv_file import CsvFile, CsvRows
from crm.program.bootstrap import Deployment, deployment
from crm.program.progress import counting
from crm.program.settings import read_settings
from graphql_server.access import Role, Viewer
from graphql_server.errors import CodedError
from graphql_server.exports.alumni import Connect, alumni_rows
from graphql_server.exports.asked import DECREED, asked_alumni, asked_timeline
from graphql_server.exports.columns import Setting
from graphql_server.exports.timeline import timeline_rows
from projections.directory import questions as directory
from projections.reading import reading_kwargs
from projections.status import statuses
from projections.timeline import questions as timeline

_FILE = click.Path(path_type=Path, dir_okay=False, allow_dash=True)
_VIEWER = Viewer(frozenset({Role.HR}), "export")
_SOURCE = "export"

Rows = AsyncIterator[list[str]]


class _Options:
    """Options that every list has."""

    def __call__(self, command: Callable[..., None]) -> Callable[..., None]:
        for option in (
            click.option("--force", is_flag=True, help="Write over a file that is there already."),
            click.option("--no-bom", is_flag=True, help="Without a byte order mark."),
            click.option(
                "--purpose",
                required=True,
                type=click.Choice([each.value for each in ExportPurpose], case_sensitive=False),
                help="What for; kept with the record of the export.",
            ),
            click.argument("file", type=_FILE),
        ):
            command = option(command)
        return command


@click.group()
def export() -> None:
    """Write lists as CSV (UTF-8); each export is recorded. FILE - is the standard output."""


@export.command("alumni")
@_Options()
@click.option("--search", help="Start of a name, an employee number, or an e-mail address.")
@click.option("--status", multiple=True, help="Only these statuses, such as ALUMNUS.")
@click.option("--department", multiple=True, help="Only this latest department.")
@click.option("--departed-from", help="Latest last day on or after this date.")
@click.option("--departed-to", help="Latest last day on or before this date.")
@click.option("--level", multiple=True, help="Only these engagement levels, such as ADVOCATE.")
@click.option(
    "--reachable-for", metavar="PURPOSE[:CHANNEL]", help="Only who may be written to for this now."
)
@click.option("--over-contacted", is_flag=True, help="Only who got more broadcasts than the limit.")
@click.option("--owner", help="Only whom this user looks after.")
@click.option("--segment", help="Only people of this segment.")
def export_alumni(file: Path, purpose: str, no_bom: bool, force: bool, **asked: Any) -> None:
    """People, one row each, in the order of their names."""
    words = _words(asked)

    async def prepare(crm: AlumniCrm, connect: Connect, setting: Setting) -> tuple[int, Rows]:
        decreed = crm.event_log.of_programme(DECREED)
        wanted = asked_alumni(words, setting.viewer, decreed, setting.today, setting.zone)
        async with connect() as connection:
            count = await directory.count(connection, today=setting.today, filter=wanted)
        return count, alumni_rows(connect, setting, wanted)

    _export(ExportedList.ALUMNI, words, prepare, _Target(file, force, not no_bom), purpose)


@export.command("timeline")
@_Options()
@click.option("--person", help="Only of the person with this employee number.")
@click.option("--kind", multiple=True, help="Only these kinds of fact, such as MeetingHeld.")
@click.option("--occurred-from", help="Happened on or after this date.")
@click.option("--occurred-to", help="Happened on or before this date.")
def export_timeline(file: Path, purpose: str, no_bom: bool, force: bool, **asked: Any) -> None:
    """What happened with people, one row for each fact, newest first."""
    words = _words(asked)

    async def prepare(crm: AlumniCrm, connect: Connect, setting: Setting) -> tuple[int, Rows]:
        wanted = asked_timeline(words, setting.viewer, setting.zone)
        alumnus_id: UUID | None = None
        if "person" in words:
            alumnus_id = crm.find(PersonRef(external_ref=words["person"][0]))
        async with connect() as connection:
            count = await timeline.count(connection, alumnus_id=alumnus_id, filter=wanted)
        return count, timeline_rows(connect, setting, alumnus_id, wanted)

    _export(ExportedList.TIMELINE, words, prepare, _Target(file, force, not no_bom), purpose)


class _Target:
    """Where the rows go: a file for its owner alone, or the standard output."""

    def __init__(self, file: Path, force: bool, bom: bool) -> None:
        self.file, self._bom = file, bom
        self.is_file = str(file) != "-"
        if self.is_file and file.exists() and not force:
            _refuse(f"{file} is there already; choose another name, or add --force.")

    def write(self, rows: Rows, tell: Callable[[int], None]) -> None:
        asyncio.run(self._write(rows, tell))

    async def _write(self, rows: Rows, tell: Callable[[int], None]) -> None:
        header = await anext(rows)
        if not self.is_file:
            sys.stdout.write("\ufeff" if self._bom else "")
            out = CsvRows(sys.stdout)
            out.write(header)
            async for row in rows:
                out.write(row)
            return
        with CsvFile(self.file, header, bom=self._bom) as made:
            done = 0
            async for row in rows:
                made.write(row)
                done += 1
                if done % 500 == 0:
                    tell(done)


def _export(
    exported: ExportedList,
    words: dict[str, list[str]],
    prepare: Callable[..., Any],
    target: _Target,
    purpose: str,
) -> None:
    settings = read_settings()
    now = datetime.datetime.now(datetime.UTC)
    with deployment(settings) as parts:
        connect = _connect(parts)
        setting = Setting(_VIEWER, settings.time_zone, now.astimezone(settings.time_zone).date())
        try:
            count, rows = asyncio.run(_prepared(prepare, parts, connect, setting))
        except (CodedError, Refusal) as refusal:
            _refuse(f"{refusal} ({refusal.code})")
        context = Context(command_id=uuid4(), actor=_VIEWER.actor, source=Source(_SOURCE))
        moment = Moment(now=now, zone=settings.time_zone, context=context)
        try:
            record_export(parts.crm, moment, exported, words, count, ExportPurpose(purpose))
            with counting("Exporting", count) as tell:
                target.write(rows, tell)
        except OSError as fault:
            _refuse(f"{target.file} cannot be written: {fault.strerror}; choose another place.")
    click.echo(f"Exported {count:,} rows to {target.file}.", err=not target.is_file)


async def _prepared(
    prepare: Callable[..., Any], parts: Deployment, connect: Connect, setting: Setting
) -> tuple[int, Rows]:
    async with connect() as connection:
        behind = max((each.lag for each in await statuses(connection)), default=0)
    if behind:
        click.echo(
            f"The read models lack up to {behind:,} facts; see: crm project status", err=True
        )
    found: tuple[int, Rows] = await prepare(parts.crm, connect, setting)
    return found


def _connect(parts: Deployment) -> Connect:
    kwargs = reading_kwargs(parts.url)

    @asynccontextmanager
    async def connect() -> AsyncIterator[AsyncConnection[Any]]:
        async with await AsyncConnection.connect(**kwargs, autocommit=True) as connection:
            yield connection

    return connect


def _words(asked: dict[str, Any]) -> dict[str, list[str]]:
    """Options under the names of the filter."""
    words: dict[str, list[str]] = {}
    for name, told in asked.items():
        first, *rest = name.split("_")
        if told or told == "":  # what is left empty names nothing, and not everything
            values = list(told) if isinstance(told, tuple) else [_word(told)]
            words[first + "".join(part.capitalize() for part in rest)] = values
    return words


def _word(told: str | bool) -> str:
    return "true" if told is True else str(told)


def _refuse(sentence: str) -> NoReturn:
    """End as wrong use ends."""
    click.echo(f"crm: {sentence}", err=True)
    sys.exit(2)
