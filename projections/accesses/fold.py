"""How facts tell who looked at what."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from psycopg import Connection

from crm.domain.envelope import RecordedFact
from crm.domain.facts.accesses import (
    CLASSES_OF_LISTS,
    PURPOSES_OF_EXPORTS,
    PersonalDataAccessed,
)
from crm.domain.facts.exports import ListExported
from projections.read_model import Day, schema_sql

_INSERT = """
INSERT INTO access (position, ordinal, at, actor, subject_id, classes, purpose, reason, exported,
                    row_count)
VALUES (%(position)s, %(ordinal)s, %(at)s, %(actor)s, %(subject_id)s, %(classes)s, %(purpose)s,
        %(reason)s, %(exported)s, %(row_count)s)
"""


@dataclass(frozen=True, slots=True)
class Accesses:
    """Read model `accesses`."""

    name: str = "accesses"
    schema_sql: str = schema_sql("projections.accesses")

    def fold(self, batch: Sequence[RecordedFact], connection: Connection[Any], day: Day) -> None:
        rows = [row for each in batch for row in _rows(each)]
        if rows:
            with connection.cursor() as cursor:
                cursor.executemany(_INSERT, rows)

    def forget(self, connection: Connection[Any], alumnus_ids: Sequence[UUID]) -> None:
        """Nothing: these facts are about nobody, so none of them is folded again."""

    def tick(self, connection: Connection[Any], day: Day, limit: int) -> bool:
        return False


def _rows(recorded: RecordedFact) -> Iterator[dict[str, object]]:
    common = {
        "position": recorded.position,
        "ordinal": 0,
        "at": recorded.recorded_at,
        "actor": str(recorded.happening.actor),
        "subject_id": None,
        "reason": None,
        "exported": None,
        "row_count": None,
    }
    match recorded.fact:
        case PersonalDataAccessed() as looked:
            for ordinal, subject_id in enumerate(looked.subject_ids):
                yield common | {
                    "ordinal": ordinal,
                    "subject_id": subject_id,
                    "classes": [each.value for each in looked.confidential_classes],
                    "purpose": looked.access_purpose.value,
                    "reason": looked.case_reference,
                }
        case ListExported() as exported:
            classes = CLASSES_OF_LISTS[exported.exported_list]
            yield common | {
                "classes": [each.value for each in classes],
                "purpose": PURPOSES_OF_EXPORTS[exported.export_purpose].value,
                "exported": exported.exported_list.value,
                "row_count": exported.count,
            }
        case _:
            return
