"""The results as Markdown tables and as JSON: what was measured last of each workload, and when."""

import json
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.harness import Figure

_ROOT = Path(__file__).parents[1]
_RESULTS = Path(__file__).parent / "results"
_VERDICT = {True: "met", False: "**NOT MET**", None: ""}

Run = dict[str, Any]
"""As `results/latest.json` has it: `measured_at`, `tree` (null where it was not noted), `scale`,
`environment` and `figures`."""


def run_of(
    figures: Sequence[Figure], where: Mapping[str, str], scale: str, measured_at: str
) -> Run:
    """Figures with what they were measured on; `measured_at` in ISO 8601."""
    return {
        "measured_at": measured_at,
        "tree": _tree(),
        "scale": scale,
        "environment": dict(where),
        "figures": [_as_json(each) for each in figures],
    }


def markdown(run: Run) -> str:
    """One table, the environment under it."""
    lines = [
        "| workload | what | goal | figure | | how |",
        "|---|---|---|---|---|---|",
        *(
            f"| {each['workload']} | {each['what']} | {each['goal'] or ''} | {each['figure']}"
            f" | {_VERDICT[each['met']]} | {each['detail']} |"
            for each in run["figures"]
        ),
    ]
    told = ", ".join(f"{name} {value}" for name, value in run["environment"].items())
    return "\n".join([*lines, "", f"Scale: {run['scale']}. Measured on: {told}.", ""])


def write(run: Run) -> None:
    """Write `results/latest.*`. Workloads that this run did not measure keep what they had."""
    written = json.loads((_RESULTS / "latest.json").read_text(encoding="utf-8"))["runs"]
    anew = {each["workload"] for each in run["figures"]}
    for other in written:
        other["figures"] = [each for each in other["figures"] if each["workload"] not in anew]
    runs = [run, *(other for other in written if other["figures"])]
    (_RESULTS / "latest.md").write_text(_all(runs), encoding="utf-8")
    (_RESULTS / "latest.json").write_text(
        json.dumps({"runs": runs}, ensure_ascii=False, indent=2) + "\n", encoding="utf-8"
    )


def _all(runs: Sequence[Run]) -> str:
    parts = ["# Latest figures\n"]
    for run in runs:
        tree = f"tree {run['tree']}" if run["tree"] else "the tree was not noted"
        parts.append(f"## {run['measured_at']}, {tree}\n\n{markdown(run)}")
    return "\n".join(parts)


def _tree() -> str | None:
    """The commit that is measured, and whether files differ from it."""

    def git(*arguments: str) -> str:
        done = subprocess.run(
            ["git", *arguments], cwd=_ROOT, capture_output=True, text=True, check=True
        )
        return done.stdout.strip()

    try:
        commit = git("rev-parse", "--short", "HEAD")
        changed = git("status", "--porcelain", "--untracked-files=no")
    except (OSError, subprocess.CalledProcessError):
        return None
    return f"{commit} with changes" if changed else commit


def _as_json(figure: Figure) -> dict[str, Any]:
    return {
        "workload": figure.workload,
        "what": figure.what,
        "figure": f"{figure.value:.3g} {figure.unit}",
        "value": _short(figure.value),
        "unit": figure.unit,
        "goal": None if figure.goal is None else str(figure.goal),
        "met": figure.met,
        "detail": figure.detail,
        "numbers": {name: _short(value) for name, value in figure.numbers.items()},
    }


def _short(value: float) -> float:
    return float(f"{value:.4g}")
