"""The Merkle tree of RFC 6962, kept as tiles of 256 hashes: growing, roots, proofs, checking them.

Tile n of level l holds the hashes of the complete subtrees of 256**l leaves; only the right edge
is ever rewritten. Hashes are 32 bytes, and a tile is up to 256 of them in a row.
"""

from collections.abc import Callable, Iterable, Sequence
from hashlib import sha256

WIDTH = 256
SIZE_OF_HASH = 32
_LEVELS = 8
"""Levels of the tree in one level of tiles."""

ReadTile = Callable[[int, int], bytes]
"""The hashes of tile (level, n), at least as many as the tree has there."""
Place = tuple[int, int]


class BadProof(Exception):
    """A proof does not show what it is said to show."""

    code = "BAD_PROOF"


def leaf_hash(leaf: bytes) -> bytes:
    return sha256(b"\0" + leaf).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    return sha256(b"\1" + left + right).digest()


EMPTY_ROOT = sha256(b"").digest()


def root_of(hashes: Sequence[bytes] | bytes) -> bytes:
    """The root over leaf hashes, given one by one or in a row; a lone last one moves up."""
    row = hashes if isinstance(hashes, bytes) else b"".join(hashes)
    if not row:
        return EMPTY_ROOT
    while len(row) > SIZE_OF_HASH:
        pairs = len(row) // 64 * 64
        row = (
            b"".join([sha256(b"\1" + row[at : at + 64]).digest() for at in range(0, pairs, 64)])
            + (row[pairs:])
        )
    return row


def grown(read: ReadTile, size: int, leaf_hashes: Sequence[bytes]) -> dict[Place, bytes]:
    """The tiles that are new or longer after these leaves; `read` gives those of `size` leaves."""
    changed: dict[Place, bytes] = {}
    level, begin, hashes = 0, size, list(leaf_hashes)
    while hashes:
        full: list[bytes] = []
        first = begin // WIDTH
        kept = begin % WIDTH
        row = (read(level, first)[: kept * SIZE_OF_HASH] if kept else b"") + b"".join(hashes)
        step = WIDTH * SIZE_OF_HASH
        for at in range(0, len(row), step):
            tile = row[at : at + step]
            changed[level, first + at // step] = tile
            if len(tile) == step:
                full.append(root_of(tile))
        level, begin, hashes = level + 1, first, full
    return changed


class Tree:
    """Roots and proofs of every size up to that of the tiles; not for several threads."""

    def __init__(self, read: ReadTile) -> None:
        self._read, self._tiles = read, dict[Place, bytes]()

    def leaf(self, index: int) -> bytes:
        """The hash of one leaf."""
        return self._complete(0, index)

    def root(self, size: int) -> bytes:
        return self._range(0, size)

    def inclusion(self, index: int, size: int) -> list[bytes]:
        """What proves that a leaf is in the tree of a size, from the leaf upwards."""
        if not 0 <= index < size:
            raise ValueError(f"no leaf {index} in a tree of {size}")
        low, high, path = 0, size, list[bytes]()
        while high - low > 1:
            middle = low + _split(high - low)
            if index < middle:
                path.append(self._range(middle, high))
                high = middle
            else:
                path.append(self._range(low, middle))
                low = middle
        return path[::-1]

    def consistency(self, old: int, new: int) -> list[bytes]:
        """What proves that the tree of `new` leaves begins with that of `old`."""
        if not 0 <= old <= new:
            raise ValueError(f"no tree of {old} in one of {new}")
        if old in (0, new):
            return []
        low, high, path, whole = 0, new, list[bytes](), True
        while high != old:
            middle = low + _split(high - low)
            if old <= middle:
                path.append(self._range(middle, high))
                high = middle
            else:
                path.append(self._range(low, middle))
                low, whole = middle, False
        return ([] if whole else [self._range(low, high)]) + path[::-1]

    def _range(self, low: int, high: int) -> bytes:
        """Root over the leaves low <= n < high, where low is a multiple of their number's power."""
        count = high - low
        if count == 0:
            return EMPTY_ROOT
        if count & (count - 1) == 0:
            return self._complete(count.bit_length() - 1, low // count)
        middle = low + _split(count)
        return node_hash(self._range(low, middle), self._range(middle, high))

    def _complete(self, height: int, n: int) -> bytes:
        """Root of the n-th subtree of 2**height leaves."""
        level, within = divmod(height, _LEVELS)
        first = n << within
        tile = self._tile(level, first // WIDTH)
        begin = first % WIDTH * SIZE_OF_HASH
        end = begin + (SIZE_OF_HASH << within)
        if len(tile) < end:
            raise ValueError(f"tile {level}/{first // WIDTH} is too short")
        return root_of(tile[begin:end])

    def _tile(self, level: int, n: int) -> bytes:
        if (level, n) not in self._tiles:
            self._tiles[level, n] = self._read(level, n)
        return self._tiles[level, n]


def check_inclusion(
    leaf: bytes, index: int, size: int, proof: Iterable[bytes], root: bytes
) -> None:
    """Raises `BadProof` unless the leaf with this hash is at `index` in the tree of this root."""
    if not 0 <= index < size:
        raise BadProof(f"There is no leaf {index} in a tree of {size}.")
    rest = list(proof)
    if _up(leaf, 0, size, index, rest) != root or rest:
        raise BadProof(f"Leaf {index} is not in the tree of {size} leaves with this root.")


def check_consistency(
    old: int, old_root: bytes, new: int, new_root: bytes, proof: Iterable[bytes]
) -> None:
    """Raises `BadProof` unless the tree of `new` leaves begins with that of `old`."""
    rest = list(proof)
    refused = BadProof(f"The tree of {new} leaves does not begin with that of {old} leaves.")
    if not 0 <= old <= new:
        raise refused
    if old == 0 or old == new:
        expected = EMPTY_ROOT if old == 0 else new_root
        if rest or old_root != expected:
            raise refused
        return
    is_whole = old & (old - 1) == 0  # then its root is a node of the new tree, and not sent
    if not rest:
        raise refused
    seed = old_root if is_whole else rest.pop(0)
    was, now = _both(seed, 0, new, old, rest) or (b"", b"")
    if rest or was != old_root or now != new_root:
        raise refused


def _up(leaf: bytes, low: int, high: int, index: int, rest: list[bytes]) -> bytes:
    """The root over low..high by the proof; consumes `rest` from its front, empty if too short."""
    if high - low == 1:
        return leaf
    middle = low + _split(high - low)
    inner = (low, middle) if index < middle else (middle, high)
    below = _up(leaf, *inner, index, rest)
    if not rest or not below:
        return b""
    beside = rest.pop(0)
    return node_hash(below, beside) if index < middle else node_hash(beside, below)


def _both(
    seed: bytes, low: int, high: int, old: int, rest: list[bytes]
) -> tuple[bytes, bytes] | None:
    """Old and new root over low..high; None when the proof is too short."""
    if high == old:
        return seed, seed
    middle = low + _split(high - low)
    inner = (
        _both(seed, low, middle, old, rest)
        if old <= middle
        else _both(seed, middle, high, old, rest)
    )
    if inner is None or not rest:
        return None
    beside = rest.pop(0)
    was, now = inner
    if old <= middle:
        return was, node_hash(now, beside)
    return node_hash(beside, was), node_hash(beside, now)


def _split(count: int) -> int:
    """The largest power of two below `count`: where RFC 6962 parts a tree."""
    return 1 << ((count - 1).bit_length() - 1)
