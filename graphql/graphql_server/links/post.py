"""Where letters go: a folder that a mail system empties, or a command that takes one on stdin."""

import os
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path
from typing import Protocol
from uuid import uuid4

_SECONDS = 30


class NotPosted(Exception):
    """The letter did not go out. The message says why, without anything of the letter."""


class Post(Protocol):
    """Takes a letter. Blocks."""

    def send(self, letter: EmailMessage) -> None:
        """Raises `NotPosted`."""
        ...


@dataclass(frozen=True, slots=True)
class FolderPost:
    """Each letter a file `*.eml` for nobody else's eyes; it appears whole."""

    folder: Path

    def send(self, letter: EmailMessage) -> None:
        name = uuid4().hex
        part, whole = self.folder / f".{name}", self.folder / f"{name}.eml"
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            opened = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with open(opened, "wb") as file:
                file.write(bytes(letter))
            part.rename(whole)
        except OSError as error:
            raise NotPosted(type(error).__name__) from None


@dataclass(frozen=True, slots=True)
class CommandPost:
    """A program such as `sendmail -t -i`: the address stands in the letter, not in its arguments,
    which every process on the machine can read."""

    command: Sequence[str]

    def send(self, letter: EmailMessage) -> None:
        try:
            done = subprocess.run(
                self.command,
                input=bytes(letter),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=_SECONDS,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise NotPosted(type(error).__name__) from None
        if done.returncode != 0:
            raise NotPosted(f"the command ended with {done.returncode}")
