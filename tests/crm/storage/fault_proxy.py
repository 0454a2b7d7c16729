"""A loopback proxy before the database that can lose the reply to a COMMIT."""

import contextlib
import socket
import threading

from psycopg.conninfo import conninfo_to_dict, make_conninfo

_READY = b"Z\x00\x00\x00\x05I"  # ReadyForQuery, idle: what was asked is committed


class FaultProxy:
    """Passes everything on, until `lose_reply_to` says which reply never arrives."""

    def __init__(self, url: str) -> None:
        self._upstream = conninfo_to_dict(url)
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._marker: bytes | None = None
        self._lost = threading.Event()
        self._replies = 0
        port = self._listener.getsockname()[1]
        self.url = make_conninfo(url, host="127.0.0.1", port=port)
        threading.Thread(target=self._accept, daemon=True).start()

    def lose_reply_to(self, words: bytes, *, prepared: bool = True) -> None:
        """The next statement with these words is carried out, and its sender never hears of it."""
        self._lost.clear()
        # Of a statement that is prepared first, the first reply is about the preparing.
        self._replies = 2 if prepared else 1
        self._marker = words

    @property
    def lost(self) -> bool:
        return self._lost.is_set()

    def close(self) -> None:
        self._listener.close()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                client, _ = self._listener.accept()
                threading.Thread(target=self._serve, args=(client,), daemon=True).start()

    def _serve(self, client: socket.socket) -> None:
        with client, self._server() as server, contextlib.suppress(OSError):
            due = [0]  # ReadyForQuery messages until the one that is lost
            threading.Thread(target=self._up, args=(client, server, due), daemon=True).start()
            while data := server.recv(65_536):
                if due[0] and data.endswith(_READY):
                    due[0] -= 1
                    if due[0] == 0:
                        self._marker = None
                        self._lost.set()
                        break
                client.sendall(data)
            for each in (client, server):
                each.shutdown(socket.SHUT_RDWR)

    def _up(self, client: socket.socket, server: socket.socket, due: list[int]) -> None:
        with contextlib.suppress(OSError):
            while data := client.recv(65_536):
                if self._marker is not None and self._marker in data:
                    due[0] = self._replies
                server.sendall(data)
            server.shutdown(socket.SHUT_RDWR)

    def _server(self) -> socket.socket:
        host, port = str(self._upstream["host"]), str(self._upstream.get("port") or 5432)
        if not host.startswith("/"):
            return socket.create_connection((host, int(port)))
        server = socket.socket(socket.AF_UNIX)
        server.connect(f"{host}/.s.PGSQL.{port}")
        return server
