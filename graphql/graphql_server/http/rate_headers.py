"""What the answer's headers say about the client's allowance."""

from collections.abc import Sequence

from graphql import GraphQLError

from graphql_server.context import RequestContext


def rate_headers(errors: Sequence[GraphQLError], context: RequestContext) -> dict[str, str]:
    """`RateLimit…` where rates are limited, `Retry-After` in seconds where one was exceeded."""
    if context.services.rates is None:
        return {}
    told = {} if context.allowance is None else context.allowance.headers()
    for error in errors:
        if error.extensions and "retryAfterSeconds" in error.extensions:
            told["retry-after"] = str(error.extensions["retryAfterSeconds"])
    return told
