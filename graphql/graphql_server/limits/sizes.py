"""How many objects a list may return, as far as the schema does not say it."""

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


def page_maximum(field: str) -> int:
    """The largest page that this connection gives."""
    return _PAGE_MAXIMA.get(field, _PAGE_MAXIMUM)


def assumed_size(field: str) -> int:
    """How many objects a plain list of this name is taken to return."""
    return _ASSUMED_SIZES.get(field, _ASSUMED_SIZE)
