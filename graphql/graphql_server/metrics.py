"""What this process counts of the requests it answers.

Labels are words known in advance. Nothing a client chose becomes one: no path, no name of an
operation, no text, no id.
"""

import re
from collections.abc import Sequence

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

from projections.metrics import ProjectionMetrics

_CODE = re.compile(r"[A-Z][A-Z0-9_]{1,39}")
_METHODS = frozenset({"GET", "HEAD", "POST", "OPTIONS", "PUT", "PATCH", "DELETE"})
_REQUEST_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)
_WAIT_SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2)


class Metrics:
    """Made once per application, with a registry of its own unless it shares one.

    Thread-safe; each call is a few microseconds.
    """

    def __init__(self, registry: CollectorRegistry | None = None) -> None:
        self.registry = registry = registry or CollectorRegistry()
        self.projections = ProjectionMetrics(registry)
        """For a runner in this process."""
        self._requests = Counter(
            "crm_http_requests",
            "Requests answered, by route and status.",
            ["method", "route", "status"],
            registry=registry,
        )
        self._request_seconds = Histogram(
            "crm_http_request_duration_seconds",
            "From the first byte of a request to the end of its answer; event streams left out.",
            ["route"],
            buckets=_REQUEST_SECONDS,
            registry=registry,
        )
        self.sockets = Gauge(
            "crm_websockets_open", "WebSockets that are open now.", registry=registry
        )
        self.streams = Gauge(
            "crm_event_streams_open",
            "Streams of server-sent events that are open now.",
            registry=registry,
        )
        self._operations = Counter(
            "crm_graphql_operations",
            "GraphQL operations, by type and outcome (ok, with_errors, refused, interrupted).",
            ["type", "outcome"],
            registry=registry,
        )
        self._operation_seconds = Histogram(
            "crm_graphql_operation_duration_seconds",
            "From parsing an operation to its result; subscriptions are left out.",
            ["type"],
            buckets=_REQUEST_SECONDS,
            registry=registry,
        )
        self._errors = Counter(
            "crm_graphql_errors",
            "Errors in the answers to operations, by code.",
            ["code"],
            registry=registry,
        )
        self._wait_seconds = Histogram(
            "crm_read_your_writes_wait_seconds",
            "How long answers waited for the read models to reach a position.",
            buckets=_WAIT_SECONDS,
            registry=registry,
        )
        self._stale = Counter(
            "crm_answers_stale",
            "Answers given as stale: the read models did not reach the position in time.",
            registry=registry,
        )
        self._deliveries = Counter(
            "crm_webhook_deliveries",
            "Deliveries of webhooks, by vendor and outcome (accepted, refused, failed).",
            ["vendor", "outcome"],
            registry=registry,
        )

        self._broken_glass = Counter(
            "crm_broken_glass",
            "Times that somebody opened personal data without a second person's approval.",
            registry=registry,
        )

    def glass_broken(self) -> None:
        """Somebody opened personal data without a second person's approval."""
        self._broken_glass.inc()

    def request(self, method: str, route: str, status: int, seconds: float | None) -> None:
        """A request was answered; `route` is a path of the application, or `none`. No seconds: it
        was answered for as long as the client listened."""
        known = method if method in _METHODS else "other"
        self._requests.labels(known, route, str(status)).inc()
        if seconds is not None:
            self._request_seconds.labels(route).observe(seconds)

    def operation(
        self, kind: str, outcome: str, seconds: float | None, codes: Sequence[str]
    ) -> None:
        """A GraphQL operation ended with these codes of errors."""
        self._operations.labels(kind, outcome).inc()
        if seconds is not None:
            self._operation_seconds.labels(kind).observe(seconds)
        for code in codes:
            self._errors.labels(code if _CODE.fullmatch(code) else "OTHER").inc()

    def waited(self, seconds: float, *, reached: bool) -> None:
        """An answer waited for the read models."""
        self._wait_seconds.observe(seconds)
        if not reached:
            self._stale.inc()

    def delivery(self, vendor: str, status: int) -> None:
        """A known vendor's delivery was answered with this HTTP status."""
        outcome = "accepted" if status < 300 else "refused" if status < 500 else "failed"
        self._deliveries.labels(vendor, outcome).inc()
