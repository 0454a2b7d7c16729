"""A PostgreSQL that a test may kill: data of its own in the test's folder, on loopback."""

import os
import secrets
import signal
import socket
import subprocess
import time
import warnings
from pathlib import Path

import psycopg
from psycopg import sql

from crm.storage.postgres.account import child_setup
from crm.storage.postgres.data_folder import make_data
from crm.storage.postgres.home import Home
from crm.storage.postgres.orders import Orders
from crm.storage.postgres.pidfile import ServerFile
from crm.storage.postgres.server import clean_environment
from crm.storage.postgres.site import choose_site
from crm.storage.postgres.sockets import OWNER, forget_socket_folder

_HOST = "127.0.0.1"
_ACCESS = f"local all all trust\nhost all {OWNER} {_HOST}/32 scram-sha-256\n"
_SETTINGS = {
    "listen_addresses": _HOST,
    "unix_socket_permissions": "0700",
    "fsync": "on",
    "synchronous_commit": "on",
    "shared_buffers": "64MB",
    "timezone": "UTC",
    "log_line_prefix": "%m [%p] ",
}
_PATIENCE = 60.0


class Cluster:
    """Started by the constructor; start and kill it from one thread that lives as long as it."""

    def __init__(self, folder: Path) -> None:
        self._home = Home(folder)
        self._home.prepare()
        self._site = choose_site(Orders.for_home(folder), lambda _: None)
        make_data(self._site)
        (self._site.data / "pg_hba.conf").write_text(_ACCESS, encoding="utf-8")
        self._password = secrets.token_urlsafe(16)
        self._process: subprocess.Popen[bytes] | None = None
        self.port = _free_port()
        self.start()
        with psycopg.connect(self._socket_url("postgres"), autocommit=True) as connection:
            connection.execute(
                sql.SQL("ALTER ROLE {} PASSWORD {}").format(sql.Identifier(OWNER), self._password)
            )
            connection.execute("CREATE DATABASE crm")

    @property
    def url(self) -> str:
        """Behind the socket, where no fault reaches: for the test's own eyes."""
        return self._socket_url("crm")

    def url_through(self, port: int) -> str:
        """By TCP. Who has gone is noticed in about three seconds, on both sides."""
        server = "-c tcp_keepalives_idle=1 -c tcp_keepalives_interval=1 -c tcp_user_timeout=3s"
        return (
            f"postgresql://{OWNER}:{self._password}@{_HOST}:{port}/crm?sslmode=disable"
            "&connect_timeout=3&keepalives_idle=1&keepalives_interval=1&tcp_user_timeout=3000"
            f"&options={server.replace(' ', '%20').replace('=', '%3D')}"
        )

    def start(self) -> None:
        """Start and wait until it answers; after a kill it recovers first."""
        deadline = time.monotonic() + _PATIENCE
        while not self._started():
            # The children of a killed server take a moment to let go of its memory.
            assert time.monotonic() < deadline, f"PostgreSQL does not start:\n{self.said()}"
            time.sleep(0.2)

    def crash(self, how: signal.Signals = signal.SIGQUIT) -> None:
        """SIGQUIT: every session is dropped at once. SIGKILL: of the postmaster alone."""
        assert self._process is not None
        self._must_be_ours()
        self._process.send_signal(how)
        self._process.wait(_PATIENCE)

    def stop(self) -> None:
        for how in (signal.SIGINT, signal.SIGQUIT, signal.SIGKILL):
            if self._process is None or self._process.poll() is not None:
                break
            self._process.send_signal(how)
            try:
                self._process.wait(15)
            except subprocess.TimeoutExpired:
                continue
        forget_socket_folder(self._home)

    def said(self) -> str:
        return self._site.log.read_text(encoding="utf-8", errors="replace")[-4_000:]

    def _started(self) -> bool:
        ServerFile(self._site.data).clear(None)
        (self._site.sockets / f".s.PGSQL.{self.port}.lock").unlink(missing_ok=True)
        settings = _SETTINGS | {
            "port": str(self.port),
            "unix_socket_directories": str(self._site.sockets),
        }
        with self._site.log.open("ab") as log, warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # fork beside threads, since 3.12
            self._process = subprocess.Popen(
                [
                    *(self._site.binaries.postgres, "-D", self._site.data),
                    *(f"--{name}={value}" for name, value in settings.items()),
                ],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd="/",
                env=clean_environment(),
                preexec_fn=child_setup(self._site.account, signal.SIGINT),
            )
        while self._process.poll() is None:
            try:
                self._must_be_ours()
            except psycopg.OperationalError:
                time.sleep(0.05)
            else:
                return True
        return False

    def _must_be_ours(self) -> None:
        with psycopg.connect(self._socket_url("postgres"), connect_timeout=5) as connection:
            row = connection.execute("SHOW data_directory").fetchone()
        assert row is not None
        assert os.path.samefile(row[0], self._site.data)

    def _socket_url(self, database: str) -> str:
        return f"host={self._site.sockets} port={self.port} user={OWNER} dbname={database}"


def _free_port() -> int:
    with socket.create_server((_HOST, 0)) as taken:
        port: int = taken.getsockname()[1]
        return port
