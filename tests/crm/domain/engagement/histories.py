"""Histories for the tests of the score, and a second, slow scorer written from the formula."""

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from uuid import UUID

from hypothesis import strategies as st

from crm.domain.engagement import Touch

TODAY = date(2026, 11, 23)


def touch(
    number: int,
    kind: str,
    on: date,
    *,
    hour: int = 12,
    order_key: str | None = None,
    variant: str | None = None,
    subject_id: str | None = None,
    message_id: str | None = None,
    campaign_id: str | None = None,
    machine: bool = False,
    retracted: bool = False,
) -> Touch:
    return Touch(
        position=number,
        event_id=UUID(int=number),
        kind=kind,
        occurred_at=datetime(on.year, on.month, on.day, hour, tzinfo=UTC),
        occurred_on=on,
        order_key=order_key or f"delivery-{number:04}",
        variant=variant,
        subject_id=subject_id,
        message_id=message_id,
        campaign_id=campaign_id,
        machine=machine,
        retracted=retracted,
    )


def happened(*told: tuple[str, int] | tuple[str, int, str]) -> list[Touch]:
    """Touches from (kind, days before TODAY[, variant]), each of a campaign of its own."""
    return [
        touch(
            number,
            one[0],
            TODAY - timedelta(days=one[1]),
            variant=one[2] if len(one) == 3 else None,
            campaign_id=f"campaign-{number}",
        )
        for number, one in enumerate(told, start=1)
    ]


KINDS = [
    *[("LinkClicked", None), ("MessageOpened", None)] * 2,
    *[("RsvpGiven", "yes"), ("GatheringAttended", "online"), ("GatheringAttended", "in_person")]
    * 3,
    *[("RsvpGiven", "no"), ("GatheringAttended", None), ("MeetingHeld", "5"), ("NoteAdded", None)],
    *[("MeetingHeld", "30"), ("CallHeld", "10"), ("SpokeAt", None), ("PanelJoined", None)],
    *[("ProfileUpdated", None), ("JobChangeReported", None), ("SurveyAnswered", None)],
    *[("NetworkRegistered", None), ("PortalVisited", None), ("GatheringHosted", None)],
    *[("MentorshipSessionHeld", None), ("ReferralMade", None), ("ReferralHired", None)],
    *[("CollaborationAgreed", None), ("ReturnInquired", None), ("ApplicationSubmitted", None)],
    *[("SuccessStoryPublished", None), ("VolunteerRoleTaken", None), ("CommunityPosted", None)],
]
GATHERINGS = [each for each in KINDS if each[0] in ("RsvpGiven", "GatheringAttended")]
NAMES = st.sampled_from([None, "a", "b", "c"])


@st.composite
def touch_lists(draw: st.DrawFn, most: int = 40) -> list[Touch]:
    """Histories dense enough for caps, supersession and gates to matter; some days are shared.

    Every other one is of answers and visits to gatherings only, for there a later touch can
    change the standing of an earlier one.
    """
    kinds = draw(st.sampled_from([KINDS, GATHERINGS]))
    least = draw(st.sampled_from([0, 6, 15]))
    days = st.one_of(
        st.integers(0, 75), st.integers(0, 400), st.sampled_from([-3, 364, 365, 366, 730, 731, 760])
    )
    told = draw(
        st.lists(
            st.tuples(st.sampled_from(kinds), days, st.integers(0, 2), NAMES, NAMES, NAMES),
            min_size=least,
            max_size=most,
        )
    )
    flags = st.sampled_from([False] * 12 + [True])
    return [
        touch(
            number,
            kind,
            TODAY - timedelta(days=ago),
            hour=hour,
            order_key=draw(st.sampled_from("xyz")),
            variant=variant,
            subject_id=subject,
            message_id=message,
            campaign_id=campaign,
            machine=draw(flags),
            retracted=draw(flags),
        )
        for number, ((kind, variant), ago, hour, subject, message, campaign) in enumerate(told, 1)
    ]


# The table of the design once more, in points, so that a slip in the data file shows.
PROFILE = ("profile", "C", Fraction(2), 1)
WORTH = {
    "LinkClicked": ("click", "C", Fraction(1), 4),
    "SurveyAnswered": ("survey", "C", Fraction(4), 2),
    "ProfileUpdated": PROFILE,
    "JobChangeReported": PROFILE,
    "NetworkRegistered": ("registration", "C", Fraction(5), 1),
    "PortalVisited": ("portal", "C", Fraction(1, 2), 4),
    "CommunityPosted": ("post", "P", Fraction(2), 4),
    "SpokeAt": ("talk", "K", Fraction(9), 2),
    "PanelJoined": ("talk", "K", Fraction(9), 2),
    "GatheringHosted": ("hosted", "K", Fraction(10), 2),
    "MentorshipSessionHeld": ("mentoring", "K", Fraction(6), 2),
    "SuccessStoryPublished": ("story", "K", Fraction(8), 1),
    "VolunteerRoleTaken": ("role", "K", Fraction(8), 1),
    "ReferralMade": ("referral", "T", Fraction(5), 2),
    "ReferralHired": ("hire", "T", Fraction(6), 2),
    "CollaborationAgreed": ("collaboration", "T", Fraction(10), 1),
    "ReturnInquired": ("return", "T", Fraction(4), 1),
    "ApplicationSubmitted": ("return", "T", Fraction(4), 1),
}
HALF_LIFE = {"C": 90, "P": 180, "K": 365, "T": 365}
CAP = {"C": 20, "P": 30, "K": 25, "T": 25}


def worth(one: Touch) -> tuple[str, str, Fraction, int] | None:
    """(row, mode, points, maximum a month); opens are left out, for they are worth nothing."""
    match one.kind, one.variant:
        case "RsvpGiven", "yes":
            return ("rsvp", "P", Fraction(1), 4)
        case "GatheringAttended", "online":
            return ("online", "P", Fraction(4), 4)
        case "GatheringAttended", "in_person":
            return ("in person", "P", Fraction(6), 4)
        case (("MeetingHeld" | "CallHeld"), minutes):
            return ("talk alone", "P", Fraction(6), 2) if int(minutes or 0) >= 10 else None
        case kind, _:
            return WORTH.get(kind)


def counted_slowly(touches: Sequence[Touch], day: date) -> list[Touch]:
    """The counted touches of a day, by looking at every pair of touches."""
    known = [
        one
        for one in touches
        if one.occurred_on <= day and not one.machine and not one.retracted and worth(one)
    ]
    known.sort(key=given_at)
    answers = [
        one
        for one in touches
        if one.kind == "RsvpGiven"
        and one.occurred_on <= day
        and not one.machine
        and not one.retracted
    ]
    counted: list[Touch] = []
    places: Counter[tuple[object, ...]] = Counter()
    for place, one in enumerate(known):
        row, _, _, most = worth(one) or ("", "", Fraction(0), 0)
        before = known[:place]
        if one.kind == "RsvpGiven" and any(
            other.kind == "GatheringAttended" and other.subject_id == one.subject_id is not None
            for other in known
        ):
            continue
        if one.kind == "RsvpGiven" and any(
            one.subject_id == other.subject_id is not None and given_at(one) < given_at(other)
            for other in answers
        ):
            continue
        if one.kind == "LinkClicked" and any(
            other.kind == "LinkClicked" and same_campaign(other, one) for other in before
        ):
            continue
        if one.kind == "PortalVisited" and any(
            other.kind == "PortalVisited" and other.occurred_on == one.occurred_on
            for other in before
        ):
            continue
        if one.kind == "NetworkRegistered":
            if any(other.kind == "NetworkRegistered" for other in before):
                continue
        elif places[row, one.occurred_on.year, one.occurred_on.month] >= most:
            continue
        places[row, one.occurred_on.year, one.occurred_on.month] += 1
        counted.append(one)
    return [one for one in counted if (day - one.occurred_on).days <= 730]


def given_at(one: Touch) -> tuple[datetime, str, int]:
    return one.occurred_at, one.order_key, one.position


def same_campaign(one: Touch, other: Touch) -> bool:
    if one.campaign_id or other.campaign_id:
        return one.campaign_id == other.campaign_id
    return one.message_id is not None and one.message_id == other.message_id


def points_slowly(
    touches: Sequence[Touch], day: date, decay: dict[tuple[int, int], int]
) -> dict[str, int]:
    """Milli-points by mode, before the caps; `decay` is parts per million by (half-life, age)."""
    totals = dict.fromkeys(CAP, 0)
    for one in counted_slowly(touches, day):
        _, mode, points, _ = worth(one) or ("", "", Fraction(0), 0)
        left = decay[HALF_LIFE[mode], (day - one.occurred_on).days]
        totals[mode] += int(points * 1000 * left / 1_000_000)
    return totals


def score_slowly(touches: Sequence[Touch], day: date, decay: dict[tuple[int, int], int]) -> int:
    totals = points_slowly(touches, day, decay)
    return sum(min(totals[mode], CAP[mode] * 1000) for mode in CAP)


def raw_level_slowly(touches: Sequence[Touch], day: date, decay: dict[tuple[int, int], int]) -> str:
    points = score_slowly(touches, day, decay)
    gate = sum(
        (worth(one) or ("", ""))[1] in "KT" and (day - one.occurred_on).days <= 365
        for one in counted_slowly(touches, day)
    )
    if points >= 50_000 and gate >= 2:
        return "ADVOCATE"
    if points >= 25_000 and gate >= 1:
        return "CONTRIBUTING"
    if points >= 10_000:
        return "PARTICIPATING"
    return "AWARE" if points >= 2_000 else "DORMANT"
