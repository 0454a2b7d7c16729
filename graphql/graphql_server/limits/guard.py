"""A Strawberry schema that bounds what is asked, codes what fails and says what it cost."""

import datetime
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from typing import Any

import strawberry
from graphql import GraphQLError
from strawberry.extensions import SchemaExtension
from strawberry.types import ExecutionContext

from graphql_server.context import RequestContext
from graphql_server.errors import CodedError, coded
from graphql_server.limits.bounds import Bounds
from graphql_server.limits.documents import NOTHING, DocumentCache, Prepared
from graphql_server.limits.meter import OperationMeter
from graphql_server.limits.rates import REFUSED_DOCUMENT
from graphql_server.limits.steps import Steps


class DocumentGuard(SchemaExtension):
    """Takes parsing and validation from the cache and refuses operations beyond the bounds."""

    _prepared: Prepared | None = None
    _cost: int | None = None
    _refused: CodedError | None = None

    async def on_operation(self) -> AsyncIterator[None]:
        operation = self.execution_context
        context = operation.context
        if isinstance(context, RequestContext) and context.connection_params is not None:
            try:
                context = await context.for_operation(datetime.datetime.now(datetime.UTC))
                context.saw(await context.services.waiter.everywhere())
                operation.context = context
            except CodedError as error:
                self._refused = error
        yield

    def on_parse(self) -> Iterator[None]:
        operation = self.execution_context
        schema = operation.schema
        if isinstance(schema, GuardedSchema) and operation.query:
            self._prepared = prepared = schema.documents.get(schema.graphql, operation.query)
            if prepared.document is NOTHING:  # its errors are told as those of validation are
                operation._provided_operation_name = None
            operation.graphql_document = prepared.document
            operation.validation_rules = ()
        yield

    def on_validate(self) -> Iterator[None]:
        operation, prepared = self.execution_context, self._prepared
        schema = operation.schema
        if self._refused is not None:
            operation.pre_execution_errors = [_error(self._refused)]
        elif isinstance(schema, GuardedSchema) and prepared is not None:
            context = operation.context
            if prepared.errors:
                operation.pre_execution_errors = _told(prepared.errors, context)
            else:
                variables = operation.variables or {}
                try:
                    operation_at, _ = prepared.chosen(operation._provided_operation_name)
                    self._cost = prepared.cost(schema.bounds, operation_at, variables)
                    if isinstance(context, RequestContext):
                        context.spend(self._cost)
                except CodedError as error:
                    operation.pre_execution_errors = [_error(error)]
                else:
                    if isinstance(context, RequestContext) and context.services.usage is not None:
                        footprint = prepared.footprint(operation_at)
                        context.services.usage.count(context.client, footprint, variables)
        yield

    def get_results(self) -> dict[str, Any]:
        """`cost` in objects; `position` as a string of digits."""
        context = self.execution_context.context
        position = context.position if isinstance(context, RequestContext) else None
        return ({} if self._cost is None else {"cost": self._cost}) | (
            {} if position is None else {"position": str(position)}
        )


def _told(errors: list[GraphQLError], context: object) -> list[GraphQLError]:
    """What is wrong with a document, unless the client has sent too many of such."""
    try:
        if isinstance(context, RequestContext):
            context.spend(REFUSED_DOCUMENT)
    except CodedError as refused:
        return [_error(refused)]
    return list(errors)


def _error(refused: CodedError) -> GraphQLError:
    return GraphQLError(refused.message, original_error=refused)


class GuardedSchema(strawberry.Schema):
    """The schema as it is served: `strawberry.Schema` with bounds, and errors that are coded."""

    def __init__(self, *args: Any, bounds: Bounds | None = None, **kwargs: Any) -> None:
        kwargs["extensions"] = [OperationMeter, DocumentGuard, *kwargs.get("extensions", ())]
        super().__init__(*args, **kwargs)
        self.bounds = bounds or Bounds()
        self.documents = DocumentCache(self.bounds)

    def create_extensions_runner(
        self, execution_context: ExecutionContext, extensions: list[SchemaExtension]
    ) -> Steps:
        return Steps(execution_context, extensions)

    @property
    def graphql(self) -> Any:
        """The schema as graphql-core has it (`GraphQLSchema`)."""
        return self._schema

    def keep_to_yourself(self) -> None:
        """From now on without introspection and without suggestions of names."""
        self.bounds = replace(self.bounds, introspection_depth=0)
        self.documents = DocumentCache(self.bounds)
        self.config.disable_field_suggestions = True

    def process_errors(
        self, errors: list[GraphQLError], execution_context: ExecutionContext | None = None
    ) -> None:
        """Code and mask in place. Strawberry's own would log the query with its literals."""
        context = execution_context.context if execution_context else None
        correlation_id = context.correlation_id if isinstance(context, RequestContext) else None
        errors[:] = [coded(error, correlation_id) for error in errors]
        if self.config.disable_field_suggestions:
            for error in errors:  # Strawberry takes care of fields only, not of variables
                error.message = error.message.partition(" Did you mean")[0]
