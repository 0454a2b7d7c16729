"""An operation that selects every field of every fact, without an alias."""

from graphql import GraphQLObjectType, GraphQLSchema, GraphQLUnionType, get_named_type


def all_facts_text(schema: GraphQLSchema) -> str:
    """Of each fact all fields; of what can be asked for by its id, the id."""
    fact = schema.type_map["Fact"]
    assert isinstance(fact, GraphQLUnionType)
    selections = "\n".join(
        f"              ... on {type_.name} {{ {_fields(type_)} }}"
        for type_ in sorted(fact.types, key=lambda each: each.name)
    )
    return _ALL_FACTS.replace("@@", selections)


def _fields(type_: GraphQLObjectType) -> str:
    return " ".join(
        f"{name}{_selection(get_named_type(field.type))}"
        for name, field in sorted(type_.fields.items())
    )


def _selection(type_: object) -> str:
    if not isinstance(type_, GraphQLObjectType):
        return ""
    if any(each.name == "Node" for each in type_.interfaces):
        return " { id }"
    return f" {{ {_fields(type_)} }}"


_ALL_FACTS = """\
# Made by `crm schema export`; do not edit. Every field of every fact.
query AllFacts($id: ID!, $first: Int = 100, $after: String, $locale: Locale = JA) {
  node(id: $id) {
    __typename
    ... on Alumnus {
      timeline(first: $first, after: $after) {
        pageInfo { hasNextPage endCursor }
        edges {
          node {
            id
            kind
            sentence(locale: $locale)
            maskedFields
            fact {
              __typename
@@
            }
          }
        }
      }
    }
  }
}
"""
