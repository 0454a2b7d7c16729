"""Finding one person by what the client knows of them."""

import anyio.to_thread

from crm.domain.refusals import UnknownAlumnus
from graphql_server.access import Area
from graphql_server.context import RequestContext
from graphql_server.schema.alumnus import Alumnus, shown_alumnus
from graphql_server.schema.alumnus_by import AlumnusBy, person_ref
from graphql_server.schema.loaders import loaders_of
from graphql_server.schema.masking import meets_people, must_read


async def find_alumnus(context: RequestContext, by: AlumnusBy) -> Alumnus | None:
    """The person; None when nobody matches, or people are not for the viewer.

    Refuses `NOT_ALLOWED` to search by what the viewer may not read, and `AMBIGUOUS_ALUMNUS`.
    """
    if not meets_people(context.viewer):
        return None
    if by.email:
        must_read(context.viewer, Area.CONTACT, "search by e-mail address")
    if by.external_ref:
        must_read(context.viewer, Area.IDENTITY, "search by employee number")
    try:
        ref = person_ref(by)
        alumnus_id = ref.alumnus_id
        if alumnus_id is None:
            alumnus_id = await anyio.to_thread.run_sync(context.services.crm.find, ref)
    except UnknownAlumnus:
        return None
    return shown_alumnus(await loaders_of(context).people.load(alumnus_id), context)
