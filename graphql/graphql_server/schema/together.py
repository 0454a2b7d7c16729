"""What people and the employer do together, of everybody and of one person, and its worth."""

from typing import TYPE_CHECKING, Annotated, Any
from uuid import UUID

import strawberry

from crm.domain.moments import PointInTime
from crm.domain.undertaking import Undertaking
from crm.domain.undertakings import collaboration, mentoring, referral, success_story
from crm.domain.undertakings.eligibility_exception import EligibilityException
from crm.domain.undertakings.follow_up_task import FollowUpTask
from graphql_server.access import Area
from graphql_server.context import RequestContext
from graphql_server.schema.about_person import OngoingFilter, known_filter
from graphql_server.schema.collaborations import CollaborationConnection
from graphql_server.schema.costs import CostsQuery
from graphql_server.schema.eligibility_exceptions import EligibilityExceptionConnection
from graphql_server.schema.freshness import caught_up
from graphql_server.schema.info import Info
from graphql_server.schema.masking import must_read
from graphql_server.schema.mentoring import MentoringConnection
from graphql_server.schema.moment import PointInTime as GivenMoment
from graphql_server.schema.moment import moment_of_list
from graphql_server.schema.paging import After, Before, First, Last
from graphql_server.schema.referrals import ReferralConnection
from graphql_server.schema.report import ReportQuery
from graphql_server.schema.resolver import resolver
from graphql_server.schema.stories import SuccessStoryConnection
from graphql_server.schema.tasks import FollowUpTaskConnection
from graphql_server.schema.undertakings import person_undertakings, undertakings_page

At = Annotated[
    GivenMoment | None,
    strawberry.argument(description="As it was at a moment; as it is now if null."),
]
Which = Annotated[OngoingFilter | None, strawberry.argument(description="Which of them.")]
_KINDS: tuple[tuple[str, type[Undertaking], Any, str], ...] = (
    ("referrals", referral.Referral, ReferralConnection, "Referrals"),
    ("collaborations", collaboration.Collaboration, CollaborationConnection, "Collaborations"),
    ("mentorings", mentoring.Mentoring, MentoringConnection, "Mentorings"),
    ("success_stories", success_story.SuccessStory, SuccessStoryConnection, "Success stories"),
)


_MORE = (
    ("follow_up_tasks", FollowUpTask, FollowUpTaskConnection, "Follow-ups", Area.ENGAGEMENT),
    (
        "eligibility_exceptions",
        EligibilityException,
        EligibilityExceptionConnection,
        "Exceptions from the return conditions",
        Area.RETURN_FLOW,
    ),
)
"""What else is listed of one person; of everybody it is listed elsewhere."""


def _of_person(cls: type[Undertaking], made: Any, what: str, area: Area = Area.ENGAGEMENT) -> Any:
    async def load(
        self: Any,
        info: Info,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Any:
        must_read(info.context.viewer, area, "read what people and the employer do")
        return await person_undertakings(
            info.context, made, cls, self.alumnus_id, first, after, last, before, self.at
        )

    load.__annotations__["return"] = made
    return resolver(f"{what} of the person, newest first.")(load)


def _of_everybody(cls: type[Undertaking], made: Any, what: str) -> Any:
    async def load(
        self: Any,
        info: Info,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
        filter: Which = None,  # noqa: A002 - the word of the API
        at: At = None,
    ) -> Any:
        context: RequestContext = info.context
        must_read(context.viewer, Area.ENGAGEMENT, "read what people and the employer do")
        await caught_up(context)
        moment = await moment_of_list(context, at)
        narrowed = known_filter(cls.__name__, filter)
        return await undertakings_page(context, made, narrowed, first, after, last, before, moment)

    load.__annotations__["return"] = made
    return resolver(f"{what} of everybody, newest first.")(load)


@strawberry.type(description="What a person and the employer do together.")
class _Participant:
    alumnus_id: strawberry.Private[UUID]
    at: strawberry.Private[PointInTime | None]


if TYPE_CHECKING:

    class Participant(_Participant):
        pass

    class TogetherQuery(CostsQuery, ReportQuery):
        pass

else:
    Participant = strawberry.type(
        type(
            "Participant",
            (_Participant,),
            {name: _of_person(*told) for name, *told in (*_KINDS, *_MORE)},
        ),
        description="The part of an `Alumnus` that says what they and the employer do together.",
    )
    TogetherQuery = strawberry.type(
        type(
            "TogetherQuery",
            (CostsQuery, ReportQuery),
            {name: _of_everybody(cls, made, what) for name, cls, made, what in _KINDS},
        )
    )
