"""Global ids: opaque to clients, `Type:key` in base64 to us; `Type:key@moment` of a past moment."""

import base64
import binascii
import datetime
import re
from typing import NamedTuple
from uuid import UUID

import strawberry

import crm.domain.undertakings  # noqa: F401  # so that all are registered
from crm.domain.moments import PointInTime
from crm.domain.text import EARLIEST, LATEST
from crm.domain.undertaking import UNDERTAKINGS

ALUMNUS, TIMELINE_ENTRY, LOGGED_EVENT = "Alumnus", "TimelineEntry", "LoggedEvent"
ENGAGEMENT_SCORE, USER, ACCESS = "EngagementScore", "User", "Access"
IMPORT_RUN, POLICY, OFFBOARDING = "ImportRun", "Policy", "Offboarding"
SUSPECTED_DUPLICATE = "SuspectedDuplicate"
_TYPES = (
    frozenset({ALUMNUS, TIMELINE_ENTRY, LOGGED_EVENT, ENGAGEMENT_SCORE, USER, ACCESS})
    | {IMPORT_RUN, POLICY, OFFBOARDING, SUSPECTED_DUPLICATE}
    | UNDERTAKINGS.keys()
)
_LONGEST = 4_000
_MOMENT = re.compile(r"(-?[0-9]{1,17})\.([0-9]{1,18})\.(-?[0-9]{1,17})")
"""As of, known position, known at; instants are microseconds since 1970, UTC."""
_EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
_MICROSECOND = datetime.timedelta(microseconds=1)


class GlobalId(NamedTuple):
    """What an id names: the type, its key within the type, and the moment; None is now."""

    type: str
    key: str
    at: PointInTime | None = None


def global_id(type_: str, key: object, at: PointInTime | None = None) -> strawberry.ID:
    moment = (
        "" if at is None else f"@{_micros(at.as_of)}.{at.known_position}.{_micros(at.known_at)}"
    )
    return strawberry.ID(base64.b64encode(f"{type_}:{key}{moment}".encode()).decode())


def parse_id(text: str) -> GlobalId | None:
    """What the id names; None for anything that is not one of our ids."""
    if not 0 < len(text) <= _LONGEST:
        return None
    try:
        type_, colon, key = base64.b64decode(text, validate=True).decode().partition(":")
    except (binascii.Error, ValueError):
        return None
    if not colon or type_ not in _TYPES or "\0" in key:
        return None
    bare, sign, moment = key.rpartition("@")
    if not sign:
        return GlobalId(type_, key)
    at = _parse_moment(moment)
    # A word of another system may have the sign in it.
    return GlobalId(type_, key) if at is None else GlobalId(type_, bare, at)


def moment_of(text: str) -> PointInTime | None:
    """The moment that an id names; None for now, and for what is none of our ids."""
    named = parse_id(text)
    return named.at if named else None


def uuid_of(text: str, type_: str) -> UUID | None:
    """The UUID behind an id of this type, of whatever moment; None for every other text."""
    named = parse_id(text)
    if named is None or named.type != type_:
        return None
    return parse_uuid(named.key)


def position_of(text: str, type_: str) -> int | None:
    """The position behind an id of this type, of whatever moment; None for every other text."""
    named = parse_id(text)
    if named is None or named.type != type_:
        return None
    return parse_position(named.key if named.at is None else named.key.partition(":")[0])


def parse_uuid(text: str) -> UUID | None:
    try:
        found = UUID(text)
    except ValueError:
        return None
    return found if str(found) == text else None


def parse_position(text: str) -> int | None:
    if not (text.isascii() and text.isdigit() and len(text) <= 18):
        return None
    return int(text)


def _parse_moment(text: str) -> PointInTime | None:
    found = _MOMENT.fullmatch(text)
    if found is None:
        return None
    try:
        as_of, known_at = (_EPOCH + int(found[each]) * _MICROSECOND for each in (1, 3))
    except OverflowError:
        return None
    if not all(EARLIEST <= each.date() <= LATEST for each in (as_of, known_at)):
        return None
    return PointInTime(as_of=as_of, known_position=int(found[2]), known_at=known_at)


def _micros(at: datetime.datetime) -> int:
    return (at - _EPOCH) // _MICROSECOND
