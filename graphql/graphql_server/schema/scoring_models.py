"""Scoring models: which there are, and publishing another one."""

import datetime
from collections.abc import Sequence
from typing import Annotated

import strawberry

from crm.application.scoring import Publication, publish_scoring_model
from crm.domain import refusals
from crm.domain.engagement import Level, Mode
from crm.domain.engagement import ScoringModel as Rules
from crm.domain.engagement.model import LevelRule, ModeRule, OncePer, Row
from crm.domain.engagement.published import PublishedModel, in_force
from graphql_server.access import Area
from graphql_server.context import RequestContext
from graphql_server.schema.command import attempt, settled
from graphql_server.schema.command_input import INPUT, TriedInput
from graphql_server.schema.info import Info
from graphql_server.schema.loaders import loaders_of
from graphql_server.schema.masking import must_read
from graphql_server.schema.refusals import UserError, payload
from graphql_server.schema.resolver import mutation
from graphql_server.schema.scalars import Int64


@strawberry.type(description="Cap and half-life of one mode under a scoring model.")
class ScoringMode:
    mode: Mode = strawberry.field(description="The mode.")
    cap_milli_points: int = strawberry.field(
        description="The most that the mode can give, in thousandths of a point."
    )
    half_life_days: int = strawberry.field(
        description="Days after which half of the worth of a fact is left."
    )


@strawberry.type(description="What some kinds of fact are worth under a scoring model.")
class ScoringRow:
    name: str = strawberry.field(description="Name of the row within the model.")
    mode: Mode = strawberry.field(description="The mode it counts for.")
    kinds: list[str] = strawberry.field(
        description="The kinds of fact, in PascalCase; they share the maximum."
    )
    weight_milli_points: int = strawberry.field(
        description="Worth on the first day, in thousandths of a point."
    )
    max_per_month: int | None = strawberry.field(
        description="How many count per calendar month. Null: all of them."
    )
    once_per: OncePer | None = strawberry.field(
        description="Within what only the first one counts. Null: within nothing."
    )
    variants: list[str] | None = strawberry.field(
        description="Only facts of these variants, such as `online`. Null: of every one."
    )
    at_least_minutes: int | None = strawberry.field(
        description="Only what took as many minutes. Null: however long."
    )


@strawberry.type(description="Where a level begins under a scoring model.")
class ScoringLevel:
    level: Level = strawberry.field(description="The level.")
    from_milli_points: int = strawberry.field(
        description="From this score on, in thousandths of a point."
    )
    gate_events: int = strawberry.field(
        description="How many counted facts of `gateModes` it asks for, besides the points."
    )


@strawberry.type(
    description=(
        "How facts become a score. Published once and never changed: another worth is another"
        " model, in force from a day on."
    )
)
class ScoringModel:
    name: str = strawberry.field(description="Its name, such as engagement/v2.")
    digest: str = strawberry.field(description="SHA-256 of the model file, in hexadecimal.")
    effective_on: datetime.date | None = strawberry.field(
        description="First day on which it is in force. Null: since ever (the built-in model)."
    )
    published_at: datetime.datetime | None = strawberry.field(
        description="When it was published, UTC. Null: built in, or a dry run."
    )
    in_force: bool = strawberry.field(description="Today's scores are computed with it.")
    horizon_days: int = strawberry.field(description="Older facts are worth nothing; days.")
    momentum_days: int = strawberry.field(description="Momentum is the gain over so many days.")
    modes: list[ScoringMode] = strawberry.field(description="The four modes.")
    rows: list[ScoringRow] = strawberry.field(
        description="What is worth something; every other fact is worth nothing."
    )
    levels: list[ScoringLevel] = strawberry.field(description="The levels but NEW, lowest first.")
    gate_modes: list[Mode] = strawberry.field(description="The modes whose facts open gates.")
    gate_within_days: int = strawberry.field(
        description="How old, in days, a fact may be to open a gate."
    )
    new_under_days: int = strawberry.field(
        description="A member is NEW for so many days at most, …"
    )
    new_under_counted_events: int = strawberry.field(
        description="… while fewer facts than this count."
    )
    definition: str = strawberry.field(description="The whole model file: JSON.")


async def scoring_models(context: RequestContext) -> list[ScoringModel]:
    """Every model, the built-in one first, then as published; `NOT_ALLOWED` without policies."""
    must_read(context.viewer, Area.POLICIES, "read the scoring models")
    loaders = loaders_of(context)
    models = await loaders.models()
    return [shown_model(each, models, loaders.today) for each in models]


def shown_model(
    published: PublishedModel, models: Sequence[PublishedModel], today: datetime.date
) -> ScoringModel:
    model = published.model
    return ScoringModel(
        name=published.name,
        digest=published.digest,
        effective_on=None
        if published.effective_on == datetime.date.min
        else published.effective_on,
        published_at=published.published_at,
        in_force=in_force(models, today).name == published.name,
        horizon_days=model.horizon_days,
        momentum_days=model.momentum_days,
        modes=[_shown_mode(rule) for rule in model.modes],
        rows=[_shown_row(row, model) for row in model.rows],
        levels=[_shown_level(rule) for rule in model.levels],
        gate_modes=[mode for mode in Mode if mode in model.gate_modes],
        gate_within_days=model.gate_within_days,
        new_under_days=model.new_under_days,
        new_under_counted_events=model.new_under_counted_events,
        definition=published.definition,
    )


def _shown_mode(rule: ModeRule) -> ScoringMode:
    return ScoringMode(
        mode=rule.mode,
        cap_milli_points=rule.cap_milli_points,
        half_life_days=rule.half_life_days,
    )


def _shown_row(row: Row, model: Rules) -> ScoringRow:
    return ScoringRow(
        name=row.name,
        mode=row.mode,
        kinds=[kind for kind, rows in model.rows_of.items() if row in rows],
        weight_milli_points=row.weight_milli_points,
        max_per_month=row.max_per_month,
        once_per=row.once_per,
        variants=None if row.variants is None else sorted(row.variants),
        at_least_minutes=row.at_least_minutes,
    )


def _shown_level(rule: LevelRule) -> ScoringLevel:
    return ScoringLevel(
        level=rule.level,
        from_milli_points=rule.from_milli_points,
        gate_events=rule.gate_events,
    )


@strawberry.input(description="A scoring model to publish.")
class PublishScoringModelInput(TriedInput):
    definition: str = strawberry.field(
        description=(
            "The whole model file: JSON, as `crm scoring draft` writes it, under a name of its own"
            " (engagement/v and a number)."
        )
    )
    effective_on: datetime.date = strawberry.field(
        description="First day on which it is in force, in the programme's time zone; not past."
    )


@strawberry.type(description="The scoring model is published.")
class PublishScoringModelSuccess:
    model: ScoringModel = strawberry.field(description="The model.")
    position: Int64 | None = strawberry.field(description="Place in the log. Null for a dry run.")
    stale: bool = strawberry.field(
        description="What is read here may not show the command yet; read again later."
    )
    repeated: bool = strawberry.field(
        description="The same model had been published for the same day before."
    )


PublishScoringModelPayload = payload(
    "PublishScoringModelPayload",
    PublishScoringModelSuccess,
    refusals.BrokenModelFile,
    refusals.ModelNameTaken,
    refusals.EffectiveInThePast,
    refusals.PublishedMeanwhile,
    refusals.IdempotencyKeyReused,
    refusals.InvalidInput,
    refusals.NotAllowed,
)


@strawberry.type
class ScoringMutation:
    @mutation(
        PublishScoringModelPayload,
        "Publish a scoring model: in force from a day on, for everybody. Scores of days before"
        " do not change. Look at `compareScoringModels` first.",
    )
    async def publish_scoring_model(
        self, info: Info, given: Annotated[PublishScoringModelInput, INPUT]
    ) -> object:
        done = await attempt(
            info,
            given,
            lambda crm, moment: publish_scoring_model(
                crm,
                moment,
                definition=given.definition,
                effective_on=given.effective_on,
                dry_run=given.dry_run,
            ),
        )
        if isinstance(done, UserError):
            return done
        return await _published(info.context, given.definition, done)


async def _published(
    context: RequestContext, definition: str, done: Publication
) -> PublishScoringModelSuccess:
    stale = await settled(context, done.position)
    loaders = loaders_of(context)
    models = await loaders.models()
    made = next((each for each in models if each.name == done.name), None) or PublishedModel(
        name=done.name,
        definition=definition,
        digest=done.digest,
        effective_on=done.effective_on,
        position=0,
    )
    return PublishScoringModelSuccess(
        model=shown_model(made, models, loaders.today),
        position=Int64(done.position) if done.position is not None else None,
        stale=stale,
        repeated=done.repeated,
    )
