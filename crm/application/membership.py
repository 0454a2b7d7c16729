"""Commands about the alumni network: inviting, joining, consent and its withdrawal."""

import datetime
import hashlib
import secrets
from dataclasses import dataclass
from typing import ClassVar

from crm.application.alumni import AlumniCrm, Outcome, PersonRef
from crm.application.command import Command, carry_out, given
from crm.application.command import person as named
from crm.application.commands.stories import follow_consent
from crm.application.evaluations import evaluated
from crm.application.work import Work
from crm.domain import text
from crm.domain.alumnus import Alumnus
from crm.domain.facts import ConsentGiven, ConsentWithdrawn
from crm.domain.facts.membership import RegistrationMethod
from crm.domain.moment import Moment
from crm.domain.policies.words import Eligibility, PolicyName
from crm.domain.refusals import (
    AmbiguousAlumnus,
    IdempotencyKeyReused,
    InvalidInput,
    MembershipExcluded,
    NoSuchConsent,
    UnknownAlumnus,
    VersionConflict,
)
from crm.domain.words import ConsentPurpose, ContactChannel

_TOKEN_BYTES = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal(Command):
    """A consent is taken back, and what rested on it ends with it."""

    name: ClassVar = "WithdrawConsent"
    refuses: ClassVar = (
        *(InvalidInput, IdempotencyKeyReused, UnknownAlumnus, AmbiguousAlumnus),
        *(VersionConflict, NoSuchConsent),
    )
    alumnus: PersonRef = named("Who takes it back.")  # noqa: RUF009
    purpose: ConsentPurpose = given("What for.")  # noqa: RUF009
    channel: ContactChannel = given("Through which channel.")  # noqa: RUF009
    evidence: str | None = given("How it can be proven.", default=None)

    def decide(self, work: Work) -> None:
        alumnus = work.person(self.alumnus)
        fact = ConsentWithdrawn(purpose=self.purpose, channel=self.channel, evidence=self.evidence)
        alumnus.withdraw_consent(fact, work.moment)
        follow_consent(work, alumnus)


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """What inviting gave. The token exists here and in the invitation itself, nowhere else."""

    outcome: Outcome
    token: str | None
    """None for a dry run, and when the command is repeated: it was handed out the first time."""


def invite_to_network(
    crm: AlumniCrm,
    moment: Moment,
    person: PersonRef,
    *,
    expires_on: datetime.date,
    contact_channel: ContactChannel | None = None,
    expected_version: int | None = None,
    dry_run: bool = False,
) -> Invitation:
    """Invite the person; only the SHA-256 of the token is stored.

    Refuses `UnknownAlumnus`, `AmbiguousAlumnus`, `VersionConflict`, `InvalidInput`,
    `AlreadyRegistered`, `MembershipExcluded`, `PersonHasDied`.
    """
    text.day(expires_on, ("expiresOn",))
    if expires_on < moment.today:
        raise InvalidInput(
            "有効期限が過去です。", "The invitation would have ended.", ("expiresOn",)
        )
    token = secrets.token_urlsafe(_TOKEN_BYTES)

    def invite(alumnus: Alumnus) -> None:
        alumnus.invite_to_network(
            moment,
            token_hash=hash_of(token),
            expires_on=expires_on,
            contact_channel=contact_channel,
        )
        _must_be_admitted(crm, moment, alumnus)

    outcome = crm.decide(
        moment,
        person,
        invite,
        expected_version=expected_version,
        dry_run=dry_run,
    )
    return Invitation(outcome=outcome, token=None if dry_run or outcome.repeated else token)


def register_in_network(
    crm: AlumniCrm,
    moment: Moment,
    person: PersonRef,
    *,
    registration_method: RegistrationMethod,
    terms_version: str,
    token: str | None = None,
    expected_version: int | None = None,
    dry_run: bool = False,
) -> Outcome:
    """Join the network; by invitation only with a token that has not expired.

    Refuses `UnknownAlumnus`, `AmbiguousAlumnus`, `VersionConflict`, `InvalidInput`,
    `AlreadyRegistered`, `NotInvited`, `MembershipExcluded`, `PersonHasDied`.
    """
    path = ("termsVersion",)
    terms = text.required(text.line(terms_version, path), path)
    invitation = text.line(token, ("token",))

    def register(alumnus: Alumnus) -> None:
        alumnus.register_in_network(
            moment,
            registration_method=registration_method,
            terms_version=terms,
            token_hash=hash_of(invitation) if invitation else None,
        )
        _must_be_admitted(crm, moment, alumnus)

    return crm.decide(
        moment,
        person,
        register,
        expected_version=expected_version,
        dry_run=dry_run,
    )


def give_consent(
    crm: AlumniCrm,
    moment: Moment,
    person: PersonRef,
    consent: ConsentGiven,
    *,
    expected_version: int | None = None,
    dry_run: bool = False,
) -> Outcome:
    """Record that the person agreed to one purpose through one channel.

    Refuses `UnknownAlumnus`, `AmbiguousAlumnus`, `VersionConflict`, `InvalidInput`,
    `PersonHasDied`.
    """
    cleaned = text.clean(consent)
    if cleaned.valid_until is not None and cleaned.valid_until < moment.today:
        raise InvalidInput(
            "有効期限が過去です。", "The consent would have run out.", ("validUntil",)
        )
    return crm.decide(
        moment,
        person,
        lambda alumnus: alumnus.give_consent(cleaned, moment),
        expected_version=expected_version,
        dry_run=dry_run,
    )


def withdraw_consent(
    crm: AlumniCrm,
    moment: Moment,
    person: PersonRef,
    *,
    purpose: ConsentPurpose,
    channel: ContactChannel,
    evidence: str | None = None,
    expected_version: int | None = None,
    dry_run: bool = False,
) -> Outcome:
    """Record that the person took a consent back.

    Refuses `UnknownAlumnus`, `AmbiguousAlumnus`, `VersionConflict`, `InvalidInput`,
    `NoSuchConsent`.
    """
    asked = Withdrawal(alumnus=person, purpose=purpose, channel=channel, evidence=evidence)
    return carry_out(crm, moment, asked, expected_version=expected_version, dry_run=dry_run)


def _must_be_admitted(crm: AlumniCrm, moment: Moment, alumnus: Alumnus) -> None:
    found = evaluated(Work(crm, moment), alumnus, PolicyName.MEMBERSHIP)
    if found.eligibility is Eligibility.NOT_ELIGIBLE:
        raise MembershipExcluded


def hash_of(token: str) -> str:
    """SHA-256 of an invitation's token, as hexadecimal digits."""
    return hashlib.sha256(token.encode()).hexdigest()
