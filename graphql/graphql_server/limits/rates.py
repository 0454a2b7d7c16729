"""How much a client may ask for in a minute, in points of cost.

Of each client one number is kept: when its allowance will be whole again. What is asked moves that
instant into the future, and nothing may move it further than a minute; so an allowance comes back
evenly, and whoever is whole again can be forgotten.
"""

import datetime
import math
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import ClassVar

from graphql_server.errors import CodedError

WINDOW_SECONDS = 60.0
REFUSED_DOCUMENT = 100
"""Points of a document that is refused: reading it took time."""
_MOST_CLIENTS = 10_000


class RateLimited(CodedError):
    """The client has asked for too much in the last minute."""

    status: ClassVar[int] = 429

    def __init__(self, seconds: int, limit: int) -> None:
        super().__init__(
            f"This client has used up its {limit} points for a minute;"
            f" ask again in {seconds} seconds.",
            "RATE_LIMITED",
            retryAfterSeconds=seconds,
            limit=limit,
        )


@dataclass(frozen=True, slots=True)
class Allowance:
    """What a client has left after an operation."""

    cost: int
    """Points of the operation."""
    limit: int
    remaining: int
    seconds: float
    """Until it is whole again."""

    def reset_at(self, now: datetime.datetime) -> datetime.datetime:
        return now + datetime.timedelta(seconds=self.seconds)

    def headers(self) -> dict[str, str]:
        """`RateLimit` and `RateLimit-Policy`, as the IETF's draft names them."""
        return {
            "ratelimit-policy": f'"points";q={self.limit};w={WINDOW_SECONDS:.0f}',
            "ratelimit": f'"points";r={self.remaining};t={math.ceil(self.seconds)}',
        }


@dataclass(slots=True)
class RateLimits:
    """The allowances of one process; for one event loop."""

    limit: int
    """Points a minute and client. What costs more than all of it, takes all of it."""
    clock: Callable[[], float] = time.monotonic
    most_clients: int = _MOST_CLIENTS
    _whole_at: OrderedDict[str, float] = field(default_factory=OrderedDict)

    def spend(self, client: str, cost: int) -> Allowance:
        """Raises `RateLimited`, and then nothing is spent."""
        now = self.clock()
        a_point = WINDOW_SECONDS / self.limit
        whole_at = max(now, self._whole_at.get(client, now)) + min(cost, self.limit) * a_point
        if (beyond := whole_at - now - WINDOW_SECONDS) > a_point / 2:
            raise RateLimited(max(1, math.ceil(beyond)), self.limit)
        self._whole_at[client] = whole_at
        self._whole_at.move_to_end(client)
        if len(self._whole_at) > self.most_clients:
            self._whole_at.popitem(last=False)
        remaining = max(0, round((WINDOW_SECONDS - (whole_at - now)) / a_point))
        return Allowance(cost, self.limit, remaining, whole_at - now)
