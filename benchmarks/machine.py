"""What the operating system tells: processor time, memory, and where this runs."""

import os
import platform
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
from psycopg import Connection
from psycopg.rows import tuple_row

_PROC = Path("/proc")
_BACKEND = "SELECT pg_backend_pid()"
_SETTINGS = """
SELECT name, current_setting(name) FROM unnest(%(names)s::text[]) AS s(name)
"""
_TOLD = ["server_version", "fsync", "synchronous_commit", "full_page_writes", "shared_buffers"]


@dataclass(frozen=True, slots=True)
class CpuClock:
    """Processor seconds used so far by this program, its workers that ended, and one database
    server on this machine."""

    postmaster: int | None

    @classmethod
    def of(cls, connection: Connection[Any]) -> "CpuClock":
        (backend,) = _one(connection, _BACKEND)
        found = _stat(backend)
        return cls(None if found is None else int(found[1]))

    def __call__(self) -> float | None:
        database = self.database()
        if database is None:
            return None
        ours = os.times()
        return database + time.process_time() + ours.children_user + ours.children_system

    def database(self) -> float | None:
        """Of the database server alone; None where the system does not tell."""
        if self.postmaster is None:
            return None
        ticks = 0
        for folder in _PROC.iterdir():
            if not folder.name.isdigit():
                continue
            stat = _stat(int(folder.name))
            if stat is None:
                continue
            # proc(5): ppid is the second field after the name; utime, stime, cutime, cstime follow.
            if int(folder.name) == self.postmaster:
                ticks += sum(int(each) for each in stat[11:15])
            elif int(stat[1]) == self.postmaster:
                ticks += sum(int(each) for each in stat[11:13])
        return ticks / os.sysconf("SC_CLK_TCK")


def cpu_seconds(pid: int) -> float | None:
    """Processor time of one program, without those it started; None where nothing tells."""
    stat = _stat(pid)
    return None if stat is None else sum(map(int, stat[11:13])) / os.sysconf("SC_CLK_TCK")


def memory_megabytes(pid: int | str, field: str) -> float | None:
    """A field of /proc/PID/status: `VmHWM` is the peak, `VmRSS` the present resident memory."""
    try:
        lines = (_PROC / str(pid) / "status").read_text().splitlines()
    except OSError:
        return None
    for line in lines:
        name, _, value = line.partition(":")
        if name == field:
            return int(value.split()[0]) * 1024 / 1e6
    return None


def children_of(pid: int) -> list[int]:
    """The programs that this one has started and that still run."""
    found = (int(folder.name) for folder in _PROC.iterdir() if folder.name.isdigit())
    return [each for each in found if (stat := _stat(each)) and int(stat[1]) == pid]


def name_of(pid: int) -> str:
    """The program's file, without its folder; empty when it is gone."""
    try:
        return (_PROC / str(pid) / "exe").readlink().name
    except OSError:
        return ""


def threads_of(pid: int) -> int:
    return len(list((_PROC / str(pid) / "task").iterdir()))


def environment(url: str) -> dict[str, str]:
    """Where the figures come from; nothing that names this machine."""
    with psycopg.connect(url, row_factory=tuple_row) as connection:
        told: dict[str, str] = dict(connection.execute(_SETTINGS, {"names": _TOLD}).fetchall())
    return {
        "cores": str(len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else "?"),
        "system": f"{platform.system()} {platform.machine()}",
        "python": f"{platform.python_implementation()} {platform.python_version()}",
        "postgresql": told.pop("server_version"),
        **told,
    }


def _stat(pid: int) -> list[str] | None:
    try:
        text = (_PROC / str(pid) / "stat").read_text()
    except OSError:
        return None
    return text.rpartition(")")[2].split()


def _one(connection: Connection[Any], statement: str) -> tuple[Any, ...]:
    with connection.cursor(row_factory=tuple_row) as cursor:
        row = cursor.execute(statement.encode()).fetchone()
    assert row is not None
    return row
