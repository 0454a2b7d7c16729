"""Whether a moment that an id names can have been given out: ids come back from anywhere."""

import datetime

from crm.domain.moments import PointInTime
from graphql_server.context import RequestContext
from graphql_server.schema.loaders import loaders_of

_CLOCKS_DIFFER = datetime.timedelta(minutes=1)


async def is_true(context: RequestContext, at: PointInTime | None) -> bool:
    """Whether its position is in the log, and was recorded by its `known_at`; always for now."""
    if at is None:
        return True
    if at.known_at > context.now + _CLOCKS_DIFFER:
        return False
    if at.known_position == 0:
        return True  # of an empty log
    recorded_at = await loaders_of(context).recorded_at.load(at.known_position)
    return recorded_at is not None and recorded_at <= at.known_at
