"""`projectionProgress`: how far the read models come."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import suppress
from datetime import UTC, datetime

import strawberry

from graphql_server.errors import is_unreachable
from graphql_server.schema.info import Info
from graphql_server.schema.projection_status import ProjectionStatus, shown_statuses
from graphql_server.schema.resolver import subscription

_PAUSE_SECONDS = 1.0


@strawberry.type
class ProgressSubscription:
    @subscription(
        "How far each read model has come: at once, and whenever one has moved or the log has"
        " grown, at most once a second. There is nothing to resume: each message is the whole."
    )
    async def projection_progress(self, info: Info) -> AsyncGenerator[list[ProjectionStatus], None]:
        context, heard, begun = info.context, None, False
        live = context.services.live
        while True:
            progress = None
            try:
                with suppress(TimeoutError):
                    async with asyncio.timeout(live.settings.heartbeat_seconds):
                        heard, progress = await live.progress(heard)
                await context.renew(datetime.now(UTC))
            except Exception as error:
                if not begun or not is_unreachable(error):
                    raise
                heard, progress = None, None  # away for a while: the whole is told once it is back
                await asyncio.sleep(_PAUSE_SECONDS)
            if progress is not None:
                yield shown_statuses(*progress, context.viewer)
                begun = True
                await asyncio.sleep(_PAUSE_SECONDS)
