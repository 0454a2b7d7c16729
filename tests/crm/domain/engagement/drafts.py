"""Model files for tests, made as a programme would: a draft with something changed."""

import json
from collections.abc import Callable
from typing import Any

from crm.domain.engagement.draft import draft_of
from crm.domain.engagement.published import BUILT_IN


def drafted(
    name: str = "engagement/v2", change: Callable[[dict[str, Any]], None] = lambda data: None
) -> str:
    """A draft from engagement/v1; `change` edits its JSON, then the tables are made to fit."""
    data = json.loads(BUILT_IN.definition)
    change(data)
    return draft_of(json.dumps(data), name)


def doubled(data: dict[str, Any]) -> None:
    """Everything is worth twice as much."""
    for row in data["rows"]:
        row["weight_milli_points"] *= 2
