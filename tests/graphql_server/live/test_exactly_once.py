"""Whatever happens between, a client that keeps its position sees each entry once, in order.

CRM_LIVE_ROUNDS makes it longer.
"""

import asyncio
import os
import random
from contextlib import AsyncExitStack

import pytest

from crm.domain.facts import NoteAdded
from graphql_server.live.settings import LiveSettings
from projections.rebuild import Rebuild
from projections.runner import Runner

ROUNDS = int(os.environ.get("CRM_LIVE_ROUNDS", "2"))
STEPS = 40
FOLLOW = """subscription ($id: ID, $after: Int64) {
  timelineEntryAdded(alumnusId: $id, afterPosition: $after) {
    position edge { node { position } } } }"""
LOG = """subscription ($after: Int64) {
  eventAppended(afterPosition: $after) { position edge { node { position } } } }"""


class Client:
    """Follows for a while, goes away, comes back with the last position it had."""

    def __init__(self, text: str, **variables: str) -> None:
        self.text, self.variables = text, variables
        self.position: int | None = None
        self.seen: list[int] = []
        self.following: asyncio.Task[None] | None = None
        self.came = asyncio.Event()

    async def run(self, server) -> None:
        after = {} if self.position is None else {"after": str(self.position)}
        followed = await server.follow(self.text, **self.variables, **after)
        try:
            while True:
                result = await anext(followed.results)
                if result.errors:
                    assert result.errors[0].extensions["code"] == "SLOW_CONSUMER"
                    return
                (message,) = result.data.values()
                await asyncio.sleep(0)
                position = int(message["position"])
                if message["edge"] is not None:
                    self.seen.append(int(message["edge"]["node"]["position"]))
                    assert self.position is None or position > self.position
                assert self.position is None or position >= self.position
                self.position = position
                self.came.set()
        finally:
            await followed.results.aclose()

    def come(self, server) -> None:
        if self.following is None or self.following.done():
            if self.following is not None and not self.following.cancelled():
                self.following.result()
            self.following = asyncio.create_task(self.run(server))

    async def go(self) -> None:
        if self.following is not None:
            self.following.cancel()
            await asyncio.gather(self.following, return_exceptions=True)


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_each_entry_is_seen_once_and_in_order(
    serving, person, happens, projected, id_of, database, secrets, zone, seed
):
    chance = random.Random(seed)
    people = [person(name=name) for name in ("田中 太郎", "山田 花子", "鈴木 一郎")]
    projected()
    runner = Runner(database, secrets, zone, batch_size=3)
    appended: dict = {each: [] for each in people}

    def append() -> None:
        for _ in range(chance.randint(1, 6)):
            alumnus_id = chance.choice(people)
            appended[alumnus_id].append(happens(alumnus_id, NoteAdded(text="x" * 20)))

    def switch() -> None:
        Rebuild(database, secrets, zone, workers=1).run([chance.choice(["timeline", "directory"])])

    async def scenario() -> None:
        settings = LiveSettings(heartbeat_seconds=0.05, page=4, queue=8)
        clients = [
            *(Client(FOLLOW, id=id_of(each)) for each in people),
            Client(FOLLOW),
            Client(FOLLOW),
            Client(LOG),
        ]
        async with AsyncExitStack() as stack:
            servers = [await stack.enter_async_context(serving(settings)) for _ in range(2)]
            for client in clients:  # all begin before anything happens
                client.come(servers[0])
                await client.came.wait()
            for _ in range(STEPS):
                match chance.choices(
                    ["append", "project", "go", "come", "wait", "switch"], [6, 6, 4, 6, 2, 1]
                )[0]:
                    case "append":
                        await asyncio.to_thread(append)
                    case "project":
                        await asyncio.to_thread(runner.run_once)
                    case "go":
                        await chance.choice(clients).go()
                    case "come":
                        chance.choice(clients).come(chance.choice(servers))
                    case "wait":
                        await asyncio.sleep(0.03)
                    case "switch":
                        await asyncio.to_thread(switch)
            await asyncio.to_thread(append)
            await asyncio.to_thread(projected)
            last = max(max(each, default=0) for each in appended.values())
            async with asyncio.timeout(30):
                while any(client.position < last for client in clients):
                    for client in clients:
                        client.come(servers[1])
                    await asyncio.sleep(0.02)
            for client in clients:
                await client.go()

        everything = sorted(position for theirs in appended.values() for position in theirs)
        for alumnus_id, client in zip(people, clients, strict=False):
            assert client.seen == appended[alumnus_id]
        for client in clients[len(people) :]:
            assert client.seen == everything

    asyncio.run(scenario())
    runner.close()
