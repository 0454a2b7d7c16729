"""HR exports become facts: who is new, what changed, nothing twice, and every row accounted for."""

import datetime
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from uuid import UUID

import pytest

from crm.application.alumni import AlumniCrm, PersonRef
from crm.application.command import carry_out
from crm.application.commands.identity import MergeIdentities
from crm.domain.dates import FuzzyDate
from crm.domain.departure_reasons import DepartureReason
from crm.domain.envelope import Actor, ActorType, RecordedFact
from crm.domain.facts import DepartureRescinded, ProfileUpdated
from crm.domain.moment import Moment
from crm.domain.person import Person, evolve
from crm.domain.status import AlumnusStatus, status_history, status_on
from crm.ingest.people_import import import_people
from crm.ingest.people_mapping import PeopleMapping, load_mapping, mapping_from
from crm.ingest.people_rows import read_people
from crm.ingest.people_summary import ImportSummary
from crm.ingest.rows import RejectedRow
from crm.storage.key_file import Secrets
from tests.conftest import NewMoment, NewPerson

NOW = datetime.datetime(2026, 4, 1, 3, tzinfo=datetime.UTC)
TODAY = datetime.date(2026, 4, 1)
HR = Actor(ActorType.HR, "import")
ROOT = Path(__file__).parents[3]
SURVEY = Path(__file__).parent / "fixtures/exit-survey/rows.csv"
WHOLE_SURVEY = ROOT.parent / "shared/data/exit-survey/dete_survey.csv"
COLUMNS = (
    "employee_number,name,email,birth_date,hired_on,departed_on,departure_reason,department,as_of"
)

Import = Callable[..., ImportSummary]


@pytest.fixture
def imported(crm: AlumniCrm) -> Import:
    """imported("1,田中 太郎,…", …): the summary of importing these rows; columns as COLUMNS."""

    def run(*rows: str, header: str = COLUMNS, toml: str = "", **options: object) -> ImportSummary:
        width = header.count(",")
        padded = [row + "," * (width - row.count(",")) for row in rows]
        table = read_people("\n".join([header, *padded]).encode(), mapping_from(toml), today=TODAY)
        return import_people(crm, table, now=NOW, actor=HR, **options)  # type: ignore[arg-type]

    return run


def facts(crm: AlumniCrm) -> list[RecordedFact]:
    return list(crm.event_log.stream())


def kinds(crm: AlumniCrm) -> list[str]:
    return [recorded.kind for recorded in facts(crm)]


def somebody(crm: AlumniCrm, number: str = "1") -> Person:
    alumnus_id = crm.find(PersonRef(external_ref=number))
    person = Person(alumnus_id)
    for recorded in crm.event_log.of_people([alumnus_id]):
        evolve(person, recorded.happening)
    return person


def people(crm: AlumniCrm) -> set[UUID]:
    return {recorded.alumnus_id for recorded in facts(crm)}


def rows_account_for_all(summary: ImportSummary) -> bool:
    told = (summary.new, summary.changed, summary.unchanged, summary.empty, summary.rejected)
    return summary.rows == sum(told)


def test_a_row_becomes_a_person_with_employment_position_and_departure(
    crm: AlumniCrm, imported: Import
) -> None:
    summary = imported("1,田中 太郎,t@example.jp,1980-01-02,2015-04-01,2025-03-31,自己都合,営業部")
    assert (summary.new, summary.facts, summary.rejected) == (1, 4, 0)
    assert kinds(crm) == ["AlumnusRegistered", "EmploymentStarted", "PositionHeld", "Departed"]
    started = facts(crm)[1].happening
    assert started.effective_on == datetime.date(2015, 4, 1)
    assert (started.source.provider, started.actor) == ("hr-import", HR)
    status = status_on(status_history(somebody(crm), crm.zone), TODAY)
    assert status is AlumnusStatus.ALUMNUS


def test_importing_the_same_file_again_adds_nothing(crm: AlumniCrm, imported: Import) -> None:
    rows = (
        "1,田中 太郎,t@example.jp,1980-01-02,2015-04-01,2025-03-31,自己都合,営業部",
        "1,田中 太郎,t@example.jp,1980-01-02,2015-04-01,2025-03-31,自己都合,人事部",
        "1,田中 太郎,t@example.jp,1980-01-02,2015-04-01,2025-03-31,自己都合,営業部",
        ",鈴木 花子,h@example.jp",
        ",佐藤 次郎,,1970-05-05",
    )
    first = imported(*rows)
    head = crm.event_log.head()
    assert (first.new, first.changed) == (3, 2)
    again = imported(*rows)
    assert (again.unchanged, again.facts) == (5, 0)
    assert crm.event_log.head() == head


def test_a_changed_row_adds_only_what_changed(crm: AlumniCrm, imported: Import) -> None:
    imported("1,田中 太郎,t@example.jp,1980-01-02,2015-04-01,,,営業部")
    summary = imported("1,山本 太郎,t@example.jp,1980-01-02,2015-04-01,,,人事部")
    assert (summary.changed, summary.people_changed, summary.facts) == (1, 1, 2)
    assert kinds(crm)[-2:] == ["PositionHeld", "ProfileUpdated"]
    last = facts(crm)[-1].fact
    assert isinstance(last, ProfileUpdated)
    assert (last.name, last.email, last.by_alumnus) == ("山本 太郎", None, False)


def test_a_departure_ahead_is_scheduled_and_one_moved_is_rescinded_first(
    crm: AlumniCrm, imported: Import
) -> None:
    imported("1,田中 太郎,,,2015-04-01,2026-06-30,自己都合")
    assert kinds(crm)[-1] == "DepartureScheduled"
    imported("1,田中 太郎,,,2015-04-01,2026-09-30,自己都合")
    assert kinds(crm)[-2:] == ["DepartureRescinded", "DepartureScheduled"]
    assert str(somebody(crm).stints.popitem()[1].last_day) == "2026-09-30"


def test_the_last_day_itself_is_still_employment(crm: AlumniCrm, imported: Import) -> None:
    imported("1,A,,,2015-04-01,2026-04-01", "2,B,,,2015-04-01,2026-03-31")
    assert [kind for kind in kinds(crm) if kind.startswith("Depart")] == [
        "DepartureScheduled",
        "Departed",
    ]


def test_a_later_file_without_the_departure_does_not_take_it_back(
    crm: AlumniCrm, imported: Import
) -> None:
    imported("1,田中 太郎,,,2015-04-01,2025-03-31,自己都合")
    assert imported("1,田中 太郎,,,2015-04-01").facts == 0


def test_a_new_first_day_after_a_departure_is_a_return(crm: AlumniCrm, imported: Import) -> None:
    rows = ("1,田中 太郎,,,2010-04-01,2015-03-31", "1,田中 太郎,,,2020-04-01")
    assert imported(*rows).people_changed == 0
    assert kinds(crm) == ["AlumnusRegistered", "EmploymentStarted", "Departed", "Rehired"]
    assert imported(*rows).facts == 0


def test_somebody_who_returns_under_a_new_number_is_the_same_person_and_reported(
    crm: AlumniCrm, imported: Import
) -> None:
    rows = (
        "900,田中 太郎,,1980-01-02,2020-04-01",
        "1,田中太郎,,1980-01-02,2010-04-01,2015-03-31",
    )
    summary = imported(*rows)
    assert summary.new == 1
    assert dict(summary.notice_codes) == {"NEW_EMPLOYEE_NUMBER": 1}
    assert crm.find(PersonRef(external_ref="1")) == crm.find(PersonRef(external_ref="900"))
    assert imported(*rows).facts == 0


def test_another_first_day_while_employed_is_refused_and_leaves_nothing(
    crm: AlumniCrm, imported: Import
) -> None:
    imported("1,田中 太郎,,,2015-04-01")
    head = crm.event_log.head()
    later = imported("1,新しい 名前,,,2020-04-01,,,新部署")
    earlier = imported("1,新しい 名前,,,2012-04-01,,,新部署")
    assert [summary.rejects[0].code for summary in (later, earlier)] == [
        "STILL_EMPLOYED",
        "HIRED_ON_DIFFERS",
    ]
    assert crm.event_log.head() == head


def test_a_departure_before_the_start_on_file_is_refused(crm: AlumniCrm, imported: Import) -> None:
    imported("1,田中 太郎,,,2015-04-01")
    summary = imported("1,別の 名前,,,,2014-03-31")
    assert summary.rejects[0].code == "DEPARTURE_BEFORE_START"
    assert somebody(crm).name == "田中 太郎"


def test_a_number_with_another_birth_date_is_reported_and_the_rest_is_stored(
    crm: AlumniCrm, imported: Import
) -> None:
    summary = imported("1,田中 太郎,,1980-01-02", "1,田中 太郎,,1990-12-31", "2,鈴木 花子")
    assert (summary.new, summary.rejected) == (2, 1)
    (reject,) = summary.rejects
    assert (reject.line, reject.code) == (3, "EMPLOYEE_NUMBER_TAKEN")
    assert "生年月日" in reject.reason_ja


def test_the_same_name_or_address_with_another_birth_date_is_another_person_and_reported(
    crm: AlumniCrm, imported: Import
) -> None:
    rows = (
        ",田中 太郎,shared@example.jp,1980-01-02",
        ",田中 太郎,shared@example.jp,1990-12-31",
    )
    summary = imported(*rows)
    assert len(people(crm)) == summary.new == 2
    assert dict(summary.notice_codes) == {"SAME_NAME_OTHER_BIRTH_DATE": 1, "SHARED_EMAIL": 1}
    assert [notice.line for notice in summary.notices] == [3, 3]
    again = imported(*rows)
    assert (again.facts, again.notice_codes.total()) == (0, 0)


def test_rows_without_name_or_address_are_people(crm: AlumniCrm, imported: Import) -> None:
    summary = imported("1,,,,2015-04-01", "2,無記名", ",,only@example.jp", ",誕生 日,,1980-01-02")
    assert (summary.new, summary.rejected) == (4, 0)


def test_a_name_alone_is_reported_because_nothing_tells_people_apart(imported: Import) -> None:
    summary = imported(",田中 太郎")
    assert [reject.code for reject in summary.rejects] == ["NO_STABLE_IDENTITY"]


def test_a_row_that_fits_several_people_is_reported(crm: AlumniCrm, imported: Import) -> None:
    imported("1,田中 太郎,shared@example.jp,1980-01-02", "2,鈴木 花子,shared@example.jp")
    summary = imported(",,shared@example.jp")
    assert [reject.code for reject in summary.rejects] == ["AMBIGUOUS_PERSON"]


def test_a_person_without_number_is_found_again_when_the_number_comes(
    crm: AlumniCrm, imported: Import
) -> None:
    imported(",田中 太郎,t@example.jp,1980-01-02,2015-04-01,2025-03-31,定年,営業部")
    row = "1,田中 太郎,t@example.jp,1980-01-02,2015-04-01,2025-03-31,定年,営業部"
    assert imported(row).new == 0
    assert imported(row).facts == 0
    assert len(people(crm)) == 1
    (stint,) = somebody(crm, "1").stints.values()
    assert (stint.employee_number, str(stint.last_day)) == ("1", "2025-03-31")
    assert [held.department for held in stint.positions] == ["営業部"]


def test_a_departure_stays_announced_when_it_was_though_the_number_comes_later(
    crm: AlumniCrm, imported: Import, moment: Callable[..., Moment]
) -> None:
    imported(",田中 太郎,t@example.jp,1980-01-02,2015-04-01")
    announced = moment(now=NOW - datetime.timedelta(days=30))
    last_day = FuzzyDate.day(TODAY + datetime.timedelta(days=30))
    crm.decide(
        announced,
        PersonRef(email="t@example.jp"),
        lambda person: person.schedule_departure(announced, last_day=last_day),
    )

    imported("1,田中 太郎,t@example.jp,1980-01-02,2015-04-01")

    (stint,) = somebody(crm, "1").stints.values()
    assert (stint.last_day, stint.scheduled_at) == (last_day, announced.now)


def test_rows_of_one_file_with_and_without_the_number_are_one_person(
    crm: AlumniCrm, imported: Import
) -> None:
    rows = (
        ",田中 太郎,t@example.jp,1980-01-02,2015-04-01,,,営業部",
        "1,田中 太郎,t@example.jp,1980-01-02,2015-04-01,,,人事部",
        ",,t@example.jp,,2015-04-01,,,総務部",
    )
    summary = imported(*rows)
    assert (summary.new, summary.changed, len(people(crm))) == (1, 2, 1)
    (stint,) = somebody(crm, "1").stints.values()
    assert [held.department for held in stint.positions] == ["営業部", "人事部", "総務部"]
    assert imported(*rows).facts == 0


def test_yearly_snapshots_are_taken_in_the_order_of_their_dates(
    crm: AlumniCrm, imported: Import
) -> None:
    rows = (
        "1,田中 太郎,,,2015-04-01,,,人事部,2024-03-31",
        "1,田中 太郎,,,2015-04-01,,,営業部,2022-03-31",
        "1,田中 太郎,,,2015-04-01,,,営業部,2023-03-31",
    )
    imported(*rows)
    (stint,) = somebody(crm).stints.values()
    told = [(held.department, str(held.held_from)) for held in stint.positions]
    assert told == [("営業部", "2022-03-31"), ("人事部", "2024-03-31")]
    assert imported(*rows).facts == 0


def test_an_older_snapshot_does_not_undo_a_newer_one(crm: AlumniCrm, imported: Import) -> None:
    imported("1,山本 太郎,new@example.jp,,2015-04-01,2025-12-31,自己都合,人事部,2026-03-31")
    summary = imported("1,田中 太郎,old@example.jp,,2015-04-01,2025-06-30,,営業部,2023-03-31")
    assert summary.facts == 0
    assert (somebody(crm).name, somebody(crm).email) == ("山本 太郎", "new@example.jp")


def test_what_the_person_said_since_is_not_undone_by_the_same_export(
    crm: AlumniCrm, imported: Import, moment: Callable[..., object]
) -> None:
    row = "1,田中 太郎,work@example.jp"
    imported(row)
    now = moment(now=NOW)
    theirs = now.happening(  # type: ignore[attr-defined]
        somebody(crm).alumnus_id, ProfileUpdated(email="private@example.jp")
    )
    crm.append_unseen([theirs], now)  # type: ignore[arg-type]
    assert imported(row).facts == 0
    assert somebody(crm).email == "private@example.jp"


def test_a_transfer_is_no_departure_and_a_reason_without_a_date_is_reported(
    crm: AlumniCrm, imported: Import
) -> None:
    toml = '[values.departure_reason]\n"異動" = "not_a_departure"\n'
    summary = imported("1,A,,,2015-04-01,2024-03-31,異動", "2,B,,,2015-04-01,,自己都合", toml=toml)
    assert not {"Departed", "DepartureScheduled"} & set(kinds(crm))
    assert dict(summary.notice_codes) == {"DEPARTURE_DATE_UNKNOWN": 1}


def test_a_department_that_is_called_like_a_reason_is_no_reason(
    crm: AlumniCrm, imported: Import
) -> None:
    imported("1,A,,,2015-04-01,2024-03-31,other,other", "2,unknown,,,2015,2024,unknown,unknown")
    stints = [stint for n in "12" for stint in somebody(crm, n).stints.values()]
    told = [(stint.departure_reason, stint.positions[0].department) for stint in stints]
    assert told == [(DepartureReason.OTHER, "other"), (DepartureReason.UNKNOWN, "unknown")]
    assert all(type(reason) is DepartureReason and type(word) is str for reason, word in told)


def test_dates_known_to_the_month_keep_that_precision(crm: AlumniCrm, imported: Import) -> None:
    imported("1,A,,,2015,2024-03")
    (stint,) = somebody(crm).stints.values()
    assert (str(stint.hired_on), str(stint.last_day)) == ("2015", "2024-03")
    assert imported("1,A,,,2015-04-01,2024-03").facts == 0
    imported("1,A,,,2015,2024-03-15")
    assert kinds(crm)[-2:] == ["DepartureRescinded", "Departed"]


def test_two_legal_entities_may_use_the_same_number(crm: AlumniCrm, imported: Import) -> None:
    header = "legal_entity," + COLUMNS
    imported("東京,1,田中 太郎,,1980-01-02", "大阪,1,鈴木 花子,,1985-01-02", header=header)
    assert len(people(crm)) == 2


def test_people_registered_by_hand_are_found(
    crm: AlumniCrm, imported: Import, person: Callable[..., UUID]
) -> None:
    theirs = person(name="田中 太郎", employee_number="1", hired_on="2015-04-01")
    summary = imported("1,田中 太郎,t@example.jp,,2015-04-01,2025-03-31")
    assert (summary.new, summary.people_changed) == (0, 1)
    assert people(crm) == {theirs}


def test_a_dry_run_counts_the_same_and_stores_nothing(crm: AlumniCrm, imported: Import) -> None:
    rows = ("1,田中 太郎,,1980-01-02,2015-04-01", "1,田中 太郎,,1990-01-02", ",無名", "2,B")
    dry = imported(*rows, dry_run=True)
    assert crm.event_log.head() == 0
    real = imported(*rows)
    for each in ("rows", "new", "changed", "unchanged", "rejected", "facts", "reject_codes"):
        assert getattr(dry, each) == getattr(real, each), each


def test_rejects_come_in_the_order_of_the_file_with_their_cells(imported: Import) -> None:
    rejects: list[RejectedRow] = []
    rows = ("1,A,,1980-01-02", "1,A,,1981-01-02", "2,B,not-an-address", ",C")
    imported(*rows, rejects=rejects.append)
    assert [(each.line, each.code) for each in rejects] == [
        (3, "EMPLOYEE_NUMBER_TAKEN"),
        (4, "BAD_EMAIL"),
        (5, "NO_STABLE_IDENTITY"),
    ]
    assert rejects[0].fields[:4] == ("1", "A", "", "1981-01-02")


def test_two_imports_of_one_file_at_once_do_not_double_anybody(
    crm: AlumniCrm, database: str, secrets: Secrets
) -> None:
    rows = [f"{n},名前 {n},p{n}@example.jp,1980-01-02,2015-04-01,,,営業部" for n in range(300)]
    source = "\n".join([COLUMNS[: COLUMNS.rindex(",")], *rows]).encode()
    other = AlumniCrm(database, secrets, crm.zone)

    def run(side: AlumniCrm) -> ImportSummary:
        table = read_people(source, PeopleMapping(), today=TODAY)
        return import_people(side, table, now=NOW, actor=HR)

    try:
        with ThreadPoolExecutor(2) as pool:
            one, two = pool.map(run, (crm, other))
    finally:
        other.close()
    assert len(people(crm)) == one.new + two.new == 300
    assert one.rejected == two.rejected == 0
    assert len(kinds(crm)) == 300 * 3


def test_several_thousand_rows_with_departures_import_once(crm: AlumniCrm) -> None:
    lines = [COLUMNS]
    for year in range(2021, 2025):
        for number in range(1_000):
            left = f"{year - 1}-12-31,定年" if number < 100 * (year - 2021) else ","
            department = f"部署{number % 7 if year < 2023 else number % 5}"
            lines.append(
                f"{number:05d},氏名 {number},p{number}@example.jp,19{60 + number % 40}-01-02,"
                f"2010-04-01,{left},{department},{year}-03-31"
            )
    table = read_people("\n".join(lines).encode(), PeopleMapping(), today=TODAY)
    first = import_people(crm, table, now=NOW, actor=HR)
    assert (first.rows, first.new, first.rejected) == (4_000, 1_000, 0)
    assert rows_account_for_all(first)
    assert crm.event_log.head() == first.facts
    second = import_people(crm, table, now=NOW, actor=HR)
    assert (second.unchanged, second.facts) == (4_000, 0)
    assert any(isinstance(each.fact, DepartureRescinded) for each in facts(crm))


def test_the_government_survey_imports_with_the_documented_mapping(crm: AlumniCrm) -> None:
    mapping = load_mapping(ROOT / "docs/examples/dete-mapping.toml")
    table = read_people(SURVEY, mapping, today=TODAY)
    first = import_people(crm, table, now=NOW, actor=HR)
    assert first.new + first.rejected == first.rows == 12
    assert import_people(crm, table, now=NOW, actor=HR).facts == 0


@pytest.mark.skipif(
    not WHOLE_SURVEY.exists(),
    reason="the whole survey is not part of the repository (../shared/data/exit-survey)",
)
def test_the_whole_government_survey_imports_and_is_stored_once(crm: AlumniCrm) -> None:
    mapping = load_mapping(ROOT / "docs/examples/dete-mapping.toml")
    table = read_people(WHOLE_SURVEY, mapping, today=TODAY)
    first = import_people(crm, table, now=NOW, actor=HR)
    assert (first.rows, first.new, first.rejected) == (822, 822, 0)
    assert first.notice_codes["DEPARTURE_DATE_UNKNOWN"] == 34
    assert crm.event_log.head() == first.facts
    assert import_people(crm, table, now=NOW, actor=HR).facts == 0


# --- records that were merged -----------------------------------------------------------------


def test_a_row_about_a_merged_record_is_about_the_person(imported, crm, moment):
    imported("1,山田 花子,,1990-01-01,2010-04-01,2015-03-31", "2,佐藤 花子,,1990-01-01,2018-04-01")
    one, two = (crm.find(PersonRef(external_ref=number)) for number in "12")
    survivor, absorbed = PersonRef(alumnus_id=one), PersonRef(alumnus_id=two)
    carry_out(crm, moment(now=NOW), MergeIdentities(survivor=survivor, absorbed=absorbed))
    before = crm.event_log.head()

    again = imported("1,山田 花子,,1990-01-01,2010-04-01,2015-03-31")
    assert (again.facts, crm.event_log.head()) == (0, before)
    imported("2,佐藤 花子,hanako@example.jp,1990-01-01,2018-04-01,2026-03-31")

    new = crm.event_log.after(before)
    assert {each.alumnus_id for each in new} == {one}
    assert {"Departed", "ProfileUpdated"} <= {each.kind for each in new}
    assert crm.find(PersonRef(email="hanako@example.jp")) == one
    ended = crm.load(two).person.stints.values()
    assert [each.last_day.isoformat() for each in ended if each.last_day] == [
        "2015-03-31",
        "2026-03-31",
    ]


def test_an_honorific_in_a_list_is_no_part_of_the_name(imported, crm):
    imported("1,田中 太郎 様", "2,鵜殿")
    assert [somebody(crm, number).name for number in "12"] == ["田中 太郎", "鵜殿"]
    assert imported("1,田中 太郎").facts == 0


def test_records_that_were_merged_are_one_person_for_an_import(
    crm: AlumniCrm, imported: Import, person: NewPerson, moment: NewMoment
) -> None:
    kept = person(name="田中 太郎", email="t@example.jp", employee_number="1")
    merged = person(name="田中 太郎", email="t@example.jp", employee_number="2")
    row = ",田中 太郎,t@example.jp"
    assert [reject.code for reject in imported(row).rejects] == ["AMBIGUOUS_PERSON"]
    asked = MergeIdentities(
        survivor=PersonRef(alumnus_id=kept), absorbed=PersonRef(alumnus_id=merged)
    )
    carry_out(crm, moment(), asked)
    head = crm.event_log.head()
    summary = imported(row, "2,田中 太郎,t@example.jp")
    assert (summary.unchanged, summary.rejected, summary.notices) == (2, 0, [])
    assert crm.event_log.head() == head
