"""Waiting for read models, so that a client reads what it wrote."""

import asyncio
import time
from zoneinfo import ZoneInfo

import psycopg
import pytest

from projections import READ_MODELS
from projections.schema import migrate_read_models
from projections.wait import ProjectionWaiter

NAMES = tuple(model.name for model in READ_MODELS)


@pytest.fixture
def with_waiter(database):
    def run(steps):
        async def session():
            waiter = ProjectionWaiter(database)
            try:
                return await steps(waiter)
            finally:
                await waiter.close()

        return asyncio.run(session())

    return run


def test_what_is_reached_already_need_not_be_waited_for(person, runner, with_waiter):
    person()
    runner().catch_up()
    assert with_waiter(lambda waiter: waiter.wait(2, NAMES, 5))
    assert with_waiter(lambda waiter: waiter.positions()) == dict.fromkeys(NAMES, 2)


def test_a_wait_ends_as_soon_as_the_position_is_reached(person, runner, with_waiter):
    async def steps(waiter):
        await waiter.positions()
        waiting = asyncio.create_task(waiter.wait(2, NAMES, 20))
        await asyncio.sleep(0.1)
        assert not waiting.done()
        await asyncio.to_thread(runner().catch_up)
        return await waiting

    person()
    assert with_waiter(steps)


def test_a_wait_that_is_too_short_says_so(person, runner, with_waiter):
    person()
    runner().catch_up()
    began = time.monotonic()
    assert not with_waiter(lambda waiter: waiter.wait(3, NAMES, 0.2))
    assert not with_waiter(lambda waiter: waiter.wait(1, ["nonsense"], 0.2))
    assert time.monotonic() - began < 5


def test_many_wait_at_once_and_each_for_their_own(person, runner, with_waiter):
    person()
    runner().catch_up()

    async def steps(waiter):
        return await asyncio.gather(
            *(waiter.wait(position, NAMES, 0.5) for position in (1, 2, 3)),
        )

    assert with_waiter(steps) == [True, True, False]


def test_a_lost_connection_is_made_again(person, runner, with_waiter, database):
    async def steps(waiter):
        await waiter.positions()
        await asyncio.to_thread(cut_off)
        person()
        await asyncio.to_thread(runner().catch_up)
        return await waiter.wait(2, NAMES, 10)

    def cut_off():
        with psycopg.connect(database, autocommit=True) as connection:
            cut = connection.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
                " AND query LIKE '%projection.edition%'"
            ).fetchall()
            assert cut

    assert with_waiter(steps)


def test_nobody_waits_for_a_read_model_that_stands_still(
    person, runner, operator, rebuild, owner, with_waiter
):
    async def wait_long(waiter):
        began = time.monotonic()
        assert not await waiter.wait(2, NAMES, 30)
        return time.monotonic() - began

    person()
    operator().pause("timeline", reason="a look")
    runner().catch_up()
    assert with_waiter(wait_long) < 15
    assert with_waiter(lambda waiter: waiter.wait(2, ["directory", "engagement"], 5))
    operator().resume("timeline", reason="seen")

    owner.execute("UPDATE projection.edition SET tables_digest = 'old' WHERE name = 'timeline'")
    assert with_waiter(wait_long) < 15
    rebuild().run(["timeline"])
    assert with_waiter(lambda waiter: waiter.wait(2, NAMES, 5))


def test_nobody_waits_for_dates_of_another_time_zone(person, runner, owner, database):
    person()
    runner().catch_up()

    async def reached(zone, position):
        waiter = ProjectionWaiter(database, ZoneInfo(zone))
        began = time.monotonic()
        try:
            return await waiter.wait(position, NAMES, 2), time.monotonic() - began < 1.5
        finally:
            await waiter.close()

    assert asyncio.run(reached("Asia/Tokyo", 2))[0]
    assert asyncio.run(reached("Pacific/Honolulu", 2))[0]
    assert asyncio.run(reached("Asia/Tokyo", 3)) == (False, False)
    assert asyncio.run(reached("Pacific/Honolulu", 3)) == (False, True)


def test_a_wait_ends_when_somebody_pauses_what_is_waited_for(person, runner, operator, with_waiter):
    async def steps(waiter):
        await waiter.positions()
        began = time.monotonic()
        waiting = asyncio.create_task(waiter.wait(2, NAMES, 30))
        await asyncio.to_thread(operator().pause, "timeline", reason="a look")
        await asyncio.to_thread(runner().catch_up)  # the others are waited for
        return await waiting, time.monotonic() - began < 15

    person()
    assert with_waiter(steps) == (False, True)


def test_positions_never_go_back_when_editions_change_places(person, runner, rebuild, with_waiter):
    async def steps(waiter):
        told = []

        async def watch():
            while True:
                told.append((await waiter.positions())["timeline"])
                await asyncio.sleep(0.002)

        watching = asyncio.create_task(watch())
        for _ in range(2):
            await asyncio.to_thread(person)
            await asyncio.to_thread(runner().catch_up)
            await asyncio.to_thread(rebuild().run, ["timeline"])
            await asyncio.to_thread(person)
            await asyncio.to_thread(runner().catch_up)
            await asyncio.to_thread(rebuild().roll_back, "timeline")
        assert await waiter.wait(8, ["timeline"], 5)
        watching.cancel()
        return told

    told = with_waiter(steps)
    assert told == sorted(told)
    assert told[-1] == 8


def test_nobody_waits_for_a_new_read_model_until_it_is_level_with_the_others(
    person, runner, owner, with_waiter, operator
):
    person()
    runner().catch_up()
    owner.execute("DELETE FROM projection.edition WHERE name = 'accesses'")
    owner.execute("DROP SCHEMA accesses CASCADE")
    assert migrate_read_models(owner) == ["accesses"]
    head = owner.execute("SELECT max(position) FROM event_store.log").fetchone()[0]

    async def steps(waiter):
        async def heard_at(position):
            async with asyncio.timeout(10):
                heard = await waiter.heard_after(None)
                while heard.positions["accesses"] != position:
                    heard = await waiter.heard_after(heard)
                return heard

        assert (await waiter.positions())["accesses"] == 0
        assert await waiter.everywhere() == head
        assert await waiter.wait(head, NAMES, 5)

        operator().pause("accesses", reason="so that it is late")
        person()
        await asyncio.to_thread(runner().catch_up)
        assert await waiter.wait(2 * head, NAMES, 5)
        owner.execute(
            "UPDATE projection.edition SET position = %s WHERE name = 'accesses'", [head + 1]
        )
        assert (await heard_at(head + 1)).everywhere == 2 * head

        operator().resume("accesses", reason="seen")
        await asyncio.to_thread(runner().catch_up)
        assert (await heard_at(2 * head)).filling == frozenset()
        person()
        assert not await waiter.wait(2 * head + 1, NAMES, 0.2)
        return await waiter.everywhere()

    assert with_waiter(steps) == 2 * head


def test_a_first_set_of_read_models_is_followed_from_its_first_fact(person, owner, with_waiter):
    person()
    owner.execute("DELETE FROM projection.edition")
    for name in NAMES:
        owner.execute(f"DROP SCHEMA {name} CASCADE")
    assert sorted(migrate_read_models(owner)) == sorted(NAMES)
    assert with_waiter(lambda waiter: waiter.everywhere()) == 0
    assert not with_waiter(lambda waiter: waiter.wait(2, NAMES, 0.2))
