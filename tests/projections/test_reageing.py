"""Re-ageing is exact: the scores that SQL writes are those that follow from the facts."""

import dataclasses
import datetime
from collections import defaultdict
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import psycopg
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from psycopg import sql

from crm.application.scoring import publish_scoring_model
from crm.domain.dates import FuzzyDate
from crm.domain.engagement import History, load_model, prepare
from crm.domain.engagement.published import publishable
from crm.domain.envelope import When
from crm.domain.facts import (
    AlumnusRegistered,
    Departed,
    DepartureRescinded,
    DepartureScheduled,
    EmploymentStarted,
    GatheringAttended,
    InteractionRetracted,
    JobChangeReported,
    LinkClicked,
    MeetingHeld,
    MessageOpened,
    NetworkRegistered,
    ProfileUpdated,
    ReferralHired,
    ReferralMade,
    ReturnInquired,
    RsvpGiven,
)
from crm.domain.facts.gatherings import Attendance, RsvpAnswer
from crm.domain.facts.membership import RegistrationMethod
from projections.engagement import ageing
from projections.engagement.fold import Engagement
from projections.engagement.standing import Standing
from projections.engagement.touches import touch_of
from projections.read_model import Day
from tests.crm.domain.engagement.drafts import doubled, drafted
from tests.crm.domain.engagement.histories import happened, touch_lists

TOKYO = ZoneInfo("Asia/Tokyo")
BASE = datetime.date(2026, 11, 23)
DAY = datetime.timedelta(days=1)
SLOW = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]

_COPY = """
COPY touch (position, event_id, alumnus_id, kind, occurred_at, occurred_on, order_key, variant,
            subject_id, message_id, campaign_id, machine, retracted) FROM STDIN
"""
_STORED = """
SELECT alumnus_id, model, as_of, milli_points, level, momentum,
       communication, participation, contribution, talent FROM score
"""


class Tables:
    """The engagement tables in a schema of their own, folded into as a worker would."""

    def __init__(self, connection):
        self.connection = connection
        self.engagement = Engagement()

    def empty(self):
        names = self.connection.execute(
            "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()"
        )
        for (name,) in names.fetchall():
            self.connection.execute(sql.SQL("DELETE FROM {}").format(sql.Identifier(name)))

    def fold(self, batch, today, zone, *, catching_up=False):
        day = Day(today=today, zone=zone, catching_up=catching_up)
        with self.connection.transaction():
            self.engagement.fold(batch, self.connection, day)

    def midnight(self, today, zone=TOKYO, limit=500):
        """Ticks until there is nothing left to do; how many it took."""
        day = Day(today=today, zone=zone)
        ticks = 0
        while self._tick(day, limit):
            ticks += 1
        return ticks

    def _tick(self, day, limit):
        with self.connection.transaction():
            return self.engagement.tick(self.connection, day, limit)

    def stored(self):
        return {row[0]: row[1:] for row in self.connection.execute(_STORED).fetchall()}

    def rows(self, *tables):
        return {
            name: self.connection.execute(
                sql.SQL("SELECT t::text FROM {} t ORDER BY 1").format(sql.Identifier(name))
            ).fetchall()
            for name in tables
        }


@pytest.fixture
def tables(database):
    with psycopg.connect(database, autocommit=True) as connection:
        connection.execute("DROP SCHEMA IF EXISTS reageing CASCADE; CREATE SCHEMA reageing")
        connection.execute("SET search_path = reageing")
        connection.execute(Engagement().schema_sql.encode())
        yield Tables(connection)
        connection.execute("DROP SCHEMA reageing CASCADE")


@pytest.fixture
def short_stretches(monkeypatch):
    monkeypatch.setattr(ageing, "STRETCH", 2)


def expected(standing, today):
    brief = standing.summary(today)
    return (
        brief.model,
        today,
        brief.milli_points,
        brief.level.value,
        brief.momentum_milli_points,
        *(mode.milli_points for mode in brief.modes),
    )


def put(tables, people):
    """Rows as folds leave them, for people who wait to be scored: all kinds, also planned ones."""
    tables.empty()
    position = 0
    with tables.connection.cursor() as cursor:
        with cursor.copy(_COPY) as copy:
            for alumnus_id, standing in people.items():
                for entry in standing.history.entries:
                    position += 1
                    touch = dataclasses.replace(entry.touch, position=position)
                    fields = dataclasses.astuple(touch)
                    copy.write_row((*fields[:1], uuid4(), alumnus_id, *fields[2:]))
        for alumnus_id, standing in people.items():
            cursor.execute("INSERT INTO waiting VALUES (%s)", [alumnus_id])
            if standing.registered_on:
                cursor.execute(
                    "INSERT INTO member VALUES (%s, %s)", [alumnus_id, standing.registered_on]
                )
            for last_day in standing.last_days:
                cursor.execute(
                    "INSERT INTO employment VALUES (%s, %s, %s)", [alumnus_id, uuid4(), last_day]
                )


near = st.integers(-120, 120).map(lambda days: BASE + datetime.timedelta(days=days))
standings = st.builds(
    lambda touches, registered_on, last_days: Standing(
        history=prepare(touches, load_model()),
        registered_on=registered_on,
        last_days=tuple(last_days),
    ),
    touch_lists(),
    st.none() | near,
    st.lists(near, max_size=2),
)
dates = st.one_of(
    near,
    st.sampled_from(["2026-11-30", "2026-12-01", "2026-12-31", "2027-01-01", "2028-02-29"]).map(
        datetime.date.fromisoformat
    ),
    st.integers(-800, 900).map(lambda days: BASE + datetime.timedelta(days=days)),
)


def notable(standing):
    """The days on which a figure may turn: of what happened, and of what then passes."""
    on = [datetime.date.fromordinal(day) for day in standing.history.rises]
    touched = [day + DAY * days for day in on for days in (-1, 0, 1, 90, 365, 366, 730, 731)]
    months = [(day.replace(day=1) + DAY * 70).replace(day=1) for day in on]
    belongs = [*standing.last_days, *filter(None, [standing.registered_on])]
    return [*touched, *months, *(day + DAY * days for day in belongs for days in (0, 1, 89, 90))]


@settings(max_examples=100, deadline=None, suppress_health_check=SLOW)
@given(people=st.lists(standings, min_size=1, max_size=5), data=st.data())
def test_after_each_midnight_the_stored_scores_are_the_computed_ones(
    tables, short_stretches, people, data
):
    named = {UUID(int=number + 1): standing for number, standing in enumerate(people)}
    put(tables, named)
    turning = sorted({day for standing in people for day in notable(standing)})
    some = st.sampled_from(turning) if turning else dates
    for first in data.draw(st.lists(some | dates, min_size=1, max_size=8)):
        for today in (first, first + DAY):
            tables.midnight(today)
            assert tables.stored() == {each: expected(named[each], today) for each in named}


@pytest.mark.parametrize(("days", "level"), [(365, "CONTRIBUTING"), (366, "PARTICIPATING")])
def test_a_contribution_opens_the_gate_for_a_year(tables, days, level):
    touches = happened(
        *[("GatheringAttended", 0, "in_person")] * 4,
        *[("SurveyAnswered", 0), ("MessageReplied", 0)] * 2,
        ("SpokeAt", days),
    )
    standing = Standing(history=prepare(touches, load_model()))
    put(tables, {UUID(int=1): standing})
    tables.midnight(BASE)
    assert tables.stored() == {UUID(int=1): expected(standing, BASE)}
    assert tables.stored()[UUID(int=1)][3] == level


@settings(max_examples=25, deadline=None, suppress_health_check=SLOW)
@given(people=st.lists(standings, min_size=1, max_size=5), effective_on=near, days=st.lists(near))
def test_from_its_day_on_everybody_has_the_score_of_the_new_model(
    tables, short_stretches, people, effective_on, days
):
    named = {UUID(int=number + 1): standing for number, standing in enumerate(people)}
    put(tables, named)
    definition = drafted("engagement/v2", doubled)
    tables.connection.execute(
        "INSERT INTO model VALUES ('engagement/v2', '2', %s, %s, 1)", [definition, effective_on]
    )
    later = publishable(definition)
    for today in (*days, effective_on - DAY, effective_on):
        tables.midnight(today, limit=1)
        model = later if today >= effective_on else load_model()
        assert tables.stored() == {
            each: expected(under(model, standing), today) for each, standing in named.items()
        }


def under(model, standing):
    touches = [entry.touch for entry in standing.history.entries]
    return dataclasses.replace(standing, history=prepare(touches, model))


@settings(max_examples=200, deadline=None)
@given(touches=touch_lists(), days=st.lists(st.integers(-100, 1600), min_size=1, max_size=8))
def test_what_counts_on_a_day_follows_from_the_intervals(touches, days):
    history = prepare(touches, load_model())
    intervals = history.intervals()
    for number in days:
        day = BASE - datetime.timedelta(days=number)
        counting = sorted(
            (each.row, each.happened_on)
            for each in intervals
            if each.counts_from <= day < each.counts_to
        )
        weighing = sorted(
            (entry.row.index, entry.touch.occurred_on)
            for entry, reason in History(touches, load_model()).standing(day)
            if reason in (None, "TOO_OLD") and entry.row and entry.row.weight_milli_points
        )
        assert counting == weighing


names = st.sampled_from("ab")
facts = st.one_of(
    st.builds(LinkClicked, message_id=names, campaign_id=names, machine_flag=st.booleans()),
    st.builds(MessageOpened, message_id=names, campaign_id=names, machine_flag=st.booleans()),
    st.builds(RsvpGiven, gathering_id=names, answer=st.sampled_from(RsvpAnswer)),
    st.builds(GatheringAttended, gathering_id=names, attendance=st.sampled_from(Attendance)),
    st.builds(MeetingHeld, duration_minutes=st.sampled_from([5, 30])),
    st.builds(ProfileUpdated, name=st.just("甲"), by_alumnus=st.booleans()),
    st.builds(ReferralMade, referral_id=st.uuids(), candidate_id=st.uuids()),
    st.builds(ReferralHired, referral_id=st.uuids()),
    st.builds(
        NetworkRegistered,
        registration_method=st.just(RegistrationMethod.SELF),
        terms_version=st.just("1"),
    ),
    st.sampled_from([JobChangeReported(), ReturnInquired()]),
)
told = st.tuples(
    st.integers(0, 2),
    st.one_of(
        facts,
        st.tuples(st.just("schedule"), st.integers(-60, 10)),
        st.tuples(st.just("depart"), st.integers(-60, 10)),
        st.just(("rescind", 0)),
        st.tuples(st.just("retract"), st.integers(0, 9)),
    ),
    st.one_of(st.integers(-2, 100), st.integers(300, 800)),  # days before
    st.integers(0, 23),
)
TURNS = [
    "2024-02-29",  # a leap day
    "2024-03-31",  # Berlin's clocks go on
    "2024-10-27",  # and back
    "2024-11-03",  # New York's go back
    "2024-12-31",
    "2023-03-01",
]


class Told:
    """Facts about three people in the log, and what follows from them, computed anew."""

    def __init__(self, crm, moment, zone, today):
        self.crm, self.zone, self.today = crm, zone, today
        self.moment = moment
        self.begin = crm.event_log.head()
        self.people = [uuid4() for _ in range(3)]
        self.stints = {each: uuid4() for each in self.people}
        self.events = defaultdict(list)
        for each in self.people:
            crm.register(moment(), each, AlumnusRegistered(name="甲"))
            stint = EmploymentStarted(
                stint_id=self.stints[each], legal_entity="", hired_on=FuzzyDate.parse("2015-04-01")
            )
            self.append(each, stint, 900, 9)

    def append(self, alumnus_id, fact, days_ago, hour):
        on = self.today - datetime.timedelta(days=days_ago)
        at = datetime.datetime(on.year, on.month, on.day, hour, 30, tzinfo=datetime.UTC)
        now = self.moment()
        happening = now.happening(alumnus_id, fact, occurred=When(at))
        self.crm.append_unseen([happening], now)
        self.events[alumnus_id].append(happening.event_id)

    def tell(self, who, what, days_ago, hour):
        alumnus_id = self.people[who]
        if isinstance(what, tuple):
            word, number = what
            day = FuzzyDate.day(self.today + datetime.timedelta(days=number))
            stint = self.stints[alumnus_id]
            what = {
                "schedule": lambda: DepartureScheduled(stint_id=stint, last_day=day),
                "depart": lambda: Departed(stint_id=stint, last_day=day),
                "rescind": lambda: DepartureRescinded(stint_id=stint),
                "retract": lambda: InteractionRetracted(
                    retracted_event_id=self.events[alumnus_id][
                        number % len(self.events[alumnus_id])
                    ]
                ),
            }[word]()
        self.append(alumnus_id, what, days_ago, hour)

    def facts(self):
        return self.crm.event_log.after(self.begin, 1_000)

    def standings(self):
        """From the facts alone, the plain way."""
        touches, retracted = defaultdict(list), set()
        registered, last_days = {}, defaultdict(dict)
        for each in self.facts():
            whom, fact = each.alumnus_id, each.fact
            touch = touch_of(each, self.zone)
            if touch is not None:
                touches[whom].append(touch)
            match fact:
                case InteractionRetracted():
                    retracted.add(fact.retracted_event_id)
                case NetworkRegistered():
                    registered[whom] = each.occurred.at.astimezone(self.zone).date()
                case DepartureScheduled():
                    last_days[whom]["scheduled"] = fact.last_day.first
                case Departed():
                    last_days[whom]["departed"] = fact.last_day.first
                case DepartureRescinded():
                    last_days[whom].clear()
                case _:
                    pass
        found = {}
        for whom in self.people:
            known = last_days[whom]
            day = known.get("departed", known.get("scheduled"))
            held = [
                dataclasses.replace(touch, retracted=touch.event_id in retracted)
                for touch in touches[whom]
            ]
            found[whom] = Standing(
                history=prepare(held, load_model()),
                registered_on=registered.get(whom),
                last_days=() if day is None else (day,),
            )
        return found


def folded(tables, batches, today, zone, *, catching_up=False):
    for batch in batches:
        tables.fold(batch, today, zone, catching_up=catching_up)
    tables.midnight(today, zone)


def cut(facts, size):
    return [facts[start : start + size] for start in range(0, len(facts), size)]


@settings(max_examples=25, deadline=None, suppress_health_check=SLOW)
@given(
    zone=st.sampled_from(["Asia/Tokyo", "Europe/Berlin", "America/New_York"]).map(ZoneInfo),
    today=st.sampled_from(TURNS).map(datetime.date.fromisoformat),
    early=st.lists(told, max_size=20),
    late=st.lists(told, max_size=8),
    size=st.integers(1, 12),
    nights=st.lists(st.integers(0, 70), max_size=4),
)
def test_the_scores_are_the_same_whatever_the_batches_and_whenever_midnight_was_worked_on(
    tables, short_stretches, crm, moment, zone, today, early, late, size, nights
):
    story = Told(crm, moment, zone, today)
    for each in early:
        story.tell(*each)
    tables.empty()
    folded(tables, cut(story.facts(), size), today, zone, catching_up=bool(size % 2))
    for night in sorted(nights):
        today = story.today + datetime.timedelta(days=night)
        tables.midnight(today, zone)
        wanted = {who: expected(it, today) for who, it in story.standings().items()}
        assert tables.stored() == wanted
    known = len(story.facts())
    for each in late:
        story.tell(*each)
    folded(tables, cut(story.facts()[known:], size), today, zone)
    live = tables.rows("touch", "standing", "score", "aged", "worth", "waiting")
    assert tables.stored() == {who: expected(it, today) for who, it in story.standings().items()}
    # the same at once, in the order of people, as a build does
    for catching_up in (False, True):
        tables.empty()
        by_person = sorted(story.facts(), key=lambda each: (each.alumnus_id, each.position))
        folded(tables, cut(by_person, size + 3), today, zone, catching_up=catching_up)
        assert tables.rows(*live) == live


def test_facts_that_came_in_while_midnight_was_worked_on_are_scored_once_and_for_that_day(
    tables, monkeypatch, crm, moment
):
    monkeypatch.setattr(ageing, "STRETCH", 1)
    story = Told(crm, moment, TOKYO, BASE)
    folded(tables, [story.facts()], BASE, TOKYO)
    known = len(story.facts())
    day = Day(today=BASE + DAY, zone=TOKYO)
    with tables.connection.transaction():
        assert tables.engagement.tick(tables.connection, day, 500)
    for who in range(3):
        story.tell(who, JobChangeReported(), 0, 3)
    tables.fold(story.facts()[known:], BASE + DAY, TOKYO)
    assert tables.midnight(BASE + DAY) == 2
    assert {row[2] for row in tables.stored().values()} == {1984}


def test_a_day_on_which_everybody_is_scored_asks_for_nothing_more(tables, crm, moment):
    story = Told(crm, moment, TOKYO, BASE)
    folded(tables, [story.facts()], BASE, TOKYO)
    assert tables.midnight(BASE) == 0
    assert tables.midnight(BASE + DAY) == 1
    assert tables.midnight(BASE + DAY) == 0


def test_a_published_model_is_followed_from_the_day_on_which_it_takes_effect(
    person, happens, runner, owner, crm, moment
):
    alumnus_id = person(hired_on=None)
    happens(alumnus_id, LinkClicked(message_id="m", campaign_id="c"))
    noon = datetime.datetime(2026, 11, 23, 3, tzinfo=datetime.UTC)
    publish_scoring_model(
        crm,
        moment(now=noon),
        definition=drafted("engagement/v2", doubled),
        effective_on=BASE + DAY,
    )
    stored = "SELECT model, as_of, milli_points FROM engagement.score"
    runner(now=noon).catch_up()
    assert owner.execute(stored).fetchall() == [("engagement/v1", BASE, 1000)]
    runner(now=noon + DAY).catch_up()
    assert owner.execute(stored).fetchall() == [("engagement/v2", BASE + DAY, 1984)]


def test_a_return_inquiry_has_a_line_whether_or_not_the_model_lists_it(
    person, happens, runner, scored
):
    alumnus_id = person(hired_on=None)
    happens(alumnus_id, ReturnInquired())
    runner().catch_up()
    (line,) = scored(alumnus_id).lines
    assert line.kind == "ReturnInquired"
    assert line.milli_points == 4000
