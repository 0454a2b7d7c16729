"""People of the demo who are on their way back: one at every stage, some hired, some not."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from decimal import Decimal
from importlib import resources
from uuid import UUID

from crm.application.alumni import PersonRef
from crm.application.commands.eligibility import (
    AcknowledgeConfidentiality,
    EvaluateReturnEligibility,
)
from crm.application.commands.return_process import (
    AssessSkills,
    CloseReturnProcess,
    FailStage,
    HoldVisionMeeting,
    InquireReturn,
    OpenReturnProcess,
    PassStage,
    RecordMutualExpectation,
    Rehire,
    SubmitApplication,
    WaiveStage,
)
from crm.application.commands.return_reception import (
    AgreeCareerPath,
    AssignBridgingTraining,
    AssignContactDesk,
    CompleteReturnCheck,
    ConfirmReceptionReadiness,
    DeliverChangeBriefing,
    PlanShortOnboarding,
    RecordProductivity,
    ShareReceptionBrief,
)
from crm.application.commands.return_rules import PublishFairTerms, RecordComparatorGroup
from crm.application.commands.return_terms import (
    AcceptOffer,
    ApproveTerms,
    DeclineOffer,
    MakeOffer,
    ProposeTerms,
    RequestTermsException,
)
from crm.domain.dates import FuzzyDate
from crm.domain.facts import Departed, Rehired
from crm.domain.facts.return_process import (
    ReturnCloseReason,
    ReturnOutcome,
    SkillMethod,
    SkillResult,
)
from crm.domain.facts.return_reception import BriefAudience, ChangeArea, ChangeToLearn, ReturnIssue
from crm.domain.facts.return_terms import CriterionLevel, OfferDeclineReason, OfferForm
from crm.domain.flow.published import BUILT_IN
from crm.domain.money import Money
from crm.domain.refusals import AlreadyAcknowledged, NotEligible
from crm.domain.words import ContactChannel
from crm.program.demo.office import SUZUKI, Office

_OWNER, _DESK = "user-mori", "user-hayashi"
_PUBLISHED = 400
"""Days ago."""
_JOBS = ("組込みエンジニア", "生産技術", "海外営業", "品質保証")
_LEVELS = {"role_size": 3, "verified_skills": 3, "market_band": 2, "internal_comparators": 1}
_FAIR, _HIGH = Money(Decimal(7_400_000)), Money(Decimal(9_600_000))
"""Within the band of the grade that the levels come to, and above it."""


class _Return:
    """One process, told day by day."""

    def __init__(self, office: Office, who: PersonRef, since: int, job: str) -> None:
        self.office, self.who, self.day = office, who, since
        """`day`: how many days ago."""
        office.does(
            InquireReturn(alumnus=who, contact_channel=ContactChannel.EMAIL), office.ago(since + 6)
        )
        if since % 9:  # of some there is no paper on file: somebody has to look at it
            with suppress(AlreadyAcknowledged):
                signed = AcknowledgeConfidentiality(alumnus=who, text_version="nda/2019")
                office.does(signed, office.ago(since + 3))
        office.does(EvaluateReturnEligibility(alumnus=who), office.ago(since + 2))
        opened = office.does(
            OpenReturnProcess(alumnus=who, job=job, owner_id=_OWNER), office.ago(since)
        )
        assert opened.undertaking is not None
        assert isinstance(opened.undertaking.id, UUID)
        self.id = opened.undertaking.id

    def later(self, days: int) -> "_Return":
        self.day = max(0, self.day - days)
        return self

    def up_to(self, stage: str) -> "_Return":
        """Pass every stage before this one, two days each; documents are waived."""
        office = self.office
        for each in BUILT_IN.rules.stages:
            if each.key == stage:
                break
            today = office.ago(self.later(2).day)
            match each.key:
                case "documents":
                    office.does(
                        WaiveStage(
                            process=self.id,
                            stage="documents",
                            rule="known_work",
                            explanation="在籍時の評価と担当業務が人事記録で確認できる。",
                        ),
                        today,
                        SUZUKI,
                    )
                    continue
                case "first_interview":
                    office.does(SubmitApplication(process=self.id), today)
                case "skills":
                    self.assess()
                case "vision":
                    office.does(
                        HoldVisionMeeting(
                            process=self.id,
                            interviewer_id=_OWNER,
                            contribution_statement="他社で得た量産立ち上げの経験を、若手に伝えたい。",
                        ),
                        today,
                    )
                case _:
                    pass
            office.does(PassStage(process=self.id, stage=each.key), today)
        return self

    def assess(self) -> None:
        results = (
            SkillResult(skill="制御設計", needed_level=3, found_level=3),
            SkillResult(skill="モデルベース開発", needed_level=3, found_level=2),
        )
        method = SkillMethod.WORK_SAMPLE
        self.office.does(
            AssessSkills(process=self.id, skill_method=method, skill_results=results),
            self.office.ago(self.day),
        )

    def propose(self, salary: Money = _FAIR) -> "_Return":
        levels = tuple(CriterionLevel(criterion=key, level=n) for key, n in _LEVELS.items())
        self.office.does(
            ProposeTerms(
                process=self.id,
                criteria=levels,
                salary=salary,
                job_title="主任",
                comparator_group="G4-開発",
            ),
            self.office.ago(self.later(2).day),
        )
        return self

    def offer(self) -> "_Return":
        office = self.office
        day = office.ago(self.later(1).day)
        office.does(ApproveTerms(process=self.id, explanation="基準のとおり。"), day, SUZUKI, 14)
        day = office.ago(self.later(1).day)
        offer = MakeOffer(
            process=self.id,
            offer_form=OfferForm.SHORT_TIME,
            starts_on=FuzzyDate.day(office.ago(self.day - 30)),
            expires_on=office.ago(self.day - 14),
        )
        office.does(offer, day)
        return self

    def prepare(self) -> "_Return":
        """Most of the reception; the career path is still to come."""
        office, day = self.office, self.office.ago(self.later(2).day)
        office.does(AcceptOffer(process=self.id), day)
        brief = {"process": self.id, "brief_audience": BriefAudience.TEAM}
        words = "制御設計の中核として、若手2名の育成も担う。"
        office.does(ShareReceptionBrief(**brief, role_expectation=words), day, hour=11)  # type: ignore[arg-type]
        office.does(AssignContactDesk(process=self.id, contact_desk_id=_DESK), day, hour=12)
        office.does(
            AssignBridgingTraining(
                process=self.id,
                title="モデルベース開発 実践",
                skill="モデルベース開発",
                due_on=office.ago(self.day - 45),
            ),
            day,
            hour=13,
        )
        return self

    def hire(self) -> "_Return":
        """Everything else, and the first day."""
        office, day = self.office, self.office.ago(self.later(3).day)
        path = "2年後に課長代理、その後は専門職と管理職を選べる。"
        office.does(AgreeCareerPath(process=self.id, career_path=path), day)
        expected = {"employer_expects": "量産立ち上げの主導", "person_expects": "週2日の在宅勤務"}
        office.does(RecordMutualExpectation(process=self.id, **expected), day)
        areas = (ChangeArea.SYSTEMS, ChangeArea.ORGANISATION)
        office.does(DeliverChangeBriefing(process=self.id, change_areas=areas), day)
        change = ChangeToLearn(change_area=ChangeArea.SYSTEMS, change="図面管理が新システムに移行")
        office.does(PlanShortOnboarding(process=self.id, changes_to_learn=(change,)), day)
        office.does(ConfirmReceptionReadiness(process=self.id), day, SUZUKI, 15)
        start = self.office.ago(self.later(10).day)
        rehire = Rehire(alumnus=self.who, process=self.id, hired_on=FuzzyDate.day(start))
        office.does(rehire, start)
        return self

    def check(self, check_day: int, late: int, *issues: ReturnIssue) -> None:
        self.office.does(
            CompleteReturnCheck(
                process=self.id,
                check_day=check_day,
                satisfaction_self=4,
                satisfaction_manager=4,
                return_issues=issues,
            ),
            self.office.ago(self.day - check_day - late),
        )


def come_back(office: Office) -> None:
    """Standards are published, and people are on their way back."""
    file = resources.files("crm.program.demo") / "fair-terms.json"
    day = office.ago(_PUBLISHED)
    office.does(
        PublishFairTerms(definition=file.read_text(encoding="utf-8"), effective_on=day), day, SUZUKI
    )
    for grade, members, quartiles in (("G3", 18, (30, 45, 62)), ("G4", 12, (28, 41, 58))):
        office.does(
            RecordComparatorGroup(
                comparator_group=f"{grade}-開発",
                grade=grade,
                members=members,
                lower_quartile=quartiles[0],
                median_position=quartiles[1],
                upper_quartile=quartiles[2],
                measured_on=office.ago(90),
            ),
            office.ago(80),
            SUZUKI,
        )
    people = _candidates(office)
    for number, (since, tell) in enumerate(_STORIES.items()):
        for who in people:
            try:
                process = _Return(office, who, since, _JOBS[number % len(_JOBS)])
            except NotEligible:
                continue  # the rules hold for the demo too
            tell(process)
            break


def _candidates(office: Office) -> Iterator[PersonRef]:
    """Who left more than a year ago, those the other chapters tell of least first.

    The same whoever came back in this chapter before, so that it can be taken up again.
    """
    back = {
        each.alumnus_id
        for each in office.crm.event_log.of_kinds([Rehired.kind])
        if isinstance(each.fact, Rehired) and each.fact.return_process_id is None
    }
    for alumnus_id in reversed(office.people_with(Departed)):
        if alumnus_id in back:
            continue
        person = office.crm.load(alumnus_id).person
        days = [
            each.last_day.first
            for each in person.stints.values()
            if each.last_day is not None and not each.rehire
        ]
        if days and max(days) < office.ago(400) and not person.died_by(office.today):
            yield PersonRef(alumnus_id=alumnus_id)


def _fails(process: _Return) -> None:
    process.up_to("final_interview").later(3)
    process.office.does(
        FailStage(
            process=process.id,
            stage="final_interview",
            close_reason=ReturnCloseReason.ROLE_FIT,
            next_contact_on=process.office.ago(-120),
            next_contact_plan="来期に空く生産技術の職務を改めて案内する。",
        ),
        process.office.ago(process.day),
    )


def _declines(process: _Return) -> None:
    process.up_to("terms").propose().offer().later(5)
    office, day = process.office, process.office.ago(process.day)
    office.does(DeclineOffer(process=process.id, decline_reason=OfferDeclineReason.STAYS), day)
    office.does(
        CloseReturnProcess(
            process=process.id,
            outcome=ReturnOutcome.DECLINED,
            close_reason=ReturnCloseReason.TIMING,
            next_contact_on=office.ago(-180),
            next_contact_plan="半年後に近況を聞く。交流会にも招待する。",
        ),
        day,
        hour=16,
    )


def _settled(process: _Return) -> None:
    process.up_to("terms").propose().offer().prepare().hire()
    process.check(30, 2)
    process.check(90, 5, ReturnIssue.WORKLOAD)
    productive = process.office.ago(process.day - 70)
    process.office.does(
        RecordProductivity(
            process=process.id,
            reached_on=productive,
            productivity_criterion="担当機種の設計レビューを一人で完了",
        ),
        productive,
        SUZUKI,
    )


def _asks_more(process: _Return) -> None:
    process.up_to("terms").propose(_HIGH)
    process.office.does(
        RequestTermsException(
            process=process.id, explanation="希少な認証資格を持ち、市場の水準が上限を超えるため。"
        ),
        process.office.ago(process.later(1).day),
    )


_STORIES: Mapping[int, Callable[[_Return], object]] = {
    4: lambda process: process.up_to("casual_talk"),
    9: lambda process: process.up_to("first_interview"),
    45: lambda process: process.up_to("skills"),
    13: lambda process: process.up_to("vision"),
    19: lambda process: process.up_to("reference_check"),
    21: lambda process: process.up_to("terms").propose(),
    26: _asks_more,
    27: lambda process: process.up_to("terms").propose().offer(),
    33: lambda process: process.up_to("terms").propose().offer().prepare(),
    70: lambda process: process.up_to("terms").propose().offer().prepare().hire(),
    170: _settled,
    120: _declines,
    90: _fails,
}
"""By how many days ago the process was opened."""
