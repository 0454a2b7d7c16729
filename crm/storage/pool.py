"""The application's connections, which a restart of the database does not outlive unnoticed."""

from typing import Any

import psycopg
from eventsourcing.postgres import ConnectionPool
from psycopg import Connection
from psycopg.rows import DictRow, dict_row

from crm.storage.connection import APP, connection_kwargs

_PATIENCE_SECONDS = 10.0


def application_pool(url: str, size: int) -> ConnectionPool[Connection[DictRow]]:
    """A pool, not opened yet, of sessions in the application's role that commit by themselves.

    Each connection is asked whether it lives before it is handed out.
    """

    def check(connection: Connection[Any]) -> None:
        try:
            ConnectionPool.check_connection(connection)
        except psycopg.Error:
            # One dead connection is never alone, and the pool looks at the next only after a
            # pause that doubles each time.
            pool.drain()
            raise

    pool = ConnectionPool(
        connection_class=Connection[DictRow],
        kwargs=connection_kwargs(url, APP) | {"row_factory": dict_row, "autocommit": True},
        min_size=1,
        max_size=size,
        open=False,
        check=check,
        timeout=_PATIENCE_SECONDS,
    )
    return pool
