"""What a program asks its watchdog to run: one line of JSON between two processes."""

import json
import tempfile
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Self

SYSTEM_USER = "crm-postgres"
SYSTEM_FOLDER = "/var/lib/crm"


def short_folders() -> tuple[str, ...]:
    """Where a socket may live when the path of the home is too long for one."""
    return (tempfile.gettempdir(), "/tmp", "/var/tmp")


@dataclass(frozen=True, kw_only=True)
class Orders:
    """Which database to run, and how far the machine may be used for it.

    `namespace`, `system_user` and `system_folder` matter only to root.
    """

    home: str
    binaries: str | None = None
    namespace: bool = True
    system_user: str = SYSTEM_USER
    system_folder: str = SYSTEM_FOLDER
    socket_folders: tuple[str, ...] = field(default_factory=short_folders)

    @classmethod
    def for_home(cls, home: Path, binaries: Path | None = None) -> Self:
        return cls(
            home=str(home.expanduser().resolve()),
            binaries=None if binaries is None else str(binaries.expanduser().absolute()),
        )

    def to_json(self) -> str:
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, text: str) -> Self:
        fields = json.loads(text)
        return cls(**fields | {"socket_folders": tuple(fields["socket_folders"])})
