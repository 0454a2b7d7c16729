"""Proofs for one fact or two checkpoints, made from what is stored and checked before they go."""

from base64 import b64encode
from dataclasses import dataclass
from typing import Any

from psycopg import Connection

from crm.transparency.leaves import leaves
from crm.transparency.store import Epoch, Signed, TreeStore
from crm.transparency.tree import (
    BadProof,
    check_consistency,
    check_inclusion,
    leaf_hash,
)
from crm.transparency.verify import NothingSigned


class NotCovered(Exception):
    """No checkpoint covers what is asked for; says how far they go."""

    code = "NOT_COVERED"


@dataclass(frozen=True, slots=True)
class Inclusion:
    """That a fact is in the tree of a checkpoint."""

    position: int
    """The leaf's index too."""
    leaf: bytes
    hashes: tuple[bytes, ...]
    """From the leaf upwards."""
    signed: Signed

    @property
    def text(self) -> str:
        """As C2SP tlog-proof writes it, with the leaf as its extra data."""
        hashes = "".join(f"{b64encode(each).decode()}\n" for each in self.hashes)
        extra = b64encode(self.leaf).decode()
        return (
            f"c2sp.org/tlog-proof@v1\nextra {extra}\nindex {self.position}\n{hashes}\n"
            f"{self.signed.note}"
        )


@dataclass(frozen=True, slots=True)
class Consistency:
    """That the tree of one size begins with that of another."""

    old: int
    new: int
    old_root: bytes
    new_root: bytes
    hashes: tuple[bytes, ...]


def newest(connection: Connection[Any]) -> Signed:
    """The newest checkpoint; raises `NothingSigned`."""
    signed = TreeStore(connection).newest()
    if signed is None:
        raise NothingSigned
    return signed


def prove(connection: Connection[Any], position: int) -> Inclusion:
    """Raises `NotCovered`, and `BadProof` when the stored fact is not the one that was signed."""
    signed = newest(connection)
    if not 1 <= position < signed.size:
        raise NotCovered(
            f"The newest checkpoint covers positions 1 to {signed.size - 1}, not {position}."
        )
    found = dict(leaves(connection, position, position))
    tree = TreeStore(connection).tree(signed.epoch)
    leaf = found.get(position)
    if leaf is None:
        raise BadProof(f"There is no fact at position {position}; run: crm audit verify")
    hashes = tuple(tree.inclusion(position, signed.size))
    try:
        check_inclusion(leaf_hash(leaf), position, signed.size, hashes, bytes(signed.root))
    except BadProof:
        raise BadProof(
            f"The fact at position {position} is not the one that was signed; run: crm audit verify"
        ) from None
    return Inclusion(position, leaf, hashes, signed)


def prove_consistency(connection: Connection[Any], old: int, new: int) -> Consistency:
    """Between two sizes of the tree that grows; raises `NotCovered`, `BadProof`."""
    epoch = _latest(connection)
    signed = newest(connection)
    if not 0 <= old <= new <= signed.size or signed.epoch != epoch.epoch:
        raise NotCovered(f"Sizes go from 0 to {signed.size}, the smaller one first.")
    tree = TreeStore(connection).tree(epoch.epoch)
    found = Consistency(old, new, tree.root(old), tree.root(new), tuple(tree.consistency(old, new)))
    check_consistency(old, found.old_root, new, found.new_root, found.hashes)
    return found


def _latest(connection: Connection[Any]) -> Epoch:
    epoch = TreeStore(connection).latest()
    if epoch is None:
        raise NothingSigned
    return epoch
