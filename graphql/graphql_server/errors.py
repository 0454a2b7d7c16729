"""Top-level errors: every one has a code, and what was not meant for clients is masked.

Refusals of commands are data (payload types of the schema); only those of queries come here.
What is logged of a bug is where it happened and the types of its exceptions: messages of
exceptions quote values, and values may be personal.
"""

import logging
import traceback
from collections.abc import Iterator, Mapping
from typing import Any, ClassVar
from uuid import UUID

import psycopg
from graphql import GraphQLError, GraphQLSyntaxError
from strawberry.exceptions import MissingQueryError
from strawberry.schema.exceptions import CannotGetOperationTypeError, InvalidOperationTypeError

from crm.domain.refusals import Refusal
from crm.storage.key_store import KeyStoreUnavailable

_log = logging.getLogger("graphql_server.errors")

MASKED = "internal error"
_TOO_DEEP = "nested too deeply"
_ABOUT_VARIABLES = ("Too many errors processing variables", f"Variable values are {_TOO_DEEP}")
UNREACHABLE = "The database does not answer now; nothing is lost. Try again in a moment."


class CodedError(Exception):
    """An error whose message is written for the client: one sentence with what to do."""

    status: ClassVar[int] = 400
    """Of the HTTP answer, when it happens before there is an operation."""

    def __init__(self, message: str, code: str, **extensions: Any) -> None:
        super().__init__(message)
        self.message, self.code, self.extensions = message, code, extensions


def coded(error: GraphQLError, correlation_id: UUID | None) -> GraphQLError:
    """The error as a client may see it, with `extensions.code`; a bug is logged and masked."""
    original = error.original_error
    match original:
        case CodedError():
            return _with(error, original.message, original.code, original.extensions)
        case Refusal():
            return _with(error, str(original), original.code)
        case CannotGetOperationTypeError():
            return _with(error, original.as_http_error_reason(), "BAD_REQUEST")
        case RecursionError() if error.path is None:
            return _with(error, f"The operation is {_TOO_DEEP}; split it.", "DEPTH_LIMIT")
        case InvalidOperationTypeError() | MissingQueryError():
            return _with(error, error.message or "No operation was sent.", "BAD_REQUEST")
        case _:
            pass
    if error.extensions and error.extensions.get("code"):
        return error
    if _is_about_text(error):
        return _with(error, _shortened(error.message), _code_of_text(error))
    if (lost := _lost_key_store(original)) is not None:
        _log.warning("the key store does not answer %s", correlation_id)
        return _with(error, str(KeyStoreUnavailable()), lost.code)
    if is_unreachable(original):
        _log.warning("the database does not answer %s", correlation_id)
        return _with(error, UNREACHABLE, "DATABASE_UNREACHABLE")
    place, trace = _place(error), _trace(original or error)
    _log.error("%s %s at %s\n%s", MASKED, correlation_id, place, trace)
    shown = {"correlationId": str(correlation_id)} if correlation_id else {}
    return _with(error, MASKED, "INTERNAL", shown)


def _lost_key_store(error: BaseException | None) -> KeyStoreUnavailable | None:
    return next((each for each in _chain(error) if isinstance(each, KeyStoreUnavailable)), None)


def is_unreachable(error: BaseException | None) -> bool:
    """Whether the database was away, or had no connection free: nobody's mistake, and it passes."""
    lost = (psycopg.OperationalError, psycopg.InterfaceError)
    return any(isinstance(each, lost) for each in _chain(error))


def _shortened(message: str) -> str:
    """Of what quotes the client's own text, enough to find the place."""
    most = 500
    return message if len(message) <= most else f"{message[:most]}…"


def log_crash(error: BaseException, correlation_id: UUID) -> None:
    """Log a bug that happened outside any operation."""
    _log.error("%s %s\n%s", MASKED, correlation_id, _trace(error))


def _is_about_text(error: GraphQLError) -> bool:
    """Whether the error tells the client about its own document or variables."""
    if isinstance(error, GraphQLSyntaxError):
        return True
    if error.path is None:
        return bool(error.nodes) or error.message.startswith(_ABOUT_VARIABLES)
    return error.original_error is None and error.message.startswith("Argument ")


def _code_of_text(error: GraphQLError) -> str:
    if not isinstance(error, GraphQLSyntaxError):
        return "DEPTH_LIMIT" if error.message.split(".")[0].endswith(_TOO_DEEP) else "VALIDATION"
    if "tokens. Parsing aborted" in error.message:
        return "TOKEN_LIMIT"
    if _TOO_DEEP in error.message:
        return "DEPTH_LIMIT"
    return "SYNTAX"


def _with(
    error: GraphQLError, message: str, code: str, extensions: Mapping[str, Any] | None = None
) -> GraphQLError:
    return GraphQLError(
        message,
        nodes=error.nodes,
        source=error.source,
        positions=error.positions,
        path=error.path,
        extensions={"code": code, **(extensions or {})},
    )


def _place(error: GraphQLError) -> str:
    return ".".join(str(step) for step in error.path or ()) or "the start"


def _trace(error: BaseException) -> str:
    return "".join(
        f"{type(each).__module__}.{type(each).__qualname__}{_sqlstate(each)}\n"
        + "".join(traceback.format_tb(each.__traceback__))
        for each in _chain(error)
    ).rstrip()


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        error = error.__cause__ or error.__context__


def _sqlstate(error: BaseException) -> str:
    state = getattr(error, "sqlstate", None)
    return f" (SQLSTATE {state})" if state else ""
