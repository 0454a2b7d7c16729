"""The tree and its checkpoints in PostgreSQL."""

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from psycopg import Connection
from psycopg.rows import tuple_row

from crm.transparency.tree import Place, ReadTile, Tree, grown, leaf_hash

_EPOCHS = "SELECT epoch, origin, record, size FROM transparency.epoch ORDER BY epoch"
_LATEST = "SELECT epoch, origin, record, size FROM transparency.epoch ORDER BY epoch DESC LIMIT 1"
_LOCK = _LATEST + " FOR NO KEY UPDATE"
_OPEN = """
INSERT INTO transparency.epoch (epoch, origin, record, size)
VALUES (%(epoch)s, %(origin)s, %(record)s, 0)
"""
_TILE = """
SELECT hashes FROM transparency.tile WHERE epoch = %(epoch)s AND level = %(level)s AND n = %(n)s
"""
_TILES = """
SELECT n, hashes FROM transparency.tile
WHERE epoch = %(epoch)s AND level = 0 AND n BETWEEN %(first)s AND %(last)s ORDER BY n
"""
_PUT = """
INSERT INTO transparency.tile (epoch, level, n, hashes)
VALUES (%(epoch)s, %(level)s, %(n)s, %(hashes)s)
ON CONFLICT (epoch, level, n) DO UPDATE SET hashes = excluded.hashes
"""
_GROW = "UPDATE transparency.epoch SET size = %(size)s WHERE epoch = %(epoch)s"
_CHECKPOINTS = """
SELECT epoch, size, root, note, signed_at FROM transparency.checkpoint
WHERE epoch = %(epoch)s ORDER BY size
"""
_NEWEST = """
SELECT epoch, size, root, note, signed_at FROM transparency.checkpoint
ORDER BY epoch DESC, size DESC LIMIT 1
"""
_NEWEST_OF = """
SELECT epoch, size, root, note, signed_at FROM transparency.checkpoint
WHERE epoch = %(epoch)s ORDER BY size DESC LIMIT 1
"""
_AFTER = """
SELECT epoch, size, root, note, signed_at FROM transparency.checkpoint
WHERE (epoch, size) > (%(epoch)s, %(size)s) ORDER BY epoch, size LIMIT %(limit)s
"""
_SIGNED = """
INSERT INTO transparency.checkpoint (epoch, size, root, note, signed_at)
VALUES (%(epoch)s, %(size)s, %(root)s, %(note)s, %(signed_at)s)
ON CONFLICT DO NOTHING
"""
_TOLD = "SELECT epoch, size FROM transparency.published WHERE target = %(target)s"
_TELL = """
INSERT INTO transparency.published (target, epoch, size, at)
VALUES (%(target)s, %(epoch)s, %(size)s, clock_timestamp())
ON CONFLICT (target) DO UPDATE SET epoch = excluded.epoch, size = excluded.size, at = excluded.at
"""
_REFUSED = """
INSERT INTO transparency.refusal (since) VALUES (clock_timestamp()) ON CONFLICT DO NOTHING
"""
_SIGNS_AGAIN = "DELETE FROM transparency.refusal"


class Epoch(NamedTuple):
    """One tree; the last one is the one that grows."""

    epoch: int
    origin: str
    record: bytes
    """Leaf 0."""
    size: int
    """Leaves in the tiles, leaf 0 included: the facts up to position size - 1."""


class Signed(NamedTuple):
    """A checkpoint as it was signed."""

    epoch: int
    size: int
    root: bytes
    note: str
    signed_at: datetime.datetime


@dataclass(frozen=True, slots=True)
class TreeStore:
    """On one connection, in whatever transaction that is in."""

    connection: Connection[Any]

    def epochs(self) -> list[Epoch]:
        return [Epoch._make(row) for row in self._all(_EPOCHS)]

    def latest(self, *, lock: bool = False) -> Epoch | None:
        """The tree that grows; locked until the transaction ends, whoever else grows it waits."""
        return next((Epoch._make(row) for row in self._all(_LOCK if lock else _LATEST)), None)

    def open(self, epoch: int, origin: str, record: bytes) -> Epoch:
        """A new tree with its leaf 0."""
        self._run(_OPEN, {"epoch": epoch, "origin": origin, "record": record})
        return self.grow(Epoch(epoch, origin, record, 0), [leaf_hash(record)])

    def grow(self, epoch: Epoch, leaf_hashes: list[bytes]) -> Epoch:
        """Append leaves."""
        changed = grown(self.reader(epoch.epoch), epoch.size, leaf_hashes)
        self._put(epoch.epoch, changed)
        longer = epoch._replace(size=epoch.size + len(leaf_hashes))
        self._run(_GROW, {"epoch": epoch.epoch, "size": longer.size})
        return longer

    def tree(self, epoch: int) -> Tree:
        return Tree(self.reader(epoch))

    def reader(self, epoch: int) -> ReadTile:
        """Gives a tile; one that is missing is empty."""

        def read(level: int, n: int) -> bytes:
            params = {"epoch": epoch, "level": level, "n": n}
            row = next(iter(self._all(_TILE, params)), None)
            return bytes(row[0]) if row else b""

        return read

    def leaf_tiles(self, epoch: int) -> Callable[[int], bytes]:
        """Gives the n-th tile of leaves; quick when they are asked for in order."""
        page: dict[int, bytes] = {}

        def read(n: int) -> bytes:
            if n not in page:
                page.clear()
                rows = self._all(_TILES, {"epoch": epoch, "first": n, "last": n + 255})
                page.update(dict.fromkeys(range(n, n + 256), b""))
                page.update({at: bytes(hashes) for at, hashes in rows})
            return page[n]

        return read

    def checkpoints(self, epoch: int) -> list[Signed]:
        """Oldest first."""
        return [Signed._make(row) for row in self._all(_CHECKPOINTS, {"epoch": epoch})]

    def newest(self) -> Signed | None:
        return next((Signed._make(row) for row in self._all(_NEWEST)), None)

    def newest_of(self, epoch: int) -> Signed | None:
        rows = self._all(_NEWEST_OF, {"epoch": epoch})
        return next((Signed._make(row) for row in rows), None)

    def keep(self, signed: Signed) -> None:
        self._run(_SIGNED, signed._asdict())

    def not_told(self, target: str, limit: int) -> list[Signed]:
        """The checkpoints that a target has not been told of, oldest first."""
        row = next(iter(self._all(_TOLD, {"target": target})), (0, 0))
        params = {"epoch": row[0], "size": row[1], "limit": limit}
        return [Signed._make(each) for each in self._all(_AFTER, params)]

    def told(self, target: str, signed: Signed) -> None:
        self._run(_TELL, {"target": target, "epoch": signed.epoch, "size": signed.size})

    def refuses(self, *, refused: bool) -> None:
        """Keep, for metrics, whether signing is refused; again changes nothing."""
        self._run(_REFUSED if refused else _SIGNS_AGAIN, {})

    def _put(self, epoch: int, tiles: Mapping[Place, bytes]) -> None:
        rows = [
            {"epoch": epoch, "level": level, "n": n, "hashes": hashes}
            for (level, n), hashes in tiles.items()
        ]
        with self.connection.cursor() as cursor:
            cursor.executemany(_PUT, rows)

    def _run(self, statement: str, params: Mapping[str, Any]) -> None:
        self.connection.execute(statement.encode(), params)

    def _all(self, statement: str, params: Mapping[str, Any] | None = None) -> list[Any]:
        with self.connection.cursor(row_factory=tuple_row) as cursor:
            return cursor.execute(statement.encode(), params, binary=True).fetchall()
