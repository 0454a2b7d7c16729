"""A mapping says what a file does not, and is told precisely where it is wrong."""

import re
from pathlib import Path

import pytest

from crm.domain.departure_reasons import DepartureReason
from crm.ingest.people_columns import FIELDS, columns_of
from crm.ingest.people_mapping import MappingError, PeopleMapping, load_mapping, mapping_from

ROOT = Path(__file__).parents[3]
PEOPLE = ("columns", "mapping", "cells", "dates", "rows")


def refusal(toml: str, *header: str) -> MappingError:
    with pytest.raises(MappingError) as error:
        mapping_from(toml).columns_in(header or ("社員番号",))
    assert error.value.message.endswith(".")
    return error.value


@pytest.mark.parametrize(
    "header",
    [
        "社員番号 氏名 フリガナ メールアドレス 生年月日 入社日 退職日 退職理由 部署 役職",
        "employee_number name name_kana email birth_date hired_on departed_on departure_reason"
        " department job_title",
        "EmployeeNumber NAME Name-Kana E-Mail Birth_Date Hire_Date Termination_Date"
        " Termination_Reason Dept Title",
        "従業員番号 氏名(漢字) ﾌﾘｶﾞﾅ Ｅメール 生年月日 入社年月日 退職年月日 退職事由 所属 役職名",
    ],
)
def test_headers_are_known_in_japanese_and_english(header: str) -> None:
    columns = PeopleMapping().columns_in(tuple(header.split()))
    assert " ".join(columns.places) == (
        "employee_number name name_kana email birth_date hired_on departed_on departure_reason"
        " department job_title"
    )


@pytest.mark.parametrize("field", FIELDS)
def test_every_field_is_known_by_its_own_name(field: str) -> None:
    spaced = field.replace("_", " ").title()
    assert columns_of(("社員番号", spaced), {}, ignore_unknown=True).places.get(field) is not None


def test_family_and_given_names_are_told_apart() -> None:
    header = (
        "社員番号",
        "姓",
        "名",
        "セイ",
        "メイ",
        "英字氏名",
        "会社",
        "雇用形態",
        "等級",
        "基準日",
    )
    assert " ".join(PeopleMapping().columns_in(header).places) == (
        "employee_number family_name given_name family_name_kana given_name_kana name_latin"
        " legal_entity employment_type grade as_of"
    )


def test_unknown_columns_are_listed() -> None:
    error = refusal("", "社員番号", "血液型", "Shoe size")
    assert error.code == "UNKNOWN_COLUMN"
    assert "'血液型', 'Shoe size'" in error.message


@pytest.mark.parametrize("toml", ['ignore = ["血液型", "shoe SIZE"]', "ignore_unknown = true"])
def test_a_mapping_may_ignore_columns(toml: str) -> None:
    columns = mapping_from(toml).columns_in(("社員番号", "血液型", "Shoe size"))
    assert columns.raw(("1", "A", "27")) == {"社員番号": "1"}


def test_two_columns_of_one_kind_must_be_decided() -> None:
    assert refusal("", "社員番号", "氏名", "name").code == "AMBIGUOUS_COLUMN"
    decided = mapping_from('ignore = ["name"]\n[columns]\nname = "氏名"')
    assert decided.columns_in(("社員番号", "name", "氏名")).places["name"] == 2


def test_a_field_takes_the_first_header_that_the_file_has() -> None:
    mapping = mapping_from('[columns]\nhired_on = ["Start", "DETE Start Date"]')
    assert mapping.columns_in(("社員番号", "DETE start date")).places["hired_on"] == 1


def test_the_mapping_wins_over_the_name_of_a_column() -> None:
    mapping = mapping_from('[columns]\ndepartment = "部署"\njob_title = "等級"')
    places = mapping.columns_in(("社員番号", "部署", "等級")).places
    assert places == {"department": 1, "job_title": 2, "employee_number": 0}


def test_columns_of_a_rejects_file_are_passed_over() -> None:
    header = ("社員番号", "reject_line", "reject_code", "reject_reason", "reject_reason_ja")
    assert PeopleMapping().columns_in(header).places == {"employee_number": 0}


@pytest.mark.parametrize(
    ("toml", "code", "names"),
    [
        ("columns = [", "BAD_TOML", "TOML"),
        ("colums = 1", "UNKNOWN_SETTING", "colums"),
        ("columns = 1", "BAD_SETTING", "columns"),
        ('[columns]\nshoe_size = "Shoe"', "UNKNOWN_FIELD", "shoe_size"),
        ("[columns]\nname = 1", "BAD_SETTING", "columns.name"),
        ("[columns]\nname = []", "BAD_SETTING", "columns.name"),
        ('[columns]\nname = "A"\nemail = "a"', "BAD_SETTING", "more than one"),
        ('[columns]\nname = "Absent"', "COLUMN_NOT_IN_FILE", "Absent"),
        ('date_order = "mdy"', "BAD_SETTING", "date_order"),
        ('delimiter = "|"', "BAD_SETTING", "delimiter"),
        ('ignore_unknown = "yes"', "BAD_SETTING", "ignore_unknown"),
        ('order = "sideways"', "BAD_SETTING", "order"),
        ('order = "as_of"', "NO_AS_OF", "as_of"),
        ('not_known = "-"', "BAD_SETTING", "not_known"),
        ('[values.departure_reason]\nx = "boredom"', "BAD_SETTING", "not_a_departure"),
        ('[values.grade]\nx = "y"', "UNKNOWN_SETTING", "values.grade"),
        ('[defaults]\nemail = "a@b.jp"', "UNKNOWN_FIELD", "email"),
        ('[defaults]\nas_of = "soon"', "BAD_SETTING", "as_of"),
    ],
)
def test_a_wrong_mapping_is_told_what_is_wrong(toml: str, code: str, names: str) -> None:
    error = refusal(toml)
    assert error.code == code
    assert names in error.message


def test_a_file_about_nobody_is_refused() -> None:
    assert refusal("", "department", "等級").code == "NO_PEOPLE_COLUMN"


def test_a_mapping_file_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    (tmp_path / "sjis.toml").write_bytes('name = "氏名"'.encode("cp932"))
    for path in (tmp_path / "absent.toml", tmp_path, tmp_path / "sjis.toml"):
        with pytest.raises(MappingError) as error:
            load_mapping(path)
        assert error.value.code == "UNREADABLE_MAPPING"


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("自己都合", "voluntary"),
        ("会社都合", "layoff"),
        ("定年", "retirement"),
        ("契約満了", "contract_end"),
        ("懲戒解雇", "disciplinary_dismissal"),
        ("諭旨解雇", "dismissal_by_advice"),
        ("死亡", "death"),
        ("VOLUNTARY", "voluntary"),
        ("Contract end", "contract_end"),
        ("定年退職", "retirement"),
        ("not_a_departure", "not_a_departure"),
        ("転籍", None),
        ("普通解雇", None),
    ],
)
def test_reasons_are_known_in_both_languages_and_never_guessed(word: str, code: str | None) -> None:
    assert PeopleMapping().reason(word) == code


@pytest.mark.parametrize("reason", list(DepartureReason))
def test_every_reason_is_known_by_its_code_and_labels(reason: DepartureReason) -> None:
    words = (reason.value, reason.ja, reason.en)
    assert [PeopleMapping().reason(word) for word in words] == [reason] * 3


def test_a_mapped_reason_wins_over_a_known_word() -> None:
    mapping = mapping_from('[values.departure_reason]\n"Retirement" = "other"')
    assert mapping.reason("ＲＥＴＩＲＥＭＥＮＴ") == DepartureReason.OTHER


def test_placeholders_mean_unknown_however_they_are_written() -> None:
    mapping = mapping_from('placeholders = [1900-01-01, "9999-12-31", "未定", "0000-00-00"]')
    for text in ("1900/1/1", "19000101", "明治33年1月1日", "9999/12/31", "未定", "0000-00-00", ""):
        assert mapping.date(text) is None
    assert str(mapping.date("1900-01-02")) == "1900-01-02"


def test_the_documentation_shows_the_example_mapping_as_it_is() -> None:
    example = (ROOT / "docs/examples/dete-mapping.toml").read_text(encoding="utf-8")
    document = (ROOT / "docs/import-people.md").read_text(encoding="utf-8")
    assert f"```toml\n{example}```" in document


def test_the_documentation_explains_every_code() -> None:
    document = (ROOT / "docs/import-people.md").read_text(encoding="utf-8")
    modules = ["tables", "encodings", "eras", "date_words", "columns", "file_mapping", "cells"]
    modules += map("people_{}".format, PEOPLE)
    raised = {
        code
        for module in modules
        for code in re.findall(
            r'(?:Problem|Error|bad|report)\(\s*"([A-Z_]{3,})"',
            (ROOT / f"crm/ingest/{module}.py").read_text(encoding="utf-8"),
        )
    }
    assert len(raised) > 40
    assert [code for code in sorted(raised) if f"`{code}`" not in document] == []


def test_the_documentation_names_every_field_setting_and_reason() -> None:
    document = (ROOT / "docs/import-people.md").read_text(encoding="utf-8")
    settings = "columns ignore ignore_unknown encoding delimiter date_order placeholders"
    settings += " not_known values defaults order"
    for word in (*FIELDS, *settings.split(), *DepartureReason, "not_a_departure"):
        assert f"`{word}" in document, word
