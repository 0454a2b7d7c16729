"""An import while the database loses replies, or holds facts that nobody can read."""

import datetime
from collections.abc import Callable, Iterator, Sequence
from typing import Any
from uuid import UUID

import psycopg
import pytest

from crm.application.alumni import AlumniCrm
from crm.domain.envelope import Actor, ActorType
from crm.domain.moment import Moment
from crm.ingest.people_import import import_people
from crm.ingest.people_mapping import PeopleMapping
from crm.ingest.people_rows import read_people
from crm.ingest.people_summary import ImportSummary
from crm.ingest.rows import RejectedRow
from crm.storage.key_file import Secrets
from crm.storage.mapper import StoredFact
from crm.storage.recorder import Appended
from tests.crm.storage.fault_proxy import FaultProxy

NOW = datetime.datetime(2026, 4, 1, 3, tzinfo=datetime.UTC)
HEADER = "employee_number,name,email,birth_date,hired_on,departed_on,department"
DAMAGE = """
UPDATE event_store.alumni_events SET state = '{"name": ["identity", "eA=="]}'
WHERE alumnus_id = %(alumnus_id)s AND topic = %(kind)s
"""


def importing(
    crm: AlumniCrm, *rows: str, rejects: list[RejectedRow] | None = None
) -> ImportSummary:
    width = HEADER.count(",")
    padded = [row + "," * (width - row.count(",")) for row in rows]
    table = read_people("\n".join([HEADER, *padded]).encode(), PeopleMapping(), today=NOW.date())
    keep = rejects.append if rejects is not None else lambda row: None
    return import_people(crm, table, now=NOW, actor=Actor(ActorType.HR, "x"), rejects=keep)


@pytest.fixture
def proxy(database: str) -> Iterator[FaultProxy]:
    proxy = FaultProxy(database)
    yield proxy
    proxy.close()


def test_an_import_whose_commit_nobody_heard_of_counts_what_it_stored(
    proxy: FaultProxy, secrets: Secrets, crm: AlumniCrm
) -> None:
    rows = [f"{n},氏名 {n},p{n}@example.jp,1980-01-02,2015-04-01" for n in range(20)]
    far = AlumniCrm(proxy.url, secrets, crm.zone)
    try:
        proxy.lose_reply_to(b"event_store.append")
        summary = importing(far, *rows)
    finally:
        far.close()
    assert proxy.lost
    assert (summary.new, summary.unchanged, summary.rejected) == (20, 0, 0)
    assert summary.facts == crm.event_log.head() == 40


class Overtaken(AlumniCrm):
    """A write side that somebody else is faster than, once."""

    overtake: Callable[[], object] = staticmethod(lambda: None)

    def append(self, stored: Sequence[StoredFact], moment: Moment, *more: Any) -> list[Appended]:
        overtake, self.overtake = self.overtake, lambda: None
        overtake()
        return super().append(stored, moment, *more)


def test_what_another_import_added_meanwhile_is_not_counted_and_hides_nothing_of_ours(
    crm: AlumniCrm, database: str, secrets: Secrets
) -> None:
    changed = "1,田中 太郎,new@example.jp,1980-01-02,2015-04-01"
    importing(crm, "1,田中 太郎,old@example.jp,1980-01-02,2015-04-01")
    slow = Overtaken(database, secrets, crm.zone)
    slow.overtake = lambda: importing(crm, changed)
    try:
        head = crm.event_log.head()
        summary = importing(slow, changed, "2,鈴木 花子,h@example.jp,1985-05-05,2016-04-01")
    finally:
        slow.close()
    assert (summary.new, summary.facts) == (1, 2)
    assert crm.event_log.head() == head + 1 + summary.facts
    assert importing(crm, changed).facts == 0


@pytest.fixture
def damaged(person: Callable[..., UUID], database: str) -> Callable[..., UUID]:
    """damaged(kind, …): somebody on file of whom facts of this kind cannot be read."""

    def damage(kind: str, **known: object) -> UUID:
        alumnus_id = person(**known)
        with psycopg.connect(database) as connection:
            connection.execute(DAMAGE, {"alumnus_id": alumnus_id, "kind": kind})
        return alumnus_id

    return damage


TARO = {
    "name": "田中 太郎",
    "employee_number": "1",
    "email": "taro@example.jp",
    "birth_date": datetime.date(1980, 1, 2),
}


@pytest.mark.parametrize("kind", ["AlumnusRegistered", "EmploymentStarted"])
def test_a_fact_that_cannot_be_read_costs_the_rows_of_its_person_only(
    crm: AlumniCrm, damaged: Callable[..., UUID], kind: str
) -> None:
    damaged(kind, **TARO)
    head, rejects = crm.event_log.head(), list[RejectedRow]()
    summary = importing(
        crm,
        "2,鈴木 花子,h@example.jp,1985-05-05,2016-04-01",
        "1,田中 太郎,taro@example.jp,1980-01-02,2015-04-01,,営業部",
        ",田中 太郎,taro@example.jp,1980-01-02",
        "3,佐藤 次郎",
        rejects=rejects,
    )
    assert (summary.new, summary.rejected) == (2, 2)
    assert [(each.line, each.code) for each in rejects] == [
        (3, "UNREADABLE_PERSON"),
        (4, "UNREADABLE_PERSON"),
    ]
    assert len(list(crm.event_log.readable_stream(head))) == summary.facts


def test_whoever_may_be_somebody_that_cannot_be_read_is_not_registered_twice(
    crm: AlumniCrm, damaged: Callable[..., UUID]
) -> None:
    damaged("EmploymentStarted", **TARO)
    summary = importing(
        crm,
        "9,田中 太郎,,1980-01-02,2020-04-01",
        "8,田中 太郎,,1990-09-09,2020-04-01",
        ",,taro@example.jp",
    )
    assert summary.reject_codes == {"UNREADABLE_PERSON": 2}
    assert summary.new == 1
