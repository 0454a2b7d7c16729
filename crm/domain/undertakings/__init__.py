"""Every kind of undertaking, one file each; importing this registers them all.

Written out and not found by looking, so that the digest of a read model sees their code.
"""

from crm.domain.undertakings import (
    collaboration,
    follow_up_task,
    mentoring,
    referral,
    success_story,
)

__all__ = [
    "collaboration",
    "follow_up_task",
    "mentoring",
    "referral",
    "success_story",
]
