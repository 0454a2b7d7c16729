"""Scoring models as the programme published them: which one is in force on a day.

Imported by name, not with the package: it knows the kinds of facts, which know the modes.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import sha256
from importlib import resources
from typing import Final

from crm.domain.engagement.load import (
    DEFAULT_MODEL,
    MODELS,
    BrokenScoringModel,
    UnknownScoringModel,
    load_model,
    model_of,
)
from crm.domain.engagement.model import ScoringModel
from crm.domain.engagement.parts import BOM, listed, parsed, shown
from crm.domain.envelope import RecordedFact
from crm.domain.facts import REGISTRY, ScoringModelPublished

NAME: Final = re.compile(r"engagement/v[1-9][0-9]{0,5}")
LONGEST: Final = 1_000_000
"""Characters of a model file."""
MOST_MILLI_POINTS: Final = 100_000
"""What a score can reach: the caps of the modes add up to no more."""

_FIELDS = {
    *("name", "horizon_days", "momentum_days", "modes", "rows", "supersedes", "levels", "gate"),
    *("new", "decay_ppm"),
}
_LONGEST_DAYS = 3_660
_KEPT = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedModel:
    """A model file and since when it is in force; made by the functions below."""

    name: str
    definition: str = field(repr=False)
    """The whole model file."""
    digest: str
    effective_on: datetime.date
    """First day, in the programme's time zone; `date.min`: since ever."""
    position: int
    """Place in the log of its publication; 0 for the built-in one."""
    published_at: datetime.datetime | None = None
    """UTC; None for the built-in one."""

    @property
    def model(self) -> ScoringModel:
        """The same object for the same file. Raises `BrokenScoringModel`."""
        return _parsed(self.definition)


def published_model(recorded: RecordedFact) -> PublishedModel:
    """What a `ScoringModelPublished` tells."""
    fact, happening = recorded.fact, recorded.happening
    assert isinstance(fact, ScoringModelPublished)
    return PublishedModel(
        name=fact.model,
        definition=fact.definition,
        digest=fact.digest,
        effective_on=happening.effective_on or happening.occurred.at.date(),
        position=recorded.position,
        published_at=recorded.recorded_at,
    )


def with_built_in(published: Iterable[PublishedModel]) -> tuple[PublishedModel, ...]:
    """All models there are, in the order of their publication, the built-in one first."""
    return (BUILT_IN, *sorted(published, key=lambda each: each.position))


def in_force(published: Iterable[PublishedModel], day: datetime.date) -> PublishedModel:
    """The model that took effect last by that day; of one date, the one published last."""
    begun = [each for each in published if each.effective_on <= day]
    return max(begun, key=lambda each: (each.effective_on, each.position), default=BUILT_IN)


def named(published: Sequence[PublishedModel], name: str) -> PublishedModel:
    """The model of this name. Raises `UnknownScoringModel`, which lists the names there are."""
    for each in published:
        if each.name == name:
            return each
    raise UnknownScoringModel(name, [each.name for each in published])


def plain(definition: str) -> str:
    """The model file as it is kept: without the byte order mark that some editors write."""
    return definition.removeprefix(BOM)


def publishable(definition: str) -> ScoringModel:
    """The model of a `plain` file that may be published. Raises `BrokenScoringModel`: the first
    fault.

    More is asked than of a file that can be read: only kinds that can be scored, so that a slip of
    the pen is found, and no more than 100 points in all.
    """
    if len(definition) > LONGEST:
        raise BrokenScoringModel(f"The data file is longer than {LONGEST:,} characters.")
    model = _parsed(plain(definition))
    if NAME.fullmatch(model.name) is None:
        raise BrokenScoringModel(
            f"The model is named {shown(model.name)}; name it engagement/v and a number."
        )
    if strange := parsed(definition, once=True).keys() - _FIELDS:
        raise BrokenScoringModel(f"The data file has unknown fields: {listed(strange)}.")
    for kind in model.rows_of:
        if kind not in scored_kinds():
            raise BrokenScoringModel(
                f"{shown(kind)[1:-1]} cannot be scored; check its spelling against the kinds of"
                f" {DEFAULT_MODEL}."
            )
    caps = sum(rule.cap_milli_points for rule in model.modes)
    if caps > MOST_MILLI_POINTS:
        raise BrokenScoringModel(
            f"The caps add up to {caps} milli-points; at most {MOST_MILLI_POINTS} are allowed."
        )
    for what, days in (
        ("horizon_days", model.horizon_days),
        ("momentum_days", model.momentum_days),
        ("gate within_days", model.gate_within_days),
        ("new under_days", model.new_under_days),
    ):
        if days > _LONGEST_DAYS:
            raise BrokenScoringModel(f"{what} must be at most {_LONGEST_DAYS}.")
    return model


def scored_kinds() -> frozenset[str]:
    """The kinds that a model may list: facts by which somebody takes part, known now or planned."""
    with_mode = {kind for kind, cls in REGISTRY.items() if cls.mode is not None}
    return frozenset(with_mode.union(load_model().rows_of))


@lru_cache(maxsize=_KEPT)
def _parsed(definition: str) -> ScoringModel:
    try:
        text = definition.encode()
    except UnicodeEncodeError:
        raise BrokenScoringModel("The data file is not Unicode text.") from None
    built_in = load_model()
    # One model has one object, whichever way it came: histories are bound to theirs.
    return built_in if sha256(text).hexdigest() == built_in.digest else model_of(text)


def _built_in() -> PublishedModel:
    file = resources.files(__package__).joinpath(MODELS[DEFAULT_MODEL])
    model = load_model()
    return PublishedModel(
        name=model.name,
        definition=file.read_text(encoding="utf-8"),
        digest=model.digest,
        effective_on=datetime.date.min,
        position=0,
    )


BUILT_IN: Final = _built_in()
"""In force since ever, until another is."""
