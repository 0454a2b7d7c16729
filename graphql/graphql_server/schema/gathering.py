"""A gathering and who takes part in it, as the API shows them."""

import dataclasses
import datetime
from typing import TYPE_CHECKING, Annotated

import strawberry

from crm.domain import moments
from crm.domain.facts.gatherings import Attendance, GatheringKind, RsvpAnswer
from crm.domain.undertaking import stream_of
from crm.domain.undertakings import gathering as domain
from graphql_server.access import Area, may_read
from graphql_server.context import RequestContext
from graphql_server.schema.cursors import participant_cursor, read_participant_cursor
from graphql_server.schema.entries_about import WHAT as WHAT_OF_PEOPLE
from graphql_server.schema.entries_about import entries_about, may_be_named
from graphql_server.schema.ids import global_id
from graphql_server.schema.info import Info
from graphql_server.schema.loaders import loaders_of
from graphql_server.schema.node import Node
from graphql_server.schema.paging import After, Before, First, Last, PageInfo, page_info, page_size
from graphql_server.schema.participation_loaders import (
    ParticipantsKey,
    WordKey,
    participation_of,
)
from graphql_server.schema.past import reading
from graphql_server.schema.resolver import resolver
from graphql_server.schema.timeline import TimelineConnection
from graphql_server.schema.timeline_filter import TimelineFilter
from graphql_server.schema.undertakings import past_entry_of, shown
from projections.pages import Page, Slice
from projections.participation import entry as participation
from projections.participation import gatherings as questions
from projections.participation.entry import Place
from projections.participation.gatherings import ParticipantFilter
from projections.timeline.about import About
from projections.undertakings.entry import UndertakingEntry

if TYPE_CHECKING:
    from graphql_server.schema.alumnus import Alumnus

_UNANNOUNCED = "Null: nobody announced it, only a feed knows it"


@strawberry.type(description="How many people a gathering had to do with.")
class GatheringFigures:
    invited: int = strawberry.field(description="Were invited, as far as recorded.")
    yes: int = strawberry.field(description="Last answered that they come.")
    no: int = strawberry.field(description="Last answered that they do not come.")
    maybe: int = strawberry.field(description="Last answered that they do not know.")
    seated: int = strawberry.field(description="Want to come and fit in.")
    seats_taken: int = strawberry.field(description="Seats that those and their guests take.")
    waiting: int = strawberry.field(description="Want to come and wait for a seat.")
    attended: int = strawberry.field(description="Came.")
    attended_online: int = strawberry.field(description="Came online only.")
    invited_attended: int = strawberry.field(description="Were invited and came.")
    missed: int = strawberry.field(description="Were expected and did not come.")
    hosted: int = strawberry.field(description="Organised or led it.")
    spoke: int = strawberry.field(description="Gave a talk or sat on a panel.")


@strawberry.type(description="One person and one gathering.")
class GatheringParticipant:
    participant: strawberry.Private[participation.Participant]
    at: strawberry.Private[moments.PointInTime | None]
    invited_at: datetime.datetime | None = strawberry.field(
        description="When they were first invited; UTC. Null: no invitation is recorded."
    )
    answer: RsvpAnswer | None = strawberry.field(
        description="Their last answer. Null: none, or they cancelled."
    )
    answered_at: datetime.datetime | None = strawberry.field(
        description="When they answered or cancelled last; UTC. Null: never."
    )
    guests: int = strawberry.field(description="How many they bring along, by their last answer.")
    place: Place | None = strawberry.field(
        description="Whether they fit in. Null: they do not want to come, or it was cancelled."
    )
    attendance: Attendance | None = strawberry.field(
        description="How they came. Null: they are not known to have come."
    )
    minutes: int | None = strawberry.field(
        description="How long they stayed, in minutes. Null: not known."
    )
    missed: bool = strawberry.field(description="They were expected and did not come.")
    hosted: bool = strawberry.field(description="They organised or led it.")
    spoke: bool = strawberry.field(description="They gave a talk or sat on a panel.")

    @resolver("Who. Null: not for your role.")
    async def alumnus(
        self, info: Info
    ) -> Annotated["Alumnus", strawberry.lazy("graphql_server.schema.alumnus")] | None:
        from graphql_server.schema.alumnus import load_alumnus

        return await load_alumnus(info.context, self.participant.alumnus_id, self.at)

    @resolver("To what. Null: not for your role.")
    async def gathering(
        self, info: Info
    ) -> Annotated["Gathering", strawberry.lazy("graphql_server.schema.gathering")] | None:
        return await load_gathering(info.context, self.participant.gathering_id, self.at)


@strawberry.input(description="Which participants; what is left out does not restrict.")
class GatheringParticipantFilter:
    answers: list[RsvpAnswer] | None = strawberry.field(
        default=None, description="Only those whose last answer is one of these."
    )
    places: list[Place] | None = strawberry.field(
        default=None, description="Only those who fit in, or only those who wait."
    )
    attended: bool | None = strawberry.field(
        default=None, description="Only those who came, or only the others."
    )


@strawberry.type(description="A participant and their place in the list.")
class GatheringParticipantEdge:
    cursor: str = strawberry.field(description="For `after` and `before`.")
    node: GatheringParticipant = strawberry.field(description="The participant.")


@strawberry.type(
    description="A page of participants: those who want to come in the order of the line."
)
class GatheringParticipantConnection:
    gathering_id: strawberry.Private[str]
    filter: strawberry.Private[ParticipantFilter]
    at: strawberry.Private[moments.PointInTime | None]
    edges: list[GatheringParticipantEdge] = strawberry.field(description="The participants.")
    page_info: PageInfo = strawberry.field(description="Where the page lies.")

    @resolver("Participants on all pages together.")
    async def total_count(self, info: Info) -> int:
        key = ParticipantsKey(WordKey(self.gathering_id, self.at), self.filter)
        return await participation_of(info.context).participant_counts.load(key)


@strawberry.type(description="A gathering of alumni (イベント).")
class Gathering(Node):
    domain: strawberry.Private[domain.Gathering]
    at: strawberry.Private[moments.PointInTime | None]
    gathering_id: str = strawberry.field(
        description="The word by which feeds and facts name it; `id` is for everything else."
    )
    stage: str = strawberry.field(
        description="`announced`, `cancelled`, or `known_by_id` when only a feed knows it."
    )
    title: str | None = strawberry.field(description=f"Its title. {_UNANNOUNCED}.")
    kind: GatheringKind | None = strawberry.field(
        description=f"What kind of gathering. {_UNANNOUNCED}."
    )
    alumni_only: bool = strawberry.field(description="Only alumni may come.")
    starts_at: datetime.datetime | None = strawberry.field(
        description=f"When it starts; UTC. {_UNANNOUNCED}."
    )
    ends_at: datetime.datetime | None = strawberry.field(
        description="When it ends; UTC. Null: not said."
    )
    time_zone: str | None = strawberry.field(
        description=f"The time zone in which it was announced. {_UNANNOUNCED}."
    )
    capacity: int | None = strawberry.field(
        description="How many people fit in, guests included. Null: no limit, or not known."
    )
    venue: str | None = strawberry.field(description="Where. Null: not said, or online only.")
    region: str | None = strawberry.field(
        description="The part of the country. Null: not said, or online only."
    )
    notice: str | None = strawberry.field(
        description="What was told when it was moved or cancelled last. Null: nothing."
    )
    version: int = strawberry.field(
        description="Rises with every fact of the gathering itself; for `expectedVersion`."
    )

    @resolver("How many people it had to do with.")
    async def figures(self, info: Info) -> GatheringFigures:
        key = WordKey(self.gathering_id, self.at)
        found = await participation_of(info.context).gatherings.load(key)
        return GatheringFigures(**dataclasses.asdict(found))

    @resolver("Seats that nobody takes. Null: no limit, or it was cancelled.")
    async def seats_left(self, info: Info) -> int | None:
        if self.capacity is None or self.domain.cancelled is not None:
            return None
        key = WordKey(self.gathering_id, self.at)
        found = await participation_of(info.context).gatherings.load(key)
        return max(self.capacity - found.seats_taken, 0)

    @resolver(
        "Share of those invited who came, 0 to 1. Null: nobody was invited, or it has not begun."
    )
    async def participation_rate(self, info: Info) -> float | None:
        now = info.context.now if self.at is None else self.at.as_of
        if self.starts_at is not None and self.starts_at > now:
            return None
        key = WordKey(self.gathering_id, self.at)
        found = await participation_of(info.context).gatherings.load(key)
        return found.invited_attended / found.invited if found.invited else None

    @resolver("Everybody who was invited, answered or came.")
    async def participants(
        self,
        info: Info,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
        filter: Annotated[  # noqa: A002 - the word of the API
            GatheringParticipantFilter | None, strawberry.argument(description="Which of them.")
        ] = None,
    ) -> GatheringParticipantConnection:
        asked = filter or GatheringParticipantFilter()
        wanted = ParticipantFilter(
            answers=None if asked.answers is None else frozenset(asked.answers),
            places=None if asked.places is None else frozenset(asked.places),
            attended=asked.attended,
        )
        return await _page(info.context, self, wanted, first, after, last, before)

    @resolver("Those who wait for a seat, the next one first.")
    async def waiting_list(
        self,
        info: Info,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> GatheringParticipantConnection:
        wanted = ParticipantFilter(places=frozenset({Place.WAITING}))
        return await _page(info.context, self, wanted, first, after, last, before)

    @resolver(WHAT_OF_PEOPLE)
    async def entries(
        self,
        info: Info,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
        filter: Annotated[  # noqa: A002 - the word of the API
            TimelineFilter | None, strawberry.argument(description="Which entries.")
        ] = None,
    ) -> TimelineConnection:
        return await entries_about(
            info.context,
            About.GATHERING,
            self.gathering_id,
            self.at,
            filter,
            first,
            after,
            last,
            before,
        )

    @resolver("What somebody has to do with it. Null: nothing, or nobody matches.")
    async def participant(
        self,
        info: Info,
        alumnus: Annotated[strawberry.ID, strawberry.argument(description="An `Alumnus.id`.")],
    ) -> GatheringParticipant | None:
        from graphql_server.schema.ids import ALUMNUS, uuid_of

        alumnus_id = uuid_of(alumnus, ALUMNUS)
        if alumnus_id is None:
            return None
        async with reading(info.context, self.at) as connection:
            found = await questions.participants(
                connection, self.gathering_id, ParticipantFilter(alumnus_id=alumnus_id), Slice()
            )
        return shown_participant(found.items[0], self.at) if found.items else None


async def load_gathering(
    context: RequestContext, gathering_id: str, at: moments.PointInTime | None = None
) -> Gathering | None:
    """The gathering, be it announced or only named by facts; None when not for the viewer."""
    entry = await loaders_of(context).undertakings.load(stream_of(domain.Gathering, gathering_id))
    if entry is not None and at is not None:
        entry = past_entry_of(entry, context, at)
    known = entry.undertaking if entry is not None else domain.Gathering(gathering_id)
    assert isinstance(known, domain.Gathering)
    return _shown(known, context, at)


async def find_gathering(
    context: RequestContext, gathering_id: str, at: moments.PointInTime | None = None
) -> Gathering | None:
    """As `load_gathering`; None also when nobody had to do with such a gathering."""
    found = await load_gathering(context, gathering_id, at)
    if found is not None and found.domain.version == 0:
        if at is not None and not await may_be_named(context, About.GATHERING, gathering_id, at):
            return None
        async with reading(context, at) as connection:
            if not await questions.is_known(connection, gathering_id):
                return None
    return found


@shown(domain.Gathering, Gathering)
def shown_gathering(
    entry: UndertakingEntry, context: RequestContext, at: moments.PointInTime | None
) -> Gathering | None:
    """The gathering as the viewer may see it; None when touch-points are not for them."""
    assert isinstance(entry.undertaking, domain.Gathering)
    return _shown(entry.undertaking, context, at)


def shown_participant(
    found: participation.Participant, at: moments.PointInTime | None
) -> GatheringParticipant:
    return GatheringParticipant(
        participant=found,
        at=at,
        invited_at=found.invited_at,
        answer=found.answer,
        answered_at=found.answered_at,
        guests=found.guests,
        place=found.place,
        attendance=found.attendance,
        minutes=found.minutes,
        missed=found.missed,
        hosted=found.hosted,
        spoke=found.spoke,
    )


def _shown(
    known: domain.Gathering, context: RequestContext, at: moments.PointInTime | None
) -> Gathering | None:
    if not may_read(context.viewer, Area.ENGAGEMENT):
        return None
    announced, plan = known.announced, known.plan
    told = known.cancelled or known.moved
    return Gathering(
        id=global_id(domain.Gathering.__name__, known.id, at),
        domain=known,
        at=at,
        gathering_id=str(known.id),
        stage=known.stage,
        title=announced.title if announced else None,
        kind=announced.gathering_kind if announced else None,
        alumni_only=announced.alumni_only if announced else False,
        starts_at=plan.starts_at if plan else None,
        ends_at=plan.ends_at if plan else None,
        time_zone=announced.time_zone if announced else None,
        capacity=plan.capacity if plan else None,
        venue=plan.venue if plan else None,
        region=plan.region if plan else None,
        notice=told.notice if told else None,
        version=known.version,
    )


async def _page(
    context: RequestContext,
    gathering: Gathering,
    wanted: ParticipantFilter,
    first: int | None,
    after: str | None,
    last: int | None,
    before: str | None,
) -> GatheringParticipantConnection:
    size = page_size(first, last)
    part = Slice(
        first=size.first,
        after=read_participant_cursor(after),
        last=size.last,
        before=read_participant_cursor(before),
    )
    page: Page[participation.Participant]
    if part.first is not None and part == Slice(first=part.first):
        key = ParticipantsKey(WordKey(gathering.gathering_id, gathering.at), wanted)
        page = await participation_of(context).participants.load((key, part.first))
    else:
        async with reading(context, gathering.at) as connection:
            page = await questions.participants(connection, gathering.gathering_id, wanted, part)
    edges = [
        GatheringParticipantEdge(
            cursor=participant_cursor(each.cursor), node=shown_participant(each, gathering.at)
        )
        for each in page.items
    ]
    return GatheringParticipantConnection(
        gathering_id=gathering.gathering_id,
        filter=wanted,
        at=gathering.at,
        edges=edges,
        page_info=page_info(page, [edge.cursor for edge in edges]),
    )
