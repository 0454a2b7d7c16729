"""What happens when midnight, another worker or a fault comes between two steps."""

import asyncio
import datetime
import itertools
import threading
import time

import psycopg
import pytest

from crm.domain.facts import LinkClicked
from crm.storage.connection import PROJECTOR, connection_kwargs
from projections import READ_MODELS
from projections.connecting import projector_connection
from projections.editions import State, add_edition, editions
from projections.schema import make_tables
from projections.wait import ProjectionWaiter

from .conftest import NOON, TODAY

ONE_DAY = datetime.timedelta(days=1)


@pytest.fixture
def dates(owner):
    def dates():
        rows = owner.execute("SELECT DISTINCT as_of FROM engagement.score").fetchall()
        return [as_of for (as_of,) in rows]

    return dates


@pytest.fixture
def clicks(person, happens):
    def clicks(count):
        alumnus_id = person(hired_on=None)
        for number in range(count):
            happens(alumnus_id, LinkClicked(message_id=f"m{number}", campaign_id=f"c{number}"))
        return alumnus_id

    return clicks


def test_who_found_the_read_model_taken_at_midnight_does_its_ageing_later(
    clicks, runner, dates, database
):
    clicks(2)
    runner().catch_up()
    next_day = runner(now=NOON + ONE_DAY)
    with psycopg.connect(**connection_kwargs(database, PROJECTOR)) as other:
        other.execute("SELECT FROM projection.edition WHERE name = 'engagement' FOR UPDATE")
        for _ in range(3):
            next_day.run_once()
        assert dates() == [TODAY]
    for _ in range(3):
        next_day.run_once()
    assert dates() == [TODAY + ONE_DAY]


def test_scores_age_although_facts_never_cease(clicks, person, runner, owner):
    for _ in range(3):
        clicks(1)
    runner().catch_up()
    next_day = runner(now=NOON + ONE_DAY)
    for _ in range(4):
        person()
        next_day.run_once()
    old = owner.execute("SELECT count(*) FROM engagement.score WHERE as_of = %s", [TODAY])
    assert old.fetchone() == (0,)


@pytest.mark.parametrize("calls", range(0, 24, 3))
def test_midnight_within_a_rebuild_is_no_fault_of_it(clicks, runner, rebuild, calls):
    clicks(3)
    runner().catch_up()
    told = itertools.chain([NOON] * calls, itertools.repeat(NOON + ONE_DAY))
    one = rebuild()
    one._clock = lambda: next(told)
    assert {each.name for each in one.run(["engagement"])} == {"engagement"}


def test_scores_that_were_put_off_are_no_difference(clicks, runner, rebuild, owner):
    for _ in range(3):
        clicks(4)
    behind = runner(batch_size=2)
    for _ in range(6):
        behind.run_once()
    waiting = owner.execute("SELECT count(*) FROM engagement.waiting").fetchone()
    assert waiting != (0,)
    assert rebuild().verify("engagement") is None


def test_a_rollback_brings_the_scores_of_today(clicks, runner, rebuild, dates):
    clicks(2)
    runner().catch_up()
    rebuild().run(["engagement"])
    rebuild(now=NOON + 30 * ONE_DAY).roll_back("engagement")
    assert dates() == [TODAY + 30 * ONE_DAY]


def test_two_who_make_editions_at_once_make_two(owner, database, zone):
    timeline = READ_MODELS[0]
    with projector_connection(database) as one, projector_connection(database) as other:
        with one.transaction():
            first = add_edition(one, timeline, state=State.SNAPSHOT, zone=zone)
            make_tables(one, first)
            second = []

            def make():
                with other.transaction():
                    second.append(add_edition(other, timeline, state=State.SNAPSHOT, zone=zone))
                    make_tables(other, second[0])

            thread = threading.Thread(target=make)
            thread.start()
            time.sleep(0.2)
            assert second == []
        thread.join(timeout=10)
    assert [each.version for each in second] == [first.version + 1]
    assert len(editions(owner, [timeline], [State.SNAPSHOT])) == 2


def test_a_read_model_that_is_paused_keeps_nobody_from_waiting_for_the_others(
    person, runner, owner, database
):
    owner.execute(
        "INSERT INTO projection.pause (name, actor, reason) VALUES ('engagement', 'cli', 'test')"
    )
    person()

    async def steps():
        waiter = ProjectionWaiter(database)
        try:
            await waiter.positions()
            waiting = asyncio.create_task(
                waiter.wait(2, ("timeline", "engagement", "directory"), 20)
            )
            await asyncio.sleep(0.2)
            assert not waiting.done()
            await asyncio.to_thread(runner().catch_up)
            assert not await waiting
            return await waiter.positions()
        finally:
            await waiter.close()

    positions = asyncio.run(steps())
    assert positions == {
        "timeline": 2,
        "engagement": 0,
        "directory": 2,
        "undertakings": 2,
        "participation": 2,
        "contacts": 2,
        "accesses": 2,
    }


def test_a_fault_that_ends_no_connection_does_not_flood_the_log(person, runner, owner, caplog):
    person()
    owner.execute("REVOKE SELECT ON projection.edition FROM crm_projector")
    stop = threading.Event()
    threading.Timer(1.0, stop.set).start()
    try:
        runner().run(stop)
    finally:
        owner.execute("GRANT SELECT ON projection.edition TO crm_projector")
    assert 1 <= caplog.text.count("projections are interrupted") < 10
