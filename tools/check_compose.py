"""Looks for mistakes in docker-compose.yml and the Dockerfile that show without an engine.

Docker's own check runs too, where its command line has the compose plugin. Prints one line per
finding and exits 1 when there is any.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click
import yaml

ROOT = Path(__file__).resolve().parent.parent

Service = dict[str, Any]


def findings_of_compose(text: str, program: click.Group) -> list[str]:
    """What is wrong with a compose file; `program` is asked whether its commands exist."""
    services: dict[str, Service] = yaml.safe_load(text)["services"]
    found = []
    for name, service in services.items():
        checks = (
            _image(service),
            _user(service),
            _health(service),
            _ports(service),
            _password(service),
            _dependencies(service, services),
            _commands(service, program),
        )
        found += [f"service {name}: {finding}" for check in checks for finding in check]
    return found


def findings_of_dockerfile(text: str) -> list[str]:
    """What is wrong with a Dockerfile: loose tags, a root user, no health check, loose packages."""
    lines = text.replace("\\\n", " ").splitlines()
    stages = {line.split()[3] for line in lines if re.match(r"FROM \S+ AS \S+", line)}
    last = lines[max(i for i, line in enumerate(lines) if line.startswith("FROM ")) :]
    found = [
        f"image {image} has no version"
        for image in re.findall(r"^FROM (\S+)", text, re.MULTILINE)
        if image not in stages and _is_loose(image)
    ]
    users = [line.split()[1] for line in last if line.startswith("USER ")]
    if not users or users[-1].split(":")[0] in {"root", "0"}:
        found.append("the last stage runs as root")
    if not any(line.startswith("HEALTHCHECK ") for line in last):
        found.append("the last stage has no HEALTHCHECK")
    found += [
        f"packages without hashes: {line.strip()}"
        for line in lines
        if re.search(r"pip install .*-r ", line) and "--require-hashes" not in line
    ]
    return found


def _is_loose(image: str) -> bool:
    _, colon, tag = image.rpartition("/")[2].partition(":")
    return not colon or tag == "latest"


def _image(service: Service) -> Iterator[str]:
    if _is_loose(service.get("image", "")):
        yield "its image has no version"


def _user(service: Service) -> Iterator[str]:
    if str(service.get("user", "root")).split(":")[0] in {"root", "0"}:
        yield "it runs as root"


def _is_one_shot(service: Service) -> bool:
    return service.get("restart") == "no"


def _health(service: Service) -> Iterator[str]:
    if "healthcheck" not in service and not _is_one_shot(service):
        yield 'it has no healthcheck and is no one-shot (restart: "no")'


def _ports(service: Service) -> Iterator[str]:
    for port in service.get("ports", []):
        if not re.match(r"127\.0\.0\.1:|\$\{\w+:-127\.0\.0\.1\}:", port):
            yield f"port {port} is open to every network; bind it to 127.0.0.1 by default"


def _password(service: Service) -> Iterator[str]:
    for name, value in service.get("environment", {}).items():
        secret = "PASSWORD" in name or name == "DATABASE_URL"
        if secret and "${POSTGRES_PASSWORD:?" not in str(value):
            yield f"{name} does not demand a password from outside the file"


def _dependencies(service: Service, services: dict[str, Service]) -> Iterator[str]:
    for other, how in service.get("depends_on", {}).items():
        if other not in services:
            yield f"it depends on {other}, which does not exist"
            continue
        once = _is_one_shot(services[other])
        wanted = "service_completed_successfully" if once else "service_healthy"
        if how.get("condition") != wanted:
            yield f"it must wait for {other} with condition {wanted}"


def _commands(service: Service, program: click.Group) -> Iterator[str]:
    if "build" not in service:
        return
    commands = [service.get("command", [])]
    test = service.get("healthcheck", {}).get("test", [])
    if test[:2] == ["CMD", "crm"]:
        commands.append(test[2:])
    for command in commands:
        reason = refusal_of(program, command)
        if reason:
            yield f"`crm {' '.join(command)}` is refused: {reason}"


def refusal_of(program: click.Group, arguments: Sequence[str]) -> str | None:
    """Why the program would not take these arguments; nothing is run."""
    command: click.Command = program
    context = click.Context(command, info_name="crm")
    rest = list(arguments)
    try:
        while isinstance(command, click.Group) and rest:
            name, found, rest = command.resolve_command(context, rest)
            if found is None:
                return f"there is no command {name}"
            command, context = found, click.Context(found, info_name=name, parent=context)
        command.parse_args(context, rest)
    except click.UsageError as refused:
        return refused.format_message()
    return None


def findings_of_docker() -> list[str]:
    """What `docker compose config` says, where that command exists."""
    if shutil.which("docker") is None:
        return []
    plugin = ["docker", "compose"]
    if subprocess.run([*plugin, "version"], capture_output=True, check=False).returncode != 0:
        return []
    done = subprocess.run(
        [*plugin, "--file", str(ROOT / "docker-compose.yml"), "config", "--quiet"],
        env={**os.environ, "POSTGRES_PASSWORD": "only-for-this-check"},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stderr.strip().splitlines() if done.returncode != 0 else []


def main() -> int:
    """Exit 1 when anything is found."""
    from crm.program.main import crm as program

    found = findings_of_compose((ROOT / "docker-compose.yml").read_text(), program)
    found += findings_of_dockerfile((ROOT / "Dockerfile").read_text())
    found += findings_of_docker()
    for finding in found:
        print(finding, file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main())
