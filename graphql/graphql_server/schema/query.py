"""The root of all questions."""

import datetime
from typing import Annotated

import strawberry

from graphql_server.access import Area
from graphql_server.schema.access_cases import AccessCaseQuery
from graphql_server.schema.accesses import AccessQuery
from graphql_server.schema.alumni import (
    AlumniFilter,
    AlumniOrder,
    AlumnusConnection,
    alumni_page,
)
from graphql_server.schema.alumnus import Alumnus
from graphql_server.schema.alumnus_by import AlumnusBy
from graphql_server.schema.campaigns import CampaignQuery
from graphql_server.schema.care import CareQuery
from graphql_server.schema.compare_models import ScoringModelComparison, comparison
from graphql_server.schema.difference import AlumnusDifference
from graphql_server.schema.disclosure import DisclosureQuery
from graphql_server.schema.event_log import EventLogConnection, EventLogFilter, event_log_page
from graphql_server.schema.find_alumnus import find_alumnus, find_difference
from graphql_server.schema.freshness import caught_up
from graphql_server.schema.funnel import FunnelQuery
from graphql_server.schema.gatherings import GatheringQuery
from graphql_server.schema.identity import IdentityQuery
from graphql_server.schema.imports import ImportQuery
from graphql_server.schema.info import Info
from graphql_server.schema.masking import must_read
from graphql_server.schema.moment import PointInTime, moment_of_list
from graphql_server.schema.node import Node
from graphql_server.schema.nodes import load_node, load_nodes
from graphql_server.schema.offboarding import OffboardingQuery
from graphql_server.schema.paging import After, Before, First, Last
from graphql_server.schema.pipeline import ReturnQuery
from graphql_server.schema.policy_questions import PolicyQuery
from graphql_server.schema.programme import From, ProgrammeMetrics, To, shown_metrics
from graphql_server.schema.projection_status import ProjectionStatus, projection_statuses
from graphql_server.schema.rate_limit import RateLimitQuery
from graphql_server.schema.reachability import ReachabilityQuery
from graphql_server.schema.resolver import resolver
from graphql_server.schema.return_rules import ReturnRulesQuery
from graphql_server.schema.saved_audits import SavedAuditQuery
from graphql_server.schema.scoring_models import ScoringModel, scoring_models
from graphql_server.schema.settings import ProgrammeSettings, shown_settings
from graphql_server.schema.signals import SignalRuleset, signal_rulesets
from graphql_server.schema.subject_requests import SubjectRequestQuery
from graphql_server.schema.surveys import SurveyQuery
from graphql_server.schema.talent import TalentQuery
from graphql_server.schema.timeline import TimelineConnection, timeline_page, timeline_part
from graphql_server.schema.timeline_filter import TimelineFilter
from graphql_server.schema.together import TogetherQuery
from graphql_server.schema.transparency import TransparencyQuery
from graphql_server.schema.unmatched_deliveries import (
    UnmatchedDeliveryConnection,
    unmatched_page,
)
from graphql_server.schema.viewer import Viewer, shown_viewer

At = Annotated[
    PointInTime | None,
    strawberry.argument(
        description=(
            "As it was at a moment; as it is now if null. The first question about a moment may"
            " be answered `MOMENT_NOT_READY` with `progress`, 0 to 1, and the exact `moment`: ask"
            " again soon. With `asOf` alone, what is known may be a few minutes old; `moment`"
            " says which it is."
        )
    ),
]


@strawberry.type(description="What can be asked.")
class Query(
    AccessQuery,
    OffboardingQuery,
    FunnelQuery,
    TogetherQuery,
    CareQuery,
    IdentityQuery,
    ImportQuery,
    GatheringQuery,
    CampaignQuery,
    SurveyQuery,
    TalentQuery,
    PolicyQuery,
    ReturnQuery,
    ReturnRulesQuery,
    ReachabilityQuery,
    RateLimitQuery,
    TransparencyQuery,
    SubjectRequestQuery,
    SavedAuditQuery,
    AccessCaseQuery,
    DisclosureQuery,
):
    @resolver("Whatever the id names. Null: there is no such thing, or not for your role.")
    async def node(
        self,
        info: Info,
        id: Annotated[strawberry.ID, strawberry.argument(description="Its `id`.")],  # noqa: A002
    ) -> Node | None:
        await caught_up(info.context)
        return await load_node(info.context, id)

    @resolver(
        "Whatever the ids name, up to 100, in their order. Null in place of what does not"
        " exist or is not for your role."
    )
    async def nodes(
        self,
        info: Info,
        ids: Annotated[list[strawberry.ID], strawberry.argument(description="Their `id`s.")],
    ) -> list[Node | None]:
        await caught_up(info.context)
        return await load_nodes(info.context, ids)

    @resolver("Who asks.")
    def viewer(self, info: Info) -> Viewer:
        return shown_viewer(info.context.viewer)

    @resolver("Settings of the programme.")
    def settings(self, info: Info) -> ProgrammeSettings:
        return shown_settings(info.context.services)

    @resolver("The programme in a period: every metric with its definition.")
    async def programme(self, info: Info, from_: From, to: To, at: At = None) -> ProgrammeMetrics:
        await caught_up(info.context)
        return await shown_metrics(info.context, from_, to, await moment_of_list(info.context, at))

    @resolver("One person. Null: nobody matches, not on file yet at `at`, or not for your role.")
    async def alumnus(
        self,
        info: Info,
        by: Annotated[AlumnusBy, strawberry.argument(description="Whom.")],
        at: Annotated[
            PointInTime | None,
            strawberry.argument(description="As they were at a moment; as they are now if null."),
        ] = None,
    ) -> Alumnus | None:
        await caught_up(info.context)
        return await find_alumnus(info.context, by, at)

    @resolver(
        "What changed with one person from a moment to another, fact by fact. Null: nobody"
        " matches, not on file at either, or not for your role."
    )
    async def alumnus_difference(
        self,
        info: Info,
        by: Annotated[AlumnusBy, strawberry.argument(description="Whom.")],
        from_: Annotated[
            PointInTime, strawberry.argument(name="from", description="The first moment.")
        ],
        to: Annotated[
            PointInTime,
            strawberry.argument(description="The second moment; either may be the later one."),
        ],
    ) -> AlumnusDifference | None:
        await caught_up(info.context)
        return await find_difference(info.context, by, from_, to)

    @resolver("Everybody on file, or those whom the filter lets through.")
    async def alumni(
        self,
        info: Info,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
        filter: Annotated[  # noqa: A002
            AlumniFilter | None, strawberry.argument(description="Which people.")
        ] = None,
        order_by: Annotated[
            AlumniOrder | None, strawberry.argument(description="In which order; by name if null.")
        ] = None,
        at: At = None,
    ) -> AlumnusConnection:
        await caught_up(info.context)
        moment = await moment_of_list(info.context, at)
        return await alumni_page(info.context, filter, order_by, first, after, last, before, moment)

    @resolver("What happened with everybody, newest first.")
    async def interactions(
        self,
        info: Info,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
        filter: Annotated[  # noqa: A002
            TimelineFilter | None, strawberry.argument(description="Which entries.")
        ] = None,
        at: At = None,
    ) -> TimelineConnection:
        must_read(info.context.viewer, Area.IDENTITY, "list what happened with people")
        part = timeline_part(first, after, last, before)
        await caught_up(info.context)
        moment = await moment_of_list(info.context, at)
        return await timeline_page(info.context, None, part, filter, moment, info)

    @resolver("The log itself, in the order of positions; for those whose role reads it.")
    async def event_log(
        self,
        info: Info,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
        filter: Annotated[  # noqa: A002
            EventLogFilter | None, strawberry.argument(description="Which facts.")
        ] = None,
    ) -> EventLogConnection:
        return await event_log_page(info.context, filter, first, after, last, before)

    @resolver(
        "What providers delivered and nobody could place, newest first; for HR and ADMIN. That it"
        " waits, not what it says."
    )
    async def unmatched_deliveries(
        self,
        info: Info,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> UnmatchedDeliveryConnection:
        return await unmatched_page(info.context, first, after, last, before)

    @resolver("The rules that tell people from machines: the built-in ones, then as published.")
    async def signal_rulesets(self, info: Info) -> list[SignalRuleset]:
        return await signal_rulesets(info.context)

    @resolver("Every scoring model, the built-in one first, then in the order of publication.")
    async def scoring_models(self, info: Info) -> list[ScoringModel]:
        await caught_up(info.context)
        return await scoring_models(info.context)

    @resolver(
        "What another scoring model would change for everybody, computed now and stored nowhere;"
        " for up to 20,000 people, one comparison at a time."
    )
    async def compare_scoring_models(
        self,
        info: Info,
        draft: Annotated[
            str | None,
            strawberry.argument(description="A model file to compare. Either this or `model`."),
        ] = None,
        model: Annotated[
            str | None, strawberry.argument(description="Name of a published model to compare.")
        ] = None,
        with_: Annotated[
            str | None,
            strawberry.argument(
                name="with",
                description="Name of the model to compare with; the one in force if null.",
            ),
        ] = None,
        as_of: Annotated[
            datetime.date | None,
            strawberry.argument(description="The day the scores are of; today if null."),
        ] = None,
    ) -> ScoringModelComparison:
        await caught_up(info.context)
        return await comparison(info.context, draft, model, with_, as_of)

    @resolver("How far the read models have come.")
    async def projections(self, info: Info) -> list[ProjectionStatus]:
        return await projection_statuses(info.context)
