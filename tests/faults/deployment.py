"""A whole deployment that may be broken: cluster, keys, people, programs, their networks."""

import csv
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID, uuid4

import psycopg
from psycopg import Connection

from crm.storage.connection import connection_kwargs
from projections import READ_MODELS
from projections.status import read_statuses
from tests.faults.cluster import Cluster
from tests.faults.programs import PROJECTING, SERVING, Program
from tests.faults.proxy import Proxy
from tests.journeys.program import crm, environment

_HOLDING = """
SELECT count(*) > 0 FROM pg_stat_activity
WHERE client_port = ANY(%(ports)s) AND backend_xid IS NOT NULL
"""


class Deployment:
    """Made empty and migrated, with a token of HR. Its programs end with the block `deployed`."""

    def __init__(self, folder: Path, more: dict[str, str]) -> None:
        self.folder = folder
        self.home = folder / "home"
        self._environment = more
        self._programs: list[Program] = []
        self._proxies: list[Proxy] = []
        self.cluster = Cluster(folder / "cluster")

    def prepare(self) -> None:
        self.run("migrate")
        self.token = self.run("token", "issue", "--role", "HR").splitlines()[0]

    @property
    def key_file(self) -> Path:
        return self.home / "keys.json"

    def run(self, *arguments: str) -> str:
        """`crm …` on the undisturbed database, waited for; what it printed."""
        url = self.cluster.url_through(self.cluster.port)
        done = crm(self.home, *arguments, DATABASE_URL=url, **self._environment)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def network(self) -> Proxy:
        """A network to the database."""
        proxy = Proxy(("127.0.0.1", self.cluster.port))
        self._proxies.append(proxy)
        return proxy

    def projector(self, network: Proxy, name: str = "projector") -> Program:
        """`crm project run`, not started yet."""
        return self.program(name, ("project", "run"), network, PROJECTING)

    def server(self, network: Proxy, name: str = "server") -> Program:
        """`crm serve`, not started yet."""
        return self.program(name, ("serve", "--port", "0"), network, SERVING)

    def program(
        self,
        name: str,
        arguments: tuple[str, ...],
        network: Proxy,
        ready: re.Pattern[str] | None = None,
    ) -> Program:
        url = self.cluster.url_through(network.port)
        told = environment(self.home, DATABASE_URL=url, **self._environment)
        log = self.folder / f"{name}-{uuid4().hex[:6]}.log"
        program = Program(name, arguments, told, log, ready)
        self._programs.append(program)
        return program

    @contextmanager
    def look(self) -> Iterator[Connection[tuple[object, ...]]]:
        """The database as it is, for the test's own eyes."""
        with psycopg.connect(**connection_kwargs(self.cluster.url), autocommit=True) as connection:
            yield connection

    def lags(self) -> dict[str, int]:
        """Facts that each read model is behind the log."""
        with self.look() as connection:
            return {each.name: each.lag for each in read_statuses(connection)}

    def caught_up(self) -> bool:
        lags = self.lags()
        return len(lags) == len(READ_MODELS) and not any(lags.values())

    def lag_seconds(self) -> float:
        """For how long the oldest fact waits that a read model does not have yet."""
        with self.look() as connection:
            return max((each.lag_seconds for each in read_statuses(connection)), default=0.0)

    def in_transaction(self, network: Proxy) -> bool:
        """Whether a program behind this network holds a lease: its transaction has an id."""
        with self.look() as connection:
            row = connection.execute(_HOLDING, {"ports": list(network.ports_to_server)}).fetchone()
        return row is not None and bool(row[0])

    def end_programs(self) -> None:
        for program in self._programs:
            if program.runs:
                program.kill()
        for proxy in self._proxies:
            proxy.close()
        self._programs, self._proxies = [], []

    def close(self) -> None:
        self.end_programs()
        self.cluster.stop()


@contextmanager
def deployed(folder: Path, **more: str) -> Iterator[Deployment]:
    deployment = Deployment(folder, more)
    try:
        deployment.prepare()
        yield deployment
    finally:
        deployment.close()


def write_export(path: Path, numbers: range) -> None:
    """People as an HR department exports them; the employee number tells who is who."""
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["employee_number", "name", "email", "hired_on", "departed_on"])
        for number in numbers:
            left = "2020-03-31" if number % 2 else ""
            rows.writerow([number, f"人{number} 太郎", address(number), "2012-04-01", left])


def address(number: int) -> str:
    return f"person{number}@mail.example"


def people_on_file(connection: Connection[tuple[object, ...]]) -> list[UUID]:
    rows = connection.execute("SELECT DISTINCT alumnus_id FROM event_store.log").fetchall()
    return sorted(UUID(str(row[0])) for row in rows if row[0] is not None)
