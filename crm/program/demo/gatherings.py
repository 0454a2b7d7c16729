"""Gatherings with a line before the door, newsletters with a topic, and what people bring along."""

import contextlib
import datetime
from collections.abc import Iterator
from uuid import UUID

from crm.application.alumni import PersonRef
from crm.application.commands.campaigns import PublishCampaign
from crm.application.commands.gatherings import (
    AnnounceGathering,
    AnswerInvitation,
    CancelAnswer,
    CancelGathering,
    RescheduleGathering,
)
from crm.application.commands.profile import SetWorkStyle, UpdateSkills
from crm.application.interactions import correct_interaction
from crm.application.invitations import INVITED_AT_ONCE, invite_many
from crm.domain.envelope import RecordedFact
from crm.domain.facts import GatheringAttended, GatheringInvited, MessageDelivered
from crm.domain.facts.base import Interaction
from crm.domain.facts.consent import NewsTopic
from crm.domain.facts.conversations import CallHeld, GreetingOccasion, GreetingSent, Initiator
from crm.domain.facts.gatherings import (
    Attendance,
    AttendanceEvidence,
    GatheringFeedbackGiven,
    GatheringHosted,
    GatheringKind,
    PanelJoined,
    RsvpAnswer,
    SpokeAt,
)
from crm.domain.facts.profile import RemoteWish, WorkForm
from crm.domain.facts.surveys import AlumniPulseAnswered, SurveyAnswer, SurveyAnswered
from crm.domain.refusals import AlumniOnly, NothingToCancel, PersonHasDied
from crm.domain.words import ContactChannel
from crm.program.demo.office import Office

_KINDS = {
    "アルムナイ交流会": GatheringKind.MEETUP,
    "技術勉強会": GatheringKind.STUDY,
    "社長がビジョンを語る会": GatheringKind.VISION_SESSION,
    "オンライン同窓会": GatheringKind.ONLINE,
    "新工場見学会": GatheringKind.STUDY,
}
_TOPICS = tuple(NewsTopic)
_REGIONS = ("関東", "関西", "中部")
_SKILLS = (
    ("組込みC", "FPGA"),
    ("Python", "機械学習"),
    ("生産管理", "品質保証"),
    ("法人営業", "英語"),
    ("採用", "研修設計"),
)
_MEETUP, _SESSION, _OFF = "meetup-next", "vision-next", "study-cancelled"
_HOURS = datetime.timedelta(hours=2)


def meet_up(office: Office) -> None:
    """What feeds told gets its names; a meeting with a waiting list is ahead."""
    _publish(office)
    past = _announce_past(office)
    _next_meeting(office)
    _give(office, past)
    _bring_along(office)


def _publish(office: Office) -> None:
    """Every newsletter but the last, which nobody described yet."""
    first: dict[str, datetime.datetime] = {}
    for each in _recorded(office, MessageDelivered):
        campaign = each.fact.campaign_id if isinstance(each.fact, MessageDelivered) else None
        if campaign is not None and campaign.startswith("news-"):
            first.setdefault(campaign, each.occurred.at)
    for number, (campaign, at) in enumerate(sorted(first.items())[:-1]):
        topic = _TOPICS[number % len(_TOPICS)]
        command = PublishCampaign(
            campaign=campaign,
            title=f"あおば精機だより {at:%Y年}{at.month}月号",
            news_topic=topic,
            audience="アルムナイ全員",
            published_at=at,
        )
        office.does(command, max(at.date(), office.ago(300)), hour=20)


def _announce_past(office: Office) -> list[str]:
    """Gatherings that a feed told of: announced afterwards, the latest with a capacity."""
    titles: dict[str, str] = {}
    for each in _recorded(office, GatheringInvited):
        if isinstance(each.fact, GatheringInvited) and each.fact.gathering_title:
            titles.setdefault(each.fact.gathering_id, each.fact.gathering_title)
    starts: dict[str, datetime.datetime] = {}
    for each in _recorded(office, GatheringAttended):
        if isinstance(each.fact, GatheringAttended):
            starts.setdefault(each.fact.gathering_id, each.occurred.at)
    known = sorted(titles.keys() & starts.keys())
    for number, gathering_id in enumerate(known[1:]):  # the first stays known by its id
        title = titles[gathering_id]
        kind = next((kind for name, kind in _KINDS.items() if name in title), GatheringKind.MEETUP)
        online = kind is GatheringKind.ONLINE
        command = AnnounceGathering(
            gathering=gathering_id,
            title=title,
            gathering_kind=kind,
            alumni_only=number % 2 == 0,
            starts_at=starts[gathering_id],
            ends_at=starts[gathering_id] + _HOURS,
            capacity=None if online else 40,
            venue=None if online else "本社 2階",
            region=None if online else _REGIONS[number % len(_REGIONS)],
        )
        office.does(command, office.ago(200))
    return known


def _next_meeting(office: Office) -> None:
    """A meeting with eight seats and more who want to come; one that was moved, one cancelled."""
    soon = datetime.datetime.combine(office.today, datetime.time(19), office.crm.zone)
    for days, gathering_id, title, kind, capacity in (
        (21, _MEETUP, "アルムナイ交流会 冬", GatheringKind.MEETUP, 8),
        (35, _SESSION, "社長がビジョンを語る会", GatheringKind.VISION_SESSION, None),
        (14, _OFF, "技術勉強会", GatheringKind.STUDY, 20),
    ):
        starts_at = soon + datetime.timedelta(days=days)
        command = AnnounceGathering(
            gathering=gathering_id,
            title=title,
            gathering_kind=kind,
            alumni_only=kind is GatheringKind.MEETUP,
            starts_at=starts_at,
            ends_at=starts_at + _HOURS,
            capacity=capacity,
            venue="本社 2階",
            region="関東",
        )
        office.does(command, office.ago(30))
    moved = RescheduleGathering(
        gathering=_SESSION, venue="オンライン配信あり", notice="配信も行います"
    )
    office.does(moved, office.ago(20))
    office.does(CancelGathering(gathering=_OFF, notice="会場の都合のため"), office.ago(10))
    people = [PersonRef(alumnus_id=each) for each in office.alumni()][:INVITED_AT_ONCE]
    moment = office.moment(office.ago(25))
    invited = invite_many(office.crm, moment, _MEETUP, people, ContactChannel.EMAIL)
    come = [each.alumnus_id for each in invited if each.refusal is None and each.alumnus_id]
    for number, alumnus_id in enumerate(come[:14]):
        answer = AnswerInvitation(
            gathering=_MEETUP,
            alumnus=PersonRef(alumnus_id=alumnus_id),
            answer=RsvpAnswer.MAYBE if number % 7 == 6 else RsvpAnswer.YES,
            guests=1 if number == 1 else None,
        )
        with contextlib.suppress(AlumniOnly):
            office.does(answer, office.ago(20 - number))
    for alumnus_id in come[:1]:
        gives_up = CancelAnswer(gathering=_MEETUP, alumnus=PersonRef(alumnus_id=alumnus_id))
        with contextlib.suppress(NothingToCancel):
            office.does(gives_up, office.ago(2))


def _give(office: Office, past: list[str]) -> None:
    """Hosts, speakers and feedback of past gatherings; calls, greetings; one record corrected."""
    people = office.alumni()
    if not past or len(people) < 12:
        return
    last = {"gathering_id": past[-1]}
    facts: tuple[Interaction, ...] = (
        GatheringHosted(gathering_role="幹事", **last),
        SpokeAt(topic="独立のはじめかた", **last),
        PanelJoined(gathering_role="司会", topic="副業という働き方", **last),
        GatheringFeedbackGiven(rating=5, comment="同期に会えてうれしかったです", **last),
        CallHeld(duration_minutes=25, initiator=Initiator.EMPLOYER, participant_ids=("user-mori",)),
        GreetingSent(occasion=GreetingOccasion.ANNIVERSARY, contact_channel=ContactChannel.POST),
        SurveyAnswered(
            survey_id="summer",
            survey_title="夏のアンケート",
            survey_answers=(SurveyAnswer(question="また参加したいですか", answer="はい"),),
        ),
    )
    for alumnus_id, fact in zip(people, facts, strict=False):
        _record(office, alumnus_id, fact, days=40)
    for number, alumnus_id in enumerate(people[:12]):
        pulse = AlumniPulseAnswered(survey_id="pulse", alumni_enps=(9, 10, 7, 8, 6)[number % 5])
        _record(office, alumnus_id, pulse, days=30)
    came = [each for each in _recorded(office, GatheringAttended) if each.alumnus_id in people]
    for each in came[-1:]:
        assert isinstance(each.fact, GatheringAttended)
        right = GatheringAttended(
            gathering_id=each.fact.gathering_id,
            gathering_title=each.fact.gathering_title,
            attendance=Attendance.ONLINE,
            minutes=60,
            attendance_evidence=AttendanceEvidence.JOIN_LOG,
        )
        correct_interaction(
            office.crm,
            office.moment(office.ago(3)),
            event_id=each.event_id,
            fact=right,
            occurred=None,
            explanation="会場ではなくオンラインで参加していた",
        )


def _bring_along(office: Office) -> None:
    """Skills of some and how they would work; one wish has run out."""
    for number, alumnus_id in enumerate(office.alumni()[:25]):
        person = PersonRef(alumnus_id=alumnus_id)
        skills = UpdateSkills(alumnus=person, skills=_SKILLS[number % len(_SKILLS)])
        with contextlib.suppress(PersonHasDied):
            office.does(skills, office.ago(90))
        if number % 3 == 0:
            wish = SetWorkStyle(
                alumnus=person,
                work_forms=(WorkForm.CONTRACT, WorkForm.SIDE_JOB)
                if number % 2
                else (WorkForm.SHORT_TIME,),
                hours_per_week=20,
                remote=RemoteWish.PARTLY,
                preferred_region=_REGIONS[number % len(_REGIONS)],
                valid_until=office.ago(10) if number == 3 else None,
            )
            with contextlib.suppress(PersonHasDied):
                office.does(wish, office.ago(80))


def _record(office: Office, alumnus_id: UUID, fact: Interaction, *, days: int) -> None:
    moment = office.moment(office.ago(days), hour=15)
    office.crm.append_unseen([moment.happening(alumnus_id, fact)], moment)


def _recorded(office: Office, kind: type[Interaction]) -> Iterator[RecordedFact]:
    """In the order of the log."""
    for each in office.crm.event_log.of_kinds([kind.kind]):
        if isinstance(each, RecordedFact):
            yield each
