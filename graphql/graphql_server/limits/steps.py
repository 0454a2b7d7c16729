"""The steps of an operation, with only those extensions that have something to do in them.

Strawberry's own runner asks every extension anew in every step of every request what it is.
"""

import inspect
from collections.abc import Callable
from contextlib import (
    AbstractAsyncContextManager,
    AbstractContextManager,
    AsyncExitStack,
    asynccontextmanager,
    contextmanager,
)
from typing import Any

from strawberry.extensions import SchemaExtension
from strawberry.extensions.runner import SchemaExtensionsRunner
from strawberry.types import ExecutionContext


class Steps(SchemaExtensionsRunner):
    """As Strawberry's, for hooks that are generators; nothing here runs synchronously."""

    def operation(self) -> Any:
        return self._step("on_operation")

    def parsing(self) -> Any:
        return self._step("on_parse")

    def validation(self) -> Any:
        return self._step("on_validate")

    def executing(self) -> Any:
        return self._step("on_execute")

    async def get_extensions_results(self, ctx: ExecutionContext) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for extension in self.extensions:
            if type(extension).get_results is not SchemaExtension.get_results:
                told = extension.get_results()
                found.update(await told if inspect.isawaitable(told) else told)
        found.update(ctx.extensions_results)
        return found

    def _step(self, name: str) -> AbstractAsyncContextManager[None]:
        hooks = [
            _Hook(make(extension), is_async)
            for extension in self.extensions
            if (found := _hook(extension, name)) is not None
            for make, is_async in (found,)
        ]
        if not hooks:
            return _NOTHING
        return hooks[0] if len(hooks) == 1 else _Hooks(hooks)


class _Nothing:
    """A step that nobody takes part in."""

    async def __aenter__(self) -> None:
        pass

    async def __aexit__(self, *_: object) -> None:
        pass


class _Hook:
    """What one extension does around a step."""

    __slots__ = ("_is_async", "_manager")

    def __init__(self, manager: Any, is_async: bool) -> None:
        self._manager, self._is_async = manager, is_async

    async def __aenter__(self) -> None:
        if self._is_async:
            await self._manager.__aenter__()
        else:
            self._manager.__enter__()

    async def __aexit__(self, *raised: Any) -> bool | None:
        if self._is_async:
            return await self._manager.__aexit__(*raised)  # type: ignore[no-any-return]
        return self._manager.__exit__(*raised)  # type: ignore[no-any-return]


class _Hooks:
    """What several do, the first outermost."""

    __slots__ = ("_hooks", "_stack")

    def __init__(self, hooks: list[_Hook]) -> None:
        self._hooks, self._stack = hooks, AsyncExitStack()

    async def __aenter__(self) -> None:
        for hook in self._hooks:
            await self._stack.enter_async_context(hook)

    async def __aexit__(self, *raised: Any) -> bool | None:
        return await self._stack.__aexit__(*raised)


_NOTHING = _Nothing()
_Make = Callable[
    [SchemaExtension], AbstractContextManager[None] | AbstractAsyncContextManager[None]
]


_HOOKS: dict[tuple[type, str], tuple[_Make, bool] | None] = {}


def _hook(extension: SchemaExtension, name: str) -> tuple[_Make, bool] | None:
    """How to make the hook of an extension, and whether it is asynchronous; None if it has none."""
    key = (type(extension), name)
    if key not in _HOOKS:
        _HOOKS[key] = _found(type(extension), name)
    return _HOOKS[key]


def _found(extension: type, name: str) -> tuple[_Make, bool] | None:
    hook: Any = getattr(extension, name)
    if hook is getattr(SchemaExtension, name):
        return None
    if inspect.isasyncgenfunction(hook):
        return asynccontextmanager(hook), True
    if inspect.isgeneratorfunction(hook):
        return contextmanager(hook), False
    raise TypeError(f"{extension.__qualname__}.{name} must be a generator.")
