"""The yardstick: `eventsourcing` as its documentation uses it, nothing of ours in the way."""

from typing import Any
from uuid import UUID

from eventsourcing.application import Application
from eventsourcing.domain import Aggregate
from psycopg.conninfo import conninfo_to_dict

from crm.domain.envelope import Happening
from crm.storage.state import dump_fields


class Contact(Aggregate):
    """A person of the yardstick: an aggregate that only takes note of facts."""

    class Registered(Aggregate.Created):
        """The person is known."""

    class Noted(Aggregate.Event):
        """A fact, with the same fields as ours and none of them encrypted."""

        kind: str
        fields: dict[str, Any]
        occurred_at: str
        source: str
        delivery_id: str | None

        def apply(self, aggregate: Any) -> None:
            """Nothing to remember."""

    @classmethod
    def register(cls, contact_id: UUID) -> "Contact":
        return cls._create(cls.Registered, id=contact_id)

    def note(self, happening: Happening) -> None:
        self.trigger_event(
            self.Noted,
            kind=happening.fact.kind,
            fields=dump_fields(happening.fact),
            occurred_at=happening.occurred.at.isoformat(),
            source=happening.source.provider,
            delivery_id=happening.source.delivery_id,
        )


class StockApplication(Application[UUID]):
    """The library's application with its own PostgreSQL recorder."""

    name = "contacts"


def stock_environment(url: str, schema: str, **settings: str) -> dict[str, str]:
    """The library's variables for a schema of its own on the server of `url`."""
    parts = conninfo_to_dict(url)
    return {
        "PERSISTENCE_MODULE": "eventsourcing.postgres",
        "POSTGRES_DBNAME": str(parts.get("dbname")),
        "POSTGRES_HOST": str(parts.get("host")),
        "POSTGRES_PORT": str(parts.get("port") or 5432),
        "POSTGRES_USER": str(parts.get("user")),
        "POSTGRES_PASSWORD": str(parts.get("password") or ""),
        "POSTGRES_SCHEMA": schema,
        **settings,
    }
