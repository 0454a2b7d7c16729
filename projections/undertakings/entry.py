"""One undertaking, folded from its facts; and how facts become undertakings."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple
from uuid import UUID

import crm.domain.undertakings  # noqa: F401  # so that all are registered
from crm.domain.envelope import RecordedFact
from crm.domain.facts.base import UndertakingFact
from crm.domain.undertaking import Undertaking, stream_of, undertaking_of


class UndertakingCursor(NamedTuple):
    """Place of an undertaking in every list: the newest first."""

    opened_at: datetime.datetime
    stream_id: UUID


@dataclass(frozen=True, slots=True)
class UndertakingEntry:
    """An undertaking with the facts that it was folded from, oldest first."""

    undertaking: Undertaking
    facts: Sequence[RecordedFact]

    @property
    def cursor(self) -> UndertakingCursor:
        opened_at = self.undertaking.opened_at
        assert opened_at is not None, "an undertaking without facts is in no list"
        return UndertakingCursor(opened_at, self.undertaking.stream_id)


def entries_of(facts: Iterable[RecordedFact]) -> list[UndertakingEntry]:
    """The undertakings that these facts, in the order of the log, tell of; oldest first."""
    streams: dict[UUID, list[RecordedFact]] = defaultdict(list)
    for recorded in facts:
        if isinstance(recorded.fact, UndertakingFact):
            streams[stream_id_of(recorded.fact)].append(recorded)
    return [entry_of(theirs) for theirs in streams.values()]


def entry_of(facts: Sequence[RecordedFact]) -> UndertakingEntry:
    """The undertaking whose facts these are, all of one stream."""
    first = facts[0].fact
    assert isinstance(first, UndertakingFact)
    happenings = [each.happening for each in facts]
    return UndertakingEntry(undertaking_of(first).of(first.undertaking_id, happenings), facts)


def stream_id_of(fact: UndertakingFact) -> UUID:
    """The stream of the undertaking that a fact is about, on whichever stream it stands."""
    return stream_of(undertaking_of(fact), fact.undertaking_id)
