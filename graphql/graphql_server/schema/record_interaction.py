"""The mutation that records one touch-point."""

from typing import Annotated

import strawberry

from crm.application import interactions as application
from crm.application.alumni import AlumniCrm, Outcome
from crm.domain import refusals
from crm.domain.moment import Moment
from crm.domain.refusals import Refusal
from graphql_server.context import RequestContext
from graphql_server.schema.command import FactRecorded, attempt, settled, success
from graphql_server.schema.command_input import INPUT, PersonInput
from graphql_server.schema.info import Info
from graphql_server.schema.interaction_source import SourceInput, provider_of
from graphql_server.schema.refusals import UserError, payload, shown_refusal
from graphql_server.schema.resolver import mutation
from graphql_server.schema.touch_point import OF_TOUCH_POINT, TouchPoint, new_interaction


@strawberry.input(description="A touch-point to record.")
class RecordInteractionInput(TouchPoint, PersonInput):
    source: SourceInput | None = strawberry.field(
        default=None, description="Where it came from; this interface when left out."
    )


@strawberry.type(description="The touch-point is recorded.")
class RecordInteractionSuccess(FactRecorded):
    pass


RecordInteractionPayload = payload(
    "RecordInteractionPayload",
    RecordInteractionSuccess,
    *OF_TOUCH_POINT,
    refusals.VersionConflict,
    refusals.IdempotencyKeyReused,
)


@strawberry.type
class RecordInteractionMutation:
    @mutation(
        RecordInteractionPayload,
        "Record something that happened between the employer and one person.",
    )
    async def record_interaction(
        self, info: Info, given: Annotated[RecordInteractionInput, INPUT]
    ) -> object:
        word = given.source.provider if given.source is not None else None
        provider = provider_of(word, ("source", "provider"))
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


def _record(
    crm: AlumniCrm, moment: Moment, given: RecordInteractionInput, context: RequestContext
) -> Outcome:
    delivery_id = given.source.provider_event_id if given.source is not None else None
    return application.record_interaction(
        crm,
        moment,
        new_interaction(given, delivery_id, context),
        expected_version=given.expected_version,
        dry_run=given.dry_run,
    )
