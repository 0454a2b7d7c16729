"""SendGrid's event webhook: its words, mostly as a table, and what they are in ours.

Source: Twilio SendGrid, "Event Webhook Reference". A batch is a JSON array; every event has
`email`, `timestamp` (seconds), `event`, `sg_event_id` and `sg_message_id`. Categories and unique
arguments that the sender set stand beside them.
"""

import datetime
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import orjson

from crm.domain.facts import (
    LinkClicked,
    MessageBounced,
    MessageDelivered,
    MessageOpened,
    SpamComplained,
    Unsubscribed,
)
from crm.domain.facts.base import Fact
from crm.domain.facts.membership import UnsubscribeMethod
from crm.domain.facts.messages import BounceClass
from crm.domain.refusals import InvalidInput
from crm.domain.text import ADDRESS_LIMIT, clean, line
from crm.ingest.deliveries import Delivery
from crm.storage.blind_index import BlindIndex
from crm.storage.quarantine import Unplaced

PROVIDER = "sendgrid"
IGNORED = frozenset({"processed", "deferred"})
"""Steps on the provider's side; how they end is told by another event."""
BOUNCES = {
    "bounce": BounceClass.HARD,
    "blocked": BounceClass.BLOCK,
    "expired": BounceClass.SOFT,
}
UNKNOWN_KIND = "UNKNOWN_KIND"
UNREADABLE_EVENT = "UNREADABLE_EVENT"

Event = Mapping[str, Any]

_ID = re.compile(r"[\x21-\x7e]{1,200}")
_KIND = re.compile(r"[a-z_]{1,40}")
_CAMPAIGN = ("campaign_id", "singlesend_id", "marketing_campaign_id")
_EARLIEST = 946_684_800  # 2000-01-01
_AHEAD_SECONDS = 86_400


def _delivered(event: Event) -> Fact:
    return MessageDelivered(message_id=_message(event), campaign_id=_campaign(event))


def _open(event: Event) -> Fact:
    return MessageOpened(
        message_id=_message(event),
        campaign_id=_campaign(event),
        machine_flag=event.get("sg_machine_open") is True,
        user_agent=_text(event, "useragent"),
    )


def _click(event: Event) -> Fact:
    return LinkClicked(
        message_id=_message(event),
        campaign_id=_campaign(event),
        url=_text(event, "url"),
        user_agent=_text(event, "useragent"),
    )


def _bounce(event: Event) -> Fact:
    return _bounced(event, BOUNCES[event.get("type", "bounce")])


def _dropped(event: Event) -> Fact:
    """The provider did not even try, mostly because of an earlier bounce or complaint."""
    return _bounced(event, BounceClass.BLOCK)


def _bounced(event: Event, bounce_class: BounceClass) -> Fact:
    return MessageBounced(
        message_id=_message(event),
        campaign_id=_campaign(event),
        bounce_class=bounce_class,
        bounce_response=_on_one_line(_text(event, "reason") or _text(event, "response")),
    )


def _spam_report(event: Event) -> Fact:
    return SpamComplained(message_id=_message(event), campaign_id=_campaign(event))


def _unsubscribe(event: Event) -> Fact:
    return Unsubscribed(unsubscribe_method=UnsubscribeMethod.PROVIDER, campaign_id=_campaign(event))


def _group_unsubscribe(event: Event) -> Fact:
    group = event.get("asm_group_id")
    if isinstance(group, bool) or not isinstance(group, int):
        raise ValueError("A group unsubscribe names its group.")
    return Unsubscribed(
        mailing_list=str(group),
        unsubscribe_method=UnsubscribeMethod.PREFERENCE,
        campaign_id=_campaign(event),
    )


FACTS: dict[str, Callable[[Event], Fact]] = {
    "delivered": _delivered,
    "open": _open,
    "click": _click,
    "bounce": _bounce,
    "dropped": _dropped,
    "spamreport": _spam_report,
    "unsubscribe": _unsubscribe,
    "group_unsubscribe": _group_unsubscribe,
    # A group_resubscribe waits for review: who may be written to again is a person's decision.
}


def read_event(
    event: object, now: datetime.datetime, index: BlindIndex
) -> Delivery | Unplaced | None:
    """One event as a delivery; as unplaced when it is not understood; None when it tells nothing.

    An event without `sg_event_id` is known by the keyed digest of its content: a plain one
    would tell whose address it is. What cannot be stored whole is not understood.
    """
    delivery_id = _delivery_id(event, index)
    if not isinstance(event, dict):
        return Unplaced(PROVIDER, delivery_id, UNREADABLE_EVENT, None, event)
    word = event.get("event")
    kind = word if isinstance(word, str) and _KIND.fullmatch(word) else None
    if kind in IGNORED:
        return None
    if kind is None or kind not in FACTS:
        return Unplaced(PROVIDER, delivery_id, UNKNOWN_KIND, kind, event)
    try:
        return Delivery(
            delivery_id=delivery_id,
            email=_email(event),
            occurred_at=_occurred(event, now),
            fact=_storable(FACTS[kind](event)),
            kind=kind,
            content=event,
        )
    except (ValueError, KeyError, TypeError, InvalidInput):
        return Unplaced(PROVIDER, delivery_id, UNREADABLE_EVENT, kind, event)


def _storable(fact: Fact) -> Fact:
    """The fact in its accepted form; raises `InvalidInput`. Servers answer in many words."""
    if not isinstance(fact, MessageBounced):
        return clean(fact)
    response = line(fact.bounce_response, ("reason",), limit=ADDRESS_LIMIT)
    return replace(clean(replace(fact, bounce_response=None)), bounce_response=response)


def _delivery_id(event: object, index: BlindIndex) -> str:
    told = event.get("sg_event_id") if isinstance(event, dict) else None
    if isinstance(told, str) and _ID.fullmatch(told):
        return told
    canonical = orjson.dumps(event, option=orjson.OPT_SORT_KEYS)
    return f"hmac:{index.of_content(canonical).hex()}"


def _message(event: Event) -> str:
    for name in ("sg_message_id", "smtp-id"):
        told = event.get(name)
        if isinstance(told, str) and _ID.fullmatch(told):
            return told
    raise ValueError("An event names its message.")


def _campaign(event: Event) -> str | None:
    for name in _CAMPAIGN:
        told = event.get(name)
        if isinstance(told, int) and not isinstance(told, bool):
            return str(told)
        if isinstance(told, str) and told.strip():
            return told.strip()
    category = event.get("category")
    first = category[0] if isinstance(category, list) and category else category
    return first.strip() or None if isinstance(first, str) else None


def _email(event: Event) -> str:
    told = event.get("email")
    if not isinstance(told, str) or "@" not in told or len(told) > 320:
        raise ValueError("An event names its recipient.")
    return told


def _occurred(event: Event, now: datetime.datetime) -> datetime.datetime:
    told = event.get("timestamp")
    if isinstance(told, bool) or not isinstance(told, int):
        raise ValueError("An event says when it happened, in whole seconds.")
    if not _EARLIEST <= told <= now.timestamp() + _AHEAD_SECONDS:
        raise ValueError("An event happened between the year 2000 and now.")
    return datetime.datetime.fromtimestamp(told, datetime.UTC)


def _text(event: Event, name: str) -> str | None:
    told = event.get(name)
    return told or None if isinstance(told, str) else None


def _on_one_line(text: str | None) -> str | None:
    """Line breaks and tabs as single spaces; an answer may have several lines."""
    return None if text is None else re.sub(r"[\r\n\t ]+", " ", text).strip() or None
