"""`timelineEntryAdded`: what is stored, then what happens, without a gap and in order."""

import asyncio

import psycopg
import pytest

from crm.domain.facts import (
    GatheringMissed,
    InteractionRetracted,
    LinkClicked,
    MessageDelivered,
    NoteAdded,
)
from graphql_server.access import EVERYTHING, Role
from graphql_server.schema.ids import TIMELINE_ENTRY, global_id, position_of
from projections.schema import migrate_read_models

FOLLOW = """subscription ($id: ID, $after: Int64) {
  timelineEntryAdded(alumnusId: $id, afterPosition: $after) {
    position edge { cursor node { id kind position sentence(locale: EN) alumnus { id } } }
    changed { id kind retracted retraction { reason } signal } } }"""
TIMELINE = """query ($id: ID!) { node(id: $id) { ... on Alumnus {
    timeline(first: 9) { edges { cursor node { position } } } } } }"""

BREAK = """SELECT pg_terminate_backend(pid) FROM pg_stat_activity
WHERE datname = current_database() AND pid <> pg_backend_pid() AND usename = current_user
  AND backend_type = 'client backend'
"""


def note(text: str) -> NoteAdded:
    return NoteAdded(text=text)


def positions(told: list) -> list[int]:
    return [int(each["position"]) for each in told]


def test_stored_entries_come_first_then_what_happens(serving, person, happens, projected, id_of):
    taro = person()
    start = happens(taro, note("before"))
    stored = happens(taro, note("one"), note("two"))
    projected()

    async def scenario():
        async with serving() as server:
            followed = await server.follow(FOLLOW, id=id_of(taro), after=str(start))
            told = [await followed.news(), await followed.news()]
            later = happens(taro, note("three"))
            await asyncio.to_thread(projected)
            told.append(await followed.news())
            assert positions(told) == [stored - 1, stored, later]
            assert [int(each["edge"]["node"]["position"]) for each in told] == positions(told)

    asyncio.run(scenario())


def test_a_read_model_that_a_release_brings_does_not_make_history_new(
    serving, person, happens, projected, id_of, database
):
    taro = person()
    before = happens(taro, note("long ago"))
    projected()
    with psycopg.connect(database) as owner:
        owner.execute("DELETE FROM projection.edition WHERE name = 'accesses'")
        owner.execute("DROP SCHEMA accesses CASCADE")
        assert migrate_read_models(owner) == ["accesses"]

    async def scenario():
        async with serving() as server:
            followed = await server.follow(FOLLOW, id=id_of(taro))
            assert await followed.silence() == before
            later = happens(taro, note("new"))
            await asyncio.to_thread(projected)
            assert positions([await followed.news()]) == [later]

    asyncio.run(scenario())


def test_without_a_position_it_begins_now_and_says_where_that_is(
    serving, person, happens, projected, id_of
):
    taro = person()
    stored = happens(taro, note("before"))
    projected()

    async def scenario():
        async with serving() as server:
            followed = await server.follow(FOLLOW, id=id_of(taro))
            assert await followed.silence() == stored
            later = happens(taro, note("after"))
            await asyncio.to_thread(projected)
            assert positions([await followed.news()]) == [later]

    asyncio.run(scenario())


def test_a_query_right_after_a_message_sees_what_it_told(
    serving, person, happens, projected, id_of
):
    taro = person()
    projected()

    async def scenario():
        async with serving() as server:
            followed = await server.follow(FOLLOW, id=id_of(taro))
            await followed.silence()
            happens(taro, note("now"))
            await asyncio.to_thread(projected)
            message = await followed.news()
            timeline = (await server.ask(TIMELINE, id=id_of(taro)))["node"]["timeline"]
            cursors = [each["cursor"] for each in timeline["edges"]]
            assert message["edge"]["cursor"] in cursors

    asyncio.run(scenario())


def test_nothing_is_told_before_the_read_models_have_it(serving, person, happens, projected, id_of):
    taro = person()
    projected()

    async def scenario():
        async with serving() as server:
            followed = await server.follow(FOLLOW, id=id_of(taro))
            start = await followed.silence()
            position = happens(taro, note("not projected yet"))
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(1):
                    await followed.message()
            again = await server.follow(FOLLOW, id=id_of(taro), after=str(start))
            assert await again.silence() == start
            await asyncio.to_thread(projected)
            assert positions(await again.up_to(position)) == [position]

    asyncio.run(scenario())


def test_of_others_only_the_position_is_told(serving, person, happens, projected, id_of):
    taro, hana = person(), person(name="山田 花子")
    projected()

    async def scenario():
        async with serving() as server:
            followed = await server.follow(FOLLOW, id=id_of(taro))
            await followed.silence()
            position = happens(hana, note("about somebody else"))
            await asyncio.to_thread(projected)
            assert await followed.up_to(position) == []

    asyncio.run(scenario())


def test_everybody_is_followed_when_nobody_is_named(serving, person, happens, projected, id_of):
    taro, hana = person(), person(name="山田 花子")
    projected()

    async def scenario():
        async with serving() as server:
            followed = await server.follow(FOLLOW)
            await followed.silence()
            happens(taro, note("one"))
            last = happens(hana, note("two"))
            await asyncio.to_thread(projected)
            told = await followed.up_to(last)
            whose = [each["edge"]["node"]["alumnus"]["id"] for each in told]
            assert whose == [id_of(taro), id_of(hana)]

    asyncio.run(scenario())


def test_what_a_role_may_not_see_is_silence(serving, person, happens, projected, id_of, acting_as):
    taro = person()
    projected()

    async def scenario():
        async with serving() as server:
            auditor = acting_as(Role.AUDITOR)
            followed = await server.follow(FOLLOW, auditor, id=id_of(taro))
            await followed.silence()
            position = happens(taro, note("for the programme"))
            await asyncio.to_thread(projected)
            assert await followed.up_to(position) == []
            everybody = await server.follow(FOLLOW, auditor)
            assert (await everybody.refusal())["code"] == "NOT_ALLOWED"

    asyncio.run(scenario())


def test_what_was_taken_back_is_told_with_the_entry_that_does_it(
    serving, person, happens, projected, id_of, crm
):
    taro = person()
    missed = happens(taro, GatheringMissed(gathering_id="g"))
    (fact,) = crm.event_log.at([missed])
    projected()

    async def scenario():
        async with serving() as server:
            followed = await server.follow(FOLLOW, id=id_of(taro))
            await followed.silence()
            event_id = fact.happening.event_id
            happens(taro, InteractionRetracted(retracted_event_id=event_id, explanation="誤り"))
            await asyncio.to_thread(projected)
            message = await followed.news()
            assert message["edge"]["node"]["kind"] == "INTERACTION_RETRACTED"
            (changed,) = message["changed"]
            assert position_of(changed["id"], TIMELINE_ENTRY) == missed
            assert (changed["retracted"], changed["retraction"]) == (True, {"reason": "誤り"})

    asyncio.run(scenario())


def test_clicks_that_are_judged_together_come_along(serving, person, happens, projected, id_of):
    taro = person()
    first = happens(taro, LinkClicked(message_id="m", campaign_id="c", url="https://a.example"))
    projected()

    async def scenario():
        async with serving() as server:
            followed = await server.follow(FOLLOW, id=id_of(taro))
            await followed.silence()
            happens(taro, MessageDelivered(message_id="m", campaign_id="c"))
            await asyncio.to_thread(projected)
            (changed,) = (await followed.news())["changed"]
            assert changed["id"] == global_id(TIMELINE_ENTRY, first)

    asyncio.run(scenario())


@pytest.mark.parametrize("after", ["-1", "1000000"])
def test_a_position_that_the_log_has_not_is_refused(serving, person, projected, after, id_of):
    taro = person()
    projected()

    async def scenario():
        async with serving() as server:
            followed = await server.follow(FOLLOW, id=id_of(taro), after=after)
            assert (await followed.refusal())["code"] == "UNKNOWN_POSITION"

    asyncio.run(scenario())


@pytest.mark.parametrize("wrong", ["", "x", global_id("Gathering", "g"), global_id("Alumnus", "x")])
def test_nobody_can_be_followed_who_is_not_on_file(serving, projected, wrong):
    projected()

    async def scenario():
        async with serving() as server:
            followed = await server.follow(FOLLOW, id=wrong)
            assert (await followed.refusal())["code"] == "UNKNOWN_ALUMNUS"

    asyncio.run(scenario())


def test_a_database_that_is_away_for_a_while_ends_nothing(
    serving, person, happens, projected, id_of
):
    taro = person()
    projected()
    away = False

    async def ask_again(now):
        if away:
            raise psycopg.OperationalError("the database is away")
        return EVERYTHING

    async def scenario():
        nonlocal away
        async with serving() as server:
            context = server.context(ask_again=ask_again)
            followed = await server.follow(FOLLOW, context=context, id=id_of(taro))
            await followed.silence()
            coming = asyncio.create_task(followed.news())
            away = True
            await asyncio.sleep(0.5)  # more than one look at the token
            away = False
            position = happens(taro, note("back again"))
            await asyncio.to_thread(projected)
            assert positions([await coming]) == [position]

    asyncio.run(scenario())


def test_connections_to_the_database_that_break_lose_nothing(
    serving, person, happens, projected, id_of, database
):
    taro = person()
    projected()

    async def scenario():
        async with serving() as server:
            followed = await server.follow(FOLLOW, id=id_of(taro))
            await followed.silence()
            coming = asyncio.create_task(followed.up_to(last))
            with psycopg.connect(database) as connection:
                connection.execute(BREAK)
            meanwhile = [happens(taro, note("meanwhile")), happens(taro, note("and after"))]
            await asyncio.to_thread(projected)
            assert positions(await coming) == meanwhile

    last = happens(taro, note("before")) + 2
    projected()
    asyncio.run(scenario())
