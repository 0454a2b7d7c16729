"""What is deprecated in the schema, and by which names it may be used."""

from collections.abc import Iterator

from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
)


def deprecated(schema: GraphQLSchema) -> dict[str, str]:
    """The reason of every deprecated field, argument, enum value and input field, by coordinate."""
    return {
        coordinate: reason
        for coordinate, reason in sorted(_reasons(schema))
        if reason is not None and not coordinate.startswith("__")
    }


def names_of(schema: GraphQLSchema, coordinate: str) -> list[str]:
    """The coordinate itself, and those of the interfaces through which its field is asked for."""
    type_name, _, rest = coordinate.partition(".")
    type_ = schema.type_map.get(type_name)
    field = rest.partition("(")[0]
    if not isinstance(type_, GraphQLObjectType | GraphQLInterfaceType):
        return [coordinate]
    through = [each.name for each in type_.interfaces if field in each.fields]
    return [coordinate, *(f"{name}.{rest}" for name in through)]


def _reasons(schema: GraphQLSchema) -> Iterator[tuple[str, str | None]]:
    for name, type_ in schema.type_map.items():
        if isinstance(type_, GraphQLEnumType):
            for value, each in type_.values.items():
                yield f"{name}.{value}", each.deprecation_reason
        elif isinstance(type_, GraphQLInputObjectType):
            for field, input_ in type_.fields.items():
                yield f"{name}.{field}", input_.deprecation_reason
        elif isinstance(type_, GraphQLObjectType | GraphQLInterfaceType):
            for field, output in type_.fields.items():
                yield f"{name}.{field}", output.deprecation_reason
                for argument, arg in output.args.items():
                    yield f"{name}.{field}({argument}:)", arg.deprecation_reason
