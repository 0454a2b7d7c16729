"""Returns as a whole: lists, the pipeline as columns, the waiver register, durations, parity."""

import asyncio
import datetime
from collections import defaultdict
from collections.abc import Sequence
from contextlib import suppress
from enum import StrEnum
from itertools import chain
from statistics import median
from typing import Annotated, Any, cast
from uuid import UUID, uuid5

import anyio.to_thread
import strawberry

from crm.domain.facts.return_rules import ComparatorGroupRecorded
from crm.domain.flow.parts import StageEnd, StageRun
from crm.domain.flow.published import SMALLEST_GROUP
from crm.domain.moments import PointInTime
from crm.domain.refusals import Refusal
from crm.domain.undertakings.return_process import CLOSED, SETTLING_IN
from crm.domain.undertakings.return_process import ReturnProcess as Known
from graphql_server.access import Area
from graphql_server.context import RequestContext
from graphql_server.errors import CodedError
from graphql_server.schema.alumnus_by import AlumnusBy, person_ref
from graphql_server.schema.cursors import read_undertaking_cursor, undertaking_cursor
from graphql_server.schema.freshness import caught_up
from graphql_server.schema.info import Info
from graphql_server.schema.masking import must_read
from graphql_server.schema.moment import PointInTime as GivenMoment
from graphql_server.schema.moment import moment_of_list
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
from graphql_server.schema.questions import query_line
from graphql_server.schema.resolver import resolver
from graphql_server.schema.return_process import (
    ReturnProcess,
    ReturnProcessConnection,
    StageWaiver,
    waivers_of,
)
from graphql_server.schema.return_stage import ReturnStage, shown_column
from graphql_server.schema.returning import (
    ReturnRules,
    day_of,
    left_again_on,
    person_of,
    return_rules,
)
from graphql_server.schema.undertakings import person_undertakings, show, undertakings_page
from projections.pages import Slice, out_of
from projections.undertakings import questions
from projections.undertakings.entry import UndertakingCursor, UndertakingEntry
from projections.undertakings.questions import UndertakingFilter

SMALLEST_OF_ALL = 10
"""Parity over all grades is told of no fewer people on either side."""
_AFTER_HIRE = frozenset({SETTLING_IN, CLOSED})
_BATCH = 200
_DAY = datetime.timedelta(days=1)
_SECONDS_OF_A_DAY = 86_400
_TYPE = frozenset({Known.__name__})
_REGISTER = "Waiver"
_FLOW = "read the return flow"
_FROM = "Only processes that were opened on this day or later."
_TO = "Only processes that were opened on this day or before."
At = Annotated[
    GivenMoment | None,
    strawberry.argument(description="As it was at a moment; as it is now if null."),
]
From = Annotated[datetime.date | None, strawberry.argument(name="from", description=_FROM)]
To = Annotated[datetime.date | None, strawberry.argument(description=_TO)]


@strawberry.input(description="Which return processes; what is left out does not restrict.")
class ReturnProcessFilter:
    stage: list[str] | None = strawberry.field(
        default=None, description="Only those at one of these stages, by key."
    )
    open: bool | None = strawberry.field(
        default=None,
        description=(
            "Only those about which something is to be done, checks after a hire included; or the"
            " others."
        ),
    )
    owner: str | None = strawberry.field(
        default=None, description="Only those that this user looks after, by user id."
    )
    alumnus: AlumnusBy | None = strawberry.field(default=None, description="Only this person's.")
    awaiting_approval: bool | None = strawberry.field(
        default=None, description="Only those that wait for an approval, or the others."
    )


@strawberry.type(description="A column of the return pipeline: a stage and how many are in it.")
class ReturnStageColumn:
    stage: ReturnStage = strawberry.field(description="The stage.")
    count: int = strawberry.field(description="Processes in it.")
    overdue: int = strawberry.field(
        description="Those of them beyond the time of the stage, or of a check after the hire."
    )
    awaiting_approval: int = strawberry.field(description="Those that wait for an approval.")


@strawberry.type(description="A waiver, and the process it belongs to.")
class WaiverRegisterEntry:
    waiver: StageWaiver = strawberry.field(description="The waiver.")
    process: ReturnProcess = strawberry.field(description="The process.")


@strawberry.type(description="An entry of the register and its place.")
class WaiverRegisterEdge:
    cursor: str = strawberry.field(description="For `after` and `before`.")
    node: WaiverRegisterEntry = strawberry.field(description="The entry of the list.")


@strawberry.type(description="A page of the waiver register, newest first.")
class WaiverRegisterConnection:
    edges: list[WaiverRegisterEdge] = strawberry.field(description="The entries, newest first.")
    page_info: PageInfo = strawberry.field(description="Where the page lies.")
    total_count: int = strawberry.field(description="On all pages together.")


@strawberry.type(description="How long processes stay in a stage.")
class StageDuration:
    stage: ReturnStage = strawberry.field(description="The stage.")
    passed: int = strawberry.field(description="How often it was passed.")
    waived: int = strawberry.field(description="How often it was left out.")
    failed: int = strawberry.field(description="How often it was not passed.")
    median_days: float | None = strawberry.field(
        description="Median stay of those passed or failed, days. Null: there was none."
    )
    longest_days: int | None = strawberry.field(
        description="Longest stay of those passed or failed, whole days. Null: there was none."
    )
    within_sla: int = strawberry.field(
        description="Stays, passed or failed, that ended by the day that was set."
    )


class ParityMissing(StrEnum):
    """Why the parity of terms has no value."""

    NO_COMPARATORS = "no_comparators"
    TOO_FEW_COMPARATORS = "too_few_comparators"
    TOO_FEW_RETURNEES = "too_few_returnees"


strawberry.enum(ParityMissing, description="Why the parity of terms has no value.")
for _value, _said in (
    (ParityMissing.NO_COMPARATORS, "No group of employees to compare with was recorded."),
    (ParityMissing.TOO_FEW_COMPARATORS, "There are too few employees to compare with."),
    (ParityMissing.TOO_FEW_RETURNEES, "Too few people came back and stayed."),
):
    _values = cast(Any, ParityMissing).__strawberry_definition__.values
    next(each for each in _values if each.name == _value.name).description = _said


@strawberry.type(description="Where returnees and their peers stand in the band of a grade.")
class ReturneeParity:
    grade: str | None = strawberry.field(description="The grade. Null: all grades together.")
    value: float | None = strawberry.field(
        description=(
            "Median place in the band of the returnees less that of the peers, percentage points;"
            " above 0: returnees stand higher. Null: as `missingReason` says."
        )
    )
    missing_reason: ParityMissing | None = strawberry.field(
        description="Why there is no value. Null: there is one."
    )
    returnees: int | None = strawberry.field(
        description="How many returnees there are. Null: too few to be told."
    )
    returnee_median: float | None = strawberry.field(
        description="Their median place in the band, percent. Null: too few of them."
    )
    comparators: int | None = strawberry.field(
        description="How many employees they are compared with. Null: too few, or not recorded."
    )
    comparator_median: float | None = strawberry.field(
        description=(
            "Median place of these, percent; of several groups, the median of the groups' medians,"
            " each counted once for every member. Null: too few, or not recorded."
        )
    )
    comparator_lower_quartile: int | None = strawberry.field(
        description="A quarter of these do not exceed it, percent. Null: not one single group."
    )
    comparator_upper_quartile: int | None = strawberry.field(
        description="Three quarters do not exceed it, percent. Null: not one single group."
    )
    smallest_group: int = strawberry.field(
        description="Nothing is told of fewer people than this, on either side."
    )


@strawberry.type(description="Returns as a whole.")
class ReturnQuery:
    @resolver("Return processes, newest first.", gives=ReturnProcessConnection)
    async def return_processes(
        self,
        info: Info,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
        filter: Annotated[  # noqa: A002 - the word of the API
            ReturnProcessFilter | None, strawberry.argument(description="Which of them.")
        ] = None,
        at: At = None,
    ) -> object:
        context, moment = await _asked(info, at)
        asked = await _known_filter(context, filter)
        made = ReturnProcessConnection
        return await undertakings_page(context, made, asked, first, after, last, before, moment)

    @resolver(
        "The open processes as columns: the stages of the template in force, settling in after a"
        " hire, then stages of older templates that somebody is in."
    )
    async def return_pipeline(
        self,
        info: Info,
        owner: Annotated[
            str | None,
            strawberry.argument(description="Only what this user looks after, by user id."),
        ] = None,
        at: At = None,
    ) -> list[ReturnStageColumn]:
        context, moment = await _asked(info, at)
        rules = await return_rules(context, moment)
        asked = UndertakingFilter(types=_TYPE, is_open=True, owner_id=query_line(owner))
        async with reading(context, moment) as connection:
            counted = await questions.counts_by_stage(connection, asked, rules.day)
        template = rules.template.rules
        keys = [*(each.key for each in template.stages), SETTLING_IN]
        keys += sorted(counted.keys() - set(keys))
        return [
            ReturnStageColumn(
                stage=_column(key, rules),
                count=counted[key].number if key in counted else 0,
                overdue=counted[key].overdue if key in counted else 0,
                awaiting_approval=counted[key].awaiting if key in counted else 0,
            )
            for key in keys
        ]

    @resolver("Every stage that was left out, by which rule and by whom, newest first.")
    async def waiver_register(
        self,
        info: Info,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
        from_: From = None,
        to: To = None,
        at: At = None,
    ) -> WaiverRegisterConnection:
        context, moment = await _asked(info, at)
        size = page_size(first, last)
        part = Slice(first=size.first, after=_place(after), last=size.last, before=_place(before))
        found: list[tuple[UndertakingCursor, WaiverRegisterEntry]] = []
        for entry in await _all(context, moment, _opened(context, from_, to)):
            process = show(entry, context, moment)
            if process is None:
                continue
            for waiver in await waivers_of(process, info):
                place = uuid5(entry.undertaking.stream_id, waiver.stage.key)
                made = WaiverRegisterEntry(waiver=waiver, process=process)
                found.append((UndertakingCursor(waiver.at, place), made))
        found.sort(key=_newest)
        page = out_of(found, part, _newest)
        edges = [
            WaiverRegisterEdge(cursor=undertaking_cursor(cursor, _REGISTER), node=node)
            for cursor, node in page.items
        ]
        info_ = page_info(page, [each.cursor for each in edges])
        return WaiverRegisterConnection(edges=edges, page_info=info_, total_count=len(found))

    @resolver("How long processes stay in each stage of the template in force.")
    async def stage_durations(
        self, info: Info, from_: From = None, to: To = None, at: At = None
    ) -> list[StageDuration]:
        context, moment = await _asked(info, at)
        rules = await return_rules(context, moment)
        runs: dict[str, list[StageRun]] = defaultdict(list)
        for entry in await _all(context, moment, _opened(context, from_, to)):
            for run in _process(entry).runs:
                runs[run.stage].append(run)
        template = rules.template.rules
        return [
            _duration(shown_column(each.key, template), runs[each.key], context.services.zone)
            for each in template.stages
        ]

    @resolver(
        "Whether returnees are paid as their peers are: median place in the band of those who came"
        " back and stayed, less that of present employees. Small groups are not told."
    )
    async def returnee_parity(
        self,
        info: Info,
        grade: Annotated[
            str | None, strawberry.argument(description="A grade; all of them together if null.")
        ] = None,
        at: At = None,
    ) -> ReturneeParity:
        must_read(info.context.viewer, Area.POLICIES, "read the parity of terms")
        context, moment = await _asked(info, at)
        rules = await return_rules(context, moment)
        wanted = query_line(grade)
        positions = await _positions(context, moment, wanted)
        groups = [each for each in rules.groups.values() if wanted in (None, each.comparator_grade)]
        return _parity(wanted, positions, groups)


@strawberry.type(description="The part of an `Alumnus` that says how they came back.")
class Returnee:
    alumnus_id: strawberry.Private[UUID]
    at: strawberry.Private[PointInTime | None]

    @resolver("The person's return processes, newest first.", gives=ReturnProcessConnection)
    async def return_processes(
        self,
        info: Info,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> object:
        must_read(info.context.viewer, Area.RETURN_FLOW, _FLOW)
        return await person_undertakings(
            info.context,
            ReturnProcessConnection,
            Known,
            self.alumnus_id,
            first,
            after,
            last,
            before,
            self.at,
        )


def _newest(found: tuple[UndertakingCursor, WaiverRegisterEntry]) -> tuple[float, int]:
    """Place in the register: the newest first."""
    cursor, _ = found
    return -cursor.opened_at.timestamp(), -cursor.stream_id.int


def _place(cursor: str | None) -> tuple[float, int] | None:
    found = read_undertaking_cursor(cursor, _REGISTER)
    return None if found is None else (-found.opened_at.timestamp(), -found.stream_id.int)


async def _asked(info: Info, at: GivenMoment | None) -> tuple[RequestContext, PointInTime | None]:
    """The context and the moment of a list; refuses whoever may not read the return flow."""
    must_read(info.context.viewer, Area.RETURN_FLOW, _FLOW)
    await caught_up(info.context)
    return info.context, await moment_of_list(info.context, at)


async def _known_filter(
    context: RequestContext, given: ReturnProcessFilter | None
) -> UndertakingFilter:
    asked = given or ReturnProcessFilter()
    people: frozenset[UUID] | None = None
    if asked.alumnus is not None:
        people = frozenset()
        with suppress(Refusal):  # nobody, or nobody in particular: an empty list
            ref = person_ref(asked.alumnus)
            people = frozenset({await anyio.to_thread.run_sync(context.services.crm.find, ref)})
    return UndertakingFilter(
        types=_TYPE,
        alumnus_ids=people,
        stages=None if asked.stage is None else frozenset(asked.stage),
        is_open=asked.open,
        owner_id=query_line(asked.owner),
        awaiting=asked.awaiting_approval,
    )


def _column(key: str, rules: ReturnRules) -> ReturnStage:
    """The stage as the template in force has it, else as the latest one that names it does."""
    for each in (rules.template, *reversed(rules.templates)):
        if each.rules.stage(key) is not None:
            return shown_column(key, each.rules)
    return shown_column(key, rules.template.rules)


def _opened(
    context: RequestContext, first: datetime.date | None, last: datetime.date | None
) -> UndertakingFilter:
    if first is not None and last is not None and first > last:
        raise CodedError("`from` is after `to`; swap them.", "INVALID_INPUT")
    zone, midnight = context.services.zone, datetime.time()

    def start(day: datetime.date | None) -> datetime.datetime | None:
        return None if day is None else datetime.datetime.combine(day, midnight, zone)

    after_last = None if last is None or last == datetime.date.max else last + _DAY
    return UndertakingFilter(types=_TYPE, opened_from=start(first), opened_before=start(after_last))


async def _all(
    context: RequestContext, at: PointInTime | None, asked: UndertakingFilter
) -> list[UndertakingEntry]:
    """Every process that the filter lets through, a batch at a time."""
    found: list[UndertakingEntry] = []
    async with reading(context, at) as connection:
        after = None
        while True:
            page = await questions.page(connection, asked, Slice(first=_BATCH, after=after))
            found += page.items
            if not page.has_next:
                return found
            after = found[-1].cursor


def _process(entry: UndertakingEntry) -> Known:
    assert isinstance(entry.undertaking, Known)
    return entry.undertaking


def _duration(stage: ReturnStage, runs: Sequence[StageRun], zone: datetime.tzinfo) -> StageDuration:
    ended = [
        (run, (run.ended_at - run.entered_at).total_seconds() / _SECONDS_OF_A_DAY)
        for run in runs
        if run.ended_at is not None and run.end in (StageEnd.PASSED, StageEnd.FAILED)
    ]
    days = [each for _, each in ended]
    return StageDuration(
        stage=stage,
        passed=sum(run.end is StageEnd.PASSED for run in runs),
        waived=sum(run.end is StageEnd.WAIVED for run in runs),
        failed=sum(run.end is StageEnd.FAILED for run in runs),
        median_days=round(median(days), 1) if days else None,
        longest_days=int(max(days)) if days else None,
        within_sla=sum(
            run.due_on is None
            or (run.ended_at is not None and run.ended_at.astimezone(zone).date() <= run.due_on)
            for run, _ in ended
        ),
    )


async def _positions(
    context: RequestContext, at: PointInTime | None, grade: str | None
) -> list[int]:
    """Place in the band of everybody who came back and stayed, percent."""
    day = day_of(context, at)
    hired: list[tuple[Known, int]] = []
    for entry in await _all(context, at, UndertakingFilter(types=_TYPE, stages=_AFTER_HIRE)):
        process = _process(entry)
        terms = process.approved_terms
        if not process.hired or terms is None or terms.fact.position_in_range is None:
            continue
        if grade is None or terms.fact.grade == grade:
            hired.append((process, terms.fact.position_in_range))
    people = await asyncio.gather(
        *(person_of(context, process.alumnus_id, at) for process, _ in hired)
    )
    return [
        position
        for person, (process, position) in zip(people, hired, strict=True)
        if (left_on := left_again_on(person, process)) is None or left_on >= day
    ]


def _parity(
    grade: str | None, positions: Sequence[int], groups: Sequence[ComparatorGroupRecorded]
) -> ReturneeParity:
    smallest = SMALLEST_OF_ALL if grade is None else SMALLEST_GROUP
    members = sum(each.members for each in groups)
    few, fewer = len(positions) < smallest, members < smallest
    theirs = None if few else float(median(positions))
    peers = (
        None
        if fewer
        else float(median(chain.from_iterable([g.median_position] * g.members for g in groups)))
    )
    single = groups[0] if len(groups) == 1 and not fewer else None
    missing = None
    if not groups:
        missing = ParityMissing.NO_COMPARATORS
    elif fewer:
        missing = ParityMissing.TOO_FEW_COMPARATORS
    elif few:
        missing = ParityMissing.TOO_FEW_RETURNEES
    return ReturneeParity(
        grade=grade,
        value=None if theirs is None or peers is None else theirs - peers,
        missing_reason=missing,
        returnees=None if few else len(positions),
        returnee_median=theirs,
        comparators=None if fewer else members,
        comparator_median=peers,
        comparator_lower_quartile=single.lower_quartile if single else None,
        comparator_upper_quartile=single.upper_quartile if single else None,
        smallest_group=smallest,
    )
