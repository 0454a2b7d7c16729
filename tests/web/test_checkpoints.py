"""Sigstore's own verifier (npm) finds our checkpoints and proofs good, and no forgery."""

import json
from base64 import b64encode

import psycopg
import pytest

from crm.transparency.follower import Follower
from crm.transparency.key_file import create_signing_keys
from crm.transparency.proof import prove
from tests.crm.storage.appending import now_moment, touches


@pytest.fixture
def proofs(database, crm, person, tmp_path):
    """Proofs of the newest checkpoint, by position, and the key that signed it."""
    somebody = person()
    moment = now_moment()
    crm.append_unseen(touches(moment, somebody, 300), moment)
    keys = create_signing_keys(tmp_path / "audit-key.json")
    follower = Follower(database, keys)
    follower.catch_up()
    follower.close()
    key = keys.verifiers(keys.origin(1))[0]
    with psycopg.connect(database) as connection:
        return key, [prove(connection, position) for position in (1, 2, 255, 256, 257, 302)]


def asked(key, proved):
    return {
        "keyName": key.name,
        "publicKey": b64encode(key.public).decode(),
        "note": proved.signed.note,
        "leaf": b64encode(proved.leaf).decode(),
        "index": proved.position,
        "size": proved.signed.size,
        "hashes": [b64encode(each).decode() for each in proved.hashes],
    }


def test_sigstore_verifies_checkpoints_and_inclusion(proofs, node, tmp_path):
    key, proved = proofs
    good = [asked(key, each) for each in proved]
    forged = [
        forgery
        for each in good
        for forgery in (
            each | {"note": each["note"].replace("\n303\n", "\n304\n")},
            each | {"leaf": b64encode(b"another fact").decode()},
            each | {"index": each["index"] - 1},
            each | {"hashes": each["hashes"][::-1]},
            each | {"publicKey": b64encode(bytes(32)).decode()},
        )
    ]
    questions = tmp_path / "questions.json"
    questions.write_text(json.dumps(good + forged))
    answers = json.loads(node("checkpoints.mjs", str(questions)))
    assert answers == ["yes"] * len(good) + ["no"] * len(forged)
