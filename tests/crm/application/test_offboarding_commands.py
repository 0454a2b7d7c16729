"""Parting well: the checklist from opening to completion, and what is refused on the way."""

import datetime
from uuid import uuid4

import pytest

from crm.application.alumni import AlumniCrm, PersonRef
from crm.application.command import Command, carry_out
from crm.application.commands.eligibility import AcknowledgeConfidentiality
from crm.application.commands.offboarding import (
    CapturePersonalContact,
    CompleteOffboarding,
    ExpressReturnWelcome,
    GiveThanks,
    OpenOffboarding,
    RecogniseContribution,
    RecordExitInterview,
    RecordExitReason,
    RecordExitSurvey,
    RecordNextEmployer,
    RemindOfInvitation,
    ScheduleExitInterview,
    SkipExitInterview,
)
from crm.application.employment import record_departure, rescind_departure, schedule_departure
from crm.application.interactions import retract_interaction
from crm.application.membership import hash_of, invite_to_network, register_in_network
from crm.domain.departure_reasons import DepartureReason
from crm.domain.facts import ProfileUpdated
from crm.domain.facts.membership import RegistrationMethod
from crm.domain.facts.offboarding import (
    ExitAnswer,
    HeardReason,
    OffboardingCompleted,
    OffboardingItem,
    OffboardingSkipReason,
    SkippedItem,
)
from crm.domain.offboarding import ItemState, Offboarding, OffboardingState
from crm.domain.offboarding_checklists import CHECKLISTS, LATEST, NAMES
from crm.domain.refusals import (
    AlreadyRegistered,
    ExclusionApplies,
    InterviewHeld,
    InvalidInput,
    ItemsOpen,
    NotInvited,
    NotLeaving,
    OffboardingAlreadyOpened,
    OffboardingNotOpen,
    PersonHasDied,
    UnknownEmployment,
)
from crm.domain.words import ContactChannel
from tests.crm.domain.given import day

NOON = datetime.datetime(2026, 11, 23, 3, tzinfo=datetime.UTC)
TODAY = datetime.date(2026, 11, 23)
LATER = OffboardingSkipReason.NO_TIME
Item = OffboardingItem


@pytest.fixture
def does(crm: AlumniCrm, moment):
    return lambda asked: carry_out(crm, moment(now=NOON), asked)


@pytest.fixture
def leaver(crm, moment, person):
    """leaver(reason=…): somebody whose last day is 31 December 2026."""

    def new(reason: DepartureReason | None = DepartureReason.VOLUNTARY, **of_person) -> PersonRef:
        who = PersonRef(alumnus_id=person(**of_person))
        schedule_departure(
            crm, moment(now=NOON), who, last_day=day("2026-12-31"), departure_reason=reason
        )
        return who

    return new


@pytest.fixture
def taro(leaver) -> PersonRef:
    return leaver()


def offboarding(crm: AlumniCrm, who: PersonRef) -> Offboarding:
    *_, last = crm.load(crm.find(who)).person.offboardings
    return last


def everything(who: PersonRef) -> list[Command]:
    return [
        RecordExitInterview(alumnus=who, summary="引き継ぎの話", interviewer_id="user-3"),
        RecordExitReason(alumnus=who, heard_reasons=(HeardReason.CAREER,)),
        RecordExitSurvey(
            alumnus=who,
            exit_survey="exit/2026",
            exit_answers=(ExitAnswer(question="1", answer="はい"),),
            exit_enps=9,
        ),
        GiveThanks(alumnus=who, words="ありがとう"),
        RecogniseContribution(alumnus=who, words="新工場"),
        ExpressReturnWelcome(alumnus=who, wording_version="welcome/v1"),
        CapturePersonalContact(
            alumnus=who, channel=ContactChannel.EMAIL, contact_value="t@home.example"
        ),
        RecordNextEmployer(alumnus=who, company="みどりソフト", voluntary=True),
    ]


def test_the_checklist_shows_what_was_done_and_what_is_open(crm, does, taro):
    does(OpenOffboarding(alumnus=taro, owner_id="user-7"))
    one = offboarding(crm, taro)
    assert (one.state, one.owner_id) == (OffboardingState.OPEN, "user-7")
    assert one.left == list(CHECKLISTS[LATEST])
    for each in everything(taro):
        does(each)
    assert offboarding(crm, taro).left == [Item.CONFIDENTIALITY, Item.INVITATION]
    interview = offboarding(crm, taro).items[0]
    assert interview.state is ItemState.DONE
    assert interview.noted is not None
    assert interview.noted.at == NOON


def test_acknowledging_confidentiality_does_its_item(crm, does, taro):
    does(OpenOffboarding(alumnus=taro))
    does(AcknowledgeConfidentiality(alumnus=taro, text_version="nda/2026"))
    assert Item.CONFIDENTIALITY in offboarding(crm, taro).done


def test_every_item_of_every_checklist_has_a_name_in_both_languages():
    for items in CHECKLISTS.values():
        assert len(items) == len(set(items)) > 5
        assert all(NAMES[each].ja and NAMES[each].en for each in items)


def test_completing_says_what_was_left_out_and_why(crm, does, taro):
    does(OpenOffboarding(alumnus=taro))
    with pytest.raises(ItemsOpen) as open_:
        does(CompleteOffboarding(alumnus=taro))
    assert "感謝の言葉" in open_.value.ja
    assert "Exit interview" in open_.value.en
    does(SkipExitInterview(alumnus=taro, skip_reason=OffboardingSkipReason.DECLINED))
    does(GiveThanks(alumnus=taro))
    left = offboarding(crm, taro).left
    assert Item.EXIT_INTERVIEW not in left
    skipped = tuple(SkippedItem(item=each, skip_reason=LATER) for each in left)
    outcome = does(CompleteOffboarding(alumnus=taro, skipped=skipped))
    (recorded,) = crm.event_log.at(outcome.positions)
    assert isinstance(recorded.fact, OffboardingCompleted)
    assert recorded.fact.items_done == (Item.THANKS,)
    reasons = {each.item: each.skip_reason for each in recorded.fact.items_skipped}
    assert reasons.pop(Item.EXIT_INTERVIEW) is OffboardingSkipReason.DECLINED
    assert reasons == dict.fromkeys(left, LATER)
    one = offboarding(crm, taro)
    assert one.state is OffboardingState.COMPLETED
    assert {each.state for each in one.items} == {ItemState.DONE, ItemState.SKIPPED}


def test_what_is_done_after_completion_counts_as_done(crm, does, taro):
    does(OpenOffboarding(alumnus=taro))
    skipped = tuple(SkippedItem(item=each, skip_reason=LATER) for each in CHECKLISTS[LATEST])
    does(CompleteOffboarding(alumnus=taro, skipped=skipped))
    does(GiveThanks(alumnus=taro))
    states = {each.item: each.state for each in offboarding(crm, taro).items}
    assert states[Item.THANKS] is ItemState.DONE
    assert states[Item.RECOGNITION] is ItemState.SKIPPED


def test_an_offboarding_is_opened_once_and_completed_once(does, taro):
    with pytest.raises(OffboardingNotOpen):
        does(CompleteOffboarding(alumnus=taro))
    does(OpenOffboarding(alumnus=taro))
    with pytest.raises(OffboardingAlreadyOpened):
        does(OpenOffboarding(alumnus=taro))
    twice = (SkippedItem(item=Item.THANKS, skip_reason=LATER),) * 2
    with pytest.raises(InvalidInput):
        does(CompleteOffboarding(alumnus=taro, skipped=twice))
    everything_ = tuple(SkippedItem(item=each, skip_reason=LATER) for each in CHECKLISTS[LATEST])
    does(GiveThanks(alumnus=taro))
    with pytest.raises(InvalidInput):
        does(CompleteOffboarding(alumnus=taro, skipped=everything_))
    others = tuple(each for each in everything_ if each.item is not Item.THANKS)
    does(CompleteOffboarding(alumnus=taro, skipped=others))
    with pytest.raises(OffboardingNotOpen):
        does(CompleteOffboarding(alumnus=taro, skipped=others))


def test_only_who_leaves_is_offboarded(does, taro, person):
    staying = PersonRef(alumnus_id=person())
    for each in (OpenOffboarding(alumnus=staying), *everything(staying)):
        with pytest.raises(NotLeaving):
            does(each)
    with pytest.raises(UnknownEmployment):
        does(OpenOffboarding(alumnus=taro, stint_id=uuid4()))
    with pytest.raises(InvalidInput):
        does(OpenOffboarding(alumnus=taro, checklist_version="offboarding/v0"))


def test_a_departure_taken_back_closes_the_offboarding_and_the_next_one_begins_anew(
    crm, moment, does, taro
):
    does(OpenOffboarding(alumnus=taro))
    does(GiveThanks(alumnus=taro))
    rescind_departure(crm, moment(now=NOON), taro)
    assert offboarding(crm, taro).state is OffboardingState.RESCINDED
    with pytest.raises(NotLeaving):
        does(CompleteOffboarding(alumnus=taro))
    schedule_departure(crm, moment(now=NOON), taro, last_day=day("2027-03-31"))
    does(OpenOffboarding(alumnus=taro))
    states = [each.state for each in crm.load(crm.find(taro)).person.offboardings]
    assert states == [OffboardingState.RESCINDED, OffboardingState.OPEN]
    assert offboarding(crm, taro).done == {}


def test_an_interview_is_scheduled_or_skipped_until_it_is_held(crm, does, taro):
    at = datetime.datetime(2026, 12, 1, 10, tzinfo=datetime.timezone(datetime.timedelta(hours=9)))
    does(ScheduleExitInterview(alumnus=taro, interview_at=at))
    assert offboarding(crm, taro).interview_at == at
    with pytest.raises(InvalidInput):
        does(ScheduleExitInterview(alumnus=taro, interview_at=at.replace(tzinfo=None)))
    does(SkipExitInterview(alumnus=taro, skip_reason=OffboardingSkipReason.NOT_REACHED))
    does(RecordExitInterview(alumnus=taro, happened_on=TODAY))
    assert offboarding(crm, taro).items[0].state is ItemState.DONE
    with pytest.raises(InterviewHeld):
        does(ScheduleExitInterview(alumnus=taro, interview_at=at))
    with pytest.raises(InterviewHeld):
        does(SkipExitInterview(alumnus=taro, skip_reason=OffboardingSkipReason.DECLINED))


def test_what_took_place_earlier_stands_on_its_day_and_nothing_lies_ahead(crm, does, taro):
    outcome = does(RecordExitInterview(alumnus=taro, happened_on=datetime.date(2026, 11, 20)))
    (recorded,) = crm.event_log.at(outcome.positions)
    assert recorded.occurred.at.astimezone(crm.zone).date() == datetime.date(2026, 11, 20)
    with pytest.raises(InvalidInput):
        does(RecordExitInterview(alumnus=taro, happened_on=datetime.date(2026, 11, 24)))


@pytest.mark.parametrize(
    "reason", [DepartureReason.DISCIPLINARY_DISMISSAL, DepartureReason.DISMISSAL_BY_ADVICE]
)
def test_nobody_who_is_excluded_is_told_that_they_are_welcome(does, leaver, reason):
    who = leaver(reason)
    with pytest.raises(ExclusionApplies):
        does(ExpressReturnWelcome(alumnus=who, wording_version="welcome/v1"))
    does(GiveThanks(alumnus=who))


def test_a_reason_or_a_survey_must_say_something_that_can_be(does, taro):
    with pytest.raises(InvalidInput):
        does(RecordExitReason(alumnus=taro, explanation="  "))
    with pytest.raises(InvalidInput):
        does(RecordExitSurvey(alumnus=taro, exit_survey="exit/2026", exit_enps=11))


def test_where_somebody_goes_is_kept_only_if_they_told_of_their_own_accord(does, taro):
    with pytest.raises(InvalidInput):
        does(RecordNextEmployer(alumnus=taro, company="みどりソフト", voluntary=False))
    with pytest.raises(InvalidInput):
        does(RecordNextEmployer(alumnus=taro, voluntary=True))


def test_a_personal_address_becomes_the_one_on_file_and_can_be_taken_back(
    crm, does, moment, leaver
):
    who = leaver(email="taro@employer.example")
    outcome = does(
        CapturePersonalContact(
            alumnus=who, channel=ContactChannel.EMAIL, contact_value="t@home.example"
        )
    )
    assert crm.find(PersonRef(email="t@home.example")) == who.alumnus_id
    (update,) = [
        each for each in crm.event_log.at(outcome.positions) if each.kind == ProfileUpdated.kind
    ]
    retract_interaction(crm, moment(now=NOON), event_id=update.event_id, explanation="誤記")
    assert crm.find(PersonRef(email="taro@employer.example")) == who.alumnus_id


def test_a_contact_must_be_one(does, taro):
    for channel, value in (
        (ContactChannel.EMAIL, "not an address"),
        (ContactChannel.PHONE, " "),
        (ContactChannel.IN_PERSON, "渋谷"),
    ):
        with pytest.raises(InvalidInput):
            does(CapturePersonalContact(alumnus=taro, channel=channel, contact_value=value))


def test_a_telephone_number_leaves_the_address_on_file_as_it_is(does, leaver):
    who = leaver(email="t@home.example")
    outcome = does(
        CapturePersonalContact(
            alumnus=who, channel=ContactChannel.PHONE, contact_value="090-0000-0000"
        )
    )
    assert len(outcome.positions) == 1


def test_an_invitation_handed_over_does_its_item_and_can_be_reminded_of(crm, moment, does, taro):
    with pytest.raises(NotInvited):
        does(RemindOfInvitation(alumnus=taro))
    does(OpenOffboarding(alumnus=taro))
    given = invite_to_network(
        crm,
        moment(now=NOON),
        taro,
        expires_on=datetime.date(2027, 1, 31),
        contact_channel=ContactChannel.IN_PERSON,
    )
    assert given.token is not None
    assert hash_of(given.token) in crm.load(crm.find(taro)).person.invitations
    assert Item.INVITATION in offboarding(crm, taro).done
    does(RemindOfInvitation(alumnus=taro, contact_channel=ContactChannel.EMAIL))
    register_in_network(
        crm,
        moment(now=NOON),
        taro,
        registration_method=RegistrationMethod.INVITE,
        terms_version="2026-01",
        token=given.token,
    )
    with pytest.raises(AlreadyRegistered):
        does(RemindOfInvitation(alumnus=taro))


def test_the_dead_are_thanked_and_asked_nothing(crm, moment, does, person):
    who = PersonRef(alumnus_id=person())
    record_departure(
        crm,
        moment(now=NOON),
        who,
        last_day=day("2026-11-20"),
        departure_reason=DepartureReason.DEATH,
    )
    does(OpenOffboarding(alumnus=who))
    for each in everything(who):
        if isinstance(each, GiveThanks | RecogniseContribution):
            does(each)
            continue
        with pytest.raises(PersonHasDied):
            does(each)
    with pytest.raises(PersonHasDied):
        does(RemindOfInvitation(alumnus=who))
    left = offboarding(crm, who).left
    gone = OffboardingSkipReason.NOT_APPLICABLE
    skipped = tuple(SkippedItem(item=each, skip_reason=gone) for each in left)
    does(CompleteOffboarding(alumnus=who, skipped=skipped))
