"""Every command, by subject; importing this registers them all."""

from crm.application.commands import (
    campaigns,
    care,
    collaborations,
    consent,
    contributions,
    costs,
    gatherings,
    mentoring,
    plans,
    profile,
    referrals,
    stories,
)

__all__ = [
    "campaigns",
    "care",
    "collaborations",
    "consent",
    "contributions",
    "costs",
    "gatherings",
    "mentoring",
    "plans",
    "profile",
    "referrals",
    "stories",
]
