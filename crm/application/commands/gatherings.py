"""Commands about gatherings: announce, move, cancel, invite, answer."""

import datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from crm.application.alumni import PersonRef
from crm.application.command import Command, command, given, person, which
from crm.application.work import Work
from crm.domain.alumnus import Alumnus
from crm.domain.facts import GatheringInvited, InteractionRetracted, RsvpGiven
from crm.domain.facts.gatherings import (
    CAPACITY,
    ENDS,
    REGION,
    STARTS,
    VENUE,
    GatheringAnnounced,
    GatheringCancelled,
    GatheringKind,
    GatheringRescheduled,
    RsvpAnswer,
    RsvpCancelled,
)
from crm.domain.profile import in_the_world
from crm.domain.reachability import ReachabilityState, Reason, reachability
from crm.domain.refusals import (
    AlumniOnly,
    GatheringIsOff,
    GatheringIsOver,
    InvalidInput,
    NothingToCancel,
    NotReachable,
)
from crm.domain.status import AlumnusStatus, status_history, status_on
from crm.domain.undertakings.gathering import Gathering
from crm.domain.words import ConsentPurpose, ContactChannel, Locale

WHICH = "The gathering, by its `id`."
TOLD = "What those invited are told; None: nothing."
_ALUMNI = (AlumnusStatus.ALUMNUS, AlumnusStatus.RETURNING)
_MOST_GUESTS = 20


@command(opens=Gathering)
class AnnounceGathering(Command):
    """Announce a gathering (イベントの告知). One that has passed may be announced as well, so that
    what is known of it has a place."""

    gathering: str | None = given(
        "The word by which feeds name it, such as a number at the ticket service; None: a new id.",
        default=None,
    )
    title: str = given("Its title.")
    gathering_kind: GatheringKind = given("What kind of gathering.")
    alumni_only: bool = given("Only alumni may come.", default=False)
    starts_at: datetime.datetime = given(STARTS)
    ends_at: datetime.datetime | None = given(ENDS, default=None)
    time_zone: str | None = given(
        "The time zone in which it is announced, such as Asia/Tokyo; None: the programme's.",
        default=None,
    )
    capacity: int | None = given(CAPACITY, default=None)
    venue: str | None = given(VENUE, default=None)
    region: str | None = given(REGION, default=None)

    def decide(self, work: Work) -> None:
        gathering_id = self.gathering or str(work.moment.new_id())
        work.open(Gathering, gathering_id).announce(
            GatheringAnnounced(
                gathering_id=gathering_id,
                title=self.title,
                gathering_kind=self.gathering_kind,
                alumni_only=self.alumni_only,
                starts_at=_instant(self.starts_at, "startsAt"),
                ends_at=self.ends_at and _instant(self.ends_at, "endsAt"),
                time_zone=_zone(self.time_zone or work.moment.zone.key),
                capacity=self.capacity,
                venue=self.venue,
                region=self.region,
            ),
            work.moment,
        )


@command(refuses=(GatheringIsOff,))
class RescheduleGathering(Command):
    """Move a gathering in time or place, or change how many fit in. What is left out stays; with
    the start alone, the end moves along."""

    gathering: str = which(Gathering, WHICH)
    starts_at: datetime.datetime | None = given(STARTS, default=None)
    ends_at: datetime.datetime | None = given(ENDS, default=None)
    capacity: int | None = given(CAPACITY, default=None)
    venue: str | None = given(VENUE, default=None)
    region: str | None = given(REGION, default=None)
    notice: str | None = given(TOLD, default=None)

    def decide(self, work: Work) -> None:
        gathering = work.undertaking(Gathering, self.gathering)
        plan = gathering.plan
        assert plan is not None, "its first fact announces it"
        starts_at = _instant(self.starts_at or plan.starts_at, "startsAt")
        ends_at = self.ends_at and _instant(self.ends_at, "endsAt")
        if ends_at is None and plan.ends_at is not None:
            ends_at = plan.ends_at + (starts_at - plan.starts_at)
        gathering.reschedule(
            GatheringRescheduled(
                gathering_id=self.gathering,
                starts_at=starts_at,
                ends_at=ends_at,
                capacity=plan.capacity if self.capacity is None else self.capacity,
                venue=self.venue or plan.venue,
                region=self.region or plan.region,
                notice=self.notice,
            ),
            work.moment,
        )


@command(refuses=(GatheringIsOff,))
class CancelGathering(Command):
    """Note that a gathering will not take place (中止)."""

    gathering: str = which(Gathering, WHICH)
    notice: str | None = given(TOLD, default=None)

    def decide(self, work: Work) -> None:
        gathering = work.undertaking(Gathering, self.gathering)
        fact = GatheringCancelled(gathering_id=self.gathering, notice=self.notice)
        gathering.cancel(fact, work.moment)


@command(refuses=(GatheringIsOff, GatheringIsOver, AlumniOnly, NotReachable))
class InviteToGathering(Command):
    """Invite somebody to a gathering, if they may be written to about gatherings."""

    gathering: str = which(Gathering, WHICH)
    alumnus: PersonRef = person("Whom.")
    contact_channel: ContactChannel = given(
        "How the invitation is sent.", default=ContactChannel.EMAIL
    )

    def decide(self, work: Work) -> None:
        gathering = _to_come(work, self.gathering)
        alumnus = work.person(self.alumnus)
        must_be_invitable(gathering, alumnus, self.contact_channel, work)
        work.touch(alumnus.id, invitation(gathering, self.contact_channel))


@command(refuses=(GatheringIsOff, GatheringIsOver, AlumniOnly))
class AnswerInvitation(Command):
    """Note what somebody answered about coming, invited or not (出欠). Whether there is room is not
    decided here: who answers first has a place, the others wait, and move up when one is given up.
    """

    gathering: str = which(Gathering, WHICH)
    alumnus: PersonRef = person("Who answers.")
    answer: RsvpAnswer = given("Yes, no, maybe, or to be put on the waiting list.")
    guests: int | None = given("How many they bring along.", default=None)

    def decide(self, work: Work) -> None:
        gathering = _to_come(work, self.gathering)
        alumnus = work.person(self.alumnus)
        if self.answer is not RsvpAnswer.NO:
            _must_be_let_in(gathering, alumnus, work)
        if self.guests is not None and self.guests > _MOST_GUESTS:
            raise InvalidInput(
                f"同伴者は{_MOST_GUESTS}名までです。",
                f"Bring at most {_MOST_GUESTS} guests.",
                ("guests",),
            )
        work.touch(
            alumnus.id,
            RsvpGiven(
                gathering_id=self.gathering,
                gathering_title=_title(gathering),
                answer=self.answer,
                guests=self.guests,
            ),
        )


@command(refuses=(NothingToCancel,))
class CancelAnswer(Command):
    """Note that somebody gives up their place, or their place in the line: the next moves up."""

    gathering: str = which(Gathering, WHICH)
    alumnus: PersonRef = person("Who will not come.")

    def decide(self, work: Work) -> None:
        gathering = work.undertaking(Gathering, self.gathering)
        alumnus = work.person(self.alumnus)
        if not _would_come(work, alumnus, self.gathering):
            raise NothingToCancel
        fact = RsvpCancelled(gathering_id=self.gathering, gathering_title=_title(gathering))
        work.touch(alumnus.id, fact)


def must_be_invitable(
    gathering: Gathering, alumnus: Alumnus, channel: ContactChannel, work: Work
) -> None:
    """Refuses `AlumniOnly`, and `NotReachable` with all that stands against writing to them."""
    _must_be_let_in(gathering, alumnus, work)
    today = work.moment.today
    found = reachability(
        alumnus.person,
        status_history(alumnus.person, work.moment.zone),
        ConsentPurpose.EVENTS,
        channel,
        today,
        sent=0,  # an invitation is no broadcast
    )
    if found.state not in (ReachabilityState.REACHABLE, ReachabilityState.LIMITED):
        raise NotReachable(_told(found.reasons, Locale.JA), _told(found.reasons, Locale.EN))


def invitation(gathering: Gathering, channel: ContactChannel) -> GatheringInvited:
    """The fact that somebody was invited."""
    return GatheringInvited(
        gathering_id=str(gathering.id), gathering_title=_title(gathering), contact_channel=channel
    )


def _to_come(work: Work, gathering_id: str) -> Gathering:
    gathering = work.undertaking(Gathering, gathering_id)
    gathering.must_take_place()
    if gathering.is_over(work.moment.now):
        raise GatheringIsOver
    return gathering


def _must_be_let_in(gathering: Gathering, alumnus: Alumnus, work: Work) -> None:
    if gathering.announced is None or not gathering.announced.alumni_only:
        return
    history = status_history(alumnus.person, work.moment.zone)
    if status_on(history, work.moment.today) not in _ALUMNI:
        raise AlumniOnly


def _would_come(work: Work, alumnus: Alumnus, gathering_id: str) -> bool:
    """Whether the last answer that stands says anything but no."""
    facts = work.facts_of(alumnus.id, (RsvpGiven, RsvpCancelled, InteractionRetracted))
    taken_back = {
        each.fact.retracted_event_id
        for each in facts
        if isinstance(each.fact, InteractionRetracted)
    }
    answers = [
        each
        for each in facts
        if isinstance(each.fact, RsvpGiven | RsvpCancelled)
        and each.fact.gathering_id == gathering_id
        and each.event_id not in taken_back
    ]
    if not answers:
        return False
    last = max(answers, key=in_the_world).fact
    return isinstance(last, RsvpGiven) and last.answer is not RsvpAnswer.NO


def _title(gathering: Gathering) -> str | None:
    return gathering.announced.title if gathering.announced else None


def _told(reasons: tuple[Reason, ...], locale: Locale) -> str:
    between = "" if locale is Locale.JA else " "
    return between.join(dict.fromkeys(each.code.sentence(locale) for each in reasons))


def _instant(at: datetime.datetime, name: str) -> datetime.datetime:
    if at.tzinfo is None:
        raise InvalidInput(
            "日時にはタイムゾーンを付けてください。", "Write the instant with its offset.", (name,)
        )
    return at.astimezone(datetime.UTC)


def _zone(name: str) -> str:
    try:
        return ZoneInfo(name).key
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise InvalidInput(
            "タイムゾーンは Asia/Tokyo のように入力してください。",
            "Write the time zone as Asia/Tokyo.",
            ("timeZone",),
        ) from None
