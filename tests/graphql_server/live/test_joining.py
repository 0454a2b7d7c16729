"""Who joins the feed while a merge is looked up follows the person who has the record by then."""

import asyncio
from collections.abc import Collection, Mapping
from typing import Any
from uuid import UUID, uuid4

from crm.domain.identity.clusters import MERGING_KINDS
from crm.storage.log import LogRow
from graphql_server.live.feed import Feed, Page
from graphql_server.live.follower import Follower
from graphql_server.live.news import News
from graphql_server.live.settings import LiveSettings
from projections.wait import ProjectionWaiter

MERGED, SURVIVOR, OTHER = uuid4(), uuid4(), uuid4()


def row(position: int, kind: str, alumnus_id: UUID) -> LogRow:
    unasked: dict[str, Any] = dict.fromkeys(LogRow._fields)
    return LogRow(**unasked | {"position": position, "kind": kind, "alumnus_id": alumnus_id})


def follower(asked: UUID, person: UUID) -> Follower:
    return Follower(after=0, room=9, wants=lambda _: True, asked=asked, person=person)


def test_who_joins_while_owners_are_looked_up_misses_nothing() -> None:
    async def steps() -> list[int]:
        looked_up = asyncio.Event()

        async def owners(records: Collection[UUID]) -> Mapping[UUID, UUID]:
            await looked_up.wait()
            return {each: SURVIVOR if each == MERGED else each for each in records}

        async def read(after: int, up_to: int, limit: int, narrowed: Any) -> Page:
            (merging, *_) = MERGING_KINDS
            rows = [row(1, merging, OTHER), row(2, "NoteAdded", SURVIVOR)]
            return Page([News(each) for each in rows], 2)

        async def head() -> int:
            return 2

        feed = Feed(
            ProjectionWaiter("unused"),
            LiveSettings(),
            end=lambda _: 2,
            read=read,
            owners=owners,
            head=head,
        )
        feed._join(follower(OTHER, OTHER))
        reading = asyncio.create_task(feed._read_page(2))
        await asyncio.sleep(0)
        late = follower(MERGED, SURVIVOR)
        feed._join(late)
        looked_up.set()
        await reading
        return [each.position for each in late.take()]

    assert asyncio.run(steps()) == [2]
