"""Many writers at once, in processes of their own, and what the log must look like afterwards."""

import datetime
import threading
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import psycopg
from psycopg.rows import tuple_row

from crm.application.alumni import AlumniCrm
from crm.domain.envelope import SYSTEM, Context, Happening, Source
from crm.domain.facts import MessageDelivered
from crm.domain.moment import Moment
from crm.storage.connection import PROJECTOR, connection_kwargs
from crm.storage.key_file import Secrets

TOKYO = ZoneInfo("Asia/Tokyo")


def now_moment(command_id: UUID | None = None, digest: bytes = b"") -> Moment:
    context = Context(
        command_id=command_id or uuid4(), actor=SYSTEM, source=Source("tests"), digest=digest
    )
    return Moment(now=datetime.datetime.now(datetime.UTC), zone=TOKYO, context=context)


def touches(
    moment: Moment, alumnus_id: UUID, count: int, delivery: str | None = None
) -> list[Happening]:
    """So many facts that need no key; with `delivery`, each has a delivery id of its own."""
    return [
        moment.happening(
            alumnus_id,
            MessageDelivered(message_id=f"m-{number}"),
            delivery_id=f"{delivery}-{number}" if delivery else None,
        )
        for number in range(count)
    ]


def write(url: str, secrets: Secrets, people: list[UUID], threads: int, appends: int) -> int:
    """Append one to three facts at a time from several threads; how many facts that were."""
    crm = AlumniCrm(url, secrets, TOKYO, pool_size=threads)
    written: list[int] = []

    def work(thread: int) -> None:
        for number in range(appends):
            moment = now_moment()
            person = people[(thread + number) % len(people)]
            facts = touches(moment, person, 1 + number % 3)
            written.append(len(crm.append_unseen(facts, moment)))

    try:
        workers = [threading.Thread(target=work, args=(number,)) for number in range(threads)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
    finally:
        crm.close()
    return sum(written)


class Tail(threading.Thread):
    """Follows the log as a read model does: only ever what lies after the last position seen."""

    def __init__(self, url: str) -> None:
        super().__init__()
        self.url, self.seen, self.stop = url, [], threading.Event()
        self.seen: list[int]

    def run(self) -> None:
        with psycopg.connect(**connection_kwargs(self.url, PROJECTOR), autocommit=True) as log:
            while True:
                last = self.stop.is_set()
                after = self.seen[-1] if self.seen else 0
                self.seen += [position for (position,) in rows(log, _TAIL, after=after)]
                if last:
                    return


_TAIL = "SELECT position FROM event_store.log WHERE position > %(after)s ORDER BY position"


def rows(connection: psycopg.Connection, statement: str, **params: object) -> list[tuple]:
    with connection.cursor(row_factory=tuple_row) as cursor:
        return cursor.execute(statement.encode(), params).fetchall()
