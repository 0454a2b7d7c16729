"""The published model: the table of the design as data, and decay without floating point."""

import hashlib
import json
from importlib import resources

import pytest

from crm.domain.engagement import (
    MODELS,
    BrokenScoringModel,
    Mode,
    UnknownScoringModel,
    load_model,
)
from crm.domain.engagement.load import model_of

PUBLISHED = {
    "engagement/v1": "afe18d1beeef0ebcee31df2f0dac249540e9fe6d66058867b95a6184688f2f23",
}
TABLE = {  # (kind, variant): (mode, weight in milli-points, maximum a month)
    ("MessageOpened", None): (Mode.COMMUNICATION, 0, None),
    ("LinkClicked", None): (Mode.COMMUNICATION, 1000, 4),
    ("MessageReplied", None): (Mode.COMMUNICATION, 3000, 2),
    ("SurveyAnswered", None): (Mode.COMMUNICATION, 4000, 2),
    ("AlumniPulseAnswered", None): (Mode.COMMUNICATION, 4000, 2),
    ("ProfileUpdated", None): (Mode.COMMUNICATION, 2000, 1),
    ("SkillsUpdated", None): (Mode.COMMUNICATION, 2000, 1),
    ("WorkStylePreferenceSet", None): (Mode.COMMUNICATION, 2000, 1),
    ("PreferencesSet", None): (Mode.COMMUNICATION, 2000, 1),
    ("JobChangeReported", None): (Mode.COMMUNICATION, 2000, 1),
    ("NetworkRegistered", None): (Mode.COMMUNICATION, 5000, None),
    ("PortalVisited", None): (Mode.COMMUNICATION, 500, 4),
    ("RsvpGiven", "yes"): (Mode.PARTICIPATION, 1000, 4),
    ("GatheringAttended", "online"): (Mode.PARTICIPATION, 4000, 4),
    ("GatheringAttended", "in_person"): (Mode.PARTICIPATION, 6000, 4),
    ("MeetingHeld", "10"): (Mode.PARTICIPATION, 6000, 2),
    ("CallHeld", "45"): (Mode.PARTICIPATION, 6000, 2),
    ("CommunityPosted", None): (Mode.PARTICIPATION, 2000, 4),
    ("MentorshipSessionHeld", None): (Mode.CONTRIBUTION, 6000, 2),
    ("SpokeAt", None): (Mode.CONTRIBUTION, 9000, 2),
    ("PanelJoined", None): (Mode.CONTRIBUTION, 9000, 2),
    ("GatheringHosted", None): (Mode.CONTRIBUTION, 10000, 2),
    ("SuccessStoryPublished", None): (Mode.CONTRIBUTION, 8000, 1),
    ("ArticleContributed", None): (Mode.CONTRIBUTION, 6000, 2),
    ("InsightShared", None): (Mode.CONTRIBUTION, 6000, 2),
    ("VolunteerRoleTaken", None): (Mode.CONTRIBUTION, 8000, 1),
    ("ReferralMade", None): (Mode.TALENT, 5000, 2),
    ("ReferralInterviewed", None): (Mode.TALENT, 3000, 2),
    ("ReferralHired", None): (Mode.TALENT, 6000, 2),
    ("ReturnInquired", None): (Mode.TALENT, 4000, 1),
    ("ApplicationSubmitted", None): (Mode.TALENT, 4000, 1),
    ("BusinessIntroductionMade", None): (Mode.TALENT, 6000, 2),
    ("CollaborationAgreed", None): (Mode.TALENT, 10000, 1),
}


def data() -> dict[str, object]:
    file = resources.files("crm.domain.engagement").joinpath(MODELS["engagement/v1"])
    loaded = json.loads(file.read_text(encoding="utf-8"))
    assert isinstance(loaded, dict)
    return loaded


def test_a_published_model_never_changes() -> None:
    digests = {name: load_model(name).digest for name in MODELS}
    assert digests == PUBLISHED, "publish a new model under a new name instead"
    file = resources.files("crm.domain.engagement").joinpath(MODELS["engagement/v1"])
    assert hashlib.sha256(file.read_bytes()).hexdigest() == PUBLISHED["engagement/v1"]


def test_a_model_is_loaded_once() -> None:
    assert load_model() is load_model()
    assert load_model("engagement/v1").name == "engagement/v1"


def test_an_unknown_model_is_refused_with_the_names_there_are() -> None:
    with pytest.raises(UnknownScoringModel, match="choose one of: engagement/v1"):
        load_model("engagement/v0")


@pytest.mark.parametrize(("kind", "variant"), TABLE)
def test_every_row_has_the_worth_of_the_table(kind: str, variant: str | None) -> None:
    row = load_model().row_for(kind, variant)
    assert row is not None
    assert (row.mode, row.weight_milli_points, row.max_per_month) == TABLE[kind, variant]


def test_no_kind_is_listed_beyond_the_table() -> None:
    assert set(load_model().rows_of) == {kind for kind, _ in TABLE}


@pytest.mark.parametrize(
    ("kind", "variant"),
    [
        ("RsvpGiven", "no"),
        ("RsvpGiven", "maybe"),
        ("RsvpGiven", None),
        ("GatheringAttended", None),
        ("GatheringAttended", "by letter"),
        ("MeetingHeld", "9"),
        ("MeetingHeld", None),
        ("MeetingHeld", "-30"),
        ("CallHeld", "half an hour"),
        ("MessageDelivered", None),
        ("GatheringInvited", None),
        ("GatheringMissed", None),
        ("NoteAdded", None),
        ("Unsubscribed", None),
        ("SpamComplained", None),
        ("OfferDeclined", None),
        ("DataSubjectRequestReceived", None),
    ],
)
def test_what_earns_nothing_is_in_no_row(kind: str, variant: str | None) -> None:
    assert load_model().row_for(kind, variant) is None


def test_nothing_has_a_negative_worth() -> None:
    assert all(row.weight_milli_points >= 0 for row in load_model().rows)


def test_caps_and_half_lives_are_those_of_the_table() -> None:
    assert [
        (rule.mode, rule.cap_milli_points, rule.half_life_days) for rule in load_model().modes
    ] == [
        (Mode.COMMUNICATION, 20_000, 90),
        (Mode.PARTICIPATION, 30_000, 180),
        (Mode.CONTRIBUTION, 25_000, 365),
        (Mode.TALENT, 25_000, 365),
    ]


def test_every_shipped_decay_is_the_nearest_whole_number_to_the_exact_value() -> None:
    """r = round(10⁶·2^(−a/H)) means 2r−1 ≤ 2·10⁶·2^(−a/H) ≤ 2r+1, where equality is a tie.

    To the power H and times 2^a all of it is whole numbers, compared without any rounding. The
    one tie, 7812.5 after seven half-lives, goes to the even neighbour as Python's round() does.
    """
    model = load_model()
    assert set(model.decay_ppm) == {90, 180, 365}
    ties = []
    for half_life, table in model.decay_ppm.items():
        assert len(table) == 731
        exact = 2_000_000**half_life
        for age, ppm in enumerate(table):
            below, above = ((2 * ppm + side) ** half_life << age for side in (-1, 1))
            assert below <= exact <= above
            if exact in (below, above):
                ties.append((half_life, age, ppm))
    assert ties == [(90, 630, 7812)]


def test_half_is_left_after_a_half_life_and_nothing_past_two_years() -> None:
    model = load_model()
    for rule in model.modes:
        assert model.decay(rule.mode, 0) == 1_000_000
        assert model.decay(rule.mode, rule.half_life_days) == 500_000
        assert model.decay(rule.mode, 730) > 0
        assert model.decay(rule.mode, 731) == 0


def test_a_loaded_model_holds_whole_numbers_only() -> None:
    model = load_model()
    for row in model.rows:
        assert {type(worth) for worth in row.earned} == {int}
        assert row.earned[0] == row.weight_milli_points
    for table in model.decay_ppm.values():
        assert {type(ppm) for ppm in table} == {int}


def test_a_loaded_model_cannot_be_changed() -> None:
    model = load_model()
    with pytest.raises(AttributeError):
        model.rows[0].weight_milli_points = 9000  # type: ignore[misc]
    with pytest.raises(TypeError):
        model.decay_ppm[90] = ()  # type: ignore[index]
    with pytest.raises(TypeError):
        model.rows_of["NoteAdded"] = ()  # type: ignore[index]


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"horizon_days": 730.0}, "whole numbers only"),
        ({"horizon_days": True}, "horizon_days must be a whole number"),
        ({"horizon_days": 729}, "a decay table needs ages 0 to 729"),
        ({"levels": []}, "levels must list every level"),
        ({"gate": {"modes": ["TALENT"]}}, "lacks 'within_days'"),
        ({"modes": {}}, "lacks"),
        ({"supersedes": [{"by": "Sneezed", "of": "RsvpGiven", "same": "subject"}]}, "be listed"),
        ({"rows": [{"row": "x", "mode": "FUN"}]}, "FUN"),
        ({"decay_ppm": {"90": [1], "180": [1], "365": [1]}}, "a decay table needs"),
        ({"decay_ppm": {"90": [*range(731)]}}, "must never rise"),
    ],
)
def test_a_broken_data_file_is_refused_in_a_sentence(
    change: dict[str, object], sentence: str
) -> None:
    with pytest.raises(BrokenScoringModel, match=sentence):
        model_of(json.dumps(data() | change).encode())


def test_rows_that_overlap_are_refused() -> None:
    changed = data()
    rows = changed["rows"]
    assert isinstance(rows, list)
    rows.append(dict(rows[-1]))
    with pytest.raises(BrokenScoringModel, match="CollaborationAgreed must not overlap"):
        model_of(json.dumps(changed).encode())


def test_text_that_is_no_json_is_refused_in_a_sentence() -> None:
    with pytest.raises(BrokenScoringModel, match="not JSON from line 1, column 1"):
        model_of(b"engagement, surely")
