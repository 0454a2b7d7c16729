"""Commands about touch-points: record one or many, take one back."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID, uuid5

from crm.application.alumni import AlumniCrm, Outcome, PersonRef
from crm.domain.envelope import RecordedFact, When
from crm.domain.facts import Interaction, InteractionRetracted
from crm.domain.moment import Moment
from crm.domain.refusals import (
    AlreadyRetracted,
    InvalidInput,
    Refusal,
    UnknownAlumnus,
    UnknownInteraction,
    VersionConflict,
)

_CLOCK_SKEW = datetime.timedelta(minutes=5)
"""How far ahead the sender's clock may be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewInteraction:
    """One interaction to record; `delivery_id` is the provider's, where one delivered it."""

    person: PersonRef
    occurred: When
    fact: Interaction
    delivery_id: str | None = None


def record_interaction(
    crm: AlumniCrm,
    moment: Moment,
    new: NewInteraction,
    *,
    expected_version: int | None = None,
    dry_run: bool = False,
) -> Outcome:
    """Record what happened between the employer and one person.

    Refuses `UnknownAlumnus`, `AmbiguousAlumnus`, `VersionConflict`, `InvalidInput`.
    """
    if (done := crm.repeated(moment)) is not None:
        return done
    alumnus_id = crm.find(new.person)
    version = crm.alumni_recorder.stream_version(alumnus_id)
    if expected_version is not None and version != expected_version:
        raise VersionConflict(expected_version, version)
    _must_be_past(new, moment)
    happening = moment.happening(
        alumnus_id, new.fact, occurred=new.occurred, delivery_id=new.delivery_id
    )
    if dry_run:
        return Outcome(alumnus_id=alumnus_id, version=version, facts=(happening,))
    (appended,) = crm.append_unseen([happening], moment)
    return Outcome(
        alumnus_id=alumnus_id,
        version=version,
        positions=(appended.position,),
        facts=(happening,),
        repeated=appended.repeated,
    )


def record_interactions(
    crm: AlumniCrm, moment: Moment, items: Sequence[NewInteraction]
) -> list[Outcome | Refusal]:
    """Record many at once: the acceptable ones in one append, a refusal for each other one.

    Sent again, it answers what was recorded then; what was refused then stays unrecorded.
    """
    if (done := crm.done(moment)) is not None:
        return _recorded_before(crm, moment, items, crm.event_log.at(done.positions))
    results: list[Outcome | Refusal] = []
    accepted = []
    for item in items:
        try:
            alumnus_id = crm.find(item.person)
            _must_be_past(item, moment)
        except Refusal as refusal:
            results.append(refusal)
            continue
        happening = replace(
            moment.happening(
                alumnus_id, item.fact, occurred=item.occurred, delivery_id=item.delivery_id
            ),
            event_id=_event_id(moment, len(results)),
        )
        accepted.append((len(results), happening))
        results.append(Outcome(alumnus_id=alumnus_id, version=0, facts=(happening,)))
    if not accepted:
        return results
    appended = crm.append_unseen([happening for _, happening in accepted], moment)
    for (place, happening), where in zip(accepted, appended, strict=True):
        results[place] = Outcome(
            alumnus_id=happening.alumnus_id,
            version=crm.alumni_recorder.stream_version(happening.alumnus_id),
            positions=(where.position,),
            facts=(happening,),
            repeated=where.repeated,
        )
    return results


def _event_id(moment: Moment, place: int) -> UUID:
    """The same for the same item of the same command, so that its fact is found again."""
    return uuid5(moment.context.command_id, str(place))


def _recorded_before(
    crm: AlumniCrm,
    moment: Moment,
    items: Sequence[NewInteraction],
    recorded: Sequence[RecordedFact],
) -> list[Outcome | Refusal]:
    by_event = {each.event_id: each for each in recorded}
    by_delivery = {each.happening.source.delivery_id: each for each in recorded}
    results: list[Outcome | Refusal] = []
    for place, item in enumerate(items):
        known = by_event.get(_event_id(moment, place))
        if known is None and item.delivery_id is not None:
            known = by_delivery.get(item.delivery_id)
        if known is None:
            results.append(_refusal_of(crm, moment, item))
            continue
        results.append(
            Outcome(
                alumnus_id=known.alumnus_id,
                version=crm.alumni_recorder.stream_version(known.alumnus_id),
                positions=(known.position,),
                facts=(known.happening,),
                repeated=True,
            )
        )
    return results


def _refusal_of(crm: AlumniCrm, moment: Moment, item: NewInteraction) -> Refusal:
    try:
        crm.find(item.person)
        _must_be_past(item, moment)
    except Refusal as refusal:
        return refusal
    return UnknownAlumnus()  # it was not known then


def retract_interaction(
    crm: AlumniCrm, moment: Moment, *, event_id: UUID, explanation: str
) -> Outcome:
    """Take an interaction back. It stays in the log and on the timeline, and counts no more.

    Refuses `UnknownInteraction`, `AlreadyRetracted`.
    """
    if (done := crm.repeated(moment)) is not None:
        return done
    target = crm.event_log.of_event(event_id)
    if (
        target is None
        or not isinstance(target.fact, Interaction)
        or isinstance(target.fact, InteractionRetracted)
    ):
        raise UnknownInteraction
    for other in crm.event_log.of_people([target.alumnus_id]):
        fact = other.fact
        if isinstance(fact, InteractionRetracted) and fact.retracted_event_id == event_id:
            raise AlreadyRetracted
    happening = moment.happening(
        target.alumnus_id,
        InteractionRetracted(retracted_event_id=event_id, explanation=explanation),
    )
    (appended,) = crm.append_unseen([happening], moment)
    return Outcome(
        alumnus_id=target.alumnus_id,
        version=crm.alumni_recorder.stream_version(target.alumnus_id),
        positions=(appended.position,),
        facts=(happening,),
        repeated=appended.repeated,
    )


def _must_be_past(new: NewInteraction, moment: Moment) -> None:
    if new.occurred.at > moment.now + _CLOCK_SKEW:
        raise InvalidInput(
            "接点の日時が未来です。すでに起きたことだけを記録できます。",
            "The interaction lies in the future. Only what has happened can be recorded.",
            ("occurredAt",),
        )
