"""Keyset pages: what a question about a list is asked for, and what it answers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Item = TypeVar("Item")
Cursor = TypeVar("Cursor")


@dataclass(frozen=True, slots=True, kw_only=True)
class Slice(Generic[Cursor]):
    """Which part of a list: the `first` after a cursor, or the `last` before one.

    Give `first` or `last`, not both; both bounds may stand together. Neither means everything.
    """

    first: int | None = None
    after: Cursor | None = None
    last: int | None = None
    before: Cursor | None = None

    @property
    def backward(self) -> bool:
        return self.last is not None

    @property
    def size(self) -> int | None:
        return self.last if self.last is not None else self.first


@dataclass(frozen=True, slots=True)
class Page(Generic[Item]):
    """Part of a list, always in the list's own order."""

    items: Sequence[Item]
    has_next: bool
    has_previous: bool


def cut(found: Sequence[Item], part: Slice[Cursor]) -> Page[Item]:
    """The page out of rows read in reading direction, one more than the page where there is one."""
    size = part.size
    more = size is not None and len(found) > size
    items = found[:size] if more else found
    if part.backward:
        return Page(items[::-1], has_next=part.before is not None, has_previous=more)
    return Page(items, has_next=more, has_previous=part.after is not None)


def out_of(whole: list[Item], part: Slice[Cursor], place: Callable[[Item], Cursor]) -> Page[Item]:
    """The page out of a whole list, which stands in the order of its places, least first."""
    inside = [
        each
        for each in whole
        if (part.after is None or place(each) > part.after)  # type: ignore[operator]
        and (part.before is None or place(each) < part.before)  # type: ignore[operator]
    ]
    if part.backward:
        inside.reverse()
    return cut(inside if part.size is None else inside[: part.size + 1], part)


def middle(newer: Sequence[Item], older: Sequence[Item], size: int) -> Page[Item]:
    """The page whose middle lies between what is newer and what is older, each nearest first.

    Half of the page is newer; where one side is short, the other fills up. Give of each side one
    item more than the page has, where there is one.
    """
    above = min(len(newer), max(size // 2, size - len(older)))
    below = min(len(older), size - above)
    return Page(
        [*newer[:above][::-1], *older[:below]],
        has_next=len(older) > below,
        has_previous=len(newer) > above,
    )
