"""The trusted documents of a running server, and which document a request means."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import ClassVar

from graphql import GraphQLError

from graphql_server.errors import CodedError, coded
from graphql_server.limits.documents import Prepared
from graphql_server.limits.guard import GuardedSchema
from graphql_server.operation import OperationRequest
from graphql_server.trusted.manifest import TrustedDocumentsError, read_manifests
from graphql_server.trusted.public import is_public


class UnknownDocument(CodedError):
    """An id that no manifest has. Clients with Apollo's automatic persisted queries read the code,
    others the message: they send the query itself then."""


class UntrustedDocument(CodedError):
    """A text that no manifest has, where only trusted documents are carried out."""

    status: ClassVar[int] = 403


@dataclass(frozen=True, slots=True)
class Trusted:
    """One document of a manifest."""

    text: str
    is_public: bool
    """Whether it selects nothing personal, so that its answer may be kept."""


@dataclass(frozen=True, slots=True)
class TrustedDocuments:
    """By every form of the ids; `only` refuses all other documents."""

    only: bool = False
    by_id: Mapping[str, Trusted] = field(default_factory=dict)
    by_text: Mapping[str, Trusted] = field(default_factory=dict)

    def find(self, asked: OperationRequest) -> tuple[str, Trusted | None]:
        """The text to carry out, and what is known of it; raises `CodedError`."""
        id_ = asked.document_id
        trusted = None if id_ is None else self.by_id.get(id_)
        if trusted is None and asked.query:
            if id_ is not None and not asked.by_custom and not _is_hash_of(id_, asked.query):
                raise _mismatch()
            return asked.query, self._by_text(asked.query)
        if trusted is None:
            raise self._unknown(asked)
        if asked.query and asked.query.strip() != trusted.text.strip():
            raise _mismatch()
        return trusted.text, trusted

    def _by_text(self, text: str) -> Trusted | None:
        trusted = self.by_text.get(text) if self.by_text else None
        if trusted is None and self.only:
            raise UntrustedDocument(
                "Only trusted documents are carried out here: send the `documentId` of one"
                " in the server's manifest.",
                "UNTRUSTED_DOCUMENT",
            )
        return trusted

    def _unknown(self, asked: OperationRequest) -> UnknownDocument:
        if asked.automatic and not self.by_id:
            return UnknownDocument("PersistedQueryNotSupported", "PERSISTED_QUERY_NOT_SUPPORTED")
        if asked.automatic:
            return UnknownDocument("PersistedQueryNotFound", "PERSISTED_QUERY_NOT_FOUND")
        instead = "" if self.only else " send the query itself, or"
        return UnknownDocument(
            f"The server's manifest has no document with this id:{instead} have the client's"
            " manifest given to the server.",
            "PERSISTED_QUERY_NOT_FOUND",
        )


def _is_hash_of(id_: str, text: str) -> bool:
    """The second attempt of an automatic persisted query sends both."""
    return id_.removeprefix("sha256:").lower() == sha256(text.encode()).hexdigest()


def _mismatch() -> CodedError:
    return CodedError(
        "The query is not the text of the document with this id; send one of the two.",
        "PERSISTED_QUERY_MISMATCH",
    )


def load(schema: GuardedSchema, paths: Iterable[Path], *, only: bool = False) -> TrustedDocuments:
    """Read, parse, validate, bound and cost every document; raises `TrustedDocumentsError` for the
    first one that could never be answered."""
    by_id: dict[str, Trusted] = {}
    by_text: dict[str, Trusted] = {}
    for form, (text, place) in read_manifests(paths).items():
        if text not in by_text:
            prepared = _prepared(schema, text, place)
            by_text[text] = Trusted(text, is_public(schema.graphql, prepared.document))
        by_id[form] = by_text[text]
    if only and not by_id:
        raise TrustedDocumentsError(
            "Only trusted documents were to be carried out, but there are none; name a manifest."
        )
    return TrustedDocuments(only, by_id, by_text)


def _prepared(schema: GuardedSchema, text: str, place: str) -> Prepared:
    try:
        prepared = schema.documents.keep(schema.graphql, text)
        if prepared.errors:
            raise prepared.errors[0]
        if not prepared.operations:
            raise CodedError("it has no operation.", "BAD_REQUEST")
        for operation, _ in prepared.operations:
            prepared.cost(schema.bounds, operation, {})
    except GraphQLError as error:
        shown = coded(error, None)
        raise TrustedDocumentsError(f"{place} cannot be served: {shown.message}") from None
    except CodedError as error:
        raise TrustedDocumentsError(f"{place} cannot be served: {error.message}") from None
    return prepared
