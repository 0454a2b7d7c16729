"""The key file: made once, for its owner only, and clear about what is wrong with it."""

import json
import os
import stat
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from crm.application.alumni import AlumniCrm
from crm.storage.key_file import KeyFileError, Secrets, create_key_file, read_key_file


def made(path: Path) -> Secrets:
    return create_key_file(path)


def test_programs_that_start_at_once_read_the_same_keys(tmp_path):
    path = tmp_path / "home" / "keys.json"
    with ProcessPoolExecutor(4, mp_context=get_context("spawn")) as pool:
        all_made = list(pool.map(made, [path] * 12))
    assert all(each == all_made[0] for each in all_made)
    assert [entry.name for entry in path.parent.iterdir()] == ["keys.json"]


def test_only_its_owner_can_read_it_whatever_the_umask(tmp_path):
    before = os.umask(0)
    try:
        create_key_file(tmp_path / "home" / "keys.json")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "home" / "keys.json").stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "home").stat().st_mode) == 0o700


def test_making_keys_again_keeps_the_first_ones(tmp_path):
    path = tmp_path / "keys.json"
    assert create_key_file(path) == create_key_file(path)


def test_keys_are_never_shown(tmp_path):
    keys = create_key_file(tmp_path / "keys.json")
    for key in (keys.index, keys.seal, *keys.wrapping.values()):
        assert len(key) == 32
        assert repr(key) not in repr(keys)


def test_a_file_that_others_can_read_is_refused_with_the_remedy(tmp_path):
    path = tmp_path / "keys.json"
    create_key_file(path)
    path.chmod(0o640)
    with pytest.raises(KeyFileError, match=f"chmod 600 {path}"):
        read_key_file(path)


def test_a_missing_file_is_refused_with_the_remedy(tmp_path):
    with pytest.raises(KeyFileError, match="is missing; restore it from its backup") as refused:
        read_key_file(tmp_path / "keys.json")
    assert refused.value.code == "KEY_FILE"


def damaged(path: Path, **changes: object) -> None:
    stored = json.loads(path.read_text()) | changes
    path.write_text(json.dumps(stored))


@pytest.mark.parametrize(
    "changes",
    [
        {"index": "AAAA"},
        {"index": "not base64!"},
        {"index": None},
        {"seal": 7},
        {"wrapping": []},
        {"wrapping": {"other": "A" * 43 + "="}},
        {"current": ["x"]},
    ],
)
def test_a_damaged_file_is_refused_and_never_read_as_another_key(tmp_path, changes):
    path = tmp_path / "keys.json"
    create_key_file(path)
    damaged(path, **changes)
    with pytest.raises(KeyFileError, match="damaged"):
        read_key_file(path)


@pytest.mark.parametrize("text", [b"", b"{", b"[]", b"\xff", b"null", b"[" * 10_000])
def test_a_file_of_something_else_is_damaged(tmp_path, text):
    path = tmp_path / "keys.json"
    path.write_bytes(text)
    path.chmod(0o600)
    with pytest.raises(KeyFileError, match="damaged"):
        read_key_file(path)


def test_a_folder_in_its_place_is_said_to_be_unreadable(tmp_path):
    (tmp_path / "keys.json").mkdir(mode=0o700)
    with pytest.raises(KeyFileError, match="cannot be read"):
        read_key_file(tmp_path / "keys.json")


def test_a_folder_that_cannot_be_made_is_said_so(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(KeyFileError, match="cannot be written"):
        create_key_file(tmp_path / "file" / "keys.json")


def test_another_deployments_key_file_is_refused_at_start(crm, person, database, zone, tmp_path):
    person(name="田中 太郎")
    wrong = create_key_file(tmp_path / "keys.json")
    with pytest.raises(KeyFileError, match="not the one that this database was filled with"):
        AlumniCrm(database, wrong, zone)
