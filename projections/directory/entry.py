"""One person as the directory tells of them."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple
from uuid import UUID

from crm.domain.engagement import Level
from crm.domain.envelope import When
from crm.domain.facts.membership import ConsentGiven, MembershipSuspended
from crm.domain.person import Person, Stint
from crm.domain.status import AlumnusStatus, StatusFrom, status_on
from crm.domain.words import ConsentPurpose, ContactChannel
from crm.storage.people.document import load_person


class MembershipState(StrEnum):
    """How a person stands to the alumni network."""

    NOT_INVITED = "NOT_INVITED"
    INVITED = "INVITED"
    REGISTERED = "REGISTERED"
    SUSPENDED = "SUSPENDED"
    ENDED = "ENDED"


class OrderBy(StrEnum):
    """What people can be sorted by."""

    NAME = "NAME"
    DEPARTURE = "DEPARTURE"
    SCORE = "SCORE"


@dataclass(frozen=True, slots=True)
class AlumniOrder:
    """Order of people: unknown last both ways, equals by id."""

    by: OrderBy = OrderBy.NAME
    descending: bool = False


class PersonCursor(NamedTuple):
    """Place of a person in one order; None where what is sorted by is not known."""

    key: str | None
    alumnus_id: UUID


@dataclass(frozen=True, kw_only=True)
class PersonEntry:
    """One person: what `person` says, with what follows from it for lists.

    The person's document is read when it is first needed: what lists show often needs none of it.
    """

    alumnus_id: UUID
    told: Person | str = field(compare=False, repr=False)
    """The person, or the document that tells of them."""
    version: int
    """Version of the person's decisions stream."""
    status_history: tuple[StatusFrom, ...]
    """Every change of status, past and to come, oldest first."""
    name_sort: str | None
    department: str | None
    """Department (部署) of the latest position."""
    departed_on: datetime.date | None
    """Latest last day, past or scheduled."""
    milli_points: int | None
    """Engagement score as of the last scoring; None while it was never computed."""
    level: Level | None

    def __eq__(self, other: object) -> bool:
        """By what is told, be it read yet or not."""
        if not isinstance(other, PersonEntry):
            return NotImplemented
        names = [each.name for each in fields(self) if each.compare]
        return [getattr(self, each) for each in (*names, "person")] == [
            getattr(other, each) for each in (*names, "person")
        ]

    @cached_property
    def person(self) -> Person:
        """Profile, employments, invitations, membership, consents; see `crm.domain.person`."""
        return load_person(self.alumnus_id, self.told) if isinstance(self.told, str) else self.told

    @property
    def display_name(self) -> str | None:
        return self.person.display_name

    @property
    def external_ref(self) -> str | None:
        """The latest employee number (社員番号)."""
        return self.person.external_ref

    @property
    def email(self) -> str | None:
        return self.person.email

    @property
    def employments(self) -> list[Stint]:
        """Every employment with its positions and departure, in the order recorded."""
        return list(self.person.stints.values())

    @property
    def registered_at(self) -> When | None:
        return self.person.registered_at

    @property
    def consents(self) -> Mapping[tuple[ConsentPurpose, ContactChannel], ConsentGiven]:
        return self.person.contact.consents

    def consents_on(self, day: datetime.date) -> list[ConsentGiven]:
        """What the person agrees to on a day: a consent that ran out is left out."""
        return [each for each in self.consents.values() if each.holds_on(day)]

    def status_on(self, day: datetime.date) -> AlumnusStatus:
        return status_on(self.status_history, day)

    def membership_on(self, day: datetime.date) -> MembershipState:
        """On a day: INVITED while an invitation can still be used."""
        told = self.person.contact.membership
        if self.person.is_member:
            assert told is not None
            rests = isinstance(told.fact, MembershipSuspended) and told.fact.holds_on(day)
            return MembershipState.SUSPENDED if rests else MembershipState.REGISTERED
        if any(last_day >= day for last_day in self.person.invitations.values()):
            return MembershipState.INVITED
        return MembershipState.NOT_INVITED if told is None else MembershipState.ENDED

    def cursor(self, order: AlumniOrder) -> PersonCursor:
        """The person's place in an order."""
        key: object
        match order.by:
            case OrderBy.NAME:
                key = self.name_sort
            case OrderBy.DEPARTURE:
                key = self.departed_on
            case OrderBy.SCORE:
                key = self.milli_points
        return PersonCursor(None if key is None else str(key), self.alumnus_id)
