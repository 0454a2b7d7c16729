"""Carries out what a person decides about a read model: try again, leave out, stop, go on."""

import datetime
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from psycopg import Connection

from crm.storage.key_file import Secrets
from crm.storage.keyring import KeyRing
from projections import READ_MODELS, deeds
from projections.connecting import keyring_on, projector_connection
from projections.deeds import Deed
from projections.editions import Edition, State, editions
from projections.parked import is_skipped, parked, skip
from projections.read_model import Day, ReadModel
from projections.runner import must_fit
from projections.worker import retry_parked

_STATES = (State.LIVE, State.PREVIOUS, State.BUILDING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mended:
    """Of the facts of the live edition that were tried: those that found their place, and those
    that still wait."""

    placed: int
    waiting: int


class UnknownReadModel(LookupError):
    """There is no read model of this name; the message lists those there are."""

    code = "UNKNOWN_READ_MODEL"


class NotParked(LookupError):
    """No fact waits at this position."""

    code = "NOT_PARKED"

    def __init__(self, name: str, position: int) -> None:
        super().__init__(
            f"No fact of {name} is parked at position {position}, so nothing was changed."
            " Those that are parked are shown by: crm project status"
        )


class IsPaused(RuntimeError):
    """The read model does not move, so nothing can find its place in it."""

    code = "IS_PAUSED"

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name} is paused, so nothing was changed. To let it go on: crm project resume {name}"
        )


class Operator:
    """Not thread-safe. Every deed is kept under the actor's name with its reason."""

    def __init__(
        self,
        url: str,
        secrets: Secrets,
        zone: ZoneInfo,
        read_models: Sequence[ReadModel] = READ_MODELS,
        *,
        actor: str,
        clock: Callable[[], datetime.datetime] = lambda: datetime.datetime.now(datetime.UTC),
    ) -> None:
        self._url, self._secrets, self._zone, self._clock = url, secrets, zone, clock
        self._read_models, self._actor = tuple(read_models), actor

    def retry(self, name: str, *, reason: str, position: int | None = None) -> Mended:
        """Try what is parked again, all of it or what the person of one parked fact waits with."""
        with self._connected(name) as (connection, keyring):
            found = self._editions(connection, name)
            only = None if position is None else _whose(connection, found, position)
            if only is not None and not only:
                raise NotParked(name, position or 0)
            self._note(connection, name, Deed.RETRY, reason, position)
            return self._try(connection, keyring, found, only)

    def skip(self, name: str, position: int, *, reason: str) -> Mended:
        """Leave one parked fact out of every edition, now and later; what waited behind it is
        tried. One that was skipped before is no error."""
        with self._connected(name) as (connection, keyring):
            found = self._editions(connection, name)
            only = _whose(connection, found, position)
            if not only and not is_skipped(connection, name, position):
                raise NotParked(name, position)
            with connection.transaction():
                skip(connection, name, position, actor=self._actor, reason=reason)
                self._note(connection, name, Deed.SKIP, reason, position)
            return self._try(connection, keyring, found, only)

    def pause(self, name: str, *, reason: str) -> bool:
        """Stop the live edition from moving; False when it was stopped before.

        A batch that is being folded is finished. Rebuilds go on, and what they switch to stands
        still as well.
        """
        with self._connected(name) as (connection, _), connection.transaction():
            paused = deeds.pause(connection, name, actor=self._actor, reason=reason)
            if paused:
                self._note(connection, name, Deed.PAUSE, reason)
            return paused

    def resume(self, name: str, *, reason: str) -> bool:
        """Let it go on; False when nobody had stopped it."""
        with self._connected(name) as (connection, _), connection.transaction():
            resumed = deeds.resume(connection, name)
            if resumed:
                self._note(connection, name, Deed.RESUME, reason)
            return resumed

    def _try(
        self,
        connection: Connection[Any],
        keyring: KeyRing,
        found: Sequence[Edition],
        only: set[UUID | None] | None,
    ) -> Mended:
        today = self._clock().astimezone(self._zone).date()
        day = Day(today=today, zone=self._zone)
        placed, waiting = 0, 0
        for edition in found:
            done = retry_parked(connection, keyring, edition, day, only=only)
            if edition.state is State.LIVE:
                placed = done
                waiting = sum(
                    only is None or fact.alumnus_id in only for fact in parked(connection, edition)
                )
        return Mended(placed=placed, waiting=waiting)

    def _editions(self, connection: Connection[Any], name: str) -> list[Edition]:
        """Those that this program can fold into; the live one must be among them."""
        fitting = []
        for edition in editions(connection, [self._named(name)], _STATES):
            is_live = edition.state is State.LIVE
            if is_live and edition.paused:
                raise IsPaused(name)
            if is_live:
                must_fit(edition, self._zone)
            if edition.is_ours and edition.zone in (None, self._zone.key):
                fitting.append(edition)
        return fitting

    def _note(
        self,
        connection: Connection[Any],
        name: str,
        what: Deed,
        reason: str,
        position: int | None = None,
    ) -> None:
        deeds.note(connection, name, what, actor=self._actor, reason=reason, position=position)

    def _named(self, name: str) -> ReadModel:
        for model in self._read_models:
            if model.name == name:
                return model
        known = ", ".join(model.name for model in self._read_models)
        raise UnknownReadModel(f"No read model is named {name!r}; choose one of: {known}.")

    @contextmanager
    def _connected(self, name: str) -> Iterator[tuple[Connection[Any], KeyRing]]:
        self._named(name)
        with projector_connection(self._url, durable=True) as connection:
            yield connection, keyring_on(connection, self._secrets)


def _whose(
    connection: Connection[Any], found: Sequence[Edition], position: int
) -> set[UUID | None]:
    """Whom the fact that is parked there is about; empty when none is."""
    return {
        fact.alumnus_id
        for edition in found
        for fact in parked(connection, edition)
        if fact.position == position
    }
