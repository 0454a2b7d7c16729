"""Scores, lists and boards, the log, the read models themselves; and people who become one."""

import asyncio

import psycopg
import pytest

from crm.domain.facts import GatheringAttended, NoteAdded
from crm.domain.facts.gatherings import Attendance
from graphql_server.access import Role
from projections import READ_MODELS

ENGAGEMENT = """subscription ($id: ID, $after: Int64) {
  engagementChanged(alumnusId: $id, afterPosition: $after) {
    position everybody alumnusId engagement { milliPoints } } }"""
CHANGES = """subscription ($types: [String!], $after: Int64) {
  changes(types: $types, afterPosition: $after) {
    position nodes { id __typename ... on Alumnus { version } } } }"""
LOG = """subscription ($filter: EventLogFilter, $after: Int64) {
  eventAppended(filter: $filter, afterPosition: $after) {
    position edge { cursor node { position kind data maskedFields } } } }"""
PROGRESS = "subscription { projectionProgress { name position lag } }"
TIMELINE = """subscription ($id: ID, $after: Int64) {
  timelineEntryAdded(alumnusId: $id, afterPosition: $after) {
    position edge { node { kind alumnus { id } } } } }"""
ASSIGN = """mutation ($input: AssignTaskInput!) { assignTask(input: $input) {
    ... on AssignTaskSuccess { position followUpTask { id } } ... on UserError { code } } }"""
MERGE = """mutation ($input: MergeIdentitiesInput!) { mergeIdentities(input: $input) {
    ... on MergeIdentitiesSuccess { position } ... on UserError { code } } }"""
BREAK = """SELECT pg_terminate_backend(pid) FROM pg_stat_activity
WHERE datname = current_database() AND pid <> pg_backend_pid() AND usename = current_user
  AND backend_type = 'client backend'"""
PUBLISH = """mutation ($input: PublishScoringModelInput!) { publishScoringModel(input: $input) {
    __typename ... on UserError { code } } }"""
ATTENDED = GatheringAttended(gathering_id="g", attendance=Attendance.ONLINE)


def note(text: str = "x") -> NoteAdded:
    return NoteAdded(text=text)


def test_changes_do_not_tell_of_facts_that_the_viewer_does_not_see(
    serving, person, happens, projected, id_of, acting_as
):
    taro = person()
    projected()

    async def scenario():
        async with serving() as server:
            of_hiring = await server.follow(CHANGES, acting_as(Role.HIRING))
            of_hr = await server.follow(CHANGES, acting_as(Role.HR))
            await of_hiring.silence(), await of_hr.silence()
            unseen = happens(taro, ATTENDED)
            await asyncio.to_thread(projected)
            assert [int(each["position"]) for each in await of_hr.up_to(unseen)] == [unseen]
            other = person(name="山田 花子")
            await asyncio.to_thread(projected)
            told = await of_hiring.up_to(unseen + 2)
            assert {node["id"] for each in told for node in each["nodes"]} == {id_of(other)}

    asyncio.run(scenario())


def test_a_score_is_told_once_for_facts_that_come_together(
    serving, person, happens, projected, id_of, acting_as
):
    taro, hana = person(), person(name="山田 花子")
    projected()

    async def scenario():
        async with serving() as server:
            followed = await server.follow(ENGAGEMENT)
            start = await followed.silence()
            happens(taro, ATTENDED)
            happens(hana, ATTENDED)
            last = happens(taro, ATTENDED)
            await asyncio.to_thread(projected)
            told = await followed.up_to(last)
            assert [each["alumnusId"] for each in told] == [id_of(hana), id_of(taro)]
            assert [int(each["position"]) for each in told] == [last - 1, last]
            assert all(each["engagement"]["milliPoints"] > 0 for each in told)
            of_hana = await server.follow(ENGAGEMENT, id=id_of(hana), after=str(start))
            assert [each["alumnusId"] for each in await of_hana.up_to(last)] == [id_of(hana)]
            refused = await server.follow(ENGAGEMENT, acting_as(Role.HIRING), id=id_of(hana))
            assert (await refused.refusal())["code"] == "NOT_ALLOWED"

    asyncio.run(scenario())


@pytest.mark.usefixtures("runner")
def test_a_board_is_told_which_objects_changed(serving, person, happens, id_of):
    taro = person()

    async def scenario():
        async with serving() as server:
            tasks = await server.follow(CHANGES, types=["FollowUpTask"])
            everything = await server.follow(CHANGES)
            start = await tasks.silence()
            await everything.silence()
            happens(taro, note())
            given = {"alumnus": {"id": id_of(taro)}, "task": "電話する", "dueOn": "2027-01-01"}
            done = (await server.ask(ASSIGN, input=given))["assignTask"]
            task, position = done["followUpTask"]["id"], int(done["position"])
            told = await tasks.up_to(position)
            assert [[node["id"] for node in each["nodes"]] for each in told] == [[task]]
            found = {
                node["id"] for each in await everything.up_to(position) for node in each["nodes"]
            }
            assert found == {id_of(taro), task}
            again = await server.follow(CHANGES, types=["FollowUpTask"], after=str(start))
            told = await again.up_to(position)
            assert [[node["id"] for node in each["nodes"]] for each in told] == [[task]]

    asyncio.run(scenario())


def test_what_cannot_be_followed_is_named(serving, projected):
    projected()

    async def scenario():
        async with serving() as server:
            for types in (["Alumnus", "LoggedEvent"], [""], ["x" * 9_000]):
                followed = await server.follow(CHANGES, types=types)
                assert (await followed.refusal())["code"] == "UNKNOWN_TYPE"

    asyncio.run(scenario())


def test_who_meets_no_people_is_told_of_none(serving, person, happens, projected, acting_as):
    taro = person()
    projected()

    async def scenario():
        async with serving() as server:
            followed = await server.follow(CHANGES, acting_as(Role.ADMIN))
            await followed.silence()
            position = happens(taro, note())
            await asyncio.to_thread(projected)
            assert await followed.up_to(position) == []

    asyncio.run(scenario())


def test_auditors_follow_the_log_itself_under_their_masks(
    serving, person, happens, id_of, acting_as
):
    taro, hana = person(), person(name="山田 花子")
    auditor = acting_as(Role.AUDITOR)

    async def scenario():
        async with serving() as server:
            everything = await server.follow(LOG, auditor)
            some = await server.follow(
                LOG, auditor, filter={"kinds": ["NoteAdded"], "alumnusId": id_of(taro)}, after="0"
            )
            start = await everything.silence()
            await some.silence()
            happens(hana, note("a secret"))
            happens(taro, ATTENDED)
            last = happens(taro, note("a secret"))  # no read model has any of it
            kinds = [each["edge"]["node"]["kind"] for each in await everything.up_to(last)]
            assert kinds == ["NoteAdded", "GatheringAttended", "NoteAdded"]
            (told,) = await some.up_to(last)
            assert int(told["position"]) == int(told["edge"]["node"]["position"]) == last
            assert told["edge"]["node"]["maskedFields"] == ["data.text"]
            again = await server.follow(LOG, auditor, after=str(start))
            assert len(await again.up_to(last)) == 3
            refused = await server.follow(LOG, acting_as(Role.PROGRAMME))
            assert (await refused.refusal())["code"] == "NOT_ALLOWED"

    asyncio.run(scenario())


def test_the_read_models_are_seen_to_move(serving, person, happens, projected):
    taro = person()
    projected()

    async def scenario():
        async with serving() as server:
            followed = await server.follow(PROGRESS)
            first = await followed.message()
            assert [each["name"] for each in first] == sorted(model.name for model in READ_MODELS)
            position = happens(taro, note())
            behind = await followed.message()
            assert {each["lag"] for each in behind} == {"1"}
            await asyncio.to_thread(projected)
            while {each["position"] for each in await followed.message()} != {str(position)}:
                pass

    asyncio.run(scenario())


def test_progress_goes_on_after_connections_to_the_database_broke(
    serving, person, happens, projected, database
):
    taro = person()
    projected()

    async def scenario():
        async with serving() as server:
            followed = await server.follow(PROGRESS)
            await followed.message()
            for _ in range(2):
                with psycopg.connect(database) as connection:
                    connection.execute(BREAK)
                position = happens(taro, note())
                while {each["lag"] for each in await followed.message()} != {"1"}:
                    pass
                await asyncio.to_thread(projected)
                while {each["position"] for each in await followed.message()} != {str(position)}:
                    pass

    asyncio.run(scenario())


@pytest.mark.usefixtures("runner")
def test_whoever_follows_a_record_follows_the_person_that_it_becomes(
    serving, person, happens, projected, id_of
):
    one, two = person(), person()
    projected()

    async def scenario():
        async with serving() as server:
            followed = await server.follow(TIMELINE, id=id_of(two))
            start = await followed.silence()
            given = {
                "survivor": {"id": id_of(one)},
                "absorbed": {"id": id_of(two)},
                "explanation": "同じ人",
            }
            merged = int((await server.ask(MERGE, input=given))["mergeIdentities"]["position"])
            told = await followed.up_to(merged)
            assert [each["edge"]["node"]["kind"] for each in told] == ["IDENTITIES_MERGED"]
            position = happens(one, note("of the survivor"))
            (told,) = await followed.up_to(position)
            assert told["edge"]["node"] == {"kind": "NOTE_ADDED", "alumnus": {"id": id_of(one)}}
            again = await server.follow(TIMELINE, id=id_of(two), after=str(start))
            kinds = [each["edge"]["node"]["kind"] for each in await again.up_to(position)]
            assert kinds == ["IDENTITIES_MERGED", "NOTE_ADDED"]

    asyncio.run(scenario())
