"""What one field costs: the rule by which operations are measured, and published."""

import base64
import binascii
import datetime
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Any

from graphql import (
    GraphQLField,
    GraphQLNamedType,
    get_named_type,
    get_nullable_type,
    is_composite_type,
    is_list_type,
)

from graphql_server.limits.shapes import field_of, is_connection, is_edge
from graphql_server.limits.sizes import (
    CONNECTION_WORK,
    COUNT_WORK,
    DEFAULT_PAGE,
    MUTATION_WORK,
    assumed_size,
    page_maximum,
    work_of,
)

_MOST_POINTS = 1_000


class Counts(StrEnum):
    """How a field's objects are counted."""

    PAGE = "page"
    """As many as `first` or `last` says."""
    LIST = "list"
    """As many as ids are asked for or `first` says, else as many as are assumed."""
    ONE = "one"
    THROUGH = "through"
    """Part of a connection: its page counts."""
    NONE = "none"
    """A value, not an object."""


@dataclass(frozen=True, slots=True)
class FieldCost:
    """Points = objects × (1 + those of the selection) + `work`; a page's edges add no 1."""

    counts: Counts
    size: int
    """Objects when no argument says how many; 0 of values and parts of connections."""
    maximum: int | None
    """The largest page; null of what is no page."""
    work: int
    """Points whatever is returned."""


@lru_cache(maxsize=8_192)
def cost_of(parent: GraphQLNamedType | None, name: str) -> FieldCost:
    """What a field of a type costs. Arguments may add to it: items of a mutation, a moment."""
    field = field_of(parent, name)
    if parent is None or field is None:
        return FieldCost(Counts.NONE, 0, None, 0)
    work = work_of(parent.name, name)
    if parent.name == "Mutation":
        work += MUTATION_WORK
    type_ = get_named_type(field.type)
    if not is_composite_type(type_):
        counted = COUNT_WORK if name == "totalCount" and is_connection(parent) else 0
        return FieldCost(Counts.NONE, 0, None, work + counted)
    if is_connection(type_):
        return FieldCost(
            Counts.PAGE, _default_page(field), page_maximum(name), work + CONNECTION_WORK
        )
    if is_connection(parent):
        return FieldCost(Counts.THROUGH, 0, None, work)
    if is_edge(parent) or not is_list_type(get_nullable_type(field.type)):
        return FieldCost(Counts.ONE, 1, None, work)
    return FieldCost(Counts.LIST, assumed_size(name), None, work)


def names_moment(id_: object) -> bool:
    """Whether a global id is that of a thing at a moment; they say so with an `@`."""
    if not isinstance(id_, str):
        return False
    try:
        return b"@" in base64.b64decode(id_[:4_000])
    except (binascii.Error, ValueError):
        return False


def points_between(first: Any, last: Any, step_days: Any) -> int:
    """How many points a history has; the most that is given when the dates are none."""
    try:
        days = (datetime.date.fromisoformat(last) - datetime.date.fromisoformat(first)).days
    except (TypeError, ValueError):
        return _MOST_POINTS
    step = step_days if isinstance(step_days, int) and step_days > 0 else 7
    return max(1, min(_MOST_POINTS, days // step + 1))


def _default_page(field: GraphQLField) -> int:
    first = field.args.get("first")
    default = first.default_value if first else None
    return default if isinstance(default, int) else DEFAULT_PAGE
