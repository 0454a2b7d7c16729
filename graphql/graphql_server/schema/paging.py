"""Relay's page arguments, checked in one place, and the `PageInfo` they lead to."""

from dataclasses import dataclass
from typing import Annotated, Any

import strawberry

from graphql_server.errors import CodedError
from projections.pages import Page

DEFAULT_PAGE = 20
MAX_PAGE = 100
MAX_LOG_PAGE = 1_000
"""Of timelines and the log, which are read in long stretches."""

FIRST = "How many to give, from the start or after `after`; 20 when neither it nor `last` is given."
AFTER = "Give what comes after this cursor."
LAST = "How many to give, from the end or before `before`. Not together with `first`."
BEFORE = "Give what comes before this cursor."

First = Annotated[int | None, strawberry.argument(description=FIRST)]
After = Annotated[str | None, strawberry.argument(description=AFTER)]
Last = Annotated[int | None, strawberry.argument(description=LAST)]
Before = Annotated[str | None, strawberry.argument(description=BEFORE)]


@strawberry.type(description="Where a page lies in its list (Relay).")
class PageInfo:
    has_next_page: bool = strawberry.field(description="There is more after this page.")
    has_previous_page: bool = strawberry.field(description="There is more before this page.")
    start_cursor: str | None = strawberry.field(
        description="Cursor of the first edge; null when the page is empty."
    )
    end_cursor: str | None = strawberry.field(
        description="Cursor of the last edge; null when the page is empty."
    )


@dataclass(frozen=True, slots=True)
class PageSize:
    """Exactly one of both is given."""

    first: int | None
    last: int | None


def page_size(first: int | None, last: int | None, maximum: int = MAX_PAGE) -> PageSize:
    """The page that is asked for; refuses with `PAGE_SIZE`."""
    if first is not None and last is not None:
        raise CodedError("Give `first` or `last`, not both.", "PAGE_SIZE")
    if first is None and last is None:
        first = DEFAULT_PAGE
    size = first if first is not None else last
    if size is None or not 0 <= size <= maximum:
        raise CodedError(f"Ask for between 0 and {maximum} at once, not {size}.", "PAGE_SIZE")
    return PageSize(first, last)


def page_info(page: Page[Any], cursors: list[str]) -> PageInfo:
    return PageInfo(
        has_next_page=page.has_next,
        has_previous_page=page.has_previous,
        start_cursor=cursors[0] if cursors else None,
        end_cursor=cursors[-1] if cursors else None,
    )
