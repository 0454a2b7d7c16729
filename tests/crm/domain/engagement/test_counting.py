"""Which touches count, rule by rule."""

from datetime import date, timedelta

import pytest

from crm.domain.engagement import SkipReason, Touch, load_model, milli_points, prepare, score
from tests.crm.domain.engagement.histories import TODAY, touch

MODEL = load_model()
OCTOBER = [date(2026, 10, day) for day in range(1, 32)]


def reasons(touches: list[Touch], as_of: date = TODAY) -> list[SkipReason | None]:
    return [line.skip_reason for line in score(touches, MODEL, as_of).lines]


def test_no_touches_are_no_points_and_four_empty_modes() -> None:
    nothing = score([], MODEL, TODAY)
    assert (nothing.milli_points, nothing.lines, nothing.momentum_milli_points) == (0, (), 0)
    assert [mode.milli_points for mode in nothing.modes] == [0, 0, 0, 0]


def test_a_touch_after_the_date_is_not_there_yet() -> None:
    talk = [touch(1, "SpokeAt", TODAY)]
    assert score(talk, MODEL, TODAY - timedelta(days=1)).lines == ()
    assert score(talk, MODEL, TODAY).milli_points == 9_000


def test_a_line_shows_how_its_points_come_about() -> None:
    [line] = score(
        [touch(7, "MeetingHeld", TODAY - timedelta(60), variant="30")], MODEL, TODAY
    ).lines
    assert (line.position, line.age_days, line.weight_milli_points) == (7, 60, 6_000)
    assert (line.decay_ppm, line.milli_points, line.counted) == (793_701, 4_762, True)


def test_kinds_of_one_row_share_its_monthly_maximum() -> None:
    touches = [
        touch(1, "ProfileUpdated", OCTOBER[1]),
        touch(2, "JobChangeReported", OCTOBER[2]),
        touch(3, "SkillsUpdated", date(2026, 11, 1)),
    ]
    assert reasons(touches) == [None, SkipReason.MONTH_CAP, None]


def test_attending_online_and_in_person_have_a_maximum_each() -> None:
    touches = [
        touch(n, "GatheringAttended", OCTOBER[n], variant="online" if n % 2 else "in_person")
        for n in range(1, 11)
    ]
    assert reasons(touches) == [None] * 8 + [SkipReason.MONTH_CAP] * 2


def test_of_touches_of_one_instant_the_order_key_decides_which_count() -> None:
    keys = "dbeca"
    touches = [
        touch(n, "LinkClicked", OCTOBER[0], order_key=key, campaign_id=key)
        for n, key in enumerate(keys, 1)
    ]
    result = score(touches, MODEL, TODAY)
    assert [keys[line.position - 1] for line in result.lines if line.counted] == list("abcd")


def test_what_is_skipped_for_another_reason_takes_no_place_of_the_month() -> None:
    touches = [
        touch(1, "MeetingHeld", OCTOBER[0], variant="5"),
        touch(2, "MeetingHeld", OCTOBER[1], variant="30", retracted=True),
        touch(3, "MeetingHeld", OCTOBER[2], variant="30", machine=True),
        touch(4, "MeetingHeld", OCTOBER[3], variant="30"),
        touch(5, "CallHeld", OCTOBER[4], variant="30"),
        touch(6, "CallHeld", OCTOBER[5], variant="30"),
    ]
    assert reasons(touches) == [
        SkipReason.NOT_IN_MODEL,
        SkipReason.RETRACTED,
        SkipReason.MACHINE,
        None,
        None,
        SkipReason.MONTH_CAP,
    ]


def test_attending_supersedes_the_answer_to_the_same_gathering_only() -> None:
    touches = [
        touch(1, "RsvpGiven", OCTOBER[0], variant="yes", subject_id="autumn"),
        touch(2, "RsvpGiven", OCTOBER[0], variant="yes", subject_id="winter"),
        touch(3, "GatheringAttended", OCTOBER[9], variant="online", subject_id="autumn"),
    ]
    assert reasons(touches) == [SkipReason.SUPERSEDED, None, None]
    assert reasons(touches, OCTOBER[8]) == [None, None], "nobody had attended by then"


def test_an_answer_counts_on_every_day_before_the_first_visit_and_not_after() -> None:
    history = prepare(
        [
            touch(1, "RsvpGiven", OCTOBER[0], variant="yes", subject_id="autumn"),
            touch(2, "GatheringAttended", OCTOBER[1], variant="online", subject_id="autumn"),
            touch(3, "RsvpGiven", OCTOBER[2], variant="yes", subject_id="winter"),
            touch(4, "GatheringAttended", OCTOBER[9], variant="online", subject_id="winter"),
            touch(5, "GatheringAttended", OCTOBER[12], variant="in_person", subject_id="autumn"),
        ],
        MODEL,
    )
    counted = {0: [1], 1: [2], 2: [2, 3], 8: [2, 3], 9: [2, 4], 11: [2, 4], 12: [2, 4, 5]}
    for day, positions in counted.items():
        lines = score(history, MODEL, OCTOBER[day]).lines
        assert [line.position for line in lines if line.counted] == positions
        assert milli_points(history, MODEL, OCTOBER[day]) == sum(ln.milli_points for ln in lines)


def test_the_last_day_that_counts_is_the_730th() -> None:
    talk = [touch(1, "SpokeAt", TODAY)]
    assert milli_points(talk, MODEL, TODAY + timedelta(days=730)) == 2_250
    assert milli_points(talk, MODEL, TODAY + timedelta(days=731)) == 0


@pytest.mark.parametrize("why", ["machine", "retracted", "unknown"])
def test_an_attendance_that_never_was_supersedes_nothing(why: str) -> None:
    touches = [
        touch(1, "RsvpGiven", OCTOBER[0], variant="yes", subject_id="autumn"),
        touch(
            2,
            "GatheringAttended",
            OCTOBER[9],
            variant=None if why == "unknown" else "online",
            subject_id="autumn",
            machine=why == "machine",
            retracted=why == "retracted",
        ),
    ]
    assert reasons(touches)[0] is None


def test_a_superseded_answer_frees_its_place_of_the_month() -> None:
    answers = [
        touch(n, "RsvpGiven", OCTOBER[n], variant="yes", subject_id=str(n)) for n in range(1, 6)
    ]
    visit = touch(9, "GatheringAttended", OCTOBER[20], variant="online", subject_id="1")
    assert reasons(answers) == [None] * 4 + [SkipReason.MONTH_CAP]
    assert reasons([*answers, visit]) == [SkipReason.SUPERSEDED] + [None] * 5


def test_the_last_answer_to_a_gathering_stands_from_its_day_on() -> None:
    history = prepare(
        [
            touch(1, "RsvpGiven", OCTOBER[0], variant="yes", subject_id="autumn"),
            touch(2, "RsvpGiven", OCTOBER[4], variant="no", subject_id="autumn"),
            touch(3, "RsvpGiven", OCTOBER[9], variant="yes", subject_id="autumn"),
        ],
        MODEL,
    )
    points = [history.milli_points(OCTOBER[day]) > 0 for day in range(12)]
    assert points == [True] * 4 + [False] * 5 + [True] * 3
    assert [line.skip_reason for line in score(history, MODEL, TODAY).lines] == [
        SkipReason.SUPERSEDED,
        SkipReason.NOT_IN_MODEL,
        None,
    ]


@pytest.mark.parametrize("why", ["retracted", "machine"])
def test_an_answer_that_never_was_replaces_none(why: str) -> None:
    touches = [
        touch(1, "RsvpGiven", OCTOBER[0], variant="yes", subject_id="autumn"),
        touch(2, "RsvpGiven", OCTOBER[1], variant="no", subject_id="autumn", **{why: True}),  # type: ignore[arg-type]
    ]
    assert reasons(touches)[0] is None


def test_an_answer_to_another_gathering_or_to_none_replaces_none() -> None:
    touches = [
        touch(1, "RsvpGiven", OCTOBER[0], variant="yes", subject_id="autumn"),
        touch(2, "RsvpGiven", OCTOBER[1], variant="no", subject_id="winter"),
        touch(3, "RsvpGiven", OCTOBER[2], variant="yes"),
        touch(4, "RsvpGiven", OCTOBER[3], variant="no"),
    ]
    assert [reason is None for reason in reasons(touches)] == [True, False, True, False]


def test_a_click_supersedes_the_open_of_its_message_before_or_after_it() -> None:
    touches = [
        touch(1, "MessageOpened", OCTOBER[0], message_id="m1"),
        touch(2, "MessageOpened", OCTOBER[0], message_id="m2"),
        touch(3, "LinkClicked", OCTOBER[1], message_id="m1"),
        touch(4, "MessageOpened", OCTOBER[2], message_id="m1"),
    ]
    assert reasons(touches) == [SkipReason.SUPERSEDED, None, None, SkipReason.SUPERSEDED]


def test_an_open_is_worth_nothing_and_engages_nobody() -> None:
    [line] = score([touch(1, "MessageOpened", TODAY)], MODEL, TODAY).lines
    assert (line.counted, line.engages, line.milli_points) == (True, False, 0)


def test_one_click_a_campaign_counts_even_in_later_months() -> None:
    touches = [
        touch(1, "LinkClicked", OCTOBER[0], message_id="m1", campaign_id="autumn"),
        touch(2, "LinkClicked", OCTOBER[0], message_id="m2", campaign_id="autumn"),
        touch(3, "LinkClicked", date(2026, 11, 2), message_id="m1", campaign_id="autumn"),
        touch(4, "LinkClicked", date(2026, 11, 2), message_id="m3", campaign_id="winter"),
    ]
    assert reasons(touches) == [None, SkipReason.SUPERSEDED, SkipReason.SUPERSEDED, None]


def test_a_click_of_no_known_campaign_goes_by_its_message() -> None:
    touches = [
        touch(1, "LinkClicked", OCTOBER[0], message_id="m1"),
        touch(2, "LinkClicked", OCTOBER[1], message_id="m1"),
        touch(3, "LinkClicked", OCTOBER[2]),
        touch(4, "LinkClicked", OCTOBER[3]),
    ]
    assert reasons(touches) == [None, SkipReason.SUPERSEDED, None, None]


def test_registration_counts_once_for_ever_and_a_portal_visit_once_a_day() -> None:
    touches = [
        touch(1, "NetworkRegistered", date(2024, 1, 10)),
        touch(2, "NetworkRegistered", OCTOBER[0]),
        touch(3, "PortalVisited", OCTOBER[4], hour=9),
        touch(4, "PortalVisited", OCTOBER[4], hour=18),
        touch(5, "PortalVisited", OCTOBER[5]),
    ]
    assert reasons(touches) == [
        SkipReason.TOO_OLD,
        SkipReason.SUPERSEDED,
        None,
        SkipReason.SUPERSEDED,
        None,
    ]


def test_a_touch_that_grew_too_old_keeps_its_place_of_the_month() -> None:
    """Else a sixth touch would begin to count as time passes, and the score would rise."""
    talks = [touch(n, "SpokeAt", date(2024, 11, day)) for n, day in enumerate((1, 2, 29), 1)]
    assert reasons(talks, date(2026, 11, 1)) == [None, None, SkipReason.MONTH_CAP]
    assert reasons(talks, TODAY) == [SkipReason.TOO_OLD, SkipReason.TOO_OLD, SkipReason.MONTH_CAP]


def test_a_cap_cuts_the_mode_and_says_how_much() -> None:
    hosted = [touch(n, "GatheringHosted", TODAY - timedelta(days=31 * n)) for n in range(4)]
    result = score(hosted, MODEL, TODAY)
    cut = result.modes[2].cut_by_cap_milli_points
    assert result.milli_points == 25_000
    assert cut == sum(line.milli_points for line in result.lines) - 25_000 > 0


def test_taking_a_fact_back_takes_its_points_back() -> None:
    kept = touch(1, "ReferralMade", OCTOBER[0])
    taken_back = touch(2, "ReferralMade", OCTOBER[3], retracted=True)
    assert milli_points([kept, taken_back], MODEL, TODAY) == milli_points([kept], MODEL, TODAY)


def test_momentum_is_the_gain_of_ninety_days() -> None:
    touches = [
        touch(1, "SpokeAt", TODAY - timedelta(days=90)),
        touch(2, "ReferralMade", TODAY - timedelta(days=1)),
    ]
    result = score(touches, MODEL, TODAY)
    assert result.momentum_milli_points == result.milli_points - 9_000
    assert score(touches[:1], MODEL, TODAY).momentum_milli_points < 0


def test_a_history_serves_only_the_model_it_was_prepared_for() -> None:
    other = load_model.__wrapped__("engagement/v1")
    with pytest.raises(ValueError, match=r"prepare it for engagement/v1\."):
        score(prepare([], MODEL), other, TODAY)
