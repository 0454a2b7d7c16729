"""POST /imports: a file is checked and, once somebody confirms what it would do, imported.

GET /imports/{id} tells how far it is; GET /imports/{id}/rejects.csv gives the rows not taken.
"""

import asyncio
import datetime
from collections.abc import AsyncIterator, Mapping
from functools import partial
from types import MappingProxyType
from typing import Any
from uuid import UUID, uuid4

from anyio import to_thread
from starlette.datastructures import FormData, UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from crm.application.exports import record_export
from crm.domain.facts.exports import ExportedList, ExportPurpose
from crm.ingest.import_request import ImportKind, ImportRequest
from crm.ingest.import_worker import ImportWorker
from crm.ingest.rejects import COLUMNS
from crm.storage.import_runs import ImportRun
from graphql_server.access import Viewer, may_carry_out
from graphql_server.errors import CodedError
from graphql_server.http.answers import json_answer
from graphql_server.http.asking import Asked, moment_of
from graphql_server.http.authentication import Doorkeeper
from graphql_server.http.exports import csv_answer
from graphql_server.services import Services

LARGEST_FILE = 32 << 20
"""Bytes; some 200,000 rows."""
LARGEST_FILES: Mapping[str, int] = MappingProxyType({"/imports": LARGEST_FILE + (1 << 20)})
_LARGEST_FIELD = 256 << 10
_MOST_FIELDS = 40
_FIELDS = ("what", "mapping", "encoding", "kind", "set", "file")
_SECONDS = 10.0
"""How long the answer to a file waits for its check; a larger one is asked about later."""
_PAGE = 500


class _InMemory(MultiPartParser):
    """Never spools to a disk, where people's data would lie in the clear."""

    spool_max_size = LARGEST_FILE + 1


def import_routes(services: Services, doorkeeper: Doorkeeper) -> list[BaseRoute]:
    """The paths of imports."""
    imports = Imports(services)
    paths = (
        ("/imports", "POST", imports.send),
        ("/imports/{id}", "GET", imports.show),
        ("/imports/{id}/confirm", "POST", imports.confirm),
        ("/imports/{id}/rejects.csv", "GET", imports.rejects),
    )
    return [
        Route(path, Asked(doorkeeper, answer).__call__, methods=[method])
        for path, method, answer in paths
    ]


class Imports:
    """The endpoints; whoever may confirm an import may do all of it."""

    def __init__(self, services: Services) -> None:
        self._services = services

    async def send(self, request: Request, viewer: Viewer, now: datetime.datetime) -> Response:
        worker = self._worker(viewer)
        form = await _form(request)
        try:
            asked = _asked(form)
        finally:
            await form.close()
        run_id = uuid4()
        await to_thread.run_sync(worker.runs.expire, now)
        actor = str(viewer.actor)
        await to_thread.run_sync(worker.runs.add, run_id, asked.what, asked.dumped(), actor, now)
        checked = asyncio.wrap_future(worker.check(run_id))
        await asyncio.wait({checked}, timeout=_SECONDS)
        run = await self._run(worker, run_id)
        return json_answer(201, run_body(run), headers={"location": f"/imports/{run_id}"})

    async def show(self, request: Request, viewer: Viewer, now: datetime.datetime) -> Response:
        worker = self._worker(viewer)
        return json_answer(200, run_body(await self._run(worker, _id(request))))

    async def confirm(self, request: Request, viewer: Viewer, now: datetime.datetime) -> Response:
        worker = self._worker(viewer)
        run = await self._run(worker, _id(request))
        actor = str(viewer.actor)
        confirmed = await to_thread.run_sync(worker.confirm, run.run_id, actor, now)
        if not confirmed:
            raise CodedError(
                f"The import is {run.state} and cannot be confirmed; confirm what was CHECKED"
                " within seven days, or send the file again.",
                "CONFLICT",
                state=run.state,
            )
        return json_answer(202, run_body(await self._run(worker, run.run_id)))

    async def rejects(self, request: Request, viewer: Viewer, now: datetime.datetime) -> Response:
        worker = self._worker(viewer)
        run = await self._run(worker, _id(request))
        record = partial(
            record_export,
            self._services.crm,
            moment_of(self._services, request, viewer, now, "export"),
            ExportedList.REJECTED_ROWS,
            {"import_run": str(run.run_id)},
            run.rejected,
            ExportPurpose.CORRECTION,
        )
        await to_thread.run_sync(record)
        return csv_answer(_reject_rows(worker, run.run_id), f"rejects-{run.run_id}.csv")

    def _worker(self, viewer: Viewer) -> ImportWorker:
        if not may_carry_out(viewer, "confirmImport"):
            raise CodedError("Your role may not import files.", "NOT_ALLOWED")
        if self._services.imports is None:
            raise CodedError("This server takes no files; use crm import.", "NOT_FOUND")
        return self._services.imports

    async def _run(self, worker: ImportWorker, run_id: UUID) -> ImportRun:
        run = await to_thread.run_sync(worker.runs.of, run_id)
        if run is None:
            raise CodedError("There is no import of this id.", "NOT_FOUND")
        return run


def run_body(run: ImportRun) -> dict[str, object]:
    """A run as JSON, under the names of the schema's `ImportRun`."""
    code, _, message = (run.failure or "").partition(": ")
    return {
        "id": str(run.run_id),
        "what": run.what.upper(),
        "state": run.state,
        "createdAt": run.created_at,
        "confirmedAt": run.confirmed_at,
        "endedAt": run.ended_at,
        "expiresAt": run.expires_at,
        "done": run.done,
        "rows": run.rows,
        "accepted": run.new_rows,
        "unchanged": run.unchanged,
        "leftOut": run.left_out,
        "empty": run.empty,
        "rejected": run.rejected,
        "facts": run.facts,
        "failure": {"code": code, "message": message} if run.failure else None,
        "rejects": f"/imports/{run.run_id}/rejects.csv",
    }


async def _form(request: Request) -> FormData:
    if not request.headers.get("content-type", "").startswith("multipart/form-data"):
        raise _Unsupported
    parser = _InMemory(
        request.headers,
        request.stream(),
        max_files=2,
        max_fields=_MOST_FIELDS,
        max_part_size=_LARGEST_FIELD,
    )
    try:
        return await parser.parse()
    except MultiPartException as error:
        raise CodedError(f"The form cannot be read: {error.message}", "BAD_REQUEST") from None
    except ClientDisconnect:
        raise CodedError("The file did not arrive whole; send it again.", "BAD_REQUEST") from None


class _Unsupported(CodedError):
    status = 415

    def __init__(self) -> None:
        super().__init__("Send the file as multipart/form-data.", "UNSUPPORTED_MEDIA_TYPE")


def _asked(form: FormData) -> ImportRequest:
    for name in form:
        if name not in _FIELDS:
            raise CodedError(
                f"{name!r} is not a field of the form; use {', '.join(_FIELDS)}.", "BAD_REQUEST"
            )
        if name != "set" and len(form.getlist(name)) > 1:
            raise CodedError(f"Send `{name}` once; another file is another import.", "BAD_REQUEST")
    file = form.get("file")
    if not isinstance(file, UploadFile):
        raise CodedError("Send a file under the name `file`.", "BAD_REQUEST")
    what = _text(form, "what") or ""
    if what.casefold() not in set(ImportKind):
        raise CodedError("Say what the file tells of: what=people or interactions.", "BAD_REQUEST")
    content = file.file.read()
    if len(content) > LARGEST_FILE:
        raise CodedError(
            f"The file is larger than {LARGEST_FILE >> 20} MB; send it in parts.",
            "PAYLOAD_TOO_LARGE",
        )
    return ImportRequest(
        what=ImportKind(what.casefold()),
        content=content,
        mapping=_text(form, "mapping") or "",
        encoding=_text(form, "encoding"),
        kind=_text(form, "kind"),
        said=dict(_setting(told) for told in form.getlist("set") if isinstance(told, str)),
    )


def _text(form: FormData, name: str) -> str | None:
    told = form.get(name)
    if isinstance(told, UploadFile):
        try:
            return told.file.read(_LARGEST_FIELD).decode("utf-8-sig")
        except UnicodeDecodeError:
            raise CodedError(f"`{name}` must be UTF-8.", "BAD_REQUEST") from None
    return told.strip() or None if told is not None else None


def _setting(told: str) -> tuple[str, str]:
    name, equals, value = told.partition("=")
    if not equals or not value.strip():
        raise CodedError("Write set as FIELD=VALUE, such as campaign_id=2026-11.", "BAD_REQUEST")
    return name.strip(), value.strip()


def _id(request: Request) -> UUID:
    try:
        return UUID(request.path_params["id"])
    except ValueError:
        raise CodedError("There is no import of this id.", "NOT_FOUND") from None


async def _reject_rows(worker: ImportWorker, run_id: UUID) -> AsyncIterator[list[str]]:
    """As the rejects file of the command line: the row's own columns, then why."""
    width, after = 0, -1
    while True:
        page = await to_thread.run_sync(
            partial(worker.runs.rejects, run_id, after=after, limit=_PAGE)
        )
        for each in page:
            if each.content is None:
                continue
            if each.number == 0:
                width = len(each.content)
                yield [*each.content, *COLUMNS]
                continue
            yield reject_row(each.content, each.line, width)
        if len(page) < _PAGE:
            return
        after = page[-1].number


def reject_row(content: Mapping[str, Any], line: int, width: int) -> list[str]:
    """The cells of a rejected row, then the line, the first code and every reason."""
    fields, problems = content["fields"], content["problems"]
    reason = " ".join(told for _, told, _ in problems)
    reason_ja = "".join(told for _, _, told in problems)
    padded = [*fields, *[""] * (width - len(fields))]
    return [*padded, str(line), problems[0][0], reason, reason_ja]
