"""What scoring needs to know of one fact of one person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class Touch:
    """The scoring view of one fact, as seen from the person being scored.

    A touch states what happened and never judges it: which variants earn points is the
    model's business.

    `position` and `event_id` name the fact in the log. `occurred_at` is the instant in UTC,
    `occurred_on` the same moment's date in the programme's time zone; months, ages and
    supersession go by the date. `order_key` (the provider's delivery id, else the event id)
    decides between facts of the same instant.

    `variant`, by kind, of what `engagement/v1` asks for:

    ==============================  =====================================================
    `RsvpGiven`                     the answer: "yes" (earns), "no", "maybe", "waitlist"
    `GatheringAttended`             the way: "online" or "in_person" (both earn)
    `MeetingHeld`, `CallHeld`       whole minutes in decimal digits, e.g. "45" (10 or more)
    every other kind                ignored; leave it None
    ==============================  =====================================================

    None where a variant is asked for means "not known" and earns nothing.

    `subject_id` is the gathering's id of `RsvpGiven` and `GatheringAttended`; `message_id` and
    `campaign_id` are those of `MessageOpened` and `LinkClicked`. Without them nothing is
    superseded. `machine` is the verdict of the signal ruleset (automatic replies included),
    `retracted` says that the fact was taken back.
    """

    position: int
    event_id: UUID
    kind: str
    occurred_at: datetime
    occurred_on: date
    order_key: str
    variant: str | None = None
    subject_id: str | None = None
    message_id: str | None = None
    campaign_id: str | None = None
    machine: bool = False
    retracted: bool = False
