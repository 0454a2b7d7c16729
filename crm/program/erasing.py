"""Carries approved erasures out to the end: closes the records, destroys the keys, has everything
that held data confirm, records the receipt.

Every step looks at what is there, so that whoever comes next goes on where somebody was killed.
"""

import datetime
import logging
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from psycopg import Connection

from crm.application.alumni import AlumniCrm
from crm.application.erasing import close, destroy_keys, record_receipt
from crm.application.subject_requests import approved_erasures
from crm.domain.facts.rights import ClassesErased, ErasureConfirmed, ErasureHolder, HolderConfirmed
from crm.domain.refusals import LegallyHeld
from crm.domain.undertakings.subject_request import SubjectRequest
from crm.storage.erased import forget_suppressed, left_of
from crm.storage.log import head
from crm.storage.rights import closed_at, last_of_requests
from projections.connecting import projector_connection
from projections.erasing import Confirmation, confirm
from projections.read_model import Day

log = logging.getLogger(__name__)

_POLL_SECONDS = 0.5
_AGAIN_SECONDS = 30.0
_HOLD = "a legal hold"


@dataclass(frozen=True, slots=True)
class Step:
    """How far one erasure is: `receipt`, or why there is none yet."""

    request_id: UUID
    receipt: ErasureConfirmed | None = None
    waits_for: tuple[str, ...] = ()


class Eraser:
    """Any number may run: all that they do can be done twice."""

    def __init__(
        self,
        crm: AlumniCrm,
        url: str,
        clock: Callable[[], datetime.datetime] = lambda: datetime.datetime.now(datetime.UTC),
    ) -> None:
        self._crm, self._url, self._clock = crm, url, clock

    def run(self, stop: threading.Event) -> None:
        """Carry out what is approved until told to stop; outlives lost connections."""
        seen, waiting, rested = -1, False, 0.0
        while not stop.wait(_POLL_SECONDS):
            try:
                with self._crm.connect() as connection:
                    last = last_of_requests(connection)
                rested += _POLL_SECONDS
                # A hold may last for years, and ends without a fact of any request.
                if last == seen and not waiting and rested < _AGAIN_SECONDS:
                    continue
                steps = self.run_once()
                waiting = any(each.waits_for not in ((), (_HOLD,)) for each in steps)
                seen, rested = last, 0.0
            except Exception as error:
                # Without the message, which may quote somebody's data.
                log.warning("erasing is interrupted: %s", type(error).__name__)
                stop.wait(_POLL_SECONDS * 4)

    def run_once(self) -> list[Step]:
        """One turn for every approved erasure without a receipt; what notices erased people goes
        when its time is over."""
        with self._crm.connect() as connection:
            forget_suppressed(connection, self._clock().astimezone(self._crm.zone).date())
        return [self.carry_on(each) for each in approved_erasures(self._crm)]

    def carry_on(self, request: SubjectRequest) -> Step:
        """Take an approved erasure as far as it goes now; raises `KeyStoreUnavailable`."""
        request_id, now = request.id, self._clock()
        assert isinstance(request_id, UUID)
        try:
            closed = close(self._crm, request_id, now)
        except LegallyHeld:
            return Step(request_id, waits_for=(_HOLD,))
        keys = destroy_keys(self._crm, request_id, closed, now)
        with projector_connection(self._url, durable=True) as connection:
            position = closed_at(connection, request_id)
            assert position is not None
            day, in_part = Day.at(now, self._crm.zone), isinstance(closed, ClassesErased)
            found = confirm(connection, closed.subject_ids, position, day, stay=in_part)
            with self._crm.connect() as ours:
                # What came after classes were erased is theirs again.
                whose = () if in_part else closed.subject_ids
                _confirm_write_side(ours, whose, found)
            up_to = min(
                (each.position for each in found.confirmed if each.position is not None),
                default=head(connection),
            )
        if found.waits_for:
            return Step(request_id, waits_for=tuple(found.waits_for))
        receipt = ErasureConfirmed(
            request_id=request_id,
            keys_destroyed=keys,
            up_to_position=up_to,
            confirmed=(
                HolderConfirmed(holder=ErasureHolder.KEYS, name="keyring", removed=keys),
                *found.confirmed,
            ),
            data_classes=closed.erased_classes if isinstance(closed, ClassesErased) else None,
        )
        record_receipt(self._crm, request_id, receipt, now)
        return Step(request_id, receipt)


def _confirm_write_side(
    connection: Connection[Any], subject_ids: Sequence[UUID], found: Confirmation
) -> None:
    """What the write side keeps beside the log; it went with the fact of the erasure."""
    look_ups, snapshots = left_of(connection, subject_ids)
    for holder, name, left in (
        (ErasureHolder.LOOK_UP, "blind index", look_ups),
        (ErasureHolder.PEOPLE_SNAPSHOT, "people snapshots", snapshots),
    ):
        if left:
            found.waits_for.append(name)
        else:
            found.confirmed.append(HolderConfirmed(holder=holder, name=name, removed=0))
