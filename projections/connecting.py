"""The projector's way to the database: its role, its keys, its habits."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
from psycopg import Connection, IsolationLevel

from crm.storage.connection import PROJECTOR, connection_kwargs
from crm.storage.key_file import Secrets
from crm.storage.keyring import KeyRing

_KEYS = 12_000
"""Keys kept at hand: those of the people whom `read_facts` takes for known."""


def projector_connection(
    url: str, isolation_level: IsolationLevel | None = None, *, durable: bool = False
) -> Connection[Any]:
    """A new connection in the projector's role.

    Unless it is `durable`, a crash may undo the last commits: what was projected is projected
    again, for tables and position move together.
    """
    kwargs = connection_kwargs(url, PROJECTOR, synchronous_commit="on" if durable else "off")
    connection = psycopg.connect(**kwargs, autocommit=True)
    connection.isolation_level = isolation_level
    return connection


def keyring_on(connection: Connection[Any], secrets: Secrets) -> KeyRing:
    """Keys read through this connection, which nobody else uses at the same time."""

    @contextmanager
    def borrowed() -> Iterator[Connection[Any]]:
        yield connection

    return KeyRing(borrowed, secrets, capacity=_KEYS, role=PROJECTOR)
