"""A copy of the tree as a folder of files, which any tool for tlog-tiles reads."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from psycopg import Connection

from crm.transparency.leaves import leaves
from crm.transparency.note import VerifierKey
from crm.transparency.paths import TilePath, tiles_of
from crm.transparency.store import Epoch, Signed, TreeStore
from crm.transparency.tree import SIZE_OF_HASH, WIDTH

CHECKPOINT, KEYS = "checkpoint", "keys"


class NotExported(Exception):
    """The folder cannot be written or read, or the facts are not those of the tree."""

    code = "NOT_EXPORTED"


def export(
    connection: Connection[Any],
    signed: Signed,
    keys: Iterable[VerifierKey],
    folder: Path,
    progress: Callable[[int], None],
) -> int:
    """Write the tree of a checkpoint, its leaves and the keys; how many files that were."""
    store = TreeStore(connection)
    epoch = next(each for each in store.epochs() if each.epoch == signed.epoch)
    written = _tiles(store, epoch, signed.size, folder)
    for n in range((signed.size + WIDTH - 1) // WIDTH):
        width = min(WIDTH, signed.size - n * WIDTH)
        bundle = entries(connection, epoch, n, width)
        _write(folder / str(TilePath(None, n, width)), bundle)
        progress(n * WIDTH + width)
        written += 1
    _write(folder / KEYS, "".join(f"{key}\n" for key in keys).encode())
    _write(folder / CHECKPOINT, signed.note.encode())
    return written + 2


def entries(connection: Connection[Any], epoch: Epoch, n: int, width: int) -> bytes:
    """A bundle of leaves, each after its length in two bytes; raises `NotExported`."""
    first, last = n * WIDTH, n * WIDTH + width - 1
    found = [epoch.record] if n == 0 else []
    for position, leaf in leaves(connection, max(first, 1), last):
        if position != first + len(found):
            break
        found.append(leaf)
    if len(found) < width:
        raise NotExported(
            f"The fact at position {first + len(found)} is missing; run: crm audit verify"
        )
    return b"".join(len(leaf).to_bytes(2, "big") + leaf for leaf in found)


def leaf_tiles(folder: Path, size: int) -> Callable[[int], bytes]:
    """Reads the n-th tile of leaves of an exported tree; empty where there is none."""

    def read(n: int) -> bytes:
        path = folder / str(TilePath(0, n, max(1, min(WIDTH, size - n * WIDTH))))
        try:
            return path.read_bytes()
        except FileNotFoundError:
            return b""
        except OSError as error:
            raise NotExported(f"{path} cannot be read ({error.strerror}).") from None

    return read


def _tiles(store: TreeStore, epoch: Epoch, size: int, folder: Path) -> int:
    read, level, written = store.reader(epoch.epoch), 0, 0
    while hashes := tiles_of(level, size):
        for n in range((hashes + WIDTH - 1) // WIDTH):
            width = min(WIDTH, hashes - n * WIDTH)
            tile = read(level, n)[: width * SIZE_OF_HASH]
            _write(folder / str(TilePath(level, n, width)), tile)
            written += 1
        level += 1
    return written


def _write(path: Path, content: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    except OSError as error:
        raise NotExported(
            f"{path} cannot be written ({error.strerror}); choose another folder."
        ) from None
