"""Facts about what a person can do, how they would like to work, and that they keep in touch.

Why somebody wants to work in a certain way (childcare, care for relatives) is never asked.
"""

import datetime
from enum import StrEnum
from typing import ClassVar

from crm.domain.dates import FuzzyDate
from crm.domain.engagement import Mode
from crm.domain.facts.base import Interaction, fact, personal, plain
from crm.domain.phrases import after_en, after_ja
from crm.domain.words import DataClass

BY_ALUMNUS = "The person told it themselves."


class WorkForm(StrEnum):
    """In which form somebody would work."""

    FULL_TIME = "full_time"
    SHORT_TIME = "short_time"
    """Fewer hours a day (時短)."""
    PART_TIME = "part_time"
    CONTRACT = "contract"
    """As a contractor (業務委託)."""
    SIDE_JOB = "side_job"


class RemoteWish(StrEnum):
    """Where somebody would work."""

    ON_SITE = "on_site"
    PARTLY = "partly"
    REMOTE = "remote"


@fact(mode=Mode.COMMUNICATION)
class SkillsUpdated(Interaction):
    """What the person can do, as a whole: it replaces what was told before."""

    skills: tuple[str, ...] | None = personal(
        DataClass.EMPLOYMENT, "Skills, in words; empty: none any more.", default=None
    )
    by_alumnus: bool = plain(BY_ALUMNUS, default=True)

    def ja(self) -> str:
        return f"スキルが更新されました{after_ja('(', '、'.join(self.skills or ()), ')')}。"

    def en(self) -> str:
        return f"Skills were updated{after_en(': ', ', '.join(self.skills or ()))}."


@fact(mode=Mode.COMMUNICATION)
class WorkStylePreferenceSet(Interaction):
    """How the person would like to work, as a whole: it replaces what was told before.

    Told without a last day it holds for a year.
    """

    work_forms: tuple[WorkForm, ...] | None = personal(
        DataClass.EMPLOYMENT, "In which forms; empty: none.", default=None
    )
    hours_per_week: int | None = personal(
        DataClass.EMPLOYMENT, "How many hours a week at most.", default=None
    )
    remote: RemoteWish | None = personal(DataClass.EMPLOYMENT, "Where.", default=None)
    preferred_region: str | None = personal(
        DataClass.EMPLOYMENT, "In which part of the country, in words.", default=None
    )
    available_from: FuzzyDate | None = plain("From when, as far as known.", default=None)
    valid_until: datetime.date | None = plain(
        "Last day on which it holds; None: a year.", default=None
    )
    by_alumnus: bool = plain(BY_ALUMNUS, default=True)

    def ja(self) -> str:
        return "希望する働き方が登録されました。"

    def en(self) -> str:
        return "Said how they would like to work."


@fact()
class ProfileConfirmed(Interaction):
    """Somebody looked through the person's details and found them right."""

    by_alumnus: bool = plain(BY_ALUMNUS, default=True)

    def ja(self) -> str:
        return "プロフィールの内容が確認されました。"

    def en(self) -> str:
        return "The profile was confirmed."


@fact(mode=Mode.COMMUNICATION)
class PortalVisited(Interaction):
    """The person visited the portal on a day; when on that day is not kept."""

    to_the_day: ClassVar[bool] = True
    section: str | None = plain("Which part of it, in words.", default=None)

    def ja(self) -> str:
        return f"ポータルを訪問しました{after_ja('(', self.section, ')')}。"

    def en(self) -> str:
        return f"Visited the portal{after_en(': ', self.section)}."
