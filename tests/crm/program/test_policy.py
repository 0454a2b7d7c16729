"""`crm policy`: from a draft through a simulation to a published version, as its users do it."""

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from crm.domain.departure_reasons import DepartureReason
from crm.domain.policies.published import BUILT_IN
from crm.domain.policies.words import PolicyName
from crm.program.policy import policy
from crm.storage.key_file import Secrets, create_key_file
from tests.crm.program.test_import_people import url_of

FAR = "2199-01-01"


@pytest.fixture(scope="session")
def key_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("policy") / "keys.json"


@pytest.fixture(scope="session")
def secrets(key_file: Path) -> Secrets:
    return create_key_file(key_file)


@pytest.fixture
def run(
    database: str, key_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Result]:
    """run(…): `crm policy …`, its result."""
    monkeypatch.setenv("DATABASE_URL", url_of(database))
    monkeypatch.setenv("CRM_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("CRM_KEY_FILE", str(key_file))
    monkeypatch.setenv("COLUMNS", "150")

    def run(*words: object) -> Result:
        return CliRunner().invoke(policy, [str(word) for word in words])

    return run


@pytest.fixture
def printed(run):
    """printed(…): what the command says, which must not fail."""

    def printed(*words: object) -> str:
        done = run(*words)
        assert done.exit_code == 0, done.output
        return done.output

    return printed


@pytest.fixture
def people(person, projected):
    """Five years, a year and a half, and one who left for an excluded reason."""
    five = person(last_day="2020-03-31", departure_reason=DepartureReason.VOLUNTARY)
    person(last_day="2016-09-30", departure_reason=DepartureReason.VOLUNTARY)
    person(last_day="2020-03-31", departure_reason=DepartureReason.DISCIPLINARY_DISMISSAL)
    projected()
    return five


@pytest.fixture
def strict(tmp_path) -> Path:
    """A draft that asks for ten years."""
    document = json.loads(BUILT_IN[PolicyName.RETURN].definition)
    document["rules"][0]["years"] = 10
    file = tmp_path / "strict.json"
    file.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    return file


def test_a_draft_is_a_copy_of_what_is_in_force(printed, run, tmp_path):
    file = tmp_path / "draft.json"
    assert "Wrote return/1" in printed("draft", "return", file)
    assert json.loads(file.read_text()) == json.loads(BUILT_IN[PolicyName.RETURN].definition)
    again = run("draft", "return", file)
    assert again.exit_code == 2
    assert "is there already" in again.output
    assert run("draft", "return", tmp_path / "no" / "x.json").exit_code == 2
    assert run("draft", "return", tmp_path / "x.json", "--version", 9).exit_code == 2


def test_a_policy_is_shown_rule_by_rule_in_either_language(printed):
    shown = printed("show", "return")
    assert "Worked 3 years or more in all." in shown
    assert "with a second person" in shown
    assert "通算の勤続が3年以上であること。" in printed("show", "return", "--ja")
    assert "former_employee" in printed("show", "membership")


@pytest.mark.usefixtures("people")
def test_a_simulation_tells_whom_the_draft_moves_and_by_which_rule(printed, strict, tmp_path):
    movers = tmp_path / "movers.csv"
    said = printed("simulate", strict, "--movers", movers)
    assert "3 people: 1 are treated worse, 0 better, 2 the same." in said
    assert "min_tenure" in said
    rows = list(csv.DictReader(movers.read_text(encoding="utf-8-sig").splitlines()))
    assert [(each["direction"], each["before"], each["after"]) for each in rows] == [
        ("stricter", "needs_review", "not_eligible")
    ]
    assert rows[0]["rules"] == "min_tenure"


@pytest.mark.usefixtures("people")
def test_a_published_policy_is_in_force_from_its_day(printed, run, strict):
    said = printed("publish", strict, "--effective-on", FAR, "--yes")
    assert "1 are treated worse" in said
    assert "Published return/2 at position" in said
    listed = printed("list")
    assert "return/1  built in" in listed
    assert f"return/2  from {FAR}" in listed
    assert [line[:9] for line in listed.splitlines() if "in force today" in line] == [
        "return/1 ",
        "membershi",
    ]
    again = run("publish", strict, "--effective-on", FAR, "--yes")
    assert again.exit_code == 2
    assert "Version 2 says the same" in again.output


def test_what_cannot_be_published_is_told_in_a_sentence_that_names_the_place(run, tmp_path):
    file = tmp_path / "x.json"
    file.write_text('{"policy": "return", "max_age": 35}', encoding="utf-8")
    for words in (("simulate", file), ("publish", file, "--effective-on", FAR, "--yes")):
        refused = run(*words)
        assert refused.exit_code == 2
        assert "max_age: no policy may ask for age" in refused.output
    file.write_bytes(b"\xff")
    assert "is not UTF-8" in run("simulate", file).output
    assert "There is no file" in run("simulate", tmp_path / "none.json").output


def test_nobody_publishes_without_being_asked_or_into_the_past(run, strict):
    assert "add --yes" in run("publish", strict, "--effective-on", FAR).output
    past = run("publish", strict, "--effective-on", "2020-01-01", "--yes")
    assert past.exit_code == 2
    assert "effective date has passed" in past.output
