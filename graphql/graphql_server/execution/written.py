"""Lists that write their JSON themselves, straight from what was read, when the wire wants it.

A resolver of a list says with `written_by` who may write it. What is written must be, to the byte,
what the selection would have been encoded to: a test compares both for each such list.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

import orjson

Resolver = TypeVar("Resolver", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Selected:
    """A field in a selection, fragments and directives already applied."""

    response_name: str
    name: str
    type_name: str
    """Of its value; lists and nulls aside."""
    call: int | None
    """Which of the arguments of the plan are this field's; None: it takes none."""
    below: tuple["Selected", ...]


Write = Callable[[Any, Sequence[dict[str, Any]]], orjson.Fragment | None]
"""Given the object and the arguments of each call: the list as JSON; None: not of this object."""
MakeWrite = Callable[[Sequence[Selected], str], Write | None]
"""Given what is selected of an item, and the item's type: None when that cannot be written."""

_MARK = "written_by"


def written_by(make: MakeWrite) -> Callable[[Resolver], Resolver]:
    """Put it below `resolver`, on a method without `info` that gives a list of objects."""

    def marked(method: Resolver) -> Resolver:
        setattr(method, _MARK, make)
        return method

    return marked


def maker_of(resolver: Callable[..., Any]) -> MakeWrite | None:
    found: MakeWrite | None = getattr(resolver, _MARK, None)
    return found
