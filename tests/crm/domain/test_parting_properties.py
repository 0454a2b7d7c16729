"""Whatever is recorded of employments and of parting, in whatever order: what must always hold."""

import dataclasses
import datetime
from typing import Any, cast
from uuid import UUID, uuid5

from hypothesis import given
from hypothesis import strategies as st

from crm.domain.envelope import SYSTEM, Happening, RecordedFact, Source, When
from crm.domain.facts import EmploymentStarted
from crm.domain.facts.base import Fact
from crm.domain.facts.employment import EmploymentFactRescinded
from crm.domain.offboarding import OFFBOARDING_KINDS, ItemState, OffboardingState
from crm.domain.offboarding_checklists import CHECKLISTS
from crm.domain.person import Person, evolve
from crm.domain.policies.career import career_of
from crm.domain.stint import StintFact
from crm.storage.people.document import dump_person, load_person
from tests.crm.domain.fact_examples import EXAMPLES
from tests.crm.domain.given import FIRST, PERSON, SECOND, TOKYO

STINT_KINDS = sorted(
    {each.__name__ for each in cast(Any, StintFact).__args__}
    | {
        kind
        for kind in OFFBOARDING_KINDS & EXAMPLES.keys()
        if "stint_id" in {each.name for each in dataclasses.fields(cast(Any, EXAMPLES[kind]))}
    }
)
STEPS = st.lists(
    st.tuples(st.sampled_from([FIRST, SECOND]), st.sampled_from(STINT_KINDS), st.integers(0, 40)),
    max_size=30,
)
Steps = list[tuple[UUID, str, int]]
NOON = datetime.datetime(2026, 3, 1, 3, tzinfo=datetime.UTC)


def happening(place: int, fact: Fact) -> Happening:
    return Happening(
        event_id=uuid5(PERSON, str(place)),
        alumnus_id=PERSON,
        occurred=When(NOON + datetime.timedelta(days=place)),
        effective_on=None,
        actor=SYSTEM,
        source=Source("tests"),
        fact=fact,
    )


def history(steps: Steps) -> list[Happening]:
    """Two employments, and what happened to each; some of it takes back what came before."""
    told = [
        happening(place, EmploymentStarted(stint_id=each, legal_entity="", hired_on=None))
        for place, each in enumerate((FIRST, SECOND))
    ]
    for place, (stint_id, kind, other) in enumerate(steps, 2):
        changes: dict[str, Any] = {"stint_id": stint_id}
        if kind == EmploymentFactRescinded.kind:
            changes["rescinded_event_id"] = uuid5(PERSON, str(other % (place + 1)))
        fact = dataclasses.replace(cast(Any, EXAMPLES[kind]), **changes)
        told.append(happening(place, fact))
    return told


def folded(happenings: list[Happening]) -> Person:
    person = Person(PERSON)
    for each in happenings:
        evolve(person, each)
    return person


@given(STEPS)
def test_a_person_kept_between_facts_is_the_person_folded_at_once(steps: Steps):
    kept = Person(PERSON)
    for each in history(steps):
        evolve(kept, each)
        kept = load_person(PERSON, dump_person(kept))
    assert kept == folded(history(steps))


@given(STEPS)
def test_what_happens_to_one_employment_changes_nothing_of_the_other(steps: Steps):
    told = history(steps)
    both = folded(told)
    for stint_id in (FIRST, SECOND):
        alone = folded([each for each in told if cast(Any, each.fact).stint_id == stint_id])
        theirs = [each for each in both.offboardings if each.stint_id == stint_id]
        assert theirs == list(alone.offboardings)
        ours, other = both.stints[stint_id], alone.stints[stint_id]
        rescinded_elsewhere = any(
            isinstance(each.fact, EmploymentFactRescinded)
            and cast(Any, each.fact).stint_id != stint_id
            for each in told
        )
        assert rescinded_elsewhere or ours == other


@given(STEPS)
def test_every_item_of_a_checklist_is_done_left_out_or_open_and_only_one_of_them(steps: Steps):
    for each in folded(history(steps)).offboardings:
        states = {item.item: item.state for item in each.items}
        assert set(CHECKLISTS[each.checklist_version]) <= states.keys()
        assert not each.done.keys() & each.skipped.keys()
        assert set(each.left) == {item for item, state in states.items() if state is ItemState.OPEN}


@given(STEPS)
def test_at_most_one_offboarding_of_an_employment_stands(steps: Steps):
    person = folded(history(steps))
    for stint_id in (FIRST, SECOND):
        standing = [
            each
            for each in person.offboardings
            if each.stint_id == stint_id and each.state is not OffboardingState.RESCINDED
        ]
        assert standing == [one for one in [person.offboardings.of(stint_id)] if one is not None]


@given(STEPS)
def test_a_record_that_was_taken_back_is_nowhere(steps: Steps):
    told = history(steps)
    person = folded(told)
    taken_back = {
        each.fact.rescinded_event_id: place
        for place, each in enumerate(told)
        if isinstance(each.fact, EmploymentFactRescinded)
        and any(
            other.event_id == each.fact.rescinded_event_id
            and cast(Any, other.fact).stint_id == each.fact.stint_id
            for other in told[:place]
        )
    }
    for stint in person.stints.values():
        assert not stint.records.keys() & taken_back.keys()
        assert len(stint.positions) + len(stint.leaves) + len(stint.transfers) <= len(stint.records)


@given(STEPS)
def test_policies_judge_the_last_day_and_reason_that_every_screen_shows(steps: Steps):
    told = [each for each in history(steps) if not isinstance(each.fact, EmploymentFactRescinded)]
    recorded = [
        RecordedFact(
            position=place,
            recorded_at=NOON,
            stream_id=PERSON,
            stream_version=place,
            happening=each,
        )
        for place, each in enumerate(told, 1)
    ]
    career = career_of(recorded, TOKYO)
    for stint_id, stint in folded(told).stints.items():
        judged = career.stints[stint_id]
        assert judged.last_day == stint.last_day
        if stint.last_day is not None:
            assert judged.departure_reason == stint.departure_reason
        assert len(judged.leaves) == len(stint.leaves)
        assert len(judged.transfers) == len(stint.transfers)
