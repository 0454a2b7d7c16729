"""Facts about the policies that the programme publishes."""

from enum import StrEnum

from crm.domain.facts.base import ProgrammeFact, fact, plain

_POLICY = "Which policy: return or membership."
_VERSION = "Its version; the built-in one is 1."
_DEFINITION = "The whole policy document, as it was published: JSON."
_DIGEST = "SHA-256 of the document, as hexadecimal digits."
POLICIES = {
    "return": ("復職条件", "return conditions"),
    "membership": ("会員条件", "membership conditions"),
}


class PolicyAudience(StrEnum):
    """To whom a policy was made known (周知先)."""

    EMPLOYEES = "employees"
    MANAGERS = "managers"
    LEAVERS = "leavers"
    ALUMNI = "alumni"

    @property
    def ja(self) -> str:
        return _AUDIENCES_JA[self]


class AnnouncementChannel(StrEnum):
    """How a policy was made known (周知方法)."""

    INTRANET = "intranet"
    COMPANY_NEWSLETTER = "company_newsletter"
    EMAIL = "email"
    BRIEFING = "briefing"
    EXIT_INTERVIEW = "exit_interview"
    ALUMNI_NETWORK = "alumni_network"


_AUDIENCES_JA = {
    PolicyAudience.EMPLOYEES: "従業員",
    PolicyAudience.MANAGERS: "管理職",
    PolicyAudience.LEAVERS: "退職予定者",
    PolicyAudience.ALUMNI: "アルムナイ",
}


@fact()
class ReturnPolicyPublished(ProgrammeFact):
    """The conditions for coming back (復職条件) were published; in force from a day on."""

    policy: str = plain(_POLICY)
    policy_version: int = plain(_VERSION)
    definition: str = plain(_DEFINITION)
    digest: str = plain(_DIGEST)

    def ja(self) -> str:
        return f"復職条件の版{self.policy_version}を公開しました。"

    def en(self) -> str:
        return f"Version {self.policy_version} of the return conditions was published."


@fact()
class MembershipPolicyPublished(ProgrammeFact):
    """Who may be a member of the network was published; in force from a day on."""

    policy: str = plain(_POLICY)
    policy_version: int = plain(_VERSION)
    definition: str = plain(_DEFINITION)
    digest: str = plain(_DIGEST)

    def ja(self) -> str:
        return f"会員条件の版{self.policy_version}を公開しました。"

    def en(self) -> str:
        return f"Version {self.policy_version} of the membership conditions was published."


@fact()
class PolicyRetired(ProgrammeFact):
    """A version no longer applies from the date of effect on; what was before it does again."""

    policy: str = plain(_POLICY)
    policy_version: int = plain(_VERSION)

    def ja(self) -> str:
        return f"{_name(self.policy)[0]}の版{self.policy_version}を廃止しました。"

    def en(self) -> str:
        return f"Version {self.policy_version} of the {_name(self.policy)[1]} was retired."


@fact()
class PolicyAnnounced(ProgrammeFact):
    """A version was made known to somebody (周知)."""

    policy: str = plain(_POLICY)
    policy_version: int = plain(_VERSION)
    policy_audience: PolicyAudience = plain("To whom.")
    announced_through: AnnouncementChannel = plain("How.")
    asked: int | None = plain(
        "How many people were asked to acknowledge it; None: nobody, or not known.", default=None
    )

    def ja(self) -> str:
        name = _name(self.policy)[0]
        return f"{name}の版{self.policy_version}を{self.policy_audience.ja}に周知しました。"

    def en(self) -> str:
        name = _name(self.policy)[1]
        return f"Version {self.policy_version} of the {name} was announced to" + (
            f" {self.policy_audience.value}."
        )


def _name(policy: str) -> tuple[str, str]:
    return POLICIES.get(policy, (policy, policy))
