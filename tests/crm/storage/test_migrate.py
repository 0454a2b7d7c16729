"""Schemas come to the newest version once, by whoever starts, on any server we can be given."""

import threading
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from psycopg import sql
from psycopg.conninfo import make_conninfo

from crm.application.alumni import AlumniCrm
from crm.domain.facts import AlumnusRegistered
from crm.storage import migrate as module
from crm.storage.connection import APP, connection_kwargs
from crm.storage.migrate import MigrationError, migrate, pending, steps
from crm.storage.postgres import embedded_postgres
from tests.crm.storage.appending import TOKYO, now_moment, rows
from tests.crm.storage.fault_proxy import FaultProxy

ALL = [step.name for step in steps()]


@pytest.fixture
def empty(server):
    """URL of a database with nothing in it."""
    name = f"crm_test_{uuid4().hex[:12]}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        yield make_conninfo(server, dbname=name)
        connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


def test_an_empty_database_gets_every_step_and_the_second_time_none(empty):
    with psycopg.connect(empty) as connection:
        assert pending(connection) == ALL
        assert migrate(connection) == ALL
        assert migrate(connection) == []
        assert pending(connection) == []


def test_steps_are_numbered_without_a_gap():
    assert [name[:4] for name in ALL] == [f"{number:04}" for number in range(1, len(ALL) + 1)]


def test_of_programs_that_start_at_once_one_migrates_and_the_others_wait(empty):
    applied: list[list[str]] = []

    def start():
        with psycopg.connect(empty) as connection:
            applied.append(migrate(connection))

    programs = [threading.Thread(target=start) for _ in range(4)]
    for program in programs:
        program.start()
    for program in programs:
        program.join(30)
    assert sorted(applied, key=len) == [[], [], [], ALL]


def test_a_step_whose_text_changed_after_it_was_applied_is_refused(database):
    with psycopg.connect(database) as connection:
        connection.execute(
            "UPDATE crm_meta.migration SET digest = 'other' WHERE name = %(name)s",
            {"name": ALL[2]},
        )
        with pytest.raises(MigrationError, match=f"made with another {ALL[2]}"):
            migrate(connection)


def test_a_database_newer_than_the_program_is_refused(database):
    with psycopg.connect(database) as connection:
        connection.execute("INSERT INTO crm_meta.migration VALUES ('9999_later.sql', 'x')")
        with pytest.raises(MigrationError, match=r"newer than this program .*9999_later\.sql"):
            migrate(connection)


def test_a_step_that_fails_leaves_nothing_behind(empty, monkeypatch):
    broken = [*steps()[:2], module.Step("0003_broken.sql", "CREATE TABLE a (); SELECT 1/0")]
    monkeypatch.setattr(module, "steps", lambda *_: broken)
    with psycopg.connect(empty, autocommit=True) as connection:
        with pytest.raises(psycopg.errors.DivisionByZero):
            migrate(connection)
        assert rows(connection, "SELECT to_regnamespace('event_store')") == [(None,)]
        assert pending(connection) == [step.name for step in broken]


@pytest.fixture(scope="module")
def managed(tmp_path_factory: pytest.TempPathFactory):
    """A server on which nothing of ours exists yet, not even the roles."""
    with embedded_postgres(Path(tmp_path_factory.mktemp("managed"))) as url:
        yield url


def tenant(managed: str, name: str, *options: str) -> str:
    """A log-in that is no superuser, and a database of its own; its URL."""
    role = sql.SQL("CREATE ROLE {} LOGIN NOSUPERUSER PASSWORD 'p&w' " + " ".join(options))
    with psycopg.connect(managed, autocommit=True) as connection:
        connection.execute(role.format(sql.Identifier(name)))
        connection.execute(sql.SQL("CREATE DATABASE {0} OWNER {0}").format(sql.Identifier(name)))
    return make_conninfo(managed, dbname=name, user=name, password="p&w")


def test_an_owner_who_may_create_roles_is_enough_also_over_tcp(managed, secrets):
    """Managed PostgreSQL: no superuser, and DATABASE_URL is postgresql://user:password@host."""
    proxy = FaultProxy(tenant(managed, "hr_office", "CREATEROLE"))
    try:
        port = psycopg.conninfo.conninfo_to_dict(proxy.url)["port"]
        url = f"postgresql://hr_office:p%26w@127.0.0.1:{port}/hr_office?application_name=x"
        with psycopg.connect(**connection_kwargs(url)) as connection:
            assert migrate(connection) == ALL
        crm = AlumniCrm(url, secrets, TOKYO)
        try:
            outcome = crm.register(now_moment(), uuid4(), AlumnusRegistered(name="田中"))
            assert outcome.positions == (1,)
            assert crm.load(outcome.alumnus_id).person.name == "田中"
        finally:
            crm.close()
        with psycopg.connect(**connection_kwargs(url, APP)) as connection:
            assert connection.execute("SELECT current_user").fetchone() == (APP,)
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                connection.execute("DELETE FROM event_store.alumni_events")
    finally:
        proxy.close()


def test_an_owner_who_may_not_create_roles_is_told_what_to_ask_for(managed):
    url = tenant(managed, "intern")
    with (
        psycopg.connect(url) as connection,
        pytest.raises(
            MigrationError, match="GRANT crm_app, crm_projector, crm_audit, crm_follower"
        ),
    ):
        migrate(connection)


def test_an_owner_who_was_granted_the_roles_needs_no_more(managed):
    url = tenant(managed, "granted")
    with psycopg.connect(managed, autocommit=True) as connection:
        for role in (b"crm_app", b"crm_projector", b"crm_audit", b"crm_follower"):
            connection.execute(
                b"DO $$ BEGIN CREATE ROLE " + role + b" NOLOGIN;"
                b" EXCEPTION WHEN duplicate_object THEN NULL; END $$"
            )
        connection.execute("GRANT crm_app, crm_projector, crm_audit, crm_follower TO granted")
    with psycopg.connect(url) as connection:
        assert migrate(connection) == ALL
