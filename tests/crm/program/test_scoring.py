"""`crm scoring`: from a draft through a comparison to a published model, as its users do it."""

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from crm.application.scoring import scoring_models
from crm.domain.engagement.published import BUILT_IN
from crm.domain.facts import MeetingHeld
from crm.program.scoring import scoring
from crm.storage.key_file import Secrets, create_key_file
from tests.crm.domain.engagement.drafts import doubled, drafted
from tests.crm.program.test_import_people import url_of

FAR = "2199-01-01"


@pytest.fixture(scope="session")
def key_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("scoring") / "keys.json"


@pytest.fixture(scope="session")
def secrets(key_file: Path) -> Secrets:
    return create_key_file(key_file)


@pytest.fixture
def run(
    database: str, key_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Result]:
    """run(…): `crm scoring …`, its result."""
    monkeypatch.setenv("DATABASE_URL", url_of(database))
    monkeypatch.setenv("CRM_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("CRM_KEY_FILE", str(key_file))
    monkeypatch.setenv("COLUMNS", "150")

    def run(*words: object) -> Result:
        return CliRunner().invoke(scoring, [str(word) for word in words])

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
def engaged(person, crm, moment, projected):
    """One person who met somebody, and two who did nothing."""
    taro, _, _ = person(), person(), person()
    now = moment()
    crm.append_unseen([now.happening(taro, MeetingHeld(duration_minutes=30))], now)
    projected()
    return taro


def test_a_draft_is_the_model_in_force_under_the_next_name(printed, run, tmp_path):
    file = tmp_path / "v2.json"
    assert "Wrote engagement/v2" in printed("draft", file)
    assert json.loads(file.read_text()) == json.loads(BUILT_IN.definition) | {
        "name": "engagement/v2"
    }
    again = run("draft", file)
    assert again.exit_code == 2
    assert "is there already" in again.output
    assert run("draft", tmp_path / "x.json", "--name", "v2").exit_code == 2
    assert run("draft", tmp_path / "no" / "x.json").exit_code == 2
    assert run("draft", tmp_path / "x.json", "--from", tmp_path / "none.json").exit_code == 2


def test_a_draft_with_changed_half_lives_is_made_whole_again(printed, run, tmp_path):
    file = tmp_path / "v2.json"
    printed("draft", file)
    data = json.loads(file.read_text())
    data["modes"]["TALENT"]["half_life_days"] = 400
    file.write_text(json.dumps(data))
    broken = run("compare", file)
    assert "needs a table per half-life" in str(broken.exception)
    printed("draft", file, "--from", file, "--force", "--name", "engagement/v7")
    whole = json.loads(file.read_text())
    assert (whole["name"], whole["decay_ppm"]["400"][400]) == ("engagement/v7", 500_000)


def test_a_comparison_shows_levels_points_and_who_moves(printed, engaged, tmp_path):
    file, movers = tmp_path / "v2.json", tmp_path / "movers.csv"
    file.write_text(drafted(change=doubled))
    shown = printed("compare", file, "--movers", movers)
    assert "engagement/v2 compared with engagement/v1" in shown
    assert "3 people: 1 rise, 0 fall, 2 keep their level, 0 go from NEW or to it." in shown
    assert "90–100" in shown
    assert "█" in shown
    with movers.open(encoding="utf-8-sig", newline="") as lines:
        (mover,) = csv.DictReader(lines)
    assert (mover["alumnus_id"], mover["movement"]) == (str(engaged), "up")
    assert (mover["points_before"], mover["points_after"]) == ("6.000", "12.000")
    assert movers.stat().st_mode & 0o077 == 0
    same = printed("compare", "engagement/v1", "--as-of", "2020-01-01")
    assert "3 people: 0 rise, 0 fall, 3 keep" in same


def test_a_comparison_says_when_facts_are_missing_in_it(run, person, projected):
    person()
    behind = run("compare", "engagement/v1")
    assert behind.exit_code == 0
    assert "The scores lack 2 facts" in behind.stderr
    projected()
    assert run("compare", "engagement/v1").stderr == ""


def test_publishing_shows_what_changes_and_needs_a_yes(printed, run, engaged, tmp_path, crm):
    file = tmp_path / "v2.json"
    file.write_text(drafted(change=doubled))
    head = crm.event_log.head()
    asked = run("publish", file, "--effective-on", FAR)
    assert (asked.exit_code, crm.event_log.head()) == (2, head)
    assert "add --yes" in asked.output
    done = printed("publish", file, "--effective-on", FAR, "--yes")
    assert "1 rise" in done
    assert f"Published engagement/v2 at position {head + 1}, in force from {FAR}." in done
    again = printed("publish", file, "--effective-on", FAR, "--yes")
    assert "was published before" in again
    listed = printed("list").splitlines()
    assert listed[0].startswith("engagement/v1  built in")
    assert listed[0].endswith("in force today")
    assert listed[1].startswith(f"engagement/v2  from {FAR}")
    assert crm.event_log.head() == head + 1
    assert "engagement/v3" in printed("draft", tmp_path / "v3.json")
    assert "met_or_called" in printed("show", "engagement/v2")


def test_what_cannot_be_published_is_refused_in_a_sentence(run, tmp_path):
    file = tmp_path / "v2.json"
    file.write_text(drafted())
    late = run("publish", file, "--effective-on", "2020-01-01", "--yes")
    assert "The effective date has passed" in str(late.exception)
    file.write_text("{")
    broken = run("publish", file, "--effective-on", FAR, "--yes")
    assert broken.exception.code == "BROKEN_SCORING_MODEL"
    assert run("publish", tmp_path / "none", "--effective-on", FAR, "--yes").exit_code == 2
    assert run("show", "engagement/v9").exception.code == "UNKNOWN_SCORING_MODEL"


def test_a_byte_order_mark_is_accepted_and_not_kept(printed, tmp_path, crm):
    file = tmp_path / "v2.json"
    file.write_text(drafted(), encoding="utf-8-sig")
    assert "engagement/v2 compared with" in printed("compare", file)
    printed("publish", file, "--effective-on", FAR, "--yes")
    assert scoring_models(crm)[-1].definition == drafted()


def test_a_file_that_cannot_be_read_is_told_with_what_to_do(run, tmp_path):
    file = tmp_path / "v2.json"
    file.write_bytes(drafted().encode("utf-16"))
    encoded = run("compare", file)
    assert encoded.exit_code == 2
    assert "not UTF-8; save it as UTF-8." in encoded.output
    folder = run("compare", tmp_path)
    assert folder.exit_code == 2
    assert "Is a directory. Name a model file." in " ".join(folder.output.split())
    long = run("compare", "x" * 5_000)
    assert (long.exit_code, len(long.output) < 400) == (2, True)


def test_a_file_that_is_there_is_not_written_over_by_a_comparison(printed, run, tmp_path):
    movers = tmp_path / "thesis.txt"
    movers.write_text("years of work")
    refused = run("compare", "engagement/v1", "--movers", movers)
    assert refused.exit_code == 2
    assert "is there already" in refused.output
    assert movers.read_text() == "years of work"
    printed("compare", "engagement/v1", "--movers", movers, "--force")
    assert movers.read_text(encoding="utf-8-sig").startswith("alumnus_id,")


@pytest.mark.parametrize("day", ["0001-01-01", "1849-12-31", "9999-12-31"])
def test_a_day_out_of_range_is_refused_by_the_options_name(run, day, tmp_path):
    compared = run("compare", "engagement/v1", "--as-of", day)
    assert compared.exit_code == 2
    assert "--as-of" in compared.output
    assert "between 1850 and 2200" in compared.output
    published = run("publish", tmp_path / "x.json", "--effective-on", day, "--yes")
    assert (published.exit_code, "--effective-on" in published.output) == (2, True)
