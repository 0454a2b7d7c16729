"""Recomputes the tree from the facts as they are stored, and compares it with what was signed.

Nothing of the tree is taken on trust: every leaf and every root is computed anew. The stored tiles
serve only to name the first fact that is not as it was.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

import psycopg
from psycopg import Connection, IsolationLevel

from crm.storage.connection import AUDIT, connection_kwargs
from crm.storage.log import head
from crm.transparency.leaves import hashes
from crm.transparency.note import BadNote, Checkpoint, VerifierKey, checked_checkpoint
from crm.transparency.store import Epoch, TreeStore
from crm.transparency.tree import SIZE_OF_HASH, WIDTH, leaf_hash, node_hash, root_of

_PAGE = WIDTH * WIDTH
"""Facts read at once; as many as a page of tiles covers."""

LeafTiles = Callable[[int], bytes]
KeysOf = Callable[[str], Iterable[VerifierKey]]


class Wrong(StrEnum):
    """What is not as it was signed."""

    CHANGED = "changed"
    """The fact at `first`."""
    CHANGED_BETWEEN = "changed_between"
    """Some fact from `first` to `last`; nobody kept the hashes that would tell which."""
    GAP = "gap"
    """No fact at `first`, and later ones are there."""
    MISSING = "missing"
    """All facts from `first` to `last`, the newest."""
    TREE = "tree"
    """The stored hash of the fact at `first`; the fact itself is as it was signed."""
    SIGNATURE = "signature"
    """The stored checkpoint of the facts up to `last`: the known keys have not signed it."""


@dataclass(frozen=True, slots=True)
class Finding:
    """The first thing that is wrong."""

    wrong: Wrong
    first: int
    last: int
    origin: str
    """Of the checkpoint that says so."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was compared with what."""

    origin: str
    facts: int
    """Stored facts that were recomputed."""
    signed: int
    """Of these, how many the newest checkpoint covers."""
    checkpoints: int
    """Stored checkpoints whose roots were recomputed."""
    brought: tuple[Checkpoint, ...]
    """Notes that the auditor brought, recomputed too."""
    epoch_record: bytes
    """Leaf 0 of the tree: why it was begun."""
    finding: Finding | None


class NothingSigned(Exception):
    """There is no checkpoint yet."""

    code = "NOTHING_SIGNED"

    def __init__(self) -> None:
        super().__init__("No checkpoint was signed yet; run: crm audit follow --once")


@dataclass(frozen=True, slots=True)
class Brought:
    """A checkpoint that an auditor kept, with the tiles they kept, if any."""

    checkpoint: Checkpoint
    tiles: LeafTiles | None = None


def verify(
    url: str,
    keys: KeysOf,
    brought: Sequence[Brought] = (),
    progress: Callable[[int], None] = lambda done: None,
) -> Verdict:
    """Read the whole log once, as it is at one moment; `progress` is told of facts done."""
    # Signatures are checked while the transaction waits.
    kwargs = connection_kwargs(url, AUDIT, idle_in_transaction_session_timeout="0")
    with psycopg.connect(**kwargs) as connection:
        connection.isolation_level = IsolationLevel.REPEATABLE_READ
        connection.read_only = True
        return _verify(connection, keys, brought, progress)


def _verify(
    connection: Connection[Any],
    keys: KeysOf,
    brought: Sequence[Brought],
    progress: Callable[[int], None],
) -> Verdict:
    store = TreeStore(connection)
    epochs = store.epochs()
    if not epochs:
        raise NothingSigned
    strands = _strands(store, epochs, brought)
    ours = strands[-1]
    finding, checked = _stored_checkpoints(store, epochs[-1], keys, ours)
    facts = 0
    if finding is None:
        facts, finding = _compare(connection, strands, progress)
    return Verdict(
        origin=ours.origin,
        facts=facts,
        signed=max(0, ours.last_signed - 1),
        checkpoints=checked,
        brought=tuple(each.checkpoint for each in brought),
        epoch_record=epochs[-1].record,
        finding=finding,
    )


def _strands(
    store: TreeStore, epochs: Sequence[Epoch], brought: Sequence[Brought]
) -> "list[_Strand]":
    """One for what was brought of a tree, one for each copy of tiles; the stored tree's is last.

    They are kept apart: who forged the stored checkpoints must not vouch for what was brought.
    """
    known = {epoch.origin: epoch for epoch in epochs}
    found: list[_Strand] = []
    together: dict[str, _Strand] = {}
    for each in brought:
        signed = each.checkpoint
        epoch = known.get(signed.origin)
        if epoch is None:
            raise BadNote(
                f"The checkpoint is of {signed.origin}, and this log is {epochs[-1].origin}: it is"
                " not of this log."
            )
        if each.tiles is not None:
            strand = _Strand(epoch.origin, leaf_hash(epoch.record), signed.size, each.tiles)
            found.append(strand)
        elif epoch.origin in together:
            strand = together[epoch.origin]
        else:
            tiles = store.leaf_tiles(epoch.epoch)
            strand = _Strand(epoch.origin, leaf_hash(epoch.record), 0, tiles)
            together[epoch.origin] = strand
            found.append(strand)
        strand.size = max(strand.size, min(epoch.size, signed.size))
        strand.wanted.append((signed.size, signed.root))
    last = epochs[-1]
    tiles = store.leaf_tiles(last.epoch)
    return [*found, _Strand(last.origin, leaf_hash(last.record), last.size, tiles)]


def _stored_checkpoints(
    store: TreeStore, epoch: Epoch, keys: KeysOf, strand: "_Strand"
) -> tuple[Finding | None, int]:
    trusted = list(keys(epoch.origin))
    checkpoints = store.checkpoints(epoch.epoch)
    if not checkpoints:
        raise NothingSigned
    for stored in checkpoints:
        last = stored.size - 1
        try:
            signed = checked_checkpoint(stored.note, trusted)
        except BadNote:
            return Finding(Wrong.SIGNATURE, last, last, epoch.origin), 0
        if signed != Checkpoint(epoch.origin, stored.size, bytes(stored.root)):
            return Finding(Wrong.SIGNATURE, last, last, epoch.origin), 0
        strand.wanted.append((signed.size, signed.root))
    return None, len(checkpoints)


def _compare(
    connection: Connection[Any], strands: "Sequence[_Strand]", progress: Callable[[int], None]
) -> tuple[int, Finding | None]:
    """How many facts are stored, one after the other, and the first finding."""
    for strand in strands:
        strand.begin()
    end, expected, tile = head(connection), 1, [b""]
    for page in range(0, end + 1, _PAGE):
        for strand in strands:
            strand.tiles(page // WIDTH)  # now: while facts stream in nothing else can be asked
        for position, digest in hashes(connection, max(page, 1), page + _PAGE - 1):
            if position != expected:
                break
            tile.append(digest)
            expected += 1
            if len(tile) == WIDTH:
                _feed(strands, expected - WIDTH, tile)
                tile = []
        progress(expected - 1)
        if expected != min(end + 1, page + _PAGE) or any(each.done for each in strands):
            break
    if tile:
        _feed(strands, expected - len(tile), tile)
    gap = expected if expected <= end else None
    found = [each for strand in strands if (each := strand.finding(expected, gap)) is not None]
    return expected - 1, _first(found)


def _first(found: Sequence[Finding]) -> Finding | None:
    """The earliest; an exact one rather than a stretch that has it."""
    exact = [each for each in found if each.wrong is not Wrong.CHANGED_BETWEEN]
    wide = [each for each in found if each.wrong is Wrong.CHANGED_BETWEEN]
    first = min(exact, key=lambda each: (each.first, each.last), default=None)
    stretch = min(wide, key=lambda each: (each.last, each.first), default=None)
    if first is None or (stretch is not None and stretch.last < first.first):
        return stretch
    return first


def _feed(strands: "Sequence[_Strand]", first: int, tile: list[bytes]) -> None:
    row = b"".join(tile)
    full = root_of(row) if first and len(tile) == WIDTH else None
    for strand in strands:
        strand.feed(first, row, full)


@dataclass(slots=True)
class _Strand:
    """One tree, recomputed beside its tiles and the checkpoints of it."""

    origin: str
    leaf_0: bytes
    size: int
    """Leaves that `tiles` must have."""
    tiles: LeafTiles
    wanted: list[tuple[int, bytes]] = field(default_factory=list)
    """Sizes and roots that were signed."""
    _complete: list[tuple[int, bytes]] = field(default_factory=list)
    """Subtrees of full tiles so far: how many tiles each, and its root; the largest first."""
    _differs: int | None = None
    """First leaf that is not as in the tiles."""
    _agreed: int = 0
    """The largest size whose root is as it was signed."""
    _failed: int | None = None
    """The smallest size whose root is not."""
    last_signed: int = 0

    def begin(self) -> None:
        self.wanted.sort(reverse=True)
        self.last_signed = self.wanted[0][0] if self.wanted else 0

    @property
    def done(self) -> bool:
        """What is wrong is known; reading on tells nothing more."""
        return self._failed is not None

    def feed(self, first: int, row: bytes, full: bytes | None) -> None:
        """The next tile of leaf hashes, in a row; `full` is its root if it is known already."""
        if self.done:
            return
        if first == 0:
            row = self.leaf_0 + row
        count = len(row) // SIZE_OF_HASH
        if self._differs is None:
            self._differs = self._difference(first, row)
        while self.wanted and self.wanted[-1][0] <= first + count:
            size, root = self.wanted.pop()
            if self._root(row[: (size - first) * SIZE_OF_HASH]) != root:
                self._failed = size
                return
            self._agreed = size
        if count == WIDTH:
            self._push(full or root_of(row))

    def finding(self, stored: int, gap: int | None) -> Finding | None:
        """What is wrong with the log of `stored` leaves; `gap` is a position that is skipped."""
        if self._differs is not None and self._differs >= self._agreed:
            return self._found(Wrong.CHANGED, self._differs, self._differs)
        if self._failed is not None:
            return self._found(Wrong.CHANGED_BETWEEN, max(1, self._agreed), self._failed - 1)
        if gap is not None:
            return self._found(Wrong.GAP, gap, gap)
        known = max(self.size, self.wanted[0][0] if self.wanted else 0)
        if known > stored:
            return self._found(Wrong.MISSING, stored, known - 1)
        if self._differs is not None:
            return self._found(Wrong.TREE, self._differs, self._differs)
        return None

    def _found(self, wrong: Wrong, first: int, last: int) -> Finding:
        return Finding(wrong, first, last, self.origin)

    def _difference(self, first: int, row: bytes) -> int | None:
        length = max(0, min(len(row), (self.size - first) * SIZE_OF_HASH))
        stored, row = self.tiles(first // WIDTH)[:length], row[:length]
        if stored == row:
            return None
        at = 0
        while stored[at : at + SIZE_OF_HASH] == row[at : at + SIZE_OF_HASH]:
            at += SIZE_OF_HASH
        return first + at // SIZE_OF_HASH

    def _push(self, root: bytes) -> None:
        tiles = 1
        while self._complete and self._complete[-1][0] == tiles:
            root = node_hash(self._complete.pop()[1], root)
            tiles *= 2
        self._complete.append((tiles, root))

    def _root(self, row: bytes) -> bytes:
        """Over the full tiles and these hashes after them."""
        root = root_of(row) if row else b""
        for _, left in reversed(self._complete):
            root = node_hash(left, root) if root else left
        return root
