"""Waiting for read models, so that a client reads what it wrote."""

import asyncio
import time

import psycopg
import pytest

from projections.wait import ProjectionWaiter

NAMES = ("timeline", "engagement", "directory")


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
