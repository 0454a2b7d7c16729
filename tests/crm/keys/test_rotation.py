"""`crm keys`: another wrapping key, or another database, and every fact reads as before."""

import os
import subprocess
import sys
from pathlib import Path
from urllib.parse import quote

import psycopg
import pytest
from click.testing import CliRunner
from psycopg.conninfo import conninfo_to_dict

from crm.application.alumni import AlumniCrm
from crm.domain.words import DataClass
from crm.program.main import crm as program
from crm.storage.key_file import KeyFileError, add_wrapping_key, create_key_file, read_key_file
from crm.storage.keyring import KeyRing
from tests.crm.keys.softhsm import PIN, module, new_token
from tests.crm.storage.appending import rows

STATES = "SELECT * FROM event_store.alumni_events ORDER BY notification_id"
IDS = "SELECT DISTINCT wrapping_key_id FROM keyring.subject_key ORDER BY 1"
KILLED = """
import os, signal, sys
import psycopg
from pathlib import Path
from crm.storage.key_file import read_key_file
from crm.storage.rewrapping import rewrap
from crm.storage.wrapping import wrapping_keys

def die(done):
    if done == 4:
        os.kill(os.getpid(), signal.SIGKILL)

with psycopg.connect(sys.argv[1], autocommit=True) as connection:
    keys = wrapping_keys(read_key_file(Path(sys.argv[2])))
    rewrap(connection, keys, batch=2, progress=die)
"""


@pytest.fixture
def secrets(tmp_path):
    return create_key_file(tmp_path / "keys.json")


@pytest.fixture
def crm(database, secrets, zone):
    application = AlumniCrm(database, secrets, zone)
    yield application
    application.close()


@pytest.fixture
def keys(database, secrets, tmp_path):
    """keys("rotate", CRM_…=…): what `crm keys rotate` printed."""

    def run(*arguments, **environment):
        env = {
            "DATABASE_URL": as_url(database),
            "CRM_KEY_FILE": str(secrets.path),
            "CRM_ERASURE_JOURNAL": str(tmp_path / "erasures.jsonl"),
            **{name: str(value) for name, value in environment.items()},
        }
        return CliRunner(env=env).invoke(program, ["keys", *arguments], catch_exceptions=True)

    return run


def ids(url):
    with psycopg.connect(url) as connection:
        return [row[0] for row in rows(connection, IDS)]


def test_rotating_wraps_every_key_anew_and_touches_no_fact(crm, person, database, keys, secrets):
    people = [person(name=f"鍵山{n}", email=f"{n}@x.example") for n in range(5)]
    with psycopg.connect(database) as connection:
        facts = rows(connection, STATES)
    result = keys("rotate")
    assert "Wrapped 10 keys" in result.output, result.output
    now = read_key_file(secrets.path)
    assert ids(database) == [now.current_id] != [secrets.current_id]
    crm.keyring.forget()
    assert crm.load(people[0]).person.name == "鍵山0", "a running program reads the file again"
    newcomer = person(name="新井")
    assert ids(database) == [now.current_id]
    assert crm.load(newcomer).person.name == "新井"
    with psycopg.connect(database) as connection:
        assert rows(connection, STATES)[: len(facts)] == facts
    assert "wraps nothing" in keys("status").output
    assert "Retired 1" in keys("retire").output
    assert read_key_file(secrets.path).wrapping.keys() == {now.current_id}
    crm.keyring.forget()
    assert crm.load(people[4]).person.email == "4@x.example"


def test_a_killed_rotation_leaves_every_key_readable_and_goes_on(
    crm, person, database, keys, secrets
):
    people = [person(name=f"鍵山{n}") for n in range(9)]
    add_wrapping_key(secrets.path)
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, database, str(secrets.path)], capture_output=True
    )
    assert killed.returncode == -9
    assert len(ids(database)) == 2
    ring = KeyRing(crm.connect, read_key_file(secrets.path))
    assert all(ring.classes_of(each) == [DataClass.IDENTITY] for each in people)
    assert "5 keys are to be wrapped anew" in keys("status").output
    refused = keys("retire")
    assert refused.exit_code == 1
    assert "crm keys rotate" in refused.output
    current = read_key_file(secrets.path).current_id
    assert "Wrapped 5 keys" in keys("rotate").output
    assert ids(database) == [current]


def test_an_old_key_store_wants_its_old_wrapping_key(crm, person, database, keys, secrets):
    person(name="鍵山")
    with psycopg.connect(database) as connection:
        (backup,) = rows(connection, "SELECT wrapped, wrapping_key_id FROM keyring.subject_key")
    keys("rotate")
    keys("retire")
    with psycopg.connect(database) as connection:
        connection.execute(
            "UPDATE keyring.subject_key SET wrapped = %s, wrapping_key_id = %s", backup
        )
    with pytest.raises(KeyFileError, match="CRM_KEY_FILE"):
        KeyRing(crm.connect, read_key_file(secrets.path)).check()


def test_keys_move_from_the_file_to_a_token_and_on_to_its_next_key(
    crm, person, database, keys, secrets, tmp_path
):
    library = module()
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("SOFTHSM2_CONF", "")
        new_token(tmp_path, "alumni")
        person(name="鍵山")
        pin = tmp_path / "pin"
        pin.write_text(PIN)
        pin.chmod(0o600)
        token = {
            "CRM_PKCS11_MODULE": library,
            "CRM_PKCS11_TOKEN": "alumni",
            "CRM_PKCS11_PIN_FILE": pin,
        }
        steps = [
            ("create", "crm-1"),
            ("rotate",),
            ("create", "crm-2"),
        ]
        for step in steps:
            done = run_apart(step, database, secrets, token | {"CRM_PKCS11_KEY": "crm-1"})
            assert done.returncode == 0, done.stderr
        assert ids(database) == ["pkcs11:crm-1"]
        done = run_apart(("rotate",), database, secrets, token | {"CRM_PKCS11_KEY": "crm-2"})
        assert "Wrapped 1 keys by pkcs11:crm-2" in done.stdout, done.stderr
        assert ids(database) == ["pkcs11:crm-2"]
        half = run_apart(("status",), database, secrets, {"CRM_PKCS11_TOKEN": "alumni"})
        assert half.returncode == 1
        assert "needs all of CRM_PKCS11_MODULE" in half.stderr


def run_apart(arguments, database, secrets, environment):
    """In a process of its own, as an operator does: a process keeps the token it began with."""
    env = os.environ | {
        "DATABASE_URL": as_url(database),
        "CRM_KEY_FILE": str(secrets.path),
        **{name: str(value) for name, value in environment.items()},
    }
    command = [str(Path(sys.executable).with_name("crm")), "keys", *arguments]
    return subprocess.run(command, env=env, capture_output=True, text=True)


def as_url(conninfo):
    parts = conninfo_to_dict(conninfo)
    host = quote(str(parts["host"]), safe="")
    port = f":{parts['port']}" if parts.get("port") else ""
    user = quote(str(parts.get("user") or "crm"))
    password = f":{quote(str(parts['password']))}" if parts.get("password") else ""
    return f"postgresql://{user}{password}@{host}{port}/{parts['dbname']}"


def test_keys_move_to_a_database_of_their_own(crm, person, database, keys, key_store):
    person(name="鍵山", email="a@x.example")
    refused = keys("status", CRM_KEYS_DATABASE_URL=as_url(key_store))
    assert "crm keys move" in str(refused.exception)
    assert "Moved 2 keys" in keys("move", CRM_KEYS_DATABASE_URL=as_url(key_store)).output
    assert ids(database) == []
    assert len(ids(key_store)) == 1
    status = keys("status", CRM_KEYS_DATABASE_URL=as_url(key_store))
    assert "People's keys: 2, a database of their own." in status.output
    assert "Moved 0 keys" in keys("move", CRM_KEYS_DATABASE_URL=as_url(key_store)).output


def test_a_key_store_that_is_down_is_one_sentence(keys):
    away = keys("status", CRM_KEYS_DATABASE_URL="postgresql://crm@127.0.0.1:1/keys")
    assert "The key store does not answer" in str(away.exception)


def test_scrubbing_wants_a_superuser_and_does_its_work(keys, database):
    with psycopg.connect(database) as connection:
        (own,) = rows(connection, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user")
    result = keys("scrub")
    if own[0]:
        assert "in no file" in result.output, result.output
    else:
        assert "superuser" in str(result.exception)


def test_the_doctor_looks_at_the_key_store(database, secrets, key_store):
    secrets_of = {"DATABASE_URL": as_url(database), "CRM_KEY_FILE": str(secrets.path)}
    good, bad = (
        CliRunner(env=secrets_of | {"CRM_KEYS_DATABASE_URL": url}).invoke(program, ["doctor"])
        for url in (as_url(key_store), "postgresql://crm@127.0.0.1:1/keys")
    )
    assert "people's keys are in a database of their own" in good.output
    assert "BAD   keys: The key store does not answer" in bad.output
    assert bad.exit_code == 1
