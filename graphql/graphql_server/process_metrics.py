"""Figures that parts of this process keep for themselves: stored facts, pools, memory."""

from collections.abc import Iterator, Mapping

from prometheus_client import GCCollector, ProcessCollector
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily
from prometheus_client.metrics_core import Metric
from prometheus_client.registry import CollectorRegistry

from crm.storage.tally import Tally


def count_the_process(registry: CollectorRegistry) -> None:
    """Memory, processor time, open files and garbage of this process, from now on."""
    ProcessCollector(registry=registry)
    GCCollector(registry=registry)


def appended(tally: Tally) -> Iterator[Metric]:
    """Facts this process stored, and those that had been stored before."""
    family = CounterMetricFamily(
        "crm_facts_appended", "Facts this process stored, by kind.", labels=["kind"]
    )
    for kind, count in sorted(tally.stored().items()):
        family.add_metric([kind], count)
    yield family
    yield CounterMetricFamily(
        "crm_facts_repeated",
        "Facts sent to this process that were in the log before: repeated deliveries and commands.",
        value=tally.repeated,
    )


def pools(stats: Mapping[str, Mapping[str, int]]) -> Iterator[Metric]:
    """The pools of connections, from psycopg_pool's figures by name of the pool."""
    size = GaugeMetricFamily(
        "crm_pool_connections", "Connections the pool has now.", labels=["pool"]
    )
    used = GaugeMetricFamily(
        "crm_pool_connections_in_use", "Connections that are lent out now.", labels=["pool"]
    )
    largest = GaugeMetricFamily(
        "crm_pool_connections_max", "Connections the pool may have.", labels=["pool"]
    )
    waiting = GaugeMetricFamily(
        "crm_pool_requests_waiting", "Who waits for a connection now.", labels=["pool"]
    )
    waited = CounterMetricFamily(
        "crm_pool_wait_seconds", "Time spent waiting for connections.", labels=["pool"]
    )
    failed = CounterMetricFamily(
        "crm_pool_requests_failed", "Who waited for a connection in vain.", labels=["pool"]
    )
    for name, its in stats.items():
        size.add_metric([name], its.get("pool_size", 0))
        used.add_metric([name], its.get("pool_size", 0) - its.get("pool_available", 0))
        largest.add_metric([name], its.get("pool_max", 0))
        waiting.add_metric([name], its.get("requests_waiting", 0))
        waited.add_metric([name], its.get("requests_wait_ms", 0) / 1000)
        failed.add_metric([name], its.get("requests_errors", 0))
    yield from (size, used, largest, waiting, waited, failed)
