"""The compose file is sound, as far as that shows without an engine; the check sees faults."""

import importlib.util
from pathlib import Path
from types import ModuleType

import click
import pytest

ROOT = Path(__file__).parents[2]
COMPOSE = (ROOT / "docker-compose.yml").read_text()
DOCKERFILE = (ROOT / "Dockerfile").read_text()


@pytest.fixture(scope="module")
def check() -> ModuleType:
    spec = importlib.util.spec_from_file_location("check_compose", ROOT / "tools/check_compose.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def program() -> click.Group:
    from crm.program.main import crm

    return crm


def test_the_compose_file_and_the_dockerfile_have_no_fault(
    check: ModuleType, program: click.Group
) -> None:
    assert check.findings_of_compose(COMPOSE, program) == []
    assert check.findings_of_dockerfile(DOCKERFILE) == []


@pytest.mark.parametrize(
    ("right", "wrong", "finding"),
    [
        ("postgres:18-bookworm", "postgres:latest", "no version"),
        ("user: postgres", "user: root", "runs as root"),
        ('["migrate"]', '["migrat"]', "refused"),
        ('["project", "run", ', '["project", ', "refused"),
        ('"--metrics-port", "9100"', '"--metrics-port", "door"', "refused"),
        ('"--port", "8000"', '"--prot", "8000"', "refused"),
        ('"--port", "8000"', '"--port", "door"', "refused"),
        ('"status", "--check"', '"status", "--chek"', "refused"),
        ("${CRM_BIND:-127.0.0.1}", "0.0.0.0", "open to every network"),
        ("condition: service_completed_successfully", "condition: service_started", "must wait"),
        ("POSTGRES_PASSWORD: ${POSTGRES_PASSWORD:?", "POSTGRES_PASSWORD: ${X:?", "demand"),
        ('restart: "no"\n    healthcheck: { disable: true }', "restart: always", "no healthcheck"),
    ],
)
def test_a_fault_in_the_compose_file_is_found(
    check: ModuleType, program: click.Group, right: str, wrong: str, finding: str
) -> None:
    assert right in COMPOSE
    found = check.findings_of_compose(COMPOSE.replace(right, wrong), program)
    assert any(finding in line for line in found)


@pytest.mark.parametrize(
    ("right", "wrong", "finding"),
    [
        ("FROM python:3.11-slim-bookworm\n", "FROM python\n", "no version"),
        ("USER 10001:10001", "USER root", "runs as root"),
        ("HEALTHCHECK ", "# ", "no HEALTHCHECK"),
        ("--require-hashes --only-binary :all: -r", "-r", "without hashes"),
    ],
)
def test_a_fault_in_the_dockerfile_is_found(
    check: ModuleType, right: str, wrong: str, finding: str
) -> None:
    assert right in DOCKERFILE
    found = check.findings_of_dockerfile(DOCKERFILE.replace(right, wrong))
    assert any(finding in line for line in found)


def test_everything_the_dockerfile_copies_is_let_through() -> None:
    admitted = {
        line.removeprefix("!")
        for line in (ROOT / ".dockerignore").read_text().splitlines()
        if line.startswith("!")
    }
    copied = [
        word.split("/")[0]
        for line in DOCKERFILE.splitlines()
        if line.startswith("COPY ") and "--from" not in line
        for word in line.split()[1:-1]
    ]
    assert copied
    assert set(copied) <= admitted
    assert all((ROOT / name).exists() for name in admitted)


def test_every_setting_reaches_the_containers() -> None:
    from crm.program.settings import VARIABLES

    own = {"CRM_POSTGRES_BIN"}  # the containers have no embedded database
    assert [name for name in VARIABLES if name not in own and f"    {name}:" not in COMPOSE] == []
