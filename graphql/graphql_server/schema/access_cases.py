"""Cases that open personal values for a while, as the API shows them: who asked, who approved,
until when; and where somebody broke the glass, who reviewed it."""

import datetime
from typing import Annotated, Any

import strawberry

import graphql_server.schema.accesses  # noqa: F401  # so that the classes are described
from crm.domain.facts.accesses import ConfidentialClass
from crm.domain.moments import PointInTime
from crm.domain.second_person import is_same
from crm.domain.undertakings.access_case import AccessCase as Known
from graphql_server.access import Area, may_read
from graphql_server.context import RequestContext
from graphql_server.schema.about_person import OngoingFilter, known_filter
from graphql_server.schema.envelope import Actor, shown_actor
from graphql_server.schema.freshness import caught_up
from graphql_server.schema.ids import ALUMNUS, global_id
from graphql_server.schema.info import Info
from graphql_server.schema.masking import must_read
from graphql_server.schema.node import Node
from graphql_server.schema.paging import After, Before, First, Last
from graphql_server.schema.past import reading
from graphql_server.schema.resolver import resolver
from graphql_server.schema.undertakings import connection_of, show, shown, undertakings_page
from projections.pages import Slice
from projections.undertakings import questions
from projections.undertakings.entry import UndertakingEntry
from projections.undertakings.questions import UndertakingFilter

_MOST_OVERDUE = 100
_MOST_OPEN = 5_000
_WHAT = "read cases of access"


@strawberry.type(
    description=(
        "A case that opens personal values of some people for a while (閲覧案件), to whoever asked"
        " for it. It names people by pseudonym, and outlives them."
    )
)
class AccessCase(Node):
    entry: strawberry.Private[UndertakingEntry]
    at: strawberry.Private[PointInTime | None]
    reference: str = strawberry.field(
        description="Send it as `Crm-Case` while the case is in force, and it opens what it names."
    )
    stage: str = strawberry.field(
        description=(
            "`requested`, `approved` or `closed`; `broken` and then `reviewed` where somebody broke"
            " the glass. An approved case ends by itself: see `isInForce`."
        )
    )
    is_in_force: bool = strawberry.field(
        description="It opens something now: approved or broken, not closed, not expired."
    )
    subject_ids: list[strawberry.ID] = strawberry.field(
        description="Whose values; the ids that the people have, or had, as `Alumnus`."
    )
    classes: list[ConfidentialClass] = strawberry.field(description="What of them.")
    reason: str = strawberry.field(description="Why, as whoever asked says.")
    broken_glass: bool = strawberry.field(
        description="It was opened at once, without a second person (緊急閲覧)."
    )
    requested_by: Actor = strawberry.field(
        description="Who asked, and to whom alone it opens anything."
    )
    requested_at: datetime.datetime = strawberry.field(description="When; UTC.")
    approved_by: Actor | None = strawberry.field(
        description="Who approved it. Null: nobody yet, or the glass was broken."
    )
    approved_at: datetime.datetime | None = strawberry.field(
        description="When; UTC. Null: not yet, or the glass was broken."
    )
    expires_at: datetime.datetime | None = strawberry.field(
        description="From this instant it opens nothing; UTC. Null: not approved."
    )
    closed_by: Actor | None = strawberry.field(
        description="Who ended it early, or declined it. Null: nobody did."
    )
    closed_at: datetime.datetime | None = strawberry.field(
        description="When; UTC. Null: nobody did."
    )
    review_due_at: datetime.datetime | None = strawberry.field(
        description="Until when somebody else reviews it; UTC. Null: the glass was not broken."
    )
    is_review_overdue: bool = strawberry.field(
        description="The glass was broken, and nobody reviewed it in time."
    )
    reviewed_by: Actor | None = strawberry.field(description="Who did. Null: nobody yet.")
    reviewed_at: datetime.datetime | None = strawberry.field(
        description="When; UTC. Null: not yet."
    )
    justified: bool | None = strawberry.field(
        description="What the review says: there was a need. Null: not reviewed."
    )
    finding: str | None = strawberry.field(
        description="What the review found, in words. Null: not reviewed."
    )

    @resolver("Whether somebody still has to approve, decline or review it.")
    def is_open(self) -> bool:
        return self.entry.undertaking.is_open

    @resolver("It waits for somebody else to approve it (承認待ち).")
    def awaiting_approval(self) -> bool:
        return self.entry.undertaking.awaiting is not None

    @resolver("Rises with every fact of it; for `expectedVersion`.")
    def version(self) -> int:
        return self.entry.undertaking.version


AccessCaseConnection = connection_of(AccessCase, "cases of access")


@shown(Known, AccessCase)
def shown_case(
    entry: UndertakingEntry, context: RequestContext, at: PointInTime | None
) -> AccessCase | None:
    """The case; None unless the viewer asked for it, or reads all of them."""
    known, viewer = entry.undertaking, context.viewer
    assert isinstance(known, Known)
    asked, by, when = known.asked, known.asked_by, known.asked_at
    if asked is None or by is None or when is None:
        return None
    if not (is_same(viewer.actor, by) or may_read(viewer, Area.CASES)):
        return None
    now = context.now if at is None else at.as_of
    return AccessCase(
        id=global_id(Known.__name__, known.id, at),
        entry=entry,
        at=at,
        reference=str(known.id),
        stage=known.stage,
        is_in_force=known.is_in_force(now),
        subject_ids=[global_id(ALUMNUS, each) for each in asked.subject_ids],
        classes=list(asked.confidential_classes),
        reason=asked.case_reason,
        broken_glass=known.is_broken,
        requested_by=shown_actor(by),
        requested_at=when,
        approved_by=shown_actor(known.approved_by) if known.approved_by else None,
        approved_at=known.approved_at,
        expires_at=known.expires_at,
        closed_by=shown_actor(known.closed_by) if known.closed_by else None,
        closed_at=known.closed_at,
        review_due_at=known.review_due_at,
        is_review_overdue=known.is_overdue(now),
        reviewed_by=shown_actor(known.reviewed_by) if known.reviewed_by else None,
        reviewed_at=known.reviewed_at,
        justified=known.review.justified if known.review else None,
        finding=known.review.finding if known.review else None,
    )


@strawberry.type
class AccessCaseQuery:
    @resolver(
        "Cases that open personal values for a while (閲覧案件), newest first; broken glass among"
        " them.",
        gives=AccessCaseConnection,
    )
    async def cases(
        self,
        info: Info,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
        filter: Annotated[  # noqa: A002 - the word of the API
            OngoingFilter | None, strawberry.argument(description="Which of them.")
        ] = None,
    ) -> object:
        must_read(info.context.viewer, Area.CASES, _WHAT)
        await caught_up(info.context)
        asked = known_filter(Known.__name__, filter)
        made = AccessCaseConnection
        return await undertakings_page(info.context, made, asked, first, after, last, before)

    @resolver(
        "Where somebody broke the glass and nobody reviewed it in time, the longest overdue first;"
        " at most 100 of them."
    )
    async def overdue_case_reviews(self, info: Info) -> list[AccessCase]:
        context = info.context
        must_read(context.viewer, Area.CASES, _WHAT)
        await caught_up(context)
        asked = UndertakingFilter(types=frozenset({Known.__name__}), stages=frozenset({"broken"}))
        async with reading(context, None) as connection:
            page = await questions.page(connection, asked, Slice(last=_MOST_OPEN))
        found: list[Any] = [show(each, context) for each in page.items]
        overdue = [each for each in found if each is not None and each.is_review_overdue]
        return sorted(overdue, key=lambda each: (each.requested_at, each.id))[:_MOST_OVERDUE]
