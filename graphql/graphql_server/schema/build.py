"""Puts the schema together."""

from typing import Any

from graphql import (
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    GraphQLUnionType,
    Undefined,
)
from strawberry.schema.config import StrawberryConfig

from graphql_server.accesses.recording import AccessLog
from graphql_server.execution.compiled import CompiledExecutor
from graphql_server.limits.guard import GuardedSchema
from graphql_server.schema.alumnus_by import AlumnusBy
from graphql_server.schema.facts import FACT_TYPES
from graphql_server.schema.freshness import Freshness
from graphql_server.schema.interaction_input import InteractionInput
from graphql_server.schema.mutation import Mutation
from graphql_server.schema.query import Query
from graphql_server.schema.scalars import SCALARS
from graphql_server.schema.subscription import Subscription


def build_schema(*, compiled: bool = True) -> GuardedSchema:
    """A new schema; one per process is enough. It is sorted on export only: Strawberry's own
    sorting breaks unions at run time. Not `compiled`: graphql-core alone executes."""
    schema = GuardedSchema(
        query=Query,
        mutation=Mutation,
        subscription=Subscription,
        types=list(FACT_TYPES.values()),
        extensions=[Freshness, AccessLog],
        execution_context_class=CompiledExecutor if compiled else None,
        config=StrawberryConfig(scalar_map=SCALARS),
    )
    fact = schema.graphql.type_map["Fact"]
    assert isinstance(fact, GraphQLUnionType)
    fact.resolve_type = _fact_type  # Strawberry's own would try the types one after the other
    _drop_null_defaults(schema.graphql)
    for input_ in (AlumnusBy, InteractionInput):
        one_of = schema.graphql.type_map[input_.__name__]
        assert isinstance(one_of, GraphQLInputObjectType)
        one_of.is_one_of = True  # Strawberry keeps it to itself; graphql-core prints and checks it
    return schema


def _drop_null_defaults(schema: GraphQLSchema) -> None:
    """Leave `first: Int = null` as `first: Int`: Strawberry makes a default of what is optional."""
    for type_ in schema.type_map.values():
        given: list[Any] = []
        if isinstance(type_, GraphQLInputObjectType):
            given = [*type_.fields.values()]
        elif isinstance(type_, GraphQLObjectType | GraphQLInterfaceType):
            given = [each for field in type_.fields.values() for each in field.args.values()]
        for each in given:
            if each.default_value is None:
                each.default_value = Undefined


def _fact_type(value: Any, *_: object) -> str:
    return type(value).__name__
