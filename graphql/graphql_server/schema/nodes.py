"""Finding again what an id names, whatever its type."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from types import MappingProxyType
from typing import cast

from crm.domain.moments import PointInTime
from crm.domain.undertaking import UNDERTAKINGS, Undertaking
from crm.domain.undertakings.campaign import Campaign
from crm.domain.undertakings.gathering import Gathering
from graphql_server.context import RequestContext
from graphql_server.errors import CodedError
from graphql_server.schema.accesses import load_access
from graphql_server.schema.alumnus import load_alumnus
from graphql_server.schema.campaigns import find_campaign
from graphql_server.schema.engagement import engagement_score, known_models
from graphql_server.schema.gathering import find_gathering
from graphql_server.schema.identity import load_duplicate
from graphql_server.schema.ids import (
    ACCESS,
    ALUMNUS,
    ENGAGEMENT_SCORE,
    IMPORT_RUN,
    LOGGED_EVENT,
    OFFBOARDING,
    POLICY,
    SUSPECTED_DUPLICATE,
    TIMELINE_ENTRY,
    USER,
    parse_id,
    parse_position,
    parse_uuid,
)
from graphql_server.schema.imports import load_import_run
from graphql_server.schema.loaders import loaders_of
from graphql_server.schema.logged_event import load_logged_event
from graphql_server.schema.moment_check import is_true
from graphql_server.schema.node import Node
from graphql_server.schema.offboarding import load_offboarding
from graphql_server.schema.paging import MAX_PAGE
from graphql_server.schema.policies import load_policy
from graphql_server.schema.timeline_entry import past_entry, shown_entry
from graphql_server.schema.undertakings import load_undertaking, undertaking_id
from graphql_server.schema.users import find_user

Load = Callable[[RequestContext, str, PointInTime | None], Awaitable[Node | None]]
_OTHERS: Mapping[str, Load] = MappingProxyType(
    {
        IMPORT_RUN: load_import_run,
        OFFBOARDING: load_offboarding,
        POLICY: load_policy,
        SUSPECTED_DUPLICATE: load_duplicate,
    }
)
"""By type, who finds it by the key of its id."""


async def load_node(context: RequestContext, id_: str) -> Node | None:
    """What the id names; None when there is no such thing, or it is not for the viewer."""
    named = parse_id(id_)
    if named is None or not await is_true(context, named.at):
        return None
    if named.type == ENGAGEMENT_SCORE:
        return await _score(context, *named.key.partition(":")[::2], named.at)
    if named.type == ALUMNUS:
        alumnus_id = parse_uuid(named.key)
        return await load_alumnus(context, alumnus_id, named.at) if alumnus_id else None
    if (kind := UNDERTAKINGS.get(named.type)) is not None:
        return await _undertaking(context, kind, named.key, named.at)
    if named.type == USER:
        return find_user(context, named.key) if named.at is None else None
    if named.type == ACCESS:
        return await load_access(context, named.key) if named.at is None else None
    if (load := _OTHERS.get(named.type)) is not None:
        return await load(context, named.key, named.at)
    if named.at is not None:
        if named.type != TIMELINE_ENTRY:
            return None
        return await _past_entry(context, *named.key.partition(":")[::2], named.at)
    position = parse_position(named.key)
    if position is None:
        return None
    if named.type == LOGGED_EVENT:
        return await load_logged_event(context, position)
    assert named.type == TIMELINE_ENTRY
    entry = await loaders_of(context).entries.load(position)
    return shown_entry(entry, context.viewer, context.services.zone)


async def load_nodes(context: RequestContext, ids: Sequence[str]) -> list[Node | None]:
    """What the ids name, in their order; refuses `PAGE_SIZE`."""
    if len(ids) > MAX_PAGE:
        raise CodedError(f"Ask for at most {MAX_PAGE} nodes at once.", "PAGE_SIZE")
    return list(await asyncio.gather(*(load_node(context, id_) for id_ in ids)))


async def _undertaking(
    context: RequestContext, kind: type[Undertaking], key: str, at: PointInTime | None
) -> Node | None:
    id_ = undertaking_id(kind, key)
    if id_ is None:
        return None
    if kind is Gathering:
        return await find_gathering(context, str(id_), at)
    if kind is Campaign:
        return await find_campaign(context, str(id_), at)
    return cast(Node | None, await load_undertaking(context, kind, id_, at))


async def _past_entry(
    context: RequestContext, place: str, key: str, at: PointInTime
) -> Node | None:
    position, alumnus_id = parse_position(place), parse_uuid(key)
    if position is None or alumnus_id is None:
        return None
    return await past_entry(context, alumnus_id, position, at)


async def _score(
    context: RequestContext, key: str, model: str, at: PointInTime | None
) -> Node | None:
    alumnus_id = parse_uuid(key)
    alumnus = await load_alumnus(context, alumnus_id, at) if alumnus_id else None
    if alumnus is None:
        return None
    if model and all(each.name != model for each in await known_models(context, at)):
        return None
    return await engagement_score(context, alumnus.alumnus_id, model or None, at)
