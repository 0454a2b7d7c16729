"""Fields of a type that are made when they are first read, and stand in the object from then on."""

import dataclasses
from collections.abc import Callable
from typing import Any, TypeVar, cast

import strawberry

Cls = TypeVar("Cls", bound=type)
Value = TypeVar("Value")
_MADE = "made"


def made(description: str, make: Callable[[Any], Value]) -> Value:
    """A plain field of a type under `made_when_read`, which `make` makes of the object."""
    field: Any = strawberry.field(description=description, metadata={_MADE: make})
    field.init = False
    return cast(Value, field)


def made_when_read(cls: Cls) -> Cls:
    """What `made` tells of the fields comes true."""
    for field in dataclasses.fields(cls):
        if _MADE in field.metadata:
            setattr(cls, field.name, Made(field.name, field.metadata[_MADE]))
    return cls


class Made:
    """The attribute of a field until its value stands in the object itself."""

    __slots__ = ("_make", "_name")

    def __init__(self, name: str, make: Callable[[Any], Any]) -> None:
        self._name, self._make = name, make

    def __get__(self, shown: Any, cls: type | None = None) -> Any:
        if shown is None:
            return self
        value = shown.__dict__[self._name] = self._make(shown)
        return value
