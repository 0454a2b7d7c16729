"""Facts of a return process about the reception, and what came of it (受け入れ・定着)."""

import datetime
from enum import StrEnum
from uuid import UUID

from crm.domain.facts.base import fact, personal, plain, pseudonymous, struct
from crm.domain.facts.return_process import PROCESS, ReturnProcessFact
from crm.domain.phrases import after_en, after_ja
from crm.domain.words import DataClass


class BriefAudience(StrEnum):
    """Who was told what to expect of somebody who comes back."""

    MANAGER = "manager"
    TEAM = "team"
    FORMER_PEERS = "former_peers"
    HR = "hr"


class ChangeArea(StrEnum):
    """What can have changed since somebody left."""

    SYSTEMS = "systems"
    ORGANISATION = "organisation"
    RULES = "rules"
    PRODUCTS = "products"


class ReturnIssue(StrEnum):
    """What troubles somebody who came back."""

    ROLE_UNCLEAR = "role_unclear"
    SKILLS = "skills"
    WORKLOAD = "workload"
    TEAM = "team"
    TERMS = "terms"
    CULTURE = "culture"
    HEALTH_OF_WORK = "health_of_work"
    """Hours, commuting, equipment: never a diagnosis."""
    OTHER = "other"


_AUDIENCES_JA = {
    BriefAudience.MANAGER: "上司",
    BriefAudience.TEAM: "配属先",
    BriefAudience.FORMER_PEERS: "元同僚",
    BriefAudience.HR: "人事",
}


@struct
class ChangeToLearn:
    """Something that changed since the person left."""

    change_area: ChangeArea = plain("Of what kind.")
    change: str = plain("What changed, in words.")


@fact()
class ReceptionBriefShared(ReturnProcessFact):
    """Those who will work with the person were told what to expect (配属先への事前共有)."""

    process_id: UUID = pseudonymous(PROCESS)
    brief_audience: BriefAudience = plain("Who was told.")
    role_expectation: str | None = personal(
        DataClass.EMPLOYMENT,
        "What is expected of the role; nothing of why they left.",
        default=None,
    )

    def ja(self) -> str:
        return f"受け入れについて{_AUDIENCES_JA[self.brief_audience]}に共有しました。"

    def en(self) -> str:
        who = self.brief_audience.value.replace("_", " ").replace("hr", "HR")
        return f"What to expect of the return was shared with: {who}."


@fact()
class ContactDeskAssigned(ReturnProcessFact):
    """Somebody is there to be asked after the return (相談窓口)."""

    process_id: UUID = pseudonymous(PROCESS)
    contact_desk_id: str | None = pseudonymous("Who, by user id.", default=None)

    def ja(self) -> str:
        return "相談窓口を決めました。"

    def en(self) -> str:
        return "A contact desk was named."


@fact()
class CareerPathAgreed(ReturnProcessFact):
    """Both sides agreed on where the return is to lead (キャリアパス)."""

    process_id: UUID = pseudonymous(PROCESS)
    career_path: str | None = personal(
        DataClass.EMPLOYMENT, "What was agreed on, in words.", default=None
    )

    def ja(self) -> str:
        return "キャリアパスについて合意しました。"

    def en(self) -> str:
        return "Both sides agreed on a career path."


@fact()
class ChangeBriefingDelivered(ReturnProcessFact):
    """The person was told what changed since they left."""

    process_id: UUID = pseudonymous(PROCESS)
    change_areas: tuple[ChangeArea, ...] = plain("What it was about.")

    def ja(self) -> str:
        return "在籍時からの変更点を説明しました。"

    def en(self) -> str:
        return "Was told what changed in the meantime."


@fact()
class OnboardingPlanAgreed(ReturnProcessFact):
    """A short onboarding plan lists what changed since the person left."""

    process_id: UUID = pseudonymous(PROCESS)
    changes_to_learn: tuple[ChangeToLearn, ...] | None = personal(
        DataClass.EMPLOYMENT, "What changed since they left.", default=None
    )

    def ja(self) -> str:
        number = f"(変更点 {len(self.changes_to_learn)}件)" if self.changes_to_learn else ""
        return f"受け入れ計画に合意しました{number}。"

    def en(self) -> str:
        number = (
            f"; changes to learn: {len(self.changes_to_learn)}" if self.changes_to_learn else ""
        )
        return f"An onboarding plan was agreed on{number}."


@fact()
class BridgingTrainingAssigned(ReturnProcessFact):
    """A training is to close a gap in skills (研修)."""

    process_id: UUID = pseudonymous(PROCESS)
    training_id: UUID = pseudonymous("The training.")
    title: str | None = plain("What it is called.", default=None)
    skill: str | None = personal(
        DataClass.EMPLOYMENT, "The skill it is for, as the role names it.", default=None
    )
    due_on: datetime.date = plain("Day by which it is to be done.")

    def ja(self) -> str:
        return f"研修を割り当てました{after_ja('(', self.title, ')')}。"

    def en(self) -> str:
        return f"A training was assigned{after_en(': ', self.title)}."


@fact()
class BridgingTrainingCompleted(ReturnProcessFact):
    """A training that was to close a gap is done."""

    process_id: UUID = pseudonymous(PROCESS)
    training_id: UUID = pseudonymous("The training.")

    def ja(self) -> str:
        return "研修を修了しました。"

    def en(self) -> str:
        return "Completed a training."


@fact()
class ReceptionReadinessConfirmed(ReturnProcessFact):
    """Everything is ready for the first day (受け入れ体制の確認)."""

    process_id: UUID = pseudonymous(PROCESS)

    def ja(self) -> str:
        return "受け入れ体制が整ったことを確認しました。"

    def en(self) -> str:
        return "Everything is ready for the first day."


@fact()
class ReturnCheckCompleted(ReturnProcessFact):
    """How the return goes was asked of both sides, some days after the start (定着確認)."""

    process_id: UUID = pseudonymous(PROCESS)
    check_day: int = plain("Which check: days after the first day of work, such as 90.")
    satisfaction_self: int | None = personal(
        DataClass.HR_NOTES, "How the person is, 1 badly to 5 very well.", default=None
    )
    satisfaction_manager: int | None = personal(
        DataClass.HR_NOTES, "How the manager finds it, 1 badly to 5 very well.", default=None
    )
    return_issues: tuple[ReturnIssue, ...] | None = personal(
        DataClass.HR_NOTES, "What troubles the person; empty: nothing.", default=None
    )
    explanation: str | None = personal(DataClass.HR_NOTES, "More of it, in words.", default=None)

    def ja(self) -> str:
        return f"入社後{self.check_day}日の確認を行いました。"

    def en(self) -> str:
        return f"The check {self.check_day} days after the return was done."


@fact()
class ProductivityReached(ReturnProcessFact):
    """The person works as the role needs it (戦力化)."""

    process_id: UUID = pseudonymous(PROCESS)
    reached_on: datetime.date = plain("Since when.")
    productivity_criterion: str | None = personal(
        DataClass.EMPLOYMENT, "By which criterion it was judged.", default=None
    )

    def ja(self) -> str:
        return f"戦力化しました{after_ja('(基準: ', self.productivity_criterion, ')')}。"

    def en(self) -> str:
        judged = after_en(", judged by: ", self.productivity_criterion)
        return f"Works as the role needs it{judged}."
