"""What an operation selects beneath a field, for resolvers that read no more than is asked for."""

from collections.abc import Iterator
from typing import Any

import strawberry
from graphql import (
    FieldNode,
    FragmentSpreadNode,
    GraphQLResolveInfo,
    InlineFragmentNode,
    SelectionSetNode,
    ValueNode,
    VariableNode,
)

from graphql_server.execution.kept import Kept

_names: Kept[frozenset[str]] = Kept()
_given: Kept[frozenset[ValueNode | None]] = Kept()


def names_beneath(info: strawberry.Info[Any, Any]) -> frozenset[str]:
    """The names of all fields below this one, at whatever depth, whether a directive leaves them
    out or not."""
    raw = info._raw_info

    def made() -> frozenset[str]:
        return frozenset(each.name.value for each in _beneath(raw))

    if len(raw.field_nodes) != 1:
        return made()
    node = raw.field_nodes[0]
    return _names.get(id(node), node, made)


def given_beneath(info: strawberry.Info[Any, Any], field: str, argument: str) -> frozenset[object]:
    """What the fields of this name below this one are given: the word of an enum, a variable's
    value, None where it is left out or null."""
    raw = info._raw_info

    def made() -> frozenset[ValueNode | None]:
        given = [each.arguments for each in _beneath(raw) if each.name.value == field]
        return frozenset(
            next((each.value for each in arguments or () if each.name.value == argument), None)
            for arguments in given
        )

    node = raw.field_nodes[0]
    alone = len(raw.field_nodes) == 1
    values = _given.get((id(node), field, argument), node, made) if alone else made()
    return frozenset(
        info.variable_values.get(each.name.value)
        if isinstance(each, VariableNode)
        else getattr(each, "value", None)
        for each in values
    )


def _beneath(raw: GraphQLResolveInfo[Any]) -> Iterator[FieldNode]:
    spread: set[str] = set()
    waiting: list[SelectionSetNode | None] = [node.selection_set for node in raw.field_nodes]
    while waiting:
        selected = waiting.pop()
        for each in selected.selections if selected is not None else ():
            if isinstance(each, FieldNode):
                yield each
                waiting.append(each.selection_set)
            elif isinstance(each, InlineFragmentNode):
                waiting.append(each.selection_set)
            elif isinstance(each, FragmentSpreadNode) and each.name.value not in spread:
                spread.add(each.name.value)
                waiting.append(raw.fragments[each.name.value].selection_set)
