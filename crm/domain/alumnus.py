"""The aggregate of one person's decisions: what may be recorded, given what was before.

Each command checks its rule and records one fact. Time, ids and the sender are arguments.
"""

import datetime
from uuid import UUID

from eventsourcing.domain import Aggregate

from crm.domain.dates import FuzzyDate
from crm.domain.departure_reasons import DepartureReason
from crm.domain.envelope import Happening
from crm.domain.facts import (
    AlumnusRegistered,
    ConsentGiven,
    ConsentWithdrawn,
    DecisionFact,
    Departed,
    DepartureRescinded,
    DepartureScheduled,
    EmploymentStarted,
    NetworkInvitationIssued,
    NetworkRegistered,
    PositionHeld,
    Rehired,
)
from crm.domain.facts.membership import RegistrationMethod
from crm.domain.moment import Moment
from crm.domain.person import Person, Stint, evolve
from crm.domain.refusals import (
    AlreadyDeparted,
    AlreadyRegistered,
    AlreadyScheduled,
    DepartureBeforeStart,
    NeverEmployed,
    NoSuchConsent,
    NothingToRescind,
    NotInvited,
    PersonHasDied,
    StillEmployed,
    UnknownEmployment,
)
from crm.domain.words import ConsentPurpose, ContactChannel


class Alumnus(Aggregate):
    """One person for life: employments, departures, membership, return."""

    class Decided(Aggregate.Event):
        """A decision fact joined the stream."""

        happening: Happening

        def apply(self, aggregate: "Alumnus") -> None:
            evolve(aggregate.person, self.happening)

    class Registered(Aggregate.Created):
        """The first fact of the stream: the person came on file."""

        happening: Happening

        def apply(self, aggregate: "Alumnus") -> None:
            evolve(aggregate.person, self.happening)

    person: Person

    def __init__(self, happening: Happening) -> None:
        self.person = Person(happening.alumnus_id)

    @classmethod
    def register(cls, alumnus_id: UUID, fact: AlumnusRegistered, moment: Moment) -> "Alumnus":
        """Put a new person on file."""
        return cls._create(
            cls.Registered,
            id=alumnus_id,
            timestamp=moment.now,
            happening=moment.happening(alumnus_id, fact),
        )

    def record(
        self, fact: DecisionFact, moment: Moment, effective_on: FuzzyDate | None = None
    ) -> None:
        """Record a fact that no rule can refuse. With `effective_on` it happened on that date."""
        self.trigger_event(
            self.Decided,
            timestamp=moment.now,
            happening=moment.happening(self.id, fact, effective_on),
        )

    def start_employment(self, fact: EmploymentStarted, moment: Moment) -> None:
        self.record(fact, moment, fact.hired_on)

    def hold_position(self, fact: PositionHeld, moment: Moment) -> None:
        """Refuses `UnknownEmployment`."""
        self._stint(fact.stint_id)
        self.record(fact, moment, fact.held_from)

    def schedule_departure(
        self,
        moment: Moment,
        *,
        last_day: FuzzyDate,
        stint_id: UUID | None = None,
        notice_on: datetime.date | None = None,
        departure_reason: DepartureReason | None = None,
    ) -> None:
        """Set the last day of the open employment, or of the named one.

        Refuses `UnknownEmployment`, `AlreadyDeparted`, `AlreadyScheduled`,
        `DepartureBeforeStart`.
        """
        stint = self._leavable(stint_id, last_day)
        if stint.scheduled is not None:
            raise AlreadyScheduled
        self.record(
            DepartureScheduled(
                stint_id=stint.stint_id,
                last_day=last_day,
                notice_on=notice_on,
                departure_reason=departure_reason,
            ),
            moment,
        )

    def rescind_departure(
        self, moment: Moment, *, stint_id: UUID | None = None, explanation: str | None = None
    ) -> None:
        """Take back a scheduled or recorded departure. Refuses `NothingToRescind`."""
        if stint_id is not None:
            stint = self._stint(stint_id)
        else:
            leaving = [s for s in self.person.stints.values() if s.last_day is not None]
            if not leaving:
                raise NothingToRescind
            stint = leaving[-1]
        if stint.last_day is None:
            raise NothingToRescind
        self.record(DepartureRescinded(stint_id=stint.stint_id, explanation=explanation), moment)

    def record_departure(
        self,
        moment: Moment,
        *,
        last_day: FuzzyDate,
        stint_id: UUID | None = None,
        departure_reason: DepartureReason | None = None,
    ) -> None:
        """End the open employment, or the named one; a scheduled departure is thereby confirmed.

        Refuses `UnknownEmployment`, `AlreadyDeparted`, `DepartureBeforeStart`.
        """
        stint = self._leavable(stint_id, last_day)
        if departure_reason is None and stint.scheduled is not None:
            departure_reason = stint.scheduled.departure_reason
        self.record(
            Departed(stint_id=stint.stint_id, last_day=last_day, departure_reason=departure_reason),
            moment,
            last_day,
        )

    def invite_to_network(
        self,
        moment: Moment,
        *,
        token_hash: str,
        expires_on: datetime.date,
        contact_channel: ContactChannel | None,
    ) -> None:
        """Invite the person. Refuses `AlreadyRegistered`, `PersonHasDied`."""
        self._must_live()
        if self.person.registered_at is not None:
            raise AlreadyRegistered
        self.record(
            NetworkInvitationIssued(
                token_hash=token_hash, contact_channel=contact_channel, expires_on=expires_on
            ),
            moment,
        )

    def register_in_network(
        self,
        moment: Moment,
        *,
        registration_method: RegistrationMethod,
        terms_version: str,
        token_hash: str | None = None,
    ) -> None:
        """Join the network; by invitation only with a token that has not expired.

        Refuses `AlreadyRegistered`, `NotInvited`, `PersonHasDied`.
        """
        self._must_live()
        if self.person.registered_at is not None:
            raise AlreadyRegistered
        if registration_method is RegistrationMethod.INVITE:
            expires_on = self.person.invitations.get(token_hash or "")
            if expires_on is None or expires_on < moment.today:
                raise NotInvited
        self.record(
            NetworkRegistered(registration_method=registration_method, terms_version=terms_version),
            moment,
        )

    def give_consent(self, fact: ConsentGiven, moment: Moment) -> None:
        """Agree to one purpose and channel. Refuses `PersonHasDied`."""
        self._must_live()
        self.record(fact, moment)

    def withdraw_consent(
        self, moment: Moment, *, purpose: ConsentPurpose, channel: ContactChannel
    ) -> None:
        """Take a consent back. Refuses `NoSuchConsent`."""
        if (purpose, channel) not in self.person.consents:
            raise NoSuchConsent
        self.record(ConsentWithdrawn(purpose=purpose, channel=channel), moment)

    def rehire(self, fact: Rehired, moment: Moment) -> None:
        """Start a new employment of somebody who left.

        The fact happens when it becomes known, so that the person is returning until the first
        day. Refuses `NeverEmployed`, `StillEmployed`, `PersonHasDied`.
        """
        self._must_live()
        if not self.person.stints:
            raise NeverEmployed
        starts = fact.hired_on.first if fact.hired_on else moment.today
        for stint in self.person.stints.values():
            if stint.last_day is None or stint.last_day.first >= starts:
                raise StillEmployed
        known = None if starts > moment.today else fact.hired_on
        self.record(fact, moment, known)

    def _must_live(self) -> None:
        if self.person.died:
            raise PersonHasDied

    def _stint(self, stint_id: UUID | None) -> Stint:
        if stint_id is None:
            open_stints = [s for s in self.person.stints.values() if s.departed is None]
            if not open_stints:
                raise AlreadyDeparted if self.person.stints else UnknownEmployment
            return open_stints[-1]
        try:
            return self.person.stints[stint_id]
        except KeyError:
            raise UnknownEmployment from None

    def _leavable(self, stint_id: UUID | None, last_day: FuzzyDate) -> Stint:
        stint = self._stint(stint_id)
        if stint.departed is not None:
            raise AlreadyDeparted
        if stint.hired_on is not None and last_day.last < stint.hired_on.first:
            raise DepartureBeforeStart
        return stint
