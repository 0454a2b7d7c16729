"""The root of all subscriptions."""

import strawberry

from graphql_server.schema.subscription_changes import ChangesSubscription
from graphql_server.schema.subscription_engagement import EngagementSubscription
from graphql_server.schema.subscription_log import LogSubscription
from graphql_server.schema.subscription_progress import ProgressSubscription
from graphql_server.schema.subscription_timeline import TimelineSubscription


@strawberry.type(
    description=(
        "What can be followed: over WebSocket (graphql-transport-ws) or server-sent events"
        " (graphql-sse), one field per operation. What is stored after `afterPosition` comes first,"
        " then what happens; clients keep the last `position` and give it when they subscribe"
        " again, so that nothing is missed and nothing comes twice."
    )
)
class Subscription(
    TimelineSubscription,
    EngagementSubscription,
    ChangesSubscription,
    LogSubscription,
    ProgressSubscription,
):
    pass
