"""Referrals, as the API shows them."""

import strawberry

from crm.domain.moments import PointInTime
from crm.domain.undertakings.referral import Referral as Known
from graphql_server.access import Area, may_read
from graphql_server.context import RequestContext
from graphql_server.schema.about_person import AboutPerson
from graphql_server.schema.fuzzy import FuzzyDate, shown_date
from graphql_server.schema.ids import global_id
from graphql_server.schema.money import Money, shown_money
from graphql_server.schema.undertakings import connection_of, shown
from projections.undertakings.entry import UndertakingEntry


@strawberry.type(description="Somebody whom an alumnus referred to the employer (リファラル).")
class Referral(AboutPerson):
    stage: str = strawberry.field(
        description=(
            "`made`, `accepted`, `interviewed`, `hired`, `rewarded`, `declined` or `withdrawn`."
        )
    )
    candidate_name: str | None = strawberry.field(
        description=(
            "Name of the candidate. Null: not told, not for your role (identity), or erased."
        )
    )
    candidate_consent: bool | None = strawberry.field(
        description="The candidate agreed to be referred. Null: it was not written down then."
    )
    job: str | None = strawberry.field(description="The job it is for. Null: not told.")
    selection_stage: str | None = strawberry.field(
        description="Key of the stage that the candidate reached last. Null: none was told."
    )
    starts_on: FuzzyDate | None = strawberry.field(
        description="First day of the new colleague. Null: not hired, or not known."
    )
    reward_asked: Money | None = strawberry.field(
        description="The reward that was asked for, before tax. Null: none."
    )
    reward_approved: Money | None = strawberry.field(
        description="The reward that somebody else approved, before tax. Null: none."
    )
    reward_paid: Money | None = strawberry.field(
        description="The reward that was paid, before tax. Null: none."
    )


ReferralConnection = connection_of(Referral, "referrals")


@shown(Known, Referral)
def shown_referral(
    entry: UndertakingEntry, context: RequestContext, at: PointInTime | None
) -> Referral | None:
    """The referral as the viewer may see it; None when touch-points are not for them."""
    referral = entry.undertaking
    assert isinstance(referral, Known)
    if not may_read(context.viewer, Area.ENGAGEMENT):
        return None
    made, hired, paid = referral.made, referral.hired, referral.paid
    named = made is not None and may_read(context.viewer, Area.IDENTITY)
    return Referral(
        id=global_id(Known.__name__, referral.id, at),
        entry=entry,
        at=at,
        stage=referral.stage,
        candidate_name=made.candidate_name if made and named else None,
        candidate_consent=made.candidate_consent if made else None,
        job=made.job if made else None,
        selection_stage=referral.reached,
        starts_on=shown_date(hired.starts_on) if hired and hired.starts_on else None,
        reward_asked=shown_money(referral.asked_amount) if referral.asked_amount else None,
        reward_approved=shown_money(referral.approved) if referral.approved else None,
        reward_paid=shown_money(paid.amount) if paid else None,
    )
