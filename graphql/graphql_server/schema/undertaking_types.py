"""The GraphQL types of all kinds of undertakings; importing this registers them."""

from graphql_server.schema import (
    collaborations,
    eligibility_exceptions,
    mentoring,
    referrals,
    stories,
    tasks,
)

__all__ = [
    "collaborations",
    "eligibility_exceptions",
    "mentoring",
    "referrals",
    "stories",
    "tasks",
]
