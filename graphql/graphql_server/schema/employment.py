"""The employments of a person: positions held, leave, transfers, secondments, departure."""

import datetime
from typing import Annotated

import strawberry

from crm.domain.dates import FuzzyDate as KnownDate
from crm.domain.departure_reasons import DepartureReason
from crm.domain.facts import PositionHeld
from crm.domain.facts.accesses import ConfidentialClass
from crm.domain.person import Stint
from crm.domain.stint import StintRecord, date_of
from crm.domain.words import Locale
from graphql_server.access import Area, Viewer, may_read
from graphql_server.accesses.looked import confidential
from graphql_server.schema.enums import FactKind
from graphql_server.schema.fuzzy import FuzzyDate, shown_date
from graphql_server.schema.resolver import resolver


@strawberry.type(description="A position held in an employment.")
class Position:
    job_title: str | None = strawberry.field(description="Job title (役職). Null: not known.")
    grade: str | None = strawberry.field(description="Grade (等級). Null: not known.")
    department: str | None = strawberry.field(description="Department (部署). Null: not known.")
    held_from: FuzzyDate | None = strawberry.field(description="From when. Null: not known.")
    held_to: FuzzyDate | None = strawberry.field(
        description="Last day, inclusive. Null: it lasts, or is not known."
    )


@strawberry.type(description="Days away from work while employed (休職). Why is not recorded.")
class LeaveOfAbsence:
    starts_on: FuzzyDate = strawberry.field(description="First day.")
    ends_on: FuzzyDate | None = strawberry.field(
        description="Last day, inclusive. Null: it lasts, or is not known."
    )
    counts_for_tenure: bool = strawberry.field(
        description="These days count as days of service (勤続年数)."
    )


@strawberry.type(description="The employment went over to another legal entity (転籍).")
class EntityTransfer:
    from_entity: str = strawberry.field(
        description="Legal entity until then; empty where it was the only one."
    )
    to_entity: str = strawberry.field(description="Legal entity from then on.")
    changed_on: FuzzyDate = strawberry.field(description="First day there.")
    tenure_continues: bool = strawberry.field(description="Service before it counts (勤続通算).")


@strawberry.type(description="Work for another company while employed here (出向).")
class Secondment:
    host_entity: str = strawberry.field(description="The other company.")
    starts_on: FuzzyDate = strawberry.field(description="First day.")
    ends_on: FuzzyDate | None = strawberry.field(
        description="Last day, inclusive, past or planned. Null: it lasts, or is not known."
    )


@strawberry.type(description="Something that HR recorded of an employment and can take back.")
class EmploymentRecord:
    record: strawberry.Private[StintRecord]
    event_id: strawberry.ID = strawberry.field(description="For `rescindEmploymentFact`.")
    kind: FactKind = strawberry.field(description="What kind of fact.")
    date: FuzzyDate | None = strawberry.field(
        description="From when it is in force. Null: not known."
    )

    @resolver("It in one sentence.")
    def sentence(
        self,
        locale: Annotated[Locale | None, strawberry.argument(description="The language.")] = (
            Locale.JA
        ),
    ) -> str:
        return self.record.sentence(locale or Locale.JA)


@confidential(departure_reason=ConfidentialClass.DEPARTURE_REASONS)
@strawberry.type(description="One employment, from the first day of work to the last.")
class Employment:
    stint: strawberry.Private[Stint]
    day: strawberry.Private[datetime.date]
    stint_id: strawberry.ID = strawberry.field(description="Names this employment in commands.")
    legal_entity: str = strawberry.field(
        description=(
            "Legal entity of the employer, after the last transfer (転籍), one to come included;"
            " empty where there is only one."
        )
    )
    employee_number: str | None = strawberry.field(
        description="Employee number (社員番号). Null: none, or not for your role (identity)."
    )
    hired_on: FuzzyDate | None = strawberry.field(description="First day of work. Null: not known.")
    last_day: FuzzyDate | None = strawberry.field(
        description="Last day of work, inclusive, past or scheduled. Null: none is set."
    )
    employment_type: str | None = strawberry.field(
        description="Employment type as HR words it. Null: not known."
    )
    departure_reason: DepartureReason | None = strawberry.field(
        description=(
            "Why it ended, as corrected last. Null: no departure, not known, or not for your role."
        )
    )
    departure_reason_corrected: bool = strawberry.field(
        description="The reason was corrected; the timeline tells the former one."
    )
    departed: bool = strawberry.field(
        description="A departure was recorded, rather than only scheduled."
    )
    notice_on: datetime.date | None = strawberry.field(
        description="Day on which notice was given. Null: not known."
    )
    rehire: bool = strawberry.field(description="The person had left and came back (再入社).")
    positions: list[Position] = strawberry.field(
        description="Positions held, in the order in which they were recorded."
    )
    leaves: list[LeaveOfAbsence] = strawberry.field(description="By first day.")
    transfers: list[EntityTransfer] = strawberry.field(description="By date.")
    secondments: list[Secondment] = strawberry.field(description="By first day.")
    records: list[EmploymentRecord] = strawberry.field(
        description=(
            "Positions, leave, transfers, secondments and changes of type as recorded and not"
            " taken back, in the order recorded."
        )
    )

    @resolver(
        "Days of service up to the last day, or up to today or the day of `moment`, both ends"
        " included; leave and former entities that do not count are left out. Null: a date is not"
        " known to the day."
    )
    def tenure_days(self) -> int | None:
        return _tenure_days(self.stint, self.day)


def shown_employment(stint: Stint, viewer: Viewer, day: datetime.date) -> Employment:
    """The employment as the viewer may see it, on that day."""
    identity = may_read(viewer, Area.IDENTITY)
    reasons = may_read(viewer, Area.DEPARTURE_REASONS)
    return Employment(
        stint=stint,
        day=day,
        stint_id=strawberry.ID(str(stint.stint_id)),
        legal_entity=stint.legal_entity,
        employee_number=stint.employee_number if identity else None,
        hired_on=shown_date(stint.hired_on),
        last_day=shown_date(stint.last_day),
        employment_type=stint.employment_type,
        departure_reason=stint.departure_reason if reasons else None,
        departed=stint.departed is not None,
        notice_on=stint.scheduled.notice_on if stint.scheduled else None,
        rehire=stint.rehire,
        departure_reason_corrected=stint.corrected is not None,
        positions=[_shown_position(held) for held in stint.positions],
        leaves=[
            LeaveOfAbsence(
                starts_on=_date(each.starts_on),
                ends_on=shown_date(each.ends_on),
                counts_for_tenure=each.counts_for_tenure,
            )
            for each in stint.leaves
        ],
        transfers=[
            EntityTransfer(
                from_entity=each.from_entity,
                to_entity=each.to_entity,
                changed_on=_date(each.changed_on),
                tenure_continues=each.tenure_continues,
            )
            for each in stint.transfers
        ],
        secondments=[
            Secondment(
                host_entity=each.host_entity,
                starts_on=_date(each.starts_on),
                ends_on=shown_date(each.ends_on),
            )
            for each in stint.secondments
        ],
        records=[
            EmploymentRecord(
                record=record,
                event_id=strawberry.ID(str(event_id)),
                kind=FactKind(record.kind),
                date=shown_date(date_of(record)),
            )
            for event_id, record in stint.records.items()
        ],
    )


def _tenure_days(stint: Stint, day: datetime.date) -> int | None:
    anew = [each.changed_on for each in stint.transfers if not each.tenure_continues]
    starts = [stint.hired_on, *anew]
    away = [each for each in stint.leaves if not each.counts_for_tenure]
    known = [*starts, *(each.starts_on for each in away)]
    known += [each for each in (stint.last_day, *(one.ends_on for one in away)) if each is not None]
    exact = [each for each in known if each is not None and each.first == each.last]
    if len(exact) < len(known):
        return None
    begun = [each.first for each in starts if each is not None and each.first <= day]
    if not begun:
        return 0
    first = max(begun)
    last = day if stint.last_day is None else min(stint.last_day.first, day)
    gaps = sum(
        _span(
            max(each.starts_on.first, first),
            min(each.ends_on.first if each.ends_on else last, last),
        )
        for each in away
    )
    return _span(first, last) - gaps


def _span(first: datetime.date, last: datetime.date) -> int:
    """Days, both ends included."""
    return max((last - first).days + 1, 0)


def _shown_position(held: PositionHeld) -> Position:
    return Position(
        job_title=held.job_title,
        grade=held.grade,
        department=held.department,
        held_from=shown_date(held.held_from),
        held_to=shown_date(held.held_to),
    )


def _date(date: KnownDate) -> FuzzyDate:
    return FuzzyDate(date=date.date, precision=date.precision)
