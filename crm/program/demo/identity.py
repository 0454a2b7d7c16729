"""Who is who: three people who registered once more; one is still to be decided about."""

from typing import NamedTuple

from crm.application.alumni import PersonRef
from crm.application.commands.identity import (
    DismissDuplicate,
    MergeIdentities,
    SuspectDuplicate,
    VerifyIdentity,
)
from crm.application.employment import record_departure
from crm.application.registration import NewEmployment, register_alumnus
from crm.domain.dates import FuzzyDate
from crm.domain.facts import AlumnusRegistered
from crm.domain.facts.identity import VerificationMethod
from crm.program.demo.office import Office

_ENTITY = "あおばサービス"
_FIRST = 20
"""Nobody's story before it is told by another chapter."""


class _Twice(NamedTuple):
    known: PersonRef
    again: PersonRef


def tell_apart(office: Office) -> None:
    """One pair waits, one was told apart by telephone, one was merged."""
    waits, homonym, same = (_registered_again(office, number) for number in range(3))
    for pair in (waits, homonym, same):
        office.does(SuspectDuplicate(one=pair.known, other=pair.again), office.ago(30))
    office.does(
        DismissDuplicate(
            one=homonym.known, other=homonym.again, explanation="電話で確認。同姓同名の別人。"
        ),
        office.ago(28),
    )
    method = VerificationMethod.EMPLOYEE_NUMBER_AND_BIRTH_DATE
    office.does(VerifyIdentity(alumnus=same.known, verification_method=method), office.ago(27))
    office.does(
        MergeIdentities(
            survivor=same.known,
            absorbed=same.again,
            explanation="グループ会社から転籍した同じ人。本人に確認済み。",
        ),
        office.ago(27),
    )


def _registered_again(office: Office, number: int) -> _Twice:
    """Somebody known, and the record of a person of the same name, from a group company's list."""
    alumnus_id = office.alumni()[_FIRST + number]
    told = next(
        each.fact
        for each in office.crm.event_log.of_people([alumnus_id])
        if isinstance(each.fact, AlumnusRegistered)
    )
    homonym = number == 1
    fact = AlumnusRegistered(
        name=told.name,
        name_kana=told.name_kana,
        birth_date=None if homonym else told.birth_date,
        email=f"group.{number}@mail.example",
        preferred_name=told.name.split()[0] if told.name else None,
    )
    employment = NewEmployment(employee_number=f"G{700 + number}", legal_entity=_ENTITY)
    made = register_alumnus(office.crm, office.moment(office.ago(40)), fact, employment)
    again = PersonRef(alumnus_id=made.person_id)
    left = FuzzyDate.month(2009, 1 + number)
    record_departure(office.crm, office.moment(office.ago(40)), again, last_day=left)
    return _Twice(PersonRef(alumnus_id=alumnus_id), again)
