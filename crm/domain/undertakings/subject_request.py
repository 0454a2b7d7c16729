"""What somebody asked for with their data (本人からの請求): received, decided, done; an erasure
with its receipt."""

import datetime
from dataclasses import dataclass
from uuid import UUID

from crm.domain.envelope import Actor, Happening
from crm.domain.facts.rights import (
    ClassesErased,
    ErasureConfirmed,
    RequestRefusalBasis,
    SubjectErased,
    SubjectRequestApproved,
    SubjectRequestFact,
    SubjectRequestFulfilled,
    SubjectRequestReceived,
    SubjectRequestRefused,
    SubjectRequestType,
)
from crm.domain.moment import Moment
from crm.domain.refusals import NotAnErasure, RequestDecided
from crm.domain.second_person import must_be_another
from crm.domain.undertaking import ApprovalKind, Awaiting, Undertaking
from crm.domain.words import DataClass


@dataclass
class SubjectRequest(Undertaking):
    """One request. An erasure is approved by another person, then carried out step by step."""

    fact = SubjectRequestFact

    received: SubjectRequestReceived | None = None
    received_by: Actor | None = None
    received_at: datetime.datetime | None = None
    approved_by: Actor | None = None
    approved_at: datetime.datetime | None = None
    refused: SubjectRequestRefused | None = None
    ended_by: Actor | None = None
    ended_at: datetime.datetime | None = None
    erased: SubjectErased | ClassesErased | None = None
    erased_at: datetime.datetime | None = None
    receipt: ErasureConfirmed | None = None
    fulfilled: bool = False

    @property
    def stage(self) -> str:
        if self.refused is not None:
            return "refused"
        if self.fulfilled:
            return "fulfilled"
        if self.receipt is not None:
            return "erased"
        if self.erased is not None:
            return "erasing"
        return "approved" if self.approved_at is not None else "received"

    @property
    def is_open(self) -> bool:
        return self.refused is None and self.receipt is None and not self.fulfilled

    @property
    def is_erasure(self) -> bool:
        return self.asks_for(SubjectRequestType.ERASE)

    def asks_for(self, request_type: SubjectRequestType) -> bool:
        return self.received is not None and self.received.request_type is request_type

    @property
    def erases(self) -> frozenset[DataClass]:
        """The classes of data that go when it is carried out; none for anything but an erasure."""
        if self.received is None or not self.is_erasure:
            return frozenset()
        return frozenset(self.received.data_classes or DataClass)

    @property
    def awaiting(self) -> Awaiting | None:
        received, by, at = self.received, self.received_by, self.received_at
        if received is None or by is None or at is None:
            return None
        if not self.is_erasure or self.approved_at is not None or not self.is_open:
            return None
        return Awaiting(ApprovalKind.ERASURE, by, at, received.due_on)

    def is_overdue(self, today: datetime.date) -> bool:
        """Whether its last day has passed without an answer."""
        return self.is_open and self.received is not None and self.received.due_on < today

    def apply(self, happening: Happening) -> None:
        match happening.fact:
            case SubjectRequestReceived() as fact:
                self.received = fact
                self.received_by, self.received_at = happening.actor, happening.occurred.at
            case SubjectRequestApproved():
                self.approved_by, self.approved_at = happening.actor, happening.occurred.at
            case SubjectRequestRefused() as fact:
                self.refused = fact
                self._end(happening)
            case SubjectRequestFulfilled():
                self.fulfilled = True
                self._end(happening)
            case SubjectErased() | ClassesErased() as fact:
                self.erased, self.erased_at = fact, happening.occurred.at
            case ErasureConfirmed() as fact:
                self.receipt = fact
                self._end(happening)
            case _:
                pass

    def approve(self, moment: Moment) -> None:
        """Refuses `NotAnErasure`, `RequestDecided`, `NeedsSecondPerson`."""
        if not self.is_erasure:
            raise NotAnErasure
        if self.approved_at is not None or not self.is_open or self.received_by is None:
            raise RequestDecided
        must_be_another(self.received_by, moment.context.actor)
        self.record(SubjectRequestApproved(request_id=self._id), moment)

    def refuse(self, moment: Moment, basis: RequestRefusalBasis) -> None:
        """Refuses `RequestDecided`: what is approved is carried out already."""
        if self.approved_at is not None or not self.is_open:
            raise RequestDecided
        self.record(SubjectRequestRefused(request_id=self._id, request_refusal_basis=basis), moment)

    def fulfil(self, moment: Moment) -> None:
        """Refuses `RequestDecided`; an erasure is fulfilled by its receipt alone."""
        if self.is_erasure or not self.is_open:
            raise RequestDecided
        self.record(SubjectRequestFulfilled(request_id=self._id), moment)

    def _end(self, happening: Happening) -> None:
        self.ended_by, self.ended_at = happening.actor, happening.occurred.at

    @property
    def _id(self) -> UUID:
        assert isinstance(self.id, UUID)
        return self.id
