"""The GraphQL types of all kinds of undertakings; importing this registers them."""

from graphql_server.schema import (
    collaborations,
    mentoring,
    referrals,
    stories,
    tasks,
)

__all__ = [
    "collaborations",
    "mentoring",
    "referrals",
    "stories",
    "tasks",
]
