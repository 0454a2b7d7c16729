"""Who is who: suspected duplicates, what a merge would come to, and what was merged."""

import datetime
from typing import Annotated
from uuid import UUID

import anyio.to_thread
import strawberry

from crm.domain.engagement import Level, ScoringModel
from crm.domain.engagement.published import in_force
from crm.domain.facts.accesses import ConfidentialClass
from crm.domain.facts.identity import DuplicateSign
from crm.domain.identity.candidates import Candidate, candidates
from crm.domain.identity.suspicion import WEIGHTS, likeness, reason
from crm.domain.moments import PointInTime as Point
from crm.domain.refusals import Refusal
from crm.domain.status import AlumnusStatus
from crm.domain.words import Locale
from crm.storage.merges import about_duplicates
from graphql_server.access import may_carry_out
from graphql_server.accesses.looked import confidential, of_person
from graphql_server.context import RequestContext
from graphql_server.errors import CodedError
from graphql_server.schema.alumnus import Alumnus, load_alumnus
from graphql_server.schema.alumnus_by import AlumnusBy, person_ref
from graphql_server.schema.cursors import candidate_cursor, read_candidate_cursor
from graphql_server.schema.duplicate_loader import Pair, candidates_of
from graphql_server.schema.employment import Employment, shown_employment
from graphql_server.schema.engagement import known_models
from graphql_server.schema.freshness import caught_up
from graphql_server.schema.ids import SUSPECTED_DUPLICATE, global_id, parse_uuid
from graphql_server.schema.info import Info
from graphql_server.schema.loaders import loaders_of
from graphql_server.schema.moment import PointInTime, exact_moment
from graphql_server.schema.names import Names, shown_names
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
from graphql_server.schema.resolver import resolver
from projections.pages import Slice, out_of
from projections.replay.merge import merged
from projections.replay.person import PastPerson, replay

LOCALE = "Language of the text."


@strawberry.type(description="Something that two records have in common, or that differs.")
class DuplicateReason:
    sign: DuplicateSign = strawberry.field(description="What it is.")
    weight: int = strawberry.field(
        description="Points that it adds to the likeness; negative where it speaks against it."
    )

    @resolver("The same in a sentence.")
    def sentence(
        self, locale: Annotated[Locale | None, strawberry.argument(description=LOCALE)] = Locale.JA
    ) -> str:
        return reason(self.sign, locale or Locale.JA)


@strawberry.type(description="Two records that may be of one person (名寄せ候補).")
class SuspectedDuplicate(Node):
    candidate: strawberry.Private[Candidate]
    at: strawberry.Private[Point | None]
    likeness: int = strawberry.field(
        description="0 to 100: the weights of the reasons together; suspected from 60 on."
    )
    reasons: list[DuplicateReason] = strawberry.field(
        description="What spoke for it and against it when they were suspected."
    )
    suspected_at: datetime.datetime = strawberry.field(
        description="When they were last suspected, UTC."
    )

    @resolver("One of the two. Null: not on file at the moment, or erased.")
    async def one(self, info: Info) -> Alumnus | None:
        return await load_alumnus(info.context, self.candidate.one, self.at)

    @resolver("The other one. Null: not on file at the moment, or erased.")
    async def other(self, info: Info) -> Alumnus | None:
        return await load_alumnus(info.context, self.candidate.other, self.at)


@strawberry.type(description="A suspected pair and its place in the list.")
class SuspectedDuplicateEdge:
    cursor: str = strawberry.field(description="For `after` and `before`.")
    node: SuspectedDuplicate = strawberry.field(description="The pair.")


@strawberry.type(description="A page of pairs that wait for somebody to decide.")
class SuspectedDuplicateConnection:
    edges: list[SuspectedDuplicateEdge] = strawberry.field(description="Most alike first.")
    page_info: PageInfo = strawberry.field(description="Where the page lies.")
    total_count: int = strawberry.field(description="Pairs on all pages together.")


@confidential(email=ConfidentialClass.CONTACT)
@strawberry.type(description="What is known of a person, in short: to compare before a merge.")
class RecordSummary:
    display_name: str | None = strawberry.field(
        description="The name to show. Null: not known, or erased."
    )
    names: Names = strawberry.field(description="All names.")
    birth_date: datetime.date | None = strawberry.field(
        description="Date of birth. Null: not known, or erased."
    )
    email: str | None = strawberry.field(description="E-mail address. Null: not known, or erased.")
    external_ref: str | None = strawberry.field(
        description="The latest employee number (社員番号). Null: none."
    )
    status: AlumnusStatus = strawberry.field(description="Status today.")
    employments: list[Employment] = strawberry.field(description="In the order recorded.")
    entries: int = strawberry.field(description="Entries on the timeline.")
    milli_points: int = strawberry.field(
        description="Engagement score of today, in thousandths of a point."
    )
    level: Level = strawberry.field(description="Level of engagement today.")


@strawberry.type(description="What merging two records would come to. Nothing is recorded.")
class MergePreview:
    survivor: RecordSummary = strawberry.field(description="Whose id would stay, as of now.")
    absorbed: RecordSummary = strawberry.field(description="Who would be merged, as of now.")
    merged: RecordSummary = strawberry.field(description="Both as one person.")
    likeness: int = strawberry.field(description="How alike they are, 0 to 100.")
    reasons: list[DuplicateReason] = strawberry.field(
        description="What speaks for their being one person, and against it."
    )


@strawberry.type
class IdentityQuery:
    @resolver(
        "Pairs of records that may be of one person, most alike first, until somebody merges or"
        " dismisses them; for those who may do so."
    )
    async def duplicates(
        self,
        info: Info,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
        at: Annotated[
            PointInTime | None,
            strawberry.argument(description="As it was known at a moment; as of now if null."),
        ] = None,
    ) -> SuspectedDuplicateConnection:
        _must_decide(info.context)
        await caught_up(info.context)
        return await _page(info.context, first, after, last, before, at)

    @resolver(
        "What merging two records would come to: names, employments, score before and after. For"
        " those who may merge. Refuses `SAME_PERSON`. Null: nobody matches one of the names."
    )
    async def merge_preview(
        self,
        info: Info,
        survivor: Annotated[AlumnusBy, strawberry.argument(description="Whose id would stay.")],
        absorbed: Annotated[AlumnusBy, strawberry.argument(description="Who would be merged.")],
    ) -> MergePreview | None:
        _must_decide(info.context)
        await caught_up(info.context)
        return await _preview(info.context, survivor, absorbed)


async def load_duplicate(
    context: RequestContext, key: str, at: Point | None
) -> SuspectedDuplicate | None:
    """The pair of an id while it waits for a decision; None else, or when not for the viewer."""
    one, other = (parse_uuid(each) for each in key.partition(":")[::2])
    if one is None or other is None or not may_carry_out(context.viewer, "mergeIdentities"):
        return None
    found = await candidates_of(context).load(Pair(one, other, at))
    return None if found is None else _shown(found, at)


def _must_decide(context: RequestContext) -> None:
    if not may_carry_out(context.viewer, "mergeIdentities"):
        raise CodedError("Your role may not decide who is who.", "NOT_ALLOWED")


async def _page(
    context: RequestContext,
    first: int | None,
    after: str | None,
    last: int | None,
    before: str | None,
    given: PointInTime | None,
) -> SuspectedDuplicateConnection:
    size = page_size(first, last)
    part = Slice(
        first=size.first,
        after=_bound(after),
        last=size.last,
        before=_bound(before),
    )
    at = None if given is None else await exact_moment(context, given)
    log = context.services.crm.event_log
    up_to = None if at is None else at.known_position
    found = candidates(await anyio.to_thread.run_sync(about_duplicates, log, up_to))
    page = out_of(found, part, _place)
    edges = [
        SuspectedDuplicateEdge(
            cursor=candidate_cursor(each.likeness, each.position), node=_shown(each, at)
        )
        for each in page.items
    ]
    return SuspectedDuplicateConnection(
        edges=edges,
        page_info=page_info(page, [edge.cursor for edge in edges]),
        total_count=len(found),
    )


def _place(candidate: Candidate) -> tuple[int, int]:
    return -candidate.likeness, candidate.position


def _bound(cursor: str | None) -> tuple[int, int] | None:
    found = read_candidate_cursor(cursor)
    return None if found is None else (-found[0], found[1])


def _shown(candidate: Candidate, at: Point | None) -> SuspectedDuplicate:
    one, other = sorted((candidate.one, candidate.other))
    return SuspectedDuplicate(
        id=global_id(SUSPECTED_DUPLICATE, f"{one}:{other}", at),
        candidate=candidate,
        at=at,
        likeness=candidate.likeness,
        reasons=_reasons(candidate.signs),
        suspected_at=candidate.suspected_at,
    )


def _reasons(signs: tuple[DuplicateSign, ...]) -> list[DuplicateReason]:
    return [DuplicateReason(sign=each, weight=WEIGHTS[each]) for each in signs]


async def _preview(
    context: RequestContext, survivor: AlumnusBy, absorbed: AlumnusBy
) -> MergePreview | None:
    ids = [await _found(context, each) for each in (survivor, absorbed)]
    if ids[0] is None or ids[1] is None:
        return None
    one, other = ids[0], ids[1]
    if one == other:
        raise CodedError("Both names lead to one person already.", "SAME_PERSON")
    point = await exact_moment(context, PointInTime())
    mine, theirs = await loaders_of(context).histories.load_many([one, other])
    zone = context.services.zone
    known = {each.position: each for each in (*mine, *theirs)}
    facts = [each for _, each in sorted(known.items())]
    people = [
        replay(one, mine, point, zone),
        replay(other, theirs, point, zone),
        merged(one, other, facts, point, zone),
    ]
    if people[0] is None or people[1] is None or people[2] is None:
        return None
    day = loaders_of(context).today
    model = in_force(await known_models(context), day).model
    found = likeness(people[0].entry.person, people[1].entry.person)
    first, second, both = (_summary(context, each, model, day) for each in people if each)
    return MergePreview(
        survivor=first,
        absorbed=second,
        merged=both,
        likeness=found.points,
        reasons=_reasons(found.signs),
    )


async def _found(context: RequestContext, by: AlumnusBy) -> UUID | None:
    try:
        return await anyio.to_thread.run_sync(context.services.crm.find, person_ref(by))
    except Refusal as refusal:
        if refusal.code == "UNKNOWN_ALUMNUS":
            return None
        raise


def _summary(
    context: RequestContext, past: PastPerson, model: ScoringModel, day: datetime.date
) -> RecordSummary:
    entry, person = past.entry, past.entry.person
    score = past.standing(model).summary(day)
    summary = RecordSummary(
        display_name=person.display_name,
        names=shown_names(person),
        birth_date=person.birth_date,
        email=person.email,
        external_ref=person.external_ref,
        status=entry.status_on(day),
        employments=[
            of_person(shown_employment(each, context.viewer, day), entry.alumnus_id)
            for each in entry.employments
        ],
        entries=len(past.timeline),
        milli_points=score.milli_points,
        level=score.level,
    )
    return of_person(summary, entry.alumnus_id)
