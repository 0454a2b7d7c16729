"""Which HTTP status an answer has: as the audits of GraphQL over HTTP want it, or as its newer
draft does, where any monitor can tell a failed operation without reading the answer."""

from collections.abc import Sequence

from graphql import GraphQLError

from graphql_server.errors import CodedError
from graphql_server.http.negotiation import GRAPHQL
from graphql_server.operation import BadForm
from graphql_server.trusted.store import UnknownDocument

PARTIAL = 294
_UNREADABLE = frozenset({"SYNTAX", "TOKEN_LIMIT"})
_OURS = {"INTERNAL": 500, "DATABASE_UNREACHABLE": 503, "KEY_STORE_UNAVAILABLE": 503}


def status_of(errors: Sequence[GraphQLError], *, has_data: bool, wanted: str, draft: bool) -> int:
    """Of the answer to an operation; `wanted` is its media type."""
    if has_data:
        return PARTIAL if errors and draft else 200
    code = str((errors[0].extensions or {}).get("code")) if errors else ""
    return _without_data(code, wanted, draft)


def status_of_refusal(error: CodedError, wanted: str, *, draft: bool) -> int:
    """Of a request that did not become an operation."""
    if isinstance(error, UnknownDocument):
        return _without_data(error.code, wanted, draft)
    return 422 if draft and isinstance(error, BadForm) else error.status


def _without_data(code: str, wanted: str, draft: bool) -> int:
    if code == "RATE_LIMITED":
        return 429
    if not draft and wanted != GRAPHQL:
        return 200  # what old clients take for an answer of GraphQL at all
    if code in _OURS:
        return _OURS[code]
    return 422 if draft and code not in _UNREADABLE else 400
