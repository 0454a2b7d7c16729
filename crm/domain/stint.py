"""One employment as its facts tell it: where and as what, leaves and transfers, until when."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import NamedTuple, TypeVar
from uuid import UUID

from crm.domain.dates import FuzzyDate
from crm.domain.departure_reasons import DepartureReason
from crm.domain.facts.base import Fact
from crm.domain.facts.employment import (
    Departed,
    DepartureReasonCorrected,
    DepartureRescinded,
    DepartureScheduled,
    EmploymentFactRescinded,
    EmploymentStarted,
    EmploymentTypeChanged,
    LeaveOfAbsenceRecorded,
    PositionHeld,
    SecondmentEnded,
    SecondmentStarted,
    TransferredBetweenEntities,
)
from crm.domain.facts.returns import Rehired

StintRecord = (
    PositionHeld
    | LeaveOfAbsenceRecorded
    | TransferredBetweenEntities
    | SecondmentStarted
    | SecondmentEnded
    | EmploymentTypeChanged
)
"""What HR records of an employment that goes on, and can take back."""
StintFact = (
    StintRecord
    | EmploymentFactRescinded
    | DepartureScheduled
    | DepartureRescinded
    | Departed
    | DepartureReasonCorrected
)
Record = TypeVar("Record", bound=StintRecord)


class Number(NamedTuple):
    """An employee number, and the legal entity that gave it; None: it gave none."""

    legal_entity: str
    employee_number: str | None


class Leave(NamedTuple):
    """Days away from work while employed (休職)."""

    starts_on: FuzzyDate
    ends_on: FuzzyDate | None
    """Last day, inclusive; None while it lasts or unknown."""
    counts_for_tenure: bool


class Secondment(NamedTuple):
    """Work for another company while employed here."""

    host_entity: str
    starts_on: FuzzyDate
    ends_on: FuzzyDate | None
    """Last day, inclusive; None while it lasts or unknown."""


@dataclass(slots=True)
class Stint:
    """One employment, from the first day of work to the last."""

    started: EmploymentStarted | Rehired
    known_on: datetime.datetime
    """When it was known that the person would start; UTC."""
    records: dict[UUID, StintRecord] = field(default_factory=dict)
    """What was recorded of it and not taken back, by event, in the order of the log."""
    scheduled: DepartureScheduled | None = None
    scheduled_at: datetime.datetime | None = None
    departed: Departed | None = None
    departed_at: datetime.datetime | None = None
    corrected: DepartureReasonCorrected | None = None
    """The correction of the reason of this departure, without what proves it."""

    def apply(self, event_id: UUID, at: datetime.datetime, fact: StintFact) -> None:
        """Add one fact of this employment; never fails."""
        match fact:
            case EmploymentFactRescinded():
                self.records.pop(fact.rescinded_event_id, None)
            case DepartureScheduled():
                self.scheduled, self.scheduled_at, self.corrected = fact, at, None
            case DepartureRescinded():
                self.scheduled = self.scheduled_at = self.departed = self.departed_at = None
                self.corrected = None
            case Departed():
                self.departed, self.departed_at, self.corrected = fact, at, None
            case DepartureReasonCorrected():
                self.corrected = replace(fact, reason_evidence=None)
            case _:
                self.records[event_id] = fact

    @property
    def stint_id(self) -> UUID:
        return self.started.stint_id

    @property
    def rehire(self) -> bool:
        """The person had left and came back."""
        return isinstance(self.started, Rehired)

    @property
    def hired_on(self) -> FuzzyDate | None:
        return self.started.hired_on

    @property
    def starts(self) -> datetime.date:
        """First day of work as far as known: of a rehire, at least when it was recorded."""
        if self.hired_on is not None:
            return self.hired_on.first
        return self.known_on.date() if self.rehire else datetime.date.min

    # --- where and as what ----------------------------------------------------------------

    @property
    def legal_entity(self) -> str:
        """Of the last transfer, else where the employment began."""
        transfers = self.transfers
        return transfers[-1].to_entity if transfers else self.started.legal_entity

    @property
    def employee_number(self) -> str | None:
        """The number that the present legal entity gave; where it gave none, the one before."""
        numbers = [each.employee_number for each in self.numbers if each.employee_number]
        return numbers[-1] if numbers else None

    @property
    def numbers(self) -> list[Number]:
        """Every legal entity that the employment was with, with its number, oldest first."""
        first = Number(self.started.legal_entity, self.started.employee_number)
        return [first, *(Number(each.to_entity, each.employee_number) for each in self.transfers)]

    @property
    def employment_type(self) -> str | None:
        """Of the last change of type that told one, else that of the beginning."""
        told = [each.employment_type for each in self.type_changes if each.employment_type]
        return told[-1] if told else self.started.employment_type

    @property
    def positions(self) -> list[PositionHeld]:
        """In the order recorded."""
        return list(self._of(PositionHeld))

    @property
    def leaves(self) -> list[Leave]:
        """By first day."""
        found = (
            Leave(each.starts_on, each.ends_on, each.counts_for_tenure)
            for each in self._of(LeaveOfAbsenceRecorded)
            if each.starts_on is not None
        )
        return sorted(found, key=lambda each: each.starts_on.first)

    @property
    def transfers(self) -> list[TransferredBetweenEntities]:
        """By date, those ahead included; of one date, in the order recorded."""
        found = self._of(TransferredBetweenEntities)
        return sorted(found, key=lambda each: each.changed_on.first)

    @property
    def type_changes(self) -> list[EmploymentTypeChanged]:
        """By date, those ahead included; of one date, in the order recorded."""
        return sorted(self._of(EmploymentTypeChanged), key=lambda each: each.changed_on.first)

    @property
    def secondments(self) -> list[Secondment]:
        """By first day; each ends as was recorded, else as it was planned."""
        ends = sorted(self._of(SecondmentEnded), key=lambda each: each.ended_on.first)
        found = []
        for each in self._of(SecondmentStarted):
            if each.starts_on is None:
                continue
            first = each.starts_on.first
            end = next(
                (
                    end
                    for end in ends
                    if end.host_entity == each.host_entity and end.ended_on.last >= first
                ),
                None,
            )
            ends_on = end.ended_on if end is not None else each.ends_on
            found.append(Secondment(each.host_entity, each.starts_on, ends_on))
        return sorted(found, key=lambda each: each.starts_on.first)

    def _of(self, cls: type[Record]) -> Iterator[Record]:
        return (each for each in self.records.values() if isinstance(each, cls))

    # --- until when -----------------------------------------------------------------------

    @property
    def last_day(self) -> FuzzyDate | None:
        """Last day as recorded or scheduled; a scheduled day that has passed is a departure."""
        if self.departed is not None:
            return self.departed.last_day
        return self.scheduled.last_day if self.scheduled is not None else None

    def has_ended(self, today: datetime.date) -> bool:
        """Whether the last day has passed, be it recorded or scheduled."""
        return self.last_day is not None and self.last_day.first < today

    @property
    def departure_reason(self) -> DepartureReason | None:
        """Of the departure as recorded or scheduled, corrected if it was."""
        if self.corrected is not None and self.last_day is not None:
            return self.corrected.departure_reason
        if self.departed is not None:
            return self.departed.departure_reason
        return self.scheduled.departure_reason if self.scheduled is not None else None


def date_of(record: Fact) -> FuzzyDate | None:
    """The day from which a record of an employment is in force; None: since ever, or unknown."""
    match record:
        case PositionHeld():
            return record.held_from
        case LeaveOfAbsenceRecorded() | SecondmentStarted():
            return record.starts_on
        case TransferredBetweenEntities() | EmploymentTypeChanged():
            return record.changed_on
        case SecondmentEnded():
            return record.ended_on
        case _:
            return None
