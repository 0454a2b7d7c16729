"""Which scoring model is in force on a day: the last published one, or the built-in first."""

import datetime
from collections.abc import Sequence
from typing import Any
from zoneinfo import ZoneInfo

from psycopg import Connection
from psycopg.rows import tuple_row

from crm.domain.engagement import ScoringModel, load_model, model_of
from crm.domain.envelope import RecordedFact
from crm.domain.facts import ScoringModelPublished

# A published model is frozen: a name that comes again changes nothing.
_PUBLISH = """
INSERT INTO model (name, digest, definition, effective_on, position)
SELECT * FROM unnest(%(names)b::text[], %(digests)b::text[], %(definitions)b::text[],
                     %(effective_on)b::date[], %(positions)b::bigint[])
ON CONFLICT (name) DO NOTHING
"""
_IN_FORCE = """
SELECT name, digest FROM model WHERE effective_on <= %(today)s
ORDER BY effective_on DESC, position DESC LIMIT 1
"""
_DEFINITION = "SELECT definition FROM model WHERE name = %(name)s"
_known: dict[str, ScoringModel] = {}


def fold_models(batch: Sequence[RecordedFact], connection: Connection[Any], zone: ZoneInfo) -> None:
    """Keep the models that a batch publishes. A definition that is none raises here, and waits."""
    found = [(each, each.fact) for each in batch if isinstance(each.fact, ScoringModelPublished)]
    if not found:
        return
    connection.execute(
        _PUBLISH,
        {
            "names": [fact.model for _, fact in found],
            "digests": [model_of(fact.definition.encode()).digest for _, fact in found],
            "definitions": [fact.definition for _, fact in found],
            "effective_on": [_effective_on(each, zone) for each, _ in found],
            "positions": [each.position for each, _ in found],
        },
    )


def model_in_force(connection: Connection[Any], today: datetime.date) -> ScoringModel:
    """The model that took effect last, of those that have; the built-in one before any has."""
    with connection.cursor(row_factory=tuple_row) as cursor:
        found = cursor.execute(_IN_FORCE, {"today": today}, prepare=True).fetchone()
        if found is None:
            return load_model()
        name, digest = found
        if digest not in _known:
            ((definition,),) = cursor.execute(_DEFINITION, {"name": name}).fetchall()
            _known[digest] = model_of(definition.encode())
        return _known[digest]


def _effective_on(recorded: RecordedFact, zone: ZoneInfo) -> datetime.date:
    happening = recorded.happening
    return happening.effective_on or happening.occurred.at.astimezone(zone).date()
