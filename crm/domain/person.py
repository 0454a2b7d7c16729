"""One person as their facts tell it: profile, employments, offboarding, membership, contact.

`evolve` is the only place that says what a fact means for a person. Commands, imports, the
directory and replay all fold with it, so they cannot disagree.
"""

import datetime
from dataclasses import dataclass, field
from typing import assert_never
from uuid import UUID

from crm.domain.care import Care
from crm.domain.contact import CONTACT_KINDS, Contact, Told
from crm.domain.departure_reasons import DepartureReason
from crm.domain.envelope import Happening, When
from crm.domain.facts import (
    AlumnusRegistered,
    ConsentGiven,
    ConsentWithdrawn,
    DecisionFact,
    Departed,
    DepartureRescinded,
    DepartureScheduled,
    EmploymentStarted,
    InteractionRetracted,
    MessageBounced,
    NetworkInvitationIssued,
    NetworkRegistered,
    PositionHeld,
    ProfileUpdated,
    Rehired,
    ReturnInquired,
    SpamComplained,
    Unsubscribed,
)
from crm.domain.facts.base import Fact
from crm.domain.facts.care import AttentionSnoozed, OwnerAssigned
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
from crm.domain.facts.eligibility import (
    ConfidentialityAcknowledged,
    EligibilityEvaluated,
    NonCompeteAgreed,
    PolicyAcknowledged,
)
from crm.domain.facts.employment import (
    DepartureReasonCorrected,
    EmploymentFactRescinded,
    EmploymentTypeChanged,
    LeaveOfAbsenceRecorded,
    SecondmentEnded,
    SecondmentStarted,
    TransferredBetweenEntities,
)
from crm.domain.facts.identity import (
    DuplicateDismissed,
    DuplicateSuspected,
    IdentitiesMerged,
    IdentitiesUnmerged,
    IdentityVerified,
)
from crm.domain.facts.membership import MembershipEnded, MembershipRestored, MembershipSuspended
from crm.domain.facts.offboarding import (
    ContributionRecognised,
    ExitInterviewHeld,
    ExitInterviewScheduled,
    ExitInterviewSkipped,
    ExitReasonHeard,
    ExitSurveyAnswered,
    NextEmployerDisclosed,
    OffboardingCompleted,
    OffboardingOpened,
    PersonalContactCaptured,
    ReturnWelcomeExpressed,
    ThanksGiven,
)
from crm.domain.facts.rights import LegalHoldLifted, LegalHoldPlaced
from crm.domain.identity.state import Identity
from crm.domain.offboarding import Offboardings
from crm.domain.stint import Stint

__all__ = ["PROFILE", "Person", "ProfileChange", "Stint", "evolve", "read_profile"]

PROFILE = (
    *("name", "name_kana", "name_latin", "legal_name", "preferred_name"),
    *("birth_date", "email"),
)
"""The details that registration tells and profile updates change."""


@dataclass(frozen=True, slots=True)
class ProfileChange:
    """Details that were told, and when they were so; UTC."""

    at: datetime.datetime
    fact: AlumnusRegistered | ProfileUpdated
    own: bool = True
    """Told of the record whose id is the person's, not of one that was merged into it."""

    def order(self) -> tuple[bool, bool, datetime.datetime]:
        updated = isinstance(self.fact, ProfileUpdated)
        return updated, updated or self.own, self.at


@dataclass(slots=True)
class Person:
    """What is known of one person. Fields are None until a fact tells them."""

    alumnus_id: UUID
    name: str | None = None
    name_kana: str | None = None
    name_latin: str | None = None
    legal_name: str | None = None
    """Name in the register (戸籍名), where another one is used."""
    preferred_name: str | None = None
    """How the person wants to be addressed."""
    birth_date: datetime.date | None = None
    email: str | None = None
    profile_changes: dict[UUID, ProfileChange] = field(default_factory=dict)
    """By event, in the order of the log: what is left when one of them is taken back."""
    stints: dict[UUID, Stint] = field(default_factory=dict)
    """In the order in which they were recorded."""
    offboardings: Offboardings = field(default_factory=Offboardings)
    invitations: dict[str, datetime.date] = field(default_factory=dict)
    """Token hash to the last day on which it can be used."""
    registered_at: When | None = None
    contact: Contact = field(default_factory=Contact)
    """Consent, and what stands against writing to the person."""
    identity: Identity = field(default_factory=Identity)
    care: Care = field(default_factory=Care)
    """Who looks after the person."""

    @property
    def display_name(self) -> str | None:
        return self.name or self.name_kana or self.name_latin

    @property
    def latest_stint(self) -> Stint | None:
        """The employment that started last; of equals, the one recorded last."""
        if not self.stints:
            return None
        return max(reversed(self.stints.values()), key=lambda stint: stint.starts)

    @property
    def external_ref(self) -> str | None:
        """The latest employee number (社員番号); None if the person has none."""
        numbered = [stint for stint in self.stints.values() if stint.employee_number]
        numbered.sort(key=lambda stint: stint.starts)
        return numbered[-1].employee_number if numbered else None

    @property
    def is_member(self) -> bool:
        """Whether they joined the network and did not leave it; a membership may rest."""
        told = self.contact.membership
        return told is not None and not isinstance(told.fact, MembershipEnded)

    @property
    def email_since(self) -> datetime.datetime | None:
        """When the e-mail address became what it is now, UTC; None: since ever, or there is none.

        What registration told is since ever.
        """
        address, since = None, None
        for change in sorted(self.profile_changes.values(), key=ProfileChange.order):
            if change.fact.email is not None and change.fact.email != address:
                since = change.at if address is not None else None
                address = change.fact.email
        return since

    def died_by(self, today: datetime.date) -> bool:
        """Whether their death was reported, or an employment ended by death, by then."""
        return self.contact.death is not None or any(
            stint.departure_reason is DepartureReason.DEATH
            and (stint.departed is not None or stint.has_ended(today))
            for stint in self.stints.values()
        )


def evolve(person: Person, happening: Happening) -> None:
    """Add what one fact tells about the person. Facts come in the order of the log.

    Never fails: a fact about an employment that nobody recorded tells nothing, and the person
    stays loadable.
    """
    fact: Fact = happening.fact
    if isinstance(fact, ProfileUpdated | AlumnusRegistered):
        own = happening.alumnus_id == person.alumnus_id
        change = ProfileChange(happening.occurred.at, fact, own)
        person.profile_changes[happening.event_id] = change
        read_profile(person)
    elif isinstance(fact, InteractionRetracted):
        if person.profile_changes.pop(fact.retracted_event_id, None) is not None:
            read_profile(person)
    elif fact.kind in _DECISIONS:
        person.identity.evolve(happening)
        if fact.kind in CONTACT_KINDS:
            person.contact.tell(Told(happening.event_id, happening.occurred.at, fact))
        person.offboardings.tell(happening)
        _decide(person, fact, happening.event_id, happening.occurred)  # type: ignore[arg-type]  # the test says so


def read_profile(person: Person) -> None:
    """Set the person's details from the profile changes that stand, the latest in the world last.

    What registration told is the beginning, whenever the person was registered.
    """
    for name in PROFILE:
        setattr(person, name, None)
    for change in sorted(person.profile_changes.values(), key=ProfileChange.order):
        for name in PROFILE:
            value = getattr(change.fact, name)
            if value is not None:
                setattr(person, name, value)


def _decide(person: Person, fact: DecisionFact, event_id: UUID, occurred: When) -> None:
    match fact:
        case EmploymentStarted() | Rehired():
            person.stints[fact.stint_id] = Stint(started=fact, known_on=occurred.at)
        case (
            PositionHeld()
            | LeaveOfAbsenceRecorded()
            | TransferredBetweenEntities()
            | SecondmentStarted()
            | SecondmentEnded()
            | EmploymentTypeChanged()
            | EmploymentFactRescinded()
            | DepartureScheduled()
            | DepartureRescinded()
            | Departed()
            | DepartureReasonCorrected()
        ):
            if (stint := person.stints.get(fact.stint_id)) is not None:
                stint.apply(event_id, occurred.at, fact)
        case NetworkInvitationIssued():
            person.invitations[fact.token_hash] = fact.expires_on
        case NetworkRegistered():
            person.registered_at = occurred
        case AlumnusRegistered():
            pass  # its profile is read above
        case ReturnInquired():
            pass
        case (
            OffboardingOpened()
            | ExitInterviewScheduled()
            | ExitInterviewHeld()
            | ExitInterviewSkipped()
            | ExitReasonHeard()
            | ExitSurveyAnswered()
            | ThanksGiven()
            | ContributionRecognised()
            | ReturnWelcomeExpressed()
            | NextEmployerDisclosed()
            | PersonalContactCaptured()
            | OffboardingCompleted()
        ):
            pass  # told to `offboardings` above
        case (
            ConsentGiven()
            | ConsentWithdrawn()
            | Unsubscribed()
            | Resubscribed()
            | MessageBounced()
            | SpamComplained()
            | ContactPointBounced()
            | ContactPointRestored()
            | ContactBlocked()
            | ContactUnblocked()
            | ProcessingRestricted()
            | ProcessingResumed()
            | DeathReported()
            | DeathReportRescinded()
            | PreferencesSet()
            | MembershipSuspended()
            | MembershipRestored()
            | MembershipEnded()
        ):
            pass  # told to `contact` above
        case (
            DuplicateSuspected()
            | DuplicateDismissed()
            | IdentitiesMerged()
            | IdentitiesUnmerged()
            | IdentityVerified()
        ):
            pass  # told to `identity` above
        case (
            EligibilityEvaluated()
            | PolicyAcknowledged()
            | ConfidentialityAcknowledged()
            | NonCompeteAgreed()
        ):
            pass  # read by `crm.domain.policies`
        case LegalHoldPlaced() | LegalHoldLifted():
            pass  # read by `crm.application.legal_holds`
        case OwnerAssigned() | AttentionSnoozed():
            person.care.tell(fact)
        case _:
            assert_never(fact)


_DECISIONS = frozenset(each.__name__ for each in DecisionFact.__args__)
