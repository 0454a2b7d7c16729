"""The runner: exactly once, standby, lost connections, facts that cannot be read."""

import threading
import time

import psycopg
import pytest

from crm.domain.facts import LinkClicked, NoteAdded, PositionHeld, ProfileUpdated
from crm.storage.connection import PROJECTOR, connection_kwargs
from projections import READ_MODELS
from projections.checksum import checksum
from projections.rebuild import NothingToRollBack
from projections.runner import OtherForm, Runner
from projections.schema import migrate_read_models, outdated

NAMES = [model.name for model in READ_MODELS]


@pytest.fixture
def positions(owner):
    def positions():
        rows = owner.execute(
            "SELECT name, position FROM projection.edition WHERE state = 'live'"
        ).fetchall()
        return dict(rows)

    return positions


@pytest.fixture
def entries(owner):
    return lambda: owner.execute("SELECT count(*) FROM timeline.entry").fetchone()[0]


@pytest.fixture
def follow(database, secrets, zone):
    """follow(): a runner in a thread of its own, stopped at the end of the test."""
    threads = []

    def start():
        stop = threading.Event()
        thread = threading.Thread(target=Runner(database, secrets, zone).run, args=[stop])
        thread.start()
        threads.append((thread, stop))
        return stop

    yield start
    for _, stop in threads:
        stop.set()
    for thread, _ in threads:
        thread.join(timeout=10)
        assert not thread.is_alive()


def eventually(condition, seconds=10):
    until = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < until, "it never happened"
        time.sleep(0.02)


def test_every_read_model_reaches_the_end_of_the_log(person, runner, positions, crm):
    person(last_day="2020-03-31")
    person()
    runner(batch_size=2).catch_up()
    assert positions() == dict.fromkeys(NAMES, 5)
    assert crm.event_log.head() == 5


def test_progress_is_told_until_the_end(person, runner):
    person(), person(), person()
    told = []
    runner(batch_size=2).catch_up(told.append)
    assert told[:3] == [2, 4, 6]
    assert told[-1] == 6


def test_without_news_nothing_is_done(person, runner):
    person()
    one = runner()
    while one.run_once():
        pass
    assert not one.run_once()


def test_migrating_again_changes_nothing(person, runner, owner, positions):
    person()
    runner().catch_up()
    before = positions()
    assert migrate_read_models(owner) == []
    assert positions() == before


def test_a_read_model_whose_tables_have_another_form_waits_for_a_rebuild(
    person, runner, rebuild, owner, positions, entries
):
    person()
    runner().catch_up()
    owner.execute("UPDATE projection.edition SET tables_digest = 'old' WHERE name = 'timeline'")
    owner.execute("ALTER TABLE timeline.entry DROP COLUMN actor")
    assert migrate_read_models(owner) == []
    assert [edition.name for edition in outdated(owner)] == ["timeline"]
    person()
    with pytest.raises(OtherForm, match="crm project rebuild timeline"):
        runner().catch_up()
    assert positions() == dict.fromkeys(NAMES, 4) | {"timeline": 2}

    (built,) = rebuild().run(["timeline"])
    assert (built.name, built.position, built.before) == ("timeline", 4, None)
    assert (positions()["timeline"], entries()) == (4, 4)
    assert outdated(owner) == []
    with pytest.raises(NothingToRollBack, match="another version"):
        rebuild().roll_back("timeline")


def test_an_edition_of_another_fold_is_left_alone_until_it_is_built_anew(
    person, runner, rebuild, owner, positions
):
    owner.execute("UPDATE projection.edition SET fold_digest = 'old' WHERE name = 'timeline'")
    person()
    with pytest.raises(OtherForm, match="crm migrate"):
        runner().catch_up()
    assert positions() == dict.fromkeys(NAMES, 2) | {"timeline": 0}
    rebuild().run(["timeline"])
    runner().catch_up()
    assert positions()["timeline"] == 2


def test_only_the_projector_may_write_and_the_application_may_read(person, runner, database):
    person()
    runner().catch_up()
    with psycopg.connect(**connection_kwargs(database, "crm_app")) as connection:
        assert connection.execute("SELECT count(*) FROM directory.person").fetchone() == (1,)
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute("DELETE FROM timeline.entry")


def test_a_worker_stands_by_while_another_holds_the_lease(person, runner, database, positions):
    person()
    one = runner()
    with psycopg.connect(**connection_kwargs(database, PROJECTOR)) as other:
        other.execute("SELECT 1 FROM projection.edition WHERE name = 'timeline' FOR UPDATE")
        one.run_once()
        assert positions() == dict.fromkeys(NAMES, 2) | {"timeline": 0}
    one.run_once()
    assert positions()["timeline"] == 2


def test_many_workers_together_project_each_fact_once(
    person, happens, follow, positions, entries, crm, owner
):
    alumnus_id = person(hired_on=None)
    for _ in range(3):
        follow()
    for number in range(40):
        happens(alumnus_id, NoteAdded(text=str(number)))
    eventually(lambda: set(positions().values()) == {41})
    assert entries() == 41


def test_a_followed_log_survives_lost_connections(person, follow, owner, positions):
    person()
    earlier = [pid for (pid,) in owner.execute("SELECT pid FROM pg_stat_activity")]
    follow()
    eventually(lambda: set(positions().values()) == {2})
    cut = owner.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
        " WHERE datname = current_database() AND pid <> ALL(%s)",
        [earlier],
    ).fetchall()
    assert len(cut) == 1
    person()
    eventually(lambda: set(positions().values()) == {4})


def damage(owner, position):
    owner.execute(
        "UPDATE event_store.alumni_events SET state = '[]' WHERE notification_id = %s", [position]
    )


def mend(owner, position, state):
    owner.execute(
        "UPDATE event_store.alumni_events SET state = %s WHERE notification_id = %s",
        [state, position],
    )


def test_an_unreadable_fact_waits_with_what_its_person_did_later_and_the_rest_goes_on(
    person, happens, runner, operator, rebuild, owner, positions, entries
):
    def retry(name):
        return operator().retry(name, reason="mended").placed

    one, other = person(hired_on=None), person(hired_on=None)
    happens(one, LinkClicked(message_id="m", campaign_id="c"))
    happens(one, NoteAdded(text="later"))
    happens(other, NoteAdded(text="unharmed"))
    (state,) = owner.execute(
        "SELECT state FROM event_store.alumni_events WHERE notification_id = 3"
    ).fetchone()
    damage(owner, 3)
    follower = runner()
    follower.catch_up()
    assert set(positions().values()) == {5}
    assert entries() == 3
    parked = owner.execute(
        "SELECT position, alumnus_id, error FROM projection.parked WHERE name = 'timeline'"
        " ORDER BY position"
    ).fetchall()
    assert [row[:2] for row in parked] == [(3, one), (4, one)]
    assert parked[0][2].startswith("UNREADABLE_FACT: LinkClicked")
    assert parked[1][2].startswith("WAITS")

    assert retry("timeline") == 0
    happens(one, NoteAdded(text="later still"))
    follower.catch_up()
    assert entries() == 3

    mend(owner, 3, state)
    assert retry("timeline") == 3
    assert entries() == 6
    for name in set(NAMES) - {"timeline"}:
        assert retry(name) == 3
    live = {model.name: checksum(owner, model.name) for model in READ_MODELS}
    rebuild().run([model.name for model in READ_MODELS])
    for model in READ_MODELS:
        assert checksum(owner, model.name) == live[model.name]
    assert owner.execute("SELECT count(*) FROM projection.parked").fetchone() == (0,)


def test_a_fact_that_cannot_be_folded_keeps_nobody_else_waiting(
    person, happens, runner, owner, positions, crm
):
    one, other = person(), person(hired_on=None)
    (stint_id,) = crm.load(one).person.stints
    happens(one, ProfileUpdated(name="前"))
    happens(one, PositionHeld(stint_id=stint_id, department="a\0b"))  # no text for PostgreSQL
    happens(other, ProfileUpdated(name="隣"))
    happens(one, ProfileUpdated(name="後"))
    runner().catch_up()
    assert set(positions().values()) == {7}
    rows = owner.execute("SELECT alumnus_id, name_sort FROM directory.person").fetchall()
    assert dict(rows) == {one: "前", other: "隣"}
    parked = owner.execute("SELECT name, position, error FROM projection.parked ORDER BY position")
    assert parked.fetchall() == [
        ("directory", 5, "FOLD_FAILED: PositionHeld, CharacterNotInRepertoire"),
        ("directory", 7, "WAITS: an earlier fact of this person is parked"),
    ]


@pytest.mark.parametrize(
    ("harm", "mend"),
    [
        (
            "ALTER TABLE directory.person RENAME TO person_gone",
            "ALTER TABLE directory.person_gone RENAME TO person",
        ),
        (
            "REVOKE INSERT, UPDATE ON directory.person FROM crm_projector",
            "GRANT INSERT, UPDATE ON directory.person TO crm_projector",
        ),
    ],
)
def test_a_fault_that_hits_everybody_parks_nobody_and_mends_itself(
    person, follow, owner, positions, harm, mend
):
    owner.execute(harm)
    try:
        person(last_day="2020-03-31")
        follow()
        eventually(lambda: positions()["engagement"] == 3)
        time.sleep(0.3)
        assert positions()["directory"] == 0
        assert owner.execute("SELECT count(*) FROM projection.parked").fetchone() == (0,)
    finally:
        owner.execute(mend)
    eventually(lambda: set(positions().values()) == {3})
    assert owner.execute("SELECT count(*) FROM projection.parked").fetchone() == (0,)
    assert owner.execute("SELECT count(*) FROM directory.person").fetchone() == (1,)


def test_a_batch_that_fails_now_and_then_is_tried_again_before_anybody_is_parked(
    person, runner, owner, positions
):
    person()
    directory = next(model for model in READ_MODELS if model.name == "directory")
    calls = []

    class Moody(type(directory)):
        __module__ = type(directory).__module__  # the edition is taken for its own

        def fold(self, batch, connection, day):
            calls.append(len(batch))
            if len(calls) < 3:
                raise RuntimeError("not now")
            super().fold(batch, connection, day)

    runner(read_models=[Moody()]).catch_up()
    assert calls == [2, 2, 2]
    assert positions()["directory"] == 2
    assert owner.execute("SELECT count(*) FROM projection.parked").fetchone() == (0,)
