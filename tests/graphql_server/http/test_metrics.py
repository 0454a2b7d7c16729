"""What /metrics tells, to whom, and what it never tells."""

import asyncio
import json
import os
import re
import signal
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import httpx
import psycopg
import pytest
import yaml
from prometheus_client.parser import text_string_to_metric_families

from crm.domain.facts import NoteAdded
from graphql_server.http import create_app
from graphql_server.process_metrics import count_the_process

from .conftest import CLOSED, OPEN, running

PLANTED = "tanaka-planted"


def samples(page: str) -> dict[tuple[str, tuple[tuple[str, str], ...]], float]:
    """{(name, sorted labels): value} of a scrape, read by the library's own parser."""
    return {
        (sample.name, tuple(sorted(sample.labels.items()))): sample.value
        for family in text_string_to_metric_families(page)
        for sample in family.samples
    }


def value(page: str, name: str, **labels: str) -> float | None:
    return samples(page).get((name, tuple(sorted(labels.items()))))


@pytest.fixture
def during(crm, database, schema):
    """during(visit): the page after `visit(client)`, and the services behind it."""

    def scrape(visit=None, settings=OPEN, headers=None) -> httpx.Response:
        async def main() -> httpx.Response:
            async with running(crm, database) as services:
                app = create_app(services, settings, schema)
                transport = httpx.ASGITransport(app=app)
                async with httpx.AsyncClient(
                    transport=transport, base_url="http://127.0.0.1"
                ) as client:
                    if visit is not None:
                        await visit(client, services)
                    return await client.get("/metrics", headers=headers)

        return asyncio.run(main())

    return scrape


def test_what_the_database_knows_is_read_at_the_scrape(during, person, projected):
    person(hired_on=None)
    projected()
    person(hired_on=None)

    page = during().text

    assert value(page, "crm_database_up") == 1
    assert value(page, "crm_log_position") == 2
    for name in ("timeline", "engagement", "directory"):
        assert value(page, "crm_read_model_position", read_model=name) == 1
        assert value(page, "crm_read_model_lag_facts", read_model=name) == 1
        assert value(page, "crm_read_model_lag_seconds", read_model=name) > 0
        assert value(page, "crm_read_model_parked_facts", read_model=name) == 0
        assert value(page, "crm_read_model_skipped_facts", read_model=name) == 0
        assert value(page, "crm_read_model_paused", read_model=name) == 0
        assert value(page, "crm_read_model_version", read_model=name) >= 1


def test_what_is_parked_and_paused_is_told(during, person, crm, moment, projected, database):
    alumnus_id = person(hired_on=None)
    now = moment()
    crm.append_unseen([now.happening(alumnus_id, NoteAdded(text="x"))], now)
    with psycopg.connect(database) as owner:
        owner.execute(
            "UPDATE event_store.alumni_events SET state = '[]'::bytea WHERE notification_id = 2"
        )
    projected()
    with psycopg.connect(database) as owner:
        owner.execute(
            "INSERT INTO projection.pause (name, actor, reason) VALUES ('directory', 'x', 'y')"
        )

    page = during().text

    assert value(page, "crm_read_model_parked_facts", read_model="timeline") == 1
    assert value(page, "crm_read_model_paused", read_model="directory") == 1
    assert value(page, "crm_read_model_paused", read_model="timeline") == 0


def test_a_rebuild_under_way_tells_its_parts(during, database):
    build = uuid4()
    with psycopg.connect(database) as owner:
        owner.execute("INSERT INTO projection.build (build_id, target) VALUES (%s, 9)", [build])
        owner.execute(
            "INSERT INTO projection.edition"
            " (name, version, schema, state, tables_digest, fold_digest, build_id, updated_at)"
            " VALUES ('timeline', 99, 'timeline_99', 'building', '', '', %s, '2025-01-01')",
            [build],
        )
        for part, done in ((0, "2026-01-01T00:00:00Z"), (1, None), (2, None)):
            owner.execute(
                "INSERT INTO projection.part (build_id, part, done_at)"
                " VALUES (%s, %s, %s::timestamptz)",
                [build, part, done],
            )

    page = during().text

    assert value(page, "crm_rebuild_parts", read_model="timeline") == 3
    assert value(page, "crm_rebuild_parts_done", read_model="timeline") == 1
    moved = value(page, "crm_rebuild_moved_timestamp_seconds", read_model="timeline")
    assert moved == 1_767_225_600


def test_facts_are_counted_once_however_often_they_are_sent(during, person, crm, moment):
    alumnus_id = person(hired_on=None)
    note = moment()
    happening = note.happening(alumnus_id, NoteAdded(text="x"))
    crm.append_unseen([happening], note)
    again = moment(command_id=note.context.command_id)
    crm.append_unseen([again.happening(alumnus_id, NoteAdded(text="x"))], again)

    page = during().text

    assert value(page, "crm_facts_appended_total", kind="AlumnusRegistered") == 1
    assert value(page, "crm_facts_appended_total", kind="NoteAdded") == 1
    assert value(page, "crm_facts_repeated_total") == 1


def test_requests_and_operations_are_counted_by_what_they_were(during):
    async def visit(client, _services):
        for text in ("{ hello }", "{ refused }", "{ nothing }", "{", "mutation { note(text: 1) }"):
            await client.post("/graphql", json={"query": text})
        await client.get("/people/nobody")
        await client.post("/webhooks/echo", content=b"x")
        await client.post("/webhooks/crash", content=b"x")
        await client.post("/webhooks/nobody", content=b"x")

    page = during(visit).text

    requests = {"method": "POST", "route": "/graphql", "status": "200"}
    assert value(page, "crm_http_requests_total", **requests) == 5
    assert value(page, "crm_http_request_duration_seconds_count", route="/graphql") == 5
    unknown = {"method": "GET", "route": "none", "status": "404"}
    assert value(page, "crm_http_requests_total", **unknown) == 1
    operations = "crm_graphql_operations_total"
    assert value(page, operations, type="query", outcome="ok") == 1
    assert value(page, operations, type="query", outcome="with_errors") == 1
    assert value(page, operations, type="query", outcome="refused") == 1
    assert value(page, operations, type="unknown", outcome="refused") == 1
    assert value(page, operations, type="mutation", outcome="refused") == 1
    for code in ("TOO_MUCH", "SYNTAX"):
        assert value(page, "crm_graphql_errors_total", code=code) == 1
    assert value(page, "crm_graphql_errors_total", code="VALIDATION") == 2
    deliveries = "crm_webhook_deliveries_total"
    assert value(page, deliveries, vendor="echo", outcome="accepted") == 1
    assert value(page, deliveries, vendor="crash", outcome="failed") == 1
    assert not any("nobody" in str(key) for key in samples(page))


def test_pools_tell_how_many_connections_are_lent_out(during):
    page = during().text

    assert value(page, "crm_pool_connections_max", pool="read") == 2
    for pool in ("read", "write"):
        lent = value(page, "crm_pool_connections_in_use", pool=pool)
        assert 0 <= lent <= value(page, "crm_pool_connections_max", pool=pool)
        assert value(page, "crm_pool_requests_waiting", pool=pool) == 0


def test_two_applications_in_one_process_count_apart(during):
    async def visit(client, _services):
        await client.get("/healthz")

    during(visit)

    assert value(during().text, "crm_http_request_duration_seconds_count", route="/healthz") is None


def test_a_database_that_is_away_is_told_and_the_rest_still_comes(during):
    async def visit(client, services):
        await client.get("/healthz")
        await services.pool.close()

    answer = during(visit)

    assert answer.status_code == 200
    assert value(answer.text, "crm_database_up") == 0
    assert value(answer.text, "crm_http_request_duration_seconds_count", route="/healthz") == 1
    assert value(answer.text, "crm_log_position") is None


@contextmanager
def frozen(database: str) -> Iterator[None]:
    """Every backend of this database stands still, as of a machine that is paused."""
    with psycopg.connect(database) as owner:
        found = owner.execute(
            "SELECT pid FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        ).fetchall()
    pids = [pid for (pid,) in found]
    try:
        _send(pids, signal.SIGSTOP)
        yield
    finally:
        _send(pids, signal.SIGCONT)


def _send(pids: list[int], what: signal.Signals) -> None:
    for pid in pids:
        with suppress(ProcessLookupError):  # one may have ended meanwhile
            os.kill(pid, what)


def test_a_database_that_hangs_is_told_and_the_rest_still_comes(during, database):
    with ExitStack() as stack:

        async def visit(_client, services):
            await services.pool.wait()
            stack.enter_context(frozen(database))

        answer = during(visit)

    assert answer.status_code == 200
    assert value(answer.text, "crm_database_up") == 0


def test_a_token_that_cannot_be_looked_up_in_a_database_that_hangs_is_told_by_a_code(
    during, database, token
):
    headers = {"authorization": f"Bearer {token('ADMIN')}"}
    with ExitStack() as stack:

        async def visit(_client, services):
            await services.pool.wait()
            stack.enter_context(frozen(database))

        answer = during(visit, settings=CLOSED, headers=headers)

    assert answer.status_code == 503
    assert answer.json()["errors"][0]["extensions"]["code"] == "DATABASE_UNREACHABLE"
    assert answer.headers["retry-after"] == "5"


def test_readiness_does_not_wait_for_a_database_that_hangs(during, database):
    answers = []

    async def visit(client, services):
        await services.pool.wait()
        with frozen(database):
            asked = asyncio.create_task(client.get("/readyz"))
            # To cancel a statement takes the driver ten seconds more; nobody waits for that.
            done, _ = await asyncio.wait({asked}, timeout=8)
            assert done
            answers.append(asked.result())

    during(visit)

    (answer,) = answers
    assert answer.status_code == 503
    assert answer.json()["errors"][0]["extensions"]["code"] == "DATABASE_UNREACHABLE"


def test_a_database_that_is_not_migrated_yet_is_no_failure(during, database):
    with psycopg.connect(database) as owner:
        owner.execute("DROP SCHEMA projection CASCADE")

    answer = during()

    assert answer.status_code == 200
    assert value(answer.text, "crm_database_up") == 1


def test_a_closed_server_shows_its_metrics_to_the_role_admin_only(during, token):
    def status(*roles: str) -> int:
        headers = {"authorization": f"Bearer {token(*roles)}"} if roles else {}
        return during(settings=CLOSED, headers=headers).status_code

    assert status("ADMIN") == 200
    assert status("HR", "AUDITOR") == 403
    assert status() == 401


def test_a_token_that_opened_before_opens_while_the_database_is_away(during, token):
    headers = {"authorization": f"Bearer {token('ADMIN')}"}

    async def known(client, services):
        assert (await client.get("/metrics", headers=headers)).status_code == 200
        await services.pool.close()

    async def unknown(_client, services):
        await services.pool.close()

    at_once = replace(CLOSED, token_cache_seconds=0.0)
    answer = during(known, settings=at_once, headers=headers)
    assert answer.status_code == 200
    assert value(answer.text, "crm_database_up") == 0
    assert during(unknown, settings=at_once, headers=headers).status_code == 503


def test_nothing_that_clients_or_facts_say_becomes_a_metric(during, person, crm, moment, projected):
    alumnus_id = person(name=PLANTED, email=f"{PLANTED}@example.jp", employee_number=PLANTED)
    note = moment()
    crm.append_unseen([note.happening(alumnus_id, NoteAdded(text=PLANTED))], note)
    projected()
    request_id = str(uuid4())

    async def visit(client, _services):
        name = PLANTED.replace("-", "_")
        for text in (
            f'query {name} {{ hello(name: "{PLANTED}") }}',
            f'query {name} {{ broken(secret: "{PLANTED}") }}',
            f"query {name} {{ {name} }}",
        ):
            body = {"query": text, "operationName": name, "variables": {name: PLANTED}}
            await client.post("/graphql", json=body, headers={"x-request-id": request_id})
        for path in (f"/{PLANTED}", f"/webhooks/{PLANTED}", f"/webhooks/echo?who={PLANTED}"):
            await client.post(path, content=PLANTED.encode())
        await client.request("TANAKA", "/graphql")

    page = during(visit).text

    assert value(page, "crm_http_requests_total", method="POST", route="/graphql", status="200")
    for secret in ("tanaka", str(alumnus_id), request_id, "example.jp"):
        assert secret not in page.lower()


OPERATIONS = Path(__file__).parents[3] / "docs/operations"


def asked(name: str) -> set[str]:
    """The metrics that the expressions of a file name."""
    found = json.loads if name.endswith(".json") else yaml.safe_load
    text = json.dumps(found((OPERATIONS / name).read_text()))
    return set(re.findall(r"\b(?:crm|process)_[a-z_]+[a-z]\b", text))


@pytest.mark.parametrize("name", ["dashboard.json", "alerts.yml"])
def test_every_metric_that_dashboard_and_alerts_ask_for_is_told(during, name):
    async def visit(_client, services):
        count_the_process(services.metrics.registry)

    told = set()
    for family in text_string_to_metric_families(during(visit).text):
        told.add(family.name)
        if family.type == "counter":
            told.add(f"{family.name}_total")
        elif family.type == "histogram":
            told |= {f"{family.name}_{part}" for part in ("bucket", "count", "sum")}

    assert asked(name)
    assert asked(name) - told == set()
