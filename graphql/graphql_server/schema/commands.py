"""The mutations of all commands that are classes: input, answer and refusals, derived.

A command's fields are declared once, in `crm.application.commands`; what stands here says how each
kind of field is written in GraphQL.
"""

import dataclasses
from typing import Annotated, Any, cast

import strawberry

import crm.application.commands  # noqa: F401  # so that all are registered
from crm.application.alumni import AlumniCrm, Outcome, PersonRef
from crm.application.command import COMMANDS, Command, about, carry_out, which_of
from crm.domain.facts.base import declarations, field_types
from crm.domain.moment import Moment
from crm.domain.refusals import UnknownUndertaking
from crm.domain.undertaking import Undertaking
from graphql_server.accesses.alarm import must_be_openable, sound
from graphql_server.accesses.open_case import must_be_closable
from graphql_server.schema import enums, undertaking_types  # noqa: F401  # commands use them
from graphql_server.schema.alumnus_by import AlumnusBy, person_ref
from graphql_server.schema.command import (
    CommandSuccess,
    FactRecorded,
    attempt,
    settled,
    success,
)
from graphql_server.schema.command_input import INPUT, PersonInput
from graphql_server.schema.info import Info
from graphql_server.schema.refusals import UserError, payload
from graphql_server.schema.resolver import mutation, resolver
from graphql_server.schema.undertakings import SHOWN, load_undertaking, undertaking_key
from graphql_server.schema.values import input_field, known_value, taken_type
from graphql_server.schema.words import camel, snake


def _doc(cls: type) -> str:
    return " ".join((cls.__doc__ or "").split())


def _input_type(cls: type[Command]) -> type:
    namespace: dict[str, Any] = {"__annotations__": {}}
    types, declared = field_types(cls), declarations(cls)
    for field in dataclasses.fields(cast(Any, cls)):
        python_type, optional = types[field.name]
        if python_type is PersonRef:
            shown: Any = AlumnusBy
        elif which_of(field) is not None:
            shown = strawberry.ID
        else:
            shown = taken_type(python_type)
        namespace["__annotations__"][field.name], namespace[field.name] = input_field(
            field, declared[field.name], shown, optional=optional
        )
    return strawberry.input(
        type(f"{cls.name}Input", (PersonInput,), namespace), description=_doc(cls)
    )


def _success_type(cls: type[Command]) -> type:
    subject = about(cls)
    of_person = subject.fact.about_person if subject else _names_person(cls)
    namespace: dict[str, Any] = {}
    if subject is not None and subject in SHOWN:
        namespace[snake(subject.__name__)] = _subject_field(subject)
    return strawberry.type(
        type(f"{cls.name}Success", (FactRecorded if of_person else CommandSuccess,), namespace),
        description=f"Done: {_doc(cls)}",
    )


def _names_person(cls: type[Command]) -> bool:
    return any(python_type is PersonRef for python_type, _ in field_types(cls).values())


def _subject_field(subject: type[Undertaking]) -> Any:
    async def load(self: Any, info: Info) -> Any:
        named = self.outcome.undertaking
        return None if named is None else await load_undertaking(info.context, named.cls, named.id)

    load.__annotations__["return"] = SHOWN[subject].type | None
    return resolver("As it is now. Null for a dry run that opens one, and when not for your role.")(
        load
    )


def asked(cls: type[Command], given: object) -> Command:
    """The command that an input tells; refuses `InvalidInput`, `UnknownUndertaking`."""
    values: dict[str, Any] = {}
    types = field_types(cls)
    for field in dataclasses.fields(cast(Any, cls)):
        value, path = getattr(given, field.name), (camel(field.name),)
        subject = which_of(field)
        if value is None:
            values[field.name] = None
        elif types[field.name][0] is PersonRef:
            values[field.name] = person_ref(value)
        elif subject is not None:
            key = undertaking_key(value, subject)
            if key is None:
                raise UnknownUndertaking
            values[field.name] = key
        else:
            values[field.name] = known_value(types[field.name][0], value, path)
    return cls(**values)


def _mutation(cls: type[Command]) -> Any:
    made = _success_type(cls)

    async def resolve(self: Any, info: Info, given: Any) -> object:
        viewer = info.context.viewer

        def run(crm: AlumniCrm, moment: Moment) -> Outcome:
            wanted = asked(cls, given)
            must_be_openable(viewer, wanted)
            must_be_closable(crm, viewer, wanted)
            done = carry_out(
                crm,
                moment,
                wanted,
                expected_version=given.expected_version,
                dry_run=given.dry_run,
            )
            sound(info.context.services.metrics, viewer, wanted, done)
            return done

        done = await attempt(info, given, run)
        if isinstance(done, UserError):
            return done
        return success(made, done, await settled(info.context, done.position))

    resolve.__annotations__["given"] = Annotated[_input_type(cls), INPUT]
    resolve.__name__ = snake(cls.name)
    return mutation(payload(f"{cls.name}Payload", made, *cls.refuses), _doc(cls))(resolve)


CommandMutation: Any = strawberry.type(
    type(
        "CommandMutation",
        (),
        {snake(name): _mutation(cls) for name, cls in COMMANDS.items()},
    )
)
