"""Commands about touch-points: record one or many, take one back."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID, uuid5

from crm.application.alumni import AlumniCrm, Outcome, PersonRef
from crm.domain import text
from crm.domain.envelope import Happening, RecordedFact, Source, When
from crm.domain.facts import Interaction, InteractionRetracted, ProfileUpdated
from crm.domain.facts.contributions import InsightShared
from crm.domain.identity.names import without_honorifics
from crm.domain.moment import Moment
from crm.domain.refusals import (
    AlreadyRetracted,
    DeliveryOfSomebodyElse,
    InvalidInput,
    Refusal,
    UnknownAlumnus,
    UnknownInteraction,
    VersionConflict,
)
from crm.storage.blind_index import Lookup
from crm.storage.recorder import Appended

RETRACTIONS = "retraction"
"""The source of facts that take others back or stand in their place; no feed has this name."""
_CORRECTS = "correct/"
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

    Refuses `UnknownAlumnus`, `AmbiguousAlumnus`, `VersionConflict`, `InvalidInput`,
    `DeliveryOfSomebodyElse`.
    """
    if (done := crm.done(moment)) is not None:
        (answer,) = _recorded_before(crm, moment, [new], crm.event_log.at(done.positions))
        if isinstance(answer, Refusal):
            raise answer
        return answer
    alumnus_id = crm.find(new.person)
    version = crm.alumni_recorder.stream_version(alumnus_id)
    if expected_version is not None and version != expected_version:
        raise VersionConflict(expected_version, version)
    _must_be_acceptable(new, moment)
    happening = _happening(moment, alumnus_id, new, 0)
    if dry_run:
        _must_be_theirs(crm, _delivered(crm, happening), alumnus_id)
        return Outcome(alumnus_id=alumnus_id, version=version, facts=(happening,))
    (appended,) = crm.append_unseen([happening], moment)
    (outcome,) = _outcomes(crm, [happening], [appended])
    if isinstance(outcome, Refusal):
        raise outcome
    return outcome


def record_interactions(
    crm: AlumniCrm, moment: Moment, items: Sequence[NewInteraction], *, dry_run: bool = False
) -> list[Outcome | Refusal]:
    """Record many at once: the acceptable ones in one append, a refusal for each other one.

    Sent again, it answers what was recorded then; what was refused then stays unrecorded. A dry run
    checks each and records none.
    """
    if (done := crm.done(moment)) is not None:
        return _recorded_before(crm, moment, items, crm.event_log.at(done.positions))
    results: list[Outcome | Refusal] = []
    accepted = []
    for item in items:
        try:
            alumnus_id = crm.find(item.person)
            _must_be_acceptable(item, moment)
            happening = _happening(moment, alumnus_id, item, len(results))
            if dry_run:
                _must_be_theirs(crm, _delivered(crm, happening), alumnus_id)
        except Refusal as refusal:
            results.append(refusal)
            continue
        accepted.append((len(results), happening))
        results.append(Outcome(alumnus_id=alumnus_id, version=0, facts=(happening,)))
    if dry_run or not accepted:
        return results
    happenings = [happening for _, happening in accepted]
    appended = crm.append_unseen(happenings, moment)
    for (place, _), outcome in zip(accepted, _outcomes(crm, happenings, appended), strict=True):
        results[place] = outcome
    return results


def _happening(moment: Moment, alumnus_id: UUID, new: NewInteraction, place: int) -> Happening:
    fact = new.fact
    if isinstance(fact, ProfileUpdated):
        fact = without_honorifics(fact)
    happening = moment.happening(
        alumnus_id, fact, occurred=new.occurred, delivery_id=new.delivery_id
    )
    return replace(happening, event_id=_event_id(moment, place))


def _outcomes(
    crm: AlumniCrm, happenings: Sequence[Happening], appended: Sequence[Appended]
) -> list[Outcome | Refusal]:
    """What became of each; a delivery that was there before is answered with what it recorded."""
    repeated = {each.position for each in appended if each.repeated}
    before = {each.position: each for each in crm.event_log.at(repeated)} if repeated else {}
    results: list[Outcome | Refusal] = []
    for happening, where in zip(happenings, appended, strict=True):
        known = before.get(where.position)
        if known is None:
            results.append(_outcome(crm, happening, where.position))
        elif not _same_person(crm, known.entered_on, happening.person_id):
            results.append(DeliveryOfSomebodyElse())
        else:
            ours = known.event_id == happening.event_id
            results.append(_outcome(crm, known.happening, where.position, repeated=not ours))
    return results


def _outcome(
    crm: AlumniCrm, happening: Happening, position: int, *, repeated: bool = False
) -> Outcome:
    return Outcome(
        alumnus_id=happening.person_id,
        version=crm.alumni_recorder.stream_version(happening.person_id),
        positions=(position,),
        facts=(happening,),
        repeated=repeated,
    )


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
        ours = by_event.get(_event_id(moment, place))
        if ours is not None:
            results.append(_outcome(crm, ours.happening, ours.position, repeated=True))
            continue
        try:
            alumnus_id = crm.find(item.person)
            _must_be_acceptable(item, moment)
            known = by_delivery.get(item.delivery_id) if item.delivery_id is not None else None
            if known is None:
                raise UnknownAlumnus  # they were not known then
            _must_be_theirs(crm, known, alumnus_id)
            results.append(_outcome(crm, known.happening, known.position, repeated=True))
        except Refusal as refusal:
            results.append(refusal)
    return results


def retract_interaction(
    crm: AlumniCrm,
    moment: Moment,
    *,
    event_id: UUID,
    explanation: str,
    expected_version: int | None = None,
    dry_run: bool = False,
) -> Outcome:
    """Take an interaction back. It stays in the log and on the timeline, and counts no more.

    Of retractions at the same time the log takes one: all have the same delivery id.
    Refuses `UnknownInteraction`, `AlreadyRetracted`, `VersionConflict`.
    """
    if (done := crm.done(moment)) is not None:
        return _retracted(crm, moment, crm.event_log.at(done.positions), repeated=True)
    target = _to_take_back(crm, event_id)
    happening = _retraction(moment, target, explanation)
    if _delivered(crm, happening) is not None:
        raise AlreadyRetracted
    version = crm.alumni_recorder.stream_version(target.alumnus_id)
    if expected_version is not None and version != expected_version:
        raise VersionConflict(expected_version, version)
    if dry_run:
        return Outcome(alumnus_id=target.alumnus_id, version=version, facts=(happening,))
    (appended,) = crm.append_unseen([happening], moment, _no_longer_found_by(crm, target))
    if appended.repeated:
        return _retracted(crm, moment, crm.event_log.at([appended.position]))
    return _outcome(crm, happening, appended.position)


def correct_interaction(
    crm: AlumniCrm,
    moment: Moment,
    *,
    event_id: UUID,
    fact: Interaction,
    occurred: When | None,
    explanation: str,
    expected_version: int | None = None,
    dry_run: bool = False,
) -> Outcome:
    """Take an interaction back and record in its place how it really was; both or neither.

    `occurred` None: when the first one did. Of corrections and retractions at the same time the
    log takes one. Refuses `UnknownInteraction`, `AlreadyRetracted`, `VersionConflict`,
    `InvalidInput`.
    """
    if (done := crm.done(moment)) is not None:
        return _corrected(crm, moment, crm.event_log.at(done.positions), repeated=True)
    target = _to_take_back(crm, event_id)
    alumnus_id = target.alumnus_id
    new = NewInteraction(
        person=PersonRef(alumnus_id=alumnus_id), occurred=occurred or target.occurred, fact=fact
    )
    _must_be_acceptable(new, moment)
    restated = replace(
        _happening(moment, alumnus_id, new, 1), source=Source(RETRACTIONS, f"{_CORRECTS}{event_id}")
    )
    taken_back = _retraction(moment, target, explanation, replaced_by=restated.event_id)
    if _delivered(crm, taken_back) is not None:
        raise AlreadyRetracted
    version = crm.alumni_recorder.stream_version(alumnus_id)
    if expected_version is not None and version != expected_version:
        raise VersionConflict(expected_version, version)
    if dry_run:
        return Outcome(alumnus_id=alumnus_id, version=version, facts=(taken_back, restated))
    retired = _no_longer_found_by(crm, target) - set(crm.lookups(restated))
    appended = crm.append_unseen([taken_back, restated], moment, retired)
    return _corrected(crm, moment, crm.event_log.at([each.position for each in appended]))


def corrected_event(source: Source) -> UUID | None:
    """The fact in whose place one of this source stands; None: it corrects none."""
    delivery_id = source.delivery_id or ""
    if source.provider != RETRACTIONS or not delivery_id.startswith(_CORRECTS):
        return None
    try:
        return UUID(delivery_id.removeprefix(_CORRECTS))
    except ValueError:
        return None


def _corrected(
    crm: AlumniCrm, moment: Moment, recorded: Sequence[RecordedFact], *, repeated: bool = False
) -> Outcome:
    """What this command recorded in place of the first; refuses when it was another command's."""
    for each in recorded:
        if each.event_id == _event_id(moment, 1):
            return _outcome(crm, each.happening, each.position, repeated=repeated)
    raise AlreadyRetracted


def _to_take_back(crm: AlumniCrm, event_id: UUID) -> RecordedFact:
    target = crm.event_log.of_event(event_id)
    if (
        target is None
        or not isinstance(target.fact, Interaction)
        or isinstance(target.fact, InteractionRetracted)
    ):
        raise UnknownInteraction
    return target


def _retraction(
    moment: Moment, target: RecordedFact, explanation: str, *, replaced_by: UUID | None = None
) -> Happening:
    """All retractions of a fact have the same delivery id, so that the log takes one."""
    fact = InteractionRetracted(
        retracted_event_id=target.event_id,
        replaced_by_event_id=replaced_by,
        explanation=explanation,
    )
    return replace(
        moment.happening(target.alumnus_id, fact),
        event_id=_event_id(moment, 0),
        source=Source(RETRACTIONS, f"retract/{target.event_id}"),
    )


def _no_longer_found_by(crm: AlumniCrm, target: RecordedFact) -> set[Lookup]:
    """The look-ups that only the fact to be taken back brings."""
    mine = set(crm.lookups(target.happening))
    if not mine:
        return mine
    others = crm.event_log.of_people([target.alumnus_id])
    taken_back = {
        each.fact.retracted_event_id
        for each in others
        if isinstance(each.fact, InteractionRetracted)
    } | {target.event_id}
    for each in others:
        if each.event_id not in taken_back:
            mine -= set(crm.lookups(each.happening))
    return mine


def _retracted(
    crm: AlumniCrm, moment: Moment, recorded: Sequence[RecordedFact], *, repeated: bool = False
) -> Outcome:
    """The retraction that this command recorded; refuses when it was another command's."""
    for each in recorded:
        if each.event_id == _event_id(moment, 0):
            return _outcome(crm, each.happening, each.position, repeated=repeated)
    raise AlreadyRetracted


def _delivered(crm: AlumniCrm, happening: Happening) -> RecordedFact | None:
    """What was recorded of this delivery before."""
    source = happening.source
    if source.delivery_id is None:
        return None
    return crm.event_log.of_delivery(source.provider, source.delivery_id)


def _must_be_theirs(crm: AlumniCrm, known: RecordedFact | None, alumnus_id: UUID) -> None:
    if known is not None and not _same_person(crm, known.entered_on, alumnus_id):
        raise DeliveryOfSomebodyElse


def _same_person(crm: AlumniCrm, one: UUID, other: UUID) -> bool:
    """Whether the records are of one person: what was delivered may stand on a merged one."""
    return one == other or len(set(crm.survivors([one, other]).values())) == 1


def _must_be_acceptable(new: NewInteraction, moment: Moment) -> None:
    fact = new.fact
    told = fact.says_nothing_without
    if told and not any(getattr(fact, name) is not None for name in told):
        raise InvalidInput(
            "内容がありません。少なくとも一つの項目を入力してください。",
            "It says nothing. Fill in at least one of its fields.",
            ("interaction",),
        )
    for name, (least, most) in fact.between.items():
        value = getattr(fact, name)
        if value is not None and not least <= value <= most:
            raise InvalidInput(
                f"{least}から{most}までの数を入力してください。",
                f"Write a number from {least} to {most}.",
                ("interaction",),
            )
    if isinstance(fact, InsightShared) and not fact.confidentiality_ack:
        raise InvalidInput(
            "現在の勤務先の営業秘密を含まないことの確認(confidentialityAck)がないため受け付けません。",
            "An insight is taken only when the person confirms that it holds no trade secrets of"
            " their present employer: confidentialityAck.",
            ("interaction", "insightShared", "confidentialityAck"),
        )
    if isinstance(fact, ProfileUpdated):
        text.past_day(fact.birth_date, moment.today, ("interaction", "profileUpdated", "birthDate"))
    if new.occurred.at > moment.now + _CLOCK_SKEW:
        raise InvalidInput(
            "接点の日時が未来です。すでに起きたことだけを記録できます。",
            "The interaction lies in the future. Only what has happened can be recorded.",
            ("occurredAt",),
        )
