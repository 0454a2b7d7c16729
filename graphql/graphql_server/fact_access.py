"""Who may read, record and take back which facts: the fields of each kind, by area."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from crm.domain.envelope import Actor
from crm.domain.facts import (
    REGISTRY,
    Interaction,
    InteractionRetracted,
    NoteAdded,
    ProfileUpdated,
)
from crm.domain.facts.base import Fact, declarations
from crm.domain.facts.conversations import NoteVisibility
from graphql_server.access import (
    Area,
    Role,
    Viewer,
    area_of,
    may_carry_out,
    may_write,
    only_about_themselves,
)

_AREA_OF_FIELD: Mapping[str, Area] = MappingProxyType(
    {
        "departure_reason": Area.DEPARTURE_REASONS,
        "former_reason": Area.DEPARTURE_REASONS,
        "position_in_range": Area.TERMS,
        "salary": Area.TERMS,
        "salary_high": Area.TERMS,
        "salary_low": Area.TERMS,
        "skill_results": Area.TERMS,
        "terms_criteria": Area.TERMS,
    }
)
"""The fields whose area is not that of their data class."""

_AREAS_OF_PROGRAMME: Mapping[str, Mapping[str, Area]] = MappingProxyType(
    {"FairTermsPublished": MappingProxyType({"definition": Area.TERMS})}
)
"""The fields that hold nothing personal and yet are not for everybody: bands of pay."""


def _areas_of(cls: type[Fact], *, for_programme: bool) -> Mapping[str, Area]:
    areas = {
        name: _AREA_OF_FIELD.get(name) or area_of(each.data_class)
        for name, each in declarations(cls).items()
        if each.data_class is not None
    }
    if for_programme:
        return dict.fromkeys(areas, Area.ENGAGEMENT)
    return {**areas, **_AREAS_OF_PROGRAMME.get(cls.__name__, {})}


_PERSONAL_AREAS = {
    (kind, for_programme): _areas_of(cls, for_programme=for_programme)
    for kind, cls in REGISTRY.items()
    for for_programme in {False, cls is NoteAdded}
}

FROM_FEEDS = frozenset(
    cls
    for kind, cls in REGISTRY.items()
    if issubclass(cls, Interaction)
    and cls is not InteractionRetracted
    and set(_PERSONAL_AREAS[kind, False].values()) <= {Area.ENGAGEMENT}
)
"""The kinds that a feed may record: they hold nothing but the trace of engagement."""


_THEIR_NAMES = frozenset({"name_kana", "name_latin", "preferred_name"})
"""What members put right of their names: nobody is found, let in or told apart by these."""


def may_record(viewer: Viewer, interaction: Interaction) -> bool:
    """Whether the viewer may record this interaction.

    A feed only kinds that hold nothing but the trace of engagement: messages and gatherings. A
    person what they may write of the fields that are given, the trace of engagement aside.
    """
    if not may_carry_out(viewer, "recordInteraction"):
        return False
    if only_about_themselves(viewer, "recordInteraction"):
        return _is_their_own_word(interaction)
    if Role.CONNECTOR in viewer.roles and type(interaction) in FROM_FEEDS:
        return True
    areas = personal_areas(interaction)
    given = {area for name, area in areas.items() if getattr(interaction, name) is not None}
    return _writes(viewer, given)


def may_retract(viewer: Viewer, interaction: Interaction, actor: Actor) -> bool:
    """Whether the viewer may take back this interaction, which `actor` recorded.

    Their own, and kinds of which they may write every field: not the values that are there
    decide, so that the answer does not tell whether there are any.
    """
    if not may_carry_out(viewer, "retractInteraction"):
        return False
    return actor == viewer.actor or _writes(viewer, personal_areas(interaction).values())


def personal_areas(fact: Fact) -> Mapping[str, Area]:
    """The area of each field of the fact that is not for everybody.

    The reason of a departure has an area of its own. A note for the programme is a trace of
    engagement; any other is for HR.
    """
    for_programme = isinstance(fact, NoteAdded) and fact.visibility is NoteVisibility.PROGRAMME
    return _PERSONAL_AREAS[fact.kind, for_programme]


def areas_of(kind: str) -> Mapping[str, Area]:
    """As `personal_areas`, of a kind; a note is taken for one that is for HR."""
    return _PERSONAL_AREAS[kind, False]


def areas_of_kind(kind: str) -> frozenset[Area]:
    """Every area that a field of a fact of this kind may belong to."""
    return frozenset(
        area
        for for_programme in (False, True)
        for area in _PERSONAL_AREAS.get((kind, for_programme), {}).values()
    )


def _is_their_own_word(interaction: Interaction) -> bool:
    if not isinstance(interaction, ProfileUpdated) or not interaction.by_alumnus:
        return False
    told = {name for name in personal_areas(interaction) if getattr(interaction, name) is not None}
    return told <= _THEIR_NAMES


def _writes(viewer: Viewer, areas: Iterable[Area]) -> bool:
    """Who may write to people leaves the trace of engagement without a right to it."""
    if not may_write(viewer, Area.CONTACT):
        return False
    return all(area is Area.ENGAGEMENT or may_write(viewer, area) for area in areas)
