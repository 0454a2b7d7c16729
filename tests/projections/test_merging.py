"""Two records of one person, in the read models: folded together, and parted without a trace."""

import datetime
import random
from contextlib import suppress
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from psycopg import sql

from crm.application.alumni import PersonRef
from crm.application.command import carry_out
from crm.application.commands.identity import MergeIdentities, UnmergeIdentities
from crm.application.interactions import retract_interaction
from crm.domain.engagement import load_model
from crm.domain.facts import (
    GatheringAttended,
    GatheringInvited,
    LinkClicked,
    MeetingHeld,
    MessageDelivered,
    NoteAdded,
    ProfileUpdated,
    RsvpGiven,
)
from crm.domain.facts.care import TaskAssigned
from crm.domain.facts.gatherings import Attendance, RsvpAnswer
from crm.domain.facts.identity import IdentityVerified, VerificationMethod
from crm.domain.moments import PointInTime
from crm.domain.refusals import Refusal
from crm.storage.merges import histories
from projections import READ_MODELS
from projections.checksum import checksums
from projections.directory import questions as directory
from projections.engagement import questions as engagement
from projections.replay.person import replay
from projections.timeline import questions as timeline
from projections.timeline.questions import Slice

from .conftest import NOON, TODAY, clear

MODEL = load_model()
NAMES = [model.name for model in READ_MODELS]
_WITH_MERGES = ("IdentitiesMerged", "IdentitiesUnmerged")


@pytest.fixture
def merge(crm, moment):
    def merge(survivor, absorbed):
        asked = MergeIdentities(survivor=by(survivor), absorbed=by(absorbed))
        carry_out(crm, moment(now=NOON), asked)

    return merge


@pytest.fixture
def part(crm, moment):
    def part(absorbed):
        carry_out(crm, moment(now=NOON), UnmergeIdentities(absorbed=by(absorbed)))

    return part


@pytest.fixture
def told(ask):
    """told(alumnus_id): all that the read models say of somebody, merging itself left out."""

    async def read(connection, alumnus_id):
        (entry,) = await directory.people(connection, [alumnus_id])
        who, everything = entry.alumnus_id, Slice(first=999)
        page = await timeline.page(connection, alumnus_id=who, slice=everything)
        standing = (await engagement.standings_of(connection, [who], MODEL))[who]
        return entry, page, standing.score(TODAY)

    def told(alumnus_id):
        entry, page, score = ask(lambda c: read(c, alumnus_id))
        person = entry.person
        return {
            "id": entry.alumnus_id,
            "names": (person.name, person.email, person.birth_date),
            "employments": list(person.stints),
            "status": entry.status_history,
            "department": entry.department,
            "score": (score.milli_points, score.lines, score.modes),
            "stored": (entry.milli_points, entry.level),
            "timeline": [
                (each.position, each.entered_on, each.retraction)
                for each in page.items
                if each.kind not in _WITH_MERGES
            ],
        }

    return told


def by(alumnus_id: UUID) -> PersonRef:
    return PersonRef(alumnus_id=alumnus_id)


def people_in_tables(owner):
    """Whose rows there are in any read model."""
    tables = owner.execute(
        "SELECT c.relnamespace::regnamespace::text, c.relname FROM pg_class c"
        " JOIN pg_attribute a ON a.attrelid = c.oid WHERE c.relkind = 'r'"
        " AND a.attname = 'alumnus_id' AND c.relnamespace::regnamespace::text = ANY(%s)",
        [NAMES],
    ).fetchall()
    assert len(tables) > 8
    select = sql.SQL(" UNION ").join(
        sql.SQL("SELECT alumnus_id FROM {}").format(sql.Identifier(*table)) for table in tables
    )
    return {alumnus_id for (alumnus_id,) in owner.execute(select)}


def test_a_merged_person_is_one_in_every_read_model(
    person, happens, merge, runner, told, ask, owner
):
    one = person(name="山田 花子", email="hanako@example.jp")
    two = person(name="佐藤 花子", employee_number="77")
    happens(two, MeetingHeld(duration_minutes=60), days_ago=3)
    happens(one, LinkClicked(message_id="m", campaign_id="c"), days_ago=2)
    runner().catch_up()
    apart = [told(one), told(two)]
    merge(one, two)
    runner().catch_up()
    together = told(two)
    assert together == told(one)
    assert together["id"] == one
    assert together["names"][0] == "山田 花子"
    assert set(together["employments"]) == {*apart[0]["employments"], *apart[1]["employments"]}
    assert sorted(together["timeline"]) == sorted(apart[0]["timeline"] + apart[1]["timeline"])
    assert together["stored"][0] == together["score"][0] > apart[1]["score"][0]
    assert ask(lambda c: directory.count(c, today=TODAY)) == 1
    assert people_in_tables(owner) == {one}


def test_a_merge_stands_on_the_timeline_once_and_on_both_after_it_was_undone(
    person, merge, part, runner, ask
):
    one, two = person(), person()
    merge(one, two)
    runner().catch_up()

    def kinds(alumnus_id):
        page = ask(lambda c: timeline.page(c, alumnus_id=alumnus_id, slice=Slice(first=99)))
        return [each.kind for each in page.items if each.kind in _WITH_MERGES]

    assert kinds(one) == ["IdentitiesMerged"]
    part(two)
    runner().catch_up()
    assert kinds(one) == kinds(two) == ["IdentitiesUnmerged", "IdentitiesMerged"]


def test_a_version_is_that_of_the_survivors_decisions(crm, person, merge, runner, ask):
    one, two = person(), person(hired_on=None)
    merge(one, two)
    runner().catch_up()
    (entry,) = ask(lambda c: directory.people(c, [two]))
    assert entry.version == crm.load(one).version


def test_ids_of_merged_records_lead_to_the_person_before_any_document_is_read(
    person, merge, part, runner, ask
):
    one, two, three, other = (person() for _ in range(4))
    merge(one, two)
    merge(one, three)
    runner().catch_up()
    asked = [three, other, one, uuid4(), two]
    found = ask(lambda c: directory.people(c, asked))
    assert [each and each.alumnus_id for each in found] == [one, other, one, None, one]
    assert not any("person" in vars(each) for each in found if each)
    assert set(found[0].person.identity.clusters.absorbed(one)) == {two, three}
    part(three)
    runner().catch_up()
    found = ask(lambda c: directory.people(c, asked))
    assert [each and each.alumnus_id for each in found] == [three, other, one, None, one]


def test_what_is_taken_back_while_merged_stays_so(
    crm, moment, person, happens, merge, part, runner, told
):
    one, two = person(), person()
    note = happens(two, NoteAdded(text="x"), days_ago=1)
    merge(one, two)
    retract_interaction(crm, moment(now=NOON), event_id=note.event_id, explanation="誤記")
    runner().catch_up()
    assert [each[2] is not None for each in told(one)["timeline"]].count(True) == 1
    part(two)
    runner().catch_up()
    assert [each[2] is not None for each in told(two)["timeline"]].count(True) == 1


# --- any history --------------------------------------------------------------------------------


class Office:
    """Three records and what happens with them, by the draws of a test."""

    def __init__(self, crm, moment, person, happens, draw):
        self.crm, self.moment, self.happens, self.draw = crm, moment, happens, draw
        self.people = [
            person(name=f"人{number}", employee_number=str(number), last_day="2026-03-31")
            for number in range(3)
        ]
        self.events = []
        self.merged = []

    def something(self):
        who = self.draw.choice(self.people)
        what = self.draw.randrange(10)
        if what == 0:
            self.events.append(self.happens(who, NoteAdded(text="x"), days_ago=1).event_id)
        elif what == 1:
            days = self.draw.randrange(200)
            held = self.happens(who, MeetingHeld(duration_minutes=60), days_ago=days)
            self.events.append(held.event_id)
        elif what == 2:
            name = self.draw.choice("甲乙丙")
            self.events.append(self.happens(who, ProfileUpdated(name=name)).event_id)
        elif what == 3:
            number = str(self.draw.randrange(3))
            self.happens(who, LinkClicked(message_id=number, campaign_id=number), days_ago=2)
        elif what == 4 and self.events:
            event_id = self.draw.choice(self.events)
            with suppress(Refusal):
                retract_interaction(
                    self.crm, self.moment(now=NOON), event_id=event_id, explanation="誤記"
                )
        elif what == 5:
            kind = self.draw.choice([GatheringInvited, RsvpGiven, GatheringAttended])
            more = {RsvpGiven: {"answer": RsvpAnswer.YES}, GatheringInvited: {}}
            told = more.get(kind, {"attendance": Attendance.IN_PERSON})
            place = self.draw.choice(["g1", "g2"])
            self.events.append(self.happens(who, kind(gathering_id=place, **told)).event_id)
        elif what == 6:
            self.happens(who, MessageDelivered(message_id="1", campaign_id="1"), days_ago=3)
        elif what == 7:
            task_id = uuid4()
            due = TODAY + datetime.timedelta(days=9)
            self.happens(who, TaskAssigned(task_id=task_id, task="x", due_on=due))
        else:
            method = self.draw.choice(list(VerificationMethod))
            fact = IdentityVerified(verification_method=method)
            now = self.moment(now=NOON)
            self.crm.decide(now, by(who), lambda alumnus: alumnus.record(fact, now))

    def merge_or_part(self):
        one, other = self.draw.sample(self.people, 2)
        asked = MergeIdentities(survivor=by(one), absorbed=by(other))
        if self.draw.random() < 0.4:
            asked = UnmergeIdentities(absorbed=by(other))
        with suppress(Refusal):
            carry_out(self.crm, self.moment(now=NOON), asked)

    def part_all(self):
        for each in self.people:
            with suppress(Refusal):
                carry_out(self.crm, self.moment(now=NOON), UnmergeIdentities(absorbed=by(each)))


ANY = settings(
    max_examples=5,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
SEEDS = st.integers(0, 2**32)


@ANY
@given(seed=SEEDS)
def test_what_was_merged_and_parted_is_as_if_it_had_never_been(
    seed, crm, moment, person, happens, merge, part, runner, told, owner
):
    """Facts before, between and after; those entered between are entered on the survivor."""
    clear(owner)
    draw = random.Random(seed)
    office = Office(crm, moment, person, happens, draw)
    for _ in range(draw.randrange(8)):
        office.something()
    runner().catch_up()
    before = [told(each) for each in office.people]
    numbers = [crm.find(PersonRef(external_ref=str(n))) for n in range(3)]
    one, two, three = office.people
    merge(two, three)
    if draw.random() < 0.5:
        runner(batch_size=draw.choice([1, 2, 50])).catch_up()
    merge(one, two)
    runner(batch_size=draw.choice([1, 3, 50])).catch_up()
    assert told(three)["id"] == told(two)["id"] == one
    for each in draw.sample([two, three], 2):
        part(each)
        if draw.random() < 0.5:
            runner().catch_up()
    runner().catch_up()
    assert [told(each) for each in office.people] == before
    assert [crm.find(PersonRef(external_ref=str(n))) for n in range(3)] == numbers


@ANY
@given(seed=SEEDS)
def test_merges_in_any_order_come_to_what_a_rebuild_makes_and_parting_all_to_what_each_recorded(
    seed, crm, moment, person, happens, runner, rebuild, told, owner, zone
):
    clear(owner)
    draw = random.Random(seed)
    office = Office(crm, moment, person, happens, draw)
    for _ in range(draw.randrange(6, 20)):
        office.merge_or_part() if draw.random() < 0.4 else office.something()
        if draw.random() < 0.2:
            runner(batch_size=draw.choice([1, 2, 7])).catch_up()
    runner(batch_size=draw.choice([1, 4, 100])).catch_up()
    live = {model.name: checksums(owner, model.name) for model in READ_MODELS}

    # One person at the end of the log, replayed, is what is stored.
    head = crm.event_log.head()
    later = NOON + datetime.timedelta(days=3650)
    point = PointInTime(as_of=later, known_position=head, known_at=later)
    found = histories(crm.event_log, office.people)
    for each in office.people:
        past, stored = replay(each, found[each], point, zone), told(each)
        assert past is not None
        assert past.alumnus_id == stored["id"]
        assert (past.entry.person.name, list(past.entry.person.stints)) == (
            stored["names"][0],
            stored["employments"],
        )
        assert [
            (entry.position, entry.entered_on, entry.retraction)
            for entry in past.timeline
            if entry.kind not in _WITH_MERGES
        ] == stored["timeline"]
        assert past.standing(MODEL).score(TODAY).milli_points == stored["score"][0]

    rebuilt = rebuild().run(NAMES)
    assert [each.before for each in rebuilt] == [None] * len(NAMES)
    assert {model.name: checksums(owner, model.name) for model in READ_MODELS} == live

    office.part_all()
    runner().catch_up()
    for each in office.people:
        recorded = [f for f in crm.event_log.of_people([each]) if f.kind not in _WITH_MERGES]
        assert sorted(place for place, _, _ in told(each)["timeline"]) == [
            f.position for f in recorded
        ]
        assert told(each)["id"] == each
