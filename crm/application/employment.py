"""Commands about the end of an employment: departures."""

import datetime
from uuid import UUID

from crm.application.alumni import AlumniCrm, Outcome, PersonRef
from crm.domain import text
from crm.domain.dates import FuzzyDate
from crm.domain.departure_reasons import DepartureReason
from crm.domain.moment import Moment


def schedule_departure(
    crm: AlumniCrm,
    moment: Moment,
    person: PersonRef,
    *,
    last_day: FuzzyDate,
    stint_id: UUID | None = None,
    notice_on: datetime.date | None = None,
    departure_reason: DepartureReason | None = None,
    expected_version: int | None = None,
    dry_run: bool = False,
) -> Outcome:
    """Set the last day of an employment; the person is leaving until it has passed.

    Refuses `UnknownAlumnus`, `AmbiguousAlumnus`, `VersionConflict`, `InvalidInput`,
    `UnknownEmployment`, `AlreadyDeparted`, `AlreadyScheduled`, `DepartureBeforeStart`.
    """
    text.fuzzy(last_day, ("lastDay",))
    text.day(notice_on, ("noticeOn",))
    return crm.decide(
        moment,
        person,
        lambda alumnus: alumnus.schedule_departure(
            moment,
            last_day=last_day,
            stint_id=stint_id,
            notice_on=notice_on,
            departure_reason=departure_reason,
        ),
        expected_version=expected_version,
        dry_run=dry_run,
    )


def rescind_departure(
    crm: AlumniCrm,
    moment: Moment,
    person: PersonRef,
    *,
    stint_id: UUID | None = None,
    explanation: str | None = None,
    expected_version: int | None = None,
    dry_run: bool = False,
) -> Outcome:
    """Take back a scheduled or recorded departure.

    Refuses `UnknownAlumnus`, `AmbiguousAlumnus`, `VersionConflict`, `InvalidInput`,
    `UnknownEmployment`, `NothingToRescind`.
    """
    why = text.words(explanation, ("explanation",))
    return crm.decide(
        moment,
        person,
        lambda alumnus: alumnus.rescind_departure(moment, stint_id=stint_id, explanation=why),
        expected_version=expected_version,
        dry_run=dry_run,
    )


def record_departure(
    crm: AlumniCrm,
    moment: Moment,
    person: PersonRef,
    *,
    last_day: FuzzyDate,
    stint_id: UUID | None = None,
    departure_reason: DepartureReason | None = None,
    expected_version: int | None = None,
    dry_run: bool = False,
) -> Outcome:
    """End an employment; a scheduled departure is thereby confirmed.

    Refuses `UnknownAlumnus`, `AmbiguousAlumnus`, `VersionConflict`, `InvalidInput`,
    `UnknownEmployment`, `AlreadyDeparted`, `DepartureBeforeStart`.
    """
    text.fuzzy(last_day, ("lastDay",))
    return crm.decide(
        moment,
        person,
        lambda alumnus: alumnus.record_departure(
            moment, last_day=last_day, stint_id=stint_id, departure_reason=departure_reason
        ),
        expected_version=expected_version,
        dry_run=dry_run,
    )
