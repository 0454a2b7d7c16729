"""What another scoring model would change: who moves level, and the distributions."""

import datetime
import heapq
import threading
from typing import Annotated
from uuid import UUID

import strawberry

from crm.domain.engagement import BrokenScoringModel, Level
from crm.domain.engagement import ScoringModel as Rules
from crm.domain.engagement.comparison import BANDS, Comparison, Movement, Mover
from crm.domain.engagement.published import in_force, publishable
from graphql_server.access import Area
from graphql_server.context import RequestContext
from graphql_server.errors import CodedError
from graphql_server.schema.alumnus import Alumnus, shown_alumnus
from graphql_server.schema.engagement import known_models, model_named
from graphql_server.schema.info import Info
from graphql_server.schema.loaders import loaders_of
from graphql_server.schema.masking import must_read
from graphql_server.schema.paging import MAX_PAGE
from graphql_server.schema.resolver import resolver
from projections.engagement.compare import compare_models, people_count

_MOST_PEOPLE = 20_000
"""Above that a comparison takes longer than a request should."""
_one_at_a_time = threading.Lock()


@strawberry.type(description="How many people have a level before and after.")
class LevelCount:
    level: Level = strawberry.field(description="The level.")
    before: int = strawberry.field(description="People who have it before.")
    after: int = strawberry.field(description="People who would have it after.")


@strawberry.type(description="How many people go from one level to another, or stay.")
class LevelTransition:
    from_: Level = strawberry.field(name="from", description="The level before.")
    to: Level = strawberry.field(description="The level after.")
    people: int = strawberry.field(description="How many people.")


@strawberry.type(description="How many people have a score within ten points.")
class ScoreBand:
    from_points: int = strawberry.field(description="From this score on, in points.")
    to_points: int = strawberry.field(
        description="Below this score, in points; 100 is in the last band."
    )
    before: int = strawberry.field(description="People in it before.")
    after: int = strawberry.field(description="People in it after.")


@strawberry.type(description="Somebody whose level would be another.")
class LevelMover:
    alumnus_id: strawberry.Private[UUID]
    level_before: Level = strawberry.field(description="The level before.")
    level_after: Level = strawberry.field(description="The level after.")
    milli_points_before: int = strawberry.field(
        description="The score before, in thousandths of a point."
    )
    milli_points_after: int = strawberry.field(
        description="The score after, in thousandths of a point."
    )
    movement: Movement = strawberry.field(description="Which way the level goes.")

    @resolver("Who. Null when people are not for your role.")
    async def alumnus(self, info: Info) -> Alumnus | None:
        person = await loaders_of(info.context).people.load(self.alumnus_id)
        return shown_alumnus(person, info.context)


@strawberry.type(description="The scores of everybody on one day under two models.")
class ScoringModelComparison:
    found: strawberry.Private[list[Mover]]
    before: str = strawberry.field(description="Name of the model compared with.")
    after: str = strawberry.field(description="Name of the model compared.")
    as_of: datetime.date = strawberry.field(description="The day the scores are of.")
    people: int = strawberry.field(description="People on file.")
    up: int = strawberry.field(description="People who would rise to a higher level.")
    down: int = strawberry.field(description="People who would fall to a lower level.")
    same: int = strawberry.field(description="People whose level would stay.")
    other: int = strawberry.field(description="People who would go from NEW or to it.")
    levels: list[LevelCount] = strawberry.field(description="Every level, the lowest first.")
    transitions: list[LevelTransition] = strawberry.field(
        description="Every pair of levels that somebody has before and after."
    )
    bands: list[ScoreBand] = strawberry.field(description="The ten bands of ten points.")

    @resolver("Those whose level would change, the largest change of score first; 100 at most.")
    def movers(
        self,
        first: Annotated[
            int | None, strawberry.argument(description="How many; 20 if null, 100 at most.")
        ] = 20,
    ) -> list[LevelMover]:
        wanted = 20 if first is None else first
        if not 0 <= wanted <= MAX_PAGE:
            raise CodedError(f"Ask for at most {MAX_PAGE} movers.", "PAGE_SIZE")
        return [_shown_mover(mover) for mover in self.found[:wanted]]


async def comparison(
    context: RequestContext,
    draft: str | None,
    model: str | None,
    with_: str | None,
    as_of: datetime.date | None,
) -> ScoringModelComparison:
    """Compare a draft or a published model with another one, over everybody."""
    must_read(context.viewer, Area.SCORE, "compare scores")
    day = as_of if as_of is not None else loaders_of(context).today
    models = await known_models(context)
    before = in_force(models, day) if with_ is None else model_named(models, with_)
    if (draft is None) == (model is None):
        raise CodedError("Give either `draft` or `model`.", "INVALID_INPUT")
    after = _draft(draft) if draft is not None else model_named(models, model or "").model
    if not _one_at_a_time.acquire(blocking=False):
        raise CodedError(
            "Another comparison is under way. Try again in a moment.", "COMPARISON_UNDER_WAY"
        )
    try:
        return await _compared(context, before.model, after, day)
    finally:
        _one_at_a_time.release()


async def _compared(
    context: RequestContext, before: Rules, after: Rules, day: datetime.date
) -> ScoringModelComparison:
    movers: list[tuple[int, int, Mover]] = []

    def keep(mover: Mover) -> None:
        change = abs(mover.milli_points_after - mover.milli_points_before)
        heapq.heappush(movers, (change, -mover.alumnus_id.int, mover))
        if len(movers) > MAX_PAGE:
            heapq.heappop(movers)

    async with context.services.pool.connection() as connection:
        people = await people_count(connection)
        if people > _MOST_PEOPLE:
            raise CodedError(
                f"That would go over {people:,} people; here it is {_MOST_PEOPLE:,} at most."
                " Use: crm scoring compare",
                "TOO_MANY_PEOPLE",
            )
        compared = await compare_models(connection, before, after, day, on_mover=keep)
    return _shown(compared, [mover for _, _, mover in sorted(movers, reverse=True)])


def _draft(definition: str) -> Rules:
    try:
        return publishable(definition)
    except BrokenScoringModel as broken:
        raise CodedError(str(broken), broken.code) from None


def _shown(compared: Comparison, movers: list[Mover]) -> ScoringModelComparison:
    movements = compared.movements
    before, after = compared.levels_before, compared.levels_after
    order = list(Level)
    return ScoringModelComparison(
        found=movers,
        before=compared.before,
        after=compared.after,
        as_of=compared.as_of,
        people=compared.people,
        up=movements[Movement.UP],
        down=movements[Movement.DOWN],
        same=movements[Movement.SAME],
        other=movements[Movement.OTHER],
        levels=[
            LevelCount(level=level, before=before[level], after=after[level]) for level in Level
        ],
        transitions=[
            LevelTransition(from_=pair[0], to=pair[1], people=people)
            for pair, people in sorted(
                compared.transitions.items(),
                key=lambda each: (order.index(each[0][0]), order.index(each[0][1])),
            )
        ],
        bands=[
            ScoreBand(
                from_points=10 * band,
                to_points=10 * (band + 1),
                before=compared.bands_before[band],
                after=compared.bands_after[band],
            )
            for band in range(BANDS)
        ],
    )


def _shown_mover(mover: Mover) -> LevelMover:
    return LevelMover(
        alumnus_id=mover.alumnus_id,
        level_before=mover.level_before,
        level_after=mover.level_after,
        milli_points_before=mover.milli_points_before,
        milli_points_after=mover.milli_points_after,
        movement=mover.movement,
    )
