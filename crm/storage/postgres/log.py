"""PostgreSQL's log, kept to a bounded size: one file and the one before it."""

import os
import shutil
from pathlib import Path

LARGEST = 10 * 1024 * 1024  # bytes
_TAIL = 64 * 1024


def trim(log: Path, largest: int = LARGEST) -> None:
    """Move what is in a log of more than `largest` bytes to the file before it.

    The file is copied and emptied, not renamed: a running server goes on appending to it.
    """
    try:
        if log.stat().st_size <= largest:
            return
    except FileNotFoundError:
        return
    shutil.copyfile(log, log.with_name(f"{log.name}.1"))
    with log.open("r+b") as file:
        file.truncate()


def log_tail(log: Path, start: int) -> str:
    """What was logged from the byte `start` on, at most the last 64 KiB."""
    with log.open("rb") as file:
        end = file.seek(0, os.SEEK_END)
        file.seek(max(min(start, end), end - _TAIL))
        return file.read().decode(errors="replace")
