"""JSON as the standard has it: no NaN, no lone surrogates, no bottomless nesting, and no NUL.

Python's own parser accepts the first two and exhausts the stack on the third; PostgreSQL cannot
store the fourth.
"""

from typing import Any

import orjson

from graphql_server.errors import CodedError


def decode(text: str | bytes) -> Any:
    """The value; `CodedError` BAD_REQUEST for what is not JSON, INVALID_INPUT for a NUL."""
    try:
        value = orjson.loads(text)
    except (orjson.JSONDecodeError, UnicodeEncodeError):
        raise CodedError(
            "The body is not valid JSON; send UTF-8 JSON without NaN, lone surrogates or more"
            " than 1,000 levels.",
            "BAD_REQUEST",
        ) from None
    if (b"\\u0000" if isinstance(text, bytes) else "\\u0000") in text and _has_nul(value):  # type: ignore[operator]
        raise CodedError("A text contains the character U+0000; remove it.", "INVALID_INPUT")
    return value


def encode(value: object) -> bytes:
    """Compact UTF-8."""
    return orjson.dumps(value, default=str)


def _has_nul(value: Any) -> bool:
    waiting = [value]
    while waiting:
        match waiting.pop():
            case str() as text if "\x00" in text:
                return True
            case list() as items:
                waiting += items
            case dict() as members:
                waiting += members.keys()
                waiting += members.values()
            case _:
                pass
    return False
