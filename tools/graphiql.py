"""Builds GraphiQL into the server's static folder, where Node is there and the bundle is not fresh.

Only the standard library, because it runs before anything is installed: `make setup` calls it, and
so does the build of the wheel. Without Node the program works, only its GraphiQL page is left out.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "graphql" / "graphiql"
BUNDLE = ROOT / "graphql" / "graphql_server" / "static" / "graphiql"
OLDEST_NODE = 20


class CannotBuild(Exception):
    """There is no new bundle; the message says why and what to do."""


def digest_of_sources() -> str:
    """SHA-256 over names and contents of everything the bundle is made from."""
    files = [SOURCES / "build.mjs", SOURCES / "package.json", SOURCES / "package-lock.json"]
    files += sorted(path for path in (SOURCES / "src").rglob("*") if path.is_file())
    digest = hashlib.sha256()
    for path in files:
        content = path.read_bytes()
        digest.update(f"{path.relative_to(SOURCES).as_posix()} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()


def is_fresh(bundle: Path) -> bool:
    """Whether the bundle is there, whole, and made from the sources as they are now."""
    stamp = bundle / "BUILT_FROM"
    return stamp.is_file() and stamp.read_text().strip() == digest_of_sources()


def npm_command() -> str:
    """The npm to call; raises CannotBuild where Node is missing or too old."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        raise CannotBuild(f"Node is missing; install Node {OLDEST_NODE} or newer to have it")
    answer = subprocess.run([node, "--version"], capture_output=True, text=True, check=False)
    version = answer.stdout.strip()
    major = version.removeprefix("v").partition(".")[0]
    if not major.isdigit() or int(major) < OLDEST_NODE:
        raise CannotBuild(f"Node is {version or 'broken'}; install Node {OLDEST_NODE} or newer")
    return npm


def run(command: list[str]) -> None:
    """Runs npm in the sources' folder; raises CannotBuild with the end of its output."""
    done = subprocess.run(
        command,
        cwd=SOURCES,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        end = " / ".join(done.stdout.strip().splitlines()[-3:])
        raise CannotBuild(f"`{' '.join(command[1:])}` failed in graphql/graphiql: {end}")


def build(bundle: Path) -> None:
    """Makes the bundle in a folder beside its place and moves it there whole."""
    npm = npm_command()
    unfinished = bundle.with_name(f".{bundle.name}-{os.getpid()}")
    try:
        run([npm, "ci", "--no-audit", "--no-fund"])
        run([npm, "run", "build", "--", str(unfinished)])
        (unfinished / "BUILT_FROM").write_text(digest_of_sources() + "\n")
        shutil.rmtree(bundle, ignore_errors=True)
        unfinished.rename(bundle)
    except OSError as error:
        raise CannotBuild(f"its files could not be written: {error}") from error
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)


def main() -> int:
    """Exit 0 also when GraphiQL is left out, unless asked with --required."""
    if is_fresh(BUNDLE):
        return 0
    try:
        build(BUNDLE)
    except CannotBuild as reason:
        outcome = "may be older than its sources" if BUNDLE.is_dir() else "is left out"
        print(f"GraphiQL {outcome}: {reason}.", file=sys.stderr)
        return 1 if "--required" in sys.argv[1:] else 0
    print("GraphiQL is built.")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
