"""Naming a person: by id, employee number or e-mail address, exactly one of them."""

import dataclasses
from collections.abc import Iterator
from typing import Any, cast

import strawberry

from crm.application.alumni import PersonRef
from crm.domain import text
from crm.domain.refusals import NotAllowed, UnknownAlumnus
from graphql_server.access import Area, Role, Viewer, may_read
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


def must_name_by_what_they_read(viewer: Viewer, given: object) -> None:
    """Refuse, with `NotAllowed`, a command that finds people by what the viewer may not search by:
    whether it finds somebody, and whom, would tell. A feed knows people by nothing else, and is
    told of nobody."""
    if Role.CONNECTOR in viewer.roles:
        return
    for by in _named(given):
        if (by.email and not may_read(viewer, Area.CONTACT)) or (
            by.external_ref and not may_read(viewer, Area.IDENTITY)
        ):
            raise NotAllowed


def _named(given: object) -> Iterator[AlumnusBy]:
    """Everybody whom an input names, in lists of items too."""
    if isinstance(given, AlumnusBy):
        yield given
    elif isinstance(given, list):
        for each in given:
            yield from _named(each)
    elif dataclasses.is_dataclass(given):
        for field in dataclasses.fields(cast(Any, given)):
            yield from _named(getattr(given, field.name))
