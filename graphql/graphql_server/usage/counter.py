"""Counts, in memory, which client carried out which operation, and hands it over by the minute."""

import datetime
import logging
import threading
import time
from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from typing import Any

import psycopg

from crm.storage import field_usage
from graphql_server.usage.clients import Client
from graphql_server.usage.footprint import Footprint

_log = logging.getLogger("graphql_server.usage")

OTHERS = Client("(others)")
"""Clients beyond the first `_CLIENTS` of a day."""
_CLIENTS = 200
_FULL = 1_000
"""Operations to be handed over before a minute is over; of twice as many the last are left out."""
_FULL_CHARACTERS = 4 << 20
"""Likewise, of their documents: each is held until then."""
_SECONDS = 60

Connect = Callable[[], AbstractContextManager[psycopg.Connection]]
Counts = Counter[tuple[str, str, str]]


class FieldUsage:
    """Thread-safe. A request costs it two additions: an operation is taken apart when it is handed
    over, once per document."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._clients: set[Client] = set()
        self._operations: Counter[tuple[Client, Footprint]] = Counter()
        self._characters = 0
        self._left_out = 0
        self._given: Counts = Counter()
        """Of what variables name: only these have to be looked at in every request."""

    def count(self, client: Client, footprint: Footprint, variables: Mapping[str, Any]) -> None:
        """An operation of this client is about to be carried out."""
        given = footprint.given(variables)
        with self._lock:
            if client not in self._clients:
                if len(self._clients) >= _CLIENTS:
                    client = OTHERS
                self._clients.add(client)
            if (client, footprint) not in self._operations:
                if not self._has_room(footprint):
                    self._left_out += 1
                    return
                self._characters += footprint.characters
            self._operations[client, footprint] += 1
            if given:
                for coordinate in given - footprint.coordinates:
                    self._given[(*client, coordinate)] += 1

    @property
    def is_full(self) -> bool:
        """Whether it should be handed over soon: clients may send any number of documents."""
        return len(self._operations) >= _FULL or self._characters >= _FULL_CHARACTERS

    def _has_room(self, footprint: Footprint) -> bool:
        """Nothing may have been taken for long: the database may hang."""
        return (
            len(self._operations) < 2 * _FULL
            and self._characters + footprint.characters <= 2 * _FULL_CHARACTERS
        )

    def take(self) -> Counts:
        """What was counted since the last time, by client, version and coordinate."""
        with self._lock:
            operations, self._operations = self._operations, Counter()
            self._characters = 0
            counts, self._given = self._given, Counter()
        for (client, footprint), times in operations.items():
            for coordinate in footprint.coordinates:
                counts[(*client, coordinate)] += times
        return counts

    def take_left_out(self) -> int:
        """How many operations found no room since the last time."""
        with self._lock:
            left_out, self._left_out = self._left_out, 0
        return left_out

    def forget_clients(self) -> None:
        """A new day: other clients may have names."""
        with self._lock:
            self._clients = set()


class UsageKeeper:
    """Writes what was counted, beside the server: every minute, and when it stops."""

    def __init__(self, usage: FieldUsage, connect: Connect, patience: float = 5.0) -> None:
        self._usage, self._connect, self._patience = usage, connect, patience
        self._waiting: Counts = Counter()
        self._forgot: datetime.date | None = None
        self._writing: threading.Thread | None = None

    def run(self, stop: threading.Event) -> None:
        """Until told to stop; a database that is away now is written to later."""
        written = time.monotonic()
        while not stop.wait(1):
            if self._usage.is_full or time.monotonic() - written >= _SECONDS:
                self._write_patiently()
                written = time.monotonic()
        self._write_patiently()

    def _write_patiently(self) -> None:
        """A database that does not move holds up neither the counting nor the server's end."""
        if self._writing is None or not self._writing.is_alive():
            self._writing = threading.Thread(target=self.write, name="field_usage", daemon=True)
            self._writing.start()
        self._writing.join(self._patience)

    def write(self) -> None:
        """Write what was counted so far, on the day it is in UTC."""
        self._waiting.update(self._usage.take())
        if left_out := self._usage.take_left_out():
            _log.warning("field usage: %s operations were not counted: too many at once", left_out)
        if not self._waiting:
            return
        day = datetime.datetime.now(datetime.UTC).date()
        try:
            with self._connect() as connection:
                field_usage.add(connection, day, self._waiting)
                if self._forgot != day:
                    field_usage.forget(connection, day)
                    self._usage.forget_clients()
        except psycopg.Error as error:
            _log.warning("field usage waits: %s", type(error).__name__)
            return
        self._waiting, self._forgot = Counter(), day
