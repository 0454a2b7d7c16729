"""GET /metrics: how the process, the database and the read models are, for Prometheus.

A database that does not answer is told by `crm_database_up 0`, not by a failed scrape.
"""

import datetime
import hashlib
from collections import OrderedDict
from collections.abc import Iterator

import psycopg
from prometheus_client import generate_latest
from prometheus_client.metrics_core import Metric
from prometheus_client.registry import Collector
from psycopg_pool import PoolTimeout
from starlette.requests import Request
from starlette.responses import Response

from graphql_server.access import Role
from graphql_server.errors import UNREACHABLE
from graphql_server.http.answers import refuse
from graphql_server.http.authentication import Doorkeeper, Unauthenticated
from graphql_server.http.patience import Patience
from graphql_server.process_metrics import appended, pools
from graphql_server.services import Pool, Services
from projections.gauges import Figures, figures, gauges

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
_PATIENCE_SECONDS = 2.0
_REMEMBERED = 16
_AWAY = (TimeoutError, PoolTimeout, psycopg.OperationalError, psycopg.InterfaceError)


class MetricsPage:
    """Open where everything is open; elsewhere for tokens with the role ADMIN.

    A token that opened it before opens it too while the database, which knows the tokens, is away:
    that is when the figures are needed most, and there is nothing personal in them.
    """

    def __init__(self, services: Services, doorkeeper: Doorkeeper) -> None:
        self._services, self._doorkeeper = services, doorkeeper
        self._admitted: OrderedDict[bytes, None] = OrderedDict()
        self._patience = Patience(_PATIENCE_SECONDS)

    async def __call__(self, request: Request) -> Response:
        try:
            admitted = await self._admits(request.headers.get("authorization"))
        except Unauthenticated as error:
            headers = {"www-authenticate": "Bearer"}
            return refuse(error.status, error.code, error.message, headers=headers)
        except _AWAY:
            headers = {"retry-after": "5"}
            return refuse(503, "DATABASE_UNREACHABLE", UNREACHABLE, headers=headers)
        if not admitted:
            return refuse(403, "FORBIDDEN", "Metrics are for tokens with the role ADMIN.")
        page = generate_latest(_Page(self._services, await self._figures()))
        headers = {"content-type": CONTENT_TYPE, "cache-control": "no-store"}
        return Response(page, headers=headers)

    async def _admits(self, authorization: str | None) -> bool:
        key = hashlib.sha256((authorization or "").encode()).digest()
        now = datetime.datetime.now(datetime.UTC)
        try:
            viewer = await self._patience.wait(self._doorkeeper.viewer(authorization, now))
        except _AWAY:
            if key in self._admitted:
                return True
            raise
        except Unauthenticated:
            self._admitted.pop(key, None)
            raise
        if Role.ADMIN not in viewer.roles:
            return False
        self._admitted[key] = None
        self._admitted.move_to_end(key)
        if len(self._admitted) > _REMEMBERED:
            self._admitted.popitem(last=False)
        return True

    async def _figures(self) -> Figures | None:
        try:
            return await self._patience.wait(_read(self._services.pool))
        except _AWAY:
            return None
        except psycopg.errors.UndefinedTable:
            return Figures()  # it answers, but is not migrated: /readyz says so


async def _read(pool: Pool) -> Figures:
    async with pool.connection(timeout=_PATIENCE_SECONDS) as connection:
        return await figures(connection)


class _Page(Collector):
    """What is counted, then what is read off at this moment."""

    def __init__(self, services: Services, found: Figures | None) -> None:
        self._services, self._found = services, found

    def collect(self) -> Iterator[Metric]:
        recorder = self._services.crm.alumni_recorder
        yield from self._services.metrics.registry.collect()
        yield from appended(recorder.tally)
        yield from pools({"read": self._services.pool.get_stats(), "write": recorder.pool_stats()})
        yield from gauges(self._found)
