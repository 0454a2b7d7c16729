"""Lists of who answered, came to, or stayed away from a gathering; logs of online meetings."""

from crm.domain.dates import Precision
from crm.domain.envelope import When
from crm.domain.facts import GatheringAttended, GatheringMissed, RsvpGiven
from crm.domain.facts.gatherings import Attendance, AttendanceEvidence, RsvpAnswer
from crm.ingest.interactions_cells import InteractionCells
from crm.ingest.interactions_told import Told
from crm.ingest.interactions_words import Result
from crm.ingest.rows import Problem

_ANSWERS = {
    Result.RSVP_YES: RsvpAnswer.YES,
    Result.RSVP_NO: RsvpAnswer.NO,
    Result.RSVP_MAYBE: RsvpAnswer.MAYBE,
    Result.RSVP_WAITLIST: RsvpAnswer.WAITLIST,
}
_CAME = {Result.ATTENDED: True, Result.MISSED: False}


def attendance(cells: InteractionCells, mode: Attendance | None) -> tuple[list[Told], bool]:
    """What the row tells; and whether only its minutes say that somebody came, so that those of
    all their rows count together. `mode`: how people took part where the row does not say."""
    title = cells.text("gathering_title")
    on = cells.when("gathering_on")
    gathering_id = cells.identifier("gathering_id") or _named(title, cells, on)
    result = cells.word("result")
    answer = _answer(cells, result)
    came = cells.truth("attended")
    came = _CAME.get(Result(result)) if came is None and result else came
    checked, joined, left = (cells.when(name) for name in ("checked_in_at", "joined_at", "left_at"))
    minutes = cells.number("minutes")
    if (
        minutes is None
        and joined
        and left
        and Precision.DAY not in (joined.precision, left.precision)
    ):
        minutes = max(0, int((left.at - joined.at).total_seconds()) // 60)
    if checked is not None:
        came = True
    by_minutes = came is None and minutes is not None
    if cells.truth("waiting"):
        cells.left_out = WAITING_ROOM
        return [], False
    told: list[Told] = []
    occurred = cells.when("occurred")
    if answer is not None:
        when = _dated(cells, cells.when("registered_at") or occurred or on)
        fact = RsvpGiven(gathering_id=gathering_id, gathering_title=title, answer=answer)
        told += [Told(fact, when)] if when else []
    if came or by_minutes:
        how = cells.word("attendance_mode") or mode
        cells.must(how, "NO_ATTENDANCE_MODE", *_NO_MODE)
        when = _dated(cells, checked or joined or occurred or on)
        if when and how:
            attended = GatheringAttended(
                gathering_id=gathering_id,
                gathering_title=title,
                attendance=Attendance(how),
                minutes=minutes,
                checked_in_at=checked.at if checked and _is_instant(checked) else None,
                attendance_evidence=_evidence(checked, joined, by_minutes=by_minutes),
            )
            told.append(Told(attended, when))
    elif came is False and answer in (None, RsvpAnswer.YES):
        when = _dated(cells, on or occurred)
        missed = GatheringMissed(gathering_id=gathering_id, gathering_title=title)
        told += [Told(missed, when)] if when else []
    return told, by_minutes


def _evidence(checked: When | None, joined: When | None, *, by_minutes: bool) -> AttendanceEvidence:
    if checked is not None:
        return AttendanceEvidence.CHECK_IN
    if by_minutes or joined is not None:
        return AttendanceEvidence.JOIN_LOG
    return AttendanceEvidence.HOST_LIST


def _is_instant(when: When) -> bool:
    return when.precision == Precision.INSTANT


def _between(joined: When, left: When) -> int | None:
    """Minutes, where both are instants."""
    if not (_is_instant(joined) and _is_instant(left)):
        return None
    return max(0, int((left.at - joined.at).total_seconds()) // 60)


def _answer(cells: InteractionCells, result: str | None) -> RsvpAnswer | None:
    word = cells.word("rsvp")
    if word is not None:
        return RsvpAnswer(word)
    return _ANSWERS.get(Result(result)) if result else None


def _named(title: str | None, cells: InteractionCells, on: When | None) -> str:
    """A gathering without an id is known by its title and day."""
    cells.must(title, "NO_GATHERING", *_NO_GATHERING)
    day = "" if on is None else f"{cells.day(on)} "
    return f"{day}{title or ''}"


def _dated(cells: InteractionCells, when: When | None) -> When | None:
    cells.must(when, "NO_DATE", *NO_DATE)
    return when


NO_DATE = (
    "The row does not say when it happened; give the file's date with --set, or a date column.",
    "いつのことか分かりません。日付の列を用意するか、--set で日付を指定してください。",
)
_NO_MODE = (
    "The row does not say whether they were there or online; say so for the file with"
    " --set attendance_mode=in_person or online.",
    "会場参加かオンライン参加か分かりません。"
    "--set attendance_mode=in_person または online で指定してください。",
)
_NO_GATHERING = (
    "The row does not say which gathering; say so for the file with --set gathering_id=….",
    "どのイベントか分かりません。--set gathering_id=… で指定してください。",
)
WAITING_ROOM = Problem(
    "WAITING_ROOM",
    "They were in the waiting room only; nothing was recorded.",
    "待機室にいただけなので記録していません。",
)
JOINED_TOO_SHORTLY = Problem(
    "JOINED_TOO_SHORTLY",
    "They were there for less than 10 minutes in all; that is not recorded as attendance.",
    "参加時間が合計10分未満なので、参加として記録していません。",
)
