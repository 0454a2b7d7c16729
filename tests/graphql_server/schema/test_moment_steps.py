"""The changes that a difference tells lead from the one moment to the other, whatever happened."""

import datetime
from uuid import uuid4

from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from crm.domain.dates import FuzzyDate
from crm.domain.engagement import load_model
from crm.domain.envelope import RecordedFact
from crm.domain.facts import AlumnusRegistered, DepartureScheduled
from crm.domain.moments import PointInTime
from graphql_server.access import EVERYTHING, Role
from graphql_server.context import RequestContext
from graphql_server.schema.difference import Entries, Shown, told_anew, told_steps
from graphql_server.services import Services
from projections.replay.difference import difference
from projections.replay.person import replay
from projections.timeline.entry import entry_of
from tests.crm.domain.given import PERSON, TOKYO
from tests.crm.domain.policies.careers import FIRST, NOON, recorded, started
from tests.projections.replay.histories import BEGIN, DAYS, histories

MODELS = load_model(), load_model()


@st.composite
def points(draw: st.DrawFn) -> PointInTime:
    as_of = BEGIN + datetime.timedelta(hours=draw(st.integers(-48, 24 * DAYS)))
    return PointInTime(as_of=as_of, known_position=draw(st.integers(0, 15)), known_at=BEGIN)


@settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(history=histories(), start=points(), end=points(), role=st.sampled_from([None, *Role]))
def test_all_changes_together_lead_from_the_first_moment_to_the_second(
    acting_as, history: list[RecordedFact], start: PointInTime, end: PointInTime, role: Role | None
) -> None:
    viewer = EVERYTHING if role is None else acting_as(role)
    # Nothing is loaded here: neither the write side nor a connection is asked.
    services = Services(crm=None, pool=None, waiter=None, zone=TOKYO)  # type: ignore[arg-type]
    context = RequestContext(services=services, viewer=viewer, correlation_id=uuid4(), now=BEGIN)
    found = difference(PERSON, history, start, end, TOKYO)
    entries = Entries(
        Shown(start, {}), Shown(end, {}), {each.position: entry_of(each) for each in history}
    )

    by_time, steps = told_steps(context, found, MODELS, entries)

    event(f"steps: {min(len(steps), 3)}")
    told = flat(context, history, start)
    for change in [*by_time, *(each for step in steps for each in step.changes)]:
        assert told.get(change.path) == change.before
        assert change.before != change.after
        if change.after is None:
            del told[change.path]
        else:
            told[change.path] = change.after
    assert told == flat(context, history, end)


def test_two_moments_that_know_the_same_facts_do_not_differ() -> None:
    """An offboarding is a node, whose id names its moment."""
    services = Services(crm=None, pool=None, waiter=None, zone=TOKYO)  # type: ignore[arg-type]
    context = RequestContext(
        services=services, viewer=EVERYTHING, correlation_id=uuid4(), now=BEGIN
    )
    leaving = DepartureScheduled(stint_id=FIRST, last_day=FuzzyDate.day(NOON.date()))
    history = recorded(AlumnusRegistered(name="田中"), started("2020-04-01"), leaving)
    one, other = (
        PointInTime(as_of=NOON, known_position=position, known_at=NOON) for position in (3, 4)
    )
    assert flat(context, history, one)["offboardings"]
    for start, end in ((one, other), (other, one)):
        found = difference(PERSON, history, start, end, TOKYO)
        entries = Entries(Shown(start, {}), Shown(end, {}), {})
        assert told_steps(context, found, MODELS, entries) == ([], [])


def flat(context: RequestContext, history: list[RecordedFact], at: PointInTime) -> dict:
    parts = told_anew(context, replay(PERSON, history, at, TOKYO), MODELS[0])
    return parts.person | parts.score | parts.timeline
