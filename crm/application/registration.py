"""The command that puts a person on file by hand, with the employment they are known from."""

import datetime
from dataclasses import dataclass

from crm.application.alumni import AlumniCrm, Outcome
from crm.domain import text
from crm.domain.alumnus import Alumnus
from crm.domain.dates import FuzzyDate
from crm.domain.facts import AlumnusRegistered, EmploymentStarted, PositionHeld
from crm.domain.identity.names import without_honorifics
from crm.domain.moment import Moment
from crm.domain.refusals import EmployeeNumberTaken, InvalidInput
from crm.storage.blind_index import LookupKind

_LONGEST_AHEAD = datetime.timedelta(days=2 * 366)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPosition:
    """What the person did in the employment, as far as known."""

    job_title: str | None = None
    grade: str | None = None
    department: str | None = None
    held_from: FuzzyDate | None = None
    held_to: FuzzyDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewEmployment:
    """An employment that has started; `legal_entity` is empty where there is only one."""

    employee_number: str | None = None
    legal_entity: str = ""
    hired_on: FuzzyDate | None = None
    employment_type: str | None = None
    position: NewPosition | None = None


def register_alumnus(
    crm: AlumniCrm,
    moment: Moment,
    person: AlumnusRegistered,
    employment: NewEmployment | None,
    *,
    dry_run: bool = False,
) -> Outcome:
    """Put a person on file, with their employment and position in the same append.

    Refuses `InvalidInput`, `EmployeeNumberTaken`.
    """
    if (done := crm.repeated(moment)) is not None:
        return done
    person = without_honorifics(text.clean(person))
    text.past_day(person.birth_date, moment.today, ("birthDate",))
    if not (person.name or person.name_kana or person.name_latin):
        raise InvalidInput("氏名を入力してください。", "Write a name.", ("name",))
    facts = _employment(moment, employment) if employment is not None else []
    if employment is not None:
        _must_be_plausible(person, employment, moment)
    for each in facts:
        if isinstance(each, EmploymentStarted):
            must_be_free(crm, each.legal_entity, each.employee_number)

    def work(alumnus: Alumnus) -> None:
        for each in facts:
            if isinstance(each, EmploymentStarted):
                alumnus.start_employment(each, moment)
            else:
                alumnus.hold_position(each, moment)

    return crm.register(moment, moment.new_id(), person, work, dry_run=dry_run)


def _must_be_plausible(person: AlumnusRegistered, new: NewEmployment, moment: Moment) -> None:
    path = ("employment", "hiredOn")
    if new.hired_on is None:
        return
    if new.hired_on.first > moment.today + _LONGEST_AHEAD:
        raise InvalidInput(
            "入社日が2年以上先です。日付を確認してください。",
            "The first day of work is more than two years ahead. Check the date.",
            path,
        )
    if person.birth_date is not None and person.birth_date > new.hired_on.last:
        raise InvalidInput(
            "入社日が生年月日より前です。日付を確認してください。",
            "The first day of work lies before the birth date. Check the dates.",
            path,
        )


def must_be_free(crm: AlumniCrm, legal_entity: str, employee_number: str | None) -> None:
    """Refuses `EmployeeNumberTaken` early, so that a dry run says so as well."""
    if employee_number is None:
        return
    digest = crm.index.employee_number(employee_number)
    if crm.alumni_recorder.find(LookupKind.EMPLOYEE_NUMBER, digest, legal_entity):
        raise EmployeeNumberTaken


def _employment(moment: Moment, new: NewEmployment) -> list[EmploymentStarted | PositionHeld]:
    started = EmploymentStarted(
        stint_id=moment.new_id(),
        employee_number=new.employee_number,
        legal_entity=new.legal_entity,
        hired_on=new.hired_on,
        employment_type=new.employment_type,
    )
    facts: list[EmploymentStarted | PositionHeld] = [text.clean(started, ("employment",))]
    if new.position is not None:
        held = PositionHeld(
            stint_id=started.stint_id,
            job_title=new.position.job_title,
            grade=new.position.grade,
            department=new.position.department,
            held_from=new.position.held_from,
            held_to=new.position.held_to,
        )
        facts.append(text.clean(held, ("employment", "position")))
        _must_end_after_start(held)
    return facts


def _must_end_after_start(held: PositionHeld) -> None:
    if held.held_from and held.held_to and held.held_to.last < held.held_from.first:
        raise InvalidInput(
            "役職の終了日が開始日より前です。",
            "The position ends before it starts.",
            ("employment", "position", "heldTo"),
        )
