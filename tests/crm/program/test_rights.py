"""`crm rights` and `crm disclose`: clocks, receipts and a person's own data, typed by hand."""

import csv
import datetime
import json
from pathlib import Path
from urllib.parse import quote, urlencode

import pytest
from psycopg.conninfo import conninfo_to_dict

from crm.application.alumni import PersonRef
from crm.application.command import carry_out
from crm.application.commands.rights import ApproveErasure, ReceiveSubjectRequest, RequestErasure
from crm.domain.envelope import Actor, ActorType
from crm.domain.facts.accesses import AccessPurpose
from crm.domain.facts.rights import RequestOrigin, SubjectRequestType
from crm.storage.key_file import Secrets, create_key_file
from tests.journeys.program import crm as program


@pytest.fixture
def secrets(tmp_path: Path) -> Secrets:
    return create_key_file(tmp_path / "keys.json")


def _run(tmp_path, database, *words):
    return program(
        tmp_path,
        *words,
        DATABASE_URL=_url(database),
        CRM_KEY_FILE=str(tmp_path / "keys.json"),
        CRM_HOME=str(tmp_path / "home"),
    )


def _url(database: str) -> str:
    known = conninfo_to_dict(database)
    query = urlencode({"host": known["host"], "port": known["port"]}, quote_via=quote)
    return f"postgresql://{known['user']}@/{known['dbname']}?{query}"


def test_what_is_overdue_is_listed_and_told_by_the_exit_code(
    tmp_path, database, crm, moment, person
):
    who = PersonRef(alumnus_id=person())
    assert _run(tmp_path, database, "rights", "list", "--overdue").returncode == 0
    long_ago = moment(datetime.datetime.now(datetime.UTC) - datetime.timedelta(days=40))
    asked = ReceiveSubjectRequest(alumnus=who, request_type=SubjectRequestType.ACCESS)
    carry_out(crm, long_ago, asked)
    late = _run(tmp_path, database, "rights", "list", "--overdue")
    assert late.returncode == 1, late.stderr
    assert "access received" in late.stdout
    assert "10 days overdue" in late.stdout


def test_an_approved_erasure_is_carried_out_and_its_receipt_printed(
    tmp_path, database, crm, moment, person, projected
):
    gone = person(name="消去 花子", email="hanako@gone.example")
    made = carry_out(
        crm,
        moment(),
        RequestErasure(alumnus=PersonRef(alumnus_id=gone), origin=RequestOrigin.PERSON),
    )
    request_id = made.undertaking.id
    another = moment(actor=Actor(ActorType.HR, "another"))
    carry_out(crm, another, ApproveErasure(request=request_id))
    waits = _run(tmp_path, database, "rights", "carry-out")
    assert waits.returncode == 0, waits.stderr
    assert "waits for" in waits.stdout
    projected()
    done = _run(tmp_path, database, "rights", "carry-out")
    assert "confirmed" in done.stdout
    receipt = _run(tmp_path, database, "rights", "receipt", str(request_id))
    assert receipt.returncode == 0, receipt.stderr
    assert str(gone) in receipt.stdout
    assert "read_model: directory" in receipt.stdout
    nobody = _run(tmp_path, database, "disclose", "hanako@gone.example")
    assert nobody.returncode == 2
    assert "Nobody on file matches" in nobody.stderr


def test_a_disclosure_is_written_for_its_owner_and_recorded_as_a_look(
    tmp_path, database, crm, person
):
    person(name="開示 花子", email="hanako@x.example", employee_number="E-1")
    folder = tmp_path / "out"
    done = _run(tmp_path, database, "disclose", "E-1", "--to", str(folder))
    assert done.returncode == 0, done.stderr
    document = json.loads((folder / "disclosure.json").read_text())
    assert any("開示 花子" in json.dumps(each, ensure_ascii=False) for each in document["facts"])
    with (folder / "disclosure.csv").open(encoding="utf-8-sig", newline="") as file:
        assert any(row["value"] == "hanako@x.example" for row in csv.DictReader(file))
    assert {each.stat().st_mode & 0o077 for each in folder.iterdir()} == {0}
    (look,) = crm.event_log.of_kinds(["PersonalDataAccessed"])
    assert look.fact.access_purpose is AccessPurpose.REQUEST
    again = _run(tmp_path, database, "disclose", "E-1", "--to", str(folder))
    assert again.returncode == 2
    assert "--force" in again.stderr
    for each in folder.iterdir():
        each.chmod(0o644)
    over = _run(tmp_path, database, "disclose", "E-1", "--to", str(folder), "--force")
    assert over.returncode == 0, over.stderr
    assert {each.stat().st_mode & 0o077 for each in folder.iterdir()} == {0}
