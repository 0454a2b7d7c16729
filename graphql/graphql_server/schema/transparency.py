"""The transparency log: checkpoints and proofs for auditors, made by `crm.transparency`."""

import datetime
from base64 import b64encode
from collections.abc import Callable
from typing import Annotated, Any, TypeVar

import anyio.to_thread
import strawberry
from psycopg import Connection

from crm.transparency import proof
from crm.transparency.note import Checkpoint as SignedText
from crm.transparency.note import Note
from crm.transparency.store import Signed
from crm.transparency.tree import BadProof
from crm.transparency.verify import NothingSigned
from graphql_server.access import Area
from graphql_server.context import RequestContext
from graphql_server.errors import CodedError
from graphql_server.schema.info import Info
from graphql_server.schema.masking import must_read
from graphql_server.schema.resolver import resolver
from graphql_server.schema.scalars import Int64

_T = TypeVar("_T")


@strawberry.type(
    description="What was signed of the log at a moment: the root of a Merkle tree (RFC 6962) over"
    " its facts. Who keeps one outside can later show that nothing it covers was changed."
)
class Checkpoint:
    origin: str = strawberry.field(
        description="Whose tree it is; its last part is the number of the epoch."
    )
    size: Int64 = strawberry.field(
        description="Leaves of the tree: leaf 0, which says why it was begun, and one per fact."
    )
    last_position: Int64 = strawberry.field(
        description="The last fact it covers: leaf n is the fact at position n. 0 when none."
    )
    root: str = strawberry.field(description="SHA-256 over all of it, base64.")
    note: str = strawberry.field(
        description="As signed (C2SP signed note, Ed25519), line ends included: what to keep."
    )
    signed_at: datetime.datetime = strawberry.field(description="When it was signed, UTC.")


@strawberry.type(description="That a fact is in the tree of a checkpoint.")
class InclusionProof:
    position: Int64 = strawberry.field(description="Of the fact; the index of its leaf too.")
    leaf: str = strawberry.field(
        description="What of the fact is in the tree, base64: every stored column, and the SHA-256"
        " of its encrypted fields. Nothing personal in clear."
    )
    hashes: list[str] = strawberry.field(
        description="The proof, from the leaf upwards: 32 bytes each, base64."
    )
    checkpoint: Checkpoint = strawberry.field(description="The tree that it is in.")
    text: str = strawberry.field(
        description="All of it as C2SP tlog-proof writes it, the leaf as extra data."
    )


@strawberry.type(description="That the tree of one size begins with that of a smaller one.")
class ConsistencyProof:
    from_size: Int64 = strawberry.field(description="Leaves of the smaller tree.")
    to_size: Int64 = strawberry.field(description="Leaves of the larger tree.")
    from_root: str = strawberry.field(description="Root of the smaller tree, base64.")
    to_root: str = strawberry.field(description="Root of the larger tree, base64.")
    hashes: list[str] = strawberry.field(
        description="The proof as RFC 6962 orders it: 32 bytes each, base64."
    )


@strawberry.type
class TransparencyQuery:
    @resolver(
        "The newest signed checkpoint of the log, for those whose role reads the log. Null:"
        " nothing was signed yet."
    )
    async def checkpoint(self, info: Info) -> Checkpoint | None:
        _must_audit(info.context)
        try:
            signed = await _found(info.context, proof.newest)
        except NothingSigned:
            return None
        return _shown(signed)

    @resolver(
        "The proof that a fact is in the newest checkpoint, for those whose role reads the log."
        " Null: no checkpoint covers it yet. `NOT_AS_SIGNED`: the stored fact is not the one that"
        " was signed."
    )
    async def inclusion_proof(
        self,
        info: Info,
        position: Annotated[Int64, strawberry.argument(description="Of the fact in the log.")],
    ) -> InclusionProof | None:
        _must_audit(info.context)
        try:
            found = await _found(info.context, lambda each: proof.prove(each, position))
        except (NothingSigned, proof.NotCovered):
            return None
        except BadProof as error:
            raise CodedError(str(error), "NOT_AS_SIGNED") from None
        return InclusionProof(
            position=Int64(found.position),
            leaf=_text(found.leaf),
            hashes=[_text(each) for each in found.hashes],
            checkpoint=_shown(found.signed),
            text=found.text,
        )

    @resolver(
        "The proof that the tree of `to` leaves begins with that of `from` leaves, for those whose"
        " role reads the log. Null: there are no such trees in the present epoch, or the newest"
        " checkpoint does not cover them."
    )
    async def consistency_proof(
        self,
        info: Info,
        from_: Annotated[
            Int64, strawberry.argument(name="from", description="A `Checkpoint.size`.")
        ],
        to: Annotated[Int64, strawberry.argument(description="A `Checkpoint.size`, not smaller.")],
    ) -> ConsistencyProof | None:
        _must_audit(info.context)
        try:
            found = await _found(
                info.context, lambda each: proof.prove_consistency(each, from_, to)
            )
        except (NothingSigned, proof.NotCovered):
            return None
        except (BadProof, ValueError):
            raise CodedError(
                "The stored tree is damaged; run: crm audit verify", "NOT_AS_SIGNED"
            ) from None
        return ConsistencyProof(
            from_size=Int64(found.old),
            to_size=Int64(found.new),
            from_root=_text(found.old_root),
            to_root=_text(found.new_root),
            hashes=[_text(each) for each in found.hashes],
        )


def _must_audit(context: RequestContext) -> None:
    must_read(context.viewer, Area.LOG, "read the log")


async def _found(context: RequestContext, ask: Callable[[Connection[Any]], _T]) -> _T:
    def work() -> _T:
        with context.services.crm.connect() as connection:
            return ask(connection)

    return await anyio.to_thread.run_sync(work)


def _shown(signed: Signed) -> Checkpoint:
    text = SignedText.parse(Note.parse(signed.note).text)
    return Checkpoint(
        origin=text.origin,
        size=Int64(text.size),
        last_position=Int64(max(0, text.size - 1)),
        root=_text(text.root),
        note=signed.note,
        signed_at=signed.signed_at,
    )


def _text(raw: bytes) -> str:
    return b64encode(raw).decode()
