"""Batches with the fields that SendGrid's reference documents, signed with a key of the tests."""

import json
from base64 import b64encode
from collections.abc import Sequence
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, SECP256R1, generate_private_key
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

KEY = generate_private_key(SECP256R1())
PUBLIC_KEY = b64encode(
    KEY.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
).decode()
SENT_AT = 1_775_000_000
"""2026-03-31, in seconds."""


def event(word: str, delivery: str, email: str = "taro@example.jp", **more: Any) -> dict[str, Any]:
    """One event with the fields that every event has."""
    return {
        "email": email,
        "timestamp": SENT_AT,
        "smtp-id": f"<{delivery}@example.jp>",
        "event": word,
        "category": ["newsletter-2026-03"],
        "sg_event_id": delivery,
        "sg_message_id": "m1.recvd-7c0f-1.0",
        **more,
    }


SAMPLE = [
    event("processed", "e1"),
    event("deferred", "e2", response="400 try again later", attempt="5"),
    event("delivered", "e3", response="250 OK"),
    event("open", "e4", useragent="Mozilla/4.0 (compatible)", ip="192.0.2.1"),
    event("open", "e5", useragent="Mozilla/5.0", sg_machine_open=True),
    event("click", "e6", useragent="Mozilla/4.0", url="https://example.jp/news", ip="192.0.2.1"),
    event("bounce", "e7", reason="500 unknown recipient", status="5.0.0", type="bounce"),
    event("bounce", "e8", reason="550 blocked", status="5.7.1", type="blocked"),
    event("dropped", "e9", reason="Bounced Address", status="5.0.0"),
    event("spamreport", "e10"),
    event("unsubscribe", "e11"),
    event("group_unsubscribe", "e12", asm_group_id=10, useragent="Mozilla/4.0"),
    event("group_resubscribe", "e13", asm_group_id=10),
]
"""One event of every documented type."""


def body_of(events: Sequence[object]) -> bytes:
    """As the provider sends it: with a line break at the end, which is signed too."""
    return json.dumps(list(events), separators=(",", ":")).encode() + b"\r\n"


def signed(body: bytes, timestamp: str = str(SENT_AT)) -> dict[str, str]:
    """The headers of a delivery."""
    signature = KEY.sign(timestamp.encode() + body, ECDSA(SHA256()))
    return {
        "X-Twilio-Email-Event-Webhook-Signature": b64encode(signature).decode(),
        "X-Twilio-Email-Event-Webhook-Timestamp": timestamp,
    }
