"""What an operation uses of the schema, by coordinates."""

from enum import Enum

import pytest
import strawberry
from graphql import OperationDefinitionNode, parse, validate

from graphql_server.limits.guard import GuardedSchema
from graphql_server.usage.clients import Client, client_of
from graphql_server.usage.footprint import Footprint
from graphql_server.usage.report import deprecated, names_of


@strawberry.enum
class Order(Enum):
    NAME = "name"
    SCORE = strawberry.enum_value("score", deprecation_reason="Use NAME.")


@strawberry.input
class Filter:
    search: str | None = None
    order: Order | None = None
    both: list["Filter"] | None = None
    old: str | None = strawberry.field(default=None, deprecation_reason="Use search.")


@strawberry.interface
class Named:
    name: str
    called: str = strawberry.field(deprecation_reason="Use name.")


@strawberry.type
class Person(Named):
    called: str = strawberry.field(deprecation_reason="Use name.")

    @strawberry.field
    def friends(self, which: Filter | None = None, order: Order | None = None) -> list[Named]:
        return []


@strawberry.type
class Query:
    @strawberry.field
    def people(self, which: Filter | None = None) -> list[Person]:
        return []


SCHEMA = GuardedSchema(query=Query, types=[Person]).graphql


def footprint(text: str, place: int = 0) -> Footprint:
    document = parse(text)
    assert validate(SCHEMA, document) == []
    operation = document.definitions[place]
    assert isinstance(operation, OperationDefinitionNode)
    return Footprint(SCHEMA, document, operation)


def test_fields_arguments_and_what_literals_name_are_noted():
    text = """
    { people(which: {both: [{order: NAME}]}) { ...P __typename } __schema { types { name } } }
    fragment P on Person { aliased: friends(order: SCORE) { called ... on Person { name } } }
    """

    assert footprint(text).coordinates == {
        "Query.people",
        "Query.people(which:)",
        "Filter.both",
        "Filter.order",
        "Order.NAME",
        "Order.SCORE",
        "Person.friends",
        "Person.friends(order:)",
        "Named.called",
        "Person.name",
    }


def test_another_operation_of_the_document_adds_nothing():
    text = "query A { people { name } } query B { people { ...C } } fragment C on Named { called }"

    assert footprint(text).coordinates == {"Query.people", "Person.name"}
    assert footprint(text, 1).coordinates == {"Query.people", "Named.called"}


def test_a_variables_default_is_noted_and_a_directive_is_not():
    text = """query($o: Order = NAME, $x: Boolean!) {
        people { friends(order: $o) @skip(if: $x) { name } }
    }"""

    assert footprint(text).coordinates == {
        "Query.people",
        "Person.friends",
        "Person.friends(order:)",
        "Order.NAME",
        "Named.name",
    }


def test_variables_tell_the_names_they_use_and_never_their_values():
    used = footprint("query($f: Filter) { people(which: $f) { name } }")
    variables = {"f": {"search": "田中", "both": [{"order": "SCORE"}, {"old": None}], "x": 1}}

    assert used.given(variables) == {
        "Filter.search",
        "Filter.both",
        "Filter.order",
        "Order.SCORE",
        "Filter.old",
    }


@pytest.mark.parametrize("variables", [{}, {"f": None}, {"f": 3}, {"f": [1]}, {"g": {"old": 1}}])
def test_variables_that_are_wrong_or_absent_use_nothing(variables):
    assert footprint("query($f: Filter) { people(which: $f) { name } }").given(variables) == set()


def test_what_is_deprecated_is_listed_with_its_reason():
    assert deprecated(SCHEMA) == {
        "Filter.old": "Use search.",
        "Named.called": "Use name.",
        "Order.SCORE": "Use NAME.",
        "Person.called": "Use name.",
    }
    assert names_of(SCHEMA, "Person.called") == ["Person.called", "Named.called"]
    assert names_of(SCHEMA, "Person.friends") == ["Person.friends"]
    assert names_of(SCHEMA, "Order.SCORE") == ["Order.SCORE"]


@pytest.mark.parametrize(
    ("told", "client"),
    [
        ({}, Client("(none)", "")),
        ({"crm-client": "hr-portal/1.4.0"}, Client("hr-portal", "1.4.0")),
        ({"crm-client": "hr-portal"}, Client("hr-portal", "")),
        ({"crm-client": "@acme/hr-portal/2"}, Client("@acme/hr-portal", "2")),
        ({"apollographql-client-name": "ios"}, Client("ios", "")),
        (
            {"apollographql-client-name": "ios", "apollographql-client-version": "7"},
            Client("ios", "7"),
        ),
        ({"crm-client": "a", "apollographql-client-name": "b"}, Client("a", "")),
        ({"crm-client": "hanako@example.jp"}, Client("(none)", "")),
        ({"crm-client": "x" * 100}, Client("(none)", "")),
        ({"crm-client": "(others)"}, Client("(none)", "")),
        ({"crm-client": 3}, Client("(none)", "")),
        ({"apollographql-client-name": ["x"]}, Client("(none)", "")),
    ],
    ids=str,
)
def test_a_client_goes_by_the_name_of_a_program(told, client):
    assert client_of(told) == client
