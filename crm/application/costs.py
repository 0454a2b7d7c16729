"""The programme's account, as the log tells it."""

from crm.application.alumni import AlumniCrm
from crm.domain.costs import FIGURES, Account, account_of
from crm.domain.facts.costs import CostRescinded
from crm.domain.moments import PointInTime, holds


def programme_account(crm: AlumniCrm, at: PointInTime | None = None) -> Account:
    """Every figure that stands now, or that stood at a moment."""
    kinds = [each.kind for each in (*FIGURES, CostRescinded)]
    facts = crm.event_log.of_programme(kinds)
    return account_of(each for each in facts if at is None or holds(each, at, crm.zone))
