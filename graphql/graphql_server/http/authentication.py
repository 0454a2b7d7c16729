"""Who asks: the bearer token of a request, looked up and remembered for a few seconds."""

import datetime
import time
from collections import OrderedDict
from typing import ClassVar

from crm.storage.tokens import TokenRow, find, is_token, token_id_of
from graphql_server.access import EVERYTHING, Role, Viewer
from graphql_server.errors import CodedError
from graphql_server.services import Pool

_REMEMBERED = 1_024


class Unauthenticated(CodedError):
    """No token, or one that does not open; which of the two is not said."""

    status: ClassVar[int] = 401

    def __init__(self) -> None:
        super().__init__(
            "A valid token is needed: send `Authorization: Bearer <token>`,"
            " made with `crm token issue --role ROLE`.",
            "UNAUTHENTICATED",
        )


class Doorkeeper:
    """Turns an Authorization header into a viewer; for one event loop."""

    def __init__(self, pool: Pool, *, open_access: bool, cache_seconds: float) -> None:
        self._pool, self._open, self._seconds = pool, open_access, cache_seconds
        self._known: OrderedDict[str, tuple[float, TokenRow | None]] = OrderedDict()

    async def viewer(self, authorization: str | None, now: datetime.datetime) -> Viewer:
        """Raises `Unauthenticated`. A token is honoured in open access too: its roles apply."""
        if authorization is None:
            if self._open:
                return EVERYTHING
            raise Unauthenticated
        scheme, _, text = authorization.strip().partition(" ")
        text = text.strip()
        if scheme.lower() != "bearer" or not is_token(text):
            raise Unauthenticated
        row = await self._row(token_id_of(text))
        if row is None or not row.opens(text, now):
            raise Unauthenticated
        roles = frozenset(role for role in Role if role in row.roles)
        return Viewer(roles, row.token_id, row.label)

    async def _row(self, token_id: str) -> TokenRow | None:
        known = self._known.get(token_id)
        if known is not None and time.monotonic() - known[0] < self._seconds:
            return known[1]
        asked = time.monotonic()
        async with self._pool.connection() as connection:
            row = await find(connection, token_id)
        self._known[token_id] = (asked, row)
        self._known.move_to_end(token_id)
        if len(self._known) > _REMEMBERED:
            self._known.popitem(last=False)
        return row
