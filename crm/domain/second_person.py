"""The rule of two people: what one asks for, another one approves."""

from crm.domain.envelope import Actor
from crm.domain.refusals import NeedsSecondPerson


def must_be_another(asked: Actor, approves: Actor) -> None:
    """Refuses `NeedsSecondPerson` when it is the same one, under whatever role, or nobody can tell
    who it is."""
    if approves.id is None or approves.id == asked.id:
        raise NeedsSecondPerson
