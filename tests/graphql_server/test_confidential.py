"""Nothing that is held in confidence is read unnoticed, wherever the schema shows it."""

import dataclasses
import re

import pytest
from graphql import GraphQLObjectType

from crm.domain.facts import ABOUT_PEOPLE
from graphql_server.accesses.confidential_facts import CLASS_OF_AREA, TOLD_IN_SENTENCES
from graphql_server.accesses.looked import confidential_fields_of
from graphql_server.fact_access import personal_areas
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


@pytest.mark.parametrize("kind", sorted(ABOUT_PEOPLE))
def test_a_sentence_quotes_only_what_is_noted(kind):
    fact = EXAMPLES[kind]
    for name, area in personal_areas(fact).items():
        without = dataclasses.replace(fact, **{name: None})
        quoted = (without.ja(), without.en()) != (fact.ja(), fact.en())
        if area in CLASS_OF_AREA and quoted:
            assert name in TOLD_IN_SENTENCES
