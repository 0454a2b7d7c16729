"""Examples of the facts of policies and eligibility."""

import datetime
from uuid import UUID

from crm.domain.dates import FuzzyDate
from crm.domain.facts import Fact
from crm.domain.facts.eligibility import (
    ConfidentialityAcknowledged,
    EligibilityEvaluated,
    EligibilityExceptionApproved,
    EligibilityExceptionRejected,
    EligibilityExceptionRequested,
    NonCompeteAgreed,
    PolicyAcknowledged,
    RuleResult,
)
from crm.domain.facts.policies import (
    AnnouncementChannel,
    MembershipPolicyPublished,
    PolicyAnnounced,
    PolicyAudience,
    PolicyRetired,
    ReturnPolicyPublished,
)
from crm.domain.policies.words import Eligibility, ReasonCode, RuleName, Verdict

_STINT = UUID("0b6f6c9e-51a4-4f0e-9d4c-3f5f1d3a7c01")
_EVENT = UUID("0b6f6c9e-51a4-4f0e-9d4c-3f5f1d3a7c03")
_EXCEPTION = UUID("0b6f6c9e-51a4-4f0e-9d4c-3f5f1d3a7c0e")
_VERSION = {"policy": "return", "policy_version": 2}

EXAMPLES_OF_POLICIES: tuple[Fact, ...] = (
    ReturnPolicyPublished(definition='{"policy": "return"}\n', digest="ab" * 32, **_VERSION),
    MembershipPolicyPublished(
        policy="membership",
        policy_version=2,
        definition='{"policy": "membership"}\n',
        digest="cd" * 32,
    ),
    PolicyRetired(**_VERSION),
    PolicyAnnounced(
        policy_audience=PolicyAudience.EMPLOYEES,
        announced_through=AnnouncementChannel.INTRANET,
        asked=120,
        **_VERSION,
    ),
    EligibilityEvaluated(
        judged_on=datetime.date(2026, 6, 15),
        eligibility=Eligibility.EXCEPTION_GRANTED,
        rule_results=(
            RuleResult(
                rule="five_years",
                rule_name=RuleName.MIN_TENURE,
                verdict=Verdict.FAIL,
                reason_code=ReasonCode.TENURE_TOO_SHORT,
                ja="通算3年の勤務で、必要な5年に達していません。",
                en="Worked 3 years in all; 5 years are asked for.",
                evidence_ids=(_EVENT,),
                part_of="either",
                exception_id=_EXCEPTION,
            ),
        ),
        **_VERSION,
    ),
    PolicyAcknowledged(**_VERSION),
    ConfidentialityAcknowledged(stint_id=_STINT, text_version="nda/v3"),
    NonCompeteAgreed(stint_id=_STINT, restricted_until=FuzzyDate.parse("2027-03")),
    EligibilityExceptionRequested(
        exception_id=_EXCEPTION, rules=("min_tenure",), explanation="希少な技術", **_VERSION
    ),
    EligibilityExceptionApproved(
        exception_id=_EXCEPTION,
        expires_on=datetime.date(2026, 12, 31),
        explanation="事業上の必要",
    ),
    EligibilityExceptionRejected(exception_id=_EXCEPTION, explanation="必要がない"),
)
