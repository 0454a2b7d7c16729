"""Nothing personal stands readable in the log, the keyring or the quarantine."""

import dataclasses
import datetime
from uuid import uuid4

import psycopg
import pytest
from psycopg import sql

from crm.domain.dates import FuzzyDate
from crm.domain.departure_reasons import DepartureReason
from crm.domain.facts import ABOUT_PEOPLE, EmploymentStarted, Fact
from crm.domain.facts.base import Decision, declarations, field_types
from crm.storage.state import UnreadableFact
from tests.crm.domain.fact_examples import EXAMPLES
from tests.crm.storage.appending import now_moment, rows

_TABLES = """
SELECT schemaname, tablename FROM pg_tables
WHERE schemaname IN ('event_store', 'keyring', 'quarantine', 'access') ORDER BY 1, 2
"""


def needles(example: Fact) -> tuple[Fact, dict[str, str]]:
    """The example with a word of its own in every personal text, and those words."""
    types = field_types(type(example))
    words = {
        name: f"needle-{example.kind}-{name}-針@x.example"
        for name, declared in declarations(type(example)).items()
        if declared.personal and types[name][0] is str
    }
    return dataclasses.replace(example, **words), words  # type: ignore[type-var]


def test_no_personal_value_stands_readable_in_any_table(crm, person, database, moment):
    alumnus_id = person(
        name="針山 花子",
        email="needle@needle.example",
        employee_number="NEEDLE-77",
        birth_date=datetime.date(1971, 2, 3),
        last_day="2020-03-31",
        departure_reason=DepartureReason.DISCIPLINARY_DISMISSAL,
    )
    now = now_moment()
    words = {
        "針山",
        "needle",
        "NEEDLE",
        "1971-02-03",
        "disciplinary",
        "針",
    }
    for example in (EXAMPLES[kind] for kind in ABOUT_PEOPLE):
        fact, more = needles(example)
        words |= set(more.values())
        crm.append_unseen([now.happening(alumnus_id, fact)], now_moment())
    dump = ""
    with psycopg.connect(database) as connection:
        for schema, table in rows(connection, _TABLES):
            copy = sql.SQL("COPY (SELECT t.*, t::text FROM {} t) TO STDOUT").format(
                sql.Identifier(schema, table)
            )
            with connection.cursor().copy(copy) as data:
                raw = b"".join(bytes(chunk) for chunk in data)
            dump += raw.decode()
        for (state,) in rows(connection, "SELECT state FROM event_store.alumni_events"):
            dump += bytes(state).decode()
    assert "NoteAdded" in dump
    assert "株式会社A" in dump, "plain values are plain: the search works"
    assert [word for word in sorted(words) if word in dump] == []
    hexed = [word for word in sorted(words) if word.encode().hex() in dump]
    assert hexed == []
    read = {each.kind: each.fact for each in crm.event_log.of_people([alumnus_id])}
    assert read["NoteAdded"] == needles(EXAMPLES["NoteAdded"])[0]


def test_a_value_moved_to_another_person_in_the_table_cannot_be_read(crm, person, database):
    thief, victim = person(name="泥棒"), person(name="被害者")
    with psycopg.connect(database) as connection:
        connection.execute(
            """
            UPDATE event_store.alumni_events t SET state = v.state
            FROM event_store.alumni_events v
            WHERE t.originator_id = %(thief)s AND v.originator_id = %(victim)s
              AND t.originator_version = 1 AND v.originator_version = 1
            """,
            {"thief": thief, "victim": victim},
        )
    with pytest.raises(UnreadableFact) as refused:
        crm.event_log.of_people([thief])
    assert "被害者" not in str(refused.value)
    assert crm.load(victim).person.name == "被害者"


def test_whose_keys_were_destroyed_can_still_be_loaded_and_acted_upon(crm, person, database):
    alumnus_id = person(name="忘れ", email="forget@x.example", employee_number="1")
    other = person(name="残る", employee_number="2")
    with psycopg.connect(database) as connection:
        connection.execute(
            "DELETE FROM keyring.subject_key WHERE subject_id = %(id)s", {"id": alumnus_id}
        )
    crm.keyring.forget()
    erased = crm.load(alumnus_id)
    assert (erased.person.name, erased.person.email) == (None, None)
    (stint,) = erased.person.stints.values()
    assert stint.hired_on == FuzzyDate.parse("2015-04-01")
    assert crm.load(other).person.name == "残る"
    assert all(each.fact.ja() for each in crm.event_log.of_people([alumnus_id]))


def test_every_fact_can_be_stored_and_read_under_real_keys(crm, person):
    alumnus_id, now = person(), now_moment()
    examples = [EXAMPLES[kind] for kind in ABOUT_PEOPLE]
    crm.append_unseen([now.happening(alumnus_id, each) for each in examples], now)
    read = crm.event_log.of_people([alumnus_id])[2:]
    assert [each.fact for each in read] == examples
    decisions = sum(isinstance(each, Decision) for each in examples)
    assert crm.load(alumnus_id).version == 2 + decisions


def test_a_decision_about_an_employment_nobody_recorded_leaves_the_person_loadable(crm, person):
    alumnus_id, now = person(), now_moment()
    departed = EXAMPLES["Departed"]
    crm.append_unseen([now.happening(alumnus_id, departed)], now)
    assert len(crm.load(alumnus_id).person.stints) == 1
    crm.append_unseen(
        [
            now.happening(
                alumnus_id, EmploymentStarted(stint_id=uuid4(), legal_entity="", hired_on=None)
            )
        ],
        now_moment(),
    )
    assert len(crm.load(alumnus_id).person.stints) == 2
