"""The bounds themselves, in one place, with the reason of each."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bounds:
    """Largest allowed values; one more is refused."""

    body: int = 1 << 20
    """Bytes of an HTTP body or of a message on a WebSocket."""
    tokens: int = 4_000
    depth: int = 15
    """Levels of fields."""
    introspection_depth: int = 20
    """Levels of `__schema` and `__type`; the tools' usual query has 16. 0: no introspection."""
    aliases: int = 30
    root_fields: int = 30
    directives: int = 4
    """Per field, spread or fragment."""
    fragments: int = 100
    """Definitions. Validation compares them in pairs, and walks chains of them recursively."""
    branches: int = 250
    """Fields with a selection. Validation compares those of one name in pairs."""
    cost: int = 20_000
    """Objects that the operation may return."""
