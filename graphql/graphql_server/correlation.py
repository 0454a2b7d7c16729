"""The id of the request that is being answered, for whoever writes a log meanwhile.

Threads started through anyio take it along; a task of its own keeps the one it began with.
"""

from contextvars import ContextVar
from uuid import UUID

correlation_id: ContextVar[UUID | None] = ContextVar("correlation_id", default=None)
