# ruff: noqa: T201  # it talks to whoever follows it
"""What the drills share: a program to call, an embedded database to wait for, and what is said."""

import datetime
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from uuid import UUID, uuid4

from crm.application.alumni import PersonRef
from crm.application.command import carry_out
from crm.application.commands.rights import ApproveErasure, RequestErasure
from crm.domain.envelope import Actor, ActorType, Context, Source
from crm.domain.facts.rights import RequestOrigin
from crm.domain.moment import Moment
from crm.program.bootstrap import Deployment, deployment
from crm.program.erasing import Eraser
from crm.program.settings import read_settings
from projections.runner import Runner


class DrillFailed(Exception):
    """What did not hold."""


def told(drill: Callable[[], None]) -> int:
    """Runs a drill; the exit code of the program."""
    try:
        drill()
    except DrillFailed as failed:
        print(f"The drill failed: {failed}.", file=sys.stderr)
        return 1
    print("The drill held.")
    return 0


def step(sentence: str) -> None:
    print(f"* {sentence}", flush=True)


def show(text: str) -> None:
    """What a command printed."""
    print("".join(f"  {line}\n" for line in text.splitlines()), end="", flush=True)


def must(held: bool, otherwise: str) -> None:
    if not held:
        raise DrillFailed(otherwise)


def crm(environment: Mapping[str, str], *words: str, ends_with: int = 0) -> str:
    """What `crm` printed, errors included; fails when it ends with another code."""
    done = subprocess.run(
        [sys.executable, "-m", "crm.program", *words],
        env={"PATH": "/usr/bin:/bin", **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode != ends_with:
        raise DrillFailed(f"crm {' '.join(words)} ended with {done.returncode}: {done.stdout}")
    return done.stdout


def opened(environment: Mapping[str, str]) -> AbstractContextManager[Deployment]:
    return deployment(read_settings(environment))


def stopped(home: Path) -> None:
    """Wait until the embedded server is down: a copy of its folder is whole only then."""
    for _ in range(300):
        if not (home / "postgres" / "data" / "postmaster.pid").exists():
            return
        time.sleep(0.1)
    raise DrillFailed("the embedded database did not stop")


def project(parts: Deployment) -> None:
    Runner(parts.url, parts.secrets, parts.settings.time_zone).catch_up()


def erase(parts: Deployment, alumnus_id: UUID) -> UUID:
    """Asked for, approved by another person, carried out and confirmed; the id of the request."""
    asked = RequestErasure(alumnus=PersonRef(alumnus_id=alumnus_id), origin=RequestOrigin.PERSON)
    made = carry_out(parts.crm, _moment(parts, "drill-one"), asked)
    assert made.undertaking is not None
    request_id = made.undertaking.id
    assert isinstance(request_id, UUID)
    carry_out(parts.crm, _moment(parts, "drill-two"), ApproveErasure(request=request_id))
    eraser = Eraser(parts.crm, parts.url)
    eraser.run_once()
    project(parts)
    (done,) = eraser.run_once()
    if done.receipt is None:
        raise DrillFailed(f"no receipt; it waits for {done.waits_for}")
    show(done.receipt.en())
    return request_id


def _moment(parts: Deployment, who: str) -> Moment:
    actor = Actor(ActorType.HR, who)
    context = Context(command_id=uuid4(), actor=actor, source=Source("drill"))
    now = datetime.datetime.now(datetime.UTC)
    return Moment(now=now, zone=parts.settings.time_zone, context=context)
