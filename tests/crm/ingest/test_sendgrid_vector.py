"""The provider's own signature vector: what it signs is accepted, and nothing else."""

import datetime
import json
from base64 import b64decode
from pathlib import Path

import pytest

from crm.ingest.deliveries import Delivery
from crm.ingest.sendgrid import read_event
from crm.ingest.signatures import EcdsaVerifier
from crm.ingest.strict_batch import events_of
from crm.storage.blind_index import BlindIndex

VECTOR = json.loads(
    (Path(__file__).parents[2] / "fixtures/sendgrid/vector.json").read_text(encoding="utf-8")
)
BODY = b64decode(VECTOR["body_base64"])
NOW = datetime.datetime(2026, 4, 1, tzinfo=datetime.UTC)


def accepted(
    *,
    public_key: str = VECTOR["public_key"],
    body: bytes = BODY,
    signature: str = VECTOR["signature"],
    timestamp: str = VECTOR["timestamp"],
) -> bool:
    return EcdsaVerifier.of_text(public_key).accepts(body, signature, timestamp, NOW)


def test_the_providers_own_delivery_is_accepted_and_understood() -> None:
    assert accepted()
    (event,) = events_of(BODY)
    read = read_event(event, NOW, BlindIndex(b"k" * 32))
    assert isinstance(read, Delivery)
    assert (read.kind, read.email) == ("dropped", "hello@world.com")


@pytest.mark.parametrize(
    "other",
    [
        {"public_key": VECTOR["another_public_key"]},
        {"signature": VECTOR["another_signature"]},
        {"timestamp": "timestamp"},
        {"timestamp": str(int(VECTOR["timestamp"]) + 1)},
        {"body": b"payload"},
        {"body": BODY.rstrip()},
        {"body": json.dumps(json.loads(BODY), separators=(",", ":")).encode()},
    ],
)
def test_another_key_body_signature_or_timestamp_and_a_re_serialised_body_are_refused(
    other: dict[str, str],
) -> None:
    assert not accepted(**other)  # type: ignore[arg-type]  # one of them is bytes
