"""Finding one person by what the client knows of them."""

from uuid import UUID

import anyio.to_thread

from crm.domain.refusals import UnknownAlumnus
from graphql_server.access import Area
from graphql_server.context import RequestContext
from graphql_server.schema.alumnus import Alumnus, load_alumnus
from graphql_server.schema.alumnus_by import AlumnusBy, person_ref
from graphql_server.schema.difference import AlumnusDifference, alumnus_difference
from graphql_server.schema.ids import moment_of
from graphql_server.schema.masking import meets_people, must_read
from graphql_server.schema.moment import PointInTime, exact_moment
from graphql_server.schema.moment_check import is_true


async def find_alumnus(
    context: RequestContext, by: AlumnusBy, at: PointInTime | None = None
) -> Alumnus | None:
    """The person now, at a moment, or at that of the id they are named by.

    Employee numbers and addresses are those of today, whatever the moment. None when nobody
    matches, they were not on file yet, or people are not for the viewer. Refuses `NOT_ALLOWED` to
    search by what the viewer may not read, `AMBIGUOUS_ALUMNUS`, and moments as `exact_moment`.
    """
    alumnus_id = await _named(context, by)
    if alumnus_id is None:
        return None
    if at is not None:
        return await load_alumnus(context, alumnus_id, await exact_moment(context, at))
    moment = moment_of(by.id) if by.id else None
    if not await is_true(context, moment):
        return None
    return await load_alumnus(context, alumnus_id, moment)


async def find_difference(
    context: RequestContext, by: AlumnusBy, start: PointInTime, end: PointInTime
) -> AlumnusDifference | None:
    """What changed with the person from one moment to another; None and refusals as above."""
    alumnus_id = await _named(context, by)
    if alumnus_id is None:
        return None
    first, second = await exact_moment(context, start), await exact_moment(context, end)
    return await alumnus_difference(context, alumnus_id, first, second)


async def _named(context: RequestContext, by: AlumnusBy) -> UUID | None:
    if not meets_people(context.viewer.about(context.viewer.alumnus_id)):
        return None
    if by.email:
        must_read(context.viewer, Area.CONTACT, "search by e-mail address")
    if by.external_ref:
        must_read(context.viewer, Area.IDENTITY, "search by employee number")
    try:
        ref = person_ref(by)
        return ref.alumnus_id or await anyio.to_thread.run_sync(context.services.crm.find, ref)
    except UnknownAlumnus:
        return None
