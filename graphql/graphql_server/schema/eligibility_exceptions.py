"""Exceptions from the return conditions, as the API shows them."""

import datetime

import strawberry

from crm.domain.facts.accesses import ConfidentialClass
from crm.domain.facts.eligibility import EligibilityExceptionApproved
from crm.domain.moments import PointInTime
from crm.domain.undertakings.eligibility_exception import EligibilityException as Known
from graphql_server.access import Area, may_read
from graphql_server.accesses.looked import confidential
from graphql_server.context import RequestContext
from graphql_server.schema.about_person import AboutPerson
from graphql_server.schema.envelope import Actor, shown_actor
from graphql_server.schema.ids import global_id
from graphql_server.schema.undertakings import connection_of, shown
from projections.undertakings.entry import UndertakingEntry


@confidential(
    whose=lambda shown: shown.entry.undertaking.alumnus_id,
    reason=ConfidentialClass.HR_NOTES,
    decision_reason=ConfidentialClass.HR_NOTES,
)
@strawberry.type(
    description=(
        "An exception from rules of the return policy (例外承認): one person asks, another decides."
    )
)
class EligibilityException(AboutPerson):
    stage: str = strawberry.field(description="`requested`, `approved` or `rejected`.")
    policy_version: int = strawberry.field(
        description="The version of the return policy under which it was asked for."
    )
    rules: list[str] = strawberry.field(description="The rules, by their ids.")
    reason: str | None = strawberry.field(
        description="Why it was asked for. Null: not for your role (hr notes), or erased."
    )
    requested_by: Actor = strawberry.field(description="Who asked for it.")
    requested_at: datetime.datetime = strawberry.field(description="When; UTC.")
    decided_by: Actor | None = strawberry.field(
        description="Who approved or rejected it. Null: nobody yet."
    )
    decided_at: datetime.datetime | None = strawberry.field(
        description="When; UTC. Null: not decided yet."
    )
    decision_reason: str | None = strawberry.field(
        description=(
            "Why it was decided so. Null: not decided, not told, or not for your role (hr notes)."
        )
    )
    expires_on: datetime.date | None = strawberry.field(
        description="Last day on which it counts. Null: it was not approved."
    )


EligibilityExceptionConnection = connection_of(EligibilityException, "eligibility exceptions")


@shown(Known, EligibilityException)
def shown_exception(
    entry: UndertakingEntry, context: RequestContext, at: PointInTime | None
) -> EligibilityException | None:
    """The exception as the viewer may see it; None when the return flow is not for them."""
    known = entry.undertaking
    assert isinstance(known, Known)
    asked, by, when = known.requested, known.requested_by, known.requested_at
    if asked is None or by is None or when is None:
        return None
    if not may_read(context.viewer, Area.RETURN_FLOW):
        return None
    notes, decided = may_read(context.viewer, Area.HR_NOTES), known.decided
    approved = decided if isinstance(decided, EligibilityExceptionApproved) else None
    return EligibilityException(
        id=global_id(Known.__name__, known.id, at),
        entry=entry,
        at=at,
        stage=known.stage,
        policy_version=asked.policy_version,
        rules=list(asked.rules),
        reason=asked.explanation if notes else None,
        requested_by=shown_actor(by),
        requested_at=when,
        decided_by=shown_actor(known.decided_by) if known.decided_by else None,
        decided_at=known.decided_at,
        decision_reason=decided.explanation if decided and notes else None,
        expires_on=approved.expires_on if approved else None,
    )
