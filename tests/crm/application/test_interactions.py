"""Touch-points: recorded blind, one or many, taken back once."""

import datetime
from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import pytest

from crm.application.alumni import AlumniCrm, Outcome, PersonRef
from crm.application.interactions import (
    NewInteraction,
    record_interaction,
    record_interactions,
    retract_interaction,
)
from crm.domain.envelope import When
from crm.domain.facts import InteractionRetracted, JobChangeReported, NoteAdded, ProfileUpdated
from crm.domain.refusals import (
    AlreadyRetracted,
    DeliveryOfSomebodyElse,
    InvalidInput,
    UnknownAlumnus,
    UnknownInteraction,
    VersionConflict,
)

NOW = datetime.datetime(2026, 6, 15, 3, tzinfo=datetime.UTC)


def note(alumnus_id, text="こんにちは", at=NOW, delivery_id=None) -> NewInteraction:
    return NewInteraction(
        person=PersonRef(alumnus_id=alumnus_id),
        occurred=When(at),
        fact=NoteAdded(text=text),
        delivery_id=delivery_id,
    )


@pytest.fixture
def now(moment):
    return lambda **options: moment(now=NOW, **options)


def test_an_interaction_is_stored_beside_the_decisions_and_changes_no_version(crm, person, now):
    alumnus_id = person()
    outcome = record_interaction(crm, now(), note(alumnus_id))
    assert outcome.version == crm.load(alumnus_id).version == 2
    (recorded,) = crm.event_log.at(outcome.positions)
    assert recorded.fact == NoteAdded(text="こんにちは")
    assert recorded.stream_id != alumnus_id
    assert (recorded.alumnus_id, recorded.stream_version) == (alumnus_id, 1)


def test_the_same_command_and_the_same_delivery_record_once(crm, person, now):
    alumnus_id, moment = person(), now()
    first = record_interaction(crm, moment, note(alumnus_id, delivery_id="d"))
    again = record_interaction(crm, moment, note(alumnus_id, delivery_id="d"))
    delivered = record_interaction(crm, now(), note(alumnus_id, delivery_id="d"))
    assert first.positions == again.positions == delivered.positions
    assert (first.repeated, again.repeated, delivered.repeated) == (False, True, True)


def test_what_lies_in_the_future_is_refused_but_for_a_clock_that_is_a_little_fast(crm, person, now):
    alumnus_id = person()
    record_interaction(crm, now(), note(alumnus_id, at=NOW + datetime.timedelta(minutes=5)))
    with pytest.raises(InvalidInput):
        record_interaction(crm, now(), note(alumnus_id, at=NOW + datetime.timedelta(minutes=6)))


def test_unknown_people_and_stale_versions_are_refused(crm, person, now):
    with pytest.raises(UnknownAlumnus):
        record_interaction(crm, now(), note(uuid4()))
    with pytest.raises(VersionConflict):
        record_interaction(crm, now(), note(person()), expected_version=1)


def test_a_dry_run_records_nothing(crm, person, now):
    alumnus_id = person()
    outcome = record_interaction(crm, now(), note(alumnus_id), dry_run=True)
    assert outcome.positions == ()
    assert crm.event_log.head() == 2


def test_of_many_the_acceptable_are_recorded_and_the_others_say_why(crm, person, now):
    alumnus_id, moment = person(), now()
    items = [
        note(alumnus_id, "1"),
        note(uuid4(), "2"),
        note(alumnus_id, "3", at=NOW + datetime.timedelta(days=1)),
        note(alumnus_id, "4", delivery_id="d"),
        note(alumnus_id, "4", delivery_id="d"),
    ]
    one, unknown, future, four, twice = record_interactions(crm, moment, items)
    assert isinstance(unknown, UnknownAlumnus)
    assert isinstance(future, InvalidInput)
    for outcome in (one, four, twice):
        assert isinstance(outcome, Outcome)
    assert (one.positions, four.positions, twice.positions) == ((3,), (4,), (4,))
    assert twice.repeated
    again = record_interactions(crm, moment, items)
    assert [each.positions for each in again if isinstance(each, Outcome)] == [(3,), (4,), (4,)]
    assert crm.event_log.head() == 4


def test_an_interaction_is_taken_back_once_and_stays_in_the_log(crm, person, now):
    alumnus_id = person()
    outcome = record_interaction(crm, now(), note(alumnus_id))
    event_id = outcome.facts[0].event_id
    retract_interaction(crm, now(), event_id=event_id, explanation="誤り")
    kept = crm.event_log.of_people([alumnus_id])
    assert kept[-2].event_id == event_id
    assert kept[-1].fact == InteractionRetracted(retracted_event_id=event_id, explanation="誤り")
    with pytest.raises(AlreadyRetracted):
        retract_interaction(crm, now(), event_id=event_id, explanation="誤り")


def test_taking_back_the_same_command_twice_answers_the_same(crm, person, now):
    event_id = record_interaction(crm, now(), note(person())).facts[0].event_id
    moment = now()
    first = retract_interaction(crm, moment, event_id=event_id, explanation="x")
    again = retract_interaction(crm, moment, event_id=event_id, explanation="x")
    assert first.positions == again.positions


def test_only_interactions_that_exist_can_be_taken_back(crm, person, now):
    alumnus_id = person()
    decision = crm.event_log.of_people([alumnus_id])[0].event_id
    event_id = record_interaction(crm, now(), note(alumnus_id)).facts[0].event_id
    back = retract_interaction(crm, now(), event_id=event_id, explanation="x").facts[0].event_id
    for target in (uuid4(), decision, back):
        with pytest.raises(UnknownInteraction):
            retract_interaction(crm, now(), event_id=target, explanation="x")


def test_many_interactions_sent_again_answer_what_was_recorded_then(crm, person, now):
    moment = now()
    known, stranger = person(), uuid4()
    items = [note(stranger), note(known, "一つ目"), note(known, "二つ目", delivery_id="d2")]
    first = record_interactions(crm, moment, items)
    head = crm.event_log.head()
    again = record_interactions(crm, moment, items)
    assert crm.event_log.head() == head
    assert isinstance(first[0], UnknownAlumnus)
    assert isinstance(again[0], UnknownAlumnus)
    assert [each.positions for each in again[1:]] == [each.positions for each in first[1:]]
    assert [each.repeated for each in again[1:]] == [True, True]


def test_a_delivery_that_was_recorded_about_somebody_else_is_refused(crm, person, now):
    taro, hanako, moment = person(), person(name="鈴木 花子"), now()
    first = record_interaction(crm, now(), note(taro, delivery_id="d"))
    for attempt in (now(), moment, moment):
        with pytest.raises(DeliveryOfSomebodyElse):
            record_interaction(crm, attempt, note(hanako, delivery_id="d"))
    with pytest.raises(DeliveryOfSomebodyElse):
        record_interaction(crm, now(), note(hanako, delivery_id="d"), dry_run=True)
    assert crm.event_log.head() == first.position


def test_of_many_a_delivery_about_somebody_else_is_refused_by_itself(crm, person, now):
    taro, hanako, moment = person(), person(name="鈴木 花子"), now()
    record_interaction(crm, now(), note(taro, delivery_id="d"))
    items = [
        note(hanako, delivery_id="d"),
        note(taro, delivery_id="d"),
        note(taro, delivery_id="e"),
        note(hanako, delivery_id="e"),
    ]
    for _ in range(2):
        stolen, known, new, twice = record_interactions(crm, moment, items)
        assert isinstance(stolen, DeliveryOfSomebodyElse)
        assert isinstance(twice, DeliveryOfSomebodyElse)
        assert isinstance(known, Outcome)
        assert isinstance(new, Outcome)
        assert known.repeated
    assert crm.event_log.head() == new.position


def test_of_two_retractions_at_once_one_is_recorded(crm, person, now):
    event_id = record_interaction(crm, now(), note(person())).facts[0].event_id
    head, moments = crm.event_log.head(), [now() for _ in range(4)]

    def retract(moment):
        try:
            return retract_interaction(crm, moment, event_id=event_id, explanation="x").position
        except AlreadyRetracted:
            return None

    with ThreadPoolExecutor(4) as threads:
        done = list(threads.map(retract, moments))
    assert sorted(done, key=str) == [head + 1, None, None, None]
    assert list(map(retract, moments)) == done
    assert crm.event_log.head() == head + 1


def test_a_retraction_can_be_tried_out_and_minds_the_version(crm, person, now):
    outcome = record_interaction(crm, now(), note(person()))
    what = {"event_id": outcome.facts[0].event_id, "explanation": "x"}
    assert retract_interaction(crm, now(), **what, dry_run=True).positions == ()
    with pytest.raises(VersionConflict):
        retract_interaction(crm, now(), **what, expected_version=outcome.version + 1)
    assert crm.event_log.head() == outcome.position
    retract_interaction(crm, now(), **what, expected_version=outcome.version)
    with pytest.raises(AlreadyRetracted):
        retract_interaction(crm, now(), **what, dry_run=True)


def test_an_address_that_was_a_slip_finds_nobody_once_it_is_taken_back(crm, person, now):
    alumnus_id = person(email="right@example.jp")
    slip = NewInteraction(
        person=PersonRef(alumnus_id=alumnus_id),
        occurred=When(NOW),
        fact=ProfileUpdated(email="wrong@example.jp"),
    )
    (event,) = record_interaction(crm, now(), slip).facts
    assert crm.find(PersonRef(email="wrong@example.jp")) == alumnus_id
    retract_interaction(crm, now(), event_id=event.event_id, explanation="入力誤り")
    with pytest.raises(UnknownAlumnus):
        crm.find(PersonRef(email="wrong@example.jp"))
    assert crm.find(PersonRef(email="right@example.jp")) == alumnus_id


def test_readers_do_not_hold_a_connection_while_they_wait_for_keys(database, secrets, zone, person):
    person()
    alone = AlumniCrm(database, secrets, zone, pool_size=1)
    try:
        alone.keyring.forget()
        assert [each.position for each in alone.event_log.at([1])] == [1]
    finally:
        alone.close()


@pytest.mark.parametrize("nothing", [NoteAdded(text=None), ProfileUpdated(), JobChangeReported()])
def test_an_interaction_that_says_nothing_is_refused(crm, person, now, nothing):
    new = NewInteraction(person=PersonRef(alumnus_id=person()), occurred=When(NOW), fact=nothing)
    with pytest.raises(InvalidInput):
        record_interaction(crm, now(), new)
