"""One walk over an operation: depth, aliases, directives, and what it costs.

Every fragment is measured once and remembered, so the walk is linear in the document however often
fragments are spread; stock limiters walk them anew each time, which is exponential.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from graphql import (
    DocumentNode,
    EnumValueNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLNamedType,
    GraphQLSchema,
    InlineFragmentNode,
    IntValueNode,
    ListValueNode,
    ObjectValueNode,
    OperationDefinitionNode,
    SelectionNode,
    SelectionSetNode,
    StringValueNode,
    ValueNode,
    VariableNode,
    get_named_type,
)

from graphql_server.errors import CodedError
from graphql_server.limits.costs import Counts, FieldCost, cost_of, names_moment, points_between
from graphql_server.limits.shapes import excludes_others, field_of, is_connection
from graphql_server.limits.sizes import ITEM_WORK, MOMENT_WORK, SCHEMA_WORK, page_maximum

_HUGE = 10**12
_INTROSPECTION = ("__schema", "__type")
_HISTORY = ("from", "to", "stepDays")


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
    """In points, see `costs.py`. Of types of which only one can apply, the dearest counts."""
    once: int = 0
    """Points of a connection that its page does not multiply."""


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
            total.once += part.once
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
                cost=min(_HUGE, SCHEMA_WORK * (1 + below.aliases)),
            )
        composite = get_named_type(definition.type) if definition else None
        below = self._selection(node.selection_set, composite) if node.selection_set else Measure()
        cost, once = self._cost(node, parent, below)
        return Measure(
            depth=1 + below.depth,
            introspection_depth=below.introspection_depth,
            aliases=min(_HUGE, aliases + below.aliases),
            directives=below.directives,
            root_fields=1,
            cost=min(_HUGE, cost),
            once=min(_HUGE, once),
        )

    def _cost(
        self, node: FieldNode, parent: GraphQLNamedType | None, below: Measure
    ) -> tuple[int, int]:
        """Points for each time the field is answered, and those for its whole connection."""
        cost = cost_of(parent, node.name.value)
        work = cost.work + self._work(node, parent) if node.arguments else cost.work
        match cost.counts:
            case Counts.NONE:
                return (0, work) if is_connection(parent) else (work, 0)
            case Counts.THROUGH:
                return below.cost, work
            case Counts.ONE:
                return 1 + below.cost + work, 0
            case Counts.PAGE:
                return self._page(node, cost) * below.cost + below.once + work, 0
            case Counts.LIST:
                return self._length(node, cost) * (1 + below.cost) + work, 0

    def _page(self, node: FieldNode, cost: FieldCost) -> int:
        name, maximum = node.name.value, cost.maximum or 0
        given = [
            size
            for size in (self._argument(node, "first"), self._argument(node, "last"))
            if isinstance(size, int)
        ]
        if any(not 0 <= size <= maximum for size in given):
            self.refusal = self.refusal or CodedError(
                f"A page of `{name}` has 0 to {maximum} entries; ask for the rest with `after`.",
                "PAGE_SIZE",
                maximum=maximum,
            )
        return max(given) if given else cost.size

    def _length(self, node: FieldNode, cost: FieldCost) -> int:
        """Of a plain list: as many as are asked for, else as are assumed."""
        ids, first = self._argument(node, "ids"), self._argument(node, "first")
        if ids is not None:
            return len(ids) if isinstance(ids, list) else 1
        if isinstance(first, int):
            return max(0, first)
        if node.name.value == "history":
            return points_between(*(self._argument(node, each) for each in _HISTORY))
        return cost.size

    def _work(self, node: FieldNode, parent: GraphQLNamedType | None) -> int:
        """What the arguments add."""
        if parent is self.schema.mutation_type:
            given = self._argument(node, "input")
            lists = (len(each) for each in _values(given) if isinstance(each, list))
            return ITEM_WORK * max(lists, default=0)
        if parent is not self.schema.query_type:
            return 0
        if node.name.value == "alumnus":
            return MOMENT_WORK if self._argument(node, "at") is not None else 0
        if node.name.value in ("node", "nodes"):
            id_, ids = self._argument(node, "id"), self._argument(node, "ids")
            named = [id_, *ids] if isinstance(ids, list) else [id_, ids]
            if len(named) > page_maximum(node.name.value) + 1:
                self.refusal = self.refusal or CodedError(
                    f"Ask for at most {page_maximum(node.name.value)} nodes at once.", "PAGE_SIZE"
                )
                return 0  # refused: the ids are not worth being read
            return MOMENT_WORK * sum(map(names_moment, named))
        return 0

    def _argument(self, node: FieldNode, name: str) -> Any:
        """An argument's value with its variables, by their defaults if they were not given."""
        for argument in node.arguments or ():
            if argument.name.value == name:
                return self._value(argument.value)
        return None

    def _value(self, node: ValueNode) -> Any:
        match node:
            case VariableNode():
                self.used_variables = True
                name = node.name.value
                if name in self.variables:
                    value = self.variables[name]
                    # JSON does not tell 100.0 from 100, nor does graphql-core.
                    return int(value) if isinstance(value, float) and value % 1 == 0 else value
                default = self._defaults.get(name)
                return None if default is None else self._value(default)
            case IntValueNode():
                return int(node.value)
            case ListValueNode():
                return [self._value(each) for each in node.values]
            case ObjectValueNode():
                return {each.name.value: self._value(each.value) for each in node.fields}
            case StringValueNode() | EnumValueNode():
                return node.value
            case _:
                return None


def _values(given: Any) -> Iterable[Any]:
    return given.values() if isinstance(given, dict) else ()
