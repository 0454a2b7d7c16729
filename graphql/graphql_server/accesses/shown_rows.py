"""Rows of files about people nobody knows yet: who is shown them is recorded as of a list."""

import asyncio
import logging
from dataclasses import dataclass, field
from uuid import UUID, uuid4

import anyio.to_thread

from crm.application.exports import record_export
from crm.domain.envelope import Context, Source
from crm.domain.facts.exports import ExportedList, ExportPurpose
from crm.domain.moment import Moment
from graphql_server.accesses.recorder import AccessNotRecorded
from graphql_server.context import RequestContext

_log = logging.getLogger("graphql_server.accesses")


@dataclass(eq=False, slots=True)
class ShownRows:
    """Rejected rows on one page of an answer."""

    run_id: UUID
    count: int
    _stored: asyncio.Future[None] | None = field(default=None, init=False)

    async def record(self, context: RequestContext) -> None:
        """Before the first row is shown, and once; raises `AccessNotRecorded`. Nothing where
        nobody records who looks."""
        if context.services.accesses is None:
            return
        if self._stored is None:
            self._stored = asyncio.ensure_future(anyio.to_thread.run_sync(self._append, context))
        try:
            await asyncio.shield(self._stored)
        except Exception as error:
            _log.warning("rows that were asked for were not recorded: %s", type(error).__name__)
            raise AccessNotRecorded from None

    def _append(self, context: RequestContext) -> None:
        by = Context(
            command_id=uuid4(),
            actor=context.viewer.actor,
            source=Source("graphql"),
            correlation_id=context.correlation_id,
        )
        record_export(
            context.services.crm,
            Moment(now=context.now, zone=context.services.zone, context=by),
            ExportedList.REJECTED_ROWS,
            {"import_run": str(self.run_id)},
            self.count,
            ExportPurpose.CORRECTION,
        )
