"""Questions about policies: which there are, their history, how far they are known, drafts."""

import datetime
from typing import Annotated

import strawberry

from crm.domain.envelope import RecordedFact
from crm.domain.facts.base import ProgrammeFact
from crm.domain.facts.policies import AnnouncementChannel, PolicyAnnounced, PolicyAudience
from crm.domain.moments import PointInTime as KnownMoment
from crm.domain.policies.published import POLICY_KINDS, in_force
from crm.domain.policies.words import PolicyName
from crm.domain.undertakings.eligibility_exception import EligibilityException
from crm.domain.words import Locale
from graphql_server.access import Area
from graphql_server.context import RequestContext
from graphql_server.schema.about_person import OngoingFilter, known_filter
from graphql_server.schema.eligibility_exceptions import EligibilityExceptionConnection
from graphql_server.schema.envelope import Actor, shown_actor
from graphql_server.schema.freshness import caught_up
from graphql_server.schema.info import Info
from graphql_server.schema.loaders import loaders_of
from graphql_server.schema.masking import must_read
from graphql_server.schema.moment import PointInTime, moment_of_list
from graphql_server.schema.paging import After, Before, First, Last
from graphql_server.schema.past import reading
from graphql_server.schema.policies import Policy, policies_on, shown_policy
from graphql_server.schema.policy_simulation import PolicySimulation, simulation
from graphql_server.schema.resolver import resolver
from graphql_server.schema.scalars import Int64
from graphql_server.schema.undertakings import undertakings_page
from projections.eligibility.acknowledgements import acknowledged

_HISTORY: tuple[type[ProgrammeFact], ...] = (*POLICY_KINDS, PolicyAnnounced)
Name = Annotated[PolicyName, strawberry.argument(description="Which policy.")]
At = Annotated[
    PointInTime | None,
    strawberry.argument(description="As it was at a moment; as it is now if null."),
]


@strawberry.type(
    description="Something that was done with a policy: published, retired, announced."
)
class PolicyChange:
    recorded: strawberry.Private[RecordedFact]
    position: Int64 = strawberry.field(description="Place in the log.")
    kind: str = strawberry.field(description="The kind of fact, such as `ReturnPolicyPublished`.")
    version: int = strawberry.field(description="The version that it is about.")
    recorded_at: datetime.datetime = strawberry.field(description="When the log stored it, UTC.")
    effective_on: datetime.date | None = strawberry.field(
        description="The day on which it takes effect, or took place. Null: when it was recorded."
    )
    actor: Actor = strawberry.field(description="Who did it.")

    @resolver("It as a sentence.")
    def sentence(
        self,
        locale: Annotated[
            Locale | None, strawberry.argument(description="Language of the sentence.")
        ] = Locale.JA,
    ) -> str:
        return self.recorded.fact.sentence(locale or Locale.JA)


@strawberry.type(description="That a version of a policy was made known to somebody (周知).")
class PolicyAnnouncement:
    audience: PolicyAudience = strawberry.field(description="To whom.")
    through: AnnouncementChannel = strawberry.field(description="How.")
    announced_on: datetime.date = strawberry.field(
        description="When, in the programme's time zone."
    )
    asked: int | None = strawberry.field(
        description="How many people were asked to acknowledge it. Null: nobody, or not known."
    )


@strawberry.type(description="How far a version of a policy is known.")
class AnnouncementCoverage:
    version: int = strawberry.field(description="The version.")
    announcements: list[PolicyAnnouncement] = strawberry.field(
        description="How it was made known, in the order of the log."
    )
    asked: int | None = strawberry.field(
        description=(
            "People who were asked to acknowledge it: of each audience the largest number told,"
            " added up. Null: no number was told."
        )
    )
    acknowledged: int = strawberry.field(description="People on file who acknowledged it.")
    percent: float | None = strawberry.field(
        description="`acknowledged` of `asked`, in percent, one decimal. Null: nobody was asked."
    )


@strawberry.type
class PolicyQuery:
    @resolver("Every version of a policy, the built-in one first; for roles that read policies.")
    async def policies(
        self,
        info: Info,
        name: Annotated[
            PolicyName | None, strawberry.argument(description="Which policy; both if null.")
        ] = None,
        at: At = None,
    ) -> list[Policy]:
        must_read(info.context.viewer, Area.POLICIES, "read policies")
        moment = await moment_of_list(info.context, at)
        shown: list[Policy] = []
        for each in PolicyName if name is None else (name,):
            known, day = await policies_on(info.context, each, moment)
            shown += [shown_policy(policy, known, day, moment) for policy in known]
        return shown

    @resolver("One version of a policy. Null: there is no such version.")
    async def policy(
        self,
        info: Info,
        name: Name,
        version: Annotated[
            int | None,
            strawberry.argument(description="Which version; the one in force if null."),
        ] = None,
        at: At = None,
    ) -> Policy | None:
        must_read(info.context.viewer, Area.POLICIES, "read policies")
        moment = await moment_of_list(info.context, at)
        known, day = await policies_on(info.context, name, moment)
        wanted = in_force(known, day).version if version is None else version
        found = next((each for each in known if each.version == wanted), None)
        return None if found is None else shown_policy(found, known, day, moment)

    @resolver(
        "What was done with a policy, in the order of the log: published, retired, announced."
    )
    async def policy_history(self, info: Info, name: Name, at: At = None) -> list[PolicyChange]:
        must_read(info.context.viewer, Area.POLICIES, "read policies")
        moment = await moment_of_list(info.context, at)
        return [_shown_change(each) for each in await _facts(info.context, name, moment)]

    @resolver("How far each version of a policy was made known and acknowledged (周知状況).")
    async def announcement_coverage(
        self, info: Info, name: Name, at: At = None
    ) -> list[AnnouncementCoverage]:
        must_read(info.context.viewer, Area.POLICIES, "read policies")
        await caught_up(info.context)
        moment = await moment_of_list(info.context, at)
        known, _ = await policies_on(info.context, name, moment)
        facts = await _facts(info.context, name, moment)
        async with reading(info.context, moment) as connection:
            counts = await acknowledged(connection)
        zone = info.context.services.zone
        return [
            _shown_coverage(each.version, facts, counts.get((name.value, each.version), 0), zone)
            for each in known
        ]

    @resolver(
        "Who would change side under a draft, computed now and stored nowhere; for up to 20,000"
        " people, one simulation at a time. The names are for roles that read reasons of"
        " departures, and so is a draft that asks for other reasons than the version in force"
        " (`NOT_ALLOWED`)."
    )
    async def simulate_policy(
        self,
        info: Info,
        draft: Annotated[
            str, strawberry.argument(description="The policy document: JSON, of either policy.")
        ],
        with_version: Annotated[
            int | None,
            strawberry.argument(
                name="with", description="Version to compare with; the one in force if null."
            ),
        ] = None,
        as_of: Annotated[
            datetime.date | None,
            strawberry.argument(description="The day of which everybody is judged; today if null."),
        ] = None,
    ) -> PolicySimulation:
        await caught_up(info.context)
        return await simulation(info.context, draft, with_version, as_of)

    @resolver(
        "Exceptions from the return conditions (例外承認), newest first.",
        gives=EligibilityExceptionConnection,
    )
    async def eligibility_exceptions(
        self,
        info: Info,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
        filter: Annotated[  # noqa: A002 - the word of the API
            OngoingFilter | None, strawberry.argument(description="Which of them.")
        ] = None,
        at: At = None,
    ) -> object:
        must_read(info.context.viewer, Area.RETURN_FLOW, "list exceptions")
        await caught_up(info.context)
        moment = await moment_of_list(info.context, at)
        return await undertakings_page(
            info.context,
            EligibilityExceptionConnection,
            known_filter(EligibilityException.__name__, filter),
            first,
            after,
            last,
            before,
            moment,
        )


async def _facts(
    context: RequestContext, name: PolicyName, at: KnownMoment | None
) -> list[RecordedFact]:
    """Everything that was done with a policy, as far as the moment knew."""
    found = await loaders_of(context).programme_facts(_HISTORY)
    return [
        each
        for each in found
        if getattr(each.fact, "policy", None) == name.value
        and (at is None or each.position <= at.known_position)
    ]


def _shown_change(recorded: RecordedFact) -> PolicyChange:
    return PolicyChange(
        recorded=recorded,
        position=Int64(recorded.position),
        kind=recorded.kind,
        version=getattr(recorded.fact, "policy_version", 0),
        recorded_at=recorded.recorded_at,
        effective_on=recorded.happening.effective_on,
        actor=shown_actor(recorded.happening.actor),
    )


def _shown_coverage(
    version: int, facts: list[RecordedFact], people: int, zone: datetime.tzinfo
) -> AnnouncementCoverage:
    told = [
        (each, each.fact)
        for each in facts
        if isinstance(each.fact, PolicyAnnounced) and each.fact.policy_version == version
    ]
    largest: dict[PolicyAudience, int] = {}
    for _, fact in told:
        if fact.asked is not None:
            largest[fact.policy_audience] = max(largest.get(fact.policy_audience, 0), fact.asked)
    asked = sum(largest.values()) if largest else None
    return AnnouncementCoverage(
        version=version,
        announcements=[
            PolicyAnnouncement(
                audience=fact.policy_audience,
                through=fact.announced_through,
                announced_on=each.happening.effective_on
                or each.occurred.at.astimezone(zone).date(),
                asked=fact.asked,
            )
            for each, fact in told
        ],
        asked=asked,
        acknowledged=people,
        percent=round(100 * people / asked, 1) if asked else None,
    )
