"""Commands about policies: publishing, retiring and announcing them."""

import datetime

from crm.application.alumni import PersonRef
from crm.application.command import Command, command, given, person
from crm.application.work import Work
from crm.domain.dates import FuzzyDate
from crm.domain.envelope import When
from crm.domain.facts.eligibility import PolicyAcknowledged
from crm.domain.facts.policies import (
    AnnouncementChannel,
    MembershipPolicyPublished,
    PolicyAnnounced,
    PolicyAudience,
    PolicyRetired,
    ReturnPolicyPublished,
)
from crm.domain.policies.published import (
    POLICY_KINDS,
    PublishedPolicy,
    drafted,
    in_force,
    version_of,
    versions,
)
from crm.domain.policies.words import PolicyName
from crm.domain.refusals import (
    AlreadyAcknowledged,
    BrokenPolicy,
    BuiltInPolicy,
    EffectiveInThePast,
    ForbiddenAttribute,
    InvalidInput,
    PolicyUnchanged,
    UnknownPolicy,
)

_PUBLISHING = (BrokenPolicy, ForbiddenAttribute, PolicyUnchanged, EffectiveInThePast)
_DEFINITION = "The whole policy document: JSON, as `crm policy draft` writes it."
_FROM = "First day on which it is in force, in the programme's time zone; not past."
_VERSION = "The version of the policy."


def policies(work: Work, name: PolicyName) -> tuple[PublishedPolicy, ...]:
    """Every version of a policy, as the command finds them."""
    return versions(work.programme(POLICY_KINDS), name)


@command(refuses=_PUBLISHING)
class PublishReturnPolicy(Command):
    """Publish conditions for coming back, in force from a day on. Look at `simulatePolicy` first:
    what is published is never changed, only followed by another version."""

    definition: str = given(_DEFINITION, long=True)
    effective_on: datetime.date = given(_FROM)

    def decide(self, work: Work) -> None:
        draft, version = _publishable(work, PolicyName.RETURN, self.definition, self.effective_on)
        work.decree(
            ReturnPolicyPublished(
                policy=draft.name.value,
                policy_version=version,
                definition=draft.definition,
                digest=draft.digest,
            ),
            FuzzyDate.day(self.effective_on),
            occurred=When(work.moment.now),
        )


@command(refuses=_PUBLISHING)
class PublishMembershipPolicy(Command):
    """Publish who may be a member of the network, in force from a day on."""

    definition: str = given(_DEFINITION, long=True)
    effective_on: datetime.date = given(_FROM)

    def decide(self, work: Work) -> None:
        draft, version = _publishable(
            work, PolicyName.MEMBERSHIP, self.definition, self.effective_on
        )
        work.decree(
            MembershipPolicyPublished(
                policy=draft.name.value,
                policy_version=version,
                definition=draft.definition,
                digest=draft.digest,
            ),
            FuzzyDate.day(self.effective_on),
            occurred=When(work.moment.now),
        )


@command(refuses=(UnknownPolicy, BuiltInPolicy, EffectiveInThePast))
class RetirePolicy(Command):
    """Take a version of a policy out of force from a day on; what was in force before it is again.
    What was judged by it stays."""

    policy: PolicyName = given("Which policy.")
    policy_version: int = given(_VERSION)
    effective_on: datetime.date | None = given(
        "First day on which it no longer applies; today if null.", default=None
    )

    def decide(self, work: Work) -> None:
        found = _existing(work, self.policy, self.policy_version)
        if found.built_in:
            raise BuiltInPolicy
        day = self.effective_on or work.moment.today
        if day < work.moment.today:
            raise EffectiveInThePast
        work.decree(
            PolicyRetired(policy=self.policy.value, policy_version=self.policy_version),
            FuzzyDate.day(day),
            occurred=When(work.moment.now),
        )


@command(refuses=(UnknownPolicy,))
class AnnouncePolicy(Command):
    """Record that a version of a policy was made known (周知), and how many were asked to
    acknowledge it."""

    policy: PolicyName = given("Which policy.")
    policy_version: int = given(_VERSION)
    policy_audience: PolicyAudience = given("To whom.")
    announced_through: AnnouncementChannel = given("How.")
    asked: int | None = given(
        "How many people were asked to acknowledge it; null: nobody, or not known.", default=None
    )
    announced_on: datetime.date | None = given("When; today if null.", default=None)

    def decide(self, work: Work) -> None:
        _existing(work, self.policy, self.policy_version)
        day = self.announced_on or work.moment.today
        if day > work.moment.today:
            raise InvalidInput(
                "周知した日が未来です。", "The day lies in the future.", ("announcedOn",)
            )
        work.decree(
            PolicyAnnounced(
                policy=self.policy.value,
                policy_version=self.policy_version,
                policy_audience=self.policy_audience,
                announced_through=self.announced_through,
                asked=self.asked,
            ),
            FuzzyDate.day(self.announced_on) if self.announced_on else None,
        )


@command(refuses=(UnknownPolicy, AlreadyAcknowledged))
class AcknowledgePolicy(Command):
    """Record that a person confirmed to have read a version of a policy."""

    alumnus: PersonRef = person("Who.")
    policy: PolicyName = given("Which policy.")
    policy_version: int = given(_VERSION)

    def decide(self, work: Work) -> None:
        alumnus = work.person(self.alumnus)
        _existing(work, self.policy, self.policy_version)
        fact = PolicyAcknowledged(policy=self.policy.value, policy_version=self.policy_version)
        if any(each.fact == fact for each in work.facts_of(alumnus.id, [PolicyAcknowledged])):
            raise AlreadyAcknowledged
        alumnus.record(fact, work.moment)


def _publishable(
    work: Work, name: PolicyName, definition: str, effective_on: datetime.date
) -> tuple[PublishedPolicy, int]:
    """The draft, and the number that it would have."""
    draft = drafted(definition)
    if draft.name is not name:
        raise BrokenPolicy(
            "policy",
            f"{name.value} と書くか、{draft.name.value} の公開を使ってください。",
            f"Write {name.value}, or publish it as {draft.name.value}.",
        )
    if effective_on < work.moment.today:
        raise EffectiveInThePast
    known = policies(work, name)
    before = in_force(known, effective_on)
    if before.policy == draft.policy:
        raise PolicyUnchanged(before.version)
    return draft, known[-1].version + 1


def _existing(work: Work, name: PolicyName, version: int) -> PublishedPolicy:
    """The version, if it was not retired."""
    found = version_of(policies(work, name), version)
    if found.retired_on is not None:
        raise UnknownPolicy
    return found
