"""The programme's own facts stand in the same log, about nobody, and disturb nobody's."""

from uuid import uuid4

import psycopg
import pytest
from eventsourcing.persistence import IntegrityError

from crm.domain.envelope import AboutNobody
from crm.domain.facts import NoteAdded
from crm.domain.refusals import UnknownAlumnus
from crm.storage.log import Unreadable
from crm.storage.mapper import PROGRAMME_STREAM
from tests.crm.domain.fact_examples import EXAMPLES
from tests.crm.storage.appending import now_moment

PUBLISHED = EXAMPLES["ScoringModelPublished"]


def publish(crm, version, moment=None):
    moment = moment or now_moment()
    return crm.append([crm.facts.of_programme(moment.happening(None, PUBLISHED), version)], moment)


def test_a_fact_about_nobody_is_stored_and_read_back(crm, person):
    alumnus_id = person()
    (appended,) = publish(crm, 1)
    (read,) = crm.event_log.of_programme()
    assert (read.position, read.stream_id, read.stream_version) == (3, PROGRAMME_STREAM, 1)
    assert read.fact == PUBLISHED
    assert appended.position == 3
    assert not read.about_person
    with pytest.raises(AboutNobody, match="ScoringModelPublished"):
        _ = read.alumnus_id
    assert [each.position for each in crm.event_log.stream()] == [1, 2, 3]
    assert [each.position for each in crm.event_log.of_people([alumnus_id])] == [1, 2]


def test_of_two_who_publish_at_once_one_is_told(crm):
    publish(crm, 1)
    with pytest.raises(IntegrityError):
        publish(crm, 1)
    publish(crm, 2)
    assert [each.stream_version for each in crm.event_log.of_programme()] == [1, 2]


def test_a_repeated_command_about_nobody_changes_nothing(crm):
    moment = now_moment()
    happening = moment.happening(None, PUBLISHED)
    stored = [crm.facts.of_programme(happening, 1)]
    first, again = crm.append(stored, moment), crm.append(stored, moment)
    assert first == again
    assert len(crm.event_log.of_programme()) == 1


def test_facts_about_people_still_need_a_person_also_beside_the_programmes(crm):
    moment = now_moment()
    rows = [
        crm.facts.of_programme(moment.happening(None, PUBLISHED), 1),
        crm.unseen(moment.happening(uuid4(), NoteAdded(text="x"))),
    ]
    with pytest.raises(UnknownAlumnus):
        crm.append(rows, moment)
    assert crm.event_log.head() == 0


def test_only_the_kinds_that_are_asked_for_are_read(crm):
    publish(crm, 1)
    assert crm.event_log.of_programme([NoteAdded.kind]) == []
    assert len(crm.event_log.of_programme([PUBLISHED.kind])) == 1


def test_a_damaged_fact_about_nobody_does_not_end_a_reader_that_goes_on(crm, person, database):
    person()
    publish(crm, 1)
    with psycopg.connect(database) as connection:
        connection.execute(
            "UPDATE event_store.alumni_events SET state = '{}' WHERE notification_id = 3"
        )
    *others, damaged = crm.event_log.readable_stream()
    assert [each.about_person for each in others] == [True, True]
    assert isinstance(damaged, Unreadable)
    with pytest.raises(AboutNobody):
        _ = damaged.alumnus_id
