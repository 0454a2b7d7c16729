"""A network of our own between a program and the database, which can fail in every way.

A black hole is a real one where the kernel lets us (Linux): a filter on the sockets drops every
packet before TCP sees it, so nothing is acknowledged and keep-alive probes stay unanswered.
"""

import contextlib
import ctypes
import socket
import struct
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

_PIECE = 65_536
_ATTACH_FILTER, _DETACH_FILTER = 26, 27  # SO_…; Python does not name them
_DROP_ALL = ctypes.create_string_buffer(struct.pack("HBBI", 0x06, 0, 0, 0))  # BPF: return 0
_FILTERS = sys.platform.startswith("linux")
_NOTICE = b"A"  # NotificationResponse


@dataclass(eq=False)
class _Link:
    """One connection through the proxy."""

    client: socket.socket
    server: socket.socket
    left: int | None
    """Bytes from the server until the link is cut; None for no end."""
    half_closed: threading.Event = field(default_factory=threading.Event)
    closed: threading.Event = field(default_factory=threading.Event)

    @property
    def both(self) -> tuple[socket.socket, socket.socket]:
        return self.client, self.server


class Proxy:
    """Listens on loopback and passes everything on to `upstream`, as long as it is told nothing."""

    def __init__(self, upstream: tuple[str, int]) -> None:
        self._upstream = upstream
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self._links: set[_Link] = set()
        self._lock = threading.Lock()
        self._flows = threading.Event()
        self._flows.set()
        self._refusing = False
        self._cuts: Iterator[int] | None = None
        self.delay = 0.0
        """Seconds that every piece from the server is late."""
        self.deaf = False
        """Notifications (LISTEN) are lost on the way."""
        self.lost_notices = 0
        self.cuts = 0
        threading.Thread(target=self._accept, daemon=True, name="proxy").start()

    @property
    def port(self) -> int:
        port: int = self._listener.getsockname()[1]
        return port

    @property
    def ports_to_server(self) -> set[int]:
        """`client_port` of our connections in `pg_stat_activity`."""
        with self._lock:
            return {link.server.getsockname()[1] for link in self._links}

    def reset(self) -> None:
        """Every connection ends with a reset; new ones are welcome."""
        for link in self._all():
            self._cut(link)

    def refuse(self) -> None:
        """Every connection ends with a reset, new ones too, until they are welcome again."""
        self._refusing = True
        self.reset()

    def welcome(self) -> None:
        self._refusing = False

    def cut_after(self, amounts: Iterator[int]) -> None:
        """Of the next connections so many bytes of the server's answers arrive, then a reset."""
        self._cuts = amounts

    def open_hole(self) -> None:
        """From now on nothing arrives, nothing is acknowledged and nobody is told."""
        self._flows.clear()
        with self._lock:
            _drop(self._listener)
            for link in self._links:
                for each in link.both:
                    _drop(each)

    def close_hole(self) -> None:
        """What was on the way arrives now, as it does on a network that comes back."""
        with self._lock:
            _pass(self._listener)
            for link in self._links:
                for each in link.both:
                    _pass(each)
                    _probe(each)  # finds out who has gone meanwhile
        self._flows.set()

    @contextmanager
    def hole(self) -> Iterator[None]:
        self.open_hole()
        try:
            yield
        finally:
            self.close_hole()

    def close(self) -> None:
        self._flows.set()
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self.reset()

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            if self._refusing:
                _reset(client)
                continue
            try:
                server = socket.create_connection(self._upstream, timeout=5)
            except OSError:
                _reset(client)
                continue
            server.settimeout(None)
            for each in (client, server):
                each.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            link = _Link(client, server, None if self._cuts is None else next(self._cuts, None))
            with self._lock:
                self._links.add(link)
                if not self._flows.is_set():
                    for each in link.both:
                        _drop(each)
            for pump in (self._up, self._down):
                threading.Thread(target=pump, args=(link,), daemon=True, name="proxy").start()

    def _up(self, link: _Link) -> None:
        with contextlib.suppress(OSError):
            while piece := link.client.recv(_PIECE):
                self._flows.wait()
                link.server.sendall(piece)
            self._end(link, link.server)
            return
        self._cut(link)

    def _down(self, link: _Link) -> None:
        ear = _Ear()
        with contextlib.suppress(OSError):
            while piece := link.server.recv(_PIECE):
                if self.delay:
                    time.sleep(self.delay)
                self._flows.wait()
                heard, notices = ear.without_notices(piece, drop=self.deaf)
                self.lost_notices += notices
                if link.left is not None and len(heard) >= link.left:
                    link.client.sendall(heard[: link.left])
                    self.cuts += 1
                    self._cut(link)
                    return
                if link.left is not None:
                    link.left -= len(heard)
                link.client.sendall(heard)
            self._end(link, link.client)
            return
        self._cut(link)

    def _end(self, link: _Link, other: socket.socket) -> None:
        """One side has said all it wanted."""
        self._flows.wait()
        if link.half_closed.is_set():
            self._cut(link)
            return
        link.half_closed.set()
        other.shutdown(socket.SHUT_WR)

    def _all(self) -> list[_Link]:
        with self._lock:
            return list(self._links)

    def _cut(self, link: _Link) -> None:
        with self._lock:
            self._links.discard(link)
            if link.closed.is_set():
                return
            link.closed.set()
        for each in link.both:
            _reset(each)


class _Ear:
    """Follows the messages of one server, in order to leave notifications out."""

    def __init__(self) -> None:
        self._held = b""
        self._greeted = False

    def without_notices(self, piece: bytes, *, drop: bool) -> tuple[bytes, int]:
        """What is passed on, and how many notifications were left out; whole messages only."""
        data = self._held + piece
        passed, place, dropped = bytearray(), 0, 0
        if not self._greeted and data[:1] in (b"N", b"S") and len(data) == 1:
            self._held = b""
            return data, 0  # the answer to a request for encryption
        self._greeted = True
        while len(data) - place >= 5:
            end = place + 1 + int.from_bytes(data[place + 1 : place + 5])
            if len(data) < end:
                break
            if drop and data[place : place + 1] == _NOTICE:
                dropped += 1
            else:
                passed += data[place:end]
            place = end
        self._held = data[place:]
        return bytes(passed), dropped


def _reset(connection: socket.socket) -> None:
    """Close with RST instead of FIN, and wake whoever reads."""
    with contextlib.suppress(OSError):
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    with contextlib.suppress(OSError):
        if _FILTERS:
            # A shutdown would send FIN; connecting to nowhere aborts, and the reader wakes.
            _abort(connection)
        else:
            connection.shutdown(socket.SHUT_RDWR)
    connection.close()


def _abort(connection: socket.socket) -> None:
    libc = ctypes.CDLL(None, use_errno=True)
    nowhere = struct.pack("=H14x", socket.AF_UNSPEC)
    libc.connect(connection.fileno(), nowhere, len(nowhere))


def _drop(connection: socket.socket) -> None:
    with contextlib.suppress(OSError):
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 0)
    if _FILTERS:
        program = struct.pack("HL", 1, ctypes.addressof(_DROP_ALL))
        with contextlib.suppress(OSError):
            connection.setsockopt(socket.SOL_SOCKET, _ATTACH_FILTER, program)


def _pass(connection: socket.socket) -> None:
    if _FILTERS:
        with contextlib.suppress(OSError):  # none is attached
            connection.setsockopt(socket.SOL_SOCKET, _DETACH_FILTER, 0)


def _probe(connection: socket.socket) -> None:
    with contextlib.suppress(OSError):
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
        for name in ("TCP_KEEPIDLE", "TCP_KEEPINTVL", "TCP_KEEPCNT"):
            if hasattr(socket, name):
                connection.setsockopt(socket.IPPROTO_TCP, getattr(socket, name), 1)
