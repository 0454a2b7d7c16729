"""What a read model is: tables of its own, filled from the log, that can always be rebuilt."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import resources
from typing import Any, Protocol
from uuid import UUID
from zoneinfo import ZoneInfo

from psycopg import Connection

from crm.domain.envelope import RecordedFact


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """When a fold happens."""

    today: datetime.date
    """The date in the programme's time zone."""
    zone: ZoneInfo
    catching_up: bool = False
    """More facts are waiting: put off what can be done once at the end."""

    @classmethod
    def at(cls, now: datetime.datetime, zone: ZoneInfo, *, catching_up: bool = False) -> "Day":
        """The day of an instant."""
        return cls(today=now.astimezone(zone).date(), zone=zone, catching_up=catching_up)


class ReadModel(Protocol):
    """Folds batches into its tables. Its statements name them without a schema: the search path
    says which edition is meant."""

    @property
    def name(self) -> str:
        """Also the PostgreSQL schema of its live edition."""
        ...

    @property
    def schema_sql(self) -> str:
        """DDL of its tables, with unqualified names.

        What stands after the line `-- After filling:` is made when a build has filled the tables;
        no fold may need it.
        """
        ...

    def fold(self, batch: Sequence[RecordedFact], connection: Connection[Any], day: Day) -> None:
        """Write what a batch tells, in the transaction that moves the position.

        A person's facts come in the order of the log, each once, under the id of the person
        (`RecordedFact.alumnus_id`): those of records that were merged into one come together.
        """
        ...

    def forget(self, connection: Connection[Any], alumnus_ids: Sequence[UUID]) -> None:
        """Remove every row of these people, as if none of their facts had been folded."""
        ...

    def tick(self, connection: Connection[Any], day: Day, limit: int) -> bool:
        """Do some of what the date asks for or a fold put off; whether there was any."""
        ...


def schema_sql(package: str) -> str:
    """The `schema.sql` in the folder of a read model."""
    return (resources.files(package) / "schema.sql").read_text(encoding="utf-8")
