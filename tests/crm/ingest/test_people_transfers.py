"""HR exports of people who were transferred, whose reason was corrected, or who left long ago."""

import datetime
from uuid import UUID

import pytest

from crm.application.alumni import AlumniCrm, PersonRef
from crm.application.command import carry_out
from crm.application.commands.employment import CorrectDepartureReason, TransferBetweenEntities
from crm.application.employment import record_departure
from crm.application.registration import NewEmployment, NewPosition, register_alumnus
from crm.domain.departure_reasons import DepartureReason
from crm.domain.envelope import Actor, ActorType
from crm.domain.facts import AlumnusRegistered
from crm.domain.person import Person, Stint, evolve
from crm.domain.refusals import DepartureBeforeStart
from crm.domain.status import AlumnusStatus, status_history, status_on
from crm.ingest.people_import import import_people
from crm.ingest.people_mapping import mapping_from
from crm.ingest.people_rows import read_people
from tests.crm.domain.given import day

NOW = datetime.datetime(2026, 4, 1, 3, tzinfo=datetime.UTC)
TODAY = datetime.date(2026, 4, 1)
HR = Actor(ActorType.HR, "import")
COLUMNS = "employee_number,legal_entity,name,hired_on,departed_on,departure_reason,department"


@pytest.fixture
def imported(crm: AlumniCrm):
    def run(*rows: str, now: datetime.datetime = NOW):
        width = COLUMNS.count(",")
        padded = [row + "," * (width - row.count(",")) for row in rows]
        table = read_people("\n".join([COLUMNS, *padded]).encode(), mapping_from(""), today=TODAY)
        return import_people(crm, table, now=now, actor=HR)

    return run


def somebody(crm: AlumniCrm, number: str) -> Person:
    alumnus_id = crm.find(PersonRef(external_ref=number))
    person = Person(alumnus_id)
    for recorded in crm.event_log.of_people([alumnus_id]):
        evolve(person, recorded.happening)
    return person


def only_stint(crm: AlumniCrm, number: str) -> Stint:
    (stint,) = somebody(crm, number).stints.values()
    return stint


@pytest.fixture
def moved(crm: AlumniCrm, moment, imported) -> UUID:
    """Number 7 of A社, since April 2020 number 77 of B社."""
    imported("7,A社,田中 太郎,2015-04-01,,,営業部")
    alumnus_id = crm.find(PersonRef(external_ref="7"))
    told = TransferBetweenEntities(
        alumnus=PersonRef(alumnus_id=alumnus_id),
        to_entity="B社",
        changed_on=day("2020-04-01"),
        tenure_continues=True,
        employee_number="77",
    )
    carry_out(crm, moment(now=NOW), told)
    return alumnus_id


@pytest.mark.parametrize("hired_on", ["2015-04-01", "2020-04-01", ""])
def test_a_row_of_the_new_entity_is_about_the_same_employment(crm, imported, moved, hired_on):
    summary = imported(f"77,B社,田中 太郎,{hired_on},,,開発部")
    assert (summary.new, summary.changed, summary.rejected) == (0, 1, 0)
    stint = only_stint(crm, "77")
    assert [held.department for held in stint.positions] == ["営業部", "開発部"]
    assert somebody(crm, "77").alumnus_id == moved


def test_what_the_old_entity_calls_a_departure_is_the_transfer(crm, imported, moved):
    summary = imported("7,A社,田中 太郎,2015-04-01,2020-03-31,自己都合")
    assert (summary.new, summary.rejected, summary.facts) == (0, 0, 0)
    assert only_stint(crm, "7").last_day is None


def test_who_was_transferred_leaves_the_new_entity(crm, imported, moved):
    imported("77,B社,田中 太郎,2020-04-01,2026-03-31,自己都合")
    assert str(only_stint(crm, "77").last_day) == "2026-03-31"
    imported("77,B社,田中 太郎,2020-04-01,2026-03-31,自己都合")
    assert str(only_stint(crm, "7").last_day) == "2026-03-31"


def test_the_number_of_the_new_entity_may_come_with_a_later_file(crm, moment, imported):
    imported("7,A社,田中 太郎,2015-04-01")
    told = TransferBetweenEntities(
        alumnus=PersonRef(external_ref="7"),
        to_entity="B社",
        changed_on=day("2020-04-01"),
        tenure_continues=True,
    )
    carry_out(crm, moment(now=NOW), told)
    stint = only_stint(crm, "7")
    assert (stint.legal_entity, stint.employee_number) == ("B社", "7")


def test_an_export_that_repeats_the_former_reason_does_not_undo_its_correction(
    crm, moment, imported
):
    row = "7,,田中 太郎,2015-04-01,2026-02-28,会社都合"
    imported(row)
    correction = CorrectDepartureReason(
        alumnus=PersonRef(external_ref="7"),
        departure_reason=DepartureReason.VOLUNTARY,
        reason_evidence="退職願",
        approved_by="user-9",
    )
    carry_out(crm, moment(now=NOW), correction)
    for days in (0, 1, 30):
        imported(row, now=NOW + datetime.timedelta(days=days))
        assert only_stint(crm, "7").departure_reason is DepartureReason.VOLUNTARY


# --- people who left before the programme began -------------------------------------------


def test_who_left_long_ago_is_registered_with_dates_known_to_the_month(crm, moment):
    now = moment(now=NOW)
    outcome = register_alumnus(
        crm,
        now,
        AlumnusRegistered(name="古川 進"),
        NewEmployment(
            employee_number="12",
            hired_on=day("1988-04"),
            position=NewPosition(department="製造部", held_from=day("1995")),
        ),
    )
    who = PersonRef(alumnus_id=outcome.person_id)
    with pytest.raises(DepartureBeforeStart):
        record_departure(crm, moment(now=NOW), who, last_day=day("1988-03"))
    record_departure(
        crm,
        moment(now=NOW),
        who,
        last_day=day("2003-09"),
        departure_reason=DepartureReason.RETIREMENT,
    )
    person = crm.load(outcome.person_id).person
    (stint,) = person.stints.values()
    assert (str(stint.hired_on), str(stint.last_day)) == ("1988-04", "2003-09")
    history = status_history(person, crm.zone)
    assert status_on(history, datetime.date(2003, 8, 31)) is AlumnusStatus.EMPLOYEE
    assert status_on(history, TODAY) is AlumnusStatus.ALUMNUS


def test_a_list_of_who_left_long_ago_is_imported_with_dates_known_to_the_month(crm, imported):
    rows = (
        "12,,古川 進,1988-04,2003-09,定年,製造部",
        "13,,大川 学,昭和63年4月,平成15年9月,自己都合",
    )
    assert (imported(*rows).new, imported(*rows).unchanged) == (2, 2)
    for number in ("12", "13"):
        stint = only_stint(crm, number)
        assert (str(stint.hired_on), str(stint.last_day)) == ("1988-04", "2003-09")
        status = status_on(status_history(somebody(crm, number), crm.zone), TODAY)
        assert status is AlumnusStatus.ALUMNUS
