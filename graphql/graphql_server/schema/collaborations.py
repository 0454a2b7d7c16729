"""Collaborations, as the API shows them."""

import strawberry

from crm.domain.facts.collaborations import CollaborationForm, CollaborationOutcome
from crm.domain.moments import PointInTime
from crm.domain.money import Money as KnownMoney
from crm.domain.undertakings.collaboration import Collaboration as Known
from graphql_server.access import Area, may_read
from graphql_server.context import RequestContext
from graphql_server.schema.about_person import AboutPerson
from graphql_server.schema.fuzzy import FuzzyDate, shown_date
from graphql_server.schema.ids import global_id
from graphql_server.schema.money import Money, shown_money
from graphql_server.schema.undertakings import connection_of, shown
from projections.undertakings.entry import UndertakingEntry


@strawberry.type(description="Work with an alumnus who is not employed (業務委託・副業・協業).")
class Collaboration(AboutPerson):
    stage: str = strawberry.field(description="`proposed`, `agreed`, `started` or `ended`.")
    collaboration_form: CollaborationForm | None = strawberry.field(
        description="In which form. Null: the proposal was not told."
    )
    work_scope: str | None = strawberry.field(
        description="What the work is about. Null: not told, or erased."
    )
    contract_from: FuzzyDate | None = strawberry.field(
        description="First day of the contract. Null: not agreed."
    )
    contract_to: FuzzyDate | None = strawberry.field(
        description="Last day of the contract. Null: not agreed, or open-ended."
    )
    contract_value: Money | None = strawberry.field(
        description="What the work is worth over the whole contract. Null: not agreed or not told."
    )
    confidentiality_signed: bool | None = strawberry.field(
        description="A confidentiality clause was signed. Null: not agreed."
    )
    settled: list[Money] = strawberry.field(
        description="What was paid so far, before tax, one amount for each currency."
    )
    collaboration_outcome: CollaborationOutcome | None = strawberry.field(
        description="How it ended. Null: it has not."
    )


CollaborationConnection = connection_of(Collaboration, "collaborations")


@shown(Known, Collaboration)
def shown_collaboration(
    entry: UndertakingEntry, context: RequestContext, at: PointInTime | None
) -> Collaboration | None:
    """The collaboration as the viewer may see it; None when touch-points are not for them."""
    known = entry.undertaking
    assert isinstance(known, Known)
    if not may_read(context.viewer, Area.ENGAGEMENT):
        return None
    proposed, agreed = known.proposed, known.agreed
    until = agreed.contract_to if agreed else None
    worth = agreed.contract_value if agreed else None
    return Collaboration(
        id=global_id(Known.__name__, known.id, at),
        entry=entry,
        at=at,
        stage=known.stage,
        collaboration_form=proposed.collaboration_form if proposed else None,
        work_scope=proposed.work_scope if proposed else None,
        contract_from=shown_date(agreed.contract_from) if agreed else None,
        contract_to=shown_date(until) if until else None,
        contract_value=shown_money(worth) if worth else None,
        confidentiality_signed=agreed.confidentiality_signed if agreed else None,
        settled=[
            shown_money(KnownMoney(amount, currency))
            for currency, amount in sorted((known.settled or {}).items())
        ],
        collaboration_outcome=known.ended.collaboration_outcome if known.ended else None,
    )
