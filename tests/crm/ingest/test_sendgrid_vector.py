"""The provider's own signature vector, where its file lies beside the repository."""

import datetime
import json
from pathlib import Path

import pytest

from crm.ingest.sendgrid import read_event
from crm.ingest.sendgrid_webhook import SIGNATURE, TIMESTAMP
from crm.ingest.signatures import EcdsaVerifier
from crm.ingest.strict_batch import events_of

FOLDER = Path(__file__).parents[4] / "shared/data/sendgrid"
NOW = datetime.datetime(2026, 4, 1, tzinfo=datetime.UTC)

pytestmark = pytest.mark.skipif(
    not (FOLDER / "vectors.json").exists(),
    reason="the provider's vector is not part of the repository (../shared/data/sendgrid)",
)


def accepted(**other: str) -> bool:
    vector = json.loads((FOLDER / "vectors.json").read_text())
    body = (FOLDER / "body.bin").read_bytes()
    headers = vector["headers"] | other
    key = other.get("public_key_base64_der", vector["public_key_base64_der"])
    sent = other["body"].encode() if "body" in other else body
    return EcdsaVerifier.of_text(key).accepts(sent, headers[SIGNATURE], headers[TIMESTAMP], NOW)


def test_the_providers_own_delivery_is_accepted_and_understood() -> None:
    assert accepted()
    (event,) = events_of((FOLDER / "body.bin").read_bytes())
    read = read_event(event, NOW)
    assert getattr(read, "kind", None) == "dropped"
    assert getattr(read, "email", None) == "hello@world.com"


def test_another_key_body_signature_or_timestamp_and_a_re_serialised_body_are_refused() -> None:
    vector = json.loads((FOLDER / "vectors.json").read_text())
    tries = [
        {name: value for name, value in each.items() if name != "why"}
        for each in vector["must_reject"]
    ]
    rewritten = json.dumps(json.loads((FOLDER / "body.bin").read_bytes()), separators=(",", ":"))
    tries = [each or {"body": rewritten} for each in tries]
    assert len(tries) == 5
    assert not any(accepted(**each) for each in tries)
