"""What a request asks to be carried out, read strictly from a body, an address or a message."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar
from urllib.parse import parse_qsl

from starlette.requests import Request

from graphql_server.errors import CodedError
from graphql_server.limits import strict_json

_JSON = "application/json"
_MOST_IN_ADDRESS = 50


@dataclass(frozen=True, slots=True)
class OperationRequest:
    """A GraphQL request; at least one of `query` and `document_id` is given."""

    query: str | None
    document_id: str | None
    operation_name: str | None
    variables: dict[str, Any] | None
    extensions: dict[str, Any] | None
    automatic: bool = False
    """Whether the id came as Apollo's automatic persisted queries send it."""
    by_custom: bool = False
    """Whether it came as `id` or `doc_id`: beside a query they may mean something else."""


class BadRequest(CodedError):
    """The request is not of the form that GraphQL over HTTP asks for."""

    def __init__(self, message: str) -> None:
        super().__init__(message, "BAD_REQUEST")


class BadForm(BadRequest):
    """It is JSON, but no GraphQL request."""


class UnsupportedMedia(CodedError):
    """A body that is not JSON in UTF-8."""

    status: ClassVar[int] = 415


async def read_body(request: Request) -> OperationRequest:
    """Of a POST; raises `CodedError`."""
    _must_be_json(request.headers.get("content-type", ""))
    return read_payload(strict_json.decode(await request.body()))


def read_address(request: Request) -> OperationRequest:
    """Of a GET; raises `CodedError`."""
    given: dict[str, Any] = {}
    for name, value in _members_of(request.scope["query_string"]):
        if name in given:
            raise BadForm(f"The address has `{_short(name)}` twice; send it once.")
        given[name] = value
    for name in ("variables", "extensions"):
        if name in given:
            given[name] = strict_json.decode(given[name], f"`{name}`") if given[name] else None
    return read_payload(given | {"operationName": given.get("operationName") or None})


def read_payload(payload: object) -> OperationRequest:
    """Of a decoded body, or of the payload of a `subscribe` message; raises `CodedError`."""
    if not isinstance(payload, dict):
        if isinstance(payload, list):
            raise BadForm("Batching is off: send one operation, as a JSON object.")
        raise BadForm('The body must be a JSON object; send {"query": "{ … }"}.')
    query = _text(payload, "query")
    variables = _members(payload, "variables")
    extensions = _members(payload, "extensions")
    document_id, by_custom = _document_id(payload, must=query is None)
    if (persisted := _persisted(extensions)) is not None:
        if document_id is not None and document_id.removeprefix("sha256:") != persisted:
            raise BadForm("The request names two documents; send one id.")
        document_id, by_custom = persisted, False
    if not query and document_id is None:
        raise BadForm("No operation was sent: send `query` with the text of a GraphQL document.")
    return OperationRequest(
        query,
        document_id,
        _text(payload, "operationName"),
        variables,
        extensions,
        persisted is not None,
        by_custom,
    )


def _members_of(address: bytes) -> list[tuple[str, str]]:
    try:
        text = address.decode()
        return parse_qsl(
            text, keep_blank_values=True, errors="strict", max_num_fields=_MOST_IN_ADDRESS
        )
    except UnicodeDecodeError:
        raise BadRequest("The address is not UTF-8; encode its members as UTF-8.") from None
    except ValueError:
        raise BadForm(f"An address has {_MOST_IN_ADDRESS} members at most.") from None


def _must_be_json(content_type: str) -> None:
    if content_type == _JSON:
        return
    kind, *parameters = (part.strip().lower() for part in content_type.split(";"))
    if kind != _JSON:
        raise UnsupportedMedia("Send the operation as application/json.", "UNSUPPORTED_MEDIA_TYPE")
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "charset" and value.strip().strip('"') not in ("utf-8", "utf8"):
            raise UnsupportedMedia("Send the JSON in UTF-8.", "UNSUPPORTED_MEDIA_TYPE")


def _document_id(payload: Mapping[str, Any], *, must: bool) -> tuple[str | None, bool]:
    """As the appendix of GraphQL over HTTP or Relay send it, and whether by a custom only.

    `id` and `doc_id` mean a document by custom: beside a query they may be something else.
    """
    found, by_custom = _text(payload, "documentId"), False
    for name in ("id", "doc_id"):
        value = payload.get(name)
        if value is not None and found is None and (must or isinstance(value, str)):
            found, by_custom = _text(payload, name), True
    return found, by_custom


def _persisted(extensions: Mapping[str, Any] | None) -> str | None:
    """The hash that Apollo's automatic persisted queries send."""
    persisted = (extensions or {}).get("persistedQuery")
    if persisted is None:
        return None
    if not isinstance(persisted, dict) or not isinstance(persisted.get("sha256Hash"), str):
        raise BadForm("`extensions.persistedQuery` must be an object with the text `sha256Hash`.")
    if persisted.get("version", 1) != 1:
        raise BadForm("`extensions.persistedQuery.version` must be 1.")
    hash_: str = persisted["sha256Hash"]
    return hash_


def _text(payload: Mapping[str, Any], name: str) -> str | None:
    value = payload.get(name)
    if value is not None and not isinstance(value, str):
        raise BadForm(f"`{name}` must be a string or null.")
    return value


def _members(payload: Mapping[str, Any], name: str) -> dict[str, Any] | None:
    value = payload.get(name)
    if value is not None and not isinstance(value, dict):
        raise BadForm(f"`{name}` must be an object or null.")
    return value


def _short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:40]}…"
