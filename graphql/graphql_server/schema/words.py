"""One name in its three spellings: PascalCase in the registry, and what GraphQL makes of it."""

import re

_WORD = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


def screaming(kind: str) -> str:
    """`GatheringAttended` as `GATHERING_ATTENDED`."""
    return _WORD.sub("_", kind).upper()


def camel(kind: str) -> str:
    """`GatheringAttended` or `gathering_attended` as `gatheringAttended`."""
    first, *rest = snake(kind).split("_")
    return first + "".join(word.capitalize() for word in rest)


def snake(kind: str) -> str:
    """`GatheringAttended` as `gathering_attended`."""
    return _WORD.sub("_", kind).lower()
