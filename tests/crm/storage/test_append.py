"""The only way into the log: in one order, all or none, once, however often and by how many."""

import datetime
import threading
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import replace
from multiprocessing import get_context
from uuid import uuid4

import psycopg
import pytest
from eventsourcing.persistence import IntegrityError

from crm.domain.alumnus import Alumnus
from crm.domain.facts import AlumnusRegistered, EmploymentStarted, NoteAdded
from crm.domain.refusals import EmployeeNumberTaken, IdempotencyKeyReused, UnknownAlumnus
from crm.storage.connection import APP, connection_kwargs
from tests.crm.storage.appending import Tail, now_moment, rows, touches, write

_LOG = "SELECT position, recorded_at, stream_id, stream_version FROM event_store.log ORDER BY 1"


@pytest.fixture
def owner(database):
    with psycopg.connect(**connection_kwargs(database), autocommit=True) as connection:
        yield connection


def count(connection, table="alumni_events"):
    ((number,),) = rows(connection, f"SELECT count(*) FROM event_store.{table}")  # noqa: S608
    return number


def assert_well_formed(connection):
    """Gapless positions, gapless versions in each stream, time that never goes back."""
    log = rows(connection, _LOG)
    assert [position for position, *_ in log] == list(range(1, len(log) + 1))
    recorded = [at for _, at, _, _ in log]
    assert recorded == sorted(recorded)
    versions: dict = {}
    for _, _, stream_id, version in log:
        versions[stream_id] = versions.get(stream_id, 0) + 1
        assert version == versions[stream_id]


def test_many_writers_leave_no_gap_and_a_reader_that_follows_misses_nothing(
    crm, database, secrets, person, owner
):
    people = [person(email=f"p{number}@example.jp") for number in range(5)]
    before = count(owner)
    tail = Tail(database)
    tail.start()
    try:
        with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
            jobs = [pool.submit(write, database, secrets, people, 8, 30) for _ in range(2)]
            written = sum(job.result(60) for job in jobs)
    finally:
        tail.stop.set()
        tail.join(20)
    assert written == 2 * 8 * 60
    assert count(owner) == before + written
    assert tail.seen == list(range(1, before + written + 1))
    assert_well_formed(owner)


def test_five_thousand_facts_go_in_by_one_call(crm, person, owner):
    alumnus_id, moment = person(), now_moment()
    head = crm.event_log.head()
    appended = crm.append_unseen(touches(moment, alumnus_id, 5_000), moment)
    assert [each.position for each in appended] == list(range(head + 1, head + 5_001))
    assert [each.ordinal for each in appended] == list(range(1, 5_001))
    assert_well_formed(owner)


def test_an_append_of_nothing_writes_nothing(crm, owner):
    assert crm.append_unseen([], now_moment()) == []
    assert count(owner) == 0


def test_either_all_facts_of_an_append_are_stored_or_none(crm, person, owner):
    alumnus_id, moment = person(), now_moment()
    facts = touches(moment, alumnus_id, 3)
    before = count(owner), count(owner, "command")
    with pytest.raises(IntegrityError):  # the same event a second time
        crm.append_unseen([*facts, facts[0]], moment)
    with pytest.raises(UnknownAlumnus):
        crm.append_unseen([*facts, *touches(moment, uuid4(), 1)], moment)
    assert (count(owner), count(owner, "command")) == before
    crm.append_unseen(facts, moment)
    assert_well_formed(owner)


def test_nobody_can_be_told_of_who_is_not_on_file(crm):
    moment = now_moment()
    with pytest.raises(UnknownAlumnus):
        crm.append_unseen(touches(moment, uuid4(), 1), moment)


def test_a_stream_that_moved_on_refuses_the_next_version(crm, person, owner):
    alumnus = crm.load(person(hired_on=None))
    for number in ("1", "2"):
        stint = EmploymentStarted(
            stint_id=uuid4(), legal_entity=number, hired_on=None, employee_number=number
        )
        alumnus.start_employment(stint, now_moment())
    first, second = (crm.facts.to_stored_event(event) for event in alumnus.collect_events())
    crm.append([first], now_moment())
    for stale in ([replace(second, originator_version=2)], [replace(second, originator_version=4)]):
        with pytest.raises(IntegrityError, match="moved on"):
            crm.append(stale, now_moment())
    crm.append([second], now_moment())
    assert_well_formed(owner)


# --- the same again -----------------------------------------------------------------------


def test_a_repeated_command_gets_the_same_answer_and_stores_nothing(crm, person, owner):
    alumnus_id, moment = person(), now_moment()
    first = crm.append_unseen(touches(moment, alumnus_id, 3), moment)
    again = crm.append_unseen(touches(moment, alumnus_id, 3), moment)
    assert [each[:3] for each in again] == [each[:3] for each in first]
    assert {each.repeated for each in first} == {False}
    assert {each.repeated for each in again} == {True}
    assert crm.event_log.head() == first[-1].position


def test_a_command_id_is_refused_for_another_command(crm, person):
    alumnus_id, command_id = person(), uuid4()
    one, other = now_moment(command_id, b"one"), now_moment(command_id, b"other")
    crm.append_unseen(touches(one, alumnus_id, 1), one)
    with pytest.raises(IdempotencyKeyReused):
        crm.append_unseen(touches(other, alumnus_id, 1), other)


def test_a_command_sent_by_many_at_once_happens_once(crm, person, owner):
    alumnus_id, moment = person(), now_moment()
    head = crm.event_log.head()

    def send(_: int):
        return crm.append_unseen(touches(moment, alumnus_id, 2), moment)

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(send, range(16)))
    assert {tuple(each.position for each in answer) for answer in answers} == {(head + 1, head + 2)}
    assert sum(not each.repeated for answer in answers for each in answer) == 2


def test_a_delivery_repeated_in_one_batch_is_stored_once(crm, person, owner):
    alumnus_id, moment = person(), now_moment()
    a, b = touches(moment, alumnus_id, 2, "d")
    a_again, b_again = touches(moment, alumnus_id, 2, "d")
    (plain,) = touches(moment, alumnus_id, 1)
    answers = crm.append_unseen(
        [a, a_again, plain, b, b_again, *touches(moment, alumnus_id, 1)], moment
    )
    head = answers[0].position
    assert [each.position - head for each in answers] == [0, 0, 1, 2, 2, 3]
    assert [each.repeated for each in answers] == [False, True, False, False, True, False]
    assert answers[1].version == answers[0].version
    assert_well_formed(owner)


def test_a_delivery_repeated_in_another_batch_is_answered_with_its_place(crm, person, owner):
    alumnus_id = person()
    first, second = now_moment(), now_moment()
    before = crm.append_unseen(touches(first, alumnus_id, 3, "d"), first)
    after = crm.append_unseen(
        [*touches(second, alumnus_id, 4, "d"), *touches(second, alumnus_id, 1)], second
    )
    assert [each[1:3] for each in after[:3]] == [each[1:3] for each in before]
    assert [each.repeated for each in after] == [True, True, True, False, False]
    assert after[4].position == before[-1].position + 2
    assert crm.append_unseen(touches(second, alumnus_id, 4, "d"), second)[0].repeated
    assert_well_formed(owner)


def test_the_same_delivery_id_of_another_provider_is_another_delivery(crm, person, moment):
    alumnus_id, one, other = person(), moment(provider="one"), moment(provider="other")
    crm.append_unseen(touches(one, alumnus_id, 1, "d"), one)
    (appended,) = crm.append_unseen(touches(other, alumnus_id, 1, "d"), other)
    assert not appended.repeated


def test_deliveries_repeated_by_many_at_once_are_stored_once(crm, person, owner):
    alumnus_id = person()
    head = crm.event_log.head()

    def deliver(_):
        moment = now_moment()
        return crm.append_unseen(touches(moment, alumnus_id, 5, "d"), moment)

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(deliver, range(16)))
    assert {tuple(each.position for each in answer) for answer in answers} == {
        tuple(range(head + 1, head + 6))
    }
    assert sum(not each.repeated for answer in answers for each in answer) == 5
    assert_well_formed(owner)


def test_a_person_whose_registration_was_delivered_before_is_not_put_on_file_twice(crm, owner):
    def register():
        moment, alumnus_id = now_moment(), uuid4()
        moment = replace(
            moment,
            context=replace(
                moment.context, source=replace(moment.context.source, delivery_id="row-1")
            ),
        )
        alumnus = Alumnus.register(alumnus_id, AlumnusRegistered(email="a@example.jp"), moment)
        stored = [crm.facts.to_stored_event(event) for event in alumnus.collect_events()]
        return alumnus_id, crm.append(stored, moment)

    first_id, first = register()
    second_id, second = register()
    assert second[0][:3] == first[0][:3]
    assert second[0].repeated
    assert crm.alumni_recorder.knows(first_id)
    assert not crm.alumni_recorder.knows(second_id)
    assert count(owner, "person") == count(owner, "lookup") == 1


# --- employee numbers ---------------------------------------------------------------------


def test_two_people_cannot_have_one_employee_number_in_one_legal_entity(person, owner):
    person(employee_number="００１", legal_entity="A")
    person(employee_number="001", legal_entity="B")
    before = count(owner), count(owner, "person"), count(owner, "lookup")
    with pytest.raises(EmployeeNumberTaken):
        person(employee_number="001", legal_entity="A")
    assert (count(owner), count(owner, "person"), count(owner, "lookup")) == before


def test_of_many_who_claim_one_employee_number_at_once_one_gets_it(person, owner):
    def claim(number):
        try:
            return person(name=f"人{number}", employee_number="42")
        except EmployeeNumberTaken:
            return None

    with ThreadPoolExecutor(8) as pool:
        claimed = [each for each in pool.map(claim, range(16)) if each]
    assert len(claimed) == 1
    assert count(owner, "person") == 1


# --- time and settings --------------------------------------------------------------------


def test_recorded_time_never_goes_back_even_when_the_clock_does(crm, person, owner):
    alumnus_id = person()
    ahead = datetime.datetime.now(datetime.UTC) + datetime.timedelta(hours=3)
    owner.execute(
        "UPDATE event_store.alumni_events SET recorded_at = %(ahead)s"
        " WHERE notification_id = (SELECT max(notification_id) FROM event_store.alumni_events)",
        {"ahead": ahead},
    )
    moment = now_moment()
    (appended,) = crm.append_unseen(touches(moment, alumnus_id, 1), moment)
    (recorded,) = crm.event_log.at([appended.position])
    assert recorded.recorded_at == ahead
    assert crm.event_log.position_at(ahead) == appended.position
    assert_well_formed(owner)


def test_a_transaction_that_cannot_see_others_may_not_append(database):
    statement = """
        SELECT event_store.append(gen_random_uuid(), '', 'system', '{}', '{}', '{}', '{}', '{}',
            '{}', '{}', '{}', '{}', '{}', '{}', '{}', NULL, NULL, '{}', '{}', '{}', '{}', '{}')
    """
    with psycopg.connect(**connection_kwargs(database, APP)) as connection:
        connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
        with pytest.raises(psycopg.errors.RaiseException, match="READ COMMITTED"):
            connection.execute(statement)


def test_a_server_that_does_not_wait_for_its_disk_is_told_to(database, owner, secrets, zone):
    (name,) = owner.execute("SELECT current_database()").fetchone()
    owner.execute(
        psycopg.sql.SQL("ALTER DATABASE {} SET synchronous_commit = off").format(
            psycopg.sql.Identifier(name)
        )
    )
    with psycopg.connect(**connection_kwargs(database, APP)) as connection:
        assert connection.execute("SHOW synchronous_commit").fetchone() == ("off",)
        connection.execute("""
            SELECT event_store.append(gen_random_uuid(), '', 'system', '{}', '{}', '{}', '{}',
                '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', NULL, NULL, '{}', '{}', '{}',
                '{}', '{}')
        """)
        assert connection.execute("SHOW synchronous_commit").fetchone() == ("on",)


def test_a_writer_that_holds_the_log_too_long_does_not_hang_the_others(
    crm, person, database, monkeypatch
):
    """A reader sees nothing of an append that is not committed; a writer waits for its end."""
    alumnus_id, moment = person(), now_moment()
    with psycopg.connect(**connection_kwargs(database)) as holder:
        holder.execute("SELECT pg_advisory_xact_lock(715230104)")
        done = threading.Event()

        def append():
            crm.append_unseen(touches(moment, alumnus_id, 1), moment)
            done.set()

        waiting = threading.Thread(target=append)
        waiting.start()
        assert not done.wait(0.3)
        holder.rollback()
    waiting.join(10)
    assert done.is_set()


def test_a_session_that_stays_idle_in_a_transaction_is_ended(database):
    with psycopg.connect(**connection_kwargs(database, APP)) as connection:
        shown = connection.execute("SHOW idle_in_transaction_session_timeout").fetchone()
    assert shown == ("5s",)


def test_bulk_and_single_appends_of_personal_values_read_back(crm, person):
    alumnus_id, moment = person(), now_moment()
    notes = [NoteAdded(text=text) for text in ("一", "\x00", '{"_type_":"x","_data_":1}')]
    crm.append_unseen([moment.happening(alumnus_id, note) for note in notes], moment)
    read = [each.fact for each in crm.event_log.of_people([alumnus_id])]
    assert read[-3:] == notes
