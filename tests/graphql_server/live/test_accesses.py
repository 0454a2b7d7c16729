"""What a subscription shows in confidence is recorded message by message, before it goes."""

import asyncio
from dataclasses import replace

import psycopg
import pytest

from crm.domain.facts import LinkClicked, NoteAdded
from crm.domain.facts.accesses import ConfidentialClass, PersonalDataAccessed
from graphql_server.access import Role
from graphql_server.accesses.recorder import AccessRecorder

FOLLOW = """subscription ($id: ID!, $after: Int64) {
  timelineEntryAdded(alumnusId: $id, afterPosition: $after) {
    position edge { node { kind fact { ... on NoteAdded { text } } } } } }"""
CLICK = LinkClicked(message_id="m", campaign_id="c")


@pytest.fixture
def followed(serving, crm, zone, acting_as):
    """followed(scenario, id, after): the scenario with a subscription of HR that is recorded."""

    def run(scenario, id_, after):
        async def main():
            async with serving() as server:
                recorder = AccessRecorder(crm, zone)
                server.services = replace(server.services, accesses=recorder)
                try:
                    await scenario(
                        await server.follow(FOLLOW, acting_as(Role.HR), id=id_, after=str(after))
                    )
                finally:
                    await server.services.live.close()

        asyncio.run(main())

    return run


def recorded(crm):
    return [each.fact for each in crm.event_log.of_programme([PersonalDataAccessed.kind])]


def test_the_first_message_with_a_note_is_recorded_and_none_without(
    followed, crm, person, happens, projected, id_of
):
    taro = person()
    start = happens(taro, CLICK)
    happens(taro, CLICK, NoteAdded(text="a secret"), CLICK, NoteAdded(text="another"))
    projected()
    counts = []

    async def scenario(messages):
        for _ in range(4):
            told = await messages.news()
            counts.append((told["edge"]["node"]["kind"], len(recorded(crm))))

    followed(scenario, id_of(taro), start)

    assert counts == [
        ("LINK_CLICKED", 0),
        ("NOTE_ADDED", 1),
        ("LINK_CLICKED", 1),
        ("NOTE_ADDED", 1),
    ]
    assert {fact.subject_ids for fact in recorded(crm)} == {(taro,)}
    assert {fact.confidential_classes for fact in recorded(crm)} == {(ConfidentialClass.HR_NOTES,)}


def test_a_message_that_cannot_be_recorded_ends_the_subscription_unseen(
    followed, database, person, happens, projected, id_of
):
    taro = person()
    start = happens(taro, CLICK)
    happens(taro, NoteAdded(text="a secret"))
    projected()
    codes = []

    async def scenario(messages):
        codes.append((await messages.refusal())["code"])

    with psycopg.connect(database, autocommit=True) as owner:
        owner.execute("REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA event_store FROM crm_app, PUBLIC")
        followed(scenario, id_of(taro), start)

    assert codes == ["ACCESS_NOT_RECORDED"]
