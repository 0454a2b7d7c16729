"""Where a recorded touch-point came from, as its sender tells it."""

import re

import strawberry

from crm.application.interactions import RETRACTIONS
from crm.domain.refusals import InvalidInput
from crm.ingest.person_on_file import PROVIDER as HR_IMPORT
from crm.ingest.sendgrid import PROVIDER as SENDGRID

INTERFACE = "graphql"
"""The source of facts that name no other one."""
OUR_OWN = frozenset({SENDGRID, HR_IMPORT, RETRACTIONS, "demo", "api", "crm"})
"""Names of our own feeds: no client delivers in their name."""
_PROVIDER = re.compile(r"[a-z0-9][a-z0-9_.-]{0,39}")


@strawberry.input(description="Where a fact came from.")
class SourceInput:
    provider: str = strawberry.field(
        description=(
            "The connected service or front end: a-z, 0-9, `.`, `_`, `-`; up to 40 long."
            " Not a name of this program's own, such as `sendgrid`."
        )
    )
    provider_event_id: str | None = strawberry.field(
        default=None, description="The provider's id of it; recorded once, however often sent."
    )


def provider_of(word: str | None, path: tuple[str, ...]) -> str | InvalidInput:
    """The provider's word, this interface for None; or why it cannot be one."""
    if word is None:
        return INTERFACE
    if _PROVIDER.fullmatch(word) is None:
        return InvalidInput(
            "provider は英小文字・数字・._- で40文字以内にしてください。",
            "Write the provider in a-z, 0-9, `.`, `_`, `-`; up to 40 characters.",
            path,
        )
    if word in OUR_OWN:
        return InvalidInput(
            f"provider「{word}」はこのシステム専用です。別の名前にしてください。",
            f"The provider `{word}` is one of this program's own. Give yours another name.",
            path,
        )
    return word
