"""Where C2SP tlog-tiles looks for the parts of a tree, below one address or folder."""

import re
from typing import NamedTuple

from crm.transparency.tree import WIDTH

_PATH = re.compile(
    r"tile/(?P<level>entries|[0-9]|[1-5][0-9]|6[0-3])/(?P<n>(?:x[0-9]{3}/){0,6}[0-9]{3})"
    r"(?:\.p/(?P<width>[1-9][0-9]{0,2}))?"
)
_TALLEST = 8
"""Levels of tiles above which no tree of ours comes."""


class TilePath(NamedTuple):
    """One tile, or one bundle of leaves."""

    level: int | None
    """None for leaves themselves."""
    n: int
    width: int
    """How many hashes or leaves: 256, or fewer at the right edge."""

    def __str__(self) -> str:
        level = "entries" if self.level is None else self.level
        partial = f".p/{self.width}" if self.width < WIDTH else ""
        return f"tile/{level}/{_number(self.n)}{partial}"

    @classmethod
    def parse(cls, path: str) -> "TilePath | None":
        """None for what is no such path, or not written in the one way it has."""
        found = _PATH.fullmatch(path)
        if found is None:
            return None
        level = None if found["level"] == "entries" else int(found["level"])
        n = int(found["n"].replace("x", "").replace("/", ""))
        width = int(found["width"] or WIDTH)
        parsed = cls(level, n, width)
        return parsed if str(parsed) == path and (level or 0) <= _TALLEST else None


def tiles_of(level: int, size: int) -> int:
    """How many hashes a tree of so many leaves has on a level of tiles."""
    return size >> (8 * level)


def _number(n: int) -> str:
    groups = [f"{n % 1000:03}"]
    while n := n // 1000:
        groups.append(f"x{n % 1000:03}")
    return "/".join(reversed(groups))
