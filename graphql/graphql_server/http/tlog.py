"""GET /tlog/…: the tree for tools that read C2SP tlog-tiles, for those whose role reads the log.

`/tlog/checkpoint`, `/tlog/tile/…` and `/tlog/tile/entries/…` are of the tree that grows; those of
an earlier epoch are below `/tlog/epoch/N/`.
"""

import datetime
from typing import Any

from anyio import to_thread
from psycopg import Connection
from starlette.requests import Request
from starlette.responses import Response

from crm.transparency.exported import NotExported, entries
from crm.transparency.paths import TilePath, tiles_of
from crm.transparency.store import Signed, TreeStore
from crm.transparency.tree import SIZE_OF_HASH, WIDTH
from graphql_server.access import Area, Viewer
from graphql_server.errors import CodedError
from graphql_server.http.asking import Asked
from graphql_server.http.authentication import Doorkeeper
from graphql_server.schema.masking import must_read
from graphql_server.services import Services

_EPOCH = "epoch/"
_FOR_EVER = "private, max-age=31536000, immutable"
"""A full tile never changes."""


class TransparencyLog(Asked):
    """The endpoint."""

    def __init__(self, services: Services, doorkeeper: Doorkeeper) -> None:
        super().__init__(doorkeeper, self._tell)
        self._services = services

    async def _tell(self, request: Request, viewer: Viewer, now: datetime.datetime) -> Response:
        must_read(viewer, Area.LOG, "read the log")
        epoch, path = _parted(request.path_params["path"])
        tile = None if path == "checkpoint" else TilePath.parse(path)
        if path != "checkpoint" and tile is None:
            raise _nothing()
        return await to_thread.run_sync(self._found, epoch, tile)

    def _found(self, epoch: int | None, tile: TilePath | None) -> Response:
        with self._services.crm.connect() as connection:
            signed = _signed(connection, epoch)
            if tile is None:
                headers = {"cache-control": "private, no-cache"}
                return Response(signed.note, media_type="text/plain", headers=headers)
            found = (
                _leaves(connection, signed, tile)
                if tile.level is None
                else (_hashes(connection, signed, tile.level, tile))
            )
        caching = _FOR_EVER if tile.width == WIDTH else "private, no-cache"
        headers = {"cache-control": caching, "x-content-type-options": "nosniff"}
        return Response(found, media_type="application/octet-stream", headers=headers)


def _signed(connection: Connection[Any], epoch: int | None) -> Signed:
    """The newest checkpoint of an epoch; of the last one if None."""
    store = TreeStore(connection)
    found = store.newest() if epoch is None else store.newest_of(epoch)
    if found is None:
        raise _nothing()
    return found


def _hashes(connection: Connection[Any], signed: Signed, level: int, tile: TilePath) -> bytes:
    _must_cover(tiles_of(level, signed.size), tile)
    return TreeStore(connection).reader(signed.epoch)(level, tile.n)[: tile.width * SIZE_OF_HASH]


def _leaves(connection: Connection[Any], signed: Signed, tile: TilePath) -> bytes:
    _must_cover(signed.size, tile)
    epochs = TreeStore(connection).epochs()
    if signed.epoch != epochs[-1].epoch:
        raise _nothing()  # the facts are those of the tree that grows
    try:
        return entries(connection, epochs[-1], tile.n, tile.width)
    except NotExported as error:
        raise CodedError(str(error), "NOT_AS_SIGNED") from None


def _must_cover(hashes: int, tile: TilePath) -> None:
    if tile.n * WIDTH + tile.width > hashes:
        raise _nothing()


def _parted(path: str) -> tuple[int | None, str]:
    if not path.startswith(_EPOCH):
        return None, path
    number, _, rest = path.removeprefix(_EPOCH).partition("/")
    if not (number.isascii() and number.isdigit() and len(number) < 9):
        raise _nothing()
    return int(number), rest


def _nothing() -> CodedError:
    return CodedError("There is no such part of a signed tree.", "NOT_FOUND")
