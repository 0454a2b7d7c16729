"""Nothing that is held in confidence is read unnoticed, wherever the schema shows it."""

import dataclasses
import enum
import re
from uuid import UUID

import strawberry
from graphql import GraphQLObjectType

from crm.domain.facts import ABOUT_PEOPLE, NoteAdded
from crm.domain.facts.accesses import ConfidentialClass
from graphql_server.accesses.confidential_facts import (
    CLASS_OF_AREA,
    TELLING_KINDS,
    TOLD_IN_SENTENCES,
    told_in_sentence,
)
from graphql_server.accesses.looked import (
    confidential,
    confidential_fields_of,
    looking,
    unnoticed,
)
from graphql_server.fact_access import personal_areas
from graphql_server.made import made, made_when_read
from graphql_server.schema import build_schema
from graphql_server.schema.words import snake
from tests.crm.domain.fact_examples import EXAMPLES

_MASKED = re.compile(
    r"not for your role \((contact|hr notes|departure reasons|special care)\)", re.IGNORECASE
)
_OTHERWISE = {"PolicySimulation.movers"}
"""Tells of people who they are and how they would be judged, and no reason in words."""
_WITHOUT_A_WORD = {"Employment.departureReason", "RecordSummary.email"}


def masked_fields_of_the_schema():
    for type_ in build_schema().graphql.type_map.values():
        if isinstance(type_, GraphQLObjectType) and not type_.name.startswith("__"):
            for name, field in type_.fields.items():
                said = _MASKED.search(field.description or "")
                if said or f"{type_.name}.{name}" in _WITHOUT_A_WORD:
                    yield type_, name


def test_every_field_that_is_masked_as_confidential_is_noted_when_it_is_read():
    found, unnoticed = 0, []
    for type_, name in masked_fields_of_the_schema():
        cls = type_.extensions["strawberry-definition"].origin
        found += 1
        if snake(name) not in confidential_fields_of(cls):
            unnoticed.append(f"{type_.name}.{name}")
    assert set(unnoticed) == _OTHERWISE
    assert found > 80


NEEDLE = "針-needle"
FACTS = [*(EXAMPLES[kind] for kind in sorted(ABOUT_PEOPLE)), NoteAdded(text="for HR")]


def _with_needle(value):
    """The value with the needle for each text inside."""
    if isinstance(value, enum.Enum):
        return value
    if isinstance(value, str):
        return NEEDLE
    if isinstance(value, tuple):
        return tuple(map(_with_needle, value))
    if dataclasses.is_dataclass(value):
        told = {each.name: getattr(value, each.name) for each in dataclasses.fields(value)}
        return dataclasses.replace(value, **{name: _with_needle(v) for name, v in told.items()})
    return value


def _variants(fact, kept):
    """The fact, each other field in turn without a value or with each word it can have, and with
    nothing but what it must have: a sentence may tell a field only beside certain others."""
    yield fact
    bare = fact
    for each in dataclasses.fields(fact):
        value = getattr(fact, each.name)
        if each.name == kept:
            continue
        words = type(value) if isinstance(value, enum.Enum) else ()
        for word in (True, False) if isinstance(value, bool) else words:
            yield dataclasses.replace(fact, **{each.name: word})
        if each.default is None:
            yield dataclasses.replace(fact, **{each.name: None})
            bare = dataclasses.replace(bare, **{each.name: None})
    yield bare


def _quotes(fact, name):
    """Whether a sentence of such a fact tells anything of the field."""
    for variant in _variants(fact, name):
        told = dataclasses.replace(variant, **{name: _with_needle(getattr(fact, name))})
        without = dataclasses.replace(variant, **{name: None})
        if NEEDLE in told.ja() + told.en() or (told.ja(), told.en()) != (
            without.ja(),
            without.en(),
        ):
            return True
    return False


def test_sentences_quote_exactly_what_is_noted():
    quoted: dict[str, set[str]] = {}
    for fact in FACTS:
        for name, area in personal_areas(fact).items():
            if area in CLASS_OF_AREA and _quotes(fact, name):
                quoted.setdefault(fact.kind, set()).add(name)
    assert quoted == {kind: told_in_sentence(kind) for kind in TELLING_KINDS}
    assert set().union(*quoted.values()) == TOLD_IN_SENTENCES
    assert len(quoted) > 20


SOMEBODY = UUID(int=1)


@confidential(whose=lambda _: SOMEBODY, address=ConfidentialClass.CONTACT)
@made_when_read
@strawberry.type
class Made:
    known: strawberry.Private[list[str]]
    name: str = made("Not confidential.", lambda shown: shown.known.pop(0))
    address: str | None = made("Confidential.", lambda shown: shown.known.pop() or None)


def test_what_is_made_when_it_is_read_is_made_once_and_noted_whenever_it_is_read():
    shown = Made(known=["Taro", "x", "taro@example.jp"])
    with looking() as looked:
        assert shown.name == shown.name == "Taro"
    assert looked.seen == {}
    with unnoticed():
        assert shown.address == "taro@example.jp"
    for _ in range(2):
        with looking() as looked:
            assert shown.address == "taro@example.jp"
        assert looked.seen == {SOMEBODY: {ConfidentialClass.CONTACT}}
    assert shown.known == ["x"]


def test_what_turns_out_to_be_null_is_not_noted():
    with looking() as looked:
        assert Made(known=[""]).address is None
    assert looked.seen == {}
