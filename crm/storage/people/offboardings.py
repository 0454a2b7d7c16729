"""The offboardings of a person as JSON, for the directory's document: nothing that was said."""

import datetime
from typing import Any
from uuid import UUID

from crm.domain.envelope import Actor
from crm.domain.facts.offboarding import OffboardingItem, OffboardingSkipReason
from crm.domain.offboarding import Noted, Offboarding, Offboardings


def dump_offboardings(offboardings: Offboardings) -> dict[str, Any]:
    return {
        "each": [_dump(each) for each in offboardings],
        "invited": _dump_noted(offboardings.invited),
    }


def load_offboardings(document: dict[str, Any]) -> Offboardings:
    """Read back what `dump_offboardings` wrote."""
    return Offboardings(
        each=[_load(each) for each in document["each"]],
        invited=_load_noted(document["invited"]),
    )


def _dump(offboarding: Offboarding) -> dict[str, Any]:
    return {
        "stint_id": offboarding.stint_id,
        "opened": _dump_noted(offboarding.opened),
        "owner_id": offboarding.owner_id,
        "checklist_version": offboarding.checklist_version,
        "interview_at": offboarding.interview_at,
        "done": {item.value: _dump_noted(noted) for item, noted in offboarding.done.items()},
        "skipped": {
            item.value: [reason, _dump_noted(noted)]
            for item, (reason, noted) in offboarding.skipped.items()
        },
        "completed": _dump_noted(offboarding.completed),
        "rescinded": _dump_noted(offboarding.rescinded),
    }


def _load(document: dict[str, Any]) -> Offboarding:
    interview_at = document["interview_at"]
    return Offboarding(
        stint_id=UUID(document["stint_id"]),
        opened=_load_noted(document["opened"]),
        owner_id=document["owner_id"],
        checklist_version=document["checklist_version"],
        interview_at=datetime.datetime.fromisoformat(interview_at) if interview_at else None,
        done={OffboardingItem(item): _noted(each) for item, each in document["done"].items()},
        skipped={
            OffboardingItem(item): (OffboardingSkipReason(reason), _noted(each))
            for item, (reason, each) in document["skipped"].items()
        },
        completed=_load_noted(document["completed"]),
        rescinded=_load_noted(document["rescinded"]),
    )


def _dump_noted(noted: Noted | None) -> list[Any] | None:
    return None if noted is None else [noted.event_id, noted.at, str(noted.actor)]


def _load_noted(stored: list[str] | None) -> Noted | None:
    return None if stored is None else _noted(stored)


def _noted(stored: list[str]) -> Noted:
    event_id, at, actor = stored
    return Noted(UUID(event_id), datetime.datetime.fromisoformat(at), Actor.parse(actor))
