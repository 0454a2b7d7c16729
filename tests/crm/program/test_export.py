"""`crm export`: a file for its owner alone, and a record that it was made."""

import csv
import io
import re
import stat
from pathlib import Path

import psycopg
import pytest
from click.testing import CliRunner, Result

from crm.ingest.csv_file import harmless, original
from crm.program.export import export
from graphql_server.exports import alumni, timeline
from tests.crm.program.test_import_people import settings  # noqa: F401


def run(*arguments: object) -> Result:
    return CliRunner().invoke(export, [str(each) for each in arguments])


def recorded(database: str) -> int:
    statement = "SELECT count(*) FROM event_store.log WHERE kind = 'ListExported'"
    with psycopg.connect(database) as connection:
        row = connection.execute(statement).fetchone()
    assert row is not None
    return int(row[0])


@pytest.fixture
def keys_of_the_tests(settings, secrets, tmp_path, monkeypatch):  # noqa: F811
    """The command reads what the fixtures wrote."""
    from base64 import b64encode
    from json import dumps

    text = {name: b64encode(key).decode() for name, key in secrets.wrapping.items()}
    path = tmp_path / "keys.json"
    path.write_text(
        dumps(
            {
                "current": secrets.current_id,
                "wrapping": text,
                "index": b64encode(secrets.index).decode(),
                "seal": b64encode(secrets.seal).decode(),
            }
        )
    )
    path.chmod(0o600)
    monkeypatch.setenv("CRM_KEY_FILE", str(path))


@pytest.mark.usefixtures("keys_of_the_tests")
def test_people_and_what_happened_become_files(person, projected, database, tmp_path: Path) -> None:
    person(name="=HYPERLINK()", employee_number="1")
    person(name="田中 太郎", employee_number="2")
    projected()
    people, facts = tmp_path / "people.csv", tmp_path / "facts.csv"
    result = run("alumni", people, "--purpose", "audit", "--search", "2")
    assert result.exit_code == 0, result.output
    assert f"Exported 1 rows to {people}." in result.output
    assert stat.S_IMODE(people.stat().st_mode) == 0o600
    (row,) = csv.DictReader(io.StringIO(people.read_text("utf-8-sig")))
    assert row["name"] == "田中 太郎"
    assert run("timeline", facts, "--purpose", "audit", "--person", "1").exit_code == 0
    found = list(csv.DictReader(io.StringIO(facts.read_text("utf-8-sig"))))
    assert {each["name"] for each in found} == {"'=HYPERLINK()"}
    assert recorded(database) == 2
    again = run("alumni", people, "--purpose", "audit")
    assert (again.exit_code, "--force" in again.output) == (2, True)
    out = run("alumni", "-", "--purpose", "audit", "--no-bom")
    assert out.stdout.splitlines()[0].startswith("alumnus_id,employee_number,name")
    assert recorded(database) == 3


@pytest.mark.usefixtures("keys_of_the_tests")
def test_what_cannot_be_asked_for_ends_with_2_and_records_nothing(
    database: str, tmp_path: Path
) -> None:
    for arguments in (
        ("alumni", tmp_path / "x.csv", "--purpose", "fun"),
        ("alumni", tmp_path / "x.csv", "--purpose", "audit", "--status", "GONE"),
        ("timeline", tmp_path / "x.csv", "--purpose", "audit", "--person", "404"),
        ("alumni", tmp_path / "absent" / "x.csv"),
    ):
        result = run(*arguments)
        assert result.exit_code == 2, result.output
        assert "Traceback" not in result.output
    assert recorded(database) == 0


def test_the_documentation_says_how_to_undo_what_was_made_harmless_and_names_every_column() -> None:
    document = (Path(__file__).parents[3] / "docs/exporting.md").read_text("utf-8")
    (pattern,) = re.findall(r're\.sub\(r"(.+)", "", cell\)', document)
    for cell in ("=1+1", "'=1", "''-x", "+", "'a", "田中", "@x", "＝1", "", "'"):
        assert re.sub(pattern, "", harmless(cell)) == original(harmless(cell)) == cell
    for column in (*alumni.COLUMNS, *timeline.COLUMNS):
        assert f"`{column.name}`" in document
