"""The journal of erasures as a file: one JSON object a line, added to and never rewritten.

It is what is left to erase by when the databases are restored from backups older than an erasure.
"""

import datetime
import fcntl
import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple
from uuid import UUID

from crm.domain.words import DataClass


class Entry(NamedTuple):
    """The keys of this person were destroyed; nothing here is personal."""

    erasure_id: UUID
    subject_id: UUID
    """The person's random id: their pseudonym."""
    request: str
    """Of whoever asked for it."""
    erased_at: datetime.datetime
    data_classes: tuple[DataClass, ...] | None = None
    """None: everything of the person."""
    generation: int = 0
    """With classes: keys of them of a lower generation were destroyed."""


class JournalError(Exception):
    """The file cannot be read or added to; the message says what to do."""

    code = "ERASURE_JOURNAL"


def read_journal(path: Path | None) -> list[Entry]:
    """The entries of the file; none when there is no file. Raises `JournalError`."""
    if path is None or not path.exists():
        return []
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeError) as error:
        raise JournalError(f"The journal of erasures {path} cannot be read ({error}).") from None
    whole, _, torn = text.rpartition("\n")
    entries = []
    for number, line in enumerate(whole.splitlines(), 1):
        try:
            entries.append(_entry(json.loads(line)))
        except (ValueError, KeyError, TypeError, AttributeError):
            raise JournalError(
                f"Line {number} of the journal of erasures {path} is damaged; restore the file"
                " from a copy: without it, people who were erased may come back."
            ) from None
    del torn  # a crash cut it short: whoever wrote it has not gone on to destroy anything
    return entries


def add_to_journal(path: Path | None, entries: Iterable[Entry]) -> None:
    """Append the entries that the file lacks, durably; whoever else adds to it waits."""
    wanted = list(entries)
    if path is None or not _missing(path, wanted):
        return
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
        with os.fdopen(descriptor, "rb+") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            _drop_torn_line(file.fileno())
            file.write(b"".join(_line(each) for each in _missing(path, wanted)))
            file.flush()
            os.fsync(file.fileno())
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
    except OSError as error:
        raise JournalError(
            f"The journal of erasures {path} cannot be written ({error.strerror}); nothing was"
            " erased. Make it writable, or set CRM_ERASURE_JOURNAL."
        ) from None


def _missing(path: Path, wanted: Iterable[Entry]) -> list[Entry]:
    known = {(each.erasure_id, each.subject_id) for each in read_journal(path)}
    return [each for each in wanted if (each.erasure_id, each.subject_id) not in known]


def _drop_torn_line(descriptor: int) -> None:
    end = os.fstat(descriptor).st_size
    text = os.pread(descriptor, end, 0)
    os.ftruncate(descriptor, text.rfind(b"\n") + 1)


def _line(entry: Entry) -> bytes:
    told: dict[str, Any] = {
        "erasureId": str(entry.erasure_id),
        # Another word: a program that knows no classes refuses the line, and erases nobody by it.
        "subjectId" if entry.data_classes is None else "classesOf": str(entry.subject_id),
        "request": entry.request,
        "erasedAt": entry.erased_at.isoformat(),
    }
    if entry.data_classes is not None:
        told |= {"dataClasses": list(entry.data_classes), "generation": entry.generation}
    return json.dumps(told).encode() + b"\n"


def _entry(told: Mapping[str, Any]) -> Entry:
    in_part = "classesOf" in told
    return Entry(
        UUID(told["erasureId"]),
        UUID(told["classesOf" if in_part else "subjectId"]),
        str(told["request"]),
        datetime.datetime.fromisoformat(told["erasedAt"]),
        tuple(DataClass(each) for each in told["dataClasses"]) if in_part else None,
        int(told["generation"]) if in_part else 0,
    )
