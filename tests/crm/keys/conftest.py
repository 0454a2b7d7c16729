"""A key store on a server of its own, which can be stopped and started."""

from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import psycopg
import pytest

from crm.application.alumni import AlumniCrm
from crm.program.unlocking import migrate_key_store
from crm.storage.postgres import embedded_postgres


class OwnServer:
    """A PostgreSQL of this test run alone."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._running = folder, ExitStack()
        self.start()

    def start(self) -> None:
        self.url = self._running.enter_context(embedded_postgres(self._folder))
        with psycopg.connect(self.url) as connection:
            row = connection.execute("SHOW data_directory").fetchone()
        assert row is not None
        self.data = Path(row[0])
        assert self._folder in self.data.parents

    def stop(self) -> None:
        self._running.close()
        with pytest.raises(psycopg.OperationalError):
            psycopg.connect(self.url, connect_timeout=1)


@pytest.fixture(scope="session")
def own_server():
    """A second server; whoever stops it starts it again."""
    with TemporaryDirectory(prefix="crm-keys-") as folder:
        server = OwnServer(Path(folder))
        yield server
        server.stop()


@pytest.fixture
def key_store(own_server):
    """URL of a migrated, empty key store."""
    with psycopg.connect(own_server.url, autocommit=True) as connection:
        connection.execute("DROP SCHEMA IF EXISTS keyring, crm_meta CASCADE")
    migrate_key_store(own_server.url)
    return own_server.url


@pytest.fixture
def apart(secrets, key_store, tmp_path):
    """Secrets of a deployment whose keys lie in a database of their own."""
    return replace(secrets, keys_url=key_store, journal=tmp_path / "erasures.jsonl")


@pytest.fixture
def crm(database, apart, zone):
    """The write side whose keys lie in a database of their own."""
    application = AlumniCrm(database, apart, zone)
    yield application
    application.close()
