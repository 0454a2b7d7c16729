"""Who asks: the bearer token of a request, looked up and remembered for a few seconds.

Three kinds open the door: service tokens (`crm token`), sessions of members of the network, and
access tokens of the identity provider. Whatever opens nothing is refused in the same words; why is
logged, in our words.
"""

import datetime
import hashlib
import logging
import time
from collections import OrderedDict
from collections.abc import Hashable
from typing import ClassVar, Generic, TypeVar

import psycopg

from crm.storage.accounts import note_account
from crm.storage.sessions import SessionRow, find_session, session_id_of
from crm.storage.tokens import TokenRow, find, is_token, note_use, token_id_of
from graphql_server.access import EVERYTHING, Role, Viewer
from graphql_server.errors import CodedError
from graphql_server.oidc.keys import ProviderAway
from graphql_server.oidc.verifier import Account, BadToken, Verifier, is_jwt
from graphql_server.services import Pool

_REMEMBERED = 1_024
_log = logging.getLogger("graphql_server.authentication")

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Unauthenticated(CodedError):
    """No token, or one that does not open; which of the two is not said."""

    status: ClassVar[int] = 401

    def __init__(
        self,
        message: str = "A valid token is needed: send `Authorization: Bearer <token>`,"
        " made with `crm token issue --role ROLE`.",
        code: str = "UNAUTHENTICATED",
    ) -> None:
        super().__init__(message, code)


class IdentityProviderAway(Unauthenticated):
    """No token of the provider can be checked now, good or bad."""

    status: ClassVar[int] = 503

    def __init__(self) -> None:
        super().__init__(
            "The identity provider does not answer, so its tokens cannot be checked now. Try again"
            " in a moment.",
            "IDENTITY_PROVIDER_UNREACHABLE",
        )


class Doorkeeper:
    """Turns an Authorization header into a viewer; for one event loop."""

    def __init__(
        self,
        pool: Pool,
        *,
        open_access: bool,
        cache_seconds: float,
        verifier: Verifier | None = None,
    ) -> None:
        self._pool, self._open, self._verifier = pool, open_access, verifier
        self._tokens = _Lately[str, TokenRow | None](cache_seconds)
        self._sessions = _Lately[str, SessionRow | None](cache_seconds)
        self._accounts = _Lately[bytes, Account](cache_seconds)
        self._noted = _Lately[tuple[str, datetime.date], None](2 * 86_400)

    async def viewer(self, authorization: str | None, now: datetime.datetime) -> Viewer:
        """Raises `Unauthenticated`. A token is honoured in open access too: its roles apply."""
        if authorization is None:
            if self._open:
                return EVERYTHING
            raise Unauthenticated
        scheme, _, text = authorization.strip().partition(" ")
        text = text.strip()
        try:
            if scheme.lower() != "bearer":
                raise BadToken("not sent as Bearer")
            if is_token(text):
                return await self._of_token(text, now)
            if (session_id := session_id_of(text)) is not None:
                return await self._of_session(text, session_id, now)
            if self._verifier is not None and is_jwt(text):
                return await self._of_account(self._verifier, text, now)
            raise BadToken("of no known form")
        except BadToken as bad:
            _log.warning("a token was refused: %s", str(bad))  # in our words
            raise Unauthenticated from None
        except ProviderAway:
            raise IdentityProviderAway from None

    async def _of_token(self, text: str, now: datetime.datetime) -> Viewer:
        token_id = token_id_of(text)
        known = self._tokens.get(token_id)
        if known is None:
            asked = time.monotonic()
            async with self._pool.connection() as connection:
                known = (await find(connection, token_id),)
            self._tokens.put(token_id, known[0], asked)
        row = known[0]
        if row is None or not row.opens(text, now):
            raise BadToken("unknown, revoked or expired")
        day = now.date()
        if (row.last_used_on is None or row.last_used_on < day) and self._first(token_id, day):
            await self._note(token_id, None, day)
        roles = frozenset(role for role in Role if role in row.roles)
        return Viewer(roles, row.token_id, row.label)

    async def _of_session(self, text: str, session_id: str, now: datetime.datetime) -> Viewer:
        known = self._sessions.get(session_id)
        if known is None:
            asked = time.monotonic()
            async with self._pool.connection() as connection:
                known = (await find_session(connection, session_id),)
            self._sessions.put(session_id, known[0], asked)
        row = known[0]
        if row is None or not row.opens(text, now):
            raise BadToken("an unknown, ended or expired session")
        return Viewer(frozenset({Role.ALUMNUS}), session_id, alumnus_id=row.alumnus_id)

    async def _of_account(self, verifier: Verifier, text: str, now: datetime.datetime) -> Viewer:
        digest = hashlib.sha256(text.encode()).digest()
        known = self._accounts.get(digest)
        if known is None:
            asked = time.monotonic()
            known = (await verifier.account(text),)
            self._accounts.put(digest, known[0], asked)
        account = known[0]
        if now.timestamp() >= account.expires_at:
            raise BadToken("expired")
        day = now.date()
        if self._first(account.account_id, day):
            await self._note(account.account_id, account.label, day)
        return Viewer(account.roles, account.account_id, account.label)

    def forget(self, session_id: str) -> None:
        """Look a session up anew when it comes again; here, at once."""
        self._sessions.drop(session_id)

    def _first(self, holder: str, day: datetime.date) -> bool:
        """Whether this is the first use of the day, as far as this process knows."""
        if self._noted.get((holder, day)) is not None:
            return False
        self._noted.put((holder, day), None, time.monotonic())
        return True

    async def _note(self, holder: str, label: str | None, day: datetime.date) -> None:
        """For whoever looks after the tokens; nobody is kept out because it cannot be written."""
        try:
            async with self._pool.connection() as connection:
                if label is None:
                    await note_use(connection, holder, day)
                else:
                    await note_account(connection, holder, label, day)
        except psycopg.Error as error:
            _log.warning("the day of a token's use was not kept: %s", type(error).__name__)


class _Lately(Generic[K, V]):
    """What was found in the last seconds, the latest thousand."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._known: OrderedDict[K, tuple[float, V]] = OrderedDict()

    def get(self, key: K) -> tuple[V] | None:
        """What was found, in a tuple of one; None when it has to be looked up."""
        known = self._known.get(key)
        if known is None or time.monotonic() - known[0] >= self._seconds:
            return None
        return (known[1],)

    def drop(self, key: K) -> None:
        """It has to be looked up again."""
        self._known.pop(key, None)

    def put(self, key: K, value: V, asked: float) -> None:
        """`asked`: when the question went out, on the monotonic clock."""
        self._known[key] = (asked, value)
        self._known.move_to_end(key)
        if len(self._known) > _REMEMBERED:
            self._known.popitem(last=False)
