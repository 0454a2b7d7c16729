"""Who caused an open or a click, and by which rules that is told."""

import datetime
from typing import Annotated

import strawberry

from crm.domain.moments import PointInTime
from crm.domain.signals import HUMAN, Signal, SignalRule, Verdict
from crm.domain.signals.published import in_force
from crm.domain.words import Locale
from graphql_server.access import Area
from graphql_server.context import RequestContext
from graphql_server.schema.loaders import MomentKey, loaders_of
from graphql_server.schema.masking import must_read
from graphql_server.schema.resolver import resolver
from projections.timeline.entry import Entry

_JUDGED = ("MessageOpened", "LinkClicked")


@strawberry.type(description="Who caused an open or a click, and how that is known.")
class SignalVerdict:
    signal: Signal = strawberry.field(description="A person, a machine, or it cannot be told.")
    rule: SignalRule | None = strawberry.field(
        description="The rule that says so. Null: no rule speaks against a person."
    )
    ruleset: str = strawberry.field(
        description="Name of the rules, such as signals/v1: those in force today, or at `moment`."
    )

    @resolver("The rule in one sentence. Null when there is none.")
    def reason(
        self,
        locale: Annotated[
            Locale | None, strawberry.argument(description="Language of the sentence.")
        ] = Locale.JA,
    ) -> str | None:
        return self.rule.sentence(locale or Locale.JA) if self.rule else None


@strawberry.type(description="Rules that tell people from machines, in force from a day on.")
class SignalRuleset:
    name: str = strawberry.field(description="Their name, such as signals/v2.")
    digest: str = strawberry.field(description="SHA-256 of the data file, in hexadecimal.")
    effective_on: datetime.date | None = strawberry.field(
        description="First day on which they are in force. Null: since ever (the built-in rules)."
    )
    published_at: datetime.datetime | None = strawberry.field(
        description="When they were published, UTC. Null: built in."
    )
    in_force: bool = strawberry.field(description="Today's verdicts follow them.")
    definition: str = strawberry.field(description="The whole data file: JSON.")


async def signal_rulesets(context: RequestContext) -> list[SignalRuleset]:
    """Every ruleset, the built-in one first, then as published; `NOT_ALLOWED` without policies."""
    must_read(context.viewer, Area.POLICIES, "read the rules that tell people from machines")
    loaders = loaders_of(context)
    known = await loaders.rulesets()
    now = in_force(known, loaders.today)
    return [
        SignalRuleset(
            name=each.ruleset.name,
            digest=each.ruleset.digest,
            effective_on=None if each.effective_on == datetime.date.min else each.effective_on,
            published_at=each.published_at,
            in_force=each == now,
            definition=each.definition,
        )
        for each in known
    ]


async def verdict_on(
    context: RequestContext, entry: Entry, at: PointInTime | None
) -> SignalVerdict | None:
    """The verdict on an entry of the timeline; None for what is neither an open nor a click."""
    if entry.kind not in _JUDGED:
        return None
    loaders = loaders_of(context)
    if at is None:
        # Until the facts around it are judged: what it tells by itself.
        judged = await loaders.verdicts.load(entry.position) or Verdict(entry.signal)
        ruleset = in_force(await loaders.rulesets(), loaders.today).ruleset
    else:
        person = await loaders.past_people.load(MomentKey(entry.alumnus_id, at))
        if person is None:
            return None
        judged = person.verdicts.get(entry.event_id, HUMAN)
        ruleset = person.ruleset
    return SignalVerdict(signal=judged.signal, rule=judged.rule, ruleset=ruleset.name)
