"""One fact of one person, as the timeline shows it to a viewer."""

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated
from uuid import UUID

import strawberry

from crm.application.interactions import corrected_event
from crm.domain.engagement import Mode
from crm.domain.facts import InteractionRetracted
from crm.domain.facts.accesses import ConfidentialClass
from crm.domain.facts.base import Fact as DomainFact
from crm.domain.facts.conversations import NoteVisibility
from crm.domain.moments import PointInTime
from crm.domain.signals import Signal
from crm.domain.words import Locale
from graphql_server.access import Area, Viewer, may_read
from graphql_server.accesses.confidential_facts import kinds_to_note, note_sentence
from graphql_server.accesses.looked import confidential, of_person
from graphql_server.context import RequestContext
from graphql_server.schema.enums import FactKind
from graphql_server.schema.envelope import Actor, Source, shown_actor, shown_source
from graphql_server.schema.facts import Fact, path_of, shown_fact, without
from graphql_server.schema.fuzzy import FuzzyDateTime, shown_time
from graphql_server.schema.ids import ALUMNUS, TIMELINE_ENTRY, global_id
from graphql_server.schema.info import Info
from graphql_server.schema.loaders import MomentKey, loaders_of
from graphql_server.schema.masking import hidden_kinds, masked_fields, masked_kinds, visibility_of
from graphql_server.schema.node import Node
from graphql_server.schema.resolver import resolver
from graphql_server.schema.scalars import Int64
from graphql_server.schema.signals import SignalVerdict, verdict_on
from projections.timeline.questions import Entry
from projections.timeline.questions import Retraction as Retracted

if TYPE_CHECKING:
    from graphql_server.schema.alumnus import Alumnus
    from graphql_server.schema.logged_event import LoggedEvent

LOCALE = "Language of the text."
MASKED = "Fields that are null here because your role may not read them, such as `fact.text`."


@confidential(reason=ConfidentialClass.HR_NOTES)
@strawberry.type(description="How an entry was taken back. It stays, and counts no more.")
class Retraction:
    by: Actor = strawberry.field(description="Who took it back.")
    at: datetime.datetime = strawberry.field(description="When, UTC.")
    reason: str | None = strawberry.field(
        description="Why, in words. Null: not known, not for your role (HR notes), or erased."
    )


@dataclass(frozen=True, slots=True)
class Sight:
    """Who looks, and when: what is the same for all entries of an answer."""

    viewer: Viewer
    zone: datetime.tzinfo
    at: PointInTime | None
    masked_kinds: frozenset[str]
    reads_reasons: bool
    """Why something was taken back is for HR."""

    @classmethod
    def of(cls, viewer: Viewer, zone: datetime.tzinfo, at: PointInTime | None = None) -> "Sight":
        reads_reasons = may_read(viewer, Area.HR_NOTES)
        return cls(viewer, zone, at, masked_kinds(viewer), reads_reasons)


@strawberry.type(description="A fact about one person, placed at the time when it happened.")
class TimelineEntry(Node):
    """What is selected is made of the entry, and nothing else."""

    entry: strawberry.Private[Entry]
    sight: strawberry.Private[Sight]

    @property
    def at(self) -> PointInTime | None:
        return self.sight.at

    @property
    def masked(self) -> frozenset[str]:
        """The fields of the fact that the viewer may not read."""
        if self.entry.kind not in self.sight.masked_kinds:
            return frozenset()
        return masked_fields(self.sight.viewer, self.entry.fact)

    @property
    def shown(self) -> DomainFact:
        """The fact as far as it is for the viewer."""
        return without(self.entry.fact, self.masked)

    @resolver("Place in the log: gapless, in commit order.")
    def position(self) -> Int64:
        return Int64(self.entry.position)

    @resolver("What kind of fact.")
    def kind(self) -> FactKind:
        return FactKind(self.entry.kind)

    @resolver("How the person took part. Null where they did not act themselves.")
    def mode(self) -> Mode | None:
        return self.entry.mode

    @resolver("When it happened in the world.")
    def occurred_at(self) -> FuzzyDateTime:
        return shown_time(self.entry.occurred, self.sight.zone)

    @resolver("When the log stored it, UTC; never decreases with the position.")
    def recorded_at(self) -> datetime.datetime:
        return self.entry.recorded_at

    @resolver(
        "Id of the record that it was entered on: `alumnus.id`, or that of a record that was"
        " merged into it since."
    )
    def recorded_on(self) -> strawberry.ID:
        return global_id(ALUMNUS, self.entry.entered_on, self.at)

    @resolver("Where the fact came in.")
    def source(self) -> Source:
        return shown_source(self.entry.source)

    @resolver("Who said so.")
    def actor(self) -> Actor:
        return shown_actor(self.entry.actor)

    @resolver(
        "Whom its confidential part is for: HR for what was said in meetings and interviews,"
        " reasons of departures, and notes unless the note says PROGRAMME."
    )
    def visibility(self) -> NoteVisibility:
        return visibility_of(self.entry.fact)

    @resolver("It was taken back and counts no more.")
    def retracted(self) -> bool:
        return self.entry.retracted

    @resolver("How it was taken back. Null unless `retracted`.")
    def retraction(self) -> Retraction | None:
        shown = _shown_retraction(self.entry.retraction, hide_reason=not self.sight.reads_reasons)
        return None if shown is None else of_person(shown, self.entry.alumnus_id)

    @resolver("The fields of the fact. Null when it was erased as a whole.")
    def fact(self) -> Fact | None:
        return shown_fact(self.shown, self.at, self.entry.alumnus_id)

    @resolver(MASKED)
    def masked_fields(self) -> list[str]:
        named = sorted(path_of(name) for name in self.masked)
        hides_reason = self.entry.retracted and not self.sight.reads_reasons
        return [*named, "retraction.reason"] if hides_reason else named

    @resolver(
        "The fact in one sentence, without the person's name and without what your role may"
        " not read. Null when it was erased as a whole."
    )
    def sentence(
        self, locale: Annotated[Locale | None, strawberry.argument(description=LOCALE)] = Locale.JA
    ) -> str | None:
        if self.entry.kind in kinds_to_note():
            note_sentence(self.shown, self.entry.alumnus_id)
        if self.entry.kind in self.sight.masked_kinds:
            return self.shown.sentence(locale or Locale.JA)
        return self.entry.sentence(locale or Locale.JA)

    @resolver("Whether a person or a machine did it.")
    async def signal(self, info: Info) -> Signal:
        verdict = await verdict_on(info.context, self.entry, self.at)
        return verdict.signal if verdict else self.entry.signal

    @resolver("How that is known of an open or a click. Null for every other kind of fact.")
    async def signal_verdict(self, info: Info) -> SignalVerdict | None:
        return await verdict_on(info.context, self.entry, self.at)

    @resolver(
        "The entry that stands in place of this one. Null unless it was corrected, and when it is"
        " not for your role."
    )
    async def corrected_by(
        self, info: Info
    ) -> Annotated["TimelineEntry", strawberry.lazy("graphql_server.schema.timeline_entry")] | None:
        return await correction_of(info.context, self.entry, self.at)

    @resolver(
        "The entry in whose place this one stands. Null unless it corrects one, and when it is not"
        " for your role."
    )
    async def corrects(
        self, info: Info
    ) -> Annotated["TimelineEntry", strawberry.lazy("graphql_server.schema.timeline_entry")] | None:
        return await corrected_by(info.context, self.entry, self.at)

    @resolver("Whose timeline it is on. Null when the person was erased.")
    async def alumnus(
        self, info: Info
    ) -> Annotated["Alumnus", strawberry.lazy("graphql_server.schema.alumnus")] | None:
        from graphql_server.schema.alumnus import load_alumnus

        return await load_alumnus(info.context, self.entry.alumnus_id, self.at)

    @resolver("The same fact as the log has it. Null unless your role reads the log.")
    async def logged_event(
        self, info: Info
    ) -> Annotated["LoggedEvent", strawberry.lazy("graphql_server.schema.logged_event")] | None:
        from graphql_server.schema.logged_event import load_logged_event

        return await load_logged_event(info.context, self.entry.position)


async def correction_of(
    context: RequestContext, entry: Entry, at: PointInTime | None
) -> TimelineEntry | None:
    """What stands in place of an entry that was corrected."""
    if entry.retraction is None:
        return None
    retraction = await _entry(context, entry.alumnus_id, entry.retraction.position, at)
    fact = retraction.fact if retraction is not None else None
    if not isinstance(fact, InteractionRetracted) or fact.replaced_by_event_id is None:
        return None
    return await _entry_of_event(context, entry.alumnus_id, fact.replaced_by_event_id, at)


async def corrected_by(
    context: RequestContext, entry: Entry, at: PointInTime | None
) -> TimelineEntry | None:
    """What an entry corrects."""
    event_id = corrected_event(entry.source)
    if event_id is None:
        return None
    return await _entry_of_event(context, entry.alumnus_id, event_id, at)


async def _entry(
    context: RequestContext, alumnus_id: UUID, position: int, at: PointInTime | None
) -> Entry | None:
    if at is None:
        return await loaders_of(context).entries.load(position)
    person = await loaders_of(context).past_people.load(MomentKey(alumnus_id, at))
    return person.entries.get(position) if person else None


async def _entry_of_event(
    context: RequestContext, alumnus_id: UUID, event_id: UUID, at: PointInTime | None
) -> TimelineEntry | None:
    if at is None:
        found = await loaders_of(context).entries_of_events.load(event_id)
    else:
        person = await loaders_of(context).past_people.load(MomentKey(alumnus_id, at))
        theirs = person.entries.values() if person else ()
        found = next((each for each in theirs if each.event_id == event_id), None)
    return shown_entry(found, context.viewer, context.services.zone, at)


async def past_entry(
    context: RequestContext, alumnus_id: UUID, position: int, at: PointInTime
) -> TimelineEntry | None:
    """The fact as it stood at a moment, though it may not have been on the timeline yet.

    None when the moment has it not, or it is not for the viewer.
    """
    person = await loaders_of(context).past_people.load(MomentKey(alumnus_id, at))
    found = person.entries.get(position) if person else None
    return shown_entry(found, context.viewer, context.services.zone, at)


def shown_entry(
    entry: Entry | None,
    viewer: Viewer,
    zone: datetime.tzinfo,
    at: PointInTime | None = None,
) -> TimelineEntry | None:
    """The entry as the viewer may see it; None when it is not for them at all."""
    if entry is None:
        return None
    viewer = viewer.about(entry.alumnus_id)
    if entry.kind in hidden_kinds(viewer):
        return None
    return seen_entry(entry, Sight.of(viewer, zone, at))


def seen_entry(entry: Entry, sight: Sight) -> TimelineEntry:
    """The entry, which is one that the viewer may see."""
    at = sight.at
    id_ = (
        global_id(TIMELINE_ENTRY, entry.position)
        if at is None
        else global_id(TIMELINE_ENTRY, f"{entry.position}:{entry.alumnus_id}", at)
    )
    return TimelineEntry(id=id_, entry=entry, sight=sight)


def _shown_retraction(retraction: Retracted | None, *, hide_reason: bool) -> Retraction | None:
    if retraction is None:
        return None
    return Retraction(
        by=shown_actor(retraction.actor),
        at=retraction.at,
        reason=None if hide_reason else retraction.explanation,
    )
