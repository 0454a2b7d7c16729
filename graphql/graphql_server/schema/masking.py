"""What a viewer's roles may read of people and facts: decided once per object, never per field.

A masked value is null and its field is named in `maskedFields`, whether there is a value or not:
absent and forbidden look the same.
"""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from crm.domain.facts import ABOUT_PEOPLE
from crm.domain.facts.base import Fact
from crm.domain.facts.conversations import NoteVisibility
from graphql_server.access import Area, Role, Viewer, may_read
from graphql_server.errors import CodedError
from graphql_server.fact_access import areas_of_kind, personal_areas

_AREA_OF_SUBJECT: Mapping[str, Area] = MappingProxyType(
    {
        "care": Area.ENGAGEMENT,
        "collaborations": Area.ENGAGEMENT,
        "consent": Area.CONSENT,
        "contributions": Area.ENGAGEMENT,
        "conversations": Area.ENGAGEMENT,
        "corrections": Area.ENGAGEMENT,
        "eligibility": Area.RETURN_FLOW,
        "employment": Area.EMPLOYMENT,
        "gatherings": Area.ENGAGEMENT,
        "identity": Area.IDENTITY,
        "membership": Area.CONSENT,
        "mentoring": Area.ENGAGEMENT,
        "messages": Area.ENGAGEMENT,
        "offboarding": Area.EMPLOYMENT,
        "profile": Area.ENGAGEMENT,
        "referrals": Area.ENGAGEMENT,
        "return_process": Area.RETURN_FLOW,
        "return_reception": Area.RETURN_FLOW,
        "return_terms": Area.RETURN_FLOW,
        "returns": Area.RETURN_FLOW,
        "rights": Area.HR_NOTES,
        "stories": Area.ENGAGEMENT,
        "surveys": Area.ENGAGEMENT,
    }
)
"""The area that the very existence of a fact belongs to, by the file it is written in."""

KIND_AREAS: Mapping[str, Area] = MappingProxyType(
    {
        kind: _AREA_OF_SUBJECT[cls.__module__.rpartition(".")[2]]
        for kind, cls in ABOUT_PEOPLE.items()
    }
)

_NOT_FOR_THEMSELVES = frozenset(
    {"care", "eligibility", "identity", "mentoring", "offboarding", "referrals", "rights"}
    | {"return_process", "return_reception", "return_terms", "returns"}
)
"""Files of facts that people do not read of their own on a timeline: about others, or how the
employer works with them. All of it is in what is disclosed to them on request."""

_NOT_THEIRS = frozenset(
    kind
    for kind, cls in ABOUT_PEOPLE.items()
    if cls.__module__.rpartition(".")[2] in _NOT_FOR_THEMSELVES
) | {"NoteAdded"}

PERSON = (Area.IDENTITY, Area.EMPLOYMENT, Area.CONSENT)
"""Whoever may read none of these meets no people at all."""

_PROGRAMME = Viewer(frozenset({Role.PROGRAMME}))


def masked_fields(viewer: Viewer, fact: Fact) -> frozenset[str]:
    """The fields of the fact that the viewer may not read."""
    unread = _unread(viewer)
    return frozenset(name for name, area in personal_areas(fact).items() if area in unread)


@lru_cache(maxsize=256)
def _unread(viewer: Viewer) -> frozenset[Area]:
    return frozenset(area for area in Area if not may_read(viewer, area))


def visibility_of(fact: Fact) -> NoteVisibility:
    """Whom the confidential part of such a fact is for, whether it has one or not.

    HR where a field of its kind is not for those who run the programme: what was said in a
    meeting or an interview, the reason of a departure, a note unless it says otherwise.
    """
    return NoteVisibility.HR if masked_fields(_PROGRAMME, fact) else NoteVisibility.PROGRAMME


@lru_cache(maxsize=256)
def hidden_kinds(viewer: Viewer) -> frozenset[str]:
    """The kinds of fact that the viewer does not get to see on a timeline."""
    hidden = frozenset(kind for kind, area in KIND_AREAS.items() if not may_read(viewer, area))
    return hidden | _NOT_THEIRS if viewer.own else hidden


@lru_cache(maxsize=256)
def masked_kinds(viewer: Viewer) -> frozenset[str]:
    """The kinds of fact of which the viewer may not read everything."""
    unread = _unread(viewer)
    return frozenset(kind for kind in ABOUT_PEOPLE if areas_of_kind(kind) & unread)


def meets_people(viewer: Viewer) -> bool:
    """Whether people exist for the viewer."""
    return any(may_read(viewer, area) for area in PERSON)


def must_read(viewer: Viewer, area: Area, what: str) -> None:
    """Refuse, with `NOT_ALLOWED`, to list, filter, sort or count by what may not be read."""
    if not may_read(viewer, area):
        raise CodedError(f"Your role may not {what}.", "NOT_ALLOWED")


def must_read_inside(viewer: Viewer, area: Area, what: str) -> None:
    """As `must_read`, and refuse members of the network: they read what is published to them, and
    not what the employer plans and spends."""
    must_read(viewer, area, what)
    if not meets_people(viewer):
        raise CodedError(f"Your role may not {what}.", "NOT_ALLOWED")
