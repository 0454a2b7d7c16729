"""Facts of a return process (カムバック採用): its stages, from opening to closing."""

import datetime
from enum import StrEnum
from uuid import UUID

from crm.domain.dates import FuzzyDate
from crm.domain.engagement import Mode
from crm.domain.facts.base import UndertakingFact, fact, personal, plain, pseudonymous, struct
from crm.domain.phrases import after_en, after_ja
from crm.domain.policies.words import Eligibility
from crm.domain.stage_labels import label_en, label_ja
from crm.domain.words import ContactChannel, DataClass

PROCESS = "The return process."


class ReturnOutcome(StrEnum):
    """How a return process ended."""

    HIRED = "hired"
    NOT_SELECTED = "not_selected"
    DECLINED = "declined"
    """The person declined the offer, or let it expire."""
    WITHDRAWN_BY_PERSON = "withdrawn_by_person"
    WITHDRAWN_BY_EMPLOYER = "withdrawn_by_employer"


class ReturnCloseReason(StrEnum):
    """Why a return process ended without a hire."""

    SKILLS = "skills"
    ROLE_FIT = "role_fit"
    CONDITIONS = "conditions"
    TIMING = "timing"
    OTHER_OFFER = "other_offer"
    POSITION_CLOSED = "position_closed"
    NO_ANSWER = "no_answer"
    OTHER = "other"


class SkillMethod(StrEnum):
    """How somebody's skills of today were assessed."""

    INTERVIEW = "interview"
    WORK_SAMPLE = "work_sample"
    TEST = "test"
    PORTFOLIO = "portfolio"
    TRIAL_WORK = "trial_work"


OUTCOMES_JA = {
    ReturnOutcome.HIRED: "再入社",
    ReturnOutcome.NOT_SELECTED: "見送り",
    ReturnOutcome.DECLINED: "オファー辞退",
    ReturnOutcome.WITHDRAWN_BY_PERSON: "本人都合による取り下げ",
    ReturnOutcome.WITHDRAWN_BY_EMPLOYER: "会社都合による取り下げ",
}
OUTCOMES_EN = {
    ReturnOutcome.HIRED: "hired again",
    ReturnOutcome.NOT_SELECTED: "not selected",
    ReturnOutcome.DECLINED: "offer declined",
    ReturnOutcome.WITHDRAWN_BY_PERSON: "withdrawn by the person",
    ReturnOutcome.WITHDRAWN_BY_EMPLOYER: "withdrawn by the employer",
}


@struct
class SkillResult:
    """One skill as it was found, beside what the role needs."""

    skill: str = plain("The skill, as the role names it.")
    needed_level: int = plain("What the role needs: 0 nothing, 1 basics, 2 alone, 3 well, 4 leads.")
    found_level: int = plain("What was found, on the same scale.")


class ReturnProcessFact(UndertakingFact):
    """A fact of one person's return process."""

    __slots__ = ()
    named_by = "process_id"


@fact()
class ReturnProcessOpened(ReturnProcessFact):
    """The employer and the person began to talk about coming back, by a flow template."""

    process_id: UUID = pseudonymous(PROCESS)
    flow_template: str = plain("The flow template it runs by, to its end.")
    policy: str = plain("The policy that eligibility was judged by.")
    policy_version: int = plain("Version of the policy that was in force when it was opened.")
    eligibility: Eligibility = plain("What the policy said of the person.")
    evaluation_event_id: UUID | None = pseudonymous(
        "The evaluation that it was opened on.", default=None
    )
    inquiry_event_id: UUID | None = pseudonymous(
        "The inquiry that led to it; None when the employer asked first.", default=None
    )
    job: str | None = plain("The position that is talked about.", default=None)
    regulated_role: bool = plain("The law asks for more care with this role (規制対象の職務).")
    owner_id: str | None = pseudonymous("Who looks after it, by user id.", default=None)

    def ja(self) -> str:
        return f"復職選考を開始しました{after_ja('(', self.job, ')')}。"

    def en(self) -> str:
        return f"A return process was opened{after_en(': ', self.job)}."


@fact(mode=Mode.TALENT)
class ApplicationSubmitted(ReturnProcessFact):
    """The person handed in an application (応募)."""

    process_id: UUID = pseudonymous(PROCESS)
    contact_channel: ContactChannel | None = plain("How it came.", default=None)

    def ja(self) -> str:
        return "応募書類を受け取りました。"

    def en(self) -> str:
        return "Applied."


@fact()
class StageEntered(ReturnProcessFact):
    """A stage of the process began."""

    process_id: UUID = pseudonymous(PROCESS)
    stage: str = plain("Key of the stage in the flow template.")
    due_on: datetime.date = plain("Day by which the stage is to be left again.")

    def ja(self) -> str:
        return f"選考段階「{label_ja(self.stage)}」に入りました。"

    def en(self) -> str:
        return f"Entered the stage “{label_en(self.stage)}”."


@fact()
class StagePassed(ReturnProcessFact):
    """A stage of the process was passed (通過)."""

    process_id: UUID = pseudonymous(PROCESS)
    stage: str = plain("Key of the stage in the flow template.")
    explanation: str | None = personal(DataClass.HR_NOTES, "Why, in words.", default=None)

    def ja(self) -> str:
        return f"選考段階「{label_ja(self.stage)}」を通過しました。"

    def en(self) -> str:
        return f"Passed the stage “{label_en(self.stage)}”."


@fact()
class StageFailed(ReturnProcessFact):
    """A stage of the process was not passed; the process goes no further."""

    process_id: UUID = pseudonymous(PROCESS)
    stage: str = plain("Key of the stage in the flow template.")
    explanation: str | None = personal(DataClass.HR_NOTES, "Why, in words.", default=None)

    def ja(self) -> str:
        return f"選考段階「{label_ja(self.stage)}」を通過しませんでした。"

    def en(self) -> str:
        return f"Did not pass the stage “{label_en(self.stage)}”."


@fact()
class StageWaived(ReturnProcessFact):
    """A stage was left out, by a rule of the flow template (免除); the actor approved it."""

    process_id: UUID = pseudonymous(PROCESS)
    stage: str = plain("Key of the stage in the flow template.")
    waiver_rule: str = plain("Key of the rule of the flow template that allows it.")
    explanation: str | None = personal(DataClass.HR_NOTES, "Why, in words.", default=None)

    def ja(self) -> str:
        return (
            f"選考段階「{label_ja(self.stage)}」を免除しました(規則:{label_ja(self.waiver_rule)})。"
        )

    def en(self) -> str:
        rule = label_en(self.waiver_rule)
        return f"The stage “{label_en(self.stage)}” was waived by the rule “{rule}”."


@fact()
class ReturnProcessAssigned(ReturnProcessFact):
    """Somebody else looks after the process from now on."""

    process_id: UUID = pseudonymous(PROCESS)
    owner_id: str | None = pseudonymous("Who looks after it, by user id.", default=None)

    def ja(self) -> str:
        return "復職選考の担当者が変わりました。"

    def en(self) -> str:
        return "The return process has another owner."


@fact()
class SkillsAssessed(ReturnProcessFact):
    """The person's skills of today were assessed (スキルの見極め)."""

    process_id: UUID = pseudonymous(PROCESS)
    skill_method: SkillMethod = plain("How.")
    skill_results: tuple[SkillResult, ...] | None = personal(
        DataClass.EMPLOYMENT, "What was found, skill by skill.", default=None
    )

    def ja(self) -> str:
        return "現在のスキルを確認しました。"

    def en(self) -> str:
        return "The skills of today were assessed."


@fact()
class VisionMeetingHeld(ReturnProcessFact):
    """Both sides talked about what the person can contribute (貢献イメージのすり合わせ)."""

    process_id: UUID = pseudonymous(PROCESS)
    interviewer_id: str | None = pseudonymous("Who held it, by user id.", default=None)
    contribution_statement: str | None = personal(
        DataClass.EMPLOYMENT, "What the person wants to contribute, in words.", default=None
    )

    def ja(self) -> str:
        return "貢献イメージのすり合わせ面談を行いました。"

    def en(self) -> str:
        return "Both sides talked about what the person can contribute."


@fact()
class ExpectationAligned(ReturnProcessFact):
    """What each side expects of the other was said and agreed on (ミスマッチの予防)."""

    process_id: UUID = pseudonymous(PROCESS)
    employer_expects: str | None = personal(
        DataClass.EMPLOYMENT, "What the employer expects, in words.", default=None
    )
    person_expects: str | None = personal(
        DataClass.EMPLOYMENT, "What the person expects, in words.", default=None
    )

    def ja(self) -> str:
        return "双方の期待を確認し合いました。"

    def en(self) -> str:
        return "Both sides agreed on what they expect."


@fact()
class ReturnProcessClosed(ReturnProcessFact):
    """The process ended: with a hire, or with a plan for staying in touch."""

    process_id: UUID = pseudonymous(PROCESS)
    return_outcome: ReturnOutcome = plain("How it ended.")
    close_reason: ReturnCloseReason | None = plain("Why, when nobody was hired.", default=None)
    explanation: str | None = personal(DataClass.HR_NOTES, "Why, in words.", default=None)
    next_contact_on: datetime.date | None = plain(
        "When the person is to hear from us next, when nobody was hired.", default=None
    )
    next_contact_plan: str | None = personal(
        DataClass.HR_NOTES, "What will be talked about then, in words.", default=None
    )
    new_stint_id: UUID | None = pseudonymous(
        "The new employment (stint), when the person was hired.", default=None
    )
    starts_on: FuzzyDate | None = plain("First day of work, when hired and known.", default=None)
    check_days: tuple[int, ...] = plain(
        "After how many days the return is looked at again; empty when nobody was hired.",
        default=(),
    )

    def ja(self) -> str:
        return f"復職選考が終了しました({OUTCOMES_JA[self.return_outcome]})。"

    def en(self) -> str:
        return f"The return process ended: {OUTCOMES_EN[self.return_outcome]}."
