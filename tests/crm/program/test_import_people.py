"""`crm import people`: what it prints, what it ends with, what it leaves in the database."""

from pathlib import Path
from urllib.parse import quote, urlencode

import psycopg
import pytest
from click.testing import CliRunner, Result
from psycopg.conninfo import conninfo_to_dict

from crm.ingest.one_import import ImportRunning, one_import
from crm.program.import_people import import_people

GOOD = "社員番号,氏名,生年月日,入社日\n1,田中 太郎,1980-01-02,2015-04-01\n"
BAD_ROW = "1,田中 太郎,1999-09-09,2015-04-01\n"


@pytest.fixture
def settings(database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", url_of(database))
    monkeypatch.setenv("CRM_HOME", str(tmp_path / "home"))


def url_of(conninfo: str) -> str:
    """The same database as a URL, which is what the setting takes."""
    parts = {name: str(value) for name, value in conninfo_to_dict(conninfo).items()}
    user, password = quote(parts.pop("user", "")), quote(parts.pop("password", ""), safe="")
    name = parts.pop("dbname")
    return f"postgresql://{user}:{password}@/{name}?{urlencode(parts)}"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(import_people, [str(each) for each in arguments])


def head(database: str) -> int:
    with psycopg.connect(database) as connection:
        row = connection.execute("SELECT count(*) FROM event_store.log").fetchone()
    assert row is not None
    return int(row[0])


@pytest.mark.usefixtures("settings")
def test_a_file_is_imported_and_the_second_time_adds_nothing(tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_text(GOOD)
    first, second = run(file), run(file)
    assert (first.exit_code, second.exit_code) == (0, 0)
    assert "1 new people" in first.output
    assert "1 rows with nothing new; 0 facts" in second.output


@pytest.mark.usefixtures("settings")
def test_rejected_rows_are_told_in_both_languages_and_written_to_a_file(tmp_path: Path) -> None:
    file, rejects = tmp_path / "people.csv", tmp_path / "rejects.csv"
    file.write_text(GOOD + BAD_ROW)
    result = run(file, "--rejects", rejects)
    assert result.exit_code == 0
    assert "line 3: EMPLOYEE_NUMBER_TAKEN" in result.output
    assert "番号と生年月日を確認してください" in result.output
    assert "1999-09-09" in rejects.read_text(encoding="utf-8-sig")
    assert rejects.stat().st_mode & 0o077 == 0


@pytest.mark.usefixtures("settings")
def test_a_dry_run_stores_nothing(tmp_path: Path, database: str) -> None:
    file = tmp_path / "people.csv"
    file.write_text(GOOD)
    result = run(file, "--dry-run")
    assert "Would import 1 of 1 rows" in result.output
    assert head(database) == 0


@pytest.mark.usefixtures("settings")
def test_a_file_of_which_nothing_could_be_imported_ends_with_failure(tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_text("氏名\n田中 太郎\n")
    result = run(file)
    assert result.exit_code == 1
    assert result.stderr == "crm: No row could be imported; correct the file or the mapping.\n"


@pytest.mark.usefixtures("settings")
@pytest.mark.parametrize(
    ("text", "code"), [("Colour\nred\n", "UNKNOWN_COLUMN"), ("", "EMPTY_FILE")]
)
def test_a_file_that_cannot_be_used_is_one_sentence(tmp_path: Path, text: str, code: str) -> None:
    file = tmp_path / "people.csv"
    file.write_text(text)
    result = run(file)
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1
    assert f"({code})" in result.stderr


@pytest.mark.usefixtures("settings")
def test_the_rejects_file_never_overwrites_the_import(tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_text(GOOD)
    assert run(file, "--rejects", file).exit_code == 2
    assert file.read_text() == GOOD


@pytest.mark.usefixtures("settings")
def test_an_unknown_file_is_one_sentence(tmp_path: Path) -> None:
    result = run(tmp_path / "absent.csv")
    assert result.exit_code == 2
    assert "UNREADABLE_FILE" in result.stderr


@pytest.mark.usefixtures("settings")
def test_a_second_import_at_the_same_time_is_told_to_wait(tmp_path: Path, database: str) -> None:
    file = tmp_path / "people.csv"
    file.write_text(GOOD)
    with one_import(lambda: psycopg.connect(database, autocommit=True)):
        with pytest.raises(ImportRunning, match="Another import is running"):
            CliRunner().invoke(import_people, [str(file)], catch_exceptions=False)
        assert head(database) == 0
        assert run(file, "--dry-run").exit_code == 0
    assert run(file).exit_code == 0
    assert head(database) > 0
