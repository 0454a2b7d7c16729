"""The `@oneOf` input `InteractionInput`: one field per kind of interaction, derived.

A retraction is not among them: it has a command of its own, which checks its target.
"""

import dataclasses
from typing import Any, cast
from uuid import UUID

import strawberry

from crm.domain.dates import FuzzyDate as KnownDate
from crm.domain.facts import REGISTRY, InteractionRetracted
from crm.domain.facts.base import Declaration, Interaction, declarations, field_types
from crm.domain.refusals import InvalidInput
from crm.domain.text import clean
from graphql_server.schema.facts import shown_type
from graphql_server.schema.fuzzy import FuzzyDateInput, optional_date
from graphql_server.schema.ids import parse_uuid
from graphql_server.schema.words import camel, snake

INTERACTIONS: dict[str, type[Interaction]] = {
    snake(kind): cls
    for kind, cls in REGISTRY.items()
    if issubclass(cls, Interaction) and cls is not InteractionRetracted
}
"""The kinds that can be recorded, by the field of the input."""


def _described(declared: Declaration) -> str:
    return f"{declared.description} Leave it out when it is not known."


def _input_type(cls: type[Interaction]) -> type:
    namespace: dict[str, Any] = {"__annotations__": {}, "__doc__": cls.__doc__}
    types = field_types(cls)
    for field in dataclasses.fields(cast(Any, cls)):
        declared = declarations(cls)[field.name]
        python_type, optional = types[field.name]
        shown = FuzzyDateInput if python_type is KnownDate else shown_type(python_type)
        has_default = optional or field.default is not dataclasses.MISSING
        namespace["__annotations__"][field.name] = shown | None if optional else shown
        namespace[field.name] = (
            strawberry.field(
                default=None if optional else field.default, description=_described(declared)
            )
            if has_default
            else strawberry.field(description=declared.description)
        )
    return strawberry.input(
        type(f"{cls.kind}Input", (), namespace), description=(cls.__doc__ or "").strip()
    )


def _one_of() -> type:
    namespace: dict[str, Any] = {"__annotations__": {}}
    for name, cls in INTERACTIONS.items():
        namespace["__annotations__"][name] = _input_type(cls) | None
        namespace[name] = strawberry.field(
            default=strawberry.UNSET, description=(cls.__doc__ or "").split("\n")[0]
        )
    return strawberry.input(
        type("InteractionInput", (), namespace),
        one_of=True,
        description="What happened: exactly one of these.",
    )


InteractionInput: Any = _one_of()


def interaction_of(given: object) -> Interaction:
    """The fact that the input tells, with its texts cleaned; refuses `InvalidInput`."""
    for name, cls in INTERACTIONS.items():
        value = getattr(given, name)
        if value is not strawberry.UNSET and value is not None:
            path = ("interaction", camel(name))
            return clean(_fact(cls, value, path), path)
    raise InvalidInput(
        "interaction を一つ指定してください。", "Name one interaction.", ("interaction",)
    )


def _fact(cls: type[Interaction], value: object, path: tuple[str, ...]) -> Interaction:
    values = {}
    for name, (python_type, _) in field_types(cls).items():
        each = getattr(value, name)
        if python_type is KnownDate:
            each = optional_date(each, (*path, camel(name)))
        elif python_type is UUID and each is not None:
            each = parse_uuid(each)
        values[name] = each
    return cls(**values)
