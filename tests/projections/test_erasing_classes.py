"""Classes of somebody's data are erased: they stay on file, without them, and may tell anew."""

import contextlib
import dataclasses
import datetime
import threading
import time
from uuid import UUID, uuid4, uuid5

import psycopg
import pytest
from psycopg import sql
from psycopg.rows import scalar_row

from crm.application.alumni import AlumniCrm, PersonRef
from crm.application.command import carry_out
from crm.application.commands.identity import MergeIdentities
from crm.application.commands.rights import ApproveErasure, PlaceLegalHold, RequestErasure
from crm.application.erasing import close
from crm.application.subject_requests import request_id_of, subject_requests
from crm.domain.envelope import Actor, ActorType
from crm.domain.facts import MeetingHeld, NoteAdded, ProfileUpdated
from crm.domain.facts.base import declarations
from crm.domain.facts.rights import RequestOrigin
from crm.domain.identity.clusters import MERGING_KINDS
from crm.domain.refusals import (
    ErasureAsked,
    InvalidInput,
    LegallyHeld,
    UnknownAlumnus,
    VersionConflict,
)
from crm.domain.words import DataClass
from crm.program.erasing import Eraser
from crm.storage.erasure_journal import Entry
from crm.storage.log import Unreadable
from crm.storage.state import dump_fields
from projections import READ_MODELS
from projections.editions import State, editions
from projections.erasing import forget_classes
from projections.rebuild import Rebuild
from tests.crm.domain.fact_examples import EXAMPLES

NOON = datetime.datetime(2026, 11, 23, 3, tzinfo=datetime.UTC)
SATO, SUZUKI = (Actor(ActorType.HR, name) for name in ("sato", "suzuki"))
NOTES = (DataClass.HR_NOTES,)
ERASABLE = tuple(each for each in DataClass if each is not DataClass.IDENTITY)
_LOG = """
SELECT encode(sha256(string_agg(sha256(e::text::bytea), ''::bytea ORDER BY notification_id)), 'hex')
FROM event_store.alumni_events e WHERE notification_id <= %s
"""
# The first two bytes of the ciphertext change places, or so.
_DAMAGE = """
UPDATE event_store.alumni_events SET state = convert_to(regexp_replace(
    convert_from(state, 'UTF8'), '"(hr_notes[^"]*)","(.{20})(..)(..)', '"\\1","\\2\\4\\3'), 'UTF8')
WHERE topic = 'NoteAdded'
"""


@pytest.fixture
def do(crm, moment):
    """do(command): carried out at noon of 23 November 2026."""

    def do(asked, by=SATO):
        now = moment(NOON)
        context = dataclasses.replace(now.context, actor=by)
        return carry_out(crm, dataclasses.replace(now, context=context), asked)

    return do


@pytest.fixture
def eraser(crm, database):
    return Eraser(crm, database, lambda: NOON)


@pytest.fixture
def ask(do):
    """ask(alumnus_id, classes): the id of the request."""

    def ask(alumnus_id: UUID, classes=NOTES) -> UUID:
        return do(
            RequestErasure(
                alumnus=PersonRef(alumnus_id=alumnus_id),
                origin=RequestOrigin.OFFICE,
                data_classes=classes,
            )
        ).undertaking.id

    return ask


@pytest.fixture
def approved(do, ask):
    def approved(alumnus_id: UUID, classes=NOTES) -> UUID:
        request_id = ask(alumnus_id, classes)
        do(ApproveErasure(request=request_id), SUZUKI)
        return request_id

    return approved


@pytest.fixture
def erased(eraser, approved, projected):
    """erased(alumnus_id, classes): to the end; the receipt."""

    def erased(alumnus_id: UUID, classes=NOTES):
        approved(alumnus_id, classes)
        eraser.run_once()
        projected()
        (done,) = eraser.run_once()
        projected()
        assert done.receipt is not None, done.waits_for
        return done.receipt

    return erased


def _rows(database, but=()):
    """The rows of every edition of every read model but some, as text."""
    found = {}
    with psycopg.connect(database, autocommit=True, row_factory=scalar_row) as connection:
        for edition in editions(connection, READ_MODELS, list(State)):
            if edition.name in but:
                continue
            tables = connection.execute(
                "SELECT tablename FROM pg_tables WHERE schemaname = %s", [edition.schema]
            ).fetchall()
            for table in tables:
                name = sql.Identifier(edition.schema, table)
                rows = connection.execute(sql.SQL("SELECT t::text FROM {} t").format(name))
                found[edition.name, edition.version, table] = sorted(rows)
    return found


def _told(crm, alumnus_id):
    return [each.fact for each in crm.event_log.of_people([alumnus_id])]


def test_a_class_goes_from_its_request_to_its_receipt_and_the_person_stays(
    crm, database, person, happens, eraser, approved, projected
):
    whose = person(name="残留 花子", email="hanako@stays.example")
    other = person(name="他人 一郎")
    happens(whose, NoteAdded(text="消える話"), days_ago=3)
    happens(other, NoteAdded(text="残る話"), days_ago=3)
    projected()
    assert "消える話" in str(_rows(database))
    head = crm.event_log.head()
    with psycopg.connect(database) as connection:
        before = connection.execute(_LOG, [head]).fetchone()

    request_id = approved(whose)
    (waits,) = eraser.run_once()
    assert waits.receipt is None
    projected()
    (done,) = eraser.run_once()

    assert done.receipt.data_classes == NOTES
    assert done.receipt.keys_destroyed == 1
    assert {each.name for each in done.receipt.confirmed} >= {m.name for m in READ_MODELS}
    (request,) = subject_requests(crm)
    assert (request.id, request.stage) == (request_id, "erased")
    assert [fact.text for fact in _told(crm, whose) if isinstance(fact, NoteAdded)] == [None]
    assert "消える話" not in str(_rows(database))
    assert "残る話" in str(_rows(database))
    assert crm.load(whose).person.name == "残留 花子"
    assert crm.find(PersonRef(email="hanako@stays.example")) == whose
    with psycopg.connect(database) as connection:
        assert connection.execute(_LOG, [head]).fetchone() == before


def test_what_is_told_later_in_the_class_is_kept_and_goes_with_the_next_erasure(
    crm, database, person, happens, erased, projected
):
    whose = person(name="復帰 花子")
    happens(whose, NoteAdded(text="一度目"), days_ago=9)
    erased(whose)
    happens(whose, NoteAdded(text="二度目"), days_ago=1)
    projected()
    notes = [fact.text for fact in _told(crm, whose) if isinstance(fact, NoteAdded)]
    assert notes == [None, "二度目"]
    assert "二度目" in str(_rows(database))
    assert erased(whose).keys_destroyed == 1
    assert "二度目" not in str(_rows(database))
    happens(whose, NoteAdded(text="三度目"), days_ago=0)
    notes = [fact.text for fact in _told(crm, whose) if isinstance(fact, NoteAdded)]
    assert notes == [None, None, "三度目"]


def test_only_what_was_told_before_counts_as_erased_and_a_damaged_value_after_it_does_not(
    crm, database, person, happens, erased
):
    whose = person()
    happens(whose, NoteAdded(text="一度目"), days_ago=9)
    erased(whose)
    happens(whose, NoteAdded(text="二度目"), days_ago=1)
    with psycopg.connect(database) as connection:
        connection.execute("SET session_replication_role = replica")
        connection.execute(_DAMAGE)
    first, second = (
        each
        for each in crm.event_log.readable_of_people([whose])
        if isinstance(each, Unreadable) or isinstance(each.fact, NoteAdded)
    )
    assert first.fact.text is None
    assert isinstance(second, Unreadable)


def test_an_address_that_was_erased_finds_nobody_and_a_new_one_does(
    crm, database, person, do, erased, happens, projected, moment
):
    whose = person(name="連絡 花子", email="old@x.example")
    erased(whose, (DataClass.CONTACT,))
    with pytest.raises(UnknownAlumnus):
        crm.find(PersonRef(email="old@x.example"))
    assert "old@x.example" not in str(_rows(database))
    now = moment()
    crm.append_unseen([now.happening(whose, ProfileUpdated(email="new@x.example"))], now)
    projected()
    assert crm.find(PersonRef(email="new@x.example")) == whose
    assert _told(crm, whose)[-1].email == "new@x.example"
    assert "new@x.example" in str(_rows(database))


def test_no_read_model_is_filled_from_keys_that_are_still_to_be_destroyed(
    crm, database, secrets, zone, person, happens, eraser, approved, projected
):
    whose = person()
    happens(whose, NoteAdded(text="消える話"), days_ago=3)
    projected()
    request_id = approved(whose)
    close(crm, request_id, NOON)
    assert DataClass.HR_NOTES in crm.keyring.classes_of(whose)
    projected()
    assert "消える話" not in str(_rows(database))
    Rebuild(database, secrets, zone, workers=1).run(["timeline"])
    assert "消える話" not in str(_rows(database))
    (done,) = eraser.run_once()
    assert done.receipt is not None


def test_a_value_that_meets_the_erasure_on_its_way_is_stored_under_the_new_key(
    crm, database, secrets, zone, person, happens, approved, projected
):
    whose = person()
    happens(whose, NoteAdded(text="消える話"), days_ago=3)
    approved(whose)
    another = AlumniCrm(database, secrets, zone)
    Eraser(another, database, lambda: NOON).run_once()
    another.close()
    happens(whose, NoteAdded(text="間に合う話"), days_ago=1)  # this process knew the old key
    notes = [fact.text for fact in _told(crm, whose) if isinstance(fact, NoteAdded)]
    assert notes == [None, "間に合う話"]


def test_what_others_write_meanwhile_is_erased_or_kept_and_nothing_is_lost(
    crm, database, secrets, zone, moment, person, happens, approved
):
    whose, told, stop = person(), [], threading.Event()
    happens(whose, NoteAdded(text="最初"), days_ago=3)
    approved(whose)

    def write():
        writer = AlumniCrm(database, secrets, zone)
        while not stop.is_set():
            now = moment()
            made = [now.happening(whose, NoteAdded(text=f"話 {uuid4()}"))]
            with contextlib.suppress(VersionConflict):  # refused, and said so
                (appended,) = writer.append_unseen(made, now)
                told.append((appended.position, made[0].fact.text))
        writer.close()

    writers = [threading.Thread(target=write) for _ in range(3)]
    for each in writers:
        each.start()
    while len(told) < 20:
        time.sleep(0.01)
    another = AlumniCrm(database, secrets, zone)
    Eraser(another, database, lambda: NOON).run_once()
    another.close()
    enough = len(told) + 20
    while len(told) < enough:
        time.sleep(0.01)
    stop.set()
    for each in writers:
        each.join()
    (closed,) = crm.event_log.of_kinds(["ClassesErased"])
    crm.keyring.forget()
    found = {each.position: each.fact for each in crm.event_log.of_people([whose])}
    assert min(position for position, _ in told) < closed.position
    for position, text in told:
        assert found[position].text == (text if position > closed.position else None)


def test_whatever_is_on_file_can_be_folded_without_its_classes_and_a_rebuild_gives_the_same(
    crm, database, secrets, zone, moment, person, happens, erased, projected
):
    whose, now = person(name="全部 花子", email="all@x.example"), moment()
    told = [
        fact for kind, fact in EXAMPLES.items() if fact.about_person and kind not in MERGING_KINDS
    ]
    for fact in told:
        crm.append_unseen([now.happening(whose, fact)], moment())
    projected()
    parked = "SELECT name, position FROM projection.parked ORDER BY 1, 2"
    with psycopg.connect(database) as connection:
        before = set(connection.execute(parked).fetchall())
    erased(whose, ERASABLE)
    with psycopg.connect(database) as connection:
        assert set(connection.execute(parked).fetchall()) <= before
    for fact in _told(crm, whose):
        for name, declared in declarations(type(fact)).items():
            if declared.data_class in ERASABLE and declared.subject is None:
                assert getattr(fact, name) is None, (fact.kind, name)
    rebuild = Rebuild(database, secrets, zone, workers=1)
    for model in READ_MODELS:
        assert rebuild.verify(model.name) is None, model.name
    text = str(_rows(database))
    for fact in told:
        values = dump_fields(fact)
        for name, declared in declarations(type(fact)).items():
            value = values.get(name)
            if declared.data_class in ERASABLE and type(value) is str and len(value) > 4:
                assert value not in text, (fact.kind, name)


def test_previous_editions_and_moments_go(
    crm, database, secrets, zone, person, happens, projected, erased
):
    whose = person()
    happens(whose, NoteAdded(text="消える話"), days_ago=3)
    projected()
    Rebuild(database, secrets, zone, workers=1).run(["timeline"])
    receipt = erased(whose)
    (previous,) = [each for each in receipt.confirmed if each.removed and each.version]
    assert previous.name == "timeline"
    assert "消える話" not in str(_rows(database))


def test_records_that_were_merged_lose_the_class_together(
    crm, database, person, do, happens, projected, erased
):
    one, other = person(name="改姓 前"), person(name="改姓 後")
    happens(one, NoteAdded(text="前の話"), days_ago=3)
    happens(other, NoteAdded(text="後の話"), days_ago=2)
    do(MergeIdentities(survivor=PersonRef(alumnus_id=one), absorbed=PersonRef(alumnus_id=other)))
    projected()
    assert erased(other).keys_destroyed == 2
    text = str(_rows(database))
    assert "前の話" not in text
    assert "後の話" not in text
    assert crm.load(one).person.name is not None


def test_identity_goes_with_everything_or_not_at_all(crm, person, ask):
    whose = person()
    for classes in ((), (DataClass.IDENTITY,), (DataClass.IDENTITY, DataClass.HR_NOTES)):
        with pytest.raises(InvalidInput) as refused:
            ask(whose, classes)
        assert refused.value.path == ("dataClasses",)
    ask(whose, tuple(DataClass))
    (request,) = subject_requests(crm)
    assert request.received.data_classes is None


def test_a_part_is_asked_for_once_and_does_not_stand_against_everything(crm, person, ask):
    whose = person()
    ask(whose, NOTES)
    with pytest.raises(ErasureAsked):
        ask(whose, (DataClass.HR_NOTES, DataClass.CONTACT))
    ask(whose, (DataClass.CONTACT,))
    ask(whose, None)
    with pytest.raises(ErasureAsked):
        ask(whose, None)
    with pytest.raises(ErasureAsked):
        ask(whose, (DataClass.ENGAGEMENT,))


def test_a_part_that_was_approved_ends_though_everything_went_before(
    crm, person, approved, eraser, projected
):
    whose = person()
    approved(whose, NOTES)
    approved(whose, None)
    eraser.run_once()
    projected()
    assert all(each.receipt for each in eraser.run_once())
    assert crm.keyring.classes_of(whose) == []


def test_a_legal_hold_stands_against_a_part_as_well(crm, person, do, ask, approved, eraser):
    held, later = person(), person()
    approved(later)
    for each in (held, later):
        do(PlaceLegalHold(alumnus=PersonRef(alumnus_id=each)))
    with pytest.raises(LegallyHeld):
        do(ApproveErasure(request=ask(held)), SUZUKI)
    (step,) = eraser.run_once()
    assert step.waits_for == ("a legal hold",)


def test_an_erasure_of_a_class_goes_on_wherever_it_was_killed(
    crm, database, person, happens, approved, projected, monkeypatch
):
    whose = person()
    happens(whose, NoteAdded(text="消える話"), days_ago=3)
    projected()
    approved(whose)
    for step in ("close", "destroy_keys", "confirm", "record_receipt"):
        with monkeypatch.context() as patched:
            patched.setattr(f"crm.program.erasing.{step}", _killed)
            with pytest.raises(KeyboardInterrupt):
                Eraser(crm, database, lambda: NOON).run_once()
        projected()
    (done,) = Eraser(crm, database, lambda: NOON).run_once()
    assert done.receipt is not None
    assert done.receipt.keys_destroyed == 1


def _killed(*_args, **_more):
    raise KeyboardInterrupt


def test_a_class_that_comes_back_with_a_backup_goes_before_anybody_reads(
    crm, database, secrets, zone, person, happens, projected
):
    whose = person(name="残留 花子", email="old@x.example")
    happens(whose, NoteAdded(text="消える話"), days_ago=3)
    happens(whose, MeetingHeld(duration_minutes=30), days_ago=2)
    projected()
    before = _rows(database)
    gone = Entry(uuid4(), whose, "r", NOON, (DataClass.HR_NOTES,), 1)
    forget_classes(database, crm.keyring, [gone], NOON, zone)
    after = _rows(database)
    assert "消える話" not in str(after)
    assert "残留 花子" in str(after)
    assert before.keys() == after.keys()
    rebuild = Rebuild(database, secrets, zone, workers=1)
    for model in READ_MODELS:
        assert rebuild.verify(model.name) is None, model.name
    forget_classes(database, crm.keyring, [gone], NOON, zone)
    assert _rows(database).keys() == after.keys()


def test_a_request_that_a_restored_log_numbers_anew_erases_what_it_asks_for(
    crm, person, happens, erased
):
    """The journal knows an erasure of the same request, of another class: the log lost it."""
    whose = person(email="old@x.example")
    happens(whose, NoteAdded(text="消える話"), days_ago=3)
    request_id = request_id_of(whose, 1)
    crm.erasures.destroy(
        uuid5(request_id, "1"), [whose], request="r", at=NOON, data_classes=NOTES, generation=1
    )
    crm.keyring.forget()
    assert erased(whose, (DataClass.CONTACT,)).keys_destroyed == 1
    assert crm.keyring.classes_of(whose) == [DataClass.IDENTITY]
