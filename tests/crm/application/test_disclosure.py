"""A person's own data, for them: all of it, and nobody else's."""

import datetime
import io
import json
from uuid import uuid4

import pytest

from crm.application.alumni import PersonRef
from crm.application.command import carry_out
from crm.application.commands.identity import MergeIdentities
from crm.application.commands.referrals import MakeReferral
from crm.application.commands.rights import ReceiveSubjectRequest
from crm.application.disclosure import COLUMNS, MASKED, disclose
from crm.domain.facts import MeetingHeld, NoteAdded
from crm.domain.facts.rights import SubjectRequestType
from crm.domain.refusals import UnknownAlumnus
from crm.domain.words import DataClass
from crm.ingest.csv_file import CsvRows

NOON = datetime.datetime(2026, 11, 23, 3, tzinfo=datetime.UTC)


@pytest.fixture
def happens(crm, moment):
    def happens(alumnus_id, fact):
        now = moment(NOON)
        crm.append_unseen([now.happening(alumnus_id, fact)], now)

    return happens


def test_all_that_is_on_file_is_handed_out_and_the_names_of_others_are_masked(
    crm, moment, person, happens
):
    one = person(name="開示 花子", email="hanako@x.example", employee_number="E-1")
    person(name="他人 太郎", email="taro@other.example")
    happens(one, NoteAdded(text="誕生日は秘密"))
    happens(one, MeetingHeld(duration_minutes=30, participant_ids=("user-7",)))
    referral = MakeReferral(
        alumnus=PersonRef(alumnus_id=one), candidate_name="候補 次郎", candidate_consent=True
    )
    carry_out(crm, moment(NOON), referral)
    carry_out(
        crm,
        moment(NOON),
        ReceiveSubjectRequest(
            alumnus=PersonRef(alumnus_id=one), request_type=SubjectRequestType.ACCESS
        ),
    )

    found = disclose(crm, PersonRef(email="hanako@x.example"))

    told = json.dumps(found.document(), ensure_ascii=False)
    for own in ("開示 花子", "hanako@x.example", "E-1", "誕生日は秘密"):
        assert own in told
    for foreign in ("他人", "other.example", "候補 次郎", "user-7"):
        assert foreign not in told
    assert MASKED in told
    (request,) = found.requests
    assert (request["request_type"], request["due_on"]) == ("access", "2026-12-23")


def test_what_stands_on_records_that_were_merged_is_handed_out_together(crm, moment, person):
    one, other = person(name="改姓 前"), person(name="改姓 後")
    carry_out(
        crm,
        moment(NOON),
        MergeIdentities(survivor=PersonRef(alumnus_id=one), absorbed=PersonRef(alumnus_id=other)),
    )
    told = json.dumps(disclose(crm, PersonRef(alumnus_id=other)).document(), ensure_ascii=False)
    assert "改姓 前" in told
    assert "改姓 後" in told


def test_no_cell_of_the_table_runs_in_a_spreadsheet(crm, person, happens):
    one = person(name="=HYPERLINK(0)")
    happens(one, NoteAdded(text="@SUM(1+1)"))
    text = io.StringIO()
    rows = CsvRows(text)
    rows.write(COLUMNS)
    for row in disclose(crm, PersonRef(alumnus_id=one)).rows():
        assert len(row) == len(COLUMNS)
        rows.write(row)
    assert "'=HYPERLINK(0)" in text.getvalue()
    assert "'@SUM(1+1)" in text.getvalue()


def test_a_class_that_is_not_for_who_asks_is_masked_in_values_and_sentences(crm, person, happens):
    one = person(name="開示 花子")
    happens(one, NoteAdded(text="誕生日は秘密"))
    who = PersonRef(alumnus_id=one)
    found = disclose(crm, who, lambda data_class: data_class is not DataClass.HR_NOTES)
    told = json.dumps(found.document(), ensure_ascii=False)
    assert "開示 花子" in told
    assert "秘密" not in told


def test_nothing_is_handed_out_of_nobody(crm):
    with pytest.raises(UnknownAlumnus):
        disclose(crm, PersonRef(alumnus_id=uuid4()))
