"""`crm replay` prints a person as the API answers them, of any moment."""

import datetime
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from click.testing import CliRunner, Result
from graphql import GraphQLObjectType, OperationDefinitionNode, parse, validate

from crm.domain.envelope import When
from crm.domain.facts import GatheringAttended, NoteAdded
from crm.domain.facts.gatherings import Attendance
from crm.program.main import crm as program
from crm.program.replay import document, replay
from crm.storage.key_file import Secrets, create_key_file
from graphql_server.limits.guard import GuardedSchema
from graphql_server.schema import build_schema
from graphql_server.schema.ids import ALUMNUS, global_id
from tests.crm.program.test_import_people import url_of

ATTENDED = GatheringAttended(gathering_id="g1", attendance=Attendance.IN_PERSON)
NOW = datetime.datetime.now(datetime.UTC)


@pytest.fixture(scope="session")
def key_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("replay") / "keys.json"


@pytest.fixture(scope="session")
def secrets(key_file: Path) -> Secrets:
    return create_key_file(key_file)


@pytest.fixture
def run(
    database: str, key_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Result]:
    monkeypatch.setenv("DATABASE_URL", url_of(database))
    monkeypatch.setenv("CRM_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("CRM_KEY_FILE", str(key_file))
    return lambda *arguments: CliRunner().invoke(replay, [str(each) for each in arguments])


@pytest.fixture
def printed(run: Callable[..., Result]) -> Callable[..., Any]:
    """printed(…): what the command prints, as an object."""

    def read(*arguments: object) -> Any:
        done = run(*arguments)
        assert done.exit_code == 0, done.output
        return json.loads(done.stdout)

    return read


@pytest.fixture
def happens(crm, moment) -> Callable[..., int]:
    def happen(alumnus_id: UUID, fact, days_ago: float) -> int:
        now = moment()
        occurred = When(NOW - datetime.timedelta(days=days_ago))
        (appended,) = crm.append_unseen([now.happening(alumnus_id, fact, occurred=occurred)], now)
        return appended.position

    return happen


def ago(days: float) -> str:
    return (NOW - datetime.timedelta(days=days)).isoformat()


def test_a_person_is_printed_as_they_were(printed, person, happens) -> None:
    taro = person(name="田中 太郎", hired_on="2015-04-01", last_day="2020-03-31")
    happens(taro, ATTENDED, 20)
    happens(taro, NoteAdded(text="later"), 5)

    then = printed("--alumnus", taro, "--as-of", ago(10))
    employed = printed("--alumnus", taro, "--as-of", "2018-01-01")
    now = printed("--alumnus", global_id(ALUMNUS, taro))

    assert then["displayName"] == "田中 太郎"
    assert [each["kind"] for each in then["timeline"]][:2] == ["GATHERING_ATTENDED", "DEPARTED"]
    assert then["engagement"]["milliPoints"] > 0
    assert (employed["status"], then["status"]) == ("EMPLOYEE", "ALUMNUS")
    assert employed["moment"]["asOf"] == "2018-01-01T14:59:59.999999Z"
    assert now["timeline"][1]["loggedEvent"]["data"]["text"] == "later"


def test_an_id_of_a_past_moment_is_printed_as_of_that_moment(printed, person, happens) -> None:
    taro = person(hired_on="2015-04-01", last_day="2020-03-31")
    then = printed("--alumnus", taro, "--as-of", "2018-01-01")
    happens(taro, ATTENDED, 20)

    assert printed("--alumnus", then["id"]) == then
    assert printed("--alumnus", then["id"], "--as-of", ago(1))["status"] == "ALUMNUS"
    since = printed("--alumnus", then["id"], "--since-as-of", "2017-01-01")
    assert since["to"]["asOf"] == then["moment"]["asOf"]


def test_what_was_not_recorded_yet_is_not_printed(printed, run, person, happens, crm) -> None:
    taro = person(hired_on="2015-04-01")
    known = crm.event_log.head()
    happens(taro, ATTENDED, 20)

    found = printed("--alumnus", taro, "--known-at-position", known)

    assert [each["kind"] for each in found["timeline"]] == [
        "ALUMNUS_REGISTERED",
        "EMPLOYMENT_STARTED",
    ]
    before = run("--alumnus", taro, "--known-at", ago(400))
    assert before.exit_code == 1


def test_a_day_that_goes_on_is_known_so_far(printed, person, zone) -> None:
    taro = person(hired_on="2015-04-01")
    today = datetime.datetime.now(zone).date().isoformat()

    assert printed("--alumnus", taro, "--known-at", today)["status"] == "EMPLOYEE"


def test_a_long_timeline_is_printed_whole_and_of_one_moment(printed, person, crm, moment) -> None:
    taro = person(hired_on="2015-04-01")
    now = moment()
    facts = [
        now.happening(
            taro, NoteAdded(text=str(place)), occurred=When(NOW - datetime.timedelta(days=place))
        )
        for place in range(230)
    ]
    crm.append_unseen(facts, now)

    found = printed("--alumnus", taro)

    assert len(found["timeline"]) == 232
    assert {each["alumnus"]["id"] for each in found["timeline"]} == {found["id"]}
    assert found["timeline"][-1]["kind"] == "EMPLOYMENT_STARTED"


def test_what_changed_since_a_moment_is_printed_fact_by_fact(printed, person, happens) -> None:
    taro = person(hired_on="2015-04-01")
    position = happens(taro, ATTENDED, 20)

    found = printed("--alumnus", taro, "--since-as-of", ago(30), "--as-of", ago(10))

    (step,) = found["steps"]
    assert (step["position"], step["added"]) == (str(position), True)
    assert {each["path"] for each in step["changes"]} >= {"engagement.milliPoints"}
    assert found["byTime"] == []


@pytest.mark.parametrize(
    ("options", "code", "says"),
    [
        (["--as-of", "yesterday"], 2, "is no time; write it as"),
        (["--known-at", "2020-01-01", "--known-at-position", "1"], 2, "not both"),
        (["--known-at-position", "0"], 2, "x>=1"),
        (["--known-at-position", "999999"], 1, "names no place in the log"),
        (["--known-at", "2199-01-01"], 2, "--known-at: '2199-01-01' lies ahead"),
        (["--since-known-at", "2199-01-01"], 2, "--since-known-at: '2199-01-01' lies ahead"),
        (["--as-of", "1700-01-01"], 2, "--as-of: '1700-01-01' is not between 1850 and 2200"),
        (["--as-of", "0001-01-01"], 2, "--as-of: '0001-01-01'"),
        (["--as-of", "9999-12-31"], 2, "--as-of: '9999-12-31'"),
        (["--as-of", "x" * 5_000], 2, "is no time"),
    ],
)
def test_a_wrong_moment_is_one_sentence(
    run, person, options: list[str], code: int, says: str
) -> None:
    done = run("--alumnus", person(), *options)
    told = done.stderr or str(done.exception)
    assert done.exit_code == code
    assert says in " ".join(told.split())
    assert len(told) < 500
    assert "Traceback" not in told


def test_somebody_unknown_is_one_sentence(run, person) -> None:
    assert run("--alumnus", "nobody").exit_code == 2
    done = run("--alumnus", uuid4())
    assert done.exit_code == 1
    assert "Nobody of this id" in str(done.exception)


def test_the_program_knows_the_command() -> None:
    done = CliRunner().invoke(program, ["replay", "--help"])
    assert done.exit_code == 0
    assert "--known-at-position" in done.output


SNAPSHOTS = {
    *("campaigns", "collaborations", "gatherings", "mentorings", "referrals", "returnProcesses"),
    *("successStories", "topicAffinity", "followUpTasks", "eligibilityExceptions", "accesses"),
}
"""Lists that at a moment need a projector; the facts they are made of are on the timeline."""
LEFT_OUT = SNAPSHOTS | {"mayContact", "unsubscribeLink"}
"""And one cell of `reachability`, and a key: whoever holds it stops the person's mail."""


def test_the_document_is_valid_and_selects_every_field_of_a_person_and_of_an_entry() -> None:
    schema: GuardedSchema = build_schema()
    parsed = parse(document())
    assert validate(schema.graphql, parsed) == []
    selected: dict[str, set[str]] = {}
    for definition in parsed.definitions:
        for field in definition.selection_set.selections:
            if isinstance(definition, OperationDefinitionNode):
                selected[field.name.value] = _names(field)
            else:
                selected[definition.type_condition.name.value] = _names(definition)
    person, entry = schema.graphql.type_map["Alumnus"], schema.graphql.type_map["TimelineEntry"]
    assert isinstance(person, GraphQLObjectType)
    assert isinstance(entry, GraphQLObjectType)
    assert set(person.fields) - selected["alumnus"] == LEFT_OUT
    assert set(entry.fields) - selected["TimelineEntry"] == set()


def _names(node: Any) -> set[str]:
    return {field.name.value for field in node.selection_set.selections}
