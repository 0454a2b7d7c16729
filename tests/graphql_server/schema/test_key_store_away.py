"""While the key store is away, what must be decrypted is withheld, and nothing is stored."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import psycopg
import pytest

from crm.application.alumni import AlumniCrm
from crm.domain.facts import AlumnusRegistered
from crm.program.unlocking import migrate_key_store
from crm.storage.key_file import Secrets
from crm.storage.postgres import embedded_postgres
from graphql_server.limits.guard import GuardedSchema
from graphql_server.schema.ids import ALUMNUS, global_id
from projections.runner import Runner
from tests.graphql_server.schema.conftest import Api

LOG = """
{ eventLog(first: 5) { edges { node { kind data maskedFields withheldBecause } } } }
"""
NAME = "query ($id: ID!) { alumnus(by: { id: $id }) { displayName } }"
THEN = """
query ($id: ID!) { alumnus(by: { id: $id }, at: { knownAtPosition: "1" }) { displayName } }
"""
NOTE = """
mutation ($id: ID!) {
  recordInteraction(input: {
    alumnus: { id: $id }, interaction: { noteAdded: { text: "内緒" } }
    occurredAt: "2026-01-01T00:00:00Z", idempotencyKey: "k-1"
  }) { __typename }
}
"""
COUNT = "SELECT count(*) FROM event_store.alumni_events"


@pytest.fixture
def apart(
    tmp_path: Path, schema: GuardedSchema, database: str, secrets: Secrets, zone: ZoneInfo
) -> Iterator[tuple[Api, UUID, Any]]:
    """The API over a key store of its own, somebody on file, and how to stop that server."""
    running = embedded_postgres(tmp_path)
    url = running.__enter__()
    migrate_key_store(url)
    crm = AlumniCrm(database, replace(secrets, keys_url=url), zone)

    @contextmanager
    def stopped() -> Iterator[None]:
        nonlocal running
        with psycopg.connect(url) as connection:
            row = connection.execute("SHOW data_directory").fetchone()
        assert row is not None
        assert tmp_path in Path(row[0]).parents
        running.__exit__(None, None, None)
        time.sleep(1.1)  # for as long keys at hand need no look at the journal
        try:
            yield
        finally:
            running = embedded_postgres(tmp_path)
            running.__enter__()

    yield Api(schema, database, crm, zone), uuid4(), stopped
    crm.close()
    running.__exit__(None, None, None)


def test_a_key_store_that_is_away_masks_reads_and_refuses_writes(
    apart: tuple[Api, UUID, Any], moment: Any, secrets: Secrets, database: str, zone: ZoneInfo
) -> None:
    api, alumnus_id, stopped = apart
    api.crm.register(moment(), alumnus_id, AlumnusRegistered(name="鍵山"))
    Runner(database, api.crm._secrets, zone).catch_up()
    person = global_id(ALUMNUS, alumnus_id)
    (before,) = logged(api)
    assert (before["data"]["name"], before["withheldBecause"]) == ("鍵山", None)
    with stopped():
        (node,) = logged(api)
        assert node["kind"] == "AlumnusRegistered"
        assert node["data"]["name"] is None
        assert "data.name" in node["maskedFields"]
        assert node["withheldBecause"] == "KEY_STORE_UNAVAILABLE"
        assert api(NAME, id=person)["alumnus"]["displayName"] == "鍵山", "read models need no key"
        assert set(api(THEN, id=person).codes) == {"KEY_STORE_UNAVAILABLE"}
        assert api(NOTE, id=person).codes == ["KEY_STORE_UNAVAILABLE"]
        assert counted(database) == 1
    time.sleep(0.6)
    assert not api(NOTE, id=person).codes
    assert counted(database) == 2
    assert [each["withheldBecause"] for each in logged(api)] == [None, None]
    assert api(THEN, id=person)["alumnus"]["displayName"] == "鍵山"


def logged(api: Api) -> list[Any]:
    return [edge["node"] for edge in api(LOG)["eventLog"]["edges"]]


def counted(database: str) -> int:
    with psycopg.connect(database) as connection:
        row = connection.execute(COUNT).fetchone()
    assert row is not None
    return int(row[0])
