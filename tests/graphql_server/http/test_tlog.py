"""The tree over HTTP, as tools for tlog-tiles ask for it; for those who read the log."""

import base64

import pytest

from crm.transparency.follower import Follower
from crm.transparency.key_file import create_signing_keys
from crm.transparency.note import checked_checkpoint
from crm.transparency.tree import leaf_hash, root_of
from graphql_server.http import HttpSettings
from tests.crm.storage.appending import now_moment, touches

from .test_access import bearer, code

CLOSED = HttpSettings()


@pytest.fixture
def keys(database, crm, person, tmp_path):
    """300 facts, signed with these."""
    somebody = person(hired_on=None)
    moment = now_moment()
    crm.append_unseen(touches(moment, somebody, 299), moment)
    found = create_signing_keys(tmp_path / "audit-key.json")
    follower = Follower(database, found)
    follower.catch_up()
    follower.close()
    return found


def test_checkpoint_tiles_and_leaves_fit_together(ask, keys):
    answer = ask("GET", "/tlog/checkpoint")
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    checkpoint = checked_checkpoint(answer.text, keys.verifiers(keys.origin(1)))
    assert checkpoint.size == 301
    full, partial = ask("GET", "/tlog/tile/0/000"), ask("GET", "/tlog/tile/0/001.p/45")
    assert "immutable" in full.headers["cache-control"]
    assert "no-cache" in partial.headers["cache-control"]
    assert root_of(full.content + partial.content) == checkpoint.root
    assert ask("GET", "/tlog/tile/1/000.p/1").content == root_of(full.content)
    leaves = unpacked(ask("GET", "/tlog/tile/entries/000").content)
    leaves += unpacked(ask("GET", "/tlog/tile/entries/001.p/45").content)
    assert root_of([leaf_hash(each) for each in leaves]) == checkpoint.root
    assert ask("GET", "/tlog/epoch/1/checkpoint").text == answer.text


def unpacked(bundle):
    found = []
    while bundle:
        size = int.from_bytes(bundle[:2])
        found.append(bundle[2 : 2 + size])
        bundle = bundle[2 + size :]
    return found


@pytest.mark.parametrize(
    "path",
    [
        "tile/0/001",
        "tile/0/001.p/46",
        "tile/0/002.p/1",
        "tile/0/1",
        "tile/0/x000/000",
        "tile/0/000.p/256",
        "tile/0/000.p/0",
        "tile/9/000",
        "tile/63/000",
        "tile/-1/000",
        "tile/0/x999/x999/x999/x999/x999/x999/999",
        "tile",
        "",
        "epoch/2/checkpoint",
        "epoch/99999999999999999999/checkpoint",
        "epoch/1/tile/entries/009",
    ],
)
def test_what_no_signed_tree_has_is_not_found(ask, keys, path):
    answer = ask("GET", f"/tlog/{path}")
    assert answer.status_code == 404
    assert code(answer) == "NOT_FOUND"


def test_before_anything_was_signed_there_is_nothing(ask):
    assert ask("GET", "/tlog/checkpoint").status_code == 404


def test_only_who_reads_the_log_is_told_of_the_tree(ask, keys, token):
    for path in ("checkpoint", "tile/0/000", "tile/entries/000", "nothing"):
        nobody = ask("GET", f"/tlog/{path}", settings=CLOSED)
        assert nobody.status_code == 401
        for role in ("HR", "PROGRAMME", "HIRING", "CONNECTOR", "ADMIN"):
            headers = bearer(token(role))
            answer = ask("GET", f"/tlog/{path}", settings=CLOSED, headers=headers)
            assert (answer.status_code, code(answer)) == (403, "NOT_ALLOWED")
    auditor = bearer(token("AUDITOR"))
    assert ask("GET", "/tlog/checkpoint", settings=CLOSED, headers=auditor).status_code == 200


def test_nothing_personal_is_in_clear_in_a_leaf(ask, keys):
    bundle = ask("GET", "/tlog/tile/entries/000").content
    assert "田中".encode() not in bundle
    assert base64.b64encode("田中".encode()) not in bundle
