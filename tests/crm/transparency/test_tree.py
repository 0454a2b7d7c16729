"""The tree, its proofs and tiles, judged by the definitions of RFC 6962."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm.transparency.tree import (
    BadProof,
    Tree,
    check_consistency,
    check_inclusion,
    grown,
    leaf_hash,
    root_of,
)
from tests.crm.transparency import naive

LEAVES = [f"leaf {n}".encode() for n in range(700)]
HASHES = [leaf_hash(each) for each in LEAVES]


def planted(*sizes: int) -> Tree:
    """A tree that grew in these steps."""
    tiles = {}

    def read(*place):
        return tiles[place]

    size = 0
    for count in sizes:
        tiles.update(grown(read, size, HASHES[size : size + count]))
        size += count
    return Tree(read)


WHOLE = planted(len(LEAVES))


@pytest.mark.parametrize("size", [0, 1, 2, 3, 7, 8, 255, 256, 257, 511, 512, 513, 700])
def test_roots_are_those_of_the_definition(size):
    assert WHOLE.root(size) == naive.root(LEAVES[:size]) == root_of(HASHES[:size])


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(1, 300), min_size=1, max_size=6))
def test_however_it_grew_it_is_the_same_tree(steps):
    size = min(sum(steps), len(LEAVES))
    assert planted(*steps).root(size) == WHOLE.root(size)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_proofs_are_those_of_the_definition_and_convince(data):
    new = data.draw(st.integers(1, 600))
    old = data.draw(st.integers(1, new))
    index = data.draw(st.integers(0, new - 1))
    inclusion, consistency = WHOLE.inclusion(index, new), WHOLE.consistency(old, new)
    assert inclusion == naive.path(index, LEAVES[:new])
    assert consistency == naive.proof(old, LEAVES[:new])
    check_inclusion(HASHES[index], index, new, inclusion, WHOLE.root(new))
    check_consistency(old, WHOLE.root(old), new, WHOLE.root(new), consistency)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_one_bit_anywhere_and_a_proof_convinces_nobody(data):
    new = data.draw(st.integers(2, 600))
    old = data.draw(st.integers(1, new - 1))
    index = data.draw(st.integers(0, new - 1))
    bit = data.draw(st.integers(0, 255))
    inclusion, consistency = WHOLE.inclusion(index, new), WHOLE.consistency(old, new)
    parts = [HASHES[index], WHOLE.root(new), *inclusion]
    which = data.draw(st.integers(0, len(parts) - 1))
    parts[which] = flipped(parts[which], bit)
    with pytest.raises(BadProof):
        check_inclusion(parts[0], index, new, parts[2:], parts[1])
    parts = [WHOLE.root(old), WHOLE.root(new), *consistency]
    which = data.draw(st.integers(0, len(parts) - 1))
    parts[which] = flipped(parts[which], bit)
    with pytest.raises(BadProof):
        check_consistency(old, parts[0], new, parts[1], parts[2:])


def test_proofs_of_another_length_or_place_convince_nobody():
    root, proof = WHOLE.root(600), WHOLE.inclusion(5, 600)
    for index, size, hashes in (
        (5, 600, proof[:-1]),
        (5, 600, [*proof, root]),
        (4, 600, proof),
        (5, 1500, proof),
        (600, 600, proof),
        (-1, 600, proof),
    ):
        with pytest.raises(BadProof):
            check_inclusion(HASHES[5], index, size, hashes, root)
    old, proof = WHOLE.root(300), WHOLE.consistency(300, 600)
    for first, second, hashes in (
        (300, 600, proof[1:]),
        (300, 600, [*proof, root]),
        (600, 300, proof),
    ):
        with pytest.raises(BadProof):
            check_consistency(first, old, second, root, hashes)
    with pytest.raises(BadProof):
        check_consistency(300, old, 300, root, [])


def flipped(whole: bytes, bit: int) -> bytes:
    return (int.from_bytes(whole) ^ (1 << bit)).to_bytes(len(whole))
