"""What somebody looks for, as the client says: `Crm-Purpose` and `Crm-Case`."""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from crm.domain.facts.accesses import AccessPurpose
from graphql_server.errors import CodedError

PURPOSE, CASE = "crm-purpose", "crm-case"
_CASE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/#-]{0,63}")


class Aim(NamedTuple):
    """The purpose, and the case that it belongs to."""

    purpose: AccessPurpose = AccessPurpose.UNKNOWN
    case: str | None = None
    """A word of another system, such as a ticket; None: none was named."""


UNTOLD = Aim()


def aim_of(told: Mapping[str, Any]) -> Aim:
    """From headers or the payload of `connection_init`; refuses `BAD_REQUEST`."""
    purpose, case = told.get(PURPOSE), told.get(CASE)
    if purpose is None and case is None:
        return UNTOLD
    return Aim(_purpose(purpose), _case(case))


def _purpose(told: object) -> AccessPurpose:
    if told is None:
        return AccessPurpose.UNKNOWN
    for each in AccessPurpose:
        if isinstance(told, str) and told.strip().casefold() == each.value:
            return each
    words = ", ".join(each.name for each in AccessPurpose)
    raise CodedError(f"`Crm-Purpose` must be one of {words}.", "BAD_REQUEST")


def _case(told: object) -> str | None:
    if told is None:
        return None
    if not isinstance(told, str) or not _CASE.fullmatch(told):
        raise CodedError(
            "`Crm-Case` must be a reference of up to 64 letters, digits and . _ / # - and no text.",
            "BAD_REQUEST",
        )
    return told
