"""What a viewer is told of a person, as plain values by path: for telling two moments apart."""

import datetime
from collections.abc import Iterable
from enum import Enum
from typing import Any

from strawberry.types import get_object_definition, has_object_definition

from crm.domain.engagement import ScoringModel
from graphql_server.access import Area, may_read
from graphql_server.context import RequestContext
from graphql_server.schema.alumnus import shown_alumnus
from graphql_server.schema.fuzzy import FuzzyDate, FuzzyDateTime
from graphql_server.schema.masking import hidden_kinds
from graphql_server.schema.node import Node
from graphql_server.schema.words import camel, screaming
from projections.replay.person import PastPerson
from projections.timeline.questions import Entry

LEFT_OUT = frozenset({"id", "moment", "version", "statusBecause", "maskedFields"})
"""Fields of a person that say nothing of them, or what another field says."""
_KEYS = {"employments": ("stintId",), "consents": ("purpose", "channel")}
"""By which fields the items of a list are told apart; other lists change as a whole."""
_LEAVES = (FuzzyDate, FuzzyDateTime)

Told = dict[str, Any]


def told_of_person(context: RequestContext, person: PastPerson) -> Told:
    """Profile, status, employments, membership, consents: `names.kana`, `employments[…].lastDay`.

    What the viewer may not read is not there.
    """
    shown = shown_alumnus(person.entry, context, person.point)
    found: Told = {}
    for name, value in _fields(shown).items() if shown else ():
        if name not in LEFT_OUT:
            _put(found, name, value)
    return found


def told_of_score(context: RequestContext, person: PastPerson, model: ScoringModel) -> Told:
    """The score of the moment's day; nothing for those who may not read scores."""
    if not may_read(context.viewer, Area.SCORE):
        return {}
    score = person.standing(model).summary(person.day)
    return {
        "engagement.model": score.model,
        "engagement.milliPoints": score.milli_points,
        "engagement.level": score.level.name,
    }


def told_of_entries(context: RequestContext, entries: Iterable[Entry]) -> Told:
    """That they stand on the timeline, and which of them were taken back: `timeline[12]`."""
    hidden = hidden_kinds(context.viewer)
    return {
        path_of_entry(entry.position): {
            "kind": screaming(entry.kind),
            "retracted": entry.retraction is not None,
        }
        for entry in entries
        if entry.kind not in hidden
    }


def path_of_entry(position: int) -> str:
    return f"timeline[{position}]"


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
        case Node():
            # The id of a node in a moment names the moment, which is nothing of the person.
            return {name: _plain(each) for name, each in _fields(value).items() if name != "id"}
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
