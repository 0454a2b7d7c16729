"""Which of a person's employments is meant, by its id or by a date."""

from uuid import UUID

from crm.domain.dates import FuzzyDate
from crm.domain.person import Person
from crm.domain.refusals import NotLeaving, OutsideEmployment, UnknownEmployment
from crm.domain.stint import Stint


def employment_on(person: Person, stint_id: UUID | None, day: FuzzyDate) -> Stint:
    """The named employment, else the last that had begun by that date.

    Refuses `UnknownEmployment`, and `OutsideEmployment` when it did not last on that date.
    """
    if stint_id is not None:
        stint = named(person, stint_id)
    else:
        begun = [each for each in person.stints.values() if each.starts <= day.last]
        if not begun:
            raise UnknownEmployment
        stint = max(reversed(begun), key=lambda each: each.starts)
    if not _lasts(stint, day):
        raise OutsideEmployment
    return stint


def ending(person: Person, stint_id: UUID | None) -> Stint:
    """The named employment, else the one that ends last; with a departure, past or to come.

    Refuses `UnknownEmployment`, `NotLeaving`.
    """
    if stint_id is not None:
        stint = named(person, stint_id)
        if stint.last_day is None:
            raise NotLeaving
        return stint
    ends = [(each.last_day.first, each) for each in person.stints.values() if each.last_day]
    if not ends:
        raise NotLeaving
    return max(reversed(ends), key=lambda each: each[0])[1]


def named(person: Person, stint_id: UUID) -> Stint:
    """Refuses `UnknownEmployment`."""
    try:
        return person.stints[stint_id]
    except KeyError:
        raise UnknownEmployment from None


def _lasts(stint: Stint, day: FuzzyDate) -> bool:
    if stint.hired_on is not None and day.last < stint.hired_on.first:
        return False
    return stint.last_day is None or day.first <= stint.last_day.last
