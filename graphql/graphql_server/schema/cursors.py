"""Cursors: opaque to clients; to us the keyset of one row in one list, versioned.

The payload is `[version, list, key…]` as JSON in base64. Whatever was not made by this list in this
order is refused with `BAD_CURSOR`, so that a page is never silently another one.
"""

import base64
import binascii
import datetime
from uuid import UUID

import orjson

from crm.domain.facts.care import AttentionKind
from crm.storage.import_runs import RunPlace
from crm.storage.quarantine_pages import DeliveryPlace
from graphql_server.errors import CodedError
from graphql_server.schema.ids import parse_uuid
from projections.accesses.questions import AccessPlace
from projections.attention.questions import AttentionCursor
from projections.directory.entry import AlumniOrder, OrderBy, PersonCursor
from projections.directory.leavers import LeaverCursor
from projections.participation.entry import FoundCursor, ParticipantCursor, TalentCursor
from projections.timeline.line import CURSOR as TIMELINE_CURSOR
from projections.timeline.questions import EntryCursor
from projections.undertakings.entry import UndertakingCursor

_VERSION = 1
_LONGEST = 4_000
_EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
_MICROSECOND = datetime.timedelta(microseconds=1)
_WIDEST = 2**53
_EARLIEST_TO_LATEST = 62_135_596_800_000_000
"""Microseconds from the year 1 to 1970: Python has no earlier instants."""
_MOST_POINTS = 2**31
_KEY_LIMIT = 2_000


def timeline_cursor(cursor: EntryCursor) -> str:
    return timeline_cursor_at((cursor.occurred_at - _EPOCH) // _MICROSECOND, cursor.position)


def timeline_cursor_at(micros: int, position: int) -> str:
    """The same of microseconds since 1970."""
    return binascii.b2a_base64(TIMELINE_CURSOR % (micros, position), newline=False).decode()


def read_timeline_cursor(text: str | None) -> EntryCursor | None:
    if text is None:
        return None
    match _decode(text, "t"):
        case [int(micros), int(position)] if abs(micros) < _WIDEST and 0 <= position < _WIDEST:
            return EntryCursor(_EPOCH + micros * _MICROSECOND, position)
    raise _bad()


def log_cursor(position: int) -> str:
    return _encode("l", [position])


def read_log_cursor(text: str | None) -> int | None:
    if text is None:
        return None
    match _decode(text, "l"):
        case [int(position)] if 0 <= position < _WIDEST:
            return position
    raise _bad()


def parked_cursor(position: int) -> str:
    return _encode("w", [position])


def read_parked_cursor(text: str | None) -> int | None:
    if text is None:
        return None
    match _decode(text, "w"):
        case [int(position)] if 0 <= position < _WIDEST:
            return position
    raise _bad()


def access_cursor(place: AccessPlace) -> str:
    return _encode("v", list(place))


def read_access_cursor(text: str | None) -> AccessPlace | None:
    if text is None:
        return None
    match _decode(text, "v"):
        case [int(position), int(ordinal)] if (
            0 <= position < _WIDEST and 0 <= ordinal < _MOST_POINTS
        ):
            return AccessPlace(position, ordinal)
    raise _bad()


def person_cursor(cursor: PersonCursor, order: AlumniOrder) -> str:
    return _encode(_list_of(order), [cursor.key, str(cursor.alumnus_id)])


def read_person_cursor(text: str | None, order: AlumniOrder) -> PersonCursor | None:
    if text is None:
        return None
    match _decode(text, _list_of(order)):
        case [str() | None as key, str(id_)] if (alumnus_id := parse_uuid(id_)) is not None:
            _must_fit(key, order)
            return PersonCursor(key, alumnus_id)
    raise _bad()


def attention_cursor(cursor: AttentionCursor) -> str:
    return _encode("a", [cursor.due_on.isoformat(), cursor.kind, str(cursor.subject_id)])


def read_attention_cursor(text: str | None) -> AttentionCursor | None:
    if text is None:
        return None
    match _decode(text, "a"):
        case [str(day), str(kind), str(id_)] if (
            subject_id := parse_uuid(id_)
        ) is not None and kind in set(AttentionKind):
            try:
                return AttentionCursor(datetime.date.fromisoformat(day), kind, subject_id)
            except ValueError:
                raise _bad() from None
    raise _bad()


def leaver_cursor(cursor: LeaverCursor) -> str:
    return _encode("o", [cursor.last_day.isoformat(), str(cursor.stint_id)])


def read_leaver_cursor(text: str | None) -> LeaverCursor | None:
    if text is None:
        return None
    match _decode(text, "o"):
        case [str(day), str(id_)] if (stint_id := parse_uuid(id_)) is not None:
            try:
                return LeaverCursor(datetime.date.fromisoformat(day), stint_id)
            except ValueError:
                raise _bad() from None
    raise _bad()


def undertaking_cursor(cursor: UndertakingCursor, of: str) -> str:
    """`of` says of what the list is: one of referrals takes no cursor of stories."""
    micros = (cursor.opened_at - _EPOCH) // _MICROSECOND
    return _encode(f"u/{of}", [micros, str(cursor.stream_id)])


def read_undertaking_cursor(text: str | None, of: str) -> UndertakingCursor | None:
    if text is None:
        return None
    match _decode(text, f"u/{of}"):
        case [int(micros), str(id_)] if (
            abs(micros) < _WIDEST and (stream_id := parse_uuid(id_)) is not None
        ):
            return UndertakingCursor(_EPOCH + micros * _MICROSECOND, stream_id)
    raise _bad()


def candidate_cursor(likeness: int, position: int) -> str:
    return _encode("d", [likeness, position])


def read_candidate_cursor(text: str | None) -> tuple[int, int] | None:
    """Likeness and position of a suspected pair."""
    if text is None:
        return None
    match _decode(text, "d"):
        case [int(likeness), int(position)] if 0 <= likeness <= _WIDEST and 0 <= position < _WIDEST:
            return likeness, position
    raise _bad()


def import_run_cursor(place: RunPlace) -> str:
    return _encode("i", [(place.created_at - _EPOCH) // _MICROSECOND, str(place.run_id)])


def read_import_run_cursor(text: str | None) -> RunPlace | None:
    if text is None:
        return None
    match _decode(text, "i"):
        case [int(micros), str(id_)] if (
            abs(micros) < _WIDEST and (run_id := parse_uuid(id_)) is not None
        ):
            return RunPlace(_EPOCH + micros * _MICROSECOND, run_id)
    raise _bad()


def reject_cursor(number: int) -> str:
    return _encode("r", [number])


def read_reject_cursor(text: str | None) -> int | None:
    """The number of a rejected row."""
    if text is None:
        return None
    match _decode(text, "r"):
        case [int(number)] if 0 <= number < 2**31:
            return number
    raise _bad()


def participant_cursor(cursor: ParticipantCursor) -> str:
    micros = (cursor.place_at - _EPOCH) // _MICROSECOND
    return _encode("p", [micros, cursor.place_key, str(cursor.alumnus_id)])


def read_participant_cursor(text: str | None) -> ParticipantCursor | None:
    if text is None:
        return None
    match _decode(text, "p"):
        case [int(micros), str(key), str(id_)] if (
            abs(micros) < _WIDEST and (alumnus_id := parse_uuid(id_)) is not None
        ):
            return ParticipantCursor(_EPOCH + micros * _MICROSECOND, key, alumnus_id)
    raise _bad()


def recipient_cursor(alumnus_id: UUID) -> str:
    return _encode("c", [str(alumnus_id)])


def read_recipient_cursor(text: str | None) -> UUID | None:
    """Whose place in the list of a campaign's recipients."""
    if text is None:
        return None
    match _decode(text, "c"):
        case [str(id_)] if (alumnus_id := parse_uuid(id_)) is not None:
            return alumnus_id
    raise _bad()


def imported_cursor(position: int) -> str:
    return _encode("n", [position])


def read_imported_cursor(text: str | None) -> int | None:
    """The position at which an import first told of somebody."""
    if text is None:
        return None
    match _decode(text, "n"):
        case [int(position)] if 0 <= position < _WIDEST:
            return position
    raise _bad()


def found_cursor(cursor: FoundCursor, of: str) -> str:
    """`of` says of what the list is: gatherings or campaigns."""
    return _encode(f"f/{of}", [(cursor.at - _EPOCH) // _MICROSECOND, cursor.id])


def read_found_cursor(text: str | None, of: str) -> FoundCursor | None:
    if text is None:
        return None
    match _decode(text, f"f/{of}"):
        case [int(micros), str(id_)] if abs(micros) <= _EARLIEST_TO_LATEST:
            return FoundCursor(_EPOCH + micros * _MICROSECOND, id_)
    raise _bad()


def talent_cursor(cursor: TalentCursor) -> str:
    return _encode("m", [cursor.matched, str(cursor.alumnus_id)])


def read_talent_cursor(text: str | None) -> TalentCursor | None:
    if text is None:
        return None
    match _decode(text, "m"):
        case [int(matched), str(id_)] if (
            0 <= matched < _MOST_POINTS and (alumnus_id := parse_uuid(id_)) is not None
        ):
            return TalentCursor(matched, alumnus_id)
    raise _bad()


def delivery_cursor(place: DeliveryPlace) -> str:
    micros = (place.received_at - _EPOCH) // _MICROSECOND
    return _encode("q", [micros, place.delivery_id, place.source])


def read_delivery_cursor(text: str | None) -> DeliveryPlace | None:
    if text is None:
        return None
    match _decode(text, "q"):
        case [int(micros), str(delivery_id), str(source)] if (
            abs(micros) < _WIDEST and _storable(source) and _storable(delivery_id)
        ):
            return DeliveryPlace(_EPOCH + micros * _MICROSECOND, delivery_id, source)
    raise _bad()


def _list_of(order: AlumniOrder) -> str:
    return f"p{order.by.value}{'-' if order.descending else '+'}"


def _must_fit(key: str | None, order: AlumniOrder) -> None:
    if key is None:
        return
    try:
        match order.by:
            case OrderBy.NAME:
                fits = _storable(key)
            case OrderBy.DEPARTURE:
                fits = datetime.date.fromisoformat(key).isoformat() == key
            case OrderBy.SCORE:
                fits = key.isascii() and key.isdigit() and int(key) < _MOST_POINTS
    except ValueError:
        fits = False
    if not fits:
        raise _bad()


def _is_of_a_key(each: object) -> bool:
    return not isinstance(each, bool) and (not isinstance(each, str) or _storable(each))


def _storable(text: str) -> bool:
    return len(text) <= _KEY_LIMIT and "\0" not in text


def _encode(list_: str, key: list[str | int | None]) -> str:
    return base64.urlsafe_b64encode(orjson.dumps([_VERSION, list_, *key])).decode()


def _decode(text: str, list_: str) -> list[object] | None:
    if len(text) > _LONGEST:
        return None
    try:
        payload = orjson.loads(base64.b64decode(text.encode(), altchars=b"-_", validate=True))
    except (binascii.Error, ValueError):
        return None
    match payload:
        case [int(version), str(made_by), *key] if (version, made_by) == (_VERSION, list_):
            return key if all(map(_is_of_a_key, key)) else None
    return None


def _bad() -> CodedError:
    return CodedError(
        "This cursor does not belong to this list and order. Start again without it.",
        "BAD_CURSOR",
    )
