"""Follow-up tasks, as the API shows them."""

import datetime
from typing import TYPE_CHECKING, Annotated

import strawberry

from crm.domain.facts.accesses import ConfidentialClass
from crm.domain.moments import PointInTime
from crm.domain.undertakings.follow_up_task import FollowUpTask as Task
from graphql_server.access import Area, may_read
from graphql_server.accesses.looked import confidential
from graphql_server.context import RequestContext
from graphql_server.schema.about_person import entries_of
from graphql_server.schema.ids import global_id
from graphql_server.schema.info import Info
from graphql_server.schema.loaders import loaders_of
from graphql_server.schema.node import Node
from graphql_server.schema.resolver import resolver
from graphql_server.schema.timeline_entry import TimelineEntry
from graphql_server.schema.undertakings import connection_of, shown
from graphql_server.schema.users import User, shown_user
from projections.undertakings.entry import UndertakingEntry

if TYPE_CHECKING:
    from graphql_server.schema.alumnus import Alumnus


@confidential(
    whose=lambda shown: shown.entry.undertaking.alumnus_id,
    task=ConfidentialClass.HR_NOTES,
    result=ConfidentialClass.HR_NOTES,
)
@strawberry.type(description="Something to be done about a person, by a date (フォローアップ).")
class FollowUpTask(Node):
    entry: strawberry.Private[UndertakingEntry]
    at: strawberry.Private[PointInTime | None]
    task: str | None = strawberry.field(
        description="What is to be done. Null: not for your role (hr notes), or erased."
    )
    due_on: datetime.date = strawberry.field(description="By when, that day included.")
    owner_id: str | None = strawberry.field(
        description="Who is to do it, by user id. Null: nobody is named."
    )
    stage: str = strawberry.field(description="`assigned`, `completed` or `dropped`.")
    overdue_days: int | None = strawberry.field(
        description="Days since it was due. Null: not due yet, or nothing is to be done any more."
    )
    result: str | None = strawberry.field(
        description="What came of it. Null: not done, not told, or not for your role (hr notes)."
    )

    @resolver("Who is to do it. Null: nobody is named.")
    def owner(self) -> User | None:
        return shown_user(self.owner_id)

    @resolver(
        "What was recorded of it, oldest first; without what the timeline does not show your role."
    )
    async def entries(self, info: Info) -> list[TimelineEntry]:
        return await entries_of(info.context, self.entry, self.at)

    @resolver("Whom it is about. Null: not for your role.")
    async def alumnus(
        self, info: Info
    ) -> Annotated["Alumnus", strawberry.lazy("graphql_server.schema.alumnus")] | None:
        from graphql_server.schema.alumnus import load_alumnus

        alumnus_id = self.entry.undertaking.alumnus_id
        if alumnus_id is None:
            return None
        return await load_alumnus(info.context, alumnus_id, self.at)


FollowUpTaskConnection = connection_of(FollowUpTask, "follow-up tasks")


@shown(Task, FollowUpTask)
def shown_task(
    entry: UndertakingEntry, context: RequestContext, at: PointInTime | None
) -> FollowUpTask | None:
    """The task as the viewer may see it; None when touch-points are not for them."""
    task = entry.undertaking
    assert isinstance(task, Task)
    if task.assigned is None or not may_read(context.viewer, Area.ENGAGEMENT):
        return None
    notes = may_read(context.viewer, Area.HR_NOTES)
    today = loaders_of(context).today if at is None else at.day(context.services.zone)
    return FollowUpTask(
        id=global_id(Task.__name__, task.id, at),
        entry=entry,
        at=at,
        task=task.assigned.task if notes else None,
        due_on=task.assigned.due_on,
        owner_id=task.owner_id,
        stage=task.stage,
        overdue_days=task.overdue_days(today),
        result=getattr(task.ended, "result", None) if notes else None,
    )
