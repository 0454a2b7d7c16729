"""Facts about whether somebody may return: evaluations, acknowledgements, exceptions."""

import datetime
from uuid import UUID

from crm.domain.dates import FuzzyDate
from crm.domain.facts.base import (
    Decision,
    UndertakingFact,
    fact,
    personal,
    plain,
    pseudonymous,
    struct,
)
from crm.domain.facts.employment import STINT
from crm.domain.facts.policies import POLICIES
from crm.domain.phrases import after_en, after_ja, on_en, on_ja, quoted_ja
from crm.domain.policies.words import Eligibility, ReasonCode, RuleName, Verdict
from crm.domain.words import DataClass

_POLICY = "Which policy: return or membership."
_VERSION = "Its version; the built-in one is 1."
_EXCEPTION = "The exception that is asked for."
_WHY = "Why, in words."
_OUTCOMES = {
    Eligibility.ELIGIBLE: ("条件を満たしています", "the conditions are met"),
    Eligibility.EXCEPTION_GRANTED: ("例外が承認されています", "an exception is granted"),
    Eligibility.NEEDS_REVIEW: ("確認が必要です", "somebody has to look at it"),
    Eligibility.NOT_ELIGIBLE: ("条件を満たしていません", "the conditions are not met"),
}


@struct
class RuleResult:
    """What one rule of a policy says of somebody, and what proves it."""

    rule: str = plain("The id of the rule within the policy.")
    rule_name: RuleName = plain("What the rule looks at.")
    verdict: Verdict = plain("What it says.")
    reason_code: ReasonCode = plain("Why, for programs.")
    ja: str = plain("Why, in Japanese.")
    en: str = plain("Why, in English.")
    evidence_ids: tuple[UUID, ...] = plain("The facts that prove it, by event id.")
    part_of: str | None = plain(
        "The group that the rule is one alternative of. Null: it stands for itself.", default=None
    )
    exception_id: UUID | None = plain(
        "The approved exception that covers it. Null: none does.", default=None
    )


@fact()
class EligibilityEvaluated(Decision):
    """Somebody was judged by a version of a policy (復職条件の判定)."""

    policy: str = plain(_POLICY)
    policy_version: int = plain(_VERSION)
    judged_on: datetime.date = plain("The day of which it was judged.")
    eligibility: Eligibility = plain("What came out.")
    rule_results: tuple[RuleResult, ...] | None = personal(
        DataClass.HR_NOTES, "Rule by rule, with what proves it.", default=None
    )

    def ja(self) -> str:
        name = POLICIES.get(self.policy, (self.policy, self.policy))[0]
        return f"{name}(版{self.policy_version})を判定しました: {_OUTCOMES[self.eligibility][0]}。"

    def en(self) -> str:
        name = POLICIES.get(self.policy, (self.policy, self.policy))[1]
        outcome = _OUTCOMES[self.eligibility][1]
        return f"Was judged by version {self.policy_version} of the {name}: {outcome}."


@fact()
class PolicyAcknowledged(Decision):
    """The person confirmed to have read a version of a policy."""

    policy: str = plain(_POLICY)
    policy_version: int = plain(_VERSION)

    def ja(self) -> str:
        name = POLICIES.get(self.policy, (self.policy, self.policy))[0]
        return f"{name}(版{self.policy_version})を確認しました。"

    def en(self) -> str:
        name = POLICIES.get(self.policy, (self.policy, self.policy))[1]
        return f"Acknowledged version {self.policy_version} of the {name}."


@fact()
class ConfidentialityAcknowledged(Decision):
    """The person acknowledged the duty of confidentiality of an employment (機密保持の確認)."""

    stint_id: UUID = pseudonymous(STINT)
    text_version: str = plain("Version of the text that the person signed.")

    def ja(self) -> str:
        return f"機密保持を確認しました(文面{self.text_version})。"

    def en(self) -> str:
        return f"Acknowledged the duty of confidentiality (text {self.text_version})."


@fact()
class NonCompeteAgreed(Decision):
    """A clause of an employment keeps the person from competitors for a time (競業避止義務)."""

    stint_id: UUID = pseudonymous(STINT)
    restricted_until: FuzzyDate | None = plain(
        "Last day of the restriction; None: without an end, or not known.", default=None
    )

    def ja(self) -> str:
        until = f"({on_ja(self.restricted_until)}まで)" if self.restricted_until else ""
        return f"競業避止義務を負っています{until}。"

    def en(self) -> str:
        until = f", the last day is {on_en(self.restricted_until)}" if self.restricted_until else ""
        return f"Is bound by a non-compete clause{until}."


class EligibilityExceptionFact(UndertakingFact):
    """A fact of a request to except somebody from rules of the return policy (例外承認)."""

    __slots__ = ()
    named_by = "exception_id"


@fact()
class EligibilityExceptionRequested(EligibilityExceptionFact):
    """Somebody asked that rules of the return policy do not bar this person (例外申請)."""

    exception_id: UUID = plain(_EXCEPTION)
    policy: str = plain(_POLICY)
    policy_version: int = plain(_VERSION)
    rules: tuple[str, ...] = plain("The rules, by their ids.")
    explanation: str | None = personal(DataClass.HR_NOTES, _WHY, default=None)

    def ja(self) -> str:
        return f"復職条件の例外を申請しました{quoted_ja(self.explanation)}。"

    def en(self) -> str:
        return f"An exception from the return conditions was asked for{_because(self.explanation)}."


@fact()
class EligibilityExceptionApproved(EligibilityExceptionFact):
    """Somebody else approved the exception (例外承認)."""

    exception_id: UUID = plain(_EXCEPTION)
    expires_on: datetime.date = plain("Last day on which it counts.")
    explanation: str | None = personal(DataClass.HR_NOTES, _WHY, default=None)

    def ja(self) -> str:
        until = on_ja(FuzzyDate.day(self.expires_on))
        why = after_ja("「", self.explanation, "」")
        return f"復職条件の例外を承認しました({until}まで){why}。"

    def en(self) -> str:
        until = on_en(FuzzyDate.day(self.expires_on))
        why = _because(self.explanation)
        return f"The exception from the return conditions was approved; it ends {until}{why}."


@fact()
class EligibilityExceptionRejected(EligibilityExceptionFact):
    """Somebody else rejected the exception (例外却下)."""

    exception_id: UUID = plain(_EXCEPTION)
    explanation: str | None = personal(DataClass.HR_NOTES, _WHY, default=None)

    def ja(self) -> str:
        return f"復職条件の例外を却下しました{quoted_ja(self.explanation)}。"

    def en(self) -> str:
        return f"The exception from the return conditions was rejected{_because(self.explanation)}."


def _because(explanation: str | None) -> str:
    return after_en(": ", explanation)
