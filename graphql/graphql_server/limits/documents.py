"""Documents parsed, validated and measured once, however often they are sent."""

from collections import OrderedDict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from graphql import (
    DocumentNode,
    GraphQLError,
    GraphQLSchema,
    GraphQLSyntaxError,
    OperationDefinitionNode,
    parse,
    specified_rules,
    validate,
)
from graphql.validation.validate import ValidationAbortedError
from strawberry.schema.validation_rules.maybe_null import MaybeNullValidationRule
from strawberry.schema.validation_rules.one_of import OneOfInputValidationRule

from graphql_server.errors import CodedError
from graphql_server.limits.bounds import Bounds
from graphql_server.limits.form import beyond, error, misformed, must_be_few, must_be_short
from graphql_server.limits.measure import Measure, Measurer
from graphql_server.usage.footprint import Footprint

_RULES = (*specified_rules, MaybeNullValidationRule, OneOfInputValidationRule)
_COSTS = 64
"""Of one document that are remembered."""
_ABSENT, _UNKNOWN = object(), object()

NOTHING = parse("{ __typename }")
"""Stands for a text that could not be read."""


@dataclass(slots=True, eq=False)
class Prepared:
    """A document with what is wrong with it; `NOTHING` in place of one that does not parse."""

    schema: GraphQLSchema
    document: DocumentNode
    errors: list[GraphQLError]
    operations: tuple[tuple[int, OperationDefinitionNode], ...] = field(init=False)
    """With their places in the document."""
    _footprints: dict[int, Footprint] = field(default_factory=dict)
    _costs: dict[tuple[Any, ...], int] = field(default_factory=dict)
    """By the place of the operation and the values of the variables that matter."""
    _matter: dict[int, tuple[str, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.operations = tuple(
            (place, each)
            for place, each in enumerate(self.document.definitions)
            if isinstance(each, OperationDefinitionNode)
        )

    def chosen(self, name: str | None) -> tuple[int, OperationDefinitionNode]:
        """Place and node of the operation meant; raises `CodedError`."""
        if name is None:
            if len(self.operations) == 1:
                return self.operations[0]
            raise CodedError(
                "Say with `operationName` which of the document's operations is meant.",
                "BAD_REQUEST",
            )
        for place, each in self.operations:
            if each.name is not None and each.name.value == name:
                return place, each
        raise CodedError("The document has no operation with this `operationName`.", "BAD_REQUEST")

    def footprint(self, place: int) -> Footprint:
        """What the operation at this place uses of the schema."""
        found = self._footprints.get(place)
        if found is None:
            found = Footprint(self.schema, self.document, self._at(place))
            self._footprints[place] = found
        return found

    def cost(self, bounds: Bounds, place: int, variables: Mapping[str, Any]) -> int:
        """What the operation at this place costs; raises `CodedError` for one beyond a bound."""
        if variables:
            must_be_few(variables, bounds)
        key = (place, *(_plain(variables, name) for name in self._matter.get(place, ())))
        known = self._costs.get(key) if place in self._matter else None
        if known is not None:
            return known
        noted = _Noted(variables)
        measurer = Measurer(self.schema, self.document, noted)
        cost = measurer.measure(self._at(place)).cost
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
        self._remember(place, variables, noted.names, cost)
        return cost

    def _at(self, place: int) -> OperationDefinitionNode:
        operation = self.document.definitions[place]
        assert isinstance(operation, OperationDefinitionNode)
        return operation

    def _remember(
        self, place: int, variables: Mapping[str, Any], names: set[str], cost: int
    ) -> None:
        """The names only grow, so a cost that is found was measured by the same values."""
        self._matter[place] = matter = tuple(sorted(names | set(self._matter.get(place, ()))))
        key = (place, *(_plain(variables, name) for name in matter))
        if _UNKNOWN not in key and len(self._costs) < _COSTS:
            self._costs[key] = cost


class _Noted(Mapping[str, Any]):
    """Variables that note which of them were asked for."""

    def __init__(self, variables: Mapping[str, Any]) -> None:
        self._variables = variables
        self.names: set[str] = set()

    def __getitem__(self, name: str) -> Any:
        self.names.add(name)
        return self._variables[name]

    def __iter__(self) -> Iterator[str]:
        self.names.update(self._variables)
        return iter(self._variables)

    def __len__(self) -> int:
        self.names.update(self._variables)
        return len(self._variables)


def _plain(variables: Mapping[str, Any], name: str) -> Any:
    """A number, a switch, null or absence; `_UNKNOWN` of all that is not measured by its value."""
    value = variables.get(name, _ABSENT)
    return value if isinstance(value, bool | int | None) or value is _ABSENT else _UNKNOWN


class DocumentCache:
    """Prepared documents by their text: the least recently used go first, kept ones never, and
    what is refused is not worth its place."""

    def __init__(self, bounds: Bounds, size: int = 512, characters: int = 4 << 20) -> None:
        self._bounds, self._size, self._characters = bounds, size, characters
        self._kept: dict[str, Prepared] = {}
        self._prepared: OrderedDict[str, Prepared] = OrderedDict()
        self._held = 0
        """Characters of all texts: their trees take a hundred times as much."""

    def get(self, schema: GraphQLSchema, text: str) -> Prepared:
        """The prepared document."""
        found = self._kept.get(text)
        if found is not None:
            return found
        found = self._prepared.get(text)
        if found is not None:
            self._prepared.move_to_end(text)
            return found
        found = _prepare(schema, text, self._bounds)
        if not found.errors:
            self._prepared[text] = found
            self._held += len(text)
            while len(self._prepared) > self._size or self._held > self._characters:
                oldest, _ = self._prepared.popitem(last=False)
                self._held -= len(oldest)
        return found

    def keep(self, schema: GraphQLSchema, text: str) -> Prepared:
        """As `get`, for as long as the server runs."""
        found = self.get(schema, text)
        if not found.errors:
            self._kept[text] = found
        return found

    def __len__(self) -> int:
        return len(self._prepared)


def _prepare(schema: GraphQLSchema, text: str, bounds: Bounds) -> Prepared:
    try:
        must_be_short(text, bounds)
        document = parse(text, max_tokens=bounds.tokens)
    except CodedError as refused:
        return Prepared(schema, NOTHING, [GraphQLError(refused.message, original_error=refused)])
    except GraphQLSyntaxError as wrong:
        return Prepared(schema, NOTHING, [wrong])
    if refusal := misformed(document, bounds) or _misshape(schema, document, bounds):
        return Prepared(schema, document, [refusal])
    errors = validate(
        schema,
        document,
        _RULES,
        max_errors=bounds.validation_errors,
        hide_suggestions=not bounds.introspection_depth,
    )
    told = [each for each in errors if not isinstance(each, ValidationAbortedError)]
    if errors and not told:
        told = [error("The document repeats too much to be validated; split it.", "VALIDATION")]
    return Prepared(schema, document, told)


def _misshape(schema: GraphQLSchema, document: DocumentNode, bounds: Bounds) -> GraphQLError | None:
    """The first operation whose form is beyond a bound; its cost waits for the variables."""
    measurer = Measurer(schema, document, {})
    for operation in document.definitions:
        if isinstance(operation, OperationDefinitionNode):
            try:
                refusal = _beyond_form(measurer.measure(operation), bounds)
            except RecursionError:  # selections without a field, through fragments
                refusal = error("The document is nested too deeply; split it.", "DEPTH_LIMIT")
            if refusal is not None:
                return refusal
    return None


def _beyond_form(measured: Measure, bounds: Bounds) -> GraphQLError | None:
    if measured.introspection_depth and not bounds.introspection_depth:
        message = "Introspection is off here; take the schema from frontend_schema/."
        return error(message, "INTROSPECTION_OFF")
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
            return beyond(what, value, bound, code)
    return None
