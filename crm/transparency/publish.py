"""Where checkpoints go that the operator of the database cannot take back."""

import os
import shlex
import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from crm.transparency.note import BadNote, notes_in
from crm.transparency.store import Signed

_SECONDS = 30
_TAIL = 131_072
"""Bytes of a file in which its last note is looked for: twice the longest note."""


class PublishingError(Exception):
    """A target cannot be used, or did not take a checkpoint; says which and what to do."""

    code = "PUBLISHING"


class Target(Protocol):
    """A place outside the database."""

    @property
    def name(self) -> str: ...

    def publish(self, signed: Sequence[Signed]) -> None:
        """Hand over checkpoints, oldest first; raises `PublishingError`. May get one twice."""
        ...

    def last_note(self) -> str | None:
        """What it was told last, where it can say so."""
        ...


@dataclass(frozen=True, slots=True)
class AppendOnlyFile:
    """Each note after the other in a file: on a write-once share, or one that others copy."""

    path: Path

    @property
    def name(self) -> str:
        return f"file:{self.path}"

    def publish(self, signed: Sequence[Signed]) -> None:
        text = "".join(each.note for each in signed)
        try:
            descriptor = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
            with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise PublishingError(
                f"Checkpoints cannot be appended to {self.path} ({error.strerror})."
            ) from None

    def last_note(self) -> str | None:
        try:
            with self.path.open("rb") as file:
                file.seek(max(0, self.path.stat().st_size - _TAIL))
                text = file.read().decode(errors="replace")
        except FileNotFoundError:
            return None
        except OSError as error:
            raise PublishingError(f"{self.path} cannot be read ({error.strerror}).") from None
        try:
            return next(reversed(notes_in(text)), None)
        except BadNote:
            raise PublishingError(
                f"{self.path} does not end with a whole note; look at its last lines."
            ) from None


@dataclass(frozen=True, slots=True)
class Command:
    """A program that gets the newest note on its standard input: it mails, posts or stores it."""

    line: str

    @property
    def name(self) -> str:
        return f"command:{self.line}"

    def publish(self, signed: Sequence[Signed]) -> None:
        try:
            done = subprocess.run(
                shlex.split(self.line),
                input=signed[-1].note.encode(),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=_SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise PublishingError(
                f"The command {self._program} took more than {_SECONDS} s for a checkpoint."
            ) from None
        except OSError as error:
            raise PublishingError(
                f"The command {self._program} cannot be run ({error.strerror})."
            ) from None
        if done.returncode:
            raise PublishingError(
                f"The command {self._program} ended with {done.returncode}; the checkpoint is kept"
                " and offered again."
            )

    def last_note(self) -> str | None:
        return None

    @property
    def _program(self) -> str:
        return shlex.split(self.line)[0]


def targets(words: Iterable[str]) -> list[Target]:
    """`file:PATH` and `command:LINE`; raises `PublishingError`."""
    found: list[Target] = []
    for word in words:
        kind, _, rest = word.partition(":")
        if kind == "file" and rest:
            found.append(AppendOnlyFile(Path(rest).absolute()))
        elif kind == "command" and _is_command(rest):
            found.append(Command(rest))
        else:
            raise PublishingError(
                f"CRM_AUDIT_PUBLISH={word[:80]} is no target; write file:/path or command:program."
            )
    return found


def _is_command(line: str) -> bool:
    try:
        return bool(shlex.split(line))
    except ValueError:
        return False
