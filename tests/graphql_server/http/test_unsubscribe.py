"""Stopping mail by a link: only a POST does, whatever else looks at the page."""

import datetime
from base64 import urlsafe_b64decode, urlsafe_b64encode
from uuid import uuid4

import pytest

from crm.application.unsubscribe import Stop, read_token, token_for
from crm.domain.envelope import ActorType
from crm.domain.facts import ConsentGiven, Unsubscribed
from crm.domain.facts.consent import Resubscribed, ResubscribeMethod
from crm.domain.facts.membership import UnsubscribeMethod
from crm.domain.words import ConsentPurpose, ContactChannel

NEWS = ConsentPurpose.NEWSLETTER
FORM = {"content-type": "application/x-www-form-urlencoded"}
ONE_CLICK = "List-Unsubscribe=One-Click"
CONFIRM = "confirm=yes"
PART = b"\r\n".join(
    [
        b"--xyz",
        b'Content-Disposition: form-data; name="List-Unsubscribe"',
        b"",
        b"One-Click",
        b"--xyz--",
        b"",
    ]
)


@pytest.fixture
def reader(person, crm, moment):
    """Somebody who agreed to the newsletter."""
    alumnus_id = person(last_day="2026-03-31", email="hanako@example.jp")
    now = moment()
    consent = ConsentGiven(purpose=NEWS, channel=ContactChannel.EMAIL, text_version="1")
    crm.append_unseen([now.happening(alumnus_id, consent)], now)
    return alumnus_id


@pytest.fixture
def link(crm, reader):
    return f"/unsubscribe/{token_for(crm, Stop(reader, NEWS))}"


@pytest.fixture
def stops(crm, reader):
    """stops(): how the person stopped mail, in the order of the log."""
    return lambda: [
        each.fact.unsubscribe_method
        for each in crm.event_log.of_people([reader])
        if isinstance(each.fact, Unsubscribed)
    ]


@pytest.mark.parametrize(
    ("method", "more"),
    [
        pytest.param("GET", {}, id="a person who looks"),
        pytest.param("HEAD", {}, id="a scanner's HEAD"),
        pytest.param("OPTIONS", {}, id="an OPTIONS"),
        pytest.param(
            "GET", {"headers": {"purpose": "prefetch"}}, id="a browser that fetches ahead"
        ),
        pytest.param("GET", {"headers": {"user-agent": "Mozilla/5.0"}}, id="a scanner of links"),
        pytest.param(
            "GET", {"params": {"List-Unsubscribe": "One-Click"}}, id="a form's words in a GET"
        ),
        pytest.param("GET", {"params": {"confirm": "yes"}}, id="a confirmation in a GET"),
        pytest.param("POST", {}, id="a POST without words"),
        pytest.param("POST", {"content": "x=1", "headers": FORM}, id="a POST with other words"),
        pytest.param("POST", {"content": ONE_CLICK + "x", "headers": FORM}, id="almost the words"),
        pytest.param("POST", {"content": "x" * 20_000, "headers": FORM}, id="too many words"),
        pytest.param("PUT", {"content": ONE_CLICK, "headers": FORM}, id="a PUT"),
    ],
)
def test_looking_at_the_link_changes_nothing(ask, crm, link, stops, method, more):
    head = crm.event_log.head()
    for _ in range(3):
        answer = ask(method, link, **more)
        assert answer.status_code in (200, 400, 405)
    assert crm.event_log.head() == head
    assert stops() == []


@pytest.mark.parametrize(
    ("body", "headers", "method"),
    [
        (ONE_CLICK, FORM, UnsubscribeMethod.ONE_CLICK_POST),
        (
            PART,
            {"content-type": "multipart/form-data; boundary=xyz"},
            UnsubscribeMethod.ONE_CLICK_POST,
        ),
        (CONFIRM, FORM, UnsubscribeMethod.CONFIRM_PAGE),
    ],
)
def test_a_post_stops_the_mail_and_a_second_one_changes_nothing(
    ask, crm, link, reader, stops, body, headers, method
):
    for _ in range(2):
        answer = ask("POST", link, content=body, headers=headers)
        assert answer.status_code == 200
        assert "配信を停止しました" in answer.text
        assert "You are unsubscribed" in answer.text
    assert stops() == [method]
    assert list(crm.load(reader).person.contact.stopped) == ["newsletter"]


def test_who_stopped_it_was_the_person_by_the_link(ask, crm, link, reader):
    ask("POST", link, content=CONFIRM, headers=FORM)
    (told,) = [e for e in crm.event_log.of_people([reader]) if isinstance(e.fact, Unsubscribed)]
    assert told.happening.actor.type is ActorType.ALUMNUS
    assert told.happening.source.provider == "unsubscribe-link"


def test_an_old_link_works_again_after_mail_was_asked_for_again(
    ask, crm, link, reader, moment, stops
):
    ask("POST", link, content=CONFIRM, headers=FORM)
    now = moment(now=datetime.datetime.now(datetime.UTC))
    again = Resubscribed(mailing_list="newsletter", resubscribe_method=ResubscribeMethod.PREFERENCE)
    crm.append_unseen([now.happening(reader, again)], now)
    assert crm.load(reader).person.contact.stopped == {}

    ask("POST", link, content=ONE_CLICK, headers=FORM)

    assert len(stops()) == 2
    assert list(crm.load(reader).person.contact.stopped) == ["newsletter"]


def test_the_page_is_in_both_languages_and_names_nobody(ask, link, reader):
    page = ask("GET", link)
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert page.headers["cache-control"] == "no-store"
    assert "noindex" in page.headers["x-robots-tag"]
    assert "form-action 'self'" in page.headers["content-security-policy"]
    for words in ("ニュースレター", "newsletter", "配信を停止する", "Unsubscribe", 'method="post"'):
        assert words in page.text
    for secret in ("hanako", "田中", str(reader), reader.hex):
        assert secret not in page.text


def test_bad_links_get_one_answer_whatever_is_wrong_with_them(ask, crm, link, stops):
    token = link.rpartition("/")[2]
    flipped = bytearray(urlsafe_b64decode(token + "=" * (-len(token) % 4)))
    flipped[-1] ^= 1
    bad = [
        "x",
        "あ",
        "!" * 60,
        "a" * 500,
        token[:-4],
        token + "AAAA",
        urlsafe_b64encode(flipped).decode().rstrip("="),
        urlsafe_b64encode(uuid4().bytes * 3).decode(),
    ]
    pages = {
        (answer.status_code, answer.text)
        for each in bad
        for answer in (
            ask("GET", f"/unsubscribe/{each}"),
            ask("POST", f"/unsubscribe/{each}", content=CONFIRM, headers=FORM),
        )
    }
    assert len(pages) == 1
    ((status, text),) = pages
    assert status == 404
    assert "このリンクは使えません" in text
    assert "This link does not work" in text
    assert stops() == []


def test_a_link_to_somebody_who_is_gone_answers_as_any_other(ask, crm):
    gone = token_for(crm, Stop(uuid4(), None))
    assert ask("GET", f"/unsubscribe/{gone}").status_code == 200
    answer = ask("POST", f"/unsubscribe/{gone}", content=CONFIRM, headers=FORM)
    assert (answer.status_code, "配信を停止しました" in answer.text) == (200, True)


def test_a_token_says_nothing_and_is_never_the_same(crm, reader):
    tokens = {token_for(crm, Stop(reader, purpose)) for purpose in (None, NEWS) for _ in range(5)}
    assert len(tokens) == 10
    assert {read_token(crm, each) for each in tokens} == {Stop(reader, None), Stop(reader, NEWS)}
    for token in tokens:
        raw = urlsafe_b64decode(token + "=" * (-len(token) % 4))
        assert reader.bytes not in raw
        assert b"newsletter" not in raw
