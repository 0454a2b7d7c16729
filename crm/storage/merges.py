"""Reads from the log which records are of one person, now or as far as a position tells."""

import contextlib
from collections.abc import Iterable, Iterator, Sequence
from typing import Any
from uuid import UUID

from psycopg import Connection

from crm.domain.envelope import RecordedFact
from crm.domain.facts.base import Fact
from crm.domain.identity.clusters import Clusters, named_in
from crm.domain.words import DataClass
from crm.storage.erased import erased_among
from crm.storage.log import LOG_ROWS, EventLog, LogRow, Unreadable, fetch_rows
from crm.storage.state import UnreadableFact

_END = 2**63 - 1


class _NoKeys:
    """Reads facts without what is personal in them: who is merged with whom is not."""

    def encrypt(
        self, subject_id: UUID, data_class: DataClass, value: bytes, context: bytes
    ) -> tuple[bytes, int]:
        raise NotImplementedError

    def decrypt(
        self,
        subject_id: UUID,
        data_class: DataClass,
        sealed: bytes,
        context: bytes,
        generation: int = 0,
    ) -> bytes | None:
        return None


NO_KEYS = _NoKeys()
# The kinds are written out: else the planner could not tell that 0009_identity.sql indexes them.
_MERGES = (
    LOG_ROWS
    + """
WHERE kind IN ('IdentitiesMerged', 'IdentitiesUnmerged')
  AND alumnus_id = ANY(%(alumnus_ids)b) AND position <= %(up_to)s
ORDER BY position
"""
)
_ALL_MERGES = (
    LOG_ROWS
    + """
WHERE kind IN ('IdentitiesMerged', 'IdentitiesUnmerged') AND position <= %(up_to)s
ORDER BY position
"""
)
_DUPLICATES = (
    LOG_ROWS
    + """
WHERE kind IN ('IdentitiesMerged', 'IdentitiesUnmerged', 'DuplicateSuspected',
               'DuplicateDismissed') AND position <= %(up_to)s
ORDER BY position
"""
)


def ever_merged(
    connection: Connection[Any], alumnus_ids: Iterable[UUID], up_to: int = _END
) -> dict[int, Fact]:
    """Every merge that these people were ever part of, and those of whom it joined them with.

    By position, in the order of the log. A merge stands on the streams of both, so one record that
    cannot be read hides nothing.
    """
    found: dict[int, Fact] = {}
    known: set[UUID] = set()
    wanted = set(alumnus_ids)
    while wanted:
        known |= wanted
        rows = fetch_rows(connection, _MERGES, {"alumnus_ids": list(wanted), "up_to": up_to})
        facts = _readable(rows)
        found |= facts
        wanted = named_in(facts.values()) - known
    return dict(sorted(found.items()))


def all_merged(connection: Connection[Any], up_to: int) -> dict[int, Fact]:
    """Every merge and undoing that there was, by position, in the order of the log."""
    return _readable(fetch_rows(connection, _ALL_MERGES, {"up_to": up_to}))


def about_duplicates(event_log: EventLog, up_to: int | None = None) -> list[RecordedFact]:
    """Every suspicion, dismissal and merge, in the order of the log, without its explanation.

    There are two facts for each: thousands are read at once, tens of thousands take a second.
    """
    with event_log.connect() as connection:
        known = {"up_to": _END if up_to is None else up_to}
        rows = fetch_rows(connection, _DUPLICATES, known)
    return list(_recorded(rows))


def clusters_of(
    connection: Connection[Any], alumnus_ids: Iterable[UUID], up_to: int = _END
) -> Clusters:
    """The merges in force that these people are part of."""
    return Clusters.of(ever_merged(connection, alumnus_ids, up_to).values())


def ever_together(facts: Iterable[Fact], alumnus_id: UUID) -> set[UUID]:
    """The record and all that it was ever merged with, directly or through others."""
    pairs = [named_in([each]) for each in facts]
    found = {alumnus_id}
    while more := {each for pair in pairs if pair & found for each in pair} - found:
        found |= more
    return found


def histories(
    event_log: EventLog, alumnus_ids: Sequence[UUID]
) -> dict[UUID, list[RecordedFact | Unreadable]]:
    """By person named, all that is on their record and on those it was ever merged with.

    In the order of the log. Which of it is theirs depends on what is known of the merges. Nothing
    of whoever was erased.
    """
    with event_log.connect() as connection:
        merges = ever_merged(connection, alumnus_ids).values()
        erased = erased_among(connection, alumnus_ids)
    groups = {each: ever_together(merges, each) for each in alumnus_ids}
    facts = event_log.readable_of_people(set().union(*groups.values()))
    return {
        alumnus_id: []
        if alumnus_id in erased
        else [each for each in facts if _entered_on(each) in group]
        for alumnus_id, group in groups.items()
    }


def _entered_on(fact: RecordedFact | Unreadable) -> UUID:
    return fact.entered_on if isinstance(fact, RecordedFact) else fact.alumnus_id


def _readable(rows: Iterable[LogRow]) -> dict[int, Fact]:
    return {each.position: each.fact for each in _recorded(rows)}


def _recorded(rows: Iterable[LogRow]) -> Iterator[RecordedFact]:
    for row in rows:
        with contextlib.suppress(UnreadableFact):
            yield row.recorded(NO_KEYS)
