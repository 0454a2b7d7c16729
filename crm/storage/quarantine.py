"""What a provider delivered and nobody could place, kept sealed until somebody reviews it.

A delivery is encrypted under the deployment's own key, bound to its source and delivery id.
"""

import datetime
import json
import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from psycopg.rows import tuple_row

from crm.storage.keyring import Connect

KEPT = datetime.timedelta(days=90)
"""How long a delivery waits for its review."""

_NONCE_BYTES = 12
_KEEP = """
INSERT INTO quarantine.delivery (source, delivery_id, reason, kind, expires_at, sealed)
SELECT d.source, d.delivery_id, d.reason, d.kind, %(expires_at)s, d.sealed
FROM unnest(%(sources)s::text[], %(delivery_ids)s::text[], %(reasons)s::text[],
            %(kinds)s::text[], %(sealed)s::bytea[])
    AS d(source, delivery_id, reason, kind, sealed)
ON CONFLICT DO NOTHING
"""
_WAITING = """
SELECT source, delivery_id, reason, kind, received_at, expires_at, sealed
FROM quarantine.delivery WHERE expires_at > %(now)s ORDER BY received_at, delivery_id
"""
_EXPIRE = "DELETE FROM quarantine.delivery WHERE expires_at <= %(now)s"


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A delivery to keep: why it could not be placed, and what it says."""

    source: str
    delivery_id: str
    reason: str
    """Stable word, SCREAMING_SNAKE."""
    kind: str | None
    """The provider's word for what happened, where it is one."""
    content: Any = field(repr=False)
    """As JSON had it; personal."""


@dataclass(frozen=True, slots=True)
class KeptDelivery:
    """A delivery that waits for review."""

    source: str
    delivery_id: str
    reason: str
    kind: str | None
    received_at: datetime.datetime
    expires_at: datetime.datetime
    content: Any = field(repr=False)
    """None when it was sealed under another key or was tampered with."""


@dataclass(frozen=True, slots=True)
class Quarantine:
    """The deliveries under review; `quarantine_pages` lists them without opening any."""

    connect: Connect
    key: bytes = field(repr=False)
    """`Secrets.seal`."""

    def keep(self, deliveries: Sequence[Unplaced], now: datetime.datetime) -> None:
        """Store them; one that was kept before stays as it is. What has expired goes."""
        if not deliveries:
            return
        self.expire(now)
        with self.connect() as connection:
            connection.execute(
                _KEEP,
                {
                    "expires_at": now + KEPT,
                    "sources": [each.source for each in deliveries],
                    "delivery_ids": [each.delivery_id for each in deliveries],
                    "reasons": [each.reason for each in deliveries],
                    "kinds": [each.kind for each in deliveries],
                    "sealed": [self._seal(each) for each in deliveries],
                },
            )

    def expire(self, now: datetime.datetime) -> None:
        """Delete what has waited for 90 days."""
        with self.connect() as connection:
            connection.execute(_EXPIRE, {"now": now})

    def waiting(self, now: datetime.datetime) -> list[KeptDelivery]:
        """Every delivery that waits for its review, opened; the oldest first."""
        with self.connect() as connection, connection.cursor(row_factory=tuple_row) as cursor:
            return [self._kept(*row) for row in cursor.execute(_WAITING, {"now": now})]

    def _kept(
        self,
        source: str,
        delivery_id: str,
        reason: str,
        kind: str | None,
        received_at: datetime.datetime,
        expires_at: datetime.datetime,
        sealed: bytes,
    ) -> KeptDelivery:
        try:
            opened = AESGCM(self.key).decrypt(
                sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], _bound(source, delivery_id)
            )
            content = json.loads(opened)
        except InvalidTag:
            content = None
        return KeptDelivery(source, delivery_id, reason, kind, received_at, expires_at, content)

    def _seal(self, delivery: Unplaced) -> bytes:
        nonce = os.urandom(_NONCE_BYTES)
        bound = _bound(delivery.source, delivery.delivery_id)
        # In ASCII, so that what is no valid text can be kept too.
        content = json.dumps(delivery.content).encode()
        return nonce + AESGCM(self.key).encrypt(nonce, content, bound)


def _bound(source: str, delivery_id: str) -> bytes:
    return f"{source}\0{delivery_id}".encode()
