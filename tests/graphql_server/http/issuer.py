"""An issuer on loopback whose keys a test holds, so that it can sign what no provider would."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Answer = Callable[[BaseHTTPRequestHandler], None]


class Issuer:
    """Answers each path with JSON, or as a test says."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.asked: list[str] = []
        self.answers: dict[str, Any] = {}

    def publish(self, *keys: dict[str, Any]) -> None:
        """Tell these keys from now on."""
        self.answers = {
            "/.well-known/openid-configuration": {
                "issuer": self.address,
                "jwks_uri": f"{self.address}/keys",
            },
            "/keys": {"keys": list(keys)},
        }


@contextmanager
def issuing() -> Iterator[Issuer]:
    """One on a free port, ended afterwards."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            issuer.asked.append(self.path)
            found = issuer.answers.get(self.path)
            if callable(found):
                found(self)
                return
            body = b"" if found is None else json.dumps(found).encode()
            self.send_response(404 if found is None else 200)
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    issuer = Issuer(f"http://127.0.0.1:{server.server_port}")
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    try:
        yield issuer
    finally:
        server.shutdown()
        server.server_close()
        thread.join(10)
