"""Whether somebody may be written to, for what and how, and what stands against it."""

import asyncio
import datetime
from collections.abc import Sequence
from typing import Annotated
from uuid import UUID

import anyio.to_thread
import strawberry
from strawberry.dataloader import DataLoader

from crm.application.unsubscribe import Stop, token_for
from crm.domain.envelope import RecordedFact
from crm.domain.facts import MessageDelivered
from crm.domain.facts.consent import ContactCapSet
from crm.domain.moments import PointInTime
from crm.domain.reachability import Reachability as Answer
from crm.domain.reachability import ReachabilityReason as Code
from crm.domain.reachability import ReachabilityState as State
from crm.domain.reachability import Reason, cap_in_force, month_of, reachability
from crm.domain.words import ConsentPurpose, ContactChannel, Locale
from graphql_server.access import Area, may_read, may_write
from graphql_server.context import RequestContext
from graphql_server.schema.info import Info
from graphql_server.schema.loaders import MomentKey, loaders_of
from graphql_server.schema.masking import must_read
from graphql_server.schema.resolver import resolver
from graphql_server.schema.timeline_entry import TimelineEntry, shown_entry
from projections.directory import questions as directory
from projections.directory.entry import PersonEntry
from projections.outreach import Broadcasts, Outreach
from projections.replay.person import PastPerson
from projections.timeline.by_event import entries_of_events
from projections.timeline.entry import Entry

_KEY = "reachability"


@strawberry.type(description="One thing that stands against writing to somebody.")
class ReachabilityReason:
    because: strawberry.Private[Reason]
    alumnus_id: strawberry.Private[UUID]
    at: strawberry.Private[PointInTime | None]
    code: Code = strawberry.field(description="What it is.")
    state: State = strawberry.field(description="What it makes of the person.")
    until: datetime.date | None = strawberry.field(
        description="Last day of it, in the programme's time zone. Null: no such day is known."
    )

    @resolver("The reason in one sentence.")
    def message(
        self,
        locale: Annotated[
            Locale | None, strawberry.argument(description="Language of the sentence.")
        ] = Locale.JA,
    ) -> str:
        return self.code.sentence(locale or Locale.JA)

    @resolver(
        "The fact that proves it. Null where the lack of one does, or when it is not for your role."
    )
    async def proven_by(self, info: Info) -> TimelineEntry | None:
        event_id = self.because.event_id
        if event_id is None:
            return None
        context = info.context
        entry = await _entry(context, self.alumnus_id, event_id, self.at)
        return shown_entry(entry, context.viewer, context.services.zone, self.at)


@strawberry.type(
    description=(
        "Whether somebody may be written to for a purpose through a channel, today or on the day"
        " of `moment`."
    )
)
class Reachability:
    purpose: ConsentPurpose = strawberry.field(description="For what.")
    channel: ContactChannel = strawberry.field(description="How.")
    state: State = strawberry.field(description="The answer: that of the gravest reason.")
    may_broadcast: bool = strawberry.field(
        description="A message of a campaign may be sent: nothing stands against it."
    )
    may_write: bool = strawberry.field(
        description="A personal message may be sent: nothing forbids or hinders it."
    )
    reasons: list[ReachabilityReason] = strawberry.field(
        description="All that stands against it, gravest first."
    )

    @resolver("Why not, in one sentence: the gravest reason. Null: nothing stands against it.")
    def why(
        self,
        locale: Annotated[
            Locale | None, strawberry.argument(description="Language of the sentence.")
        ] = Locale.JA,
    ) -> str | None:
        return self.reasons[0].code.sentence(locale or Locale.JA) if self.reasons else None


@strawberry.input(description="For what and how people are to be written to.")
class ReachableForInput:
    purpose: ConsentPurpose = strawberry.field(description="For what.")
    channel: ContactChannel = strawberry.field(description="How.")
    include_limited: bool = strawberry.field(
        default=False,
        description=(
            "Also people who may be written to with a limit (LIMITED), such as who has had as many"
            " broadcasts as a month allows. For personal messages, not for campaigns."
        ),
    )


@strawberry.type(
    description=(
        "A link by which the person stops mail without a login. It opens a page and changes"
        " nothing until the button there, or that of the mail program, is pressed."
    )
)
class UnsubscribeLink:
    path: str = strawberry.field(
        description="To be put after the address under which this server is reached from outside."
    )
    list_unsubscribe_post: str = strawberry.field(
        description="Value of the header `List-Unsubscribe-Post` (RFC 8058)."
    )


@strawberry.type
class Addressee:
    """The part of an `Alumnus` that says how they may be written to."""

    alumnus_id: strawberry.Private[UUID]
    at: strawberry.Private[PointInTime | None]

    @resolver(
        "Everything the person was ever asked to agree to, and whether they may be written to for"
        " it. Null: not for your role (consent)."
    )
    async def reachability(self, info: Info) -> list[Reachability] | None:
        found = await _addressed(info.context, self.alumnus_id, self.at)
        if found is None:
            return None
        person, _ = found
        pairs = [
            (purpose, channel)
            for purpose in ConsentPurpose
            for channel in ContactChannel
            if person.person.contact.consent(purpose, channel) is not None
        ]
        return [_shown(found, pair, self.alumnus_id, self.at, info.context) for pair in pairs]

    @resolver(
        "Whether the person may be written to for a purpose through a channel, and why not."
        " Null: not for your role (consent)."
    )
    async def may_contact(
        self,
        info: Info,
        purpose: Annotated[ConsentPurpose, strawberry.argument(description="For what.")],
        channel: Annotated[ContactChannel, strawberry.argument(description="How.")],
    ) -> Reachability | None:
        found = await _addressed(info.context, self.alumnus_id, self.at)
        if found is None:
            return None
        return _shown(found, (purpose, channel), self.alumnus_id, self.at, info.context)

    @resolver(
        "Messages of campaigns that the person got in the calendar month of today, or of `moment`."
        " Null: not for your role (engagement)."
    )
    async def broadcasts_this_month(self, info: Info) -> int | None:
        if not may_read(info.context.viewer, Area.ENGAGEMENT):
            return None
        return await _sent(info.context, self.alumnus_id, self.at)

    @resolver(
        "A link to be put into a message to the person, new each time and good for ever: for its"
        " text, and between angle brackets as the header `List-Unsubscribe`. Null: not for your"
        " role (to write contact)."
    )
    def unsubscribe_link(
        self,
        info: Info,
        purpose: Annotated[
            ConsentPurpose | None,
            strawberry.argument(description="What it stops; all mail if null."),
        ] = None,
    ) -> UnsubscribeLink | None:
        if not may_write(info.context.viewer, Area.CONTACT):
            return None
        token = token_for(info.context.services.crm, Stop(self.alumnus_id, purpose))
        return UnsubscribeLink(
            path=f"/unsubscribe/{token}", list_unsubscribe_post="List-Unsubscribe=One-Click"
        )


@strawberry.type
class ReachabilityQuery:
    @resolver("How many broadcasts a person gets per calendar month at most; see `setContactCap`.")
    async def contact_cap(self, info: Info) -> int:
        must_read(info.context.viewer, Area.POLICIES, "read the limit of broadcasts")
        return await _cap(info.context, None)


def outreach_of(given: ReachableForInput) -> Outreach:
    """The filter of a list, as questions take it."""
    return Outreach(
        purpose=given.purpose, channel=given.channel, include_limited=given.include_limited
    )


async def broadcasts_on(context: RequestContext, at: PointInTime | None) -> Broadcasts:
    """What counts as written in the month of today, or of a moment, and the limit of it."""
    day = _day(context, at)
    since, until = month_of(day, context.services.zone)
    return Broadcasts(since=since, until=until, cap=await _cap(context, at))


async def _addressed(
    context: RequestContext, alumnus_id: UUID, at: PointInTime | None
) -> tuple[PersonEntry, tuple[int, int]] | None:
    """The person, with the messages they got and the limit of them."""
    if not may_read(context.viewer, Area.CONSENT):
        return None
    if at is None:
        person = await loaders_of(context).people.load(alumnus_id)
    else:
        past = await _past(context, alumnus_id, at)
        person = past.entry if past else None
    if person is None:
        return None
    sent, cap = await _sent(context, alumnus_id, at), await _cap(context, at)
    return person, (sent, cap)


def _shown(
    found: tuple[PersonEntry, tuple[int, int]],
    pair: tuple[ConsentPurpose, ContactChannel],
    alumnus_id: UUID,
    at: PointInTime | None,
    context: RequestContext,
) -> Reachability:
    entry, (sent, cap) = found
    answer: Answer = reachability(
        entry.person, entry.status_history, *pair, _day(context, at), sent=sent, cap=cap
    )
    return Reachability(
        purpose=answer.purpose,
        channel=answer.channel,
        state=answer.state,
        may_broadcast=answer.state is State.REACHABLE,
        may_write=answer.state in (State.REACHABLE, State.LIMITED),
        reasons=[
            ReachabilityReason(
                because=reason,
                alumnus_id=alumnus_id,
                at=at,
                code=reason.code,
                state=reason.code.state,
                until=reason.until,
            )
            for reason in answer.reasons
        ],
    )


class _Loaders:
    """What one request asks about reachability, each thing once."""

    def __init__(self, context: RequestContext) -> None:
        self._context = context
        self.sent = DataLoader[UUID, int](self._sent)
        self.entries = DataLoader[UUID, Entry | None](self._entries)
        self._caps: asyncio.Future[list[RecordedFact]] | None = None

    async def caps(self) -> list[RecordedFact]:
        """Every limit that was set."""
        if self._caps is None:
            log = self._context.services.crm.event_log
            read = anyio.to_thread.run_sync(log.of_programme, [ContactCapSet.kind])
            self._caps = asyncio.ensure_future(read)
        return await self._caps

    async def _sent(self, alumnus_ids: Sequence[UUID]) -> list[int]:
        month = await broadcasts_on(self._context, None)
        async with self._context.services.pool.connection() as connection:
            return await directory.broadcasts_of(connection, alumnus_ids, month)

    async def _entries(self, event_ids: Sequence[UUID]) -> list[Entry | None]:
        async with self._context.services.pool.connection() as connection:
            return await entries_of_events(connection, event_ids)


def _loaders(context: RequestContext) -> _Loaders:
    found = context.loaders.get(_KEY)
    if found is None:
        found = context.loaders[_KEY] = _Loaders(context)
    assert isinstance(found, _Loaders)
    return found


async def _cap(context: RequestContext, at: PointInTime | None) -> int:
    known = await _loaders(context).caps()
    if at is not None:
        known = [each for each in known if each.position <= at.known_position]
    return cap_in_force(known, _day(context, at))


async def _sent(context: RequestContext, alumnus_id: UUID, at: PointInTime | None) -> int:
    if at is None:
        return await _loaders(context).sent.load(alumnus_id)
    past = await _past(context, alumnus_id, at)
    since, until = month_of(_day(context, at), context.services.zone)
    return len(
        {
            entry.fact.message_id
            for entry in (past.timeline if past else ())
            if isinstance(entry.fact, MessageDelivered)
            and entry.fact.campaign_id is not None
            and entry.retraction is None
            and since <= entry.occurred.at < until
        }
    )


async def _entry(
    context: RequestContext, alumnus_id: UUID, event_id: UUID, at: PointInTime | None
) -> Entry | None:
    if at is None:
        return await _loaders(context).entries.load(event_id)
    past = await _past(context, alumnus_id, at)
    entries = past.entries.values() if past else ()
    return next((each for each in entries if each.event_id == event_id), None)


async def _past(context: RequestContext, alumnus_id: UUID, at: PointInTime) -> PastPerson | None:
    return await loaders_of(context).past_people.load(MomentKey(alumnus_id, at))


def _day(context: RequestContext, at: PointInTime | None) -> datetime.date:
    return loaders_of(context).today if at is None else at.day(context.services.zone)
