"""Whether a delivery comes from the provider: its signature over the bytes as they arrived.

SendGrid's signed event webhook: ECDSA on P-256 with SHA-256 over the timestamp header followed by
the raw body; the signature DER in base64, the public key SubjectPublicKeyInfo DER in base64.
"""

import binascii
import datetime
from base64 import b64decode
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ec import (
    ECDSA,
    SECP256R1,
    EllipticCurvePublicKey,
)
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import load_der_public_key


class PublicKeyError(Exception):
    """The provider's public key cannot be used; the message says what to do."""

    code = "BAD_PUBLIC_KEY"


@dataclass(frozen=True, slots=True)
class EcdsaVerifier:
    """Verifies deliveries under one public key.

    `window` is how old or how far ahead the signed timestamp may be. SendGrid tries again for
    days, so by default every age is accepted: the delivery id makes a replay harmless.
    """

    key: EllipticCurvePublicKey
    window: datetime.timedelta | None = None

    @classmethod
    def of_text(cls, text: str, window: datetime.timedelta | None = None) -> "EcdsaVerifier":
        """From the key as the provider shows it; raises `PublicKeyError`."""
        lines = [line for line in text.split() if line]
        body = "".join(lines).removeprefix("-----BEGINPUBLICKEY-----")
        try:
            key = load_der_public_key(
                b64decode(body.removesuffix("-----ENDPUBLICKEY-----"), validate=True)
            )
        except (ValueError, binascii.Error, UnsupportedAlgorithm):
            key = None
        if not isinstance(key, EllipticCurvePublicKey) or not isinstance(key.curve, SECP256R1):
            raise PublicKeyError(
                "The provider's public key is not an ECDSA P-256 key in base64;"
                " copy it again from the provider's webhook settings."
            )
        return cls(key, window)

    def accepts(self, body: bytes, signature: str, timestamp: str, now: datetime.datetime) -> bool:
        """Whether the provider signed exactly these bytes with this timestamp."""
        try:
            der = b64decode(signature, validate=True)
            self.key.verify(der, timestamp.encode() + body, ECDSA(SHA256()))
        except (ValueError, binascii.Error, InvalidSignature):
            return False
        return self.window is None or self._in_window(timestamp, now)

    def _in_window(self, timestamp: str, now: datetime.datetime) -> bool:
        assert self.window is not None
        if not (timestamp.isascii() and timestamp.isdigit() and len(timestamp) <= 11):
            return False
        return abs(now.timestamp() - int(timestamp)) <= self.window.total_seconds()
