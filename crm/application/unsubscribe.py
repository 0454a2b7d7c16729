"""Links by which somebody stops mail without a login: a sealed token, and what it does.

A token says nothing to whoever reads it: the person's id and the list are encrypted. It does not
run out, for the mail that it stands in does not either.
"""

import os
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as NotBase64
from typing import Final, NamedTuple
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from crm.application.alumni import AlumniCrm, PersonRef
from crm.domain.alumnus import Alumnus
from crm.domain.facts import Unsubscribed
from crm.domain.facts.membership import UnsubscribeMethod
from crm.domain.moment import Moment
from crm.domain.refusals import UnknownAlumnus
from crm.domain.words import ConsentPurpose

_KEY_NAME: Final = b"key of unsubscribe links/1"
_NONCE_BYTES: Final = 12
_VERSION: Final = b"\x01"
_LONGEST: Final = 200
"""Characters of a token; ours are shorter."""


class Stop(NamedTuple):
    """What a link stops."""

    alumnus_id: UUID
    purpose: ConsentPurpose | None
    """None: all mail."""


def token_for(crm: AlumniCrm, stop: Stop) -> str:
    """The token of a link; another one each time, all of them good."""
    nonce = os.urandom(_NONCE_BYTES)
    name = stop.purpose.value.encode() if stop.purpose else b""
    sealed = _cipher(crm).encrypt(nonce, stop.alumnus_id.bytes + name, _VERSION)
    return urlsafe_b64encode(_VERSION + nonce + sealed).rstrip(b"=").decode()


def read_token(crm: AlumniCrm, token: str) -> Stop | None:
    """What the token stops; None for whatever is none of ours."""
    if len(token) > _LONGEST or not token.isascii():
        return None
    try:
        raw = urlsafe_b64decode(token + "=" * (-len(token) % 4))
        version, nonce, sealed = raw[:1], raw[1 : 1 + _NONCE_BYTES], raw[1 + _NONCE_BYTES :]
        opened = _cipher(crm).decrypt(nonce, sealed, version)
        name = opened[16:].decode()
        return Stop(UUID(bytes=opened[:16]), ConsentPurpose(name) if name else None)
    except (NotBase64, InvalidTag, ValueError):
        return None


def stop_mail(crm: AlumniCrm, moment: Moment, stop: Stop, method: UnsubscribeMethod) -> None:
    """Record that the person stopped the mail, unless it is stopped already.

    Of somebody who is not on file any more nothing is recorded: nobody writes to them.
    """

    def decide(alumnus: Alumnus) -> None:
        stopped = alumnus.person.contact.stopped
        mailing_list = stop.purpose.value if stop.purpose else None
        if mailing_list not in stopped and None not in stopped:
            fact = Unsubscribed(mailing_list=mailing_list, unsubscribe_method=method)
            alumnus.record(fact, moment)

    try:
        crm.decide(moment, PersonRef(alumnus_id=stop.alumnus_id), decide)
    except UnknownAlumnus:
        return


def _cipher(crm: AlumniCrm) -> AESGCM:
    return AESGCM(crm.index.of_content(_KEY_NAME))
