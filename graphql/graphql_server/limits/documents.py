"""Documents parsed, validated and measured once, however often they are sent."""

from collections import OrderedDict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    GraphQLError,
    GraphQLSchema,
    Node,
    OperationDefinitionNode,
    StringValueNode,
    parse,
    specified_rules,
)
from graphql.validation.validate import ValidationAbortedError
from strawberry.schema.schema import validate_document

from graphql_server.errors import CodedError
from graphql_server.limits.bounds import Bounds
from graphql_server.limits.measure import Measure, Measurer

_RULES = tuple(specified_rules)


@dataclass(slots=True)
class Prepared:
    """A document that parses, with what is wrong with it."""

    document: DocumentNode
    errors: list[GraphQLError]
    _fixed: dict[int, int] = field(default_factory=dict)
    """Costs of operations that no variable changes, by their place in the document."""

    def cost(
        self,
        schema: GraphQLSchema,
        bounds: Bounds,
        operation_name: str | None,
        variables: Mapping[str, Any],
    ) -> int:
        """Objects that the operation may return; raises `CodedError` for one beyond a bound."""
        place, operation = _chosen(self.document, operation_name)
        if place in self._fixed:
            return self._fixed[place]
        measurer = Measurer(schema, self.document, variables)
        cost = measurer.measure(operation).cost
        if measurer.refusal:
            raise measurer.refusal
        if cost > bounds.cost:
            raise CodedError(
                f"The operation may return {cost} objects, {bounds.cost} are allowed;"
                " ask for smaller pages.",
                "COST_LIMIT",
                cost=cost,
                maximum=bounds.cost,
            )
        if not measurer.used_variables:
            self._fixed[place] = cost
        return cost


class DocumentCache:
    """Prepared documents by their text; the least recently used go first."""

    def __init__(self, bounds: Bounds, size: int = 512) -> None:
        self._bounds, self._size = bounds, size
        self._prepared: OrderedDict[str, Prepared] = OrderedDict()

    def get(self, schema: GraphQLSchema, text: str) -> Prepared:
        """The prepared document; raises `GraphQLSyntaxError`."""
        found = self._prepared.get(text)
        if found is None:
            found = _prepare(schema, text, self._bounds)
            self._prepared[text] = found
            if len(self._prepared) > self._size:
                self._prepared.popitem(last=False)
        else:
            self._prepared.move_to_end(text)
        return found

    def __len__(self) -> int:
        return len(self._prepared)


def _prepare(schema: GraphQLSchema, text: str, bounds: Bounds) -> Prepared:
    document = parse(text, max_tokens=bounds.tokens)
    if refusal := _refusal(document, bounds) or _misshape(schema, document, bounds):
        return Prepared(document, [refusal])
    errors = validate_document(schema, document, _RULES)
    if any(isinstance(error, ValidationAbortedError) for error in errors):
        errors = [_error("The document repeats too much to be validated; split it.", "VALIDATION")]
    return Prepared(document, errors)


def _refusal(document: DocumentNode, bounds: Bounds) -> GraphQLError | None:
    """What must not even be validated."""
    fragments = branches = 0
    for node in _nodes(document):
        if isinstance(node, FragmentDefinitionNode):
            fragments += 1
        elif isinstance(node, FieldNode) and node.selection_set:
            branches += 1
        elif isinstance(node, StringValueNode) and "\x00" in node.value:
            return _error("A text contains the character U+0000; remove it.", "INVALID_INPUT")
    if fragments > bounds.fragments:
        return _beyond("fragments", fragments, bounds.fragments, "FRAGMENT_LIMIT")
    if branches > bounds.branches:
        return _beyond("fields with a selection", branches, bounds.branches, "SELECTION_LIMIT")
    return None


def _misshape(schema: GraphQLSchema, document: DocumentNode, bounds: Bounds) -> GraphQLError | None:
    """The first operation whose form is beyond a bound; its cost waits for the variables."""
    measurer = Measurer(schema, document, {})
    for operation in document.definitions:
        if isinstance(operation, OperationDefinitionNode):
            refusal = _beyond_form(measurer.measure(operation), bounds)
            if refusal is not None:
                return refusal
    return None


def _beyond_form(measured: Measure, bounds: Bounds) -> GraphQLError | None:
    if measured.introspection_depth and not bounds.introspection_depth:
        message = "Introspection is off here; take the schema from frontend_schema/."
        return _error(message, "INTROSPECTION_OFF")
    for what, value, bound, code in (
        ("levels", measured.depth, bounds.depth, "DEPTH_LIMIT"),
        (
            "levels of introspection",
            measured.introspection_depth,
            bounds.introspection_depth,
            "DEPTH_LIMIT",
        ),
        ("aliases", measured.aliases, bounds.aliases, "ALIAS_LIMIT"),
        ("root fields", measured.root_fields, bounds.root_fields, "ROOT_FIELD_LIMIT"),
        ("directives in one place", measured.directives, bounds.directives, "DIRECTIVE_LIMIT"),
    ):
        if value > bound:
            return _beyond(what, value, bound, code)
    return None


def _beyond(what: str, value: int, bound: int, code: str) -> GraphQLError:
    message = f"The document has {value} {what}, {bound} are allowed; split it."
    return _error(message, code, value=value, maximum=bound)


def _error(message: str, code: str, **extensions: Any) -> GraphQLError:
    return GraphQLError(message, extensions={"code": code, **extensions})


def _chosen(document: DocumentNode, name: str | None) -> tuple[int, OperationDefinitionNode]:
    return next(
        (place, each)
        for place, each in enumerate(document.definitions)
        if isinstance(each, OperationDefinitionNode)
        and (name is None or (each.name is not None and each.name.value == name))
    )


def _nodes(document: DocumentNode) -> Iterator[Node]:
    waiting: list[Any] = [document]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Node):
            yield node
            waiting += (getattr(node, key) for key in node.keys if key != "loc")
        elif isinstance(node, list | tuple):
            waiting += node
