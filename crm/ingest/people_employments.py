"""Which employment of a person a row is about, or that it is about a new one."""

import datetime

from crm.domain.dates import FuzzyDate
from crm.domain.moment import Moment
from crm.domain.person import Person, Stint
from crm.domain.refusals import PersonHasDied, StillEmployed
from crm.ingest.people_problems import RowRefused, refused, starts_differ
from crm.ingest.people_rows import PersonRow
from crm.storage.blind_index import normal_employee_number

_ONE_DAY = datetime.timedelta(days=1)


def tells_employment(row: PersonRow) -> bool:
    """Whether the row says anything about an employment at all."""
    said = (
        *(row.employee_number, row.hired_on, row.departed_on, row.departure_reason),
        *(row.department, row.job_title, row.grade, row.employment_type),
    )
    return row.not_a_departure or any(each is not None for each in said)


def employment_of(person: Person, row: PersonRow, entity: str) -> Stint | None:
    """The employment on file that the row is about; None when it is about one not on file.

    The first day of work tells employments apart. A row without one is about the employment that
    ended when the row says, else about the latest that had begun as of the row.
    """
    latest_first = sorted(
        (stint for stint in person.stints.values() if _was_with(stint, entity)),
        key=lambda stint: (stint.hired_on is not None, stint.hired_on),
        reverse=True,
    )
    same_number = [stint for stint in latest_first if _same_number(stint, row, entity)]
    hired_on = row.hired_on
    if hired_on is None:
        return _in_force(same_number, row)
    for stint in latest_first:
        if any(_overlap(began, hired_on) for began in _beginnings(stint, entity)):
            return stint
    for stint in same_number:
        ended = stint.last_day is not None and stint.last_day.last < hired_on.first
        if stint.hired_on is None and not ended:
            return stint
    return None


def is_return(person: Person, row: PersonRow, entity: str, moment: Moment) -> bool:
    """Whether a new employment is a rehire; raises `RowRefused` where it cannot be at all."""
    if not person.stints:
        return False
    starts = row.hired_on.first if row.hired_on else moment.today
    stints = person.stints.values()
    if all(stint.last_day is not None and stint.last_day.first < starts for stint in stints):
        if person.died_by(moment.today):
            raise RowRefused(refused(PersonHasDied()))
        return True
    here = [stint for stint in stints if _was_with(stint, entity)]
    if all(_apart(stint, row) for stint in here):
        return False
    if row.hired_on is None:
        raise RowRefused(refused(StillEmployed()))
    in_the_way = next(stint for stint in here if not _apart(stint, row))
    began = in_the_way.hired_on
    if in_the_way.last_day is None and began is not None and began.first < starts:
        raise RowRefused(refused(StillEmployed()))
    raise RowRefused(starts_differ(began, row.hired_on))


def _in_force(latest_first: list[Stint], row: PersonRow) -> Stint | None:
    left, as_of = row.departed_on, row.as_of
    for stint in latest_first:
        if left is not None and stint.last_day is not None and _overlap(stint.last_day, left):
            return stint
    for stint in latest_first:
        began = stint.hired_on.first if stint.hired_on is not None else None
        later = (each.last < began for each in (left, as_of) if each is not None and began)
        if not any(later):
            return stint
    return latest_first[0] if latest_first else None


def _apart(stint: Stint, row: PersonRow) -> bool:
    """Whether the row's employment ended before this one began, or began after it ended."""
    if row.departed_on and stint.hired_on and row.departed_on.last < stint.hired_on.first:
        return True
    return bool(stint.last_day and row.hired_on and stint.last_day.first < row.hired_on.first)


def _overlap(one: FuzzyDate, other: FuzzyDate) -> bool:
    return one.first <= other.last and other.first <= one.last


def _was_with(stint: Stint, entity: str) -> bool:
    """Whether the employment is or was with the legal entity: a transfer (転籍) ends none."""
    return any(each.legal_entity == entity for each in stint.numbers)


def _beginnings(stint: Stint, entity: str) -> list[FuzzyDate]:
    """First days of work, of the employment and with the legal entity."""
    moved = [each.changed_on for each in stint.transfers if each.to_entity == entity]
    return [stint.hired_on, *moved] if stint.hired_on is not None else moved


def has_number(stint: Stint, entity: str) -> bool:
    """Whether the number that the legal entity gave is known."""
    return any(each.legal_entity == entity and each.employee_number for each in stint.numbers)


def moved_away(stint: Stint, row: PersonRow, entity: str) -> bool:
    """Whether what the row calls a departure is the transfer to another legal entity."""
    left = row.departed_on
    return left is not None and any(
        each.from_entity == entity and _overlap_or_follow(left, each.changed_on)
        for each in stint.transfers
    )


def _overlap_or_follow(last_day: FuzzyDate, first_day: FuzzyDate) -> bool:
    return first_day.first - _ONE_DAY <= last_day.last and last_day.first <= first_day.last


def _same_number(stint: Stint, row: PersonRow, entity: str) -> bool:
    if stint.employee_number is None or row.employee_number is None:
        return True
    number = normal_employee_number(row.employee_number)
    known = [each for each in stint.numbers if each.employee_number]
    here = [each for each in known if each.legal_entity == entity] or known
    return any(normal_employee_number(each.employee_number or "") == number for each in here)
