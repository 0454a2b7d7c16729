"""`projectionProgress`: how far the read models come."""

import asyncio
from collections.abc import AsyncGenerator
from datetime import UTC, datetime

import strawberry

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
        context, heard = info.context, None
        live = context.services.live
        while True:
            try:
                async with asyncio.timeout(live.settings.heartbeat_seconds):
                    heard, (found, under_way) = await live.progress(heard)
                news = True
            except TimeoutError:
                news = False
            await context.renew(datetime.now(UTC))
            if news:
                yield shown_statuses(found, under_way, context.viewer)
                await asyncio.sleep(_PAUSE_SECONDS)
