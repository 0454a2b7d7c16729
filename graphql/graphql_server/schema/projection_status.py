"""How far the read models have come, what is built beside them, and what waits."""

import datetime
from collections.abc import Sequence

import strawberry

from graphql_server.access import Viewer
from graphql_server.context import RequestContext
from graphql_server.schema.info import Info
from graphql_server.schema.paging import After, Before, First, Last
from graphql_server.schema.parked_facts import (
    ParkedFactConnection,
    looks_after_projections,
    parked_page,
)
from graphql_server.schema.resolver import resolver
from graphql_server.schema.scalars import Int64
from projections.status import BuildStatus, Status, builds, statuses


@strawberry.type(description="Somebody stopped a read model: it does not move until resumed.")
class ProjectionPause:
    because: str | None = strawberry.field(
        description="The reason given. Null: not for your role (HR, ADMIN, AUDITOR)."
    )
    at: datetime.datetime = strawberry.field(description="Since when, UTC.")


@strawberry.type(description="The next edition of a read model, built beside the one that answers.")
class ProjectionBuild:
    version: int = strawberry.field(description="Which build of the read model it is.")
    parts_done: int = strawberry.field(description="Parts of the people that are folded.")
    parts: int = strawberry.field(description="Parts of the people there are.")
    position: Int64 = strawberry.field(
        description="0 until all parts are done; then everything up to here is in it."
    )
    target: Int64 = strawberry.field(
        description="The parts hold the facts up to here; later ones follow."
    )
    started_at: datetime.datetime = strawberry.field(description="When it was begun, UTC.")
    estimated_seconds: float | None = strawberry.field(
        description=(
            "Seconds until all parts are done, at the pace of the last ones. Null: no pace yet,"
            " or only the catching up and the comparing remain."
        )
    )


@strawberry.type(description="How far a read model has come.")
class ProjectionStatus:
    name: str = strawberry.field(description="Name of the read model.")
    version: int = strawberry.field(description="Which build of it answers; each one counts up.")
    position: Int64 = strawberry.field(description="Everything up to here is in it.")
    lag: Int64 = strawberry.field(description="Facts that are not in it yet.")
    lag_seconds: float = strawberry.field(
        description=(
            "Seconds for which the oldest fact that is not in it has been in the log; 0 when none"
            " is missing."
        )
    )
    parked: int = strawberry.field(
        description="Facts that could not be projected and wait for somebody to look at them."
    )
    skipped: int = strawberry.field(description="Facts that somebody left out of it for good.")
    paused: ProjectionPause | None = strawberry.field(
        description="Who looks after it has stopped it. Null: it moves."
    )
    updated_at: datetime.datetime = strawberry.field(description="When it last moved, UTC.")
    building: ProjectionBuild | None = strawberry.field(
        description="The edition that will take its place. Null: none is built."
    )

    @resolver("The facts that wait. Null: not for your role (HR, ADMIN, AUDITOR).")
    async def parked_facts(
        self,
        info: Info,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> ParkedFactConnection | None:
        if not looks_after_projections(info.context.viewer):
            return None
        return await parked_page(info.context, self.name, self.parked, first, after, last, before)


async def projection_statuses(context: RequestContext) -> list[ProjectionStatus]:
    """Every read model, by name."""
    async with context.services.pool.connection() as connection:
        found, under_way = await statuses(connection), await builds(connection)
    return shown_statuses(found, under_way, context.viewer)


def shown_statuses(
    found: Sequence[Status], under_way: Sequence[BuildStatus], viewer: Viewer
) -> list[ProjectionStatus]:
    """Every read model with what is built of it, as the viewer may see it."""
    building = {each.name: each for each in under_way if each.state == "building"}
    return [_shown(each, building.get(each.name), viewer) for each in found]


def _shown(status: Status, build: BuildStatus | None, viewer: Viewer) -> ProjectionStatus:
    because = status.paused_because if looks_after_projections(viewer) else None
    return ProjectionStatus(
        name=status.name,
        version=status.version,
        position=Int64(status.position),
        lag=Int64(status.lag),
        lag_seconds=status.lag_seconds,
        parked=status.parked,
        skipped=status.skipped,
        paused=ProjectionPause(because=because, at=status.paused_at) if status.paused_at else None,
        updated_at=status.updated_at,
        building=_shown_build(build) if build else None,
    )


def _shown_build(build: BuildStatus) -> ProjectionBuild:
    return ProjectionBuild(
        version=build.version,
        parts_done=build.parts_done,
        parts=build.parts,
        position=Int64(build.position),
        target=Int64(build.target),
        started_at=build.started_at,
        estimated_seconds=build.estimated_seconds,
    )
