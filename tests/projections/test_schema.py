"""The tables of the read models: made, made anew, and never in somebody else's place."""

import os
import threading
from zoneinfo import ZoneInfo

import psycopg
import pytest

from crm.domain.facts import LinkClicked
from projections.runner import OtherTimeZone
from projections.schema import SchemaTaken, migrate_read_models, outdated

from .conftest import new_database

TOKYO, HONOLULU = ZoneInfo("Asia/Tokyo"), ZoneInfo("Pacific/Honolulu")


@pytest.fixture
def fresh(server, template):
    """A database in which the program was never set up, and a connection that owns it."""
    with (
        new_database(server, f"crm_test_foreign_{os.getpid()}") as url,
        psycopg.connect(url, autocommit=True) as connection,
    ):
        yield connection


def test_somebody_elses_schema_is_refused_and_keeps_its_tables(fresh):
    fresh.execute("CREATE SCHEMA directory; CREATE TABLE directory.payroll AS SELECT 1 AS paid")
    with pytest.raises(SchemaTaken, match=r"schema named 'directory'.*database of its own") as told:
        migrate_read_models(fresh)
    assert told.value.code == "SCHEMA_TAKEN"
    assert fresh.execute("SELECT paid FROM directory.payroll").fetchall() == [(1,)]
    made = fresh.execute("SELECT to_regnamespace('timeline'), to_regclass('projection.edition')")
    assert made.fetchone() == (None, None)


def test_read_models_filled_in_another_time_zone_are_built_anew(
    person, happens, runner, rebuild, owner
):
    alumnus_id = person(hired_on=None)
    happens(alumnus_id, LinkClicked(message_id="m", campaign_id="c"))
    runner().catch_up()
    days = "SELECT occurred_on::text FROM engagement.touch"
    assert owner.execute(days).fetchall() == [("2026-11-23",)]
    assert outdated(owner, zone=TOKYO) == []

    with pytest.raises(OtherTimeZone, match=r"Asia/Tokyo.*crm project rebuild"):
        runner(zone=HONOLULU).catch_up()
    assert owner.execute(days).fetchall() == [("2026-11-23",)]

    names = [edition.name for edition in outdated(owner, zone=HONOLULU)]
    assert names == [
        "accesses",
        "contacts",
        "directory",
        "engagement",
        "participation",
        "timeline",
        "undertakings",
    ]
    rebuild(zone=HONOLULU).run(names)
    assert owner.execute(days).fetchall() == [("2026-11-22",)]
    assert outdated(owner, zone=HONOLULU) == []
    runner(zone=HONOLULU).catch_up()


def test_who_follows_the_log_in_another_time_zone_is_told_what_to_do(person, runner, caplog):
    person()
    runner().catch_up()
    stop = threading.Event()
    threading.Timer(0.3, stop.set).start()
    runner(zone=HONOLULU).run(stop)
    assert "CRM_TIME_ZONE is Pacific/Honolulu now" in caplog.text
    assert "crm project rebuild" in caplog.text


def test_a_rebuild_in_another_time_zone_has_its_dates(person, happens, runner, rebuild, owner):
    alumnus_id = person(hired_on=None)
    happens(alumnus_id, LinkClicked(message_id="m", campaign_id="c"))
    runner().catch_up()
    rebuild(zone=HONOLULU).run(["engagement"])
    days = owner.execute("SELECT occurred_on::text FROM engagement.touch").fetchall()
    assert days == [("2026-11-22",)]
    zones = owner.execute(
        "SELECT name, zone FROM projection.edition WHERE state = 'live' ORDER BY name"
    ).fetchall()
    assert {name for name, zone in zones if zone == "Pacific/Honolulu"} == {"engagement"}
    assert {zone for name, zone in zones if name != "engagement"} == {"Asia/Tokyo"}
