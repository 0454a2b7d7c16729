"""The employments of a person, with the positions held in each."""

import datetime

import strawberry

from crm.domain.departure_reasons import DepartureReason
from crm.domain.facts import PositionHeld
from crm.domain.person import Stint
from graphql_server.access import Area, Viewer, may_read
from graphql_server.schema.fuzzy import FuzzyDate, shown_date


@strawberry.type(description="A position held in an employment.")
class Position:
    job_title: str | None = strawberry.field(description="Job title (役職). Null: not known.")
    grade: str | None = strawberry.field(description="Grade (等級). Null: not known.")
    department: str | None = strawberry.field(description="Department (部署). Null: not known.")
    held_from: FuzzyDate | None = strawberry.field(description="From when. Null: not known.")
    held_to: FuzzyDate | None = strawberry.field(
        description="Last day, inclusive. Null: it lasts, or is not known."
    )


@strawberry.type(description="One employment, from the first day of work to the last.")
class Employment:
    stint_id: strawberry.ID = strawberry.field(description="Names this employment in commands.")
    legal_entity: str = strawberry.field(
        description="Legal entity of the employer; empty where there is only one."
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
        description="Why it ended. Null: no departure, not known, or not for your role."
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


def shown_employment(stint: Stint, viewer: Viewer) -> Employment:
    identity = may_read(viewer, Area.IDENTITY)
    reasons = may_read(viewer, Area.DEPARTURE_REASONS)
    return Employment(
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
        positions=[_shown_position(held) for held in stint.positions],
    )


def _shown_position(held: PositionHeld) -> Position:
    return Position(
        job_title=held.job_title,
        grade=held.grade,
        department=held.department,
        held_from=shown_date(held.held_from),
        held_to=shown_date(held.held_to),
    )
