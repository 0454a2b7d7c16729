"""The demo has something at every stage of what alumni and the employer do together."""

from crm.application.costs import programme_account
from crm.domain.facts.base import UndertakingFact
from crm.domain.facts.costs import CostRescinded, ProgrammeCostRecorded
from crm.domain.undertaking import stream_of
from crm.domain.undertakings.collaboration import Collaboration
from crm.domain.undertakings.mentoring import Mentoring
from crm.domain.undertakings.referral import Referral
from crm.domain.undertakings.success_story import SuccessStory


def test_the_demo_shows_every_stage_an_approval_that_waits_and_a_year_of_costs(demo):
    crm, today = demo.crm, demo.day

    stages = {}
    for cls in (Referral, Collaboration, Mentoring, SuccessStory):
        facts = [
            each
            for each in crm.event_log.stream()
            if isinstance(each.fact, UndertakingFact) and isinstance(each.fact, cls.fact)
        ]
        ids = dict.fromkeys(each.fact.undertaking_id for each in facts)
        made = [
            cls.of(
                id_,
                [
                    each.happening
                    for each in facts
                    if stream_of(cls, each.fact.undertaking_id) == stream_of(cls, id_)
                ],
            )
            for id_ in ids
        ]
        stages[cls] = {each.stage for each in made}
        if cls in (Referral, SuccessStory):
            assert any(each.awaiting for each in made), cls
    assert stages[Referral] >= {"made", "accepted", "interviewed", "hired", "rewarded"}
    assert stages[Collaboration] == {"proposed", "started", "ended"}
    assert stages[Mentoring] == {"offered", "matched"}
    assert stages[SuccessStory] == {"drafted", "consented", "published"}

    account = programme_account(crm)
    assert len(account.of(ProgrammeCostRecorded)) > 30
    assert account.capacity(today) is not None
    assert account.budgets(today, today) != []
    assert len(crm.event_log.of_programme([CostRescinded.kind])) == 1
