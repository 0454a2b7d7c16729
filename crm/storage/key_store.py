"""The way to the wrapped keys: beside the log, or in a database of their own that may be away.

A key store that does not answer is told at once to whoever needs a key, with a code of its own,
and is asked again half a second later: no restart is needed when it is back.
"""

import contextlib
import os
import socket
import time
import weakref
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from threading import Lock, Timer
from typing import Any

import psycopg
from psycopg import Connection

from crm.storage.connection import connection_kwargs
from crm.storage.pool import is_quiet

Connect = Callable[[], AbstractContextManager[Connection[Any]]]
"""Lends a connection that commits by itself."""

_CONNECT_SECONDS = 3
_ANSWER_SECONDS = 10.0
_REST_SECONDS = 0.5
_FRESH_SECONDS = 2.0


class KeyStoreUnavailable(psycopg.OperationalError):
    """The keys cannot be reached: nothing can be decrypted, and nothing personal is written.

    A lost database to all who only ask whether trying again may help.
    """

    code = "KEY_STORE_UNAVAILABLE"

    def __init__(
        self,
        message: str = "The key store does not answer now; nothing is lost. Try again in a moment.",
    ) -> None:
        super().__init__(message)


class KeyStore:
    """One connection to a key store of its own, made when it is needed; thread-safe."""

    def __init__(self, url: str, role: str) -> None:
        self._kwargs = connection_kwargs(url, role) | {"connect_timeout": _CONNECT_SECONDS}
        self._held: list[Connection[Any]] = []
        self._used = self._rests_until = 0.0
        self._turn = Lock()
        weakref.finalize(self, _close, self._held)

    @contextmanager
    def connect(self) -> Iterator[Connection[Any]]:
        """Lends the connection to one thread at a time; raises `KeyStoreUnavailable`."""
        if not self._turn.acquire(timeout=_ANSWER_SECONDS):
            raise KeyStoreUnavailable
        try:
            connection = self._alive()
            with _answering_in_time(connection):
                yield connection
            self._used = time.monotonic()
        except (psycopg.OperationalError, psycopg.InterfaceError):
            _close(self._held)
            raise KeyStoreUnavailable from None
        finally:
            self._turn.release()

    def close(self) -> None:
        """End the connection; the next use makes a new one."""
        _close(self._held)

    def _alive(self) -> Connection[Any]:
        if self._held and self._lives(self._held[0]):
            return self._held[0]
        _close(self._held)
        if time.monotonic() < self._rests_until:
            raise KeyStoreUnavailable
        try:
            self._held.append(psycopg.connect(**self._kwargs, autocommit=True))
        except psycopg.OperationalError:
            self._rests_until = time.monotonic() + _REST_SECONDS
            raise
        return self._held[0]

    def _lives(self, connection: Connection[Any]) -> bool:
        if connection.closed or not is_quiet(connection):
            return False
        if time.monotonic() - self._used < _FRESH_SECONDS:
            return True
        with contextlib.suppress(psycopg.Error), _answering_in_time(connection):
            connection.execute("SELECT 1")
            return True
        return False


def _close(held: list[Connection[Any]]) -> None:
    while held:
        with contextlib.suppress(psycopg.Error, OSError):
            held.pop().close()


@contextmanager
def _answering_in_time(connection: Connection[Any]) -> Iterator[None]:
    """Cut the connection when the block takes too long: who is frozen keeps no timeouts."""
    with socket.socket(fileno=os.dup(connection.fileno())) as wire:
        watch = Timer(_ANSWER_SECONDS, _cut, [wire])
        watch.daemon = True
        watch.start()
        try:
            yield
        finally:
            watch.cancel()


def _cut(wire: socket.socket) -> None:
    with contextlib.suppress(OSError):
        wire.shutdown(socket.SHUT_RDWR)
