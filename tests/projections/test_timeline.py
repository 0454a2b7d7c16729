"""The timeline: order, pages, filters, retractions."""

import datetime
from uuid import uuid4

import pytest

from crm.application.interactions import retract_interaction
from crm.domain.engagement import Mode
from crm.domain.facts import (
    GatheringAttended,
    InteractionRetracted,
    LinkClicked,
    MeetingHeld,
    MessageDelivered,
    MessageOpened,
    NoteAdded,
    ReferralMade,
)
from crm.domain.facts.conversations import NoteVisibility
from crm.domain.facts.gatherings import Attendance
from crm.domain.signals import Signal
from projections.timeline import questions as timeline
from projections.timeline.questions import Slice, TimelineFilter

from .conftest import NOON

HOUR = datetime.timedelta(hours=1)


def notes(page):
    return [entry.fact.text for entry in page.items if isinstance(entry.fact, NoteAdded)]


@pytest.fixture
def ten_notes(person, happens, runner):
    """A person with the notes 0 … 9; the higher the number, the longer ago."""
    alumnus_id = person(hired_on=None)
    for number in (3, 1, 4, 0, 5, 9, 2, 6, 8, 7):
        happens(alumnus_id, NoteAdded(text=str(number)), at=NOON - number * HOUR)
    runner().catch_up()
    return alumnus_id


ONLY_NOTES = TimelineFilter(kinds=frozenset({"NoteAdded"}))


@pytest.fixture
def read(ask):
    def read(alumnus_id, filter=ONLY_NOTES, **part):  # noqa: A002
        return ask(
            lambda connection: timeline.page(
                connection, alumnus_id=alumnus_id, filter=filter, slice=Slice(**part)
            )
        )

    return read


@pytest.fixture
def entries_of(ask, crm):
    """entries_of(event_ids): their entries, in this order."""

    def entries_of(event_ids):
        positions = [crm.event_log.of_event(event_id).position for event_id in event_ids]
        return ask(lambda c: timeline.entries(c, positions))

    return entries_of


def test_entries_come_newest_first_by_when_they_happened(ten_notes, read):
    assert notes(read(ten_notes, first=100)) == list("0123456789")


def test_an_entry_keeps_all_that_the_log_knows(person, happens, runner, ask, entries_of, crm):
    alumnus_id = person(hired_on=None)
    happening = happens(
        alumnus_id,
        MeetingHeld(duration_minutes=45, summary="よい面談"),
        days_ago=3,
        delivery_id="calendar-1",
    )
    runner().catch_up()
    (entry,) = entries_of([happening.event_id])
    recorded = crm.event_log.of_event(happening.event_id)
    assert entry.fact == happening.fact
    assert entry.occurred == happening.occurred
    assert entry.source == happening.source
    assert entry.actor == happening.actor
    assert (entry.position, entry.recorded_at) == (recorded.position, recorded.recorded_at)
    assert (entry.kind, entry.mode) == ("MeetingHeld", Mode.PARTICIPATION)
    assert entry.signal is Signal.HUMAN
    assert entry.visibility is NoteVisibility.PROGRAMME
    assert entry.retraction is None
    assert ask(lambda c: timeline.entries(c, [999, entry.position])) == [None, entry]


def test_every_kind_is_an_entry(person, happens, runner, read):
    alumnus_id = person(last_day="2020-03-31")
    happens(alumnus_id, MessageDelivered(message_id="m"))
    runner().catch_up()
    page = read(alumnus_id, filter=TimelineFilter(), first=10)
    assert {entry.kind for entry in page.items} == {
        *("AlumnusRegistered", "EmploymentStarted", "Departed", "MessageDelivered")
    }


def test_pages_forward_and_backward_meet(ten_notes, read):
    first = read(ten_notes, first=4)
    assert (notes(first), first.has_next, first.has_previous) == (list("0123"), True, False)
    second = read(ten_notes, first=4, after=first.items[-1].cursor)
    assert (notes(second), second.has_next, second.has_previous) == (list("4567"), True, True)
    last = read(ten_notes, first=4, after=second.items[-1].cursor)
    assert (notes(last), last.has_next) == (list("89"), False)
    back = read(ten_notes, last=4, before=last.items[0].cursor)
    assert (notes(back), back.has_next, back.has_previous) == (list("4567"), True, True)
    oldest = read(ten_notes, last=3)
    assert (notes(oldest), oldest.has_next, oldest.has_previous) == (list("789"), False, True)


def test_a_page_does_not_shift_when_entries_arrive(ten_notes, read, happens, runner):
    first = read(ten_notes, first=4)
    happens(ten_notes, NoteAdded(text="new"), at=NOON + HOUR)
    happens(ten_notes, NoteAdded(text="late"), at=NOON - 5.5 * HOUR)
    runner().catch_up()
    second = read(ten_notes, first=4, after=first.items[-1].cursor)
    assert notes(second) == ["4", "5", "late", "6"]


def test_entries_of_the_same_instant_are_neither_lost_nor_doubled(person, happens, runner, read):
    alumnus_id = person(hired_on=None)
    for number in range(7):
        happens(alumnus_id, NoteAdded(text=str(number)), at=NOON)
    runner().catch_up()
    seen, after = [], None
    for _ in range(4):
        page = read(alumnus_id, first=2, after=after)
        seen += notes(page)
        after = page.items[-1].cursor
    assert seen == list("6543210")


def test_a_page_around_a_moment_has_it_in_its_middle(ten_notes, read):
    page = read(ten_notes, around=NOON - 4.5 * HOUR, first=4)
    assert (notes(page), page.has_next, page.has_previous) == (list("3456"), True, True)


def test_near_an_end_the_page_around_a_moment_is_filled_from_the_other_side(ten_notes, read):
    page = read(ten_notes, around=NOON + HOUR, first=4)
    assert (notes(page), page.has_next, page.has_previous) == (list("0123"), True, False)
    page = read(ten_notes, around=NOON - 20 * HOUR, first=4)
    assert (notes(page), page.has_next, page.has_previous) == (list("6789"), False, True)


def test_time_ranges_include_the_start_and_exclude_the_end(ten_notes, read, ask):
    wanted = TimelineFilter(
        kinds=frozenset({"NoteAdded"}),
        occurred_from=NOON - 5 * HOUR,
        occurred_to=NOON - 2 * HOUR,
    )
    assert notes(read(ten_notes, wanted, first=10)) == list("345")
    assert ask(lambda c: timeline.count(c, alumnus_id=ten_notes, filter=wanted)) == 3


@pytest.fixture
def mixed(person, happens, runner):
    """Two people with touches of several kinds."""
    one, other = person(hired_on=None), person(hired_on=None)
    happens(one, NoteAdded(text="a"), days_ago=1)
    happens(other, LinkClicked(message_id="m"), days_ago=2)
    happens(one, GatheringAttended(gathering_id="g", attendance=Attendance.ONLINE), days_ago=3)
    happens(other, MeetingHeld(duration_minutes=30), days_ago=4)
    happens(one, ReferralMade(referral_id=uuid4(), candidate_id=uuid4()), days_ago=5)
    runner().catch_up()
    return one, other


@pytest.mark.parametrize(
    ("wanted", "kinds"),
    [
        (TimelineFilter(modes=frozenset({Mode.PARTICIPATION})), ["GatheringAttended"]),
        (TimelineFilter(modes=frozenset({Mode.TALENT})), ["ReferralMade"]),
        (
            TimelineFilter(
                kinds=frozenset({"NoteAdded", "ReferralMade"}), modes=frozenset({Mode.TALENT})
            ),
            ["ReferralMade"],
        ),
        (TimelineFilter(kinds=frozenset()), []),
        (
            TimelineFilter(exclude_kinds=frozenset({"AlumnusRegistered", "NoteAdded"})),
            ["GatheringAttended", "ReferralMade"],
        ),
        (
            TimelineFilter(
                kinds=frozenset({"NoteAdded", "ReferralMade"}),
                exclude_kinds=frozenset({"NoteAdded"}),
            ),
            ["ReferralMade"],
        ),
    ],
)
def test_filters_by_kind_and_mode(mixed, read, ask, wanted, kinds):
    one, _ = mixed
    assert [entry.kind for entry in read(one, wanted, first=10).items] == kinds
    assert ask(lambda c: timeline.count(c, alumnus_id=one, filter=wanted)) == len(kinds)


def test_across_people_the_order_is_one(mixed, read, ask):
    wanted = TimelineFilter(exclude_kinds=frozenset({"AlumnusRegistered"}))
    everything = read(None, wanted, first=10)
    assert [entry.kind for entry in everything.items] == [
        *("NoteAdded", "LinkClicked", "GatheringAttended", "MeetingHeld", "ReferralMade")
    ]
    assert ask(lambda c: timeline.count(c, alumnus_id=None, filter=wanted)) == 5


def test_across_people_pages_of_several_kinds_meet(mixed, read):
    wanted = TimelineFilter(kinds=frozenset({"NoteAdded", "MeetingHeld", "LinkClicked"}))
    first = read(None, wanted, first=2)
    assert [entry.kind for entry in first.items] == ["NoteAdded", "LinkClicked"]
    assert first.has_next
    second = read(None, wanted, first=2, after=first.items[-1].cursor)
    assert [entry.kind for entry in second.items] == ["MeetingHeld"]
    back = read(None, wanted, last=1, before=second.items[0].cursor)
    assert [entry.kind for entry in back.items] == ["LinkClicked"]


def test_a_retracted_entry_stays_and_says_why(person, happens, runner, read, crm, moment):
    alumnus_id = person(hired_on=None)
    note = happens(alumnus_id, NoteAdded(text="wrong"))
    runner().catch_up()
    retract_interaction(crm, moment(), event_id=note.event_id, explanation="別人の記録")
    runner().catch_up()
    (entry,) = read(alumnus_id, first=10).items
    assert entry.retraction.explanation == "別人の記録"
    assert entry.retraction.position == entry.position + 1
    standing = TimelineFilter(kinds=frozenset({"NoteAdded"}), include_retracted=False)
    assert read(alumnus_id, standing, first=10).items == []


@pytest.mark.parametrize("batch_size", [1, 100])
def test_a_retraction_counts_even_when_it_is_read_first(
    person, moment, crm, runner, read, batch_size
):
    alumnus_id = person(hired_on=None)
    now = moment()
    note = now.happening(alumnus_id, NoteAdded(text="wrong"))
    gone = now.happening(
        alumnus_id, InteractionRetracted(retracted_event_id=note.event_id, explanation="x")
    )
    crm.append_unseen([gone, note], now)
    runner(batch_size=batch_size).catch_up()
    (entry,) = read(alumnus_id, first=10).items
    assert entry.retraction.explanation == "x"


def test_a_retraction_cannot_touch_somebody_elses_entry(person, happens, runner, read):
    one, other = person(hired_on=None), person(hired_on=None)
    note = happens(one, NoteAdded(text="mine"))
    happens(other, InteractionRetracted(retracted_event_id=note.event_id))
    runner().catch_up()
    (entry,) = read(one, first=10).items
    assert entry.retraction is None


@pytest.mark.parametrize(
    ("fact", "signal"),
    [
        (MessageOpened(message_id="m", machine_flag=True), Signal.MACHINE),
        (MessageOpened(message_id="m", user_agent="Mozilla/5.0"), Signal.MACHINE),
        (
            MessageOpened(
                message_id="m", user_agent="Mozilla/5.0 (via ggpht.com GoogleImageProxy)"
            ),
            Signal.UNKNOWN,
        ),
        (LinkClicked(message_id="m", user_agent="Mozilla/5.0 (Macintosh)"), Signal.HUMAN),
    ],
)
def test_machine_opens_are_marked(person, happens, runner, entries_of, fact, signal):
    happening = happens(person(hired_on=None), fact)
    runner().catch_up()
    (entry,) = entries_of([happening.event_id])
    assert entry.signal is signal


def test_a_note_for_hr_is_marked_so(person, happens, runner, entries_of):
    alumnus_id = person(hired_on=None)
    noted = [
        happens(alumnus_id, NoteAdded(text="x", visibility=visibility)).event_id
        for visibility in NoteVisibility
    ]
    runner().catch_up()
    entries = entries_of(noted)
    assert [entry.visibility for entry in entries] == list(NoteVisibility)


def test_a_note_with_a_nul_keeps_it(person, happens, runner, read):
    alumnus_id = person(hired_on=None)
    happens(alumnus_id, NoteAdded(text="a\0b"))
    runner().catch_up()
    assert notes(read(alumnus_id, first=1)) == ["a\0b"]
