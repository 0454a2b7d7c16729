"""Commands about referrals, collaborations, mentoring and insights, against the real log."""

import datetime
from decimal import Decimal
from uuid import uuid4

import pytest

from crm.application.alumni import PersonRef
from crm.application.command import carry_out
from crm.application.commands.collaborations import (
    AgreeCollaboration,
    EndCollaboration,
    ProposeCollaboration,
    SettleInvoice,
    StartCollaboration,
)
from crm.application.commands.contributions import AdoptInsight
from crm.application.commands.mentoring import (
    EndMentorship,
    HoldMentorshipSession,
    MatchMentorship,
    OfferMentorship,
)
from crm.application.commands.referrals import (
    ApproveReferralReward,
    HireReferred,
    MakeReferral,
    PayReferralReward,
    RejectReferralReward,
    RequestReferralReward,
    WithdrawReferral,
)
from crm.application.commands.stories import (
    ConsentToStory,
    DraftSuccessStory,
    PublishSuccessStory,
    UnpublishSuccessStory,
)
from crm.application.interactions import NewInteraction, record_interaction, retract_interaction
from crm.domain.dates import FuzzyDate
from crm.domain.departure_reasons import DepartureReason
from crm.domain.envelope import Actor, ActorType, When
from crm.domain.facts.collaborations import CollaborationForm, CollaborationOutcome
from crm.domain.facts.contributions import InsightAdopted, InsightShared
from crm.domain.facts.mentoring import MentoringEndReason
from crm.domain.facts.referrals import ReferralMade
from crm.domain.facts.stories import UnpublishReason
from crm.domain.money import Money
from crm.domain.refusals import (
    CandidateAlreadyHired,
    CandidateMustConsent,
    CandidateNotHired,
    CollaborationNotAgreed,
    EndsBeforeItBegins,
    InvalidInput,
    NeedsSecondPerson,
    NoStoryConsent,
    NothingToApprove,
    NotMatched,
    NotOpen,
    PersonHasDied,
    StoryNotAgreedTo,
    StoryNotPublished,
    UnknownInsight,
)
from crm.domain.undertakings.referral import Referral
from tests.crm.domain.fact_examples import EXAMPLES, REFERRAL

NOW = datetime.datetime(2026, 6, 15, tzinfo=datetime.UTC)
BOSS = Actor(ActorType.HR, "boss")
REWARD = Money(Decimal(100_000))


@pytest.fixture
def do(crm, moment):
    """do(command, actor=…): carried out; its outcome."""
    return lambda asked, **edge: carry_out(crm, moment(**edge), asked)


@pytest.fixture
def who(person) -> PersonRef:
    return PersonRef(alumnus_id=person(last_day="2020-03-31"))


def test_a_referral_is_made_hired_and_rewarded_on_a_stream_of_its_own(crm, do, who):
    asked = MakeReferral(alumnus=who, candidate_name="佐藤 一郎", candidate_consent=True, job="QA")
    outcome = do(asked)
    id_ = outcome.undertaking.id
    with pytest.raises(CandidateNotHired):
        do(RequestReferralReward(referral=id_, amount=REWARD))
    do(HireReferred(referral=id_, starts_on=FuzzyDate.parse("2026-07-01")))
    with pytest.raises(CandidateAlreadyHired):
        do(HireReferred(referral=id_))
    do(RequestReferralReward(referral=id_, amount=REWARD))
    with pytest.raises(NeedsSecondPerson):
        do(ApproveReferralReward(referral=id_))
    do(ApproveReferralReward(referral=id_), actor=BOSS)
    do(PayReferralReward(referral=id_))

    told = crm.event_log.of_stream(id_)
    assert [each.kind for each in told] == [
        *("ReferralMade", "ReferralHired", "ReferralRewardRequested"),
        *("ReferralRewardApproved", "ReferralRewardPaid"),
    ]
    assert {each.alumnus_id for each in told} == {who.alumnus_id}
    assert crm.load(who.alumnus_id).version == 3  # on file, employed, left


def test_a_candidate_who_did_not_agree_is_not_referred(do, who, person):
    with pytest.raises(CandidateMustConsent):
        do(MakeReferral(alumnus=who, candidate_name="x", candidate_consent=False))
    late = PersonRef(
        alumnus_id=person(last_day="2020-03-31", departure_reason=DepartureReason.DEATH)
    )
    with pytest.raises(PersonHasDied):
        do(MakeReferral(alumnus=late, candidate_name="x", candidate_consent=True))


def test_a_referral_of_before_on_the_persons_decisions_still_loads_and_folds(crm, moment, who):
    old = ReferralMade(referral_id=REFERRAL, candidate_id=uuid4(), job="QA")
    happening = moment(now=NOW).happening(who.alumnus_id, old)
    crm.append([crm.facts.unseen(happening, who.alumnus_id)], moment())
    loaded = crm.load(who.alumnus_id)
    assert loaded.version == 4
    (told,) = [each for each in crm.event_log.of_people([who.alumnus_id]) if each.fact == old]
    assert Referral.of(REFERRAL, [told.happening]).stage == "made"
    assert old.candidate_consent is None
    assert EXAMPLES["ReferralMade"].candidate_consent is True


def test_a_collaboration_is_agreed_paid_and_ended(crm, do, who):
    form = CollaborationForm.CONTRACTING
    id_ = do(ProposeCollaboration(alumnus=who, collaboration_form=form)).undertaking.id
    agreed = AgreeCollaboration(
        collaboration=id_,
        contract_from=FuzzyDate.parse("2026-04-01"),
        contract_value=Money(Decimal(1_000_000)),
        confidentiality_signed=True,
        agreed_on=FuzzyDate.parse("2026-03-15"),
    )
    do(agreed)
    do(SettleInvoice(collaboration=id_, amount=Money(Decimal("80.5"), "EUR")))
    do(
        EndCollaboration(
            collaboration=id_,
            collaboration_outcome=CollaborationOutcome.ENDED_EARLY,
            explanation="\n".join(["理由"] * 2),
        )
    )
    told = crm.event_log.of_stream(id_)
    assert [each.happening.effective_on for each in told] == [
        None,
        datetime.date(2026, 3, 15),
        None,
        None,
    ]
    assert told[2].fact.amount == Money(Decimal("80.5"), "EUR")


def test_a_session_needs_a_match(do, who):
    id_ = do(OfferMentorship(alumnus=who, topic="海外赴任")).undertaking.id
    with pytest.raises(NotMatched):
        do(HoldMentorshipSession(mentoring=id_, minutes=60))
    do(MatchMentorship(mentoring=id_, mentee_id="user-9"))
    do(HoldMentorshipSession(mentoring=id_, minutes=60))


def share(crm, moment, who, ack=True):
    fact = InsightShared(topic="在宅勤務", insight="出社日をそろえる", confidentiality_ack=ack)
    new = NewInteraction(person=who, occurred=When(NOW), fact=fact)
    return record_interaction(crm, moment(), new)


def test_an_insight_without_the_promise_of_no_trade_secrets_is_not_taken(crm, moment, who):
    with pytest.raises(InvalidInput) as refused:
        share(crm, moment, who, ack=False)
    assert refused.value.path[-1] == "confidentialityAck"
    assert share(crm, moment, who).positions


def test_an_insight_is_adopted_while_it_stands_and_by_its_own_person(crm, moment, do, who, person):
    shared = share(crm, moment, who).facts[0].event_id
    adopt = AdoptInsight(alumnus=who, insight_event_id=shared, initiative="働き方改革")
    outcome = do(adopt)
    (recorded,) = crm.event_log.at(outcome.positions)
    assert recorded.fact == InsightAdopted(insight_event_id=shared, initiative="働き方改革")
    other = PersonRef(alumnus_id=person())
    with pytest.raises(UnknownInsight):
        do(AdoptInsight(alumnus=other, insight_event_id=shared, initiative="x"))
    retract_interaction(crm, moment(), event_id=shared, explanation="誤記")
    with pytest.raises(UnknownInsight):
        do(adopt)


def opened(do, who, kind):
    """One of each kind that begins, by its id."""
    asked = {
        "referral": MakeReferral(alumnus=who, candidate_name="x", candidate_consent=True),
        "collaboration": ProposeCollaboration(
            alumnus=who, collaboration_form=CollaborationForm.OTHER
        ),
        "mentoring": OfferMentorship(alumnus=who),
        "story": DraftSuccessStory(alumnus=who, story_title="題", story_body="本文"),
    }[kind]
    return do(asked).undertaking.id


REFUSED = [
    ("referral", lambda id_: PayReferralReward(referral=id_), CandidateNotHired),
    ("referral", lambda id_: RequestReferralReward(referral=id_, amount=REWARD), CandidateNotHired),
    ("referral", lambda id_: ApproveReferralReward(referral=id_), NothingToApprove),
    ("referral", lambda id_: RejectReferralReward(referral=id_, explanation="x"), NothingToApprove),
    (
        "collaboration",
        lambda id_: SettleInvoice(collaboration=id_, amount=REWARD),
        CollaborationNotAgreed,
    ),
    ("collaboration", lambda id_: StartCollaboration(collaboration=id_), CollaborationNotAgreed),
    (
        "collaboration",
        lambda id_: AgreeCollaboration(
            collaboration=id_,
            contract_from=FuzzyDate.parse("2026-04"),
            contract_to=FuzzyDate.parse("2026-03"),
            confidentiality_signed=True,
        ),
        EndsBeforeItBegins,
    ),
    ("mentoring", lambda id_: HoldMentorshipSession(mentoring=id_), NotMatched),
    ("story", lambda id_: PublishSuccessStory(story=id_), StoryNotAgreedTo),
    ("story", lambda id_: ConsentToStory(story=id_), NoStoryConsent),
    (
        "story",
        lambda id_: UnpublishSuccessStory(story=id_, unpublish_reason=UnpublishReason.OUTDATED),
        StoryNotPublished,
    ),
]
OVER = [
    ("referral", lambda id_: WithdrawReferral(referral=id_)),
    (
        "collaboration",
        lambda id_: EndCollaboration(
            collaboration=id_, collaboration_outcome=CollaborationOutcome.NOT_AGREED
        ),
    ),
    (
        "mentoring",
        lambda id_: EndMentorship(mentoring=id_, mentoring_end_reason=MentoringEndReason.NO_MATCH),
    ),
]


@pytest.mark.parametrize(("kind", "asked", "refusal"), REFUSED)
def test_what_comes_too_early_is_refused_and_changes_nothing(crm, do, who, kind, asked, refusal):
    id_ = opened(do, who, kind)
    head = crm.event_log.head()
    with pytest.raises(refusal):
        do(asked(id_))
    assert refusal in type(asked(id_)).refuses
    assert crm.event_log.head() == head


@pytest.mark.parametrize(("kind", "end"), OVER)
def test_what_has_ended_ends_once(do, who, kind, end):
    id_ = opened(do, who, kind)
    do(end(id_))
    with pytest.raises(NotOpen):
        do(end(id_))


@pytest.mark.parametrize("kind", ["referral", "collaboration", "mentoring", "story"])
def test_nothing_is_begun_with_the_dead(do, person, kind):
    dead = PersonRef(
        alumnus_id=person(last_day="2020-03-31", departure_reason=DepartureReason.DEATH)
    )
    with pytest.raises(PersonHasDied):
        opened(do, dead, kind)


def test_an_open_machine_has_no_second_person(do, who):
    id_ = opened(do, who, "referral")
    do(HireReferred(referral=id_))
    do(RequestReferralReward(referral=id_, amount=REWARD))
    with pytest.raises(NeedsSecondPerson):
        do(ApproveReferralReward(referral=id_), actor=Actor(ActorType.HR))
