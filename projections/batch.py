"""A stretch of the log, read and decoded once for all read models that stand at its beginning."""

import contextlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple
from uuid import UUID

from psycopg import Connection

from crm.domain.envelope import RecordedFact
from crm.domain.facts.rights import ClassesErased, SubjectErased
from crm.domain.identity.clusters import MERGING_KINDS, Clusters, named_in
from crm.storage.erased import WithoutErased, erased_among, erased_classes
from crm.storage.keyring import KeyRing
from crm.storage.log import LOG_ROWS, LogRow, fetch_rows, people_in, rows_after
from crm.storage.merges import NO_KEYS, clusters_of, ever_merged
from crm.storage.state import Cipher, UnreadableFact

_MOST_KNOWN = 8_000
_OF_PEOPLE_UP_TO = (
    LOG_ROWS
    + """
WHERE alumnus_id = ANY(%(alumnus_ids)b) AND position <= %(up_to)s ORDER BY position
"""
)


class Unreadable(NamedTuple):
    """A row that is no fact any more, and why; the reason quotes nothing personal."""

    position: int
    alumnus_id: UUID | None
    """None for a fact of the programme itself."""
    error: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """The facts after a position, oldest first; `full` when there may be more."""

    after: int
    up_to: int
    full: bool
    items: list[RecordedFact | Unreadable] = field(repr=False)
    """Each under the id of the person whose record it is by the end of the batch."""
    anew: frozenset[UUID] = frozenset()
    """Records that the batch merges, parts or closes, or erases classes of: they are folded anew,
    and `items` has all that the log says of them; nothing of those who were erased."""


def read_batch(
    connection: Connection[Any], keyring: KeyRing, known: set[UUID], position: int, limit: int
) -> Batch | None:
    """What comes next, at most `limit` facts; None at the end of the log.

    `known` are the people whose keys were read for an earlier batch; it grows.
    """
    rows = rows_after(connection, position, limit)
    if not rows:
        return None
    full = len(rows) == limit
    up_to = rows[-1].position
    closed = _closed(rows, SubjectErased)
    anew = _shaken(connection, rows, up_to)
    merges = ever_merged(connection, people_in(rows) | anew, up_to)
    if anew:
        others = [row for row in rows if row.alumnus_id not in anew]
        theirs = {"alumnus_ids": list(anew), "up_to": up_to}
        rows = sorted(fetch_rows(connection, _OF_PEOPLE_UP_TO, theirs) + others)
    # Whoever is erased by now is left out wherever their facts stand, as in a rebuild.
    if erased := erased_among(connection, people_in(rows)):
        rows = [row for row in rows if row.alumnus_id not in erased]
    anew |= closed
    facts = read_facts(connection, rows, keyring, known)
    items = presented(facts, Clusters.of(merges.values()))
    return Batch(after=position, up_to=up_to, full=full, items=items, anew=anew)


def history(
    connection: Connection[Any], keyring: KeyRing, people: Iterable[UUID], up_to: int
) -> tuple[frozenset[UUID], list[RecordedFact | Unreadable]]:
    """These records and all that they were ever merged with, and what the log says of them, as a
    batch that folds them anew has it."""
    named = set(people)
    merges = ever_merged(connection, named, up_to).values()
    anew = frozenset(named | named_in(merges))
    rows = fetch_rows(connection, _OF_PEOPLE_UP_TO, {"alumnus_ids": list(anew), "up_to": up_to})
    erased = erased_among(connection, anew)
    rows = [row for row in rows if row.alumnus_id not in erased]
    return anew, presented(read_facts(connection, rows, keyring, set()), Clusters.of(merges))


def _closed(
    rows: Iterable[LogRow], cls: type[SubjectErased] | type[ClassesErased]
) -> frozenset[UUID]:
    """Every record that these rows close, as a whole or some classes of it."""
    found: set[UUID] = set()
    for row in rows:
        if row.kind == cls.kind:
            with contextlib.suppress(UnreadableFact):
                fact = row.recorded(NO_KEYS).fact
                assert isinstance(fact, cls)
                found.update(fact.subject_ids)
    return frozenset(found)


def _shaken(connection: Connection[Any], rows: Iterable[LogRow], up_to: int) -> frozenset[UUID]:
    """Everybody whom a merge or its undoing among these rows concerns, or an erasure of classes,
    through others too."""
    named = {row.alumnus_id for row in rows if row.kind in MERGING_KINDS and row.alumnus_id}
    named |= _closed(rows, ClassesErased)
    if not named:
        return frozenset()
    return frozenset(named | named_in(ever_merged(connection, named, up_to).values()))


def presented(
    items: Iterable[RecordedFact | Unreadable], clusters: Clusters
) -> list[RecordedFact | Unreadable]:
    """The facts under the ids of the people whose records they were entered on."""
    if not clusters.merges:
        return list(items)
    return [_presented(each, clusters) for each in items]


def _presented(item: RecordedFact | Unreadable, clusters: Clusters) -> RecordedFact | Unreadable:
    subject = subject_of(item)
    if subject is None:
        return item
    if isinstance(item, Unreadable):
        return item._replace(alumnus_id=clusters.survivor_of(subject))
    return clusters.present(item)


def read_facts(
    connection: Connection[Any], rows: Sequence[LogRow], keyring: KeyRing, known: set[UUID]
) -> list[RecordedFact | Unreadable]:
    """The rows as facts, without classes that are erased by now; `known` as for `read_batch`."""
    if len(known) > _MOST_KNOWN:
        known.clear()
    people = people_in(rows)
    keyring.prefetch(people - known)
    known |= people
    cipher = _without_erased(connection, keyring, people)
    return [fact_of(row, cipher) for row in rows]


def _without_erased(
    connection: Connection[Any], keyring: KeyRing, people: Iterable[UUID]
) -> Cipher:
    least = erased_classes(connection, people)
    return WithoutErased(keyring, least) if least else keyring


def fact_of(row: LogRow, cipher: Cipher) -> RecordedFact | Unreadable:
    """The row as a fact, or why it is none. A lost database is not the row's fault."""
    try:
        return row.recorded(cipher)
    except UnreadableFact as error:
        cause = f", {type(error.__cause__).__name__}" if error.__cause__ else ""
        return Unreadable(row.position, row.alumnus_id, f"{error.code}: {row.kind}{cause}")


def fact_at(
    connection: Connection[Any], keyring: KeyRing, position: int, known_position: int
) -> RecordedFact | Unreadable:
    """The fact at a position that the log has, under whose id it is at the known one."""
    (row,) = rows_after(connection, position - 1, 1)
    people = people_in([row])
    clusters = clusters_of(connection, people, known_position)
    cipher = _without_erased(connection, keyring, people)
    (fact,) = presented([fact_of(row, cipher)], clusters)
    return fact


def subject_of(item: RecordedFact | Unreadable) -> UUID | None:
    """Whose facts wait when this one cannot be projected: the person's, or the programme's."""
    if isinstance(item, Unreadable):
        return item.alumnus_id
    return item.alumnus_id if item.about_person else None
