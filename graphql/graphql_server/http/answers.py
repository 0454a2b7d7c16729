"""Refusals as JSON: a sentence, a stable code, and the id under which the log has it."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from starlette.requests import HTTPConnection
from starlette.responses import Response
from strawberry.types import ExecutionResult

from graphql_server.limits.strict_json import encode


def refuse(
    status: int,
    code: str,
    message: str,
    *,
    headers: Mapping[str, str] | None = None,
    media_type: str = "application/json",
    **extensions: Any,
) -> Response:
    """In GraphQL's form on every path, so that clients need one reader of errors."""
    error = {"message": message, "extensions": {"code": code, **extensions}}
    return json_answer(status, {"errors": [error]}, headers=headers, media_type=media_type)


def json_answer(
    status: int,
    body: Mapping[str, Any],
    *,
    headers: Mapping[str, str] | None = None,
    media_type: str = "application/json",
) -> Response:
    """JSON that no cache keeps."""
    return Response(
        encode(body),
        status,
        {
            "content-type": f"{media_type}; charset=utf-8",
            "cache-control": "private, no-store",
            **(headers or {}),
        },
    )


def body_of(result: ExecutionResult) -> dict[str, Any]:
    """As the specification has it: no `data` at all when nothing was executed."""
    errors = result.errors
    refused = result.data is None and errors and all(each.path is None for each in errors)
    body: dict[str, Any] = {} if refused else {"data": result.data}
    if errors:
        body["errors"] = [each.formatted for each in errors]
    if result.extensions:
        body["extensions"] = result.extensions
    return body


def correlation_id_of(connection: HTTPConnection) -> UUID:
    """Given to the request by `RequestLog`."""
    found: UUID = connection.scope["state"]["correlation_id"]
    return found
