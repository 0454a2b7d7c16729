"""What the schema promises to clients, seen on the schema itself."""

from pathlib import Path
from typing import Any

import pytest
from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLUnionType,
)

from crm.domain.facts import ABOUT_PEOPLE, REGISTRY, Interaction
from crm.domain.refusals import Refusal
from graphql_server.access import MUTATIONS
from graphql_server.export import SCHEMA_FILE, check, export
from graphql_server.limits.guard import GuardedSchema
from graphql_server.published.all_facts import all_facts_text
from graphql_server.schema import build_schema
from graphql_server.schema.refusals import REFUSALS, UserError
from graphql_server.schema.words import camel, screaming

REPOSITORY = Path(__file__).parents[3]


def _own_types(schema: GuardedSchema) -> list[Any]:
    return [
        each
        for name, each in schema.graphql.type_map.items()
        if not name.startswith("__") and name not in ("Int", "Float", "String", "Boolean", "ID")
    ]


def _undescribed(type_: Any) -> list[str]:
    missing = [] if type_.description else [type_.name]
    if isinstance(type_, GraphQLEnumType):
        parts = type_.values
    elif isinstance(type_, GraphQLObjectType | GraphQLInterfaceType | GraphQLInputObjectType):
        parts = type_.fields
    else:
        parts = {}
    for name, part in parts.items():
        if not part.description:
            missing.append(f"{type_.name}.{name}")
        for argument, given in getattr(part, "args", {}).items():
            if not given.description:
                missing.append(f"{type_.name}.{name}({argument})")
    return missing


def test_every_type_field_argument_value_and_input_is_described(schema: GuardedSchema):
    assert [name for each in _own_types(schema) for name in _undescribed(each)] == []


def test_a_description_of_what_may_be_null_says_when(schema: GuardedSchema):
    silent = [
        f"{type_.name}.{name}"
        for type_ in _own_types(schema)
        if isinstance(type_, GraphQLObjectType)
        and type_.name not in (*REGISTRY, "Mutation", "Query")
        for name, field in type_.fields.items()
        if not str(field.type).endswith("!") and "ull" not in field.description
    ]

    assert silent == []


def test_the_union_holds_every_fact_about_a_person(schema: GuardedSchema):
    fact = schema.graphql.type_map["Fact"]
    assert isinstance(fact, GraphQLUnionType)
    assert {each.name for each in fact.types} == set(ABOUT_PEOPLE)
    kinds = schema.graphql.type_map["FactKind"]
    assert isinstance(kinds, GraphQLEnumType)
    assert set(kinds.values) == {screaming(kind) for kind in ABOUT_PEOPLE}


def test_a_field_name_has_one_type_and_one_nullability_in_every_fact(schema: GuardedSchema):
    fact = schema.graphql.type_map["Fact"]
    assert isinstance(fact, GraphQLUnionType)
    types: dict[str, set[str]] = {}
    for each in fact.types:
        for name, field in each.fields.items():
            types.setdefault(name, set()).add(str(field.type))

    assert {name: shown for name, shown in types.items() if len(shown) > 1} == {}


def test_every_interaction_but_a_retraction_can_be_recorded(schema: GuardedSchema):
    given = schema.graphql.type_map["InteractionInput"]
    assert isinstance(given, GraphQLInputObjectType)
    assert given.is_one_of
    assert set(given.fields) == {
        camel(kind)
        for kind, cls in REGISTRY.items()
        if issubclass(cls, Interaction) and kind != "InteractionRetracted"
    }


def test_every_refusal_of_the_domain_has_a_payload_type():
    def all_of(cls: type[Refusal]) -> set[type[Refusal]]:
        return {each for sub in cls.__subclasses__() for each in (sub, *all_of(sub))}

    assert set(REFUSALS) == all_of(Refusal)
    assert all(issubclass(each, UserError) for each in REFUSALS.values())


def test_every_mutation_stands_in_the_table_of_roles(schema: GuardedSchema):
    mutation = schema.graphql.mutation_type
    assert mutation is not None
    assert set(mutation.fields) == set(MUTATIONS)


def test_every_mutation_takes_one_input_and_answers_a_union_with_not_allowed(
    schema: GuardedSchema,
):
    mutation = schema.graphql.mutation_type
    assert mutation is not None
    for name, field in mutation.fields.items():
        assert list(field.args) == ["input"], name
        payload = schema.graphql.type_map[str(field.type).rstrip("!")]
        assert isinstance(payload, GraphQLUnionType), name
        assert "NotAllowed" in {each.name for each in payload.types}, name


def test_the_schema_can_be_built_twice():
    assert build_schema() is not build_schema()


def test_the_folder_of_front_end_teams_is_fresh_and_its_operations_are_valid():
    assert check(REPOSITORY / "frontend_schema") == []


def test_a_stale_or_broken_folder_is_reported(tmp_path: Path):
    export(tmp_path)
    assert check(tmp_path) == []

    (tmp_path / "schema.graphql").write_text("type Query { old: Int }")
    (tmp_path / "operations" / "Wrong.graphql").write_text("{ nobodyKnowsThis }")

    problems = check(tmp_path)
    assert problems[0].startswith("schema.graphql is not what the code makes")
    assert "nobodyKnowsThis" in problems[-1]


def test_the_export_is_sorted_described_and_marks_what_takes_exactly_one_field():
    text = (REPOSITORY / "frontend_schema" / SCHEMA_FILE).read_text("utf-8")

    assert "input AlumnusBy @oneOf {" in text
    assert "input InteractionInput @oneOf {" in text
    assert "= null" not in text
    assert text.index("type Alumnus ") < text.index("type Viewer ")


def test_all_facts_selects_every_field_of_every_fact_without_an_alias(schema: GuardedSchema):
    text = all_facts_text(schema.graphql)

    assert all(f"... on {kind} {{" in text for kind in ABOUT_PEOPLE)
    assert ": " not in text.split("fact {")[1]


@pytest.mark.parametrize("kind", sorted(REGISTRY))
def test_a_kind_has_its_three_spellings(kind: str):
    assert screaming(kind).replace("_", "").lower() == kind.lower()
    assert camel(kind)[0].islower()
    assert camel(kind).lower() == kind.lower()
