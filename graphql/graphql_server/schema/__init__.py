"""The GraphQL schema: one noun per file. `build_schema()` puts it together."""

from graphql_server.schema.build import build_schema

__all__ = ["build_schema"]
