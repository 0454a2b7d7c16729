"""Our runner of extensions does what Strawberry's does, for the same extensions."""

import asyncio

import pytest
import strawberry
from graphql import GraphQLError
from strawberry.extensions import SchemaExtension

from graphql_server.limits.steps import Steps

SAID: list[str] = []


class First(SchemaExtension):
    def on_operation(self):
        SAID.append("operation begins")
        try:
            yield
        finally:
            SAID.append("operation ends")

    def on_validate(self):
        SAID.append("validation begins")
        yield
        SAID.append("validation ends")

    def get_results(self):
        return {"first": len(SAID)}


class Second(SchemaExtension):
    async def on_operation(self):
        SAID.append("second begins")
        yield
        SAID.append("second ends")

    def on_parse(self):
        if self.execution_context.query == "{ refused }":
            raise GraphQLError("refused")
        yield

    async def on_execute(self):
        SAID.append("execution begins")
        try:
            yield
        except ValueError:
            SAID.append("caught")
            raise
        SAID.append("execution ends")

    async def get_results(self):
        return {"second": 2}


class Third(SchemaExtension):
    """Takes part in nothing."""


class OurSchema(strawberry.Schema):
    def create_extensions_runner(self, execution_context, extensions):
        return Steps(execution_context, extensions)


@strawberry.type
class Query:
    @strawberry.field
    def hello(self) -> str:
        return "hello"

    @strawberry.field
    def broken(self) -> str:
        raise ValueError("broken")


@strawberry.type
class Subscription:
    @strawberry.subscription
    async def numbers(self) -> int:
        yield 1
        yield 2


EXTENSIONS = [First, Second, Third]
SCHEMAS = [
    kind(query=Query, subscription=Subscription, extensions=EXTENSIONS)
    for kind in (strawberry.Schema, OurSchema)
]


def told(schema, text):
    async def one():
        if text.startswith("subscription"):
            return [each async for each in await schema.stream(text)]
        return [await schema.execute(text)]

    SAID.clear()
    results = [
        (each.data, [str(error) for error in each.errors or ()], each.extensions)
        for each in asyncio.run(one())
    ]
    return results, list(SAID)


@pytest.mark.parametrize(
    "text",
    [
        "{ hello }",
        "{ broken }",
        "{ refused }",
        "{",
        "{ nothing }",
        "subscription { numbers }",
        "subscription { nothing }",
    ],
)
def test_every_step_is_told_in_the_same_order_with_the_same_results(text):
    stock, ours = (told(schema, text) for schema in SCHEMAS)

    assert ours == stock
    assert stock[1][0] == "operation begins"


def test_a_hook_that_is_no_generator_is_a_mistake_in_the_program():
    class Wrong(SchemaExtension):
        def on_execute(self):
            return None

    with pytest.raises(TypeError, match="must be a generator"):
        Steps(None, [Wrong()]).executing()
