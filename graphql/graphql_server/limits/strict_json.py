"""JSON as the standard has it: no NaN, no lone surrogates, no bottomless nesting, no name twice in
an object, and no NUL.

Python's own parser accepts the first two and exhausts the stack on the third; of a name that stands
twice every parser believes another; PostgreSQL cannot store a NUL.
"""

import json
from collections.abc import Sequence
from typing import Any

import orjson

from graphql_server.errors import CodedError
from graphql_server.limits.bounds import Bounds

_STRUCTURES = Bounds().structures


def decode(text: str | bytes, what: str = "The body") -> Any:
    """The value; `CodedError` BAD_REQUEST for what is not JSON, INVALID_INPUT for a NUL,
    VALUE_LIMIT for too many lists and objects."""
    _must_be_few(text, what)
    try:
        value = orjson.loads(text)
    except (orjson.JSONDecodeError, UnicodeEncodeError):
        raise CodedError(
            f"{what} is not valid JSON; send UTF-8 JSON without NaN, lone surrogates or more"
            " than 1,000 levels.",
            "BAD_REQUEST",
        ) from None
    _must_name_once(text, value, what)
    if (b"\\u0000" if isinstance(text, bytes) else "\\u0000") in text and _has_nul(value):  # type: ignore[operator]
        raise CodedError("A text contains the character U+0000; remove it.", "INVALID_INPUT")
    return value


def encode(value: object) -> bytes:
    """Compact UTF-8; instants in UTC with `Z`."""
    return orjson.dumps(value, default=str, option=orjson.OPT_UTC_Z)


def _must_be_few(text: str | bytes, what: str) -> None:
    """Brackets in texts count too; nobody writes that many."""
    if len(text) <= _STRUCTURES:
        return
    if isinstance(text, bytes):
        brackets = text.count(b"[") + text.count(b"{")
    else:
        brackets = text.count("[") + text.count("{")
    if brackets > _STRUCTURES:
        raise CodedError(
            f"{what} has more than {_STRUCTURES} lists and objects; send less at once.",
            "VALUE_LIMIT",
            maximum=_STRUCTURES,
        )


def _must_name_once(text: str | bytes, value: Any, what: str) -> None:
    """What browsers write is what we would write, so the second reading is seldom needed."""
    try:
        if orjson.dumps(value) == (text.encode() if isinstance(text, str) else text):
            return
    except orjson.JSONEncodeError:
        pass  # more than 254 levels: it reads deeper than it writes
    try:
        json.loads(text, object_pairs_hook=_once, parse_int=_nothing, parse_float=_nothing)
    except _NamedTwice:
        raise CodedError(
            f"{what} names something twice in one object; send each name once.", "BAD_REQUEST"
        ) from None
    except RecursionError:
        raise CodedError(
            f"{what} is nested too deeply; send fewer levels.", "BAD_REQUEST"
        ) from None


class _NamedTwice(Exception):
    """An object has a name twice."""


def _once(members: Sequence[tuple[str, Any]]) -> None:
    if len(members) > 1 and len(dict(members)) < len(members):
        raise _NamedTwice


def _nothing(_number: str) -> None:
    """Numbers do not matter here, and long ones are slow."""


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
