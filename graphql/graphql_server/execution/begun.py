"""Coroutines that may be cancelled before they begin, without a warning that nobody awaited them.

When a field fails that may not be null, graphql-core cancels what goes on beside it. A task that
was to begin only then never does, nor does what its coroutine was going to await; Python warns of
each of these, as of a forgotten `await`.
"""

import inspect
from collections.abc import Awaitable, Coroutine, Generator
from types import CoroutineType
from typing import Any, final


@final
class Begun(Awaitable[Any]):
    """Awaits a coroutine; when it goes without ever having begun, it closes the coroutine, with
    what that one holds."""

    __slots__ = ("_coroutine",)

    def __init__(self, coroutine: Coroutine[Any, Any, Any]) -> None:
        self._coroutine: Coroutine[Any, Any, Any] | None = coroutine

    def __await__(self) -> Generator[Any, Any, Any]:
        coroutine, self._coroutine = self._coroutine, None
        assert coroutine is not None, "awaited once"
        return coroutine.__await__()

    def __del__(self) -> None:
        if self._coroutine is not None:
            _close(self._coroutine)


def begun(value: Any) -> Any:
    """A value of graphql-core: a coroutine that has not begun, or the answer itself."""
    return Begun(value) if value.__class__ is CoroutineType else value


def _close(coroutine: Coroutine[Any, Any, Any]) -> None:
    if inspect.getcoroutinestate(coroutine) != inspect.CORO_CREATED:
        return
    held = list(inspect.getcoroutinelocals(coroutine).values())
    coroutine.close()
    for each in held:
        inside = each.values() if each.__class__ is dict else each if each.__class__ is list else ()
        for one in (each, *inside):
            if one.__class__ is CoroutineType:
                _close(one)
