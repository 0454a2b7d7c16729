"""A person as JSON text: the state that the directory keeps between facts, and answers from.

Kept rather than folded again from the log for every new fact: what the directory answers is this
document anyway, and reading a person's old facts again would decrypt each of them again.
"""

import datetime
from typing import Any, TypeVar, cast
from uuid import UUID

import orjson

from crm.domain.care import Care
from crm.domain.contact import Contact, Told
from crm.domain.dates import Precision
from crm.domain.envelope import When
from crm.domain.facts import (
    AlumnusRegistered,
    Departed,
    DepartureScheduled,
    EmploymentStarted,
    ProfileUpdated,
    Rehired,
)
from crm.domain.facts.base import Fact
from crm.domain.facts.care import AttentionKind
from crm.domain.facts.employment import DepartureReasonCorrected
from crm.domain.person import Person, ProfileChange, Stint, read_profile
from crm.domain.stint import StintRecord
from crm.storage.people.identity import dump_identity, load_identity
from crm.storage.people.offboardings import dump_offboardings, load_offboardings
from crm.storage.state import dump_fields, load_fields

FactType = TypeVar("FactType", bound=Fact)
_PROFILES: dict[str, type[AlumnusRegistered | ProfileUpdated]] = {
    cls.kind: cls for cls in (AlumnusRegistered, ProfileUpdated)
}


def dump_person(person: Person) -> str:
    """The person without their id."""
    document = {
        "profile_changes": [
            [event_id, change.at, change.own, change.fact.kind, dump_fields(change.fact)]
            for event_id, change in person.profile_changes.items()
        ],
        "stints": [_dump_stint(stint) for stint in person.stints.values()],
        "offboardings": dump_offboardings(person.offboardings),
        "invitations": person.invitations,
        "registered_at": _dump_when(person.registered_at),
        "contact": [
            [told.event_id, told.at, told.fact.kind, dump_fields(told.fact)]
            for told in sorted(person.contact.facts, key=Told.order)
        ],
        "identity": dump_identity(person.identity),
        "care": {"owner_id": person.care.owner_id, "snoozes": dump_snoozes(person)},
    }
    return orjson.dumps(document).decode()


def load_person(alumnus_id: UUID, text: str) -> Person:
    """Read back what `dump_person` wrote."""
    document: dict[str, Any] = orjson.loads(text)
    stints = [_load_stint(each) for each in document["stints"]]
    person = Person(
        alumnus_id=alumnus_id,
        profile_changes={
            UUID(event_id): ProfileChange(
                datetime.datetime.fromisoformat(at), _load(_PROFILES[kind], fields), own
            )
            for event_id, at, own, kind, fields in document["profile_changes"]
        },
        stints={stint.stint_id: stint for stint in stints},
        offboardings=load_offboardings(document["offboardings"]),
        invitations={
            token_hash: datetime.date.fromisoformat(day)
            for token_hash, day in document["invitations"].items()
        },
        registered_at=_load_when(document["registered_at"]),
        contact=_load_contact(document["contact"]),
        identity=load_identity(document["identity"]),
        care=_load_care(document["care"]),
    )
    read_profile(person)
    return person


def dump_snoozes(person: Person) -> dict[str, str]:
    """By kind of attention: the first day on which it counts again."""
    return {kind.value: until.isoformat() for kind, until in person.care.snoozes.items()}


def _load_care(document: dict[str, Any]) -> Care:
    snoozes = document["snoozes"].items()
    return Care(
        owner_id=document["owner_id"],
        snoozes={
            AttentionKind(kind): datetime.date.fromisoformat(until) for kind, until in snoozes
        },
    )


def _load_contact(stored: list[Any]) -> Contact:
    contact = Contact()
    for event_id, at, kind, fields in stored:
        when = datetime.datetime.fromisoformat(at)
        contact.tell(Told(UUID(event_id), when, load_fields(kind, fields)))
    return contact


def _dump_stint(stint: Stint) -> dict[str, Any]:
    return {
        "started": [stint.started.kind, dump_fields(stint.started)],
        "known_on": stint.known_on,
        "records": [
            [event_id, record.kind, dump_fields(record)]
            for event_id, record in stint.records.items()
        ],
        "scheduled": dump_fields(stint.scheduled) if stint.scheduled else None,
        "scheduled_at": stint.scheduled_at,
        "departed": dump_fields(stint.departed) if stint.departed else None,
        "departed_at": stint.departed_at,
        "corrected": dump_fields(stint.corrected) if stint.corrected else None,
    }


def _load_stint(document: dict[str, Any]) -> Stint:
    scheduled, departed = document["scheduled"], document["departed"]
    corrected = document["corrected"]
    return Stint(
        started=cast(EmploymentStarted | Rehired, load_fields(*document["started"])),
        known_on=datetime.datetime.fromisoformat(document["known_on"]),
        records={
            UUID(event_id): cast(StintRecord, load_fields(kind, fields))
            for event_id, kind, fields in document["records"]
        },
        scheduled=_load(DepartureScheduled, scheduled) if scheduled else None,
        scheduled_at=_datetime(document["scheduled_at"]),
        departed=_load(Departed, departed) if departed else None,
        departed_at=_datetime(document["departed_at"]),
        corrected=_load(DepartureReasonCorrected, corrected) if corrected else None,
    )


def _load(cls: type[FactType], fields: dict[str, Any]) -> FactType:
    fact = load_fields(cls.kind, fields)
    assert isinstance(fact, cls)
    return fact


def _dump_when(when: When | None) -> list[Any] | None:
    return [when.at, when.precision] if when else None


def _load_when(stored: list[str] | None) -> When | None:
    if stored is None:
        return None
    return When(datetime.datetime.fromisoformat(stored[0]), Precision(stored[1]))


def _datetime(text: str | None) -> datetime.datetime | None:
    return datetime.datetime.fromisoformat(text) if text else None
