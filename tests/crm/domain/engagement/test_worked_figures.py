"""The figures of the design, each from a history that gives it; points have one decimal."""

from datetime import date, timedelta

import pytest

from crm.domain.engagement import Level, Mode, SkipReason, Touch, load_model, score
from tests.crm.domain.engagement.histories import TODAY, happened, touch

MODEL = load_model()
REGULAR: list[tuple[str, int] | tuple[str, int, str]] = [
    ("LinkClicked", 3),
    ("LinkClicked", 33),
    ("LinkClicked", 64),
    ("ProfileUpdated", 45),
    ("GatheringAttended", 20, "in_person"),
    ("GatheringAttended", 120, "online"),
    ("MeetingHeld", 60, "30"),
    ("RsvpGiven", 40, "yes"),  # to a gathering that has not been held yet
]


def points(milli_points: int) -> str:
    tenths = (milli_points + 50) // 100
    return f"{tenths // 10}.{tenths % 10}"


def by_mode(touches: list[Touch]) -> dict[Mode, str]:
    return {mode.mode: points(mode.milli_points) for mode in score(touches, MODEL, TODAY).modes}


def test_one_newsletter_click_a_month_for_a_year_is_4_4() -> None:
    ages = (3, 33, 64, 94, 125, 155, 186, 216, 247, 277, 307, 338)
    result = score(happened(*(("LinkClicked", age) for age in ages)), MODEL, TODAY)
    assert points(result.milli_points) == "4.4"
    assert result.level is Level.AWARE


def test_a_regular_is_17_5_of_which_3_8_is_communication_and_13_7_participation() -> None:
    touches = happened(*REGULAR)
    assert points(score(touches, MODEL, TODAY).milli_points) == "17.5"
    assert by_mode(touches) == {
        Mode.COMMUNICATION: "3.8",
        Mode.PARTICIPATION: "13.7",
        Mode.CONTRIBUTION: "0.0",
        Mode.TALENT: "0.0",
    }
    assert score(touches, MODEL, TODAY).level is Level.PARTICIPATING


def test_a_lapsed_speaker_of_380_days_ago_is_5_7() -> None:
    """The talk, and a visit to another gathering ten days earlier."""
    touches = happened(("SpokeAt", 380), ("GatheringAttended", 390, "in_person"))
    result = score(touches, MODEL, TODAY)
    assert points(result.milli_points) == "5.7"
    assert result.level is Level.AWARE


def test_an_advocate_is_53_9() -> None:
    """A regular who gave a talk, mentored twice, referred somebody hired and signed a contract."""
    result = score(
        happened(
            *REGULAR,
            ("SpokeAt", 90),
            ("MentorshipSessionHeld", 40),
            ("MentorshipSessionHeld", 75),
            ("ReferralMade", 110),
            ("ReferralHired", 45),
            ("CollaborationAgreed", 83),
        ),
        MODEL,
        TODAY,
    )
    assert points(result.milli_points) == "53.9"
    assert result.level is Level.ADVOCATE
    assert sum(mode.cut_by_cap_milli_points for mode in result.modes) == 0


def test_forty_clicks_of_one_day_are_3_9_for_only_four_count() -> None:
    result = score(happened(*[("LinkClicked", 3)] * 40), MODEL, TODAY)
    assert points(result.milli_points) == "3.9"
    assert sum(line.counted for line in result.lines) == 4
    assert sum(line.skip_reason is SkipReason.MONTH_CAP for line in result.lines) == 36


def test_the_same_forty_clicks_are_nothing_once_judged_a_machines() -> None:
    day = TODAY - timedelta(days=3)
    clicks = [touch(n, "LinkClicked", day, campaign_id=str(n), machine=True) for n in range(1, 41)]
    result = score(clicks, MODEL, TODAY)
    assert result.milli_points == 0
    assert {line.skip_reason for line in result.lines} == {SkipReason.MACHINE}


@pytest.mark.parametrize(
    ("kind", "variant", "left"),
    [
        ("LinkClicked", None, {30: "0.79", 90: "0.50", 180: "0.25"}),
        ("RsvpGiven", "yes", {90: "0.71", 180: "0.50", 365: "0.25"}),
        ("ReferralMade", None, {90: "0.84", 365: "0.50", 730: "0.25"}),
    ],
)
def test_what_is_left_after_some_days_is_as_the_design_says(
    kind: str, variant: str | None, left: dict[int, str]
) -> None:
    for age, share in left.items():
        [line] = score(
            [touch(1, kind, TODAY - timedelta(days=age), variant=variant)], MODEL, TODAY
        ).lines
        hundredths = (line.decay_ppm + 5_000) // 10_000
        assert f"0.{hundredths:02}" == share


def test_a_leap_day_is_a_day_like_any_other() -> None:
    talk = [touch(1, "SpokeAt", date(2024, 2, 29))]
    ages = {
        day: score(talk, MODEL, day).lines[0].age_days
        for day in (date(2024, 2, 29), date(2024, 3, 1), date(2025, 2, 28), date(2026, 2, 28))
    }
    assert list(ages.values()) == [0, 1, 365, 730]
    assert score(talk, MODEL, date(2025, 2, 28)).milli_points == 4_500
    assert score(talk, MODEL, date(2026, 3, 1)).lines[0].skip_reason is SkipReason.TOO_OLD
