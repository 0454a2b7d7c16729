"""A table of Markdown, and one of JSON, both for the same rows."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

_HEADER = "<!-- Made by `crm schema export`; do not edit. -->\n"


def page(title: str, *paragraphs: str) -> str:
    """A page of Markdown with its title; each paragraph may be a table."""
    return _HEADER + "\n".join((f"\n# {title}\n", *(f"{each}\n" for each in paragraphs)))


def table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Rows under their headings; None is an empty cell."""
    lines = [_line(columns), _line(["---"] * len(columns)), *map(_line, rows)]
    return "\n".join(lines)


def as_json(value: Any) -> str:
    """For programs: indented, in Unicode."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _line(cells: Iterable[object]) -> str:
    return f"| {' | '.join(_cell(each) for each in cells)} |"


def _cell(value: object) -> str:
    text = "" if value is None else str(value)
    return " ".join(text.replace("|", "\\|").split())


def code(word: str | None) -> str | None:
    """A word of programs, set apart."""
    return None if word is None else f"`{word}`"
