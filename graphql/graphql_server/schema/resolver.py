"""Strawberry's decorators with their types, which Strawberry itself does not tell."""

from collections.abc import Callable
from typing import Any, TypeVar, cast

import strawberry

Resolver = TypeVar("Resolver", bound=Callable[..., Any])


def resolver(description: str, *, gives: Any = None) -> Callable[[Resolver], Resolver]:
    """A field that is computed when it is asked for; `gives` names a type made at run time."""
    made = strawberry.field(description=description, graphql_type=gives)
    return cast(Callable[[Resolver], Resolver], made)


def mutation(payload: Any, description: str) -> Callable[[Resolver], Resolver]:
    """A command, answered by the union `payload`."""
    made = strawberry.mutation(graphql_type=payload, description=description)
    return cast(Callable[[Resolver], Resolver], made)


def subscription(description: str) -> Callable[[Resolver], Resolver]:
    """A field that is followed: its resolver gives an asynchronous generator."""
    return cast(Callable[[Resolver], Resolver], strawberry.subscription(description=description))
