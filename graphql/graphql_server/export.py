"""Writes what of `frontend_schema/` only the code knows, and says where a written copy is stale.

The rest of that folder is made of these files by the tools of its package (`make schema`).
"""

from collections.abc import Mapping
from pathlib import Path

from graphql import (
    DocumentNode,
    GraphQLError,
    GraphQLSchema,
    lexicographic_sort_schema,
    parse,
    print_schema,
    validate,
)

from graphql_server.published.all_facts import all_facts_text
from graphql_server.published.costs import costs_json, costs_page
from graphql_server.published.errors import errors_json, errors_page
from graphql_server.published.kinds import kinds_json, kinds_page
from graphql_server.schema import build_schema

SCHEMA_FILE = "schema.graphql"
OPERATIONS = "operations"
ALL_FACTS_FILE = "AllFacts.graphql"
TABLES = "tables"
_SCHEMA_HEADER = "# Made by `crm schema export`; do not edit. The GraphQL schema.\n\n"


def export(folder: Path) -> list[Path]:
    """Write what is made of the code into the folder; the files written."""
    schema = _sorted_schema()
    written = []
    for path, text in _made(folder, schema, _documents(folder)[0]).items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        written.append(path)
    return written


def check(folder: Path) -> list[str]:
    """What is wrong in the folder, a sentence each; empty when all is fresh and valid."""
    schema = _sorted_schema()
    documents, unreadable = _documents(folder)
    problems = [
        f"{path.relative_to(folder)} is not what the code makes: run `make schema`."
        for path, text in _made(folder, schema, documents).items()
        if not path.is_file() or path.read_text(encoding="utf-8") != text
    ]
    problems += [f"{OPERATIONS}/{name}: {fault}" for name, fault in unreadable.items()]
    return problems + [
        f"{OPERATIONS}/{name}: {error.message}"
        for name, document in documents.items()
        for error in validate(schema, document)
    ]


def schema_text(schema: GraphQLSchema) -> str:
    """The whole schema with its descriptions, as sorted as it comes."""
    return _SCHEMA_HEADER + print_schema(schema) + "\n"


def _sorted_schema() -> GraphQLSchema:
    return lexicographic_sort_schema(build_schema().graphql)


def _made(
    folder: Path, schema: GraphQLSchema, documents: Mapping[str, DocumentNode]
) -> dict[Path, str]:
    all_facts = all_facts_text(schema)
    published = {**documents, ALL_FACTS_FILE: parse(all_facts)}
    return {
        folder / SCHEMA_FILE: schema_text(schema),
        folder / OPERATIONS / ALL_FACTS_FILE: all_facts,
        folder / TABLES / "costs.json": costs_json(schema, published),
        folder / TABLES / "costs.md": costs_page(schema, published),
        folder / TABLES / "errors.json": errors_json(),
        folder / TABLES / "errors.md": errors_page(),
        folder / TABLES / "kinds.json": kinds_json(),
        folder / TABLES / "kinds.md": kinds_page(),
    }


def _documents(folder: Path) -> tuple[dict[str, DocumentNode], dict[str, str]]:
    """The operations by their file names, and why some are none."""
    documents, faults = {}, {}
    for path in sorted((folder / OPERATIONS).glob("*.graphql")):
        try:
            documents[path.name] = parse(path.read_text(encoding="utf-8"))
        except GraphQLError as error:
            faults[path.name] = error.message
    return documents, faults
