"""Every fact: declared, readable in both languages, and the same word for the same thing."""

import dataclasses
import typing

import pytest

from crm.domain.dates import FuzzyDate
from crm.domain.facts import (
    REGISTRY,
    Decision,
    DecisionFact,
    Departed,
    EmploymentStarted,
    Fact,
    Interaction,
    ProgrammeFact,
    Rehired,
)
from crm.domain.facts.base import (
    UndertakingFact,
    declarations,
    fact,
    field_types,
    personal,
)
from crm.domain.words import DataClass, Locale
from tests.crm.domain.fact_examples import EXAMPLES, STINT

KINDS = sorted(REGISTRY)

FAMILIES = (Decision, Interaction, ProgrammeFact, UndertakingFact)


def bare(kind: str) -> Fact:
    """The example with everything unknown that may be unknown, as after an erasure."""
    types = field_types(REGISTRY[kind])
    unknown = {name: None for name, (_, optional) in types.items() if optional}
    return dataclasses.replace(typing.cast(typing.Any, EXAMPLES[kind]), **unknown)


def test_every_kind_has_an_example_and_every_example_is_a_kind():
    assert EXAMPLES.keys() == REGISTRY.keys()


def test_an_example_tells_every_field():
    silent = [
        f"{kind}.{name}"
        for kind, example in EXAMPLES.items()
        for name in declarations(type(example))
        if getattr(example, name) is None
    ]
    assert silent == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("locale", Locale)
def test_a_fact_reads_as_a_sentence(kind: str, locale: Locale):
    for fact_ in (EXAMPLES[kind], bare(kind)):
        sentence = fact_.sentence(locale)
        if note := getattr(fact_, "text", None):
            assert sentence.endswith(note)
            continue
        assert sentence.endswith("。" if locale is Locale.JA else ".")
        assert len(sentence) > 3
        for slip in ("None", "null", "  ", "()", "「」", " .", "=", "<"):
            assert slip not in sentence


def test_every_fact_is_a_decision_an_interaction_or_the_programmes_own_and_never_two_of_them():
    for cls in REGISTRY.values():
        bases = [each for each in FAMILIES if issubclass(cls, each)]
        assert len(bases) == 1, cls.kind


def test_the_union_of_decisions_is_the_registrys():
    union = set(typing.get_args(DecisionFact))
    assert union == {cls for cls in REGISTRY.values() if issubclass(cls, Decision)}


def test_one_field_name_has_one_type_and_one_nullability():
    seen: dict[str, set[tuple[type, bool]]] = {}
    for cls in REGISTRY.values():
        for name, kind in field_types(cls).items():
            seen.setdefault(name, set()).add(kind)
    assert {name: kinds for name, kinds in seen.items() if len(kinds) > 1} == {}


def test_one_field_name_has_one_data_class():
    seen: dict[str, set[object]] = {}
    for cls in REGISTRY.values():
        for name, declared in declarations(cls).items():
            seen.setdefault(name, set()).add(declared.data_class)
    assert {name: classes for name, classes in seen.items() if len(classes) > 1} == {}


def test_every_field_and_every_fact_is_described():
    for cls in REGISTRY.values():
        assert (cls.__doc__ or "").strip().endswith((".", ")", "。")), cls.kind
        for name, declared in declarations(cls).items():
            assert declared.description.endswith("."), f"{cls.kind}.{name}"


def test_a_personal_field_may_always_be_unknown():
    """A destroyed key makes the value None, so None must be a value of its type."""
    for cls in REGISTRY.values():
        types = field_types(cls)
        for name, declared in declarations(cls).items():
            if declared.personal:
                assert types[name][1], f"{cls.kind}.{name}"


def test_a_fact_cannot_be_changed():
    with pytest.raises(dataclasses.FrozenInstanceError):
        EXAMPLES["NoteAdded"].text = "x"  # type: ignore[attr-defined]


def test_an_undeclared_field_is_refused():
    class Undeclared(Interaction):
        thing: str = "x"

        def ja(self) -> str:
            return "。"

        def en(self) -> str:
            return "."

    with pytest.raises(TypeError, match=r"Undeclared\.thing must be plain"):
        fact()(Undeclared)
    assert "Undeclared" not in REGISTRY


def test_a_fact_about_nobody_with_a_personal_value_is_refused():
    class Gossip(ProgrammeFact):
        whose: str | None = personal(DataClass.IDENTITY, "Of whom.", default=None)

        def ja(self) -> str:
            return "。"

        def en(self) -> str:
            return "."

    with pytest.raises(TypeError, match="Gossip is about nobody"):
        fact()(Gossip)
    assert "Gossip" not in REGISTRY


def test_a_kind_that_is_taken_is_refused():
    class NoteAdded(Interaction):
        def ja(self) -> str:
            return "。"

        def en(self) -> str:
            return "."

    with pytest.raises(TypeError, match="The kind NoteAdded is taken"):
        fact()(NoteAdded)


def test_sentences_say_as_much_of_a_date_as_is_known():
    month = Departed(stint_id=STINT, last_day=FuzzyDate.parse("2026-03"), departure_reason=None)
    assert (month.ja(), month.en()) == ("2026年3月付で退職しました。", "Left in March 2026.")
    started = EmploymentStarted(stint_id=STINT, legal_entity="A社", hired_on=None)
    assert started.ja() == "A社に入社しました。"
    assert started.en() == "Joined A社 on an unknown date."
    back = Rehired(stint_id=STINT, legal_entity="", hired_on=FuzzyDate.parse("2027"))
    assert (back.ja(), back.en()) == ("2027年に再入社しました。", "Was hired again in 2027.")
