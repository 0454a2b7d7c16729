"""Recording that a list leaves the system: before its first row, so that none leaves unseen."""

import json
from collections.abc import Mapping

from crm.application.alumni import AlumniCrm
from crm.domain.facts.exports import ExportedList, ExportPurpose, ListExported
from crm.domain.moment import Moment
from crm.storage.mapper import PROGRAMME_STREAM

_NAMING = frozenset({"search", "person"})
"""Of these only that they were asked for is kept."""


def record_export(
    crm: AlumniCrm,
    moment: Moment,
    exported: ExportedList,
    asked: Mapping[str, object],
    count: int,
    purpose: ExportPurpose,
) -> int:
    """Record who gets which list, and what for; returns the position of the record."""
    query = {name: True if name in _NAMING else value for name, value in asked.items() if value}
    fact = ListExported(
        exported_list=exported,
        query=json.dumps(query, ensure_ascii=False, sort_keys=True),
        count=count,
        export_purpose=purpose,
    )
    happening = moment.happening(None, fact)
    (appended,) = crm.append([crm.facts.unseen(happening, PROGRAMME_STREAM)], moment)
    return appended.position
