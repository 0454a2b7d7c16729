"""Go's own packages for transparency logs find our notes, proofs and tiles good, and no forgery."""

import json
import subprocess
from base64 import b64encode

import psycopg
import pytest

from crm.transparency.exported import export
from crm.transparency.leaves import leaves
from crm.transparency.note import Checkpoint, Note
from crm.transparency.proof import newest, prove
from crm.transparency.store import TreeStore
from tests.crm.transparency.go_verifier import build


@pytest.fixture(scope="module")
def go(tmp_path_factory):
    """go(questions): what the program says to each."""
    program = build(tmp_path_factory.mktemp("go"))

    def ask(*questions):
        lines = "".join(json.dumps(each) + "\n" for each in questions)
        done = subprocess.run([program], input=lines, capture_output=True, text=True, check=True)
        return [each.partition(":")[0] for each in done.stdout.splitlines()]

    return ask


def text(hashes):
    return [b64encode(each).decode() for each in hashes]


def flipped(words, at=0):
    """One bit of one hash is another."""
    raw = bytearray(words[at])
    raw[5] ^= 4
    return [*words[:at], bytes(raw), *words[at + 1 :]]


def test_go_verifies_notes_inclusion_consistency_and_exported_tiles(audited, go, tmp_path):
    notes = [audited.sign()]
    for count in (3, 250, 1, 260):
        audited.append(count)
        notes.append(audited.sign())
    key = str(audited.keys.verifiers(notes[0].split("\n", 1)[0])[0])
    sizes = [Checkpoint.parse(Note.parse(note).text).size for note in notes]
    good, forged = [], []
    with psycopg.connect(audited.url) as connection:
        tree = TreeStore(connection).tree(1)
        for note, size in zip(notes, sizes, strict=True):
            good.append({"Key": key, "Note": note})
            forged.append({"Key": key, "Note": note.replace(f"\n{size}\n", f"\n{size + 1}\n")})
            for old_note, old in zip(notes, sizes, strict=True):
                if old < size:
                    proof = tree.consistency(old, size)
                    asked = {"Key": key, "Note": note, "Old": old_note}
                    good.append(asked | {"Consistency": text(proof)})
                    forged.append(asked | {"Consistency": text(flipped(proof, len(proof) // 2))})
        for position in (1, 2, 255, 256, 257, 511, 512, audited.facts):
            proved = prove(connection, position)
            asked = {"Key": key, "Note": notes[-1], "Index": position}
            leaf = b64encode(proved.leaf).decode()
            other = b64encode(proved.leaf[:-1] + bytes([proved.leaf[-1] ^ 1])).decode()
            hashes = text(proved.hashes)
            good.append(asked | {"Leaf": leaf, "Inclusion": hashes})
            forged.append(asked | {"Leaf": other, "Inclusion": hashes})
            forged.append(asked | {"Leaf": leaf, "Inclusion": text(flipped(proved.hashes))})
        folder = tmp_path / "exported"
        keys = audited.keys.verifiers(newest(connection).note.split("\n", 1)[0])
        export(connection, newest(connection), keys, folder, lambda done: None)
        assert (folder / "keys").read_text().strip() == key
        assert dict(leaves(connection, 300, 300))[300] in (folder / "tile/entries/001").read_bytes()
    good.append({"Key": key, "Note": (folder / "checkpoint").read_text(), "Folder": str(folder)})
    assert go(*good) == ["yes"] * len(good)
    assert go(*forged) == ["no"] * len(forged)
    for name in ("tile/0/001", "tile/entries/001"):
        tile = folder / name
        whole = tile.read_bytes()
        tile.write_bytes(bytes([*whole[:-1], whole[-1] ^ 1]))
        assert go(good[-1]) == ["no"]
        tile.write_bytes(whole)
    assert go(good[-1]) == ["yes"]
