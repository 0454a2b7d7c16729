"""What every fact has: a stable kind, a sentence in Japanese and English, and declared fields.

A fact is a frozen dataclass whose class name is its kind for ever. Each field says in place what
it means and whether it is personal: `personal` values are encrypted under a key of their person
and data class, `pseudonymous` ones point at somebody without naming them, `plain` ones name nobody.
"""

import dataclasses
import types
import typing
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, ClassVar, TypeVar, cast, dataclass_transform
from uuid import UUID

from crm.domain.engagement import Mode
from crm.domain.words import DataClass, Locale

DECLARATION = "declaration"


@dataclass(frozen=True, slots=True)
class Declaration:
    """What a field of a fact means and how its value must be kept."""

    description: str
    data_class: DataClass | None = None
    pseudonymous: bool = False
    subject: str | None = None
    """The field that holds the id of the person the value is about; None: the fact's person."""
    long: bool = False
    """Text of several lines."""

    @property
    def personal(self) -> bool:
        return self.data_class is not None


def plain(description: str, *, default: Any = dataclasses.MISSING) -> Any:
    """A field that tells nothing about who the person is."""
    return _field(Declaration(description), default)


def pseudonymous(description: str, *, default: Any = dataclasses.MISSING) -> Any:
    """A field that points at a person by an id and does not name them."""
    return _field(Declaration(description, pseudonymous=True), default)


def personal(
    data_class: DataClass, description: str, *, default: None, subject: str | None = None
) -> Any:
    """A personal value: encrypted at rest, `None` when not known, masked or erased."""
    return _field(Declaration(description, data_class, subject=subject), default)


def _field(declaration: Declaration, default: Any) -> Any:
    return dataclasses.field(default=default, kw_only=True, metadata={DECLARATION: declaration})


class Fact(ABC):
    """Something that happened: between the employer and one person, or in the programme itself."""

    __slots__ = ()
    kind: ClassVar[str]
    mode: ClassVar[Mode | None] = None
    """How the person took part, for grouping a timeline; None where they did not act."""
    about_person: ClassVar[bool] = True
    """Every fact of the kind is about a person; else about nobody, and none of its fields is
    personal."""

    @abstractmethod
    def ja(self) -> str:
        """The fact as a Japanese sentence, without the person's name."""

    @abstractmethod
    def en(self) -> str:
        """The fact as an English sentence, without the person's name."""

    def sentence(self, locale: Locale) -> str:
        return self.ja() if locale is Locale.JA else self.en()


class Decision(Fact):
    """A fact that changes what a later command will accept; kept on the decisions stream."""

    __slots__ = ()


class Interaction(Fact):
    """A touch-point that no decision reads; appended to the touch-points stream unseen."""

    __slots__ = ()
    says_nothing_without: ClassVar[tuple[str, ...]] = ()
    """Fields of which at least one must be told; a fact with none of them is refused."""
    between: ClassVar[Mapping[str, tuple[int, int]]] = {}
    """The least and the most that a number may be, by field; others are refused."""
    to_the_day: ClassVar[bool] = False
    """When on the day it happened is not kept."""


class ProgrammeFact(Fact):
    """A fact about nobody: of the programme itself, on a stream of its own."""

    __slots__ = ()
    about_person = False


class UndertakingFact(Fact):
    """A fact of something with a life of its own, such as a gathering or a return process.

    It stands on that undertaking's stream, which the field `named_by` names; one about a person
    stands on that person's timeline as well.
    """

    __slots__ = ()
    named_by: ClassVar[str]

    @property
    def undertaking_id(self) -> UUID | str:
        """Which undertaking: an id of ours, or the word of the system that it comes from."""
        return cast(UUID | str, getattr(self, self.named_by))


FactClass = TypeVar("FactClass", bound=type[Fact])
StructClass = TypeVar("StructClass", bound=type)
REGISTRY: dict[str, type[Fact]] = {}
"""Every kind of fact there is, by its kind. Filled by importing `crm.domain.facts`."""
STRUCTS: dict[str, type] = {}
"""What fields can hold besides single values, by name."""


@dataclass_transform(
    kw_only_default=True, frozen_default=True, field_specifiers=(plain, pseudonymous, personal)
)
def fact(*, mode: Mode | None = None) -> Callable[[FactClass], FactClass]:
    """Make the class a frozen fact of the registry; refuses undeclared fields and used kinds."""

    def register(cls: FactClass) -> FactClass:
        made = cast(FactClass, dataclass(frozen=True, kw_only=True, slots=True)(cls))
        made.kind = made.__name__
        made.mode = mode
        for each in dataclasses.fields(cast(Any, made)):
            if DECLARATION not in each.metadata:
                raise TypeError(f"{made.kind}.{each.name} must be plain, pseudonymous or personal.")
        if not made.about_person and any(
            declared.personal for declared in declarations(made).values()
        ):
            raise TypeError(f"{made.kind} is about nobody, so none of its fields is personal.")
        if made.kind in REGISTRY:
            raise TypeError(f"The kind {made.kind} is taken.")
        REGISTRY[made.kind] = made
        return made

    return register


@dataclass_transform(kw_only_default=True, frozen_default=True, field_specifiers=(plain,))
def struct(cls: StructClass) -> StructClass:
    """Make the class a frozen value of several plain fields, for the fields of facts.

    Whether a value is personal is for the fact's field to declare, as a whole.
    """
    made = cast(StructClass, dataclass(frozen=True, kw_only=True, slots=True)(cls))
    for each in dataclasses.fields(cast(Any, made)):
        if DECLARATION not in each.metadata:
            raise TypeError(f"{made.__name__}.{each.name} must be described with plain().")
    if made.__name__ in STRUCTS:
        raise TypeError(f"The name {made.__name__} is taken.")
    STRUCTS[made.__name__] = made
    return made


@cache
def declarations(cls: type) -> dict[str, Declaration]:
    """The declaration of every field of a fact or struct, by field name, in order."""
    return {each.name: each.metadata[DECLARATION] for each in dataclasses.fields(cast(Any, cls))}


@cache
def field_types(cls: type) -> dict[str, tuple[type, bool]]:
    """The type of every field and whether it may be None, by field name, in order.

    Of a list it is `tuple[X, ...]`; `item_type` gives its X.
    """
    hints = typing.get_type_hints(cls)
    return {name: _without_none(hints[name]) for name in declarations(cls)}


def _without_none(hint: Any) -> tuple[type, bool]:
    if isinstance(hint, types.UnionType):
        options = [option for option in typing.get_args(hint) if option is not types.NoneType]
        if len(options) != 1:
            raise TypeError(f"A field of a fact has one type, perhaps with None, not {hint}.")
        return options[0], True
    return hint, False


def item_type(python_type: type) -> type | None:
    """The X of `tuple[X, ...]`; None for every other type."""
    if typing.get_origin(python_type) is not tuple:
        return None
    item, *rest = typing.get_args(python_type)
    if rest != [...]:
        raise TypeError(f"A field with many values is tuple[X, ...], not {python_type}.")
    return cast(type, item)
