"""Naming a person: by id, employee number or e-mail address, exactly one of them."""

import strawberry

from crm.application.alumni import PersonRef
from crm.domain import text
from crm.domain.refusals import UnknownAlumnus
from graphql_server.schema.ids import ALUMNUS, uuid_of


@strawberry.input(one_of=True, description="Names one person, by exactly one of these.")
class AlumnusBy:
    id: strawberry.ID | None = strawberry.field(
        default=strawberry.UNSET, description="An `Alumnus.id`."
    )
    external_ref: str | None = strawberry.field(
        default=strawberry.UNSET,
        description=(
            "Any employee number of the person; `entity/number` where several legal entities use"
            " the same one."
        ),
    )
    email: str | None = strawberry.field(
        default=strawberry.UNSET, description="The person's e-mail address."
    )


def person_ref(by: AlumnusBy) -> PersonRef:
    """The person as the application names them; refuses `UnknownAlumnus` for a foreign id."""
    if by.id:
        alumnus_id = uuid_of(by.id, ALUMNUS)
        if alumnus_id is None:
            raise UnknownAlumnus
        return PersonRef(alumnus_id=alumnus_id)
    if by.email:
        return PersonRef(email=text.line(by.email, ("alumnus", "email")))
    return PersonRef(external_ref=text.line(by.external_ref or None, ("alumnus", "externalRef")))
