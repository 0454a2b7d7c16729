"""The timeline keeps each fact's sentences: the ones that the code of today would make."""

import datetime

import orjson
import pytest

from crm.domain.facts import ABOUT_PEOPLE, AlumnusRegistered, NoteAdded
from crm.domain.words import Locale
from crm.storage import code_digest
from projections.digest import fold_digest
from projections.timeline import questions as timeline
from projections.timeline.fold import Timeline
from projections.timeline.line import Pieces
from projections.timeline.questions import Brief, Slice
from tests.crm.domain.fact_examples import EXAMPLES

from .conftest import NOON

_OF_NOTES = "SELECT sentence_ja, sentence_en FROM timeline.entry WHERE kind = 'NoteAdded'"
AWKWARD = [
    *("a\0b", 'quote" and ","', '",\n  "', "back\\slash\\", "line\nbreak\ttab \x01\x1f \x7f"),
    *("\u2028 and \u2029", "日本語 🎉"),
]
TIMES = [
    datetime.datetime(1, 1, 1, tzinfo=datetime.UTC),
    datetime.datetime(987, 6, 5, 4, 3, 2, 1, tzinfo=datetime.UTC),
    datetime.datetime(1969, 12, 31, 23, 59, 59, 999_999, tzinfo=datetime.UTC),
    datetime.datetime(2024, 2, 29, 12, tzinfo=datetime.UTC),
]


@pytest.fixture
def page(ask):
    def read(alumnus_id, **kwargs):
        return ask(
            lambda connection: timeline.page(
                connection, alumnus_id=alumnus_id, slice=Slice(), **kwargs
            )
        )

    return read


def test_every_kind_is_kept_with_its_sentences(person, happens, runner, page, owner):
    alumnus_id = person(hired_on=None)
    for kind in sorted(ABOUT_PEOPLE.keys() - {AlumnusRegistered.kind}):
        happens(alumnus_id, EXAMPLES[kind], at=NOON)
    runner().catch_up()
    entries = page(alumnus_id).items
    assert len({entry.kind for entry in entries}) > 100
    for entry in entries:
        for locale in Locale:
            assert entry.sentence(locale) == entry.fact.sentence(locale), entry.kind
    missing = "SELECT kind FROM timeline.entry WHERE sentence_ja IS NULL OR sentence_en IS NULL"
    assert owner.execute(missing).fetchall() == []


def test_sentences_are_kept_as_json_has_them(person, happens, runner, page, owner):
    alumnus_id = person(hired_on=None)
    for text in AWKWARD:
        happens(alumnus_id, NoteAdded(text=text), at=NOON)
    runner().catch_up()
    told = {
        note.sentence(Locale.EN)
        for brief in (None, Brief(frozenset()), Brief(frozenset(), written=True))
        for note in page(alumnus_id, brief=brief).items
        if note.kind == "NoteAdded"
    }
    assert told == {f"Note: {text}" for text in AWKWARD}
    stored = {told for _, told in owner.execute(_OF_NOTES)}
    assert stored == {orjson.dumps(f"Note: {text}").decode()[1:-1] for text in AWKWARD}


@pytest.mark.parametrize("written", [False, True])
def test_a_brief_entry_is_the_same_in_what_it_has(person, happens, runner, page, written):
    alumnus_id = person()
    happens(alumnus_id, NoteAdded(text="whole"), at=NOON)
    for at in TIMES:
        happens(alumnus_id, EXAMPLES["MeetingHeld"], at=at)
    runner().catch_up()
    for whole, brief in zip(
        page(alumnus_id).items,
        page(alumnus_id, brief=Brief(frozenset({"NoteAdded"}), written=written)).items,
        strict=True,
    ):
        for name in (
            *("position", "kind", "mode", "occurred", "recorded_at", "retracted", "cursor"),
            "alumnus_id",
        ):
            assert getattr(brief, name) == getattr(whole, name)
        assert brief.sentence(Locale.JA) == whole.sentence(Locale.JA)
        if whole.kind == "NoteAdded":
            assert brief.fact == whole.fact


def test_an_instant_is_in_the_line_as_the_encoder_writes_it(person, happens, runner, page):
    alumnus_id = person(hired_on=None)
    for at in TIMES:
        happens(alumnus_id, EXAMPLES["MeetingHeld"], at=at)
    runner().catch_up()
    entries = page(alumnus_id, brief=Brief(frozenset(), written=True)).items
    lines = [entries.column(number) for number in range(len(Pieces._fields))]
    for entry, line in zip(entries, zip(*lines, strict=True), strict=True):
        told = Pieces._make(line)
        written = orjson.dumps([entry.occurred.at, entry.recorded_at], option=orjson.OPT_UTC_Z)
        assert written == b'["%b","%b"]' % (told.occurred_at, told.recorded_at)
    assert {entry.occurred.at for entry in entries} >= set(TIMES)


def test_the_fold_is_told_by_all_that_words_facts():
    wording = {cls.__module__ for cls in ABOUT_PEOPLE.values()} | {"crm.domain.phrases"}
    assert wording <= code_digest._reachable("projections.timeline.fold", frozenset())


def test_other_words_for_a_fact_make_another_fold(monkeypatch):
    """So that a new wording has every sentence stored anew, as any change of the fold has."""
    module = NoteAdded.__module__
    before = fold_digest(Timeline())
    source = code_digest._source

    def reworded(name):
        return source(name) + ("\nREWORDED = 1\n" if name == module else "")

    code_digest._code.cache_clear()
    code_digest.code_digest.cache_clear()
    monkeypatch.setattr(code_digest, "_source", reworded)
    try:
        assert fold_digest(Timeline()) != before
    finally:
        monkeypatch.undo()
        code_digest._code.cache_clear()
        code_digest.code_digest.cache_clear()
    assert fold_digest(Timeline()) == before
