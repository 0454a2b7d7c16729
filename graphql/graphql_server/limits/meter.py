"""Counts operations: what kind, how long, and with which errors. Never what was asked."""

import time
from collections.abc import Iterator

from graphql import GraphQLError
from strawberry.extensions import SchemaExtension
from strawberry.schema.exceptions import CannotGetOperationTypeError
from strawberry.types import ExecutionContext

from graphql_server.context import RequestContext
from graphql_server.limits.documents import NOTHING


class OperationMeter(SchemaExtension):
    """Outermost extension; a subscription counts once, when it ends, and without its duration."""

    def on_operation(self) -> Iterator[None]:
        operation = self.execution_context
        started, ended = time.perf_counter(), False
        try:
            yield
            ended = True
        finally:
            if isinstance(operation.context, RequestContext):
                kind = _kind(operation)
                operation.context.services.metrics.operation(
                    kind,
                    _outcome(operation) if ended else "interrupted",
                    None if kind == "subscription" else time.perf_counter() - started,
                    [_code(error) for error in _errors(operation)],
                )


def _kind(operation: ExecutionContext) -> str:
    if operation.graphql_document is NOTHING:
        return "unknown"
    try:
        return operation.operation_type.value
    except (RuntimeError, CannotGetOperationTypeError):
        return "unknown"


def _outcome(operation: ExecutionContext) -> str:
    errors = _errors(operation)
    if not errors:
        return "ok"
    executed = any(error.path is not None for error in errors)
    return "with_errors" if executed else "refused"


def _errors(operation: ExecutionContext) -> list[GraphQLError]:
    refused = operation.pre_execution_errors
    return list(refused or getattr(operation.result, "errors", None) or ())


def _code(error: GraphQLError) -> str:
    return str((error.extensions or {}).get("code", "UNKNOWN"))
