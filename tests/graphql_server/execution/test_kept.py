"""What is made of documents is kept within bounds: of their number and of their characters."""

from graphql import Node, parse

from graphql_server.execution.kept import Kept


def node(text: str) -> Node:
    return parse(text).definitions[0]


def test_what_was_made_is_made_once() -> None:
    kept: Kept[object] = Kept()
    one = node("{ a }")
    assert kept.get(id(one), one, object) is kept.get(id(one), one, object)


def test_long_documents_leave_little_room_for_others() -> None:
    kept: Kept[object] = Kept(most=10, characters=1_000)
    for count in range(20):
        one = node("{ a } #" + "x" * 390)
        kept.get(count, one, object)
    assert len(kept) == 2
    kept.get("longer", node("{ a } #" + "x" * 2_000), object)
    assert len(kept) == 0


def test_the_least_recently_used_goes_first() -> None:
    kept: Kept[object] = Kept(most=2)
    nodes = [node("{ a }") for _ in range(3)]
    first = kept.get(0, nodes[0], object)
    kept.get(1, nodes[1], object)
    assert kept.get(0, nodes[0], object) is first
    kept.get(2, nodes[2], object)
    assert kept.get(0, nodes[0], object) is first
