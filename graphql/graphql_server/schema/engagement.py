"""The engagement score of a person: points, level, and an explanation that adds up."""

import datetime
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated
from uuid import UUID

import strawberry

from crm.domain import engagement as domain
from crm.domain.engagement import Level, Mode, SkipReason, UnknownScoringModel
from crm.domain.engagement.published import PublishedModel, in_force, named
from crm.domain.moments import PointInTime
from crm.domain.signals.published import PublishedRuleset
from crm.domain.signals.published import in_force as ruleset_in_force
from graphql_server.access import Area, may_read
from graphql_server.context import RequestContext
from graphql_server.errors import CodedError
from graphql_server.schema.because import Because, because, model_rule, signal_rule
from graphql_server.schema.enums import FactKind
from graphql_server.schema.ids import ENGAGEMENT_SCORE, global_id
from graphql_server.schema.info import Info
from graphql_server.schema.loaders import MomentKey, ScoreKey, loaders_of
from graphql_server.schema.node import Node
from graphql_server.schema.resolver import resolver
from graphql_server.schema.scalars import Int64
from graphql_server.schema.timeline_entry import TimelineEntry, past_entry, shown_entry
from projections.engagement.questions import Standing

if TYPE_CHECKING:
    from graphql_server.schema.alumnus import Alumnus

_MAX_POINTS = 1_000
"""Points of one history."""
_MILLI = 1_000


@strawberry.type(description="What one mode of engagement adds to the score.")
class ModeScore:
    mode: Mode = strawberry.field(description="The mode.")
    milli_points: int = strawberry.field(description="Thousandths of a point, after the cap.")
    cap_milli_points: int = strawberry.field(
        description="The most that the mode can give, in thousandths of a point."
    )
    cut_by_cap_milli_points: int = strawberry.field(
        description="What the cap cut away, in thousandths of a point."
    )


@strawberry.type(description="What one fact adds to the score, or why it adds nothing.")
class ScoreLine:
    alumnus_id: strawberry.Private[UUID]
    at: strawberry.Private[PointInTime | None]
    position: Int64 = strawberry.field(description="Place of the fact in the log.")
    kind: FactKind = strawberry.field(description="Kind of the fact.")
    mode: Mode | None = strawberry.field(
        description="Mode it counts for. Null for a fact that the model does not list."
    )
    occurred_on: datetime.date = strawberry.field(description="Day on which it happened.")
    age_days: int = strawberry.field(description="Days between that day and the score's.")
    weight_milli_points: int = strawberry.field(
        description="Worth on the first day, in thousandths of a point."
    )
    decay_ppm: int = strawberry.field(
        description="What age has left of the worth, in parts per million."
    )
    milli_points: int = strawberry.field(
        description="weight · decay, rounded down, in thousandths of a point; 0 when skipped."
    )
    counted: bool = strawberry.field(description="No rule skipped it.")
    skip_reason: SkipReason | None = strawberry.field(
        description="Why it adds nothing. Null when it is counted."
    )

    @resolver("The entry on the timeline. Null when it is not for your role.")
    async def entry(self, info: Info) -> TimelineEntry | None:
        if self.at is not None:
            return await past_entry(info.context, self.alumnus_id, self.position, self.at)
        found = await loaders_of(info.context).entries.load(self.position)
        return shown_entry(found, info.context.viewer, info.context.services.zone)


@strawberry.type(description="The score on one day.")
class ScorePoint:
    on: datetime.date = strawberry.field(description="The day, in the programme's time zone.")
    milli_points: int = strawberry.field(description="The score, in thousandths of a point.")
    level: Level = strawberry.field(description="The level on that day.")
    model: str = strawberry.field(description="Name of the scoring model it was computed with.")


@strawberry.type(
    description=(
        "How engaged a person is, 0 to 100 points. The lines of `explanation` less what the caps"
        " of `modes` cut add up to `milliPoints`, exactly."
    )
)
class EngagementScore(Node):
    standing: strawberry.Private[Standing]
    chosen: strawberry.Private[PublishedModel | None]
    alumnus_id: strawberry.Private[UUID]
    at: strawberry.Private[PointInTime | None]
    points: float = strawberry.field(description="The score in points, 0 to 100.")
    milli_points: int = strawberry.field(description="The score in thousandths of a point.")
    level: Level = strawberry.field(description="The score in one word.")
    momentum: float = strawberry.field(
        description="Points gained (negative: lost) over the last 90 days."
    )
    model: str = strawberry.field(description="Name of the scoring model, such as engagement/v1.")
    as_of: datetime.date = strawberry.field(description="The day the score is of.")
    signal_ruleset: str = strawberry.field(
        description="Name of the rules that tell people from machines."
    )
    modes: list[ModeScore] = strawberry.field(description="The four modes, each with its cap.")

    @resolver("Whose it is. Null: not for your role.")
    async def alumnus(
        self, info: Info
    ) -> Annotated["Alumnus", strawberry.lazy("graphql_server.schema.alumnus")] | None:
        from graphql_server.schema.alumnus import load_alumnus

        return await load_alumnus(info.context, self.alumnus_id, self.at)

    @resolver("A line for every fact up to `asOf`, in the order in which they happened.")
    def explanation(self) -> list[ScoreLine]:
        lines = self.standing.score(self.as_of).lines
        return [_shown_line(line, self.alumnus_id, self.at) for line in lines]

    @resolver("The facts that count, and the model and rules that judged them.")
    async def because(self, info: Info) -> Because:
        model = self.chosen or in_force(await known_models(info.context, self.at), self.as_of)
        ruleset = await _ruleset(info.context, self.as_of, self.at)
        counted = [each for each in self.standing.score(self.as_of).lines if each.counted]
        return because(
            info.context,
            self.at,
            [(each.position, each.kind) for each in counted],
            [model_rule(model), signal_rule(ruleset)],
        )

    @resolver(
        "The score on other days, from the same facts: those known now, or those of the moment"
        " the score is of. Each day by the model in force on it, unless the score is of a model"
        " that was asked for. At most 1,000 days."
    )
    async def history(
        self,
        info: Info,
        from_: Annotated[datetime.date, strawberry.argument(name="from", description="First day.")],
        to: Annotated[datetime.date, strawberry.argument(description="Last day, inclusive.")],
        step_days: Annotated[
            int | None,
            strawberry.argument(description="Days from one point to the next, 1 or more."),
        ] = 7,
    ) -> list[ScorePoint]:
        days = _days(from_, to, 7 if step_days is None else step_days)
        known = [self.chosen] if self.chosen else await known_models(info.context, self.at)
        models = {day: in_force(known, day) if not self.chosen else self.chosen for day in days}
        standings = {
            model.name: await _standing(info.context, self.alumnus_id, model, self.at)
            for model in {model.name: model for model in models.values()}.values()
        }
        found = ((day, standings[model.name]) for day, model in models.items())
        return [_shown_point(standing, day) for day, standing in found if standing is not None]


async def engagement_score(
    context: RequestContext,
    alumnus_id: UUID,
    model: str | None = None,
    at: PointInTime | None = None,
) -> EngagementScore | None:
    """The score of today, or of a moment; None when the viewer may not read scores."""
    if not may_read(context.viewer.about(alumnus_id), Area.SCORE):
        return None
    models = await known_models(context, at)
    day = loaders_of(context).today if at is None else at.day(context.services.zone)
    chosen = model_named(models, model) if model is not None else None
    standing = await _standing(context, alumnus_id, chosen or in_force(models, day), at)
    if standing is None:
        return None
    ruleset = (await _ruleset(context, day, at)).ruleset.name
    return _shown_score(alumnus_id, standing, chosen, day, at, ruleset)


async def _ruleset(
    context: RequestContext, day: datetime.date, at: PointInTime | None
) -> PublishedRuleset:
    """The rules in force on a day, as far as they were known."""
    rulesets = [
        each
        for each in await loaders_of(context).rulesets()
        if at is None or each.position <= at.known_position
    ]
    return ruleset_in_force(rulesets, day)


async def known_models(
    context: RequestContext, at: PointInTime | None = None
) -> list[PublishedModel]:
    """The models there are, or those that had been published by a moment."""
    models = await loaders_of(context).models()
    return [each for each in models if at is None or each.position <= at.known_position]


def model_named(models: Sequence[PublishedModel], name: str) -> PublishedModel:
    """The model of this name; refuses `UNKNOWN_SCORING_MODEL`."""
    try:
        return named(models, name)
    except UnknownScoringModel as unknown:
        raise CodedError(str(unknown), unknown.code) from None


async def _standing(
    context: RequestContext, alumnus_id: UUID, model: PublishedModel, at: PointInTime | None
) -> Standing | None:
    """What the person's score of any date follows from; None while they were not on file."""
    loaders = loaders_of(context)
    if at is None:
        return await loaders.standings.load(ScoreKey(alumnus_id, model.name))
    past = await loaders.past_people.load(MomentKey(alumnus_id, at))
    return past.standing(model.model) if past else None


def _shown_score(
    alumnus_id: UUID,
    standing: Standing,
    chosen: PublishedModel | None,
    today: datetime.date,
    at: PointInTime | None,
    ruleset: str,
) -> EngagementScore:
    brief = standing.summary(today)
    return EngagementScore(
        id=global_id(ENGAGEMENT_SCORE, f"{alumnus_id}:{chosen.name if chosen else ''}", at),
        standing=standing,
        chosen=chosen,
        alumnus_id=alumnus_id,
        at=at,
        points=brief.milli_points / _MILLI,
        milli_points=brief.milli_points,
        level=brief.level,
        momentum=brief.momentum_milli_points / _MILLI,
        model=brief.model,
        as_of=brief.as_of,
        signal_ruleset=ruleset,
        modes=[_shown_mode(mode) for mode in brief.modes],
    )


def _shown_point(standing: Standing, day: datetime.date) -> ScorePoint:
    brief = standing.summary(day)
    return ScorePoint(on=day, milli_points=brief.milli_points, level=brief.level, model=brief.model)


def _shown_mode(mode: domain.ModeScore) -> ModeScore:
    return ModeScore(
        mode=mode.mode,
        milli_points=mode.milli_points,
        cap_milli_points=mode.cap_milli_points,
        cut_by_cap_milli_points=mode.cut_by_cap_milli_points,
    )


def _shown_line(line: domain.ScoreLine, alumnus_id: UUID, at: PointInTime | None) -> ScoreLine:
    return ScoreLine(
        alumnus_id=alumnus_id,
        at=at,
        position=Int64(line.position),
        kind=FactKind(line.kind),
        mode=line.mode,
        occurred_on=line.occurred_on,
        age_days=line.age_days,
        weight_milli_points=line.weight_milli_points,
        decay_ppm=line.decay_ppm,
        milli_points=line.milli_points,
        counted=line.counted,
        skip_reason=line.skip_reason,
    )


def _days(first: datetime.date, last: datetime.date, step_days: int) -> list[datetime.date]:
    if step_days < 1:
        raise CodedError("`stepDays` is 1 or more.", "INVALID_INPUT")
    if first > last:
        raise CodedError("`from` is after `to`; swap them.", "INVALID_INPUT")
    if (last - first).days // step_days >= _MAX_POINTS:
        raise CodedError(f"Ask for at most {_MAX_POINTS} days of history.", "PAGE_SIZE")
    span = range(first.toordinal(), last.toordinal() + 1, step_days)
    return [datetime.date.fromordinal(day) for day in span]
