"""What holds for every command that is a class, whatever it does."""

import dataclasses
import inspect

import pytest

from crm.application.command import COMMANDS, about
from crm.domain.facts.base import declarations
from crm.domain.refusals import Refusal
from graphql_server.access import MUTATIONS, NOBODY, Area, Role, Viewer, may_carry_out
from graphql_server.schema.undertakings import SHOWN
from graphql_server.schema.words import camel, snake

EVERY = pytest.mark.parametrize("cls", COMMANDS.values(), ids=COMMANDS)


def mutation_name(cls) -> str:
    return camel(snake(cls.name))


@EVERY
def test_it_says_what_it_does_and_what_each_field_means(cls):
    assert (inspect.getdoc(cls) or "").strip().endswith((".", ")", "。"))
    for name, declared in declarations(cls).items():
        assert declared.description.endswith((".", ")", "。")), name


@EVERY
def test_it_is_a_mutation_whose_payload_names_every_refusal(cls, schema):
    mutations = schema._schema.mutation_type.fields
    field = mutations[mutation_name(cls)]
    payload = field.type.of_type
    names = {each.name for each in payload.types}
    assert names == {f"{cls.name}Success", *(each.__name__ for each in cls.refuses)}


@EVERY
def test_it_is_in_the_table_of_rights_and_nobody_may_carry_it_out_without_a_role(cls):
    assert mutation_name(cls) in MUTATIONS
    assert not may_carry_out(Viewer(NOBODY.roles), mutation_name(cls))
    of_cases = cls.__module__.endswith(".access_cases")
    assert may_carry_out(Viewer(frozenset({Role.AUDITOR})), mutation_name(cls)) == of_cases
    assert all(area in Area for needs in MUTATIONS[mutation_name(cls)] for area in needs)


@EVERY
def test_its_refusals_are_refusals_and_each_once(cls):
    assert all(issubclass(each, Refusal) for each in cls.refuses)
    assert len(cls.refuses) == len(set(cls.refuses))


@EVERY
def test_what_it_is_about_is_answered(cls):
    subject = about(cls)
    assert subject is None or subject in SHOWN


@EVERY
def test_a_field_that_may_be_left_out_says_so_by_a_default(cls):
    for field in dataclasses.fields(cls):
        if "| None" in str(field.type):
            assert field.default is None, field.name
