"""Deliveries of a provider become facts, each once; what nobody can place is kept for review."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID, uuid4

from crm.domain.envelope import Actor, ActorType, Context, Happening, Source, When
from crm.domain.facts.base import Fact
from crm.domain.moment import Moment
from crm.ingest.write_side import WriteSide
from crm.storage.blind_index import LookupKind
from crm.storage.holders import current_holders
from crm.storage.quarantine import Quarantine, Unplaced

UNKNOWN_RECIPIENT = "UNKNOWN_RECIPIENT"
SHARED_ADDRESS = "SHARED_ADDRESS"


@dataclass(frozen=True, slots=True)
class Delivery:
    """One thing that a provider says happened to a message to one address."""

    delivery_id: str
    email: str = field(repr=False)
    occurred_at: datetime.datetime
    fact: Fact
    kind: str
    """The provider's word."""
    content: object = field(repr=False)
    """The whole event, in case it must be kept for review."""


@dataclass(frozen=True, slots=True)
class Received:
    """What became of a batch."""

    recorded: int
    repeated: int
    """Delivered before; nothing was added."""
    review: int
    """Kept for review."""


def receive(
    crm: WriteSide,
    quarantine: Quarantine,
    provider: str,
    deliveries: Sequence[Delivery],
    unplaced: Sequence[Unplaced],
    now: datetime.datetime,
) -> Received:
    """Store a verified batch: facts in one append, the rest in quarantine. Durable on return."""
    people = _recipients(crm, [each.email for each in deliveries])
    context = Context(
        command_id=uuid4(),
        actor=Actor(ActorType.PROVIDER, provider),
        source=Source(provider, verified=True),
    )
    moment = Moment(now=now, zone=crm.zone, context=context)
    happenings: list[Happening] = []
    review = list(unplaced)
    for delivery, found in zip(deliveries, people, strict=True):
        if len(found) == 1:
            happenings.append(_happening(moment, delivery, *found))
        else:
            reason = SHARED_ADDRESS if found else UNKNOWN_RECIPIENT
            review.append(
                Unplaced(provider, delivery.delivery_id, reason, delivery.kind, delivery.content)
            )
    quarantine.keep(review, now)
    appended = crm.append_unseen(happenings, moment) if happenings else []
    repeated = sum(each.repeated for each in appended)
    return Received(len(appended) - repeated, repeated, len(review))


def _happening(moment: Moment, delivery: Delivery, alumnus_id: UUID) -> Happening:
    return moment.happening(
        alumnus_id,
        delivery.fact,
        occurred=When(delivery.occurred_at),
        delivery_id=delivery.delivery_id,
    )


def _recipients(crm: WriteSide, emails: Sequence[str]) -> list[set[UUID]]:
    """The people who have each address, by one query; of several, those who have it now.

    Somebody who is the only one that ever had an address may have another one by now: what the
    provider tells late is still about them.
    """
    digests = [crm.index.email(email) for email in emails]
    people: dict[bytes, set[UUID]] = {}
    if digests:
        for digest, _, alumnus_id in crm.alumni_recorder.find_many(LookupKind.EMAIL, digests):
            people.setdefault(digest, set()).add(alumnus_id)
    for digest, email in dict(zip(digests, emails, strict=True)).items():
        if len(found := people.get(digest, set())) > 1:
            people[digest] = current_holders(crm.event_log, found, email) or found
    survivors = crm.survivors(set().union(*people.values()))
    return [{survivors[each] for each in people.get(digest, ())} for digest in digests]
