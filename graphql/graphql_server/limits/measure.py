"""One walk over an operation: depth, aliases, directives, and how many objects it may return.

Every fragment is measured once and remembered, so the walk is linear in the document however often
fragments are spread; stock limiters walk them anew each time, which is exponential.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLField,
    GraphQLNamedType,
    GraphQLSchema,
    InlineFragmentNode,
    IntValueNode,
    ListValueNode,
    OperationDefinitionNode,
    SelectionNode,
    SelectionSetNode,
    ValueNode,
    VariableNode,
    get_named_type,
    get_nullable_type,
    is_composite_type,
    is_list_type,
)

from graphql_server.errors import CodedError
from graphql_server.limits.shapes import excludes_others, field_of, is_connection, is_edge
from graphql_server.limits.sizes import DEFAULT_PAGE, assumed_size, page_maximum

_HUGE = 10**12
_INTROSPECTION = ("__schema", "__type")


@dataclass(slots=True)
class Measure:
    """Of one selection set, fragments expanded."""

    depth: int = 0
    introspection_depth: int = 0
    aliases: int = 0
    directives: int = 0
    """The most on one node."""
    root_fields: int = 0
    cost: int = 0
    """Objects that may be returned. Of types of which only one can apply, the dearest counts."""


@dataclass(slots=True)
class Measurer:
    """Measures an operation of a document with its variables."""

    schema: GraphQLSchema
    document: DocumentNode
    variables: Mapping[str, Any]
    used_variables: bool = False
    """Whether the cost depends on a variable."""
    refusal: CodedError | None = None
    """PAGE_SIZE for a page that no connection gives."""
    _fragments: dict[str, FragmentDefinitionNode] = field(default_factory=dict)
    _defaults: Mapping[str, ValueNode | None] = field(default_factory=dict)
    _measured: dict[str, Measure | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for definition in self.document.definitions:
            if isinstance(definition, FragmentDefinitionNode):
                self._fragments.setdefault(definition.name.value, definition)

    def measure(self, operation: OperationDefinitionNode) -> Measure:
        """Of the whole operation; `refusal` and `used_variables` are known afterwards.

        Of several operations all but the cost is right: fragments keep the first one's defaults.
        """
        self._defaults = {
            each.variable.name.value: each.default_value
            for each in operation.variable_definitions or ()
        }
        root = self.schema.get_root_type(operation.operation)
        measured = self._selection(operation.selection_set, root)
        measured.directives = max(measured.directives, len(operation.directives or ()))
        return measured

    def _selection(
        self, selection_set: SelectionSetNode, parent: GraphQLNamedType | None
    ) -> Measure:
        total = Measure()
        by_type: dict[str, int] = {}
        for node in selection_set.selections:
            part, condition = self._node(node, parent)
            total.depth = max(total.depth, part.depth)
            total.introspection_depth = max(total.introspection_depth, part.introspection_depth)
            total.aliases = min(_HUGE, total.aliases + part.aliases)
            total.root_fields = min(_HUGE, total.root_fields + part.root_fields)
            total.directives = max(total.directives, part.directives, len(node.directives or ()))
            if condition is not None and excludes_others(condition, parent):
                by_type[condition.name] = by_type.get(condition.name, 0) + part.cost
            else:
                total.cost += part.cost
        total.cost = min(_HUGE, total.cost + max(by_type.values(), default=0))
        return total

    def _node(
        self, node: SelectionNode, parent: GraphQLNamedType | None
    ) -> tuple[Measure, GraphQLNamedType | None]:
        """What one line of a selection adds, and the type it is conditional on."""
        if isinstance(node, FieldNode):
            return self._field(node, parent), None
        if isinstance(node, FragmentSpreadNode):
            fragment = self._fragments.get(node.name.value)
            if fragment is None:
                return Measure(), None
            condition = self.schema.get_type(fragment.type_condition.name.value)
            return self._fragment(fragment, condition), condition
        assert isinstance(node, InlineFragmentNode)
        condition = (
            self.schema.get_type(node.type_condition.name.value) if node.type_condition else parent
        )
        return self._selection(node.selection_set, condition), condition

    def _fragment(
        self, fragment: FragmentDefinitionNode, condition: GraphQLNamedType | None
    ) -> Measure:
        name = fragment.name.value
        if name not in self._measured:
            self._measured[name] = None  # a fragment inside itself adds nothing; validation refuses
            self._measured[name] = self._selection(fragment.selection_set, condition)
        return self._measured[name] or Measure()

    def _field(self, node: FieldNode, parent: GraphQLNamedType | None) -> Measure:
        name = node.name.value
        aliases = int(node.alias is not None)
        definition = field_of(parent, name)
        if name in _INTROSPECTION:
            below = self._selection(node.selection_set, None) if node.selection_set else Measure()
            return Measure(
                depth=1,
                introspection_depth=1 + below.depth,
                aliases=aliases + below.aliases,
                directives=below.directives,
                root_fields=1,
            )
        composite = get_named_type(definition.type) if definition else None
        below = self._selection(node.selection_set, composite) if node.selection_set else Measure()
        return Measure(
            depth=1 + below.depth,
            introspection_depth=below.introspection_depth,
            aliases=min(_HUGE, aliases + below.aliases),
            directives=below.directives,
            root_fields=1,
            cost=min(_HUGE, self._cost(node, definition, parent, below.cost)),
        )

    def _cost(
        self,
        node: FieldNode,
        definition: GraphQLField | None,
        parent: GraphQLNamedType | None,
        below: int,
    ) -> int:
        if definition is None or not is_composite_type(get_named_type(definition.type)):
            return 0
        if is_connection(get_named_type(definition.type)):
            return self._page(node, definition) * below
        if is_connection(parent):
            return below  # edges and pageInfo: the page counts their entries
        if is_edge(parent) or not is_list_type(get_nullable_type(definition.type)):
            return 1 + below
        return self._length(node) * (1 + below)

    def _page(self, node: FieldNode, definition: GraphQLField) -> int:
        name = node.name.value
        given = [
            size
            for argument in node.arguments or ()
            if argument.name.value in ("first", "last")
            and isinstance(size := self._value(argument.value), int)
        ]
        maximum = page_maximum(name)
        if any(not 0 <= size <= maximum for size in given):
            self.refusal = self.refusal or CodedError(
                f"A page of `{name}` has 0 to {maximum} entries; ask for the rest with `after`.",
                "PAGE_SIZE",
                maximum=maximum,
            )
        if given:
            return max(given)
        first = definition.args.get("first")
        default = first.default_value if first else None
        return default if isinstance(default, int) else DEFAULT_PAGE

    def _length(self, node: FieldNode) -> int:
        """Of a plain list: that of the ids asked for, else what is assumed of it."""
        for argument in node.arguments or ():
            if argument.name.value == "ids":
                if isinstance(argument.value, ListValueNode):
                    return len(argument.value.values)
                ids = self._value(argument.value)
                return len(ids) if isinstance(ids, list) else 1
        return assumed_size(node.name.value)

    def _value(self, node: ValueNode) -> Any:
        """An integer or what a variable holds, by its default if it was not given."""
        if isinstance(node, IntValueNode):
            return int(node.value)
        if not isinstance(node, VariableNode):
            return None
        self.used_variables = True
        name = node.name.value
        if name in self.variables:
            return self.variables[name]
        default = self._defaults.get(name)
        if isinstance(default, ListValueNode):
            return list(default.values)
        return int(default.value) if isinstance(default, IntValueNode) else None
