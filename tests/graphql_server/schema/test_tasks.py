"""Follow-up tasks through the API; the first of the commands whose mutations are derived."""

import datetime
from concurrent.futures import ThreadPoolExecutor

import pytest

from crm.application.alumni import PersonRef
from crm.application.command import carry_out
from crm.application.commands.care import AssignTask, CompleteTask
from crm.domain.refusals import NotOpen
from graphql_server.access import Role

pytestmark = pytest.mark.usefixtures("live")

ASSIGN = """mutation ($input: AssignTaskInput!) { assignTask(input: $input) { __typename
    ... on UserError { code path }
    ... on AssignTaskSuccess { position repeated stale alumnus { id }
      edge { node { sentence(locale: EN) fact { ... on TaskAssigned { dueOn task } } } }
      followUpTask { id task dueOn stage overdueDays ownerId alumnus { id } } } } }"""
COMPLETE = """mutation ($input: CompleteTaskInput!) { completeTask(input: $input) { __typename
    ... on UserError { code path }
    ... on CompleteTaskSuccess { followUpTask { stage result } } } }"""
NODE = "query ($id: ID!) { node(id: $id) { ... on FollowUpTask { task stage overdueDays } } }"
DUE = datetime.date(2026, 11, 1)


@pytest.fixture
def assign(api, person, id_of):
    """assign(…): the answer to assigning a task about somebody."""

    def assign(viewer=None, **more):
        given = {"alumnus": {"id": id_of(person())}, "task": "電話する", "dueOn": DUE.isoformat()}
        kwargs = {"viewer": viewer} if viewer else {}
        return api(ASSIGN, input=given | more, **kwargs)["assignTask"]

    return assign


def test_a_task_is_assigned_shown_and_found_again_by_its_id(api, assign):
    done = assign(ownerId="sato")
    task = done["followUpTask"]
    assert (task["task"], task["dueOn"], task["stage"]) == ("電話する", "2026-11-01", "assigned")
    assert task["overdueDays"] > 0
    assert task["ownerId"] == "sato"
    assert task["alumnus"] == done["alumnus"]
    assert done["edge"]["node"]["sentence"] == "A follow-up is due by 1 November 2026: 電話する."
    again = api(NODE, id=task["id"])["node"]
    assert again == {name: task[name] for name in ("task", "stage", "overdueDays")}


def test_a_task_is_completed_once(api, assign):
    id_ = assign()["followUpTask"]["id"]
    given = {"task": id_, "result": "元気だった"}
    done = api(COMPLETE, input=given)["completeTask"]
    assert done["followUpTask"] == {"stage": "completed", "result": "元気だった"}
    assert api(COMPLETE, input=given)["completeTask"]["code"] == "NOT_OPEN"


def test_a_repeated_key_changes_nothing(assign, api):
    first = assign(idempotencyKey="k1")
    given = {"task": first["followUpTask"]["id"], "idempotencyKey": "k2"}
    assert api(COMPLETE, input=given)["completeTask"]["__typename"] == "CompleteTaskSuccess"
    assert api(COMPLETE, input=given)["completeTask"]["__typename"] == "CompleteTaskSuccess"


def test_a_dry_run_records_nothing(assign, crm):
    head = crm.event_log.head()
    done = assign(dryRun=True)
    assert (done["position"], done["followUpTask"]) == (None, None)
    assert crm.event_log.head() == head + 2  # the person and their employment


def test_what_is_missing_is_named(api, assign):
    assert assign(task=" ")["code"] == "INVALID_INPUT"
    assert assign(task=" ")["path"] == ["task"]
    wrong = api(COMPLETE, input={"task": "QWx1bW51czo="})["completeTask"]
    assert wrong["code"] == "UNKNOWN_UNDERTAKING"


def test_the_version_that_the_client_saw_is_checked(api, assign):
    id_ = assign()["followUpTask"]["id"]
    stale = api(COMPLETE, input={"task": id_, "expectedVersion": 7})["completeTask"]
    assert stale["code"] == "VERSION_CONFLICT"
    done = api(COMPLETE, input={"task": id_, "expectedVersion": 1})["completeTask"]
    assert done["__typename"] == "CompleteTaskSuccess"


def test_the_words_of_a_task_are_for_hr(api, assign, acting_as):
    id_ = assign()["followUpTask"]["id"]
    seen = api(NODE, viewer=acting_as(Role.PROGRAMME), id=id_)["node"]
    assert (seen["task"], seen["stage"]) == (None, "assigned")
    assert api(NODE, viewer=acting_as(Role.HIRING), id=id_)["node"] is None
    assert assign(viewer=acting_as(Role.AUDITOR))["code"] == "NOT_ALLOWED"


def test_of_two_who_complete_it_at_once_one_is_refused(crm, person, moment):
    asked = AssignTask(alumnus=PersonRef(alumnus_id=person()), task="x", due_on=DUE)
    opened = carry_out(crm, moment(), asked)

    def complete(_):
        try:
            return carry_out(crm, moment(), CompleteTask(task=opened.undertaking.id)).positions
        except NotOpen as refusal:
            return refusal.code

    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(complete, range(4)))
    assert sorted(map(str, answers))[1:] == ["NOT_OPEN"] * 3
