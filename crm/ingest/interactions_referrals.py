"""Lists of whom people referred, and who of them was hired; lists of meetings."""

import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from crm.domain.envelope import When
from crm.domain.facts import MeetingHeld, ReferralHired, ReferralMade
from crm.domain.facts.conversations import CallHeld
from crm.domain.words import ContactChannel
from crm.ingest.interactions_attendance import NO_DATE
from crm.ingest.interactions_cells import InteractionCells
from crm.ingest.interactions_told import Told
from crm.ingest.interactions_words import Result

NIL = UUID(int=0)
_CALLS = (ContactChannel.PHONE, ContactChannel.APP)
"""By telephone or video; everything else is a meeting."""


def referrals(cells: InteractionCells, today: datetime.date, zone: ZoneInfo) -> list[Told]:
    """A referral, which needs the candidate's consent; and that they were hired."""
    name, job = cells.text("candidate_name"), cells.text("job")
    when, starts_on = cells.when("occurred"), cells.date("hired_on")
    word = cells.word("result")
    cells.must(name, "NO_CANDIDATE", *_NO_CANDIDATE)
    cells.must(when, "NO_DATE", *NO_DATE)
    cells.must(cells.truth("candidate_consent") or None, "NO_CANDIDATE_CONSENT", *_NO_CONSENT)
    if word not in (None, Result.REFERRED, Result.HIRED, Result.NOTHING):
        cells.report("WRONG_WORD", *_WRONG_WORD)
    if when is None:
        return []
    made = ReferralMade(
        referral_id=NIL, candidate_id=NIL, candidate_name=name, job=job, candidate_consent=True
    )
    told = [Told(made, when)]
    if word == Result.HIRED or starts_on is not None:
        past = starts_on is not None and starts_on.first <= today
        hired = When.on(starts_on, zone) if past and starts_on is not None else when
        told.append(Told(ReferralHired(referral_id=NIL, starts_on=starts_on), hired))
    return told


def meetings(cells: InteractionCells) -> list[Told]:
    """A meeting or a call with its minutes and, for HR alone, what was said."""
    when, minutes = cells.when("occurred"), cells.number("minutes")
    channel = cells.word("channel")
    cells.must(when, "NO_DATE", *NO_DATE)
    cells.must(minutes, "NO_DURATION", *_NO_DURATION)
    if when is None or minutes is None:
        return []
    if channel in _CALLS:
        call = CallHeld(duration_minutes=minutes, summary=cells.words("summary"))
        return [Told(call, when)]
    held = MeetingHeld(
        duration_minutes=minutes,
        contact_channel=ContactChannel(channel) if channel else None,
        summary=cells.words("summary"),
    )
    return [Told(held, when)]


_NO_CANDIDATE = (
    "The row does not name the candidate.",
    "候補者の氏名がありません。",
)
_NO_CONSENT = (
    "It does not say that the candidate agreed to be referred; only then may they be recorded"
    " (candidate_consent, or --set candidate_consent=yes for the whole file).",
    "候補者本人の同意が確認できません。同意がある場合だけ記録できます"
    "(列 candidate_consent、または全行なら --set candidate_consent=yes)。",
)
_NO_DURATION = (
    "The row does not say how many minutes the meeting lasted.",
    "面談の時間(分)がありません。",
)
_WRONG_WORD = (
    "The result is none of a referral; is this a list of another kind? See --kind.",
    "紹介の結果ではない語です。別の種類の一覧なら --kind で指定してください。",
)
