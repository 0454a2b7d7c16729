"""Commands about gatherings, campaigns and profiles: what each refuses, and what it records."""

import datetime
import itertools

import pytest

from crm.application.alumni import PersonRef
from crm.application.command import carry_out
from crm.application.commands.campaigns import PublishCampaign, WithdrawCampaign
from crm.application.commands.consent import ReportDeath
from crm.application.commands.gatherings import (
    AnnounceGathering,
    AnswerInvitation,
    CancelAnswer,
    CancelGathering,
    InviteToGathering,
    RescheduleGathering,
)
from crm.application.commands.profile import SetWorkStyle, UpdateSkills
from crm.application.invitations import invite_many
from crm.domain.facts.consent import NewsTopic
from crm.domain.facts.gatherings import GatheringKind, RsvpAnswer
from crm.domain.facts.profile import WorkForm
from crm.domain.refusals import (
    AlumniOnly,
    CampaignIsWithdrawn,
    GatheringIsOff,
    GatheringIsOver,
    InvalidInput,
    NothingToCancel,
    NotReachable,
    PersonHasDied,
    UnknownUndertaking,
    VersionConflict,
)
from crm.domain.words import ContactChannel

NOW = datetime.datetime(2026, 6, 15, 3, tzinfo=datetime.UTC)
DAY = datetime.timedelta(days=1)


@pytest.fixture
def does(crm, moment):
    """does(command): carried out about noon, one a second."""
    seconds = itertools.count()

    def do(command, **more):
        now = NOW + datetime.timedelta(seconds=next(seconds))
        return carry_out(crm, moment(now=now), command, **more)

    return do


@pytest.fixture
def announced(does):
    """announced(…): the id of a gathering in ten days."""

    def announce(**more) -> str:
        told = {"title": "交流会", "gathering_kind": GatheringKind.MEETUP} | more
        told.setdefault("starts_at", NOW + 10 * DAY)
        outcome = does(AnnounceGathering(**told))
        return str(outcome.undertaking.id)

    return announce


def answers(gathering, alumnus_id, answer=RsvpAnswer.YES, **more) -> AnswerInvitation:
    alumnus = PersonRef(alumnus_id=alumnus_id)
    return AnswerInvitation(gathering=gathering, alumnus=alumnus, answer=answer, **more)


def test_what_was_cancelled_takes_nothing_more(does, announced, person):
    gathering, who = announced(), PersonRef(alumnus_id=person())
    does(CancelGathering(gathering=gathering))
    for command in (
        CancelGathering(gathering=gathering),
        RescheduleGathering(gathering=gathering, venue="別館"),
        InviteToGathering(gathering=gathering, alumnus=who),
        AnswerInvitation(gathering=gathering, alumnus=who, answer=RsvpAnswer.YES),
    ):
        with pytest.raises(GatheringIsOff):
            does(command)


def test_what_is_over_takes_no_invitations_and_no_answers(does, announced, person, crm, moment):
    gathering, alumnus_id = announced(starts_at=NOW - 2 * DAY), person()
    who = PersonRef(alumnus_id=alumnus_id)
    for command in (
        InviteToGathering(gathering=gathering, alumnus=who),
        answers(gathering, alumnus_id),
    ):
        with pytest.raises(GatheringIsOver):
            does(command)
    with pytest.raises(GatheringIsOver):
        invite_many(crm, moment(now=NOW), gathering, [who], ContactChannel.EMAIL)
    going_on = announced(starts_at=NOW - DAY / 2)  # nobody said when it ends
    assert does(answers(going_on, alumnus_id)).position


def test_a_gathering_for_alumni_is_for_those_who_left(does, announced, person):
    gathering = announced(alumni_only=True)
    employee, alumna = person(), person(last_day="2020-03-31")
    for command in (
        answers(gathering, employee),
        InviteToGathering(gathering=gathering, alumnus=PersonRef(alumnus_id=employee)),
    ):
        with pytest.raises(AlumniOnly):
            does(command)
    assert does(answers(gathering, alumna)).position
    assert does(answers(gathering, employee, RsvpAnswer.NO)).position


def test_all_that_stands_against_an_invitation_is_told(does, announced, person):
    who = PersonRef(alumnus_id=person(last_day="2020-03-31"))
    with pytest.raises(NotReachable) as refused:
        does(InviteToGathering(gathering=announced(), alumnus=who))
    assert "There is no consent." in refused.value.en
    assert "No e-mail address is on file." in refused.value.en
    assert "同意がありません。" in refused.value.ja


def test_only_who_wanted_to_come_can_cancel_and_only_once(does, announced, person):
    gathering, alumnus_id = announced(), person()
    gives_up = CancelAnswer(gathering=gathering, alumnus=PersonRef(alumnus_id=alumnus_id))
    with pytest.raises(NothingToCancel):
        does(gives_up)
    for answer, wanted in ((RsvpAnswer.NO, False), (RsvpAnswer.MAYBE, True)):
        does(answers(gathering, alumnus_id, answer))
        if wanted:
            assert does(gives_up).position
        with pytest.raises(NothingToCancel):
            does(gives_up)


def test_a_gathering_that_nobody_announced_takes_no_commands(does, person):
    with pytest.raises(UnknownUndertaking):
        does(answers("of-a-feed", person()))


def test_a_gathering_has_a_version_of_its_own(does, announced):
    gathering = announced()
    moved = RescheduleGathering(gathering=gathering, capacity=5)
    assert does(moved, expected_version=1).version == 2
    with pytest.raises(VersionConflict):
        does(moved, expected_version=1)


@pytest.mark.parametrize(
    "plan", [{"ends_at": NOW + 9 * DAY}, {"capacity": 0}, {"time_zone": "Asia/Edo"}]
)
def test_a_plan_that_makes_no_sense_is_refused(announced, does, plan):
    with pytest.raises(InvalidInput):
        announced(**plan)
    if "time_zone" not in plan:
        with pytest.raises(InvalidInput):
            does(RescheduleGathering(gathering=announced(), **plan))


def test_too_many_guests_and_too_many_invitations_are_refused(does, announced, person, crm, moment):
    gathering, alumnus_id = announced(), person()
    with pytest.raises(InvalidInput):
        does(answers(gathering, alumnus_id, guests=21))
    for people in ([], [PersonRef(alumnus_id=alumnus_id)] * 201):
        with pytest.raises(InvalidInput):
            invite_many(crm, moment(now=NOW), gathering, people, ContactChannel.EMAIL)


def test_a_campaign_of_tomorrow_is_not_published_yet_and_is_withdrawn_once(does):
    told = {"title": "お知らせ", "news_topic": NewsTopic.PRESS}
    with pytest.raises(InvalidInput):
        does(PublishCampaign(published_at=NOW + DAY, **told))
    outcome = does(PublishCampaign(published_at=NOW - DAY, **told))
    assert outcome.facts[0].occurred.at == NOW - DAY
    campaign = str(outcome.undertaking.id)
    does(WithdrawCampaign(campaign=campaign))
    with pytest.raises(CampaignIsWithdrawn):
        does(WithdrawCampaign(campaign=campaign))


def test_of_the_dead_nothing_new_is_noted(does, person):
    who = PersonRef(alumnus_id=person(last_day="2020-03-31"))
    does(ReportDeath(alumnus=who))
    for command in (
        UpdateSkills(alumnus=who, skills=("Python",)),
        SetWorkStyle(alumnus=who, work_forms=(WorkForm.CONTRACT,)),
    ):
        with pytest.raises(PersonHasDied):
            does(command)


def test_a_dry_run_of_an_answer_records_nothing(does, announced, person, crm):
    gathering, alumnus_id = announced(), person()
    head = crm.event_log.head()
    outcome = does(answers(gathering, alumnus_id), dry_run=True)
    assert (outcome.position, len(outcome.facts)) == (None, 1)
    assert crm.event_log.head() == head
