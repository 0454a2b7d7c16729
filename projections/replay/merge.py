"""What a merge would come to, before anybody decides on it."""

from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from crm.domain.envelope import SYSTEM, Happening, RecordedFact, Source, When
from crm.domain.facts.identity import IdentitiesMerged
from crm.domain.moments import PointInTime
from projections.replay.person import PastPerson, replay


def merged(
    survivor_id: UUID,
    absorbed_id: UUID,
    facts: Iterable[RecordedFact],
    point: PointInTime,
    zone: ZoneInfo,
) -> PastPerson | None:
    """The two as one person at a moment; None when neither was on file.

    `facts` as for `replay`, of both. Its timeline has everything but the merge itself.
    """
    merge = IdentitiesMerged(merge_id=uuid4(), survivor_id=survivor_id, absorbed_id=absorbed_id)
    imagined = RecordedFact(
        position=point.known_position + 1,
        recorded_at=point.known_at,
        stream_id=survivor_id,
        stream_version=0,
        happening=Happening(
            event_id=uuid4(),
            alumnus_id=survivor_id,
            occurred=When(point.known_at),
            actor=SYSTEM,
            source=Source("preview"),
            fact=merge,
        ),
    )
    after = replace(point, known_position=point.known_position + 1)
    person = replay(survivor_id, [*facts, imagined], after, zone)
    if person is None:
        return None
    return replace(person, facts=[each for each in person.facts if each.fact is not merge])
