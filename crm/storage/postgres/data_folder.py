"""The data folder of a server: made whole or not at all, never opened by another version."""

import locale
import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from crm.storage.postgres.account import child_setup
from crm.storage.postgres.errors import PostgresError, start_failure
from crm.storage.postgres.log import log_tail
from crm.storage.postgres.server import clean_environment
from crm.storage.postgres.site import Site
from crm.storage.postgres.sockets import OWNER

_BUILTIN_LOCALE_SINCE = 17


def make_data(site: Site) -> None:
    """Run initdb unless the data is there; the folder gets its name only when it is complete.

    Raises POSTGRES_WRONG_VERSION or DATA_FOLDER_DAMAGED for data these programs cannot open.
    """
    if site.data.exists():
        _check_version(site)
        return
    parent = site.data.parent
    for unfinished in parent.glob("data.new.*"):
        shutil.rmtree(unfinished, ignore_errors=True)
    draft = Path(tempfile.mkdtemp(prefix="data.new.", dir=parent))
    site.account.own(draft)
    try:
        _initdb(site, draft)
        draft.rename(site.data)
    except BaseException:
        shutil.rmtree(draft, ignore_errors=True)
        raise
    folder = os.open(parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _initdb(site: Site, draft: Path) -> None:
    if site.binaries.major >= _BUILTIN_LOCALE_SINCE:
        sorting = ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
    else:  # C alone knows no Japanese letters, which trigram search needs
        sorting = ["--locale=C.UTF-8" if _system_knows("C.UTF-8") else "--locale=C"]
    with site.log.open("ab") as log:
        before = log.tell()
        result = subprocess.run(
            [
                *(site.binaries.initdb, "-D", draft, "--username", OWNER, "--encoding=UTF8"),
                *sorting,
                *("--data-checksums", "--auth-local=trust", "--auth-host=reject"),
                "--no-instructions",
            ],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            cwd="/",
            env=clean_environment(),
            preexec_fn=child_setup(site.account, signal.SIGTERM),
            check=False,
        )
    if result.returncode != 0:
        raise start_failure(log_tail(site.log, before), site.data, site.log)


def _system_knows(name: str) -> bool:
    before = locale.setlocale(locale.LC_CTYPE)
    try:
        locale.setlocale(locale.LC_CTYPE, name)
    except locale.Error:
        return False
    locale.setlocale(locale.LC_CTYPE, before)
    return True


def _check_version(site: Site) -> None:
    try:
        found = (site.data / "PG_VERSION").read_text().strip()
    except FileNotFoundError:
        raise PostgresError(
            "DATA_FOLDER_DAMAGED",
            f"{site.data} is not a complete PostgreSQL database; move it away and restore a "
            "backup, or start with an empty CRM_HOME.",
        ) from None
    if found != str(site.binaries.major):
        raise PostgresError(
            "POSTGRES_WRONG_VERSION",
            f"{site.data} was made by PostgreSQL {found}, but {site.binaries.folder} is "
            f"PostgreSQL {site.binaries.major}; set CRM_POSTGRES_BIN to the programs of "
            f"PostgreSQL {found}.",
        )
