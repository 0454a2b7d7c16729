"""The mutation about coming back: rehire."""

from typing import Annotated
from uuid import UUID

import strawberry

from crm.application.employment import rehire
from crm.domain import refusals
from crm.domain.facts import Rehired
from graphql_server.schema.alumnus_by import AlumnusBy, person_ref
from graphql_server.schema.command import FactRecorded, carry_out
from graphql_server.schema.command_input import INPUT, PersonInput
from graphql_server.schema.fuzzy import FuzzyDateInput, optional_date
from graphql_server.schema.info import Info
from graphql_server.schema.refusals import OF_PEOPLE, payload
from graphql_server.schema.resolver import mutation


@strawberry.input(description="A new employment of somebody who left.")
class RehireInput(PersonInput):
    alumnus: AlumnusBy = strawberry.field(description="Who comes back.")
    hired_on: FuzzyDateInput | None = strawberry.field(
        default=None, description="First day of work. Leave it out when it is not known."
    )
    employee_number: str | None = strawberry.field(
        default=None, description="Employee number (社員番号) of the new employment."
    )
    legal_entity: str = strawberry.field(
        default="", description="Legal entity of the employer; empty where there is only one."
    )
    employment_type: str | None = strawberry.field(
        default=None, description="Employment type as HR words it, if known."
    )


@strawberry.type(description="The new employment is recorded.")
class RehireSuccess(FactRecorded):
    pass


RehirePayload = payload(
    "RehirePayload",
    RehireSuccess,
    *OF_PEOPLE,
    refusals.NeverEmployed,
    refusals.StillEmployed,
    refusals.PersonHasDied,
    refusals.EmployeeNumberTaken,
)


@strawberry.type
class ReturnMutation:
    @mutation(
        RehirePayload, "Record that somebody who left works, or is to work, for the employer again."
    )
    async def rehire(self, info: Info, given: Annotated[RehireInput, INPUT]) -> object:
        return await carry_out(
            info,
            RehireSuccess,
            given,
            lambda crm, moment: rehire(
                crm,
                moment,
                person_ref(given.alumnus),
                _rehired(given, moment.new_id()),
                expected_version=given.expected_version,
                dry_run=given.dry_run,
            ),
        )


def _rehired(given: RehireInput, stint_id: UUID) -> Rehired:
    return Rehired(
        stint_id=stint_id,
        employee_number=given.employee_number,
        legal_entity=given.legal_entity,
        hired_on=optional_date(given.hired_on, ("hiredOn",)),
        employment_type=given.employment_type,
    )
