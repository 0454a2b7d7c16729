"""The GraphQL types of all kinds of undertakings; importing this registers them."""

from graphql_server.schema import (
    access_cases,
    campaigns,
    collaborations,
    eligibility_exceptions,
    gathering,
    mentoring,
    referrals,
    return_process,
    stories,
    subject_requests,
    tasks,
)

__all__ = [
    "access_cases",
    "campaigns",
    "collaborations",
    "eligibility_exceptions",
    "gathering",
    "mentoring",
    "referrals",
    "return_process",
    "stories",
    "subject_requests",
    "tasks",
]
