"""Checkpoints and proofs through the API convince whoever checks them; only auditors get them."""

from base64 import b64decode

import psycopg
import pytest

from crm.transparency.follower import Follower
from crm.transparency.key_file import create_signing_keys
from crm.transparency.note import checked_checkpoint
from crm.transparency.tree import check_consistency, check_inclusion, leaf_hash
from graphql_server.access import Role, Viewer

CHECKPOINT = "{ checkpoint { origin size lastPosition root note signedAt } }"
INCLUSION = """
query ($position: Int64!) {
  inclusionProof(position: $position) { position leaf hashes text checkpoint { size root note } }
}
"""
CONSISTENCY = """
query ($from: Int64!, $to: Int64!) {
  consistencyProof(from: $from, to: $to) { fromSize toSize fromRoot toRoot hashes }
}
"""


@pytest.fixture
def signed(database, person, tmp_path):
    """signed(): one more person, and a checkpoint of that; the keys."""
    keys = create_signing_keys(tmp_path / "audit-key.json")
    follower = Follower(database, keys)

    def sign():
        person()
        follower.catch_up()
        return keys

    yield sign
    follower.close()


def raw(texts):
    return [b64decode(each) for each in texts]


def test_before_anything_was_signed_there_is_no_checkpoint_and_no_proof(api):
    assert api(CHECKPOINT).data == {"checkpoint": None}
    assert api(INCLUSION, position="1").data == {"inclusionProof": None}
    assert api(CONSISTENCY, **{"from": "1", "to": "1"}).data == {"consistencyProof": None}


def test_the_proofs_hold(api, signed):
    keys = signed()
    first = api(CHECKPOINT).data["checkpoint"]
    signed()
    second = api(CHECKPOINT).data["checkpoint"]
    checkpoint = checked_checkpoint(second["note"], keys.verifiers(keys.origin(1)))
    assert (checkpoint.size, checkpoint.root) == (int(second["size"]), b64decode(second["root"]))
    assert int(second["lastPosition"]) == checkpoint.size - 1
    for position in range(1, checkpoint.size):
        proof = api(INCLUSION, position=str(position)).data["inclusionProof"]
        leaf = leaf_hash(b64decode(proof["leaf"]))
        check_inclusion(leaf, position, checkpoint.size, raw(proof["hashes"]), checkpoint.root)
        assert proof["checkpoint"]["note"] == second["note"]
        assert proof["text"].endswith(second["note"])
    asked = {"from": first["size"], "to": second["size"]}
    proof = api(CONSISTENCY, **asked).data["consistencyProof"]
    assert proof["fromRoot"] == first["root"]
    check_consistency(
        int(first["size"]),
        b64decode(first["root"]),
        checkpoint.size,
        checkpoint.root,
        raw(proof["hashes"]),
    )


@pytest.mark.parametrize("position", ["0", "-1", "9999", str(2**63 - 1)])
def test_what_no_checkpoint_covers_has_no_proof(api, signed, position):
    signed()
    assert api(INCLUSION, position=position).data == {"inclusionProof": None}
    asked = {"from": "1", "to": position}
    if position != "0":
        assert api(CONSISTENCY, **asked).data == {"consistencyProof": None}


def test_a_fact_that_was_changed_has_no_proof_but_an_error(api, signed, database):
    signed()
    with psycopg.connect(database) as connection:
        connection.execute("UPDATE event_store.alumni_events SET source = 'x'")
    assert api(INCLUSION, position="1").codes == ["NOT_AS_SIGNED"]


def test_only_who_reads_the_log_is_given_proofs(api, signed):
    signed()
    asked = [
        (CHECKPOINT, {}),
        (INCLUSION, {"position": "1"}),
        (CONSISTENCY, {"from": "1", "to": "2"}),
    ]
    for role in Role:
        viewer = Viewer(frozenset({role}))
        for text, variables in asked:
            answer = api(text, viewer=viewer, **variables)
            assert answer.codes == ([] if role is Role.AUDITOR else ["NOT_ALLOWED"])
