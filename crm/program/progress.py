"""A progress bar on a terminal, and silence where nobody looks."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TextColumn,
    TimeRemainingColumn,
)


@contextmanager
def counting(what: str, total: int | None) -> Iterator[Callable[[int], None]]:
    """Yields a function that is told how much is done so far."""
    console = Console(stderr=True)
    if not sys.stderr.isatty():
        yield lambda done: None
        return
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task(what, total=total)
        yield lambda done: progress.update(task, completed=done)


@contextmanager
def staged() -> Iterator[Callable[[str, int, int], None]]:
    """Yields a function that is told the stage, how much of it is done, and of how much.

    Where nobody looks at a bar, each stage is one line.
    """
    if not sys.stderr.isatty():
        yield _Lines()
        return
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.percentage:>3.0f}%"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=None)

        def report(stage: str, done: int, of: int) -> None:
            if progress.tasks[0].description != stage:
                progress.reset(task, description=stage)
            progress.update(task, completed=done, total=of or None)

        yield report


class _Lines:
    def __init__(self) -> None:
        self._stage = ""

    def __call__(self, stage: str, done: int, of: int) -> None:
        if stage != self._stage:
            self._stage = stage
            sys.stderr.write(f"{stage}\n")
            sys.stderr.flush()
