"""The mutation that corrects a touch-point: takes it back and records how it really was."""

import datetime
from typing import Annotated

import strawberry

from crm.application import interactions as application
from crm.application.alumni import AlumniCrm, Outcome
from crm.domain import refusals, text
from crm.domain.dates import Precision
from crm.domain.facts import Interaction
from crm.domain.moment import Moment
from crm.domain.refusals import NotAllowed, UnknownInteraction
from graphql_server.context import RequestContext
from graphql_server.fact_access import may_record, may_retract
from graphql_server.schema.command import FactRecorded, attempt, settled, success
from graphql_server.schema.command_input import INPUT, PersonInput
from graphql_server.schema.ids import TIMELINE_ENTRY, position_of
from graphql_server.schema.info import Info
from graphql_server.schema.interaction_input import InteractionInput, interaction_of
from graphql_server.schema.loaders import loaders_of
from graphql_server.schema.refusals import UserError, payload
from graphql_server.schema.resolver import mutation, resolver
from graphql_server.schema.timeline_entry import TimelineEntry, shown_entry
from graphql_server.schema.touch_point import when


@strawberry.input(description="A touch-point to correct.")
class CorrectInteractionInput(PersonInput):
    entry: strawberry.ID = strawberry.field(description="The entry, a `TimelineEntry.id`.")
    interaction: InteractionInput = strawberry.field(
        description="What really happened, as a whole; it may be of another kind."
    )
    reason: str = strawberry.field(
        description="Why, in words, up to 20,000 characters; to be read it is for HR."
    )
    occurred_at: datetime.datetime | None = strawberry.field(
        default=None, description="When it really happened. As before when left out."
    )
    precision: Precision = strawberry.field(
        default=Precision.INSTANT, description="How exactly `occurredAt` is known."
    )


@strawberry.type(
    description="The touch-point is corrected. `edge` is the fact that stands in its place."
)
class CorrectInteractionSuccess(FactRecorded):
    corrected_position: strawberry.Private[int]

    @resolver("The entry that was corrected. Null when it is not for your role.")
    async def entry(self, info: Info) -> TimelineEntry | None:
        found = await loaders_of(info.context).entries.load(self.corrected_position)
        return shown_entry(found, info.context.viewer, info.context.services.zone)


CorrectInteractionPayload = payload(
    "CorrectInteractionPayload",
    CorrectInteractionSuccess,
    refusals.UnknownInteraction,
    refusals.AlreadyRetracted,
    refusals.VersionConflict,
    refusals.IdempotencyKeyReused,
    refusals.InvalidInput,
    refusals.NotAllowed,
)


@strawberry.type
class CorrectInteractionMutation:
    @mutation(
        CorrectInteractionPayload,
        "Correct a touch-point: it is taken back, and what really happened is recorded in its"
        " place, both or neither. Both stay on the timeline; only the new one counts.",
    )
    async def correct_interaction(
        self, info: Info, given: Annotated[CorrectInteractionInput, INPUT]
    ) -> object:
        position = position_of(given.entry, TIMELINE_ENTRY)
        done = await attempt(
            info, given, lambda crm, moment: _correct(crm, moment, position, given, info.context)
        )
        if isinstance(done, UserError):
            return done
        stale = await settled(info.context, done.position)
        return success(CorrectInteractionSuccess, done, stale, corrected_position=position)


def _correct(
    crm: AlumniCrm,
    moment: Moment,
    position: int | None,
    given: CorrectInteractionInput,
    context: RequestContext,
) -> Outcome:
    found = crm.event_log.at([position]) if position is not None else []
    if not found or not isinstance(found[0].fact, Interaction):
        raise UnknownInteraction
    fact = interaction_of(given.interaction)
    viewer = context.viewer
    if not may_retract(viewer, found[0].fact, found[0].happening.actor) or not may_record(
        viewer, fact
    ):
        raise NotAllowed
    occurred = None
    if given.occurred_at is not None:
        occurred = when(given.occurred_at, given.precision, context.services.zone)
    return application.correct_interaction(
        crm,
        moment,
        event_id=found[0].event_id,
        fact=fact,
        occurred=occurred,
        explanation=text.required(text.words(given.reason, ("reason",)), ("reason",)),
        expected_version=given.expected_version,
        dry_run=given.dry_run,
    )
