"""Examples of what happens with cases of access: one of every kind, with every field told."""

import datetime
from uuid import UUID

from crm.domain.facts.access_cases import (
    AccessCaseApproved,
    AccessCaseClosed,
    AccessCaseRequested,
    GlassBroken,
    GlassReviewed,
)
from crm.domain.facts.accesses import ConfidentialClass
from crm.domain.facts.base import Fact

_CASE = UUID("0b6f6c9e-51a4-4f0e-9d4c-3f5f1d3a7c31")
_PERSON = UUID("0b6f6c9e-51a4-4f0e-9d4c-3f5f1d3a7c32")
_UNTIL = datetime.datetime(2026, 3, 31, 9, tzinfo=datetime.UTC)

EXAMPLES_OF_CASES: tuple[Fact, ...] = (
    AccessCaseRequested(
        case_id=_CASE,
        subject_ids=(_PERSON,),
        confidential_classes=(ConfidentialClass.CONTACT, ConfidentialClass.IDENTITY),
        hours=4,
        case_reason="監査 2026-12: 同意の記録の確認",
    ),
    AccessCaseApproved(case_id=_CASE, expires_at=_UNTIL),
    GlassBroken(
        case_id=_CASE,
        subject_ids=(_PERSON,),
        confidential_classes=(ConfidentialClass.CONTACT,),
        expires_at=_UNTIL,
        case_reason="緊急の安否確認",
    ),
    GlassReviewed(case_id=_CASE, justified=True, finding="安否確認の必要があった"),
    AccessCaseClosed(case_id=_CASE),
)
