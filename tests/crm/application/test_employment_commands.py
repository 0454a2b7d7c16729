"""What HR records of an employment that goes on, takes back and corrects."""

import datetime
from uuid import uuid4

import pytest

from crm.application.alumni import AlumniCrm, PersonRef
from crm.application.command import Command, carry_out
from crm.application.commands.employment import (
    ChangeEmploymentType,
    CorrectDepartureReason,
    EndSecondment,
    RecordLeaveOfAbsence,
    RescindEmploymentFact,
    StartSecondment,
    TransferBetweenEntities,
)
from crm.application.employment import record_departure, schedule_departure
from crm.domain.departure_reasons import DepartureReason
from crm.domain.envelope import Actor, ActorType
from crm.domain.facts.employment import DepartureReasonCorrected
from crm.domain.person import Person, Stint
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
    UnknownAlumnus,
    UnknownEmployment,
    UnknownEmploymentFact,
)
from crm.domain.status import AlumnusStatus, status_history, status_on
from tests.crm.domain.given import day

TODAY = datetime.date(2026, 11, 23)
NOON = datetime.datetime(2026, 11, 23, 3, tzinfo=datetime.UTC)


@pytest.fixture
def does(crm: AlumniCrm, moment):
    """does(command, actor=…): its outcome."""

    def run(asked: Command, **of_moment):
        return carry_out(crm, moment(now=NOON, **of_moment), asked)

    return run


@pytest.fixture
def taro(person) -> PersonRef:
    """At work for A社 since 2015, under number 7."""
    return PersonRef(
        alumnus_id=person(employee_number="7", legal_entity="A社", hired_on="2015-04-01")
    )


def of(crm: AlumniCrm, who: PersonRef) -> Person:
    return crm.load(crm.find(who)).person


def stint(crm: AlumniCrm, who: PersonRef) -> Stint:
    (found,) = of(crm, who).stints.values()
    return found


def leave(who: PersonRef, starts: str, ends: str | None, **more) -> RecordLeaveOfAbsence:
    return RecordLeaveOfAbsence(
        alumnus=who,
        starts_on=day(starts),
        ends_on=day(ends) if ends else None,
        counts_for_tenure=False,
        **more,
    )


def transfer(who: PersonRef, to: str, on: str, number: str | None = None):
    return TransferBetweenEntities(
        alumnus=who,
        to_entity=to,
        changed_on=day(on),
        tenure_continues=True,
        employee_number=number,
    )


def seconded(who: PersonRef, to: str, starts: str, ends: str | None = None) -> StartSecondment:
    return StartSecondment(
        alumnus=who, host_entity=to, starts_on=day(starts), ends_on=day(ends) if ends else None
    )


def retyped(who: PersonRef, to: str, on: str) -> ChangeEmploymentType:
    return ChangeEmploymentType(
        alumnus=who, employment_type=to, changed_on=day(on), tenure_continues=True
    )


def corrected(who: PersonRef, reason: DepartureReason, **more) -> CorrectDepartureReason:
    told = {"reason_evidence": "退職願", "approved_by": "user-9"} | more
    return CorrectDepartureReason(alumnus=who, departure_reason=reason, **told)


def test_a_transfer_is_no_departure_and_the_new_number_leads_to_the_person(crm, does, taro):
    does(transfer(taro, "B社", "2020-04-01", "B-7"))
    one = stint(crm, taro)
    assert (one.legal_entity, one.employee_number) == ("B社", "B-7")
    assert one.last_day is None
    status = status_on(status_history(of(crm, taro), crm.zone), TODAY)
    assert status is AlumnusStatus.EMPLOYEE
    for number in ("7", "A社/7", "B-7", "B社/B-7"):
        assert crm.find(PersonRef(external_ref=number)) == taro.alumnus_id


def test_a_transfer_needs_another_entity_a_free_number_and_the_order_of_time(
    crm, does, taro, person
):
    person(employee_number="9", legal_entity="B社")
    with pytest.raises(SameEntity):
        does(transfer(taro, "A社", "2020-04-01"))
    with pytest.raises(EmployeeNumberTaken):
        does(transfer(taro, "B社", "2020-04-01", "9"))
    does(transfer(taro, "B社", "2020-04-01", "8"))
    with pytest.raises(TransferredLater):
        does(transfer(taro, "C社", "2019-04-01"))
    does(transfer(taro, "A社", "2022-04-01", "7"))
    assert stint(crm, taro).legal_entity == "A社"


def test_a_transfer_taken_back_never_was_and_its_number_is_free_again(crm, does, taro, person):
    does(transfer(taro, "B社", "2020-04-01", "B-7"))
    (event_id,) = stint(crm, taro).records
    does(RescindEmploymentFact(alumnus=taro, event_id=event_id, explanation="別人"))
    assert stint(crm, taro).legal_entity == "A社"
    with pytest.raises(UnknownAlumnus):
        crm.find(PersonRef(external_ref="B-7"))
    other = person(employee_number="B-7", legal_entity="B社")
    assert crm.find(PersonRef(external_ref="B-7")) == other


def test_of_transfers_the_last_is_taken_back_first(crm, does, taro):
    does(transfer(taro, "B社", "2020-04-01"))
    does(transfer(taro, "C社", "2021-04-01"))
    first, last = stint(crm, taro).records
    with pytest.raises(TransferredLater):
        does(RescindEmploymentFact(alumnus=taro, event_id=first))
    does(RescindEmploymentFact(alumnus=taro, event_id=last))
    does(RescindEmploymentFact(alumnus=taro, event_id=first))
    assert stint(crm, taro).numbers[0].legal_entity == stint(crm, taro).legal_entity == "A社"


def test_only_what_is_on_record_can_be_taken_back_and_only_once(crm, does, taro):
    with pytest.raises(UnknownEmploymentFact):
        does(RescindEmploymentFact(alumnus=taro, event_id=uuid4()))
    does(leave(taro, "2019-04-01", "2020-03-31"))
    (event_id,) = stint(crm, taro).records
    does(RescindEmploymentFact(alumnus=taro, event_id=event_id))
    with pytest.raises(UnknownEmploymentFact):
        does(RescindEmploymentFact(alumnus=taro, event_id=event_id))


def test_a_leave_told_without_its_end_is_told_again_with_it(crm, does, taro):
    does(leave(taro, "2019-04-01", None))
    does(leave(taro, "2019-04-01", "2020-03-31"))
    (one,) = stint(crm, taro).leaves
    assert (str(one.starts_on), str(one.ends_on)) == ("2019-04-01", "2020-03-31")


def test_leaves_lie_within_the_employment_and_apart(crm, does, taro):
    does(leave(taro, "2019-04-01", "2020-03-31"))
    for starts, ends in (("2019-04-01", "2019-05-31"), ("2018-01-01", None), ("2020-03", None)):
        if starts == "2020-03":
            does(leave(taro, "2020-04-01", "2020-04-30"))
            continue
        with pytest.raises(LeavesOverlap):
            does(leave(taro, starts, ends))
    with pytest.raises(OutsideEmployment):
        does(leave(taro, "2014-01-01", "2014-02-01", stint_id=stint(crm, taro).stint_id))
    with pytest.raises(UnknownEmployment):
        does(leave(taro, "2014-01-01", "2014-02-01"))
    with pytest.raises(UnknownEmployment):
        does(leave(taro, "2021-01-01", None, stint_id=uuid4()))
    with pytest.raises(InvalidInput):
        does(leave(taro, "2021-02-01", "2021-01-01"))


def test_a_secondment_lasts_until_it_is_ended(crm, does, taro):
    does(seconded(taro, "C社", "2022-04-01"))
    with pytest.raises(AlreadySeconded):
        does(seconded(taro, "D社", "2023-04-01"))
    does(EndSecondment(alumnus=taro, ended_on=day("2023-03-31")))
    does(seconded(taro, "D社", "2023-04-01", "2024-03-31"))
    with pytest.raises(NotSeconded):
        does(EndSecondment(alumnus=taro, ended_on=day("2025-01-31")))
    told = [(each.host_entity, str(each.ends_on)) for each in stint(crm, taro).secondments]
    assert told == [("C社", "2023-03-31"), ("D社", "2024-03-31")]
    assert stint(crm, taro).legal_entity == "A社"


def test_an_employment_goes_on_in_another_form(crm, does, taro):
    does(retyped(taro, "嘱託", "2025-04-01"))
    one = stint(crm, taro)
    assert (one.employment_type, one.last_day) == ("嘱託", None)
    (event_id,) = one.records
    does(RescindEmploymentFact(alumnus=taro, event_id=event_id))
    assert stint(crm, taro).employment_type == one.started.employment_type


def test_what_lies_ahead_is_known_from_now_on(crm, does, taro):
    outcome = does(transfer(taro, "B社", "2027-04-01"))
    (recorded,) = crm.event_log.at(outcome.positions)
    assert recorded.occurred.at == NOON
    assert recorded.happening.effective_on == datetime.date(2027, 4, 1)


# --- the reason of a departure ------------------------------------------------------------


@pytest.fixture
def leaver(crm, moment, taro) -> PersonRef:
    record_departure(
        crm,
        moment(now=NOON),
        taro,
        last_day=day("2026-03-31"),
        departure_reason=DepartureReason.LAYOFF,
    )
    return taro


def test_a_corrected_reason_is_the_reason_and_the_former_stays_in_the_log(crm, does, leaver):
    outcome = does(corrected(leaver, DepartureReason.VOLUNTARY))
    assert stint(crm, leaver).departure_reason is DepartureReason.VOLUNTARY
    (recorded,) = crm.event_log.at(outcome.positions)
    assert isinstance(recorded.fact, DepartureReasonCorrected)
    assert recorded.fact.former_reason is DepartureReason.LAYOFF
    assert recorded.fact.reason_evidence == "退職願"
    assert recorded.happening.effective_on == datetime.date(2026, 3, 31)


def test_a_reason_is_corrected_by_two_people_and_to_another_one(crm, does, leaver, taro, person):
    for oneself in ("user-3", "hr:user-3", "USER-3"):  # however the sender writes themselves
        with pytest.raises(NeedsSecondPerson):
            does(
                corrected(leaver, DepartureReason.VOLUNTARY, approved_by=oneself),
                actor=Actor(ActorType.HR, "user-3"),
            )
    with pytest.raises(ReasonUnchanged):
        does(corrected(leaver, DepartureReason.LAYOFF))
    with pytest.raises(InvalidInput):
        does(corrected(leaver, DepartureReason.VOLUNTARY, reason_evidence=" "))
    with pytest.raises(InvalidInput):
        does(corrected(leaver, DepartureReason.VOLUNTARY, approved_by=""))
    staying = PersonRef(alumnus_id=person())
    with pytest.raises(NotLeaving):
        does(corrected(staying, DepartureReason.VOLUNTARY))
    (stays,) = of(crm, staying).stints
    with pytest.raises(NotLeaving):
        does(corrected(staying, DepartureReason.VOLUNTARY, stint_id=stays))


def test_a_scheduled_departure_that_takes_place_keeps_the_corrected_reason(crm, moment, does, taro):
    now = moment(now=NOON)
    schedule_departure(
        crm, now, taro, last_day=day("2026-11-30"), departure_reason=DepartureReason.LAYOFF
    )
    does(corrected(taro, DepartureReason.DISCIPLINARY_DISMISSAL))
    later = moment(now=NOON + datetime.timedelta(days=8))
    record_departure(crm, later, taro, last_day=day("2026-11-30"))
    assert stint(crm, taro).departure_reason is DepartureReason.DISCIPLINARY_DISMISSAL


def test_a_command_tried_dry_records_nothing(crm, moment, taro):
    head = crm.event_log.head()
    outcome = carry_out(
        crm, moment(now=NOON), transfer(taro, "B社", "2020-04-01", "5"), dry_run=True
    )
    assert outcome.positions == ()
    assert crm.event_log.head() == head
