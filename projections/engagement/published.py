"""The scoring models there are, as the log tells: few facts, each read once by a process."""

import logging
from typing import Any, Final
from uuid import UUID

from psycopg import AsyncConnection
from psycopg.rows import class_row, scalar_row

from crm.domain.engagement import BrokenScoringModel
from crm.domain.engagement.published import PublishedModel, published_model, with_built_in
from crm.domain.facts import ScoringModelPublished
from crm.domain.words import DataClass
from crm.storage.log import LOG_ROWS, LogRow
from crm.storage.state import UnreadableFact

_log = logging.getLogger(__name__)

_PUBLICATIONS = """
SELECT event_id FROM event_store.log WHERE alumnus_id IS NULL AND kind = %(kind)s
ORDER BY position
"""
_THESE = LOG_ROWS + "WHERE event_id = ANY(%(event_ids)s)"
_read: Final[dict[UUID, PublishedModel | None]] = {}
"""By publication; None for one that this version cannot read. What is published never changes."""


async def published_models(connection: AsyncConnection[Any]) -> tuple[PublishedModel, ...]:
    """Every model there is, the built-in one first, then as published.

    One that this version cannot read is left out, as if it had not been published.
    """
    async with connection.cursor(row_factory=scalar_row) as cursor:
        asked = {"kind": ScoringModelPublished.kind}
        event_ids = await (await cursor.execute(_PUBLICATIONS, asked, prepare=True)).fetchall()
    unread = [each for each in event_ids if each not in _read]
    if unread:
        async with connection.cursor(row_factory=class_row(LogRow)) as cursor:
            await cursor.execute(_THESE.encode(), {"event_ids": unread})
            for row in await cursor.fetchall():
                _read[row.event_id] = _model_of(row)
    found = (_read.get(each) for each in event_ids)
    return with_built_in(each for each in found if each is not None)


def _model_of(row: LogRow) -> PublishedModel | None:
    try:
        published = published_model(row.recorded(_NoKeys()))
        _ = published.model
    except (UnreadableFact, BrokenScoringModel) as error:
        _log.error("The scoring model at position %d cannot be read: %s", row.position, error.code)
        return None
    return published


class _NoKeys:
    """The programme's facts have nothing personal: nothing to decrypt."""

    def encrypt(
        self, subject_id: UUID, data_class: DataClass, value: bytes, context: bytes
    ) -> tuple[bytes, int]:
        raise NotImplementedError

    def decrypt(
        self,
        subject_id: UUID,
        data_class: DataClass,
        sealed: bytes,
        context: bytes,
        generation: int = 0,
    ) -> bytes | None:
        raise NotImplementedError
