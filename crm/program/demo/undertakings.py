"""What alumni and the employer do together: referrals, collaborations, mentoring, stories."""

from decimal import Decimal
from uuid import UUID

from crm.application.alumni import Outcome, PersonRef
from crm.application.commands.collaborations import (
    AgreeCollaboration,
    EndCollaboration,
    ProposeCollaboration,
    SettleInvoice,
    StartCollaboration,
)
from crm.application.commands.contributions import AdoptInsight
from crm.application.commands.mentoring import (
    HoldMentorshipSession,
    MatchMentorship,
    OfferMentorship,
)
from crm.application.commands.referrals import (
    AcceptReferral,
    ApproveReferralReward,
    InterviewReferred,
    MakeReferral,
    PayReferralReward,
    ProgressReferral,
    RequestReferralReward,
)
from crm.application.commands.stories import (
    ConsentToStory,
    DraftSuccessStory,
    PublishSuccessStory,
)
from crm.application.interactions import NewInteraction, record_interaction
from crm.application.membership import give_consent
from crm.domain.dates import FuzzyDate
from crm.domain.envelope import When
from crm.domain.facts import ConsentGiven, Interaction, NetworkRegistered, ReferralHired
from crm.domain.facts.collaborations import (
    CollaborationForm,
    CollaborationOutcome,
    PartnershipFormed,
)
from crm.domain.facts.contributions import (
    AdvocacyKind,
    AdvocacyObserved,
    ArticleContributed,
    BusinessIntroductionMade,
    CommunityPosted,
    InsightShared,
    IntroductionOutcome,
    Sentiment,
    VolunteerRoleTaken,
)
from crm.domain.money import Money
from crm.domain.words import ConsentPurpose, ContactChannel
from crm.program.demo.office import SUZUKI, Office

_REWARD = Money(Decimal(100_000))
_AMONG = 20
"""Members are taken from the end: those at the beginning have wishes of their own."""


def work_together(office: Office) -> None:
    """One of each at every stage, so that every list has something to show."""
    people = _members(office)
    _referrals(office, people[:3])
    _collaborations(office, people[3:6])
    _mentoring(office, people[6:8])
    _stories(office, people[8:11])
    _contributions(office, people[:8])


def _members(office: Office) -> list[PersonRef]:
    left = set(office.alumni())
    today = office.today
    found = []
    for alumnus_id in reversed(office.people_with(NetworkRegistered)):
        if alumnus_id not in left:
            continue
        person = office.crm.load(alumnus_id).person
        if person.is_member and not person.died_by(today):
            found.append(PersonRef(alumnus_id=alumnus_id))
        if len(found) == _AMONG:
            break
    return found


def _referrals(office: Office, people: list[PersonRef]) -> None:
    for number, (person, name) in enumerate(zip(people, ("林 さくら", "井上 空"), strict=False)):
        made = office.does(
            MakeReferral(
                alumnus=person, candidate_name=name, candidate_consent=True, job="品質保証"
            ),
            office.ago(45),
        )
        office.does(AcceptReferral(referral=_id(made), owner_id="user-mori"), office.ago(40))
        office.does(ProgressReferral(referral=_id(made), stage="documents"), office.ago(30))
        if number:
            office.does(InterviewReferred(referral=_id(made)), office.ago(12))
    hired = [
        each.fact.referral_id
        for each in office.crm.event_log.of_kinds([ReferralHired.kind])
        if isinstance(each.fact, ReferralHired)
    ]
    for number, referral in enumerate(hired[:3]):
        asked = RequestReferralReward(referral=referral, amount=_REWARD)
        office.does(asked, office.ago(9))
        if number:
            office.does(ApproveReferralReward(referral=referral), office.ago(6), SUZUKI)
        if number > 1:
            paid = PayReferralReward(referral=referral, tax_note="源泉徴収済み")
            office.does(paid, office.ago(2))


def _collaborations(office: Office, people: list[PersonRef]) -> None:
    works = (
        (CollaborationForm.CONTRACTING, "検査工程の改善"),
        (CollaborationForm.SIDE_JOB, "若手研修の設計"),
        (CollaborationForm.ADVISORY, "海外展開の助言"),
    )
    for number, (person, (form, scope)) in enumerate(zip(people, works, strict=False)):
        proposed = office.does(
            ProposeCollaboration(
                alumnus=person, collaboration_form=form, work_scope=scope, owner_id="user-abe"
            ),
            office.ago(200 - 30 * number),
        )
        if number == len(works) - 1:
            return
        id_ = _id(proposed)
        begins = office.ago(150)
        office.does(
            AgreeCollaboration(
                collaboration=id_,
                contract_from=FuzzyDate.day(begins),
                contract_to=FuzzyDate.day(office.ago(-180)),
                contract_value=Money(Decimal(1_800_000 - 600_000 * number)),
                confidentiality_signed=True,
            ),
            office.ago(155),
        )
        office.does(StartCollaboration(collaboration=id_), begins)
        invoice = SettleInvoice(collaboration=id_, amount=Money(Decimal(300_000)))
        office.does(invoice, office.ago(60))
        if number == 0:
            ended = EndCollaboration(
                collaboration=id_, collaboration_outcome=CollaborationOutcome.DELIVERED
            )
            office.does(ended, office.ago(5))


def _mentoring(office: Office, people: list[PersonRef]) -> None:
    for number, person in enumerate(people):
        topic = ("海外赴任の準備", "管理職としての最初の一年")[number % 2]
        offered = office.does(OfferMentorship(alumnus=person, topic=topic), office.ago(180))
        if number:
            return
        office.does(MatchMentorship(mentoring=_id(offered), mentee_id="user-kato"), office.ago(160))
        for days in (150, 120, 90, 30):
            held = HoldMentorshipSession(mentoring=_id(offered), minutes=60, topic=topic)
            office.does(held, office.ago(days))


def _stories(office: Office, people: list[PersonRef]) -> None:
    for number, person in enumerate(people):
        draft = DraftSuccessStory(
            alumnus=person,
            story_title=("外で学んだことを、もう一度ここで", "離れて見えた強み", "支え合う仲間")[
                number % 3
            ],
            story_body="退職後の歩みと、いま会社とどう関わっているかを聞きました。",
            owner_id="user-mori",
        )
        story = office.does(draft, office.ago(70))
        if number == len(people) - 1:
            return
        consent = ConsentGiven(
            purpose=ConsentPurpose.SUCCESS_STORY,
            channel=ContactChannel.EMAIL,
            text_version="stories-1",
        )
        give_consent(office.crm, office.moment(office.ago(66)), person, consent)
        office.does(ConsentToStory(story=_id(story)), office.ago(60))
        if number == 0:
            published = PublishSuccessStory(
                story=_id(story), url="https://alumni.example/stories/1"
            )
            office.does(published, office.ago(50), SUZUKI)


def _contributions(office: Office, people: list[PersonRef]) -> None:
    insight = InsightShared(
        topic="在宅勤務", insight="出社日をそろえると相談が増えました。", confidentiality_ack=True
    )
    given: list[Interaction] = [
        insight,
        ArticleContributed(title="現場から見た品質", topic="品質"),
        AdvocacyObserved(advocacy_kind=AdvocacyKind.SNS_POST, sentiment=Sentiment.POSITIVE),
        CommunityPosted(community="関西支部"),
        VolunteerRoleTaken(volunteer_role="支部幹事"),
        BusinessIntroductionMade(
            company="みどりソフト株式会社",
            topic="検査装置",
            introduction_outcome=IntroductionOutcome.MEETING,
        ),
        PartnershipFormed(company="あかね工業株式会社", topic="共同研究"),
        InsightShared(topic="DX推進", insight="小さく始めて見せる。", confidentiality_ack=True),
    ]
    for number, (person, fact) in enumerate(zip(people, given, strict=False)):
        moment = office.moment(office.ago(100 - 10 * number))
        new = NewInteraction(person=person, occurred=When(moment.now), fact=fact)
        done = record_interaction(office.crm, moment, new)
        if fact is insight:
            (recorded,) = office.crm.event_log.at(done.positions)
            adopted = AdoptInsight(
                alumnus=person, insight_event_id=recorded.event_id, initiative="働き方改革"
            )
            office.does(adopted, office.ago(40))


def _id(outcome: Outcome) -> UUID:
    assert outcome.undertaking is not None
    assert isinstance(outcome.undertaking.id, UUID)
    return outcome.undertaking.id
