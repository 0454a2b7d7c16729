"""`POST /webhooks/sendgrid`: verify, read strictly, store durably, and only then say yes."""

import datetime
import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, NamedTuple

import psycopg
from anyio import to_thread
from eventsourcing.persistence import PersistenceError

from crm.domain.refusals import UnknownAlumnus
from crm.ingest.deliveries import Delivery, receive
from crm.ingest.sendgrid import PROVIDER, read_event
from crm.ingest.signatures import EcdsaVerifier
from crm.ingest.strict_batch import BadBatch, events_of
from crm.ingest.write_side import WriteSide
from crm.storage.quarantine import Quarantine, Unplaced

SIGNATURE = "X-Twilio-Email-Event-Webhook-Signature"
TIMESTAMP = "X-Twilio-Email-Event-Webhook-Timestamp"


_LOG = logging.getLogger(__name__)


class Answer(NamedTuple):
    """The HTTP status and the JSON object of an answer."""

    status: int
    body: dict[str, Any]


Handler = Callable[[bytes, Mapping[str, str]], Awaitable[Answer]]
Clock = Callable[[], datetime.datetime]


def utc_now() -> datetime.datetime:
    return datetime.datetime.now(datetime.UTC)


def make_sendgrid_handler(
    crm: WriteSide,
    quarantine: Quarantine,
    public_key: str | None,
    *,
    clock: Clock = utc_now,
    window: datetime.timedelta | None = None,
) -> Handler:
    """The handler of the provider's deliveries; raises `PublicKeyError` for an unusable key.

    Without a key nothing can be verified: every delivery is answered 503 until one is set, so
    that the provider tries again. Bodies are limited in size before they come here.
    """
    verifier = EcdsaVerifier.of_text(public_key, window) if public_key else None

    async def sendgrid_webhook(body: bytes, headers: Mapping[str, str], /) -> Answer:
        if verifier is None:
            return _NO_KEY
        return await to_thread.run_sync(
            answer_delivery, crm, quarantine, verifier, body, headers, clock()
        )

    return sendgrid_webhook


def answer_delivery(
    crm: WriteSide,
    quarantine: Quarantine,
    verifier: EcdsaVerifier,
    body: bytes,
    headers: Mapping[str, str],
    now: datetime.datetime,
) -> Answer:
    """Take one request of the provider; 200 only when everything in it is durable."""
    told = {name.lower(): value for name, value in headers.items()}
    signature, timestamp = told.get(SIGNATURE.lower()), told.get(TIMESTAMP.lower())
    if not signature or not timestamp:
        return _UNSIGNED
    if not verifier.accepts(body, signature, timestamp, now):
        return _WRONG_SIGNATURE
    try:
        events = events_of(body)
    except BadBatch as refusal:
        return _refused(400, refusal.code, str(refusal))
    read = [read_event(event, now, crm.index) for event in events]
    deliveries = [each for each in read if isinstance(each, Delivery)]
    unplaced = [each for each in read if isinstance(each, Unplaced)]
    try:
        received = receive(crm, quarantine, PROVIDER, deliveries, unplaced, now)
    except (PersistenceError, psycopg.Error, UnknownAlumnus) as error:
        # The error's own words may quote a value of somebody's.
        _LOG.error("A delivery of %s was not stored: %s", PROVIDER, type(error).__name__)
        return _TRY_AGAIN
    return Answer(
        200,
        {
            "events": len(events),
            "recorded": received.recorded,
            "repeated": received.repeated,
            "review": received.review,
            "ignored": len(events) - len(deliveries) - len(unplaced),
        },
    )


def _refused(status: int, code: str, message: str) -> Answer:
    return Answer(status, {"code": code, "message": message})


_NO_KEY = _refused(
    503,
    "VENDOR_NOT_SET_UP",
    "Set CRM_SENDGRID_PUBLIC_KEY to the verification key of the provider's webhook settings.",
)
_UNSIGNED = _refused(
    401, "UNSIGNED", f"The headers {SIGNATURE} and {TIMESTAMP} are missing; switch signing on."
)
_WRONG_SIGNATURE = _refused(
    401,
    "WRONG_SIGNATURE",
    "The signature does not fit the body; check CRM_SENDGRID_PUBLIC_KEY.",
)
_TRY_AGAIN = _refused(503, "NOT_STORED", "The events could not be stored now; send them again.")
