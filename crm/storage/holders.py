"""Who has an e-mail address now; look-ups are only ever added, so a slip stays there for ever."""

from collections.abc import Iterable
from uuid import UUID

from crm.domain.facts import AlumnusRegistered, InteractionRetracted, ProfileUpdated
from crm.domain.person import Person, evolve
from crm.storage.blind_index import normal_email
from crm.storage.log import EventLog, Unreadable

_KINDS = tuple(each.__name__ for each in (AlumnusRegistered, ProfileUpdated, InteractionRetracted))


def current_holders(event_log: EventLog, alumnus_ids: Iterable[UUID], address: str) -> set[UUID]:
    """Those of these people whose profile has the address now.

    Whoever has a profile that cannot be read may have it, and counts.
    """
    people = {alumnus_id: Person(alumnus_id) for alumnus_id in alumnus_ids}
    unclear: set[UUID] = set()
    for recorded in event_log.readable_of_people(people, _KINDS):
        if isinstance(recorded, Unreadable):
            unclear.add(recorded.alumnus_id)
        else:
            evolve(people[recorded.alumnus_id], recorded.happening)
    wanted = normal_email(address)
    having = (each for each in people.values() if each.email is not None)
    return unclear | {
        each.alumnus_id for each in having if normal_email(each.email or "") == wanted
    }
