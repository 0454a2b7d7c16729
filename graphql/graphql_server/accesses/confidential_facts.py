"""Which fields of facts are held in confidence, and which of them their sentences tell."""

from collections.abc import Mapping
from types import MappingProxyType
from uuid import UUID

from crm.domain.facts import ABOUT_PEOPLE
from crm.domain.facts.accesses import ConfidentialClass
from crm.domain.facts.base import Fact
from graphql_server.access import Area
from graphql_server.accesses.looked import under_way
from graphql_server.fact_access import areas_of, personal_areas

CLASS_OF_AREA: Mapping[Area, ConfidentialClass] = MappingProxyType(
    {
        Area.CONTACT: ConfidentialClass.CONTACT,
        Area.HR_NOTES: ConfidentialClass.HR_NOTES,
        Area.DEPARTURE_REASONS: ConfidentialClass.DEPARTURE_REASONS,
        Area.SPECIAL_CARE: ConfidentialClass.SPECIAL_CARE,
    }
)
TOLD_IN_SENTENCES = frozenset(
    {"departure_reason", "explanation", "result", "task", "text", "words"}
)
"""The names of the fields that hold something confidential and that a sentence may quote."""
WITHOUT_EXPLANATION = frozenset(
    {
        "DuplicateDismissed",
        "ExitInterviewSkipped",
        "ExitReasonHeard",
        "IdentitiesMerged",
        "IdentitiesUnmerged",
        "OffboardingCompleted",
        "OfferDeclined",
        "OfferWithdrawn",
        "ReturnCheckCompleted",
        "ReturnProcessClosed",
        "StageFailed",
        "StagePassed",
        "StageWaived",
        "TermsApproved",
        "TermsExceptionApproved",
        "TermsExceptionRejected",
        "TermsExceptionRequested",
        "TermsRejected",
    }
)
"""The kinds whose sentences leave their explanation out."""


def confidential_fields(cls: type[Fact]) -> dict[str, ConfidentialClass]:
    """Of each field that is held in confidence, its class."""
    areas = areas_of(cls.kind)
    return {name: CLASS_OF_AREA[area] for name, area in areas.items() if area in CLASS_OF_AREA}


def told_in_sentence(kind: str) -> frozenset[str]:
    """The fields that a sentence of this kind may quote and that hold something confidential."""
    told = TOLD_IN_SENTENCES - ({"explanation"} if kind in WITHOUT_EXPLANATION else set())
    return frozenset(
        name for name, area in areas_of(kind).items() if name in told and area in CLASS_OF_AREA
    )


def _told_classes(kind: str) -> frozenset[ConfidentialClass]:
    areas = areas_of(kind)
    return frozenset(CLASS_OF_AREA[areas[name]] for name in told_in_sentence(kind))


_TOLD = {kind: told for kind in ABOUT_PEOPLE if (told := _told_classes(kind))}
TELLING_KINDS = frozenset(_TOLD)
"""The kinds whose sentences may quote something confidential."""


def kinds_to_note() -> frozenset[str]:
    """Of these the whole fact is needed where their sentence is told; none when nobody notes."""
    return TELLING_KINDS if under_way() is not None else frozenset()


def kinds_left_to_note(whose: UUID) -> frozenset[str]:
    """Those of them that may quote of this person what is not noted yet."""
    looked = under_way()
    if looked is None:
        return frozenset()
    noted = looked.seen.get(whose, set())
    return frozenset(kind for kind, classes in _TOLD.items() if not classes <= noted)


def note_sentence(fact: Fact, whose: UUID) -> None:
    """Note what the sentence of a fact quotes; the fact is as it is shown to the viewer."""
    if fact.kind in TELLING_KINDS:
        _note(fact, whose, TOLD_IN_SENTENCES)


def note_fact(fact: Fact, whose: UUID) -> None:
    """Note all that a fact holds in confidence, as it is shown to the viewer."""
    _note(fact, whose, None)


def _note(fact: Fact, whose: UUID, names: frozenset[str] | None) -> None:
    looked = under_way()
    if looked is None:
        return
    for name, area in personal_areas(fact).items():
        told = names is None or name in names
        if told and area in CLASS_OF_AREA and getattr(fact, name) is not None:
            looked.note(whose, CLASS_OF_AREA[area])
