"""What was made of the nodes of documents, kept as long as there is room for them.

A node holds the whole document that it is of, a hundred times its text; so what is kept is bounded
by the characters of the documents, not only by how many they are.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

from graphql import Node

Made = TypeVar("Made")


class Kept(Generic[Made]):
    """The least recently used goes first. Keys have the `id` of nodes: these are kept beside what
    was made, so that no other node gets it."""

    def __init__(self, most: int = 1_024, characters: int = 4 << 20) -> None:
        self._most, self._characters = most, characters
        self._found: OrderedDict[Hashable, tuple[Made, object, int]] = OrderedDict()
        self._held = 0

    def get(self, key: Hashable, node: Node, make: Callable[[], Made], *others: object) -> Made:
        """What was made under the key, or is made now; `others` are kept as the node is."""
        found = self._found.get(key)
        if found is not None:
            self._found.move_to_end(key)
            return found[0]
        weight = len(node.loc.source.body) if node.loc else 0
        made = make()
        self._found[key] = made, (node, others), weight
        self._held += weight
        while len(self._found) > self._most or self._held > self._characters:
            _, (_, _, lighter) = self._found.popitem(last=False)
            self._held -= lighter
        return made

    def __len__(self) -> int:
        return len(self._found)
