"""What people decide: facts tried again or left out, read models stopped; nothing is forgotten."""

import pytest

from crm.domain.facts import LinkClicked, NoteAdded, PositionHeld, ProfileUpdated
from projections import READ_MODELS
from projections.building import begin, fold_a_part
from projections.checksum import checksum
from projections.connecting import keyring_on, projector_connection
from projections.deeds import latest
from projections.editions import State
from projections.operating import IsPaused, NotParked, UnknownReadModel
from projections.read_model import Day
from projections.runner import OtherForm

from .conftest import TODAY

NAMES = [model.name for model in READ_MODELS]
UNREADABLE = "UPDATE event_store.alumni_events SET state = '[]' WHERE notification_id = %s"


@pytest.fixture
def waiting(owner):
    """waiting("timeline"): positions parked in the live edition."""

    def positions(name, state="live"):
        rows = owner.execute(
            "SELECT p.position FROM projection.parked p JOIN projection.edition e"
            " USING (name, version) WHERE e.state = %s AND name = %s ORDER BY position",
            [state, name],
        ).fetchall()
        return [position for (position,) in rows]

    return positions


@pytest.fixture
def entries(owner):
    def positions():
        rows = owner.execute("SELECT position FROM timeline.entry ORDER BY position").fetchall()
        return [position for (position,) in rows]

    return positions


@pytest.fixture
def poisoned(person, happens, owner, runner):
    """Two people with three facts each; the second of the first one, at position 3, is damaged."""
    one, other = person(hired_on=None), person(hired_on=None)
    happens(one, LinkClicked(message_id="m", campaign_id="c"))
    happens(one, NoteAdded(text="after it"))
    happens(other, NoteAdded(text="unharmed"))
    owner.execute(UNREADABLE, [3])
    runner().catch_up()
    return one, other


def test_a_skipped_fact_stays_out_and_what_waited_behind_it_finds_its_place(
    poisoned, operator, happens, runner, waiting, entries
):
    assert waiting("timeline") == [3, 4]
    done = operator().skip("timeline", 3, reason="damaged in a restore")
    assert (done.placed, done.waiting) == (1, 0)
    assert (waiting("timeline"), entries()) == ([], [1, 2, 4, 5])
    assert waiting("directory") == [3, 4]  # bounded to the read model

    happens(poisoned[0], NoteAdded(text="and on"))
    runner().catch_up()
    assert (waiting("timeline"), entries()) == ([], [1, 2, 4, 5, 6])


def test_what_was_skipped_is_left_out_of_every_later_edition_and_verify_stays_true(
    poisoned, operator, rebuild, owner, entries, waiting
):
    for name in NAMES:
        operator().skip(name, 3, reason="damaged in a restore")
        assert rebuild().verify(name) is None
    before = {name: checksum(owner, name) for name in NAMES}
    done = rebuild().run(NAMES)
    assert [each.before for each in done] == [None] * len(NAMES)
    assert {name: checksum(owner, name) for name in NAMES} == before
    assert entries() == [1, 2, 4, 5]
    assert owner.execute("SELECT count(*) FROM projection.parked").fetchone() == (0,)


def test_a_fact_that_is_skipped_twice_is_skipped_once(poisoned, operator, owner):
    operator().skip("timeline", 3, reason="first")
    assert operator().skip("timeline", 3, reason="second").placed == 0
    kept = owner.execute("SELECT name, position, actor, reason FROM projection.skipped").fetchall()
    assert kept == [("timeline", 3, "tests", "first")]


def test_a_skip_that_was_cut_off_is_finished_by_a_retry(poisoned, operator, owner, entries):
    owner.execute(
        "INSERT INTO projection.skipped (name, position, actor, reason)"
        " VALUES ('timeline', 3, 'tests', 'cut off')"
    )
    done = operator().retry("timeline", reason="go on")
    assert (done.placed, done.waiting, entries()) == (1, 0, [1, 2, 4, 5])


def test_a_second_poison_fact_behind_a_skipped_one_waits_with_its_own_reason(
    person, happens, crm, runner, operator, owner, waiting
):
    one = person()
    (stint_id,) = crm.load(one).person.stints
    for text in ("a\0", "b\0"):
        happens(one, PositionHeld(stint_id=stint_id, department=text))
    happens(one, ProfileUpdated(name="後"))
    runner().catch_up()
    assert waiting("directory") == [3, 4, 5]

    done = operator().skip("directory", 3, reason="no text")
    assert (done.placed, done.waiting, waiting("directory")) == (0, 2, [4, 5])
    errors = owner.execute(
        "SELECT position, error FROM projection.parked WHERE name = 'directory' ORDER BY position"
    ).fetchall()
    assert errors[0] == (4, "FOLD_FAILED: PositionHeld, CharacterNotInRepertoire")

    operator().skip("directory", 4, reason="no text either")
    assert waiting("directory") == []
    assert owner.execute("SELECT name_sort FROM directory.person").fetchall() == [("後",)]


def test_one_persons_facts_are_tried_again_without_the_others(
    person, happens, owner, runner, operator, waiting
):
    one, other = person(hired_on=None), person(hired_on=None)
    for alumnus_id in (one, other):
        happens(alumnus_id, LinkClicked(message_id="m", campaign_id="c"))
        happens(alumnus_id, NoteAdded(text="after it"))
    told = owner.execute("SELECT notification_id, state FROM event_store.alumni_events").fetchall()
    states = dict(told)
    for position in (3, 5):
        owner.execute(UNREADABLE, [position])
    runner().catch_up()
    assert waiting("timeline") == [3, 4, 5, 6]
    for position in (3, 5):
        owner.execute(
            "UPDATE event_store.alumni_events SET state = %s WHERE notification_id = %s",
            [states[position], position],
        )
    done = operator().retry("timeline", reason="mended", position=6)
    assert (done.placed, done.waiting, waiting("timeline")) == (2, 0, [3, 4])
    assert operator().retry("timeline", reason="mended").placed == 2


def test_a_new_edition_parks_poison_facts_too_and_a_skip_makes_both_whole(
    poisoned, rebuild, operator, waiting, entries, owner
):
    (done,) = rebuild().run(["timeline"])
    assert done.before is None
    assert (waiting("timeline"), waiting("timeline", "previous")) == ([3, 4], [3, 4])
    operator().skip("timeline", 3, reason="damaged in a restore")
    assert (waiting("timeline"), waiting("timeline", "previous")) == ([], [])
    assert (entries(), rebuild().verify("timeline")) == ([1, 2, 4, 5], None)
    rebuild().roll_back("timeline")
    assert (entries(), rebuild().verify("timeline")) == ([1, 2, 4, 5], None)


def test_a_fact_skipped_while_an_edition_is_built_is_left_out_of_it_too(
    poisoned, operator, rebuild, waiting, entries, database, secrets, zone
):
    with projector_connection(database) as connection:
        with connection.transaction():
            build = begin(connection, READ_MODELS, zone)
        keyring = keyring_on(connection, secrets)
        while fold_a_part(connection, keyring, build, Day(today=TODAY, zone=zone)):
            pass
    assert waiting("timeline", "building") == [3, 4]
    operator().skip("timeline", 3, reason="damaged in a restore")
    assert waiting("timeline", "building") == []
    done = rebuild().run(NAMES)
    assert {each.version for each in done} == {2}
    assert (entries(), waiting("timeline"), waiting("directory")) == ([1, 2, 4, 5], [], [3, 4])
    assert rebuild().verify("timeline") is None


def test_what_was_mended_meanwhile_finds_its_place_in_the_edition_being_built(
    person, happens, runner, rebuild, owner, waiting, entries, database, secrets, zone
):
    one = person(hired_on=None)
    happens(one, NoteAdded(text="damaged for a while"))
    (state,) = owner.execute(
        "SELECT state FROM event_store.alumni_events WHERE notification_id = 2"
    ).fetchone()
    owner.execute(UNREADABLE, [2])
    runner().catch_up()
    with projector_connection(database) as connection:
        with connection.transaction():
            build = begin(connection, READ_MODELS, zone)
        keyring = keyring_on(connection, secrets)
        while fold_a_part(connection, keyring, build, Day(today=TODAY, zone=zone)):
            pass
    owner.execute(
        "UPDATE event_store.alumni_events SET state = %s WHERE notification_id = 2", [state]
    )
    before = {each.name: each.before for each in rebuild().run(NAMES)}
    assert str(before["timeline"]) == "table entry, position 2: only in the second"
    assert (waiting("timeline", "previous"), waiting("timeline")) == ([2], [])
    assert entries() == [1, 2]


def test_a_paused_read_model_stands_still_until_it_is_resumed_and_the_others_go_on(
    person, runner, operator, owner
):
    person()
    assert operator().pause("timeline", reason="a look")
    assert not operator().pause("timeline", reason="another")
    runner().catch_up()
    found = owner.execute("SELECT name, position FROM projection.edition ORDER BY name").fetchall()
    assert dict(found) == dict.fromkeys(NAMES, 2) | {"timeline": 0}
    assert operator().resume("timeline", reason="seen")
    assert not operator().resume("timeline", reason="again")
    runner().catch_up()
    assert owner.execute("SELECT min(position) FROM projection.edition").fetchone() == (2,)


def test_a_paused_read_model_can_be_verified_and_rebuilt_and_stays_paused(
    person, runner, operator, rebuild, owner
):
    person()
    runner().catch_up()
    operator().pause("timeline", reason="a look")
    person()
    runner().catch_up()
    assert rebuild().verify("timeline") is None
    (done,) = rebuild().run(["timeline"])
    assert (done.position, done.before) == (4, None)
    person()
    runner().catch_up()
    live = "SELECT position FROM projection.edition WHERE name = 'timeline' AND state = 'live'"
    assert owner.execute(live).fetchone() == (4,)


def test_nothing_finds_its_place_in_a_read_model_that_stands_still(
    poisoned, operator, rebuild, owner
):
    operator().pause("timeline", reason="a look")
    with pytest.raises(IsPaused, match="crm project resume timeline"):
        operator().skip("timeline", 3, reason="x")
    operator().resume("timeline", reason="seen")
    owner.execute("UPDATE projection.edition SET tables_digest = 'old' WHERE name = 'timeline'")
    with pytest.raises(OtherForm, match="crm project rebuild timeline"):
        operator().retry("timeline", reason="x")
    rebuild().run(["timeline"])
    assert owner.execute("SELECT count(*) FROM projection.skipped").fetchone() == (0,)


def test_what_is_not_parked_is_neither_tried_nor_skipped(poisoned, operator):
    for position in (2, 99):
        with pytest.raises(NotParked, match=f"parked at position {position}"):
            operator().skip("timeline", position, reason="x")
        with pytest.raises(NotParked, match=f"parked at position {position}"):
            operator().retry("timeline", position=position, reason="x")


def test_every_deed_is_kept_with_who_and_why(poisoned, operator, owner):
    operator().retry("timeline", reason="hope")
    operator().skip("timeline", 3, reason="damaged")
    operator().pause("timeline", reason="a look")
    operator().pause("timeline", reason="changes nothing")
    operator().resume("timeline", reason="seen")
    found = [(each.what, each.position, each.actor, each.reason) for each in latest(owner, 9)]
    assert found[::-1] == [
        ("retry", None, "tests", "hope"),
        ("skip", 3, "tests", "damaged"),
        ("pause", None, "tests", "a look"),
        ("resume", None, "tests", "seen"),
    ]


def test_an_unknown_read_model_is_refused(operator):
    with pytest.raises(UnknownReadModel, match="choose one of: timeline, engagement, directory"):
        operator().retry("nonsense", reason="x")


def test_a_read_model_that_nobody_follows_is_compared_at_one_position(person, rebuild, runner):
    person()
    runner().catch_up()
    person()
    assert rebuild().verify("timeline") is None
    (done,) = rebuild().run(["timeline"])
    assert (done.position, done.before) == (4, None)


def test_what_a_killed_comparison_left_is_dropped_by_the_next(person, runner, rebuild, owner, zone):
    person()
    runner().catch_up()
    with owner.transaction():
        owner.execute("SET LOCAL ROLE crm_projector")
        begin(owner, READ_MODELS[:1], zone, state=State.SNAPSHOT)
    assert rebuild().verify("timeline") is None
    left = owner.execute("SELECT count(*) FROM projection.edition WHERE state <> 'live'").fetchone()
    schemas = owner.execute(
        "SELECT count(*) FROM pg_namespace WHERE nspname ~ '^(timeline|engagement|directory)_'"
    ).fetchone()
    assert (left, schemas) == ((0,), (0,))
    assert owner.execute("SELECT count(*) FROM projection.build").fetchone() == (0,)
