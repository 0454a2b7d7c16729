"""What one request loads about taking part: each thing once and many at a time."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeVar
from uuid import UUID

from strawberry.dataloader import DataLoader

from crm.domain.moments import PointInTime
from crm.domain.profile import Offer, offer_of
from graphql_server.context import RequestContext
from graphql_server.schema.loaders import MomentKey, loaders_of
from graphql_server.schema.past import reading
from projections.pages import Page, Slice
from projections.participation import campaigns, gatherings, recipients, talent
from projections.participation.entry import (
    CampaignFigures,
    GatheringFigures,
    Participant,
    TopicClicks,
)
from projections.participation.gatherings import ParticipantFilter
from projections.participation.recipients import Recipient, RecipientFilter

_KEY = "participation"
MOST_CAMPAIGNS = 50
"""Of one person, where their campaigns are listed."""
Key = TypeVar("Key")


class WordKey(NamedTuple):
    """A gathering or a campaign, and when."""

    id: str
    at: PointInTime | None


class ParticipantsKey(NamedTuple):
    """Which participants of a gathering."""

    of: WordKey
    filter: ParticipantFilter


class RecipientsKey(NamedTuple):
    """Which recipients of a campaign."""

    of: WordKey
    filter: RecipientFilter


class PersonKey(NamedTuple):
    """Somebody, and when."""

    id: UUID
    at: PointInTime | None


class ParticipationLoaders:
    """One per request; see `participation_of`."""

    def __init__(self, context: RequestContext) -> None:
        self._context = context
        self.gatherings = DataLoader[WordKey, GatheringFigures](self._gatherings)
        self.participants = DataLoader[tuple[ParticipantsKey, int], Page[Participant]](
            self._participants
        )
        """First pages, of so many."""
        self.participant_counts = DataLoader[ParticipantsKey, int](self._participant_counts)
        self.recipients = DataLoader[tuple[RecipientsKey, int], Page[Recipient]](self._recipients)
        """First pages, of so many."""
        self.recipient_counts = DataLoader[RecipientsKey, int](self._recipient_counts)
        self.campaigns = DataLoader[WordKey, CampaignFigures](self._campaigns)
        self.offers = DataLoader[UUID, Offer](self._offers)
        self.taking_part = DataLoader[PersonKey, list[Participant]](self._taking_part)
        self.mailed = DataLoader[PersonKey, list[Recipient]](self._mailed)
        """`MOST_CAMPAIGNS` at most, the latest."""
        self.affinities = DataLoader[PersonKey, list[TopicClicks]](self._affinities)

    async def offer(self, alumnus_id: UUID, at: PointInTime | None) -> Offer:
        """What somebody brings along, now or as it was."""
        if at is None:
            return await self.offers.load(alumnus_id)
        person = await loaders_of(self._context).past_people.load(MomentKey(alumnus_id, at))
        return offer_of(person.facts if person else (), self._context.services.zone)

    async def _gatherings(self, keys: Sequence[WordKey]) -> list[GatheringFigures]:
        found: dict[WordKey, GatheringFigures] = {}
        for at, ids in _by_moment(keys).items():
            async with reading(self._context, at) as connection:
                figures = await gatherings.figures(connection, ids)
            found |= {WordKey(id_, at): each for id_, each in figures.items()}
        return [found.get(key, GatheringFigures()) for key in keys]

    async def _participants(
        self, keys: Sequence[tuple[ParticipantsKey, int]]
    ) -> list[Page[Participant]]:
        alike: dict[tuple[PointInTime | None, ParticipantFilter, int], list[str]]
        alike = defaultdict(list)
        for (of, filter_), first in keys:
            alike[of.at, filter_, first].append(of.id)
        found: dict[tuple[ParticipantsKey, int], Page[Participant]] = {}
        for (at, filter_, first), ids in alike.items():
            async with reading(self._context, at) as connection:
                pages = await gatherings.first_participants(connection, ids, filter_, first)
            for id_ in ids:
                found[ParticipantsKey(WordKey(id_, at), filter_), first] = pages[id_]
        return [found[key] for key in keys]

    async def _participant_counts(self, keys: Sequence[ParticipantsKey]) -> list[int]:
        alike: dict[tuple[PointInTime | None, ParticipantFilter], list[str]] = defaultdict(list)
        for of, filter_ in keys:
            alike[of.at, filter_].append(of.id)
        found: dict[ParticipantsKey, int] = {}
        for (at, filter_), ids in alike.items():
            async with reading(self._context, at) as connection:
                numbers = await gatherings.participant_counts(connection, ids, filter_)
            found |= {ParticipantsKey(WordKey(id_, at), filter_): numbers[id_] for id_ in ids}
        return [found[key] for key in keys]

    async def _recipients(self, keys: Sequence[tuple[RecipientsKey, int]]) -> list[Page[Recipient]]:
        alike: dict[tuple[PointInTime | None, RecipientFilter, int], list[str]]
        alike = defaultdict(list)
        for (of, filter_), first in keys:
            alike[of.at, filter_, first].append(of.id)
        found: dict[tuple[RecipientsKey, int], Page[Recipient]] = {}
        for (at, filter_, first), ids in alike.items():
            async with reading(self._context, at) as connection:
                pages = await recipients.pages(connection, ids, filter_, Slice(first=first))
            for id_ in ids:
                found[RecipientsKey(WordKey(id_, at), filter_), first] = pages[id_]
        return [found[key] for key in keys]

    async def _recipient_counts(self, keys: Sequence[RecipientsKey]) -> list[int]:
        alike: dict[tuple[PointInTime | None, RecipientFilter], list[str]] = defaultdict(list)
        for of, filter_ in keys:
            alike[of.at, filter_].append(of.id)
        found: dict[RecipientsKey, int] = {}
        for (at, filter_), ids in alike.items():
            async with reading(self._context, at) as connection:
                numbers = await recipients.counts(connection, ids, filter_)
            found |= {RecipientsKey(WordKey(id_, at), filter_): numbers[id_] for id_ in ids}
        return [found[key] for key in keys]

    async def _campaigns(self, keys: Sequence[WordKey]) -> list[CampaignFigures]:
        found: dict[WordKey, CampaignFigures] = {}
        for at, ids in _by_moment(keys).items():
            async with reading(self._context, at) as connection:
                figures = await campaigns.figures(connection, ids)
            found |= {WordKey(id_, at): each for id_, each in figures.items()}
        return [found.get(key, CampaignFigures()) for key in keys]

    async def _taking_part(self, keys: Sequence[PersonKey]) -> list[list[Participant]]:
        found: dict[PersonKey, list[Participant]] = {}
        for at, ids in _by_moment(keys).items():
            async with reading(self._context, at) as connection:
                theirs = await gatherings.of_people(connection, ids)
            found |= {PersonKey(id_, at): each for id_, each in zip(ids, theirs, strict=True)}
        return [found[key] for key in keys]

    async def _mailed(self, keys: Sequence[PersonKey]) -> list[list[Recipient]]:
        found: dict[PersonKey, list[Recipient]] = {}
        for at, ids in _by_moment(keys).items():
            async with reading(self._context, at) as connection:
                theirs = await recipients.of_people(connection, ids, MOST_CAMPAIGNS)
            found |= {PersonKey(id_, at): each for id_, each in zip(ids, theirs, strict=True)}
        return [found[key] for key in keys]

    async def _affinities(self, keys: Sequence[PersonKey]) -> list[list[TopicClicks]]:
        found: dict[PersonKey, list[TopicClicks]] = {}
        for at, ids in _by_moment(keys).items():
            async with reading(self._context, at) as connection:
                theirs = await campaigns.topic_affinities(connection, ids)
            found |= {PersonKey(id_, at): each for id_, each in zip(ids, theirs, strict=True)}
        return [found[key] for key in keys]

    async def _offers(self, ids: Sequence[UUID]) -> list[Offer]:
        async with reading(self._context, None) as connection:
            return await talent.offers(connection, ids, self._context.services.zone)


def participation_of(context: RequestContext) -> ParticipationLoaders:
    """This request's loaders."""
    found = context.loaders.get(_KEY)
    if found is None:
        found = context.loaders[_KEY] = ParticipationLoaders(context)
    assert isinstance(found, ParticipationLoaders)
    return found


def _by_moment(
    keys: Iterable[tuple[Key, PointInTime | None]],
) -> dict[PointInTime | None, list[Key]]:
    found: dict[PointInTime | None, list[Key]] = defaultdict(list)
    for id_, at in keys:
        found[at].append(id_)
    return found
