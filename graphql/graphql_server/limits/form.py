"""What must not even be validated, because validation itself would be the attack."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, NoReturn

from graphql import (
    DocumentNode,
    EnumValueNode,
    FieldNode,
    FloatValueNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLError,
    IntValueNode,
    NameNode,
    Node,
    StringValueNode,
    ValueNode,
)

from graphql_server.errors import CodedError
from graphql_server.limits.bounds import Bounds

_Word = NameNode | IntValueNode | FloatValueNode | EnumValueNode


def must_be_short(text: str, bounds: Bounds) -> None:
    """Raises `CodedError` DOCUMENT_LIMIT.

    Tokens bound neither a name nor a comment, and to read a mebibyte takes a fifth of a second.
    """
    if len(text) > bounds.characters:
        raise CodedError(
            f"The document has {len(text)} characters, {bounds.characters} are allowed;"
            " send texts and lists as variables.",
            "DOCUMENT_LIMIT",
            value=len(text),
            maximum=bounds.characters,
        )


def misformed(document: DocumentNode, bounds: Bounds) -> GraphQLError | None:
    """The first thing in a parsed document that is beyond a bound."""
    fragments = spreads = branches = values = longest = 0
    branching: Counter[str] = Counter()
    plain: Counter[str] = Counter()
    for node in _nodes(document):
        if isinstance(node, FragmentDefinitionNode):
            fragments += 1
        elif isinstance(node, FragmentSpreadNode):
            spreads += 1
        elif isinstance(node, FieldNode):
            answered_as = (node.alias or node.name).value
            if node.selection_set:
                branches += 1
                branching[answered_as] += 1
            else:
                plain[answered_as] += 1
        elif isinstance(node, ValueNode):
            values += 1
        if isinstance(node, StringValueNode) and "\x00" in node.value:
            return error("A text contains the character U+0000; remove it.", "INVALID_INPUT")
        if isinstance(node, _Word):
            longest = max(longest, len(node.value))
    for what, value, bound, code in (
        ("characters in one name or number", longest, bounds.word, "WORD_LIMIT"),
        ("fragments", fragments, bounds.fragments, "FRAGMENT_LIMIT"),
        ("spreads of fragments", spreads, bounds.spreads, "FRAGMENT_LIMIT"),
        ("fields", branches + plain.total(), bounds.fields, "SELECTION_LIMIT"),
        ("fields with a selection", branches, bounds.branches, "SELECTION_LIMIT"),
        (
            "fields of one name with a selection",
            max(branching.values(), default=0),
            bounds.like_branches,
            "SELECTION_LIMIT",
        ),
        (
            "fields of one name",
            max(plain.values(), default=0),
            bounds.like_fields,
            "SELECTION_LIMIT",
        ),
        ("values outside of variables", values, bounds.values, "VALUE_LIMIT"),
    ):
        if value > bound:
            return beyond(what, value, bound, code)
    return None


def must_be_few(variables: Mapping[str, Any], bounds: Bounds) -> None:
    """Raises `CodedError` VALUE_LIMIT. Goes no further than the bounds."""
    waiting: list[Any] = [variables]
    sent = 0
    while waiting:
        values = waiting.pop()
        if isinstance(values, list) and len(values) > bounds.listed:
            _refuse_values("A list in the variables has", len(values), bounds.listed)
        sent += len(values)
        if sent > bounds.sent:
            _refuse_values("The variables have more than", bounds.sent, bounds.sent)
        within = values.values() if isinstance(values, dict) else values
        waiting += [each for each in within if isinstance(each, dict | list)]


def _refuse_values(what: str, value: int, bound: int) -> NoReturn:
    raise CodedError(
        f"{what} {value} values, {bound} are allowed; send several operations.",
        "VALUE_LIMIT",
        maximum=bound,
    )


def beyond(what: str, value: int, bound: int, code: str) -> GraphQLError:
    message = f"The document has {value} {what}, {bound} are allowed; split it."
    return error(message, code, value=value, maximum=bound)


def error(message: str, code: str, **extensions: Any) -> GraphQLError:
    return GraphQLError(message, extensions={"code": code, **extensions})


def _nodes(document: DocumentNode) -> Iterator[Node]:
    waiting: list[Any] = [document]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Node):
            yield node
            waiting += (getattr(node, key) for key in node.keys if key != "loc")
        elif isinstance(node, list | tuple):
            waiting += node
