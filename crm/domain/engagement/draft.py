"""A model file to start from: that of another model, with its decay tables worked out anew."""

import json
from decimal import ROUND_HALF_EVEN, Decimal, localcontext
from typing import Any

from crm.domain.engagement.load import model_of
from crm.domain.engagement.model import Mode
from crm.domain.engagement.parts import BrokenScoringModel, fields, parsed, part, whole

_PPM = 1_000_000
_PRECISION = 50
"""Digits: enough for every table to be the nearest whole number to the exact value."""
_PER_LINE = 12
_LONGEST = 3_660
"""Days of a horizon or half-life."""


def draft_of(definition: str, name: str) -> str:
    """The model file under a new name, its `decay_ppm` computed from half-lives and horizon.

    So a file whose half-lives were changed by hand becomes whole again. Raises
    `BrokenScoringModel`.
    """
    data = {**parsed(definition, once=True), "name": name}
    horizon = whole(part(data, "horizon_days"), "horizon_days")
    modes = fields(part(data, "modes"), "modes")
    half_lives = {_half_life(modes, mode) for mode in Mode}
    if not all(1 <= days <= _LONGEST for days in (horizon, *half_lives)):
        raise BrokenScoringModel(f"Half-lives and horizon_days are 1 to {_LONGEST} days.")
    data["decay_ppm"] = {str(each): decay_table(each, horizon) for each in sorted(half_lives)}
    try:
        text = _written(data)
        model_of(text.encode())
    except RecursionError:
        raise BrokenScoringModel("The data file is nested too deeply.") from None
    except UnicodeEncodeError:
        raise BrokenScoringModel("The data file is not Unicode text.") from None
    return text


def _half_life(modes: dict[str, Any], mode: Mode) -> int:
    rule = fields(part(modes, mode.value, "modes"), f"mode {mode}")
    return whole(part(rule, "half_life_days", mode), f"half-life of {mode}")


def decay_table(half_life_days: int, horizon_days: int) -> list[int]:
    """round(1 000 000 · 2^(−age / half-life)) for the ages 0 … horizon, halves to even."""
    with localcontext() as context:
        context.prec = _PRECISION
        root = Decimal(2) ** (Decimal(-1) / half_life_days)
        # Whole half-lives are halved exactly, so that a tie is seen as one.
        within = [_PPM * root**age for age in range(half_life_days)]
        return [
            int(
                (within[age % half_life_days] / 2 ** (age // half_life_days)).to_integral_value(
                    ROUND_HALF_EVEN
                )
            )
            for age in range(horizon_days + 1)
        ]


def _written(data: dict[str, Any]) -> str:
    """JSON that a person can edit: an entry of a list a line, the tables last."""
    order = sorted(data, key="decay_ppm".__eq__)
    return "{\n" + ",\n".join(f"  {_plain(name)}: {_field(data[name])}" for name in order) + "\n}\n"


def _field(value: Any) -> str:
    if isinstance(value, list) and all(isinstance(each, dict) for each in value):
        return "[\n" + ",\n".join(f"    {_plain(each)}" for each in value) + "\n  ]"
    if isinstance(value, dict) and all(isinstance(each, dict | list) for each in value.values()):
        entries = (
            f"    {_plain(name)}: {_table(each) if len(each) > _PER_LINE else _plain(each)}"
            for name, each in value.items()
        )
        return "{\n" + ",\n".join(entries) + "\n  }"
    return _plain(value)


def _table(table: list[int]) -> str:
    lines = [table[start : start + _PER_LINE] for start in range(0, len(table), _PER_LINE)]
    return "[\n" + ",\n".join(f"      {_plain(line)[1:-1]}" for line in lines) + "\n    ]"


def _plain(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
