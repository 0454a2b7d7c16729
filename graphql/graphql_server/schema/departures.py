"""The mutations about leaving: schedule, rescind and record a departure."""

import datetime
from typing import Annotated
from uuid import UUID

import strawberry

from crm.application import employment
from crm.domain import refusals
from crm.domain.departure_reasons import DepartureReason
from crm.domain.refusals import UnknownEmployment
from graphql_server.schema.alumnus_by import AlumnusBy, person_ref
from graphql_server.schema.command import FactRecorded, carry_out
from graphql_server.schema.command_input import INPUT, PersonInput
from graphql_server.schema.fuzzy import FuzzyDateInput, known_date
from graphql_server.schema.ids import parse_uuid
from graphql_server.schema.info import Info
from graphql_server.schema.refusals import OF_PEOPLE, payload
from graphql_server.schema.resolver import mutation

_WHO = "Who leaves."
_STINT = "The employment, by its `stintId`; the open one when left out."
_LAST_DAY = "Last day of work, inclusive."
_REASON = "Why, as coded by HR. Leave it out when it is not known."
_LAST_DAY_PATH = ("lastDay",)


@strawberry.input(description="A departure to come.")
class ScheduleDepartureInput(PersonInput):
    alumnus: AlumnusBy = strawberry.field(description=_WHO)
    last_day: FuzzyDateInput = strawberry.field(description=_LAST_DAY)
    stint_id: strawberry.ID | None = strawberry.field(default=None, description=_STINT)
    notice_on: datetime.date | None = strawberry.field(
        default=None, description="Day on which notice was given, if known."
    )
    departure_reason: DepartureReason | None = strawberry.field(default=None, description=_REASON)


@strawberry.input(description="A departure that does not take place.")
class RescindDepartureInput(PersonInput):
    alumnus: AlumnusBy = strawberry.field(description="Who stays.")
    stint_id: strawberry.ID | None = strawberry.field(
        default=None,
        description="The employment, by its `stintId`; the one that ends last when left out.",
    )
    explanation: str | None = strawberry.field(
        default=None, description="Why, in words, up to 20,000 characters; confidential to HR."
    )


@strawberry.input(description="A departure that took place or is certain.")
class RecordDepartureInput(PersonInput):
    alumnus: AlumnusBy = strawberry.field(description=_WHO)
    last_day: FuzzyDateInput = strawberry.field(description=_LAST_DAY)
    stint_id: strawberry.ID | None = strawberry.field(default=None, description=_STINT)
    departure_reason: DepartureReason | None = strawberry.field(
        default=None, description=f"{_REASON} Then that of the scheduled departure stays."
    )


@strawberry.type(description="The departure is scheduled.")
class ScheduleDepartureSuccess(FactRecorded):
    pass


@strawberry.type(description="The departure was taken back.")
class RescindDepartureSuccess(FactRecorded):
    pass


@strawberry.type(description="The departure is recorded.")
class RecordDepartureSuccess(FactRecorded):
    pass


_OF_EMPLOYMENTS = (*OF_PEOPLE, refusals.UnknownEmployment)
ScheduleDeparturePayload = payload(
    "ScheduleDeparturePayload",
    ScheduleDepartureSuccess,
    *_OF_EMPLOYMENTS,
    refusals.AlreadyDeparted,
    refusals.AlreadyScheduled,
    refusals.DepartureBeforeStart,
)
RescindDeparturePayload = payload(
    "RescindDeparturePayload",
    RescindDepartureSuccess,
    *_OF_EMPLOYMENTS,
    refusals.NothingToRescind,
)
RecordDeparturePayload = payload(
    "RecordDeparturePayload",
    RecordDepartureSuccess,
    *_OF_EMPLOYMENTS,
    refusals.AlreadyDeparted,
    refusals.DepartureBeforeStart,
)


@strawberry.type
class DepartureMutation:
    @mutation(
        ScheduleDeparturePayload,
        "Set a last day to come: the person is leaving until it has passed.",
    )
    async def schedule_departure(
        self, info: Info, given: Annotated[ScheduleDepartureInput, INPUT]
    ) -> object:
        return await carry_out(
            info,
            ScheduleDepartureSuccess,
            given,
            lambda crm, moment: employment.schedule_departure(
                crm,
                moment,
                person_ref(given.alumnus),
                last_day=known_date(given.last_day, _LAST_DAY_PATH),
                stint_id=_stint(given.stint_id),
                notice_on=given.notice_on,
                departure_reason=given.departure_reason,
                expected_version=given.expected_version,
                dry_run=given.dry_run,
            ),
        )

    @mutation(RescindDeparturePayload, "Take back a scheduled or recorded departure.")
    async def rescind_departure(
        self, info: Info, given: Annotated[RescindDepartureInput, INPUT]
    ) -> object:
        return await carry_out(
            info,
            RescindDepartureSuccess,
            given,
            lambda crm, moment: employment.rescind_departure(
                crm,
                moment,
                person_ref(given.alumnus),
                stint_id=_stint(given.stint_id),
                explanation=given.explanation,
                expected_version=given.expected_version,
                dry_run=given.dry_run,
            ),
        )

    @mutation(
        RecordDeparturePayload, "End an employment; a scheduled departure is thereby confirmed."
    )
    async def record_departure(
        self, info: Info, given: Annotated[RecordDepartureInput, INPUT]
    ) -> object:
        return await carry_out(
            info,
            RecordDepartureSuccess,
            given,
            lambda crm, moment: employment.record_departure(
                crm,
                moment,
                person_ref(given.alumnus),
                last_day=known_date(given.last_day, _LAST_DAY_PATH),
                stint_id=_stint(given.stint_id),
                departure_reason=given.departure_reason,
                expected_version=given.expected_version,
                dry_run=given.dry_run,
            ),
        )


def _stint(given: str | None) -> UUID | None:
    if given is None:
        return None
    stint_id = parse_uuid(given)
    if stint_id is None:
        raise UnknownEmployment
    return stint_id
