"""The mutations about touch-points: record one, record many, take one back."""

import datetime
from typing import TYPE_CHECKING, Annotated, Any
from zoneinfo import ZoneInfo

import strawberry

from crm.application import interactions as application
from crm.application.alumni import AlumniCrm, Outcome
from crm.application.interactions import NewInteraction
from crm.domain import refusals, text
from crm.domain.dates import FuzzyDate, Precision
from crm.domain.envelope import When
from crm.domain.facts.base import Interaction, declarations
from crm.domain.moment import Moment
from crm.domain.refusals import InvalidInput, NotAllowed, Refusal, UnknownInteraction
from graphql_server.access import may_record
from graphql_server.context import RequestContext
from graphql_server.schema.alumnus_by import AlumnusBy, person_ref
from graphql_server.schema.command import (
    DRY_RUN,
    EXPECTED_VERSION,
    IDEMPOTENCY_KEY,
    INPUT,
    FactRecorded,
    attempt,
    settled,
    success,
)
from graphql_server.schema.ids import TIMELINE_ENTRY, position_of
from graphql_server.schema.info import Info
from graphql_server.schema.interaction_input import InteractionInput, interaction_of
from graphql_server.schema.interaction_source import SourceInput, delivery_of, provider_of
from graphql_server.schema.loaders import loaders_of
from graphql_server.schema.refusals import UserError, payload, shown_refusal
from graphql_server.schema.resolver import mutation, resolver
from graphql_server.schema.scalars import Int64
from graphql_server.schema.timeline_entry import TimelineEntry, shown_entry

MOST_AT_ONCE = 200
_OCCURRED = "When it happened. Not later than now."
_PRECISION = "How exactly that is known; for DAY, MONTH and YEAR the time of day does not matter."


@strawberry.input(description="A touch-point to record.")
class RecordInteractionInput:
    alumnus: AlumnusBy = strawberry.field(description="Whom it was with.")
    occurred_at: datetime.datetime = strawberry.field(description=_OCCURRED)
    interaction: InteractionInput = strawberry.field(description="What happened.")
    precision: Precision = strawberry.field(default=Precision.INSTANT, description=_PRECISION)
    source: SourceInput | None = strawberry.field(
        default=None, description="Where it came from; this interface when left out."
    )
    idempotency_key: str | None = strawberry.field(default=None, description=IDEMPOTENCY_KEY)
    expected_version: int | None = strawberry.field(default=None, description=EXPECTED_VERSION)
    dry_run: bool = strawberry.field(default=False, description=DRY_RUN)


@strawberry.input(description="One of many touch-points to record.")
class RecordInteractionItem:
    alumnus: AlumnusBy = strawberry.field(description="Whom it was with.")
    occurred_at: datetime.datetime = strawberry.field(description=_OCCURRED)
    interaction: InteractionInput = strawberry.field(description="What happened.")
    precision: Precision = strawberry.field(default=Precision.INSTANT, description=_PRECISION)
    provider_event_id: str | None = strawberry.field(
        default=None, description="The provider's id of this one; recorded once, however often."
    )


@strawberry.input(description="Touch-points to record, up to 200.")
class RecordInteractionsInput:
    items: list[RecordInteractionItem] = strawberry.field(
        description="Each is recorded or refused by itself."
    )
    provider: str | None = strawberry.field(
        default=None,
        description="Where they came from, as `SourceInput.provider`; this interface if left out.",
    )
    idempotency_key: str | None = strawberry.field(default=None, description=IDEMPOTENCY_KEY)


@strawberry.input(description="A touch-point to take back.")
class RetractInteractionInput:
    entry: strawberry.ID = strawberry.field(description="The entry, a `TimelineEntry.id`.")
    reason: str = strawberry.field(
        description="Why, in words, up to 20,000 characters; confidential to HR."
    )
    idempotency_key: str | None = strawberry.field(default=None, description=IDEMPOTENCY_KEY)


@strawberry.type(description="The touch-point is recorded.")
class RecordInteractionSuccess(FactRecorded):
    pass


@strawberry.type(description="The touch-point is taken back. `edge` is the fact that says so.")
class RetractInteractionSuccess(FactRecorded):
    retracted_position: strawberry.Private[int]

    @resolver("The entry that was taken back. Null when it is not for your role.")
    async def entry(self, info: Info) -> TimelineEntry | None:
        found = await loaders_of(info.context).entries.load(self.retracted_position)
        return shown_entry(found, info.context.viewer, info.context.services.zone)


_OF_ITEM = (
    refusals.UnknownAlumnus,
    refusals.AmbiguousAlumnus,
    refusals.InvalidInput,
    refusals.NotAllowed,
)
RecordInteractionPayload = payload(
    "RecordInteractionPayload",
    RecordInteractionSuccess,
    *_OF_ITEM,
    refusals.VersionConflict,
    refusals.IdempotencyKeyReused,
)
if TYPE_CHECKING:
    RecordInteractionResult = object
else:
    RecordInteractionResult = payload(
        "RecordInteractionResult", RecordInteractionSuccess, *_OF_ITEM
    )
RetractInteractionPayload = payload(
    "RetractInteractionPayload",
    RetractInteractionSuccess,
    refusals.UnknownInteraction,
    refusals.AlreadyRetracted,
    refusals.IdempotencyKeyReused,
    refusals.InvalidInput,
    refusals.NotAllowed,
)


@strawberry.type(description="What became of each touch-point.")
class RecordInteractionsSuccess:
    results: list[RecordInteractionResult] = strawberry.field(
        description="A result for each item, in the order of the items."
    )
    position: Int64 | None = strawberry.field(
        description="Highest place in the log that was given. Null when nothing was recorded."
    )
    stale: bool = strawberry.field(
        description="What is read here may not show the facts yet; read again later."
    )


RecordInteractionsPayload = payload(
    "RecordInteractionsPayload",
    RecordInteractionsSuccess,
    refusals.IdempotencyKeyReused,
    refusals.InvalidInput,
    refusals.NotAllowed,
)


@strawberry.type
class InteractionMutation:
    @mutation(
        RecordInteractionPayload,
        "Record something that happened between the employer and one person.",
    )
    async def record_interaction(
        self, info: Info, given: Annotated[RecordInteractionInput, INPUT]
    ) -> object:
        provider = provider_of(given.source)
        if isinstance(provider, Refusal):
            return shown_refusal(provider)
        done = await attempt(
            info,
            given,
            lambda crm, moment: _record(crm, moment, given, info.context),
            provider=provider,
        )
        if isinstance(done, UserError):
            return done
        return success(RecordInteractionSuccess, done, await settled(info.context, done.position))

    @mutation(
        RecordInteractionsPayload,
        (
            "Record up to 200 touch-points at once: the attendance of a gathering, the invitations"
            " of a department. Each is recorded or refused by itself."
        ),
    )
    async def record_interactions(
        self, info: Info, given: Annotated[RecordInteractionsInput, INPUT]
    ) -> object:
        provider = provider_of(SourceInput(provider=given.provider) if given.provider else None)
        if isinstance(provider, Refusal):
            return shown_refusal(provider)
        done = await attempt(
            info,
            given,
            lambda crm, moment: _record_many(crm, moment, given, info.context),
            provider=provider,
        )
        return done if isinstance(done, UserError) else await _shown_many(info.context, done)

    @mutation(
        RetractInteractionPayload,
        "Take a touch-point back. It stays on the timeline, and counts no more.",
    )
    async def retract_interaction(
        self, info: Info, given: Annotated[RetractInteractionInput, INPUT]
    ) -> object:
        position = position_of(given.entry, TIMELINE_ENTRY)
        done = await attempt(
            info, given, lambda crm, moment: _retract(crm, moment, position, given.reason)
        )
        if isinstance(done, UserError):
            return done
        stale = await settled(info.context, done.position)
        return success(RetractInteractionSuccess, done, stale, retracted_position=position)


def _record(
    crm: AlumniCrm, moment: Moment, given: RecordInteractionInput, context: RequestContext
) -> Outcome:
    delivery_id = delivery_of(given.source)
    return application.record_interaction(
        crm,
        moment,
        _new(given, delivery_id, context),
        expected_version=given.expected_version,
        dry_run=given.dry_run,
    )


def _record_many(
    crm: AlumniCrm, moment: Moment, given: RecordInteractionsInput, context: RequestContext
) -> list[Outcome | Refusal]:
    if not 0 < len(given.items) <= MOST_AT_ONCE:
        raise InvalidInput(
            f"1件から{MOST_AT_ONCE}件までにしてください。",
            f"Send between 1 and {MOST_AT_ONCE} items.",
            ("items",),
        )
    results: list[Outcome | Refusal | None] = []
    accepted: list[NewInteraction] = []
    for item in given.items:
        try:
            accepted.append(_new(item, item.provider_event_id, context))
            results.append(None)
        except Refusal as refusal:
            results.append(refusal)
    recorded = iter(application.record_interactions(crm, moment, accepted))
    return [next(recorded) if result is None else result for result in results]


def _retract(crm: AlumniCrm, moment: Moment, position: int | None, reason: str) -> Outcome:
    found = crm.event_log.at([position]) if position is not None else []
    if not found:
        raise UnknownInteraction
    why = text.required(text.words(reason, ("reason",)), ("reason",))
    return application.retract_interaction(crm, moment, event_id=found[0].event_id, explanation=why)


def _new(
    given: RecordInteractionInput | RecordInteractionItem,
    delivery_id: str | None,
    context: RequestContext,
) -> NewInteraction:
    fact = interaction_of(given.interaction)
    if not may_record(context.viewer, _classes(fact)):
        raise NotAllowed
    return NewInteraction(
        person=person_ref(given.alumnus),
        occurred=_when(given.occurred_at, given.precision, context.services.zone),
        fact=fact,
        delivery_id=text.line(delivery_id, ("source", "providerEventId")),
    )


def _classes(fact: Interaction) -> set[Any]:
    return {
        declared.data_class
        for name, declared in declarations(type(fact)).items()
        if declared.data_class is not None and getattr(fact, name) is not None
    }


def _when(at: datetime.datetime, precision: Precision, zone: ZoneInfo) -> When:
    if precision is Precision.INSTANT:
        return When(at)
    return When.on(FuzzyDate(at.astimezone(zone).date(), precision), zone)


async def _shown_many(
    context: RequestContext, done: list[Outcome | Refusal]
) -> RecordInteractionsSuccess:
    positions = [
        each.position for each in done if isinstance(each, Outcome) and each.position is not None
    ]
    highest = max(positions, default=None)
    stale = await settled(context, highest)
    return RecordInteractionsSuccess(
        results=[
            shown_refusal(each)
            if isinstance(each, Refusal)
            else success(RecordInteractionSuccess, each, stale)
            for each in done
        ],
        position=Int64(highest) if highest is not None else None,
        stale=stale,
    )
