"""Connections of the application's pool: asked whether they live only where that is in doubt."""

from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
from eventsourcing.postgres import ConnectionPool
from psycopg import Connection

from crm.storage import pool as module
from crm.storage.pool import application_pool

_PID = "SELECT pg_backend_pid() AS pid"
_END = "SELECT pg_terminate_backend(%(pid)s, 5000)"


@pytest.fixture
def pool(database: str) -> Iterator[ConnectionPool[Connection[dict[str, Any]]]]:
    with application_pool(database, 1) as pool:
        yield pool


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """The connections that were asked, each time."""
    found: list[object] = []
    ask = ConnectionPool.check_connection

    def noted(connection: Connection[Any]) -> None:
        found.append(connection)
        ask(connection)

    monkeypatch.setattr(ConnectionPool, "check_connection", staticmethod(noted))
    return found


def _pid(pool: ConnectionPool[Connection[dict[str, Any]]]) -> int:
    with pool.connection() as connection:
        row = connection.execute(_PID).fetchone()
    assert row is not None
    return int(row["pid"])


def test_a_connection_in_use_is_asked_once(
    pool: ConnectionPool[Connection[dict[str, Any]]], asked: list[object]
) -> None:
    assert len({_pid(pool) for _ in range(5)}) == 1
    assert len(asked) == 1


def test_a_connection_that_rested_is_asked_again(
    pool: ConnectionPool[Connection[dict[str, Any]]],
    asked: list[object],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _pid(pool)
    monkeypatch.setattr(module, "_FRESH_SECONDS", 0.0)
    _pid(pool)
    assert len(asked) == 2


def test_one_whose_server_ended_a_moment_ago_is_replaced_unnoticed(
    pool: ConnectionPool[Connection[dict[str, Any]]], database: str
) -> None:
    before = _pid(pool)
    with psycopg.connect(database, autocommit=True) as other:
        assert other.execute(_END, {"pid": before}).fetchone() == (True,)
    assert _pid(pool) != before
