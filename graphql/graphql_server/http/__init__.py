"""HTTP: who asks, in which form, and the doors beside GraphQL (webhooks, health, GraphiQL)."""

from graphql_server.http.app import create_app
from graphql_server.http.settings import HttpSettings

__all__ = ["HttpSettings", "create_app"]
