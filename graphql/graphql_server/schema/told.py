"""What a viewer is told of a person, as plain values by path: for telling two moments apart."""

import datetime
from enum import Enum
from typing import Any

from strawberry.types import get_object_definition, has_object_definition

from crm.domain.engagement import EngagementSummary
from graphql_server.access import Area, may_read
from graphql_server.context import RequestContext
from graphql_server.schema.alumnus import shown_alumnus
from graphql_server.schema.fuzzy import FuzzyDate, FuzzyDateTime
from graphql_server.schema.masking import hidden_kinds
from graphql_server.schema.words import camel, screaming
from projections.replay.person import PastPerson

LEFT_OUT = frozenset({"id", "moment", "version", "statusBecause", "maskedFields"})
"""Fields of a person that say nothing of them, or what another field says."""
_KEYS = {"employments": ("stintId",), "consents": ("purpose", "channel")}
"""By which fields the items of a list are told apart; other lists change as a whole."""
_LEAVES = (FuzzyDate, FuzzyDateTime)

Told = dict[str, Any]


def told(
    context: RequestContext, person: PastPerson | None, score: EngagementSummary | None
) -> Told:
    """Values by path, such as `names.kana`, `employments[…].lastDay`, `timeline[12]`.

    What the viewer may not read is not there, and nothing is of somebody not on file.
    """
    shown = shown_alumnus(person.entry, context, person.point) if person else None
    if person is None or shown is None:
        return {}
    found: Told = {}
    for name, value in _fields(shown).items():
        if name not in LEFT_OUT:
            _put(found, name, value)
    if score is not None and may_read(context.viewer, Area.SCORE):
        found["engagement.model"] = score.model
        found["engagement.milliPoints"] = score.milli_points
        found["engagement.level"] = score.level.name
    hidden = hidden_kinds(context.viewer)
    for entry in person.timeline:
        if entry.kind not in hidden:
            standing = {"kind": screaming(entry.kind), "retracted": entry.retraction is not None}
            found[f"timeline[{entry.position}]"] = standing
    return found


def _put(found: Told, path: str, value: Any) -> None:
    keys = _KEYS.get(path)
    if keys is not None and isinstance(value, list):
        for item in value:
            fields = _fields(item)
            key = "/".join(str(_plain(fields.pop(each))) for each in keys)
            for name, inner in fields.items():
                _put(found, f"{path}[{key}].{name}", inner)
    elif has_object_definition(value) and not isinstance(value, _LEAVES):
        for name, inner in _fields(value).items():
            _put(found, f"{path}.{name}", inner)
    elif value is not None:
        found[path] = _plain(value)


def _plain(value: Any) -> Any:
    """The value as it stands in an answer."""
    match value:
        case Enum():
            return value.name
        case datetime.datetime():
            return value.isoformat().replace("+00:00", "Z")
        case datetime.date():
            return value.isoformat()
        case list():
            return [_plain(each) for each in value]
        case _ if has_object_definition(value):
            return {name: _plain(inner) for name, inner in _fields(value).items()}
        case _:
            return value


def _fields(value: Any) -> dict[str, Any]:
    """The fields of an object of the schema that are there without asking further."""
    return {
        camel(field.python_name): getattr(value, field.python_name)
        for field in get_object_definition(value, strict=True).fields
        if field.base_resolver is None
    }
