"""Pairs of records that wait for somebody to say whether they are of one person (名寄せ候補)."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from crm.domain.envelope import RecordedFact
from crm.domain.facts.identity import DuplicateDismissed, DuplicateSign, DuplicateSuspected
from crm.domain.identity.clusters import Clusters


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Two people who may be one."""

    one: UUID
    other: UUID
    likeness: int
    """0 to 100."""
    signs: tuple[DuplicateSign, ...]
    suspected_at: datetime.datetime
    """When they were last suspected, UTC."""
    position: int
    """Of that suspicion in the log."""


def candidates(facts: Iterable[RecordedFact]) -> list[Candidate]:
    """What is open after these facts (in the order of the log), most alike first.

    A pair is closed by a merge of the two, through others too, and for good when it was dismissed.
    """
    told = list(facts)
    clusters = Clusters.of(each.fact for each in told)
    found: dict[frozenset[UUID], Candidate] = {}
    dismissed: set[frozenset[UUID]] = set()
    for recorded in told:
        fact = recorded.fact
        if not isinstance(fact, DuplicateSuspected | DuplicateDismissed):
            continue
        one, other = clusters.survivor_of(recorded.entered_on), clusters.survivor_of(fact.other_id)
        pair = frozenset((one, other))
        if len(pair) == 1:
            continue
        if isinstance(fact, DuplicateDismissed):
            dismissed.add(pair)
        elif pair not in found or found[pair].likeness != fact.likeness:
            found[pair] = Candidate(
                one=one,
                other=other,
                likeness=fact.likeness,
                signs=fact.signs,
                suspected_at=recorded.recorded_at,
                position=recorded.position,
            )
    left = [each for pair, each in found.items() if pair not in dismissed]
    return sorted(left, key=lambda each: (-each.likeness, each.position))
