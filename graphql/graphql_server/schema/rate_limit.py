"""What the client who asks may still ask for."""

import datetime

import strawberry

from graphql_server.schema.info import Info
from graphql_server.schema.resolver import resolver


@strawberry.type(
    description="How much the client may ask for, in points of cost. A client is a token, or a"
    " network address where no token is needed. What was asked comes back evenly, within a minute."
)
class RateLimit:
    cost: int = strawberry.field(description="Points of this operation; never null.")
    limit: int = strawberry.field(description="Points a minute.")
    remaining: int = strawberry.field(
        description="Points that are left now, this operation already taken off."
    )
    reset_at: datetime.datetime = strawberry.field(
        description="When all points will be there again if nothing else is asked, UTC."
    )


@strawberry.type
class RateLimitQuery:
    @resolver(
        "What the client may still ask for. Null: this server does not limit rates. An operation"
        " beyond the limit is refused with `RATE_LIMITED` and `retryAfterSeconds`."
    )
    def rate_limit(self, info: Info) -> RateLimit | None:
        found = info.context.allowance
        if found is None:
            return None
        return RateLimit(
            cost=found.cost,
            limit=found.limit,
            remaining=found.remaining,
            reset_at=found.reset_at(info.context.now),
        )
