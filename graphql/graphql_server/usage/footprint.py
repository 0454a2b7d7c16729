"""Which parts of the schema an operation uses, as schema coordinates: names, never values."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

from graphql import (
    ArgumentNode,
    DocumentNode,
    EnumValueNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLSchema,
    Node,
    ObjectFieldNode,
    OperationDefinitionNode,
    TypeInfo,
    TypeInfoVisitor,
    Visitor,
    get_named_type,
    type_from_ast,
    visit,
)


class Footprint:
    """Of one operation of a valid document; made once per document."""

    def __init__(
        self, schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode
    ) -> None:
        self._schema, self._document, self._operation = schema, document, operation
        self._inputs = tuple(
            (each.variable.name.value, type_)
            for each in operation.variable_definitions or ()
            if isinstance(
                type_ := get_named_type(type_from_ast(schema, each.type)),
                GraphQLEnumType | GraphQLInputObjectType,
            )
        )

    @property
    def characters(self) -> int:
        """Of the whole document, which it holds."""
        return len(self._operation.loc.source.body) if self._operation.loc else 0

    @cached_property
    def coordinates(self) -> frozenset[str]:
        """Fields, arguments, enum values and input fields that the document itself names."""
        types = TypeInfo(self._schema)
        noting = _Noting(types)
        for part in self._parts():
            visit(part, TypeInfoVisitor(types, noting))
        return frozenset(noting.found)

    def given(self, variables: Mapping[str, Any]) -> set[str]:
        """Enum values and input fields that the variables name besides."""
        found: set[str] = set()
        waiting: list[tuple[GraphQLInputType, Any]] = [
            (type_, variables[name]) for name, type_ in self._inputs if name in variables
        ]
        while waiting:
            type_, value = waiting.pop()
            if isinstance(value, list):
                waiting += ((type_, each) for each in value)
            elif isinstance(type_, GraphQLEnumType):
                if isinstance(value, str) and value in type_.values:
                    found.add(f"{type_.name}.{value}")
            elif isinstance(value, dict) and isinstance(type_, GraphQLInputObjectType):
                for name in value.keys() & type_.fields.keys():
                    found.add(f"{type_.name}.{name}")
                    below = get_named_type(type_.fields[name].type)
                    if isinstance(below, GraphQLEnumType | GraphQLInputObjectType):
                        waiting.append((below, value[name]))
        return found

    def _parts(self) -> Iterator[Node]:
        """The operation and every fragment it reaches."""
        fragments = {
            each.name.value: each
            for each in self._document.definitions
            if isinstance(each, FragmentDefinitionNode)
        }
        waiting: list[Node] = [self._operation]
        while waiting:
            part = waiting.pop()
            yield part
            spreads = _Spreads()
            visit(part, spreads)
            waiting += (fragments.pop(name) for name in spreads.names if name in fragments)


class _Spreads(Visitor):
    """Notes which fragments are spread."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def enter_fragment_spread(self, node: FragmentSpreadNode, *_: Any) -> None:
        self.names.add(node.name.value)


class _Noting(Visitor):
    """Notes coordinates; what asks for the schema itself is left out."""

    def __init__(self, types: TypeInfo) -> None:
        super().__init__()
        self._types = types
        self.found: set[str] = set()

    def enter_field(self, node: FieldNode, *_: Any) -> None:
        if field := self._field(node.name.value):
            self.found.add(field)

    def enter_argument(self, node: ArgumentNode, *_: Any) -> None:
        definition = self._types.get_field_def()
        if self._types.get_directive() is None and definition is not None:
            parent = self._types.get_parent_type()
            name = next((name for name, each in _fields(parent) if each is definition), None)
            if name is not None and (field := self._field(name)):
                self.found.add(f"{field}({node.name.value}:)")

    def enter_object_field(self, node: ObjectFieldNode, *_: Any) -> None:
        parent = self._types.get_parent_input_type()
        if parent is not None:
            self.found.add(f"{get_named_type(parent).name}.{node.name.value}")

    def enter_enum_value(self, node: EnumValueNode, *_: Any) -> None:
        type_ = get_named_type(self._types.get_input_type())
        if isinstance(type_, GraphQLEnumType):
            self.found.add(f"{type_.name}.{node.value}")

    def _field(self, name: str) -> str | None:
        parent = self._types.get_parent_type()
        if parent is None or name.startswith("__") or parent.name.startswith("__"):
            return None
        return f"{parent.name}.{name}"


def _fields(type_: Any) -> Iterator[tuple[str, Any]]:
    yield from getattr(type_, "fields", {}).items()
