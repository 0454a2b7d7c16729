"""Commands about an employment that goes on, and corrections of what HR recorded.

Scheduling, rescinding and recording departures are in `crm.application.employment`.
"""

from uuid import UUID

from crm.application.alumni import PersonRef
from crm.application.command import Command, command, given, person
from crm.application.evaluations import evaluate_again
from crm.application.registration import must_be_free
from crm.application.work import Work
from crm.domain.alumnus import Alumnus
from crm.domain.dates import FuzzyDate
from crm.domain.departure_reasons import DepartureReason
from crm.domain.employments import employment_on, ending
from crm.domain.envelope import When
from crm.domain.facts.employment import (
    DepartureReasonCorrected,
    EmploymentFactRescinded,
    EmploymentTypeChanged,
    LeaveOfAbsenceRecorded,
    SecondmentEnded,
    SecondmentStarted,
    TransferredBetweenEntities,
)
from crm.domain.refusals import (
    AlreadySeconded,
    EmployeeNumberTaken,
    InvalidInput,
    LeavesOverlap,
    NeedsSecondPerson,
    NotLeaving,
    NotSeconded,
    OutsideEmployment,
    ReasonUnchanged,
    SameEntity,
    TransferredLater,
    UnknownEmployment,
    UnknownEmploymentFact,
)
from crm.domain.stint import Number, Stint, StintRecord, date_of
from crm.storage.blind_index import Lookup, LookupKind, normal_employee_number

_WHO = "Who it is about."
_STINT = "The employment, by its `stintId`; the one that lasted then when left out."
_CONTINUES = "Whether service before it counts for the tenure (勤続年数の通算)."
_LAST = "Last day, inclusive. Leave it out while it lasts."
_OF_EMPLOYMENTS = (UnknownEmployment, OutsideEmployment)


@command(refuses=(*_OF_EMPLOYMENTS, LeavesOverlap))
class RecordLeaveOfAbsence(Command):
    """Record that somebody was or will be away from work while employed (休職); why is not kept.

    A leave recorded without a last day is told again with it once it is known.
    """

    alumnus: PersonRef = person(_WHO)
    stint_id: UUID | None = given(_STINT, default=None)
    starts_on: FuzzyDate = given("First day of it.")
    ends_on: FuzzyDate | None = given(_LAST, default=None)
    counts_for_tenure: bool = given("Whether these days count as days of service.")

    def decide(self, work: Work) -> None:
        alumnus = work.person(self.alumnus)
        stint = employment_on(alumnus.person, self.stint_id, self.starts_on)
        _must_follow(self.starts_on, self.ends_on)
        for event_id, each in list(stint.records.items()):
            if not isinstance(each, LeaveOfAbsenceRecorded) or each.starts_on is None:
                continue
            if each.starts_on == self.starts_on and each.ends_on is None and self.ends_on:
                _rescind(work, alumnus, event_id, each, None)
            elif _meet(each.starts_on, each.ends_on, self.starts_on, self.ends_on):
                raise LeavesOverlap
        _record(
            work,
            alumnus,
            LeaveOfAbsenceRecorded(
                stint_id=stint.stint_id,
                starts_on=self.starts_on,
                ends_on=self.ends_on,
                counts_for_tenure=self.counts_for_tenure,
            ),
        )


@command(refuses=(*_OF_EMPLOYMENTS, SameEntity, TransferredLater, EmployeeNumberTaken))
class TransferBetweenEntities(Command):
    """Record that an employment went over to another legal entity (転籍): nobody left."""

    alumnus: PersonRef = person(_WHO)
    stint_id: UUID | None = given(_STINT, default=None)
    to_entity: str = given("Legal entity from then on.")
    changed_on: FuzzyDate = given("First day there.")
    tenure_continues: bool = given(_CONTINUES)
    employee_number: str | None = given("Employee number (社員番号) there.", default=None)

    def decide(self, work: Work) -> None:
        alumnus = work.person(self.alumnus)
        stint = employment_on(alumnus.person, self.stint_id, self.changed_on)
        if any(each.changed_on.first > self.changed_on.first for each in stint.transfers):
            raise TransferredLater
        if stint.legal_entity == self.to_entity:
            raise SameEntity
        wanted = Number(self.to_entity, self.employee_number)
        if not _has_number(alumnus, wanted):
            must_be_free(work.crm, self.to_entity, self.employee_number)
        _record(
            work,
            alumnus,
            TransferredBetweenEntities(
                stint_id=stint.stint_id,
                from_entity=stint.legal_entity,
                to_entity=self.to_entity,
                changed_on=self.changed_on,
                tenure_continues=self.tenure_continues,
                employee_number=self.employee_number,
            ),
        )


@command(refuses=(*_OF_EMPLOYMENTS, AlreadySeconded))
class StartSecondment(Command):
    """Record that somebody works for another company while employed here (出向)."""

    alumnus: PersonRef = person(_WHO)
    stint_id: UUID | None = given(_STINT, default=None)
    host_entity: str = given("The company that they work for meanwhile.")
    starts_on: FuzzyDate = given("First day of it.")
    ends_on: FuzzyDate | None = given(_LAST, default=None)

    def decide(self, work: Work) -> None:
        alumnus = work.person(self.alumnus)
        stint = employment_on(alumnus.person, self.stint_id, self.starts_on)
        _must_follow(self.starts_on, self.ends_on)
        for each in stint.secondments:
            if _meet(each.starts_on, each.ends_on, self.starts_on, self.ends_on):
                raise AlreadySeconded
        _record(
            work,
            alumnus,
            SecondmentStarted(
                stint_id=stint.stint_id,
                host_entity=self.host_entity,
                starts_on=self.starts_on,
                ends_on=self.ends_on,
            ),
        )


@command(refuses=(*_OF_EMPLOYMENTS, NotSeconded))
class EndSecondment(Command):
    """Record that somebody is back from a secondment, or will be (出向終了)."""

    alumnus: PersonRef = person(_WHO)
    stint_id: UUID | None = given(_STINT, default=None)
    ended_on: FuzzyDate = given("Last day of it, inclusive.")

    def decide(self, work: Work) -> None:
        alumnus = work.person(self.alumnus)
        stint = employment_on(alumnus.person, self.stint_id, self.ended_on)
        lasting = [
            each
            for each in stint.secondments
            if _meet(each.starts_on, each.ends_on, self.ended_on, self.ended_on)
        ]
        if not lasting:
            raise NotSeconded
        _record(
            work,
            alumnus,
            SecondmentEnded(
                stint_id=stint.stint_id,
                host_entity=lasting[-1].host_entity,
                ended_on=self.ended_on,
            ),
        )


@command(refuses=_OF_EMPLOYMENTS)
class ChangeEmploymentType(Command):
    """Record that an employment goes on in another form (雇用形態変更・定年再雇用): nobody left."""

    alumnus: PersonRef = person(_WHO)
    stint_id: UUID | None = given(_STINT, default=None)
    employment_type: str = given("Employment type from then on, as HR words it.")
    changed_on: FuzzyDate = given("First day in the new form.")
    tenure_continues: bool = given(_CONTINUES)

    def decide(self, work: Work) -> None:
        alumnus = work.person(self.alumnus)
        stint = employment_on(alumnus.person, self.stint_id, self.changed_on)
        _record(
            work,
            alumnus,
            EmploymentTypeChanged(
                stint_id=stint.stint_id,
                former_employment_type=stint.employment_type,
                employment_type=self.employment_type,
                changed_on=self.changed_on,
                tenure_continues=self.tenure_continues,
            ),
        )


@command(refuses=(UnknownEmploymentFact, TransferredLater))
class RescindEmploymentFact(Command):
    """Take back a position, leave, transfer, secondment or change of type that never was.

    Of transfers, the last one is taken back first. Departures are rescinded with
    `rescindDeparture`.
    """

    alumnus: PersonRef = person(_WHO)
    event_id: UUID = given("The record, by its `eventId`.")
    explanation: str | None = given("Why, in words.", default=None, long=True)

    def decide(self, work: Work) -> None:
        alumnus = work.person(self.alumnus)
        for stint in alumnus.person.stints.values():
            if (record := stint.records.get(self.event_id)) is not None:
                transfer = isinstance(record, TransferredBetweenEntities)
                if transfer and record != stint.transfers[-1]:
                    raise TransferredLater
                _rescind(work, alumnus, self.event_id, record, self.explanation)
                if isinstance(record, TransferredBetweenEntities):
                    _give_back_number(work, alumnus, record)
                return
        raise UnknownEmploymentFact


@command(refuses=(UnknownEmployment, NotLeaving, ReasonUnchanged, NeedsSecondPerson))
class CorrectDepartureReason(Command):
    """Record that the reason of a departure was wrong. The former one stays in the history; all
    that is asked from now on is told by the corrected one."""

    alumnus: PersonRef = person(_WHO)
    stint_id: UUID | None = given(
        "The employment, by its `stintId`; the one that ends last when left out.", default=None
    )
    departure_reason: DepartureReason = given("The right reason.")
    reason_evidence: str = given("What proves it, such as a document and its date.", long=True)
    approved_by: str = given("Who approved the correction, by user id: not the sender.")

    def decide(self, work: Work) -> None:
        alumnus = work.person(self.alumnus)
        stint = ending(alumnus.person, self.stint_id)
        if stint.departure_reason is self.departure_reason:
            raise ReasonUnchanged
        sender = work.moment.context.actor.id
        approver = self.approved_by.rpartition(":")[2].strip()  # "hr:user-3" as facts show it
        if sender is not None and approver.casefold() == sender.casefold():
            raise NeedsSecondPerson
        fact = DepartureReasonCorrected(
            stint_id=stint.stint_id,
            former_reason=stint.departure_reason,
            departure_reason=self.departure_reason,
            reason_evidence=self.reason_evidence,
            approved_by=self.approved_by,
        )
        alumnus.record(fact, work.moment, stint.last_day, When(work.moment.now))
        evaluate_again(work, alumnus)


def _record(work: Work, alumnus: Alumnus, fact: StintRecord) -> None:
    """It happened on its date; what lies ahead happens when it becomes known."""
    date = date_of(fact)
    ahead = date is not None and date.first > work.moment.today
    alumnus.record(fact, work.moment, date, When(work.moment.now) if ahead else None)


def _rescind(
    work: Work, alumnus: Alumnus, event_id: UUID, record: StintRecord, explanation: str | None
) -> None:
    """Taken back, it never was: that takes effect on the day from which it was in force."""
    fact = EmploymentFactRescinded(
        stint_id=record.stint_id, rescinded_event_id=event_id, explanation=explanation
    )
    alumnus.record(fact, work.moment, date_of(record), When(work.moment.now))


def _has_number(alumnus: Alumnus, wanted: Number) -> bool:
    return any(_same(each, wanted) for stint in _stints(alumnus) for each in stint.numbers)


def _give_back_number(work: Work, alumnus: Alumnus, transfer: TransferredBetweenEntities) -> None:
    given_back = Number(transfer.to_entity, transfer.employee_number)
    if given_back.employee_number is None or _has_number(alumnus, given_back):
        return
    digest = work.crm.index.employee_number(given_back.employee_number)
    lookup = Lookup(alumnus.id, LookupKind.EMPLOYEE_NUMBER, given_back.legal_entity, digest)
    work.no_longer_found_by([lookup])


def _stints(alumnus: Alumnus) -> list[Stint]:
    return list(alumnus.person.stints.values())


def _same(one: Number, other: Number) -> bool:
    if one.employee_number is None or other.employee_number is None:
        return one == other
    return one.legal_entity == other.legal_entity and (
        normal_employee_number(one.employee_number) == normal_employee_number(other.employee_number)
    )


def _must_follow(starts_on: FuzzyDate, ends_on: FuzzyDate | None) -> None:
    if ends_on is not None and ends_on.last < starts_on.first:
        raise InvalidInput(
            "終了日が開始日より前です。", "It would end before it begins.", ("endsOn",)
        )


def _meet(
    starts_on: FuzzyDate,
    ends_on: FuzzyDate | None,
    others_start: FuzzyDate,
    others_end: FuzzyDate | None,
) -> bool:
    """Whether both have a day in common for certain, as far as their dates are known."""
    begins_by_then = others_end is None or starts_on.last <= others_end.first
    lasts_until_then = ends_on is None or others_start.last <= ends_on.first
    return begins_by_then and lasts_until_then
