"""What every test may ask for: a real PostgreSQL, a fresh database, the application, a person."""

import graphql  # noqa: F401, I001  # first of all: graphql-core, before pytest names our folder so
import datetime
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import psycopg
import pytest
from psycopg import sql
from psycopg.conninfo import make_conninfo

from crm.application.alumni import AlumniCrm
from crm.domain.alumnus import Alumnus
from crm.domain.dates import FuzzyDate
from crm.domain.departure_reasons import DepartureReason
from crm.domain.envelope import Actor, ActorType, Context, Source
from crm.domain.facts import AlumnusRegistered, EmploymentStarted
from crm.domain.moment import Moment
from crm.storage.key_file import Secrets, create_key_file
from crm.storage.migrate import migrate
from crm.storage.postgres import embedded_postgres
from projections.runner import Runner
from projections.schema import migrate_read_models

TOKYO = ZoneInfo("Asia/Tokyo")
HR = Actor(ActorType.HR, "tests")
_MEMORY = Path("/dev/shm")
_ROOM = 4 * 1024**3
"""Bytes that must be free there."""


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """URL of a real PostgreSQL: the one in DATABASE_URL, or an embedded one of this session.

    In memory where there is room: a database for each test takes a second of a disk, 0.1 s of
    memory. What a crash leaves on a disk is for the tests in `tests/faults`.
    """
    if url := os.environ.get("DATABASE_URL"):
        yield url
    elif _MEMORY.is_dir() and shutil.disk_usage(_MEMORY).free >= _ROOM:
        with (
            TemporaryDirectory(prefix="crm-tests-", dir=_MEMORY) as folder,
            embedded_postgres(Path(folder)) as url,
        ):
            yield url
    else:
        with embedded_postgres(tmp_path_factory.mktemp("postgres")) as url:
            yield url


@pytest.fixture(scope="session")
def template(server: str) -> Iterator[str]:
    """Name of a migrated, empty database that others are copied from."""
    name = f"crm_test_template_{os.getpid()}"
    with _database(server, name) as url:
        with psycopg.connect(url) as connection:
            migrate(connection)
            migrate_read_models(connection)
        yield name


@pytest.fixture
def database(server: str, template: str) -> Iterator[str]:
    """URL of a migrated, empty database that belongs to one test."""
    with fresh_database(server, template) as url:
        yield url


def fresh_database(server: str, template: str) -> AbstractContextManager[str]:
    """A migrated, empty database, dropped in the end."""
    return _database(server, f"crm_test_{uuid4().hex[:12]}", template)


@dataclass(frozen=True)
class _database:  # noqa: N801  # reads as a function
    server: str
    name: str
    template: str = "template0"

    def __enter__(self) -> str:
        with psycopg.connect(self.server, autocommit=True) as connection:
            connection.execute(
                sql.SQL("CREATE DATABASE {} TEMPLATE {} STRATEGY FILE_COPY").format(
                    sql.Identifier(self.name), sql.Identifier(self.template)
                )
            )
            if self.template != "template0":  # rights on a database are not copied with it
                connection.execute(
                    sql.SQL("GRANT CREATE ON DATABASE {} TO crm_projector").format(
                        sql.Identifier(self.name)
                    )
                )
        return make_conninfo(self.server, dbname=self.name)

    def __exit__(self, *_: object) -> None:
        with psycopg.connect(self.server, autocommit=True) as connection:
            connection.execute(
                sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(self.name))
            )


@pytest.fixture(scope="session")
def secrets(tmp_path_factory: pytest.TempPathFactory) -> Secrets:
    """Keys of this session."""
    folder: Path = tmp_path_factory.mktemp("keys")
    return create_key_file(folder / "keys.json")


@pytest.fixture(scope="session")
def zone() -> ZoneInfo:
    return TOKYO


@pytest.fixture
def crm(database: str, secrets: Secrets, zone: ZoneInfo) -> Iterator[AlumniCrm]:
    """The write side on a database of its own."""
    application = AlumniCrm(database, secrets, zone)
    yield application
    application.close()


NewMoment = Callable[..., Moment]


@pytest.fixture(scope="session")
def moment(zone: ZoneInfo) -> NewMoment:
    """moment(now=…, actor=…, command_id=…, digest=…, provider=…): the edge of one command."""

    def new(
        now: datetime.datetime | None = None,
        actor: Actor = HR,
        command_id: UUID | None = None,
        digest: bytes = b"",
        provider: str = "tests",
    ) -> Moment:
        return Moment(
            now=now or datetime.datetime.now(datetime.UTC),
            zone=zone,
            context=Context(
                command_id=command_id or uuid4(),
                actor=actor,
                source=Source(provider),
                digest=digest,
            ),
        )

    return new


NewPerson = Callable[..., UUID]


@pytest.fixture
def person(crm: AlumniCrm, moment: NewMoment) -> NewPerson:
    """person(name=…, hired_on="2015-04-01", last_day=…, …): somebody on file; returns their id."""

    def register(
        name: str | None = "田中 太郎",
        hired_on: str | None = "2015-04-01",
        last_day: str | None = None,
        employee_number: str | None = None,
        email: str | None = None,
        birth_date: datetime.date | None = None,
        name_kana: str | None = None,
        departure_reason: DepartureReason | None = None,
        legal_entity: str = "",
    ) -> UUID:
        now = moment()
        alumnus_id = uuid4()

        def work(alumnus: Alumnus) -> None:
            if hired_on is None:
                return
            stint_id = uuid4()
            alumnus.start_employment(
                EmploymentStarted(
                    stint_id=stint_id,
                    employee_number=employee_number,
                    legal_entity=legal_entity,
                    hired_on=FuzzyDate.parse(hired_on),
                ),
                now,
            )
            if last_day is not None:
                alumnus.record_departure(
                    now,
                    stint_id=stint_id,
                    last_day=FuzzyDate.parse(last_day),
                    departure_reason=departure_reason,
                )

        fact = AlumnusRegistered(name=name, name_kana=name_kana, email=email, birth_date=birth_date)
        crm.register(now, alumnus_id, fact, work)
        return alumnus_id

    return register


@pytest.fixture
def projected(database: str, secrets: Secrets, zone: ZoneInfo) -> Callable[[], None]:
    """projected(): every read model has caught up with the log."""

    def catch_up() -> None:
        Runner(database, secrets, zone).catch_up()

    return catch_up
