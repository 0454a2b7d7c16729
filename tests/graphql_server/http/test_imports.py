"""Files over HTTP: checked first, confirmed, imported in the background, accounted for by line."""

import asyncio
import csv
import datetime
import io
import json
import time
from contextlib import asynccontextmanager
from dataclasses import replace
from uuid import uuid4

import httpx
import psycopg
import pytest

from crm.domain.facts.exports import ExportedList, ListExported
from crm.ingest.import_request import ImportKind, ImportRequest
from crm.ingest.import_worker import ImportWorker
from crm.ingest.one_import import one_import
from crm.storage.import_runs import KEPT, ImportRuns
from graphql_server.accesses.recorder import AccessRecorder
from graphql_server.http import HttpSettings, create_app
from graphql_server.schema import build_schema

from .conftest import running
from .test_access import bearer, code

PEOPLE = "社員番号,氏名,生年月日\n1,田中 太郎,1980-01-02\n2,鈴木 花子,1980-02-30\n,佐藤 次郎,\n"
RUN = """query($id: ID!) { importRun(id: $id) { runId what state rows accepted unchanged rejected
 empty leftOut facts done canBeConfirmed createdBy { type } confirmedBy { type } failure { code }
 rejects(first: 1) { edges { cursor node { line codes reason(locale: EN) cells } }
 pageInfo { hasNextPage } } } }"""
CONFIRM = """mutation($id: ID!) { confirmImport(input: { id: $id }) { __typename
 ... on ConfirmImportSuccess { importRun { state } }
 ... on UserError { code message(locale: EN) } } }"""


@pytest.fixture(scope="module")
def real_schema():
    return build_schema()


@pytest.fixture
def runs(crm, secrets):
    return ImportRuns(crm.connect, secrets.seal)


@pytest.fixture
def serving(crm, database, runs, real_schema):
    """serving(settings): a client of a server that takes files, and its worker."""

    @asynccontextmanager
    async def serve(settings=None):
        async with running(crm, database) as services:
            worker = ImportWorker(crm, runs, patience_seconds=0.0)
            recorder = AccessRecorder(crm, services.zone)
            services = replace(services, imports=worker, accesses=recorder)
            app = create_app(services, settings or HttpSettings(open_access=True), real_schema)
            transport = httpx.ASGITransport(app=app)
            async with httpx.AsyncClient(
                transport=transport, base_url="http://127.0.0.1"
            ) as client:
                yield client
            await asyncio.to_thread(worker.close)

    return serve


def send(client, text, what="people", **fields):
    content = text if isinstance(text, bytes) else text.encode()
    files = {"file": ("people.csv", content, "text/csv")}
    return client.post("/imports", files=files, data={"what": what, **fields})


async def ended(client, run_id):
    for _ in range(200):
        run = (await client.get(f"/imports/{run_id}")).json()
        if run["state"] in ("DONE", "FAILED"):
            return run
        await asyncio.sleep(0.05)
    raise AssertionError(run)


def test_a_file_is_checked_then_confirmed_then_imported_and_adds_nothing_twice(serving, crm):
    async def main():
        async with serving() as client:
            sent = await send(client, PEOPLE)
            assert sent.status_code == 201, sent.text
            run = sent.json()
            assert sent.headers["location"] == f"/imports/{run['id']}"
            assert (run["state"], run["rows"], run["accepted"], run["rejected"]) == (
                "CHECKED",
                3,
                1,
                2,
            )
            assert crm.event_log.head() == 0, "a check stores nothing"
            body = {"query": RUN, "variables": {"id": run["id"]}}
            shown = (await client.post("/graphql", json=body)).json()["data"]["importRun"]
            assert (shown["state"], shown["canBeConfirmed"], shown["facts"]) == ("CHECKED", True, 2)
            (edge,) = shown["rejects"]["edges"]
            assert edge["node"]["line"] == 3
            assert edge["node"]["codes"] == ["IMPOSSIBLE_DATE"]
            assert edge["node"]["cells"] == ["2", "鈴木 花子", "1980-02-30"]
            confirmed = await client.post(f"/imports/{run['id']}/confirm")
            assert confirmed.status_code == 202
            done = await ended(client, run["id"])
            assert (done["state"], done["facts"], done["done"]) == ("DONE", 2, 3)
            head = crm.event_log.head()
            again = await client.post(f"/imports/{run['id']}/confirm")
            assert (again.status_code, code(again)) == (409, "CONFLICT")
            second = (await send(client, PEOPLE)).json()
            await client.post(f"/imports/{second['id']}/confirm")
            assert (await ended(client, second["id"]))["unchanged"] == 1
            assert crm.event_log.head() == head

    asyncio.run(main())


def test_cells_of_rejected_rows_are_recorded_before_they_are_shown(serving, crm, database):
    cells = "{ importRun(id: %s) { rejects { edges { node { line codes %s } } } } }"

    def records():
        found = [each for each in crm.event_log.of_programme() if each.kind == "ListExported"]
        return [(each.fact.exported_list, each.fact.count) for each in found]

    async def main():
        async with serving() as client:
            run = json.dumps((await send(client, PEOPLE)).json()["id"])

            async def ask(fields):
                return (await client.post("/graphql", json={"query": cells % (run, fields)})).json()

            assert "errors" not in await ask("")
            assert records() == []
            shown = await ask("cells")
            assert "鈴木 花子" in str(shown)
            assert records() == [(ExportedList.REJECTED_ROWS, 2)]
            with psycopg.connect(database, autocommit=True) as owner:
                owner.execute("REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA event_store FROM crm_app")
                refused = await ask("cells")
            assert "鈴木" not in str(refused)
            (one, *_) = refused["errors"]
            assert one["extensions"]["code"] == "ACCESS_NOT_RECORDED"

    asyncio.run(main())


def test_rejected_rows_come_as_a_file_that_can_be_corrected_and_that_is_recorded(serving, crm):
    async def main():
        async with serving() as client:
            run = (await send(client, PEOPLE)).json()
            answer = await client.get(f"/imports/{run['id']}/rejects.csv")
            rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
            assert [(row["社員番号"], row["reject_line"], row["reject_code"]) for row in rows] == [
                ("2", "3", "IMPOSSIBLE_DATE"),
                ("", "4", "NO_STABLE_IDENTITY"),
            ]
            corrected = answer.text.replace("02-30", "02-28")
            fixed = (await send(client, corrected)).json()
            assert (fixed["accepted"], fixed["rejected"]) == (1, 1)
        (record,) = [each for each in crm.event_log.of_programme() if each.kind == "ListExported"]
        assert isinstance(record.fact, ListExported)
        assert record.fact.count == 2

    asyncio.run(main())


def test_a_list_of_interactions_with_what_it_does_not_say(serving, person, crm):
    person(name="田中 太郎", email="taro@example.jp")

    async def main():
        async with serving() as client:
            text = "メールアドレス,出欠\ntaro@example.jp,出席\nnobody@example.jp,出席\n".encode(
                "cp932"
            )
            run = (
                await send(
                    client,
                    text,
                    what="interactions",
                    set=["gathering_id=g", "gathering_on=2026-01-10", "attendance_mode=online"],
                )
            ).json()
            assert (run["state"], run["what"], run["accepted"]) == ("CHECKED", "INTERACTIONS", 1)
            body = {"query": CONFIRM, "variables": {"id": run["id"]}}
            answer = (await client.post("/graphql", json=body)).json()["data"]["confirmImport"]
            assert answer["__typename"] == "ConfirmImportSuccess"
            assert (await ended(client, run["id"]))["facts"] == 1
            again = (await client.post("/graphql", json=body)).json()["data"]["confirmImport"]
            assert again["code"] == "IMPORT_NOT_CONFIRMABLE"
            body["variables"]["id"] = "nothing"
            unknown = (await client.post("/graphql", json=body)).json()["data"]["confirmImport"]
            assert unknown["code"] == "UNKNOWN_IMPORT"
            listed = {"query": "{ importRuns(first: 5) { edges { node { id runId state } } } }"}
            edges = (await client.post("/graphql", json=listed)).json()["data"]["importRuns"][
                "edges"
            ]
            assert [edge["node"]["runId"] for edge in edges] == [run["id"]]
            found = {
                "query": "query ($id: ID!) { importRun(id: $id) { runId }"
                " node(id: $id) { ... on ImportRun { runId } } }",
                "variables": {"id": edges[0]["node"]["id"]},
            }
            again = (await client.post("/graphql", json=found)).json()["data"]
            assert again["node"] == again["importRun"] == {"runId": run["id"]}
            body["variables"]["id"] = edges[0]["node"]["id"]
            once = (await client.post("/graphql", json=body)).json()["data"]["confirmImport"]
            assert once["code"] == "IMPORT_NOT_CONFIRMABLE"

    asyncio.run(main())


def test_the_file_is_sealed_until_it_is_imported_and_goes_after_seven_days(serving, runs, database):
    def stored():
        with psycopg.connect(database) as connection:
            return connection.execute("SELECT state, sealed FROM imports.run").fetchall()

    async def main():
        async with serving() as client:
            run = (await send(client, PEOPLE)).json()
            ((_, sealed),) = stored()
            assert "田中".encode() not in sealed
            assert b"1980" not in sealed
            await client.post(f"/imports/{run['id']}/confirm")
            await ended(client, run["id"])
            assert stored() == [("DONE", None)]
            late = (await send(client, PEOPLE)).json()
            runs.expire(datetime.datetime.now(datetime.UTC) + KEPT)
            answer = await client.post(f"/imports/{late['id']}/confirm")
            assert (answer.status_code, code(answer)) == (409, "CONFLICT")
            rejects = await client.get(f"/imports/{late['id']}/rejects.csv")
            assert "鈴木" not in rejects.text

    asyncio.run(main())


def test_what_a_program_left_in_the_middle_is_taken_up_by_the_next(crm, runs):
    now = datetime.datetime.now(datetime.UTC)
    asked = ImportRequest(what=ImportKind.PEOPLE, content=PEOPLE.encode())
    checking, confirmed = uuid4(), uuid4()
    for run_id in (checking, confirmed):
        runs.add(run_id, asked.what, asked.dumped(), "hr:token", now)
    first = ImportWorker(crm, runs)
    first.check(confirmed).result()
    assert runs.confirm(confirmed, "hr:token", now)  # and there the program died
    first.close()
    second = ImportWorker(crm, runs)
    second.take_up()
    second.close_when_done()
    assert runs.of(checking).state == "CHECKED"
    assert runs.of(confirmed).state == "DONE"
    assert crm.event_log.head() == 2
    assert [each.happening.actor.id for each in crm.event_log.stream()] == ["token"] * 2


def test_an_import_that_is_confirmed_while_its_check_lets_go_still_runs(crm, runs):
    now, run_id = datetime.datetime.now(datetime.UTC), uuid4()
    asked = ImportRequest(what=ImportKind.PEOPLE, content=PEOPLE.encode())
    runs.add(run_id, asked.what, asked.dumped(), "hr:token", now)
    worker = ImportWorker(crm, runs)
    worker.check(run_id).result()
    with runs.working_on(run_id) as ours:
        assert ours
        assert worker.confirm(run_id, "hr:token", now)
        time.sleep(0.5)
        assert runs.of(run_id).state == "RUNNING"
    worker.close_when_done()
    assert runs.of(run_id).state == "DONE"


def test_a_confirmed_import_that_finds_another_one_running_says_so_and_can_go_on(serving, database):
    def connect():
        return psycopg.connect(database, autocommit=True)

    async def main():
        async with serving() as client:
            run = (await send(client, PEOPLE)).json()
            with one_import(connect):
                await client.post(f"/imports/{run['id']}/confirm")
                failed = await ended(client, run["id"])
            assert (failed["state"], failed["failure"]["code"]) == ("FAILED", "IMPORT_RUNNING")
            await client.post(f"/imports/{run['id']}/confirm")
            assert (await ended(client, run["id"]))["state"] == "DONE"

    asyncio.run(main())


@pytest.mark.parametrize(
    "fields", [{"what": "money"}, {"surprise": "1"}, {"set": "x"}], ids=lambda told: str(told)
)
def test_a_form_that_cannot_be_is_refused_with_a_code(serving, fields):
    async def main():
        async with serving() as client:
            answer = await send(client, PEOPLE, **{"what": "people", **fields})
            assert (answer.status_code, code(answer)) == (400, "BAD_REQUEST")
            empty = await client.post("/imports", data={"what": "people"}, files={"x": b""})
            assert (empty.status_code, code(empty)) == (400, "BAD_REQUEST")
            twice = await client.post(
                "/imports", data={"what": "people"}, files=[("file", b"x"), ("file", b"y")]
            )
            assert (twice.status_code, code(twice)) == (400, "BAD_REQUEST")
            plain = await client.post("/imports", content=b"{}")
            assert (plain.status_code, code(plain)) == (415, "UNSUPPORTED_MEDIA_TYPE")
            broken = await client.post(
                "/imports", content=b"--x", headers={"content-type": "multipart/form-data"}
            )
            assert (broken.status_code, code(broken)) == (400, "BAD_REQUEST")
            absent = await client.get("/imports/00000000-0000-0000-0000-000000000000")
            assert (absent.status_code, code(absent)) == (404, "NOT_FOUND")

    asyncio.run(main())


@pytest.mark.parametrize(
    ("text", "fields", "expected"),
    [
        (b"", {}, "EMPTY_FILE"),
        (b"PK\x03\x04rest", {}, "NOT_TEXT"),
        ("趣味\n釣り\n", {}, "UNKNOWN_COLUMN"),
        (PEOPLE, {"mapping": "x ="}, "BAD_TOML"),
        (PEOPLE, {"encoding": "klingon"}, "UNKNOWN_ENCODING"),
        (PEOPLE, {"encoding": "a\0"}, "UNKNOWN_ENCODING"),
        ("氏名,結果\nx,y\n", {"what": "interactions"}, "KIND_UNCLEAR"),
        ("氏名,出欠\nx,y\n", {"what": "interactions", "kind": "party"}, "BAD_SETTING"),
    ],
    ids=lambda told: told if isinstance(told, str) and told.isupper() else "",
)
def test_a_file_that_cannot_be_read_fails_with_its_code(serving, text, fields, expected):
    async def main():
        async with serving() as client:
            run = (await send(client, text, **{"what": "people", **fields})).json()
            assert (run["state"], run["failure"]["code"]) == ("FAILED", expected)

    asyncio.run(main())


def test_a_file_that_is_too_large_is_refused_before_it_is_read_whole(serving, monkeypatch):
    async def main():
        async with serving() as client:
            answer = await send(client, b"x" * (34 << 20))
            assert (answer.status_code, code(answer)) == (413, "PAYLOAD_TOO_LARGE")
            answer = await send(client, b"x" * ((32 << 20) + 1))
            assert (answer.status_code, code(answer)) == (413, "PAYLOAD_TOO_LARGE")
            answer = await client.post("/graphql", content=b"x" * (2 << 20))
            assert answer.status_code == 413, "other paths keep their limit"

    asyncio.run(main())


@pytest.mark.parametrize("role", ["PROGRAMME", "HIRING", "AUDITOR", "CONNECTOR", "ADMIN"])
def test_only_hr_imports_files(serving, token, role):
    async def main():
        async with serving(HttpSettings()) as client:
            client.headers.update(bearer(token(role)))
            answer = await send(client, PEOPLE)
            assert (answer.status_code, code(answer)) == (403, "NOT_ALLOWED")
            body = {"query": CONFIRM, "variables": {"id": "x"}}
            refused = (await client.post("/graphql", json=body)).json()["data"]["confirmImport"]
            assert refused["code"] == "NOT_ALLOWED"
            body = {"query": RUN, "variables": {"id": "x"}}
            asked = await client.post("/graphql", json=body)
            assert code(asked) == "NOT_ALLOWED"
            client.headers.pop("authorization")
            assert (await send(client, PEOPLE)).status_code == 401

    asyncio.run(main())


def test_a_page_of_another_origin_cannot_send_a_file(serving):
    async def main():
        async with serving() as client:
            client.headers["origin"] = "https://evil.example"
            answer = await send(client, PEOPLE)
            assert (answer.status_code, code(answer)) == (403, "FOREIGN_ORIGIN")

    asyncio.run(main())


ALUMNI = """query($id: ID!, $first: Int, $after: String) { importRun(id: $id) { facts
 alumni(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
 edges { node { displayName } } } } }"""


def test_an_import_leads_to_the_people_of_whom_it_told(serving, projected):
    people = "社員番号,氏名\n" + "".join(f"{n},人 {n}\n" for n in range(1, 6))

    async def main():
        async with serving() as client:

            async def ask(run_id, **more):
                body = {"query": ALUMNI, "variables": {"id": run_id} | more}
                return (await client.post("/graphql", json=body)).json()["data"]["importRun"]

            async def sent(text):
                run = (await send(client, text)).json()
                assert (await ask(run["id"]))["alumni"]["totalCount"] == 0
                body = {"query": CONFIRM, "variables": {"id": run["id"]}}
                await client.post("/graphql", json=body)
                await ended(client, run["id"])
                await asyncio.to_thread(projected)
                return run["id"]

            one, two = await sent(people), await sent("社員番号,氏名\n5,人 五\n6,人 六\n")
            first = (await ask(one, first=3))["alumni"]
            rest = (await ask(one, first=3, after=first["pageInfo"]["endCursor"]))["alumni"]
            assert (first["totalCount"], first["pageInfo"]["hasNextPage"]) == (5, True)
            assert not rest["pageInfo"]["hasNextPage"]
            names = {e["node"]["displayName"] for e in (*first["edges"], *rest["edges"])}
            assert names == {"人 1", "人 2", "人 3", "人 4", "人 五"}
            later = (await ask(two))["alumni"]
            assert {e["node"]["displayName"] for e in later["edges"]} == {"人 五", "人 六"}

    asyncio.run(main())
