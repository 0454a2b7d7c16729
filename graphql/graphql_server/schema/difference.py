"""What changed with a person between two moments, and which facts changed it."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple
from uuid import UUID

import strawberry
from anyio import to_thread

from crm.domain.engagement import ScoringModel
from crm.domain.engagement.published import in_force
from crm.domain.envelope import RecordedFact
from crm.domain.facts import InteractionRetracted
from crm.domain.facts.accesses import ConfidentialClass
from crm.domain.moments import PointInTime as Point
from graphql_server.accesses.looked import under_way, unnoticed
from graphql_server.context import RequestContext
from graphql_server.errors import CodedError
from graphql_server.schema.engagement import known_models
from graphql_server.schema.enums import FactKind
from graphql_server.schema.loaders import MomentKey, loaders_of
from graphql_server.schema.masking import hidden_kinds, meets_people
from graphql_server.schema.moment import Moment, shown_moment
from graphql_server.schema.scalars import Int64, Json
from graphql_server.schema.timeline_entry import TimelineEntry, shown_entry
from graphql_server.schema.told import (
    Told,
    path_of_entry,
    told_of_entries,
    told_of_person,
    told_of_score,
)
from projections.replay.difference import Difference, Step, difference
from projections.replay.person import SCORING_KINDS, TELLING_KINDS, PastPerson, entries_of
from projections.timeline.questions import Entry

MOST_STEPS = 500


@strawberry.type(description="A value that changed.")
class FieldChange:
    path: str = strawberry.field(
        description=(
            "Where the value stands on `Alumnus`: `names.kana`,"
            " `employments[its stintId].lastDay`, `consents[EVENTS/EMAIL].textVersion`,"
            " `timeline[its position]`."
        )
    )
    before: Json | None = strawberry.field(description="The value before. Null: there was none.")
    after: Json | None = strawberry.field(description="The value after. Null: there is none.")


@strawberry.type(description="One fact that belongs to one of the moments only.")
class DifferenceStep:
    position: Int64 = strawberry.field(description="Place of the fact in the log.")
    kind: FactKind | None = strawberry.field(
        description="What kind of fact. Null: not for your role."
    )
    added: bool = strawberry.field(
        description="The later moment has it; false: only the one it is compared with had it."
    )
    entry: TimelineEntry | None = strawberry.field(
        description="The fact, as the moment that has it shows it. Null: not for your role."
    )
    changes: list[FieldChange] = strawberry.field(
        description="What it changed, by path. Empty: nothing that your role may read."
    )


@strawberry.type(
    description=(
        "How a person came from one moment to another: first `byTime`, then the `steps` one after"
        " the other. What your role may not read is not told."
    )
)
class AlumnusDifference:
    from_: Moment = strawberry.field(name="from", description="The first moment, exactly.")
    to: Moment = strawberry.field(description="The second moment, exactly.")
    by_time: list[FieldChange] = strawberry.field(
        description=(
            "What changed without any fact: a day came and passed, a score faded, another scoring"
            " model took effect."
        )
    )
    steps: list[DifferenceStep] = strawberry.field(
        description="The facts that one of the moments has and the other has not, in log order."
    )


async def alumnus_difference(
    context: RequestContext, alumnus_id: UUID, start: Point, end: Point
) -> AlumnusDifference | None:
    """The difference, told as far as the viewer may read; None for nobody at both moments.

    Refuses `TOO_MANY_STEPS`.
    """
    facts = await loaders_of(context).histories.load(alumnus_id)
    rulesets = await loaders_of(context).rulesets()
    found = difference(alumnus_id, facts, start, end, context.services.zone, rulesets)
    ends = await loaders_of(context).past_people.load_many(
        [MomentKey(alumnus_id, start), MomentKey(alumnus_id, end)]
    )
    if not meets_people(context.viewer) or not any(ends):
        return None
    hidden = hidden_kinds(context.viewer)
    count = sum(each.kind not in hidden for each, _ in found.moving)
    if count > MOST_STEPS:
        raise CodedError(
            f"{count} facts lie between these moments; choose two with at most"
            f" {MOST_STEPS} between them.",
            "TOO_MANY_STEPS",
        )
    models = await _model(context, start), await _model(context, end)
    entries = Entries(
        Shown(start, ends[0].entries if ends[0] else {}),
        Shown(end, ends[1].entries if ends[1] else {}),
        entries_of(facts),
    )
    with unnoticed():  # what does not differ is compared and not shown
        by_time, steps = await to_thread.run_sync(told_steps, context, found, models, entries)
    for change in (*by_time, *(each for step in steps for each in step.changes)):
        _note(change, alumnus_id)
    return AlumnusDifference(
        from_=shown_moment(start), to=shown_moment(end), by_time=by_time, steps=steps
    )


def _note(change: FieldChange, alumnus_id: UUID) -> None:
    looked = under_way()
    if looked is None:
        return
    if change.path == "email":
        looked.note(alumnus_id, ConfidentialClass.CONTACT)
    elif change.path.endswith(".departureReason"):
        looked.note(alumnus_id, ConfidentialClass.DEPARTURE_REASONS)


async def _model(context: RequestContext, at: Point) -> ScoringModel:
    """The one in force at the moment, of those published by then."""
    return in_force(await known_models(context, at), at.day(context.services.zone)).model


class Parts(NamedTuple):
    """What is told of a person, in the parts that different facts change."""

    person: Told
    score: Told
    timeline: Told


class Shown(NamedTuple):
    """The facts of a moment as entries, be they on its timeline yet or not."""

    at: Point
    entries: Mapping[int, Entry]


class Entries(NamedTuple):
    """Where the entry of a fact is looked for: at the moment that has it.

    A moment at which the person was not on file shows none: then as it is now.
    """

    start: Shown
    end: Shown
    now: Mapping[int, Entry]

    def shown(self, context: RequestContext, step: Step) -> TimelineEntry | None:
        moment, position = self.end if step.added else self.start, step.recorded.position
        entry, at = moment.entries.get(position), moment.at
        if entry is None:
            return shown_entry(self.now[position], context.viewer, context.services.zone)
        return shown_entry(entry, context.viewer, context.services.zone, at)


def told_steps(
    context: RequestContext,
    found: Difference,
    models: tuple[ScoringModel, ScoringModel],
    entries: Entries,
) -> tuple[list[FieldChange], list[DifferenceStep]]:
    hidden = hidden_kinds(context.viewer)
    first = told_anew(context, found.start, models[0])
    before = told_anew(context, found.later, models[1])
    by_time = _changes(first, before)
    steps = []
    for step in found.steps():
        after = _told_after(context, before, step, models[1])
        changes, before = _changes(before, after), after
        kind = step.recorded.kind
        if kind not in hidden or changes:
            steps.append(
                DifferenceStep(
                    position=Int64(step.recorded.position),
                    kind=None if kind in hidden else FactKind(kind),
                    added=step.added,
                    entry=entries.shown(context, step),
                    changes=changes,
                )
            )
    return by_time, steps


def told_anew(context: RequestContext, person: PastPerson | None, model: ScoringModel) -> Parts:
    if person is None:
        return Parts({}, {}, {})
    return Parts(
        told_of_person(context, person),
        told_of_score(context, person, model),
        told_of_entries(context, person.timeline),
    )


def _told_after(context: RequestContext, before: Parts, step: Step, model: ScoringModel) -> Parts:
    """As `told_anew` of the person after the step; what its fact cannot change is kept."""
    person = step.after
    if person is None or not before.person:
        return told_anew(context, person, model)
    retraction = step.recorded.fact
    if not isinstance(retraction, InteractionRetracted):
        concerned = [step.recorded]
    else:  # concerns nothing but what it takes back
        event_id = retraction.retracted_event_id
        concerned = [each for each in person.facts if each.event_id == event_id]
    kinds = {each.kind for each in concerned}
    return Parts(
        told_of_person(context, person) if kinds & TELLING_KINDS else before.person,
        told_of_score(context, person, model) if kinds & SCORING_KINDS else before.score,
        _with_entries(context, before.timeline, [step.recorded, *concerned], person),
    )


def _with_entries(
    context: RequestContext, before: Told, facts: Sequence[RecordedFact], person: PastPerson
) -> Told:
    """The timeline with these facts as they stand on the person's, or without them."""
    held = {each.position for each in person.facts}
    paths = {path_of_entry(each.position) for each in facts}
    found = [person.entry_on_timeline(each) for each in facts if each.position in held]
    kept = {path: value for path, value in before.items() if path not in paths}
    return kept | told_of_entries(context, [entry for entry in found if entry])


def _changes(before: Parts, after: Parts) -> list[FieldChange]:
    return [
        FieldChange(path=path, before=one.get(path), after=other.get(path))
        for one, other in zip(before, after, strict=True)
        if one is not other
        for path in sorted(one.keys() | other.keys(), key=_in_order)
        if one.get(path) != other.get(path)
    ]


def _in_order(path: str) -> tuple[str, int, str]:
    """By name; entries of the timeline by their position."""
    name, bracket, inner = path.partition("[")
    digits = inner.removesuffix("]")
    return name + bracket, int(digits) if digits.isdigit() else 0, inner
