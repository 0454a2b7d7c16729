"""Follows the log: puts every new fact into the tree, and signs checkpoints of it.

It signs nothing that does not begin with all it has signed before. When the facts have fallen
behind what was signed, as after a restore, it says so and stands still until a person begins a
new epoch.
"""

import datetime
import logging
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any

import psycopg
from psycopg import Connection

from crm.storage.connection import FOLLOWER, connection_kwargs
from crm.storage.log import head
from crm.transparency.key_file import SigningKeys
from crm.transparency.leaves import epoch_leaf, hashes
from crm.transparency.note import BadNote, Checkpoint, Note, checked_checkpoint
from crm.transparency.publish import PublishingError, Target
from crm.transparency.store import Epoch, Signed, TreeStore
from crm.transparency.tree import BadProof, check_consistency

log = logging.getLogger(__name__)

MOST_SECONDS, MOST_FACTS = 10.0, 1_000
"""How old, and how many, facts get before a checkpoint covers them."""
_BATCH = 4_096
_POLL_SECONDS = 1.0
_REST_SECONDS = 30.0
_PUBLISHED_AT_ONCE = 1_000
_ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(715230115)"


class NotAppendOnly(Exception):
    """What is stored does not begin with what was signed; nothing is signed. Says what to do."""

    code = "NOT_APPEND_ONLY"


class Follower:
    """Any number may run: one grows the tree at a time. Not thread-safe."""

    def __init__(
        self,
        url: str,
        keys: SigningKeys,
        targets: Sequence[Target] = (),
        *,
        clock: Callable[[], datetime.datetime] = lambda: datetime.datetime.now(datetime.UTC),
    ) -> None:
        self._url, self._keys, self._targets, self._clock = url, keys, tuple(targets), clock
        self._connection: Connection[Any] | None = None
        self._unsigned_since: float | None = None
        self._resting: dict[str, float] = {}
        """When a target that failed is tried again."""
        self._compared = False
        """Whether what others were told was compared with this tree since the last fault."""
        self._refused: bool | None = None
        """What was last kept of refusals; None: nothing by this process."""

    def run(self, stop: threading.Event) -> None:
        """Follow until told to stop; outlives lost connections, restarts and refusals."""
        told = ""
        while not stop.is_set():
            try:
                if not self.step():
                    stop.wait(_POLL_SECONDS)
                told = ""
            except Exception as error:
                reason = _reason(error)
                if reason != told:  # said once, not every half minute
                    log.error("the transparency log stands still: %s", reason)
                told = reason
                self.close()
                stop.wait(_REST_SECONDS if hasattr(error, "code") else _POLL_SECONDS)
        try:
            self.absorb()
            self.sign()
            self.publish()
        except Exception as error:
            log.warning("no last checkpoint: %s", _reason(error))
        self.close()

    def catch_up(self, progress: Callable[[int], None] | None = None) -> Signed | None:
        """Take in every fact, sign, publish; the newest checkpoint. Raises `NotAppendOnly`."""
        with self._keeping_refusals():
            while True:
                epoch = self.absorb()
                if progress is not None:
                    progress(epoch.size - 1)
                if epoch.size > head(self._connected()):
                    break
            self.sign()
        self.publish()
        return TreeStore(self._connected()).newest()

    def step(self) -> bool:
        """One batch, and a checkpoint if it is time for one; whether more facts wait."""
        before = TreeStore(self._connected()).latest()
        with self._keeping_refusals():
            epoch = self.absorb()
            signed = TreeStore(self._connected()).newest()
            covered = signed.size if signed is not None and signed.epoch == epoch.epoch else 0
            if epoch.size > covered:
                now = time.monotonic()
                since = self._unsigned_since = self._unsigned_since or now
                waited = now - since >= MOST_SECONDS - _POLL_SECONDS
                if waited or epoch.size - covered >= MOST_FACTS:
                    self.sign()
        self.publish()
        return before is not None and epoch.size - before.size >= _BATCH

    def absorb(self) -> Epoch:
        """Put the next facts into the tree; raises `NotAppendOnly`."""
        connection = self._connected()
        store = TreeStore(connection)
        with connection.transaction():
            epoch = store.latest(lock=True) or self._first(store)
            if not self._compared:
                self._compare(store, epoch)
            last = epoch.size - 1
            found = list(hashes(connection, max(last, 1), last + _BATCH))
            if last > 0:
                kept = store.tree(epoch.epoch).leaf(last)
                if not found or found[0] != (last, kept):
                    raise NotAppendOnly(
                        f"The fact at position {last} is gone, or is not as it was when it was"
                        f" taken into the tree. {_WHAT_TO_DO}"
                    )
                found = found[1:]
            if [position for position, _ in found] != list(
                range(epoch.size, epoch.size + len(found))
            ):
                raise NotAppendOnly(
                    f"The positions after {last} are not one after the other. {_WHAT_TO_DO}"
                )
            if found:
                epoch = store.grow(epoch, [each for _, each in found])
        self._compared = True
        return epoch

    def sign(self) -> Signed | None:
        """Sign a checkpoint of what was taken in; None when there is nothing new to sign."""
        connection = self._connected()
        store = TreeStore(connection)
        with connection.transaction():
            epoch = store.latest(lock=True)
            if epoch is None:
                return None
            newest = store.newest()
            tree = store.tree(epoch.epoch)
            root = tree.root(epoch.size)
            for old in self._signed_before(newest):
                self._must_extend(epoch, old, store)
            self._unsigned_since = None
            if newest is not None and newest[:2] == (epoch.epoch, epoch.size):
                return None
            text = Checkpoint(epoch.origin, epoch.size, root).text
            note = self._keys.signer(epoch.origin).sign(text)
            signed = Signed(epoch.epoch, epoch.size, root, note, self._clock())
            self._keys.remember(note)
            store.keep(signed)
        return signed

    def publish(self) -> None:
        """Tell every target what it has not been told; one that fails is tried again later."""
        store = TreeStore(self._connected())
        for target in self._targets:
            if self._resting.get(target.name, 0.0) > time.monotonic():
                continue
            try:
                while waiting := store.not_told(target.name, _PUBLISHED_AT_ONCE):
                    target.publish(waiting)
                    store.told(target.name, waiting[-1])
            except PublishingError as error:
                log.warning("%s", str(error))  # in our words
                self._resting[target.name] = time.monotonic() + _REST_SECONDS

    def begin_epoch(self, reason: str) -> Epoch:
        """A new tree of the facts as they are now; its leaf 0 has the last checkpoint before it."""
        connection = self._connected()
        store = TreeStore(connection)
        with connection.transaction():
            before = store.latest(lock=True)
            told = [self._keys.last_note(), *(target.last_note() for target in self._targets)]
            newest = store.newest()
            known = [note for note in told if note] + ([newest.note] if newest else [])
            last = max(known, key=_rank, default="")
            number = max(before.epoch if before else 0, _rank(last)[0] if last else 0) + 1
            record = epoch_leaf(number, self._clock().isoformat(), reason, last)
            epoch = store.open(number, self._keys.origin(number), record)
        self._compared = True
        return epoch

    def close(self) -> None:
        """End the connection; the next call makes a new one."""
        self._compared = False
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    @contextmanager
    def _keeping_refusals(self) -> Iterator[None]:
        """What is done inside is a refusal to sign, or ends one; kept where metrics find it."""
        try:
            yield
        except (NotAppendOnly, BadNote):
            with suppress(psycopg.Error):  # the refusal itself is what has to be heard
                self._keep(refused=True)
            raise
        self._keep(refused=False)

    def _keep(self, *, refused: bool) -> None:
        if self._refused is not refused:
            TreeStore(self._connected()).refuses(refused=refused)
            self._refused = refused

    def _first(self, store: TreeStore) -> Epoch:
        """The first tree; two followers that begin at once begin one."""
        store.connection.execute(_ONE_AT_A_TIME)
        if (known := store.latest(lock=True)) is not None:
            return known
        if self._signed_before(None):
            raise NotAppendOnly(
                f"Checkpoints were signed, and the tree that they are of is gone. {_WHAT_TO_DO}"
            )
        record = epoch_leaf(1, self._clock().isoformat(), "The first tree of this log.", "")
        return store.open(1, self._keys.origin(1), record)

    def _compare(self, store: TreeStore, epoch: Epoch) -> None:
        """With the newest checkpoint that each place outside the database knows."""
        notes = [self._keys.last_note(), *(target.last_note() for target in self._targets)]
        newest = store.newest()
        for old in self._signed_before(newest, *notes):
            self._must_extend(epoch, old, store)

    def _signed_before(self, newest: Signed | None, *notes: str | None) -> list[Checkpoint]:
        told = [self._keys.last_note(), *notes, newest.note if newest else None]
        return [
            checked_checkpoint(note, self._keys.verifiers(_origin(note)))
            for note in dict.fromkeys(told)
            if note
        ]

    def _must_extend(self, epoch: Epoch, old: Checkpoint, store: TreeStore) -> None:
        number = _epoch_number(old.origin)
        if number < epoch.epoch:
            return
        if old.origin != epoch.origin or old.size > epoch.size:
            raise NotAppendOnly(
                f"A checkpoint of {old.size - 1} facts was signed ({old.origin}), and the tree has"
                f" {epoch.size - 1} ({epoch.origin}). {_WHAT_TO_DO}"
            )
        tree = store.tree(epoch.epoch)
        try:
            proof = tree.consistency(old.size, epoch.size)
            check_consistency(old.size, old.root, epoch.size, tree.root(epoch.size), proof)
        except (BadProof, ValueError):
            raise NotAppendOnly(
                f"The tree does not begin with that of the checkpoint of {old.size - 1} facts that"
                f" was signed. {_WHAT_TO_DO}"
            ) from None

    def _connected(self) -> Connection[Any]:
        if self._connection is None or self._connection.closed:
            kwargs = connection_kwargs(self._url, FOLLOWER)
            self._connection = psycopg.connect(**kwargs, autocommit=True)
        return self._connection


_WHAT_TO_DO = (
    "Nothing is signed. To see where it begins: crm audit verify. If the database was restored on"
    " purpose: crm audit new-epoch --reason WHY"
)


def _origin(note: str) -> str:
    return Checkpoint.parse(Note.parse(note).text).origin


def _epoch_number(origin: str) -> int:
    number = origin.rpartition("/")[2]
    return int(number) if number.isascii() and number.isdigit() and len(number) < 9 else 0


def _rank(note: str) -> tuple[int, int]:
    checkpoint = Checkpoint.parse(Note.parse(note).text)
    return _epoch_number(checkpoint.origin), checkpoint.size


def _reason(error: Exception) -> str:
    if hasattr(error, "code"):
        return str(error)
    # Without the message, which may quote somebody's data.
    return f"{type(error).__name__} {getattr(error, 'sqlstate', None) or ''}".strip()
