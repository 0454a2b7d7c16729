"""From one moment of a person to another, fact by fact.

First time passes: the facts of the first moment are seen on the day of the second. Then, on that
day, the facts that only one of the moments has are taken back or added one by one, in the order of
the log. So each change has one reason, and all of them together lead from the one to the other.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from uuid import UUID
from zoneinfo import ZoneInfo

from crm.domain.envelope import RecordedFact
from crm.domain.moments import PointInTime, holds, makes_present
from crm.domain.signals.published import PublishedRuleset
from projections.replay.person import PastPerson, records_of


@dataclass(frozen=True, slots=True)
class Step:
    """One fact that belongs to one of the moments only."""

    recorded: RecordedFact
    added: bool
    """It belongs to the second moment; otherwise it did to the first, and is taken away."""
    after: PastPerson | None
    """The person then; None while they are not on file."""


@dataclass(frozen=True, slots=True)
class Difference:
    """How a person came from `start` to `end`; None of them: not on file."""

    start: PastPerson | None
    later: PastPerson | None
    """The facts of `start` on the day of `end`."""
    moving: Sequence[tuple[RecordedFact, bool]]
    """The facts that only one of the moments has, and whether it is the second."""
    _walk: "_Walk"

    def steps(self) -> Iterator[Step]:
        """From `later` to the second moment; each person is folded when it is looked at."""
        held = list(self._walk.held)
        for recorded, added in self.moving:
            place = bisect_left(held, recorded.position, key=lambda each: each.position)
            held[place : place if added else place + 1] = [recorded] if added else []
            yield Step(recorded, added, self._walk.person(tuple(held)))


@dataclass(frozen=True, slots=True)
class _Walk:
    alumnus_id: UUID
    point: PointInTime
    zone: ZoneInfo
    held: Sequence[RecordedFact]
    rulesets: Sequence[PublishedRuleset]

    def person(self, held: Sequence[RecordedFact]) -> PastPerson | None:
        if not any(makes_present(each, self.point, self.zone) for each in held):
            return None
        return PastPerson(self.alumnus_id, self.point, self.zone, held, self.rulesets)


def difference(
    alumnus_id: UUID,
    facts: Iterable[RecordedFact],
    start: PointInTime,
    end: PointInTime,
    zone: ZoneInfo,
    rulesets: Sequence[PublishedRuleset] = (),
) -> Difference:
    """How the person came from one moment to the other; `facts` as for `replay`.

    What was on records that a merge between the moments joined, or its undoing parted, comes or
    goes fact by fact, as they were recorded.
    """
    told = list(facts)
    first_id, theirs_then = records_of(alumnus_id, told, start.known_position)
    survivor_id, theirs_later = records_of(alumnus_id, told, end.known_position)
    before = [each for each in theirs_then if holds(each, start, zone)]
    after = [each for each in theirs_later if holds(each, end, zone)]
    ours, theirs = {each.position for each in before}, {each.position for each in after}
    # What both moments know of counts until its step takes it away.
    point = replace(end, known_position=max(start.known_position, end.known_position))
    known = {each.position: each for each in (*theirs_then, *theirs_later)}
    under = [replace(each, survivor_id=survivor_id) for each in before]
    walk = _Walk(survivor_id, point, zone, under, rulesets)
    return Difference(
        start=_Walk(first_id, start, zone, before, rulesets).person(before),
        later=walk.person(under),
        moving=[
            (each, each.position in theirs)
            for _, each in sorted(known.items())
            if (each.position in ours) is not (each.position in theirs)
        ],
        _walk=walk,
    )
