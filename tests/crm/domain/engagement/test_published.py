"""Which model is in force on which day, and which files may be published."""

import datetime
import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.domain.engagement import BrokenScoringModel, Mode, UnknownScoringModel, load_model
from crm.domain.engagement.draft import decay_table, draft_of
from crm.domain.engagement.load import model_of
from crm.domain.engagement.published import (
    BUILT_IN,
    LONGEST,
    PublishedModel,
    in_force,
    named,
    publishable,
    scored_kinds,
    with_built_in,
)
from tests.crm.domain.engagement.drafts import doubled, drafted

DAY = datetime.date(2026, 11, 23)
DATES = st.dates(datetime.date(2020, 1, 1), datetime.date(2020, 2, 1))


def published(number: int, effective_on: datetime.date, position: int) -> PublishedModel:
    definition = drafted(f"engagement/v{number}")
    return PublishedModel(
        name=f"engagement/v{number}",
        definition=definition,
        digest=model_of(definition.encode()).digest,
        effective_on=effective_on,
        position=position,
    )


def bare(number: int, effective_on: datetime.date) -> PublishedModel:
    return PublishedModel(
        name=f"engagement/v{number}",
        definition="",
        digest="",
        effective_on=effective_on,
        position=number,
    )


def test_the_built_in_model_is_in_force_since_ever():
    for day in (datetime.date.min, DAY, datetime.date.max):
        assert in_force([], day) == in_force(with_built_in([]), day) == BUILT_IN
    assert BUILT_IN.model is load_model()
    assert BUILT_IN.name == "engagement/v1"


def test_a_model_is_in_force_from_its_day_on_and_of_one_day_the_last_published():
    v2, v3 = published(2, DAY, 10), published(3, DAY, 11)
    v4 = published(4, DAY + datetime.timedelta(days=5), 9)
    models = with_built_in([v3, v4, v2])
    assert models == (BUILT_IN, v4, v2, v3)
    assert in_force(models, DAY - datetime.timedelta(days=1)) == BUILT_IN
    assert in_force([v2], DAY) == v2
    assert in_force(models, DAY) == v3
    assert in_force(models, DAY + datetime.timedelta(days=4)) == v3
    assert in_force(models, DAY + datetime.timedelta(days=5)) == v4


@given(st.lists(DATES), DATES, DATES)
def test_publishing_changes_nothing_before_the_day_it_takes_effect(
    effective: list[datetime.date], new: datetime.date, day: datetime.date
):
    models = [bare(number, on) for number, on in enumerate(effective, 2)]
    later = bare(len(models) + 2, new)
    after = in_force([*models, later], day)
    assert after == (in_force(models, day) if day < new else after)
    assert after == later or after == in_force(models, day)
    assert after.effective_on <= day


def test_the_same_file_is_the_same_object_whichever_way_it_came():
    one, other = published(2, DAY, 1), published(2, DAY, 2)
    assert one.model is other.model
    assert one.model.digest == one.digest


def test_a_name_that_there_is_not_is_refused_with_those_there_are():
    v2 = published(2, DAY, 1)
    assert named(with_built_in([v2]), "engagement/v2") == v2
    with pytest.raises(UnknownScoringModel, match=r"choose one of: engagement/v1, engagement/v2"):
        named(with_built_in([v2]), "engagement/v3")


def test_a_draft_is_the_same_model_under_another_name():
    draft = drafted()
    assert json.loads(draft) == json.loads(BUILT_IN.definition) | {"name": "engagement/v2"}
    model = publishable(draft)
    assert model.rows == load_model().rows
    assert draft_of(draft, "engagement/v2") == draft


def test_a_draft_works_out_the_tables_of_changed_half_lives():
    def slower(data: dict[str, Any]) -> None:
        data["horizon_days"] = 1_000
        data["modes"]["TALENT"]["half_life_days"] = 500

    model = publishable(drafted(change=slower))
    assert model.decay(Mode.TALENT, 500) == 500_000
    assert model.decay(Mode.TALENT, 1_000) == 250_000
    assert model.decay(Mode.COMMUNICATION, 90) == 500_000
    assert set(model.decay_ppm) == {90, 180, 365, 500}


def test_a_drafted_table_is_the_shipped_one_also_where_two_numbers_are_as_near():
    for half_life, table in load_model().decay_ppm.items():
        assert decay_table(half_life, 730) == list(table)
    assert decay_table(90, 630)[630] == 7812


def test_every_kind_that_a_model_may_list_is_one_by_which_somebody_takes_part():
    assert "NoteAdded" not in scored_kinds()
    assert "MeetingHeld" in scored_kinds()
    assert set(load_model().rows_of) <= scored_kinds()


def _set(*path: str | int, to: object) -> Callable[[dict[str, Any]], None]:
    def change(data: dict[str, Any]) -> None:
        place: Any = data
        for each in path[:-1]:
            place = place[each]
        place[path[-1]] = to

    return change


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (_set("name", to="engagement/2"), "name it engagement/v and a number"),
        (_set("name", to="engagement/v02"), "name it engagement/v and a number"),
        (_set("name", to=2), "name must be a word"),
        (_set("rows", 2, "kinds", to=["MesageOpened"]), "MesageOpened cannot be scored"),
        (_set("rows", 2, "kinds", to=["NoteAdded"]), "NoteAdded cannot be scored"),
        (_set("rows", 0, "kinds", to="LinkClicked"), "kinds of message_opened must be a list"),
        (_set("rows", 7, "variants", to="yes"), "variants of rsvp_yes must be a list"),
        (_set("rows", 0, "row", to="Opened!"), "A row is named 'Opened!'"),
        (_set("rows", 2, "row", to="link_clicked"), "its own name"),
        (_set("rows", 0, "weight_milli_points", to=10**12), "must be at most"),
        (_set("rows", 0, "wieght", to=5), "unknown fields: 'wieght'"),
        (_set("comment", to="hello"), "unknown fields: 'comment'"),
        (_set("modes", "TALENT", "cap_milli_points", to=25_001), "The caps add up to 100001"),
        (_set("momentum_days", to=4_000), "momentum_days must be at most"),
        (_set("gate", "within_days", to=10**9), "gate within_days must be at most"),
        (_set("new", "under_days", to=10**9), "new under_days must be at most"),
        (_set("modes", "TALENT", "half_life_days", to=30), "needs a table per half-life"),
    ],
)
def test_a_file_with_a_fault_is_not_published_and_the_first_fault_is_named(
    change: Callable[[dict[str, Any]], None], sentence: str
):
    data = json.loads(drafted())
    change(data)
    with pytest.raises(BrokenScoringModel, match=sentence):
        publishable(json.dumps(data))


@pytest.mark.parametrize("text", ["", "[]", "7", '"x"', "{", "[" * 100_000, "\ud800", "{}", "NaN"])
def test_text_that_is_no_model_at_all_is_refused_in_a_sentence(text: str):
    with pytest.raises(BrokenScoringModel):
        publishable(text)
    with pytest.raises(BrokenScoringModel):
        draft_of(text, "engagement/v2")


def test_a_file_that_is_far_too_long_is_refused():
    with pytest.raises(BrokenScoringModel, match="longer than"):
        publishable(drafted() + " " * LONGEST)


def test_a_model_worth_twice_as_much_may_be_published():
    model = publishable(drafted(change=doubled))
    row = model.row_for("MeetingHeld", "45")
    assert row is not None
    assert row.weight_milli_points == 12_000
