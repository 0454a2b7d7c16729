"""A database of the first release: its read models are carried over and built anew."""

import os

import psycopg
import pytest
from psycopg import sql

from crm.domain.facts import NoteAdded
from crm.program.bootstrap import renew, upgrade
from crm.storage.migrate import migrate
from projections import READ_MODELS
from projections.rebuild import Rebuild
from projections.runner import Runner
from projections.schema import outdated

from .conftest import new_database

NAMES = ["timeline", "engagement", "directory"]
"""The read models of the first release."""
LATER = [model.name for model in READ_MODELS if model.name not in NAMES]
_OLD_PROJECTION = """
CREATE SCHEMA projection;
CREATE TABLE projection.position (
    name       text        NOT NULL,
    version    int         NOT NULL,
    digest     text        NOT NULL,
    position   bigint      NOT NULL DEFAULT 0,
    updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    zone       text,
    PRIMARY KEY (name, version)
);
CREATE TABLE projection.parked (
    name       text        NOT NULL,
    version    int         NOT NULL,
    position   bigint      NOT NULL,
    alumnus_id uuid        NOT NULL,
    error      text        NOT NULL,
    at         timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (name, version, position)
);
GRANT USAGE ON SCHEMA projection TO crm_projector, crm_app, crm_audit;
GRANT SELECT, UPDATE ON projection.position TO crm_projector;
GRANT SELECT, INSERT, UPDATE, DELETE ON projection.parked TO crm_projector;
GRANT SELECT ON projection.position, projection.parked TO crm_app, crm_audit;
INSERT INTO projection.position (name, version, digest, position, zone) VALUES
    ('timeline', 1, 'old', 2, 'Asia/Tokyo'),
    ('engagement', 3, 'old', 2, 'Asia/Tokyo'),
    ('directory', 2, 'old', 2, 'Asia/Tokyo');
"""
_OLD_TABLES = """
CREATE SCHEMA {schema};
CREATE TABLE {schema}.entry (position bigint PRIMARY KEY, told text);
INSERT INTO {schema}.entry VALUES (1, 'kept'), (2, 'until the switch');
GRANT USAGE ON SCHEMA {schema} TO crm_projector, crm_app;
GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON ALL TABLES IN SCHEMA {schema} TO crm_projector;
GRANT SELECT ON ALL TABLES IN SCHEMA {schema} TO crm_app;
"""


@pytest.fixture
def database(server):
    """The tables of the first release, two facts folded; all of it belongs to who migrated."""
    with new_database(server, f"crm_test_upgrade_{os.getpid()}") as url:
        with psycopg.connect(url) as connection:
            migrate(connection)
            connection.execute(_OLD_PROJECTION)
            for name in NAMES:
                connection.execute(sql.SQL(_OLD_TABLES).format(schema=sql.Identifier(name)))
        yield url


@pytest.fixture
def owner(database):
    with psycopg.connect(database, autocommit=True) as connection:
        yield connection


def test_read_models_of_the_first_release_answer_until_they_are_built_anew(
    database, owner, crm, person, moment, secrets, zone
):
    one = person()
    now = moment()
    crm.append_unseen([now.happening(one, NoteAdded(text="後"))], now)
    owner.execute(
        "INSERT INTO projection.parked (name, version, position, alumnus_id, error)"
        " VALUES ('timeline', 1, 2, %s, 'UNREADABLE_FACT: old')",
        [one],
    )

    upgrade(database, zone)
    carried = owner.execute(
        "SELECT name, version, schema, state, position FROM projection.edition"
        " WHERE name = ANY(%s) ORDER BY name",
        [NAMES],
    ).fetchall()
    made = owner.execute(
        "SELECT name FROM projection.edition WHERE position = 0 AND state = 'live'"
    ).fetchall()
    assert {name for (name,) in made} == set(LATER)
    assert carried == [
        ("directory", 2, "directory", "live", 2),
        ("engagement", 3, "engagement", "live", 2),
        ("timeline", 1, "timeline", "live", 2),
    ]
    assert owner.execute("SELECT told FROM timeline.entry").fetchall()[0] == ("kept",)
    assert owner.execute("SELECT count(*) FROM projection.parked").fetchone() == (1,)
    assert owner.execute("SELECT to_regclass('projection.position')").fetchone() == (None,)
    assert upgrade(database, zone) == []

    done = renew(database, secrets, zone)
    assert sorted((each.name, each.version, each.position) for each in done) == [
        ("directory", 3, 3),
        ("engagement", 4, 3),
        ("timeline", 2, 3),
    ]
    assert (outdated(owner, zone=zone), renew(database, secrets, zone)) == ([], [])
    assert owner.execute("SELECT position FROM timeline.entry ORDER BY 1").fetchall() == [
        (1,),
        (2,),
        (3,),
    ]
    person()
    Runner(database, secrets, zone).catch_up()
    for name in NAMES:
        assert Rebuild(database, secrets, zone).verify(name) is None
    assert crm.event_log.head() == 5
