"""What a resolver knows about the request it answers."""

import datetime
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

from graphql_server.access import Viewer
from graphql_server.accesses.aim import UNTOLD, Aim
from graphql_server.accesses.looked import Looked
from graphql_server.limits.rates import Allowance
from graphql_server.services import Services
from graphql_server.usage.clients import NONE, Client


@dataclass(slots=True, kw_only=True)
class RequestContext:
    """One per operation. `info.context` in resolvers."""

    services: Services
    viewer: Viewer
    correlation_id: UUID
    """Of this request: answered as `X-Request-Id`, logged, and kept beside the facts."""
    now: datetime.datetime
    """UTC, read once when the request arrived."""
    min_position: int | None = None
    """`Crm-Min-Position`: read models must have come this far before they are asked."""
    client: Client = NONE
    """The front end or connector, as it calls itself."""
    address: str = ""
    """Of the client's machine; empty when it is not known."""
    allowance: Allowance | None = None
    """What the client has left after this operation; None where rates are not limited."""
    aim: Aim = UNTOLD
    """What the viewer looks for, as they say: kept beside what they are shown in confidence."""
    looked: Looked | None = field(default=None, repr=False)
    """What the message of a subscription that is under way shows in confidence."""
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    """By their names in lower case."""
    connection_params: dict[str, object] | None = field(default=None, repr=False)
    """Payload of a WebSocket's `connection_init`."""
    ask_again: Callable[[datetime.datetime], Awaitable[Viewer]] | None = field(
        default=None, repr=False
    )
    """Who asks through a WebSocket by now; raises `Unauthenticated` when the token is gone."""
    for_wire: bool = False
    """The answer goes to our JSON encoder: instants may stay `datetime`."""
    loaders: dict[str, Any] = field(default_factory=dict, repr=False)
    """What this request has loaded, for resolvers that share it."""
    position: int | None = None
    """The highest position known to be in what is answered: `extensions.position`."""
    resume_after: int | None = None
    """`Last-Event-ID` of a stream that was broken off: a subscription goes on after it."""
    sent: int | None = None
    """Position up to which a subscription has told everything with its latest message."""

    async def for_operation(self, now: datetime.datetime) -> "RequestContext":
        """A context of its own for one of the many operations of a WebSocket."""
        viewer = self.viewer if self.ask_again is None else await self.ask_again(now)
        return replace(self, now=now, viewer=viewer, loaders={}, position=None)

    async def renew(self, now: datetime.datetime) -> None:
        """Before each message of a subscription: who asks by now, and nothing is loaded yet."""
        if self.ask_again is not None:
            self.viewer = await self.ask_again(now)
        self.now, self.loaders, self.position = now, {}, None

    def spend(self, cost: int) -> None:
        """Take an operation off the client's allowance; raises `RateLimited`."""
        rates = self.services.rates
        if rates is not None:
            client = self.viewer.token_id or f"address {self.address}"
            self.allowance = rates.spend(client, max(1, cost))

    def saw(self, position: int | None) -> None:
        """A resolver read at, or a command wrote, this position."""
        if position is not None and (self.position is None or position > self.position):
            self.position = position
