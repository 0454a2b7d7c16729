"""What the database knows of the read models, as metrics: read when they are asked for.

Every process tells the same figures, and one that has just started tells them too.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from prometheus_client.core import GaugeMetricFamily
from prometheus_client.metrics_core import Metric
from psycopg import AsyncConnection, Connection
from psycopg.rows import tuple_row

from projections.status import BuildStatus, Status, builds, read_builds, read_statuses, statuses

_CHECKPOINT = """
SELECT size - 1, extract(epoch FROM signed_at)::float8 FROM transparency.checkpoint
ORDER BY epoch DESC, size DESC LIMIT 1
"""
_REFUSED = "SELECT EXISTS (SELECT FROM transparency.refusal)"


@dataclass(frozen=True, slots=True)
class Figures:
    """The read models and their builds, as a moment found them."""

    models: Sequence[Status] = ()
    builds: Sequence[BuildStatus] = ()
    checkpoint: tuple[int, float] | None = None
    """Of the newest checkpoint: its facts, and when it was signed, in seconds of Unix time."""
    refused: bool = False
    """Whether the follower refuses to sign."""


async def figures(connection: AsyncConnection[Any]) -> Figures:
    """Four statements, each over a handful of rows."""
    models, built = await statuses(connection), await builds(connection)
    async with connection.cursor(row_factory=tuple_row) as cursor:
        await cursor.execute(_CHECKPOINT)
        checkpoint = await cursor.fetchone()
        await cursor.execute(_REFUSED)
        return Figures(models, built, checkpoint, await cursor.fetchone() == (True,))


def read_figures(connection: Connection[Any]) -> Figures:
    """`figures` for who does not wait in an event loop."""
    models, built = read_statuses(connection), read_builds(connection)
    with connection.cursor(row_factory=tuple_row) as cursor:
        checkpoint = cursor.execute(_CHECKPOINT).fetchone()
        refused = cursor.execute(_REFUSED).fetchone() == (True,)
        return Figures(models, built, checkpoint, refused)


def gauges(found: Figures | None) -> Iterator[Metric]:
    """The figures as metrics; None: the database did not answer."""
    yield _one("crm_database_up", "1 when the database answered this scrape.", found is not None)
    if found is None:
        return
    models, rebuilt = found.models, [each for each in found.builds if each.state == "building"]
    head = max((each.position + each.lag for each in models), default=0)
    yield _one("crm_log_position", "Position of the last fact of the log.", head)
    facts, signed_at = found.checkpoint or (None, None)
    yield GaugeMetricFamily(
        "crm_checkpoint_position",
        "Facts that the newest signed checkpoint covers; absent when none was ever signed.",
        value=facts,
    )
    yield GaugeMetricFamily(
        "crm_checkpoint_timestamp_seconds",
        "When the newest checkpoint was signed; absent when none was ever signed.",
        value=signed_at,
    )
    yield _one(
        "crm_checkpoint_refused",
        "1 while the follower refuses to sign: the log does not begin with what was signed.",
        found.refused,
    )
    yield _each(
        "crm_read_model_version",
        "Which build of the read model answers.",
        ((each.name, each.version) for each in models),
    )
    yield _each(
        "crm_read_model_position",
        "Position up to which facts are folded.",
        ((each.name, each.position) for each in models),
    )
    yield _each(
        "crm_read_model_lag_facts",
        "Facts of the log that are not folded yet.",
        ((each.name, each.lag) for each in models),
    )
    yield _each(
        "crm_read_model_lag_seconds",
        "For how long the oldest fact that is not folded has been in the log; 0 when none is.",
        ((each.name, each.lag_seconds) for each in models),
    )
    yield _each(
        "crm_read_model_parked_facts",
        "Facts that wait aside because one of the same person could not be folded.",
        ((each.name, each.parked) for each in models),
    )
    yield _each(
        "crm_read_model_skipped_facts",
        "Facts that somebody decided to leave out.",
        ((each.name, each.skipped) for each in models),
    )
    yield _each(
        "crm_read_model_paused",
        "1 while somebody has paused the read model.",
        ((each.name, each.paused_at is not None) for each in models),
    )
    yield _each(
        "crm_rebuild_parts",
        "Parts of people that a rebuild under way has to fold.",
        ((each.name, each.parts) for each in rebuilt),
    )
    yield _each(
        "crm_rebuild_parts_done",
        "Parts of people that a rebuild under way has folded.",
        ((each.name, each.parts_done) for each in rebuilt),
    )
    yield _each(
        "crm_rebuild_position",
        "Position of the edition that is built: 0 until all parts are done.",
        ((each.name, each.position) for each in rebuilt),
    )
    yield _each(
        "crm_rebuild_moved_timestamp_seconds",
        "When the rebuild under way last came further.",
        ((each.name, each.moved_at.timestamp()) for each in rebuilt),
    )
    left = ((each.name, each.estimated_seconds) for each in rebuilt)
    yield _each(
        "crm_rebuild_estimated_seconds",
        "Until all parts are done, at the pace of the last ones; absent while there is no pace.",
        ((name, seconds) for name, seconds in left if seconds is not None),
    )
    filling = {(each.started_at, each.target) for each in found.builds if each.state == "snapshot"}
    yield _one("crm_snapshots_filling", "Snapshots of the past being filled now.", len(filling))


def _one(name: str, told: str, value: float) -> Metric:
    return GaugeMetricFamily(name, told, value=float(value))


def _each(name: str, told: str, values: Iterable[tuple[str, float]]) -> Metric:
    family = GaugeMetricFamily(name, told, labels=["read_model"])
    for read_model, value in values:
        family.add_metric([read_model], float(value))
    return family
