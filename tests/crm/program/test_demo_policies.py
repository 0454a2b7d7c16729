"""The demo has somebody for every outcome, and exceptions in every stage."""

from crm.domain.facts.eligibility import EligibilityEvaluated
from crm.domain.policies.articles import ARTICLES
from crm.domain.policies.published import POLICY_KINDS, in_force, versions
from crm.domain.policies.words import Eligibility, PolicyName
from crm.domain.undertakings.eligibility_exception import EligibilityException


def test_the_demo_is_judged_by_rules_of_its_own(demo):
    crm, day = demo.crm, demo.day
    facts = crm.event_log.of_programme([each.kind for each in POLICY_KINDS])
    for name in PolicyName:
        assert in_force(versions(facts, name), day).version == 2
    policy = in_force(versions(facts, PolicyName.RETURN), day).policy
    assert policy.articles.keys() == ARTICLES.keys()
    evaluated = crm.event_log.of_kinds([EligibilityEvaluated.kind])
    assert {each.fact.eligibility for each in evaluated} == set(Eligibility)
    asked = crm.event_log.of_kinds(["EligibilityExceptionRequested"])
    stages = set()
    for each in asked:
        stream = crm.event_log.of_stream(each.fact.exception_id)
        told = EligibilityException.of(each.fact.exception_id, [one.happening for one in stream])
        stages.add(told.stage)
    assert stages == {"requested", "approved", "rejected"}
