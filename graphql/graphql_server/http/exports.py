"""GET /exports/alumni.csv and /exports/timeline.csv: lists for HR, recorded before they go."""

import datetime
import io
from collections.abc import AsyncIterator
from functools import partial

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from crm.application.alumni import PersonRef
from crm.application.exports import record_export
from crm.domain.facts.exports import ExportedList
from crm.ingest.csv_file import CsvRows
from graphql_server.access import Viewer
from graphql_server.errors import CodedError
from graphql_server.exports.alumni import alumni_rows
from graphql_server.exports.asked import (
    ALUMNI,
    DECREED,
    TIMELINE,
    Words,
    asked_alumni,
    asked_timeline,
    must_export,
    purpose_of,
)
from graphql_server.exports.columns import Setting
from graphql_server.exports.timeline import timeline_rows
from graphql_server.http.asking import Asked, moment_of
from graphql_server.http.authentication import Doorkeeper
from graphql_server.services import Services
from projections.directory import questions as directory
from projections.timeline import questions as timeline

_CHUNK = 64 << 10
_SOURCE = "export"


class Exports(Asked):
    """The endpoint. What is asked for stands in the address, as in `alumni(filter:)`."""

    def __init__(self, services: Services, doorkeeper: Doorkeeper) -> None:
        super().__init__(doorkeeper, self._export)
        self._services = services

    async def _export(self, request: Request, viewer: Viewer, now: datetime.datetime) -> Response:
        must_export(viewer)
        query = request.query_params
        words: Words = {name: query.getlist(name) for name in query}
        name = request.path_params["list"]
        lists = {each.value: each for each in (ExportedList.ALUMNI, ExportedList.TIMELINE)}
        if name not in lists:
            raise CodedError(
                "There is no such list; ask for alumni.csv or timeline.csv.", "NOT_FOUND"
            )
        today = now.astimezone(self._services.zone).date()
        setting = Setting(viewer, self._services.zone, today)
        prepare = self._alumni if name == ExportedList.ALUMNI else self._timeline
        count, rows = await prepare(words, setting)
        allowed = ALUMNI if name == ExportedList.ALUMNI else TIMELINE
        asked = {each: list(words[each]) for each in allowed if each in words}
        record = partial(
            record_export,
            self._services.crm,
            moment_of(self._services, request, viewer, now, _SOURCE),
            lists[name],
            asked,
            count,
            purpose_of(words),
        )
        await to_thread.run_sync(record)
        return csv_answer(rows, f"{name}-{today}.csv", bom=words.get("bom", ["1"]) != ["0"])

    async def _alumni(self, words: Words, setting: Setting) -> tuple[int, AsyncIterator[list[str]]]:
        log = self._services.crm.event_log
        decreed = await to_thread.run_sync(log.of_programme, DECREED)
        wanted = asked_alumni(words, setting.viewer, decreed, setting.today, setting.zone)
        async with self._services.pool.connection() as connection:
            count = await directory.count(connection, today=setting.today, filter=wanted)
        return count, alumni_rows(self._services.pool.connection, setting, wanted)

    async def _timeline(
        self, words: Words, setting: Setting
    ) -> tuple[int, AsyncIterator[list[str]]]:
        wanted = asked_timeline(words, setting.viewer, setting.zone)
        alumnus_id = None
        if "person" in words:  # left empty, it names nobody, and not everybody
            ref = PersonRef(external_ref="".join(words["person"]))
            alumnus_id = await to_thread.run_sync(self._services.crm.find, ref)
        async with self._services.pool.connection() as connection:
            count = await timeline.count(connection, alumnus_id=alumnus_id, filter=wanted)
        return count, timeline_rows(self._services.pool.connection, setting, alumnus_id, wanted)


def csv_answer(rows: AsyncIterator[list[str]], filename: str, *, bom: bool = True) -> Response:
    """Rows as a file that a spreadsheet opens and never runs; nothing keeps it on the way."""
    headers = {
        "content-disposition": f'attachment; filename="{filename}"',
        "cache-control": "private, no-store",
        "x-content-type-options": "nosniff",
    }
    return StreamingResponse(_encoded(rows, bom=bom), headers=headers, media_type="text/csv")


async def _encoded(rows: AsyncIterator[list[str]], *, bom: bool) -> AsyncIterator[bytes]:
    text = io.StringIO(newline="")
    text.write("\ufeff" if bom else "")
    writer = CsvRows(text)
    async for row in rows:
        writer.write(row)
        if text.tell() >= _CHUNK:
            yield text.getvalue().encode()
            text.seek(0)
            text.truncate()
    yield text.getvalue().encode()
