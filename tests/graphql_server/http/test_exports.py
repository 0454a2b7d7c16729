"""Lists as files: for HR alone, recorded before they go, harmless in a spreadsheet."""

import csv
import datetime
import io
import json

import pytest

from crm.domain.facts import MeetingHeld
from crm.domain.facts.exports import ExportedList, ExportPurpose, ListExported
from crm.ingest.csv_file import original
from graphql_server.http import HttpSettings

from .test_access import bearer, code

CLOSED = HttpSettings()
WHY = {"purpose": "reporting"}


def rows(answer):
    assert answer.status_code == 200, answer.text
    return list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"), newline="")))


def exports(crm):
    return [each for each in crm.event_log.of_programme() if each.kind == ListExported.kind]


@pytest.fixture
def people(person, projected):
    """Two people on file, one with a name that a spreadsheet would run."""
    person(name="=1+1", employee_number="1", email="a@example.jp", last_day="2020-03-31")
    person(name="田中 太郎", name_kana="タナカ タロウ", employee_number="2", email="b@example.jp")
    projected()


def test_the_list_of_people_says_who_they_are_and_runs_nothing(ask, people, crm):
    answer = ask("GET", "/exports/alumni.csv", params=WHY)
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert answer.headers["content-disposition"].startswith('attachment; filename="alumni-2')
    assert answer.content.startswith(b"\xef\xbb\xbf")
    found = rows(answer)
    assert [row["name"] for row in found] == ["'=1+1", "田中 太郎"]
    assert original(found[0]["name"]) == "=1+1"
    assert found[0] | {"alumnus_id": ""} == {
        **dict.fromkeys(found[0], ""),
        "employee_number": "1",
        "name": "'=1+1",
        "email": "a@example.jp",
        "status": "ALUMNUS",
        "hired_on": "2015-04-01",
        "departed_on": "2020-03-31",
        "membership": "NOT_INVITED",
        "level": found[0]["level"],
        "points": found[0]["points"],
    }
    (record,) = exports(crm)
    assert record.fact == ListExported(
        exported_list=ExportedList.ALUMNI,
        query="{}",
        count=2,
        export_purpose=ExportPurpose.REPORTING,
    )
    plain = ask("GET", "/exports/alumni.csv", params=WHY | {"bom": "0"})
    assert plain.content.startswith(b"alumnus_id,")


def test_the_filters_are_those_of_the_list_and_a_search_is_not_kept(ask, people, crm):
    def names(**params):
        return [row["name"] for row in rows(ask("GET", "/exports/alumni.csv", params=WHY | params))]

    assert names(search="たなか") == ["田中 太郎"]
    assert names(status="ALUMNUS") == ["'=1+1"]
    assert names(departedFrom="2021-01-01") == []
    assert names(reachableFor="newsletter") == []
    assert names(overContacted="true") == []
    assert names(owner="user-7") == []
    kept = [json.loads(each.fact.query) for each in exports(crm)]
    assert kept[0] == {"search": True}
    assert kept[1] == {"status": ["ALUMNUS"]}


def test_the_timeline_tells_each_fact_with_its_sentences(ask, person, projected, crm, moment):
    alumnus_id = person(name="田中 太郎", employee_number="7")
    held = moment(now=datetime.datetime(2026, 5, 1, 3, tzinfo=datetime.UTC))
    crm.append_unseen([held.happening(alumnus_id, MeetingHeld(duration_minutes=30))], held)
    projected()
    found = rows(ask("GET", "/exports/timeline.csv", params=WHY | {"kind": "MeetingHeld"}))
    assert [(row["name"], row["occurred_at"], row["sentence_en"]) for row in found] == [
        ("田中 太郎", "2026-05-01T12:00:00+09:00", "Met for 30 minutes.")
    ]
    everything = rows(ask("GET", "/exports/timeline.csv", params=WHY | {"person": "7"}))
    assert {row["kind"] for row in everything} >= {"MeetingHeld", "EmploymentStarted"}
    assert exports(crm)[0].fact.count == 1


@pytest.mark.parametrize("role", ["PROGRAMME", "HIRING", "AUDITOR", "CONNECTOR", "ADMIN"])
def test_only_hr_gets_lists_and_nothing_is_recorded_of_a_refusal(ask, token, people, crm, role):
    answer = ask(
        "GET", "/exports/alumni.csv", settings=CLOSED, params=WHY, headers=bearer(token(role))
    )
    assert (answer.status_code, code(answer)) == (403, "NOT_ALLOWED")
    assert exports(crm) == []


def test_the_record_names_the_token_that_asked(ask, token, people, crm):
    text = token("HR")
    headers = bearer(text)
    assert rows(ask("GET", "/exports/alumni.csv", settings=CLOSED, params=WHY, headers=headers))
    (record,) = exports(crm)
    assert str(record.happening.actor) == f"hr:{text[4:16]}"


@pytest.mark.parametrize(
    ("path", "params", "status", "expected"),
    [
        ("/exports/alumni.csv", {}, 400, "BAD_REQUEST"),
        ("/exports/alumni.csv", WHY | {"stauts": "ALUMNUS"}, 400, "BAD_REQUEST"),
        ("/exports/alumni.csv", WHY | {"status": "GONE"}, 400, "BAD_REQUEST"),
        ("/exports/alumni.csv", WHY | {"departedFrom": "soon"}, 400, "BAD_REQUEST"),
        ("/exports/alumni.csv", WHY | {"search": "a\0"}, 400, "INVALID_INPUT"),
        ("/exports/alumni.csv", WHY | {"segment": "x"}, 400, "UNKNOWN_SEGMENT"),
        ("/exports/alumni.csv", WHY | {"overContacted": "perhaps"}, 400, "BAD_REQUEST"),
        ("/exports/secrets.csv", WHY, 404, "NOT_FOUND"),
        ("/exports/timeline.csv", WHY | {"kind": "Nonsense"}, 400, "BAD_REQUEST"),
        ("/exports/timeline.csv", WHY | {"person": "404"}, 400, "UNKNOWN_ALUMNUS"),
        ("/exports/timeline.csv", WHY | {"person": ""}, 400, "UNKNOWN_ALUMNUS"),
    ],
)
def test_a_question_that_cannot_be_is_refused_with_a_code(ask, crm, path, params, status, expected):
    answer = ask("GET", path, params=params)
    assert (answer.status_code, code(answer)) == (status, expected)
    assert exports(crm) == []


def test_a_closed_server_hands_out_nothing_without_a_token(ask):
    answer = ask("GET", "/exports/alumni.csv", settings=CLOSED, params=WHY)
    assert (answer.status_code, code(answer)) == (401, "UNAUTHENTICATED")
