"""What the server needs from the rest of the program; made once, at the composition root."""

from collections.abc import Awaitable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from psycopg import AsyncConnection
from psycopg_pool import AsyncConnectionPool

from crm.application.alumni import AlumniCrm
from crm.ingest.import_worker import ImportWorker
from graphql_server.accesses.recorder import AccessRecorder
from graphql_server.limits.rates import RateLimits
from graphql_server.live.hub import LiveHub
from graphql_server.live.settings import LiveSettings
from graphql_server.metrics import Metrics
from graphql_server.usage.counter import FieldUsage
from projections.wait import ProjectionWaiter

Pool = AsyncConnectionPool[AsyncConnection[Any]]


class WebhookAnswer(Protocol):
    """What the vendor gets: 2xx only when the delivery is durable."""

    @property
    def status(self) -> int:
        """Of the HTTP answer."""
        ...

    @property
    def body(self) -> Mapping[str, Any]:
        """A JSON object; an error has `code` and `message`."""
        ...


class WebhookHandler(Protocol):
    """Takes one delivery of a vendor: the raw bytes, as the signature covers them."""

    def __call__(self, body: bytes, headers: Mapping[str, str], /) -> Awaitable[WebhookAnswer]:
        """`headers` are looked up without regard to case (Starlette's `Headers`)."""
        ...


@dataclass(frozen=True, slots=True)
class Services:
    """The write side, the read side and the programme's settings."""

    crm: AlumniCrm
    """Synchronous: call it through `anyio.to_thread.run_sync`."""
    pool: Pool
    """Reads, in the role crm_app."""
    waiter: ProjectionWaiter
    zone: ZoneInfo
    fiscal_year_start_month: int = 4
    currency: str = "JPY"
    webhooks: Mapping[str, WebhookHandler | None] = field(default_factory=dict)
    """By the vendor's word in the path; None for a vendor that is known but not set up."""
    metrics: Metrics = field(default_factory=Metrics)
    usage: FieldUsage | None = None
    """Counts what clients use of the schema; None where nobody writes it down."""
    rates: RateLimits | None = None
    """What each client may ask for in a minute; None: as much as it likes."""
    accesses: AccessRecorder | None = None
    """Records who is shown what people hold in confidence; None: nobody asks (tools, tests)."""
    imports: ImportWorker | None = None
    """Checks and imports files; None where none are taken."""
    live_settings: LiveSettings = field(default_factory=LiveSettings)
    live: LiveHub = field(init=False)
    """What subscriptions are fed from; nothing runs before the first one."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "live", LiveHub(self.pool, self.waiter, self.live_settings))
