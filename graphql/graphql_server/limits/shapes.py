"""What the schema says about a place in a document, as far as counting needs it."""

from graphql import (
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLUnionType,
)


def is_connection(kind: GraphQLNamedType | None) -> bool:
    """Whether this is a Relay connection: its entries are counted by its page."""
    return (
        isinstance(kind, GraphQLObjectType)
        and kind.name.endswith("Connection")
        and "edges" in kind.fields
    )


def is_edge(kind: GraphQLNamedType | None) -> bool:
    """Whether this is an edge of a Relay connection."""
    return (
        isinstance(kind, GraphQLObjectType) and kind.name.endswith("Edge") and "node" in kind.fields
    )


def excludes_others(condition: GraphQLNamedType | None, parent: GraphQLNamedType | None) -> bool:
    return isinstance(parent, GraphQLInterfaceType | GraphQLUnionType) and isinstance(
        condition, GraphQLObjectType
    )


def field_of(parent: GraphQLNamedType | None, name: str) -> GraphQLField | None:
    if isinstance(parent, GraphQLObjectType | GraphQLInterfaceType):
        fields: dict[str, GraphQLField] = parent.fields
        return fields.get(name)
    return None
