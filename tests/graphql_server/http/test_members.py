"""Members get in by a link that works once, and nobody learns by it who is on file."""

import asyncio
import datetime
import email
import email.policy
import logging
import re
import stat
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import httpx
import psycopg
import pytest

from crm.application.alumni import PersonRef
from crm.domain.facts import ProfileUpdated
from graphql_server.access import Role
from graphql_server.http import HttpSettings
from graphql_server.links.desk import LinkDesk, LinkSettings
from graphql_server.links.letter import letter_with
from graphql_server.links.post import CommandPost, FolderPost, NotPosted

from .conftest import serving

ADDRESS = "hanako@alumni.example"
PAGE = "https://alumni.example/login"
SECRET = re.compile(r"#(aml_[0-9a-f_]+)")


@pytest.fixture
def settings(tmp_path: Path) -> HttpSettings:
    post = FolderPost(tmp_path / "mail")
    links = LinkSettings(page=PAGE, sender="alumni@employer.example", post=post, pause_seconds=0)
    return HttpSettings(links=links, token_cache_seconds=60)


@pytest.fixture
def letters(tmp_path: Path) -> Callable[[], list[str]]:
    """The texts of the letters that went out, oldest first."""

    def read() -> list[str]:
        files = sorted((tmp_path / "mail").glob("*.eml"), key=lambda file: file.stat().st_mtime_ns)
        assert all(stat.S_IMODE(file.stat().st_mode) == 0o600 for file in files)
        found = []
        for file in files:
            letter = email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
            assert letter["to"] == ADDRESS
            found.append(letter.get_content())
        return found

    return read


@pytest.fixture
def visit(crm, database, schema, settings, monkeypatch):
    """visit(what): `what(post)` done at a server; `post(path, body, **more)` waits for the mail."""
    desks: list[LinkDesk] = []
    begin = LinkDesk.__init__

    def noted(self: LinkDesk, *parts: Any) -> None:
        begin(self, *parts)
        desks.append(self)

    monkeypatch.setattr(LinkDesk, "__init__", noted)

    def run(what: Callable[[Any], Awaitable[Any]]) -> Any:
        async def main() -> Any:
            async with serving(crm, database, settings, schema) as client:

                async def post(path: str, body: Any = None, **more: Any) -> httpx.Response:
                    answer = await client.post(path, json=body, **more)
                    await desks[-1].idle()
                    return answer

                return await what(post)

        return asyncio.run(main())

    return run


def bearer(token: str) -> dict[str, str]:
    return {"authorization": f"Bearer {token}"}


async def roles(post: Any, token: str) -> Any:
    answer = await post("/graphql", {"query": "{ roles }"}, headers=bearer(token))
    return answer.json()["data"]["roles"] if answer.status_code == 200 else answer.status_code


def test_a_link_is_mailed_and_opens_one_session(visit, letters, person):
    person(email=ADDRESS)

    async def main(post: Any) -> Any:
        await post("/alumni/link", {"email": ADDRESS})
        (text,) = letters()
        assert PAGE in text
        secret = SECRET.search(text)[1]
        opened = await post("/alumni/session", {"link": secret})
        again = await post("/alumni/session", {"link": secret})
        token = opened.json()["token"]
        before = await roles(post, token)
        await post("/alumni/session/end", headers=bearer(token))
        return before, again.status_code, await roles(post, token), await roles(post, secret)

    assert visit(main) == ([Role.ALUMNUS], 401, 401, 401)


def test_the_answer_is_the_same_whoever_is_asked_about_and_nothing_else_is_done_before_it(
    visit, letters, person, database, caplog
):
    caplog.set_level(logging.DEBUG)
    for _ in range(2):
        person(email="two@alumni.example")
    person(email=ADDRESS)
    asked = [ADDRESS, "nobody@alumni.example", "two@alumni.example", "x@y", "花子@例え.jp"]

    async def main(post: Any) -> list[httpx.Response]:
        return [await post("/alumni/link", {"email": each}) for each in asked]

    answers = visit(main)
    assert {answer.status_code for answer in answers} == {202}
    assert len({answer.content for answer in answers}) == 1
    alike = ("content-type", "content-length", "cache-control")
    assert len({tuple(answer.headers[name] for name in alike) for answer in answers}) == 1
    assert len(letters()) == 1
    assert not any("alumni.example" in record.getMessage() for record in caplog.records)
    with psycopg.connect(database) as owner:
        (stored,) = owner.execute(
            "SELECT string_agg(t::text, '') FROM access.magic_link t"
        ).fetchone()
    assert SECRET.search(letters()[0])[1].split("_")[2] not in stored


def test_a_request_asks_the_database_nothing(crm, settings):
    """The pool and the people are not touched before the answer: here there are none."""

    class Absent:
        index = crm.index

        def __getattr__(self, name: str) -> Any:
            raise AssertionError(f"looked at {name}")

    async def main() -> None:
        desk = LinkDesk(settings.links, Absent(), Absent())
        desk.request(ADDRESS, "here")
        assert desk._work is not None
        desk._work.cancel()

    asyncio.run(main())


def test_an_address_that_was_given_up_gets_no_link(visit, letters, person, crm, moment):
    alumnus_id = person(email=ADDRESS)
    now, fact = moment(), ProfileUpdated(email="new@alumni.example")
    crm.decide(now, PersonRef(alumnus_id=alumnus_id), lambda person: person.record(fact, now))

    visit(lambda post: post("/alumni/link", {"email": ADDRESS}))

    assert letters() == []


def test_one_address_gets_few_links_and_one_client_asks_seldom(visit, letters, person):
    person(email=ADDRESS)

    async def main(post: Any) -> list[httpx.Response]:
        return [await post("/alumni/link", {"email": ADDRESS}) for _ in range(12)]

    answers = visit(main)
    assert [answer.status_code for answer in answers] == [202] * 10 + [429] * 2
    assert int(answers[-1].headers["retry-after"]) > 0
    assert len(letters()) == 3


def test_every_link_that_does_not_work_is_refused_alike(visit, letters, person, database):
    person(email=ADDRESS)

    async def main(post: Any) -> list[httpx.Response]:
        for _ in range(2):
            await post("/alumni/link", {"email": ADDRESS})
        first, second = (SECRET.search(text)[1] for text in letters())
        with psycopg.connect(database) as owner:
            owner.execute(
                "UPDATE access.magic_link SET expires_at = now() WHERE link_id = %s",
                [first.split("_")[1]],
            )
        wrong = [
            first,
            second[:-4] + ("0000" if second[-4:] != "0000" else "1111"),
            second.replace("aml_", "als_"),
            "aml_" + "0" * 12 + "_" + "0" * 64,
            "",
            "x" * 1_500,
            "' OR 1=1 --",
        ]
        return [await post("/alumni/session", {"link": each}) for each in wrong]

    answers = visit(main)
    assert {answer.status_code for answer in answers} == {401}
    assert len({answer.text for answer in answers}) == 1


def test_one_link_opens_one_session_however_many_try_at_once(visit, letters, person):
    person(email=ADDRESS)

    async def main(post: Any) -> list[int]:
        await post("/alumni/link", {"email": ADDRESS})
        secret = SECRET.search(letters()[0])[1]
        tried = [post("/alumni/session", {"link": secret}) for _ in range(8)]
        return sorted(answer.status_code for answer in await asyncio.gather(*tried))

    assert visit(main) == [200] + [401] * 7


@pytest.mark.parametrize(
    "body",
    [None, [], "x", {}, {"email": 3}, {"email": "x"}, {"email": ADDRESS, "more": 1}, {"email": ""}],
)
def test_a_body_that_is_no_request_says_what_to_send(visit, body):
    answer = visit(lambda post: post("/alumni/link", body))
    assert answer.status_code == 400
    assert "email" in answer.json()["errors"][0]["message"] or body is None


def test_a_service_token_is_no_session_to_end(visit, token):
    answer = visit(lambda post: post("/alumni/session/end", headers=bearer(token("HR"))))
    assert answer.status_code == 400


def test_without_a_page_there_is_no_such_path(ask):
    assert ask("POST", "/alumni/link", json={"email": ADDRESS}).status_code == 404


def test_a_command_gets_the_letter_on_stdin_and_its_failure_is_told_without_it(tmp_path):
    letter = letter_with(f"{PAGE}#x", 15, "alumni@employer.example", ADDRESS)
    CommandPost(["sh", "-c", f"cat > {tmp_path}/letter"]).send(letter)
    assert ADDRESS in (tmp_path / "letter").read_text()
    for command in (["false"], ["/no/such/program"]):
        with pytest.raises(NotPosted) as caught:
            CommandPost(command).send(letter)
        assert ADDRESS not in str(caught.value)


def test_a_header_cannot_be_smuggled_in_by_an_address():
    with pytest.raises(ValueError, match="linefeed"):
        letter_with(PAGE, 15, "alumni@employer.example", "a@b.example\nBcc: all@b.example")


def test_a_session_ends_by_itself(visit, letters, person, database):
    person(email=ADDRESS)

    async def main(post: Any) -> Any:
        await post("/alumni/link", {"email": ADDRESS})
        opened = await post("/alumni/session", {"link": SECRET.search(letters()[0])[1]})
        ends = datetime.datetime.fromisoformat(opened.json()["expiresAt"])
        with psycopg.connect(database) as owner:
            owner.execute("UPDATE access.session SET expires_at = now()")
        return ends, await roles(post, opened.json()["token"])

    ends, found = visit(main)
    assert datetime.timedelta(hours=11) < ends - datetime.datetime.now(datetime.UTC)
    assert found == 401
