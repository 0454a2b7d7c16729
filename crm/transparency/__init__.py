"""The transparency log: proves to auditors that no stored fact was changed, moved or removed.

A Merkle tree (RFC 6962) over the log, in the layout of C2SP tlog-tiles, with signed checkpoints
that any tool for such logs can check. Leaf 0 says what the tree is of; leaf n is the fact at
position n.
"""
