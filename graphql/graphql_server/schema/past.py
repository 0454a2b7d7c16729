"""Where lists and figures are read: in the live read models, or in a snapshot of a moment."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from psycopg import AsyncConnection

from crm.domain.moments import PointInTime
from graphql_server.context import RequestContext
from graphql_server.errors import CodedError
from graphql_server.schema.moment import told_moment
from projections.past import MOST_WAITING, InTheMaking, TooManyMoments, past_path

_PATIENCE_SECONDS = 3.0
_RETRY_SECONDS = 2
_RETRY_WHEN_FULL_SECONDS = 60
_SEARCH = "SELECT set_config('search_path', %(path)s, true)"
_PATHS = "snapshots"


@asynccontextmanager
async def reading(
    context: RequestContext, at: PointInTime | None
) -> AsyncIterator[AsyncConnection[Any]]:
    """A connection that reads the present for None, else what held at the moment.

    Refuses `MOMENT_NOT_READY` while the snapshot of the moment is being made, `TOO_MANY_MOMENTS`
    when others are to be made first and no more may wait.
    """
    path = None if at is None else await _path(context, at)
    async with context.services.pool.connection() as connection:
        if path is None:
            yield connection
            return
        async with connection.transaction():
            await connection.execute(_SEARCH, {"path": path})
            yield connection


async def _path(context: RequestContext, at: PointInTime) -> str:
    known: dict[PointInTime, str] = context.loaders.setdefault(_PATHS, {})
    if at not in known:
        try:
            found = await past_path(context.services.pool, at, _PATIENCE_SECONDS)
        except TooManyMoments:
            raise CodedError(
                f"{MOST_WAITING} other moments wait to be prepared; ask again in a minute. If"
                " nothing moves, see that `crm project run` is running.",
                "TOO_MANY_MOMENTS",
                retryAfterSeconds=_RETRY_WHEN_FULL_SECONDS,
            ) from None
        if isinstance(found, InTheMaking):
            raise CodedError(
                "Lists of this moment are being prepared; ask again in a few seconds, with `asOf`"
                " and `knownAtPosition` of the `moment` told here. If nothing moves, see that"
                " `crm project run` is running.",
                "MOMENT_NOT_READY",
                progress=round(found.progress, 3),
                retryAfterSeconds=_RETRY_SECONDS,
                moment=told_moment(at),
            )
        known[at] = found
    return known[at]
