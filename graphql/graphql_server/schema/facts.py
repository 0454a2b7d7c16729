"""The union `Fact`: one GraphQL type per kind about a person, derived from the registry.

One field name has one type and one nullability in every fact (a test), so that a client selects
every field of every fact without an alias.
"""

import dataclasses
import functools
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Annotated, Any, Union, cast
from uuid import UUID

import strawberry

from crm.domain.facts import ABOUT_PEOPLE, REGISTRY, NoteAdded
from crm.domain.facts.base import Declaration, declarations, field_types
from crm.domain.facts.base import Fact as DomainFact
from crm.domain.facts.conversations import NoteVisibility
from crm.domain.moments import PointInTime
from graphql_server.accesses.confidential_facts import confidential_fields
from graphql_server.accesses.looked import confidential, of_person, person_of
from graphql_server.schema import enums  # noqa: F401  # facts use its words
from graphql_server.schema.fact_links import abouts_of, leads_on, links_of
from graphql_server.schema.values import converter, shown_type
from graphql_server.schema.words import camel


def described(declared: Declaration) -> str:
    """What a field means, and why it may be null."""
    if declared.data_class is None:
        return declared.description
    word = declared.data_class.value.replace("_", " ")
    return f"{declared.description} Null: not known, not for your role ({word}), or erased."


def _fact_type(cls: type[DomainFact]) -> type:
    namespace: dict[str, Any] = {"__annotations__": {}, "__doc__": cls.__doc__}
    types = field_types(cls)
    for name, declared in declarations(cls).items():
        python_type, optional = types[name]
        shown = shown_type(python_type)
        namespace["__annotations__"][name] = shown | None if optional else shown
        namespace[name] = strawberry.field(description=described(declared))
    names = list(types)
    if leads_on(names):
        namespace["__annotations__"]["at"] = cast(Any, strawberry.Private)[PointInTime | None]
        namespace |= {"at": None} | links_of(names)
    made = type(cls.kind, abouts_of(names), namespace)
    shown = strawberry.type(made, description=(cls.__doc__ or "").strip())
    whose = _whose_note if cls is NoteAdded else None
    return confidential(whose, **confidential_fields(cls))(shown)


def _whose_note(note: Any) -> UUID | None:
    """Whose note it is; None for one that is for the programme, which is no secret."""
    return None if note.visibility is NoteVisibility.PROGRAMME else person_of(note)


FACT_TYPES: dict[str, type] = {kind: _fact_type(cls) for kind, cls in ABOUT_PEOPLE.items()}

if TYPE_CHECKING:
    Fact = object
else:
    Fact = Annotated[
        Union[tuple(FACT_TYPES.values())],  # noqa: UP007  # made of a tuple
        strawberry.union(
            "Fact",
            description=(
                "What happened, with the fields of its kind. New kinds are added over time: show"
                " `sentence` for those you do not know."
            ),
        ),
    ]


@functools.cache
def _converters(kind: str) -> tuple[tuple[str, Callable[[Any], Any] | None], ...]:
    types = field_types(REGISTRY[kind])
    return tuple((name, converter(python_type)) for name, (python_type, _) in types.items())


def without(fact: DomainFact, masked: Iterable[str]) -> DomainFact:
    """The fact with these fields unknown."""
    changes = dict.fromkeys(masked)
    return cast(DomainFact, dataclasses.replace(cast(Any, fact), **changes)) if changes else fact


def shown_fact(
    fact: DomainFact, at: PointInTime | None = None, whose: UUID | None = None
) -> object:
    """The fact as an object of its type in the union; what it leads to is of the moment. Give the
    person `whose` it is, so that reading what it holds in confidence is noted."""
    values = {}
    for name, convert in _converters(fact.kind):
        value = getattr(fact, name)
        values[name] = convert(value) if convert is not None and value is not None else value
    if leads_on(list(values)):
        values["at"] = at
    shown = FACT_TYPES[fact.kind](**values)
    return of_person(shown, whose) if whose is not None else shown


def path_of(name: str) -> str:
    """How `maskedFields` names a field of a fact."""
    return f"fact.{camel(name)}"
