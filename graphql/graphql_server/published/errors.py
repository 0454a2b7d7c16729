"""Tables of error codes: refusals, which are data, and what stands in `errors`."""

import inspect
from typing import Any

from crm.domain.refusals import Refusal
from graphql_server.error_codes import CODES
from graphql_server.published.table import as_json, code, page, table
from graphql_server.schema.refusals import REFUSALS

_OF_REFUSALS = """\
A command that is refused answers with one of the *refusals* in its payload: they are data, and
implement `UserError`. `message(locale:)` is the sentence for a person, with the case filled in
where `{…}` stands; where the table has none, the case makes the whole sentence."""

_OF_ERRORS = """\
What a query or a request does wrong stands in the top-level `errors`, with `extensions.code`. Codes
stay; messages may change. Where *passes* says yes, the same request may be answered later."""


def _refusals() -> list[dict[str, Any]]:
    rows = [
        {
            "type": refusal.__name__,
            "code": refusal.code,
            "meaning": (refusal.__doc__ or "").strip().splitlines()[0],
            "ja": ja,
            "en": en,
        }
        for refusal in REFUSALS
        for ja, en in [_sentences(refusal)]
    ]
    return sorted(rows, key=lambda row: str(row["code"]))


def _sentences(refusal: type[Refusal]) -> tuple[str | None, str | None]:
    """In both languages, with `{what}` for what only the case tells; None when all of it is."""
    names = list(inspect.signature(refusal).parameters)
    if names[:2] == ["ja", "en"]:
        return None, None
    made: Any = refusal
    said: Refusal = made(*(f"{{{name}}}" for name in names))
    return said.ja, said.en


def _errors() -> list[dict[str, Any]]:
    return [
        {"code": word, "ja": meaning.ja, "en": meaning.en, "passes": meaning.passes}
        for word, meaning in sorted(CODES.items())
    ]


def errors_json() -> str:
    return as_json({"refusals": _refusals(), "errors": _errors()})


def errors_page() -> str:
    return page(
        "Error codes",
        _OF_REFUSALS,
        _OF_ERRORS,
        "## Refusals",
        table(
            ("code", "type", "meaning", "日本語", "English"),
            (
                (code(row["code"]), code(row["type"]), row["meaning"], row["ja"], row["en"])
                for row in _refusals()
            ),
        ),
        "## Errors",
        table(
            ("code", "passes", "日本語", "English"),
            (
                (code(row["code"]), "yes" if row["passes"] else None, row["ja"], row["en"])
                for row in _errors()
            ),
        ),
    )
