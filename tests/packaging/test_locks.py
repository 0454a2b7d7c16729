"""The lock files say exactly what is installed, and never from where."""

import json
import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
LOCKS = ["build", "dev", "runtime"]
NODE_FOLDERS = ["benchmarks/postgraphile", "frontend_schema", "graphql/graphiql", "tests/web"]


def pinned(lock: str) -> dict[str, str]:
    text = (ROOT / "requirements" / f"{lock}.txt").read_text()
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", text, re.MULTILINE))


@pytest.mark.parametrize("lock", LOCKS)
def test_every_line_of_a_lock_is_one_exact_version_with_hashes(lock: str) -> None:
    text = (ROOT / "requirements" / f"{lock}.txt").read_text().replace(" \\\n", " ")
    assert text
    for line in text.splitlines():
        assert re.fullmatch(r"[a-z0-9-]+==\S+( ; [^#]+?)?(\s+--hash=sha256:[0-9a-f]{64})+", line)


@pytest.mark.parametrize(
    "path",
    [
        *(f"requirements/{lock}.txt" for lock in LOCKS),
        *(f"{folder}/package-lock.json" for folder in NODE_FOLDERS),
    ],
)
def test_a_lock_names_no_download_address(path: str) -> None:
    text = (ROOT / path).read_text()
    if path.endswith(".json"):
        packages = json.loads(text)["packages"]
        assert [name for name, package in packages.items() if "resolved" in package] == []
        assert all("integrity" in package for name, package in packages.items() if name)
    else:
        assert "://" not in text


def test_no_lock_of_uv_lies_beside_ours() -> None:
    assert not (ROOT / "uv.lock").exists()


def test_the_locks_agree_with_each_other() -> None:
    dev = pinned("dev")
    assert pinned("runtime").items() <= dev.items()
    assert pinned("build").items() <= dev.items()


def test_the_locks_meet_what_the_project_asks_for() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text())
    groups = settings["dependency-groups"]
    asked = {
        "runtime": settings["project"]["dependencies"],
        "build": [*settings["build-system"]["requires"], *groups["build"]],
        "dev": [one for one in groups["dev"] if isinstance(one, str)],
    }
    for lock, requirements in asked.items():
        versions = pinned(lock)
        for requirement in map(Requirement, requirements):
            version = versions[canonicalize_name(requirement.name)]
            assert requirement.specifier.contains(version), f"{requirement} in {lock}.txt"
