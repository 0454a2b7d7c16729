"""Parting well: the checklist of each employment that ends, and the list of who leaves."""

import datetime
from typing import TYPE_CHECKING, Annotated
from uuid import UUID

import strawberry

from crm.domain.facts import ABOUT_PEOPLE
from crm.domain.facts.base import declarations
from crm.domain.facts.offboarding import OffboardingItem, OffboardingSkipReason
from crm.domain.moments import PointInTime
from crm.domain.offboarding import OFFBOARDING_KINDS, Item, ItemState, OffboardingState
from crm.domain.offboarding import Offboarding as DomainOffboarding
from crm.domain.offboarding_checklists import NAMES, WELL_PARTED
from crm.domain.person import Person, Stint
from crm.domain.words import Locale
from graphql_server.access import Area, may_read
from graphql_server.context import RequestContext
from graphql_server.schema.cursors import leaver_cursor, read_leaver_cursor
from graphql_server.schema.enums import FactKind
from graphql_server.schema.envelope import Actor, shown_actor
from graphql_server.schema.freshness import caught_up
from graphql_server.schema.fuzzy import FuzzyDate, shown_date
from graphql_server.schema.ids import OFFBOARDING, global_id, parse_id, parse_uuid
from graphql_server.schema.info import Info
from graphql_server.schema.loaders import MomentKey, loaders_of
from graphql_server.schema.masking import hidden_kinds, must_read
from graphql_server.schema.moment import Moment, moment_of_list, shown_moment
from graphql_server.schema.moment import PointInTime as GivenMoment
from graphql_server.schema.node import Node
from graphql_server.schema.paging import (
    After,
    Before,
    First,
    Last,
    PageInfo,
    page_info,
    page_size,
)
from graphql_server.schema.past import reading
from graphql_server.schema.resolver import resolver
from graphql_server.schema.timeline import TimelineEdge, timeline_page, timeline_part
from graphql_server.schema.timeline_filter import TimelineFilter
from graphql_server.schema.users import User, shown_user
from projections.directory import leavers
from projections.directory.leavers import Leaver, LeaverFilter
from projections.pages import Slice

if TYPE_CHECKING:
    from graphql_server.schema.alumnus import Alumnus

_MOST_RECORDS = 200
_OF_STINTS = frozenset(
    kind
    for kind in OFFBOARDING_KINDS & ABOUT_PEOPLE.keys()
    if "stint_id" in declarations(ABOUT_PEOPLE[kind])
)


@strawberry.type(description="One item of an offboarding's checklist.")
class ChecklistItem:
    item: OffboardingItem = strawberry.field(description="Which item.")
    state: ItemState = strawberry.field(description="Done, left out, or still to do.")
    at: datetime.datetime | None = strawberry.field(
        description="When it was done, or it was said that it is left out, UTC. Null: still to do."
    )
    by: Actor | None = strawberry.field(description="Who recorded that. Null: still to do.")
    skip_reason: OffboardingSkipReason | None = strawberry.field(
        description="Why it is left out. Null unless it is."
    )

    @resolver("What it is called.")
    def name(
        self,
        locale: Annotated[Locale | None, strawberry.argument(description="The language.")] = (
            Locale.JA
        ),
    ) -> str:
        return NAMES[self.item].text(locale or Locale.JA)


@strawberry.type(description="How parting goes with one employment that ends or ended.")
class Offboarding(Node):
    alumnus_id: strawberry.Private[UUID]
    moment_at: strawberry.Private[PointInTime | None]
    stint: strawberry.Private[UUID]
    stint_id: strawberry.ID = strawberry.field(description="The employment.")
    state: OffboardingState = strawberry.field(description="How far it is.")
    last_day: FuzzyDate | None = strawberry.field(
        description="Last day of the employment. Null: the departure was taken back."
    )
    opened_at: datetime.datetime | None = strawberry.field(
        description="When it was opened, UTC. Null: it was not."
    )
    opened_by: Actor | None = strawberry.field(description="Who opened it. Null: it was not.")
    owner_id: strawberry.ID | None = strawberry.field(
        description="Who sees to it, by user id. Null: nobody was named."
    )
    checklist_version: str = strawberry.field(description="Which checklist it follows.")
    interview_at: datetime.datetime | None = strawberry.field(
        description="When the exit interview is or was to be, UTC. Null: no time was set."
    )
    items: list[ChecklistItem] = strawberry.field(
        description="The checklist, in its order; then what was done beside it."
    )
    well_parted: bool = strawberry.field(
        description=(
            "Interview, reason, thanks, recognition and welcome are all done. Says what was done,"
            " not how the person is to be judged."
        )
    )
    completed_at: datetime.datetime | None = strawberry.field(
        description="When it was completed, UTC. Null: it was not."
    )
    completed_by: Actor | None = strawberry.field(description="Who completed it. Null: it is not.")

    @resolver("Who sees to it. Null: nobody was named.")
    def owner(self) -> User | None:
        return shown_user(self.owner_id)

    @resolver("Whose employment. Null: not for your role.")
    async def alumnus(
        self, info: Info
    ) -> Annotated["Alumnus", strawberry.lazy("graphql_server.schema.alumnus")] | None:
        from graphql_server.schema.alumnus import load_alumnus

        return await load_alumnus(info.context, self.alumnus_id, self.moment_at)

    @resolver(
        "What was recorded of it, newest first, each without what your role may not read: what was"
        " said in the interview, the reasons and the survey are for HR only."
    )
    async def records(self, info: Info) -> list[TimelineEdge]:
        kinds = sorted(_OF_STINTS - hidden_kinds(info.context.viewer))
        page = await timeline_page(
            info.context,
            self.alumnus_id,
            timeline_part(_MOST_RECORDS, None, None, None),
            TimelineFilter(kinds=[FactKind(kind) for kind in kinds]),
            self.moment_at,
        )
        return [
            edge
            for edge in page.edges()
            if getattr(edge.entry.fact, "stint_id", None) == self.stint
        ]


@strawberry.type(description="An offboarding and its place in the list.")
class OffboardingEdge:
    cursor: str = strawberry.field(description="For `after` and `before`.")
    node: Offboarding = strawberry.field(description="The offboarding.")


@strawberry.type(description="A page of offboardings, the earliest last day first.")
class OffboardingConnection:
    at: strawberry.Private[PointInTime | None]
    filter: strawberry.Private[LeaverFilter]
    edges: list[OffboardingEdge] = strawberry.field(description="The offboardings.")
    page_info: PageInfo = strawberry.field(description="Where the page lies.")

    @resolver("The moment that the list is of, exactly. Null for now.")
    def moment(self) -> Moment | None:
        return None if self.at is None else shown_moment(self.at)

    @resolver("Offboardings on all pages together.")
    async def total_count(self, info: Info) -> int:
        async with reading(info.context, self.at) as connection:
            return await leavers.count(connection, self.filter, _today(info.context, self.at))


@strawberry.input(description="Which offboardings; what is left out does not restrict.")
class OffboardingFilter:
    open: bool | None = strawberry.field(
        default=None,
        description=(
            "True: only where something is still to do, that is opened and not completed, or not"
            " opened while the last day has not passed. False: only the others."
        ),
    )
    department: list[str] | None = strawberry.field(
        default=None, description="Only these departments (部署), those of the last position."
    )
    owner_id: strawberry.ID | None = strawberry.field(
        default=None, description="Only what this user sees to."
    )
    last_day_from: datetime.date | None = strawberry.field(
        default=None, description="Last day on this day or later."
    )
    last_day_to: datetime.date | None = strawberry.field(
        default=None, description="Last day on this day or earlier."
    )


At = Annotated[
    GivenMoment | None,
    strawberry.argument(description="As it was at a moment; as it is now if null."),
]


@strawberry.type
class OffboardingQuery:
    @resolver(
        "Who leaves and what is still to do: one entry for each employment with a last day, the"
        " earliest first. For HR."
    )
    async def offboardings(
        self,
        info: Info,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
        filter: Annotated[  # noqa: A002 - the word of the API
            OffboardingFilter | None, strawberry.argument(description="Which of them.")
        ] = None,
        at: At = None,
    ) -> OffboardingConnection:
        must_read(info.context.viewer, Area.HR_NOTES, "list offboardings")
        size = page_size(first, last)
        part = Slice(
            first=size.first,
            after=read_leaver_cursor(after),
            last=size.last,
            before=read_leaver_cursor(before),
        )
        await caught_up(info.context)
        moment = await moment_of_list(info.context, at)
        return await _page(info.context, _asked(filter or OffboardingFilter()), part, moment)


async def _page(
    context: RequestContext,
    wanted: LeaverFilter,
    part: Slice[leavers.LeaverCursor],
    at: PointInTime | None,
) -> OffboardingConnection:
    async with reading(context, at) as connection:
        page = await leavers.page(connection, wanted, part, _today(context, at))
    people = await _people(context, [each.alumnus_id for each in page.items], at)
    edges = [
        OffboardingEdge(cursor=leaver_cursor(each.cursor), node=node)
        for each in page.items
        if (node := _of_leaver(people.get(each.alumnus_id), each, at)) is not None
    ]
    info = page_info(page, [each.cursor for each in edges])
    return OffboardingConnection(at=at, filter=wanted, edges=edges, page_info=info)


async def _people(
    context: RequestContext, alumnus_ids: list[UUID], at: PointInTime | None
) -> dict[UUID, Person]:
    loaders = loaders_of(context)
    if at is None:
        entries = await loaders.people.load_many(alumnus_ids)
        return {each.alumnus_id: each.person for each in entries if each is not None}
    past = await loaders.past_people.load_many([MomentKey(each, at) for each in alumnus_ids])
    return {each.alumnus_id: each.entry.person for each in past if each is not None}


def _of_leaver(person: Person | None, leaver: Leaver, at: PointInTime | None) -> Offboarding | None:
    stint = person.stints.get(leaver.cursor.stint_id) if person is not None else None
    if person is None or stint is None:
        return None
    return _shown(person, stint.stint_id, _current(person, stint), at)


def shown_offboardings(person: Person, at: PointInTime | None) -> list[Offboarding]:
    """One for each employment that ends or ended, after those that were taken back."""
    closed = [each for each in person.offboardings if each.rescinded is not None]
    ending = [
        _current(person, stint) for stint in person.stints.values() if stint.last_day is not None
    ]
    return [_shown(person, each.stint_id, each, at) for each in (*closed, *ending)]


async def load_offboarding(
    context: RequestContext, key: str, at: PointInTime | None
) -> Offboarding | None:
    """The offboarding of an id; None when there is none, or it is not for the viewer."""
    from graphql_server.schema.alumnus import load_alumnus

    person_key, _, rest = key.partition(":")
    alumnus_id = parse_uuid(person_key)
    if alumnus_id is None or not may_read(context.viewer, Area.EMPLOYMENT):
        return None
    alumnus = await load_alumnus(context, alumnus_id, at)
    found = [] if alumnus is None else shown_offboardings(alumnus.person.person, at)
    # Who was merged since has another id; the employment is the same.
    return next((each for each in found if key_of(each).partition(":")[2] == rest), None)


def key_of(shown: Offboarding) -> str:
    """What the id says within its type."""
    named = parse_id(shown.id)
    assert named is not None, shown.id
    return named.key


def _number(person: Person, one: DomainOffboarding) -> int:
    """Which of the employment's it is, from 0: a departure may be taken back, and come again."""
    same = [each for each in person.offboardings if each.stint_id == one.stint_id]
    return next((number for number, each in enumerate(same) if each is one), len(same))


def _current(person: Person, stint: Stint) -> DomainOffboarding:
    return person.offboardings.of(stint.stint_id) or DomainOffboarding(stint.stint_id)


def _shown(
    person: Person, stint_id: UUID, one: DomainOffboarding, at: PointInTime | None
) -> Offboarding:
    stint = person.stints.get(stint_id)
    stands = stint is not None and one.rescinded is None
    key = f"{person.alumnus_id}:{stint_id}:{_number(person, one)}"
    return Offboarding(
        id=global_id(OFFBOARDING, key, at),
        alumnus_id=person.alumnus_id,
        moment_at=at,
        stint=stint_id,
        stint_id=strawberry.ID(str(stint_id)),
        state=one.state,
        last_day=shown_date(stint.last_day) if stint is not None and stands else None,
        opened_at=one.opened.at if one.opened else None,
        opened_by=shown_actor(one.opened.actor) if one.opened else None,
        owner_id=strawberry.ID(one.owner_id) if one.owner_id else None,
        checklist_version=one.checklist_version,
        interview_at=one.interview_at,
        items=[_shown_item(each) for each in one.items],
        well_parted=one.done.keys() >= WELL_PARTED,
        completed_at=one.completed.at if one.completed else None,
        completed_by=shown_actor(one.completed.actor) if one.completed else None,
    )


def _shown_item(item: Item) -> ChecklistItem:
    return ChecklistItem(
        item=item.item,
        state=item.state,
        at=item.noted.at if item.noted else None,
        by=shown_actor(item.noted.actor) if item.noted else None,
        skip_reason=item.skip_reason,
    )


def _asked(given: OffboardingFilter) -> LeaverFilter:
    return LeaverFilter(
        is_open=given.open,
        department=None if given.department is None else frozenset(given.department),
        owner_id=given.owner_id,
        last_day_from=given.last_day_from,
        last_day_to=given.last_day_to,
    )


def _today(context: RequestContext, at: PointInTime | None) -> datetime.date:
    return loaders_of(context).today if at is None else at.day(context.services.zone)
