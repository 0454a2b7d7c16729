"""What a list is asked for, in words of an address or a command line: checked, and as a filter."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import TypeVar
from zoneinfo import ZoneInfo

from crm.domain.care import segments_of
from crm.domain.engagement import Level
from crm.domain.envelope import RecordedFact
from crm.domain.facts import ABOUT_PEOPLE
from crm.domain.facts.consent import ContactCapSet
from crm.domain.facts.exports import ExportPurpose
from crm.domain.facts.plans import SegmentDefined, SegmentRetired
from crm.domain.reachability import cap_in_force, month_of
from crm.domain.status import AlumnusStatus
from crm.domain.words import ConsentPurpose, ContactChannel
from graphql_server.access import Area, Role, Viewer, may_read
from graphql_server.errors import CodedError
from graphql_server.schema.masking import hidden_kinds
from graphql_server.schema.questions import query_line
from projections.directory.questions import AlumniFilter, Broadcasts, InSegment, Outreach
from projections.directory.search import is_address
from projections.timeline.questions import TimelineFilter

Words = Mapping[str, Sequence[str]]
Word = TypeVar("Word", bound=StrEnum)

ALUMNI = (
    *("search", "status", "department", "departedFrom", "departedTo", "level", "reachableFor"),
    *("overContacted", "owner", "segment"),
)
TIMELINE = ("person", "kind", "occurredFrom", "occurredTo")
COMMON = ("purpose", "bom")
DECREED = (ContactCapSet.kind, SegmentDefined.kind, SegmentRetired.kind)
"""The facts of the programme that filters of people depend on."""


class BadQuestion(CodedError):
    """The list cannot be asked for like this; the message says how."""

    def __init__(self, message: str) -> None:
        super().__init__(message, "BAD_REQUEST")


def must_export(viewer: Viewer) -> None:
    """Lists of people are handed to HR alone; raises `NOT_ALLOWED`."""
    if Role.HR not in viewer.roles:
        raise CodedError("Your role may not export lists.", "NOT_ALLOWED")


def known_words(words: Words, allowed: Iterable[str]) -> None:
    """A misspelt filter must not hand out everybody."""
    allowed = [*allowed, *COMMON]
    for name in words:
        if name not in allowed:
            raise BadQuestion(f"{name!r} is not known here; use {', '.join(allowed)}.")


def purpose_of(words: Words) -> ExportPurpose:
    return _word(ExportPurpose, "purpose", _one(words, "purpose") or "")


def asked_alumni(
    words: Words,
    viewer: Viewer,
    decreed: Sequence[RecordedFact],
    today: datetime.date,
    zone: ZoneInfo,
) -> AlumniFilter:
    """Which people; `decreed` are the facts of `DECREED`."""
    known_words(words, ALUMNI)
    search = query_line(_one(words, "search"))
    if search is not None and is_address(search) and not may_read(viewer, Area.CONTACT):
        raise CodedError("Your role may not search by e-mail address.", "NOT_ALLOWED")
    since, until = month_of(today, zone)
    departments = [line for each in words.get("department", ()) if (line := query_line(each))]
    return AlumniFilter(
        search=search,
        status=_words(AlumnusStatus, "status", words),
        department=frozenset(departments) or None,
        departed_from=_day(words, "departedFrom"),
        departed_to=_day(words, "departedTo"),
        level=_words(Level, "level", words),
        reachable_for=_outreach(_one(words, "reachableFor")),
        over_contacted=_flag(words, "overContacted"),
        broadcasts=Broadcasts(since=since, until=until, cap=cap_in_force(decreed, today)),
        owner_id=query_line(_one(words, "owner")),
        segment=_segment(_one(words, "segment"), decreed),
    )


def _segment(key: str | None, decreed: Sequence[RecordedFact]) -> InSegment | None:
    if key is None:
        return None
    segments = segments_of(decreed)
    if all(each.key != key for each in segments):
        raise CodedError(
            "There is no segment of this key; `segments` tells all.", "UNKNOWN_SEGMENT"
        )
    return InSegment(segments, key)


def _flag(words: Words, name: str) -> bool:
    told = (_one(words, name) or "false").casefold()
    if told not in ("true", "false"):
        raise BadQuestion(f"{name} must be true or false.")
    return told == "true"


def asked_timeline(words: Words, viewer: Viewer, zone: ZoneInfo) -> TimelineFilter:
    """Which entries, without the kinds that the viewer may not see. Days include both ends."""
    known_words(words, TIMELINE)
    kinds = frozenset(words.get("kind", ()))
    hidden = hidden_kinds(viewer)
    for kind in kinds:
        if kind not in ABOUT_PEOPLE or kind in hidden:
            raise BadQuestion(f"There is no kind {kind!r} for your role.")
    first, last = _day(words, "occurredFrom"), _day(words, "occurredTo")
    return TimelineFilter(
        kinds=kinds or None,
        occurred_from=None if first is None else _midnight(first, zone),
        occurred_to=None if last is None else _midnight(last + datetime.timedelta(days=1), zone),
        exclude_kinds=hidden,
    )


def _midnight(day: datetime.date, zone: ZoneInfo) -> datetime.datetime:
    return datetime.datetime.combine(day, datetime.time(), zone)


def _outreach(text: str | None) -> Outreach | None:
    """`newsletter:email`, or `newsletter` for e-mail."""
    if text is None:
        return None
    purpose, _, channel = text.partition(":")
    return Outreach(
        purpose=_word(ConsentPurpose, "reachableFor", purpose),
        channel=_word(ContactChannel, "reachableFor", channel or "email"),
    )


def _one(words: Words, name: str) -> str | None:
    told = words.get(name, ())
    if len(told) > 1:
        raise BadQuestion(f"Say {name} once.")
    return told[0] or None if told else None


def _words(cls: type[Word], name: str, words: Words) -> frozenset[Word] | None:
    return frozenset(_word(cls, name, each) for each in words.get(name, ())) or None


def _word(cls: type[Word], name: str, text: str) -> Word:
    for each in cls:
        if text.strip().casefold() == each.value.casefold():
            return each
    raise BadQuestion(f"{name} must be one of {', '.join(cls)}.")


def _day(words: Words, name: str) -> datetime.date | None:
    text = _one(words, name)
    if text is None:
        return None
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise BadQuestion(f"{name} must be a date such as 2026-03-31.") from None
