"""Which scoring model the scores of a day follow."""

import datetime
from collections.abc import Sequence
from typing import Any

from psycopg import Connection
from psycopg.rows import class_row, tuple_row

from crm.domain.engagement import ScoringModel, load_model
from crm.domain.engagement.published import PublishedModel, published_model
from crm.domain.envelope import RecordedFact
from crm.domain.facts import ScoringModelPublished

# A published model is frozen: a name that comes again changes nothing.
_PUBLISH = """
INSERT INTO model (name, digest, definition, effective_on, position)
SELECT * FROM unnest(%(names)b::text[], %(digests)b::text[], %(definitions)b::text[],
                     %(effective_on)b::date[], %(positions)b::bigint[])
ON CONFLICT (name) DO NOTHING
"""
# As `published.in_force` says; the definitions, which are long, stay where they are.
_IN_FORCE = """
SELECT name, digest FROM model WHERE effective_on <= %(day)s
ORDER BY effective_on DESC, position DESC LIMIT 1
"""
_MODEL = """
SELECT name, definition, digest, effective_on, position FROM model WHERE name = %(name)s
"""
_known: dict[str, ScoringModel] = {}


def fold_models(batch: Sequence[RecordedFact], connection: Connection[Any]) -> None:
    """Keep the models that a batch publishes, whatever the rules for publishing are by now.

    One that cannot be read raises, and waits.
    """
    found = [published_model(each) for each in batch if each.kind == ScoringModelPublished.kind]
    if not found:
        return
    connection.execute(
        _PUBLISH,
        {
            "names": [each.name for each in found],
            "digests": [each.model.digest for each in found],
            "definitions": [each.definition for each in found],
            "effective_on": [each.effective_on for each in found],
            "positions": [each.position for each in found],
        },
    )


def model_in_force(connection: Connection[Any], day: datetime.date) -> ScoringModel:
    """The published model that took effect last by that day; before any has, the built-in one."""
    with connection.cursor(row_factory=tuple_row) as cursor:
        found = cursor.execute(_IN_FORCE, {"day": day}, prepare=True).fetchone()
    if found is None:
        return load_model()
    name, digest = found
    if digest not in _known:
        with connection.cursor(row_factory=class_row(PublishedModel)) as models:
            (published,) = models.execute(_MODEL, {"name": name}).fetchall()
        _known[digest] = published.model
    return _known[digest]
