"""A command as a class, as a fact is one: fields that say what they mean, and one decision.

The mutation of its name is derived from it, with its input and how it can be refused; so are the
rights, from the file it stands in. What is decided is stored as a whole or not at all.
"""

import dataclasses
from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import Any, ClassVar, TypeVar, cast, dataclass_transform

from eventsourcing.persistence import IntegrityError

from crm.application.alumni import AlumniCrm, Outcome, PersonRef
from crm.application.work import Work
from crm.domain import text
from crm.domain.facts.base import DECLARATION, Declaration
from crm.domain.moment import Moment
from crm.domain.refusals import (
    AlreadyOpened,
    AmbiguousAlumnus,
    IdempotencyKeyReused,
    InvalidInput,
    NotAllowed,
    Refusal,
    UnknownAlumnus,
    UnknownUndertaking,
    VersionConflict,
)
from crm.domain.undertaking import Undertaking

__all__ = [
    "COMMANDS",
    "Command",
    "about",
    "carry_out",
    "command",
    "given",
    "person",
    "which",
    "which_of",
]

WHICH = "which"
_TRIES = 8


class UndeclaredRefusal(TypeError):
    """A command refused in a way that it does not name: its answer has no type for it."""

    def __init__(self, command: str, refusal: str) -> None:
        super().__init__(f"{command} must name {refusal} in its @command(refuses=…).")


class Command(ABC):
    """What somebody asks for. `decide` loads through the work, and records or refuses."""

    __slots__ = ()
    name: ClassVar[str]
    """Of the class: `WaiveStage`."""
    refuses: ClassVar[tuple[type[Refusal], ...]]
    """How it can be refused, the common refusals included."""
    opens: ClassVar[type[Undertaking] | None] = None
    """The kind of undertaking that it begins."""

    @abstractmethod
    def decide(self, work: Work) -> None:
        """Check the rules and record. Called anew when somebody else was faster."""


CommandClass = TypeVar("CommandClass", bound=type[Command])
COMMANDS: dict[str, type[Command]] = {}
"""Every command, by its name. Filled by importing `crm.application.commands`."""


def given(description: str, *, default: Any = dataclasses.MISSING, long: bool = False) -> Any:
    """A field of a command; `long` for text of several lines, up to 20,000 characters."""
    return _field(Declaration(description, long=long), default)


def person(description: str, *, default: Any = dataclasses.MISSING) -> Any:
    """A field that names somebody on file; its type is `PersonRef`."""
    return given(description, default=default)


def which(cls: type[Undertaking], description: str, *, default: Any = dataclasses.MISSING) -> Any:
    """A field that names an undertaking; its type is UUID, or str where others give the ids."""
    return _field(Declaration(description), default, {WHICH: cls})


def _field(declaration: Declaration, default: Any, more: dict[str, Any] | None = None) -> Any:
    metadata = {DECLARATION: declaration, **(more or {})}
    return dataclasses.field(default=default, kw_only=True, metadata=metadata)


@dataclass_transform(
    kw_only_default=True, frozen_default=True, field_specifiers=(given, person, which)
)
def command(
    *, refuses: tuple[type[Refusal], ...] = (), opens: type[Undertaking] | None = None
) -> Callable[[CommandClass], CommandClass]:
    """Make the class a frozen command of the registry; `refuses` names its own refusals.

    One that begins an undertaking says of which kind with `opens`.
    """

    def register(cls: CommandClass) -> CommandClass:
        made = cast(CommandClass, dataclasses.dataclass(frozen=True, kw_only=True, slots=True)(cls))
        made.name, made.opens = made.__name__, opens
        fields = dataclasses.fields(cast(Any, made))
        common: list[type[Refusal]] = [InvalidInput, NotAllowed, IdempotencyKeyReused]
        if any(each.type is PersonRef or each.type == "PersonRef" for each in fields):
            common += [UnknownAlumnus, AmbiguousAlumnus]
        if any(WHICH in each.metadata for each in fields):
            common.append(UnknownUndertaking)
        if opens is not None:
            common.append(AlreadyOpened)
        common.append(VersionConflict)
        made.refuses = tuple(dict.fromkeys((*common, *refuses)))
        if made.name in COMMANDS:
            raise TypeError(f"The command {made.name} is taken.")
        COMMANDS[made.name] = made
        return made

    return register


def which_of(field: dataclasses.Field[Any]) -> type[Undertaking] | None:
    """The kind of undertaking that a command's field names; None for every other field."""
    return cast("type[Undertaking] | None", field.metadata.get(WHICH))


def about(cls: type[Command]) -> type[Undertaking] | None:
    """The kind of undertaking that a command begins, or else names first."""
    named = (which_of(each) for each in dataclasses.fields(cast(Any, cls)))
    return cls.opens or next((each for each in named if each is not None), None)


def carry_out(
    crm: AlumniCrm,
    moment: Moment,
    asked: Command,
    *,
    expected_version: int | None = None,
    dry_run: bool = False,
) -> Outcome:
    """Decide and store; a command that was carried out before answers what it did then.

    `expected_version` is that of what the command names first: a person's decisions, or an
    undertaking. Refuses what the command refuses.
    """
    if (done := crm.repeated(moment)) is not None:
        return done
    cleaned = text.clean(asked)
    for attempt in range(1, _TRIES + 1):
        work = Work(crm, moment, expected_version)
        try:
            cleaned.decide(work)
        except Refusal as refusal:
            if type(refusal) not in asked.refuses:
                raise UndeclaredRefusal(asked.name, type(refusal).__name__) from refusal
            # Perhaps by the first effect of this very command, sent twice at once.
            if (done := crm.repeated(moment)) is not None:
                return done
            raise
        try:
            return work.save(dry_run=dry_run)
        except IntegrityError:
            if attempt == _TRIES:
                raise VersionConflict(work.subject_version, work.stored_version()) from None
    raise AssertionError("unreachable")
