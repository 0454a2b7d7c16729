"""Names: mononyms, every script, and no honorifics."""

import pytest

from crm.domain.facts import AlumnusRegistered
from crm.domain.identity.names import bare, without_honorifics
from crm.domain.person import Person, evolve
from tests.crm.domain.given import PERSON, at


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("田中 太郎 様", "田中 太郎"),
        ("田中太郎様", "田中太郎"),
        ("田中 太郎　殿", "田中 太郎"),
        ("田中 太郎殿", "田中 太郎"),
        ("佐々木さん", "佐々木"),
        ("タナカ タロウ サマ", "タナカ タロウ"),
        ("Mr. John Smith", "John Smith"),
        ("Dr Jane Roe", "Jane Roe"),
        ("Tanaka-san", "Tanaka"),
    ],
)
def test_an_honorific_is_no_part_of_a_name(written: str, kept: str) -> None:
    assert bare(written) == kept
    assert bare(kept) == kept


@pytest.mark.parametrize(
    "name",
    [
        "鵜殿",
        "Aung San",
        "様",
        "くりさん",
        "Suharto",
        "阿氏",
        "Dr",
        "Drew Barry",
        "Li",
        "太郎",
        "氏",
    ],
)
def test_what_may_be_a_name_stays(name: str) -> None:
    assert bare(name) == name


def test_nothing_stays_nothing() -> None:
    assert bare(None) is None


def test_all_names_of_a_fact_are_bare_and_the_rest_stays() -> None:
    told = AlumnusRegistered(
        name="田中 太郎様", preferred_name="太郎さん", legal_name="田中 太郎", email="様@example.jp"
    )
    assert without_honorifics(told) == AlumnusRegistered(
        name="田中 太郎", preferred_name="太郎", legal_name="田中 太郎", email="様@example.jp"
    )


def test_somebody_with_one_name_is_somebody() -> None:
    person = Person(PERSON)
    evolve(person, at().happening(PERSON, AlumnusRegistered(name_latin="Suharto")))
    assert person.display_name == "Suharto"
    assert person.preferred_name is None
