"""Whether somebody's data must be kept for the sake of the law."""

import datetime
from collections.abc import Sequence
from uuid import UUID

from crm.application.alumni import AlumniCrm
from crm.domain.envelope import RecordedFact
from crm.domain.facts.rights import LegalHoldLifted, LegalHoldPlaced


def hold_on(
    crm: AlumniCrm, alumnus_ids: Sequence[UUID], day: datetime.date
) -> LegalHoldPlaced | None:
    """The hold that stands on this day on any of these records of a person; None: none does.

    Holds that were placed one upon another end with the last of them, or when they are lifted.
    """
    kinds = [LegalHoldPlaced.kind, LegalHoldLifted.kind]
    placed: list[LegalHoldPlaced] = []
    for each in crm.event_log.readable_of_people(alumnus_ids, kinds):
        if not isinstance(each, RecordedFact):
            continue
        match each.fact:
            case LegalHoldPlaced() as fact:
                placed.append(fact)
            case LegalHoldLifted():
                placed.clear()
            case _:
                pass
    standing = [each for each in placed if each.holds_on(day)]
    return max(standing, key=lambda each: each.held_until or datetime.date.max, default=None)
