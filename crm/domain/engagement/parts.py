"""The parts of a model file: each is taken as what it must be, or refused in a sentence."""

from __future__ import annotations

import json
from collections.abc import Iterable
from enum import StrEnum
from typing import Any, Final, NoReturn, TypeVar

BOM: Final = "\ufeff"
_LARGEST: Final = 1_000_000_000
"""No number of a model is larger: all that is computed with them fits 64 bits."""
_SHOWN = 60
"""Characters of somebody's own words that a sentence repeats."""
_START = "to start from a whole one: crm scoring draft FILE"

Word = TypeVar("Word", bound=StrEnum)


class BrokenScoringModel(ValueError):
    """A data file is not a scoring model; the message says what to mend."""

    code = "BROKEN_SCORING_MODEL"


def parsed(text: str | bytes, *, once: bool = False) -> dict[str, Any]:
    """The JSON object that a model file holds; with `once`, no name may be there twice.

    A byte order mark before it is none of it. Raises `BrokenScoringModel`.
    """
    try:
        found = json.loads(
            decoded(text).removeprefix(BOM),
            parse_float=_refuse_fraction,
            parse_constant=_refuse_fraction,
            object_pairs_hook=_each_once if once else None,
        )
    except json.JSONDecodeError as fault:
        raise BrokenScoringModel(
            f"The data file is not JSON from line {fault.lineno}, column {fault.colno} on; mend it"
            f" there, or {_START}."
        ) from None
    except RecursionError:
        raise BrokenScoringModel("The data file is nested too deeply.") from None
    except BrokenScoringModel:
        raise
    except ValueError:  # what else json refuses: a number of thousands of digits
        raise BrokenScoringModel(f"A number must be at most {_LARGEST}.") from None
    if not isinstance(found, dict):
        raise BrokenScoringModel(f"The data file is not of the form of a scoring model; {_START}.")
    return found


def decoded(text: str | bytes) -> str:
    """Text from UTF-8. Raises `BrokenScoringModel`."""
    try:
        return text if isinstance(text, str) else text.decode()
    except UnicodeDecodeError:
        raise BrokenScoringModel("The data file is not UTF-8; save it as UTF-8.") from None


def part(of: dict[str, Any], name: str, where: str = "") -> Any:
    """What the object has under this name."""
    if name not in of:
        place = f" in {where}" if where else ""
        raise BrokenScoringModel(f"The data file lacks {name!r}{place}; {_START}.")
    return of[name]


def fields(value: object, what: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise BrokenScoringModel(f"In the data file, {what} must be an object {{…}}; {_START}.")
    return value


def entries(value: object, what: str) -> list[Any]:
    if not isinstance(value, list):
        raise BrokenScoringModel(f"In the data file, {what} must be a list […]; {_START}.")
    return value


def words(value: object, what: str) -> list[str]:
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise BrokenScoringModel(f"The {what} must be a list of words.")
    return value


def one_of(words: type[Word], value: object, what: str) -> Word:
    """The word among those there are."""
    if isinstance(value, str) and value in set(words):
        return words(value)
    raise BrokenScoringModel(
        f"In the data file, {what} is {shown(value)}; choose one of: {', '.join(words)}."
    )


def whole(value: object, what: str, least: int = 0) -> int:
    if type(value) is not int or value < least:
        raise BrokenScoringModel(f"{what} must be a whole number of at least {least}.")
    if value > _LARGEST:
        raise BrokenScoringModel(f"{what} must be at most {_LARGEST}.")
    return value


def shown(value: object) -> str:
    """What somebody wrote, in quotation marks when it is a word, cut when it is long."""
    text = repr(value[: _SHOWN + 1] if isinstance(value, str) else value)
    return text if len(text) <= _SHOWN + 2 else f"{text[:_SHOWN]}…"


def listed(names: Iterable[str]) -> str:
    """Names that somebody wrote, in order, cut when they are many or long."""
    ordered = sorted(names)
    most = 5
    more = f" and {len(ordered) - most} more" if len(ordered) > most else ""
    return ", ".join(shown(each) for each in ordered[:most]) + more


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in pairs:
        if name in found:
            raise BrokenScoringModel(
                f"The data file has {shown(name)} twice in one place; leave one of them."
            )
        found[name] = value
    return found


def _refuse_fraction(text: str) -> NoReturn:
    raise BrokenScoringModel(f"The data file holds {text[:_SHOWN]}; write whole numbers only.")
