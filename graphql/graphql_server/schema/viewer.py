"""Who asks, as the server knows them."""

import strawberry

from graphql_server import access


@strawberry.type(description="Who asks, and with which roles.")
class Viewer:
    roles: list[access.Role] = strawberry.field(description="The roles that are acted with.")
    label: str = strawberry.field(description="Label of the token; empty when it has none.")


def shown_viewer(viewer: access.Viewer) -> Viewer:
    return Viewer(roles=sorted(viewer.roles), label=viewer.label)
