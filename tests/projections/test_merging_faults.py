"""Merging when something goes wrong: damaged facts, lost connections, moments of the past."""

import asyncio
import datetime

import psycopg
import pytest
from psycopg import AsyncConnection
from psycopg_pool import AsyncConnectionPool

from crm.application.alumni import PersonRef
from crm.application.command import carry_out
from crm.application.commands.identity import MergeIdentities, UnmergeIdentities
from crm.domain.engagement import load_model
from crm.domain.facts import MeetingHeld, NoteAdded
from crm.domain.moments import PointInTime
from crm.storage.merges import histories
from projections import READ_MODELS
from projections.checksum import checksums
from projections.connecting import projector_connection
from projections.directory import questions as directory
from projections.directory.fold import Directory
from projections.past import InTheMaking, past_path
from projections.reading import reading_kwargs
from projections.replay.person import replay
from projections.snapshots import SnapshotMaker
from projections.timeline import questions as timeline
from projections.timeline.questions import Slice

from .conftest import NOON, TODAY
from .test_runner import damage, mend

MODEL = load_model()
NAMES = [model.name for model in READ_MODELS]


@pytest.fixture
def merge(crm, moment):
    def merge(survivor, absorbed):
        asked = MergeIdentities(survivor=by(survivor), absorbed=by(absorbed))
        return carry_out(crm, moment(now=NOON), asked)

    return merge


@pytest.fixture
def part(crm, moment):
    def part(absorbed):
        carry_out(crm, moment(now=NOON), UnmergeIdentities(absorbed=by(absorbed)))

    return part


@pytest.fixture
def rows(owner):
    """rows(): the read models as sums over all rows."""
    return lambda: {name: checksums(owner, name) for name in NAMES}


@pytest.fixture
def entries(ask):
    """entries(alumnus_id): the positions on somebody's timeline, oldest first."""

    def entries(alumnus_id):
        page = ask(lambda c: timeline.page(c, alumnus_id=alumnus_id, slice=Slice(first=99)))
        return sorted(each.position for each in page.items)

    return entries


def by(alumnus_id):
    return PersonRef(alumnus_id=alumnus_id)


def test_a_damaged_fact_keeps_what_came_after_it_on_any_record_of_the_person_waiting(
    person, happens, merge, part, runner, operator, rebuild, owner, entries, rows
):
    one, two = person(hired_on=None), person(hired_on=None)  # 1, 2
    happens(two, NoteAdded(text="damaged"))  # 3
    happens(one, NoteAdded(text="later"))  # 4
    happens(two, NoteAdded(text="later"))  # 5
    (state,) = owner.execute(
        "SELECT state FROM event_store.alumni_events WHERE notification_id = 3"
    ).fetchone()
    damage(owner, 3)
    follower = runner()
    follower.catch_up()
    assert (entries(one), entries(two)) == ([1, 4], [2])
    merge(one, two)  # 6, 7
    follower.catch_up()
    assert (entries(one), entries(two)) == ([1, 2], [])
    waiting = "SELECT position FROM projection.parked WHERE name = 'timeline' ORDER BY position"
    assert [position for (position,) in owner.execute(waiting)] == [3, 4, 5, 6, 7]
    happens(one, NoteAdded(text="later still"))  # 8
    follower.catch_up()
    mend(owner, 3, state)
    for name in NAMES:
        operator().retry(name, reason="mended")
    follower.catch_up()
    assert entries(one) == [1, 2, 3, 4, 5, 6, 8]
    assert owner.execute("SELECT count(*) FROM projection.parked").fetchone() == (0,)
    live = rows()
    rebuild().run(NAMES)
    assert rows() == live
    part(two)
    follower.catch_up()
    assert entries(two)[:3] == [2, 3, 5]


def test_parting_lets_the_other_record_go_on_without_the_damaged_one(
    person, happens, merge, part, runner, owner, entries
):
    one, two = person(hired_on=None), person(hired_on=None)
    happens(two, NoteAdded(text="damaged"))  # 3
    happens(one, NoteAdded(text="later"))  # 4
    damage(owner, 3)
    merge(one, two)
    follower = runner()
    follower.catch_up()
    assert entries(one) == [1, 2]
    part(two)
    follower.catch_up()
    assert entries(one)[:2] == [1, 4]
    assert entries(two) == [2]


def test_a_fact_that_was_left_out_stays_so_when_its_record_is_merged(
    person, happens, merge, runner, operator, owner, entries
):
    one, two = person(hired_on=None), person(hired_on=None)
    happens(two, NoteAdded(text="damaged"))
    happens(two, NoteAdded(text="later"))
    damage(owner, 3)
    runner().catch_up()
    operator().skip("timeline", 3, reason="it will never be read")
    assert entries(two) == [2, 4]
    merge(one, two)
    runner().catch_up()
    assert entries(one) == [1, 2, 4, 5]


@pytest.mark.parametrize("where", ["forget", "fold"])
def test_who_dies_while_folding_anew_leaves_all_as_it_was(
    person, happens, merge, runner, rebuild, owner, rows, monkeypatch, where
):
    one, two = person(), person()
    happens(two, MeetingHeld(duration_minutes=60))
    runner().catch_up()
    before = checksums(owner, "directory")
    merge(one, two)
    plainly = getattr(Directory, where)

    def dies(self, *args):
        plainly(self, *args)
        (theirs,) = [each for each in args if isinstance(each, psycopg.Connection)]
        owner.execute("SELECT pg_terminate_backend(%s, 5000)", [theirs.info.backend_pid])

    with monkeypatch.context() as patched:
        patched.setattr(Directory, where, dies)
        with pytest.raises(Exception, match=r"terminat|closed|lost"):
            runner().catch_up()
    assert checksums(owner, "directory") == before
    runner().catch_up()
    live = rows()
    rebuild().run(NAMES)
    assert rows() == live


def test_lists_of_a_moment_know_the_merges_of_then(
    crm, person, happens, merge, part, runner, database, secrets, zone
):
    one, two, three = (person(name=name) for name in ("甲", "乙", "丙"))
    happens(two, MeetingHeld(duration_minutes=60), days_ago=5)
    happens(three, NoteAdded(text="x"), days_ago=4)
    places = [crm.event_log.head()]
    for change in (
        lambda: merge(one, two),
        lambda: merge(three, one),
        lambda: part(two),
        lambda: part(one),
    ):
        change()
        places.append(crm.event_log.head())
    runner().catch_up()
    later = NOON + datetime.timedelta(days=3650)
    people = [one, two, three]
    found = histories(crm.event_log, people)
    counts = []
    for position in places:
        point = PointInTime(as_of=later, known_position=position, known_at=later)
        path = _snapshot(database, secrets, zone, point)
        counts.append(_read(database, path, lambda c: directory.count(c, today=TODAY)))
        for each in people:
            past = replay(each, found[each], point, zone)
            assert past is not None
            (entry,) = _read(database, path, lambda c, id_=each: directory.people(c, [id_]))
            page = _read(
                database,
                path,
                lambda c, id_=past.alumnus_id: timeline.page(
                    c, alumnus_id=id_, slice=Slice(first=99)
                ),
            )
            assert entry is not None
            assert entry.alumnus_id == past.alumnus_id
            assert (entry.person, entry.version) == (past.entry.person, past.entry.version)
            assert page.items == past.timeline
    assert counts == [3, 2, 1, 2, 3]


def test_a_person_is_there_at_a_moment_when_one_of_their_records_is(
    crm, person, merge, database, secrets, zone
):
    """Registered today, hired ten years ago or never: by the employment they were there."""
    hired, registered = person(hired_on="2016-04-01"), person(hired_on=None, name="乙")
    merge(registered, hired)
    head = crm.event_log.head()
    then = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)
    point = PointInTime(as_of=then, known_position=head, known_at=then)
    past = replay(registered, histories(crm.event_log, [registered])[registered], point, zone)
    assert past is not None
    path = _snapshot(database, secrets, zone, point)
    (entry,) = _read(database, path, lambda c: directory.people(c, [hired]))
    assert entry is not None
    assert entry.person == past.entry.person
    assert entry.person.name == "乙"


def _snapshot(database, secrets, zone, point):
    maker = SnapshotMaker(database, secrets, zone)

    async def ask():
        kwargs = reading_kwargs(database) | {"autocommit": True}
        async with AsyncConnectionPool(kwargs=kwargs, min_size=1, open=False) as pool:
            return await past_path(pool, point, 0.01)

    if isinstance(asyncio.run(ask()), InTheMaking):
        with projector_connection(database) as connection:
            while maker.make_one(connection):
                pass
    path = asyncio.run(ask())
    assert isinstance(path, str)
    return path


def _read(database, path, question):
    async def run():
        async with await AsyncConnection.connect(**reading_kwargs(database, path)) as connection:
            return await question(connection)

    return asyncio.run(run())
