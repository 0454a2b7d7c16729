"""Examples of what people ask for with their data: one of every kind, with every field told."""

import datetime
from uuid import UUID

from crm.domain.facts.base import Fact
from crm.domain.facts.retention import RetentionLifted, RetentionSet
from crm.domain.facts.rights import (
    ClassesErased,
    ErasureConfirmed,
    ErasureHolder,
    HolderConfirmed,
    LegalHoldLifted,
    LegalHoldPlaced,
    RequestOrigin,
    RequestRefusalBasis,
    SubjectErased,
    SubjectRequestApproved,
    SubjectRequestFulfilled,
    SubjectRequestReceived,
    SubjectRequestRefused,
    SubjectRequestType,
)
from crm.domain.words import ConsentPurpose, DataClass

_REQUEST = UUID("0b6f6c9e-51a4-4f0e-9d4c-3f5f1d3a7c21")
_PERSON = UUID("0b6f6c9e-51a4-4f0e-9d4c-3f5f1d3a7c22")
_DAY = datetime.date(2026, 3, 31)

EXAMPLES_OF_RIGHTS: tuple[Fact, ...] = (
    SubjectRequestReceived(
        request_id=_REQUEST,
        subject_id=_PERSON,
        request_type=SubjectRequestType.ERASE,
        request_origin=RequestOrigin.PERSON,
        due_on=_DAY,
        data_classes=(DataClass.HR_NOTES,),
    ),
    SubjectRequestApproved(request_id=_REQUEST),
    SubjectRequestRefused(
        request_id=_REQUEST, request_refusal_basis=RequestRefusalBasis.LEGAL_CLAIM
    ),
    SubjectRequestFulfilled(request_id=_REQUEST),
    SubjectErased(request_id=_REQUEST, subject_ids=(_PERSON,), known_again_until=_DAY),
    ClassesErased(
        request_id=_REQUEST,
        subject_ids=(_PERSON,),
        erased_classes=(DataClass.CONTACT, DataClass.HR_NOTES),
        generation=1,
    ),
    ErasureConfirmed(
        request_id=_REQUEST,
        keys_destroyed=3,
        up_to_position=120,
        confirmed=(
            HolderConfirmed(
                holder=ErasureHolder.READ_MODEL,
                name="directory",
                version=2,
                position=120,
                removed=0,
            ),
        ),
        data_classes=(DataClass.HR_NOTES,),
    ),
    LegalHoldPlaced(held_until=_DAY, explanation="係争中"),
    LegalHoldLifted(explanation="和解"),
    RetentionSet(
        kept_class=DataClass.HR_NOTES,
        of_legal_entity="JP01",
        while_agreed_to=ConsentPurpose.NEWSLETTER,
        keep_months=24,
    ),
    RetentionLifted(
        kept_class=DataClass.HR_NOTES,
        of_legal_entity="JP01",
        while_agreed_to=ConsentPurpose.NEWSLETTER,
    ),
)
