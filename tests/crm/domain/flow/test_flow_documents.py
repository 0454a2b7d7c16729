"""Flow templates and standards of terms: read strictly, and what they say."""

import copy
import json
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm.domain.flow.fair_terms import load_terms
from crm.domain.flow.load import load_template
from crm.domain.flow.published import BUILT_IN
from crm.domain.flow.template import ReceptionItem, StageKind, years_away
from crm.domain.money import Money
from crm.domain.refusals import BrokenFlowDocument
from crm.domain.stage_labels import label_en, label_ja
from tests.crm.domain.given import TODAY, day

TEMPLATE: dict[str, Any] = json.loads(BUILT_IN.definition)
TERMS: dict[str, Any] = {
    "name": "fair-terms/v1",
    "ja": "公平な処遇の基準",
    "en": "Fair terms",
    "currency": "JPY",
    "criteria": [
        {
            "key": "role_size",
            "ja": "職務の大きさ",
            "en": "Size of the role",
            "levels": 5,
            "weight": 2,
        },
        {"key": "verified_skills", "ja": "確認済みスキル", "en": "Verified skills", "levels": 5},
    ],
    "grades": [
        {"grade": "G3", "from_points": 0, "low": 5_000_000, "high": 7_000_000},
        {"grade": "G4", "from_points": 8, "low": 6_000_000, "high": 8_000_000},
    ],
}


def changed(document: dict[str, Any], path: str, value: Any) -> str:
    """The document with one value replaced, or taken out when it is `...`."""
    made: Any = copy.deepcopy(document)
    *way, last = [int(each) if each.isdigit() else each for each in path.split(".")]
    at = made
    for each in way:
        at = at[each]
    if value is ...:
        del at[last]
    else:
        at[last] = value
    return json.dumps(made)


def test_the_built_in_flow_is_that_of_the_programme():
    template = BUILT_IN.rules
    assert template.name == "return-flow/v1"
    assert [each.key for each in template.stages] == [
        *("casual_talk", "documents", "first_interview", "skills", "vision", "final_interview"),
        *("reference_check", "terms", "offer", "reception"),
    ]
    assert [each.key for each in template.stages if template.may_be_waived(each.key)] == [
        *("documents", "first_interview", "skills", "reference_check"),
    ]
    assert template.check_days == (30, 90, 180, 365)
    assert template.first.label == ("カジュアル面談", "Casual talk")
    assert template.of_kind(StageKind.SKILLS) is template.stage("skills")
    assert template.after("reception") is None


@pytest.mark.parametrize(
    ("path", "value", "where"),
    [
        ("name", "flow 1", "name"),
        ("colour", "red", "colour"),
        ("stages", [], "stages"),
        ("stages.3", ..., "stages: "),
        ("stages.0.key", "Casual Talk", "stages.1.key"),
        ("stages.0.key", "documents", "stages: documents"),
        ("stages.0.kind", "chat", "stages.1.kind"),
        ("stages.0.sla_days", 0, "stages.1.sla_days"),
        ("stages.0.ja", "", "stages.1.ja"),
        ("stages.0.en", ..., "stages.1.en"),
        ("stages.9.kind", "conversation", "stages: "),
        ("waivers.0.stages", ["vision"], "waivers.1.stages: vision"),
        ("waivers.0.stages", ["terms"], "waivers.1.stages: terms"),
        ("waivers.0.stages", ["nothing"], "waivers.1.stages: nothing"),
        ("waivers.1.away_under_years", ..., "waivers.2.away_under_years"),
        ("waivers.1.away_under_years", 0, "waivers.2.away_under_years"),
        ("waivers.2.not_for_regulated_roles", False, "waivers.3.not_for_regulated_roles"),
        ("waivers.2.not_for_regulated_roles", ..., "waivers.3.not_for_regulated_roles"),
        ("waivers.1.key", "known_work", "waivers: known_work"),
        ("reception.needs", ["brief"], "reception.needs: No reception goes without contact_desk"),
        ("reception.needs", ["brief", "contact_desk", "cake"], "reception.needs.3"),
        ("reception.when_not_ready", "hope", "reception.when_not_ready"),
        ("check_days", [], "check_days"),
        ("check_days", [90, 30], "check_days"),
        ("check_days", [30, "90"], "check_days.2"),
    ],
)
def test_a_broken_template_is_refused_with_its_place(path: str, value: Any, where: str):
    with pytest.raises(BrokenFlowDocument) as refused:
        load_template(changed(TEMPLATE, path, value))
    assert where in str(refused.value)
    assert refused.value.ja.endswith("。")


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("", "1:1"),
        ("[]", "Write an object"),
        ('{"name": "a", "name": "b"}', "name is there twice"),
        ('{"check_days": [1.5]}', "1.5"),
        ("[" * 3000, "1:"),
        ('{"x": ' + "9" * 5000 + "}", "too large"),
        (" " * 60_000, "50,000"),
    ],
)
def test_what_is_no_document_is_refused(text: str, where: str):
    for load in (load_template, load_terms):
        with pytest.raises(BrokenFlowDocument) as refused:
            load(text)
        assert where in str(refused.value) or "nested" in str(refused.value)


def test_a_byte_order_mark_is_no_part_of_a_document():
    assert load_template("\ufeff" + BUILT_IN.definition) == BUILT_IN.rules


@pytest.mark.parametrize(
    ("last_day", "years"),
    [("2023-06-15", 3), ("2023-06-16", 2), ("2026-06-14", 0), ("2020", 6), (None, None)],
)
def test_years_away_are_counted_from_the_day_after_the_last(
    last_day: str | None, years: int | None
):
    assert years_away(day(last_day).first if last_day else None, TODAY) == years


def test_the_reception_needs_more_after_many_years_and_above_peers():
    template = BUILT_IN.rules
    assert template.reception_items(2, above_former_peers=False) == template.reception_needs
    assert template.reception_items(None, above_former_peers=True)[-2:] == (
        ReceptionItem.CHANGE_BRIEFING,
        ReceptionItem.PEERS_BRIEF,
    )


@pytest.mark.parametrize(
    ("levels", "grade"),
    [
        ({"role_size": 2, "verified_skills": 3}, "G3"),
        ({"role_size": 2, "verified_skills": 4}, "G4"),
        ({"role_size": 5}, None),
        ({}, None),
    ],
)
def test_the_grade_follows_from_the_criteria(levels: dict[str, int], grade: str | None):
    band = load_terms(json.dumps(TERMS)).derived(levels)
    assert (band.grade if band else None) == grade


@settings(max_examples=200)
@given(st.integers(0, 20_000_000))
def test_the_place_in_the_band_is_the_share_of_it_in_percent(yen: int):
    band = load_terms(json.dumps(TERMS)).band("G4")
    assert band is not None
    salary = Money(Decimal(yen))
    exact = (yen - 6_000_000) / 20_000
    assert abs(band.position(salary) - exact) <= 0.5
    assert band.holds(salary) == (0 <= exact <= 100)


@pytest.mark.parametrize(
    ("path", "value", "where"),
    [
        ("currency", "yen", "currency"),
        ("criteria", [], "criteria"),
        ("grades", [], "grades"),
        ("grades.0.from_points", 1, "grades"),
        ("grades.1.from_points", 0, "grades"),
        ("grades.0.high", 5_000_000, "grades.1.high"),
        ("grades.0.low", -1, "grades.1.low"),
        ("grades.1.grade", "G3", "grades: G3"),
        ("criteria.1.key", "role_size", "criteria: role_size"),
        ("criteria.0.levels", 0, "criteria.1.levels"),
        ("criteria.0.age", 30, "criteria.1.age"),
    ],
)
def test_broken_standards_are_refused_with_their_place(path: str, value: Any, where: str):
    with pytest.raises(BrokenFlowDocument) as refused:
        load_terms(changed(TERMS, path, value))
    assert where in str(refused.value)


def test_sentences_call_the_stages_what_the_built_in_template_calls_them():
    template = BUILT_IN.rules
    for each in (*template.stages, *template.waiver_rules):
        assert (label_ja(each.key), label_en(each.key)) == each.label
    assert label_ja("trial_day") == "trial_day"
