"""Tables of what fields and the published operations cost, and of the bounds."""

import dataclasses
from collections.abc import Iterable, Mapping
from typing import Any

from graphql import (
    DocumentNode,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    OperationDefinitionNode,
)

from graphql_server.limits.bounds import Bounds
from graphql_server.limits.costs import Counts, FieldCost, cost_of
from graphql_server.limits.measure import Measurer
from graphql_server.published.table import as_json, code, page, table


def costs_json(schema: GraphQLSchema, documents: Mapping[str, DocumentNode]) -> str:
    return as_json(
        {
            "bounds": dataclasses.asdict(Bounds()),
            "operations": _operations(schema, documents),
            "fields": {
                coordinate: {
                    "counts": cost.counts.value,
                    "size": cost.size,
                    "maximum": cost.maximum,
                    "work": cost.work,
                }
                for coordinate, cost in _fields(schema)
            },
        }
    )


def costs_page(schema: GraphQLSchema, documents: Mapping[str, DocumentNode]) -> str:
    fields = list(_fields(schema))
    return page(
        "What operations cost",
        _RULE,
        "## Bounds",
        "One more is refused, before anything is carried out. They are the defaults; the operator"
        " may set\nothers.",
        table(("bound", "at most"), dataclasses.asdict(Bounds()).items()),
        "## Operations of this package",
        "With the defaults of their variables.",
        table(
            ("operation", "points"),
            ((code(name), points) for name, points in _operations(schema, documents).items()),
        ),
        "## Pages",
        table(
            ("field", "page by default", "at most", "work"),
            _rows(fields, Counts.PAGE, lambda cost: (cost.size, cost.maximum, cost.work)),
        ),
        "## Lists",
        table(
            ("field", "objects assumed", "work"),
            _rows(fields, Counts.LIST, lambda cost: (cost.size, cost.work or None)),
        ),
        "## Other fields that take work",
        table(
            ("field", "work"),
            (
                (code(coordinate), cost.work)
                for coordinate, cost in fields
                if cost.counts not in (Counts.PAGE, Counts.LIST)
            ),
        ),
    )


_RULE = """\
Points = objects × (1 + points of what is selected of each) + work. A page counts as many objects
as `first` or `last` say, its edges once; a plain list as many as ids are asked for, else as assumed
here. Every other object counts one, and values nothing. Of fragments of which only one can apply,
the dearest counts. Every answer says what it cost in `extensions.cost`."""


def _rows(
    fields: Iterable[tuple[str, FieldCost]], counts: Counts, cells: Any
) -> Iterable[tuple[object, ...]]:
    return (
        (code(coordinate), *cells(cost)) for coordinate, cost in fields if cost.counts is counts
    )


def _fields(schema: GraphQLSchema) -> Iterable[tuple[str, FieldCost]]:
    """Of every field that counts for more than one object or takes work, by its coordinate."""
    for name, type_ in sorted(schema.type_map.items()):
        if name.startswith("__") or not isinstance(type_, GraphQLObjectType | GraphQLInterfaceType):
            continue
        for field in sorted(type_.fields):
            cost = cost_of(type_, field)
            if cost.work or cost.counts in (Counts.PAGE, Counts.LIST):
                yield f"{name}.{field}", cost


def _operations(schema: GraphQLSchema, documents: Mapping[str, DocumentNode]) -> dict[str, int]:
    return {
        operation.name.value: Measurer(schema, document, {}).measure(operation).cost
        for _, document in sorted(documents.items())
        for operation in document.definitions
        if isinstance(operation, OperationDefinitionNode) and operation.name
    }
