"""The form of a client's message in graphql-transport-ws; the rest takes it for granted."""

from typing import Any

from graphql_server.errors import CodedError
from graphql_server.limits import strict_json
from graphql_server.limits.bounds import Bounds

_BOUNDS = Bounds()
_OF_OPERATIONS = ("subscribe", "complete")
_TYPES = ("connection_init", "ping", "pong", *_OF_OPERATIONS)


def read_message(text: str | None) -> dict[str, Any]:
    """Of a text frame, None for a binary one; raises `CodedError`."""
    if text is None:
        raise _bad("Send each message as JSON in a text frame.")
    if len(text) > _BOUNDS.body:
        raise CodedError(f"A message has {_BOUNDS.body} bytes at most.", "PAYLOAD_TOO_LARGE")
    message = strict_json.decode(text, "The message")
    if not isinstance(message, dict):
        raise _bad("A message must be an object with a `type`.")
    if message.get("type") not in _TYPES:
        raise _bad(f"The `type` of a message must be one of {', '.join(_TYPES)}.")
    if message["type"] in _OF_OPERATIONS:
        _must_have_id(message.get("id"))
    if message["type"] == "subscribe":
        _must_ask(message.get("payload"))
    return message


def _must_have_id(id_: object) -> None:
    if not isinstance(id_, str):
        raise _bad("A message about an operation must have the text `id`.")
    if len(id_) > _BOUNDS.word:  # answers repeat it
        raise CodedError(f"An `id` has {_BOUNDS.word} characters at most.", "WORD_LIMIT")


def _must_ask(payload: object) -> None:
    if not isinstance(payload, dict):
        raise _bad("The `payload` of `subscribe` must be an object.")
    for name, kind, what in (
        ("query", str, "a string"),
        ("operationName", str, "a string"),
        ("variables", dict, "an object"),
    ):
        if not isinstance(payload.get(name), kind | None):
            raise _bad(f"`{name}` must be {what} or null.")


def _bad(message: str) -> CodedError:
    return CodedError(message, "BAD_REQUEST")
