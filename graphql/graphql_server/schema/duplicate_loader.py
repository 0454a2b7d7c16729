"""What one request loads of suspected pairs by their ids: many pairs at a time."""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID

import anyio.to_thread
from strawberry.dataloader import DataLoader

from crm.domain.identity.candidates import Candidate, candidates
from crm.domain.identity.clusters import Clusters
from crm.domain.moments import PointInTime
from crm.storage.suspicions import suspicions_of
from graphql_server.context import RequestContext

_KEY = "suspected pairs"


class Pair(NamedTuple):
    """Two records, and when."""

    one: UUID
    other: UUID
    at: PointInTime | None


def candidates_of(context: RequestContext) -> DataLoader[Pair, Candidate | None]:
    """This request's loader: the pair while it is open, None else."""

    async def load(pairs: Sequence[Pair]) -> list[Candidate | None]:
        alike: dict[PointInTime | None, list[Pair]] = defaultdict(list)
        for pair in pairs:
            alike[pair.at].append(pair)
        found: dict[Pair, Candidate | None] = {}
        for at, theirs in alike.items():
            found |= await _open(context, theirs, at)
        return [found[pair] for pair in pairs]

    loader = context.loaders.get(_KEY)
    if loader is None:
        loader = context.loaders[_KEY] = DataLoader(load)
    assert isinstance(loader, DataLoader)
    return loader


async def _open(
    context: RequestContext, pairs: Sequence[Pair], at: PointInTime | None
) -> dict[Pair, Candidate | None]:
    log, people = context.services.crm.event_log, {id_ for pair in pairs for id_ in pair[:2]}
    up_to = None if at is None else at.known_position
    facts = await anyio.to_thread.run_sync(suspicions_of, log, people, up_to)
    clusters = Clusters.of(each.fact for each in facts)
    known = {frozenset((each.one, each.other)): each for each in candidates(facts)}
    return {
        pair: known.get(frozenset(clusters.survivor_of(each) for each in pair[:2]))
        for pair in pairs
    }
