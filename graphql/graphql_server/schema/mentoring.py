"""Mentoring, as the API shows it."""

import strawberry

from crm.domain.facts.mentoring import MentoringEndReason
from crm.domain.moments import PointInTime
from crm.domain.undertakings.mentoring import Mentoring as Known
from graphql_server.access import Area, may_read
from graphql_server.context import RequestContext
from graphql_server.schema.about_person import AboutPerson
from graphql_server.schema.ids import global_id
from graphql_server.schema.resolver import resolver
from graphql_server.schema.undertakings import connection_of, shown
from graphql_server.schema.users import User, shown_user
from projections.undertakings.entry import UndertakingEntry


@strawberry.type(description="An alumnus who accompanies somebody of the employer (メンタリング).")
class Mentoring(AboutPerson):
    stage: str = strawberry.field(description="`offered`, `matched` or `ended`.")
    topic: str | None = strawberry.field(description="What it is about. Null: anything.")
    mentee_id: str | None = strawberry.field(
        description="Who is mentored, by user id. Null: nobody was found yet."
    )
    sessions: int = strawberry.field(description="How often they met.")
    session_minutes: int = strawberry.field(
        description="Minutes of the meetings whose length is known, together."
    )
    mentoring_end_reason: MentoringEndReason | None = strawberry.field(
        description="Why it ended. Null: it has not."
    )

    @resolver("Who is mentored. Null: nobody was found yet.")
    def mentee(self) -> User | None:
        return shown_user(self.mentee_id)


MentoringConnection = connection_of(Mentoring, "mentorings")


@shown(Known, Mentoring)
def shown_mentoring(
    entry: UndertakingEntry, context: RequestContext, at: PointInTime | None
) -> Mentoring | None:
    """The mentoring as the viewer may see it; None when touch-points are not for them."""
    known = entry.undertaking
    assert isinstance(known, Known)
    if not may_read(context.viewer, Area.ENGAGEMENT):
        return None
    return Mentoring(
        id=global_id(Known.__name__, known.id, at),
        entry=entry,
        at=at,
        stage=known.stage,
        topic=known.offered.topic if known.offered else None,
        mentee_id=known.matched.mentee_id if known.matched else None,
        sessions=known.sessions,
        session_minutes=known.session_minutes,
        mentoring_end_reason=known.ended.mentoring_end_reason if known.ended else None,
    )
