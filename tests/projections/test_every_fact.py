"""Every kind of fact in any order: nothing is parked, and a rebuild equals what was projected."""

import dataclasses
from uuid import uuid5

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm.domain.facts import (
    ABOUT_PEOPLE,
    REGISTRY,
    AlumnusRegistered,
    Interaction,
    InteractionRetracted,
)
from crm.domain.facts.base import UndertakingFact, declarations
from crm.domain.facts.identity import IdentitiesMerged, IdentitiesUnmerged
from projections import READ_MODELS
from projections.checksum import checksum
from tests.crm.domain.fact_examples import EXAMPLES

from .conftest import clear

_ELSEWHERE = {AlumnusRegistered.kind, IdentitiesMerged.kind, IdentitiesUnmerged.kind}
_PUBLISHED = {kind for kind, cls in REGISTRY.items() if "definition" in declarations(cls)}
"""Whole documents: nothing is published that cannot be read, and the examples cannot."""
KINDS = sorted(REGISTRY.keys() - _ELSEWHERE - _PUBLISHED)
STEPS = st.lists(
    st.tuples(st.integers(0, 2), st.sampled_from(KINDS), st.integers(0, 900)),
    min_size=1,
    max_size=40,
)


@pytest.fixture
def told(crm, person, happens, owner):
    """told(steps): a fresh log in which these happened, to three people and to nobody."""

    def tell(steps):
        clear(owner)
        people = [person(), person(last_day="2023-03-31"), person(last_day="2025-12-31")]
        touched = []
        for who, kind, days_ago in steps:
            alumnus_id = people[who] if kind in ABOUT_PEOPLE else None
            fact = _of_this_person(EXAMPLES[kind], alumnus_id)
            if isinstance(fact, InteractionRetracted):
                if not touched:
                    continue
                alumnus_id, event_id = touched.pop()
                fact = dataclasses.replace(fact, retracted_event_id=event_id)
            happened = happens(alumnus_id, fact, days_ago=days_ago)
            if isinstance(fact, Interaction) and not isinstance(fact, InteractionRetracted):
                touched.append((alumnus_id, happened.event_id))
        return people

    return tell


def _of_this_person(fact, alumnus_id):
    """The example, with a number and an undertaking that belong to nobody else."""
    if alumnus_id is None:
        return fact
    if "employee_number" in declarations(type(fact)):
        return dataclasses.replace(fact, employee_number=str(alumnus_id))
    if isinstance(fact, UndertakingFact):
        return dataclasses.replace(fact, **{fact.named_by: uuid5(alumnus_id, fact.named_by)})
    return fact


@settings(
    max_examples=10,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps=STEPS, batch_size=st.integers(1, 40))
def test_whatever_happens_in_whatever_order_live_equals_rebuilt_and_nothing_is_parked(
    told, runner, rebuild, owner, steps, batch_size
):
    told(steps)
    runner(batch_size=batch_size).catch_up()
    assert owner.execute("SELECT position, error FROM projection.parked").fetchall() == []
    live = {model.name: checksum(owner, model.name) for model in READ_MODELS}
    rebuild().run(live)
    assert {model.name: checksum(owner, model.name) for model in READ_MODELS} == live


def test_every_kind_at_once(told, runner, owner):
    told([(who, kind, 10) for kind in KINDS for who in range(2)])
    runner().catch_up()
    assert owner.execute("SELECT position, error FROM projection.parked").fetchall() == []
