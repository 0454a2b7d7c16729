"""The mutation that puts a person on file."""

import datetime
from typing import Annotated

import strawberry

from crm.application.registration import NewEmployment, NewPosition, register_alumnus
from crm.domain import refusals
from crm.domain.facts import AlumnusRegistered
from graphql_server.schema.alumni import AlumnusEdge, person_edge
from graphql_server.schema.command import CommandSuccess, carry_out
from graphql_server.schema.command_input import INPUT, TriedInput
from graphql_server.schema.fuzzy import FuzzyDateInput, optional_date
from graphql_server.schema.info import Info
from graphql_server.schema.loaders import loaders_of
from graphql_server.schema.refusals import payload
from graphql_server.schema.resolver import mutation, resolver

_UNKNOWN = "Leave it out when it is not known."


@strawberry.input(
    description=(
        "The names of a person; at least one of name, kana and Latin. Honorifics (様, Mr.) are"
        " taken away."
    )
)
class NamesInput:
    name: str | None = strawberry.field(
        default=None, description="As the person writes it, up to 500 characters."
    )
    kana: str | None = strawberry.field(
        default=None, description="Its reading in kana (フリガナ), up to 500 characters."
    )
    latin: str | None = strawberry.field(
        default=None, description="In Latin letters, up to 500 characters."
    )
    legal: str | None = strawberry.field(
        default=None,
        description=("In the register (戸籍名), where another one is used; up to 500 characters."),
    )
    preferred: str | None = strawberry.field(
        default=None,
        description="How the person wants to be addressed; up to 500 characters.",
    )


@strawberry.input(description="A position held in the employment.")
class PositionInput:
    job_title: str | None = strawberry.field(
        default=None, description=f"Job title (役職). {_UNKNOWN}"
    )
    grade: str | None = strawberry.field(default=None, description=f"Grade (等級). {_UNKNOWN}")
    department: str | None = strawberry.field(
        default=None, description=f"Department (部署). {_UNKNOWN}"
    )
    held_from: FuzzyDateInput | None = strawberry.field(
        default=None, description=f"From when. {_UNKNOWN}"
    )
    held_to: FuzzyDateInput | None = strawberry.field(
        default=None, description="Last day, inclusive. Leave it out while it lasts."
    )


@strawberry.input(description="An employment that has started.")
class EmploymentInput:
    employee_number: str | None = strawberry.field(
        default=None, description="Employee number (社員番号), unique within the legal entity."
    )
    legal_entity: str = strawberry.field(
        default="", description="Legal entity of the employer; empty where there is only one."
    )
    hired_on: FuzzyDateInput | None = strawberry.field(
        default=None, description=f"First day of work. {_UNKNOWN}"
    )
    employment_type: str | None = strawberry.field(
        default=None, description=f"Employment type as HR words it. {_UNKNOWN}"
    )
    position: PositionInput | None = strawberry.field(
        default=None, description=f"The position held. {_UNKNOWN}"
    )


@strawberry.input(description="A person to put on file.")
class RegisterAlumnusInput(TriedInput):
    names: NamesInput = strawberry.field(description="The names of the person.")
    birth_date: datetime.date | None = strawberry.field(
        default=None, description=f"Date of birth; tells people of one name apart. {_UNKNOWN}"
    )
    email: str | None = strawberry.field(
        default=None, description=f"E-mail address, as name@example.jp. {_UNKNOWN}"
    )
    employment: EmploymentInput | None = strawberry.field(
        default=None, description=f"The employment they are known from. {_UNKNOWN}"
    )


@strawberry.type(description="The person is on file.")
class RegisterAlumnusSuccess(CommandSuccess):
    @resolver(
        "The person in the list `alumni`, sorted by name. Null for a dry run, while `stale`,"
        " and when people are not for your role."
    )
    async def edge(self, info: Info) -> AlumnusEdge | None:
        if self.position is None:
            return None
        person = await loaders_of(info.context).people.load(self.outcome.person_id)
        return person_edge(info.context, person)


RegisterAlumnusPayload = payload(
    "RegisterAlumnusPayload",
    RegisterAlumnusSuccess,
    refusals.EmployeeNumberTaken,
    refusals.IdempotencyKeyReused,
    refusals.InvalidInput,
    refusals.NotAllowed,
)


@strawberry.type
class RegistrationMutation:
    @mutation(
        RegisterAlumnusPayload, "Put a person on file, with the employment they are known from."
    )
    async def register_alumnus(
        self, info: Info, given: Annotated[RegisterAlumnusInput, INPUT]
    ) -> object:
        return await carry_out(
            info,
            RegisterAlumnusSuccess,
            given,
            lambda crm, moment: register_alumnus(
                crm, moment, _person(given), _employment(given.employment), dry_run=given.dry_run
            ),
        )


def _person(given: RegisterAlumnusInput) -> AlumnusRegistered:
    return AlumnusRegistered(
        name=given.names.name,
        name_kana=given.names.kana,
        name_latin=given.names.latin,
        legal_name=given.names.legal,
        preferred_name=given.names.preferred,
        birth_date=given.birth_date,
        email=given.email,
    )


def _employment(given: EmploymentInput | None) -> NewEmployment | None:
    if given is None:
        return None
    return NewEmployment(
        employee_number=given.employee_number,
        legal_entity=given.legal_entity,
        hired_on=optional_date(given.hired_on, ("employment", "hiredOn")),
        employment_type=given.employment_type,
        position=_position(given.position),
    )


def _position(given: PositionInput | None) -> NewPosition | None:
    if given is None:
        return None
    path = ("employment", "position")
    return NewPosition(
        job_title=given.job_title,
        grade=given.grade,
        department=given.department,
        held_from=optional_date(given.held_from, (*path, "heldFrom")),
        held_to=optional_date(given.held_to, (*path, "heldTo")),
    )
