"""`crm retain`: a night that asks for the erasure of whom nothing is to be kept of any more."""

import datetime

import pytest

from crm.application.alumni import PersonRef
from crm.application.command import carry_out
from crm.application.commands.retention import LiftRetention, SetRetention
from crm.application.commands.rights import ApproveErasure, PlaceLegalHold, RefuseSubjectRequest
from crm.application.subject_requests import subject_requests
from crm.domain.envelope import Actor, ActorType
from crm.domain.facts import NoteAdded
from crm.domain.facts.rights import RequestOrigin, RequestRefusalBasis
from crm.domain.refusals import NoSuchRetention
from crm.domain.words import DataClass
from crm.program.erasing import Eraser
from crm.program.retain import look

NOON = datetime.datetime(2026, 11, 23, 3, tzinfo=datetime.UTC)


def test_a_night_asks_once_for_whom_nothing_is_kept_and_erases_nobody(
    crm, database, moment, person, projected
):
    over = person(name="保存 終了", last_day="2020-03-31")
    held = person(name="係争 中", last_day="2020-03-31")
    person(name="最近 退職", last_day="2026-03-31")
    person(name="在籍 中")
    projected()
    assert look(crm, database, NOON).asked == []  # no table, no end

    carry_out(crm, moment(NOON), SetRetention(keep_months=60))
    carry_out(crm, moment(NOON), PlaceLegalHold(alumnus=PersonRef(alumnus_id=held)))
    tried = look(crm, database, NOON, dry_run=True)
    assert (tried.people, tried.asked, tried.held) == (4, [over], 1)
    assert tried.past["identity"] == 2
    assert subject_requests(crm) == []

    assert look(crm, database, NOON).asked == [over]
    again = look(crm, database, NOON)
    assert (again.asked, again.asked_before) == ([], 1)
    (request,) = subject_requests(crm)
    assert request.received.request_origin is RequestOrigin.RETENTION
    assert request.stage == "received"
    assert crm.load(over).person.name == "保存 終了"
    another = moment(NOON, actor=Actor(ActorType.HR, "sato"))
    carry_out(crm, another, ApproveErasure(request=request.id))


def test_what_somebody_refused_is_not_asked_for_again_until_the_table_changes(
    crm, database, moment, person, projected
):
    whose = person(name="保存 義務", last_day="2020-03-31")
    carry_out(crm, moment(NOON), SetRetention(keep_months=60))
    projected()
    assert look(crm, database, NOON).asked == [whose]
    (request,) = subject_requests(crm)
    basis = RequestRefusalBasis.LEGAL_OBLIGATION
    carry_out(crm, moment(NOON), RefuseSubjectRequest(request=request.id, basis=basis))
    for dry_run in (True, False):
        night = look(crm, database, NOON, dry_run=dry_run)
        assert (night.asked, night.asked_before, night.refused) == ([], 0, 1)
    later = NOON + datetime.timedelta(days=1)
    carry_out(crm, moment(later), SetRetention(keep_months=66))
    assert look(crm, database, later).asked == [whose]


def test_a_row_that_is_not_there_cannot_be_taken_back(crm, moment):
    carry_out(crm, moment(NOON), SetRetention(keep_months=60))
    carry_out(crm, moment(NOON), LiftRetention())
    with pytest.raises(NoSuchRetention):
        carry_out(crm, moment(NOON), LiftRetention())


def test_a_class_that_has_run_out_is_asked_for_alone_and_goes(
    crm, database, moment, person, projected
):
    whose = person(name="識別 保存", last_day="2023-03-31")
    _note(crm, moment, whose)
    carry_out(crm, moment(NOON), SetRetention(data_class=DataClass.HR_NOTES, keep_months=24))
    carry_out(crm, moment(NOON), SetRetention(keep_months=60))
    projected()
    tried = look(crm, database, NOON, dry_run=True)
    assert (tried.asked, tried.asked_in_part) == ([], {whose: (DataClass.HR_NOTES,)})
    assert subject_requests(crm) == []
    assert look(crm, database, NOON).asked_in_part == {whose: (DataClass.HR_NOTES,)}
    again = look(crm, database, NOON)
    assert (again.asked_in_part, again.asked_before) == ({}, 1)

    (request,) = subject_requests(crm)
    another = moment(NOON, actor=Actor(ActorType.HR, "sato"))
    carry_out(crm, another, ApproveErasure(request=request.id))
    eraser = Eraser(crm, database, lambda: NOON)
    eraser.run_once()
    projected()
    (done,) = eraser.run_once()
    assert done.receipt.data_classes == (DataClass.HR_NOTES,)
    projected()
    assert crm.load(whose).person.name == "識別 保存"
    later = look(crm, database, NOON)
    assert (later.asked, later.asked_in_part, later.asked_before) == ([], {}, 0)


def test_an_identity_that_has_run_out_waits_for_the_rest_and_a_hold_keeps_classes_too(
    crm, database, moment, person, projected
):
    alone, held = (person(name=name, last_day="2020-03-31") for name in ("識別 終了", "係争 中"))
    for each in (alone, held):
        _note(crm, moment, each)
    row = SetRetention(data_class=DataClass.IDENTITY, keep_months=12)
    carry_out(crm, moment(NOON), row)
    projected()
    found = look(crm, database, NOON)
    assert (found.asked, found.asked_in_part) == ([], {})
    assert found.past["identity"] == 2
    carry_out(crm, moment(NOON), LiftRetention(data_class=DataClass.IDENTITY))
    carry_out(crm, moment(NOON), SetRetention(data_class=DataClass.HR_NOTES, keep_months=12))
    carry_out(crm, moment(NOON), PlaceLegalHold(alumnus=PersonRef(alumnus_id=held)))
    found = look(crm, database, NOON)
    assert (found.asked_in_part, found.held) == ({alone: (DataClass.HR_NOTES,)}, 1)


def _note(crm, moment, alumnus_id):
    now = moment()
    crm.append_unseen([now.happening(alumnus_id, NoteAdded(text="古い話"))], now)
