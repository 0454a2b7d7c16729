"""The bounds themselves, in one place, with the reason of each."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bounds:
    """Largest allowed values; one more is refused."""

    body: int = 1 << 20
    """Bytes of an HTTP body or of a message on a WebSocket."""
    characters: int = 1 << 16
    """Of a document. Comments, names and texts are no tokens, and reading them takes time too."""
    tokens: int = 4_000
    word: int = 200
    """Characters of one name or number. Errors quote them, once for each place they stand at."""
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
    spreads: int = 150
    """Of fragments. Validation compares what they bring in pairs."""
    fields: int = 2_000
    branches: int = 250
    """Fields with a selection. Validation compares those of one name in pairs."""
    like_branches: int = 100
    """Fields of one name, or alias, with a selection."""
    like_fields: int = 250
    """Fields of one name, or alias, without a selection."""
    values: int = 500
    """Values that stand in the document itself. Errors quote an input object as a whole."""
    listed: int = 500
    """Items of one list in the variables."""
    sent: int = 10_000
    """Values in all variables of an operation."""
    structures: int = 20_000
    """Lists and objects in a body or message; to make a million takes half a second."""
    validation_errors: int = 10
    """Told at once; finding all of them may take seconds."""
    cost: int = 20_000
    """Points of what the operation may return and do; `costs.py` says how they are counted."""
