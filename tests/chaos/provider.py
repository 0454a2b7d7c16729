"""A newsletter provider: it delivers everything at least twice, late and out of order, signed."""

import base64
import json
import time
from typing import Any
from uuid import uuid4

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from tests.chaos.crowd import Member, Urls
from tests.chaos.ledger import Ledger
from tests.faults.deployment import address

_PAUSE_SECONDS = 0.08
_WORDS = ("delivered", "open", "open", "click", "click", "bounce", "spamreport", "unsubscribe")
_MOST_PENDING = 12


class SigningKey:
    def __init__(self) -> None:
        self._key = ec.generate_private_key(ec.SECP256R1())

    @property
    def public(self) -> str:
        """As the provider shows it."""
        told = self._key.public_key().public_bytes(
            serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
        )
        return base64.b64encode(told).decode()

    def headers(self, body: bytes) -> dict[str, str]:
        timestamp = str(int(time.time()))
        signature = self._key.sign(timestamp.encode() + body, ec.ECDSA(hashes.SHA256()))
        return {
            "content-type": "application/json",
            "x-twilio-email-event-webhook-timestamp": timestamp,
            "x-twilio-email-event-webhook-signature": base64.b64encode(signature).decode(),
        }


class Provider(Member):
    """Delivers to the end what is pending when it is told to stop."""

    def __init__(self, seed: int, ledger: Ledger, urls: Urls, key: SigningKey, people: int) -> None:
        super().__init__("provider", seed, ledger, urls, token=None)
        self._key, self._people = key, people
        self._pending: list[tuple[list[dict[str, Any]], int]] = []

    def work(self) -> None:
        while self._pending or self.goes_on:
            if self.goes_on and len(self._pending) < _MOST_PENDING:
                self._pending.append((self._batch(), self.chance.choice([2, 2, 3])))
            self._deliver(self.chance.randrange(len(self._pending)))
            self.rest(_PAUSE_SECONDS)

    def _batch(self) -> list[dict[str, Any]]:
        events = [self._event() for _ in range(self.chance.randrange(1, 8))]
        if self._pending and self.chance.random() < 0.3:
            others, _ = self.chance.choice(self._pending)
            events.append(self.chance.choice(others))
        return events

    def _event(self) -> dict[str, Any]:
        known = self.chance.random() > 0.05
        whom = self.chance.randrange(self._people)
        return {
            "email": address(whom) if known else "nobody@mail.example",
            "timestamp": int(time.time()) - self.chance.randrange(60 * 24 * 400) * 60,
            "event": self.chance.choice(_WORDS),
            "sg_event_id": f"{'e' if known else 'u'}-{uuid4().hex}",
            "sg_message_id": f"m{self.chance.randrange(500)}",
            "sg_machine_open": self.chance.random() < 0.3,
            "useragent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)",
            "url": "https://aoba.example/",
        }

    def _deliver(self, place: int) -> None:
        events, times = self._pending[place]
        body = json.dumps(events).encode()
        headers = self._key.headers(body)
        answer = self.client.post(self.url(), "/webhooks/sendgrid", body, headers)
        if answer.away:
            self.ledger.count("deliveries sent again")
            return
        if answer.wrong:
            self.ledger.complain(f"a delivery was answered with {answer.wrong}")
            return
        with self.ledger.open() as ledger:
            for event in events:
                kept = ledger.delivered if event["sg_event_id"][0] == "e" else ledger.unplaced
                kept.add(event["sg_event_id"])
            ledger.counts["batches delivered"] += 1
        if times == 1:
            self._pending.pop(place)
        else:
            self._pending[place] = events, times - 1
