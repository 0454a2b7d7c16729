"""The application's connections, which a restart of the database does not outlive unnoticed."""

import select
import time
from typing import Any
from weakref import WeakKeyDictionary

import psycopg
from eventsourcing.postgres import ConnectionPool
from psycopg import Connection
from psycopg.rows import DictRow, dict_row

from crm.storage.connection import APP, connection_kwargs

_PATIENCE_SECONDS = 10.0
_FRESH_SECONDS = 2.0


def application_pool(url: str, size: int) -> ConnectionPool[Connection[DictRow]]:
    """A pool, not opened yet, of sessions in the application's role that commit by themselves.

    Each connection is looked at before it is handed out, and asked whether it lives when it has
    something to say or was not used for two seconds.
    """
    used: WeakKeyDictionary[Connection[Any], float] = WeakKeyDictionary()

    def check(connection: Connection[Any]) -> None:
        before, now = used.get(connection), time.monotonic()
        used[connection] = now
        if before is not None and now - before < _FRESH_SECONDS and is_quiet(connection):
            return
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


def is_quiet(connection: Connection[Any]) -> bool:
    """Nothing waits to be read: a server that ended has said so, or closed the socket."""
    looking = select.poll()
    looking.register(connection.fileno(), select.POLLIN)
    return not looking.poll(0)
