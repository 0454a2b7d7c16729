"""What people decided about read models: each deed is kept with who, when and why."""

import datetime
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from psycopg import Connection
from psycopg.rows import class_row

_NOTE = """
INSERT INTO projection.deed (name, what, position, actor, reason)
VALUES (%(name)s, %(what)s, %(position)s, %(actor)s, %(reason)s)
"""
_PAUSE = """
INSERT INTO projection.pause (name, actor, reason) VALUES (%(name)s, %(actor)s, %(reason)s)
ON CONFLICT DO NOTHING
"""
_RESUME = "DELETE FROM projection.pause WHERE name = %(name)s"
_LATEST = """
SELECT name, what, position, actor, reason, at FROM projection.deed
ORDER BY at DESC, name LIMIT %(limit)s
"""


class Deed(StrEnum):
    """What somebody did."""

    RETRY = "retry"
    SKIP = "skip"
    PAUSE = "pause"
    RESUME = "resume"


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """A deed: `position` is the parked fact it was about, None when about the read model."""

    name: str
    what: str
    position: int | None
    actor: str
    reason: str
    at: datetime.datetime


def note(
    connection: Connection[Any],
    name: str,
    what: Deed,
    *,
    actor: str,
    reason: str,
    position: int | None = None,
) -> None:
    """Keep that it was done."""
    told = {"name": name, "what": what.value, "position": position}
    connection.execute(_NOTE, told | {"actor": actor, "reason": reason})


def pause(connection: Connection[Any], name: str, *, actor: str, reason: str) -> bool:
    """Stop the live edition; False when it was stopped before: the first reason stays."""
    told = {"name": name, "actor": actor, "reason": reason}
    return connection.execute(_PAUSE, told).rowcount == 1


def resume(connection: Connection[Any], name: str) -> bool:
    """Let it go on; False when nobody had stopped it."""
    return connection.execute(_RESUME, {"name": name}).rowcount == 1


def latest(connection: Connection[Any], limit: int) -> list[Noted]:
    """The last deeds, newest first."""
    with connection.cursor(row_factory=class_row(Noted)) as cursor:
        return cursor.execute(_LATEST, {"limit": limit}).fetchall()
