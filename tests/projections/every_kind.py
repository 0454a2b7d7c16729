"""Histories of three people, and of nobody, in which any kind of fact happens in any order."""

import dataclasses
from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID, uuid5

from hypothesis import strategies as st

from crm.domain.envelope import Happening
from crm.domain.facts import (
    ABOUT_PEOPLE,
    REGISTRY,
    AlumnusRegistered,
    Fact,
    Interaction,
    InteractionRetracted,
)
from crm.domain.facts.base import UndertakingFact, declarations
from crm.domain.facts.identity import IdentitiesMerged, IdentitiesUnmerged
from tests.crm.domain.fact_examples import EXAMPLES

_ELSEWHERE = {AlumnusRegistered.kind, IdentitiesMerged.kind, IdentitiesUnmerged.kind}
_PUBLISHED = {kind for kind, cls in REGISTRY.items() if "definition" in declarations(cls)}
"""Whole documents: nothing is published that cannot be read, and the examples cannot."""
KINDS = sorted(REGISTRY.keys() - _ELSEWHERE - _PUBLISHED)
_ERASING = {"SubjectErased", "ClassesErased"}
"""Who tells these of one of the three has their keys destroyed as well; the examples do not."""

Step = tuple[int, str, int]
"""Which of the three, the kind, and how many days ago."""
Touched = list[tuple[UUID, UUID]]
"""Who was touched by which event that is not taken back."""


def steps(kinds: Sequence[str] = KINDS) -> st.SearchStrategy[list[Step]]:
    one = st.tuples(st.integers(0, 2), st.sampled_from(kinds), st.integers(0, 900))
    return st.lists(one, min_size=1, max_size=40)


def tell(
    step: Step, people: Sequence[UUID], touched: Touched, happens: Callable[..., Happening]
) -> None:
    """Let one step happen; a retraction takes back what was touched last, and else is nothing."""
    who, kind, days_ago = step
    alumnus_id = people[who] if kind in ABOUT_PEOPLE else None
    fact = _of_this_person(EXAMPLES[kind], alumnus_id, people)
    if isinstance(fact, InteractionRetracted):
        if not touched:
            return
        alumnus_id, event_id = touched.pop()
        fact = dataclasses.replace(fact, retracted_event_id=event_id)
    happened = happens(alumnus_id, fact, days_ago=days_ago)
    if isinstance(fact, Interaction) and not isinstance(fact, InteractionRetracted):
        touched.append((alumnus_id, happened.event_id))


def _of_this_person(fact: Any, alumnus_id: UUID | None, people: Sequence[UUID]) -> Fact:
    """The example, with a number, an undertaking and a candidate that belong to nobody else; looks
    and cases are of these people."""
    if alumnus_id is None:
        if "subject_ids" in declarations(type(fact)) and fact.kind not in _ERASING:
            return dataclasses.replace(fact, subject_ids=tuple(people))
        return fact
    if "employee_number" in declarations(type(fact)):
        return dataclasses.replace(fact, employee_number=str(alumnus_id))
    theirs = {each for each in ("candidate_id",) if each in declarations(type(fact))}
    if isinstance(fact, UndertakingFact):
        theirs.add(fact.named_by)
    return dataclasses.replace(fact, **{each: uuid5(alumnus_id, each) for each in theirs})
