"""Policies as the API shows them: their versions, rules and articles."""

import asyncio
import datetime
from collections.abc import Sequence
from typing import Annotated

import strawberry

from crm.domain.moments import PointInTime
from crm.domain.policies.articles import ARTICLES
from crm.domain.policies.policy import AnyOf, Rule, Words
from crm.domain.policies.published import POLICY_KINDS, PublishedPolicy, in_force, versions
from crm.domain.policies.sentences import sentence
from crm.domain.policies.words import PolicyName, RuleName
from crm.domain.words import Locale
from graphql_server.access import Area, Viewer, may_read
from graphql_server.context import RequestContext
from graphql_server.errors import CodedError
from graphql_server.schema.ids import POLICY, global_id, parse_position
from graphql_server.schema.loaders import loaders_of
from graphql_server.schema.node import Node
from graphql_server.schema.resolver import resolver

_KEY = "policies"
In = Annotated[Locale | None, strawberry.argument(description="Language of the text.")]


@strawberry.type(description="One condition of a policy.")
class PolicyRule:
    words: strawberry.Private[Words]
    id: str = strawberry.field(description="Its name within the policy.")
    rule: RuleName = strawberry.field(description="What it looks at.")
    alternatives: list["PolicyRule"] = strawberry.field(
        description="Of `ANY_OF`: the rules of which one is enough. Empty for every other rule."
    )
    can_be_excepted: bool = strawberry.field(
        description="Whether an exception from it can be asked for."
    )

    @resolver("What it asks for, in one sentence.")
    def text(self, locale: In = Locale.JA) -> str:
        return self.words.told(locale or Locale.JA)


@strawberry.type(description="What one article of the company's rules says.")
class PolicyArticle:
    words: strawberry.Private[Words]
    key: str = strawberry.field(description="Which of the articles, such as `purpose`.")

    @resolver("Its title.")
    def title(self, locale: In = Locale.JA) -> str:
        return Words(*ARTICLES[self.key]).told(locale or Locale.JA)

    @resolver("What it says.")
    def text(self, locale: In = Locale.JA) -> str:
        return self.words.told(locale or Locale.JA)


@strawberry.type(
    description=(
        "A version of a policy: published once and never changed; another rule is another version,"
        " in force from a day on."
    )
)
class Policy(Node):
    words: strawberry.Private[Words]
    name: PolicyName = strawberry.field(description="Which policy.")
    version: int = strawberry.field(description="1: the built-in one; 0: a draft.")
    digest: str = strawberry.field(description="SHA-256 of the document, in hexadecimal.")
    effective_on: datetime.date | None = strawberry.field(
        description="First day on which it is in force. Null: since ever (built in), or a draft."
    )
    published_at: datetime.datetime | None = strawberry.field(
        description="When it was published, UTC. Null: built in, or a draft."
    )
    retired_on: datetime.date | None = strawberry.field(
        description="First day on which it no longer applies. Null: it was not retired."
    )
    in_force: bool = strawberry.field(description="It is the one that judges on that day.")
    rules: list[PolicyRule] = strawberry.field(description="Its rules, in order.")
    exceptions_allowed: bool = strawberry.field(
        description="Whether exceptions from its rules can be approved (例外承認)."
    )
    articles: list[PolicyArticle] = strawberry.field(
        description="The articles that say it in words, as far as they were written."
    )
    definition: str = strawberry.field(description="The whole document: JSON.")

    @resolver("Its title.")
    def title(self, locale: In = Locale.JA) -> str:
        return self.words.told(locale or Locale.JA)


def shown_policy(
    published: PublishedPolicy,
    known: Sequence[PublishedPolicy],
    day: datetime.date,
    at: PointInTime | None = None,
) -> Policy:
    """A version, as the API shows it on a day; a draft's id leads nowhere."""
    policy = published.policy
    key = f"{published.name.value}/{published.version}"
    return Policy(
        words=policy.title,
        id=global_id(POLICY, key if published.version else f"{key}/{published.digest}", at),
        name=published.name,
        version=published.version,
        digest=published.digest,
        effective_on=None if published.built_in else published.effective_on,
        published_at=published.published_at,
        retired_on=published.retired_on,
        in_force=bool(known) and in_force(known, day).version == published.version,
        rules=[_shown_rule(rule, published) for rule in policy.rules],
        exceptions_allowed=policy.exceptions.allowed,
        articles=[
            PolicyArticle(words=policy.articles[key], key=key)
            for key in ARTICLES
            if key in policy.articles
        ],
        definition=published.definition,
    )


async def load_policy(context: RequestContext, key: str, at: PointInTime | None) -> Policy | None:
    """The version of an id, such as `return/2`; None when there is none, or it is not for the
    viewer."""
    name, _, number = key.partition("/")
    version = parse_position(number)
    if (
        version is None
        or name not in set(PolicyName)
        or not may_read(context.viewer, Area.POLICIES)
    ):
        return None
    known, day = await policies_on(context, PolicyName(name), at)
    found = next((each for each in known if each.version == version), None)
    return None if found is None else shown_policy(found, known, day, at)


async def policies_on(
    context: RequestContext, name: PolicyName, at: PointInTime | None
) -> tuple[tuple[PublishedPolicy, ...], datetime.date]:
    """Every version that is known, or was, and the day of which they are shown."""
    day = loaders_of(context).today if at is None else at.day(context.services.zone)
    return await known_policies(context, name, at), day


def _shown_rule(rule: Rule, published: PublishedPolicy) -> PolicyRule:
    alternatives = rule.rules if isinstance(rule, AnyOf) else ()
    return PolicyRule(
        words=sentence(rule),
        id=rule.id,
        rule=rule.name,
        alternatives=[_shown_rule(each, published) for each in alternatives],
        can_be_excepted=published.policy.can_except(rule.id),
    )


def must_not_probe_reasons(viewer: Viewer, used: PublishedPolicy, *others: PublishedPolicy) -> None:
    """Refuse, with `NOT_ALLOWED`, others that ask for other reasons of departures than the one
    that is used: what comes out differently would tell why people left."""
    if may_read(viewer, Area.DEPARTURE_REASONS):
        return
    if any(each.policy.asked_reasons != used.policy.asked_reasons for each in others):
        raise CodedError(
            "Judging by other reasons of departures (excluded_departure_reason) than the version in"
            " force would tell why people left, which is not for your role. Leave these rules as"
            " they are in force, or have HR simulate it.",
            "NOT_ALLOWED",
        )


async def known_policies(
    context: RequestContext, name: PolicyName, at: PointInTime | None
) -> tuple[PublishedPolicy, ...]:
    """Every version, or those that a moment knew; read once per request."""
    known: dict[
        tuple[PolicyName, PointInTime | None], asyncio.Future[tuple[PublishedPolicy, ...]]
    ] = context.loaders.setdefault(_KEY, {})
    if (name, at) not in known:
        known[name, at] = asyncio.ensure_future(_read(context, name, at))
    return await known[name, at]


async def _read(
    context: RequestContext, name: PolicyName, at: PointInTime | None
) -> tuple[PublishedPolicy, ...]:
    facts = await loaders_of(context).programme_facts(POLICY_KINDS)
    # Which one is in force follows from the day; what was recorded later was not known.
    known = [each for each in facts if at is None or each.position <= at.known_position]
    return versions(known, name)
