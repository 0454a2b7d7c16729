"""A replayed person is what a plain fold of the facts gives, and at the present what is stored."""

import dataclasses
import datetime
from uuid import UUID, uuid4

from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from crm.application.alumni import PersonRef
from crm.domain.engagement import load_model
from crm.domain.envelope import RecordedFact
from crm.domain.facts import AlumnusRegistered, Decision, InteractionRetracted
from crm.domain.moments import PointInTime
from projections.directory import questions as directory
from projections.engagement import questions as engagement
from projections.replay.person import PastPerson, replay
from projections.replay.timeline import past_count, past_page
from projections.timeline import questions
from projections.timeline.questions import Slice, TimelineFilter
from tests.crm.domain.given import PERSON, TOKYO
from tests.projections.replay import histories as slow
from tests.projections.replay.histories import BEGIN, DAYS, histories

MODEL = load_model()
HOURS = st.integers(-48, 24 * DAYS)


def at(
    history: list[RecordedFact], hours: int, known: int
) -> tuple[PastPerson | None, PointInTime]:
    as_of = BEGIN + datetime.timedelta(hours=hours)
    point = PointInTime(as_of=as_of, known_position=known, known_at=BEGIN)
    return replay(PERSON, history, point, TOKYO), point


@settings(max_examples=400, deadline=None)
@given(history=histories(), hours=HOURS, known=st.integers(0, 15))
def test_a_moment_is_what_a_plain_fold_of_the_facts_known_and_true_by_then_gives(
    history: list[RecordedFact], hours: int, known: int
) -> None:
    person, point = at(history, hours, known)
    held = slow.that_held(history, point.as_of, known)

    assert (person is not None) == slow.was_on_file(history, point.as_of, known)
    event(f"on file: {person is not None}")
    if person is None:
        return
    event(f"left out by the moment: {len(history) > len(held)}")
    told, today = person.entry, person.day
    assert (told.person.name, told.email) == slow.profile(held)
    assert {
        id_: each.last_day and each.last_day.first for id_, each in told.person.stints.items()
    } == {id_: each["last"] or each["scheduled"] for id_, each in slow.employments(held).items()}
    assert told.status_on(today).value == slow.status(held, today)
    assert told.membership_on(today).value == slow.membership(held, today)
    assert (told.registered_at.at if told.registered_at else None) == slow.member_since(held)
    assert {purpose for purpose, _ in told.consents} == slow.agreed_to(held)
    assert [
        (each.position, each.retraction.position if each.retraction else None)
        for each in person.timeline
    ] == slow.timeline(held, point.as_of)
    score = person.standing(MODEL).score(today)
    assert score.milli_points == slow.milli_points(held, today)
    cut = sum(mode.cut_by_cap_milli_points for mode in score.modes)
    assert sum(line.milli_points for line in score.lines) - cut == score.milli_points


@settings(max_examples=100, deadline=None)
@given(history=histories(), known=st.integers(1, 15))
def test_when_both_times_are_the_same_the_moment_is_a_prefix_of_the_log(
    history: list[RecordedFact], known: int
) -> None:
    prefix = history[:known]
    point = PointInTime(
        as_of=prefix[-1].recorded_at, known_position=known, known_at=prefix[-1].recorded_at
    )

    person = replay(PERSON, history, point, TOKYO)

    assert person is not None
    assert list(person.facts) == prefix
    assert len(person.timeline) == len(prefix)


@settings(max_examples=100, deadline=None)
@given(
    history=histories(),
    size=st.integers(1, 4),
    kinds=st.sampled_from([None, frozenset({"NoteAdded", "MeetingHeld", "RsvpGiven"})]),
    retracted=st.booleans(),
)
def test_pages_of_a_past_timeline_join_to_the_whole_in_both_directions(
    history: list[RecordedFact], size: int, kinds: frozenset[str] | None, retracted: bool
) -> None:
    person, _ = at(history, 24 * DAYS, 20)
    assert person is not None
    wanted = TimelineFilter(kinds=kinds, include_retracted=retracted)
    whole = past_page(person.timeline, wanted, Slice()).items

    forward, cursor = [], None
    while True:
        page = past_page(person.timeline, wanted, Slice(first=size, after=cursor))
        forward += page.items
        if not page.has_next:
            break
        cursor = page.items[-1].cursor
    backward, cursor = [], None
    while True:
        page = past_page(person.timeline, wanted, Slice(last=size, before=cursor))
        backward = page.items + backward
        if not page.has_previous:
            break
        cursor = page.items[0].cursor

    assert forward == backward == whole
    assert past_count(person.timeline, wanted) == len(whole)


@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(history=histories(most=20))
def test_at_the_present_a_replay_is_what_the_read_models_hold(
    history: list[RecordedFact], crm, moment, runner, ask
) -> None:
    alumnus_id = stored(history, crm, moment)
    now = datetime.datetime.now(datetime.UTC)
    facts = crm.event_log.of_people([alumnus_id])
    point = PointInTime(as_of=now, known_position=crm.event_log.head(), known_at=now)
    runner(now=now).catch_up()

    person = replay(alumnus_id, facts, point, TOKYO)

    assert person is not None
    (live,) = ask(lambda c: directory.people(c, [alumnus_id]))
    assert person.entry == dataclasses.replace(live, milli_points=None, level=None)
    page = ask(lambda c: questions.page(c, alumnus_id=alumnus_id, slice=Slice()))
    assert person.timeline == page.items
    standing = ask(lambda c: engagement.standings_of(c, [alumnus_id], MODEL))[alumnus_id]
    for days in (0, 1, 40, 200):
        day = person.day - datetime.timedelta(days=days)
        assert person.standing(MODEL).score(day) == standing.score(day)
    assert live.milli_points == person.standing(MODEL).summary(person.day).milli_points
    assert live.level == person.standing(MODEL).summary(person.day).level


def stored(history: list[RecordedFact], crm, moment) -> UUID:
    """The same history as the facts of a new person in the log; retractions name the new events."""
    alumnus_id, events = uuid4(), [uuid4() for _ in range(40)]
    for place, each in enumerate(history):
        now = moment()
        fact, happening = each.fact, each.happening
        if isinstance(fact, InteractionRetracted):
            old = fact.retracted_event_id.int & 0xFFFF
            fact = InteractionRetracted(retracted_event_id=events[old % 1_000 % 40])
        if getattr(fact, "employee_number", None) is not None:
            fact = dataclasses.replace(fact, employee_number=f"{alumnus_id}-{fact.employee_number}")
        own = dataclasses.replace(
            now.happening(alumnus_id, fact, occurred=happening.occurred),
            event_id=events[place + 1],
            effective_on=happening.effective_on,
        )
        given_id = dataclasses.replace(now, new_id=lambda own=own: own.event_id)
        if isinstance(fact, AlumnusRegistered):
            crm.register(given_id, alumnus_id, fact)
        elif isinstance(fact, Decision):
            ref = PersonRef(alumnus_id=alumnus_id)
            crm.decide(
                given_id,
                ref,
                lambda who, fact=fact, now=given_id, when=happening.occurred: who.record(
                    fact, now, None, when
                ),
            )
        else:
            crm.append_unseen([own], now)
    return alumnus_id
