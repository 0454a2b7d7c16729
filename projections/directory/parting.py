"""How far parting is with whoever leaves or left: a row for each employment with a last day."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple
from uuid import UUID

from psycopg import Connection

from crm.domain.departure_reasons import DepartureReason
from crm.domain.offboarding import Offboarding
from crm.domain.person import Person, Stint

_FORGET = "DELETE FROM offboarding WHERE alumnus_id = ANY(%(alumnus_ids)b)"
# Arrays of arrays must be rectangular; what is done comes as text.
_WRITE = """
INSERT INTO offboarding (alumnus_id, stint_id, last_day, department, died, state, done, owner_id)
SELECT n.alumnus_id, n.stint_id, n.last_day, n.department, n.died, n.state,
       string_to_array(n.done, ','), n.owner_id
FROM unnest(%(alumnus_ids)b::uuid[], %(stint_ids)b::uuid[], %(last_days)b::date[],
            %(departments)b::text[], %(died)b::boolean[], %(states)b::text[], %(done)b::text[],
            %(owner_ids)b::text[])
    AS n(alumnus_id, stint_id, last_day, department, died, state, done, owner_id)
"""


class Parting(NamedTuple):
    """A row: one employment that ends or ended."""

    stint_id: UUID
    last_day: datetime.date
    department: str | None
    """Of the last position in it."""
    died: bool
    state: str
    """Of the offboarding."""
    done: tuple[str, ...]
    """Items, in order of the alphabet."""
    owner_id: str | None


def partings(person: Person) -> list[Parting]:
    """The rows of one person; none for who never leaves."""
    return [
        _parting(stint, person.offboardings.of(stint_id) or Offboarding(stint_id))
        for stint_id, stint in person.stints.items()
        if stint.last_day is not None
    ]


def write_partings(
    connection: Connection[Any],
    people: Iterable[Person],
    before: Mapping[UUID, Sequence[Parting]],
) -> None:
    """Write the rows of these people that are not as before."""
    changed = {
        person.alumnus_id: now
        for person in people
        if (now := partings(person)) != before.get(person.alumnus_id, [])
    }
    if not changed:
        return
    forget_partings(connection, [each for each in changed if before.get(each)])
    rows = [(alumnus_id, row) for alumnus_id, theirs in changed.items() for row in theirs]
    connection.execute(
        _WRITE,
        {
            "alumnus_ids": [alumnus_id for alumnus_id, _ in rows],
            "stint_ids": [row.stint_id for _, row in rows],
            "last_days": [row.last_day for _, row in rows],
            "departments": [row.department for _, row in rows],
            "died": [row.died for _, row in rows],
            "states": [row.state for _, row in rows],
            "done": [",".join(row.done) for _, row in rows],
            "owner_ids": [row.owner_id for _, row in rows],
        },
        prepare=True,
    )


def forget_partings(connection: Connection[Any], alumnus_ids: Sequence[UUID]) -> None:
    if alumnus_ids:
        connection.execute(_FORGET, {"alumnus_ids": list(alumnus_ids)})


def _parting(stint: Stint, offboarding: Offboarding) -> Parting:
    assert stint.last_day is not None
    return Parting(
        stint_id=stint.stint_id,
        last_day=stint.last_day.first,
        department=_department(stint),
        died=stint.departure_reason is DepartureReason.DEATH,
        state=offboarding.state.value,
        done=tuple(sorted(item.value for item in offboarding.done)),
        owner_id=offboarding.owner_id,
    )


def _department(stint: Stint) -> str | None:
    told = [each for each in stint.positions if each.department]
    told.sort(key=lambda each: each.held_from.first if each.held_from else datetime.date.min)
    return told[-1].department if told else None
