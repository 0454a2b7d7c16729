"""The folder that holds an embedded database, and the small files that processes meet at.

<home>/postgres/data            the cluster            socket/  the only way in
                log             PostgreSQL's log       server.json  who answers, once ready
                *.lock          start, lease, watchdog
                system-folder   where the data is when root needs a system user for it
"""

import json
import os
import stat
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Self

from crm.storage.postgres.errors import PostgresError, file_failure


@dataclass(frozen=True)
class Home:
    """The names inside one home; `root` is absolute."""

    root: Path

    @property
    def folder(self) -> Path:
        return self.root / "postgres"

    @property
    def data(self) -> Path:
        return self.folder / "data"

    @property
    def log_folder(self) -> Path:
        return self.folder / "log"

    @property
    def log(self) -> Path:
        return self.log_folder / "postgres.log"

    @property
    def start_lock(self) -> Path:
        return self.folder / "start.lock"

    @property
    def lease_lock(self) -> Path:
        return self.folder / "lease.lock"

    @property
    def watchdog_lock(self) -> Path:
        return self.folder / "watchdog.lock"

    @property
    def running(self) -> Path:
        return self.folder / "server.json"

    @property
    def socket_record(self) -> Path:
        return self.folder / "socket-folder"

    @property
    def system_record(self) -> Path:
        return self.folder / "system-folder"

    def prepare(self) -> None:
        """Make the folders that are missing, private ones; never touch a parent's permissions."""
        try:
            self.root.mkdir(mode=0o700, parents=True, exist_ok=True)
            for folder in (self.root, self.folder, self.data):
                if folder.exists():
                    self._check_owner(folder)
            for folder in (self.folder, self.log_folder):
                make_private(folder)
        except OSError as error:
            raise file_failure(error, self.root) from error

    def _check_owner(self, folder: Path) -> None:
        owner = folder.stat().st_uid
        if owner != os.geteuid():
            raise PostgresError(
                "HOME_OWNED_BY_ANOTHER_USER",
                f"{folder} belongs to user {owner}, but this program runs as user {os.geteuid()}; "
                "run it as that user or set CRM_HOME to another folder.",
            )


@dataclass(frozen=True, kw_only=True)
class Running:
    """A server that was ready: its process, when that began (s since 1970), and where it is."""

    pid: int
    started: int
    data: str
    socket: str

    @classmethod
    def read(cls, home: Home) -> Self | None:
        try:
            return cls(**json.loads(home.running.read_text()))
        except (OSError, ValueError, TypeError):
            return None

    def write(self, home: Home) -> None:
        draft = home.running.with_suffix(".new")
        draft.write_text(json.dumps(asdict(self)))
        draft.replace(home.running)


def make_private(folder: Path) -> None:
    """Make `folder`, or narrow our own one, so that only its owner may enter."""
    folder.mkdir(mode=0o700, exist_ok=True)
    if not is_private(folder):
        folder.chmod(0o700)


def is_private(folder: Path) -> bool:
    """Whether `folder` is a real folder of ours that nobody else may enter."""
    try:
        seen = folder.lstat()
    except OSError:
        return False
    return (
        stat.S_ISDIR(seen.st_mode)
        and seen.st_uid == os.geteuid()
        and stat.S_IMODE(seen.st_mode) & 0o077 == 0
    )
