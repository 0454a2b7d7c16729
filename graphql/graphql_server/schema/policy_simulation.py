"""What a draft of a policy would change: who would change side, and by which rules."""

import datetime
import heapq
import threading
from typing import Annotated
from uuid import UUID

import strawberry

from crm.domain.policies.published import PublishedPolicy, drafted, in_force, version_of
from crm.domain.policies.simulation import PolicyDirection, SideChange
from crm.domain.policies.simulation import Simulation as Known
from crm.domain.policies.words import Eligibility
from crm.domain.refusals import Refusal
from graphql_server.access import Area, may_read
from graphql_server.context import RequestContext
from graphql_server.errors import CodedError
from graphql_server.schema.alumnus import Alumnus, shown_alumnus
from graphql_server.schema.info import Info
from graphql_server.schema.loaders import loaders_of
from graphql_server.schema.masking import must_read
from graphql_server.schema.paging import MAX_PAGE
from graphql_server.schema.policies import (
    Policy,
    known_policies,
    must_not_probe_reasons,
    shown_policy,
)
from graphql_server.schema.resolver import resolver
from projections.eligibility.simulate import people_count, simulate

_MOST_PEOPLE = 20_000
"""Above that a simulation takes longer than a request should."""
_one_at_a_time = threading.Lock()
_OUTCOMES = list(Eligibility)


@strawberry.type(description="How many people have an outcome before and after.")
class EligibilityCount:
    outcome: Eligibility = strawberry.field(description="The outcome.")
    before: int = strawberry.field(description="People who have it now.")
    after: int = strawberry.field(description="People who would have it.")


@strawberry.type(description="How many people go from one outcome to another, or stay.")
class EligibilityTransition:
    from_: Eligibility = strawberry.field(name="from", description="The outcome now.")
    to: Eligibility = strawberry.field(description="The outcome under the draft.")
    people: int = strawberry.field(description="How many people.")


@strawberry.type(description="How many people a rule moves.")
class RuleEffect:
    rule: str = strawberry.field(description="The id of the rule, in the draft or in force.")
    direction: PolicyDirection = strawberry.field(description="Which way.")
    people: int = strawberry.field(
        description="How many people; somebody moved by two rules counts for both."
    )


@strawberry.type(description="Somebody who would change side.")
class EligibilityMover:
    alumnus_id: strawberry.Private[UUID]
    before: Eligibility = strawberry.field(description="The outcome now.")
    after: Eligibility = strawberry.field(description="The outcome under the draft.")
    direction: PolicyDirection = strawberry.field(description="Which way.")
    rules: list[str] = strawberry.field(description="The rules that make the difference, by id.")

    @resolver("Who. Null when people are not for your role.")
    async def alumnus(self, info: Info) -> Alumnus | None:
        person = await loaders_of(info.context).people.load(self.alumnus_id)
        return shown_alumnus(person, info.context)


@strawberry.type(description="Everybody judged by a draft and by the policy that it follows.")
class PolicySimulation:
    found: strawberry.Private[list[SideChange]]
    before: Policy = strawberry.field(description="The version compared with.")
    after: Policy = strawberry.field(description="The draft.")
    as_of: datetime.date = strawberry.field(description="The day of which everybody is judged.")
    people: int = strawberry.field(description="People on file.")
    kinder: int = strawberry.field(description="People whom the draft treats better.")
    stricter: int = strawberry.field(description="People whom the draft treats worse.")
    same: int = strawberry.field(description="People for whom nothing changes.")
    outcomes: list[EligibilityCount] = strawberry.field(
        description="Every outcome, the kindest first."
    )
    transitions: list[EligibilityTransition] = strawberry.field(
        description="Every pair of outcomes that somebody has before and after."
    )
    rules: list[RuleEffect] = strawberry.field(
        description="The rules that move somebody, those that move most first."
    )

    @resolver(
        "Those who would change side, for the worse first; 100 at most. Null: not for your role"
        " (departure reasons), as who is on it may tell why somebody left."
    )
    def movers(
        self,
        info: Info,
        first: Annotated[
            int | None, strawberry.argument(description="How many; 20 if null, 100 at most.")
        ] = 20,
    ) -> list[EligibilityMover] | None:
        if not may_read(info.context.viewer, Area.DEPARTURE_REASONS):
            return None
        wanted = 20 if first is None else first
        if not 0 <= wanted <= MAX_PAGE:
            raise CodedError(f"Ask for at most {MAX_PAGE} movers.", "PAGE_SIZE")
        return [
            EligibilityMover(
                alumnus_id=each.alumnus_id,
                before=each.before,
                after=each.after,
                direction=each.direction,
                rules=list(each.rules),
            )
            for each in self.found[:wanted]
        ]


async def simulation(
    context: RequestContext, draft: str, with_version: int | None, as_of: datetime.date | None
) -> PolicySimulation:
    """Judge everybody by a draft and by a version, that in force on the day if None."""
    must_read(context.viewer, Area.POLICIES, "simulate policies")
    must_read(context.viewer, Area.EMPLOYMENT, "simulate policies over everybody")
    day = as_of if as_of is not None else loaders_of(context).today
    try:
        after = drafted(draft)
        known = await known_policies(context, after.name, None)
        before = in_force(known, day) if with_version is None else version_of(known, with_version)
    except Refusal as refusal:
        raise CodedError(refusal.en, refusal.code) from None
    used = in_force(known, loaders_of(context).today)
    must_not_probe_reasons(context.viewer, used, before, after)
    if not _one_at_a_time.acquire(blocking=False):
        raise CodedError(
            "Another simulation is under way. Try again in a moment.", "SIMULATION_UNDER_WAY"
        )
    try:
        found, changes = await _simulated(context, before, after, day)
    finally:
        _one_at_a_time.release()
    return _shown(found, changes, shown_policy(before, known, day))


async def _simulated(
    context: RequestContext, before: PublishedPolicy, after: PublishedPolicy, day: datetime.date
) -> tuple[Known, list[SideChange]]:
    changes: list[tuple[int, int, SideChange]] = []

    def keep(change: SideChange) -> None:
        # The largest step for the worse first, then the largest for the better.
        step = _OUTCOMES.index(change.after) - _OUTCOMES.index(change.before)
        weight = step + len(_OUTCOMES) if step > 0 else -step
        heapq.heappush(changes, (weight, -change.alumnus_id.int, change))
        if len(changes) > MAX_PAGE:
            heapq.heappop(changes)

    async with context.services.pool.connection() as connection:
        people = await people_count(connection)
        if people > _MOST_PEOPLE:
            raise CodedError(
                f"That would go over {people:,} people; here it is {_MOST_PEOPLE:,} at most."
                " Use: crm policy simulate",
                "TOO_MANY_PEOPLE",
            )
        found = await simulate(
            connection, before, after, day, context.services.zone, on_change=keep
        )
    return found, [change for _, _, change in sorted(changes, reverse=True)]


def _shown(found: Known, changes: list[SideChange], before: Policy) -> PolicySimulation:
    directions = found.directions
    return PolicySimulation(
        found=changes,
        before=before,
        after=shown_policy(found.after, (), found.day),
        as_of=found.day,
        people=found.people,
        kinder=directions[PolicyDirection.KINDER],
        stricter=directions[PolicyDirection.STRICTER],
        same=found.people - sum(directions.values()),
        outcomes=[
            EligibilityCount(
                outcome=outcome, before=found.count(outcome)[0], after=found.count(outcome)[1]
            )
            for outcome in _OUTCOMES
        ],
        transitions=[
            EligibilityTransition(from_=was, to=now, people=people)
            for (was, now), people in sorted(
                found.transitions.items(),
                key=lambda each: [_OUTCOMES.index(one) for one in each[0]],
            )
        ],
        rules=[
            RuleEffect(rule=rule, direction=direction, people=people)
            for (direction, rule), people in sorted(
                found.by_rule.items(), key=lambda each: (-each[1], each[0])
            )
        ],
    )
