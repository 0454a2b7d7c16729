"""Snapshots of long decisions streams: dispensable, sealed, and never another state."""

from uuid import UUID

import psycopg
import pytest

from crm.application.alumni import AlumniCrm, PersonRef
from crm.application.command import carry_out
from crm.application.commands.care import AssignOwner
from crm.domain.facts import ConsentGiven, ConsentWithdrawn
from crm.domain.words import ConsentPurpose, ContactChannel, DataClass
from crm.storage import snapshots
from tests.crm.domain.fact_examples import EXAMPLES

_PURPOSE, _CHANNEL = ConsentPurpose.EVENTS, ContactChannel.EMAIL
GIVEN = ConsentGiven(purpose=_PURPOSE, channel=_CHANNEL, text_version="1", evidence="署名")
WITHDRAWN = ConsentWithdrawn(purpose=_PURPOSE, channel=_CHANNEL)


@pytest.fixture
def long(crm: AlumniCrm, person, moment) -> UUID:
    """Somebody with a hundred decisions behind them."""
    alumnus_id = person(name="髙橋 はなこ", last_day="2024-03-31", email="h@example.jp")
    facts = [GIVEN if each % 2 else WITHDRAWN for each in range(98)]
    facts.append(EXAMPLES["ExitReasonHeard"])
    now = moment()
    crm.append_unseen([now.happening(alumnus_id, each) for each in facts], now)
    return alumnus_id


@pytest.fixture
def kept(database):
    """kept(): (version, data classes) of every snapshot."""

    def kept():
        with psycopg.connect(database) as connection:
            text = "SELECT version, data_classes, state FROM event_store.snapshot"
            return connection.execute(text).fetchall()

    return kept


def assign(crm, moment, alumnus_id, owner):
    asked = AssignOwner(alumnus=PersonRef(alumnus_id=alumnus_id), owner_id=owner)
    return carry_out(crm, moment(), asked)


def test_a_long_stream_is_read_once_and_then_from_its_snapshot(crm, long, moment, kept):
    before = crm.load(long)
    ((version, _, _),) = kept()
    assert version == before.version
    assign(crm, moment, long, "sato")
    again = crm.load(long)
    assert again.version == before.version + 1
    assert again.person.care.owner_id == "sato"
    assert again.person.contact.standing == before.person.contact.standing
    assert [each[0] for each in kept()] == [version]  # one new decision is not worth another


def test_what_a_snapshot_gives_is_what_the_facts_give(crm, long, moment):
    crm.load(long)
    assign(crm, moment, long, "sato")
    told = crm.load(long).person
    whole = crm.repository.get(long).person
    assert told == whole


def test_a_snapshot_of_other_code_is_none_and_is_replaced(crm, long, kept, monkeypatch):
    crm.load(long)
    ((_, _, first),) = kept()
    monkeypatch.setattr(snapshots, "_code", lambda: b"another")
    assert crm.people_snapshots.latest(long) is None
    assert crm.load(long).person.display_name == "髙橋 はなこ"
    ((_, _, second),) = kept()
    assert bytes(second) != bytes(first)
    assert crm.people_snapshots.latest(long) is not None


def test_a_snapshot_ends_with_any_key_of_the_person(crm, long, database):
    crm.load(long)
    with psycopg.connect(database, autocommit=True) as connection:
        connection.execute(
            "DELETE FROM keyring.subject_key WHERE subject_id = %s AND data_class = %s",
            (long, DataClass.HR_NOTES),
        )
    crm.keyring.forget()
    assert crm.people_snapshots.latest(long) is None
    assert crm.load(long).person.display_name == "髙橋 はなこ"


def test_a_snapshot_says_nothing_readable(crm, long, kept):
    crm.load(long)
    ((_, classes, state),) = kept()
    assert set(classes) >= {"identity", "contact", "hr_notes"}
    assert "髙橋".encode() not in bytes(state)


def test_a_snapshot_of_somebody_else_opens_nothing(crm, long, person, moment, database):
    crm.load(long)
    other = person(name="別人")
    with psycopg.connect(database, autocommit=True) as connection:
        connection.execute(
            "INSERT INTO event_store.snapshot SELECT %s, version, code, data_classes, state"
            " FROM event_store.snapshot",
            (other,),
        )
    assert crm.people_snapshots.latest(other) is None
    assert crm.load(other).person.display_name == "別人"


def test_short_streams_have_none(crm, person, kept):
    crm.load(person())
    assert kept() == []
