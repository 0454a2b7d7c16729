"""Which documents select nothing personal: only their answers may be kept by a cache.

What is not named here is taken for personal: a new field is safe until somebody has decided.
"""

from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    GraphQLSchema,
    OperationDefinitionNode,
    OperationType,
    TypeInfo,
    TypeInfoVisitor,
    Visitor,
    visit,
)
from graphql.language.visitor import BREAK

_TYPES = frozenset({"ProgrammeSettings"})
_FIELDS = frozenset({"Query.settings"})


def is_public(schema: GraphQLSchema, document: DocumentNode) -> bool:
    """Whether every operation reads settings and the schema itself, and nothing else."""
    types = TypeInfo(schema)
    finder = _Finder(types)
    visit(document, TypeInfoVisitor(types, finder))
    return not finder.found


class _Finder(Visitor):
    """Looks for the first field that may be personal."""

    def __init__(self, types: TypeInfo) -> None:
        super().__init__()
        self._types, self.found = types, False

    def enter_operation_definition(self, node: OperationDefinitionNode, *_: Any) -> Any:
        return self._stop(node.operation is not OperationType.QUERY)

    def enter_field(self, node: FieldNode, *_: Any) -> Any:
        parent, name = self._types.get_parent_type(), node.name.value
        kind = parent.name if parent else ""
        return self._stop(
            not (
                name.startswith("__")
                or kind.startswith("__")
                or kind in _TYPES
                or f"{kind}.{name}" in _FIELDS
            )
        )

    def _stop(self, found: bool) -> Any:
        self.found = self.found or found
        return BREAK if found else None
