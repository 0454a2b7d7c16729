"""Who is shown in clear by `crm events --personal` is recorded before their lines go out."""

from collections import defaultdict
from uuid import UUID

from crm.application.accesses import accesses_of
from crm.domain.facts import REGISTRY
from crm.domain.facts.accesses import AccessPurpose, ConfidentialClass
from crm.program.arguments import now
from crm.program.bootstrap import Deployment
from crm.program.event_forms import Data, opening
from crm.storage.log import LogRow
from graphql_server.access import Area
from graphql_server.fact_access import areas_of


def opened(parts: Deployment, purpose: AccessPurpose, rows: list[LogRow]) -> Data:
    """As `opening`; raises before anything is decrypted where the look cannot be recorded."""
    looks = accesses_of(_shown(rows), purpose)
    if looks:
        moment = now(parts)
        parts.crm.append_unseen([moment.happening(None, each) for each in looks], moment)
    return opening(parts.crm.keyring, rows)


def _shown(rows: list[LogRow]) -> dict[UUID, set[ConfidentialClass]]:
    """Of each person the classes of which their rows may hold something."""
    seen: dict[UUID, set[ConfidentialClass]] = defaultdict(set)
    for row in rows:
        if row.alumnus_id is not None and row.kind in REGISTRY:
            for area in areas_of(row.kind).values():
                seen[row.alumnus_id].add(_class_of(area))
    return {person: classes for person, classes in seen.items() if classes}


def _class_of(area: Area) -> ConfidentialClass:
    """Pay and skills in a return process are of how somebody works here."""
    return ConfidentialClass.EMPLOYMENT if area is Area.TERMS else ConfidentialClass(area.value)
