"""Reads from the log what bears on whether certain people are of one person with somebody."""

import contextlib
from collections.abc import Iterable
from uuid import UUID

from crm.domain.envelope import RecordedFact
from crm.storage.log import LOG_ROWS, EventLog, fetch_rows
from crm.storage.merges import NO_KEYS, ever_merged, ever_together
from crm.storage.state import UnreadableFact

_END = 2**63 - 1
# The kinds are written out, as in `merges`: else no index would be used.
_SUSPICIONS = (
    LOG_ROWS
    + """
WHERE kind IN ('IdentitiesMerged', 'IdentitiesUnmerged', 'DuplicateSuspected',
               'DuplicateDismissed')
  AND alumnus_id = ANY(%(alumnus_ids)b) AND position <= %(up_to)s
ORDER BY position
"""
)


def suspicions_of(
    event_log: EventLog, alumnus_ids: Iterable[UUID], up_to: int | None = None
) -> list[RecordedFact]:
    """Every suspicion, dismissal and merge of these people, and of whoever they were ever merged
    with, in the order of the log, without its explanation."""
    wanted, last = list(alumnus_ids), _END if up_to is None else up_to
    found: list[RecordedFact] = []
    with event_log.connect() as connection:
        merges = ever_merged(connection, wanted, last).values()
        everybody = set().union(*(ever_together(merges, each) for each in wanted))
        asked = {"alumnus_ids": list(everybody), "up_to": last}
        for row in fetch_rows(connection, _SUSPICIONS, asked):
            with contextlib.suppress(UnreadableFact):
                found.append(row.recorded(NO_KEYS))
    return found
