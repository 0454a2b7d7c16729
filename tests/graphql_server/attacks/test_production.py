"""In production the server says nothing about itself: no schema, no names, no stack, no SQL."""

import logging
from collections.abc import Iterator
from enum import Enum

import httpx
import pytest
import strawberry

from crm.program.serve import _http_settings
from crm.program.settings import read_settings
from graphql_server.context import RequestContext
from graphql_server.limits.guard import GuardedSchema

from .server import Listening, listening

Info = strawberry.Info[RequestContext, None]


@strawberry.enum
class Colour(Enum):
    CRIMSON = "crimson"


@strawberry.input
class Filter:
    secret_field: str | None = None
    colour: Colour | None = None


@strawberry.type
class Query:
    @strawberry.field
    def hidden_field(self, wanted_argument: str = "", filter: Filter | None = None) -> str:  # noqa: A002
        return ""

    @strawberry.field
    async def breaks(self, info: Info, name: str) -> str | None:
        async with info.context.services.pool.connection() as connection:
            await connection.execute("SELECT 'the statement' FROM nowhere WHERE x = %s", [name])
        return None

    @strawberry.field
    def raises(self, name: str) -> str | None:
        raise ValueError(f"cannot greet {name}")


@pytest.fixture(scope="module")
def production(stage, secrets) -> Iterator[Listening]:
    settings = _http_settings(read_settings({"CRM_PRODUCTION": "1"}), open_access=False)
    with listening(stage, secrets, GuardedSchema(query=Query), settings) as found:
        yield found


def error(answer: httpx.Response) -> tuple[str, str]:
    (found,) = answer.json()["errors"]
    return found["extensions"]["code"], found["message"]


def test_the_schema_is_not_told(production):
    hr = production.token("HR")

    for asked in ("{ __schema { queryType { name } } }", '{ __type(name: "Query") { name } }'):
        assert error(production.post(asked, headers=hr))[0] == "INTROSPECTION_OFF"
    fragment = (
        "{ ...A } fragment A on Query { ...B } fragment B on Query { __schema { __typename } }"
    )
    assert error(production.post(fragment, headers=hr))[0] == "INTROSPECTION_OFF"
    assert production.post("{ __typename }", headers=hr).json()["data"] == {"__typename": "Query"}


@pytest.mark.parametrize(
    ("query", "variables"),
    [
        ("{ hiddenFeild }", {}),
        ('{ hiddenField(wantedArgumnet: "x") }', {}),
        ("{ ... on Querry { __typename } }", {}),
        ("{ hiddenField(filter: {secretFeild: 1}) }", {}),
        ("{ hiddenField(filter: {colour: CRIMSOM}) }", {}),
        ("query($f: Filter) { hiddenField(filter: $f) }", {"f": {"secretFeild": "x"}}),
        ("query($f: Filter) { hiddenField(filter: $f) }", {"f": {"colour": "CRIMSOM"}}),
        ("query($f: Filterr) { hiddenField(filter: $f) }", {}),
    ],
)
def test_no_name_is_suggested(production, query, variables):
    answer = httpx.post(
        f"{production.url}/graphql",
        json={"query": query, "variables": variables},
        headers=production.token("HR"),
    )

    assert {each["extensions"]["code"] for each in answer.json()["errors"]} == {"VALIDATION"}
    for kept in ("Did you mean", "hiddenField'?", "wantedArgument", "secretField", "CRIMSON"):
        assert kept not in answer.text


def test_a_browser_gets_no_graphiql(production):
    page = httpx.get(f"{production.url}/graphql", headers={"accept": "text/html"})

    assert page.status_code in {400, 401}
    assert "graphiql" not in page.text.lower()
    assert httpx.get(f"{production.url}/graphql/assets/graphiql.js").status_code == 404


@pytest.mark.parametrize("field", ["breaks", "raises"])
def test_a_bug_is_told_by_its_number_alone(production, field, caplog):
    with caplog.at_level(logging.DEBUG, logger="graphql_server"):
        answer = production.post(
            f'{{ {field}(name: "Hanako Tanaka") }}', headers=production.token("HR")
        )

    assert error(answer) == ("INTERNAL", "internal error")
    number = answer.json()["errors"][0]["extensions"]["correlationId"]
    assert number == answer.headers["x-request-id"]
    assert number in caplog.text
    assert "Hanako" not in caplog.text
    for kept in ("Hanako", "SELECT", "nowhere", "Traceback"):
        assert kept not in answer.text


def test_only_the_setting_decides_that():
    settings = _http_settings(read_settings({}), open_access=True)

    assert (settings.introspection, settings.graphiql) == (True, True)
