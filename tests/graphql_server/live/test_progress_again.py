"""A failure to read how far the read models are is not told for longer than it lasts."""

import asyncio

import pytest
from psycopg_pool import AsyncConnectionPool, PoolClosed

from graphql_server.live.hub import LiveHub
from projections import READ_MODELS
from projections.reading import reading_kwargs
from projections.wait import ProjectionWaiter


def test_progress_is_read_again_after_a_failure_though_nothing_moved(database, person, projected):
    person()
    projected()

    async def steps():
        pool = AsyncConnectionPool(
            kwargs=reading_kwargs(database) | {"autocommit": True}, min_size=1, open=False
        )
        waiter = ProjectionWaiter(database)
        hub = LiveHub(pool, waiter)
        try:
            with pytest.raises(PoolClosed):
                await hub.progress(None)
            await pool.open()
            _, (found, _) = await hub.progress(None)
            return {each.name for each in found}
        finally:
            await hub.close()
            await waiter.close()
            await pool.close()

    assert asyncio.run(steps()) == {model.name for model in READ_MODELS}
