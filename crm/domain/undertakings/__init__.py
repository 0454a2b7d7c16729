"""Every kind of undertaking, one file each; importing this registers them all.

Written out and not found by looking, so that the digest of a read model sees their code.
"""

from crm.domain.undertakings import (
    access_case,
    campaign,
    collaboration,
    eligibility_exception,
    follow_up_task,
    gathering,
    mentoring,
    referral,
    return_process,
    subject_request,
    success_story,
)

__all__ = [
    "access_case",
    "campaign",
    "collaboration",
    "eligibility_exception",
    "follow_up_task",
    "gathering",
    "mentoring",
    "referral",
    "return_process",
    "subject_request",
    "success_story",
]
