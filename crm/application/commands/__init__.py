"""Every command, by subject; importing this registers them all."""

from crm.application.commands import (
    campaigns,
    care,
    consent,
    gatherings,
    profile,
)

__all__ = [
    "campaigns",
    "care",
    "consent",
    "gatherings",
    "profile",
]
