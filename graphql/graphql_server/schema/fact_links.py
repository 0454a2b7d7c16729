"""From a fact to what it is about: the gathering, campaign or process that a field names."""

from typing import TYPE_CHECKING, Annotated, Any

import strawberry

from crm.domain.undertakings.return_process import ReturnProcess as Known
from graphql_server.schema.ids import parse_uuid
from graphql_server.schema.info import Info
from graphql_server.schema.resolver import resolver

if TYPE_CHECKING:
    from graphql_server.schema.campaigns import Campaign
    from graphql_server.schema.gathering import Gathering
    from graphql_server.schema.return_process import ReturnProcess


async def _gathering(
    self: Any, info: Info
) -> Annotated["Gathering", strawberry.lazy("graphql_server.schema.gathering")] | None:
    from graphql_server.schema.gathering import load_gathering

    return await load_gathering(info.context, self.gathering_id, self.at)


async def _campaign(
    self: Any, info: Info
) -> Annotated["Campaign", strawberry.lazy("graphql_server.schema.campaigns")] | None:
    from graphql_server.schema.campaigns import load_campaign

    if self.campaign_id is None:
        return None
    return await load_campaign(info.context, self.campaign_id, self.at)


async def _return_process(
    self: Any, info: Info
) -> Annotated["ReturnProcess", strawberry.lazy("graphql_server.schema.return_process")] | None:
    from graphql_server.schema.undertakings import load_undertaking

    named = getattr(self, "process_id", None) or getattr(self, "return_process_id", None)
    process_id = parse_uuid(named) if named else None
    if process_id is None:
        return None
    shown: ReturnProcess | None = await load_undertaking(info.context, Known, process_id, self.at)
    return shown


_PROCESS = "The return process. Null: none, or not for your role."
LINKS = {
    "gathering_id": ("gathering", _gathering, "The gathering. Null: not for your role."),
    "campaign_id": (
        "campaign",
        _campaign,
        "The campaign. Null: outside campaigns, or not for your role.",
    ),
    "process_id": ("return_process", _return_process, _PROCESS),
    "return_process_id": ("return_process", _return_process, _PROCESS),
}
"""By the field that names it: the name of the link, how it is followed, and what it means."""


def links_of(names: list[str]) -> dict[str, Any]:
    """The links of a fact with these fields, as fields of its type."""
    return {
        name: resolver(description)(load)
        for field, (name, load, description) in LINKS.items()
        if field in names
    }
