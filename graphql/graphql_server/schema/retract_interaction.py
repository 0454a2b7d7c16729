"""The mutation that takes a touch-point back."""

from typing import Annotated

import strawberry

from crm.application import interactions as application
from crm.application.alumni import AlumniCrm, Outcome
from crm.domain import refusals, text
from crm.domain.facts import Interaction
from crm.domain.moment import Moment
from crm.domain.refusals import NotAllowed, UnknownInteraction
from graphql_server.access import Viewer
from graphql_server.fact_access import may_retract
from graphql_server.schema.command import FactRecorded, attempt, settled, success
from graphql_server.schema.command_input import INPUT, PersonInput
from graphql_server.schema.ids import TIMELINE_ENTRY, position_of
from graphql_server.schema.info import Info
from graphql_server.schema.loaders import loaders_of
from graphql_server.schema.refusals import UserError, payload
from graphql_server.schema.resolver import mutation, resolver
from graphql_server.schema.timeline_entry import TimelineEntry, shown_entry


@strawberry.input(description="A touch-point to take back.")
class RetractInteractionInput(PersonInput):
    entry: strawberry.ID = strawberry.field(description="The entry, a `TimelineEntry.id`.")
    reason: str = strawberry.field(
        description=(
            "Why, in words, up to 20,000 characters. Whoever takes something back says why; to be"
            " read it is for HR."
        )
    )


@strawberry.type(description="The touch-point is taken back. `edge` is the fact that says so.")
class RetractInteractionSuccess(FactRecorded):
    retracted_position: strawberry.Private[int]

    @resolver("The entry that was taken back. Null when it is not for your role.")
    async def entry(self, info: Info) -> TimelineEntry | None:
        found = await loaders_of(info.context).entries.load(self.retracted_position)
        return shown_entry(found, info.context.viewer, info.context.services.zone)


RetractInteractionPayload = payload(
    "RetractInteractionPayload",
    RetractInteractionSuccess,
    refusals.UnknownInteraction,
    refusals.AlreadyRetracted,
    refusals.VersionConflict,
    refusals.IdempotencyKeyReused,
    refusals.InvalidInput,
    refusals.NotAllowed,
)


@strawberry.type
class RetractInteractionMutation:
    @mutation(
        RetractInteractionPayload,
        "Take a touch-point back: your own, or one whose every field your role may write. It stays"
        " on the timeline, and counts no more.",
    )
    async def retract_interaction(
        self, info: Info, given: Annotated[RetractInteractionInput, INPUT]
    ) -> object:
        position = position_of(given.entry, TIMELINE_ENTRY)
        done = await attempt(
            info,
            given,
            lambda crm, moment: _retract(crm, moment, position, given, info.context.viewer),
        )
        if isinstance(done, UserError):
            return done
        stale = await settled(info.context, done.position)
        return success(RetractInteractionSuccess, done, stale, retracted_position=position)


def _retract(
    crm: AlumniCrm,
    moment: Moment,
    position: int | None,
    given: RetractInteractionInput,
    viewer: Viewer,
) -> Outcome:
    found = crm.event_log.at([position]) if position is not None else []
    if not found or not isinstance(found[0].fact, Interaction):
        raise UnknownInteraction
    if not may_retract(viewer, found[0].fact, found[0].happening.actor):
        raise NotAllowed
    return application.retract_interaction(
        crm,
        moment,
        event_id=found[0].event_id,
        explanation=text.required(text.words(given.reason, ("reason",)), ("reason",)),
        expected_version=given.expected_version,
        dry_run=given.dry_run,
    )
