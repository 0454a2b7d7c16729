"""Who works with the program: a user or a token by its id, and what is known of its name."""

from collections.abc import Sequence

import strawberry
from strawberry.dataloader import DataLoader

from crm.storage.tokens import labels
from graphql_server.access import Area, may_read
from graphql_server.context import RequestContext
from graphql_server.schema.ids import USER, global_id
from graphql_server.schema.info import Info
from graphql_server.schema.masking import meets_people
from graphql_server.schema.node import Node
from graphql_server.schema.resolver import resolver

NAME = (
    "The name to show: the label of the token of this id. Null: it has none, the id is none of a"
    " token, or not for your role (identity)."
)
_KEY = "users"


@strawberry.type(
    description=(
        "Somebody who works with the program, or a program that does; never a person on file."
    )
)
class User(Node):
    user_id: str = strawberry.field(
        description="The id by which facts and filters name them: a user or a token."
    )

    @resolver(NAME)
    async def display_name(self, info: Info) -> str | None:
        return await display_name(info.context, self.user_id)


async def display_name(context: RequestContext, user_id: str | None) -> str | None:
    """What people call the user of this id, as far as that is known and for the viewer."""
    if user_id is None or not may_read(context.viewer, Area.IDENTITY):
        return None
    loader = context.loaders.get(_KEY)
    if loader is None:

        async def load(ids: Sequence[str]) -> list[str | None]:
            async with context.services.pool.connection() as connection:
                known = await labels(connection, ids)
            return [known.get(each) for each in ids]

        loader = context.loaders[_KEY] = DataLoader[str, str | None](load)
    assert isinstance(loader, DataLoader)
    found: str | None = await loader.load(user_id)
    return found


def shown_user(user_id: str | None) -> User | None:
    """The user of this id; None for nobody."""
    return None if not user_id else User(id=global_id(USER, user_id), user_id=user_id)


def find_user(context: RequestContext, user_id: str) -> User | None:
    """As `shown_user`; None also for whoever meets nobody here."""
    seen = meets_people(context.viewer) or may_read(context.viewer, Area.LOG)
    return shown_user(user_id) if seen else None
