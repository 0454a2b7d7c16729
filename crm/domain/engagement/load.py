"""Scoring models, read from their data files and validated; the built-in ones once each."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from importlib import resources
from types import MappingProxyType
from typing import Any, Final, NoReturn

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

MODELS: Final = MappingProxyType({"engagement/v1": "engagement-v1.json"})
"""Names of the built-in models, and the data file of each."""

DEFAULT_MODEL: Final = "engagement/v1"

_ROW_NAME = re.compile(r"[a-z][a-z0-9_]{0,59}")
_LARGEST: Final = 1_000_000_000
"""No number of a model is larger: all that is computed with them fits 64 bits."""


class UnknownScoringModel(LookupError):
    """There is no scoring model of this name; the message lists those there are."""

    code = "UNKNOWN_SCORING_MODEL"

    def __init__(self, name: str, known: Iterable[str] = MODELS) -> None:
        super().__init__(f"No scoring model is named {name!r}; choose one of: {', '.join(known)}.")
        self.name = name


class BrokenScoringModel(ValueError):
    """A data file is not a scoring model; the message says what to mend."""

    code = "BROKEN_SCORING_MODEL"


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
    try:
        return _model(
            json.loads(text, parse_float=_refuse_fraction, parse_constant=_refuse_fraction),
            digest=sha256(text).hexdigest(),
        )
    except BrokenScoringModel:
        raise
    except KeyError as missing:
        raise BrokenScoringModel(f"The data file lacks {missing}.") from missing
    except RecursionError:
        raise BrokenScoringModel("The data file is nested too deeply.") from None
    except (ValueError, TypeError, AttributeError) as fault:
        raise BrokenScoringModel(f"The data file cannot be read: {fault}.") from fault


def _model(data: dict[str, Any], digest: str) -> ScoringModel:
    horizon = _whole(data["horizon_days"], "horizon_days", least=1)
    modes = tuple(
        ModeRule(
            mode=mode,
            cap_milli_points=_whole(data["modes"][mode]["cap_milli_points"], f"cap of {mode}"),
            half_life_days=_whole(data["modes"][mode]["half_life_days"], f"half-life of {mode}"),
        )
        for mode in Mode
    )
    decay = {int(days): _table(table, horizon) for days, table in data["decay_ppm"].items()}
    half_life_of = {rule.mode: rule.half_life_days for rule in modes}
    _require(set(half_life_of.values()) == set(decay), "decay_ppm needs a table per half-life")
    rows = tuple(
        _row(entry, index, decay[half_life_of[Mode(entry["mode"])]])
        for index, entry in enumerate(data["rows"])
    )
    rows_of: dict[str, tuple[Row, ...]] = {}
    for row, entry in zip(rows, data["rows"], strict=True):
        for kind in _words(entry["kinds"], f"kinds of {row.name}"):
            rows_of[kind] = (*rows_of.get(kind, ()), row)
    for kind, candidates in rows_of.items():
        _require(_disjoint(candidates), f"the rows of {kind} must not overlap")
    _require(len({row.name for row in rows}) == len(rows), "every row must have its own name")
    supersedes = {item["by"]: (item["of"], Same(item["same"])) for item in data["supersedes"]}
    for by, (of, _) in supersedes.items():
        _require(by in rows_of and of in rows_of, f"{by} and {of} must be listed in rows")
    _require(isinstance(data["name"], str), "name must be a word")
    return ScoringModel(
        name=data["name"],
        digest=digest,
        horizon_days=horizon,
        momentum_days=_whole(data["momentum_days"], "momentum_days"),
        modes=modes,
        rows=rows,
        rows_of=MappingProxyType(rows_of),
        supersedes=MappingProxyType(supersedes),
        levels=_levels(data["levels"]),
        gate_modes=frozenset(Mode(mode) for mode in data["gate"]["modes"]),
        gate_within_days=_whole(data["gate"]["within_days"], "gate within_days"),
        new_under_days=_whole(data["new"]["under_days"], "new under_days"),
        new_under_counted_events=_whole(data["new"]["under_counted_events"], "new under events"),
        decay_ppm=MappingProxyType(decay),
        half_life_of=MappingProxyType(half_life_of),
    )


def _row(entry: dict[str, Any], index: int, decay: tuple[int, ...]) -> Row:
    name = entry["row"]
    if not isinstance(name, str) or _ROW_NAME.fullmatch(name) is None:
        raise BrokenScoringModel(
            f"A row is named {name!r}; use small letters, digits and _, 60 at most."
        )
    known = {"row", "mode", "weight_milli_points", "max_per_month", "kinds"}
    strange = entry.keys() - known - {"once_per", "variants", "at_least_minutes"}
    _require(not strange, f"row {name} has unknown fields: {', '.join(sorted(strange))}")
    weight = _whole(entry["weight_milli_points"], f"weight of {name}")
    most, minutes = entry["max_per_month"], entry.get("at_least_minutes")
    return Row(
        index=index,
        name=name,
        mode=Mode(entry["mode"]),
        weight_milli_points=weight,
        max_per_month=None if most is None else _whole(most, f"maximum of {name}", least=1),
        once_per=OncePer(entry["once_per"]) if "once_per" in entry else None,
        variants=(
            frozenset(_words(entry["variants"], f"variants of {name}"))
            if "variants" in entry
            else None
        ),
        at_least_minutes=None if minutes is None else _whole(minutes, f"minutes of {name}"),
        earned=tuple(weight * ppm // 1_000_000 for ppm in decay),
    )


def _levels(entries: list[dict[str, Any]]) -> tuple[LevelRule, ...]:
    levels = tuple(
        LevelRule(
            level=Level(entry["level"]),
            from_milli_points=_whole(entry["from_milli_points"], f"start of {entry['level']}"),
            gate_events=_whole(entry["gate_events"], f"gate of {entry['level']}"),
        )
        for entry in entries
    )
    _require(
        [rule.level for rule in levels] == [level for level in Level if level is not Level.NEW],
        "levels must list every level but NEW, the lowest first",
    )
    starts = [rule.from_milli_points for rule in levels]
    _require(starts[0] == 0 and starts == sorted(set(starts)), "levels must rise from 0")
    gates = [rule.gate_events for rule in levels]
    _require(gates[0] == 0 and gates == sorted(gates), "gates must not fall as levels rise")
    return levels


def _table(values: list[Any], horizon: int) -> tuple[int, ...]:
    table = tuple(_whole(value, "decay_ppm") for value in values)
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


def _words(value: object, what: str) -> list[str]:
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise BrokenScoringModel(f"The {what} must be a list of words.")
    return value


def _whole(value: object, what: str, least: int = 0) -> int:
    if type(value) is not int or value < least:
        raise BrokenScoringModel(f"{what} must be a whole number of at least {least}.")
    if value > _LARGEST:
        raise BrokenScoringModel(f"{what} must be at most {_LARGEST}.")
    return value


def _require(holds: bool, rule: str) -> None:
    if not holds:
        raise BrokenScoringModel(f"In the data file, {rule}.")


def _refuse_fraction(text: str) -> NoReturn:
    raise BrokenScoringModel(f"The data file holds {text}; write whole numbers only.")
