"""What a viewer's roles may read of people and facts: decided once per object, never per field.

A masked value is null and its field is named in `maskedFields`, whether there is a value or not:
absent and forbidden look the same.
"""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from crm.domain.facts import (
    REGISTRY,
    conversations,
    corrections,
    employment,
    gatherings,
    membership,
    messages,
    offboarding,
    referrals,
    returns,
)
from crm.domain.facts.base import declarations
from crm.domain.words import DataClass
from graphql_server.access import Area, Viewer, area_of, may_read
from graphql_server.errors import CodedError

_AREA_OF_SUBJECT: Mapping[str, Area] = MappingProxyType(
    {
        conversations.__name__: Area.ENGAGEMENT,
        corrections.__name__: Area.ENGAGEMENT,
        employment.__name__: Area.EMPLOYMENT,
        gatherings.__name__: Area.ENGAGEMENT,
        membership.__name__: Area.CONSENT,
        messages.__name__: Area.ENGAGEMENT,
        offboarding.__name__: Area.EMPLOYMENT,
        referrals.__name__: Area.ENGAGEMENT,
        returns.__name__: Area.RETURN_FLOW,
    }
)
"""The area that the very existence of a fact belongs to, by the file it is written in."""

KIND_AREAS: Mapping[str, Area] = MappingProxyType(
    {kind: _AREA_OF_SUBJECT[cls.__module__] for kind, cls in REGISTRY.items()}
)

PERSON = (Area.IDENTITY, Area.EMPLOYMENT, Area.CONSENT)
"""Whoever may read none of these meets no people at all."""


def field_area(name: str, data_class: DataClass) -> Area:
    """The area of a personal field; the reason of a departure has one of its own."""
    return Area.DEPARTURE_REASONS if name == "departure_reason" else area_of(data_class)


@lru_cache(maxsize=4_096)
def masked_fields(viewer: Viewer, kind: str) -> frozenset[str]:
    """The fields of a kind of fact that the viewer may not read."""
    return frozenset(
        name
        for name, declared in declarations(REGISTRY[kind]).items()
        if declared.data_class is not None
        and not may_read(viewer, field_area(name, declared.data_class))
    )


@lru_cache(maxsize=256)
def hidden_kinds(viewer: Viewer) -> frozenset[str]:
    """The kinds of fact that the viewer does not get to see on a timeline."""
    return frozenset(kind for kind, area in KIND_AREAS.items() if not may_read(viewer, area))


def meets_people(viewer: Viewer) -> bool:
    """Whether people exist for the viewer."""
    return any(may_read(viewer, area) for area in PERSON)


def must_read(viewer: Viewer, area: Area, what: str) -> None:
    """Refuse, with `NOT_ALLOWED`, to list, filter, sort or count by what may not be read."""
    if not may_read(viewer, area):
        raise CodedError(f"Your role may not {what}.", "NOT_ALLOWED")
