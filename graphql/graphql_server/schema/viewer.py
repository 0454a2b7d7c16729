"""Who asks, as the server knows them."""

from typing import TYPE_CHECKING, Annotated
from uuid import UUID

import strawberry

from graphql_server import access
from graphql_server.schema.freshness import caught_up
from graphql_server.schema.info import Info
from graphql_server.schema.resolver import resolver

if TYPE_CHECKING:
    from graphql_server.schema.alumnus import Alumnus
    from graphql_server.schema.subject_requests import SubjectRequest


@strawberry.type(description="Who asks, and with which roles.")
class Viewer:
    alumnus_id: strawberry.Private[UUID | None]
    roles: list[access.Role] = strawberry.field(description="The roles that are acted with.")
    label: str = strawberry.field(description="Label of the token; empty when it has none.")

    @resolver(
        "The person whose session this is: a member of the network, who reads their own record and"
        " no other. Null: a token of staff or of a program, or the person is not on file any more."
    )
    async def alumnus(
        self, info: Info
    ) -> Annotated["Alumnus", strawberry.lazy("graphql_server.schema.alumnus")] | None:
        from graphql_server.schema.alumnus import load_alumnus

        if self.alumnus_id is None:
            return None
        await caught_up(info.context)
        return await load_alumnus(info.context, self.alumnus_id)

    @resolver(
        "What a member of the network asked for with their data, or others for them, newest first:"
        " each with its last day and where it stands. Empty for everybody else."
    )
    async def subject_requests(
        self, info: Info
    ) -> list[
        Annotated["SubjectRequest", strawberry.lazy("graphql_server.schema.subject_requests")]
    ]:
        from graphql_server.schema.subject_requests import own_requests

        if self.alumnus_id is None:
            return []
        await caught_up(info.context)
        return await own_requests(info.context, self.alumnus_id)


def shown_viewer(viewer: access.Viewer) -> Viewer:
    return Viewer(alumnus_id=viewer.alumnus_id, roles=sorted(viewer.roles), label=viewer.label)
