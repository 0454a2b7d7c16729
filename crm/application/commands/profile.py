"""Commands about what a person can do and how they would like to work."""

import datetime

from crm.application.alumni import PersonRef
from crm.application.command import Command, command, given, person
from crm.application.work import Work
from crm.domain.dates import FuzzyDate
from crm.domain.facts.profile import (
    BY_ALUMNUS,
    RemoteWish,
    SkillsUpdated,
    WorkForm,
    WorkStylePreferenceSet,
)
from crm.domain.profile import a_year_after
from crm.domain.refusals import InvalidInput, PersonHasDied

_MOST_HOURS = 100


@command(refuses=(PersonHasDied,))
class UpdateSkills(Command):
    """Note what somebody can do, as a whole: it replaces what was noted before."""

    alumnus: PersonRef = person("Who.")
    skills: tuple[str, ...] = given("Skills, in words; empty: none any more.")
    by_alumnus: bool = given(BY_ALUMNUS, default=True)

    def decide(self, work: Work) -> None:
        alumnus = work.person(self.alumnus)
        if alumnus.person.died_by(work.moment.today):
            raise PersonHasDied
        skills = tuple(dict.fromkeys(self.skills))
        work.touch(alumnus.id, SkillsUpdated(skills=skills, by_alumnus=self.by_alumnus))


@command(refuses=(PersonHasDied,))
class SetWorkStyle(Command):
    """Note how somebody would like to work (働き方の希望), as a whole. Why is not asked. It holds
    for a year unless another last day is told."""

    alumnus: PersonRef = person("Who.")
    work_forms: tuple[WorkForm, ...] = given("In which forms; empty: none.")
    hours_per_week: int | None = given("How many hours a week at most.", default=None)
    remote: RemoteWish | None = given("Where.", default=None)
    preferred_region: str | None = given("In which part of the country.", default=None)
    available_from: FuzzyDate | None = given("From when, as far as known.", default=None)
    valid_until: datetime.date | None = given(
        "Last day on which it holds; None: a year from now.", default=None
    )
    by_alumnus: bool = given(BY_ALUMNUS, default=True)

    def decide(self, work: Work) -> None:
        alumnus, today = work.person(self.alumnus), work.moment.today
        if alumnus.person.died_by(today):
            raise PersonHasDied
        if self.valid_until is not None and self.valid_until < today:
            raise InvalidInput(
                "有効期限が過去の日付です。", "The last day has passed.", ("validUntil",)
            )
        if self.hours_per_week is not None and not 1 <= self.hours_per_week <= _MOST_HOURS:
            raise InvalidInput(
                f"1から{_MOST_HOURS}までの数を入力してください。",
                f"Write a number from 1 to {_MOST_HOURS}.",
                ("hoursPerWeek",),
            )
        fact = WorkStylePreferenceSet(
            work_forms=tuple(dict.fromkeys(self.work_forms)),
            hours_per_week=self.hours_per_week,
            remote=self.remote,
            preferred_region=self.preferred_region,
            available_from=self.available_from,
            valid_until=self.valid_until or a_year_after(today),
            by_alumnus=self.by_alumnus,
        )
        work.touch(alumnus.id, fact)
