"""`crm duplicates find`: everybody is looked through, nobody is merged."""

import datetime

import pytest
from click.testing import CliRunner

from crm.application.alumni import PersonRef
from crm.application.command import carry_out
from crm.application.commands.identity import DismissDuplicate
from crm.domain.identity.candidates import candidates
from crm.program.main import crm as program
from crm.storage.key_file import create_key_file
from crm.storage.merges import about_duplicates
from tests.crm.program.test_import_people import url_of

BORN = datetime.date(1985, 2, 28)


@pytest.fixture
def key_file(tmp_path):
    return tmp_path / "key-file.json"


@pytest.fixture
def secrets(key_file):
    return create_key_file(key_file)


@pytest.fixture
def find(database, key_file, tmp_path, monkeypatch):
    """find("--dry-run"): what the command prints."""
    monkeypatch.setenv("DATABASE_URL", url_of(database))
    monkeypatch.setenv("CRM_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("CRM_KEY_FILE", str(key_file))

    def find(*options):
        result = CliRunner().invoke(program, ["duplicates", "find", *options])
        assert result.exit_code == 0, result.output
        return result.output

    return find


def test_pairs_are_found_once_and_dismissed_ones_never_again(crm, person, moment, projected, find):
    one, two = (person(name="田中 太郎", birth_date=BORN) for _ in range(2))
    person(name="田中 太郎", birth_date=datetime.date(1990, 1, 1))
    projected()
    assert f"{min(one, two)} {max(one, two)} The names are the same." in find("--dry-run")
    assert crm.event_log.head() == 6
    assert find() == "1 new pairs; 0 were on the list before.\n"
    (found,) = candidates(about_duplicates(crm.event_log))
    assert {found.one, found.other} == {one, two}
    projected()
    assert find() == "0 new pairs; 1 were on the list before.\n"
    asked = DismissDuplicate(one=PersonRef(alumnus_id=two), other=PersonRef(alumnus_id=one))
    carry_out(crm, moment(), asked)
    for _ in range(2):  # before and after the read models know it
        assert find() == "0 new pairs; 0 were on the list before.\n"
        projected()
    assert candidates(about_duplicates(crm.event_log)) == []
