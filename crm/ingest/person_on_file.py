"""One person while an import looks at them: the aggregate, and what was told about each detail."""

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from crm.domain.alumnus import Alumnus
from crm.domain.dates import FuzzyDate
from crm.domain.envelope import Happening, RecordedFact
from crm.domain.facts import (
    AlumnusRegistered,
    Departed,
    DepartureRescinded,
    DepartureScheduled,
    PositionHeld,
    ProfileUpdated,
)
from crm.domain.facts.employment import DepartureReasonCorrected
from crm.domain.person import Person, evolve
from crm.ingest.people_history import History
from crm.storage.blind_index import normal_email
from crm.storage.mapper import decision_event

PROVIDER = "hr-import"
"""The source of every imported fact. Its delivery id is `<as-of date>/<digest of the person's rows
in the file>/<what makes it unique>`; the first two may be empty."""

PROFILE = ("name", "name_kana", "name_latin", "email")
Detail = tuple[str, UUID | None]
"""A detail's name, and the employment it belongs to."""


@dataclass(slots=True)
class PersonOnFile:
    """A person as the log tells, and the facts that this import adds to it."""

    alumnus: Alumnus
    zone: ZoneInfo
    histories: dict[Detail, History] = field(default_factory=dict)
    profiles: int = 0
    """Profile facts so far: the version of the profile, for optimistic appends."""
    run: UUID | None = None
    """The latest import that added facts, and in `files` the digests of what it had read."""
    files: set[str] = field(default_factory=set)
    refused: set[str] = field(default_factory=set)
    """Digests of rows of which some are rejected: they are looked at anew each time."""
    updates: list[Happening] = field(default_factory=list)
    """Profile facts that this import adds; the aggregate holds its own."""

    @classmethod
    def loaded(cls, facts: Iterable[RecordedFact], zone: ZoneInfo) -> "PersonOnFile":
        """Fold the facts of one person, in the order of the log.

        Those of records that were merged into theirs come under the person's id.
        """
        told = list(facts)
        first = next((each for each in told if each.on_decisions), None)
        if first is None:
            raise ValueError("Nobody can be folded from no facts.")
        event: Any = decision_event(first)
        person = cls(event.mutate(None), zone)
        for recorded in told:
            if recorded is not first:
                if recorded.on_decisions:
                    decision_event(recorded).mutate(person.alumnus)
                else:
                    evolve(person.person, recorded.happening)
            person.note(recorded.happening, recorded.recorded_at)
        return person

    @property
    def person(self) -> Person:
        return self.alumnus.person

    def history(self, name: str, stint_id: UUID | None = None) -> History:
        return self.histories.setdefault((name, stint_id), History())

    def update_profile(self, happening: Happening) -> None:
        """Add a profile fact, which is no decision and goes to the other stream."""
        self.updates.append(happening)
        evolve(self.person, happening)

    def note_since(self, decisions: int, updates: int, now: datetime.datetime) -> int:
        """Note what was added since there were so many of each; how many facts that were."""
        added = [event.happening for event in self.alumnus.pending_events[decisions:]]  # type: ignore[attr-defined]
        added += self.updates[updates:]
        for happening in added:
            self.note(happening, now)
        return len(added)

    def note(self, happening: Happening, recorded_at: datetime.datetime) -> None:
        """Remember what a fact tells about each detail, and as of when."""
        imported = happening.source.provider == PROVIDER
        as_of = self._as_of(happening, recorded_at)
        if imported:
            self._note_file(happening)

        def tell(name: str, stint_id: UUID | None, *value: object) -> None:
            self.history(name, stint_id).add(as_of, value, imported=imported)

        match happening.fact:
            case AlumnusRegistered() | ProfileUpdated() as profile:
                self.profiles += 1
                for name in PROFILE:
                    if (value := getattr(profile, name)) is not None:
                        tell(name, None, SAME[name](value))
            case PositionHeld() as held:
                tell("position", held.stint_id, held.department, held.job_title, held.grade)
            case Departed() | DepartureScheduled() as left:
                tell("departure", left.stint_id, left.last_day, left.departure_reason)
            case DepartureReasonCorrected() as right:
                known = self.person.stints.get(right.stint_id)
                last_day = known.last_day if known is not None else None
                tell("departure", right.stint_id, last_day, right.departure_reason)
            case DepartureRescinded() as stays if not imported:
                tell("departure", stays.stint_id, None, None)
            case _:
                pass

    def _note_file(self, happening: Happening) -> None:
        if happening.correlation_id != self.run:
            self.run, self.files = happening.correlation_id, set()
        _, _, rest = (happening.source.delivery_id or "").partition("/")
        digest, _, _ = rest.partition("/")
        self.files.add(digest)

    def _as_of(self, happening: Happening, recorded_at: datetime.datetime) -> datetime.date:
        if happening.source.provider != PROVIDER:
            return happening.occurred.at.astimezone(self.zone).date()
        as_of, _, _ = (happening.source.delivery_id or "").partition("/")
        if as_of:
            return FuzzyDate.parse(as_of).first
        return recorded_at.astimezone(self.zone).date()


SAME: dict[str, Callable[[str], str]] = {
    "name": str,
    "name_kana": str,
    "name_latin": str,
    "email": normal_email,
}
"""The form in which a value of the profile is compared."""
