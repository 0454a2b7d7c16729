"""Drill: erase somebody, restore a backup that still has them, and see that they stay erased.

    python docs/operations/erasure_drill.py

Works in a folder of its own, with an embedded database that it makes and stops, and touches no
other. Prints each step and ends with 1 at the first that did not hold. Takes about ten seconds.
"""

import shutil
import sys
import tempfile
from pathlib import Path

from drill import crm, erase, must, opened, project, show, step, stopped, told

from crm.application.alumni import PersonRef
from crm.domain.refusals import UnknownAlumnus
from crm.program.bootstrap import Deployment
from projections import READ_MODELS
from projections.connecting import projector_connection
from projections.editions import editions
from projections.erasing import rows_held

NEEDLES = ("Zephyrine Quackenbush", "zephyrine@drill.example", "DRILL-7731")
ROWS = f"""employee_number,name,email,hired_on,departed_on
{NEEDLES[2]},{NEEDLES[0]},{NEEDLES[1]},2015-04-01,2025-03-31
DRILL-2,Stays Here,stays@drill.example,2016-04-01,2025-03-31
"""


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="crm-drill-") as place:
        home = Path(place) / "home"
        environment = {"CRM_HOME": str(home), "CRM_PRODUCTION": "0"}
        step("Two people are imported and projected.")
        file = Path(place) / "people.csv"
        file.write_text(ROWS)
        crm(environment, "import", "people", str(file))
        with opened(environment) as parts:
            project(parts)
            gone = parts.crm.find(PersonRef(email=NEEDLES[1]))
        stopped(home)

        step("A backup is taken: the database, with the keys in it, as a copy.")
        shutil.copytree(home / "postgres", Path(place) / "backup", symlinks=True)

        step("The erasure is asked for, approved by another person and carried out.")
        with opened(environment) as parts:
            request_id = erase(parts, gone)
            must(_is_gone(parts), "the person is still found")
        show(crm(environment, "rights", "receipt", str(request_id)))
        stopped(home)

        step("The backup from before the erasure is put back. Key file and journal stay.")
        shutil.rmtree(home / "postgres")
        shutil.copytree(Path(place) / "backup", home / "postgres", symlinks=True)
        must((home / "erasures.jsonl").exists(), "there is no journal of erasures in the home")

        step("The program starts: the person is erased again before anything can be read.")
        with opened(environment) as parts:
            must(_is_gone(parts), "the person came back with the backup")
            must(not parts.crm.keyring.classes_of(gone), "the keys came back with the backup")
            with projector_connection(parts.url) as connection:
                live = editions(connection, READ_MODELS)
                left = sum(rows_held(connection, each, [gone]) for each in live)
            must(not left, "a read model has the person again")
            parts.crm.find(PersonRef(external_ref="DRILL-2"))

        step("The same file is imported once more: the row is reported, nobody is registered.")
        again = crm(environment, "import", "people", str(file))
        show(again.splitlines()[0])
        must("ERASED_PERSON" in again, "the import did not notice the person")
        stopped(home)


def _is_gone(parts: Deployment) -> bool:
    for who in (PersonRef(email=NEEDLES[1]), PersonRef(external_ref=NEEDLES[2])):
        try:
            parts.crm.find(who)
        except UnknownAlumnus:
            continue
        return False
    return True


if __name__ == "__main__":
    sys.exit(told(main))
