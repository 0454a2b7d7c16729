"""`python -m benchmarks.bare_route URL`: a timeline page as one would write it by hand for speed.

Starlette, psycopg and orjson: no GraphQL, no rights, no limits, sentences stored beforehand. Gives
the very bytes of `data`. Prints its address; ends at SIGTERM.
"""

import base64
import datetime
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any
from uuid import UUID

import orjson
import uvicorn
from psycopg import AsyncConnection
from psycopg.rows import tuple_row
from psycopg_pool import AsyncConnectionPool
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

_PAGE = """
SELECT position, kind, mode, occurred_at, precision, recorded_at, sentence, retracted
FROM yardstick.entry WHERE alumnus_id = %(alumnus_id)s
ORDER BY occurred_at DESC, position DESC LIMIT %(limit)s
"""
_PERSON = "SELECT status FROM yardstick.person WHERE alumnus_id = %(alumnus_id)s"
_EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
_MICROSECOND = datetime.timedelta(microseconds=1)


class _Bare:
    def __init__(self, pool: AsyncConnectionPool[AsyncConnection[Any]]) -> None:
        self._pool = pool

    async def _rows(self, statement: str, params: dict[str, Any]) -> list[tuple[Any, ...]]:
        async with (
            self._pool.connection() as connection,
            connection.cursor(row_factory=tuple_row, binary=True) as cursor,
        ):
            await cursor.execute(statement.encode(), params, prepare=True)
            return await cursor.fetchall()

    async def timeline(self, request: Request) -> Response:
        asked = orjson.loads(await request.body())["variables"]
        first = asked["first"]
        rows = await self._rows(_PAGE, {"alumnus_id": _uuid(asked["id"]), "limit": first + 1})
        edges = [_edge(row) for row in rows[:first]]
        page = {
            "hasNextPage": len(rows) > first,
            "hasPreviousPage": False,
            "startCursor": edges[0]["cursor"] if edges else None,
            "endCursor": edges[-1]["cursor"] if edges else None,
        }
        return _answer({"alumnus": {"timeline": {"pageInfo": page, "edges": edges}}})

    async def person(self, request: Request) -> Response:
        asked = orjson.loads(await request.body())["variables"]
        ((status,),) = await self._rows(_PERSON, {"alumnus_id": _uuid(asked["id"])})
        return _answer({"alumnus": {"id": asked["id"], "status": status}})


def _uuid(global_id: str) -> UUID:
    return UUID(base64.b64decode(global_id).decode().partition(":")[2])


def _edge(row: tuple[Any, ...]) -> dict[str, Any]:
    position, kind, mode, occurred_at, precision, recorded_at, sentence, retracted = row
    key = [1, "t", (occurred_at - _EPOCH) // _MICROSECOND, position]
    return {
        "cursor": base64.urlsafe_b64encode(orjson.dumps(key)).decode(),
        "node": {
            "id": base64.b64encode(f"TimelineEntry:{position}".encode()).decode(),
            "position": str(position),
            "kind": kind,
            "mode": mode,
            "occurredAt": {"at": occurred_at, "precision": precision},
            "recordedAt": recorded_at,
            "sentence": sentence,
            "retracted": retracted,
        },
    }


def _answer(data: dict[str, Any]) -> Response:
    body = orjson.dumps({"data": data}, option=orjson.OPT_UTC_Z)
    return Response(body, media_type="application/json")


class _Server(uvicorn.Server):
    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets=sockets)
        for each in sockets or ():
            host, port = each.getsockname()
            print(f"http://{host}:{port}/graphql", flush=True)


def main() -> None:
    pool: AsyncConnectionPool[AsyncConnection[Any]] = AsyncConnectionPool(
        sys.argv[1],
        kwargs={"autocommit": True, "options": "-c timezone=UTC"},
        min_size=1,
        max_size=8,
        open=False,
    )

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        async with pool:
            yield

    bare = _Bare(pool)
    routes = [
        Route("/graphql", bare.timeline, methods=["POST"]),
        Route("/person", bare.person, methods=["POST"]),
    ]
    app = Starlette(routes=routes, lifespan=lifespan)
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        config = uvicorn.Config(app, log_config=None, access_log=False, server_header=False)
        _Server(config).run(sockets=[door])


if __name__ == "__main__":
    main()
