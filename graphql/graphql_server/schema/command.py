"""What all mutations share: who may, under which command id, and what a success answers."""

import dataclasses
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any, TypeVar
from uuid import UUID, uuid4, uuid5

import anyio.to_thread
import orjson
import strawberry

from crm.application.alumni import AlumniCrm, Outcome
from crm.domain import text
from crm.domain.envelope import Context, Source
from crm.domain.moment import Moment
from crm.domain.refusals import InvalidInput, NotAllowed, Refusal
from graphql_server.access import may_carry_out, only_about_themselves
from graphql_server.context import RequestContext
from graphql_server.schema.alumnus import Alumnus, shown_alumnus
from graphql_server.schema.alumnus_by import must_name_by_what_they_read
from graphql_server.schema.command_input import CommandInput, TriedInput
from graphql_server.schema.freshness import forget, projected
from graphql_server.schema.info import Info
from graphql_server.schema.interaction_source import INTERFACE
from graphql_server.schema.loaders import loaders_of
from graphql_server.schema.refusals import UserError, shown_refusal
from graphql_server.schema.resolver import resolver
from graphql_server.schema.scalars import Int64
from graphql_server.schema.self_service import must_be_about_themselves, must_stand_for_themselves
from graphql_server.schema.timeline import TimelineEdge, shown_edge

if TYPE_CHECKING:
    from graphql_server.schema.query import Query

_KEY_LIMIT = 200
_COMMANDS = UUID("7c1f3f0e-6d0a-5c43-9a3d-1d3c2b8f4e55")
_NOT_DIGESTED = ("idempotency_key", "dry_run")
Result = TypeVar("Result")


@strawberry.interface(description="What a command did that was carried out.")
class CommandSuccess:
    outcome: strawberry.Private[Outcome]
    position: Int64 | None = strawberry.field(
        description="Place in the log of the last fact recorded. Null for a dry run."
    )
    stale: bool = strawberry.field(
        description="What is read here may not show the command yet; read again later."
    )
    repeated: bool = strawberry.field(
        description="The command had been carried out before, under the same key."
    )

    @resolver(
        "The person afterwards. Null when it is about nobody, when people are not for your role,"
        " or not yet."
    )
    async def alumnus(self, info: Info) -> Alumnus | None:
        alumnus_id = self.outcome.alumnus_id
        if alumnus_id is None:
            return None
        person = await loaders_of(info.context).people.load(alumnus_id)
        return shown_alumnus(person, info.context)

    @resolver(
        "All that can be asked, as it is after the command: lists and documents that it changed can"
        " be read in the same answer."
    )
    def query(self) -> Annotated["Query", strawberry.lazy("graphql_server.schema.query")]:
        from graphql_server.schema.query import Query

        return Query()


@strawberry.interface(description="What a command did that recorded a fact on a timeline.")
class FactRecorded(CommandSuccess):
    @resolver(
        "The last fact recorded, on the timeline. Null for a dry run, while `stale`, and when"
        " it is not for your role."
    )
    async def edge(self, info: Info) -> TimelineEdge | None:
        if self.position is None:
            return None
        entry = await loaders_of(info.context).entries.load(self.position)
        return shown_edge(info.context, entry)


def success(made: type[Any], outcome: Outcome, stale: bool, **more: object) -> Any:
    """The success type, filled from what the command did."""
    position = Int64(outcome.position) if outcome.position is not None else None
    return made(outcome=outcome, position=position, stale=stale, repeated=outcome.repeated, **more)


async def carry_out(
    info: Info,
    made: type[Any],
    given: CommandInput,
    run: Callable[[AlumniCrm, Moment], Outcome],
) -> Any:
    """Carry a command out on one person: its success type, or a refusal as data."""
    done = await attempt(info, given, run)
    if isinstance(done, UserError):
        return done
    return success(made, done, await settled(info.context, done.position))


async def attempt(
    info: Info,
    given: CommandInput,
    run: Callable[[AlumniCrm, Moment], Result],
    *,
    provider: str = INTERFACE,
) -> Result | UserError:
    """Run the command in a thread, as the mutation that `info` names."""
    context, crm = info.context, info.context.services.crm
    try:
        if not may_carry_out(context.viewer, info.field_name):
            raise NotAllowed
        member = None
        if only_about_themselves(context.viewer, info.field_name):
            must_be_about_themselves(context.viewer, given)
            member = context.viewer.alumnus_id
        else:
            must_name_by_what_they_read(context.viewer, given)
        _must_be_version(getattr(given, "expected_version", None))
        moment = _moment(context, info.field_name, given, provider)

        def checked() -> Result:
            if member is not None:
                must_stand_for_themselves(crm, member)
            return run(crm, moment)

        return await anyio.to_thread.run_sync(checked)
    except Refusal as refusal:
        return shown_refusal(refusal)


async def settled(context: RequestContext, position: int | None) -> bool:
    """Whether the answer is stale: the read models did not reach the position in time."""
    if position is None:
        return False
    context.saw(position)
    reached = await projected(context, position)
    forget(context)
    return not reached


def _must_be_version(expected: int | None) -> None:
    if expected is not None and expected < 0:
        raise InvalidInput(
            "version の値をそのまま指定してください。負の数にはなりません。",
            "Send the `version` that was answered; it is never negative.",
            ("expectedVersion",),
        )


def _moment(context: RequestContext, mutation: str, given: CommandInput, provider: str) -> Moment:
    key, actor = given.idempotency_key, context.viewer.actor
    command_id, digest = uuid4(), b""
    if key is not None and not (isinstance(given, TriedInput) and given.dry_run):
        path = ("idempotencyKey",)
        key = text.required(text.line(key, path, limit=_KEY_LIMIT), path)
        command_id = uuid5(_COMMANDS, f"{actor}\n{key}")
        digest = context.services.crm.index.of_command(_canonical(mutation, given))
    return Moment(
        now=context.now,
        zone=context.services.zone,
        context=Context(
            command_id=command_id,
            actor=actor,
            source=Source(provider),
            digest=digest,
            correlation_id=context.correlation_id,
        ),
    )


def _canonical(mutation: str, given: CommandInput) -> str:
    """The mutation and its input as JSON: the same text for the same command."""
    return orjson.dumps([mutation, _plain(given)], option=orjson.OPT_SORT_KEYS).decode()


def _plain(value: object) -> object:
    if dataclasses.is_dataclass(value):
        return {
            field.name: _plain(each)
            for field in dataclasses.fields(value)
            if field.name not in _NOT_DIGESTED
            and (each := getattr(value, field.name)) is not strawberry.UNSET
        }
    if isinstance(value, list):
        return [_plain(each) for each in value]
    if isinstance(value, str):
        return value.encode("utf-8", "backslashreplace").decode()
    if isinstance(value, Decimal):
        return str(value)
    return value.isoformat() if isinstance(value, date) else value
