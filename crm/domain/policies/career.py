"""What a person's facts tell that rules ask about, each with the facts that prove it.

Takes all facts of the person, of every record merged into theirs, in any order.
"""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Protocol
from uuid import UUID
from zoneinfo import ZoneInfo

from crm.domain.dates import FuzzyDate
from crm.domain.departure_reasons import DepartureReason
from crm.domain.envelope import When
from crm.domain.facts.base import Fact
from crm.domain.facts.consent import DeathReported, DeathReportRescinded
from crm.domain.facts.corrections import InteractionRetracted
from crm.domain.facts.eligibility import (
    ConfidentialityAcknowledged,
    EligibilityExceptionApproved,
    EligibilityExceptionRequested,
    NonCompeteAgreed,
)
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
    TransferredBetweenEntities,
)
from crm.domain.facts.returns import Rehired
from crm.domain.policies.policy import MinTenure
from crm.domain.policies.words import Treatment
from crm.domain.tenure import Gap, Period

CAREER_KINDS: tuple[type[Fact], ...] = (
    *(EmploymentStarted, Rehired, PositionHeld, EmploymentTypeChanged, LeaveOfAbsenceRecorded),
    *(TransferredBetweenEntities, DepartureScheduled, DepartureRescinded, Departed),
    *(DepartureReasonCorrected, EmploymentFactRescinded, InteractionRetracted),
    *(DeathReported, DeathReportRescinded),
    *(ConfidentialityAcknowledged, NonCompeteAgreed),
    *(EligibilityExceptionRequested, EligibilityExceptionApproved),
)
"""The facts that rules read; whoever judges somebody loads these."""
Ids = tuple[UUID, ...]


class Told(Protocol):
    """A fact with its place in the log: as recorded, or as a read model keeps it."""

    @property
    def position(self) -> int: ...
    @property
    def event_id(self) -> UUID: ...
    @property
    def occurred(self) -> When: ...
    @property
    def fact(self) -> Fact: ...


@dataclass(slots=True)
class StintOnFile:
    """One employment, and the events that tell of it."""

    stint_id: UUID
    hired_on: FuzzyDate | None
    known_on: datetime.date
    rehire: bool
    started_by: UUID
    employment_types: list[str | None]
    type_events: list[UUID]
    type_changes: list[EmploymentTypeChanged] = field(default_factory=list)
    positions: list[tuple[PositionHeld, UUID]] = field(default_factory=list)
    leaves: list[tuple[LeaveOfAbsenceRecorded, UUID]] = field(default_factory=list)
    transfers: list[tuple[TransferredBetweenEntities, UUID]] = field(default_factory=list)
    scheduled: tuple[DepartureScheduled, UUID] | None = None
    departed: tuple[Departed, UUID] | None = None
    corrected: tuple[DepartureReason | None, UUID] | None = None
    acknowledged_by: UUID | None = None
    clauses: list[tuple[NonCompeteAgreed, UUID]] = field(default_factory=list)

    @property
    def last_day(self) -> FuzzyDate | None:
        departure = self.departed or self.scheduled
        return departure[0].last_day if departure else None

    @property
    def departure_reason(self) -> DepartureReason | None:
        """As corrected, else as recorded, else as scheduled."""
        if self.corrected is not None:
            return self.corrected[0]
        departure = self.departed or self.scheduled
        return departure[0].departure_reason if departure else None

    @property
    def departure_events(self) -> Ids:
        """What tells of the departure and of its reason."""
        told = (self.departed or self.scheduled, self.corrected)
        return tuple(each[1] for each in told if each is not None)

    @property
    def events(self) -> Ids:
        """What tells from when to when it was."""
        departure = self.departed or self.scheduled
        return (self.started_by, departure[1]) if departure else (self.started_by,)

    def begun(self, day: datetime.date) -> bool | None:
        """Whether the first day has come; None when that depends on what is not known."""
        if self.hired_on is None:
            return self.known_on <= day or not self.rehire
        if self.hired_on.last <= day:
            return True
        return None if self.hired_on.first <= day else False

    def ended(self, day: datetime.date) -> bool | None:
        """Whether the last day has passed; None when that depends on what is not known."""
        if self.last_day is None or self.last_day.first >= day:
            return False
        return True if self.last_day.last < day else None

    def period(self, rule: MinTenure) -> Period:
        """As the rule counts it. Secondment (出向) interrupts nothing."""
        gaps = [
            Gap(leave.starts_on, leave.ends_on)
            for leave, _ in self.leaves
            if not _counts(rule.leave_of_absence, leave.counts_for_tenure)
        ]
        restarts = [
            moved.changed_on
            for moved, _ in self.transfers
            if not _counts(rule.transfers, moved.tenure_continues)
        ]
        restarts += [
            change.changed_on
            for change in self.type_changes
            if not _counts(rule.employment_type_changes, change.tenure_continues)
        ]
        return Period(self.hired_on, self.last_day, tuple(gaps), tuple(restarts))


@dataclass(slots=True)
class ApprovedException:
    """An exception that was approved, and for which rules."""

    exception_id: UUID
    rules: tuple[str, ...]
    expires_on: datetime.date
    events: Ids


@dataclass(slots=True)
class Career:
    """The employments of a person and what else rules look at."""

    stints: dict[UUID, StintOnFile] = field(default_factory=dict)
    deaths: list[UUID] = field(default_factory=list)
    exceptions: list[ApprovedException] = field(default_factory=list)

    @property
    def departures(self) -> list[StintOnFile]:
        """The employments with a last day, be it past or to come."""
        return [each for each in self.stints.values() if each.last_day is not None]

    def last_departures(self, day: datetime.date) -> list[StintOnFile]:
        """Those of begun employments that may be the last one."""
        begun = [each for each in self.departures if each.begun(day) is not False]
        latest = max(
            (each.last_day.first for each in begun if each.last_day and each.begun(day)),
            default=datetime.date.min,
        )
        return [each for each in begun if each.last_day and each.last_day.last >= latest]


def career_of(facts: Iterable[Told], zone: ZoneInfo) -> Career:
    """What these facts tell, whatever the order in which they are given."""
    known = sorted({each.event_id: each for each in facts}.values(), key=lambda one: one.position)
    taken_back = {taken for each in known if (taken := _takes_back(each.fact)) is not None}
    career = Career()
    asked: dict[UUID, tuple[EligibilityExceptionRequested, UUID]] = {}
    for recorded in known:
        if recorded.event_id in taken_back:
            continue
        fact, event_id = recorded.fact, recorded.event_id
        match fact:
            case EmploymentStarted() | Rehired():
                career.stints[fact.stint_id] = StintOnFile(
                    stint_id=fact.stint_id,
                    hired_on=fact.hired_on,
                    known_on=recorded.occurred.at.astimezone(zone).date(),
                    rehire=isinstance(fact, Rehired),
                    started_by=event_id,
                    employment_types=[fact.employment_type],
                    type_events=[event_id],
                )
            case DeathReported():
                career.deaths.append(event_id)
            case DeathReportRescinded():
                career.deaths.clear()
            case EligibilityExceptionRequested():
                asked[fact.exception_id] = (fact, event_id)
            case EligibilityExceptionApproved():
                if (found := asked.get(fact.exception_id)) is not None:
                    events = (found[1], event_id)
                    career.exceptions.append(
                        ApprovedException(
                            fact.exception_id, found[0].rules, fact.expires_on, events
                        )
                    )
            case _:
                stint = career.stints.get(getattr(fact, "stint_id", None) or _NOBODY)
                if stint is not None:
                    _tell(stint, fact, event_id)
    return career


def _takes_back(fact: Fact) -> UUID | None:
    match fact:
        case InteractionRetracted():
            return fact.retracted_event_id
        case EmploymentFactRescinded():
            return fact.rescinded_event_id
        case _:
            return None


def _tell(stint: StintOnFile, fact: Fact, event_id: UUID) -> None:
    match fact:
        case PositionHeld():
            stint.positions.append((fact, event_id))
        case LeaveOfAbsenceRecorded():
            stint.leaves.append((fact, event_id))
        case TransferredBetweenEntities():
            stint.transfers.append((fact, event_id))
        case EmploymentTypeChanged():
            stint.type_changes.append(fact)
            stint.employment_types.append(fact.employment_type)
            stint.type_events.append(event_id)
        case DepartureScheduled():
            stint.scheduled, stint.corrected = (fact, event_id), None
        case Departed():
            stint.departed, stint.corrected = (fact, event_id), None
        case DepartureRescinded():
            stint.scheduled = stint.departed = stint.corrected = None
        case DepartureReasonCorrected():
            stint.corrected = (fact.departure_reason, event_id)
        case ConfidentialityAcknowledged():
            stint.acknowledged_by = event_id
        case NonCompeteAgreed():
            stint.clauses.append((fact, event_id))
        case _:
            pass


def _counts(treatment: Treatment, recorded: bool) -> bool:
    return recorded if treatment is Treatment.AS_RECORDED else treatment is Treatment.ALWAYS


_NOBODY = UUID(int=0)
