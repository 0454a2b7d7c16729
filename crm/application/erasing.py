"""The steps of an erasure on the write side; each can be repeated after a crash.

First the records are closed, so that nothing is added to them any more; then the keys go; when
everything that held data has confirmed, the receipt is recorded. Of classes of data: first nothing
more is stored under the keys that will go, then these go.
"""

import datetime
from collections.abc import Sequence
from uuid import UUID, uuid5

from eventsourcing.persistence import IntegrityError

from crm.application.alumni import AlumniCrm
from crm.application.legal_holds import hold_on
from crm.application.work import Work
from crm.domain.envelope import Actor, ActorType, Context, RecordedFact, Source
from crm.domain.facts import ABOUT_PEOPLE
from crm.domain.facts.base import declarations
from crm.domain.facts.rights import ClassesErased, ErasureConfirmed, SubjectErased
from crm.domain.moment import Moment
from crm.domain.refusals import LegallyHeld, RequestDecided, VersionConflict
from crm.domain.undertakings.subject_request import SubjectRequest
from crm.storage.erased import KNOWN_AGAIN_FOR, erased_classes

_TRIES = 8
_TELLING = [
    kind
    for kind, cls in ABOUT_PEOPLE.items()
    if any(each.subject for each in declarations(cls).values())
]
"""The kinds that hold something of somebody else, under a key of that person."""


def close(
    crm: AlumniCrm, request_id: UUID, now: datetime.datetime
) -> SubjectErased | ClassesErased:
    """Close all records of the person, or some classes of them, once; refuses `LegallyHeld`, and
    `RequestDecided` when nobody approved it."""
    moment = _moment(crm, request_id, "close", now)
    for _ in range(_TRIES):
        work = Work(crm, moment)
        request = work.undertaking(SubjectRequest, request_id)
        if request.erased is not None:
            return request.erased
        if request.approved_at is None or request.received is None:
            raise RequestDecided
        subject_id = request.received.subject_id
        whose = _records_of(crm, subject_id)
        work.rely_on(whose)
        if _records_of(crm, subject_id) != whose:  # merged or parted in between
            continue
        if (hold := hold_on(crm, whose, moment.today)) is not None:
            raise LegallyHeld(hold.until)
        fact: SubjectErased | ClassesErased
        if request.received.data_classes is None:
            fact = SubjectErased(
                request_id=request_id,
                subject_ids=whose,
                known_again_until=moment.today + KNOWN_AGAIN_FOR,
            )
        else:
            fact = ClassesErased(
                request_id=request_id,
                subject_ids=whose,
                erased_classes=request.received.data_classes,
                generation=_generation(crm, whose),
            )
        request.record(fact, moment)
        try:
            work.save(dry_run=False)
        except IntegrityError:  # another worker was faster, or a hold or a merge came in between
            continue
        return fact
    raise VersionConflict(0, 0)


def destroy_keys(
    crm: AlumniCrm,
    request_id: UUID,
    closed: SubjectErased | ClassesErased,
    now: datetime.datetime,
) -> int:
    """Destroy the person's keys, and those of whom only their facts tell, or the person's keys of
    some classes, with lines in the journal; how many this erasure has destroyed so far, whoever
    did.

    Raises `KeyStoreUnavailable`: call again.
    """
    if isinstance(closed, ClassesErased):
        destroyed = crm.erasures.destroy(
            # A restored log gives the number of a request it lost to another one, with its id.
            uuid5(request_id, str(closed.generation)),
            closed.subject_ids,
            request=str(request_id),
            at=now,
            data_classes=closed.erased_classes,
            generation=closed.generation,
        )
    else:
        whose = (*closed.subject_ids, *_told_of(crm, closed.subject_ids))
        destroyed = crm.erasures.destroy(request_id, whose, request=str(request_id), at=now)
    crm.keyring.forget()
    return destroyed.keys


def record_receipt(
    crm: AlumniCrm, request_id: UUID, receipt: ErasureConfirmed, now: datetime.datetime
) -> None:
    """Record that everything has confirmed, once."""
    moment = _moment(crm, request_id, "receipt", now)
    for _ in range(_TRIES):
        work = Work(crm, moment)
        request = work.undertaking(SubjectRequest, request_id)
        if request.receipt is not None:
            return
        request.record(receipt, moment)
        try:
            work.save(dry_run=False)
        except IntegrityError:
            continue
        return


def _generation(crm: AlumniCrm, whose: tuple[UUID, ...]) -> int:
    """Of the keys that come after, by the journal and by what was closed and is to be destroyed."""
    with crm.connect() as connection:
        closed = erased_classes(connection, whose)
    return crm.erasures.next_generation(whose, max(closed.values(), default=0))


def _records_of(crm: AlumniCrm, subject_id: UUID) -> tuple[UUID, ...]:
    return tuple(crm.cluster(crm.survivors([subject_id])[subject_id]))


def _told_of(crm: AlumniCrm, subject_ids: Sequence[UUID]) -> list[UUID]:
    """Who stands in these people's facts under a key of their own, and nowhere else: candidates."""
    found: list[UUID] = []
    for each in crm.event_log.readable_of_people(subject_ids, _TELLING):
        if isinstance(each, RecordedFact):
            told = declarations(type(each.fact)).values()
            found += [getattr(each.fact, one.subject) for one in told if one.subject]
    return found


def _moment(crm: AlumniCrm, request_id: UUID, step: str, now: datetime.datetime) -> Moment:
    context = Context(
        command_id=uuid5(request_id, step),
        actor=Actor(ActorType.SYSTEM, "erasure"),
        source=Source("erasure"),
        digest=step.encode(),
    )
    return Moment(now=now, zone=crm.zone, context=context)
