"""One row against one person: only what the row changes becomes facts, and all of it or nothing.

What can be refused is decided before the first fact of the row.
"""

import datetime
from dataclasses import dataclass, replace
from uuid import UUID

from crm.domain.alumnus import Alumnus
from crm.domain.dates import FuzzyDate
from crm.domain.departure_reasons import DepartureReason
from crm.domain.envelope import When
from crm.domain.facts import (
    AlumnusRegistered,
    EmploymentStarted,
    PositionHeld,
    ProfileUpdated,
    Rehired,
)
from crm.domain.facts.employment import TransferredBetweenEntities
from crm.domain.moment import Moment
from crm.domain.person import Stint
from crm.domain.refusals import DepartureBeforeStart
from crm.domain.stint import date_of
from crm.ingest.people_employments import (
    employment_of,
    has_number,
    is_return,
    moved_away,
    tells_employment,
)
from crm.ingest.people_history import History, Value
from crm.ingest.people_problems import DEPARTURE_DATE_UNKNOWN, RowRefused, refused
from crm.ingest.people_rows import PersonRow
from crm.ingest.person_on_file import PROFILE, SAME, PersonOnFile
from crm.ingest.rows import Problem


@dataclass(frozen=True, slots=True)
class Changes:
    """Adds rows of one batch to people. `repeated` holds what a file only says again:
    (line, detail) pairs; see `repeated_details`."""

    moment: Moment
    entity: str
    repeated: frozenset[tuple[int, str]] = frozenset()

    def register(self, row: PersonRow, alumnus_id: UUID) -> PersonOnFile:
        """Somebody new, with everything that the row tells."""
        fact = AlumnusRegistered(
            name=row.name,
            name_kana=row.name_kana,
            name_latin=row.name_latin,
            birth_date=row.birth_date,
            email=row.email,
        )
        alumnus = Alumnus.register(alumnus_id, fact, self.moment)
        return PersonOnFile(alumnus, self.moment.zone)

    def add(self, person: PersonOnFile, row: PersonRow) -> list[Problem]:
        """Record what the row changes; returns notices. Raises `RowRefused` before any fact."""
        notices: list[Problem] = []
        latest = True
        if tells_employment(row):
            stint = employment_of(person.person, row, self.entity)
            returns = stint is None and is_return(person.person, row, self.entity, self.moment)
            leaving = self._departure(person, stint, row, notices)
            if stint is None:
                stint = self._start(person, row, returns=returns)
            elif row.employee_number is not None and not has_number(stint, self.entity):
                stint = self._tell_again(person, stint, row)
            self._hold(person, stint, row)
            if leaving is not None:
                self._leave(person, stint, *leaving)
            latest = stint is person.person.latest_stint
        self._update_profile(person, row, latest=latest)
        return notices

    # --- employment -----------------------------------------------------------------------

    def _start(self, person: PersonOnFile, row: PersonRow, *, returns: bool) -> Stint:
        alumnus, stint_id = person.alumnus, self.moment.new_id()
        started = EmploymentStarted(
            stint_id=stint_id,
            employee_number=row.employee_number,
            legal_entity=self.entity,
            hired_on=row.hired_on,
            employment_type=row.employment_type,
        )
        if returns:
            again = Rehired(
                stint_id=stint_id,
                employee_number=row.employee_number,
                legal_entity=self.entity,
                hired_on=row.hired_on,
                employment_type=row.employment_type,
            )
            alumnus.rehire(again, self.moment)
        else:
            placed = row.hired_on or row.departed_on or row.as_of
            alumnus.record(started, self.moment, placed)
        return person.person.stints[stint_id]

    def _tell_again(self, person: PersonOnFile, stint: Stint, row: PersonRow) -> Stint:
        """Start the employment anew in the log, now with its number, and what it held so far.

        Nothing else can give an employment a number, and by its number the person is found.
        """
        alumnus, now = person.alumnus, self.moment
        known = Rehired if stint.rehire else EmploymentStarted
        hired_on = stint.hired_on or row.hired_on
        here = stint.started.legal_entity == self.entity
        started = known(
            stint_id=stint.stint_id,
            employee_number=row.employee_number if here else stint.started.employee_number,
            legal_entity=stint.started.legal_entity,
            hired_on=hired_on,
            employment_type=stint.started.employment_type or row.employment_type,
        )
        alumnus.record(started, now, hired_on or row.departed_on or row.as_of)
        for record in list(stint.records.values()):
            if isinstance(record, TransferredBetweenEntities) and record.to_entity == self.entity:
                record = replace(record, employee_number=row.employee_number)
            alumnus.record(record, now, date_of(record) or hired_on)
        if stint.scheduled is not None and stint.scheduled_at is not None:
            announced = When(stint.scheduled_at)
            alumnus.record(stint.scheduled, now, stint.scheduled.last_day, announced)
        if stint.departed is not None:
            alumnus.record(stint.departed, now, stint.departed.last_day)
        if stint.corrected is not None and stint.last_day is not None:
            alumnus.record(stint.corrected, now, stint.last_day, When(now.now))
        return person.person.stints[stint.stint_id]

    def _hold(self, person: PersonOnFile, stint: Stint, row: PersonRow) -> None:
        said: Value = (row.department, row.job_title, row.grade)
        history = person.history("position", stint.stint_id)
        if not any(said) or not self._is_news(history, "position", said, row):
            return
        department, job_title, grade = _merged(said, history.current)
        held_from, placed = self._position_dates(stint, row, first=not history.told)
        fact = PositionHeld(
            stint_id=stint.stint_id,
            department=department,
            job_title=job_title,
            grade=grade,
            held_from=held_from,
        )
        person.alumnus.record(fact, self.moment, placed)

    def _position_dates(
        self, stint: Stint, row: PersonRow, *, first: bool
    ) -> tuple[FuzzyDate | None, FuzzyDate | None]:
        """Since when the position is known to be held, and where it stands on the timeline."""
        last_day = row.departed_on or stint.last_day
        as_of = row.as_of
        if as_of is not None and last_day is not None and last_day.last < as_of.first:
            return None, last_day
        if as_of is not None:
            if stint.hired_on is not None and as_of.last < stint.hired_on.first:
                return stint.hired_on, stint.hired_on
            return as_of, as_of
        if first and stint.hired_on is not None:
            return None, stint.hired_on
        past = last_day is not None and last_day.first < self.moment.today
        return None, last_day if past else None

    # --- departure ------------------------------------------------------------------------

    def _departure(
        self, person: PersonOnFile, stint: Stint | None, row: PersonRow, notices: list[Problem]
    ) -> tuple[FuzzyDate, DepartureReason | None] | None:
        """The last day and reason to record, if they are news."""
        if row.departed_on is None and row.departure_reason is None:
            return None
        if stint is not None and moved_away(stint, row, self.entity):
            return None
        known = stint.last_day if stint is not None else None
        last_day = row.departed_on or known
        if last_day is None:
            notices.append(DEPARTURE_DATE_UNKNOWN)
            return None
        began = stint.hired_on if stint is not None else row.hired_on
        if began is not None and last_day.last < began.first:
            raise RowRefused(refused(DepartureBeforeStart()))
        if stint is None:
            return last_day, row.departure_reason
        reason = row.departure_reason
        said: Value = (
            row.departed_on,
            None if reason is DepartureReason.UNKNOWN and stint.departure_reason else reason,
        )
        history = person.history("departure", stint.stint_id)
        if not self._is_news(history, "departure", said, row):
            return None
        return last_day, reason or stint.departure_reason

    def _leave(
        self,
        person: PersonOnFile,
        stint: Stint,
        last_day: FuzzyDate,
        reason: DepartureReason | None,
    ) -> None:
        """Record the departure: as scheduled through the last day itself, as departed after."""
        alumnus = person.alumnus
        if stint.last_day is not None:
            alumnus.rescind_departure(self.moment, stint_id=stint.stint_id)
        leave = (
            alumnus.record_departure
            if last_day.first < self.moment.today
            else alumnus.schedule_departure
        )
        leave(self.moment, stint_id=stint.stint_id, last_day=last_day, departure_reason=reason)

    # --- profile --------------------------------------------------------------------------

    def _update_profile(self, person: PersonOnFile, row: PersonRow, *, latest: bool) -> None:
        """A row about an earlier employment only fills in what is not known at all."""
        changed: dict[str, str] = {}
        for name in PROFILE:
            value: str | None = getattr(row, name)
            history = person.history(name)
            if value is None or (history.told and not latest):
                continue
            if self._is_news(history, name, (SAME[name](value),), row):
                changed[name] = value
        born = row.birth_date if person.person.birth_date is None else None
        if changed or born is not None:
            fact = ProfileUpdated(**changed, birth_date=born, by_alumnus=False)
            person.update_profile(self.moment.happening(person.person.alumnus_id, fact, row.as_of))

    def _is_news(self, history: History, detail: str, said: Value, row: PersonRow) -> bool:
        if (row.line, detail) in self.repeated:
            return False
        return history.is_news(said, _day(row.as_of))


def repeated_details(person: PersonOnFile, rows: list[PersonRow]) -> frozenset[tuple[int, str]]:
    """What the rows without an as-of date only say again; the rows of one person, in order."""
    repeated: set[tuple[int, str]] = set()
    undated = [row for row in rows if row.as_of is None]
    for name in PROFILE:
        said: list[tuple[int, Value]] = [
            (row.line, (SAME[name](getattr(row, name)),))
            for row in undated
            if getattr(row, name) is not None
        ]
        repeated |= _told_before(person.history(name), name, said)
    by_stint: dict[UUID, list[PersonRow]] = {}
    for row in undated:
        if not tells_employment(row):
            continue
        stint = employment_of(person.person, row, row.legal_entity)
        if stint is not None:
            by_stint.setdefault(stint.stint_id, []).append(row)
    for stint_id, theirs in by_stint.items():
        places: list[tuple[int, Value]] = [
            (row.line, (row.department, row.job_title, row.grade)) for row in theirs
        ]
        leaving: list[tuple[int, Value]] = [
            (row.line, (row.departed_on, row.departure_reason)) for row in theirs
        ]
        for name, said in (("position", places), ("departure", leaving)):
            telling = [(line, value) for line, value in said if any(value)]
            repeated |= _told_before(person.history(name, stint_id), name, telling)
    return frozenset(repeated)


def _told_before(
    history: History, name: str, said: list[tuple[int, Value]]
) -> set[tuple[int, str]]:
    count = history.repeated([value for _, value in said])
    return {(line, name) for line, _ in said[:count]}


def _merged(said: Value, known: Value | None) -> Value:
    if known is None:
        return said
    return tuple(one if one is not None else other for one, other in zip(said, known, strict=True))


def _day(as_of: FuzzyDate | None) -> datetime.date | None:
    return as_of.first if as_of is not None else None
