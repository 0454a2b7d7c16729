"""Every kind of fact in any order: nothing is parked, and a rebuild equals what was projected."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from projections import READ_MODELS
from projections.checksum import checksum

from .conftest import clear
from .every_kind import KINDS, steps, tell


@pytest.fixture
def told(person, happens, owner):
    """told(steps): a fresh log in which these happened, to three people and to nobody."""

    def all_told(steps):
        clear(owner)
        people = [person(), person(last_day="2023-03-31"), person(last_day="2025-12-31")]
        touched = []
        for step in steps:
            tell(step, people, touched, happens)
        return people

    return all_told


@settings(
    max_examples=10,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps=steps(), batch_size=st.integers(1, 40))
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
