"""Looks through everybody for records that may be of one person."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Final, NamedTuple
from uuid import UUID

from crm.domain.identity.suspicion import Likeness, likeness, meeting_points
from crm.domain.person import Person

MOST_TOGETHER: Final = 500
"""People who share one name or address beyond which it tells nothing: such a group is not compared
pair by pair."""


class Pair(NamedTuple):
    """Two people who may be one; the smaller id first."""

    one: UUID
    other: UUID
    likeness: Likeness


def suspects(people: Iterable[Person]) -> Iterator[Pair]:
    """Every pair that is alike enough and that nobody told apart, each once.

    Keeps everybody in memory; compares only those who share a name, an address or a number.
    """
    known: dict[UUID, Person] = {}
    meeting: defaultdict[str, list[UUID]] = defaultdict(list)
    for person in people:
        known[person.alumnus_id] = person
        for point in meeting_points(person):
            meeting[point].append(person.alumnus_id)
    seen: set[tuple[UUID, UUID]] = set()
    for together in meeting.values():
        if len(together) > MOST_TOGETHER:
            continue
        for pair in combinations(sorted(together), 2):
            if pair in seen:
                continue
            seen.add(pair)
            one, other = known[pair[0]], known[pair[1]]
            if _told_apart(one, other):
                continue
            if (found := likeness(one, other)).suspected:
                yield Pair(one.alumnus_id, other.alumnus_id, found)


def _told_apart(one: Person, other: Person) -> bool:
    mine, theirs = one.identity, other.identity
    return mine.is_told_from(theirs.clusters.cluster(other.alumnus_id)) or theirs.is_told_from(
        mine.clusters.cluster(one.alumnus_id)
    )
