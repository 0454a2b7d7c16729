"""Careers to judge: facts as the log has them, told in one line each."""

import datetime
import json
from collections.abc import Callable
from typing import Any
from uuid import UUID

from crm.domain.dates import FuzzyDate
from crm.domain.departure_reasons import DepartureReason
from crm.domain.envelope import SYSTEM, Happening, RecordedFact, Source, When
from crm.domain.facts.base import Fact
from crm.domain.facts.eligibility import ConfidentialityAcknowledged, RuleResult
from crm.domain.facts.employment import Departed, EmploymentStarted
from crm.domain.facts.returns import Rehired
from crm.domain.policies.evaluation import Evaluation, evaluate
from crm.domain.policies.published import BUILT_IN, PublishedPolicy, drafted
from crm.domain.policies.words import PolicyName
from tests.crm.domain.given import FIRST, PERSON, SECOND, TOKYO

DAY = datetime.date(2026, 6, 15)
NOON = datetime.datetime(2026, 1, 1, 3, tzinfo=datetime.UTC)


def date(text: str) -> FuzzyDate:
    return FuzzyDate.parse(text)


def recorded(*facts: Fact) -> list[RecordedFact]:
    """Facts at positions 1, 2, 3 … whose event ids are their positions."""
    return [
        RecordedFact(
            position=position,
            recorded_at=NOON,
            stream_id=PERSON,
            stream_version=position,
            happening=Happening(
                event_id=UUID(int=position),
                alumnus_id=PERSON,
                occurred=When(NOON),
                actor=SYSTEM,
                source=Source("tests"),
                fact=fact,
            ),
        )
        for position, fact in enumerate(facts, 1)
    ]


def started(hired_on: str | None, stint_id: UUID = FIRST, **more: Any) -> EmploymentStarted:
    hired = date(hired_on) if hired_on else None
    return EmploymentStarted(stint_id=stint_id, legal_entity="", hired_on=hired, **more)


def again(hired_on: str | None, stint_id: UUID = SECOND) -> Rehired:
    hired = date(hired_on) if hired_on else None
    return Rehired(stint_id=stint_id, legal_entity="", hired_on=hired)


def left(
    last_day: str,
    reason: DepartureReason | None = DepartureReason.VOLUNTARY,
    stint_id: UUID = FIRST,
) -> Departed:
    return Departed(stint_id=stint_id, last_day=date(last_day), departure_reason=reason)


def signed(stint_id: UUID = FIRST) -> ConfidentialityAcknowledged:
    return ConfidentialityAcknowledged(stint_id=stint_id, text_version="nda/v1")


GOOD = (started("2015-04-01"), left("2020-03-31"), signed())
"""Everything that the built-in policy asks for."""


def return_policy(*rules: dict[str, Any], **more: Any) -> PublishedPolicy:
    """A return policy of these rules."""
    title = {"ja": "復職条件", "en": "Return conditions"}
    return drafted(json.dumps({"policy": "return", "title": title, "rules": rules, **more}))


def judged(
    *facts: Fact, by: PublishedPolicy = BUILT_IN[PolicyName.RETURN], on: datetime.date = DAY
) -> Evaluation:
    return evaluate(by, recorded(*facts), on, TOKYO)


def result(evaluation: Evaluation, rule: str) -> RuleResult:
    return next(each for each in evaluation.results if each.rule == rule)


def verdict(rule: dict[str, Any], *facts: Fact, on: datetime.date = DAY) -> str:
    """What a policy of this one rule says: verdict and reason."""
    found = judged(*facts, by=return_policy(rule), on=on).results[1]
    return f"{found.verdict.value} {found.reason_code.value}"


Change = Callable[[dict[str, Any]], Any]
