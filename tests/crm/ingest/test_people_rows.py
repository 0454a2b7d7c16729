"""One outcome for every row of an HR export: a person as far as the row knows, or why not."""

import datetime
from pathlib import Path

import pytest

from crm.domain.dates import FuzzyDate
from crm.domain.departure_reasons import DepartureReason
from crm.ingest.people_mapping import PeopleMapping, load_mapping, mapping_from
from crm.ingest.people_rows import DEFAULT_LEGAL_ENTITY, PersonRow, read_people
from crm.ingest.rows import Problem, RejectedRow, SkippedRow

TODAY = datetime.date(2026, 4, 1)
ROOT = Path(__file__).parents[3]
SURVEY = Path(__file__).parent / "fixtures/exit-survey/rows.csv"


def outcome(toml: str = "", **cells: str) -> PersonRow | RejectedRow | SkippedRow:
    source = "\t".join(cells) + "\n" + "\t".join(cells.values()) + "\n"
    (row,) = read_people(source.encode(), mapping_from(toml), today=TODAY)
    return row


def person(toml: str = "", **cells: str) -> PersonRow:
    row = outcome(toml, **{"employee_number": "1", **cells})
    assert isinstance(row, PersonRow), row
    return row


def codes(toml: str = "", **cells: str) -> list[str]:
    row = outcome(toml, **{"employee_number": "1", **cells})
    assert isinstance(row, RejectedRow), row
    assert row.code == row.problems[0].code
    assert all(problem.reason.endswith(".") for problem in row.problems)
    assert all(problem.reason_ja.endswith("。") for problem in row.problems)
    return [problem.code for problem in row.problems]


def test_a_japanese_export_becomes_people() -> None:
    source = (
        "社員番号;氏名;フリガナ;メールアドレス;生年月日;入社日;退職日;退職理由;部署;役職;基準日\r\n"
        "００１;髙橋　一郎;ﾀｶﾊｼ ｲﾁﾛｳ;ichiro@example.jp;S55.4.1;平成15年4月1日;2026/6/30;自己都合;"
        '"営業部\n第一課";課長;2026-03-31\r\n'
    ).encode("cp932")
    (row,) = read_people(source, PeopleMapping(), today=TODAY)
    assert isinstance(row, PersonRow)
    assert row == PersonRow(
        line=2,
        employee_number="001",
        legal_entity=DEFAULT_LEGAL_ENTITY,
        name="髙橋 一郎",
        name_kana="タカハシ イチロウ",
        name_latin=None,
        email="ichiro@example.jp",
        birth_date=datetime.date(1980, 4, 1),
        hired_on=FuzzyDate.parse("2003-04-01"),
        departed_on=FuzzyDate.parse("2026-06-30"),
        departure_reason=DepartureReason.VOLUNTARY,
        not_a_departure=False,
        department="営業部 第一課",
        job_title="課長",
        grade=None,
        employment_type=None,
        as_of=FuzzyDate.parse("2026-03-31"),
        raw=row.raw,
        fields=row.fields,
    )
    assert row.raw["入社日"] == "平成15年4月1日"


def test_every_kind_of_survey_row_is_a_person_or_a_reject() -> None:
    mapping = load_mapping(ROOT / "docs/examples/dete-mapping.toml")
    rows = list(read_people(SURVEY, mapping, today=TODAY))
    assert [row.line for row in rows] == list(range(2, 14))
    people = [row for row in rows if isinstance(row, PersonRow)]
    told = [(str(row.hired_on), str(row.departed_on), str(row.departure_reason)) for row in people]
    assert told == [
        ("1984", "2012-08", "other"),
        ("None", "2012-05", "voluntary"),
        ("2005", "2012", "voluntary"),
        ("1997", "None", "voluntary"),
        ("2013", "2013", "voluntary"),
        ("1963", "2014-01", "retirement"),
        ("2010", "2010-09", "contract_end"),
        ("None", "2013", "other"),
        ("2001", "2006-07", "other"),
        ("2004", "None", "None"),
    ]
    assert [row.employee_number for row in people if row.not_a_departure] == ["1010"]
    assert {row.legal_entity for row in people} == {"Queensland DETE"}
    assert {row.name or row.email for row in people} == {None}
    assert people[4].job_title == "School Based Professional Staff (Therapist, nurse, etc)"
    rejects = [row for row in rows if isinstance(row, RejectedRow)]
    assert [[problem.code for problem in row.problems] for row in rejects] == [
        ["DEPARTURE_BEFORE_START"],
        ["UNKNOWN_REASON", "IMPOSSIBLE_DATE"],
    ]


def test_ignored_columns_are_not_carried_along() -> None:
    mapping = load_mapping(ROOT / "docs/examples/dete-mapping.toml")
    first = next(iter(read_people(SURVEY, mapping, today=TODAY)))
    assert isinstance(first, PersonRow)
    assert "Gender" not in first.raw
    assert first.raw["Cease Date"] == "08/2012"


def test_a_row_without_name_and_address_is_valid() -> None:
    assert person().name is None
    assert person().email is None


def test_a_row_that_names_nobody_is_rejected() -> None:
    assert codes(employee_number="", department="営業部") == ["NO_IDENTITY"]


def test_a_row_without_number_is_valid_if_it_has_a_name_or_an_address() -> None:
    assert person(employee_number="", name="田中").employee_number is None
    assert person(employee_number="", email="t@example.jp").name is None


def test_words_for_not_known_are_unknown_in_every_column() -> None:
    row = person(
        'not_known = ["N/A", "-"]', name="n/a", email="-", hired_on="－", departure_reason="N/A"
    )
    assert (row.name, row.email, row.hired_on, row.departure_reason) == (None, None, None, None)


@pytest.mark.parametrize(
    ("family", "given", "name"),
    [
        ("田中", "一郎", "田中 一郎"),
        ("Smith", "John", "John Smith"),
        ("アウンサン", "", "アウンサン"),
    ],
)
def test_a_name_in_parts_is_joined_as_its_language_does(family: str, given: str, name: str) -> None:
    assert person(family_name=family, given_name=given).name == name


def test_the_name_in_one_column_wins_over_its_parts() -> None:
    assert person(name="田中 一郎", family_name="鈴木", given_name="一郎").name == "田中 一郎"


def test_the_legal_entity_is_the_row_or_the_default() -> None:
    toml = '[defaults]\nlegal_entity = "本社"'
    assert person(toml, legal_entity="").legal_entity == "本社"
    assert person(toml, legal_entity="子会社").legal_entity == "子会社"


def test_the_as_of_date_is_the_row_or_the_default() -> None:
    toml = "[defaults]\nas_of = 2026-03-31"
    assert str(person(toml).as_of) == "2026-03-31"
    assert str(person(toml, as_of="2025-03-31").as_of) == "2025-03-31"


@pytest.mark.parametrize("email", ["a@example.jp", "A.b+c@ex-ample.co.jp", "太郎@例え.テスト"])
def test_a_plausible_address_is_kept_as_written(email: str) -> None:
    assert person(email=email).email == email


@pytest.mark.parametrize(
    "email",
    [
        "a",
        "a@b@example.jp",
        "a b@example.jp",
        "@example.jp",
        "a@",
        "a@localhost",
        "a@example..jp",
        "a@-example.jp",
        "a@x.jp, b@x.jp",
        "A <a@example.jp>",
        f"{'a' * 65}@example.jp",
    ],
)
def test_an_address_that_is_none_is_rejected(email: str) -> None:
    assert codes(email=email) == ["BAD_EMAIL"]


def test_a_departure_before_the_start_is_rejected() -> None:
    assert codes(hired_on="2015-04-02", departed_on="2015-04-01") == ["DEPARTURE_BEFORE_START"]
    assert codes(hired_on="2015", departed_on="2014-12") == ["DEPARTURE_BEFORE_START"]


@pytest.mark.parametrize(
    ("hired", "departed"),
    [("2015-04-01", "2015-04-01"), ("2015-11-01", "2015"), ("2015-04-30", "2015-04")],
)
def test_a_departure_that_may_be_after_the_start_is_kept(hired: str, departed: str) -> None:
    assert str(person(hired_on=hired, departed_on=departed).departed_on) == departed


def test_a_value_that_ends_no_employment_gives_no_departure() -> None:
    toml = '[values.departure_reason]\n"出向" = "not_a_departure"'
    row = person(toml, departed_on="2020-03-31", departure_reason="出向")
    assert (row.not_a_departure, row.departed_on, row.departure_reason) == (True, None, None)


def test_an_unknown_reason_is_rejected_and_says_how_to_map_it() -> None:
    assert codes(departure_reason="家業") == ["UNKNOWN_REASON"]
    row = outcome(employee_number="1", departure_reason="家業")
    assert isinstance(row, RejectedRow)
    assert "家業" in row.reason
    assert "[values.departure_reason]" in row.reason
    assert "家業" in row.reason_ja


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ({"birth_date": "2026-04-02"}, "BIRTH_DATE_IN_FUTURE"),
        ({"birth_date": "1980-04"}, "BIRTH_DATE_NOT_A_DAY"),
        ({"birth_date": "1900-01-01"}, "UNLIKELY_DATE"),
        ({"birth_date": "2000-01-01", "hired_on": "1999"}, "BORN_AFTER_START"),
        ({"hired_on": "1900-01-01"}, "UNLIKELY_DATE"),
        ({"hired_on": "2028-04-02"}, "UNLIKELY_DATE"),
        ({"departed_on": "2099-12-31"}, "UNLIKELY_DATE"),
        ({"departed_on": "9999-12-31"}, "YEAR_OUT_OF_RANGE"),
        ({"hired_on": "42095"}, "EXCEL_SERIAL"),
        ({"hired_on": "1/31/2015"}, "AMBIGUOUS_DATE"),
        ({"hired_on": "2015-02-29"}, "IMPOSSIBLE_DATE"),
        ({"name": "長" * 201}, "TEXT_TOO_LONG"),
    ],
)
def test_a_bad_value_rejects_its_row(cells: dict[str, str], code: str) -> None:
    assert codes(**cells) == [code]


def test_dates_ahead_are_normal() -> None:
    row = person(hired_on="2026-10-01", departed_on="2026-12-31")
    assert (str(row.hired_on), str(row.departed_on)) == ("2026-10-01", "2026-12-31")


def test_declared_placeholders_are_unknown() -> None:
    toml = 'placeholders = ["1900-01-01", "9999-12-31"]'
    row = person(toml, birth_date="1900/1/1", hired_on="1900-01-01", departed_on="9999/12/31")
    assert (row.birth_date, row.hired_on, row.departed_on) == (None, None, None)


def test_all_problems_of_a_row_are_reported_at_once() -> None:
    found = codes(email="nobody", birth_date="1980-02-30", departure_reason="家業")
    assert sorted(found) == ["BAD_EMAIL", "IMPOSSIBLE_DATE", "UNKNOWN_REASON"]


def test_the_importer_can_reject_a_row_it_was_given() -> None:
    problem = Problem("DUPLICATE", "Somebody else has this number.", "番号が重複しています。")
    assert person(name="田中").rejected(problem) == RejectedRow(2, (problem,), ("1", "田中"))


def test_bad_rows_and_empty_rows_pass_through_in_their_place() -> None:
    source = b"employee_number,name\n1,a\n\n2\n3,c\n"
    rows = list(read_people(source, PeopleMapping(), today=TODAY))
    assert [(row.line, type(row)) for row in rows] == [
        (2, PersonRow),
        (3, SkippedRow),
        (4, RejectedRow),
        (5, PersonRow),
    ]


def test_a_file_is_read_as_often_as_it_is_iterated() -> None:
    people = read_people(
        SURVEY, load_mapping(ROOT / "docs/examples/dete-mapping.toml"), today=TODAY
    )
    assert list(people) == list(people)
