"""Notes whose confidential values an answer takes up: as they are read, not as they are loaded.

A type of the schema says with `confidential` which of its fields are held in confidence. While
`looking()` is under way, reading such a field of an object notes whose it is and its class; what is
null, masked or not selected is not noted. Otherwise reading costs what it did.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar, cast
from uuid import UUID

from crm.domain.facts.accesses import ConfidentialClass
from graphql_server.made import Made

Cls = TypeVar("Cls", bound=type)
Object = TypeVar("Object")
Whose = Callable[[Any], UUID | None]

_OWNER = "_owner"
_NOW: ContextVar["Looked | None"] = ContextVar("looked", default=None)


class Looked:
    """Whose values of which classes were taken up."""

    __slots__ = ("seen",)

    def __init__(self) -> None:
        self.seen: dict[UUID, set[ConfidentialClass]] = {}

    def note(self, person: UUID, data_class: ConfidentialClass) -> None:
        self.seen.setdefault(person, set()).add(data_class)


@contextmanager
def looking() -> Iterator[Looked]:
    """What is read inside is noted."""
    looked = Looked()
    token = _NOW.set(looked)
    try:
        yield looked
    finally:
        _NOW.reset(token)


def note_from_now_on() -> Looked:
    """What this task reads is noted until it asks again: for messages, one after the other."""
    looked = Looked()
    _NOW.set(looked)
    return looked


@contextmanager
def unnoticed() -> Iterator[None]:
    """What is read inside is shown to nobody, so it is not noted."""
    token = _NOW.set(None)
    try:
        yield
    finally:
        _NOW.reset(token)


def under_way() -> Looked | None:
    """Where to note what is told otherwise than by a field; None when nobody wants to know."""
    return _NOW.get()


def of_person(shown: Object, person: UUID | None) -> Object:
    """The object, with a note of whose it is, for `confidential` without `whose`."""
    cast(Any, shown).__dict__[_OWNER] = person
    return shown


def confidential(whose: Whose | None = None, **fields: ConfidentialClass) -> Callable[[Cls], Cls]:
    """These fields of a type are held in confidence; `whose` tells of an object the person."""

    def guard(cls: Cls) -> Cls:
        for name, data_class in fields.items():
            made = vars(cls).get(name)
            setattr(cls, name, _Noted(name, data_class, whose or person_of, made))
        return cls

    return guard


def confidential_fields_of(cls: type) -> frozenset[str]:
    """The fields of a type whose reading is noted."""
    return frozenset(name for name, each in vars(cls).items() if isinstance(each, _Noted))


def person_of(shown: Any) -> UUID | None:
    """Whose an object is, as `of_person` noted."""
    return cast("UUID | None", shown.__dict__.get(_OWNER))


class _Noted:
    """The attribute of a field; its value stands in the object as that of any other, or is `made`
    when it is first read."""

    __slots__ = ("_data_class", "_made", "_name", "_whose")

    def __init__(
        self, name: str, data_class: ConfidentialClass, whose: Whose, made: object
    ) -> None:
        self._name, self._data_class, self._whose = name, data_class, whose
        self._made = made if isinstance(made, Made) else None

    def __get__(self, shown: Any, cls: type | None = None) -> Any:
        if shown is None:
            return self
        try:
            value = shown.__dict__[self._name]
        except KeyError:
            if self._made is None:
                raise AttributeError(self._name) from None
            value = self._made.__get__(shown)
        if value is not None and (looked := _NOW.get()) is not None:
            person = self._whose(shown)
            if person is not None:
                looked.note(person, self._data_class)
        return value

    def __set__(self, shown: Any, value: Any) -> None:
        shown.__dict__[self._name] = value
