"""Facts about what the programme is for, what it may cost, and what it costs."""

import datetime
from enum import StrEnum
from uuid import UUID

from crm.domain.facts.base import ProgrammeFact, fact, plain, pseudonymous
from crm.domain.money import Money
from crm.domain.phrases import after_en, after_ja, quoted_ja

NOTE = "What it was for, in words; names of people do not belong here."
SPENT_ON = "Day to which it belongs, in the programme's time zone."


class ProgrammePurpose(StrEnum):
    """What the employer wants of the programme (目的)."""

    IMMEDIATE_HIRES = "immediate_hires"
    """即戦力の採用."""
    FUTURE_LEADERS = "future_leaders"
    """幹部候補."""
    REFERRALS = "referrals"
    COLLABORATION = "collaboration"
    NEW_KNOWLEDGE = "new_knowledge"
    """新しい知見や価値観."""
    BRAND = "brand"
    FEWER_MISMATCHES = "fewer_mismatches"


class CostCategory(StrEnum):
    """What the programme spends money on."""

    STAFF = "staff"
    """Time of those who run it: told in minutes, or as money where somebody else is paid."""
    TOOLS = "tools"
    EVENTS = "events"
    CONTENT = "content"
    """Newsletters, stories, printed matter."""
    GIFTS = "gifts"
    OTHER = "other"


class HiringChannel(StrEnum):
    """How somebody came to be hired."""

    ALUMNI_RETURN = "alumni_return"
    ALUMNI_REFERRAL = "alumni_referral"
    MID_CAREER = "mid_career"
    """中途採用: by agencies, job boards or directly."""
    NEW_GRADUATE = "new_graduate"
    OTHER = "other"


class HiringCostKind(StrEnum):
    """What hiring costs."""

    EXTERNAL = "external"
    """Paid to others: agencies, job boards."""
    INTERNAL = "internal"
    """Time of interviewers and recruiters."""
    TRAINING = "training"
    """Training of those who were hired, until they work on their own."""


_PURPOSES_JA = {
    ProgrammePurpose.IMMEDIATE_HIRES: "即戦力の採用",
    ProgrammePurpose.FUTURE_LEADERS: "幹部候補の採用",
    ProgrammePurpose.REFERRALS: "リファラル",
    ProgrammePurpose.COLLABORATION: "協業",
    ProgrammePurpose.NEW_KNOWLEDGE: "新しい知見",
    ProgrammePurpose.BRAND: "企業ブランド",
    ProgrammePurpose.FEWER_MISMATCHES: "ミスマッチの防止",
}
_CATEGORIES_JA = {
    CostCategory.STAFF: "人件費",
    CostCategory.TOOLS: "ツール",
    CostCategory.EVENTS: "イベント",
    CostCategory.CONTENT: "制作",
    CostCategory.GIFTS: "贈答",
    CostCategory.OTHER: "その他",
}
_CHANNELS_JA = {
    HiringChannel.ALUMNI_RETURN: "カムバック採用",
    HiringChannel.ALUMNI_REFERRAL: "アルムナイの紹介",
    HiringChannel.MID_CAREER: "中途採用",
    HiringChannel.NEW_GRADUATE: "新卒採用",
    HiringChannel.OTHER: "その他",
}
_KINDS_JA = {
    HiringCostKind.EXTERNAL: "外部費用",
    HiringCostKind.INTERNAL: "内部費用",
    HiringCostKind.TRAINING: "教育費用",
}


@fact()
class ProgrammePurposeSet(ProgrammeFact):
    """What the programme is for, from the effective date on; replaces what was set before."""

    purposes: tuple[ProgrammePurpose, ...] = plain("What it is for, the first the most important.")
    statement: str | None = plain("The same in the employer's words.", default=None)

    def ja(self) -> str:
        purposes = "、".join(_PURPOSES_JA[each] for each in self.purposes)
        return f"アルムナイ制度の目的を定めました({purposes}){quoted_ja(self.statement)}。"

    def en(self) -> str:
        purposes = ", ".join(_words(each) for each in self.purposes)
        return f"The purpose of the programme was set: {purposes}."


@fact()
class BudgetSet(ProgrammeFact):
    """What the programme may spend in a period; of the same period the last one counts."""

    budget_from: datetime.date = plain("First day of the period.")
    budget_to: datetime.date = plain("Last day of the period.")
    amount: Money = plain("How much.")

    def ja(self) -> str:
        return f"{self.budget_from}から{self.budget_to}の予算を{self.amount.ja}に定めました。"

    def en(self) -> str:
        return f"The budget from {self.budget_from} to {self.budget_to} was set: {self.amount.en}."


@fact()
class ProgrammeCostRecorded(ProgrammeFact):
    """The programme cost money, or time of those who run it."""

    cost_category: CostCategory = plain("What for.")
    amount: Money = plain("How much money; 0 when it cost time only.")
    staff_minutes: int | None = plain(
        "Time of those who run the programme, in minutes, beside the money; None: none.",
        default=None,
    )
    spent_on: datetime.date = plain(SPENT_ON)
    cost_note: str | None = plain(NOTE, default=None)

    def ja(self) -> str:
        time = f"、{self.staff_minutes}分" if self.staff_minutes else ""
        category = _CATEGORIES_JA[self.cost_category]
        return (
            f"制度の費用を記録しました({category}、{self.amount.ja}{time})"
            f"{quoted_ja(self.cost_note)}。"
        )

    def en(self) -> str:
        time = f" and {self.staff_minutes} minutes" if self.staff_minutes else ""
        note = after_en(", ", self.cost_note)
        return f"The programme cost {self.amount.en}{time} ({_words(self.cost_category)}{note})."


@fact()
class HiringCostRecorded(ProgrammeFact):
    """Hiring cost money, for one way of hiring."""

    hiring_channel: HiringChannel = plain("Which way of hiring.")
    hiring_cost_kind: HiringCostKind = plain("What for.")
    amount: Money = plain("How much money.")
    spent_on: datetime.date = plain(SPENT_ON)
    cost_note: str | None = plain(NOTE, default=None)

    def ja(self) -> str:
        what = f"{_CHANNELS_JA[self.hiring_channel]}、{_KINDS_JA[self.hiring_cost_kind]}"
        return f"採用の費用を記録しました({what}、{self.amount.ja}){quoted_ja(self.cost_note)}。"

    def en(self) -> str:
        what = f"{_words(self.hiring_channel)}, {_words(self.hiring_cost_kind)}"
        return f"Hiring cost {self.amount.en} ({what}{after_en(', ', self.cost_note)})."


@fact()
class HiresCounted(ProgrammeFact):
    """How many people were hired from outside by other ways than coming back."""

    hiring_channel: HiringChannel = plain("Which way of hiring; not coming back.")
    hires: int = plain("How many people.")
    counted_from: datetime.date = plain("First day of the period.")
    counted_to: datetime.date = plain("Last day of the period.")

    def ja(self) -> str:
        return (
            f"{self.counted_from}から{self.counted_to}の採用数を記録しました"
            f"({_CHANNELS_JA[self.hiring_channel]}、{self.hires}名)。"
        )

    def en(self) -> str:
        return (
            f"From {self.counted_from} to {self.counted_to}, {self.hires} were hired"
            f" ({_words(self.hiring_channel)})."
        )


@fact()
class HiringBaselineSet(ProgrammeFact):
    """What hiring from outside costs and takes, to compare with; from the effective date on."""

    baseline_grade: str | None = plain(
        "The grade that it is of; None: of every grade without one of its own.", default=None
    )
    cost_per_hire: Money = plain("Internal and external cost of one hire.")
    training_cost: Money | None = plain(
        "Training of one new colleague; None: not known.", default=None
    )
    productivity_days: int | None = plain(
        "Days from the first day of work to full productivity; None: not known.", default=None
    )
    daily_cost: Money | None = plain(
        "What a day of work costs the employer; None: not known.", default=None
    )
    ramp_percent: int | None = plain(
        "How productive somebody is on average until then, in percent; None: not known.",
        default=None,
    )
    baseline_source: str = plain("Where the figures come from.")

    def ja(self) -> str:
        return (
            f"採用の基準値を定めました({after_ja('', self.baseline_grade, '、')}"
            f"1名あたり{self.cost_per_hire.ja})。"
        )

    def en(self) -> str:
        grade = after_en(" of ", self.baseline_grade)
        return f"The baseline{grade} was set: {self.cost_per_hire.en} per hire."


@fact()
class StaffCapacitySet(ProgrammeFact):
    """How many people run the programme, from the effective date on."""

    fte_percent: int = plain("Full-time equivalents in percent: 150 are one and a half people.")
    hourly_cost: Money | None = plain(
        "What an hour of them costs the employer; None: not known.", default=None
    )

    def ja(self) -> str:
        return f"制度の運営体制を定めました({self.fte_percent / 100:g}人分)。"

    def en(self) -> str:
        return f"The programme is run by {self.fte_percent / 100:g} full-time equivalents."


@fact()
class CollaborationMarginSet(ProgrammeFact):
    """How much of a collaboration's contract value counts as benefit, from the effective date."""

    margin_percent: int = plain("Percent of the contract value.")

    def ja(self) -> str:
        return f"協働の価値の割合を{self.margin_percent}%に定めました。"

    def en(self) -> str:
        return f"{self.margin_percent} percent of the value of collaborations count as benefit."


@fact()
class CostRescinded(ProgrammeFact):
    """A figure was wrong and counts no more: a budget, a cost, a count or a baseline."""

    rescinded_event_id: UUID = pseudonymous("The fact that it takes back.")
    rescind_reason: str = plain("Why, in words; names of people do not belong here.")

    def ja(self) -> str:
        return f"費用・予算の記録を取り消しました{quoted_ja(self.rescind_reason)}。"

    def en(self) -> str:
        return f"A figure was taken back: {self.rescind_reason}."


def _words(value: StrEnum) -> str:
    return value.value.replace("_", " ")
