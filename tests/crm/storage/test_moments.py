"""The database chooses the facts of a moment by the same rule as the program does."""

import dataclasses
import datetime
import random
from uuid import UUID
from zoneinfo import ZoneInfo

import psycopg
import pytest

from crm.domain.envelope import SYSTEM, Happening, RecordedFact, Source, When
from crm.domain.facts import EmploymentStarted, Fact
from crm.domain.moments import PointInTime, happened, holds, makes_present
from crm.storage.moments import HAPPENED, HOLDS, MAKES_PRESENT
from crm.storage.state import encode
from tests.crm.domain.fact_examples import EXAMPLES
from tests.crm.domain.given import PERSON, TOKYO
from tests.crm.storage.ciphers import PlainCipher

ASKED = """
SELECT position FROM unnest(
    %(positions)s::bigint[], %(kinds)s::text[], %(occurred)s::timestamptz[],
    %(recorded)s::timestamptz[], %(effective)s::date[], %(states)s::bytea[]
) AS log(position, kind, occurred_at, recorded_at, effective_on, state)
WHERE """
RULES = {HOLDS: holds, MAKES_PRESENT: makes_present, HAPPENED: lambda f, p, _: happened(f, p)}
BEGIN = datetime.datetime(2026, 3, 1, tzinfo=datetime.UTC)


def chosen(
    url: str, rule: str, facts: list[RecordedFact], point: PointInTime, zone: ZoneInfo = TOKYO
) -> set[int]:
    with psycopg.connect(url) as connection:
        rows = connection.execute(
            ASKED + rule,
            {
                "positions": [each.position for each in facts],
                "kinds": [each.kind for each in facts],
                "occurred": [each.occurred.at for each in facts],
                "recorded": [each.recorded_at for each in facts],
                "effective": [each.happening.effective_on for each in facts],
                "states": [stored(each) for each in facts],
                "as_of": point.as_of,
                "known_position": point.known_position,
                "zone": zone.key,
            },
        )
        return {position for (position,) in rows}


def stored(each: RecordedFact) -> bytes:
    return encode(each.fact, each.event_id, PERSON, PERSON, PlainCipher())


def told(fact: Fact, position: int, dice: random.Random) -> RecordedFact:
    """The fact at some hour of some day around the month, known early or late."""
    some = [BEGIN + datetime.timedelta(hours=dice.randrange(24 * 40)) for _ in range(3)]
    return RecordedFact(
        position=position,
        recorded_at=some[0],
        stream_id=PERSON,
        stream_version=position,
        happening=Happening(
            event_id=UUID(int=position),
            alumnus_id=PERSON,
            occurred=When(some[1]),
            effective_on=dice.choice([None, some[2].date()]),
            actor=SYSTEM,
            source=Source("tests"),
            fact=fact,
        ),
    )


@pytest.mark.parametrize("seed", range(8))
def test_the_database_and_the_program_choose_the_same_facts(server: str, seed: int):
    dice = random.Random(seed)
    examples = [each for each in EXAMPLES.values() if each.about_person]
    undated = [
        dataclasses.replace(each, hired_on=None)
        for each in examples
        if isinstance(each, EmploymentStarted)
    ]
    facts = [told(fact, place, dice) for place, fact in enumerate(3 * (examples + undated), 1)]
    point = PointInTime(
        as_of=BEGIN + datetime.timedelta(hours=dice.randrange(24 * 40)),
        known_position=dice.randrange(len(facts) + 1),
        known_at=BEGIN,
    )

    for sql, rule in RULES.items():
        expected = {each.position for each in facts if rule(each, point, TOKYO)}
        assert chosen(server, sql, facts, point) == expected


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("America/Havana", "2024-11-03"),  # midnight comes twice
        ("America/St_Johns", "2010-11-07"),  # a minute of the day, then an hour of the day before
        ("Asia/Beirut", "2024-03-31"),  # begins at one o'clock
        ("Pacific/Apia", "2011-12-30"),  # never came
    ],
)
def test_both_say_the_same_of_a_day_whose_midnight_is_not_one_instant(
    server: str, name: str, day: str
):
    zone, date = ZoneInfo(name), datetime.date.fromisoformat(day)
    noon = datetime.datetime.combine(date, datetime.time(12), datetime.UTC)
    example = told(EXAMPLES["DepartureScheduled"], 1, random.Random(0))
    fact = dataclasses.replace(
        example,
        recorded_at=noon + datetime.timedelta(days=9),
        happening=dataclasses.replace(
            example.happening,
            occurred=When(noon + datetime.timedelta(days=9)),
            effective_on=date,
        ),
    )
    answers = []
    for minutes in range(-18 * 60, 18 * 60, 30):
        as_of = noon + datetime.timedelta(minutes=minutes, seconds=30)
        point = PointInTime(as_of=as_of, known_position=1, known_at=as_of)
        held = holds(fact, point, zone)
        assert (chosen(server, HOLDS, [fact], point, zone) == {1}) is held
        answers.append(held)
    assert {*answers} == {True, False}
