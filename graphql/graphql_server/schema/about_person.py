"""What every undertaking about a person shares as an object of the API."""

import datetime
from typing import TYPE_CHECKING, Annotated

import strawberry

from crm.domain.moments import PointInTime
from graphql_server.context import RequestContext
from graphql_server.schema.info import Info
from graphql_server.schema.loaders import loaders_of
from graphql_server.schema.node import Node
from graphql_server.schema.resolver import resolver
from graphql_server.schema.users import User, shown_user
from projections.undertakings.entry import UndertakingEntry
from projections.undertakings.questions import UndertakingFilter

if TYPE_CHECKING:
    from graphql_server.schema.alumnus import Alumnus
    from graphql_server.schema.timeline_entry import TimelineEntry


@strawberry.type(description="Something with a life of its own, about a person.")
class AboutPerson(Node):
    entry: strawberry.Private[UndertakingEntry]
    at: strawberry.Private[PointInTime | None]

    @resolver("Whom it is about. Null: not for your role.")
    async def alumnus(
        self, info: Info
    ) -> Annotated["Alumnus", strawberry.lazy("graphql_server.schema.alumnus")] | None:
        from graphql_server.schema.alumnus import load_alumnus

        alumnus_id = self.entry.undertaking.alumnus_id
        return None if alumnus_id is None else await load_alumnus(info.context, alumnus_id, self.at)

    @resolver(
        "What was recorded of it, oldest first; without what the timeline does not show your role."
    )
    async def entries(
        self, info: Info
    ) -> list[Annotated["TimelineEntry", strawberry.lazy("graphql_server.schema.timeline_entry")]]:
        return await entries_of(info.context, self.entry, self.at)

    @resolver("When it began; UTC.")
    def opened_at(self) -> datetime.datetime:
        return self.entry.cursor.opened_at

    @resolver("Whether something is still to be done about it.")
    def is_open(self) -> bool:
        return self.entry.undertaking.is_open

    @resolver("Who looks after it, by user id. Null: nobody is named.")
    def owner_id(self) -> str | None:
        return self.entry.undertaking.owner_id

    @resolver("Who looks after it. Null: nobody is named.")
    def owner(self) -> User | None:
        return shown_user(self.entry.undertaking.owner_id)

    @resolver("It waits for somebody else to approve it (承認待ち).")
    def awaiting_approval(self) -> bool:
        return self.entry.undertaking.awaiting is not None

    @resolver("Rises with every fact of it; for `expectedVersion`.")
    def version(self) -> int:
        return self.entry.undertaking.version


@strawberry.input(description="Which of them; what is left out does not restrict.")
class OngoingFilter:
    stages: list[str] | None = strawberry.field(
        default=None, description="Only those at one of these stages, such as `hired`."
    )
    is_open: bool | None = strawberry.field(
        default=None, description="Only those about which something is to be done, or the others."
    )
    owner_id: str | None = strawberry.field(
        default=None, description="Only those that this user looks after."
    )
    awaiting_approval: bool | None = strawberry.field(
        default=None, description="Only those that wait for an approval, or the others."
    )


async def entries_of(
    context: RequestContext, entry: UndertakingEntry, at: PointInTime | None
) -> list["TimelineEntry"]:
    """The facts of an undertaking as the timeline shows them, now or at a moment."""
    from graphql_server.schema.timeline_entry import past_entry, shown_entry

    positions = [each.position for each in entry.facts]
    alumnus_id = entry.undertaking.alumnus_id
    if at is not None and alumnus_id is not None:
        past = [await past_entry(context, alumnus_id, position, at) for position in positions]
        return [each for each in past if each is not None]
    found = await loaders_of(context).entries.load_many(positions)
    shown = [shown_entry(each, context.viewer, context.services.zone) for each in found]
    return [each for each in shown if each is not None]


def known_filter(kind: str, given: OngoingFilter | None) -> UndertakingFilter:
    """What the list is narrowed by, for undertakings of one kind."""
    if given is None:
        return UndertakingFilter(types=frozenset({kind}))
    return UndertakingFilter(
        types=frozenset({kind}),
        stages=None if given.stages is None else frozenset(given.stages),
        is_open=given.is_open,
        owner_id=given.owner_id,
        awaiting=given.awaiting_approval,
    )
