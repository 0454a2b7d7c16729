"""The domain's values and their GraphQL side: what fields of facts show, what inputs take.

The fields of facts and commands are declared once, in the domain; their GraphQL types follow.
"""

import dataclasses
import datetime
import functools
from collections.abc import Callable
from enum import StrEnum
from typing import Any, cast
from uuid import UUID

import strawberry

from crm.domain.dates import FuzzyDate as KnownDate
from crm.domain.facts.base import STRUCTS, Declaration, declarations, field_types, item_type
from crm.domain.money import Money as KnownMoney
from crm.domain.refusals import InvalidInput
from graphql_server.schema.fuzzy import FuzzyDate, FuzzyDateInput, known_date, shown_date
from graphql_server.schema.ids import ALUMNUS, parse_uuid, uuid_of
from graphql_server.schema.money import Money, MoneyInput, known_money, shown_money
from graphql_server.schema.words import camel

Convert = Callable[[Any], Any]
Path = tuple[str, ...]

_SHOWN: dict[type, type] = {
    str: str,
    int: int,
    bool: bool,
    UUID: strawberry.ID,
    datetime.date: datetime.date,
    datetime.datetime: datetime.datetime,
    KnownDate: FuzzyDate,
    KnownMoney: Money,
}
_CONVERT: dict[type, Convert] = {UUID: str, KnownDate: shown_date, KnownMoney: shown_money}
_TAKEN: dict[type, type] = _SHOWN | {KnownDate: FuzzyDateInput, KnownMoney: MoneyInput}


def shown_type(python_type: type) -> Any:
    """The GraphQL side of a field's type, where it is answered."""
    if (item := item_type(python_type)) is not None:
        return list[shown_type(item)]  # type: ignore[misc]  # made when the program starts
    if python_type.__name__ in STRUCTS:
        return _struct_type(python_type)
    return python_type if issubclass(python_type, StrEnum) else _SHOWN[python_type]


def taken_type(python_type: type) -> Any:
    """The GraphQL side of a field's type, where it is asked for."""
    if (item := item_type(python_type)) is not None:
        return list[taken_type(item)]  # type: ignore[misc]  # made when the program starts
    if python_type.__name__ in STRUCTS:
        return _struct_input(python_type)
    return python_type if issubclass(python_type, StrEnum) else _TAKEN[python_type]


@functools.cache
def converter(python_type: type) -> Convert | None:
    """How a value of the type is shown; None where it is the same."""
    if (item := item_type(python_type)) is not None:
        convert = converter(item)
        return list if convert is None else lambda values: [convert(each) for each in values]
    if python_type.__name__ in STRUCTS:
        return _struct_converter(python_type)
    return _CONVERT.get(python_type)


def known_value(python_type: type, value: Any, path: Path) -> Any:
    """The domain's value of what an input gave; refuses `InvalidInput`."""
    if value is None:
        return None
    if (item := item_type(python_type)) is not None:
        return tuple(
            known_value(item, each, (*path, str(place))) for place, each in enumerate(value)
        )
    if python_type.__name__ in STRUCTS:
        return python_type(**known_fields(python_type, value, path))
    if python_type is UUID:
        return known_uuid(value, path)
    if python_type is KnownDate:
        return known_date(value, path)
    return known_money(value, path) if python_type is KnownMoney else value


def known_fields(cls: type, value: object, path: Path) -> dict[str, Any]:
    """The domain's values of the fields that an input of the class gave."""
    return {
        name: known_value(python_type, getattr(value, name), (*path, camel(name)))
        for name, (python_type, _) in field_types(cls).items()
    }


def known_uuid(value: str, path: Path) -> UUID:
    """An id of ours; refuses `InvalidInput`."""
    found = parse_uuid(value) or uuid_of(value, ALUMNUS)
    if found is None:
        raise InvalidInput(
            "IDの形ではありません。", "This is no id. Copy it from where it was shown.", path
        )
    return found


def input_field(
    field: dataclasses.Field[Any], declared: Declaration, shown: Any, *, optional: bool
) -> tuple[Any, Any]:
    """The annotation and the field of an input, for a declared field of the domain."""
    if optional:
        told = declared.description
        if "if null" not in told:
            told += " Leave it out when it is not known."
        return shown | None, strawberry.field(default=None, description=told)
    if field.default is not dataclasses.MISSING:
        if isinstance(field.default, tuple):
            made = strawberry.field(default_factory=list, description=declared.description)
            return shown, made
        return shown, strawberry.field(default=field.default, description=declared.description)
    return shown, strawberry.field(description=declared.description)


@functools.cache
def _struct_type(cls: type) -> type:
    namespace: dict[str, Any] = {"__annotations__": {}, "__doc__": cls.__doc__}
    types = field_types(cls)
    for name, declared in declarations(cls).items():
        python_type, optional = types[name]
        shown = shown_type(python_type)
        namespace["__annotations__"][name] = shown | None if optional else shown
        namespace[name] = strawberry.field(description=declared.description)
    return strawberry.type(type(cls.__name__, (), namespace), description=_doc(cls))


@functools.cache
def _struct_input(cls: type) -> type:
    namespace: dict[str, Any] = {"__annotations__": {}, "__doc__": cls.__doc__}
    types = field_types(cls)
    for field in dataclasses.fields(cast(Any, cls)):
        python_type, optional = types[field.name]
        namespace["__annotations__"][field.name], namespace[field.name] = input_field(
            field, declarations(cls)[field.name], taken_type(python_type), optional=optional
        )
    return strawberry.input(type(f"{cls.__name__}Input", (), namespace), description=_doc(cls))


def _struct_converter(cls: type) -> Convert:
    shown = _struct_type(cls)
    fields = [(name, converter(hint)) for name, (hint, _) in field_types(cls).items()]

    def convert(value: Any) -> Any:
        told = {}
        for name, each in fields:
            one = getattr(value, name)
            told[name] = each(one) if each is not None and one is not None else one
        return shown(**told)

    return convert


def _doc(cls: type) -> str:
    return (cls.__doc__ or "").strip()
