"""The rules of returning, as the API shows them: flow templates, standards of terms, groups."""

import datetime
from typing import Annotated

import strawberry

from crm.domain.facts.return_rules import ComparatorGroupRecorded
from crm.domain.flow.document import Label
from crm.domain.flow.fair_terms import Criterion, FairTerms
from crm.domain.flow.published import Published
from crm.domain.flow.template import FlowTemplate as KnownTemplate
from crm.domain.flow.template import ReceptionItem, WaiverRule, WhenNotReady
from crm.domain.words import Locale
from graphql_server.access import Area, may_read
from graphql_server.context import RequestContext
from graphql_server.schema.freshness import caught_up
from graphql_server.schema.info import Info
from graphql_server.schema.masking import must_read
from graphql_server.schema.moment import PointInTime, moment_of_list
from graphql_server.schema.money import Money, shown_money
from graphql_server.schema.resolver import resolver
from graphql_server.schema.return_stage import Language, ReturnStage, shown_column
from graphql_server.schema.returning import ReturnRules, return_rules

At = Annotated[
    PointInTime | None,
    strawberry.argument(description="As it was known at a moment; as it is now if null."),
]
_IN_FORCE = "What begins today follows it."
_EFFECTIVE = "First day on which it is in force. Null: since ever (the built-in one)."
_PUBLISHED = "When it was published, UTC. Null: built in."
_DIGEST = "SHA-256 of the document, in hexadecimal."


@strawberry.type(description="Why stages may be left out, and when (免除規則).")
class StageWaiverRule:
    words: strawberry.Private[Label]
    key: str = strawberry.field(description="For `waiveStage`.")
    stages: list[str] = strawberry.field(description="Keys of the stages that it covers.")
    away_under_years: int | None = strawberry.field(
        description="Only for whoever left less than so many years ago. Null: for everybody."
    )
    not_for_regulated_roles: bool = strawberry.field(
        description="Never for a role of which the law asks for more care."
    )

    @resolver("What people call it.")
    def label(self, locale: Language = Locale.JA) -> str:
        return self.words.told(locale)


@strawberry.type(description="The stages of a return as they were published (採用フロー).")
class FlowTemplate:
    words: strawberry.Private[Label]
    name: str = strawberry.field(description="Its name, such as return-flow/v1.")
    effective_on: datetime.date | None = strawberry.field(description=_EFFECTIVE)
    published_at: datetime.datetime | None = strawberry.field(description=_PUBLISHED)
    in_force: bool = strawberry.field(description=_IN_FORCE)
    stages: list[ReturnStage] = strawberry.field(description="The stages, in order.")
    waiver_rules: list[StageWaiverRule] = strawberry.field(
        description="Why stages may be left out."
    )
    reception_needs: list[ReceptionItem] = strawberry.field(
        description="What every reception needs."
    )
    when_reception_is_not_ready: WhenNotReady = strawberry.field(
        description="What becomes of a hire while something is missing."
    )
    change_briefing_after_years: int = strawberry.field(
        description="Whoever was away so many years is told what changed before they start."
    )
    check_days: list[int] = strawberry.field(
        description="After how many days a return is looked at again."
    )
    digest: str = strawberry.field(description=_DIGEST)
    definition: str = strawberry.field(description="The whole document: JSON.")

    @resolver("What people call it.")
    def title(self, locale: Language = Locale.JA) -> str:
        return self.words.told(locale)


@strawberry.type(description="Something that a grade follows from.")
class TermsCriterion:
    words: strawberry.Private[Label]
    key: str = strawberry.field(description="For `proposeTerms`.")
    levels: int = strawberry.field(description="The highest level; the lowest is 0.")
    weight: int = strawberry.field(description="Points for each level.")

    @resolver("What people call it.")
    def label(self, locale: Language = Locale.JA) -> str:
        return self.words.told(locale)


@strawberry.type(description="A grade and what it is paid a year.")
class TermsGrade:
    grade: str = strawberry.field(description="The grade (等級).")
    from_points: int = strawberry.field(description="From how many points on it is reached.")
    low: Money | None = strawberry.field(
        description="Lower end of the band. Null: not for your role (terms)."
    )
    high: Money | None = strawberry.field(
        description="Upper end of the band. Null: not for your role (terms)."
    )


@strawberry.type(description="Criteria that grade and pay follow from, as published (処遇の基準).")
class FairTermsStandard:
    words: strawberry.Private[Label]
    name: str = strawberry.field(description="Its name, such as fair-terms/v1.")
    effective_on: datetime.date = strawberry.field(description="First day on which it is in force.")
    published_at: datetime.datetime | None = strawberry.field(
        description="When it was published, UTC. Null: never."
    )
    in_force: bool = strawberry.field(description=_IN_FORCE)
    criteria: list[TermsCriterion] = strawberry.field(description="The criteria.")
    grades: list[TermsGrade] = strawberry.field(description="The grades, from the lowest.")
    digest: str = strawberry.field(description=_DIGEST)
    definition: str | None = strawberry.field(
        description="The whole document: JSON. Null: not for your role (terms)."
    )

    @resolver("What people call it.")
    def title(self, locale: Language = Locale.JA) -> str:
        return self.words.told(locale)


@strawberry.type(description="Where the pay of present employees lies in the band of their grade.")
class ComparatorGroup:
    name: str = strawberry.field(description="Name of the group.")
    grade: str = strawberry.field(description="Grade of everybody in it.")
    members: int = strawberry.field(description="How many employees it has; 5 or more.")
    lower_quartile: int = strawberry.field(description="A quarter do not exceed it, percent.")
    median: int = strawberry.field(description="Half do not exceed it, percent of the band.")
    upper_quartile: int = strawberry.field(
        description="Three quarters do not exceed it, percent of the band."
    )
    measured_on: datetime.date = strawberry.field(description="The day it is of.")


@strawberry.type(description="The rules of returning.")
class ReturnRulesQuery:
    @resolver("Every flow template, the built-in one first, then as published.")
    async def flow_templates(self, info: Info, at: At = None) -> list[FlowTemplate]:
        rules = await _rules(info, at)
        return [_template(each, rules) for each in rules.templates]

    @resolver("Every standard of terms, as published. Bands are for those who may see terms.")
    async def fair_terms(self, info: Info, at: At = None) -> list[FairTermsStandard]:
        rules = await _rules(info, at)
        return [_standard(each, rules, info.context) for each in rules.standards]

    @resolver("Groups of employees that terms are compared with: quartiles only.")
    async def comparator_groups(self, info: Info, at: At = None) -> list[ComparatorGroup]:
        must_read(info.context.viewer, Area.RETURN_FLOW, "read groups to compare with")
        rules = await _rules(info, at)
        return [_group(name, each) for name, each in sorted(rules.groups.items())]


async def _rules(info: Info, at: PointInTime | None) -> ReturnRules:
    must_read(info.context.viewer, Area.POLICIES, "read the rules of returning")
    await caught_up(info.context)
    return await return_rules(info.context, await moment_of_list(info.context, at))


def _template(published: Published[KnownTemplate], rules: ReturnRules) -> FlowTemplate:
    template = published.rules
    return FlowTemplate(
        words=template.title,
        name=published.name,
        effective_on=None
        if published.effective_on == datetime.date.min
        else published.effective_on,
        published_at=published.published_at,
        in_force=rules.template is published,
        stages=[shown_column(each.key, template) for each in template.stages],
        waiver_rules=[_waiver_rule(each) for each in template.waiver_rules],
        reception_needs=list(template.reception_needs),
        when_reception_is_not_ready=template.when_not_ready,
        change_briefing_after_years=template.change_briefing_after_years,
        check_days=list(template.check_days),
        digest=published.digest,
        definition=published.definition,
    )


def _waiver_rule(rule: WaiverRule) -> StageWaiverRule:
    return StageWaiverRule(
        words=rule.label,
        key=rule.key,
        stages=list(rule.stages),
        away_under_years=rule.away_under_years,
        not_for_regulated_roles=rule.not_for_regulated_roles,
    )


def _standard(
    published: Published[FairTerms], rules: ReturnRules, context: RequestContext
) -> FairTermsStandard:
    standards, pay = published.rules, may_read(context.viewer, Area.TERMS)
    return FairTermsStandard(
        words=standards.title,
        name=published.name,
        effective_on=published.effective_on,
        published_at=published.published_at,
        in_force=rules.standard is published,
        criteria=[_criterion(each) for each in standards.criteria],
        grades=[
            TermsGrade(
                grade=each.grade,
                from_points=each.from_points,
                low=shown_money(each.low) if pay else None,
                high=shown_money(each.high) if pay else None,
            )
            for each in standards.grades
        ],
        digest=published.digest,
        definition=published.definition if pay else None,
    )


def _criterion(criterion: Criterion) -> TermsCriterion:
    return TermsCriterion(
        words=criterion.label,
        key=criterion.key,
        levels=criterion.levels,
        weight=criterion.weight,
    )


def _group(name: str, group: ComparatorGroupRecorded) -> ComparatorGroup:
    return ComparatorGroup(
        name=name,
        grade=group.comparator_grade,
        members=group.members,
        lower_quartile=group.lower_quartile,
        median=group.median_position,
        upper_quartile=group.upper_quartile,
        measured_on=group.measured_on,
    )
