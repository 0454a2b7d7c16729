"""How far the read models have come."""

import datetime

import strawberry

from graphql_server.context import RequestContext
from graphql_server.schema.scalars import Int64
from projections.status import Status, statuses


@strawberry.type(description="How far a read model has come.")
class ProjectionStatus:
    name: str = strawberry.field(description="Name of the read model.")
    version: int = strawberry.field(description="Version of its form; a new one is built anew.")
    position: Int64 = strawberry.field(description="Everything up to here is in it.")
    lag: Int64 = strawberry.field(description="Facts that are not in it yet.")
    parked: int = strawberry.field(
        description="Facts that could not be projected and wait for somebody to look at them."
    )
    updated_at: datetime.datetime = strawberry.field(description="When it last moved, UTC.")


async def projection_statuses(context: RequestContext) -> list[ProjectionStatus]:
    async with context.services.pool.connection() as connection:
        return [_shown(status) for status in await statuses(connection)]


def _shown(status: Status) -> ProjectionStatus:
    return ProjectionStatus(
        name=status.name,
        version=status.version,
        position=Int64(status.position),
        lag=Int64(status.lag),
        parked=status.parked,
        updated_at=status.updated_at,
    )
