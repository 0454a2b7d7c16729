"""An executor that compiles selections to functions, and leaves every surprise to graphql-core.

What a function did not expect (a null where none may be, a wrong class, an exception, something to
await) ends it without a result, and graphql-core runs that part from its start: messages, paths
and nulls are the reference's. So a function may be wrong about nothing but speed, as long as what
it does give is what graphql-core would give; a differential test holds it to that.

It overrides three methods that graphql-core calls non-public; hence the narrow pin of its version.
"""

from collections.abc import Awaitable
from typing import Any

from graphql import GraphQLObjectType, GraphQLSchema
from graphql.execution.collect_fields import FieldDetailsList, GroupedFieldSet
from graphql.pyutils import Path, Undefined, gather_with_cancel
from strawberry.schema.schema import StrawberryGraphQLCoreExecutionContext

from graphql_server.execution.begun import begun
from graphql_server.execution.kept import Kept
from graphql_server.execution.plan import Plan, plan_fields, plan_value

_PLANS = "compiled-plans"
_MOST_OPERATIONS = 256
"""A plan over a union may have thousands of lines, however short the document is."""

Found = dict[Any, Plan | None]


class _Operations:
    """The plans of each operation under each choice of what decides about them."""

    def __init__(self) -> None:
        self._found: Kept[Found] = Kept(_MOST_OPERATIONS)

    def plans(self, executor: "CompiledExecutor") -> Found:
        """Of this operation with these Boolean variables: they steer `@skip` and `@include`."""
        flags = tuple(
            (name, value)
            for name, value in executor.variable_values.coerced.items()
            if value is True or value is False
        )
        key = (id(executor.operation), flags, executor.for_wire)
        return self._found.get(key, executor.operation, dict, executor.fragment_definitions)


def _operations(schema: GraphQLSchema) -> _Operations:
    found = schema.extensions.get(_PLANS)
    if found is None:
        found = schema.extensions[_PLANS] = _Operations()
    assert isinstance(found, _Operations)
    return found


class CompiledExecutor(StrawberryGraphQLCoreExecutionContext):
    """Give it to `strawberry.Schema` as `execution_context_class`.

    It is graphql-core's own wherever each field is to be seen by an extension, and for schemas
    that read attributes or handle exceptions in a way of their own.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.for_wire = bool(getattr(self.context_value, "for_wire", False))
        """Whether the answer goes to our JSON encoder, which writes instants itself."""
        self._plans = _operations(self.schema).plans(self) if self._fits() else None
        self._seen: dict[Any, tuple[Plan | None, object]] = {}
        self._arguments: dict[int, tuple[dict[str, Any], ...]] = {}

    def _fits(self) -> bool:
        strawberry_schema: Any = getattr(self.schema, "_strawberry_schema", None)
        return (
            strawberry_schema is not None
            and not (self.middleware_manager and self.middleware_manager.middlewares)
            and self.abort_signal is None
            and strawberry_schema.config.default_resolver is getattr
            and not strawberry_schema.schema_converter._exception_handler_specs
        )

    def complete_value(
        self,
        return_type: Any,
        field_details_list: FieldDetailsList,
        info: Any,
        path: Path,
        result: Any,
        position_context: Any,
    ) -> Any:
        if (
            self._plans is not None
            and result is not None
            and position_context is None
            and field_details_list[0].node.selection_set is not None
        ):
            plan = self._plan_of_value(return_type, field_details_list)
            if plan is not None:
                try:
                    return plan.run(result, self._arguments_of(plan))
                except Exception:  # graphql-core decides what it means
                    pass
        return begun(
            super().complete_value(
                return_type, field_details_list, info, path, result, position_context
            )
        )

    def complete_awaitable_value(self, *args: Any) -> Any:
        return begun(super().complete_awaitable_value(*args))

    def execute_fields(
        self,
        parent_type: GraphQLObjectType,
        source_value: Any,
        path: Path | None,
        grouped_field_set: GroupedFieldSet,
        position_context: Any,
    ) -> Any:
        plan = None
        if self._plans is not None and position_context is None and path is not None:
            plan = self._plan_of_fields(parent_type, grouped_field_set)
        if plan is not None:
            try:
                results = plan.run(source_value, self._arguments_of(plan))
            except Exception:  # as above
                plan = None
        if plan is None:
            return begun(
                super().execute_fields(
                    parent_type, source_value, path, grouped_field_set, position_context
                )
            )
        return begun(self._with_the_rest(parent_type, source_value, path, plan, results))

    def _with_the_rest(
        self,
        parent_type: GraphQLObjectType,
        source_value: Any,
        path: Path | None,
        plan: Plan,
        results: dict[str, Any],
    ) -> dict[str, Any] | Awaitable[dict[str, Any]]:
        """What the function gave, and graphql-core's of the fields that it left out."""
        awaited: list[str] = []
        try:
            for name, field_details_list in plan.left_out:
                at = Path(path, name, parent_type.name)
                result = self.execute_field(parent_type, source_value, field_details_list, at, None)
                if result is Undefined:
                    del results[name]
                    continue
                results[name] = result
                if self.is_awaitable(result):
                    awaited.append(name)
        except Exception:  # raised again: what was begun beside it must not be left unawaited
            if awaited:
                self.settle_in_background([results[name] for name in awaited])
            raise
        return self._awaited(results, awaited) if awaited else results

    async def _awaited(self, results: dict[str, Any], names: list[str]) -> dict[str, Any]:
        if len(names) == 1:
            results[names[0]] = await results[names[0]]
        else:
            given = await gather_with_cancel(*(results[name] for name in names))
            results.update(zip(names, given, strict=True))
        return results

    # --- finding plans --------------------------------------------------------------------

    def _plan_of_value(self, type_: Any, asked: FieldDetailsList) -> Plan | None:
        key = (id(type_), id(asked))
        seen = self._seen.get(key)
        if seen is None:
            assert self._plans is not None
            nodes = (id(type_), *(id(each.node) for each in asked))
            if nodes not in self._plans:
                self._plans[nodes] = plan_value(self, type_, asked)
            seen = self._seen[key] = (self._plans[nodes], asked)
        return seen[0]

    def _plan_of_fields(self, type_: GraphQLObjectType, asked: GroupedFieldSet) -> Plan | None:
        key = (id(type_), id(asked))
        seen = self._seen.get(key)
        if seen is None:
            assert self._plans is not None
            nodes = ("fields", id(type_), *(id(x.node) for each in asked.values() for x in each))
            if nodes not in self._plans:
                self._plans[nodes] = plan_fields(self, type_, asked)
            seen = self._seen[key] = (self._plans[nodes], asked)
        return seen[0]

    def _arguments_of(self, plan: Plan) -> tuple[dict[str, Any], ...]:
        """For each resolver of the plan; the same for every object of the operation."""
        found = self._arguments.get(id(plan))
        if found is None:
            found = self._arguments[id(plan)] = tuple(call.arguments(self) for call in plan.calls)
        return found
