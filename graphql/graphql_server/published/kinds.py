"""The table of kinds: what can happen, in the three spellings of its name."""

from typing import Any

from crm.domain.facts import REGISTRY
from graphql_server.published.table import as_json, code, page, table
from graphql_server.schema.interaction_input import INTERACTIONS
from graphql_server.schema.words import camel, screaming, snake

_OF_NAMES = """\
Each has three spellings: `__typename` in the union `Fact` and `LoggedEvent.kind`, `FactKind`, and
the field of `InteractionInput` where `recordInteraction` takes it. New kinds are no breaking
change: show `sentence` of those you do not know."""


def _kinds() -> list[dict[str, Any]]:
    return [
        {
            "typename": kind,
            "kind": screaming(kind),
            "input": camel(kind) if snake(kind) in INTERACTIONS else None,
            "mode": cls.mode.value if cls.mode else None,
            "aboutPerson": cls.about_person,
            "description": " ".join((cls.__doc__ or "").split()),
        }
        for kind, cls in sorted(REGISTRY.items())
    ]


def kinds_json() -> str:
    return as_json(_kinds())


def kinds_page() -> str:
    rows = _kinds()
    columns = ("`__typename`", "`FactKind`", "field of `InteractionInput`", "mode", "what happened")
    return page(
        "Kinds of facts",
        _OF_NAMES,
        "## About people",
        table(columns, (_row(row) for row in rows if row["aboutPerson"])),
        "## About the programme",
        "They stand in the log and on no timeline.",
        table(columns, (_row(row) for row in rows if not row["aboutPerson"])),
    )


def _row(row: dict[str, Any]) -> tuple[object, ...]:
    names = (code(row["typename"]), code(row["kind"]), code(row["input"]))
    return (*names, row["mode"], row["description"])
