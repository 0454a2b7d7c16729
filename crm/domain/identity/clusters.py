"""Which records are of one person: folded from merges and their undoing, in the order of the log.

A merge points from the absorbed record to the surviving one, whose id is the person's. A survivor
can be absorbed in its turn: then all that point to it follow. Undoing a merge takes away that one
pointer and leaves the others.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from uuid import UUID

from crm.domain.envelope import RecordedFact
from crm.domain.facts.base import Fact
from crm.domain.facts.identity import IdentitiesMerged, IdentitiesUnmerged

MERGING_KINDS = (IdentitiesMerged.kind, IdentitiesUnmerged.kind)


@dataclass(slots=True)
class Clusters:
    """The merges in force."""

    merges: dict[UUID, IdentitiesMerged] = field(default_factory=dict)
    """By the absorbed record, in the order of the log."""

    @classmethod
    def of(cls, facts: Iterable[Fact]) -> "Clusters":
        """Out of facts of any kinds, in the order of the log."""
        made = cls()
        for each in facts:
            made.apply(each)
        return made

    def apply(self, fact: Fact) -> None:
        """Take in one fact. Never fails; the same merge told once more, of the other record,
        changes nothing."""
        if isinstance(fact, IdentitiesMerged):
            if fact.absorbed_id not in self.merges and not self.together(
                fact.absorbed_id, fact.survivor_id
            ):
                self.merges[fact.absorbed_id] = fact
        elif isinstance(fact, IdentitiesUnmerged):
            known = self.merges.get(fact.absorbed_id)
            if known is not None and known.merge_id == fact.merge_id:
                del self.merges[fact.absorbed_id]

    def survivor_of(self, alumnus_id: UUID) -> UUID:
        """The id of the person whose record this is; its own while it was not absorbed."""
        while (merge := self.merges.get(alumnus_id)) is not None:
            alumnus_id = merge.survivor_id
        return alumnus_id

    def together(self, one: UUID, other: UUID) -> bool:
        """Whether the records are of one person."""
        return self.survivor_of(one) == self.survivor_of(other)

    def absorbed(self, survivor_id: UUID) -> list[UUID]:
        """The other records of a person, in the order in which they were absorbed."""
        return [each for each in self.merges if self.survivor_of(each) == survivor_id]

    def cluster(self, alumnus_id: UUID) -> list[UUID]:
        """All records of the person, the survivor first."""
        survivor_id = self.survivor_of(alumnus_id)
        return [survivor_id, *self.absorbed(survivor_id)]

    def present(self, recorded: RecordedFact) -> RecordedFact:
        """A fact about a person, under that person's id; it keeps the one it was entered on.

        A merge is told of each record that it concerns: within one person, one of them tells it.
        """
        survivor_id, fact = self.survivor_of(recorded.entered_on), recorded.fact
        echo = (
            isinstance(fact, IdentitiesMerged | IdentitiesUnmerged)
            and recorded.entered_on != fact.survivor_id
            and survivor_id == self.survivor_of(fact.survivor_id)
        )
        if survivor_id == recorded.entered_on and not echo:
            return recorded
        return replace(recorded, survivor_id=survivor_id, echo=echo)


def named_in(facts: Iterable[Fact]) -> set[UUID]:
    """Every record that a merge or its undoing names."""
    return {
        each
        for fact in facts
        if isinstance(fact, IdentitiesMerged | IdentitiesUnmerged)
        for each in (fact.survivor_id, fact.absorbed_id)
    }
