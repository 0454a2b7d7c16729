"""Every command, by subject; importing this registers them all."""

from crm.application.commands import (
    campaigns,
    care,
    consent,
    gatherings,
    plans,
    profile,
)

__all__ = [
    "campaigns",
    "care",
    "consent",
    "gatherings",
    "plans",
    "profile",
]
