"""What a document may ask for."""

import asyncio
import time
from typing import Any

import pytest
import strawberry
from graphql import get_introspection_query

from graphql_server.limits.bounds import Bounds
from graphql_server.limits.guard import GuardedSchema


@strawberry.interface
class Animal:
    name: str


@strawberry.type
class Cat(Animal):
    lives: list["Animal"]


@strawberry.type
class Dog(Animal):
    bone: "Cat"


@strawberry.type
class PersonEdge:
    cursor: str
    node: "Person"


@strawberry.type
class PersonConnection:
    total_count: int
    edges: list[PersonEdge]


@strawberry.type
class Person:
    name: str

    @strawberry.field
    def friend(self) -> "Person":
        return Person(name="Friend")

    @strawberry.field
    def friends(self, first: int | None = None, last: int | None = None) -> PersonConnection:
        return PersonConnection(total_count=0, edges=[])

    @strawberry.field
    def animals(self) -> list[Animal]:
        return []


@strawberry.type
class Query:
    @strawberry.field
    def me(self) -> Person:
        return Person(name="I")

    @strawberry.field
    def people(self, first: int | None = None, last: int | None = None) -> PersonConnection:
        return PersonConnection(total_count=0, edges=[])

    @strawberry.field
    def timeline(self, first: int = 50) -> PersonConnection:
        return PersonConnection(total_count=0, edges=[])

    @strawberry.field
    def nodes(self, ids: list[strawberry.ID]) -> list[Person]:
        return []

    @strawberry.field
    def animal(self) -> Animal | None:
        return None


SCHEMA = GuardedSchema(query=Query, types=[Cat, Dog])


def answer(text: str, variables: dict[str, Any] | None = None, schema=SCHEMA):
    return asyncio.run(schema.execute(text, variable_values=variables))


def code(text: str, variables: dict[str, Any] | None = None) -> str | None:
    errors = answer(text, variables).errors
    return errors[0].extensions["code"] if errors else None


def cost(text: str, variables: dict[str, Any] | None = None) -> int:
    result = answer(text, variables)
    assert result.errors is None, result.errors
    return result.extensions["cost"]


def nested(levels: int) -> str:
    return "{ me " + "{ friend " * (levels - 2) + "{ name" + " }" * levels


# --- cost ---------------------------------------------------------------------------------


def test_values_cost_nothing():
    assert cost("{ __typename }") == 0


def test_a_page_is_a_question_and_so_is_its_count():
    assert cost("{ people(first: 0) { edges { node { name } } } }") == 5
    assert cost("{ people(first: 9) { totalCount } }") == 5 + 50


def test_an_object_costs_one():
    assert cost("{ me { name friend { name } } }") == 2


def test_a_page_costs_its_entries():
    assert cost("{ people(first: 7) { totalCount edges { cursor node { name } } } }") == 62
    assert cost("{ people(last: 3) { edges { node { name friend { name } } } } }") == 5 + 6
    assert cost("{ people { edges { node { name } } } }") == 5 + 20
    assert cost("{ timeline { edges { node { name } } } }") == 5 + 50


def test_pages_in_pages_multiply():
    text = "{ people(first: 10) { edges { node { friends(first: 5) { edges { node { name }}}}}}}"
    assert cost(text) == 5 + 10 * (1 + 5 + 5)


def test_a_variable_counts_by_its_value_or_its_default():
    text = "query($n: Int = 4) { people(first: $n) { edges { node { name } } } }"
    assert [cost(text), cost(text, {"n": 9}), cost(text, {"n": 2})] == [9, 14, 7]
    assert cost(text, {"n": None}) == 25


def test_a_page_of_a_whole_float_counts_as_the_page_it_is():
    text = "query($n: Int) { people(first: $n) { edges { node { name } } } }"

    assert cost(text, {"n": 100.0}) == 5 + 100
    assert code(text, {"n": 1e3}) == "PAGE_SIZE"
    assert code(text, {"n": 9.5}) == "VALIDATION"


def test_ids_cost_their_number():
    assert cost('{ nodes(ids: ["a", "b", "c"]) { name } }') == 3
    assert cost("query($ids: [ID!]!) { nodes(ids: $ids) { name } }", {"ids": ["a"] * 8}) == 8


def test_fragments_count_as_often_as_they_are_spread():
    text = """
        { a: me { ...F } b: me { ...F } }
        fragment F on Person { friend { name } }
    """
    assert cost(text) == 4


def test_of_types_that_exclude_each_other_the_dearest_counts():
    text = """{ animal {
        name
        ... on Cat { lives { name } }
        ... on Dog { bone { name } }
    } }"""
    assert cost(text) == 1 + 10


def test_what_costs_too_much_is_refused_before_it_is_done():
    text = """query($n: Int) {
        people(first: $n) { edges { node { friends(first: 100) { edges { node {
            friends(first: 3) { edges { node { name } } } } } } } } }
    }"""
    assert code(text, {"n": 100}) == "COST_LIMIT"
    assert code(text, {"n": 10}) is None
    assert code(text, {"n": 100}) == "COST_LIMIT"


@pytest.mark.parametrize("size", [101, 2**31 - 1, -1])
def test_a_page_that_does_not_exist_is_refused(size):
    assert code("{ people(first: " + str(size) + ") { edges { node { name } } } }") == "PAGE_SIZE"
    text = "query($n: Int) { me { friends(last: $n) { totalCount } } }"
    assert code(text, {"n": size}) == "PAGE_SIZE"


def test_a_default_that_is_not_used_refuses_nothing():
    text = "query($n: Int = 1000) { people(first: $n) { totalCount } }"
    assert code(text, {"n": 5}) is None
    assert code(text) == "PAGE_SIZE"


def test_timelines_have_long_pages():
    assert code("{ timeline(first: 1000) { edges { node { name } } } }") is None
    assert code("{ timeline(first: 1001) { edges { node { name } } } }") == "PAGE_SIZE"


# --- form ---------------------------------------------------------------------------------


def test_depth_has_a_bound():
    assert code(nested(15)) is None
    assert code(nested(16)) == "DEPTH_LIMIT"
    assert code(nested(1_900)) == "DEPTH_LIMIT"


def test_fragments_do_not_hide_depth():
    text = "{ me { ...A } }" + "".join(
        f" fragment {name} on Person {{ friend {{ friend {{ ...{following} }} }} }}"
        for name, following in zip("ABCDEFG", "BCDEFGH", strict=True)
    )
    assert code(text + " fragment H on Person { name }") == "DEPTH_LIMIT"


def test_the_tools_introspection_is_allowed_and_a_deep_one_is_not():
    assert code(get_introspection_query(input_value_deprecation=True)) is None
    deep = '{ __type(name: "Query") ' + "{ ofType " * 20 + "{ name" + " }" * 22
    assert code(deep) == "DEPTH_LIMIT"


def test_the_schema_is_asked_for_once_and_not_under_many_names():
    everything = "__schema { types { name fields { name } } }"
    assert code("{ " + everything + " }") is None
    assert code("{" + "".join(f" a{i}: {everything}" for i in range(5)) + " }") == "COST_LIMIT"
    within = "{ __schema {" + "".join(f" a{i}: types {{ name }}" for i in range(5)) + " } }"
    assert code(within) == "COST_LIMIT"


def test_aliases_have_a_bound_however_they_are_packed():
    assert code("{" + "".join(f" a{i}: __typename" for i in range(30)) + " }") is None
    assert code("{" + "".join(f" a{i}: __typename" for i in range(31)) + " }") == "ALIAS_LIMIT"
    packed = (
        "{ me { ...F friend { ...F friend { ...F friend { ...F } } } } } fragment F on Person {"
    )
    assert code(packed + "".join(f" a{i}: name" for i in range(8)) + " }") == "ALIAS_LIMIT"


def test_root_fields_have_a_bound():
    assert code("{" + " __typename" * 31 + " }") == "ROOT_FIELD_LIMIT"


def test_directives_have_a_bound():
    assert code("{ me { name" + " @skip(if: false)" * 5 + " } }") in {
        "DIRECTIVE_LIMIT",
        "VALIDATION",
    }


def test_tokens_have_a_bound():
    assert code("{" + " __typename" * 4_000 + " }") == "TOKEN_LIMIT"


def test_fragments_and_branches_have_a_bound():
    many = "".join(f" fragment F{i} on Query {{ __typename }}" for i in range(101))
    assert code("{ " + "".join(f"...F{i} " for i in range(101)) + "}" + many) == "FRAGMENT_LIMIT"
    assert code("{" + " me { name }" * 251 + " }") == "SELECTION_LIMIT"


def test_what_is_too_long_to_validate_says_so():
    errors = answer("{ me {" + " name" * 3_900 + " } }").errors

    assert "split it" in errors[0].message


def test_a_fragment_inside_itself_is_refused_by_validation():
    assert code("{ me { ...F } } fragment F on Person { friend { ...F } }") == "VALIDATION"


def test_fragments_that_double_at_every_step_are_measured_in_linear_time():
    text = "{ me { ...F0 } }" + "".join(
        f" fragment F{i} on Person {{ ...F{i + 1} ...F{i + 1} }}" for i in range(60)
    )
    text += " fragment F60 on Person { a: name friend { name } }"
    begun = time.process_time()

    assert code(text) in {"ALIAS_LIMIT", "COST_LIMIT"}

    assert time.process_time() - begun < 5  # 2^60 steps would not end


# --- the cache ----------------------------------------------------------------------------


def test_a_document_is_prepared_once_and_the_oldest_go_first():
    schema = GuardedSchema(query=Query, types=[Cat, Dog])
    first = schema.documents.get(schema.graphql, "{ me { name } }")
    assert schema.documents.get(schema.graphql, "{ me { name } }") is first

    for number in range(600):
        schema.documents.get(schema.graphql, f"{{ a{number}: __typename }}")

    assert len(schema.documents) == 512
    assert schema.documents.get(schema.graphql, "{ me { name } }") is not first


def test_an_invalid_document_is_invalid_every_time():
    for _ in range(3):
        result = answer("{ nothing }")
        assert [error.extensions["code"] for error in result.errors] == ["VALIDATION"]


def test_another_operation_of_the_same_document_has_its_own_cost():
    text = "query A { me { name } } query B { me { friend { name } } }"
    costs = [
        asyncio.run(SCHEMA.execute(text, operation_name=name)).extensions["cost"]
        for name in ("A", "B", "A")
    ]
    assert costs == [1, 2, 1]


def test_a_schema_that_keeps_to_itself_says_nothing_about_itself():
    schema = GuardedSchema(query=Query, types=[Cat, Dog])
    schema.keep_to_yourself()

    asked = answer("{ __schema { queryType { name } } }", schema=schema).errors[0]
    misspelt = answer("{ mee { name } }", schema=schema).errors[0]

    assert asked.extensions["code"] == "INTROSPECTION_OFF"
    assert "Did you mean" not in misspelt.message
    assert answer("{ me { __typename } }", schema=schema).errors is None


def test_bounds_can_be_narrower():
    schema = GuardedSchema(query=Query, types=[Cat, Dog], bounds=Bounds(cost=1))

    result = answer("{ me { friend { name } } }", schema=schema)

    assert result.errors[0].extensions == {"code": "COST_LIMIT", "cost": 2, "maximum": 1}
