# ruff: noqa: T201  # it talks to whoever follows it
"""Drill: erase somebody, restore a backup that still has them, and see that they stay erased.

    python docs/operations/erasure_drill.py

Works in a folder of its own, with an embedded database that it makes and stops, and touches no
other. Prints each step and ends with 1 at the first that did not hold. Takes about a minute.
"""

import datetime
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from uuid import UUID, uuid4

from crm.application.alumni import PersonRef
from crm.application.command import carry_out
from crm.application.commands.rights import ApproveErasure, RequestErasure
from crm.domain.envelope import Actor, ActorType, Context, Source
from crm.domain.facts.rights import RequestOrigin
from crm.domain.moment import Moment
from crm.domain.refusals import UnknownAlumnus
from crm.program.bootstrap import Deployment, deployment
from crm.program.erasing import Eraser
from crm.program.settings import read_settings
from projections import READ_MODELS
from projections.connecting import projector_connection
from projections.editions import editions
from projections.erasing import rows_held
from projections.runner import Runner

NEEDLES = ("Zephyrine Quackenbush", "zephyrine@drill.example", "DRILL-7731")
ROWS = f"""employee_number,name,email,hired_on,departed_on
{NEEDLES[2]},{NEEDLES[0]},{NEEDLES[1]},2015-04-01,2025-03-31
DRILL-2,Stays Here,stays@drill.example,2016-04-01,2025-03-31
"""


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="crm-drill-") as place:
        home = Path(place) / "home"
        environment = {"CRM_HOME": str(home), "CRM_PRODUCTION": "0"}
        _step("Two people are imported and projected.")
        file = Path(place) / "people.csv"
        file.write_text(ROWS)
        _crm(environment, "import", "people", str(file))
        with _open(environment) as parts:
            _project(parts)
            gone = parts.crm.find(PersonRef(email=NEEDLES[1]))
        _stopped(home)

        _step("A backup is taken: the database, with the keys in it, as a copy.")
        shutil.copytree(home / "postgres", Path(place) / "backup", symlinks=True)

        _step("The erasure is asked for, approved by another person and carried out.")
        with _open(environment) as parts:
            request_id = _approved(parts, gone)
            eraser = Eraser(parts.crm, parts.url)
            eraser.run_once()
            _project(parts)
            (done,) = eraser.run_once()
            if done.receipt is None:
                return _failed(f"no receipt; it waits for {done.waits_for}")
            print("  " + done.receipt.en())
            if not _is_gone(parts):
                return _failed("the person is still found")
        print(_crm(environment, "rights", "receipt", str(request_id)))
        _stopped(home)

        _step("The backup from before the erasure is put back. Key file and journal stay.")
        shutil.rmtree(home / "postgres")
        shutil.copytree(Path(place) / "backup", home / "postgres", symlinks=True)
        if not (home / "erasures.jsonl").exists():
            return _failed("there is no journal of erasures in the home")

        _step("The program starts: the person is erased again before anything can be read.")
        with _open(environment) as parts:
            if not _is_gone(parts):
                return _failed("the person came back with the backup")
            if parts.crm.keyring.classes_of(gone):
                return _failed("the keys came back with the backup")
            with projector_connection(parts.url) as connection:
                live = editions(connection, READ_MODELS)
                left = sum(rows_held(connection, each, [gone]) for each in live)
            if left:
                return _failed("a read model has the person again")
            if not parts.crm.find(PersonRef(external_ref="DRILL-2")):
                return _failed("somebody else is gone too")

        _step("The same file is imported once more: the row is reported, nobody is registered.")
        again = _crm(environment, "import", "people", str(file))
        print("  " + again.splitlines()[0])
        if "ERASED_PERSON" not in again:
            return _failed("the import did not notice the person")
        _stopped(home)
        print("The drill held.")
        return 0


def _approved(parts: Deployment, alumnus_id: UUID) -> UUID:
    asked = RequestErasure(alumnus=PersonRef(alumnus_id=alumnus_id), origin=RequestOrigin.PERSON)
    made = carry_out(parts.crm, _moment(parts, "drill-one"), asked)
    assert made.undertaking is not None
    request_id = made.undertaking.id
    assert isinstance(request_id, UUID)
    carry_out(parts.crm, _moment(parts, "drill-two"), ApproveErasure(request=request_id))
    return request_id


def _moment(parts: Deployment, who: str) -> Moment:
    actor = Actor(ActorType.HR, who)
    context = Context(command_id=uuid4(), actor=actor, source=Source("drill"))
    now = datetime.datetime.now(datetime.UTC)
    return Moment(now=now, zone=parts.settings.time_zone, context=context)


def _is_gone(parts: Deployment) -> bool:
    for who in (PersonRef(email=NEEDLES[1]), PersonRef(external_ref=NEEDLES[2])):
        try:
            parts.crm.find(who)
        except UnknownAlumnus:
            continue
        return False
    return True


def _project(parts: Deployment) -> None:
    Runner(parts.url, parts.secrets, parts.settings.time_zone).catch_up()


def _open(environment: Mapping[str, str]) -> AbstractContextManager[Deployment]:
    return deployment(read_settings(environment))


def _crm(environment: Mapping[str, str], *words: str) -> str:
    path = {"PATH": "/usr/bin:/bin", **environment}
    done = subprocess.run(
        [sys.executable, "-m", "crm.program", *words],
        env=path,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise SystemExit(done.stderr)
    return done.stdout


def _stopped(home: Path) -> None:
    """Wait until the embedded server is down: a copy of its folder is whole only then."""
    for _ in range(300):
        if not (home / "postgres" / "data" / "postmaster.pid").exists():
            return
        time.sleep(0.1)
    raise SystemExit("The embedded database did not stop.")


def _step(sentence: str) -> None:
    print(f"* {sentence}", flush=True)


def _failed(what: str) -> int:
    print(f"The drill failed: {what}.", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
