"""Rebuilds beside readers and writers, killed at every step, verified, rolled back."""

import asyncio
import random
import signal
import subprocess
import sys
import threading
import time
from contextlib import contextmanager

import pytest
from psycopg import AsyncConnection, sql

from crm.domain.engagement import load_model
from crm.domain.facts import LinkClicked, NoteAdded
from crm.storage.key_file import create_key_file
from projections import READ_MODELS, building
from projections.checksum import checksum
from projections.directory import questions as directory
from projections.directory.entry import AlumniOrder, OrderBy
from projections.engagement import questions as engagement
from projections.pages import Slice
from projections.reading import reading_kwargs
from projections.rebuild import NothingToRollBack
from projections.runner import Runner
from projections.schema import outdated
from projections.timeline import questions as timeline
from projections.timeline.questions import Slice as TimelineSlice
from projections.wait import ProjectionWaiter

from .conftest import TODAY

NAMES = [model.name for model in READ_MODELS]
LOCK = 424242
PROGRAM = """
import datetime
import sys
from zoneinfo import ZoneInfo
from crm.storage.key_file import read_key_file
from pathlib import Path
from projections import building
from projections.rebuild import Rebuild
building._FACTS_PER_PART = 4
url, keys, *names = sys.argv[1:]
noon = datetime.datetime(2026, 11, 23, 3, tzinfo=datetime.UTC)  # as the tests have it
Rebuild(url, read_key_file(Path(keys)), ZoneInfo("Asia/Tokyo"), clock=lambda: noon).run(names)
"""
_STOP = """
CREATE FUNCTION public.stop_here() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(424242);
    RETURN coalesce(NEW, OLD);
END $$
"""
_WAITING = """
SELECT count(*) FROM pg_locks
WHERE locktype = 'advisory' AND objid = 424242 AND NOT granted
"""
_HELD_UP = """
SELECT count(*) FROM pg_stat_activity
WHERE datname = current_database() AND wait_event_type = 'Lock' AND query ~ 'projection.part'
  AND query ~ 'FOR UPDATE$'
"""
_SCHEMAS = """
SELECT nspname FROM pg_namespace
WHERE regexp_replace(nspname, '_[0-9]+$', '') = ANY(%s) ORDER BY 1
"""


@pytest.fixture
def key_file(tmp_path):
    return tmp_path / "keys.json"


@pytest.fixture
def secrets(key_file):
    return create_key_file(key_file)


@pytest.fixture
def small_parts(monkeypatch):
    monkeypatch.setattr(building, "_FACTS_PER_PART", 4)


@pytest.fixture
def history(person, happens, runner, small_parts):
    """Eight people with five facts each, projected."""
    people = [person(last_day="2020-03-31") for _ in range(8)]
    for alumnus_id in people:
        for number in range(2):
            happens(alumnus_id, LinkClicked(message_id=f"m{number}", campaign_id="c"))
    runner().catch_up()
    return people


@pytest.fixture
def sums(owner):
    return lambda: {name: checksum(owner, name) for name in NAMES}


@pytest.fixture
def schemas(owner):
    return lambda: [name for (name,) in owner.execute(_SCHEMAS, [NAMES]).fetchall()]


@pytest.fixture
def stopped_at(owner):
    """stopped_at("part", "UPDATE", "NEW.part = 2"): who does that waits within the block."""

    @contextmanager
    def stop(table, what, when):
        name = sql.Identifier("projection", table)
        owner.execute(_STOP)
        owner.execute(
            sql.SQL(
                "CREATE TRIGGER stop_here BEFORE {} ON {} FOR EACH ROW WHEN ({})"
                " EXECUTE FUNCTION public.stop_here()"
            ).format(sql.SQL(what), name, sql.SQL(when))
        )
        owner.execute("SELECT pg_advisory_lock(424242)")
        try:
            yield
        finally:
            owner.execute("SELECT pg_advisory_unlock(424242)")
            owner.execute("DROP FUNCTION public.stop_here() CASCADE")

    return stop


@pytest.fixture
def started(database, key_file, secrets):
    """started(names): a rebuild as a process of its own, ended with the block."""

    @contextmanager
    def start(names):
        process = subprocess.Popen(
            [sys.executable, "-c", PROGRAM, database, str(key_file), *names],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        try:
            yield process
        finally:
            process.kill()
            process.communicate()

    return start


def eventually(condition, seconds=60):
    until = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < until, "it never happened"
        time.sleep(0.02)


STEPS = {
    "the editions are made": ("edition", "INSERT", "NEW.state = 'building'"),
    "the first part is done": ("part", "UPDATE", "NEW.part = 0"),
    "parts are half done": ("part", "UPDATE", "NEW.part = 4"),
    "all parts are done": ("edition", "UPDATE", "NEW.state = 'building' AND OLD.position = 0"),
    "it is verified": ("edition", "INSERT", "NEW.state = 'snapshot'"),
    "the older one is dropped": ("edition", "DELETE", "OLD.state = 'previous'"),
    "it is switched": ("edition", "UPDATE", "NEW.state = 'live' AND OLD.state <> 'live'"),
    "the second is switched": (
        *("edition", "UPDATE"),
        "NEW.state = 'live' AND OLD.state <> 'live' AND NEW.name = 'engagement'",
    ),
}


@pytest.mark.parametrize("step", STEPS)
def test_a_rebuild_that_is_killed_goes_on_when_it_is_started_again(
    history, person, runner, rebuild, owner, sums, schemas, stopped_at, started, step
):
    rebuild().run(NAMES)
    before = sums()
    with started(NAMES) as process:
        with stopped_at(*STEPS[step]):
            eventually(lambda: owner.execute(_WAITING).fetchone() != (0,) or process.poll())
            assert process.poll() is None, process.communicate()[0]
            assert sums() == before
            process.send_signal(signal.SIGKILL)
            process.wait()
        person()
    runner().catch_up()
    after = sums()

    assert rebuild().run(NAMES)
    assert sums() == after
    left = [name for name in schemas() if name not in NAMES]
    previous = owner.execute(
        "SELECT schema FROM projection.edition WHERE state <> 'live' ORDER BY schema"
    ).fetchall()
    assert previous == [(name,) for name in left]
    assert len(left) == len(NAMES)
    states = owner.execute("SELECT DISTINCT state FROM projection.edition ORDER BY 1").fetchall()
    assert states == [("live",), ("previous",)]


def test_two_rebuilds_side_by_side_share_the_parts(
    history, rebuild, owner, sums, stopped_at, started
):
    before, done = sums(), []
    with started(NAMES) as process:
        with stopped_at("part", "UPDATE", "NEW.part = 3"):
            eventually(lambda: owner.execute(_WAITING).fetchone() != (0,))
            beside = threading.Thread(target=lambda: done.append(rebuild().run(NAMES)))
            beside.start()
            eventually(
                lambda: (
                    owner.execute(
                        "SELECT count(*) - count(done_at) FROM projection.part"
                    ).fetchone()
                    == (1,)
                )
            )
        assert process.wait(60) == 0, process.communicate()[0]
        beside.join(60)
    assert sums() == before
    assert owner.execute("SELECT max(version) FROM projection.edition").fetchone() == (2,)
    parts = owner.execute("SELECT sum(facts), count(*) = count(done_at) FROM projection.part")
    assert parts.fetchone() == (40, True)
    assert len(done) == 1


def test_from_scratch_drops_what_was_begun_before(
    history, rebuild, owner, sums, schemas, stopped_at, started
):
    before = sums()
    with started(NAMES) as process, stopped_at(*STEPS["parts are half done"]):
        eventually(lambda: owner.execute(_WAITING).fetchone() != (0,))
        process.kill()
        process.wait()
    done = rebuild().run(NAMES, from_scratch=True)
    assert {each.version for each in done} == {2}
    assert sums() == before
    builds = owner.execute("SELECT count(*) FROM projection.build").fetchone()
    assert builds == (1,)
    assert len(schemas()) == 2 * len(NAMES)


def test_from_scratch_beside_a_rebuild_under_way_waits_for_its_part_and_wins(
    history, rebuild, owner, sums, stopped_at, started
):
    before, done = sums(), []
    with started(NAMES) as process:
        with stopped_at(*STEPS["parts are half done"]):
            eventually(lambda: owner.execute(_WAITING).fetchone() != (0,))
            beside = threading.Thread(
                target=lambda: done.extend(rebuild().run(NAMES, from_scratch=True))
            )
            beside.start()
            eventually(lambda: owner.execute(_HELD_UP).fetchone() != (0,))
        said = process.communicate(timeout=60)[0]
        beside.join(60)
    assert (process.returncode, said) == (0, "")
    assert len(done) == len(NAMES)
    assert sums() == before
    states = owner.execute("SELECT state, count(*) FROM projection.edition GROUP BY 1 ORDER BY 1")
    assert states.fetchall() == [("live", len(NAMES)), ("previous", len(NAMES))]


def test_a_row_that_somebody_changed_is_named_and_a_rebuild_mends_it(history, rebuild, owner, sums):
    before = sums()
    owner.execute("UPDATE timeline.entry SET signal = 'x', actor = 'secret' WHERE position = 7")
    difference = rebuild().verify("timeline")
    assert str(difference) == "table entry, position 7: actor, signal"
    (done,) = rebuild().run(["timeline"])
    assert done.before == difference
    assert rebuild().verify("timeline") is None
    assert sums() == before


@pytest.mark.parametrize(
    ("harm", "table", "column"),
    [
        ("DELETE FROM directory.person WHERE alumnus_id = %s", "person", "alumnus_id"),
        ("DELETE FROM engagement.score WHERE alumnus_id = %s", "score", "alumnus_id"),
        ("DELETE FROM directory.search_key WHERE alumnus_id = %s", "search_key", "key"),
    ],
)
def test_a_row_that_is_gone_is_named_without_what_was_in_it(
    history, rebuild, owner, harm, table, column
):
    model = "engagement" if table == "score" else "directory"
    gone = owner.execute(harm, [history[0]]).rowcount
    difference = rebuild().verify(model)
    if gone:
        assert (difference.table, difference.left, difference.right) == (table, False, True)
        assert "田中" not in str(difference).replace(difference.key.get("key", "-"), "")
        assert column in difference.key
    else:
        assert difference is None
    rebuild().run([model])
    assert rebuild().verify(model) is None


def test_a_changed_fold_is_told_and_built_anew_by_the_same_path(
    history, rebuild, owner, sums, runner
):
    before = sums()
    changed = "UPDATE projection.edition SET fold_digest = 'old' WHERE name = 'timeline'"
    owner.execute(changed)
    owner.execute("UPDATE timeline.entry SET signal = 'as it was folded then'")
    assert [edition.name for edition in outdated(owner)] == ["timeline"]
    assert rebuild().verify("timeline").columns == ("signal",)
    (done,) = rebuild().run([edition.name for edition in outdated(owner)])
    assert done.before is None  # another fold: nothing was wrong
    assert (outdated(owner), sums()) == ([], before)
    with pytest.raises(NothingToRollBack, match="another version"):
        rebuild().roll_back("timeline")


def test_a_rollback_puts_the_previous_edition_back_caught_up_and_a_second_one_returns(
    history, person, runner, rebuild, owner, sums
):
    versions = "SELECT state, version FROM projection.edition WHERE name = 'timeline' ORDER BY 1"
    with pytest.raises(NothingToRollBack, match="no edition of timeline from before"):
        rebuild().roll_back("timeline")
    rebuild().run(["timeline"])
    assert owner.execute(versions).fetchall() == [("live", 2), ("previous", 1)]
    person()
    runner().catch_up()
    now = sums()

    back = rebuild().roll_back("timeline")
    assert (back.version, back.position) == (1, 42)
    assert owner.execute(versions).fetchall() == [("live", 1), ("previous", 2)]
    assert sums() == now
    person()
    runner().catch_up()
    assert rebuild().roll_back("timeline").version == 2
    assert rebuild().verify("timeline") is None

    rebuild().run(["timeline"])
    assert owner.execute(versions).fetchall() == [("live", 3), ("previous", 2)]


class Client:
    """Asks as the API does, all the time, and keeps count of what was wrong."""

    def __init__(self, database, people, register, note):
        self._database, self._register, self._note = database, register, note
        self.people = list(people)
        self.entries = dict.fromkeys(people, 5)
        self.asked, self.written, self.wrong = 0, 0, []
        self._stop = threading.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._live()))

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._stop.set()
        self._thread.join(60)
        assert not self._thread.is_alive()

    async def _live(self):
        waiter = ProjectionWaiter(self._database)
        try:
            await asyncio.gather(
                self._write(waiter), *(self._read(waiter, seed) for seed in range(2))
            )
        finally:
            await waiter.close()

    async def _connected(self):
        kwargs = reading_kwargs(self._database) | {"prepare_threshold": 0}
        return await AsyncConnection.connect(**kwargs, autocommit=True)

    async def _write(self, waiter):
        """Read what was written, as soon as the waiter says that it can be read."""
        async with await self._connected() as connection:
            while not self._stop.is_set():
                whom = random.choice(self.people)
                position = await asyncio.to_thread(self._note, whom)
                self.written += 1
                if not await waiter.wait(position, NAMES, 30):
                    self.wrong.append(f"position {position} was waited for in vain")
                    continue
                (entry,) = await timeline.entries(connection, [position])
                if entry is None:
                    self.wrong.append(f"position {position} is not there after the wait")
                self.entries[whom] += 1
                if self.written % 5 == 0:
                    await self._somebody_new(waiter)

    async def _somebody_new(self, waiter):
        alumnus_id, position = await asyncio.to_thread(self._register)
        if await waiter.wait(position, NAMES, 30):
            self.entries[alumnus_id] = 2
            self.people.append(alumnus_id)

    async def _read(self, waiter, seed):
        chance = random.Random(seed)
        told = dict.fromkeys(NAMES, 0)
        async with await self._connected() as connection:
            while not self._stop.is_set():
                positions = await waiter.positions()
                for name in NAMES:
                    if positions.get(name, 0) < told[name]:
                        self.wrong.append(f"{name} went back to {positions.get(name)}")
                told = positions
                try:
                    await self._ask(connection, chance)
                except Exception as error:
                    self.wrong.append(repr(error))
                self.asked += 1

    async def _ask(self, connection, chance):
        whom, many = chance.choice(self.people), len(self.people)
        least = self.entries[whom]
        page = await timeline.page(connection, alumnus_id=whom, slice=TimelineSlice(first=1_000))
        seen = [entry.position for entry in page.items]
        if len(set(seen)) != len(seen) or len(seen) < least:
            self.wrong.append(f"{len(seen)} entries of {whom}, not {least}")
        order = AlumniOrder(by=OrderBy.SCORE)
        listed = await directory.page(
            connection, today=TODAY, order=order, slice=Slice(first=1_000)
        )
        if len({each.alumnus_id for each in listed.items}) < many:
            self.wrong.append(f"{len(listed.items)} people, not {many}")
        if any(
            each.milli_points is None for each in listed.items if each.alumnus_id in self.people[:8]
        ):
            self.wrong.append("a score is missing")
        standings = await engagement.standings_of(connection, [whom], load_model())
        if whom not in standings:
            self.wrong.append(f"no standing of {whom}")


def test_readers_and_writers_notice_nothing_of_rebuilds_and_rollbacks(
    history, person, happens, rebuild, database, secrets, zone, owner, sums, crm
):
    def register():
        return person(), crm.event_log.head()

    def note(alumnus_id):
        happens(alumnus_id, NoteAdded(text="during"))
        return crm.event_log.head()

    stop = threading.Event()
    follower = threading.Thread(target=Runner(database, secrets, zone).run, args=[stop])
    follower.start()
    try:
        with Client(database, history, register, note) as client:
            for _ in range(2):
                done = rebuild(workers=2).run(NAMES)
                assert [each.before for each in done] == [None] * len(NAMES)
                rebuild().roll_back("timeline")
            eventually(lambda: client.asked > 20 and client.written > 10)
        assert client.wrong == []
        eventually(
            lambda: (
                owner.execute(
                    "SELECT min(position) FROM projection.edition WHERE state='live'"
                ).fetchone()
                == (crm.event_log.head(),)
            )
        )
    finally:
        stop.set()
        follower.join(30)
    stored = owner.execute("SELECT count(*) FROM timeline.entry").fetchone()
    assert stored == (crm.event_log.head(),)
    assert owner.execute("SELECT count(*) FROM projection.parked").fetchone() == (0,)
    for name in NAMES:
        assert rebuild().verify(name) is None
