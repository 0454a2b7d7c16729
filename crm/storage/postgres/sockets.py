"""A private folder for the server's socket whose path is short enough for the kernel."""

import contextlib
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import quote

from crm.storage.postgres.errors import PostgresError
from crm.storage.postgres.home import Home, is_private, make_private

OWNER = "crm_owner"
DATABASE = "crm"
PORT = 5432
_LONGEST = 103  # bytes: sun_path is 104 on macOS and 108 on Linux, with its final NUL
_SEPARATORS = set(',"\\')  # libpq and unix_socket_directories take these for list syntax


def socket_url(folder: str, database: str = DATABASE) -> str:
    """The URL of a database behind the socket in `folder`; the port names the socket's file."""
    return f"postgresql://{OWNER}@/{database}?host={quote(folder, safe='/')}&port={PORT}"


def socket_fits(folder: Path) -> bool:
    name = str(folder / f".s.PGSQL.{PORT}")
    plain = name.isprintable() and not _SEPARATORS & set(name)
    return plain and len(os.fsencode(name)) <= _LONGEST


def socket_folder(home: Home, elsewhere: Iterable[str]) -> Path:
    """The home's own socket folder, or a private one made in the first of `elsewhere` that fits.

    Raises SOCKET_PATH_TOO_LONG.
    """
    own = home.folder / "socket"
    if socket_fits(own):
        make_private(own)
        return own
    with contextlib.suppress(OSError):
        recorded = Path(home.socket_record.read_text())
        if is_private(recorded) and socket_fits(recorded):
            return recorded
    for parent in elsewhere:
        with contextlib.suppress(OSError):
            if socket_fits(Path(parent) / "crm-xxxxxxxx"):
                made = Path(tempfile.mkdtemp(prefix="crm-", dir=parent))
                home.socket_record.write_text(str(made))
                return made
    raise PostgresError(
        "SOCKET_PATH_TOO_LONG",
        f"The path {own} cannot hold a socket (at most {_LONGEST} bytes with its file, no comma) "
        "and no temporary folder can; set CRM_HOME to a shorter path.",
    )


def forget_socket_folder(home: Home) -> None:
    """Remove a socket folder that was made outside the home; the home's own one stays."""
    with contextlib.suppress(OSError):
        folder = Path(home.socket_record.read_text())
        home.socket_record.unlink()
        if is_private(folder):
            folder.rmdir()
