"""What can go wrong with the database, each as a stable code and one sentence with what to do."""

import errno
import re
from pathlib import Path


class PostgresError(Exception):
    """The database cannot be used; `code` is stable, the message says what to do about it."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


_FULL = {errno.ENOSPC, errno.EDQUOT}
_FORBIDDEN = {errno.EROFS, errno.EACCES, errno.EPERM}

# The order counts: PostgreSQL reports a full /dev/shm as "No space left on device", too.
_LOGGED: tuple[tuple[str, str, str], ...] = (
    (
        r"could not (?:create|map|resize|attach)\b.*(?:shared memory|semaphores)",
        "SHARED_MEMORY_LIMIT",
        "The system gives PostgreSQL too little shared memory or too few semaphores; "
        "raise the limit (in a container: --shm-size=256m), see {log}.",
    ),
    (
        r"No space left on device|Disk quota exceeded",
        "DISK_FULL",
        "The disk is full; free some space for {data} and start again, see {log}.",
    ),
    (
        r"files are incompatible with server",
        "POSTGRES_WRONG_VERSION",
        "{data} was made by another version of PostgreSQL; set CRM_POSTGRES_BIN to the "
        "programs of that version, see {log}.",
    ),
    (
        r"error while loading shared libraries|symbol lookup error|Library not loaded"
        r"|could not load library|Exec format error",
        "POSTGRES_BINARIES_BROKEN",
        "The PostgreSQL programs do not run on this system; set CRM_POSTGRES_BIN to the "
        "folder of a PostgreSQL that does, see {log}.",
    ),
    (
        r"could not locate a valid checkpoint|could not locate required checkpoint"
        r"|invalid checkpoint|incorrect checksum in control file",
        "DATA_FOLDER_DAMAGED",
        "The database in {data} is damaged; move the folder away and restore a backup, see {log}.",
    ),
    (
        r"Read-only file system|Permission denied|Operation not permitted",
        "DATA_FOLDER_READ_ONLY",
        "PostgreSQL may not write to {data}; make the folder writable for it or set CRM_HOME "
        "to another one, see {log}.",
    ),
)


def start_failure(output: str, data: Path, log: Path) -> PostgresError:
    """The error that PostgreSQL's own `output` amounts to."""
    for pattern, code, message in _LOGGED:
        if re.search(pattern, output):
            return PostgresError(code, message.format(data=data, log=log))
    return PostgresError(
        "POSTGRES_START_FAILED",
        f"PostgreSQL did not start; its own words are at the end of {log}.",
    )


def file_failure(error: OSError, folder: Path) -> PostgresError:
    """The error that a refusal of the file system under `folder` amounts to."""
    where = error.filename or folder
    if error.errno in _FULL:
        return PostgresError(
            "DISK_FULL", f"The disk is full; free some space for {folder} and start again."
        )
    if error.errno in _FORBIDDEN:
        return PostgresError(
            "DATA_FOLDER_READ_ONLY",
            f"{where} cannot be written; make it writable or set CRM_HOME to another folder.",
        )
    return PostgresError(
        "DATA_FOLDER_UNUSABLE",
        f"{where} cannot be used ({error.strerror}); set CRM_HOME to another folder.",
    )
