"""What an operation selects beneath a field, for resolvers that read no more than is asked for."""

from typing import Any

import strawberry
from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    InlineFragmentNode,
    SelectionSetNode,
)

from graphql_server.execution.kept import Kept

_known: Kept[frozenset[str]] = Kept()


def names_beneath(info: strawberry.Info[Any, Any]) -> frozenset[str]:
    """The names of all fields below this one, at whatever depth, whether a directive leaves them
    out or not."""
    raw = info._raw_info
    nodes = raw.field_nodes
    if len(nodes) != 1:
        return _names(nodes, raw.fragments)
    return _known.get(id(nodes[0]), nodes[0], lambda: _names(nodes, raw.fragments))


def _names(nodes: list[FieldNode], fragments: dict[str, FragmentDefinitionNode]) -> frozenset[str]:
    names: set[str] = set()
    spread: set[str] = set()
    waiting: list[SelectionSetNode | None] = [node.selection_set for node in nodes]
    while waiting:
        selected = waiting.pop()
        for each in selected.selections if selected is not None else ():
            if isinstance(each, FieldNode):
                names.add(each.name.value)
                waiting.append(each.selection_set)
            elif isinstance(each, InlineFragmentNode):
                waiting.append(each.selection_set)
            elif isinstance(each, FragmentSpreadNode) and each.name.value not in spread:
                spread.add(each.name.value)
                waiting.append(fragments[each.name.value].selection_set)
    return frozenset(names)
