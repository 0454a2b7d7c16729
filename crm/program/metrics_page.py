"""/metrics of a program that serves nothing else: what it counted, and what the database knows."""

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from prometheus_client import CollectorRegistry, start_http_server
from prometheus_client.metrics_core import Metric
from prometheus_client.registry import Collector

from crm.storage.connection import APP, connection_kwargs
from graphql_server.process_metrics import count_the_process
from projections.gauges import Figures, gauges, read_figures

_PATIENCE_SECONDS = 2


class MetricsAddressError(Exception):
    """The address for metrics cannot be served; the message says what to do."""

    code = "ADDRESS"


@contextmanager
def metrics_page(registry: CollectorRegistry, url: str, host: str, port: int) -> Iterator[str]:
    """Serve the registry and the database's figures; yields where. Port 0 is any free one.

    There is no token: whoever reaches the address reads it. There is nothing personal in it.
    """
    count_the_process(registry)
    registry.register(_Gauges(url))
    try:
        server, thread = start_http_server(port, host, registry)
    except OSError as error:
        raise MetricsAddressError(
            f"Metrics cannot be served at {host}:{port} ({error.strerror});"
            " choose another --metrics-port, or 0 for any free one."
        ) from None
    try:
        yield f"http://{host}:{server.server_port}/metrics"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Gauges(Collector):
    def __init__(self, url: str) -> None:
        milliseconds = str(_PATIENCE_SECONDS * 1000)
        self._kwargs = connection_kwargs(url, APP, statement_timeout=milliseconds) | {
            "connect_timeout": _PATIENCE_SECONDS
        }

    def collect(self) -> Iterator[Metric]:
        return gauges(self._figures())

    def _figures(self) -> Figures | None:
        try:
            with psycopg.connect(**self._kwargs) as connection:
                return read_figures(connection)
        except psycopg.errors.UndefinedTable:
            return Figures()
        except (psycopg.OperationalError, psycopg.InterfaceError):
            return None
