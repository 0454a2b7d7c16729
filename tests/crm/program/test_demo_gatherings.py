"""The demo has gatherings with a waiting list, campaigns with topics, and people with skills."""

from collections import Counter

from crm.domain.facts.campaigns import CampaignPublished
from crm.domain.facts.corrections import InteractionRetracted
from crm.domain.facts.gatherings import GatheringAnnounced, GatheringCancelled, RsvpGiven
from crm.domain.facts.profile import SkillsUpdated, WorkStylePreferenceSet
from crm.domain.facts.surveys import AlumniPulseAnswered
from crm.program.demo.fill import fill


def test_the_demo_has_a_line_before_the_door_and_is_filled_once(demo):
    crm = demo.crm
    facts = [each.fact for each in crm.event_log.stream()]
    counted = Counter(type(each) for each in facts)
    assert counted[GatheringAnnounced] > 5
    assert counted[GatheringCancelled] == 1
    assert counted[CampaignPublished] > 10
    assert counted[SkillsUpdated] > 15
    assert counted[WorkStylePreferenceSet] > 5
    assert counted[AlumniPulseAnswered] == 12
    coming = [
        each for each in facts if isinstance(each, RsvpGiven) and each.gathering_id == "meetup-next"
    ]
    assert len(coming) > 9, "more than the eight seats"
    corrections = [each for each in facts if isinstance(each, InteractionRetracted)]
    assert [each for each in corrections if each.replaced_by_event_id is not None]
    head = crm.event_log.head()
    fill(crm, demo.now, lambda number: None)
    assert crm.event_log.head() == head
