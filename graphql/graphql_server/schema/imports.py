"""Files that were sent to be imported: what they would do, how far they are, what was not taken."""

import datetime
from collections.abc import Sequence
from typing import Annotated
from uuid import UUID

import strawberry
from anyio import to_thread
from strawberry.dataloader import DataLoader

from crm.domain import envelope, refusals
from crm.domain.moments import PointInTime
from crm.domain.refusals import ImportNotConfirmable, NotAllowed, UnknownImport
from crm.domain.words import Locale
from crm.ingest.import_request import ImportKind
from crm.ingest.import_worker import ImportWorker
from crm.storage import import_runs as storage
from crm.storage.import_runs import (
    KeptReject,
    RunPlace,
    RunState,
    newest_runs,
    reject_count,
    run_count,
    runs_of,
)
from graphql_server.access import may_carry_out
from graphql_server.accesses.shown_rows import ShownRows
from graphql_server.context import RequestContext
from graphql_server.errors import CodedError
from graphql_server.schema.cursors import (
    import_run_cursor,
    read_import_run_cursor,
    read_reject_cursor,
    reject_cursor,
)
from graphql_server.schema.envelope import Actor, shown_actor
from graphql_server.schema.ids import IMPORT_RUN, global_id, parse_uuid, uuid_of
from graphql_server.schema.imported_people import ImportedAlumnusConnection, imported_page
from graphql_server.schema.info import Info
from graphql_server.schema.node import Node
from graphql_server.schema.paging import (
    After,
    Before,
    First,
    Last,
    PageInfo,
    page_info,
    page_size,
)
from graphql_server.schema.refusals import payload, shown_refusal
from graphql_server.schema.resolver import mutation, resolver
from projections.pages import Slice, cut

_KEY = "import runs"
_LOCALE = strawberry.argument(description="Language of the reason.")


@strawberry.type(description="Why an import ended before its last row.")
class ImportFailure:
    code: str = strawberry.field(description="Stable word.")
    message: str = strawberry.field(description="What to do about it.")


@strawberry.type(description="A row that was not taken.")
class RejectedRow:
    kept: strawberry.Private[KeptReject]
    shown: strawberry.Private[ShownRows]
    line: int = strawberry.field(description="The line of the file on which it starts, from 1.")

    @resolver("Every problem of the row, as stable words; the first gives the row its code.")
    def codes(self) -> list[str]:
        return [code for code, _, _ in self._problems]

    @resolver("Every problem of the row in sentences, with what to do.")
    def reason(self, locale: Annotated[Locale | None, _LOCALE] = Locale.JA) -> str:
        place = 1 if locale is Locale.EN else 2
        return " ".join(problem[place] for problem in self._problems)

    @resolver("The cells of the row, in the order of the file's columns.")
    async def cells(self, info: Info) -> list[str]:
        if not self.kept.content:
            return []
        await self.shown.record(info.context)
        return list(self.kept.content["fields"])

    @property
    def _problems(self) -> list[list[str]]:
        return list(self.kept.content["problems"]) if self.kept.content else []


@strawberry.type(description="A rejected row and its place in the list.")
class RejectedRowEdge:
    cursor: str = strawberry.field(description="For `after` and `before`.")
    node: RejectedRow = strawberry.field(description="The row.")


@strawberry.type(description="A page of rejected rows.")
class RejectedRowConnection:
    run: strawberry.Private[storage.ImportRun]
    edges: list[RejectedRowEdge] = strawberry.field(description="In the order of the file.")
    page_info: PageInfo = strawberry.field(description="Where the page lies.")

    @resolver("Rows on all pages together; fewer than `rejected` when they have expired.")
    async def total_count(self, info: Info) -> int:
        async with info.context.services.pool.connection() as connection:
            return await reject_count(connection, self.run.run_id)


@strawberry.type(
    description=(
        "A file that was sent to `POST /imports`. It is checked first, which stores nothing, and"
        " imported once it is confirmed. Until then it is kept sealed, for seven days."
    )
)
class ImportRun(Node):
    run: strawberry.Private[storage.ImportRun]
    run_id: strawberry.ID = strawberry.field(
        description="The id by which `/imports` and the log know it; `id` is for everything else."
    )
    what: ImportKind = strawberry.field(description="What it tells of.")
    state: RunState = strawberry.field(description="How far it is.")
    created_at: datetime.datetime = strawberry.field(description="When the file came, UTC.")
    created_by: Actor = strawberry.field(description="Who sent it.")
    confirmed_at: datetime.datetime | None = strawberry.field(
        description="When it was confirmed last, UTC. Null: not yet."
    )
    confirmed_by: Actor | None = strawberry.field(
        description="Who confirmed it last. Null: nobody yet."
    )
    ended_at: datetime.datetime | None = strawberry.field(
        description="When the check or the import ended, UTC. Null while it goes on."
    )
    expires_at: datetime.datetime = strawberry.field(
        description="When the file and its rejected rows are deleted, UTC."
    )
    can_be_confirmed: bool = strawberry.field(
        description="It waits to be confirmed, and the file is still here."
    )
    done: int = strawberry.field(description="Rows gone through so far.")
    rows: int = strawberry.field(description="Rows of the file.")
    accepted: int = strawberry.field(
        description="Rows that tell something new; while not DONE, as the check found."
    )
    unchanged: int = strawberry.field(description="Rows that tell nothing new.")
    left_out: int = strawberry.field(
        description="Rows that tell nothing that is kept, such as who was there for 5 minutes."
    )
    empty: int = strawberry.field(description="Rows with nothing in them.")
    rejected: int = strawberry.field(description="Rows not taken; `rejects` tells why.")
    facts: int = strawberry.field(description="Facts added; while not DONE, that would be added.")
    failure: ImportFailure | None = strawberry.field(
        description="What ended it. Null unless FAILED."
    )

    @resolver("The rows that were not taken, each with its line and the reason.")
    async def rejects(
        self,
        info: Info,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> RejectedRowConnection:
        worker = _worker(info.context)
        size = page_size(first, last)
        part: Slice[int] = Slice(
            first=size.first,
            after=read_reject_cursor(after),
            last=size.last,
            before=read_reject_cursor(before),
        )
        found = await to_thread.run_sync(
            lambda: worker.runs.rejects(
                self.run.run_id,
                after=part.after or 0,
                before=part.before,
                limit=(part.size or 0) + 1,
                backward=part.backward,
            )
        )
        page = cut(found, part)
        rows = ShownRows(self.run.run_id, len(page.items))
        edges = [
            RejectedRowEdge(
                cursor=reject_cursor(each.number),
                node=RejectedRow(kept=each, shown=rows, line=each.line),
            )
            for each in page.items
        ]
        info_ = page_info(page, [edge.cursor for edge in edges])
        return RejectedRowConnection(run=self.run, edges=edges, page_info=info_)

    @resolver(
        "The people of whom it told something new. Empty until it is confirmed, and for imports of"
        " before this field."
    )
    async def alumni(
        self,
        info: Info,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> ImportedAlumnusConnection:
        return await imported_page(info.context, self.run.run_id, first, after, last, before)


@strawberry.type(description="An import and its place in the list.")
class ImportRunEdge:
    cursor: str = strawberry.field(description="For `after` and `before`.")
    node: ImportRun = strawberry.field(description="The import.")


@strawberry.type(description="A page of imports.")
class ImportRunConnection:
    edges: list[ImportRunEdge] = strawberry.field(description="The imports, newest first.")
    page_info: PageInfo = strawberry.field(description="Where the page lies.")

    @resolver("Imports on all pages together.")
    async def total_count(self, info: Info) -> int:
        async with info.context.services.pool.connection() as connection:
            return await run_count(connection)


@strawberry.type
class ImportQuery:
    @resolver("One import over HTTP. Null: there is none of this id. For those who may import.")
    async def import_run(
        self,
        info: Info,
        id: Annotated[strawberry.ID, strawberry.argument(description="Its `id` or `runId`.")],  # noqa: A002
    ) -> ImportRun | None:
        _worker(info.context)
        run_id = _run_id(id)
        run = None if run_id is None else await _runs(info.context).load(run_id)
        return None if run is None else shown_run(run, info.context.now)

    @resolver("The imports over HTTP. For those who may import.")
    async def import_runs(
        self,
        info: Info,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> ImportRunConnection:
        _worker(info.context)
        size = page_size(first, last)
        part: Slice[RunPlace] = Slice(
            first=size.first,
            after=read_import_run_cursor(after),
            last=size.last,
            before=read_import_run_cursor(before),
        )
        async with info.context.services.pool.connection() as connection:
            found = await newest_runs(
                connection,
                after=part.after,
                before=part.before,
                limit=(part.size or 0) + 1,
                backward=part.backward,
            )
        page = cut(found, part)
        edges = [
            ImportRunEdge(
                cursor=import_run_cursor(each.place), node=shown_run(each, info.context.now)
            )
            for each in page.items
        ]
        info_ = page_info(page, [edge.cursor for edge in edges])
        return ImportRunConnection(edges=edges, page_info=info_)


@strawberry.input(description="An import to confirm.")
class ConfirmImportInput:
    id: strawberry.ID = strawberry.field(description="Its `id` or `runId`.")


@strawberry.type(description="The import is confirmed and runs by itself; ask `importRun` for it.")
class ConfirmImportSuccess:
    import_run: ImportRun = strawberry.field(description="The import.")


ConfirmImportPayload = payload(
    "ConfirmImportPayload",
    ConfirmImportSuccess,
    refusals.UnknownImport,
    refusals.ImportNotConfirmable,
    refusals.NotAllowed,
)


@strawberry.type
class ImportMutation:
    @mutation(
        ConfirmImportPayload,
        "Import a file that was checked, or go on with one that failed. It runs in the background;"
        " nothing is added twice.",
    )
    async def confirm_import(
        self,
        info: Info,
        given: Annotated[
            ConfirmImportInput, strawberry.argument(name="input", description="Which import.")
        ],
    ) -> object:
        context = info.context
        if not may_carry_out(context.viewer, "confirmImport"):
            return shown_refusal(NotAllowed())
        worker, run_id = _worker(context), _run_id(given.id)
        run = await to_thread.run_sync(worker.runs.of, run_id) if run_id is not None else None
        if run is None:
            return shown_refusal(UnknownImport())
        if not await to_thread.run_sync(
            worker.confirm, run.run_id, str(context.viewer.actor), context.now
        ):
            return shown_refusal(ImportNotConfirmable(run.state))
        again = await to_thread.run_sync(worker.runs.of, run.run_id)
        return ConfirmImportSuccess(import_run=shown_run(again or run, context.now))


async def load_import_run(
    context: RequestContext, key: str, at: PointInTime | None
) -> ImportRun | None:
    """The import of an id; None when there is none, or it is not for the viewer. It has no past."""
    run_id = parse_uuid(key)
    if run_id is None or at is not None or context.services.imports is None:
        return None
    if not may_carry_out(context.viewer, "confirmImport"):
        return None
    run = await _runs(context).load(run_id)
    return None if run is None else shown_run(run, context.now)


def shown_run(run: storage.ImportRun, now: datetime.datetime) -> ImportRun:
    """The run as the schema has it."""
    code, _, message = (run.failure or "").partition(": ")
    waits = run.state in (RunState.CHECKED, RunState.FAILED)
    return ImportRun(
        id=global_id(IMPORT_RUN, run.run_id),
        run=run,
        run_id=strawberry.ID(str(run.run_id)),
        what=ImportKind(run.what),
        state=RunState(run.state),
        created_at=run.created_at,
        created_by=_actor(run.created_by),
        confirmed_at=run.confirmed_at,
        confirmed_by=None if run.confirmed_by is None else _actor(run.confirmed_by),
        ended_at=run.ended_at,
        expires_at=run.expires_at,
        can_be_confirmed=waits and run.kept and run.expires_at > now,
        done=run.done,
        rows=run.rows,
        accepted=run.new_rows,
        unchanged=run.unchanged,
        left_out=run.left_out,
        empty=run.empty,
        rejected=run.rejected,
        facts=run.facts,
        failure=ImportFailure(code=code, message=message) if run.failure else None,
    )


def _run_id(text: str) -> UUID | None:
    return parse_uuid(text) or uuid_of(text, IMPORT_RUN)


def _runs(context: RequestContext) -> DataLoader[UUID, storage.ImportRun | None]:
    """This request's loader of imports."""

    async def load(ids: Sequence[UUID]) -> list[storage.ImportRun | None]:
        async with context.services.pool.connection() as connection:
            return await runs_of(connection, ids)

    found = context.loaders.get(_KEY)
    if found is None:
        found = context.loaders[_KEY] = DataLoader(load)
    assert isinstance(found, DataLoader)
    return found


def _actor(text: str) -> Actor:
    return shown_actor(envelope.Actor.parse(text))


def _worker(context: RequestContext) -> ImportWorker:
    if not may_carry_out(context.viewer, "confirmImport"):
        raise CodedError("Your role may not import files.", "NOT_ALLOWED")
    if context.services.imports is None:
        raise CodedError("This server takes no files; use crm import.", "NOT_FOUND")
    return context.services.imports
