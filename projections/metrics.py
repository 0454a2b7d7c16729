"""What a process counts of its own work on the read models."""

from prometheus_client import CollectorRegistry, Counter, Histogram

_BATCH_SECONDS = (0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)
_BATCH_FACTS = (1, 2, 5, 10, 50, 100, 500, 1_000, 2_000, 5_000)


class ProjectionMetrics:
    """Thread-safe; a batch costs it a few microseconds."""

    def __init__(self, registry: CollectorRegistry) -> None:
        self._seconds = Histogram(
            "crm_projection_batch_duration_seconds",
            "Time to fold a batch into a read model and commit it.",
            ["read_model"],
            buckets=_BATCH_SECONDS,
            registry=registry,
        )
        self._facts = Histogram(
            "crm_projection_batch_facts",
            "Facts in the batches folded into a read model.",
            ["read_model"],
            buckets=_BATCH_FACTS,
            registry=registry,
        )
        self._faults = Counter(
            "crm_projection_faults",
            "Turns of a read model that ended by an error and are tried again after a pause.",
            ["read_model"],
            registry=registry,
        )
        self._interruptions = Counter(
            "crm_projection_interruptions",
            "Times the runner was interrupted, by a lost database or another error, and went on.",
            registry=registry,
        )

    def batch(self, read_model: str, facts: int, seconds: float) -> None:
        """A batch was folded and committed."""
        self._facts.labels(read_model).observe(facts)
        self._seconds.labels(read_model).observe(seconds)

    def fault(self, read_model: str) -> None:
        """A turn ended by an error."""
        self._faults.labels(read_model).inc()

    def interrupted(self) -> None:
        """The runner goes on from what is stored."""
        self._interruptions.inc()
