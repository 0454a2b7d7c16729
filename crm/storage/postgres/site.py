"""Which data, socket, programs and user one server gets: decided before each start."""

import hashlib
import os
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from crm.storage.postgres.account import (
    Account,
    SameUser,
    SystemUser,
    allows,
    namespace_account,
    system_account,
)
from crm.storage.postgres.binaries import Binaries, find_binaries
from crm.storage.postgres.errors import PostgresError
from crm.storage.postgres.home import Home, make_private
from crm.storage.postgres.orders import Orders
from crm.storage.postgres.sockets import socket_folder


@dataclass(frozen=True, kw_only=True)
class Site:
    """Everything a server is started from."""

    account: Account
    binaries: Binaries
    data: Path
    sockets: Path
    log: Path


def choose_site(orders: Orders, tell: Callable[[str], None]) -> Site:
    """Decide, and make what is missing; `tell` gets a sentence when root's data moves elsewhere.

    Once the data of a home is in a place it stays there. Raises `PostgresError`.
    """
    home = Home(Path(orders.home))
    binaries = find_binaries(None if orders.binaries is None else Path(orders.binaries))
    if os.geteuid() != 0:
        return _in_home(home, SameUser(), binaries, orders)
    if not home.system_record.exists():
        account = namespace_account() if orders.namespace else None
        if account and allows(account, lambda: _usable(home, binaries)):
            return _in_home(home, account, binaries, orders)
        if home.data.exists():
            raise PostgresError(
                "ROOT_NOT_ALLOWED",
                f"PostgreSQL refuses to run as root and this system allows no user namespace for "
                f"{home.data}; run this program as an ordinary user or set DATABASE_URL.",
            )
    return _for_system_user(home, binaries, orders, tell)


def _in_home(home: Home, account: Account, binaries: Binaries, orders: Orders) -> Site:
    sockets = socket_folder(home, orders.socket_folders)
    return Site(account=account, binaries=binaries, data=home.data, sockets=sockets, log=home.log)


def _for_system_user(
    home: Home, binaries: Binaries, orders: Orders, tell: Callable[[str], None]
) -> Site:
    base = Path(orders.system_folder)
    base.mkdir(mode=0o755, parents=True, exist_ok=True)
    account = system_account(orders.system_user, base)
    if not allows(account, lambda: os.access(base, os.X_OK)):
        raise PostgresError(
            "ROOT_NOT_ALLOWED",
            f"PostgreSQL refuses to run as root and the system user {account.name} may not enter "
            f"{base}; run this program as an ordinary user or set DATABASE_URL to a server.",
        )
    folder = _system_folder(home, base, account)
    tell(
        f"PostgreSQL refuses to run as root, so it runs as the system user {account.name} with "
        f"its data in {folder}."
    )
    return Site(
        account=account,
        binaries=reachable(binaries, account, base),
        data=folder / "data",
        sockets=folder / "socket",
        log=home.log,
    )


def _system_folder(home: Home, base: Path, account: SystemUser) -> Path:
    if home.system_record.exists():
        return Path(home.system_record.read_text())
    folder = Path(tempfile.mkdtemp(prefix="", dir=base))
    make_private(folder / "socket")
    account.own(folder / "socket")
    account.own(folder)
    home.system_record.write_text(str(folder))
    return folder


def reachable(binaries: Binaries, account: SystemUser, base: Path) -> Binaries:
    """The same programs, copied below `base` if they are in a folder that is closed to others."""
    if allows(account, lambda: _executable(binaries)):
        return binaries
    stamp = f"{binaries.folder.resolve()} {binaries.postgres.stat().st_mtime_ns}"
    name = f"postgresql-{binaries.major}-{hashlib.sha256(stamp.encode()).hexdigest()[:12]}"
    copy = base / name
    if not copy.exists():
        draft = Path(tempfile.mkdtemp(prefix=f"{name}.", dir=base))
        for part in binaries.parts:
            shutil.copytree(part, draft / part.name, symlinks=True)
        _open_to_all(draft)
        try:
            draft.rename(copy)
        except OSError:  # another home made the same copy meanwhile
            shutil.rmtree(draft)
            if not copy.exists():
                raise
    inside = binaries.folder.resolve().relative_to(binaries.parts[0].resolve().parent)
    parts = tuple(copy / part.name for part in binaries.parts)
    return Binaries(copy / inside, binaries.major, parts)


def _open_to_all(tree: Path) -> None:
    """Make our own copy readable; the original keeps its permissions."""
    tree.chmod(0o755)
    for path in tree.rglob("*"):
        if not path.is_symlink():
            runs = path.is_dir() or path.stat().st_mode & 0o100
            path.chmod(0o755 if runs else 0o644)


def _usable(home: Home, binaries: Binaries) -> bool:
    with tempfile.TemporaryFile(dir=home.folder):
        return _executable(binaries)


def _executable(binaries: Binaries) -> bool:
    programs = (binaries.postgres, binaries.initdb)
    return all(os.access(path, os.R_OK | os.X_OK) for path in (*programs, *binaries.parts))
