"""The GraphQL types of all kinds of undertakings; importing this registers them."""

from graphql_server.schema import (
    tasks,
)

__all__ = [
    "tasks",
]
