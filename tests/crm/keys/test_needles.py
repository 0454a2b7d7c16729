"""Words planted in every personal field stand in no file once their person is erased."""

import dataclasses
import datetime
import re
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

import psycopg
import pytest
from click.testing import CliRunner

from crm.application.alumni import AlumniCrm, PersonRef
from crm.application.command import carry_out
from crm.application.commands.identity import MergeIdentities, UnmergeIdentities
from crm.domain.dates import FuzzyDate
from crm.domain.facts import ABOUT_PEOPLE, AlumnusRegistered
from crm.domain.facts.base import declarations, field_types, item_type
from crm.domain.identity.clusters import MERGING_KINDS
from crm.domain.moment import Moment
from crm.domain.money import Money
from crm.program.bootstrap import upgrade
from crm.program.events import events
from crm.storage.key_file import create_key_file
from crm.storage.quarantine import KEPT, Quarantine, Unplaced
from crm.storage.scrubbing import scrub
from projections.erasing import forget_people
from projections.rebuild import Rebuild
from projections.runner import Runner
from tests.crm.domain.fact_examples import EXAMPLES
from tests.crm.keys.conftest import OwnServer
from tests.crm.storage.appending import now_moment

WORD = "qzxneedle"
"""Before every planted word: found in any case."""
NOW = datetime.datetime(2026, 11, 23, tzinfo=datetime.UTC)


class Planted:
    """Examples of facts with a word, date or amount of its own in every personal field.

    Of choices and small numbers there is nothing unique to look for.
    """

    def __init__(self):
        self.words = {}
        self._number = 0

    def fact(self, example):
        types, changed = field_types(type(example)), {}
        for name, declared in declarations(type(example)).items():
            if declared.personal and getattr(example, name) is not None:
                value = self._value(types[name][0], getattr(example, name))
                if value is not None:
                    changed[name] = value
                    self.words[f"{example.kind}.{name}"] = self._last
        return dataclasses.replace(example, **changed)

    def _value(self, python_type, value):
        self._number += 1
        word = self._last = f"{WORD}{self._number:04}針"
        if python_type is str:
            return f"{word}@x.example" if "@" in value else word
        if python_type is datetime.date:
            self._last = f"18{self._number % 90 + 10}-07-19"
            return datetime.date.fromisoformat(self._last)
        if python_type is FuzzyDate:
            self._last = f"17{self._number % 90 + 10}-07-19"
            return FuzzyDate.parse(self._last)
        if python_type is Money:
            self._last = f"77{self._number:04}31997"
            return dataclasses.replace(value, amount=type(value.amount)(self._last))
        item = item_type(python_type)
        if item is str:
            return (word,)
        if item is not None and dataclasses.is_dataclass(item):
            texts = [each.name for each in dataclasses.fields(item) if each.type in (str, "str")]
            if texts and value:
                return (dataclasses.replace(value[0], **dict.fromkeys(texts[-1:], word)),)
        return None


@pytest.fixture
def alone(tmp_path, monkeypatch):
    """A server of this test alone, with everything it and the program write in one folder."""
    shared = Path("/dev/shm")
    with TemporaryDirectory(prefix="crm-needles-", dir=shared if shared.is_dir() else None) as name:
        temporary = Path(name) / "tmp"
        temporary.mkdir()
        monkeypatch.setenv("TMPDIR", str(temporary))
        server = OwnServer(Path(name) / "home")
        yield server, Path(name)
        server.stop()


def test_nothing_of_an_erased_person_is_left_in_any_file(alone, zone, monkeypatch, caplog):
    server, folder = alone
    caplog.set_level("DEBUG")
    upgrade(server.url, zone)
    secrets = create_key_file(folder / "home" / "keys.json")
    crm = AlumniCrm(server.url, secrets, zone)
    planted, gone, other, now = Planted(), uuid4(), uuid4(), now_moment()
    registered = planted.fact(EXAMPLES["AlumnusRegistered"])
    assert isinstance(registered, AlumnusRegistered)
    crm.register(moment_of(now), gone, registered)
    crm.register(moment_of(now_moment()), other, AlumnusRegistered(name=None))
    subjects = {gone, other}
    for kind in ABOUT_PEOPLE:
        if kind not in ("AlumnusRegistered", *MERGING_KINDS):
            fact = planted.fact(EXAMPLES[kind])
            crm.append_unseen([now.happening(gone, fact)], now_moment())
            subjects |= {
                getattr(fact, each.subject)
                for each in declarations(type(fact)).values()
                if each.personal and each.subject
            }
    merged, parted = (planted.fact(EXAMPLES[kind]).explanation for kind in MERGING_KINDS)
    one, two = PersonRef(alumnus_id=gone), PersonRef(alumnus_id=other)
    carry_out(crm, now_moment(), MergeIdentities(survivor=one, absorbed=two, explanation=merged))
    carry_out(crm, now_moment(), UnmergeIdentities(absorbed=two, explanation=parted))
    Quarantine(crm.connect, secrets.seal).keep(
        [Unplaced("tests", "d-1", "UNKNOWN", "x", {"email": f"{WORD}-quarantine@x.example"})], NOW
    )
    crm.load(gone)
    Runner(server.url, secrets, zone).catch_up()
    Rebuild(server.url, secrets, zone, workers=1).run(["timeline"])
    assert len(planted.words) > 100

    with psycopg.connect(server.url, autocommit=True) as owner:
        owner.execute("ANALYZE")
        owner.execute("CHECKPOINT")
        before = found_in(folder, planted)
        missed = planted.words.keys() - {field for _, field in before}
        assert len(missed) < len(planted.words) / 10, missed
        assert any("/pg_wal/" in path for path, _ in before)
        assert "pg_statistic" in tables_of(owner, before)

        crm.erasures.destroy(uuid4(), sorted(subjects), request="needles", at=NOW)
        forget_people(server.url, sorted(subjects), NOW)
        Quarantine(crm.connect, secrets.seal).expire(NOW + KEPT)
        scrub(owner)
        Runner(server.url, secrets, zone).catch_up()
        owner.execute("CHECKPOINT")
        after = found_in(folder, planted)
        assert after == set(), tables_of(owner, after)

    monkeypatch.setenv("CRM_HOME", str(folder / "home"))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    exported = CliRunner().invoke(events, ["--personal"])
    assert exported.exit_code == 0, exported.output
    assert len(exported.output.splitlines()) == len(ABOUT_PEOPLE) + 3
    told = exported.output.encode() + caplog.text.encode()
    assert {field for field, word in planted.words.items() if word.encode() in told} == set()
    crm.close()


def moment_of(now):
    assert isinstance(now, Moment)
    return now


def found_in(folder, planted):
    """Files that hold something planted, and of which field."""
    fields = {word.removesuffix("針").encode(): name for name, word in planted.words.items()}
    others = {word: name for word, name in fields.items() if not word.startswith(WORD.encode())}
    found = set()
    for path in folder.rglob("*"):
        if path.is_file():
            content = path.read_bytes().lower()
            words = set(re.findall(WORD.encode() + rb"(?:\d{4})?", content))
            words |= {word for word in others if word in content}
            found |= {(str(path.relative_to(folder)), fields.get(word, "?")) for word in words}
    return found


def tables_of(connection, found):
    """The names of the tables that files are of, to see where something was left."""
    numbers = {Path(path).name.partition(".")[0].partition("_")[0] for path, _ in found}
    rows = connection.execute("SELECT relfilenode::text, oid::regclass::text FROM pg_class")
    return {name for number, name in rows if number in numbers}
