"""`eventLog` by every filter, in both directions, for those who read the log; `savedAudits`."""

import datetime
from itertools import chain
from uuid import uuid4

import psycopg
import pytest

from crm.domain.envelope import Actor, ActorType
from crm.domain.facts import NoteAdded
from crm.storage.connection import AUDIT, connection_kwargs
from crm.storage.log_pages import LogFilter
from crm.storage.saved_audits import save_audit
from graphql_server.access import Role
from tests.crm.storage.appending import now_moment, touches

LOG = """query ($first: Int, $after: String, $last: Int, $before: String, $filter: EventLogFilter) {
  eventLog(first: $first, after: $after, last: $last, before: $before, filter: $filter) {
    pageInfo { hasNextPage hasPreviousPage endCursor startCursor }
    edges { node { position kind recordedAt data actor { id } source { provider } } } } }"""
AUDITS = "{ savedAudits { name filter position facts digest checkpoint savedBy } }"


def positions(answer) -> list[int]:
    return [int(edge["node"]["position"]) for edge in answer["eventLog"]["edges"]]


@pytest.fixture
def log(person, crm):
    """1, 2 of somebody hired in 2015; 3, 4 of somebody hired in 2010; 5 to 7 brought in."""
    people = person(), person(hired_on="2010-04-01")
    moment = now_moment()
    crm.append_unseen(touches(moment, people[0], 3, delivery="d"), moment)
    return people


def test_each_filter_lets_through_what_it_names(api, log, id_of):
    def found(**asked):
        return positions(api(LOG, filter=asked))

    at = api(LOG)["eventLog"]["edges"][4]["node"]["recordedAt"]
    assert found(kinds=["EmploymentStarted"]) == [2, 4]
    assert found(kinds=["EmploymentStarted", "AlumnusRegistered"]) == [1, 2, 3, 4]
    assert found(kinds=[]) == []
    assert found(source="tests") == [1, 2, 3, 4, 5, 6, 7]
    assert found(source="test") == []
    assert found(actor="tests") == [1, 2, 3, 4]
    assert found(alumnusId=id_of(log[1])) == [3, 4]
    assert found(recordedFrom=at) == [5, 6, 7]
    assert found(recordedTo=at) == [1, 2, 3, 4]
    assert found(recordedFrom=at, recordedTo=at) == []
    assert found(occurredTo="2015-01-01T00:00:00Z") == [4]
    year = {"occurredFrom": "2015-01-01T00:00:00Z", "occurredTo": "2016-01-01T00:00:00Z"}
    assert found(**year) == [2]
    assert found(**year, alumnusId=id_of(log[1])) == []
    assert found(**{"from": "6"}) == [6, 7]
    assert found(correlationId=str(uuid4())) == []


@pytest.mark.parametrize(
    "asked", [None, {"actor": "tests"}, {"kinds": ["EmploymentStarted", "AlumnusRegistered"]}]
)
def test_pages_follow_each_other_in_both_directions(api, log, asked):
    whole = positions(api(LOG, filter=asked))

    def walk(size, limit, cursor, more):
        seen, at = [], None
        while True:
            page = api(LOG, filter=asked, **{size: 3, limit: at} if at else {size: 3})
            seen.append(positions(page))
            info = page["eventLog"]["pageInfo"]
            if not info[more]:
                return seen
            at = info[cursor]

    forward = walk("first", "after", "endCursor", "hasNextPage")
    backward = walk("last", "before", "startCursor", "hasPreviousPage")
    assert list(chain(*forward)) == list(chain(*reversed(backward))) == whole


def test_a_page_takes_the_same_statements_however_long_it_is(api, log, crm, acting_as):
    auditor = acting_as(Role.AUDITOR)
    few = len(api(LOG, viewer=auditor, first=2).statements)
    moment = now_moment()
    crm.append_unseen(touches(moment, log[0], 200), moment)

    long = api(LOG, viewer=auditor, first=200, filter={"recordedFrom": "2000-01-01T00:00:00Z"})

    assert len(positions(long)) == 200
    assert len(long.statements) == few == 1


@pytest.mark.parametrize("role", Role)
def test_the_log_and_its_audits_are_for_roles_that_read_it_and_hold_no_name(
    api, log, happens, acting_as, role
):
    happens(log[0], NoteAdded(text="geheim"))
    answers = [api(text, viewer=acting_as(role)) for text in (LOG, AUDITS)]
    if role is Role.AUDITOR:
        assert [each.codes for each in answers] == [[], []]
        assert "田中" not in str(answers[0].data)
        assert "geheim" not in str(answers[0].data)
    else:
        assert [each.codes for each in answers] == [["NOT_ALLOWED"]] * 2


def test_saved_audits_are_listed_with_what_came_of_them(api, log, database, acting_as):
    wanted = LogFilter(
        kinds=["EmploymentStarted"],
        recorded_from=datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC),
    )
    by = Actor(ActorType.EMPLOYEE, "auditor-1")
    with psycopg.connect(**connection_kwargs(database, AUDIT), autocommit=True) as connection:
        saved = save_audit(
            connection, "hires", wanted, now=datetime.datetime.now(datetime.UTC), by=by
        )

    (told,) = api(AUDITS, viewer=acting_as(Role.AUDITOR))["savedAudits"]

    assert told == {
        "name": "hires",
        "filter": {"kinds": ["EmploymentStarted"], "recorded_from": "2020-01-01T00:00:00+00:00"},
        "position": "7",
        "facts": "2",
        "digest": saved.digest.hex(),
        "checkpoint": None,
        "savedBy": "employee:auditor-1",
    }
