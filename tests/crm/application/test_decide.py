"""Commands as they are carried out: found, decided, appended, once."""

import datetime
import threading
from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import psycopg
import pytest

from crm.application.alumni import AlumniCrm, Outcome, PersonRef
from crm.domain.facts import AlumnusRegistered, DepartureScheduled, ProfileUpdated
from crm.domain.refusals import (
    AlreadyScheduled,
    AmbiguousAlumnus,
    DepartureBeforeStart,
    IdempotencyKeyReused,
    Refusal,
    UnknownAlumnus,
    VersionConflict,
)
from crm.domain.words import ConsentPurpose, ContactChannel
from tests.crm.domain.fact_examples import EXAMPLES
from tests.crm.domain.given import day


def schedule(crm: AlumniCrm, moment, person: PersonRef, last_day="2030-03-31", **options):
    return crm.decide(
        moment,
        person,
        lambda alumnus: alumnus.schedule_departure(moment, last_day=day(last_day)),
        **options,
    )


def test_a_person_is_found_by_id_number_and_address(crm, person):
    alumnus_id = person(employee_number="00123", legal_entity="A社", email="Taro@Example.jp")
    for ref in (
        PersonRef(alumnus_id=alumnus_id),
        PersonRef(external_ref="00123"),
        PersonRef(external_ref=" A社/00123"),
        PersonRef(external_ref="００１２３"),
        PersonRef(email="taro@EXAMPLE.jp"),
    ):
        assert crm.find(ref) == alumnus_id


def test_who_is_not_on_file_is_unknown_however_named(crm, person):
    person(employee_number="00123", legal_entity="A社", email="taro@example.jp")
    for ref in (
        PersonRef(),
        PersonRef(alumnus_id=uuid4()),
        PersonRef(external_ref="123"),
        PersonRef(external_ref="B社/00123"),
        PersonRef(external_ref=""),
        PersonRef(email="jiro@example.jp"),
        PersonRef(email="\ud800"),
    ):
        with pytest.raises(UnknownAlumnus):
            crm.find(ref)


def test_a_number_of_two_entities_and_an_address_of_two_people_are_ambiguous(crm, person):
    a = person(employee_number="1", legal_entity="A", email="shared@example.jp")
    person(employee_number="1", legal_entity="B", email="shared@example.jp")
    for ref in (PersonRef(external_ref="1"), PersonRef(email="shared@example.jp")):
        with pytest.raises(AmbiguousAlumnus):
            crm.find(ref)
    assert crm.find(PersonRef(external_ref="A/1")) == a


def test_a_decision_answers_with_the_new_version_and_its_positions(crm, person, moment):
    alumnus_id = person()
    outcome = schedule(crm, moment(), PersonRef(alumnus_id=alumnus_id))
    assert (outcome.version, outcome.positions, outcome.repeated) == (3, (3,), False)
    assert outcome.position == crm.event_log.head() == 3
    (recorded,) = crm.event_log.at(outcome.positions)
    assert recorded.happening == outcome.facts[0]


def test_a_command_is_not_refused_by_its_own_first_effect(crm, person, moment):
    ref, now = PersonRef(alumnus_id=person()), moment()
    first = schedule(crm, now, ref)
    again = schedule(crm, now, ref)
    assert again.repeated
    assert again.positions == first.positions
    with pytest.raises(AlreadyScheduled):
        schedule(crm, moment(), ref)


def test_a_command_sent_many_times_at_once_has_one_effect_and_one_answer(crm, person, moment):
    ref = PersonRef(alumnus_id=person())
    now, barrier = moment(), threading.Barrier(8)

    def send(_) -> Outcome:
        barrier.wait()
        return schedule(crm, now, ref, expected_version=2)

    with ThreadPoolExecutor(8) as pool:
        outcomes = list(pool.map(send, range(8)))
    assert {outcome.positions for outcome in outcomes} == {(3,)}
    assert sum(not outcome.repeated for outcome in outcomes) == 1


def test_a_command_id_for_another_command_is_refused_before_deciding(crm, person, moment):
    ref, command_id = PersonRef(alumnus_id=person()), uuid4()
    schedule(crm, moment(command_id=command_id, digest=b"one"), ref)
    with pytest.raises(IdempotencyKeyReused):
        schedule(crm, moment(command_id=command_id, digest=b"other"), ref)


def test_a_version_that_moved_on_is_a_conflict_with_both_numbers(crm, person, moment):
    ref = PersonRef(alumnus_id=person())
    with pytest.raises(VersionConflict) as refused:
        schedule(crm, moment(), ref, expected_version=1)
    assert (refused.value.expected, refused.value.actual) == (1, 2)
    assert schedule(crm, moment(), ref, expected_version=2).version == 3


def test_a_dry_run_says_what_would_happen_and_writes_nothing(crm, person, moment):
    ref = PersonRef(alumnus_id=person())
    head = crm.event_log.head()
    outcome = schedule(crm, moment(), ref, dry_run=True)
    assert (outcome.version, outcome.positions, outcome.position) == (2, (), None)
    assert isinstance(outcome.facts[0].fact, DepartureScheduled)
    with pytest.raises(DepartureBeforeStart):
        schedule(crm, moment(), ref, "2001-01-01", dry_run=True)
    now = moment()
    assert crm.register(now, uuid4(), AlumnusRegistered(name="x"), dry_run=True).version == 0
    assert crm.event_log.head() == head


def test_decisions_made_at_once_are_all_kept_each_on_what_was_before(crm, person, moment):
    ref = PersonRef(alumnus_id=person())
    pairs = [(p, c) for p in list(ConsentPurpose)[:4] for c in list(ContactChannel)[:3]]
    consent = EXAMPLES["ConsentGiven"]

    def agree(pair) -> Outcome:
        now = moment()
        given = type(consent)(purpose=pair[0], channel=pair[1], text_version="1")
        return crm.decide(now, ref, lambda alumnus: alumnus.give_consent(given, now))

    with ThreadPoolExecutor(4) as pool:
        versions = sorted(outcome.version for outcome in pool.map(agree, pairs))
    assert versions == list(range(3, 3 + len(pairs)))
    assert set(crm.load(crm.find(ref)).person.contact.consents) == set(pairs)


def test_of_many_who_schedule_at_once_one_succeeds_and_the_others_learn_why(crm, person, moment):
    ref, barrier = PersonRef(alumnus_id=person()), threading.Barrier(6)

    def send(number: int) -> type[Refusal] | None:
        barrier.wait()
        try:
            schedule(crm, moment(), ref, f"203{number}-03-31")
        except Refusal as refusal:
            return type(refusal)
        return None

    with ThreadPoolExecutor(6) as pool:
        answers = list(pool.map(send, range(6)))
    assert answers.count(None) == 1
    assert answers.count(AlreadyScheduled) == 5


def test_a_person_is_put_on_file_once_with_all_that_belongs_to_it(crm, person, moment):
    now, alumnus_id = moment(), uuid4()
    first = crm.register(now, alumnus_id, AlumnusRegistered(name="田中"))
    again = crm.register(now, uuid4(), AlumnusRegistered(name="田中"))
    assert again.alumnus_id == first.alumnus_id == alumnus_id
    assert again.repeated
    assert crm.event_log.head() == 1


def test_a_person_who_does_not_exist_cannot_be_loaded(crm):
    with pytest.raises(UnknownAlumnus):
        crm.load(uuid4())


def test_the_log_reads_back_by_person_position_event_and_time(crm, person, moment):
    one, other = person(name="一"), person(name="二")
    log = crm.event_log
    everything = list(log.stream())
    assert [each.position for each in everything] == [1, 2, 3, 4]
    assert [each.position for each in log.stream(after=1, up_to=3)] == [2, 3]
    assert [each.position for each in log.of_people([other])] == [3, 4]
    assert [each.position for each in log.of_people([one, other])] == [1, 2, 3, 4]
    assert [each.position for each in log.at([4, 2, 99])] == [2, 4]
    assert log.of_event(everything[1].event_id) == everything[1]
    assert log.of_event(uuid4()) is None
    assert log.position_at(everything[1].recorded_at) == 2
    assert log.position_at(datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)) == 0


def test_commands_go_on_after_the_database_dropped_every_connection(crm, person, moment, database):
    alumnus_id = person()
    for _ in range(3):
        with psycopg.connect(database, autocommit=True) as connection:
            connection.execute(
                "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
        assert crm.find(PersonRef(alumnus_id=alumnus_id)) == alumnus_id
    assert schedule(crm, moment(), PersonRef(alumnus_id=alumnus_id)).version == 3


def test_a_registration_sent_twice_at_once_answers_the_person_who_was_stored(crm, moment):
    command, fact = moment(), AlumnusRegistered(name="二重 送信")
    stored = []

    def meanwhile(_alumnus) -> None:
        stored.append(crm.register(command, uuid4(), fact))

    answered = crm.register(command, uuid4(), fact, meanwhile)
    assert answered.alumnus_id == stored[0].alumnus_id
    assert answered.positions == stored[0].positions
    assert answered.repeated


def test_an_address_that_was_given_up_leads_to_who_has_it_now(crm, person, moment):
    before, now_has_it = person(email="a@example.jp"), person(email="b@example.jp")
    for alumnus_id, address in ((before, "c@example.jp"), (now_has_it, "a@example.jp")):
        at = moment()
        crm.append_unseen([at.happening(alumnus_id, ProfileUpdated(email=address))], at)
    assert crm.find(PersonRef(email="a@example.jp")) == now_has_it
    assert crm.find(PersonRef(email="b@example.jp")) == now_has_it  # nobody else ever had it
