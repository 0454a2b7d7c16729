"""Model files as people really spoil them: each is refused in a sentence that says what to do."""

import json
import re
from typing import Any

import pytest

from crm.domain.engagement import BrokenScoringModel, UnknownScoringModel, load_model
from crm.domain.engagement.draft import draft_of
from crm.domain.engagement.load import model_of
from crm.domain.engagement.published import plain, publishable
from tests.crm.domain.engagement.drafts import drafted

BOM = "\ufeff"
PYTHON = re.compile(
    r"indices|subscriptable|is not a valid|unhashable|object has no|Error|literal|<\w+\.\w+"
)


def spoiled(*path: str | int, to: object) -> str:
    data = json.loads(drafted())
    place: Any = data
    for each in path[:-1]:
        place = place[each]
    place[path[-1]] = to
    return json.dumps(data)


def test_a_byte_order_mark_is_no_part_of_the_model():
    draft = drafted()
    assert publishable(BOM + draft).digest == publishable(draft).digest
    assert draft_of(BOM + draft, "engagement/v3") == draft_of(draft, "engagement/v3")
    assert plain(BOM + draft) == draft


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("[]", "not of the form of a scoring model; to start from"),
        ("null", "not of the form"),
        ('{"name": }', "not JSON from line 1, column 10"),
        (spoiled("modes", to=[]), "modes must be an object"),
        (spoiled("modes", to=None), "modes must be an object"),
        (spoiled("modes", "TALENT", to=7), "mode TALENT must be an object"),
        (spoiled("modes", "TALENT", to={}), "lacks 'cap_milli_points' in TALENT"),
        (spoiled("rows", to={}), "rows must be a list"),
        (spoiled("rows", 0, to="x"), "row 1 must be an object"),
        (spoiled("rows", 0, "mode", to="FUN"), "mode of row message_opened is 'FUN'; choose one"),
        (spoiled("rows", 0, "mode", to=[]), "mode of row message_opened is"),
        (spoiled("rows", 0, "once_per", to="eon"), "once_per of row message_opened is 'eon'"),
        (spoiled("rows", 0, "kinds", to=None), "kinds of message_opened must be a list"),
        (spoiled("supersedes", to=None), "supersedes must be a list"),
        (spoiled("supersedes", 0, to=[]), "an entry of supersedes must be an object"),
        (spoiled("supersedes", 0, "by", to=[]), "must be listed in rows"),
        (spoiled("supersedes", 0, "same", to="hat"), "same of supersedes is 'hat'"),
        (spoiled("levels", 0, to=None), "an entry of levels must be an object"),
        (spoiled("levels", 0, "level", to="TOP"), "a level is 'TOP'"),
        (spoiled("gate", to=[]), "gate must be an object"),
        (spoiled("gate", "modes", to="TALENT"), "modes of gate must be a list"),
        (spoiled("gate", "modes", to=[None]), "a mode of gate is None"),
        (spoiled("new", to=3), "new must be an object"),
        (spoiled("decay_ppm", to=[]), "decay_ppm must be an object"),
        (spoiled("decay_ppm", "ninety", to=[]), "decay_ppm lists half-lives, not 'ninety'"),
        (spoiled("decay_ppm", "90", to=None), "decay_ppm '90' must be a list"),
        (spoiled("name", to=["v2"]), "name must be a word"),
        ('{"name": ' + "9" * 5_000 + "}", "A number must be at most"),
    ],
)
def test_what_has_not_the_form_of_a_model_is_told_without_the_words_of_python(
    text: str, sentence: str
):
    with pytest.raises(BrokenScoringModel, match=sentence) as refused:
        publishable(text)
    assert PYTHON.search(str(refused.value)) is None


def test_bytes_that_are_not_utf_8_are_refused_with_what_to_do():
    with pytest.raises(BrokenScoringModel, match="not UTF-8; save it as UTF-8"):
        model_of(drafted().encode("utf-16"))


def test_a_name_written_twice_is_refused_and_not_the_last_one_taken():
    twice = drafted().replace('"momentum_days"', '"momentum_days": 30, "momentum_days"')
    for refuse in (publishable, lambda text: draft_of(text, "engagement/v3")):
        with pytest.raises(BrokenScoringModel, match="'momentum_days' twice"):
            refuse(twice)


LONG = "x" * 5_000


@pytest.mark.parametrize(
    "text",
    [
        spoiled("name", to=LONG),
        spoiled(LONG, to=1),
        spoiled("rows", 0, "row", to=LONG),
        spoiled("rows", 0, LONG, to=1),
        spoiled("rows", 0, "mode", to=LONG),
        spoiled("rows", 2, "kinds", to=[LONG]),
        spoiled("levels", 0, "level", to=LONG),
        spoiled("levels", 0, "level", to=[LONG]),
        spoiled("supersedes", 0, "of", to=LONG),
        spoiled("decay_ppm", LONG, to=[]),
    ],
)
def test_what_somebody_wrote_is_not_repeated_at_length(text: str):
    with pytest.raises(BrokenScoringModel) as refused:
        publishable(text)
    assert len(str(refused.value)) < 300
    assert "xxx" in str(refused.value)


def test_an_unknown_name_is_not_repeated_at_length():
    with pytest.raises(UnknownScoringModel) as refused:
        load_model(LONG)
    assert len(str(refused.value)) < 200
