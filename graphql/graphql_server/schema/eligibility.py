"""Whether somebody may come back or be a member: the verdict of each rule and what proves it."""

import asyncio
import datetime
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated
from uuid import UUID

import strawberry
from strawberry.dataloader import DataLoader

from crm.domain.envelope import RecordedFact
from crm.domain.facts.eligibility import RuleResult
from crm.domain.moments import PointInTime
from crm.domain.policies.evaluation import Evaluation, evaluate
from crm.domain.policies.policy import Rule
from crm.domain.policies.published import PublishedPolicy, in_force
from crm.domain.policies.words import Eligibility, PolicyName, ReasonCode, RuleName, Verdict
from crm.domain.undertakings.eligibility_exception import EligibilityException as Known
from crm.domain.words import Locale
from graphql_server.access import Area, Viewer, may_read
from graphql_server.context import RequestContext
from graphql_server.schema.because import Because, because, policy_rule
from graphql_server.schema.ids import global_id
from graphql_server.schema.info import Info
from graphql_server.schema.loaders import MomentKey, loaders_of
from graphql_server.schema.policies import (
    Policy,
    known_policies,
    must_not_probe_reasons,
    shown_policy,
)
from graphql_server.schema.resolver import resolver
from graphql_server.schema.timeline_entry import TimelineEntry, shown_entry
from projections.timeline.by_event import entries_of_events
from projections.timeline.entry import Entry

if TYPE_CHECKING:
    from graphql_server.schema.eligibility_exceptions import EligibilityException

_KEY = "eligibility"
_HIDDEN_JA = "理由は権限のある人だけが確認できます。"
_HIDDEN_EN = "Why is not for your role."
In = Annotated[Locale | None, strawberry.argument(description="Language of the text.")]


@strawberry.type(description="What one rule of a policy says of somebody.")
class EligibilityResult:
    result: strawberry.Private[RuleResult]
    alumnus_id: strawberry.Private[UUID]
    at: strawberry.Private[PointInTime | None]
    rule: str = strawberry.field(description="The id of the rule within the policy.")
    rule_name: RuleName = strawberry.field(description="What the rule looks at.")
    verdict: Verdict = strawberry.field(description="What it says.")
    reason_code: ReasonCode = strawberry.field(
        description="Why, for programs. `HIDDEN` when that is not for your role."
    )
    part_of: str | None = strawberry.field(
        description="The group that the rule is one alternative of. Null: it stands for itself."
    )
    exception: strawberry.ID | None = strawberry.field(
        description="Id of the approved exception that covers it. Null: none does, or none must."
    )
    masked: bool = strawberry.field(
        description=(
            "Why, and what proves it, is not for your role: what tells the reason of a departure"
            " is for HR."
        )
    )

    @resolver(
        "The approved exception that covers it. Null: none does or must, or not for your role."
    )
    async def eligibility_exception(
        self, info: Info
    ) -> (
        Annotated[
            "EligibilityException", strawberry.lazy("graphql_server.schema.eligibility_exceptions")
        ]
        | None
    ):
        from graphql_server.schema.undertakings import load_undertaking

        id_ = self.result.exception_id
        if id_ is None:
            return None
        found: EligibilityException | None = await load_undertaking(
            info.context, Known, id_, self.at
        )
        return found

    @resolver("Why, in one sentence.")
    def text(self, locale: In = Locale.JA) -> str:
        japanese = (locale or Locale.JA) is Locale.JA
        if self.masked:
            return _HIDDEN_JA if japanese else _HIDDEN_EN
        return self.result.ja if japanese else self.result.en

    @resolver(
        "The facts that prove it, in the order of the rule. Empty: the lack of one does, or"
        " `masked`."
    )
    async def evidence(self, info: Info) -> list[TimelineEntry]:
        context = info.context
        shown = [
            shown_entry(each, context.viewer, context.services.zone, self.at)
            for each in await self.proofs(context)
        ]
        return [each for each in shown if each is not None]

    async def proofs(self, context: RequestContext) -> list[Entry]:
        """What is behind the evidence, of which the viewer sees something."""
        if self.masked:
            return []
        loaded = await asyncio.gather(
            *(_entry(context, self.alumnus_id, each, self.at) for each in self.result.evidence_ids)
        )
        zone = context.services.zone
        return [
            each
            for each in loaded
            if each is not None and shown_entry(each, context.viewer, zone, self.at) is not None
        ]


@strawberry.type(
    description="Somebody judged by a version of a policy: computed when asked, stored nowhere."
)
class EligibilityEvaluation:
    found: strawberry.Private[Evaluation]
    at: strawberry.Private[PointInTime | None]
    outcome: Eligibility = strawberry.field(description="What came out.")
    judged_on: datetime.date = strawberry.field(
        description="The day of which it is judged, in the programme's time zone."
    )
    evaluated_at: datetime.datetime = strawberry.field(
        description="The instant of which it is judged: now, or `asOf` of the moment; UTC."
    )
    policy: Policy = strawberry.field(description="The version that judged.")
    results: list[EligibilityResult] = strawberry.field(
        description="Rule by rule, in the order of the policy; alternatives follow their group."
    )

    @resolver("The facts that prove the results, as far as they are for your role; the policy.")
    async def because(self, info: Info) -> Because:
        proofs = await asyncio.gather(*(each.proofs(info.context) for each in self.results))
        facts = [(each.position, each.kind) for entries in proofs for each in entries]
        return because(info.context, self.at, facts, [policy_rule(self.found.policy)])

    @resolver(
        "What stands beside every result: that it is no promise of being hired. Null for"
        " membership."
    )
    def notice(self, locale: In = Locale.JA) -> str | None:
        notice = self.found.notice
        return notice.told(locale or Locale.JA) if notice else None


Version = Annotated[
    int | None,
    strawberry.argument(
        description=(
            "Judge by this version; by the one in force on that day if null. One not in force that"
            " asks for other reasons of departures is for roles that read them (`NOT_ALLOWED`)."
        )
    ),
]


@strawberry.type
class Judged:
    """What somebody's eligibility adds to them."""

    alumnus_id: strawberry.Private[UUID]
    at: strawberry.Private[PointInTime | None]

    @resolver(
        "Whether the person may come back, by the return conditions in force on that day, as far"
        " as they were known. Null: not for your role (return flow), or no such version."
    )
    async def return_eligibility(
        self, info: Info, policy_version: Version = None
    ) -> EligibilityEvaluation | None:
        return await _judged(
            info.context, self.alumnus_id, PolicyName.RETURN, self.at, policy_version
        )

    @resolver(
        "Whether the person may be a member of the network. Null: not for your role (return"
        " flow), or no such version."
    )
    async def membership_eligibility(
        self, info: Info, policy_version: Version = None
    ) -> EligibilityEvaluation | None:
        return await _judged(
            info.context, self.alumnus_id, PolicyName.MEMBERSHIP, self.at, policy_version
        )


async def _judged(
    context: RequestContext,
    alumnus_id: UUID,
    name: PolicyName,
    at: PointInTime | None,
    version: int | None,
) -> EligibilityEvaluation | None:
    if not may_read(context.viewer, Area.RETURN_FLOW):
        return None
    loaders, zone = loaders_of(context), context.services.zone
    day = loaders.today if at is None else at.day(zone)
    known = await known_policies(context, name, at)
    policy = in_force(known, day)
    if version is not None:
        named = [each for each in known if each.version == version]
        if not named:
            return None
        policy = named[0]
    must_not_probe_reasons(context.viewer, in_force(known, min(day, loaders.today)), policy)
    facts: Sequence[RecordedFact] = []
    if at is None:
        facts = await loaders.facts.load(alumnus_id)
    elif (past := await loaders.past_people.load(MomentKey(alumnus_id, at))) is not None:
        facts = past.facts
    found = evaluate(policy, facts, day, zone)
    return EligibilityEvaluation(
        found=found,
        at=at,
        outcome=found.eligibility,
        judged_on=day,
        evaluated_at=context.now if at is None else at.as_of,
        policy=shown_policy(policy, known, day, at),
        results=[
            _shown(each, rule_of(policy, each.rule), context.viewer, alumnus_id, at)
            for each in found.results
        ],
    )


def rule_of(policy: PublishedPolicy, rule_id: str) -> Rule | None:
    """The rule of this id; None when the policy has none."""
    return next((each for each in policy.policy.every_rule() if each.id == rule_id), None)


def tells_too_much(rule: Rule | None, viewer: Viewer) -> bool:
    """Whether why a rule says what it says is not for the viewer."""
    if not may_read(viewer, Area.EMPLOYMENT):
        return True
    return (rule is None or rule.tells_reasons) and not may_read(viewer, Area.DEPARTURE_REASONS)


def _shown(
    result: RuleResult,
    rule: Rule | None,
    viewer: Viewer,
    alumnus_id: UUID,
    at: PointInTime | None,
) -> EligibilityResult:
    masked = tells_too_much(rule, viewer)
    return EligibilityResult(
        result=result,
        alumnus_id=alumnus_id,
        at=at,
        rule=result.rule,
        rule_name=result.rule_name,
        verdict=result.verdict,
        reason_code=ReasonCode.HIDDEN if masked else result.reason_code,
        part_of=result.part_of,
        exception=global_id(Known.__name__, result.exception_id, at)
        if result.exception_id
        else None,
        masked=masked,
    )


class _Loaders:
    """What one request asks about eligibility, each thing once."""

    def __init__(self, context: RequestContext) -> None:
        self._context = context
        self.entries = DataLoader[UUID, Entry | None](self._entries)

    async def _entries(self, event_ids: Sequence[UUID]) -> list[Entry | None]:
        async with self._context.services.pool.connection() as connection:
            return await entries_of_events(connection, event_ids)


def _loaders(context: RequestContext) -> _Loaders:
    found = context.loaders.get(_KEY)
    if found is None:
        found = context.loaders[_KEY] = _Loaders(context)
    assert isinstance(found, _Loaders)
    return found


async def _entry(
    context: RequestContext, alumnus_id: UUID, event_id: UUID, at: PointInTime | None
) -> Entry | None:
    if at is None:
        return await _loaders(context).entries.load(event_id)
    past = await loaders_of(context).past_people.load(MomentKey(alumnus_id, at))
    entries = past.entries.values() if past else ()
    return next((each for each in entries if each.event_id == event_id), None)
