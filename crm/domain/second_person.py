"""The rule of two people: what one asks for, another one approves."""

from crm.domain.envelope import Actor
from crm.domain.refusals import NeedsSecondPerson


def is_same(one: Actor | None, other: Actor | None) -> bool:
    """Whether both are one, under whatever role; not, when nobody can tell who it is."""
    return one is not None and other is not None and one.id is not None and one.id == other.id


def must_be_another(asked: Actor, approves: Actor) -> None:
    """Refuses `NeedsSecondPerson` when it is the same one, under whatever role, or nobody can tell
    who it is."""
    if approves.id is None or is_same(asked, approves):
        raise NeedsSecondPerson
