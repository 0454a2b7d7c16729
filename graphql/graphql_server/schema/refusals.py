"""Refusals as data: one payload type per refusal of the domain, all with `UserError` in common."""

from typing import Annotated, Any

import strawberry

from crm.domain import refusals as domain
from crm.domain.refusals import Refusal
from crm.domain.refusals import VersionConflict as Conflict
from crm.domain.words import Locale
from graphql_server.schema.enums import ErrorCode
from graphql_server.schema.resolver import resolver


@strawberry.interface(description="Why a command was not carried out. Nothing was recorded.")
class UserError:
    refusal: strawberry.Private[Refusal]

    @resolver("Stable word for programs.")
    def code(self) -> ErrorCode:
        return ErrorCode(self.refusal.code)

    @resolver("What to do about it, for the person who sent the command.")
    def message(
        self,
        locale: Annotated[
            Locale | None, strawberry.argument(description="Language of the message.")
        ] = Locale.JA,
    ) -> str:
        return self.refusal.message(locale or Locale.JA)

    @resolver("The field of the input that it is about, from outside in; may be empty.")
    def path(self) -> list[str]:
        return list(self.refusal.path)


@strawberry.type(description="The person's decisions changed since the client looked.")
class VersionConflict(UserError):
    @resolver("The `expectedVersion` of the input.")
    def expected(self) -> int:
        return self._conflict.expected

    @resolver("The version that the person has now.")
    def actual(self) -> int:
        return self._conflict.actual

    @property
    def _conflict(self) -> Conflict:
        assert isinstance(self.refusal, Conflict)
        return self.refusal


def _payload_type(refusal: type[Refusal]) -> type[UserError]:
    if refusal is Conflict:
        return VersionConflict
    made = type(refusal.__name__, (UserError,), {"__doc__": refusal.__doc__})
    return strawberry.type(made, description=(refusal.__doc__ or "").strip())


REFUSALS: dict[type[Refusal], type[UserError]] = {
    refusal: _payload_type(refusal) for refusal in Refusal.__subclasses__()
}
"""The payload type of every refusal; complete because it is derived."""


def shown_refusal(refusal: Refusal) -> UserError:
    """The refusal as the payload type of its name."""
    return REFUSALS[type(refusal)](refusal=refusal)


def payload(name: str, success: type, *refusals: type[Refusal]) -> Any:
    """The union that a mutation answers with: its success, or one of these refusals."""
    members: Any = success
    for refusal in refusals:
        members = members | REFUSALS[refusal]
    return Annotated[
        members, strawberry.union(name, description=f"{success.__name__}, or why not.")
    ]


OF_PEOPLE: tuple[type[Refusal], ...] = (
    domain.UnknownAlumnus,
    domain.AmbiguousAlumnus,
    domain.VersionConflict,
    domain.IdempotencyKeyReused,
    domain.InvalidInput,
    domain.NotAllowed,
)
"""How every command about somebody on file can be refused."""
