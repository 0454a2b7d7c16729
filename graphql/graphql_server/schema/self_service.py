"""What members of the network do about their own record: the commands of staff, about nobody else.

Who names anybody but themselves by their own id gets what an unknown person gets, before anything
is looked up.
"""

import dataclasses
from typing import Any, cast
from uuid import UUID

from crm.application.alumni import AlumniCrm
from crm.domain.facts.rights import RequestOrigin
from crm.domain.refusals import NotAllowed, UnknownAlumnus
from graphql_server.access import Viewer
from graphql_server.schema.alumnus_by import AlumnusBy
from graphql_server.schema.ids import ALUMNUS, uuid_of

_ONLY: dict[str, object] = {
    "origin": RequestOrigin.PERSON,
    "due_on": None,
    "by_alumnus": True,
    "source": None,
}
"""What members may say in fields of these names: they do not set clocks, nor speak for others."""


def must_be_about_themselves(viewer: Viewer, given: object) -> None:
    """Refuse, with `UnknownAlumnus`, an input that does not name the member and nobody else."""
    values = {
        field.name: getattr(given, field.name) for field in dataclasses.fields(cast(Any, given))
    }
    people = [each for each in values.values() if isinstance(each, AlumnusBy)]
    if not people or any(not _is(viewer.alumnus_id, each) for each in people):
        raise UnknownAlumnus
    if any(values[name] != only for name, only in _ONLY.items() if name in values):
        raise NotAllowed


def must_stand_for_themselves(crm: AlumniCrm, alumnus_id: UUID) -> None:
    """Refuse, with `UnknownAlumnus`, a record that was merged into another since the log-in."""
    if crm.survivors([alumnus_id])[alumnus_id] != alumnus_id:
        raise UnknownAlumnus


def _is(alumnus_id: UUID | None, by: AlumnusBy) -> bool:
    return bool(by.id) and uuid_of(str(by.id), ALUMNUS) == alumnus_id
