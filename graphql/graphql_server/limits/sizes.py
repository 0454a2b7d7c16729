"""How much a field may return and what it takes to find out, as far as the schema does not say it.

A point is about what one more object in an answer takes: well under a tenth of a millisecond.
"""

from collections.abc import Mapping
from types import MappingProxyType

DEFAULT_PAGE = 20
"""Entries of a page when neither `first` nor `last` is given and the schema has no default."""

_PAGE_MAXIMUM = 100
_PAGE_MAXIMA: Mapping[str, int] = MappingProxyType(
    {"timeline": 1_000, "interactions": 1_000, "eventLog": 1_000}
)

_ASSUMED_SIZE = 10
_ASSUMED_SIZES: Mapping[str, int] = MappingProxyType(
    {
        "changes": 5,
        "consents": 10,
        "employments": 3,
        "explanation": 100,
        "facts": 100,
        "movers": 100,
        "rows": 30,
        "transitions": 36,
        "history": 100,
        "metrics": 40,
        "modes": 6,
        "positions": 5,
        "projections": 5,
        "results": 200,
        "statusHistory": 5,
        "steps": 100,
    }
)

CONNECTION_WORK = 5
"""A page is a statement or two, however few entries it has."""
COUNT_WORK = 50
"""`totalCount` goes over everything that the pages together would give."""
MUTATION_WORK = 10
ITEM_WORK = 10
"""Of each item of a mutation's longest list: it is decided and appended like a single one."""
MOMENT_WORK = 100
"""A person at a moment is folded from the log, fact by fact."""
EVERYBODY_WORK = 1_000
"""Goes over everybody, or over all that happened."""
SCHEMA_WORK = 5_000
"""`__schema` goes over the whole schema, for each alias in its selection once more."""
JUDGING_WORK = 8_000
"""Judges everybody anew."""

_WORK: Mapping[tuple[str, str], int] = MappingProxyType(
    dict.fromkeys(
        (
            ("Query", name)
            for name in (
                "alumniNps",
                "announcementCoverage",
                "approvals",
                "attention",
                "attributions",
                "budgets",
                "duplicates",
                "humanCapitalReport",
                "insights",
                "invitationFunnel",
                "offboardingQuality",
                "participationByRegion",
                "programme",
                "programmeAccount",
                "returneeParity",
                "returnPipeline",
                "stageDurations",
                "talentSearch",
                "waiverRegister",
            )
        ),
        EVERYBODY_WORK,
    )
    | dict.fromkeys((("Query", "compareScoringModels"), ("Query", "simulatePolicy")), JUDGING_WORK)
    | {("StatusSince", "because"): MOMENT_WORK}
    | {("Query", "alumnusDifference"): 2 * MOMENT_WORK, ("Query", "mergePreview"): MOMENT_WORK}
)


def page_maximum(field: str) -> int:
    """The largest page that this connection gives."""
    return _PAGE_MAXIMA.get(field, _PAGE_MAXIMUM)


def assumed_size(field: str) -> int:
    """How many objects a plain list of this name is taken to return."""
    return _ASSUMED_SIZES.get(field, _ASSUMED_SIZE)


def work_of(type_: str, field: str) -> int:
    """Points for a field of a type beside those of what it returns; 0 for most."""
    return _WORK.get((type_, field), 0)
