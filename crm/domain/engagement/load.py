"""Scoring models, read from their data files and validated; the built-in ones once each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from hashlib import sha256
from importlib import resources
from types import MappingProxyType
from typing import Any, Final

from crm.domain.engagement.model import (
    Level,
    LevelRule,
    Mode,
    ModeRule,
    OncePer,
    Row,
    Same,
    ScoringModel,
)
from crm.domain.engagement.parts import (
    BrokenScoringModel,
    entries,
    fields,
    listed,
    one_of,
    parsed,
    part,
    shown,
    whole,
    words,
)

__all__ = ["BrokenScoringModel", "UnknownScoringModel", "load_model", "model_of"]

MODELS: Final = MappingProxyType({"engagement/v1": "engagement-v1.json"})
"""Names of the built-in models, and the data file of each."""

DEFAULT_MODEL: Final = "engagement/v1"

_ROW_NAME = re.compile(r"[a-z][a-z0-9_]{0,59}")
_DAYS = re.compile(r"[0-9]{1,9}")


class UnknownScoringModel(LookupError):
    """There is no scoring model of this name; the message lists those there are."""

    code = "UNKNOWN_SCORING_MODEL"

    def __init__(self, name: str, known: Iterable[str] = MODELS) -> None:
        super().__init__(
            f"No scoring model is named {shown(name)}; choose one of: {', '.join(known)}."
        )
        self.name = name


@cache
def load_model(name: str = DEFAULT_MODEL) -> ScoringModel:
    """The built-in model of this name. Raises `UnknownScoringModel`."""
    if name not in MODELS:
        raise UnknownScoringModel(name)
    model = model_of(resources.files(__package__).joinpath(MODELS[name]).read_bytes())
    if model.name != name:
        raise BrokenScoringModel(f"{MODELS[name]} calls itself {model.name!r}, not {name!r}.")
    return model


def model_of(text: bytes) -> ScoringModel:
    """The model a data file describes. Raises `BrokenScoringModel`, naming the first fault.

    Every number is a whole number: weights and caps in milli-points, decay in parts per million.
    """
    return _model(parsed(text), digest=sha256(text).hexdigest())


def _model(data: dict[str, Any], digest: str) -> ScoringModel:
    horizon = whole(part(data, "horizon_days"), "horizon_days", least=1)
    modes = tuple(_mode(fields(part(data, "modes"), "modes"), mode) for mode in Mode)
    decay = {
        _age(days): _table(entries(table, f"decay_ppm {shown(days)}"), horizon)
        for days, table in fields(part(data, "decay_ppm"), "decay_ppm").items()
    }
    half_life_of = {rule.mode: rule.half_life_days for rule in modes}
    _require(set(half_life_of.values()) == set(decay), "decay_ppm needs a table per half-life")
    tables = {mode: decay[days] for mode, days in half_life_of.items()}
    listed_rows = entries(part(data, "rows"), "rows")
    rows = tuple(_row(entry, index, tables) for index, entry in enumerate(listed_rows))
    rows_of: dict[str, tuple[Row, ...]] = {}
    for row, entry in zip(rows, listed_rows, strict=True):
        kinds = part(entry, "kinds", f"row {row.name}")
        for kind in words(kinds, f"kinds of {row.name}"):
            rows_of[kind] = (*rows_of.get(kind, ()), row)
    for kind, candidates in rows_of.items():
        _require(_disjoint(candidates), f"the rows of {shown(kind)[1:-1]} must not overlap")
    _require(len({row.name for row in rows}) == len(rows), "every row must have its own name")
    supersedes = dict(
        _superseding(entry, rows_of) for entry in entries(part(data, "supersedes"), "supersedes")
    )
    _require(isinstance(part(data, "name"), str), "name must be a word")
    gate, new = fields(part(data, "gate"), "gate"), fields(part(data, "new"), "new")
    return ScoringModel(
        name=data["name"],
        digest=digest,
        horizon_days=horizon,
        momentum_days=whole(part(data, "momentum_days"), "momentum_days"),
        modes=modes,
        rows=rows,
        rows_of=MappingProxyType(rows_of),
        supersedes=MappingProxyType(supersedes),
        levels=_levels(entries(part(data, "levels"), "levels")),
        gate_modes=frozenset(
            one_of(Mode, mode, "a mode of gate")
            for mode in entries(part(gate, "modes", "gate"), "modes of gate")
        ),
        gate_within_days=whole(part(gate, "within_days", "gate"), "gate within_days"),
        new_under_days=whole(part(new, "under_days", "new"), "new under_days"),
        new_under_counted_events=whole(
            part(new, "under_counted_events", "new"), "new under_counted_events"
        ),
        decay_ppm=MappingProxyType(decay),
        half_life_of=MappingProxyType(half_life_of),
    )


def _mode(modes: dict[str, Any], mode: Mode) -> ModeRule:
    rule = fields(part(modes, mode.value, "modes"), f"mode {mode}")
    return ModeRule(
        mode=mode,
        cap_milli_points=whole(part(rule, "cap_milli_points", mode), f"cap of {mode}"),
        half_life_days=whole(part(rule, "half_life_days", mode), f"half-life of {mode}"),
    )


def _age(text: str) -> int:
    _require(_DAYS.fullmatch(text) is not None, f"decay_ppm lists half-lives, not {shown(text)}")
    return int(text)


def _row(value: object, index: int, tables: Mapping[Mode, tuple[int, ...]]) -> Row:
    entry = fields(value, f"row {index + 1}")
    name = part(entry, "row", f"row {index + 1}")
    if not isinstance(name, str) or _ROW_NAME.fullmatch(name) is None:
        raise BrokenScoringModel(
            f"A row is named {shown(name)}; use small letters, digits and _, 60 at most."
        )
    here = f"row {name}"
    known = {"row", "mode", "weight_milli_points", "max_per_month", "kinds"}
    strange = entry.keys() - known - {"once_per", "variants", "at_least_minutes"}
    _require(not strange, f"{here} has unknown fields: {listed(strange)}")
    mode = one_of(Mode, part(entry, "mode", here), f"the mode of {here}")
    weight = whole(part(entry, "weight_milli_points", here), f"weight of {name}")
    most, minutes = part(entry, "max_per_month", here), entry.get("at_least_minutes")
    return Row(
        index=index,
        name=name,
        mode=mode,
        weight_milli_points=weight,
        max_per_month=None if most is None else whole(most, f"maximum of {name}", least=1),
        once_per=(
            one_of(OncePer, entry["once_per"], f"once_per of {here}")
            if "once_per" in entry
            else None
        ),
        variants=(
            frozenset(words(entry["variants"], f"variants of {name}"))
            if "variants" in entry
            else None
        ),
        at_least_minutes=None if minutes is None else whole(minutes, f"minutes of {name}"),
        earned=tuple(weight * ppm // 1_000_000 for ppm in tables[mode]),
    )


def _superseding(value: object, rows_of: Mapping[str, object]) -> tuple[str, tuple[str, Same]]:
    entry = fields(value, "an entry of supersedes")
    by, of, same = (part(entry, name, "supersedes") for name in ("by", "of", "same"))
    for kind in (by, of):
        _require(
            isinstance(kind, str) and kind in rows_of,
            f"what supersedes names must be listed in rows, {shown(kind)} too",
        )
    return by, (of, one_of(Same, same, "same of supersedes"))


def _levels(values: list[Any]) -> tuple[LevelRule, ...]:
    levels = tuple(_level(value) for value in values)
    _require(
        [rule.level for rule in levels] == [level for level in Level if level is not Level.NEW],
        "levels must list every level but NEW, the lowest first",
    )
    starts = [rule.from_milli_points for rule in levels]
    _require(starts[0] == 0 and starts == sorted(set(starts)), "levels must rise from 0")
    gates = [rule.gate_events for rule in levels]
    _require(gates[0] == 0 and gates == sorted(gates), "gates must not fall as levels rise")
    return levels


def _level(value: object) -> LevelRule:
    entry = fields(value, "an entry of levels")
    level = one_of(Level, part(entry, "level", "levels"), "a level")
    return LevelRule(
        level=level,
        from_milli_points=whole(part(entry, "from_milli_points", level), f"start of {level}"),
        gate_events=whole(part(entry, "gate_events", level), f"gate of {level}"),
    )


def _table(values: list[Any], horizon: int) -> tuple[int, ...]:
    table = tuple(whole(value, "decay_ppm") for value in values)
    _require(len(table) == horizon + 1, f"a decay table needs ages 0 to {horizon}")
    # Levels are found on days with touches only; that is right only while worth never rises.
    _require(list(table) == sorted(table, reverse=True), "decay must never rise with age")
    _require(table[0] == 1_000_000, "decay must start at 1000000 parts per million")
    return table


def _disjoint(rows: tuple[Row, ...]) -> bool:
    if len(rows) == 1:
        return True
    variants = [variant for row in rows for variant in row.variants or ()]
    return all(row.variants for row in rows) and len(variants) == len(set(variants))


def _require(holds: bool, rule: str) -> None:
    if not holds:
        raise BrokenScoringModel(f"In the data file, {rule}.")
