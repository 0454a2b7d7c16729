"""Under which user PostgreSQL runs: it refuses root, so root lends it another identity.

As root a user namespace is tried first: the server is then root's own process, yet sees itself as
an ordinary user and has no privileges. Where the kernel forbids that, a system user is made.
"""

import ctypes
import os
import pwd
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from crm.storage.postgres.errors import PostgresError

_LIBC = ctypes.CDLL(None, use_errno=True)
_CLONE_NEWUSER = 0x10000000
_PR_SET_PDEATHSIG = 1
_NOBODY = 65534  # every user that a namespace does not know appears under this number


class Account(Protocol):
    """An identity that a child process takes between fork and exec."""

    def enter(self) -> None: ...

    def own(self, folder: Path) -> None:
        """Hand a folder made by this process to the identity."""


@dataclass(frozen=True)
class SameUser:
    """The ordinary user who runs the program."""

    def enter(self) -> None:
        pass

    def own(self, folder: Path) -> None:
        pass


@dataclass(frozen=True)
class Namespace:
    """Root's own files, seen from a user namespace in which root is the user `inside`."""

    inside: int

    def enter(self) -> None:
        outside = os.geteuid()
        if _LIBC.unshare(_CLONE_NEWUSER) != 0:
            raise OSError(ctypes.get_errno(), "a user namespace is not allowed")
        Path("/proc/self/uid_map").write_text(f"{self.inside} {outside} 1")

    def own(self, folder: Path) -> None:
        pass


@dataclass(frozen=True)
class SystemUser:
    """A system user without a shell, whose data and programs are where it may reach them."""

    name: str
    uid: int
    gid: int

    def enter(self) -> None:
        os.setgroups([])
        os.setgid(self.gid)
        os.setuid(self.uid)

    def own(self, folder: Path) -> None:
        os.chown(folder, self.uid, self.gid)


def namespace_account() -> Namespace | None:
    """A namespace that this kernel lets root make, if it does."""
    known = [user.pw_uid for user in pwd.getpwall() if user.pw_uid not in (0, _NOBODY)]
    if not sys.platform.startswith("linux") or not known:
        return None  # initdb looks its user up by number
    account = Namespace(known[0])
    return account if allows(account, lambda: os.geteuid() == account.inside) else None


def system_account(name: str, home: Path) -> SystemUser:
    """The system user `name`, made if it is missing; raises ROOT_NOT_ALLOWED."""
    user = _look_up(name)
    if user is None:
        _make(name, home)
        user = _look_up(name)
    if user is None or user.pw_uid == 0:
        raise PostgresError(
            "ROOT_NOT_ALLOWED",
            f"PostgreSQL refuses to run as root and the system user {name} could not be made; "
            "run this program as an ordinary user or set DATABASE_URL to a server.",
        )
    return SystemUser(name, user.pw_uid, user.pw_gid)


def allows(account: Account, question: Callable[[], bool]) -> bool:
    """Ask `question` in a short-lived child that has entered `account`; an error is a no."""
    child = os.fork()
    if child == 0:
        answer = 1
        try:
            account.enter()
            answer = 0 if question() else 1
        finally:
            os._exit(answer)
    return os.waitpid(child, 0)[1] == 0


def child_setup(account: Account, when_parent_dies: signal.Signals) -> Callable[[], None]:
    """What a child does before exec: become `account`, and (on Linux) end with its parent."""
    parent = os.getpid()

    def setup() -> None:
        os.umask(0o077)
        account.enter()
        if sys.platform.startswith("linux"):
            # After `enter`, for a change of user clears it.
            _LIBC.prctl(_PR_SET_PDEATHSIG, int(when_parent_dies), 0, 0, 0)
            if os.getppid() != parent:
                os._exit(1)

    return setup


def _look_up(name: str) -> pwd.struct_passwd | None:
    try:
        return pwd.getpwnam(name)
    except KeyError:
        return None


def _make(name: str, home: Path) -> None:
    nologin = "/usr/sbin/nologin"
    if program := shutil.which("useradd"):
        options = ["--system", "--user-group", "--no-create-home", "--home-dir", str(home)]
        command = [program, *options, "--shell", nologin, name]
    elif program := shutil.which("adduser"):  # busybox
        command = [program, "-S", "-D", "-H", "-h", str(home), "-s", nologin, name]
    else:
        return
    subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False)
