"""Which facts belong to a past moment: what held in the world then, as far as it was recorded.

The rule is written here once. Replaying a person asks it fact by fact; `crm.storage.moments` says
the same to the database, for lists. Why it is so: `docs/decisions/0007-moments.md`.
"""

import datetime
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from crm.domain.envelope import RecordedFact
from crm.domain.facts import AlumnusRegistered, EmploymentStarted, InteractionRetracted
from crm.domain.facts.identity import IdentitiesMerged, IdentitiesUnmerged

TIMELESS = frozenset(
    {
        AlumnusRegistered.kind,
        InteractionRetracted.kind,
        IdentitiesMerged.kind,
        IdentitiesUnmerged.kind,
    }
)
"""Kinds whose facts hold at every moment once they are known: who somebody is, and that a record
was a mistake, is no news of the day on which it was written down."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PointInTime:
    """What held at `as_of`, as far as the log knew it at `known_position`."""

    as_of: datetime.datetime
    """World time, UTC. Dates (status, expiry, score) are those of its day."""
    known_position: int
    """The last position of the log that counts as known."""
    known_at: datetime.datetime
    """The instant of which that was the last position, UTC; to be told, decides nothing."""

    def day(self, zone: datetime.tzinfo) -> datetime.date:
        """The date of `as_of` in the programme's time zone."""
        return self.as_of.astimezone(zone).date()


def holds(recorded: RecordedFact, point: PointInTime, zone: ZoneInfo) -> bool:
    """Whether a fact belongs to the moment: was known, and told of what held by then.

    A fact tells of the world from the earliest of three times on: when it happened, the day on
    which it takes effect, and when it was recorded (nobody writes down what is not yet in the
    world; what lies ahead has been announced). So everything known at a moment belongs to the
    moment when it is also the `as_of`.

    Days are compared, not instants: a midnight may come twice, or not at all.
    """
    if recorded.position > point.known_position:
        return False
    if recorded.kind in TIMELESS or _since_ever(recorded):
        return True
    if happened(recorded, point):
        return True
    day = recorded.happening.effective_on
    return day is not None and day <= point.day(zone)


def happened(recorded: RecordedFact, point: PointInTime) -> bool:
    """Whether the fact itself stands on the timeline of the moment."""
    if recorded.position > point.known_position:
        return False
    return min(recorded.occurred.at, recorded.recorded_at) <= point.as_of


def makes_present(recorded: RecordedFact, point: PointInTime, zone: ZoneInfo) -> bool:
    """Whether the fact is a reason for the person to be on file at the moment.

    Registration by itself is none before it happened: somebody hired last year was nobody to the
    employer ten years ago, whatever is known of them today.
    """
    if recorded.kind in TIMELESS:
        return happened(recorded, point)
    return holds(recorded, point, zone)


def _since_ever(recorded: RecordedFact) -> bool:
    """An employment that began nobody knows when had begun at any moment before its end."""
    fact = recorded.fact
    return isinstance(fact, EmploymentStarted) and fact.hired_on is None
