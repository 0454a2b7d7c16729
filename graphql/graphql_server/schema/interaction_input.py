"""The `@oneOf` input `InteractionInput`: one field per kind of interaction, derived.

A retraction is not among them: it has a command of its own, which checks its target.
"""

import dataclasses
from typing import Any, cast

import strawberry

from crm.domain.facts import REGISTRY, InteractionRetracted
from crm.domain.facts.base import Interaction, declarations, field_types
from crm.domain.refusals import InvalidInput
from crm.domain.text import clean
from graphql_server.schema.values import input_field, known_fields, taken_type
from graphql_server.schema.words import camel, snake

INTERACTIONS: dict[str, type[Interaction]] = {
    snake(kind): cls
    for kind, cls in REGISTRY.items()
    if issubclass(cls, Interaction) and cls is not InteractionRetracted
}
"""The kinds that can be recorded, by the field of the input."""


def _input_type(cls: type[Interaction]) -> type:
    namespace: dict[str, Any] = {"__annotations__": {}, "__doc__": cls.__doc__}
    types, declared = field_types(cls), declarations(cls)
    for field in dataclasses.fields(cast(Any, cls)):
        python_type, optional = types[field.name]
        namespace["__annotations__"][field.name], namespace[field.name] = input_field(
            field, declared[field.name], taken_type(python_type), optional=optional
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
            return clean(cls(**known_fields(cls, value, path)), path)
    raise InvalidInput(
        "interaction を一つ指定してください。", "Name one interaction.", ("interaction",)
    )
