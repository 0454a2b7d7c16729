"""A log with some facts, a follower on it, and what an auditor would verify it with."""

from pathlib import Path

import psycopg
import pytest

from crm.transparency.follower import Follower
from crm.transparency.key_file import create_signing_keys
from crm.transparency.note import checked_checkpoint
from crm.transparency.verify import Brought, Verdict, verify
from tests.crm.storage.appending import now_moment, touches


class Audited:
    """One log under audit."""

    def __init__(self, url, crm, person, folder: Path):
        self.url, self.crm, self.folder = url, crm, folder
        self.somebody = person(email="a@example.jp", employee_number="1", last_day="2024-03-31")
        self.keys = create_signing_keys(folder / "audit-key.json")
        self.follower = Follower(url, self.keys)

    def follow_with(self, *targets) -> None:
        """A follower that publishes to these."""
        self.follower.close()
        self.follower = Follower(self.url, self.keys, targets)

    def append(self, count: int, delivery: str | None = "d") -> None:
        moment = now_moment()
        name = f"{delivery}-{moment.context.command_id}" if delivery else None
        self.crm.append_unseen(touches(moment, self.somebody, count, name), moment)

    def sign(self) -> str:
        """The newest note."""
        signed = self.follower.catch_up()
        assert signed is not None
        return signed.note

    def verify(self, *notes: str, tiles=None) -> Verdict:
        brought = [
            Brought(checked_checkpoint(note, self.keys.verifiers(note.split("\n", 1)[0])), tiles)
            for note in notes
        ]
        return verify(self.url, self.keys.verifiers, brought)

    def as_owner(self, *statements: str, **params: object) -> None:
        """What somebody does who is above every role."""
        with psycopg.connect(self.url) as connection:
            for statement in statements:
                assert connection.execute(statement, params or None).rowcount != 0

    @property
    def facts(self) -> int:
        return self.crm.event_log.head()


@pytest.fixture
def audited(database, crm, person, tmp_path):
    log = Audited(database, crm, person, tmp_path)
    yield log
    log.follower.close()
