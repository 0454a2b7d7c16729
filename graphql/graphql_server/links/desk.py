"""Gives out links and sessions, and lets nobody find out by it who is on file.

A request for a link is only noted down: no statement, no look at the person. Who asked is answered
before anything else happens, the same way for everybody. What follows is done aside, after a pause
of random length, so that not even the time of the next answer tells.
"""

import asyncio
import datetime
import logging
import time
from collections import deque
from dataclasses import dataclass
from random import SystemRandom
from typing import NamedTuple
from uuid import UUID

import psycopg
from anyio import to_thread

from crm.application.alumni import AlumniCrm, PersonRef
from crm.domain.refusals import Refusal
from crm.storage.blind_index import normal_email
from crm.storage.sessions import make_link, start_session, use_link
from graphql_server.limits.rates import RateLimited, RateLimits
from graphql_server.links.letter import letter_with
from graphql_server.links.post import NotPosted, Post
from graphql_server.services import Pool

_LINK = datetime.timedelta(minutes=15)
_SESSION = datetime.timedelta(hours=12)
_MOST_WAITING = 1_000
_LINKS_A_MINUTE, _LOGINS_A_MINUTE = 10, 20
_LINKS_PER_ADDRESS, _SLOWER = 3, 15
"""So many links an address gets in a quarter of an hour."""
_log = logging.getLogger("graphql_server.links")


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkSettings:
    """What an operator decides about links."""

    page: str
    """Address of the front end's page that a link leads to."""
    sender: str
    """Who the letters are from."""
    post: Post
    pause_seconds: float = 3.0
    """Longest pause before a request is looked at."""


class Session(NamedTuple):
    """What a link was exchanged for."""

    token: str
    expires_at: datetime.datetime


class LinkDesk:
    """For one event loop."""

    def __init__(self, settings: LinkSettings, crm: AlumniCrm, pool: Pool) -> None:
        self._settings, self._crm, self._pool = settings, crm, pool
        self._clients, self._logins = RateLimits(_LINKS_A_MINUTE), RateLimits(_LOGINS_A_MINUTE)
        self._addresses = RateLimits(
            _LINKS_PER_ADDRESS, clock=lambda: time.monotonic() / _SLOWER, most_clients=100_000
        )
        self._waiting: deque[str] = deque()
        self._work: asyncio.Task[None] | None = None
        self._random = SystemRandom()

    def request(self, address: str, client: str) -> None:
        """Note down that a link to this address was asked for. Raises `RateLimited` for a client
        that asks for many; an address that gets enough of them gets no more, and nobody is told."""
        self._clients.spend(client, 1)
        try:
            self._addresses.spend(self._crm.index.email(address).hex(), 1)
        except RateLimited:
            return
        if len(self._waiting) >= _MOST_WAITING:
            _log.warning("a link was not made: too many wait")
            return
        self._waiting.append(address)
        if self._work is None or self._work.done():
            self._work = asyncio.create_task(self._send_all())

    async def redeem(self, link: str, client: str, now: datetime.datetime) -> Session | None:
        """A session for a link that was not used before; None for any other text. Raises
        `RateLimited`."""
        self._logins.spend(client, 1)
        async with self._pool.connection() as connection:
            alumnus_id = await use_link(connection, link, now)
            if alumnus_id is None:
                return None
            expires_at = now + _SESSION
            return Session(await start_session(connection, alumnus_id, now, expires_at), expires_at)

    async def idle(self) -> None:
        """Wait until nothing is left to be sent."""
        if self._work is not None:
            await self._work

    async def _send_all(self) -> None:
        while self._waiting:
            await asyncio.sleep(self._random.uniform(0, self._settings.pause_seconds))
            address = self._waiting.popleft()
            try:
                await self._send(address)
            except (NotPosted, psycopg.Error) as error:
                why = str(error) if isinstance(error, NotPosted) else type(error).__name__
                _log.warning("a link was not sent: %s", why)
            except Exception as error:  # the next one waits
                _log.error("a link was not sent: %s", type(error).__name__)

    async def _send(self, address: str) -> None:
        alumnus_id = await to_thread.run_sync(_holder, self._crm, address)
        if alumnus_id is None:
            return
        now = datetime.datetime.now(datetime.UTC)
        async with self._pool.connection() as connection:
            secret = await make_link(connection, alumnus_id, now, now + _LINK)
        link = f"{self._settings.page}#{secret}"
        minutes = int(_LINK.total_seconds() // 60)
        letter = letter_with(link, minutes, self._settings.sender, address)
        await to_thread.run_sync(self._settings.post.send, letter)


def _holder(crm: AlumniCrm, address: str) -> UUID | None:
    """Whose address it is today; None for nobody's, several people's, or one that was given up:
    it may be somebody else's by now."""
    try:
        alumnus_id = crm.find(PersonRef(email=address))
        person = crm.load(alumnus_id).person
    except Refusal:
        return None
    if person.email is None or normal_email(person.email) != normal_email(address):
        return None
    return None if person.contact.death is not None else alumnus_id
