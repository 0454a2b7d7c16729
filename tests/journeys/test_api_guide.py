"""docs/api.md, followed word for word on a fresh demo: what it asks gives what it prints."""

import json
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from tests.journeys.program import serving

GUIDE = Path(__file__).parents[2] / "docs" / "api.md"
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```", re.DOTALL | re.MULTILINE)
_ADDRESS = "http://127.0.0.1:8000"
ANYTHING = "…"


@dataclass(frozen=True)
class Step:
    """Something to ask, with what the guide says comes back."""

    language: str
    text: str
    answer: str


def steps(guide: str) -> Iterator[Step]:
    """Each question is followed by the block of its answer."""
    question: tuple[str, str] | None = None
    for language, text in _BLOCK.findall(guide):
        if language in ("graphql", "sh"):
            assert question is None, f"Without an answer:\n{question}"
            question = language, text
        elif language in ("json", "text") and question is not None:
            yield Step(*question, text)
            question = None
    assert question is None, f"Without an answer:\n{question}"


def differences(expected: Any, found: Any, place: str = "") -> list[str]:
    """Where the answer is not the printed one; what is printed as … may be anything."""
    if expected == ANYTHING:
        return []
    if isinstance(expected, dict) and isinstance(found, dict):
        names = expected.keys() | found.keys()
        return [
            each
            for name in sorted(names)
            for each in differences(
                expected.get(name, "nothing"), found.get(name, "nothing"), f"{place}.{name}"
            )
        ]
    if isinstance(expected, list) and isinstance(found, list) and len(expected) == len(found):
        return [
            each
            for number, (one, other) in enumerate(zip(expected, found, strict=True))
            for each in differences(one, other, f"{place}[{number}]")
        ]
    return [] if expected == found else [f"{place}: {expected!r} is printed, {found!r} came"]


def _asked(step: Step, url: str) -> Any:
    if step.language == "sh":
        done = subprocess.run(
            ["bash", "-c", step.text.replace(_ADDRESS, url)], capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr
        return done.stdout
    return httpx.post(f"{url}/graphql", json={"query": step.text}, timeout=30).json()


def test_the_guide_to_the_api_prints_what_the_demo_answers(tmp_path: Path) -> None:
    found = list(steps(GUIDE.read_text(encoding="utf-8")))
    assert len(found) >= 10

    faults = []
    with serving(tmp_path / "home", "demo") as served:
        for step in found:
            answer = _asked(step, served.url)
            try:
                expected = json.loads(step.answer)
            except ValueError:  # lines of a shell, a header among them
                pattern = re.escape(step.answer.strip()).replace(ANYTHING, ".*?")
                if not re.search(pattern, answer.replace("\r\n", "\n"), re.DOTALL):
                    faults.append(f"{step.text}{step.answer}came:\n{answer}")
                continue
            answer = json.loads(answer) if isinstance(answer, str) else answer
            if "extensions" not in expected:
                answer.pop("extensions", None)
            faults += [f"{step.text}{each}" for each in differences(expected, answer)]
    assert faults == []
