"""SendGrid's event webhook as it arrives: signed, in batches, repeated, out of order, strange."""

import datetime
import hashlib
import json
from collections import Counter
from collections.abc import Callable
from uuid import UUID

import anyio
import psycopg
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm.application.alumni import AlumniCrm, PersonRef
from crm.application.command import carry_out
from crm.application.commands.identity import MergeIdentities
from crm.domain.envelope import RecordedFact
from crm.domain.facts import (
    InteractionRetracted,
    LinkClicked,
    MessageBounced,
    MessageOpened,
    ProfileUpdated,
    Unsubscribed,
)
from crm.domain.facts.membership import UnsubscribeMethod
from crm.domain.moment import Moment
from crm.ingest.sendgrid_webhook import Answer, answer_delivery, make_sendgrid_handler
from crm.ingest.signatures import EcdsaVerifier, PublicKeyError
from crm.storage.key_file import Secrets
from crm.storage.quarantine import KEPT, KeptDelivery, Quarantine, Unplaced
from tests.crm.ingest import sendgrid_batches as batches
from tests.crm.ingest.sendgrid_batches import body_of, event, signed

NOW = datetime.datetime(2026, 4, 1, 3, tzinfo=datetime.UTC)
VERIFIER = EcdsaVerifier.of_text(batches.PUBLIC_KEY)

Deliver = Callable[..., Answer]


@pytest.fixture
def quarantine(crm: AlumniCrm, secrets: Secrets) -> Quarantine:
    return Quarantine(crm.event_log.connect, secrets.seal)


@pytest.fixture
def deliver(crm: AlumniCrm, quarantine: Quarantine) -> Deliver:
    """deliver([event, …]): the answer to that batch, signed."""

    def send(events: list[object]) -> Answer:
        body = body_of(events)
        return answer_delivery(crm, quarantine, VERIFIER, body, signed(body), NOW)

    return send


def reviewed(quarantine: Quarantine) -> list[KeptDelivery]:
    return quarantine.waiting(NOW)


def facts(crm: AlumniCrm) -> list[RecordedFact]:
    return [each for each in crm.event_log.stream() if each.happening.source.provider == "sendgrid"]


def test_every_documented_event_lands_on_the_right_timeline_once(
    crm: AlumniCrm, deliver: Deliver, person: Callable[..., UUID]
) -> None:
    taro = person(email="Taro@example.jp")
    person(email="hanako@example.jp")
    for _ in range(3):
        answer = deliver(batches.SAMPLE)
        assert answer.status == 200
    assert answer.body == {"events": 13, "recorded": 0, "repeated": 10, "review": 1, "ignored": 2}
    stored = facts(crm)
    assert {each.alumnus_id for each in stored} == {taro}
    assert Counter(each.kind for each in stored) == {
        "MessageDelivered": 1,
        "MessageOpened": 2,
        "LinkClicked": 1,
        "MessageBounced": 3,
        "SpamComplained": 1,
        "Unsubscribed": 2,
    }
    assert all(each.happening.source.verified for each in stored)
    sent_at = datetime.datetime.fromtimestamp(batches.SENT_AT, datetime.UTC)
    assert {each.occurred.at for each in stored} == {sent_at}


def test_the_words_of_the_provider_keep_their_meaning(
    crm: AlumniCrm, deliver: Deliver, person: Callable[..., UUID]
) -> None:
    person(email="taro@example.jp")
    deliver(batches.SAMPLE)
    told = [each.fact for each in facts(crm)]
    assert [each.machine_flag for each in told if isinstance(each, MessageOpened)] == [False, True]
    assert [each.bounce_class for each in told if isinstance(each, MessageBounced)] == [
        "hard",
        "block",
        "block",
    ]
    said = [each.ja() for each in told if isinstance(each, MessageBounced)]
    assert ["受信拒否" in words for words in said] == [False, True, True]
    left = [each for each in told if isinstance(each, Unsubscribed)]
    assert [(each.mailing_list, each.unsubscribe_method) for each in left] == [
        (None, UnsubscribeMethod.PROVIDER),
        ("10", UnsubscribeMethod.PREFERENCE),
    ]
    (click,) = (each for each in told if isinstance(each, LinkClicked))
    assert (click.url, click.campaign_id) == ("https://example.jp/news", "newsletter-2026-03")


def test_strangers_shared_addresses_and_unknown_words_are_kept_sealed_and_listed(
    crm: AlumniCrm,
    database: str,
    deliver: Deliver,
    quarantine: Quarantine,
    person: Callable[..., UUID],
) -> None:
    person(email="shared@example.jp")
    person(email="shared@example.jp")
    odd = [
        event("open", "q1", email="stranger@example.jp"),
        event("open", "q2", email="shared@example.jp"),
        event("teleported", "q3"),
        event("open", "q4", timestamp="yesterday"),
        event("bounce", "q5", type="sideways"),
        {"sg_event_id": "q6", "_type_": "x", "_data_": "\u0000"},
        "not an object",
    ]
    for _ in range(2):
        answer = deliver(odd)
        assert (answer.status, answer.body["review"]) == (200, 7)
    kept = reviewed(quarantine)
    assert Counter(each.reason for each in kept) == {
        "UNKNOWN_RECIPIENT": 1,
        "SHARED_ADDRESS": 1,
        "UNKNOWN_KIND": 2,
        "UNREADABLE_EVENT": 3,
    }
    assert {each.delivery_id: each.content for each in kept}["q1"] == odd[0]
    assert facts(crm) == []
    with psycopg.connect(database) as connection:
        rows = connection.execute("SELECT sealed FROM quarantine.delivery").fetchall()
    assert all(b"example.jp" not in sealed for (sealed,) in rows)


def test_a_sealed_delivery_cannot_be_moved_to_another_id(
    crm: AlumniCrm, database: str, deliver: Deliver, quarantine: Quarantine
) -> None:
    deliver([event("open", "q1", email="stranger@example.jp")])
    with psycopg.connect(database) as connection:
        connection.execute("UPDATE quarantine.delivery SET delivery_id = 'q2'")
    (kept,) = reviewed(quarantine)
    assert kept.content is None


def test_what_waited_too_long_for_review_is_gone_with_the_next_delivery(
    crm: AlumniCrm, database: str, deliver: Deliver, quarantine: Quarantine
) -> None:
    deliver([event("open", "q1", email="stranger@example.jp")])
    late = NOW + KEPT
    assert quarantine.waiting(late) == []
    quarantine.keep([Unplaced("sendgrid", "q2", "UNKNOWN_RECIPIENT", "open", {})], late)
    with psycopg.connect(database) as connection:
        kept = connection.execute("SELECT delivery_id FROM quarantine.delivery").fetchall()
    assert kept == [("q2",)]


BROKEN = [
    event("click", "x0", category=["a\u0000b"], url="https://example.jp"),
    event("click", "x1", url="https://example.jp/\u0007"),
    event("click", "x2", url="https://example.jp/" + "a" * 2_000),
    event("open", "x3", useragent="a" * 2_001),
    event("open", "x4", campaign_id="c" * 501),
    event("bounce", "x5", type="bounce", reason="550 \u0000"),
    event("bounce", "x6", type="bounce", reason="5" * 2_001),
]


def test_what_cannot_be_stored_is_reviewed_and_poisons_nobody(
    crm: AlumniCrm,
    deliver: Deliver,
    quarantine: Quarantine,
    person: Callable[..., UUID],
    projected: Callable[[], None],
    database: str,
) -> None:
    person(email="taro@example.jp")
    answer = deliver([*BROKEN, event("open", "x7")])
    assert (answer.status, answer.body["recorded"], answer.body["review"]) == (200, 1, len(BROKEN))
    kept = sorted(reviewed(quarantine), key=lambda each: each.delivery_id)
    assert [each.content for each in kept] == BROKEN
    assert {each.reason for each in kept} == {"UNREADABLE_EVENT"}
    projected()
    with psycopg.connect(database) as connection:
        assert connection.execute("SELECT * FROM projection.parked").fetchall() == []


def test_a_long_answer_of_a_server_over_several_lines_is_kept_whole(
    crm: AlumniCrm, deliver: Deliver, person: Callable[..., UUID]
) -> None:
    person(email="taro@example.jp")
    reason = "550-5.7.26 refused\r\n550 5.7.26 " + "see the policy " * 59 + "there"
    deliver([event("bounce", "x1", type="bounce", reason=reason)])
    (stored,) = facts(crm)
    assert isinstance(stored.fact, MessageBounced)
    assert stored.fact.bounce_response == reason.replace("\r\n", " ")


def test_the_quarantine_keeps_text_that_no_table_takes(quarantine: Quarantine) -> None:
    odd: list[object] = [{"email": "a\u0000\ud800"}, 2**70, "\udfff"]
    for number, content in enumerate(odd):
        unreadable = Unplaced("sendgrid", f"q{number}", "UNREADABLE_EVENT", None, content)
        quarantine.keep([unreadable], NOW)
    assert [each.content for each in reviewed(quarantine)] == odd


def test_the_id_of_an_event_without_one_tells_nobody_its_address(
    crm: AlumniCrm, deliver: Deliver, person: Callable[..., UUID]
) -> None:
    """A plain digest could be computed by anybody for every address that they can think of."""
    person(email="taro@example.jp")
    nameless = event("open", "x")
    del nameless["sg_event_id"]
    deliver([nameless])
    (stored,) = facts(crm)
    canonical = json.dumps(nameless, sort_keys=True, separators=(",", ":")).encode()
    told = stored.happening.source.delivery_id or ""
    assert hashlib.sha256(canonical).hexdigest()[:32] not in told
    assert told == f"hmac:{crm.index.of_content(canonical).hex()}"


def test_an_address_that_was_taken_back_or_replaced_no_longer_shares(
    crm: AlumniCrm, deliver: Deliver, person: Callable[..., UUID], moment: Callable[..., Moment]
) -> None:
    taro = person(email="taro@example.jp")
    moved, mistyped = person(email="taro@example.jp"), person(email="jiro@example.jp")
    now = moment()
    slip = now.happening(mistyped, ProfileUpdated(email="Taro@example.jp"))
    crm.append_unseen([slip], now)
    answer = deliver([event("open", "x1"), event("open", "x2", email="JIRO@example.jp")])
    assert (answer.body["recorded"], answer.body["review"]) == (1, 1)
    now = moment()
    crm.append_unseen(
        [
            now.happening(moved, ProfileUpdated(email="moved@example.jp")),
            now.happening(mistyped, InteractionRetracted(retracted_event_id=slip.event_id)),
        ],
        now,
    )
    answer = deliver([event("open", "x3")])
    assert (answer.body["recorded"], answer.body["review"]) == (1, 0)
    assert facts(crm)[-1].alumnus_id == taro


def test_an_address_that_nobody_has_any_more_is_reviewed(
    crm: AlumniCrm, deliver: Deliver, person: Callable[..., UUID], moment: Callable[..., Moment]
) -> None:
    for _ in range(2):
        now = moment()
        changed = ProfileUpdated(email="new@example.jp")
        crm.append_unseen([now.happening(person(email="taro@example.jp"), changed)], now)
    assert deliver([event("open", "x1")]).body["review"] == 1


def test_an_event_without_an_id_is_stored_once_too(
    crm: AlumniCrm, deliver: Deliver, person: Callable[..., UUID]
) -> None:
    person(email="taro@example.jp")
    nameless = event("open", "x")
    del nameless["sg_event_id"]
    deliver([nameless])
    answer = deliver([dict(reversed(nameless.items()))])
    assert (answer.body["recorded"], answer.body["repeated"]) == (0, 1)
    assert len(facts(crm)) == 1


def test_a_re_serialised_body_another_key_and_another_timestamp_are_refused(
    crm: AlumniCrm, quarantine: Quarantine
) -> None:
    body = body_of(batches.SAMPLE)
    good = signed(body)
    name = "X-Twilio-Email-Event-Webhook-Timestamp"
    tries = [
        (json.dumps(json.loads(body)).encode(), good),
        (body.rstrip(), good),
        (body, {**good, name: str(batches.SENT_AT + 1)}),
        (body, {**good, name: "日付"}),
        (body, {key: "!!" if "Signature" in key else value for key, value in good.items()}),
        (body, {key: "MEUC" if "Signature" in key else value for key, value in good.items()}),
    ]
    for sent, headers in tries:
        answer = answer_delivery(crm, quarantine, VERIFIER, sent, headers, NOW)
        assert (answer.status, answer.body["code"]) == (401, "WRONG_SIGNATURE")
    unsigned = answer_delivery(crm, quarantine, VERIFIER, body, {}, NOW)
    assert (unsigned.status, unsigned.body["code"]) == (401, "UNSIGNED")
    assert crm.event_log.head() == 0


def test_headers_are_found_in_any_case(crm: AlumniCrm, quarantine: Quarantine) -> None:
    body = body_of([])
    headers = {name.lower(): value for name, value in signed(body).items()}
    assert answer_delivery(crm, quarantine, VERIFIER, body, headers, NOW).status == 200


NO_BATCHES = [
    (b"", "BAD_JSON"),
    (b'[{"timestamp": NaN}]', "BAD_JSON"),
    (b'["\\ud800"]', "BAD_JSON"),
    (b'["\xff"]', "BAD_JSON"),
    (b"[" * 10_000 + b"]" * 10_000, "BAD_JSON"),
    (b"[" * 600 + b"]" * 600, "BAD_JSON"),
    (b'{"event": "open"}', "NOT_A_BATCH"),
    (b"[" + b"0," * 10_000 + b"0]", "TOO_MANY_EVENTS"),
]


def test_what_is_no_batch_is_refused_with_a_code(crm: AlumniCrm, quarantine: Quarantine) -> None:
    answers = [
        answer_delivery(crm, quarantine, VERIFIER, body, signed(body), NOW)
        for body, _ in NO_BATCHES
    ]
    assert {each.status for each in answers} == {400}
    assert [each.body["code"] for each in answers] == [code for _, code in NO_BATCHES]


def test_a_window_refuses_old_timestamps_where_one_is_set() -> None:
    body = body_of([])
    signature, told = signed(body).values()
    hour = datetime.timedelta(hours=1)
    strict = EcdsaVerifier.of_text(batches.PUBLIC_KEY, window=hour)
    signed_at = datetime.datetime.fromtimestamp(batches.SENT_AT, datetime.UTC)
    assert strict.accepts(body, signature, told, signed_at + hour)
    assert not strict.accepts(body, signature, told, signed_at + 2 * hour)
    assert VERIFIER.accepts(body, signature, told, signed_at + 72 * hour)


def test_without_a_key_the_provider_is_told_to_come_again(
    crm: AlumniCrm, quarantine: Quarantine
) -> None:
    handler = make_sendgrid_handler(crm, quarantine, None)
    answer = anyio.run(handler, b"[]", {})
    assert answer.status == 503
    assert "CRM_SENDGRID_PUBLIC_KEY" in answer.body["message"]


def test_the_handler_answers_from_asynchronous_code(
    crm: AlumniCrm, quarantine: Quarantine, person: Callable[..., UUID]
) -> None:
    person(email="taro@example.jp")
    handler = make_sendgrid_handler(crm, quarantine, batches.PUBLIC_KEY, clock=lambda: NOW)
    body = body_of(batches.SAMPLE)
    assert anyio.run(handler, body, signed(body)).body["recorded"] == 10


def test_an_unusable_key_is_refused_at_the_start(crm: AlumniCrm, quarantine: Quarantine) -> None:
    for text in ("x", "QUJD", "日本語", " "):
        with pytest.raises(PublicKeyError, match="copy it again"):
            make_sendgrid_handler(crm, quarantine, text)


def test_a_database_that_is_gone_is_answered_so_that_the_provider_tries_again(
    crm: AlumniCrm, database: str, quarantine: Quarantine, person: Callable[..., UUID]
) -> None:
    person(email="taro@example.jp")
    body = body_of(batches.SAMPLE)
    with psycopg.connect(database) as connection:
        connection.execute("ALTER TABLE quarantine.delivery RENAME TO away")
    answer = answer_delivery(crm, quarantine, VERIFIER, body, signed(body), NOW)
    assert (answer.status, answer.body["code"]) == (503, "NOT_STORED")
    with psycopg.connect(database) as connection:
        connection.execute("ALTER TABLE quarantine.away RENAME TO delivery")
    again = answer_delivery(crm, quarantine, VERIFIER, body, signed(body), NOW)
    assert (again.status, again.body["review"]) == (200, 1)
    assert len(facts(crm)) == 10


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.data())
def test_any_order_and_repetition_of_deliveries_comes_to_the_same_facts(
    crm: AlumniCrm, deliver: Deliver, person: Callable[..., UUID], data: st.DataObject
) -> None:
    run = crm.event_log.head()
    email = f"p{run}@example.jp"
    person(email=email)
    sample = [{**each, "email": email, "sg_event_id": f"{run}-{each['sg_event_id']}"}
              for each in batches.SAMPLE]  # fmt: skip
    once = data.draw(st.permutations(sample))
    again = data.draw(st.lists(st.sampled_from(sample), max_size=10))
    sent = [*once[:5], *again, *once[5:]]
    cut = data.draw(st.integers(0, len(sent)))
    for batch in (sent[:cut], sent[cut:], sent[:cut]):
        assert deliver(batch).status == 200
    stored = {
        (each.happening.source.delivery_id, repr(each.fact))
        for each in crm.event_log.stream(run)
        if each.happening.source.provider == "sendgrid"
    }
    assert len(stored) == crm.event_log.head() - run - 2
    assert {delivery_id for delivery_id, _ in stored} == {f"{run}-e{n}" for n in range(3, 13)}


def test_an_address_of_merged_records_is_one_persons(crm, deliver, quarantine, person, moment):
    one, two = (person(email="hanako@example.jp") for _ in range(2))
    survivor, absorbed = PersonRef(alumnus_id=one), PersonRef(alumnus_id=two)
    carry_out(crm, moment(), MergeIdentities(survivor=survivor, absorbed=absorbed))
    deliver([event("delivered", "x1", email="hanako@example.jp")])
    assert reviewed(quarantine) == []
    assert list(crm.event_log.stream())[-1].alumnus_id == one
