"""A person at a moment, folded with the same functions as the read models of today."""

import dataclasses
import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from uuid import UUID
from zoneinfo import ZoneInfo

from crm.domain.engagement import ScoringModel, Touch, prepare
from crm.domain.envelope import RecordedFact
from crm.domain.facts import (
    REGISTRY,
    Decision,
    InteractionRetracted,
    MessageDelivered,
    ProfileUpdated,
)
from crm.domain.identity.clusters import Clusters
from crm.domain.moments import PointInTime, happened, holds, makes_present
from crm.domain.person import Person, evolve
from crm.domain.signals import (
    Signal,
    SignalRuleset,
    Trace,
    Verdict,
    trace_of,
    verdicts,
)
from crm.domain.signals.published import PublishedRuleset
from crm.domain.signals.published import in_force as ruleset_in_force
from crm.domain.status import status_history
from projections.directory.entry import PersonEntry
from projections.directory.fold import departed_on, department_of
from projections.directory.search import sort_key
from projections.engagement.standing import Standing
from projections.engagement.touches import TOUCHING_KINDS, touch_of
from projections.timeline.entry import Entry, Retraction, entry_of

TELLING_KINDS = frozenset(kind for kind, cls in REGISTRY.items() if issubclass(cls, Decision)) | {
    ProfileUpdated.kind,
    InteractionRetracted.kind,
}
"""Those that `evolve` reads."""
END_OF_LOG = 2**63 - 1
SCORING_KINDS = TOUCHING_KINDS | TELLING_KINDS | {MessageDelivered.kind}
"""Those that a score can follow from: touches, what tells machines apart, retractions,
membership."""


@dataclass(frozen=True)
class PastPerson:
    """One person at one moment. What is not asked for is not folded."""

    alumnus_id: UUID
    point: PointInTime
    zone: ZoneInfo
    facts: Sequence[RecordedFact]
    """Those that hold at the moment, in the order of the log."""
    rulesets: Sequence[PublishedRuleset] = ()
    """Of signals, as published; the built-in one need not be among them."""

    @property
    def ruleset(self) -> SignalRuleset:
        """Of signals: the one in force on the day, as far as it was known."""
        known = [each for each in self.rulesets if each.position <= self.point.known_position]
        return ruleset_in_force(known, self.day).ruleset

    @property
    def day(self) -> datetime.date:
        """The date of the moment in the programme's time zone."""
        return self.point.day(self.zone)

    @cached_property
    def entry(self) -> PersonEntry:
        """As the directory tells of them; without the score, which no list sorts by here."""
        return directory_entry(self.alumnus_id, self.facts, self.zone)

    @cached_property
    def timeline(self) -> list[Entry]:
        """Newest first by (occurred at, position)."""
        return timeline_entries(self.facts, self.point, _retractions(self.facts))

    @cached_property
    def entries(self) -> Mapping[int, Entry]:
        """Every fact as an entry, by position, be it on the timeline yet or not."""
        return entries_of(self.facts)

    def entry_on_timeline(self, recorded: RecordedFact) -> Entry | None:
        """One fact as the timeline shows it; None when it is not on it."""
        taken_back = [each for each in self.facts if each.kind == InteractionRetracted.kind]
        return next(iter(timeline_entries([recorded], self.point, _retractions(taken_back))), None)

    def standing(self, model: ScoringModel) -> Standing:
        """What the score of any date follows from."""
        return standing_of(self.entry.person, self.facts, model, self.zone, self.ruleset)

    @cached_property
    def verdicts(self) -> Mapping[UUID, Verdict]:
        """Who caused each open and click, by event."""
        return verdicts_of(self.facts, self.ruleset)


def replay(
    alumnus_id: UUID,
    facts: Iterable[RecordedFact],
    point: PointInTime,
    zone: ZoneInfo,
    rulesets: Sequence[PublishedRuleset] = (),
) -> PastPerson | None:
    """The person at the moment; None while they were not on file.

    `facts` are all of theirs, and of everybody whose records were ever merged with theirs.
    """
    survivor_id, known = records_of(alumnus_id, facts, point.known_position)
    if not any(makes_present(each, point, zone) for each in known):
        return None
    held = [each for each in known if holds(each, point, zone)]
    return PastPerson(survivor_id, point, zone, held, rulesets)


def records_of(
    alumnus_id: UUID, facts: Iterable[RecordedFact], known_position: int = END_OF_LOG
) -> tuple[UUID, list[RecordedFact]]:
    """Whose record it was by what was known at the position, and all that is on their records."""
    told = list(facts)
    clusters = Clusters.of(each.fact for each in told if each.position <= known_position)
    survivor_id = clusters.survivor_of(alumnus_id)
    if not clusters.merges:
        return alumnus_id, [each for each in told if each.entered_on == alumnus_id]
    known = map(clusters.present, told)
    return survivor_id, [each for each in known if each.alumnus_id == survivor_id]


def directory_entry(alumnus_id: UUID, facts: Iterable[RecordedFact], zone: ZoneInfo) -> PersonEntry:
    """What these facts tell of the person, in the order of the log."""
    person, version = Person(alumnus_id), 0
    for recorded in facts:
        evolve(person, recorded.happening)
        if recorded.on_decisions:
            version = recorded.stream_version
    return PersonEntry(
        alumnus_id=alumnus_id,
        told=person,
        version=version,
        status_history=status_history(person, zone),
        name_sort=sort_key(person),
        department=department_of(person),
        departed_on=departed_on(person),
        milli_points=None,
        level=None,
    )


def timeline_entries(
    facts: Iterable[RecordedFact], point: PointInTime, retractions: Mapping[UUID, RecordedFact]
) -> list[Entry]:
    """The facts that had happened, newest first, each with how it was taken back."""
    entries = [
        _entry(each, retractions) for each in facts if happened(each, point) and not each.echo
    ]
    return sorted(entries, key=lambda each: each.cursor, reverse=True)


def entries_of(facts: Iterable[RecordedFact]) -> dict[int, Entry]:
    """Every fact as an entry, by position, with how another of them took it back."""
    known = list(facts)
    retractions = _retractions(known)
    return {each.position: _entry(each, retractions) for each in known}


def standing_of(
    person: Person,
    facts: Iterable[RecordedFact],
    model: ScoringModel,
    zone: ZoneInfo,
    ruleset: SignalRuleset,
) -> Standing:
    """What the person's scores follow from; `person` is folded from the same facts."""
    known = list(facts)
    joined = person.registered_at
    last_days = [stint.last_day.first for stint in person.stints.values() if stint.last_day]
    return Standing(
        history=prepare(_touches(known, zone, ruleset), model),
        registered_on=joined.at.astimezone(zone).date() if joined else None,
        last_days=tuple(last_days),
    )


def verdicts_of(facts: Sequence[RecordedFact], ruleset: SignalRuleset) -> dict[UUID, Verdict]:
    """Who caused each open and click of one person, by event."""
    retracted = _retractions(facts).keys()
    messages: dict[str, list[Trace]] = defaultdict(list)
    delivered: dict[str, datetime.datetime] = {}
    for recorded in facts:
        fact, gone = recorded.fact, recorded.event_id in retracted
        if (trace := trace_of(recorded.happening, retracted=gone)) is not None:
            messages[trace.message_id].append(trace)
        elif isinstance(fact, MessageDelivered) and not gone:
            at = recorded.occurred.at
            delivered[fact.message_id] = min(at, delivered.get(fact.message_id, at))
    found: dict[UUID, Verdict] = {}
    for message_id, traces in messages.items():
        found |= verdicts(traces, delivered.get(message_id), ruleset)
    return found


def _touches(facts: Sequence[RecordedFact], zone: ZoneInfo, ruleset: SignalRuleset) -> list[Touch]:
    retracted, judged = _retractions(facts).keys(), verdicts_of(facts, ruleset)
    touches = []
    for recorded in facts:
        touch = touch_of(recorded, zone)
        if touch is not None and (verdict := judged.get(recorded.event_id)) is not None:
            touch = dataclasses.replace(touch, machine=verdict.signal is Signal.MACHINE)
        if touch is not None and recorded.event_id in retracted:
            touch = dataclasses.replace(touch, retracted=True)
        if touch is not None:
            touches.append(touch)
    return touches


def _retractions(facts: Iterable[RecordedFact]) -> dict[UUID, RecordedFact]:
    """By what they take back; the first stands."""
    found: dict[UUID, RecordedFact] = {}
    for recorded in facts:
        if isinstance(recorded.fact, InteractionRetracted):
            found.setdefault(recorded.fact.retracted_event_id, recorded)
    return found


def _entry(recorded: RecordedFact, retractions: Mapping[UUID, RecordedFact]) -> Entry:
    retraction = _shown(retractions.get(recorded.event_id))
    return dataclasses.replace(entry_of(recorded), retraction=retraction)


def _shown(recorded: RecordedFact | None) -> Retraction | None:
    if recorded is None or not isinstance(recorded.fact, InteractionRetracted):
        return None
    return Retraction(
        position=recorded.position,
        at=recorded.recorded_at,
        actor=recorded.happening.actor,
        explanation=recorded.fact.explanation and recorded.fact.explanation.replace("\0", ""),
    )
