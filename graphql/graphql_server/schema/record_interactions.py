"""The mutation that records many touch-points at once, each by itself."""

from typing import TYPE_CHECKING, Annotated

import strawberry

from crm.application import interactions as application
from crm.application.alumni import AlumniCrm, Outcome
from crm.application.interactions import NewInteraction
from crm.domain import refusals
from crm.domain.moment import Moment
from crm.domain.refusals import InvalidInput, Refusal
from graphql_server.context import RequestContext
from graphql_server.schema.command import attempt, settled, success
from graphql_server.schema.command_input import INPUT, TriedInput
from graphql_server.schema.info import Info
from graphql_server.schema.interaction_source import provider_of
from graphql_server.schema.record_interaction import RecordInteractionSuccess
from graphql_server.schema.refusals import UserError, payload, shown_refusal
from graphql_server.schema.resolver import mutation
from graphql_server.schema.scalars import Int64
from graphql_server.schema.touch_point import OF_TOUCH_POINT, TouchPoint, new_interaction

MOST_AT_ONCE = 200


@strawberry.input(description="One of many touch-points to record.")
class RecordInteractionItem(TouchPoint):
    provider_event_id: str | None = strawberry.field(
        default=None, description="The provider's id of this one; recorded once, however often."
    )


@strawberry.input(description="Touch-points to record, up to 200.")
class RecordInteractionsInput(TriedInput):
    items: list[RecordInteractionItem] = strawberry.field(
        description="Each is recorded or refused by itself."
    )
    provider: str | None = strawberry.field(
        default=None,
        description="Where they came from, as `SourceInput.provider`; this interface if left out.",
    )


if TYPE_CHECKING:
    RecordInteractionResult = object
else:
    RecordInteractionResult = payload(
        "RecordInteractionResult", RecordInteractionSuccess, *OF_TOUCH_POINT
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
class RecordInteractionsMutation:
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
        provider = provider_of(given.provider, ("provider",))
        if isinstance(provider, Refusal):
            return shown_refusal(provider)
        done = await attempt(
            info,
            given,
            lambda crm, moment: _record_many(crm, moment, given, info.context),
            provider=provider,
        )
        return done if isinstance(done, UserError) else await _shown_many(info.context, done)


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
            accepted.append(new_interaction(item, item.provider_event_id, context))
            results.append(None)
        except Refusal as refusal:
            results.append(refusal)
    done = application.record_interactions(crm, moment, accepted, dry_run=given.dry_run)
    recorded = iter(done)
    return [next(recorded) if result is None else result for result in results]


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
