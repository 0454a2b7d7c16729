"""The results as a Markdown table and as JSON."""

import datetime
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.harness import Figure

_RESULTS = Path(__file__).parent / "results"
_VERDICT = {True: "met", False: "**NOT MET**", None: ""}


def markdown(figures: Sequence[Figure], where: Mapping[str, str], scale: str) -> str:
    """One table, the environment under it."""
    lines = [
        "| workload | what | goal | figure | | how |",
        "|---|---|---|---|---|---|",
    ]
    for each in figures:
        goal = "" if each.goal is None else str(each.goal)
        lines.append(
            f"| {each.workload} | {each.what} | {goal} | {each.value:.3g} {each.unit}"
            f" | {_VERDICT[each.met]} | {each.detail} |"
        )
    told = ", ".join(f"{name} {value}" for name, value in where.items())
    return "\n".join([*lines, "", f"Scale: {scale}. Measured on: {told}.", ""])


def write(
    figures: Sequence[Figure], where: Mapping[str, str], scale: str, now: datetime.datetime
) -> str:
    """Write `results/latest.*`; returns the Markdown."""
    text = markdown(figures, where, scale)
    told: dict[str, Any] = {
        "measured_at": now.isoformat(timespec="minutes"),
        "scale": scale,
        "environment": dict(where),
        "figures": [_as_json(each) for each in figures],
    }
    _RESULTS.mkdir(exist_ok=True)
    (_RESULTS / "latest.md").write_text(f"# Latest figures\n\n{text}", encoding="utf-8")
    (_RESULTS / "latest.json").write_text(
        json.dumps(told, ensure_ascii=False, indent=2) + "\n", encoding="utf-8"
    )
    return text


def _as_json(figure: Figure) -> dict[str, Any]:
    return {
        "workload": figure.workload,
        "what": figure.what,
        "value": _short(figure.value),
        "unit": figure.unit,
        "goal": None if figure.goal is None else str(figure.goal),
        "met": figure.met,
        "numbers": {name: _short(value) for name, value in figure.numbers.items()},
    }


def _short(value: float) -> float:
    return float(f"{value:.4g}")
