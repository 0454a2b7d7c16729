"""Which entries of a timeline somebody asks for, and the conditions that say so to the database."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from psycopg import sql

from crm.domain.engagement import Mode
from crm.domain.facts import ABOUT_PEOPLE

_OF_PERSON = sql.SQL("alumnus_id = %(alumnus_id)s")
_OF_KINDS = sql.SQL("kind = ANY(%(kinds)s)")
_NOT_OF_KINDS = sql.SQL("kind <> ALL(%(exclude_kinds)s)")
_FROM = sql.SQL("occurred_at >= %(occurred_from)s")
_TO = sql.SQL("occurred_at < %(occurred_to)s")
_STANDING = sql.SQL("retracted_by IS NULL")
_ALWAYS = sql.SQL("true")


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineFilter:
    """Which entries; None means all. `occurred_from` is inclusive, `occurred_to` is not."""

    kinds: frozenset[str] | None = None
    modes: frozenset[Mode] | None = None
    occurred_from: datetime.datetime | None = None
    occurred_to: datetime.datetime | None = None
    include_retracted: bool = True
    exclude_kinds: frozenset[str] = frozenset()
    """Kinds left out whatever else is asked for."""

    @property
    def wanted_kinds(self) -> list[str] | None:
        """The kinds that kinds, modes and exclusions leave; None when they ask for nothing."""
        if self.kinds is None and self.modes is None:
            return None
        kinds = ABOUT_PEOPLE.keys() if self.kinds is None else self.kinds
        return sorted(
            kind
            for kind in kinds
            if kind not in self.exclude_kinds
            and (self.modes is None or _mode_of(kind) in self.modes)
        )


def _mode_of(kind: str) -> Mode | None:
    cls = ABOUT_PEOPLE.get(kind)
    return cls.mode if cls is not None else None


def narrowed(
    wanted: TimelineFilter, alumnus_id: UUID | None = None, *, each_kind_apart: bool = False
) -> tuple[list[sql.SQL], dict[str, Any]]:
    """Conditions and their parameters: of a person, or of whoever the statement names for None.

    `each_kind_apart`: the statement itself goes through `kinds`, one after another.
    """
    kinds = wanted.wanted_kinds
    asked = (
        (_OF_PERSON, alumnus_id is not None),
        (_NOT_OF_KINDS, bool(wanted.exclude_kinds) and kinds is None),
        (_FROM, wanted.occurred_from is not None),
        (_TO, wanted.occurred_to is not None),
        (_STANDING, not wanted.include_retracted),
        (_OF_KINDS, kinds is not None and not each_kind_apart),
    )
    return [condition for condition, applies in asked if applies], {
        "alumnus_id": alumnus_id,
        "kinds": kinds,
        "exclude_kinds": sorted(wanted.exclude_kinds),
        "occurred_from": wanted.occurred_from,
        "occurred_to": wanted.occurred_to,
    }


def conjunction(conditions: Sequence[sql.SQL]) -> sql.Composed:
    """All of them; none is always true."""
    return sql.SQL(" AND ").join(conditions or [_ALWAYS])
