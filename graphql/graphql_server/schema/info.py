"""What resolvers get besides their arguments."""

from typing import Any

import strawberry

from graphql_server.context import RequestContext

Info = strawberry.Info[RequestContext, Any]
