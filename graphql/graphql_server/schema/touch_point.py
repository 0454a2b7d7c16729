"""A touch-point as one or many are recorded: its input, and the interaction it tells."""

import datetime
from zoneinfo import ZoneInfo

import strawberry

from crm.application.interactions import NewInteraction
from crm.domain import refusals, text
from crm.domain.dates import FuzzyDate, Precision
from crm.domain.envelope import When
from crm.domain.refusals import NotAllowed
from graphql_server.context import RequestContext
from graphql_server.fact_access import may_record
from graphql_server.schema.alumnus_by import AlumnusBy, person_ref
from graphql_server.schema.interaction_input import InteractionInput, interaction_of

OF_TOUCH_POINT = (
    refusals.UnknownAlumnus,
    refusals.AmbiguousAlumnus,
    refusals.InvalidInput,
    refusals.NotAllowed,
    refusals.DeliveryOfSomebodyElse,
)
"""How each touch-point can be refused, alone or among many."""


@strawberry.input(description="A touch-point.")
class TouchPoint:
    alumnus: AlumnusBy = strawberry.field(description="Whom it was with.")
    occurred_at: datetime.datetime = strawberry.field(
        description="When it happened. Not later than now."
    )
    interaction: InteractionInput = strawberry.field(description="What happened.")
    precision: Precision = strawberry.field(
        default=Precision.INSTANT,
        description=(
            "How exactly that is known; for DAY, MONTH and YEAR the time of day does not matter."
        ),
    )


def new_interaction(
    given: TouchPoint, delivery_id: str | None, context: RequestContext
) -> NewInteraction:
    """What is to be recorded; refuses `NotAllowed`, `InvalidInput`."""
    fact = interaction_of(given.interaction)
    if not may_record(context.viewer, fact):
        raise NotAllowed
    return NewInteraction(
        person=person_ref(given.alumnus),
        occurred=when(given.occurred_at, given.precision, context.services.zone),
        fact=fact,
        delivery_id=text.line(delivery_id, ("source", "providerEventId")),
    )


def when(at: datetime.datetime, precision: Precision, zone: ZoneInfo) -> When:
    """When it happened, as exactly as it is known."""
    if precision is Precision.INSTANT:
        return When(at)
    return When.on(FuzzyDate(at.astimezone(zone).date(), precision), zone)
