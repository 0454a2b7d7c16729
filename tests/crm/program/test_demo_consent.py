"""The demo has somebody for everything that can stand against writing to a person."""

from crm.domain.facts.consent import ContactCapSet
from crm.domain.reachability import ReachabilityReason, ReachabilityState, reachability
from crm.domain.status import status_history

REASONS = {
    ReachabilityReason.UNSUBSCRIBED,
    ReachabilityReason.CONSENT_WITHDRAWN,
    ReachabilityReason.BLOCKED,
    ReachabilityReason.BOUNCED,
    ReachabilityReason.RESTRICTED,
    ReachabilityReason.DIED,
    ReachabilityReason.MEMBERSHIP_ENDED,
}


def test_the_demo_shows_every_kind_of_answer(demo, zone):
    crm, day = demo.crm, demo.day
    states, reasons = set(), set()
    consents = crm.event_log.of_kinds(["ConsentGiven"])
    for alumnus_id in {each.alumnus_id for each in consents}:
        person = crm.load(alumnus_id).person
        history = status_history(person, zone)
        for told in person.contact.facts:
            if told.fact.kind in ("ConsentGiven", "ConsentWithdrawn"):
                pair = told.fact.purpose, told.fact.channel
                found = reachability(person, history, *pair, day, sent=0)
                states.add(found.state)
                reasons |= {reason.code for reason in found.reasons}
    assert reasons >= REASONS
    assert states >= {ReachabilityState.REACHABLE, ReachabilityState.DO_NOT_CONTACT}
    assert len(crm.event_log.of_programme([ContactCapSet.kind])) == 1
