"""For whoever watches the process: whether it lives, and whether it can serve."""

from typing import Any

import psycopg
from psycopg_pool import PoolTimeout
from starlette.requests import Request
from starlette.responses import Response

from graphql_server.http.answers import json_answer
from graphql_server.http.patience import Patience
from graphql_server.services import Pool, Services
from projections import READ_MODELS
from projections.status import statuses

_PATIENCE_SECONDS = 3.0

_TABLES = """
SELECT to_regclass('event_store.log') IS NOT NULL
   AND to_regclass('access.token') IS NOT NULL
   AND to_regclass('projection.edition') IS NOT NULL
"""


async def healthz(request: Request) -> Response:
    """200 while the process answers; says nothing about the database."""
    return json_answer(200, {"status": "alive"})


class Readiness:
    """200 when the database is reachable and migrated and every read model has an edition that
    answers; else 503 with the reason.

    A lag of the read models is told, not judged: answers say their position themselves.
    """

    def __init__(self, services: Services) -> None:
        self._pool, self._patience = services.pool, Patience(_PATIENCE_SECONDS)

    async def __call__(self, request: Request) -> Response:
        try:
            projections = await self._patience.wait(_projections(self._pool))
        except (TimeoutError, PoolTimeout, psycopg.OperationalError, psycopg.InterfaceError):
            return _not_ready("DATABASE_UNREACHABLE", "The database cannot be reached.")
        if projections is None:
            return _not_ready("NOT_MIGRATED", "The database has no tables yet: run `crm migrate`.")
        missing = {model.name for model in READ_MODELS} - {each["name"] for each in projections}
        if missing:
            return _not_ready(
                "READ_MODEL_MISSING",
                f"No edition answers for {', '.join(sorted(missing))}: run `crm migrate`.",
            )
        return json_answer(200, {"status": "ready", "projections": projections})


async def _projections(pool: Pool) -> list[dict[str, Any]] | None:
    async with pool.connection(timeout=_PATIENCE_SECONDS) as connection:
        tables = await (await connection.execute(_TABLES)).fetchone()
        if tables is None or not tables[0]:
            return None
        models = await statuses(connection)
    return [
        {
            "name": each.name,
            "version": each.version,
            "position": str(each.position),
            "lag": each.lag,
            "lagSeconds": round(each.lag_seconds, 1),
            "parked": each.parked,
            "paused": each.paused_at is not None,
        }
        for each in models
    ]


def _not_ready(code: str, message: str) -> Response:
    return json_answer(
        503,
        {"status": "not ready", "errors": [{"message": message, "extensions": {"code": code}}]},
    )
