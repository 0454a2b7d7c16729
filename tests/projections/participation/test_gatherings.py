"""Who was asked to a gathering, answered, fits in, came; however late and often it was told."""

import datetime
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm.application.command import carry_out
from crm.application.commands.gatherings import (
    AnnounceGathering,
    CancelGathering,
    RescheduleGathering,
)
from crm.application.interactions import retract_interaction
from crm.domain.envelope import When
from crm.domain.facts import GatheringAttended, GatheringInvited, GatheringMissed, RsvpGiven
from crm.domain.facts.gatherings import (
    Attendance,
    GatheringHosted,
    GatheringKind,
    PanelJoined,
    RsvpAnswer,
    RsvpCancelled,
)
from projections.pages import Slice
from projections.participation import gatherings
from projections.participation.entry import GatheringFigures, Place
from projections.participation.gatherings import GatheringFilter, ParticipantFilter
from tests.projections.conftest import NOON

ID = "spring-26"
STARTS = NOON + datetime.timedelta(days=10)
MINUTE = datetime.timedelta(minutes=1)


@pytest.fixture
def announce(crm, moment):
    def announce(gathering_id: str = ID, **told: object) -> None:
        asked = {"title": "春のアルムナイ会", "gathering_kind": GatheringKind.MEETUP}
        asked |= {"starts_at": STARTS} | told
        carry_out(crm, moment(now=NOON), AnnounceGathering(gathering=gathering_id, **asked))

    return announce


@pytest.fixture
def figures(ask):
    def figures(gathering_id: str = ID) -> GatheringFigures:
        return ask(lambda c: gatherings.figures(c, [gathering_id])).get(
            gathering_id, GatheringFigures()
        )

    return figures


@pytest.fixture
def line(ask):
    """line(): everybody who wants to come, in order, and whether they fit in."""

    def line(gathering_id: str = ID) -> list[tuple[UUID, str]]:
        wanted = ParticipantFilter(places=frozenset(Place))
        page = ask(lambda c: gatherings.participants(c, gathering_id, wanted, Slice()))
        return [(each.alumnus_id, each.place.value) for each in page.items]

    return line


def yes(guests: int | None = None) -> RsvpGiven:
    return RsvpGiven(gathering_id=ID, answer=RsvpAnswer.YES, guests=guests)


def answer(word: RsvpAnswer) -> RsvpGiven:
    return RsvpGiven(gathering_id=ID, answer=word)


CANCELLED = RsvpCancelled(gathering_id=ID)


def test_the_next_in_line_moves_up_when_somebody_cancels(announce, person, happens, runner, line):
    announce(capacity=2)
    people = [person() for _ in range(4)]
    for number, each in enumerate(people):
        happens(each, yes(), at=NOON + number * MINUTE)
    runner().catch_up()
    assert line() == list(zip(people, ["seat", "seat", "waiting", "waiting"], strict=True))
    happens(people[0], CANCELLED, at=NOON + 10 * MINUTE)
    runner().catch_up()
    assert line() == list(zip(people[1:], ["seat", "seat", "waiting"], strict=True))
    happens(people[0], yes(), at=NOON + 11 * MINUTE)
    runner().catch_up()
    assert line()[-1] == (people[0], "waiting")  # who comes back stands at the end


def test_an_answer_that_is_repeated_keeps_its_place_in_the_line(
    announce, person, happens, runner, line
):
    announce(capacity=1)
    first, second = person(), person()
    happens(first, yes(), at=NOON)
    happens(second, yes(), at=NOON + MINUTE)
    happens(first, yes(), at=NOON + 2 * MINUTE)
    runner().catch_up()
    assert line() == [(first, "seat"), (second, "waiting")]


def test_guests_need_seats_and_nobody_is_overtaken(
    announce, person, happens, runner, line, figures
):
    announce(capacity=4)
    people = [person() for _ in range(3)]
    for number, (each, guests) in enumerate(zip(people, (2, 1, 0), strict=True)):
        happens(each, yes(guests), at=NOON + number * MINUTE)
    runner().catch_up()
    assert line() == list(zip(people, ["seat", "waiting", "waiting"], strict=True))
    assert (figures().seats_taken, figures().waiting) == (3, 2)


def test_a_bigger_room_lets_the_line_in_and_a_cancelled_gathering_has_none(
    announce, person, happens, runner, line, crm, moment
):
    announce(capacity=1)
    people = [person() for _ in range(2)]
    for number, each in enumerate(people):
        happens(each, yes(), at=NOON + number * MINUTE)
    carry_out(crm, moment(now=NOON), RescheduleGathering(gathering=ID, capacity=5))
    runner().catch_up()
    assert [place for _, place in line()] == ["seat", "seat"]
    carry_out(crm, moment(now=NOON), CancelGathering(gathering=ID))
    runner().catch_up()
    assert line() == []


def test_without_a_capacity_whoever_says_yes_fits_in(announce, person, happens, runner, line):
    announce()
    come, wait = person(), person()
    happens(come, yes(500), at=NOON)
    happens(wait, answer(RsvpAnswer.WAITLIST), at=NOON + MINUTE)
    runner().catch_up()
    assert line() == [(come, "seat"), (wait, "waiting")]


def test_figures_count_people_and_the_rate_counts_only_those_invited(
    announce, person, happens, runner, figures
):
    announce(capacity=10)
    invited, walk_in, absent, host = (person() for _ in range(4))
    for each in (invited, absent):
        happens(each, GatheringInvited(gathering_id=ID), days_ago=5)
    happens(invited, yes(1), days_ago=4)
    happens(absent, answer(RsvpAnswer.NO), days_ago=4)
    for way in (Attendance.ONLINE, Attendance.IN_PERSON):
        happens(invited, GatheringAttended(gathering_id=ID, attendance=way), days_ago=1)
    happens(walk_in, GatheringAttended(gathering_id=ID, attendance=Attendance.ONLINE), days_ago=1)
    happens(host, GatheringHosted(gathering_id=ID), days_ago=1)
    happens(host, PanelJoined(gathering_id=ID), days_ago=1)
    happens(absent, GatheringMissed(gathering_id=ID), days_ago=1)
    runner().catch_up()
    assert figures() == GatheringFigures(
        invited=2,
        yes=1,
        no=1,
        seated=1,
        seats_taken=2,
        attended=2,
        attended_online=1,
        invited_attended=1,
        missed=1,
        hosted=1,
        spoke=1,
    )


def test_whoever_came_did_not_miss_it(announce, person, happens, runner, figures):
    announce()
    late = person()
    happens(late, GatheringMissed(gathering_id=ID), days_ago=1)
    happens(late, GatheringAttended(gathering_id=ID, attendance=Attendance.IN_PERSON), days_ago=1)
    runner().catch_up()
    assert (figures().missed, figures().attended) == (0, 1)


def test_what_is_taken_back_counts_no_more_in_whatever_order_it_is_read(
    announce, person, happens, runner, figures, line, crm, moment
):
    announce(capacity=1)
    first, second = person(), person()
    wrong = happens(first, yes(), at=NOON - 2 * MINUTE)
    happens(second, yes(), at=NOON - MINUTE)
    runner().catch_up()
    assert line() == [(first, "seat"), (second, "waiting")]
    retract_interaction(crm, moment(), event_id=wrong.event_id, explanation="別のイベント")
    runner(batch_size=1).catch_up()
    assert line() == [(second, "seat")]
    assert figures().yes == 1


def test_a_gathering_that_only_a_feed_knows_is_listed_by_its_id(
    announce, person, happens, runner, ask
):
    announce(region="関東")
    announce("later", starts_at=STARTS + datetime.timedelta(days=1), region="関西")
    happens(person(), GatheringInvited(gathering_id="of-a-feed"))
    runner().catch_up()

    def listed(part: Slice | None = None, **wanted: object) -> list[str]:
        filter_, part = GatheringFilter(**wanted), part or Slice()
        return [each.id for each in ask(lambda c: gatherings.page(c, filter_, part)).items]

    assert listed() == ["later", ID, "of-a-feed"]
    assert listed(announced=False) == ["of-a-feed"]
    assert listed(region="関西") == ["later"]
    first = ask(lambda c: gatherings.page(c, GatheringFilter(), Slice(first=1)))
    assert first.has_next
    assert listed(Slice(first=5, after=first.items[0])) == [ID, "of-a-feed"]
    assert listed(Slice(last=1, before=first.items[0])) == []
    assert ask(lambda c: gatherings.count(c, GatheringFilter())) == 3


def test_participation_is_told_by_region(announce, person, happens, runner, ask):
    announce(region="関東")
    announce("online")
    for number, gathering_id in enumerate((ID, ID, "online")):
        each = person()
        happens(each, GatheringInvited(gathering_id=gathering_id))
        if number:
            came = GatheringAttended(gathering_id=gathering_id, attendance=Attendance.ONLINE)
            happens(each, came)
    runner().catch_up()
    found = ask(lambda c: gatherings.by_region(c, NOON, STARTS + MINUTE))
    assert [(each.region, each.invited, each.invited_attended) for each in found] == [
        ("関東", 2, 1),
        (None, 1, 1),
    ]


# --- any order, any repetition --------------------------------------------------------------

MOVES = ("yes", "waitlist", "no", "maybe", "cancel")
histories = st.lists(
    st.tuples(st.integers(0, 2), st.sampled_from(MOVES), st.integers(0, 2)), max_size=12
)


def expected(history: list[tuple[int, str, int]], capacity: int) -> list[tuple[int, str]]:
    """The line as a person with a clipboard would keep it."""
    queue: dict[int, int] = {}
    for who, move, guests in history:
        if move in ("yes", "waitlist"):
            queue[who] = guests  # a place that is kept, or a new one at the end
        else:
            queue.pop(who, None)
    seats, found = 0, []
    for who, guests in queue.items():
        seats += 1 + guests
        found.append((who, "seat" if seats <= capacity else "waiting"))
    return found


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(history=histories, capacity=st.integers(1, 4), data=st.data())
def test_the_line_is_the_same_in_whatever_order_and_however_often_it_is_told(
    announce, person, crm, moment, runner, line, history, capacity, data
):
    gathering_id = str(uuid4())  # each example has one of its own
    announce(gathering_id, capacity=capacity)
    people = [person() for _ in range(3)]
    happenings = []
    for number, (who, move, guests) in enumerate(history):
        fact = (
            RsvpCancelled(gathering_id=gathering_id)
            if move == "cancel"
            else RsvpGiven(gathering_id=gathering_id, answer=RsvpAnswer(move), guests=guests)
        )
        now = moment(now=NOON)
        at = When(NOON + number * MINUTE)
        delivery = {"occurred": at, "delivery_id": f"{gathering_id}/{number}"}
        happenings.append(now.happening(people[who], fact, **delivery))
    again = data.draw(st.lists(st.sampled_from(happenings), max_size=4)) if happenings else []
    for each in data.draw(st.permutations(happenings + again)):
        crm.append_unseen([each], moment(now=NOON))
    runner(batch_size=data.draw(st.integers(1, 9))).catch_up()
    assert line(gathering_id) == [
        (people[who], place) for who, place in expected(history, capacity)
    ]
