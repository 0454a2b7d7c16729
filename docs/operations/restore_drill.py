"""Drill: lose the database, restore an older backup, and see what was lost, erased and proved.

    python docs/operations/restore_drill.py

Works in a folder of its own, with an embedded database that it makes and stops, and touches no
other. Prints each step and ends with 1 at the first that did not hold. Takes about twenty seconds.
"""

import shutil
import sys
import tempfile
from pathlib import Path

from drill import crm, erase, must, opened, project, show, step, stopped, told

from crm.application.alumni import PersonRef
from crm.domain.refusals import UnknownAlumnus

HEADER = "employee_number,name,email,hired_on,departed_on\n"
BEFORE = """DRILL-1,Leaves Again,leaves@drill.example,2015-04-01,2025-03-31
DRILL-2,Stays Here,stays@drill.example,2016-04-01,2025-03-31
"""
AFTER = """DRILL-3,Came Later,later@drill.example,2017-04-01,2025-03-31
"""


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="crm-drill-") as place:
        home, notes, backup = (Path(place) / each for each in ("home", "notes", "backup"))
        environment = {
            "CRM_HOME": str(home),
            "CRM_PRODUCTION": "0",
            "CRM_AUDIT_PUBLISH": f"file:{notes}",
        }
        before, after = Path(place) / "before.csv", Path(place) / "after.csv"
        before.write_text(HEADER + BEFORE)
        after.write_text(HEADER + AFTER)

        step("Two people are imported, projected, and their facts signed.")
        crm(environment, "import", "people", str(before))
        with opened(environment) as parts:
            project(parts)
            gone = parts.crm.find(PersonRef(external_ref="DRILL-1"))
        crm(environment, "audit", "follow", "--once")
        stopped(home)

        step("A backup is taken of the database. Keys, signing key, notes and journal are apart.")
        shutil.copytree(home / "postgres", backup, symlinks=True)

        step("Life goes on: a third person comes, the first is erased, and that is signed too.")
        crm(environment, "import", "people", str(after))
        with opened(environment) as parts:
            erase(parts, gone)
            lost = parts.crm.event_log.head()
        crm(environment, "audit", "follow", "--once")
        show(crm(environment, "audit", "verify", "--since", str(notes)))
        stopped(home)

        step("The disk is lost; the backup is put back.")
        shutil.rmtree(home / "postgres")
        shutil.copytree(backup, home / "postgres", symlinks=True)

        step("The program starts: who was erased since is erased again before anything is read.")
        with opened(environment) as parts:
            try:
                parts.crm.find(PersonRef(external_ref="DRILL-1"))
            except UnknownAlumnus:
                pass
            else:
                must(held=False, otherwise="the person came back with the backup")
            head = parts.crm.event_log.head()
            must(head < lost, "the backup is not older than what was lost")

        step("Whoever kept a checkpoint sees what is missing; nothing is signed over it.")
        show(crm(environment, "audit", "verify", "--since", str(notes), ends_with=1))
        show(crm(environment, "audit", "follow", "--once", ends_with=1))

        step("It is said that this was a restore: a new tree begins with the old checkpoint.")
        reason = "Restored the backup of the drill after the loss of a disk"
        show(crm(environment, "audit", "new-epoch", "--reason", reason))
        crm(environment, "audit", "follow", "--once")
        show(crm(environment, "audit", "verify"))

        step("What was lost is brought in again; who was erased is reported, not registered.")
        again = crm(environment, "import", "people", str(before))
        show(again.splitlines()[0])
        must("ERASED_PERSON" in again, "the import did not notice the person")
        show(crm(environment, "import", "people", str(after)).splitlines()[0])

        step("The read models are made again from the log, and everything is proved.")
        show(crm(environment, "project", "rebuild", "--all"))
        crm(environment, "audit", "follow", "--once")
        show(crm(environment, "audit", "verify"))
        show(crm(environment, "doctor", ends_with=0))
        stopped(home)


if __name__ == "__main__":
    sys.exit(told(main))
