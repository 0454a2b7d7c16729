"""What each role of the database may not do, tried."""

import psycopg
import pytest

from crm.application.alumni import AlumniCrm, UnsafeSetting
from crm.storage.connection import APP, AUDIT, PROJECTOR, connection_kwargs

DENIED = psycopg.errors.InsufficientPrivilege
EVENTS = "event_store.alumni_events"
INSERT = f"INSERT INTO {EVENTS} SELECT * FROM {EVENTS}"  # noqa: S608
APPEND = """
SELECT event_store.append(gen_random_uuid(), '', 'system', '{}', '{}', '{}', '{}', '{}', '{}',
    '{}', '{}', '{}', '{}', '{}', '{}', NULL, NULL, '{}', '{}', '{}', '{}', '{}')
"""
STORED = (
    (EVENTS, "actor"),
    ("event_store.command", "digest"),
    ("event_store.person", "state"),
    ("event_store.lookup", "digest"),
    ("keyring.subject_key", "wrapped"),
    ("keyring.erasure", "request"),
    ("access.token", "roles"),
    ("crm_meta.migration", "digest"),
)
WRITES = ("UPDATE {} SET {} = {}", "DELETE FROM {}", "TRUNCATE {} CASCADE", "DROP TABLE {} CASCADE")


@pytest.fixture
def as_role(database, person):
    person(email="a@example.jp")
    connections = []

    def connect(role):
        connection = psycopg.connect(**connection_kwargs(database, role), autocommit=True)
        connections.append(connection)
        return connection

    yield connect
    for connection in connections:
        connection.close()


@pytest.mark.parametrize("role", [APP, PROJECTOR, AUDIT])
def test_no_role_can_change_or_remove_what_was_stored(as_role, role):
    connection = as_role(role)
    for table, column in STORED:
        for write in WRITES:
            with pytest.raises(DENIED):
                connection.execute(write.format(table, column, column).encode())


@pytest.mark.parametrize("role", [PROJECTOR, AUDIT])
def test_readers_of_the_log_write_nothing_to_it_and_find_nobody(as_role, role):
    connection = as_role(role)
    for statement in (
        INSERT,
        APPEND,
        "INSERT INTO event_store.person SELECT gen_random_uuid(), 'exists'",
        "INSERT INTO keyring.subject_key SELECT * FROM keyring.subject_key",
        "SELECT * FROM event_store.lookup",
        "SELECT * FROM access.token",
        "SELECT * FROM quarantine.delivery",
    ):
        with pytest.raises(DENIED):
            connection.execute(statement.encode())


@pytest.mark.parametrize("role", [APP, PROJECTOR, AUDIT])
def test_every_role_can_read_the_log(as_role, role):
    rows = as_role(role).execute("SELECT kind FROM event_store.log").fetchall()
    assert ("AlumnusRegistered",) in rows


def test_the_application_makes_keys_and_never_takes_them_away(as_role):
    app = as_role(APP)
    assert app.execute("SELECT count(*) FROM keyring.subject_key").fetchone() == (2,)
    app.execute("SELECT keyring.create_keys('k', ARRAY[gen_random_uuid()], '{identity}', '{x}')")
    with pytest.raises(DENIED):
        app.execute(
            "INSERT INTO keyring.subject_key VALUES (gen_random_uuid(), 'identity', 'k', '')"
        )


@pytest.mark.parametrize("role", [PROJECTOR, AUDIT])
def test_only_the_application_makes_or_destroys_keys(as_role, role):
    for statement in (
        "SELECT keyring.create_keys('k', ARRAY[gen_random_uuid()], '{identity}', '{x}')",
        "SELECT keyring.destroy('{}', '{}', '{}', '{}', '{}', '{}')",
        "SELECT keyring.enforce_erasures()",
    ):
        with pytest.raises(DENIED):
            as_role(role).execute(statement.encode())


def test_no_role_can_make_tables_where_events_or_keys_are(as_role):
    for role in (APP, PROJECTOR, AUDIT):
        for schema in ("event_store", "keyring", "access", "public"):
            with pytest.raises(DENIED):
                as_role(role).execute(f"CREATE TABLE {schema}.x ()")


def test_only_the_projector_makes_schemas_for_it_builds_read_models(as_role):
    for role in (APP, AUDIT):
        with pytest.raises(DENIED):
            as_role(role).execute("CREATE SCHEMA mine")
    as_role(PROJECTOR).execute("CREATE SCHEMA mine; DROP SCHEMA mine")


@pytest.mark.parametrize(
    "setting", ["POSTGRES_ENABLE_DB_FUNCTIONS", "ALUMNI_POSTGRES_ENABLE_DB_FUNCTIONS"]
)
@pytest.mark.parametrize("value", ["y", "TRUE", "1", "on", "perhaps"])
def test_the_librarys_unlocked_mode_is_refused_at_start(
    database, secrets, zone, monkeypatch, setting, value
):
    monkeypatch.setenv(setting, value)
    with pytest.raises(UnsafeSetting, match=f"{setting} makes read models miss facts"):
        AlumniCrm(database, secrets, zone)


def test_that_mode_switched_off_is_no_reason_to_refuse(database, secrets, zone, monkeypatch):
    monkeypatch.setenv("POSTGRES_ENABLE_DB_FUNCTIONS", "n")
    monkeypatch.setenv("ALUMNI_POSTGRES_ENABLE_DB_FUNCTIONS", "")
    AlumniCrm(database, secrets, zone).close()
