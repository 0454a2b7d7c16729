"""kill -9 of the database and of the program under load loses nothing that was acknowledged."""

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from uuid import UUID, uuid4

import psycopg
import pytest
from psycopg.rows import tuple_row

from crm.application.alumni import AlumniCrm
from crm.domain.facts import AlumnusRegistered, EmploymentStarted
from crm.storage.connection import PROJECTOR, connection_kwargs
from crm.storage.key_file import Secrets, create_key_file
from crm.storage.migrate import migrate
from crm.storage.postgres import embedded_postgres
from crm.storage.postgres.home import Home, Running
from projections import READ_MODELS
from projections.checksum import checksum
from projections.rebuild import Rebuild
from projections.runner import Runner
from projections.schema import migrate_read_models
from tests.crm.domain.given import day
from tests.crm.storage.appending import TOKYO, now_moment

ROOT = Path(__file__).parents[2]
ROUNDS = 3
_LOG = """
SELECT position, event_id::text, stream_id, stream_version FROM event_store.log ORDER BY position
"""


class Writer:
    """The writing program, and what it said that was stored."""

    def __init__(self, url: str, key_file: Path, people: list[UUID]) -> None:
        self.process = subprocess.Popen(
            [
                *(sys.executable, str(Path(__file__).with_name("kill_writer.py"))),
                *(url, str(key_file), *map(str, people)),
            ],
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": f"{ROOT}:{ROOT / 'graphql'}"},
        )
        self.acknowledged: list[tuple[int, str]] = []
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def wait_for_more(self, seconds: float = 15) -> None:
        """Until it was told of twenty more facts."""
        enough, deadline = len(self.acknowledged) + 20, time.monotonic() + seconds
        while len(self.acknowledged) < enough:
            assert time.monotonic() < deadline, "the writer hears of nothing any more"
            assert self.process.poll() is None, "the writer ended by itself"
            time.sleep(0.02)

    def kill(self) -> None:
        self.process.kill()
        self.process.wait(10)
        self._reader.join(10)

    def _read(self) -> None:
        assert self.process.stdout
        with self.process.stdout as lines:
            for line in lines:
                if line.endswith("\n"):  # a line cut by the kill was not said
                    words = line.split()
                    self.acknowledged += zip(map(int, words[::2]), words[1::2], strict=True)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("kill")


@pytest.fixture(scope="module")
def url(home: Path):
    """A PostgreSQL of this test's own: it is going to be killed."""
    with embedded_postgres(home) as url:
        with psycopg.connect(url) as connection:
            migrate(connection)
            migrate_read_models(connection)
        yield url


def on_file(url: str, secrets: Secrets, count: int) -> list[UUID]:
    crm = AlumniCrm(url, secrets, TOKYO)
    people = [uuid4() for _ in range(count)]
    try:
        for number, alumnus_id in enumerate(people):
            moment = now_moment()
            job = EmploymentStarted(
                stint_id=uuid4(),
                legal_entity="",
                employee_number=str(number),
                hired_on=day("2015-04-01"),
            )
            crm.register(
                moment,
                alumnus_id,
                AlumnusRegistered(name=f"人{number}"),
                lambda alumnus, job=job, moment=moment: alumnus.start_employment(job, moment),
            )
    finally:
        crm.close()
    return people


def kill_postmaster(home: Path, url: str) -> int:
    running = Running.read(Home(home))
    assert running is not None
    with psycopg.connect(url) as connection:
        (data,) = connection.execute("SHOW data_directory").fetchone() or ("",)
    assert Path(data).is_relative_to(home) or Path(data).samefile(running.data)
    os.kill(running.pid, signal.SIGKILL)
    return running.pid


def test_after_kills_of_everything_every_acknowledged_fact_is_there_once(home: Path, url: str):
    key_file = home / "keys.json"
    secrets = create_key_file(key_file)
    people = on_file(url, secrets, 6)
    acknowledged: list[tuple[int, str]] = []
    for _ in range(ROUNDS):
        writer = Writer(url, key_file, people)
        try:
            writer.wait_for_more()
            killed = kill_postmaster(home, url)
            writer.wait_for_more()
            started_again = Running.read(Home(home))
            assert started_again is not None
            assert started_again.pid != killed
        finally:
            writer.kill()
        acknowledged += writer.acknowledged

    assert len(acknowledged) >= 2 * 20 * ROUNDS
    with psycopg.connect(url, row_factory=tuple_row) as connection:
        log = connection.execute(_LOG).fetchall()
    assert [position for position, *_ in log] == list(range(1, len(log) + 1))
    stored = {event_id: position for position, event_id, *_ in log}
    assert len(stored) == len(log)
    lost = [event_id for _, event_id in acknowledged if event_id not in stored]
    assert lost == []
    assert [(stored[event_id], event_id) for _, event_id in acknowledged] == acknowledged
    streams: dict[UUID, list[int]] = {}
    for _, _, stream_id, version in log:
        streams.setdefault(stream_id, []).append(version)
    assert all(versions == list(range(1, len(versions) + 1)) for versions in streams.values())

    # What the killed programs projected is what a fresh rebuild gives.
    Runner(url, secrets, TOKYO).catch_up()
    live = checksums(url)
    Rebuild(url, secrets, TOKYO).run(live)
    assert checksums(url) == live
    assert f":{len(log)}:" in live["timeline"]


def checksums(url: str) -> dict[str, str]:
    with psycopg.connect(**connection_kwargs(url, PROJECTOR), autocommit=True) as connection:
        return {model.name: checksum(connection, model.name) for model in READ_MODELS}
