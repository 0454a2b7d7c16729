"""Global ids: opaque to clients, `Type:key` in base64 to us."""

import base64
import binascii
from typing import NamedTuple
from uuid import UUID

import strawberry

ALUMNUS, TIMELINE_ENTRY, LOGGED_EVENT = "Alumnus", "TimelineEntry", "LoggedEvent"
ENGAGEMENT_SCORE = "EngagementScore"
_TYPES = (ALUMNUS, TIMELINE_ENTRY, LOGGED_EVENT, ENGAGEMENT_SCORE)
_LONGEST = 200


class GlobalId(NamedTuple):
    """What an id names: the type, and its key within the type."""

    type: str
    key: str


def global_id(type_: str, key: object) -> strawberry.ID:
    return strawberry.ID(base64.b64encode(f"{type_}:{key}".encode()).decode())


def parse_id(text: str) -> GlobalId | None:
    """What the id names; None for anything that is not one of our ids."""
    if not 0 < len(text) <= _LONGEST:
        return None
    try:
        type_, colon, key = base64.b64decode(text, validate=True).decode().partition(":")
    except (binascii.Error, ValueError):
        return None
    return GlobalId(type_, key) if colon and type_ in _TYPES else None


def uuid_of(text: str, type_: str) -> UUID | None:
    """The UUID behind an id of this type; None for every other text."""
    named = parse_id(text)
    if named is None or named.type != type_:
        return None
    return parse_uuid(named.key)


def position_of(text: str, type_: str) -> int | None:
    """The position behind an id of this type; None for every other text."""
    named = parse_id(text)
    if named is None or named.type != type_:
        return None
    return parse_position(named.key)


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
