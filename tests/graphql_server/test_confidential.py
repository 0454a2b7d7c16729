"""Nothing that is held in confidence is read unnoticed, wherever the schema shows it."""

import dataclasses
import re
from uuid import UUID

import pytest
import strawberry
from graphql import GraphQLObjectType

from crm.domain.facts import ABOUT_PEOPLE, NoteAdded
from crm.domain.facts.accesses import ConfidentialClass
from graphql_server.accesses.confidential_facts import CLASS_OF_AREA, TOLD_IN_SENTENCES
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


FACTS = [*(EXAMPLES[kind] for kind in sorted(ABOUT_PEOPLE)), NoteAdded(text="for HR")]


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact.kind)
def test_a_sentence_quotes_only_what_is_noted(fact):
    for name, area in personal_areas(fact).items():
        without = dataclasses.replace(fact, **{name: None})
        quoted = (without.ja(), without.en()) != (fact.ja(), fact.en())
        if area in CLASS_OF_AREA and quoted:
            assert name in TOLD_IN_SENTENCES


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
