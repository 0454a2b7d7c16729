"""Who used which part of the schema, counted beside the requests and kept by day."""

import asyncio
import datetime
import threading
from dataclasses import replace

import httpx
import psycopg
import pytest

from crm.storage import field_usage
from crm.storage.connection import APP, connection_kwargs
from graphql_server.http import HttpSettings, create_app
from graphql_server.usage import counter
from graphql_server.usage.clients import NONE, Client
from graphql_server.usage.counter import OTHERS, FieldUsage, UsageKeeper
from tests.graphql_server.http.conftest import running

OPEN = HttpSettings(open_access=True)
PORTAL = {"apollographql-client-name": "portal", "apollographql-client-version": "2"}
DAY = datetime.date(2026, 11, 23)


@pytest.fixture
def counted(crm, database, schema):
    """counted((body, headers), …): the counts of these requests."""

    def asked(*requests) -> counter.Counts:
        async def main() -> counter.Counts:
            async with running(crm, database) as services:
                services = replace(services, usage=FieldUsage())
                transport = httpx.ASGITransport(app=create_app(services, OPEN, schema))
                async with httpx.AsyncClient(
                    transport=transport, base_url="http://127.0.0.1"
                ) as client:
                    for body, headers in requests:
                        await client.post("/graphql", json=body, headers=headers)
                return services.usage.take()

        return asyncio.run(main())

    return asked


def test_each_operation_counts_once_for_its_client(counted):
    twice = {"query": "{ a: hello b: hello person { name } }"}

    counts = counted((twice, PORTAL), (twice, PORTAL), ({"query": "{ hello }"}, {}))

    assert counts == {
        ("portal", "2", "Query.hello"): 2,
        ("portal", "2", "Query.person"): 2,
        ("portal", "2", "Person.name"): 2,
        ("(none)", "", "Query.hello"): 1,
    }


def test_what_was_not_carried_out_does_not_count(counted):
    assert (
        counted(
            ({"query": "{ nothing }"}, {}),
            ({"query": "{"}, {}),
            ({"query": "{ people(first: 101) { totalCount } }"}, {}),
            ({"query": "query A { hello }", "operationName": "B"}, {}),
        )
        == {}
    )


def test_a_server_writes_down_what_it_counted_and_adds_to_the_day(database, schema):
    usage = FieldUsage()
    keeper = UsageKeeper(usage, lambda: psycopg.connect(**connection_kwargs(database, APP)))
    prepared = schema.documents.get(schema.graphql, "{ hello }")

    for _ in range(2):
        usage.count(Client("portal", "2"), prepared.footprint(0), {})
        keeper.write()
    keeper.write()

    with psycopg.connect(database) as connection:
        (use,) = field_usage.uses(connection, DAY - datetime.timedelta(days=30))
    assert use[:4] == ("Query.hello", "portal", "2", 2)


def test_counts_wait_for_a_database_that_is_away(database, schema):
    usage, away = FieldUsage(), True

    def connect():
        if away:
            raise psycopg.OperationalError("away")
        return psycopg.connect(**connection_kwargs(database, APP))

    keeper = UsageKeeper(usage, connect)
    prepared = schema.documents.get(schema.graphql, "{ hello }")
    usage.count(NONE, prepared.footprint(0), {})
    keeper.write()
    away = False
    usage.count(NONE, prepared.footprint(0), {})
    keeper.write()

    with psycopg.connect(database) as connection:
        (use,) = field_usage.uses(connection, datetime.date.min)
    assert use.operations == 2


def test_a_database_that_does_not_move_does_not_keep_a_server_from_ending(schema):
    usage, stuck, told = FieldUsage(), threading.Event(), threading.Event()

    def connect():
        stuck.wait(20)
        raise psycopg.OperationalError("never mind")

    keeper = UsageKeeper(usage, connect, patience=0.1)
    usage.count(NONE, schema.documents.get(schema.graphql, "{ hello }").footprint(0), {})
    told.set()
    loop = threading.Thread(target=keeper.run, args=(told,), daemon=True)
    loop.start()
    loop.join(10)

    assert not loop.is_alive()
    stuck.set()


def test_what_waits_to_be_written_is_bounded_and_what_is_left_out_is_told(
    schema, database, monkeypatch, caplog
):
    monkeypatch.setattr(counter, "_FULL", 2)
    monkeypatch.setattr(counter, "_FULL_CHARACTERS", 500)
    usage = FieldUsage()

    def count(text):
        usage.count(NONE, schema.documents.get(schema.graphql, text).footprint(0), {})

    for number in range(9):
        count(f"{{ a{number}: hello }}")
    count("{ a0: hello }")
    assert usage.is_full
    assert sum(usage.take().values()) == 2 * 2 + 1
    assert not usage.is_full

    for number in range(9):
        count(f"{{ hello }} #{number}{'x' * 400}")
    assert usage.is_full
    UsageKeeper(usage, lambda: psycopg.connect(**connection_kwargs(database, APP))).write()
    with psycopg.connect(database) as connection:
        (use,) = field_usage.uses(connection, datetime.date.min)
    assert use.operations == 2
    assert "12 operations were not counted" in caplog.text
    assert usage.take_left_out() == 0


def test_the_number_of_names_is_bounded(schema, monkeypatch):
    monkeypatch.setattr(counter, "_CLIENTS", 2)
    usage = FieldUsage()
    footprint = schema.documents.get(schema.graphql, "{ hello }").footprint(0)

    for name in ("a", "b", "c", "d", "a"):
        usage.count(Client(name), footprint, {})

    assert usage.take() == {
        ("a", "", "Query.hello"): 2,
        ("b", "", "Query.hello"): 1,
        (*OTHERS, "Query.hello"): 2,
    }


def test_days_are_kept_apart_and_old_ones_go(database):
    old = DAY - datetime.timedelta(days=field_usage.KEPT_DAYS + 1)
    with psycopg.connect(**connection_kwargs(database, APP)) as connection:
        field_usage.add(connection, old, {("a", "", "Query.hello"): 5})
        field_usage.add(connection, DAY, {("a", "", "Query.hello"): 1})

        assert field_usage.counted_since(connection) == old
        assert field_usage.uses(connection, DAY)[0].operations == 1
        field_usage.forget(connection, DAY)
        assert field_usage.counted_since(connection) == DAY
