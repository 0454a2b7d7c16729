"""Snapshots: the read models as they were at a moment, for lists and figures."""

import asyncio
import dataclasses
import datetime
import threading
import time
from contextlib import contextmanager
from zoneinfo import ZoneInfo

import psycopg
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from psycopg import AsyncConnection
from psycopg_pool import AsyncConnectionPool

from crm.domain.engagement import load_model
from crm.domain.facts import EmploymentStarted
from crm.domain.moments import PointInTime
from projections import READ_MODELS
from projections.connecting import projector_connection
from projections.directory import questions as directory
from projections.editions import State, editions
from projections.pages import Slice as PeopleSlice
from projections.past import MOST_WAITING, InTheMaking, TooManyMoments, known_lately, past_path
from projections.reading import reading_kwargs
from projections.replay.person import replay
from projections.snapshots import SnapshotMaker
from projections.timeline import questions as timeline
from projections.timeline.questions import Slice
from tests.crm.domain.given import TOKYO
from tests.projections.replay.histories import DAYS, histories
from tests.projections.replay.test_replay import stored

from .conftest import NOON, clear

MODEL = load_model()
NOW = datetime.datetime.now(datetime.UTC)


@pytest.fixture
def maker(database, secrets, zone):
    return SnapshotMaker(database, secrets, zone)


@pytest.fixture
def path_of(database):
    """path_of(point): where the snapshot is; how far it is while it is not ready."""

    def ask(point, patience=0.01):
        async def run():
            kwargs = reading_kwargs(database) | {"autocommit": True}
            # Whoever would wait for somebody's lock fails.
            kwargs["options"] = f"{kwargs.get('options', '')} -c lock_timeout=500"
            async with AsyncConnectionPool(kwargs=kwargs, min_size=1, open=False) as pool:
                return await past_path(pool, point, patience)

        return asyncio.run(run())

    return ask


@pytest.fixture
def made(database, maker, path_of):
    """made(point): the search path of a snapshot that is made at once."""

    def make(point):
        assert path_of(point) == InTheMaking(0.0)
        with projector_connection(database) as connection:
            while maker.make_one(connection):
                pass
        path = path_of(point)
        assert isinstance(path, str)
        return path

    return make


@pytest.fixture
def asked(database):
    """asked(path, question): the answer of the editions on that path."""

    def ask(path, question):
        async def run():
            kwargs = reading_kwargs(database, path)
            async with await AsyncConnection.connect(**kwargs) as connection:
                return await question(connection)

        return asyncio.run(run())

    return ask


def numberless(history):
    """An employee number belongs to one person only."""
    return [
        dataclasses.replace(
            each,
            happening=dataclasses.replace(
                each.happening, fact=dataclasses.replace(each.fact, employee_number=None)
            ),
        )
        if isinstance(each.fact, EmploymentStarted)
        else each
        for each in history
    ]


def moment_of(position, as_of):
    return PointInTime(as_of=as_of, known_position=position, known_at=NOW)


@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    told=st.lists(histories(most=12), min_size=2, max_size=3),
    days=st.integers(-30, DAYS + 400),
    known=st.floats(0, 1),
)
def test_a_snapshot_holds_of_everybody_what_a_replay_of_each_says(
    told, days, known, owner, crm, moment, made, asked
):
    clear(owner)
    people = [stored(numberless(history), crm, moment) for history in told]
    as_of = datetime.datetime(2026, 1, 1, 3, tzinfo=datetime.UTC) + datetime.timedelta(days=days)
    point = moment_of(round(crm.event_log.head() * known), as_of)

    path = made(point)

    facts = {each: crm.event_log.of_people([each]) for each in people}
    past = {each: replay(each, theirs, point, TOKYO) for each, theirs in facts.items()}
    listed = asked(path, lambda c: directory.people(c, people))
    for alumnus_id, entry in zip(people, listed, strict=True):
        replayed = past[alumnus_id]
        page = asked(
            path,
            lambda c, who=alumnus_id: timeline.page(c, alumnus_id=who, slice=Slice()),
        )
        if replayed is None:
            assert entry is None
            assert page.items == []
            continue
        assert dataclasses.replace(entry, milli_points=None, level=None) == replayed.entry
        assert page.items == replayed.timeline
        brief = replayed.standing(MODEL).summary(replayed.day)
        assert (entry.milli_points, entry.level) == (brief.milli_points, brief.level)
    on_file = {each for each, replayed in past.items() if replayed is not None}
    everybody = asked(
        path,
        lambda c: directory.page(c, today=as_of.astimezone(TOKYO).date(), slice=PeopleSlice()),
    )
    assert {each.alumnus_id for each in everybody.items} == on_file


def test_a_snapshot_is_made_once_and_kept(person, made, path_of, crm, owner):
    person()
    point = moment_of(crm.event_log.head(), NOON)
    path = made(point)
    assert path_of(point) == path
    assert owner.execute("SELECT count(*) FROM projection.snapshot").fetchone() == (1,)


def test_who_asks_waits_a_little_while_it_is_made_beside(person, maker, path_of, crm):
    person()
    stop = threading.Event()
    thread = threading.Thread(target=maker.run, args=[stop])
    thread.start()
    try:
        assert isinstance(path_of(moment_of(crm.event_log.head(), NOON), patience=20), str)
    finally:
        stop.set()
        thread.join(timeout=10)
    assert not thread.is_alive()


def test_a_snapshot_begun_by_a_maker_that_died_is_finished_by_another(
    person, maker, path_of, crm, database
):
    person(), person()
    point = moment_of(crm.event_log.head(), NOON)
    path_of(point)
    key = {"known_position": point.known_position, "as_of": point.as_of}
    with projector_connection(database) as dead, dead.transaction():
        assert maker._begun(dead, key) is not None
    with projector_connection(database) as other:
        assert maker.make_one(other)
    assert isinstance(path_of(point), str)


def test_only_so_many_are_kept_and_those_just_asked_for_are_spared(
    person, made, path_of, crm, owner
):
    person()
    head = crm.event_log.head()
    points = [moment_of(head, NOON - datetime.timedelta(days=n)) for n in range(10)]
    for point in points:
        made(point)
    assert owner.execute("SELECT count(*) FROM projection.snapshot").fetchone() == (10,)
    owner.execute("UPDATE projection.snapshot SET asked_at = asked_at - interval '1 hour'")
    assert isinstance(path_of(points[0]), str)
    made(moment_of(head, NOON - datetime.timedelta(days=20)))
    kept = owner.execute("SELECT as_of FROM projection.snapshot").fetchall()
    assert len(kept) == 8 + 1
    assert (points[0].as_of,) in kept
    left = len(editions(owner, READ_MODELS, [State.SNAPSHOT]))
    assert left == len(READ_MODELS) * len(kept)


def test_snapshots_of_another_version_of_the_program_are_forgotten(
    person, made, maker, path_of, crm, owner, database
):
    person()
    point = moment_of(crm.event_log.head(), NOON)
    made(point)
    owner.execute("UPDATE projection.edition SET fold_digest = 'old' WHERE state = 'snapshot'")
    with projector_connection(database) as connection:
        maker.forget_those_made_otherwise(connection)
    assert path_of(point) == InTheMaking(0.0)
    assert editions(owner, READ_MODELS, [State.SNAPSHOT]) == []


def test_the_application_may_ask_for_snapshots_and_not_write_them(person, made, crm, database):
    person()
    path = made(moment_of(crm.event_log.head(), NOON))
    with (
        psycopg.connect(**reading_kwargs(database, path)) as connection,
        pytest.raises(psycopg.errors.InsufficientPrivilege),
    ):
        connection.execute("DELETE FROM person")


WAITS_FOR = "SELECT FROM pg_stat_activity WHERE %(pid)s = ANY(pg_blocking_pids(pid))"
GO_BY = "UPDATE projection.snapshot SET asked_at = asked_at - interval '2 minutes'"


@pytest.fixture
def beside(database, maker, owner):
    """beside(statement): while the maker works, held up by the locks of that statement."""

    @contextmanager
    def held_up(statement):
        def make():
            with projector_connection(database) as connection:
                while maker.make_one(connection):
                    pass

        thread = threading.Thread(target=make)
        with psycopg.connect(database) as holding:
            holding.execute(statement)
            thread.start()
            while not owner.execute(WAITS_FOR, {"pid": holding.info.backend_pid}).fetchall():
                assert thread.is_alive()
                time.sleep(0.01)
            yield
            assert thread.is_alive()
        thread.join()

    return held_up


@pytest.mark.parametrize(
    "held",
    [
        "LOCK TABLE projection.edition IN SHARE MODE",  # before it begins
        "LOCK TABLE projection.parked IN ACCESS EXCLUSIVE MODE",  # in its first part
    ],
)
def test_who_asks_does_not_wait_for_a_maker_that_is_held_up(person, path_of, crm, beside, held):
    person()
    point = moment_of(crm.event_log.head(), NOON)
    path_of(point)
    with beside(held):
        assert isinstance(path_of(point, patience=0.1), InTheMaking)
    assert isinstance(path_of(point), str)


def test_who_asks_does_not_wait_for_a_snapshot_that_is_being_finished(
    person, maker, path_of, crm, beside, database
):
    person()
    point = moment_of(crm.event_log.head(), NOON)
    path_of(point)
    key = {"known_position": point.known_position, "as_of": point.as_of}
    with projector_connection(database) as connection, connection.transaction():
        maker._begun(connection, key)
    with beside("SELECT FROM projection.edition WHERE state = 'snapshot' FOR UPDATE"):
        assert path_of(point, patience=0.1) == InTheMaking(1.0)
    assert isinstance(path_of(point), str)


def test_who_asks_does_not_wait_until_an_unused_snapshot_is_let_go_by_its_readers(
    person, made, path_of, crm, owner, beside
):
    person()
    head = crm.event_log.head()
    points = [moment_of(head, NOON - datetime.timedelta(days=n)) for n in range(8)]
    unused = made(points[0]).split(",")[0]
    for point in points[1:]:
        owner.execute(GO_BY)
        made(point)
    assert isinstance(path_of(points[1]), str)
    owner.execute(GO_BY)
    wanted = moment_of(head, NOON + datetime.timedelta(days=1))
    path_of(wanted)
    with beside(f"LOCK TABLE {unused}.entry IN ACCESS SHARE MODE"):
        assert isinstance(path_of(points[1]), str)
        assert path_of(points[0]) == path_of(wanted) == InTheMaking(0.0)
    assert isinstance(path_of(wanted), str)


def test_snapshots_of_another_time_zone_are_forgotten(
    person, made, path_of, crm, owner, database, secrets
):
    person()
    point = moment_of(crm.event_log.head(), NOON)
    made(point)
    other = SnapshotMaker(database, secrets, ZoneInfo("Pacific/Honolulu"))
    with projector_connection(database) as connection:
        other.forget_those_made_otherwise(connection)
    assert path_of(point) == InTheMaking(0.0)
    assert editions(owner, READ_MODELS, [State.SNAPSHOT]) == []


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE projection.edition SET fold_digest = 'old' WHERE state = 'snapshot'",
        "UPDATE projection.edition SET zone = 'Pacific/Honolulu' WHERE state = 'snapshot'",
    ],
)
def test_a_snapshot_begun_by_another_version_or_in_another_time_zone_is_made_anew(
    person, maker, path_of, crm, owner, database, change
):
    person()
    point = moment_of(crm.event_log.head(), NOON)
    path_of(point)
    key = {"known_position": point.known_position, "as_of": point.as_of}
    with projector_connection(database) as connection:
        with connection.transaction():
            before = maker._begun(connection, key)
        owner.execute(change)
        while maker.make_one(connection):
            pass
        assert before.editions[0].schema not in path_of(point)
        path_of(moment_of(crm.event_log.head(), NOON - datetime.timedelta(days=1)))
        while maker.make_one(connection):
            pass
    zones = {(each.zone, each.is_ours) for each in editions(owner, READ_MODELS, [State.SNAPSHOT])}
    assert zones == {("Asia/Tokyo", True)}


def test_who_asked_first_is_served_first_and_whoever_went_away_is_given_up(
    person, maker, path_of, crm, owner, database
):
    person()
    head = crm.event_log.head()
    first, gone, second = (moment_of(head, NOON - datetime.timedelta(days=n)) for n in range(3))
    for point in (first, gone, second):
        path_of(point)
    owner.execute(GO_BY)
    path_of(second)
    path_of(first)
    with projector_connection(database) as connection:
        assert maker.make_one(connection)
        assert isinstance(path_of(first), str)
        assert isinstance(path_of(second), InTheMaking)
        assert maker.make_one(connection)
        assert not maker.make_one(connection)
    assert isinstance(path_of(second), str)
    assert owner.execute("SELECT count(*) FROM projection.snapshot").fetchone() == (2,)


def test_only_so_many_wait_and_those_who_do_may_ask_again(person, path_of, crm, owner):
    person()
    head = crm.event_log.head()
    points = [moment_of(head, NOON - datetime.timedelta(days=n)) for n in range(MOST_WAITING + 1)]
    for point in points[:-1]:
        path_of(point)
    with pytest.raises(TooManyMoments):
        path_of(points[-1])
    assert path_of(points[0]) == InTheMaking(0.0)
    owner.execute(GO_BY)
    assert path_of(points[-1]) == InTheMaking(0.0)


def test_a_snapshot_made_lately_stands_for_what_is_known_now(
    person, made, path_of, crm, owner, ask
):
    def known(as_of=NOON, at_least=0):
        return ask(lambda connection: known_lately(connection, as_of, at_least))

    person()
    head = crm.event_log.head()
    assert known() is None
    path_of(moment_of(head - 1, NOON))
    path_of(moment_of(head, NOON))
    assert known() == head
    assert known(at_least=head + 1) is None
    assert known(as_of=NOON + datetime.timedelta(days=1)) is None
    made(moment_of(head, NOON - datetime.timedelta(days=1)))
    assert known() == head
    owner.execute("UPDATE projection.snapshot SET ready_at = ready_at - interval '6 minutes'")
    assert known() is None
