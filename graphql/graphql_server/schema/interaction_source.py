"""Where a recorded touch-point came from, as its sender tells it."""

import re

import strawberry

from crm.domain.refusals import InvalidInput
from graphql_server.schema.command import PROVIDER

_PROVIDER = re.compile(r"[a-z0-9][a-z0-9_.-]{0,39}")


@strawberry.input(description="Where a fact came from.")
class SourceInput:
    provider: str = strawberry.field(
        description="The connected service or front end: a-z, 0-9, `.`, `_`, `-`; up to 40 long."
    )
    provider_event_id: str | None = strawberry.field(
        default=None, description="The provider's id of it; recorded once, however often sent."
    )


def provider_of(source: SourceInput | None) -> str | InvalidInput:
    """The provider's word, or why it is not one."""
    if source is None:
        return PROVIDER
    if _PROVIDER.fullmatch(source.provider) is None:
        return InvalidInput(
            "provider は英小文字・数字・._- で40文字以内にしてください。",
            "Write the provider in a-z, 0-9, `.`, `_`, `-`; up to 40 characters.",
            ("source", "provider"),
        )
    return source.provider


def delivery_of(source: SourceInput | None) -> str | None:
    return source.provider_event_id if source is not None else None
