"""What a person's facts say about being written to: consent, mail stopped, blocks, bounces, death.

A contact state is the facts that still stand, each in a place of its own; a later fact for the
same place takes it over. What a decision says (a consent, a block) goes by the order of the log.
What a provider reports goes by when it happened, so that reports in any order come to the same.
"""

import datetime
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import UUID

from crm.domain.facts.base import Fact
from crm.domain.facts.consent import (
    ContactBlocked,
    ContactPointBounced,
    ContactPointRestored,
    ContactUnblocked,
    DeathReported,
    DeathReportRescinded,
    PreferencesSet,
    ProcessingRestricted,
    ProcessingResumed,
    Resubscribed,
)
from crm.domain.facts.membership import (
    ConsentGiven,
    ConsentWithdrawn,
    MembershipEnded,
    MembershipRestored,
    MembershipSuspended,
    NetworkRegistered,
    Unsubscribed,
)
from crm.domain.facts.messages import BounceClass, MessageBounced, SpamComplained
from crm.domain.words import ConsentPurpose, ContactChannel

Place = tuple[object, ...]

_PLACES: Final[Mapping[str, Callable[[Any], Place | None]]] = {
    ConsentGiven.kind: lambda fact: ("consent", fact.purpose, fact.channel),
    ConsentWithdrawn.kind: lambda fact: ("consent", fact.purpose, fact.channel),
    ContactBlocked.kind: lambda fact: ("block",),
    ContactUnblocked.kind: lambda fact: ("block",),
    ProcessingRestricted.kind: lambda fact: ("restriction", fact.restricted_purpose),
    ProcessingResumed.kind: lambda fact: ("restriction", fact.restricted_purpose),
    NetworkRegistered.kind: lambda fact: ("membership",),
    MembershipSuspended.kind: lambda fact: ("membership",),
    MembershipRestored.kind: lambda fact: ("membership",),
    MembershipEnded.kind: lambda fact: ("membership",),
    DeathReported.kind: lambda fact: ("death",),
    DeathReportRescinded.kind: lambda fact: ("death",),
    PreferencesSet.kind: lambda fact: ("preferences",),
}
_PLACES_BY_TIME: Final[Mapping[str, Callable[[Any], Place | None]]] = {
    Unsubscribed.kind: lambda fact: ("stopped", fact.mailing_list),
    Resubscribed.kind: lambda fact: ("resumed", fact.mailing_list),
    SpamComplained.kind: lambda fact: ("complaint",),
    MessageBounced.kind: lambda fact: (
        ("bounce", fact.channel) if fact.bounce_class is BounceClass.HARD else None
    ),
    ContactPointBounced.kind: lambda fact: ("bounce", fact.channel),
    ContactPointRestored.kind: lambda fact: ("works", fact.channel),
}
CONTACT_KINDS: Final = frozenset(_PLACES) | frozenset(_PLACES_BY_TIME)
"""The kinds that the contact state is folded from."""


@dataclass(frozen=True, slots=True)
class Told:
    """A fact that stands, with what proves it."""

    event_id: UUID
    at: datetime.datetime
    """When it happened, UTC."""
    fact: Fact

    def order(self) -> tuple[datetime.datetime, int]:
        return self.at, self.event_id.int


@dataclass(slots=True)
class Contact:
    """The facts about being written to that still stand."""

    standing: dict[Place, Told] = field(default_factory=dict)

    def tell(self, told: Told) -> None:
        """Add one fact, in the order of the log; one that says nothing of contact changes nothing.

        Telling an empty state what stands, in any order, gives the same state again.
        """
        kind = told.fact.kind
        if (placed := _PLACES.get(kind)) is not None:
            place = placed(told.fact)
            assert place is not None
            self.standing[place] = told
        elif (placed := _PLACES_BY_TIME.get(kind)) is not None:
            place = placed(told.fact)
            if place is None:
                return
            before = self.standing.get(place)
            if before is None or before.order() < told.order():
                self.standing[place] = told

    @property
    def facts(self) -> Iterable[Told]:
        """All that stands."""
        return self.standing.values()

    @property
    def consents(self) -> dict[tuple[ConsentPurpose, ContactChannel], ConsentGiven]:
        """What was agreed to and not withdrawn, whether it has run out or not."""
        return {
            (told.fact.purpose, told.fact.channel): told.fact
            for told in self.standing.values()
            if isinstance(told.fact, ConsentGiven)
        }

    def consent(self, purpose: ConsentPurpose, channel: ContactChannel) -> Told | None:
        """The last word on it: a `ConsentGiven` or a `ConsentWithdrawn`; None: never asked."""
        return self.standing.get(("consent", purpose, channel))

    @property
    def block(self) -> Told | None:
        """The `ContactBlocked` that was not lifted."""
        return self._unless(("block",), ContactUnblocked)

    @property
    def death(self) -> Told | None:
        """The `DeathReported` that was not taken back."""
        return self._unless(("death",), DeathReportRescinded)

    @property
    def membership(self) -> Told | None:
        """The last word on the membership: joined, suspended, restored or ended."""
        return self.standing.get(("membership",))

    @property
    def preferences(self) -> PreferencesSet | None:
        """As last set."""
        told = self.standing.get(("preferences",))
        return told.fact if told and isinstance(told.fact, PreferencesSet) else None

    def restriction(self, purpose: ConsentPurpose) -> Told | None:
        """The `ProcessingRestricted` that closes a purpose: the general one before its own."""
        general = self._unless(("restriction", None), ProcessingResumed)
        return general or self._unless(("restriction", purpose), ProcessingResumed)

    @property
    def restrictions(self) -> dict[ConsentPurpose | None, Told]:
        """Every `ProcessingRestricted` that was not lifted, by purpose; None: every purpose."""
        return {
            told.fact.restricted_purpose: told
            for told in self.standing.values()
            if isinstance(told.fact, ProcessingRestricted)
        }

    @property
    def stopped(self) -> dict[str | None, Told]:
        """The `Unsubscribed` that stand, by list; None stands for all mail.

        Asking for all mail again lifts them all; of the same instant, the stop stands.
        """
        everything = self.standing.get(("resumed", None))
        found: dict[str | None, Told] = {}
        for told in self.standing.values():
            if isinstance(told.fact, Unsubscribed):
                own = self.standing.get(("resumed", told.fact.mailing_list))
                if all(each is None or each.at <= told.at for each in (everything, own)):
                    found[told.fact.mailing_list] = told
        return found

    @property
    def complaint(self) -> Told | None:
        """The last complaint, unless the person asked for all mail again after it."""
        told = self.standing.get(("complaint",))
        again = self.standing.get(("resumed", None))
        return None if told is None or (again is not None and again.at > told.at) else told

    def bounce(self, channel: ContactChannel, since: datetime.datetime | None) -> Told | None:
        """The last failure for good of a channel, of the address in use since an instant."""
        told = self.standing.get(("bounce", channel))
        works = self.standing.get(("works", channel))
        if told is None or (works is not None and works.at > told.at):
            return None
        return None if since is not None and told.at < since else told

    def _unless(self, place: Place, lifted: type[Fact]) -> Told | None:
        told = self.standing.get(place)
        return None if told is None or isinstance(told.fact, lifted) else told
