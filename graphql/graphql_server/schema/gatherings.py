"""Lists of gatherings, the share of those invited who came, and inviting many at once."""

import datetime
from typing import Annotated

import strawberry

from crm.application.alumni import AlumniCrm, PersonRef
from crm.application.invitations import INVITED_AT_ONCE, Invited, invite_many
from crm.domain import moments, refusals
from crm.domain.facts.gatherings import GatheringKind
from crm.domain.moment import Moment as CommandMoment
from crm.domain.undertaking import stream_of
from crm.domain.undertakings import gathering as domain
from crm.domain.words import ContactChannel
from graphql_server.access import Area
from graphql_server.schema.alumnus import Alumnus, load_alumnus
from graphql_server.schema.alumnus_by import AlumnusBy, person_ref
from graphql_server.schema.command import attempt, settled
from graphql_server.schema.command_input import INPUT, TriedInput
from graphql_server.schema.cursors import found_cursor, read_found_cursor
from graphql_server.schema.freshness import caught_up
from graphql_server.schema.gathering import Gathering, find_gathering, load_gathering
from graphql_server.schema.ids import moment_of
from graphql_server.schema.info import Info
from graphql_server.schema.loaders import loaders_of
from graphql_server.schema.masking import must_read
from graphql_server.schema.moment import Moment, moment_of_list, shown_moment
from graphql_server.schema.moment import PointInTime as GivenMoment
from graphql_server.schema.moment_check import is_true
from graphql_server.schema.paging import After, Before, First, Last, PageInfo, page_info, page_size
from graphql_server.schema.past import reading
from graphql_server.schema.questions import query_line
from graphql_server.schema.refusals import UserError, payload, shown_refusal
from graphql_server.schema.resolver import mutation, resolver
from graphql_server.schema.scalars import Int64
from graphql_server.schema.undertakings import undertaking_key
from projections.pages import Slice
from projections.participation import gatherings as questions

WHAT = "read who takes part in what"
At = Annotated[
    GivenMoment | None,
    strawberry.argument(description="As it was at a moment; as it is now if null."),
]


@strawberry.input(description="Which gatherings; what is left out does not restrict.")
class GatheringFilter:
    kinds: list[GatheringKind] | None = strawberry.field(
        default=None, description="Only of these kinds."
    )
    region: str | None = strawberry.field(
        default=None, description="Only in this part of the country, as it was announced."
    )
    starts_from: datetime.datetime | None = strawberry.field(
        default=None, description="Only those that start at this instant or later."
    )
    starts_to: datetime.datetime | None = strawberry.field(
        default=None, description="Only those that start before this instant."
    )
    cancelled: bool | None = strawberry.field(
        default=None, description="Only those that were cancelled, or only the others."
    )
    announced: bool | None = strawberry.field(
        default=None, description="Only those that were announced, or only those of feeds."
    )


@strawberry.type(description="A gathering and its place in the list.")
class GatheringEdge:
    cursor: str = strawberry.field(description="For `after` and `before`.")
    node: Gathering = strawberry.field(description="The gathering.")


@strawberry.type(
    description="A page of gatherings: the latest start first, those that nobody announced last."
)
class GatheringConnection:
    filter: strawberry.Private[questions.GatheringFilter]
    at: strawberry.Private[moments.PointInTime | None]
    edges: list[GatheringEdge] = strawberry.field(description="The gatherings, in order.")
    page_info: PageInfo = strawberry.field(description="Where the page lies.")

    @resolver("Gatherings on all pages together.")
    async def total_count(self, info: Info) -> int:
        async with reading(info.context, self.at) as connection:
            return await questions.count(connection, self.filter)

    @resolver("The moment that the list is of: give it again for the next page. Null for now.")
    def moment(self) -> Moment | None:
        return None if self.at is None else shown_moment(self.at)


@strawberry.type(description="How far those invited came, in one part of the country.")
class RegionParticipation:
    region: str | None = strawberry.field(
        description="As announced. Null: the gatherings that name none, such as online ones."
    )
    gatherings: int = strawberry.field(description="Announced gatherings that were not cancelled.")
    invited: int = strawberry.field(description="Invitations: people by gathering.")
    invited_attended: int = strawberry.field(description="Invitations that were followed.")
    attended: int = strawberry.field(description="Visits, by those not invited too.")
    participation_rate: float | None = strawberry.field(
        description="`invitedAttended` / `invited`, 0 to 1. Null: nobody was invited."
    )


@strawberry.type
class GatheringQuery:
    @resolver("Gatherings, the latest start first.")
    async def gatherings(
        self,
        info: Info,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
        filter: Annotated[  # noqa: A002 - the word of the API
            GatheringFilter | None, strawberry.argument(description="Which gatherings.")
        ] = None,
        at: At = None,
    ) -> GatheringConnection:
        context = info.context
        must_read(context.viewer, Area.ENGAGEMENT, WHAT)
        size, wanted = page_size(first, last), _asked(filter or GatheringFilter())
        part = Slice(
            first=size.first,
            after=read_found_cursor(after, "Gathering"),
            last=size.last,
            before=read_found_cursor(before, "Gathering"),
        )
        await caught_up(context)
        moment = await moment_of_list(context, at)
        async with reading(context, moment) as connection:
            page = await questions.page(connection, wanted, part)
        # Asked for together: each is then at hand.
        streams = [stream_of(domain.Gathering, each.id) for each in page.items]
        await loaders_of(context).undertakings.load_many(streams)
        edges = [
            GatheringEdge(cursor=found_cursor(each, "Gathering"), node=node)
            for each in page.items
            if (node := await load_gathering(context, each.id, moment)) is not None
        ]
        info_ = page_info(page, [edge.cursor for edge in edges])
        return GatheringConnection(filter=wanted, at=moment, edges=edges, page_info=info_)

    @resolver("One gathering. Null: nobody had to do with it, or it is not for your role.")
    async def gathering(
        self,
        info: Info,
        id: Annotated[  # noqa: A002
            strawberry.ID, strawberry.argument(description="Its `id`, or the word of a feed.")
        ],
    ) -> Gathering | None:
        await caught_up(info.context)
        key = undertaking_key(id, domain.Gathering)
        at = None if key is None else moment_of(id)
        if not await is_true(info.context, at):
            return None
        return await find_gathering(info.context, str(key or id), at)

    @resolver(
        "How far those invited came, by region, of gatherings that began in a period. It is told"
        " beside the score and never part of it: who is far away is invited to less."
    )
    async def participation_by_region(
        self,
        info: Info,
        starts_from: Annotated[
            datetime.datetime, strawberry.argument(description="From this instant on.")
        ],
        starts_to: Annotated[
            datetime.datetime, strawberry.argument(description="Before this instant.")
        ],
        at: At = None,
    ) -> list[RegionParticipation]:
        must_read(info.context.viewer, Area.ENGAGEMENT, WHAT)
        await caught_up(info.context)
        moment = await moment_of_list(info.context, at)
        begun = min(starts_to, info.context.now if moment is None else moment.as_of)
        async with reading(info.context, moment) as connection:
            found = await questions.by_region(connection, starts_from, begun)
        return [
            RegionParticipation(
                **each._asdict(),
                participation_rate=each.invited_attended / each.invited if each.invited else None,
            )
            for each in found
        ]


def _asked(given: GatheringFilter) -> questions.GatheringFilter:
    return questions.GatheringFilter(
        kinds=None if given.kinds is None else frozenset(given.kinds),
        region=query_line(given.region),
        starts_from=given.starts_from,
        starts_to=given.starts_to,
        cancelled=given.cancelled,
        announced=given.announced,
    )


# --- inviting many --------------------------------------------------------------------------


@strawberry.input(description="Whom to invite to a gathering.")
class InviteManyToGatheringInput(TriedInput):
    gathering: strawberry.ID = strawberry.field(description="The gathering, by its `id`.")
    alumni: list[AlumnusBy] = strawberry.field(
        description=f"Whom, up to {INVITED_AT_ONCE}; each is invited or refused by themselves."
    )
    contact_channel: ContactChannel = strawberry.field(
        default=ContactChannel.EMAIL, description="How the invitations are sent."
    )


@strawberry.type(description="What became of one of many invitations.")
class InvitationResult:
    result: strawberry.Private[Invited]
    invited: bool = strawberry.field(
        description="The invitation is recorded, or would be: a dry run."
    )
    refusal: UserError | None = strawberry.field(description="Why it is not. Null when `invited`.")

    @resolver("Who. Null: not on file, or not for your role.")
    async def alumnus(self, info: Info) -> Alumnus | None:
        alumnus_id = self.result.alumnus_id
        return None if alumnus_id is None else await load_alumnus(info.context, alumnus_id)


@strawberry.type(description="Whoever may be written to is invited.")
class InviteManyToGatheringSuccess:
    gathering_id: strawberry.Private[str]
    results: list[InvitationResult] = strawberry.field(
        description="A result for each person, in the order of the input."
    )
    position: Int64 | None = strawberry.field(
        description=(
            "Highest place in the log that was given. Null: nobody is invited, or a dry run."
        )
    )
    stale: bool = strawberry.field(
        description="What is read here may not show the invitations yet; read again later."
    )

    @resolver("To what. Null: not for your role.")
    async def gathering(self, info: Info) -> Gathering | None:
        return await load_gathering(info.context, self.gathering_id)


InviteManyToGatheringPayload = payload(
    "InviteManyToGatheringPayload",
    InviteManyToGatheringSuccess,
    refusals.UnknownUndertaking,
    refusals.GatheringIsOff,
    refusals.GatheringIsOver,
    refusals.IdempotencyKeyReused,
    refusals.InvalidInput,
    refusals.NotAllowed,
)


@strawberry.type
class GatheringMutation:
    @mutation(
        InviteManyToGatheringPayload,
        "Invite up to 200 people to a gathering: whoever may be written to about gatherings is"
        " invited, and for each other one it is said what stands against it.",
    )
    async def invite_many_to_gathering(
        self, info: Info, given: Annotated[InviteManyToGatheringInput, INPUT]
    ) -> object:
        key = undertaking_key(given.gathering, domain.Gathering)
        done = await attempt(
            info,
            given,
            lambda crm, moment: _invite(crm, moment, None if key is None else str(key), given),
        )
        if isinstance(done, UserError):
            return done
        highest = max((each.position for each in done if each.position), default=None)
        return InviteManyToGatheringSuccess(
            gathering_id=str(key),
            results=[
                InvitationResult(
                    result=each,
                    invited=each.refusal is None,
                    refusal=None if each.refusal is None else shown_refusal(each.refusal),
                )
                for each in done
            ],
            position=Int64(highest) if highest is not None else None,
            stale=await settled(info.context, highest),
        )


def _invite(
    crm: AlumniCrm,
    moment: CommandMoment,
    gathering_id: str | None,
    given: InviteManyToGatheringInput,
) -> list[Invited]:
    if gathering_id is None:
        raise refusals.UnknownUndertaking
    people = [_person(each) for each in given.alumni]
    return invite_many(
        crm, moment, gathering_id, people, given.contact_channel, dry_run=given.dry_run
    )


def _person(by: AlumnusBy) -> PersonRef | refusals.Refusal:
    try:
        return person_ref(by)
    except refusals.UnknownAlumnus as unknown:
        return unknown
