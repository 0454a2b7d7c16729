"""A person's own data, as the log has it: to be handed to them, and to nobody else."""

import dataclasses
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, cast
from uuid import UUID

from crm.application.alumni import AlumniCrm, PersonRef
from crm.application.subject_requests import requests_of
from crm.domain.envelope import Actor, ActorType, RecordedFact
from crm.domain.facts.base import Declaration, Fact, declarations
from crm.domain.facts.rights import TYPES_JA
from crm.domain.identity.clusters import Clusters
from crm.domain.undertakings.subject_request import SubjectRequest
from crm.domain.words import DataClass
from crm.storage.state import dump_fields

MASKED = "***"
"""In place of what tells about other people, or is not for who asks."""
COLUMNS = (
    *("position", "recorded_at", "occurred", "kind", "who", "sentence_ja", "sentence_en"),
    *("field", "meaning", "value"),
)
_Shown = Callable[[DataClass], bool]


@dataclass(frozen=True, slots=True)
class Disclosure:
    """What is on file of one person, fact by fact, oldest first."""

    alumnus_id: UUID
    facts: list[dict[str, Any]]
    requests: list[dict[str, Any]]
    unreadable: int
    """Facts that this version cannot read; they are named nowhere else."""

    def document(self) -> dict[str, Any]:
        """As JSON values."""
        return {
            "person": str(self.alumnus_id),
            "masked": f"{MASKED} stands for what tells about other people.",
            "facts": self.facts,
            "requests": self.requests,
            "unreadable": self.unreadable,
        }

    def rows(self) -> Iterator[list[str]]:
        """One row for each field of each fact, under `COLUMNS`; not yet safe for spreadsheets."""
        for each in self.facts:
            said = [str(each[name]) for name in COLUMNS[:7]]
            for name, field in each["fields"].items() or [("", {"meaning": "", "value": ""})]:
                yield [*said, name, field["meaning"], _text(field["value"])]


def disclose(crm: AlumniCrm, who: PersonRef, shown: _Shown = lambda data_class: True) -> Disclosure:
    """All that is on file of a person, on all their records; refuses `UnknownAlumnus`.

    `shown` says of a class of data whether whoever asks may be shown it.
    """
    alumnus_id = crm.find(who)
    theirs = crm.cluster(alumnus_id)
    read = crm.event_log.readable_of_people(theirs)
    facts = [each for each in read if isinstance(each, RecordedFact)]
    merged = Clusters.of(each.fact for each in facts)
    known = frozenset(theirs)
    own = [each for each in facts if merged.survivor_of(each.entered_on) == alumnus_id]
    return Disclosure(
        alumnus_id=alumnus_id,
        facts=[_fact(each, known, shown) for each in own],
        requests=[
            {
                "received_at": each.received_at.isoformat(),
                "request": TYPES_JA[each.received.request_type],
                "request_type": each.received.request_type.value,
                "due_on": each.received.due_on.isoformat(),
                "stage": each.stage,
            }
            for each in _requests(crm, theirs)
            if each.received is not None and each.received_at is not None
        ],
        unreadable=len(read) - len(facts),
    )


def _requests(crm: AlumniCrm, theirs: Sequence[UUID]) -> list[SubjectRequest]:
    """On all their records, in the order in which they came in."""
    found = [each for record in theirs for each in requests_of(crm, record)]
    return sorted(found, key=lambda each: (each.received_at is None, each.received_at))


def _fact(recorded: RecordedFact, own: frozenset[UUID], shown: _Shown) -> dict[str, Any]:
    fact, told = recorded.fact, declarations(type(recorded.fact))
    hidden = {name for name, each in told.items() if _is_hidden(fact, each, own, shown)}
    values = dump_fields(fact)
    nothing: dict[str, Any] = dict.fromkeys(hidden)
    cleared: Fact = dataclasses.replace(cast(Any, fact), **nothing)
    return {
        "position": recorded.position,
        "recorded_at": recorded.recorded_at.isoformat(),
        "occurred": recorded.occurred.at.isoformat(),
        "occurred_precision": recorded.occurred.precision.value,
        "source": recorded.happening.source.provider,
        "kind": recorded.kind,
        "who": _who(recorded.happening.actor),
        "sentence_ja": cleared.ja(),
        "sentence_en": cleared.en(),
        "fields": {
            name: {
                "meaning": told[name].description,
                "value": MASKED
                if name in hidden
                else _own(value, own)
                if told[name].pseudonymous
                else value,
            }
            for name, value in values.items()
        },
    }


def _is_hidden(fact: Fact, each: Declaration, own: frozenset[UUID], shown: _Shown) -> bool:
    """Whether a personal value is somebody else's, or of a class that is not for who asks."""
    if each.data_class is None:
        return False
    if each.subject is not None and getattr(fact, each.subject) not in own:
        return True
    return not shown(each.data_class)


def _own(value: Any, own: frozenset[UUID]) -> Any:
    """A pointer at the person themselves; everybody else's is masked."""
    if isinstance(value, list):
        return [_own(each, own) for each in value]
    return value if value in {str(each) for each in own} else MASKED


def _who(actor: Actor) -> str:
    """Which kind of actor said so; which of the colleagues it was is theirs."""
    return "you" if actor.type is ActorType.ALUMNUS else actor.type.value


def _text(value: Any) -> str:
    if isinstance(value, list):
        return " / ".join(_text(each) for each in value)
    return str(value)
