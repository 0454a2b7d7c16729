"""Which entries of a timeline are asked for."""

import datetime

import strawberry

from crm.domain.engagement import Mode
from graphql_server.access import Viewer
from graphql_server.errors import CodedError
from graphql_server.schema.enums import FactKind
from graphql_server.schema.masking import hidden_kinds
from projections.timeline import questions


@strawberry.input(description="Which entries; what is left out does not restrict.")
class TimelineFilter:
    kinds: list[FactKind] | None = strawberry.field(
        default=None, description="Only these kinds; an empty list lets nothing through."
    )
    modes: list[Mode] | None = strawberry.field(
        default=None, description="Only these modes; facts without a mode are left out."
    )
    occurred_from: datetime.datetime | None = strawberry.field(
        default=None, description="Happened at or after this instant."
    )
    occurred_to: datetime.datetime | None = strawberry.field(
        default=None, description="Happened before this instant."
    )
    include_retracted: bool | None = strawberry.field(
        default=True, description="Also entries that were taken back."
    )


def asked_entries(given: TimelineFilter | None, viewer: Viewer) -> questions.TimelineFilter:
    """The filter with what the viewer may not see left out; `NOT_ALLOWED` when it is asked for."""
    hidden = hidden_kinds(viewer)
    given = given or TimelineFilter()
    kinds = None if given.kinds is None else frozenset(kind.value for kind in given.kinds)
    if kinds is not None and kinds & hidden:
        raise CodedError("Your role may not read facts of these kinds.", "NOT_ALLOWED")
    return questions.TimelineFilter(
        kinds=kinds,
        modes=None if given.modes is None else frozenset(given.modes),
        occurred_from=given.occurred_from,
        occurred_to=given.occurred_to,
        include_retracted=given.include_retracted is not False,
        exclude_kinds=hidden,
    )
