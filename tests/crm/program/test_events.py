"""`crm events` prints the whole history, also where a fact in it cannot be read."""

import datetime
import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID

import orjson
import psycopg
import pytest
from click.testing import CliRunner
from cloudevents.core.formats.json import JSONFormat
from cloudevents.core.v1.event import CloudEvent

from crm.application.alumni import AlumniCrm
from crm.domain.facts import ABOUT_PEOPLE
from crm.domain.facts.base import declarations
from crm.program.events import events
from crm.storage.connection import AUDIT, connection_kwargs
from crm.storage.key_file import Secrets, create_key_file
from crm.storage.log_pages import LogFilter, asked
from crm.storage.state import dump_fields
from tests.crm.domain.fact_examples import EXAMPLES
from tests.crm.program.test_import_people import url_of
from tests.crm.storage.appending import now_moment, touches

DAMAGE = "UPDATE event_store.alumni_events SET state = '{}' WHERE notification_id = 1"


REFUSING = """
CREATE FUNCTION refuse_looks() RETURNS trigger LANGUAGE plpgsql AS
  $$ BEGIN RAISE EXCEPTION 'no room'; END $$;
CREATE TRIGGER refuse_looks BEFORE INSERT ON event_store.alumni_events
  FOR EACH ROW EXECUTE FUNCTION refuse_looks();"""


@pytest.fixture(scope="session")
def key_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("events") / "keys.json"


@pytest.fixture(scope="session")
def secrets(key_file: Path) -> Secrets:
    return create_key_file(key_file)


@pytest.fixture
def printed(
    database: str, key_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., list[dict[str, Any]]]:
    """printed(…): the lines that the command prints, as objects."""
    monkeypatch.setenv("DATABASE_URL", url_of(database))
    monkeypatch.setenv("CRM_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("CRM_KEY_FILE", str(key_file))

    def run(*arguments: object) -> list[dict[str, Any]]:
        done = CliRunner().invoke(events, [str(each) for each in arguments])
        assert done.exit_code == 0, done.output
        return [json.loads(line) for line in done.output.splitlines()]

    return run


@pytest.mark.parametrize("form", ["jsonl", "cloudevents"])
@pytest.mark.parametrize("of_one", [True, False])
def test_a_fact_that_cannot_be_read_is_printed_without_its_data_and_ends_nothing(
    printed: Callable[..., list[dict[str, Any]]],
    person: Callable[..., UUID],
    database: str,
    form: str,
    of_one: bool,
) -> None:
    alumnus_id = person(name="田中 太郎")
    chosen = ["--format", form, *(["--alumnus", alumnus_id] if of_one else [])]
    whole = printed(*chosen)
    assert len(whole) == 2
    with psycopg.connect(database) as connection:
        connection.execute(DAMAGE.replace("'{}'", """'{"name": 5}'"""))
    damaged = printed(*chosen)
    del whole[0]["data"]
    why = damaged[0].pop("unreadable")
    assert "AlumnusRegistered" in why
    for line in (whole[0], damaged[0]):
        line.pop("state_sha256", None)
    assert damaged == whole


@pytest.mark.parametrize("form", ["jsonl", "cloudevents"])
def test_a_fact_about_nobody_is_printed_without_a_person(
    printed: Callable[..., list[dict[str, Any]]], crm: AlumniCrm, form: str
) -> None:
    now = now_moment()
    fact = EXAMPLES["ScoringModelPublished"]
    crm.append([crm.facts.of_programme(now.happening(None, fact), 1)], now)
    (line,) = printed("--format", form)
    assert line["data"]["model"] == "engagement/v2"
    if form == "cloudevents":
        assert (line["type"], "subject" in line) == (fact.kind, False)
    else:
        assert (line["kind"], line["alumnus_id"]) == (fact.kind, None)


Printed = Callable[..., list[dict[str, Any]]]
PROGRAM = [sys.executable, "-m", "crm.program", "events"]


def test_each_option_chooses_facts(
    printed: Printed, person: Callable[..., UUID], crm: AlumniCrm
) -> None:
    taro, hanako = person(), person(hired_on="2010-04-01", last_day="2012-03-31")
    moment = now_moment()
    crm.append_unseen(touches(moment, taro, 2, delivery="d"), moment)
    whole = printed()
    at = whole[2]["recorded_at"]

    def positions(*chosen: object) -> list[int]:
        return [line["position"] for line in printed(*chosen)]

    assert positions() == [1, 2, 3, 4, 5, 6, 7]
    assert positions("--from", 2, "--to", 4) == positions("--after", 1, "--until", 4) == [2, 3, 4]
    assert positions("--kind", "EmploymentStarted", "--kind", whole[4]["kind"]) == [2, 4, 5]
    assert positions("--alumnus", hanako) == [3, 4, 5]
    assert positions("--actor", "tests") == [1, 2, 3, 4, 5]
    assert positions("--recorded-from", at) == [3, 4, 5, 6, 7]
    assert positions("--recorded-to", at) == [1, 2]
    assert positions("--occurred-to", "2012-01-01") == [4]
    assert positions("--occurred-from", "2012-01-01", "--occurred-to", "2013-01-01") == [5]
    assert positions("--source", "nobody") == []
    assert positions("--correlation", UUID(int=1)) == []


def test_a_stream_that_ended_goes_on_after_its_last_position(
    printed: Printed, person: Callable[..., UUID]
) -> None:
    person()
    first = printed("--to", 1)
    rest = printed("--after", first[-1]["position"])
    assert first + rest == printed()


def test_no_personal_value_is_printed_unless_asked_for(
    printed: Printed, person: Callable[..., UUID]
) -> None:
    person(name="田中 太郎", employee_number="E-77120")
    assert not re.search("田中|77120", json.dumps(printed(), ensure_ascii=False))
    shown = printed("--personal")
    assert [line["data"].get("name") for line in shown] == ["田中 太郎", None]


def test_who_is_shown_in_clear_is_recorded_before_and_others_are_not(
    printed: Printed, person: Callable[..., UUID]
) -> None:
    shown, other = person(), person()
    assert len(printed("--alumnus", shown)) == 2
    assert len(printed()) == 4, "what shows nobody is no look"

    assert len(printed("--personal", "--purpose", "audit", "--alumnus", shown)) == 2

    (look,) = printed("--kind", "PersonalDataAccessed")
    assert look["data"]["subject_ids"] == [str(shown)]
    assert look["data"]["access_purpose"] == "audit"
    assert {"identity", "employment"} <= set(look["data"]["confidential_classes"])
    printed("--personal")
    assert str(other) in printed("--kind", "PersonalDataAccessed")[-1]["data"]["subject_ids"]


def test_a_look_that_cannot_be_recorded_prints_nothing(
    printed: Printed,
    person: Callable[..., UUID],
    database: str,
) -> None:
    person(name="田中 太郎")
    with psycopg.connect(database, autocommit=True) as connection:
        connection.execute(REFUSING)
    done = CliRunner().invoke(events, ["--personal"])
    assert done.exit_code != 0
    assert "田中" not in done.output
    assert "AlumnusRegistered" not in done.output


def test_a_cloud_event_has_what_the_specification_asks(
    printed: Printed, person: Callable[..., UUID], crm: AlumniCrm
) -> None:
    alumnus_id = person()
    moment = now_moment()
    crm.append_unseen(touches(moment, alumnus_id, 9, delivery="d"), moment)
    told = printed("--format", "cloudevents")
    for event in told:
        attributes = event.keys() - {"data"}
        assert {"specversion", "id", "source", "type"} <= attributes
        assert all(re.fullmatch("[a-z0-9]{1,20}", name) for name in attributes)
        assert all(isinstance(event[name], str) and event[name] for name in attributes)
        assert datetime.datetime.fromisoformat(event["time"]).tzinfo is not None
        assert (event["specversion"], event["subject"]) == ("1.0", str(alumnus_id))
    assert len({(event["source"], event["id"]) for event in told}) == 11
    sequences = [event["sequence"] for event in told]
    assert sequences == sorted(sequences)
    assert [int(each) for each in sequences] == list(range(1, 12))


def test_the_sdk_of_cloudevents_reads_every_kind_of_fact(
    printed: Printed, person: Callable[..., UUID], crm: AlumniCrm
) -> None:
    alumnus_id = person(name="田中 太郎")
    moment = now_moment()
    crm.append_unseen(touches(moment, alumnus_id, 2, delivery="d"), moment)
    for kind, fact in EXAMPLES.items():
        now = now_moment()
        whose = alumnus_id if kind in ABOUT_PEOPLE else None
        crm.append_unseen([now.happening(whose, fact)], now)
    stored = {each.position: each for each in crm.event_log.stream()}
    read = [
        JSONFormat().read(None, json.dumps(line)) for line in printed("--format", "cloudevents")
    ]
    assert {each.get_type() for each in read} >= EXAMPLES.keys()
    assert len(read) == len(stored)
    for event, fact in zip(read, stored.values(), strict=True):
        assert event.get_specversion() == "1.0"
        assert event.get_id() == str(fact.happening.event_id)
        assert event.get_type() == fact.kind
        assert event.get_time() == fact.happening.occurred.at
        whose = fact.happening.alumnus_id
        assert event.get_subject() == (str(whose) if whose else None)
        assert event.get_extension("position") == str(fact.position)
        assert isinstance(event.get_data(), dict)


@pytest.mark.usefixtures("printed")
@pytest.mark.parametrize("personal", [False, True])
def test_the_sdk_of_cloud_events_reads_every_line_as_the_log_has_it(
    person: Callable[..., UUID], crm: AlumniCrm, personal: bool
) -> None:
    person(name="田中 太郎", email="taro@example.jp", last_day="2024-03-31")
    moment = now_moment()
    crm.append_unseen(touches(moment, person(), 9, delivery="d"), moment)
    fact = EXAMPLES["ScoringModelPublished"]
    crm.append([crm.facts.of_programme(moment.happening(None, fact), 1)], now_moment())
    log = list(crm.event_log.stream())

    chosen = ["--format", "cloudevents", "--to", str(len(log))]
    done = CliRunner().invoke(events, [*chosen, *(["--personal"] if personal else [])])

    assert done.exit_code == 0, done.output
    read = [JSONFormat().read(CloudEvent, line) for line in done.output.splitlines()]
    for event, recorded in zip(read, log, strict=True):
        happened = recorded.happening
        assert event.get_specversion() == "1.0"
        assert event.get_id() == str(happened.event_id)
        assert event.get_source() == "/alumni"
        assert event.get_type() == recorded.kind
        assert event.get_time() == happened.occurred.at
        assert event.get_subject() == (happened.alumnus_id and str(happened.alumnus_id))
        assert event.get_extension("position") == str(recorded.position)
        told = json.loads(orjson.dumps(dump_fields(recorded.fact)))
        if not personal:
            secret = {n for n, each in declarations(type(recorded.fact)).items() if each.personal}
            told = {name: value for name, value in told.items() if name not in secret}
        assert event.get_data() == told


@pytest.mark.usefixtures("printed")
def test_it_follows_the_log_and_ends_quietly_on_ctrl_c(
    person: Callable[..., UUID], crm: AlumniCrm
) -> None:
    alumnus_id = person()
    with subprocess.Popen(
        [*PROGRAM, "--follow", "--after", "1"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        assert running.stdout
        assert running.stderr
        assert json.loads(running.stdout.readline())["position"] == 2
        moment = now_moment()
        crm.append_unseen(touches(moment, alumnus_id, 1), moment)
        assert json.loads(running.stdout.readline())["position"] == 3
        running.send_signal(signal.SIGINT)
        assert running.wait(timeout=20) == 130
        assert running.stderr.read() == b""


@pytest.mark.usefixtures("printed")
def test_a_reader_that_leaves_ends_it_quietly_and_memory_stays_flat(
    person: Callable[..., UUID], crm: AlumniCrm, tmp_path: Path
) -> None:
    alumnus_id = person()
    for _ in range(int(os.environ.get("CRM_TEST_EVENTS", "30000")) // 5_000):
        moment = now_moment()
        crm.append_unseen(touches(moment, alumnus_id, 5_000), moment)
    with subprocess.Popen(PROGRAM, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout
        assert running.stderr
        running.stdout.readline()
        running.stdout.close()
        assert running.wait(timeout=30) == 0
        assert running.stderr.read() == b""

    few = _peak(["--to", "2000"])
    assert _peak([]) < few + 8_000


def _peak(arguments: list[str]) -> int:
    """Kilobytes that the program held at most; not `ru_maxrss`, which begins with ours."""
    code = (
        "import pathlib, re, sys; from crm.program.events import events;"
        "events(sys.argv[1:], standalone_mode=False);"
        "told = pathlib.Path('/proc/self/status').read_text();"
        "print(re.search(r'VmHWM:\\s+(\\d+)', told)[1], file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        check=True,
    )
    return int(done.stderr)


def test_a_parquet_file_is_typed_and_holds_what_the_lines_hold(
    printed: Printed, person: Callable[..., UUID], crm: AlumniCrm, tmp_path: Path
) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    alumnus_id = person(name="田中 太郎")
    now = now_moment()
    fact = EXAMPLES["ScoringModelPublished"]
    crm.append([crm.facts.of_programme(now.happening(None, fact), 1)], now)
    file = tmp_path / "log.parquet"

    done = CliRunner().invoke(events, ["--format", "parquet", "--out", str(file)])
    assert done.exit_code == 0, done.output

    table = parquet.read_table(file)
    rows, lines = table.to_pylist(), printed()
    assert [json.loads(row["data"]) for row in rows] == [line["data"] for line in lines]
    assert [row["position"] for row in rows] == [1, 2, 3]
    assert [row["alumnus_id"] for row in rows] == [str(alumnus_id), str(alumnus_id), None]
    assert rows[0]["recorded_at"] == datetime.datetime.fromisoformat(lines[0]["recorded_at"])
    types = {field.name: str(field.type) for field in table.schema}
    assert (types["position"], types["effective_on"]) == ("int64", "date32[day]")
    assert types["recorded_at"] == "timestamp[us, tz=UTC]"
    assert file.stat().st_mode & 0o077 == 0
    assert [each.name for each in tmp_path.iterdir() if each.suffix == ".part"] == []


def test_without_pyarrow_it_is_said_what_to_install(
    printed: Printed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    done = CliRunner().invoke(events, ["--format", "parquet", "--out", str(tmp_path / "x.parquet")])
    assert done.exit_code == 2
    assert "pip install 'alumni-crm[parquet]'" in done.output.replace("\n", " ")
    assert CliRunner().invoke(events, ["--format", "parquet"]).exit_code == 2
    assert printed() == []


SELECTIVE = {
    "kind": LogFilter(kinds=["NoteAdded"]),
    "source": LogFilter(source="rare"),
    "actor": LogFilter(actor_id="rare"),
    "alumnus": LogFilter(alumnus_id=UUID(int=1)),
    "correlation": LogFilter(correlation_id=UUID(int=1)),
    "occurred": LogFilter(occurred_to=datetime.datetime(1990, 1, 1, tzinfo=datetime.UTC)),
    "recorded": LogFilter(recorded_from=datetime.datetime(2100, 1, 1, tzinfo=datetime.UTC)),
}


def test_every_filter_finds_a_rare_fact_among_many_by_an_index(
    crm: AlumniCrm, person: Callable[..., UUID], database: str
) -> None:
    alumnus_id = person()
    for _ in range(3):
        moment = now_moment()
        crm.append_unseen(touches(moment, alumnus_id, 5_000), moment)
    with psycopg.connect(database, autocommit=True) as connection:
        connection.execute("VACUUM ANALYZE event_store.alumni_events")
    with psycopg.connect(**connection_kwargs(database, AUDIT), autocommit=True) as connection:
        for name, wanted in SELECTIVE.items():
            for order in ("", " DESC"):
                select = "EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) SELECT * FROM event_store.log "
                statement, params = asked(
                    select, wanted, f"ORDER BY position{order} LIMIT %(limit)s", limit=50
                )
                row = connection.execute(statement, params).fetchone()
                assert row is not None
                assert _looked_at(row[0][0]["Plan"]) <= 100, f"{name}{order}: {row[0]}"


def _looked_at(plan: dict[str, Any]) -> float:
    """Rows that the steps of a plan read or threw away."""
    dropped = plan.get("Rows Removed by Filter", 0) + plan.get("Rows Removed by Index Recheck", 0)
    rows: float = (plan["Actual Rows"] + dropped) * plan["Actual Loops"]
    return max([rows, *(_looked_at(part) for part in plan.get("Plans", []))])
