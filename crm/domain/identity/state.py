"""What is known of who somebody is: merges, suspicions, what was dismissed, verification."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from crm.domain.envelope import Happening, When
from crm.domain.facts.identity import (
    DuplicateDismissed,
    DuplicateSuspected,
    IdentitiesMerged,
    IdentitiesUnmerged,
    IdentityVerified,
    VerificationMethod,
)
from crm.domain.identity.clusters import Clusters

IdentityFact = (
    DuplicateSuspected
    | DuplicateDismissed
    | IdentitiesMerged
    | IdentitiesUnmerged
    | IdentityVerified
)


@dataclass(frozen=True, slots=True)
class Verified:
    """How and when it was made sure who somebody is."""

    method: VerificationMethod
    on: When


@dataclass(slots=True)
class Identity:
    """Of one person, as the facts on their records tell it."""

    clusters: Clusters = field(default_factory=Clusters)
    suspected: dict[UUID, DuplicateSuspected] = field(default_factory=dict)
    """By the other record; the latest stands."""
    dismissed: set[UUID] = field(default_factory=set)
    """Records that are of somebody else."""
    verified: Verified | None = None

    def evolve(self, happening: Happening) -> None:
        """Add what one fact tells. Never fails."""
        match happening.fact:
            case DuplicateSuspected() as fact:
                self.suspected[fact.other_id] = fact
            case DuplicateDismissed() as fact:
                self.dismissed.add(fact.other_id)
            case IdentitiesMerged() | IdentitiesUnmerged() as fact:
                self.clusters.apply(fact)
            case IdentityVerified() as fact:
                self.verified = Verified(fact.verification_method, happening.occurred)
            case _:
                pass

    def is_told_from(self, others: Iterable[UUID]) -> bool:
        """Whether one of these records was found to be of somebody else."""
        return not self.dismissed.isdisjoint(others)
