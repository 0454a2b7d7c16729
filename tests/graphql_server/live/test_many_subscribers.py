"""A thousand who wait cost one connection that listens, and no statement each."""

import asyncio

import psycopg

from crm.domain.facts import NoteAdded
from graphql_server.live.settings import LiveSettings

MANY = 1_000
FOLLOW = """subscription ($id: ID) { timelineEntryAdded(alumnusId: $id) {
  position edge { node { position } } } }"""
SESSIONS = """
SELECT query FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
"""


def test_a_thousand_idle_subscriptions_share_one_listener_and_one_reading(
    serving, person, happens, projected, id_of, database
):
    people = [person(name=f"山田 {number}") for number in range(10)]
    projected()

    async def scenario():
        async with serving(LiveSettings(heartbeat_seconds=60)) as server:
            many = [
                await server.follow(FOLLOW, id=id_of(people[number % len(people)]))
                for number in range(MANY)
            ]
            await asyncio.gather(*(followed.silence() for followed in many))
            with psycopg.connect(database) as connection:
                sessions = [query for (query,) in connection.execute(SESSIONS)]
            # The waiter's connection shows its latest question; the others are of the pool (4) and
            # of the application that the test writes with.
            assert sum("projection.edition" in query for query in sessions) == 1
            assert len(sessions) <= 7, sessions

            waiting = [asyncio.create_task(followed.news()) for followed in many]
            server.statements.clear()
            position = happens(people[0], NoteAdded(text="now"))
            await asyncio.to_thread(projected)
            concerned = waiting[:: len(people)]
            told = await asyncio.gather(*concerned)
            assert [int(message["position"]) for message in told] == [position] * len(concerned)
            await asyncio.sleep(0.2)
            pending = [task for task in waiting if not task.done()]
            assert len(pending) == MANY - len(concerned)
            assert len(server.statements) <= 3, server.statements
            for task in pending:
                task.cancel()
            await asyncio.gather(*pending, return_exceptions=True)

    asyncio.run(scenario())
