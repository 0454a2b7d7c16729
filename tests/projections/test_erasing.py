"""An erasure from its request to its receipt; what is left of the person, and of everybody else."""

import dataclasses
import datetime
import threading
import time
from uuid import UUID

import psycopg
import pytest
from psycopg import sql

from crm.application.alumni import PersonRef
from crm.application.command import carry_out
from crm.application.commands.identity import MergeIdentities
from crm.application.commands.referrals import MakeReferral
from crm.application.commands.rights import (
    ApproveErasure,
    LiftLegalHold,
    PlaceLegalHold,
    RequestErasure,
)
from crm.application.erasing import close
from crm.application.legal_holds import hold_on
from crm.application.subject_requests import approved_erasures, subject_requests
from crm.domain.envelope import Actor, ActorType
from crm.domain.facts import MeetingHeld, NoteAdded
from crm.domain.facts.referrals import ReferralMade
from crm.domain.facts.rights import RequestOrigin
from crm.domain.refusals import (
    ErasureAsked,
    LegallyHeld,
    NeedsSecondPerson,
    NotHeld,
    RequestDecided,
    UnknownAlumnus,
)
from crm.program.erasing import Eraser
from crm.storage.keyring import KeyRing
from projections import READ_MODELS
from projections.editions import State, editions
from projections.erasing import forget_people, rows_held
from projections.rebuild import Rebuild

MEETING = MeetingHeld(duration_minutes=30)
NOON = datetime.datetime(2026, 11, 23, 3, tzinfo=datetime.UTC)
TODAY = datetime.date(2026, 11, 23)
SATO, SUZUKI = (Actor(ActorType.HR, name) for name in ("sato", "suzuki"))
_LOG = """
SELECT count(*), max(notification_id),
       encode(sha256(string_agg(sha256(e::text::bytea), ''::bytea ORDER BY notification_id)), 'hex')
FROM event_store.alumni_events e WHERE notification_id <= %s
"""


@pytest.fixture
def do(crm, moment):
    """do(command): carried out at noon of 23 November 2026, by somebody or other."""

    def do(asked, by=SATO, **more):
        now = moment(NOON)
        context = dataclasses.replace(now.context, actor=by)
        return carry_out(crm, dataclasses.replace(now, context=context), asked, **more)

    return do


@pytest.fixture
def eraser(crm, database):
    return Eraser(crm, database, lambda: NOON)


@pytest.fixture
def approved(do):
    """approved(alumnus_id): the id of an erasure that was asked for and approved."""

    def approved(alumnus_id: UUID) -> UUID:
        asked = do(
            RequestErasure(alumnus=PersonRef(alumnus_id=alumnus_id), origin=RequestOrigin.PERSON)
        )
        request_id = asked.undertaking.id
        do(ApproveErasure(request=request_id), SUZUKI)
        return request_id

    return approved


def _rows(database, *people):
    with psycopg.connect(database, autocommit=True) as connection:
        known = editions(connection, READ_MODELS, list(State))
        return sum(rows_held(connection, each, people) for each in known)


def _tables(database, without):
    """What the live read models say of everybody but one, as text."""
    found = {}
    with psycopg.connect(database, autocommit=True) as connection:
        for edition in editions(connection, READ_MODELS):
            tables = connection.execute(
                "SELECT tablename FROM pg_tables WHERE schemaname = %s", [edition.schema]
            ).fetchall()
            for (table,) in tables:
                rows = connection.execute(
                    sql.SQL("SELECT t::text FROM {} t").format(
                        sql.Identifier(edition.schema, table)
                    )
                )
                found[edition.name, table] = sorted(
                    row for (row,) in rows if str(without) not in row
                )
    return found


def test_an_erasure_goes_from_its_request_to_its_receipt(
    crm, database, person, do, eraser, approved, projected, happens
):
    gone = person(name="消去 花子", email="hanako@gone.example", employee_number="E-1")
    stays = person(name="残留 一郎", email="ichiro@stays.example", employee_number="E-2")
    happens(gone, MEETING, days_ago=3)
    happens(stays, MEETING, days_ago=2)
    projected()
    before = _tables(database, gone)
    assert _rows(database, gone) > 0
    request_id = approved(gone)

    (waits,) = eraser.run_once()
    assert waits.receipt is None
    assert "directory" in waits.waits_for
    projected()
    (done,) = eraser.run_once()

    assert done.receipt is not None
    names = {each.name for each in done.receipt.confirmed}
    assert names >= {model.name for model in READ_MODELS} | {"keyring", "blind index"}
    assert done.receipt.keys_destroyed > 0
    assert not [each for each in done.receipt.confirmed if each.removed and each.name != "keyring"]
    assert done.receipt.up_to_position >= max(
        each.position for each in crm.event_log.of_kinds(["SubjectErased"])
    )
    (request,) = subject_requests(crm)
    assert (request.id, request.stage, request.is_open) == (request_id, "erased", False)
    assert _rows(database, gone) == 0
    projected()
    after = _tables(database, gone)
    for table, rows in before.items():
        if table[0] != "undertakings":  # it lists the request itself
            assert after[table] == rows, table
    for ref in (
        PersonRef(alumnus_id=gone),
        PersonRef(email="hanako@gone.example"),
        PersonRef(external_ref="E-1"),
    ):
        with pytest.raises(UnknownAlumnus):
            crm.find(ref)
    assert crm.find(PersonRef(email="ichiro@stays.example")) == stays


def test_what_is_stored_in_the_log_stays_byte_for_byte(
    crm, database, person, eraser, approved, projected
):
    gone = person(name="消去 花子", email="hanako@gone.example")
    person(name="残留 一郎")
    head = crm.event_log.head()
    with psycopg.connect(database) as connection:
        before = connection.execute(_LOG, [head]).fetchone()
    approved(gone)
    eraser.run_once()
    projected()
    eraser.run_once()
    with psycopg.connect(database) as connection:
        assert connection.execute(_LOG, [head]).fetchone() == before
    assert [each.position for each in crm.event_log.stream()] == list(
        range(1, crm.event_log.head() + 1)
    )


def test_nothing_personal_can_be_read_from_the_log_any_more(
    crm, database, secrets, person, eraser, approved, projected, happens
):
    gone = person(name="消去 花子", email="hanako@gone.example", employee_number="E-1")
    happens(gone, NoteAdded(text="秘密のメモ"))
    approved(gone)
    eraser.run_once()
    told = repr([each.fact for each in crm.event_log.of_people([gone])])
    assert not [each for each in ("花子", "gone.example", "秘密") if each in told]
    other = KeyRing(crm.connect, secrets)
    assert other.classes_of(gone) == []


def test_the_names_of_those_whom_the_person_referred_go_as_well(
    crm, person, do, eraser, approved, projected
):
    gone, stays = person(), person()
    for whose, name in ((gone, "候補 一郎"), (stays, "候補 二郎")):
        do(
            MakeReferral(
                alumnus=PersonRef(alumnus_id=whose), candidate_name=name, candidate_consent=True
            )
        )
    theirs, others = (
        crm.event_log.readable_of_people([each], [ReferralMade.kind])[0].fact
        for each in (gone, stays)
    )
    keys = len(crm.keyring.classes_of(gone))
    approved(gone)
    eraser.run_once()
    projected()
    (done,) = eraser.run_once()
    assert crm.keyring.classes_of(theirs.candidate_id) == []
    assert done.receipt.keys_destroyed == keys + 1
    (left,) = crm.event_log.readable_of_people([gone], [ReferralMade.kind])
    assert left.fact.candidate_name is None
    (kept,) = crm.event_log.readable_of_people([stays], [ReferralMade.kind])
    assert kept.fact.candidate_name == others.candidate_name == "候補 二郎"


def test_records_that_were_merged_go_together(
    crm, database, person, do, eraser, approved, projected
):
    one = person(name="改姓 前", email="before@x.example")
    other = person(name="改姓 後", email="after@x.example")
    do(MergeIdentities(survivor=PersonRef(alumnus_id=one), absorbed=PersonRef(alumnus_id=other)))
    projected()
    approved(other)  # asked for by the record that was absorbed
    eraser.run_once()
    projected()
    (done,) = eraser.run_once()
    assert done.receipt is not None
    (request,) = subject_requests(crm)
    assert set(request.erased.subject_ids) == {one, other}
    assert _rows(database, one, other) == 0
    for address in ("before@x.example", "after@x.example"):
        with pytest.raises(UnknownAlumnus):
            crm.find(PersonRef(email=address))


def test_who_asked_cannot_approve_and_nobody_asks_twice(crm, person, do):
    whose = PersonRef(alumnus_id=person())
    asked = do(RequestErasure(alumnus=whose, origin=RequestOrigin.OFFICE))
    request_id = asked.undertaking.id
    with pytest.raises(NeedsSecondPerson):
        do(ApproveErasure(request=request_id))
    with pytest.raises(ErasureAsked):
        do(RequestErasure(alumnus=whose, origin=RequestOrigin.PERSON), SUZUKI)
    do(ApproveErasure(request=request_id), SUZUKI)
    with pytest.raises(RequestDecided):
        do(ApproveErasure(request=request_id), SUZUKI)


def test_who_asked_cannot_approve_under_another_role(crm, person, do):
    asked = do(RequestErasure(alumnus=PersonRef(alumnus_id=person()), origin=RequestOrigin.OFFICE))
    promoted = Actor(ActorType.EMPLOYEE, SATO.id)
    with pytest.raises(NeedsSecondPerson):
        do(ApproveErasure(request=asked.undertaking.id), promoted)


def test_a_legal_hold_blocks_the_approval_and_says_until_when(crm, person, do):
    whose = PersonRef(alumnus_id=person())
    do(PlaceLegalHold(alumnus=whose, held_until=datetime.date(2027, 3, 31), explanation="係争中"))
    request_id = do(RequestErasure(alumnus=whose, origin=RequestOrigin.PERSON)).undertaking.id
    with pytest.raises(LegallyHeld) as refused:
        do(ApproveErasure(request=request_id), SUZUKI)
    assert "2027-03-31" in refused.value.ja
    assert "2027-03-31" in refused.value.en
    do(LiftLegalHold(alumnus=whose))
    with pytest.raises(NotHeld):
        do(LiftLegalHold(alumnus=whose))
    do(ApproveErasure(request=request_id), SUZUKI)
    assert [each.id for each in approved_erasures(crm)] == [request_id]


def test_a_hold_that_comes_after_the_approval_stops_the_erasure(
    crm, database, person, do, eraser, approved, projected
):
    gone = person(name="消去 花子")
    approved(gone)
    do(PlaceLegalHold(alumnus=PersonRef(alumnus_id=gone)))
    projected()
    (step,) = eraser.run_once()
    assert step.waits_for == ("a legal hold",)
    assert crm.load(gone).person.name == "消去 花子"
    assert _rows(database, gone) > 0


def test_a_standing_hold_is_looked_at_seldom_and_its_end_is_noticed(
    crm, database, person, do, approved, projected, monkeypatch
):
    gone = PersonRef(alumnus_id=person())
    approved(gone.alumnus_id)
    do(PlaceLegalHold(alumnus=gone))
    turns = []

    class Watched(Eraser):
        def run_once(self):
            turns.append(super().run_once())
            return turns[-1]

    monkeypatch.setattr("crm.program.erasing._POLL_SECONDS", 0.02)
    stop, eraser = threading.Event(), Watched(crm, database, lambda: NOON)
    thread = threading.Thread(target=eraser.run, args=(stop,))
    thread.start()
    try:
        time.sleep(1)
        assert len(turns) == 1
        monkeypatch.setattr("crm.program.erasing._AGAIN_SECONDS", 0.1)
        do(LiftLegalHold(alumnus=gone))
        until = time.monotonic() + 20
        while not any(step.receipt for turn in turns for step in turn):
            assert time.monotonic() < until
            projected()
    finally:
        stop.set()
        thread.join()


def test_a_hold_that_comes_while_the_eraser_looks_for_holds_is_not_overtaken(
    crm, person, do, eraser, approved, monkeypatch
):
    gone = person(name="消去 花子")
    approved(gone)
    looked = []

    def looks(*asked):
        found = hold_on(*asked)
        if not looked:
            do(PlaceLegalHold(alumnus=PersonRef(alumnus_id=gone)))
        looked.append(found)
        return found

    monkeypatch.setattr("crm.application.erasing.hold_on", looks)
    (step,) = eraser.run_once()
    assert looked[0] is None
    assert step.waits_for == ("a legal hold",)
    assert crm.load(gone).person.name == "消去 花子"


def test_a_record_that_is_merged_while_the_eraser_looks_goes_as_well(
    crm, person, do, eraser, approved, monkeypatch
):
    one, other = person(name="改姓 前"), person(name="改姓 後")
    request_id = approved(one)
    looked = []

    def looks(*asked):
        if not looked:
            looked.append(asked)
            records = {
                "survivor": PersonRef(alumnus_id=one),
                "absorbed": PersonRef(alumnus_id=other),
            }
            do(MergeIdentities(**records))
        return hold_on(*asked)

    monkeypatch.setattr("crm.application.erasing.hold_on", looks)
    eraser.run_once()
    (request,) = subject_requests(crm)
    assert request.id == request_id
    assert set(request.erased.subject_ids) == {one, other}


def test_an_erasure_goes_on_wherever_it_was_killed(
    crm, database, person, do, approved, projected, monkeypatch
):
    gone = person(name="消去 花子", email="hanako@gone.example")
    projected()
    request_id = approved(gone)
    keys = len(crm.keyring.classes_of(gone))
    steps = ("close", "destroy_keys", "confirm", "record_receipt")
    for step in steps:
        with monkeypatch.context() as patched:
            patched.setattr(f"crm.program.erasing.{step}", _killed)
            with pytest.raises(KeyboardInterrupt):
                Eraser(crm, database, lambda: NOON).run_once()
        projected()
    eraser = Eraser(crm, database, lambda: NOON)
    (done,) = eraser.run_once()
    assert done.receipt is not None
    assert done.receipt.keys_destroyed == keys > 0
    assert eraser.run_once() == []
    kinds = [each.kind for each in crm.event_log.of_stream(request_id)]
    assert kinds == [
        "SubjectRequestReceived",
        "SubjectRequestApproved",
        "SubjectErased",
        "ErasureConfirmed",
    ]


def _killed(*_args, **_more):
    raise KeyboardInterrupt


def test_nothing_is_added_to_an_erased_person(crm, person, approved, happens):
    gone = person()
    request_id = approved(gone)
    close(crm, request_id, NOON)
    with pytest.raises(UnknownAlumnus):
        happens(gone, MEETING)


def test_a_rebuild_after_an_erasure_gives_what_is_live(
    crm, database, secrets, zone, person, eraser, approved, projected, happens
):
    people = [person(name=f"社員 {n}", email=f"p{n}@x.example") for n in range(6)]
    for n, each in enumerate(people):
        happens(each, MEETING, days_ago=n)
    projected()
    for gone in people[:2]:
        approved(gone)
    eraser.run_once()
    projected()
    assert all(each.receipt for each in eraser.run_once())
    projected()
    rebuild = Rebuild(database, secrets, zone, workers=1)
    for model in READ_MODELS:
        assert rebuild.verify(model.name) is None, model.name
    assert _rows(database, *people[:2]) == 0


def test_previous_editions_go_with_the_person(
    crm, database, secrets, zone, person, eraser, approved, projected
):
    gone = person(name="消去 花子")
    projected()
    Rebuild(database, secrets, zone, workers=1).run(["directory"])
    approved(gone)
    eraser.run_once()
    projected()
    (done,) = eraser.run_once()
    (previous,) = [each for each in done.receipt.confirmed if each.removed and each.version]
    assert previous.name == "directory"
    with psycopg.connect(database, autocommit=True) as connection:
        assert editions(connection, READ_MODELS, [State.PREVIOUS]) == []


def test_who_comes_back_with_a_backup_goes_before_anybody_reads(
    crm, database, secrets, person, projected
):
    gone = person(name="消去 花子", email="hanako@gone.example", employee_number="E-1")
    stays = person(name="残留 一郎")
    projected()
    forget_people(database, [gone], NOON)
    assert _rows(database, gone) == 0
    assert _rows(database, stays) > 0
    with pytest.raises(UnknownAlumnus):
        crm.find(PersonRef(email="hanako@gone.example"))
    forget_people(database, [gone], NOON)
