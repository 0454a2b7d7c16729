"""Every command, by subject; importing this registers them all."""

from crm.application.commands import (
    care,
)

__all__ = [
    "care",
]
