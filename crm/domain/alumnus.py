"""The aggregate of one person's decisions: what may be recorded, given what was before.

Each command checks its rule and records one fact. Time, ids and the sender are arguments.
"""

import datetime
from uuid import UUID

from eventsourcing.domain import Aggregate

from crm.domain.dates import FuzzyDate
from crm.domain.departure_reasons import DepartureReason
from crm.domain.envelope import Happening, When
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
    InvalidInput,
    NeverEmployed,
    NoSuchConsent,
    NothingToRescind,
    NotInvited,
    PersonHasDied,
    StillEmployed,
    UnknownEmployment,
)
from crm.domain.words import ContactChannel


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
        self.person = Person(happening.person_id)

    @classmethod
    def register(cls, alumnus_id: UUID, fact: AlumnusRegistered, moment: Moment) -> "Alumnus":
        """Put a new person on file."""
        return cls._create(
            cls.Registered,
            id=alumnus_id,
            timestamp=moment.now,
            happening=moment.happening(alumnus_id, fact),
        )

    @classmethod
    def restored(cls, alumnus_id: UUID, version: int, person: Person) -> "Alumnus":
        """The aggregate at a version of its stream, out of state that was kept."""
        made = cls.__new__(cls)
        made.__base_init__(alumnus_id, version, datetime.datetime.now(datetime.UTC))
        made.person = person
        return made

    def record(
        self,
        fact: DecisionFact,
        moment: Moment,
        effective_on: FuzzyDate | None = None,
        occurred: When | None = None,
    ) -> None:
        """Record a fact that no rule can refuse.

        With `effective_on` it happened on that date, unless `occurred` says when it did.
        """
        self.trigger_event(
            self.Decided,
            timestamp=moment.now,
            happening=moment.happening(self.id, fact, effective_on, occurred),
        )

    def start_employment(self, fact: EmploymentStarted, moment: Moment) -> None:
        self.record(fact, moment, fact.hired_on)

    def hold_position(self, fact: PositionHeld, moment: Moment) -> None:
        """Refuses `UnknownEmployment`."""
        self._named(fact.stint_id)
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

        It happens when it becomes known and takes effect on the last day. A scheduled day that
        has passed counts as departure. Refuses `UnknownEmployment`, `AlreadyDeparted`,
        `AlreadyScheduled`, `DepartureBeforeStart`.
        """
        stint = self._leavable(stint_id, last_day, moment.today)
        if stint.has_ended(moment.today):
            raise AlreadyDeparted
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
            last_day,
            When(moment.now),
        )

    def rescind_departure(
        self, moment: Moment, *, stint_id: UUID | None = None, explanation: str | None = None
    ) -> None:
        """Take back the last departure, scheduled or recorded, or that of the named employment.

        Taken back once the day has passed, the departure never was: that takes effect on the last
        day. A departure after which the person came back is taken back only by name. Refuses
        `NothingToRescind`, `UnknownEmployment`.
        """
        stint = self._named(stint_id) if stint_id is not None else self._left_last()
        if stint is None or stint.last_day is None:
            raise NothingToRescind
        fact = DepartureRescinded(stint_id=stint.stint_id, explanation=explanation)
        never_left = stint.last_day if stint.has_ended(moment.today) else None
        self.record(fact, moment, never_left, When(moment.now))

    def record_departure(
        self,
        moment: Moment,
        *,
        last_day: FuzzyDate,
        stint_id: UUID | None = None,
        departure_reason: DepartureReason | None = None,
    ) -> None:
        """End the open employment, or the named one; a scheduled departure is thereby confirmed.

        A last day to come is scheduled instead. Refuses `UnknownEmployment`, `AlreadyDeparted`,
        `DepartureBeforeStart`, `InvalidInput`.
        """
        stint = self._leavable(stint_id, last_day, moment.today)
        if last_day.first > moment.today:
            raise InvalidInput(
                "退職日が未来です。退職予定として登録してください。",
                "The last day lies in the future. Schedule the departure instead.",
                ("lastDay",),
            )
        if departure_reason is None:
            departure_reason = stint.departure_reason
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
        self._must_live(moment.today)
        if self.person.is_member:
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
        self._must_live(moment.today)
        if self.person.is_member:
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
        self._must_live(moment.today)
        self.record(fact, moment)

    def withdraw_consent(self, fact: ConsentWithdrawn, moment: Moment) -> None:
        """Take a consent back. Refuses `NoSuchConsent`."""
        if (fact.purpose, fact.channel) not in self.person.contact.consents:
            raise NoSuchConsent
        self.record(fact, moment)

    def rehire(self, fact: Rehired, moment: Moment) -> None:
        """Start a new employment of somebody who left.

        The fact happens when it becomes known, so that the person is returning until the first
        day. Refuses `NeverEmployed`, `StillEmployed`, `PersonHasDied`.
        """
        self._must_live(moment.today)
        if not self.person.stints:
            raise NeverEmployed
        starts = fact.hired_on.first if fact.hired_on else moment.today
        for stint in self.person.stints.values():
            if stint.last_day is None or stint.last_day.first >= starts:
                raise StillEmployed
        occurred = When(moment.now) if starts > moment.today else None
        self.record(fact, moment, fact.hired_on, occurred)

    def _must_live(self, today: datetime.date) -> None:
        if self.person.died_by(today):
            raise PersonHasDied

    def _named(self, stint_id: UUID) -> Stint:
        try:
            return self.person.stints[stint_id]
        except KeyError:
            raise UnknownEmployment from None

    def _open(self, last_day: FuzzyDate, today: datetime.date) -> Stint:
        """The employment that a departure on that day ends: the last one begun by then.

        One whose scheduled last day has passed is meant only where no other can be.
        """
        stints = [each for each in self.person.stints.values() if each.departed is None]
        if not stints:
            raise AlreadyDeparted if self.person.stints else UnknownEmployment
        begun = [each for each in stints if each.starts <= last_day.last]
        going_on = [each for each in begun if not each.has_ended(today)]
        return max(reversed(going_on or begun or stints), key=lambda each: each.starts)

    def _left_last(self) -> Stint | None:
        ended = [
            (each.last_day.first, each)
            for each in self.person.stints.values()
            if each.last_day is not None
        ]
        if not ended:
            return None
        last_day, stint = max(reversed(ended), key=lambda each: each[0])
        came_back = any(each.starts > last_day for each in self.person.stints.values())
        return None if came_back else stint

    def _leavable(self, stint_id: UUID | None, last_day: FuzzyDate, today: datetime.date) -> Stint:
        stint = self._open(last_day, today) if stint_id is None else self._named(stint_id)
        if stint.departed is not None:
            raise AlreadyDeparted
        if stint.hired_on is not None and last_day.last < stint.hired_on.first:
            raise DepartureBeforeStart
        return stint
