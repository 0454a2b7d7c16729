"""`crm import interactions`: what it prints, what it ends with, what it leaves in the database."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from crm.program.import_interactions import import_interactions
from crm.program.import_people import import_people
from tests.crm.program.test_import_people import head, settings  # noqa: F401

PEOPLE = "社員番号,氏名,メールアドレス\n1,田中 太郎,taro@example.jp\n"
LIST = "メールアドレス,出欠\ntaro@example.jp,出席\n"
SETTINGS = ("--set", "gathering_id=g", "--set", "gathering_on=2026-01-10")
IN_PERSON = (*SETTINGS, "--set", "attendance_mode=in_person")


def run(*arguments: object) -> Result:
    return CliRunner().invoke(import_interactions, [str(each) for each in arguments])


@pytest.fixture
def file(settings: None, tmp_path: Path) -> Path:  # noqa: F811
    """A list, and the people of it on file."""
    people, path = tmp_path / "people.csv", tmp_path / "list.csv"
    people.write_text(PEOPLE)
    path.write_text(LIST)
    assert CliRunner().invoke(import_people, [str(people)]).exit_code == 0
    return path


def test_a_list_is_imported_and_the_second_time_adds_nothing(file: Path, database: str) -> None:
    before = head(database)
    dry = run(file, *IN_PERSON, "--dry-run")
    assert "Would import 1 of 1 rows (attendance): 1 facts" in dry.output
    assert head(database) == before
    first, second = run(file, *IN_PERSON, "--kind", "attendance"), run(file, *IN_PERSON)
    assert (first.exit_code, second.exit_code) == (0, 0)
    assert "Imported 1 of 1 rows" in first.output
    assert "Imported 0 of 1 rows (attendance): 0 facts; 1 rows with nothing new" in second.output
    assert head(database) == before + 1


def test_rejected_rows_are_told_and_written_to_a_file(file: Path, tmp_path: Path) -> None:
    file.write_text(LIST + "nobody@example.jp,出席\n")
    rejects = tmp_path / "rejects.csv"
    result = run(file, *IN_PERSON, "--rejects", rejects)
    assert result.exit_code == 0
    assert "line 3: UNKNOWN_PERSON" in result.output
    assert "台帳にいません" in result.output
    assert "nobody@example.jp" in rejects.read_text(encoding="utf-8-sig")
    file.write_text("メールアドレス,出欠\nnobody@example.jp,出席\n")
    assert run(file, *IN_PERSON).exit_code == 1


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (SETTINGS, "NO_ATTENDANCE_MODE"),
        (("--set", "hobby=x"), "UNKNOWN_FIELD"),
        (("--set", "hobby"), "write FIELD=VALUE"),
        (("--mapping", "absent.toml"), "UNREADABLE_MAPPING"),
        (("--encoding", "klingon"), "UNKNOWN_ENCODING"),
        (("--kind", "party"), "Invalid value"),
    ],
)
def test_wrong_use_ends_with_2_and_one_sentence(
    file: Path, arguments: tuple[str, ...], code: str
) -> None:
    result = run(file, *arguments)
    assert result.exit_code == 2
    assert code in result.output
    assert "Traceback" not in result.output
