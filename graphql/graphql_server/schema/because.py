"""What a shown value follows from: the facts, by their places in the log, and the rules.

The same for a status, a score, an eligibility and a metric, so that whoever doubts one of them can
read the facts again (`eventLog`, `crm events`) and apply the very version of the rules.
"""

from collections.abc import Iterable
from hashlib import sha256
from typing import Annotated
from zoneinfo import ZoneInfo

import strawberry

from crm.domain.engagement.published import PublishedModel
from crm.domain.envelope import RecordedFact
from crm.domain.moments import PointInTime
from crm.domain.person import Person, evolve
from crm.domain.policies.published import PublishedPolicy
from crm.domain.signals.published import PublishedRuleset
from crm.domain.status import StatusFrom, status_history
from crm.domain.words import Locale
from graphql_server.context import RequestContext
from graphql_server.schema.enums import FactKind
from graphql_server.schema.info import Info
from graphql_server.schema.logged_event import LoggedEvent, load_logged_event
from graphql_server.schema.resolver import resolver
from graphql_server.schema.scalars import Int64
from projections.programme.definitions import DEFINITIONS, MetricKey

_STATUS_RULE = "status/v1"


@strawberry.type(description="A fact that a value follows from.")
class BecauseFact:
    position: Int64 = strawberry.field(description="Its place in the log.")
    kind: FactKind = strawberry.field(description="Its kind.")

    @resolver("The fact as the log has it. Null: not for your role (log).")
    async def event(
        self, info: Info
    ) -> Annotated[LoggedEvent, strawberry.lazy("graphql_server.schema.logged_event")] | None:
        return await load_logged_event(info.context, self.position)


@strawberry.type(description="A version of rules that a value follows from.")
class BecauseRule:
    name: str = strawberry.field(
        description="Name with its version: `engagement/v1`, `return/2`, `status/v1`; of a metric"
        " its definition: `metric/ALUMNI`."
    )
    digest: str | None = strawberry.field(
        description="SHA-256 of the rules as they are written, in hexadecimal. Null: they are part"
        " of the program."
    )
    position: Int64 | None = strawberry.field(
        description="Where the log says that they were published. Null: built in."
    )


@strawberry.type(description="What a value follows from: facts, and versions of rules.")
class Because:
    position: Int64 | None = strawberry.field(
        description="Everything in the log up to here was looked at: `knownAtPosition` of the same"
        " question. Null: nothing is in the log, or it was not asked how far it goes."
    )
    facts: list[BecauseFact] | None = strawberry.field(
        description="The facts, by position. Empty: the lack of one, or not for your role. Null:"
        " it is told of everybody, of all facts up to `position`."
    )
    rules: list[BecauseRule] = strawberry.field(description="The rules, the deciding one first.")


def because(
    context: RequestContext,
    at: PointInTime | None,
    facts: Iterable[tuple[int, str]] | None,
    rules: list[BecauseRule],
) -> Because:
    """Of facts by position and kind; None when it is told of everybody."""
    position = context.position if at is None else at.known_position
    found = None if facts is None else sorted(set(facts))
    return Because(
        position=None if position is None else Int64(position),
        facts=None
        if found is None
        else [BecauseFact(position=Int64(each), kind=FactKind(kind)) for each, kind in found],
        rules=rules,
    )


def status_rule() -> BecauseRule:
    return BecauseRule(name=_STATUS_RULE, digest=None, position=None)


def model_rule(model: PublishedModel) -> BecauseRule:
    return BecauseRule(name=model.name, digest=model.digest, position=_place(model.position))


def signal_rule(published: PublishedRuleset) -> BecauseRule:
    digest = sha256(published.definition.encode()).hexdigest()
    return BecauseRule(
        name=published.ruleset.name, digest=digest, position=_place(published.position)
    )


def policy_rule(policy: PublishedPolicy) -> BecauseRule:
    name = f"{policy.name.value}/{policy.version}"
    return BecauseRule(name=name, digest=policy.digest, position=_place(policy.position))


def metric_rule(key: MetricKey) -> BecauseRule:
    text = "\n".join(DEFINITIONS[key].text(locale) for locale in Locale)
    digest = sha256(text.encode()).hexdigest()
    return BecauseRule(name=f"metric/{key.value}", digest=digest, position=None)


def deciding_facts(
    person: Person, facts: Iterable[RecordedFact], entry: StatusFrom, zone: ZoneInfo
) -> list[tuple[int, str]]:
    """The facts that brought an entry into the history of a status, or took it away for a time.

    `person` is who nothing is known of yet; `facts` are theirs, in the order of the log.
    """
    found: list[tuple[int, str]] = []
    holds = entry in status_history(person, zone)
    for recorded in facts:
        evolve(person, recorded.happening)
        if recorded.on_decisions and holds is not (entry in status_history(person, zone)):
            holds = not holds
            found.append((recorded.position, recorded.kind))
    return found


def _place(position: int) -> Int64 | None:
    return Int64(position) if position else None
