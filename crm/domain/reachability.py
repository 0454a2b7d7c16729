"""May somebody be written to, for a purpose, through a channel, on a day: and if not, why.

What follows from dates is computed for the day that is asked about. `spans` says the same for all
days at once, for lists; the count of messages of the month is added where it is known.
"""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import Final, NamedTuple
from uuid import UUID

from crm.domain.contact import Told
from crm.domain.envelope import RecordedFact
from crm.domain.facts.consent import ContactBlocked, ContactCapSet, MailFrequency
from crm.domain.facts.membership import (
    ConsentGiven,
    ConsentWithdrawn,
    MembershipEnded,
    MembershipSuspended,
)
from crm.domain.person import Person
from crm.domain.status import AlumnusStatus, StatusFrom, status_on
from crm.domain.words import ConsentPurpose, ContactChannel, Locale

DEFAULT_CAP: Final = 2
"""Broadcasts per person and calendar month, unless the programme set another limit."""
NO_END: Final = datetime.date.max

_ONE_DAY = datetime.timedelta(days=1)
_AUDIENCE = (AlumnusStatus.ALUMNUS, AlumnusStatus.RETURNING)


class ReachabilityState(StrEnum):
    """Whether somebody may be written to, from best to worst."""

    REACHABLE = "reachable"
    LIMITED = "limited"
    UNREACHABLE = "unreachable"
    DO_NOT_CONTACT = "do_not_contact"


class ReachabilityReason(StrEnum):
    """What stands against writing to somebody."""

    DIED = "died"
    BLOCKED = "blocked"
    RESTRICTED = "restricted"
    NO_CONSENT = "no_consent"
    CONSENT_WITHDRAWN = "consent_withdrawn"
    CONSENT_EXPIRED = "consent_expired"
    UNSUBSCRIBED = "unsubscribed"
    COMPLAINED = "complained"
    MEMBERSHIP_SUSPENDED = "membership_suspended"
    MEMBERSHIP_ENDED = "membership_ended"
    STILL_EMPLOYED = "still_employed"
    NO_ADDRESS = "no_address"
    BOUNCED = "bounced"
    LEFT_A_LIST = "left_a_list"
    CAP_REACHED = "cap_reached"
    WANTS_FEWER = "wants_fewer"

    @property
    def state(self) -> ReachabilityState:
        """What the reason makes of somebody."""
        if self in _LIMITING:
            return ReachabilityState.LIMITED
        return ReachabilityState.UNREACHABLE if self in _HINDERING else _FORBIDDEN

    def sentence(self, locale: Locale) -> str:
        """The reason in words."""
        return _SENTENCES[self][0 if locale is Locale.JA else 1]


_R = ReachabilityReason
_FORBIDDEN = ReachabilityState.DO_NOT_CONTACT
_HINDERING = frozenset({_R.NO_ADDRESS, _R.BOUNCED})
_LIMITING = frozenset({_R.LEFT_A_LIST, _R.CAP_REACHED, _R.WANTS_FEWER})
_SENTENCES: Final = {
    _R.DIED: ("逝去されています。", "The person has died."),
    _R.BLOCKED: ("連絡停止中です。", "Contact is blocked."),
    _R.RESTRICTED: ("この目的での利用が停止されています。", "Use for this purpose is restricted."),
    _R.NO_CONSENT: ("同意がありません。", "There is no consent."),
    _R.CONSENT_WITHDRAWN: ("同意が撤回されています。", "The consent was withdrawn."),
    _R.CONSENT_EXPIRED: ("同意の有効期限が切れています。", "The consent has run out."),
    _R.UNSUBSCRIBED: ("配信が停止されています。", "The person unsubscribed."),
    _R.COMPLAINED: ("迷惑メールとして報告されています。", "The person reported mail as spam."),
    _R.MEMBERSHIP_SUSPENDED: ("会員資格が停止中です。", "The membership is suspended."),
    _R.MEMBERSHIP_ENDED: ("退会しています。", "The membership has ended."),
    _R.STILL_EMPLOYED: ("在籍中のため対象外です。", "The person is employed, so not addressed."),
    _R.NO_ADDRESS: ("メールアドレスが登録されていません。", "No e-mail address is on file."),
    _R.BOUNCED: ("連絡先が不達です。", "The contact point leads nowhere."),
    _R.LEFT_A_LIST: ("一部の配信リストを停止しています。", "The person left one of the lists."),
    _R.CAP_REACHED: (
        "今月の配信上限に達しています。",
        "This month's limit of broadcasts is reached.",
    ),
    _R.WANTS_FEWER: (
        "本人の希望する配信頻度に達しています。",
        "The person wants no more this month.",
    ),
}
_ORDER: Final = tuple(ReachabilityState)


class Reason(NamedTuple):
    """One thing that stands against it."""

    code: ReachabilityReason
    event_id: UUID | None = None
    """The fact that proves it; None where the lack of one does."""
    until: datetime.date | None = None
    """Last day of it, where that is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reachability:
    """The answer for one purpose and channel on one day."""

    purpose: ConsentPurpose
    channel: ContactChannel
    reasons: tuple[Reason, ...]
    """All that stands against it, gravest first; empty: nothing."""

    @property
    def state(self) -> ReachabilityState:
        return worst(self.reasons)


@dataclass(frozen=True, slots=True)
class Span:
    """Days on which nothing forbids or hinders writing; exclusive of `until`."""

    purpose: ConsentPurpose
    channel: ContactChannel
    since: datetime.date
    until: datetime.date
    limited: bool


def worst(reasons: Iterable[Reason]) -> ReachabilityState:
    """The state that several reasons come to."""
    states = [reason.code.state for reason in reasons]
    return max(states, key=_ORDER.index, default=ReachabilityState.REACHABLE)


def reachability(
    person: Person,
    history: Sequence[StatusFrom],
    purpose: ConsentPurpose,
    channel: ContactChannel,
    day: datetime.date,
    *,
    sent: int,
    cap: int = DEFAULT_CAP,
) -> Reachability:
    """Whether somebody may be written to on a day.

    `history` is their `status_history`; `sent` counts the broadcasts of the day's calendar month,
    up to the day, and `cap` is the programme's limit of them.
    """
    reasons = [*_lasting(person, history, purpose, channel, day), *_counted(person, sent, cap)]
    reasons.sort(key=lambda reason: -_ORDER.index(reason.code.state))
    return Reachability(purpose=purpose, channel=channel, reasons=tuple(reasons))


def spans(person: Person, history: Sequence[StatusFrom]) -> list[Span]:
    """When the person may be written to, for everything they agreed to, leaving the count of
    broadcasts aside: exactly the days on which `reachability` says so."""
    days = sorted({datetime.date.min, *_turns(person, history)})
    found = []
    for purpose, channel in person.contact.consents:
        for since, until in pairwise([*days, NO_END]):
            state = worst(_lasting(person, history, purpose, channel, since))
            if state not in (ReachabilityState.REACHABLE, ReachabilityState.LIMITED):
                continue
            span = Span(purpose, channel, since, until, state is ReachabilityState.LIMITED)
            found.append(span)
    return found


def most_broadcasts(person: Person) -> int | None:
    """How many broadcasts a month the person wants at most; None: no wish."""
    wishes = person.contact.preferences
    if wishes is None or wishes.mail_frequency in (None, MailFrequency.AS_SENT):
        return None
    return 1 if wishes.mail_frequency is MailFrequency.MONTHLY else 0


def cap_in_force(set_: Iterable[RecordedFact], day: datetime.date) -> int:
    """The limit of broadcasts that took effect last by a day, out of all `ContactCapSet`."""
    begun = [
        (since, each.position, each.fact.broadcasts_per_month)
        for each in set_
        if isinstance(each.fact, ContactCapSet)
        and (since := each.happening.effective_on or each.occurred.at.date()) <= day
    ]
    return max(begun)[2] if begun else DEFAULT_CAP


def month_of(
    day: datetime.date, zone: datetime.tzinfo
) -> tuple[datetime.datetime, datetime.datetime]:
    """The instants from which and before which a broadcast counts for a day."""
    first = datetime.datetime.combine(day.replace(day=1), datetime.time(), zone)
    return first, datetime.datetime.combine(day + _ONE_DAY, datetime.time(), zone)


def _counted(person: Person, sent: int, cap: int) -> Iterator[Reason]:
    if sent >= cap:
        yield Reason(_R.CAP_REACHED)
    wanted = most_broadcasts(person)
    if wanted is not None and sent >= wanted:
        yield Reason(_R.WANTS_FEWER)


def _lasting(
    person: Person,
    history: Sequence[StatusFrom],
    purpose: ConsentPurpose,
    channel: ContactChannel,
    day: datetime.date,
) -> Iterator[Reason]:
    """All reasons but the count of messages."""
    contact = person.contact
    if person.died_by(day):
        yield _because(_R.DIED, contact.death)
    if (block := contact.block) is not None:
        assert isinstance(block.fact, ContactBlocked)
        if block.fact.holds_on(day):
            yield Reason(_R.BLOCKED, block.event_id, block.fact.blocked_until)
    if (restriction := contact.restriction(purpose)) is not None:
        yield _because(_R.RESTRICTED, restriction)
    yield from _consent(contact.consent(purpose, channel), day)
    yield from _membership(contact.membership, day)
    if status_on(history, day) not in _AUDIENCE:
        yield Reason(_R.STILL_EMPLOYED)
    if channel is ContactChannel.EMAIL:
        yield from _mail(person, purpose)
    if (bounce := contact.bounce(channel, _address_since(person, channel))) is not None:
        yield _because(_R.BOUNCED, bounce)


def _consent(told: Told | None, day: datetime.date) -> Iterator[Reason]:
    if told is None:
        yield Reason(_R.NO_CONSENT)
    elif isinstance(told.fact, ConsentWithdrawn):
        yield _because(_R.CONSENT_WITHDRAWN, told)
    elif isinstance(told.fact, ConsentGiven) and not told.fact.holds_on(day):
        yield _because(_R.CONSENT_EXPIRED, told)


def _membership(told: Told | None, day: datetime.date) -> Iterator[Reason]:
    if told is None:
        return
    if isinstance(told.fact, MembershipEnded):
        yield _because(_R.MEMBERSHIP_ENDED, told)
    elif isinstance(told.fact, MembershipSuspended) and told.fact.holds_on(day):
        yield Reason(_R.MEMBERSHIP_SUSPENDED, told.event_id, told.fact.suspended_until)


def _mail(person: Person, purpose: ConsentPurpose) -> Iterator[Reason]:
    """What stands against e-mail. A list that has the name of a purpose is that purpose's."""
    contact = person.contact
    if person.email is None:
        yield Reason(_R.NO_ADDRESS)
    if (complaint := contact.complaint) is not None:
        yield _because(_R.COMPLAINED, complaint)
    for name, stopped in contact.stopped.items():
        if name is None or name == purpose.value:
            yield _because(_R.UNSUBSCRIBED, stopped)
        elif name not in _PURPOSES:
            yield _because(_R.LEFT_A_LIST, stopped)


def _turns(person: Person, history: Sequence[StatusFrom]) -> Iterator[datetime.date]:
    """First days on which what follows from dates may change."""
    yield from (each.since for each in history)
    last_days = [consent.valid_until for consent in person.contact.consents.values()]
    for told in (person.contact.block, person.contact.membership):
        if told is not None and isinstance(told.fact, ContactBlocked):
            last_days.append(told.fact.blocked_until)
        elif told is not None and isinstance(told.fact, MembershipSuspended):
            last_days.append(told.fact.suspended_until)
    last_days += [each.last_day.first for each in person.stints.values() if each.last_day]
    yield from (day + _ONE_DAY for day in last_days if day is not None and day < NO_END)


def _address_since(person: Person, channel: ContactChannel) -> datetime.datetime | None:
    return person.email_since if channel is ContactChannel.EMAIL else None


def _because(code: ReachabilityReason, told: Told | None) -> Reason:
    return Reason(code, told.event_id if told else None)


_PURPOSES = frozenset(purpose.value for purpose in ConsentPurpose)
