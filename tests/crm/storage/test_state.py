"""What is stored of a fact can be read again, for ever, and nothing else can."""

import dataclasses
import datetime
import json
from base64 import b64encode
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import orjson
import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from hypothesis import given, settings
from hypothesis import strategies as st

from crm.domain.dates import FuzzyDate
from crm.domain.facts import ABOUT_PEOPLE, REGISTRY, Fact
from crm.domain.facts.base import STRUCTS, declarations, field_types, item_type
from crm.domain.money import Money
from crm.domain.words import DataClass, Locale
from crm.storage.state import (
    UnreadableFact,
    decode,
    dump_fields,
    encode,
    load_fields,
    needed_keys,
)
from tests.crm.domain.fact_examples import CANDIDATE, EXAMPLES
from tests.crm.storage.ciphers import ErasedCipher, PlainCipher

GOLDEN = Path(__file__).with_name("golden")
EVENT, STREAM, PERSON = (UUID(int=n, version=4) for n in (11, 12, 13))
KINDS = sorted(REGISTRY)
PLAIN = PlainCipher()


class SealedCipher:
    """The keyring's own scheme under one key for all."""

    key = AESGCM(b"k" * 32)

    def encrypt(self, subject_id: UUID, data_class: DataClass, value: bytes, context: bytes):
        return b"n" * 12 + self.key.encrypt(b"n" * 12, value, context), 0

    def decrypt(self, subject_id: UUID, data_class: DataClass, sealed: bytes, context: bytes, _=0):
        return self.key.decrypt(sealed[:12], sealed[12:], context)


def stored(fact: Fact, cipher=PLAIN) -> bytes:
    return encode(fact, EVENT, STREAM, subject(fact.kind), cipher)


def subject(kind: str) -> UUID | None:
    return PERSON if kind in ABOUT_PEOPLE else None


def read(kind: str, state: bytes, cipher=PLAIN, event=EVENT, stream=STREAM, person=PERSON) -> Fact:
    about = person if kind not in REGISTRY or kind in ABOUT_PEOPLE else None
    return decode(kind, state, event, stream, about, cipher)


TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20) | st.sampled_from(
    ["髙橋 はなこ", '{"_type_": "x", "_data_": {}}', "_data_", '["identity","eA=="]', "null", ""]
)
DATES = st.dates(datetime.date(1850, 1, 1), datetime.date(2200, 12, 31))
FUZZY = DATES.flatmap(
    lambda day: st.sampled_from([day.isoformat(), day.isoformat()[:7], day.isoformat()[:4]])
).map(FuzzyDate.parse)
BY_TYPE: dict[type, st.SearchStrategy[Any]] = {
    str: TEXT,
    int: st.integers(0, 2**53),
    bool: st.booleans(),
    UUID: st.uuids(),
    datetime.date: DATES,
    datetime.datetime: st.datetimes(
        datetime.datetime(1850, 1, 2),
        datetime.datetime(2200, 12, 30),
        timezones=st.just(datetime.UTC),
    ),
    FuzzyDate: FUZZY,
    Money: st.builds(
        Money, st.decimals(-(10**12), 10**12, places=2), st.sampled_from(["JPY", "EUR"])
    ),
}


def values_of(kind: type) -> st.SearchStrategy[Any]:
    """Values of a field's type: single, listed, or of several fields of their own."""
    if (item := item_type(kind)) is not None:
        return st.lists(values_of(item), max_size=3).map(tuple)
    if kind.__name__ in STRUCTS:
        fields = {
            name: st.none() | values_of(each) if optional else values_of(each)
            for name, (each, optional) in field_types(kind).items()
        }
        return st.builds(kind, **fields)
    return st.sampled_from(kind) if issubclass(kind, StrEnum) else BY_TYPE[kind]


@st.composite
def facts(draw: Callable[..., Any]) -> Fact:
    cls = REGISTRY[draw(st.sampled_from(KINDS))]
    values = {}
    for name, (kind, optional) in field_types(cls).items():
        strategy = values_of(kind)
        values[name] = draw(st.none() | strategy if optional else strategy)
    return cls(**values)


@settings(max_examples=400, deadline=None)
@given(facts())
def test_whatever_is_stored_reads_back_equal(fact: Fact):
    for cipher in (PLAIN, SealedCipher()):
        assert read(fact.kind, stored(fact, cipher), cipher) == fact
    assert load_fields(fact.kind, orjson.loads(orjson.dumps(dump_fields(fact)))) == fact


@pytest.mark.parametrize("kind", KINDS)
def test_the_golden_form_reads_for_ever(kind: str):
    """A file here never changes: it stands for facts in somebody's log."""
    golden = GOLDEN / f"{kind}.json"
    assert golden.exists(), f"Add tests/crm/storage/golden/{kind}.json: {stored(EXAMPLES[kind])!r}"
    assert read(kind, golden.read_bytes()) == EXAMPLES[kind]


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_stored_today_has_the_golden_form(kind: str):
    golden = json.loads((GOLDEN / f"{kind}.json").read_text())
    assert json.loads(stored(EXAMPLES[kind])) == golden


def test_no_golden_form_is_of_a_kind_that_is_gone():
    assert {path.stem for path in GOLDEN.iterdir()} == set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_an_erased_fact_still_reads_and_names_nobody(kind: str):
    example = EXAMPLES[kind]
    erased = read(kind, stored(example), ErasedCipher())
    for name, declared in declarations(type(example)).items():
        kept = getattr(erased, name)
        assert kept == (None if declared.personal else getattr(example, name))
    for locale in Locale:
        assert "None" not in erased.sentence(locale)
        assert erased.sentence(locale).strip()


@pytest.mark.parametrize("kind", KINDS)
def test_personal_values_and_only_they_are_sealed_under_their_class(kind: str):
    example = EXAMPLES[kind]
    state = orjson.loads(stored(example, SealedCipher()))
    for name, declared in declarations(type(example)).items():
        if declared.data_class is None:
            assert not isinstance(state[name], list) or isinstance(getattr(example, name), tuple)
        else:
            subject = [str(CANDIDATE)] if declared.subject else []
            assert [state[name][0], *state[name][2:]] == [declared.data_class, *subject]
    personal = {d.data_class for d in declarations(type(example)).values() if d.data_class}
    assert {data_class for _, data_class in needed_keys(example, PERSON)} == personal


def test_a_candidates_name_is_under_the_candidates_key():
    assert list(needed_keys(EXAMPLES["ReferralMade"], PERSON)) == [(CANDIDATE, DataClass.IDENTITY)]


@pytest.mark.parametrize("moved", ["event", "stream", "person"])
def test_a_value_moved_to_another_place_is_refused(moved: str):
    state = stored(EXAMPLES["AlumnusRegistered"], SealedCipher())
    with pytest.raises(UnreadableFact) as refused:
        read("AlumnusRegistered", state, SealedCipher(), **{moved: uuid4()})
    assert isinstance(refused.value.__cause__, InvalidTag)


def test_a_value_moved_to_another_field_or_class_is_refused():
    state = orjson.loads(stored(EXAMPLES["AlumnusRegistered"], SealedCipher()))
    swapped = state | {"name": state["name_kana"]}
    other_class = state | {"name": ["contact", state["name"][1]]}
    other_person = state | {"name": [*state["name"], str(uuid4())]}
    for forged in (swapped, other_class, other_person):
        with pytest.raises(UnreadableFact):
            read("AlumnusRegistered", orjson.dumps(forged), SealedCipher())


def test_a_kind_that_nobody_knows_is_unreadable_and_says_so():
    with pytest.raises(UnreadableFact, match="'Teleported'") as refused:
        read("Teleported", b"{}")
    assert refused.value.code == "UNREADABLE_FACT"


@pytest.mark.parametrize(
    "state",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b"[]",
        b"7",
        b"null",
        b"{}",
        b'{"stint_id": 5, "last_day": "2026-01-01"}',
        b'{"stint_id": "x", "last_day": "2026-01-01"}',
        b'{"stint_id": "0b6f6c9e-51a4-4f0e-9d4c-3f5f1d3a7c01", "last_day": "2026-13-01"}',
        b'{"stint_id": "0b6f6c9e-51a4-4f0e-9d4c-3f5f1d3a7c01"}',
        b'{"departure_reason": ["employment", "not base64"]}',
        b'{"departure_reason": ["employment"]}',
        b'{"departure_reason": ["no such class", "eA=="]}',
        b'{"departure_reason": "voluntary"}',
        b"[" * 10_000,
    ],
)
def test_a_damaged_state_is_unreadable_and_not_a_crash(state: bytes):
    with pytest.raises(UnreadableFact):
        read("Departed", state)


def test_the_error_of_a_damaged_value_does_not_quote_it():
    secret = b64encode(b'"1985-02-30 Hanako"').decode()
    state = orjson.dumps({"birth_date": ["identity", secret]})
    with pytest.raises(UnreadableFact) as refused:
        read("AlumnusRegistered", state)
    assert "1985" not in str(refused.value)


@pytest.mark.parametrize("kind", ["ScoringModelPublished", "NoteAdded"])
def test_a_fact_of_the_programme_is_about_nobody_and_any_other_about_somebody(kind: str):
    wrong = PERSON if subject(kind) is None else None
    with pytest.raises(TypeError, match=kind):
        encode(EXAMPLES[kind], EVENT, STREAM, wrong, PLAIN)
    with pytest.raises(UnreadableFact, match=kind):
        decode(kind, stored(EXAMPLES[kind]), EVENT, STREAM, wrong, PLAIN)


def test_a_lost_database_is_not_the_facts_fault():
    class Lost(PlainCipher):
        def decrypt(self, *_: Any) -> bytes | None:
            raise ConnectionError

    with pytest.raises(ConnectionError):
        read("AlumnusRegistered", stored(EXAMPLES["AlumnusRegistered"]), Lost())


def test_a_field_of_a_later_version_is_ignored_and_a_missing_one_is_unknown():
    state = orjson.loads(stored(EXAMPLES["NoteAdded"])) | {"mood": "sunny"}
    assert read("NoteAdded", orjson.dumps(state)) == EXAMPLES["NoteAdded"]
    del state["text"], state["visibility"]
    bare = read("NoteAdded", orjson.dumps(state))
    assert dataclasses.asdict(bare) == {"text": None, "visibility": "hr"}
