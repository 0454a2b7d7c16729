"""Stores who looks at what. Of one viewer, looks that wait for each other share an append, and who
looks at the same again within a minute is not recorded again."""

import asyncio
import datetime
import logging
from collections import defaultdict
from collections.abc import Set
from dataclasses import dataclass, replace
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import anyio.to_thread

from crm.application.accesses import Seen, accesses_of
from crm.application.alumni import AlumniCrm
from crm.domain.envelope import Actor, Context, Source
from crm.domain.facts.accesses import ConfidentialClass
from crm.domain.moment import Moment
from graphql_server.accesses.aim import Aim
from graphql_server.errors import CodedError

_log = logging.getLogger("graphql_server.accesses")
_SOURCE = Source("graphql")
_ONE_LOOK = datetime.timedelta(minutes=1)
_MOST_REMEMBERED = 50_000

Known = tuple[Actor, Aim, UUID, ConfidentialClass]


class AccessNotRecorded(CodedError):
    """What is held in confidence is shown to nobody unseen."""

    status = 503

    def __init__(self) -> None:
        super().__init__(
            "Who looks at confidential values is recorded first, and that is not possible now. Ask"
            " again in a moment, or leave these values out. A command was carried out all the"
            " same: repeat it with the same idempotencyKey.",
            "ACCESS_NOT_RECORDED",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What one answer shows to one viewer."""

    actor: Actor
    aim: Aim
    at: datetime.datetime
    """UTC."""
    seen: Seen
    correlation_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class _Waiting:
    look: Look
    stored: asyncio.Future[None]


class AccessRecorder:
    """One per process."""

    def __init__(self, crm: AlumniCrm, zone: ZoneInfo) -> None:
        self._crm, self._zone = crm, zone
        self._waiting: dict[Actor, list[_Waiting]] = defaultdict(list)
        self._at_work: dict[Actor, asyncio.Task[None]] = {}
        self._stored_at: dict[Known, datetime.datetime] = {}

    async def record(self, look: Look) -> None:
        """Returns when it is stored for good; raises `AccessNotRecorded`."""
        look = replace(look, seen=self._not_stored(look))
        if not look.seen:
            return
        mine = _Waiting(look, asyncio.get_running_loop().create_future())
        self._waiting[look.actor].append(mine)
        if look.actor not in self._at_work:
            self._at_work[look.actor] = asyncio.create_task(self._work(look.actor))
        await mine.stored

    async def _work(self, actor: Actor) -> None:
        try:
            while waiting := self._waiting.pop(actor, None):
                await self._store(actor, waiting)
        finally:
            del self._at_work[actor]
            for each in self._waiting.pop(actor, ()):
                each.stored.cancel()

    async def _store(self, actor: Actor, waiting: list[_Waiting]) -> None:
        try:
            await anyio.to_thread.run_sync(self._append, actor, [each.look for each in waiting])
        except Exception as error:
            _log.warning("an access was not recorded: %s", type(error).__name__)
            for each in waiting:
                if not each.stored.done():
                    each.stored.set_exception(AccessNotRecorded())
        else:
            for each in waiting:
                self._remember(each.look)
                if not each.stored.done():
                    each.stored.set_result(None)

    def _not_stored(self, look: Look) -> dict[UUID, Set[ConfidentialClass]]:
        """What of a look was not stored within the minute before it."""
        new: dict[UUID, Set[ConfidentialClass]] = {}
        for person, classes in look.seen.items():
            left = {each for each in classes if not self._is_stored(look, person, each)}
            if left:
                new[person] = left
        return new

    def _is_stored(self, look: Look, person: UUID, data_class: ConfidentialClass) -> bool:
        stored_at = self._stored_at.get((look.actor, look.aim, person, data_class))
        return stored_at is not None and abs(look.at - stored_at) < _ONE_LOOK

    def _remember(self, look: Look) -> None:
        if len(self._stored_at) > _MOST_REMEMBERED:
            self._stored_at.clear()
        for person, classes in look.seen.items():
            for each in classes:
                self._stored_at[look.actor, look.aim, person, each] = look.at

    def _append(self, actor: Actor, looks: list[Look]) -> None:
        requests = {each.correlation_id for each in looks}
        context = Context(
            command_id=uuid4(),
            actor=actor,
            source=_SOURCE,
            correlation_id=requests.pop() if len(requests) == 1 else None,
        )
        happenings = []
        for look in looks:
            moment = Moment(now=look.at, zone=self._zone, context=context)
            happenings += [
                moment.happening(None, fact)
                for fact in accesses_of(look.seen, look.aim.purpose, look.aim.case)
            ]
        moment = Moment(now=looks[0].at, zone=self._zone, context=context)
        self._crm.append_unseen(happenings, moment)
