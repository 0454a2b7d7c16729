"""A program that appends facts and projects them until it is killed: URL and key file in, facts it
was told are stored out, one line per append: `position event_id position event_id …`.

It never gives a command up: what it was not told about, it sends again under the same id.
"""

import datetime
import sys
import threading
import time
from pathlib import Path
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from eventsourcing.persistence import PersistenceError

from crm.application.alumni import AlumniCrm
from crm.domain.envelope import SYSTEM, Context, Source
from crm.domain.facts import MessageOpened, NoteAdded
from crm.domain.moment import Moment
from crm.storage.key_file import read_key_file
from projections.runner import Runner

TOKYO = ZoneInfo("Asia/Tokyo")


def main(url: str, key_file: str, *people: str) -> None:
    secrets = read_key_file(Path(key_file))
    crm = AlumniCrm(url, secrets, TOKYO)
    runner = Runner(url, secrets, TOKYO)
    threading.Thread(target=runner.run, args=(threading.Event(),), daemon=True).start()
    number = 0
    while True:
        number += 1
        context = Context(command_id=uuid4(), actor=SYSTEM, source=Source("journey"))
        moment = Moment(now=datetime.datetime.now(datetime.UTC), zone=TOKYO, context=context)
        facts = [
            moment.happening(
                UUID(people[(number + place) % len(people)]),
                NoteAdded(text=f"{number}") if place % 2 else MessageOpened(message_id=f"{number}"),
            )
            for place in range(1 + number % 4)
        ]
        appended = None
        while appended is None:
            try:
                appended = crm.append_unseen(facts, moment)
            except PersistenceError:
                time.sleep(0.05)
        pairs = zip(appended, facts, strict=True)
        sys.stdout.write(" ".join(f"{where.position} {fact.event_id}" for where, fact in pairs))
        sys.stdout.write("\n")
        sys.stdout.flush()


main(*sys.argv[1:])
