"""The employer's own rules for coming back: published, made known, signed, judged by, excepted."""

import json
from collections import defaultdict
from collections.abc import Sequence
from importlib import resources
from uuid import UUID

from crm.application.alumni import PersonRef
from crm.application.commands.eligibility import (
    AcknowledgeConfidentiality,
    ApproveEligibilityException,
    EvaluateReturnEligibility,
    RecordNonCompete,
    RejectEligibilityException,
    RequestEligibilityException,
)
from crm.application.commands.policies import (
    AcknowledgePolicy,
    AnnouncePolicy,
    PublishMembershipPolicy,
    PublishReturnPolicy,
)
from crm.domain.dates import FuzzyDate
from crm.domain.envelope import RecordedFact
from crm.domain.facts import AlumnusRegistered, NetworkRegistered
from crm.domain.facts.policies import AnnouncementChannel, PolicyAudience
from crm.domain.policies.evaluation import evaluate
from crm.domain.policies.published import BUILT_IN, POLICY_KINDS, in_force, versions
from crm.domain.policies.words import PolicyName, Verdict
from crm.program.demo.office import SUZUKI, Office

_PUBLISHED, _ANNOUNCED, _SIGNED, _JUDGED = 500, 495, 60, 20
"""Days ago."""
_ACKNOWLEDGED, _SIGNERS, _CANDIDATES, _SHORT = 24, 30, 9, 3
"""People, at most."""
_TENURE, _REASON = "tenure_or_position", "excluded_departure_reason"


def set_rules(office: Office) -> None:
    """Version 2 of both policies, and what follows from them for some of those who left."""
    _publish(office)
    _announce(office)
    # The first person's story is told by hand elsewhere.
    told = set(office.people_with(AlumnusRegistered)[:1])
    alumni = [each for each in office.alumni() if each not in told]
    members = set(office.people_with(NetworkRegistered))
    for alumnus_id in [each for each in alumni if each in members][:_ACKNOWLEDGED]:
        acknowledge = AcknowledgePolicy(
            alumnus=_ref(alumnus_id), policy=PolicyName.RETURN, policy_version=2
        )
        office.does(acknowledge, office.ago(_ANNOUNCED - 10))
    short, excluded = _barred(office, alumni)
    others = [each for each in alumni if each not in short and each not in excluded]
    _sign(office, [*short[:_SHORT], *others[:_SIGNERS]])
    for alumnus_id in (*short[:_SHORT], *excluded[:1], *others[:_CANDIDATES]):
        office.does(EvaluateReturnEligibility(alumnus=_ref(alumnus_id)), office.ago(_JUDGED))
    _except(office, short[:_SHORT])


def _publish(office: Office) -> None:
    day = office.ago(_PUBLISHED)
    file = resources.files("crm.program.demo") / "return-policy.json"
    rules = file.read_text(encoding="utf-8")
    office.does(PublishReturnPolicy(definition=rules, effective_on=day), day, SUZUKI)
    membership = json.loads(BUILT_IN[PolicyName.MEMBERSHIP].definition)
    interns = {"rule": "excluded_employment_type", "employment_types": ["インターン"]}
    membership["rules"].append(interns)
    text = json.dumps(membership, ensure_ascii=False, indent=2)
    office.does(PublishMembershipPolicy(definition=text, effective_on=day), day, SUZUKI)


def _announce(office: Office) -> None:
    for audience, through, asked in (
        (PolicyAudience.EMPLOYEES, AnnouncementChannel.INTRANET, None),
        (PolicyAudience.MANAGERS, AnnouncementChannel.BRIEFING, None),
        (PolicyAudience.ALUMNI, AnnouncementChannel.ALUMNI_NETWORK, 40),
    ):
        announce = AnnouncePolicy(
            policy=PolicyName.RETURN,
            policy_version=2,
            policy_audience=audience,
            announced_through=through,
            asked=asked,
        )
        office.does(announce, office.ago(_ANNOUNCED))


def _barred(office: Office, alumni: Sequence[UUID]) -> tuple[list[UUID], list[UUID]]:
    """Who worked too short a time, and who left for an excluded reason."""
    facts: dict[UUID, list[RecordedFact]] = defaultdict(list)
    for recorded in office.crm.event_log.of_people(alumni):
        facts[recorded.alumnus_id].append(recorded)
    published = office.crm.event_log.of_programme([each.kind for each in POLICY_KINDS])
    policy = in_force(versions(published, PolicyName.RETURN), office.today)
    short, excluded = [], []
    for alumnus_id in alumni:
        found = evaluate(policy, facts[alumnus_id], office.today, office.crm.zone)
        failed = {each.rule for each in found.results if each.verdict is Verdict.FAIL}
        if _REASON in failed:
            excluded.append(alumnus_id)
        elif _TENURE in failed:
            short.append(alumnus_id)
    return short, excluded


def _sign(office: Office, alumni: Sequence[UUID]) -> None:
    """Papers that were found and put on file; of a few there is none."""
    for number, alumnus_id in enumerate(alumni):
        if number % 7 != 6:
            sign = AcknowledgeConfidentiality(alumnus=_ref(alumnus_id), text_version="nda/2019")
            office.does(sign, office.ago(_SIGNED))
    for number, alumnus_id in enumerate(alumni[_SHORT : _SHORT + 2]):
        until = FuzzyDate.day(office.ago(-200 if number else 30))
        clause = RecordNonCompete(alumnus=_ref(alumnus_id), restricted_until=until)
        office.does(clause, office.ago(_SIGNED))


def _except(office: Office, short: Sequence[UUID]) -> None:
    """The first is approved, the second rejected, the third waits."""
    for number, alumnus_id in enumerate(short):
        ask = RequestEligibilityException(
            alumnus=_ref(alumnus_id),
            rules=(_TENURE,),
            explanation="制御設計の経験者が不足しており、即戦力として期待できる。",
        )
        asked = office.does(ask, office.ago(_JUDGED - 2)).undertaking
        if asked is None or not isinstance(asked.id, UUID):
            continue
        if number == 0:
            approve = ApproveEligibilityException(
                exception=asked.id,
                expires_on=office.ago(-180),
                explanation="事業上の必要を認める。",
            )
            office.does(approve, office.ago(_JUDGED - 5), SUZUKI)
            again = EvaluateReturnEligibility(alumnus=_ref(alumnus_id))
            office.does(again, office.ago(_JUDGED - 6))
        elif number == 1:
            reject = RejectEligibilityException(
                exception=asked.id, explanation="現在の体制で対応できる。"
            )
            office.does(reject, office.ago(_JUDGED - 5), SUZUKI)


def _ref(alumnus_id: UUID) -> PersonRef:
    return PersonRef(alumnus_id=alumnus_id)
