"""Writes `frontend_schema/` for front-end teams, and says where a written copy is stale."""

from pathlib import Path

from graphql import (
    GraphQLError,
    GraphQLObjectType,
    GraphQLSchema,
    GraphQLUnionType,
    get_named_type,
    lexicographic_sort_schema,
    parse,
    print_schema,
    validate,
)

from graphql_server.schema import build_schema

SCHEMA_FILE = "schema.graphql"
OPERATIONS = "operations"
ALL_FACTS_FILE = "AllFacts.graphql"
_HEADER = "# Made by `crm schema export`; do not edit. {what}\n"


def schema_text() -> str:
    """The schema, sorted, with descriptions."""
    schema = lexicographic_sort_schema(build_schema().graphql)
    return _HEADER.format(what="The GraphQL schema.") + "\n" + print_schema(schema) + "\n"


def all_facts_text() -> str:
    """An operation that selects every field of every fact, without an alias."""
    schema = build_schema().graphql
    fact = schema.type_map["Fact"]
    assert isinstance(fact, GraphQLUnionType)
    selections = "\n".join(
        f"              ... on {type_.name} {{ {_fields(type_)} }}"
        for type_ in sorted(fact.types, key=lambda each: each.name)
    )
    header = _HEADER.format(what="Every field of every fact.")
    return header + _ALL_FACTS.replace("@@", selections)


def export(folder: Path) -> list[Path]:
    """Write what is made of the code into the folder; the files written."""
    (folder / OPERATIONS).mkdir(parents=True, exist_ok=True)
    written = []
    for path, text in _made(folder).items():
        path.write_text(text, encoding="utf-8")
        written.append(path)
    return written


def check(folder: Path) -> list[str]:
    """What is wrong in the folder, a sentence each; empty when all is fresh and valid."""
    problems = [
        f"{path.relative_to(folder)} is not what the code makes: run `crm schema export`."
        for path, text in _made(folder).items()
        if not path.is_file() or path.read_text(encoding="utf-8") != text
    ]
    schema = build_schema().graphql
    for path in sorted((folder / OPERATIONS).glob("*.graphql")):
        problems += [f"{OPERATIONS}/{path.name}: {each}" for each in _faults(schema, path)]
    return problems


def _made(folder: Path) -> dict[Path, str]:
    return {
        folder / SCHEMA_FILE: schema_text(),
        folder / OPERATIONS / ALL_FACTS_FILE: all_facts_text(),
    }


def _faults(schema: GraphQLSchema, path: Path) -> list[str]:
    try:
        document = parse(path.read_text(encoding="utf-8"))
    except GraphQLError as error:
        return [error.message]
    return [error.message for error in validate(schema, document)]


def _fields(type_: GraphQLObjectType) -> str:
    return " ".join(
        f"{name}{_selection(get_named_type(field.type))}"
        for name, field in sorted(type_.fields.items())
    )


def _selection(type_: object) -> str:
    """What is selected of a field's type: of what can be asked for by its id, the id."""
    if not isinstance(type_, GraphQLObjectType):
        return ""
    if any(each.name == "Node" for each in type_.interfaces):
        return " { id }"
    return f" {{ {_fields(type_)} }}"


_ALL_FACTS = """\
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
