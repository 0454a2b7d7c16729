"""Commands about scoring models: publishing one for everybody, from a day on."""

import datetime
from dataclasses import dataclass

from eventsourcing.persistence import IntegrityError

from crm.application.alumni import AlumniCrm
from crm.domain import text
from crm.domain.dates import FuzzyDate
from crm.domain.engagement import BrokenScoringModel, ScoringModel
from crm.domain.engagement.published import (
    PublishedModel,
    plain,
    publishable,
    published_model,
    with_built_in,
)
from crm.domain.envelope import When
from crm.domain.facts import ScoringModelPublished
from crm.domain.moment import Moment
from crm.domain.refusals import (
    BrokenModelFile,
    EffectiveInThePast,
    ModelNameTaken,
    PublishedMeanwhile,
)
from crm.storage.mapper import PROGRAMME_STREAM


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """What publishing did."""

    name: str
    digest: str
    effective_on: datetime.date
    position: int | None
    """Place in the log; None for a dry run."""
    repeated: bool = False
    """The very same was published before; this is its place from then."""


def scoring_models(crm: AlumniCrm) -> tuple[PublishedModel, ...]:
    """Every model there is, the built-in one first, then as published."""
    facts = crm.event_log.of_programme([ScoringModelPublished.kind])
    return with_built_in(published_model(each) for each in facts)


def publish_scoring_model(
    crm: AlumniCrm,
    moment: Moment,
    *,
    definition: str,
    effective_on: datetime.date,
    dry_run: bool = False,
) -> Publication:
    """Publish a model file, whole; it is in force from the day on. Scores of days before stay.

    Refuses `BrokenModelFile`, `ModelNameTaken`, `EffectiveInThePast`, `PublishedMeanwhile`,
    `InvalidInput`, `IdempotencyKeyReused`. To publish the same file for the same day again is a
    repetition, whoever sends it.
    """
    text.day(effective_on, ("effectiveOn",))
    definition = plain(definition)
    if (done := _done(crm, moment)) is not None:
        return done
    # Read first: what is published after this is noticed by the append.
    version = crm.alumni_recorder.stream_version(PROGRAMME_STREAM)
    try:
        model = publishable(definition)
    except BrokenScoringModel as fault:
        raise BrokenModelFile(str(fault)) from None
    if (known := _known(crm, model, effective_on)) is not None:
        return known
    if effective_on < moment.today:
        raise EffectiveInThePast
    if dry_run:
        return Publication(
            name=model.name, digest=model.digest, effective_on=effective_on, position=None
        )
    happening = moment.happening(
        None,
        ScoringModelPublished(model=model.name, definition=definition, digest=model.digest),
        FuzzyDate.day(effective_on),
        occurred=When(moment.now),
    )
    try:
        (appended,) = crm.append([crm.facts.of_programme(happening, version + 1)], moment)
    except IntegrityError:
        raise PublishedMeanwhile from None
    return _at(crm, appended.position, repeated=False)


def _known(crm: AlumniCrm, model: ScoringModel, effective_on: datetime.date) -> Publication | None:
    """The publication of the same model for the same day; refuses a name that is taken."""
    for each in scoring_models(crm):
        if each.name != model.name:
            continue
        if (each.digest, each.effective_on) != (model.digest, effective_on):
            raise ModelNameTaken(model.name)
        return _at(crm, each.position, repeated=True)
    return None


def _done(crm: AlumniCrm, moment: Moment) -> Publication | None:
    done = crm.done(moment)
    return _at(crm, done.positions[0], repeated=True) if done and done.positions else None


def _at(crm: AlumniCrm, position: int, *, repeated: bool) -> Publication:
    (recorded,) = crm.event_log.at([position])
    each = published_model(recorded)
    return Publication(
        name=each.name,
        digest=each.digest,
        effective_on=each.effective_on,
        position=each.position,
        repeated=repeated,
    )
