"""Signed notes, checkpoints and paths: what is forged, damaged or oversized is refused alike."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm.transparency.key_file import SigningKeyError, create_signing_keys, read_signing_keys
from crm.transparency.note import (
    BadNote,
    Checkpoint,
    Note,
    Signer,
    VerifierKey,
    checked_checkpoint,
    notes_in,
)
from crm.transparency.paths import TilePath

SIGNER = Signer("alumni-crm/test/1", bytes(range(32)))
KEYS = [SIGNER.verifier]
CHECKPOINT = Checkpoint(SIGNER.name, 1_000, bytes(range(32)))
NOTE = SIGNER.sign(CHECKPOINT.text)


def test_a_note_says_what_was_signed():
    assert checked_checkpoint(NOTE, KEYS) == CHECKPOINT
    assert VerifierKey.parse(str(SIGNER.verifier)) == SIGNER.verifier
    assert list(notes_in(NOTE + NOTE)) == [NOTE, NOTE]


@settings(max_examples=300, deadline=None)
@given(st.integers(0, len(NOTE) - 1), st.sampled_from("0A/+ \n—x"), st.booleans())
def test_one_character_anywhere_and_it_is_nobody_s_word(at, sign, insert):
    altered = NOTE[:at] + sign + NOTE[at + (0 if insert else 1) :]
    if altered == NOTE:
        return
    with pytest.raises(BadNote):
        checked_checkpoint(altered, KEYS)


def test_a_signature_is_written_in_one_way():
    assert NOTE.endswith("=\n")
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    for sign in alphabet.replace(NOTE[-3], ""):
        with pytest.raises(BadNote):
            checked_checkpoint(NOTE[:-3] + sign + NOTE[-2:], KEYS)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300))
def test_whatever_is_no_note_is_refused(text):
    with pytest.raises(BadNote):
        checked_checkpoint(text, KEYS)
    with pytest.raises(BadNote):
        VerifierKey.parse(text)


@pytest.mark.parametrize(
    "size",
    ["-1", "01", "1e3", "", " 1", "１", str(2**63), "9" * 10_000],
)
def test_a_size_is_written_in_one_way(size):
    text = CHECKPOINT.text.replace("1000", size)
    with pytest.raises(BadNote):
        checked_checkpoint(SIGNER.sign(text), KEYS)


@pytest.mark.parametrize(
    ("whole", "why"),
    [
        (NOTE.replace("\n\n", "\n\n" + "— other AAAAAAAA\n" * 40), "no signature follows"),
        (NOTE + "x" * 70_000, "longer than"),
        (Signer("somebody/1", SIGNER.seed).sign(CHECKPOINT.text), "None of the known keys"),
        (Signer(SIGNER.name, bytes(32)).sign(CHECKPOINT.text), "None of the known keys"),
        (SIGNER.sign(Checkpoint("other/1", 5, bytes(32)).text), "None of the known keys"),
        (NOTE.replace("1000", "1001"), "altered, or forged"),
    ],
    ids=["many signatures", "oversized", "other name", "other key", "other origin", "altered"],
)
def test_each_refusal_says_why(whole, why):
    with pytest.raises(BadNote, match=why):
        checked_checkpoint(whole, KEYS)


def test_a_signature_of_others_beside_ours_does_no_harm():
    other = Signer("witness", bytes(32)).sign(CHECKPOINT.text).rsplit("\n\n", 1)[1]
    assert checked_checkpoint(NOTE + other, KEYS) == CHECKPOINT
    assert len(Note.parse(NOTE + other).signatures) == 2


def test_a_file_of_notes_that_ends_in_the_middle_of_one_is_not_taken():
    with pytest.raises(BadNote, match="not whole"):
        notes_in(NOTE + NOTE.split("\n\n")[0])


@settings(max_examples=100, deadline=None)
@given(st.one_of(st.none(), st.integers(0, 8)), st.integers(0, 10**12), st.integers(1, 256))
def test_a_path_is_read_as_it_is_written(level, n, width):
    path = TilePath(level, n, width)
    assert TilePath.parse(str(path)) == path


def test_paths_are_those_of_tlog_tiles():
    assert str(TilePath(0, 1_234_067, 256)) == "tile/0/x001/x234/067"
    assert str(TilePath(None, 5, 7)) == "tile/entries/005.p/7"


@pytest.mark.parametrize(
    "damage",
    [b"", b"{", b"[]", b'{"name":"x","seed":"AA==","retired":[]}', b"\xff", b"[" * 100_000],
)
def test_a_damaged_key_is_one_sentence_without_its_content(tmp_path, damage):
    keys = create_signing_keys(tmp_path / "audit-key.json")
    assert repr(keys.seed) not in repr(keys)
    keys.path.write_bytes(damage)
    with pytest.raises(SigningKeyError, match="damaged") as raised:
        read_signing_keys(keys.path)
    assert raised.value.__cause__ is None
