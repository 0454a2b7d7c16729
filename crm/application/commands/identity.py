"""Commands about who is who: duplicates, merges and their undoing, verification."""

from typing import get_args
from uuid import UUID

from crm.application.alumni import PersonRef
from crm.application.command import Command, command, given, person
from crm.application.work import Work
from crm.domain.alumnus import Alumnus
from crm.domain.facts import DecisionFact, InteractionRetracted, ProfileUpdated
from crm.domain.facts.identity import (
    DuplicateDismissed,
    DuplicateSuspected,
    IdentitiesMerged,
    IdentitiesUnmerged,
    IdentityVerified,
    VerificationMethod,
)
from crm.domain.identity.suspicion import Likeness, likeness
from crm.domain.person import Person, evolve
from crm.domain.refusals import (
    AlreadyDismissed,
    AlreadyMerged,
    AlreadySuspected,
    NotAlike,
    NotMerged,
    SamePerson,
)

_TELLING = (*get_args(DecisionFact), ProfileUpdated, InteractionRetracted)


@command(refuses=(SamePerson, AlreadyDismissed, AlreadySuspected, NotAlike))
class SuspectDuplicate(Command):
    """Put two records on the list of suspected duplicates (名寄せ候補). Never merges anything."""

    one: PersonRef = person("One of the records.")
    other: PersonRef = person("The other one.")

    def decide(self, work: Work) -> None:
        one, other = _two(work, self.one, self.other)
        if _told_apart(one, other):
            raise AlreadyDismissed
        found = likeness(_known(work, one.id), _known(work, other.id))
        if not found.suspected:
            raise NotAlike
        _suspect(work, one, other.id, found)
        _suspect(work, other, one.id, found)


@command(refuses=(SamePerson, AlreadyDismissed))
class DismissDuplicate(Command):
    """Note that two records are of different people. They are never suspected again."""

    one: PersonRef = person("One of the records.")
    other: PersonRef = person("The other one.")
    explanation: str | None = given("How that is known.", default=None, long=True)

    def decide(self, work: Work) -> None:
        one, other = _two(work, self.one, self.other)
        if _told_apart(one, other):
            raise AlreadyDismissed
        for each, against in ((one, other), (other, one)):
            fact = DuplicateDismissed(other_id=against.id, explanation=self.explanation)
            each.record(fact, work.moment)


@command(refuses=(SamePerson, AlreadyMerged))
class MergeIdentities(Command):
    """Make two records one person (名寄せ). Nothing moves and it can be undone: each fact keeps the
    id it came in by, and the absorbed id leads to the survivor from here on."""

    survivor: PersonRef = person("The record whose id stays the person's.")
    absorbed: PersonRef = person("The record that is of the same person.")
    explanation: str | None = given(
        "How it is known to be the same person.", default=None, long=True
    )

    def decide(self, work: Work) -> None:
        survivor, absorbed = _two(work, self.survivor, self.absorbed)
        if self.absorbed.alumnus_id not in (None, absorbed.id):
            raise AlreadyMerged
        fact = IdentitiesMerged(
            merge_id=work.moment.new_id(),
            survivor_id=survivor.id,
            absorbed_id=absorbed.id,
            explanation=self.explanation,
        )
        survivor.record(fact, work.moment)
        absorbed.record(fact, work.moment)


@command(refuses=(NotMerged,))
class UnmergeIdentities(Command):
    """Undo a merge: both histories are as if it had never been, but for what was entered since,
    which stays with the survivor."""

    absorbed: PersonRef = person("The record that was merged, by its own `id`.")
    explanation: str | None = given("Why the merge was a mistake.", default=None, long=True)

    def decide(self, work: Work) -> None:
        survivor, absorbed_id = work.person(self.absorbed), self.absorbed.alumnus_id
        merge = survivor.person.identity.clusters.merges.get(absorbed_id or survivor.id)
        if absorbed_id is None or merge is None:
            raise NotMerged
        fact = IdentitiesUnmerged(
            merge_id=merge.merge_id,
            survivor_id=merge.survivor_id,
            absorbed_id=absorbed_id,
            explanation=self.explanation,
        )
        # On the person's own stream too, which is the one that other commands check.
        for each in dict.fromkeys((survivor.id, merge.survivor_id, absorbed_id)):
            work.record_of(each).record(fact, work.moment)


@command()
class VerifyIdentity(Command):
    """Note how it was made sure that somebody is who they say (本人確認)."""

    alumnus: PersonRef = person("Who.")
    verification_method: VerificationMethod = given("How.")

    def decide(self, work: Work) -> None:
        alumnus = work.person(self.alumnus)
        alumnus.record(IdentityVerified(verification_method=self.verification_method), work.moment)


def _two(work: Work, one: PersonRef, other: PersonRef) -> tuple[Alumnus, Alumnus]:
    first, second = work.person(one), work.person(other)
    if first.id == second.id:
        raise SamePerson
    return first, second


def _records(alumnus: Alumnus) -> list[UUID]:
    return alumnus.person.identity.clusters.cluster(alumnus.id)


def _told_apart(one: Alumnus, other: Alumnus) -> bool:
    mine, theirs = one.person.identity, other.person.identity
    return mine.is_told_from(_records(other)) or theirs.is_told_from(_records(one))


def _known(work: Work, alumnus_id: UUID) -> Person:
    """The person as everything recorded tells it, what they said of themselves included."""
    known = Person(alumnus_id)
    for recorded in work.facts_of(alumnus_id, _TELLING):
        evolve(known, recorded.happening)
    return known


def _suspect(work: Work, alumnus: Alumnus, other_id: UUID, found: Likeness) -> None:
    fact = DuplicateSuspected(other_id=other_id, likeness=found.points, signs=found.signs)
    if alumnus.person.identity.suspected.get(other_id) == fact:
        raise AlreadySuspected
    alumnus.record(fact, work.moment)
