"""Documents made to be expensive: each is refused with a code, cheaply, before anything is done."""

from pathlib import Path

import pytest
from graphql import parse

from graphql_server.limits.bounds import Bounds
from graphql_server.limits.form import misformed

OPERATIONS = Path(__file__).parents[3] / "frontend_schema" / "operations"


def spread(count: int, body: str, on: str = "Query") -> str:
    """Fragments F0…; `body` may have `{following}` for the number of the next one."""
    return "".join(
        f" fragment F{number} on {on} {{ {body.replace('{following}', str(number + 1))} }}"
        for number in range(count)
    )


def nested(opening: str, levels: int, innermost: str, closing: str = "}") -> str:
    return opening * levels + innermost + closing * levels


def repeated(pattern: str, count: int) -> str:
    return " ".join(pattern.replace("{n}", str(number)) for number in range(count))


PERSON = "{ alumni { edges { node { %s } } } }"

REPETITION = {
    "aliases of one field": ("{" + repeated("a{n}: __typename", 1_000) + "}", "ALIAS_LIMIT"),
    "aliases below": (PERSON % repeated("a{n}: id", 1_000), "ALIAS_LIMIT"),
    "aliases by fragments": (
        "{ ...F0 ...F1 ...F2 ...F3 }" + spread(4, repeated("a{n}: __typename", 8)),
        "ALIAS_LIMIT",
    ),
    "five thousand __typename": ("{" + " __typename" * 5_000 + "}", "TOKEN_LIMIT"),
    "__typename below": ("{ viewer {" + " __typename" * 3_900 + "} }", "SELECTION_LIMIT"),
    "root fields": ("{" + " viewer { label }" * 31 + "}", "ROOT_FIELD_LIMIT"),
    "fields that differ in pairs": (
        PERSON % repeated("timeline(first: {n}) { totalCount }", 240),
        "SELECTION_LIMIT",
    ),
    "fields that differ in fewer pairs": (
        PERSON % repeated("timeline(first: {n}) { totalCount }", 99),
        "VALIDATION",
    ),
    "fields that differ, each in a selection of its own": (
        PERSON % repeated("... { timeline(first: {n}) { totalCount } }", 240),
        "SELECTION_LIMIT",
    ),
    "fields that differ, each in a fragment of its own": (
        PERSON % repeated("...F{n}", 99)
        + "".join(
            f" fragment F{n} on Alumnus {{ timeline(first: {n}) {{ totalCount }} }}"
            for n in range(99)
        ),
        "VALIDATION",
    ),
    "arguments": ("{ alumni(" + "first: 1 " * 1_300 + ") { totalCount } }", "VALUE_LIMIT"),
    "operations of one name": (" query A { viewer { label } }" * 90, "VALIDATION"),
    "operations without a name": (" { viewer { label } }" * 90, "VALIDATION"),
    "one with a name and one without": (
        "{ viewer { label } } query B { viewer { label } }",
        "VALIDATION",
    ),
    "operations that share doubling fragments": (
        repeated("query A{n} { ...F0 }", 60)
        + spread(44, "...F{following} ...F{following}")
        + " fragment F44 on Query { viewer { label } }",
        "ROOT_FIELD_LIMIT",
    ),
}

FRAGMENTS = {
    "a bomb": (
        "{ ...F0 }"
        + spread(74, "...F{following} ...F{following}")
        + " fragment F74 on Query { viewer { label } }",
        "ROOT_FIELD_LIMIT",
    ),
    "a bomb of connections": (
        "{ alumni { edges { node { ...F0 } } } }"
        + spread(
            74,
            "referrals { edges { node { alumnus { ...F{following} ...F{following} } } } }",
            "Alumnus",
        )
        + " fragment F74 on Alumnus { id }",
        "DEPTH_LIMIT SELECTION_LIMIT",
    ),
    "a circle": (
        "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }",
        "VALIDATION",
    ),
    "a long circle": (
        "{ ...F0 }" + spread(98, "...F{following}") + " fragment F98 on Query { ...F0 }",
        "VALIDATION",
    ),
    "a circle through fields": (
        PERSON % "...A" + " fragment A on Alumnus { id referrals { edges { node { id alumnus"
        " { ...A } } } } }",
        "VALIDATION",
    ),
    "each in each later one": (
        "{ ...F0 }"
        + "".join(
            f" fragment F{n} on Query {{ {repeated('...F{n}', n)} viewer {{ label }} }}"
            for n in range(50)
        ),
        "FRAGMENT_LIMIT",
    ),
    "sixty that each spread the next fifteen": (
        PERSON % "...F0"
        + "".join(
            f" fragment F{n} on Alumnus {{ id"
            f" {' '.join(f'...F{m}' for m in range(n + 1, n + 16))} }}"
            for n in range(60)
        )
        + "".join(f" fragment F{n} on Alumnus {{ id }}" for n in range(60, 75)),
        "FRAGMENT_LIMIT",
    ),
    "more than a hundred": (
        "{" + repeated("...F{n}", 101) + "}" + spread(101, "__typename"),
        "FRAGMENT_LIMIT",
    ),
    "inline, thirteen hundred deep": (
        "{" + nested("... {", 1_300, " __typename ") + "}",
        "DEPTH_LIMIT",
    ),
    "inline with a type, seven hundred deep": (
        "{" + nested("... on Query {", 700, " __typename ") + "}",
        "DEPTH_LIMIT",
    ),
    "inline and spread by turns": (
        "{ ...F0 }"
        + spread(30, nested("... {", 40, " ...F{following} "))
        + " fragment F30 on Query { __typename }",
        "DEPTH_LIMIT",
    ),
    "of a type that does not exist": (
        "{ node(id: 1) {" + repeated("... on Alumnu{n} { id }", 240) + "} }",
        "VALIDATION",
    ),
}

DIRECTIVES = {
    "one field with seven hundred": (
        "{ viewer" + " @skip(if: false)" * 700 + " { label } }",
        "TOKEN_LIMIT",
    ),
    "one field with five": ("{ viewer" + " @include(if: true)" * 5 + " { label } }", "DIREC"),
    "unknown ones on a field": ("{ viewer" + " @aa" * 1_900 + " { label } }", "DIREC"),
    "unknown ones on the operation": ("query" + " @aa" * 1_900 + " { viewer { label } }", "DIREC"),
    "on a spread": ("{ ..." + " @aa" * 1_900 + " { viewer { label } } }", "DIREC"),
    "on a fragment": (
        "{ ...A } fragment A on Query" + " @aa" * 1_900 + " { viewer { label } }",
        "DIREC VALIDATION",
    ),
    "on variables": (
        "query(" + repeated("$a{n}: Int @aa @aa", 400) + ") { viewer { label } }",
        "VALIDATION",
    ),
    "deferred": ("{ ... @defer { viewer { label } } }", "VALIDATION"),
    "skipped fields count all the same": (
        "{" + " viewer @skip(if: true) { label }" * 31 + "}",
        "ROOT_FIELD_LIMIT",
    ),
    "skipped depth counts all the same": (
        PERSON % nested("referrals @skip(if: true) { edges { node { alumnus {", 4, "id", "} } } }"),
        "DEPTH_LIMIT",
    ),
}

LITERALS = {
    "a list of lists": ("{ nodes(ids: " + nested("[", 1_900, "", "]") + ") { id } }", "DEPTH_LIM"),
    "fewer lists of lists": (
        "{ nodes(ids: " + nested("[", 150, "", "]") + ") { id } }",
        "VALIDATION",
    ),
    "objects in objects": (
        "{ alumni(filter: " + nested("{ search: ", 900, "1") + ") { totalCount } }",
        "DEPTH_LIMIT",
    ),
    "a type of lists": (
        "query($a: " + nested("[", 1_900, "Int", "]") + ") { viewer { label } }",
        "DEPTH_LIMIT",
    ),
    "a default of lists": (
        "query($a: [Int] = " + nested("[", 1_900, "", "]") + ") { viewer { label } }",
        "DEPTH_LIMIT",
    ),
    "six hundred variables": (
        "query(" + repeated("$a{n}: Int = {n}", 600) + ") { viewer { label } }",
        "VALUE_LIMIT VALIDATION",
    ),
    "variables that nobody declared": (
        "{ alumni(" + repeated("a{n}: $b{n}", 400) + ") { totalCount } }",
        "VALUE_LIMIT VALIDATION",
    ),
    "words that the enum has not": (
        "{ alumni(filter: { status: [" + repeated("ALUMN{n}", 3_800) + "] }) { totalCount } }",
        "VALUE_LIMIT",
    ),
    "fewer words that the enum has not": (
        "{ alumni(filter: { status: [" + repeated("ALUMN{n}", 490) + "] }) { totalCount } }",
        "VALIDATION",
    ),
    "fields that the input has not": (
        "mutation { registerAlumnus(input: {" + repeated("nam{n}: 1", 490) + "}) { __typename } }",
        "VALIDATION",
    ),
    "names that nobody knows": (
        "{ viewer {" + repeated("labell{n}", 1_990) + "} }",
        "VALIDATION",
    ),
    "more names that nobody knows": (
        "{ viewer {" + repeated("labell{n}", 3_800) + "} }",
        "SELECTION_LIMIT",
    ),
}

CHARACTERS = {
    "a comment of a mebibyte": ("#" + "x" * 1_000_000 + "\n{ viewer { label } }", "DOCUMENT_LIMIT"),
    "half a million comments": ("#\n" * 500_000 + "{ viewer { label } }", "DOCUMENT_LIMIT"),
    "thirty thousand comments": ("#\n" * 30_000 + "{ nothing }", "VALIDATION TOKEN_LIMIT"),
    "commas": ("{" + "," * 1_000_000 + " viewer { label } }", "DOCUMENT_LIMIT"),
    "blanks": (" " * 1_000_000, "DOCUMENT_LIMIT"),
    "fewer blanks": (" " * 60_000, "SYNTAX"),
    "line ends": ("\n" * 60_000, "SYNTAX"),
    "byte order marks": ("\ufeff" * 60_000 + "{ nothing }", "VALIDATION SYNTAX"),
    "a mebibyte of digits": (
        "{ alumni(first: " + "9" * 1_000_000 + ") { totalCount } }",
        "DOCUMENT_LIMIT",
    ),
    "five thousand digits": (
        "{ alumni(first: " + "9" * 5_000 + ") { totalCount } }",
        "WORD_LIMIT",
    ),
    "two hundred digits": (
        "{ alumni(first: " + "9" * 200 + ") { totalCount } }",
        "VALIDATION PAGE_SIZE",
    ),
    "an exponent": ("{ alumni(first: 1e999999999) { totalCount } }", "VALIDATION"),
    "a long fraction": (
        "{ alumni(first: 1." + "9" * 60_000 + ") { totalCount } }",
        "WORD_LIMIT",
    ),
    "a name of a hundred thousand": ("{ " + "_" * 100_000 + " }", "DOCUMENT_LIMIT"),
    "a name of sixty thousand": ("{ " + "_" * 60_000 + " }", "WORD_LIMIT"),
    "an alias of a thousand": ("{ " + "a" * 1_000 + ": viewer { label } }", "WORD_LIMIT"),
    "a fragment's name": ("{ ..." + "a" * 1_000 + " }", "WORD_LIMIT"),
    "a variable's name": ("query($" + "a" * 1_000 + ": Int) { viewer { label } }", "WORD_LIMIT"),
    "a type's name": ("{ ... on " + "A" * 1_000 + " { viewer { label } } }", "WORD_LIMIT"),
    "an enum's word": (
        "{ alumni(orderBy: { by: " + "A" * 1_000 + " }) { totalCount } }",
        "WORD_LIMIT",
    ),
    "a block of lines": (
        '{ nothing(a: """' + "\n " * 30_000 + '""") }',
        "VALIDATION",
    ),
    "a block that goes in and in": (
        '{ nothing(a: """' + "".join("\n" + " " * n for n in range(300)) + 'x""") }',
        "VALIDATION",
    ),
    "escapes": ('{ nothing(a: "' + "\\u{1F600}" * 7_000 + '") }', "VALIDATION"),
    "half a surrogate": ('{ alumni(after: "\\uD800") { totalCount } }', "SYNTAX"),
    "a nul": ('{ alumni(after: "\\u0000") { totalCount } }', "INVALID_INPUT"),
    "a text without an end": ('{ a(b: "' + "x" * 60_000, "SYNTAX"),
    "a block without an end": ('{ a(b: """' + "x" * 60_000, "SYNTAX"),
    "letters that look like ours": ("{ vіewer { label } }", "SYNTAX"),
    "full-width letters": ("{ ｖiewer { label } }", "SYNTAX"),
    "marks of direction": ("{ view\u202eer { label } }", "SYNTAX"),
}

INTROSPECTION = {
    "in circles": (
        "{ __schema { types { " + nested("fields { type { ", 5, "name", "} }") + " } } }",
        "VALIDATION DEPTH_LIMIT",
    ),
    "of interfaces in circles": (
        '{ __type(name: "Node") { '
        + nested("possibleTypes { interfaces { ", 4, "name", "} }")
        + " } }",
        "VALIDATION DEPTH_LIMIT",
    ),
    "deep": (
        '{ __type(name: "Query") { ' + nested("ofType { ", 25, "name") + " } }",
        "DEPTH_LIMIT",
    ),
    "often": (
        "{" + repeated('a{n}: __type(name: "Query") { name }', 40) + "}",
        "ALIAS_LIMIT",
    ),
}

DISGUISES = {
    "a subscription as a query": ("subscription { viewer { label } }", "VALIDATION"),
    "types in a document": ("type A { a: Int } { viewer { label } }", "VALIDATION"),
    "an extension of the schema": (
        "extend type Query { a: Int } { viewer { label } }",
        "VALIDATION",
    ),
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(*attack, id=f"{kind}-{name}")
        for kind, attacks in {
            "repetition": REPETITION,
            "fragments": FRAGMENTS,
            "directives": DIRECTIVES,
            "literals": LITERALS,
            "characters": CHARACTERS,
            "introspection": INTROSPECTION,
            "disguises": DISGUISES,
        }.items()
        for name, attack in attacks.items()
    ],
)
def test_a_document_made_to_be_expensive_is_refused_before_anything_is_done(target, text, expected):
    codes = [_SHORT.get(code, code) for code in expected.split()]

    assert target(text).is_refused(*codes)


_SHORT = {"DIREC": "DIRECTIVE_LIMIT", "DEPTH_LIM": "DEPTH_LIMIT"}


def test_a_hundred_fragments_that_overlap_are_validated_cheaply(target):
    text = PERSON % repeated("...F{n}", 99) + spread(99, "id displayName status", "Alumnus")

    answered = target(text)

    assert answered.data == {"alumni": {"edges": []}}
    assert answered.seconds < 1


def test_what_is_wrong_is_told_ten_times_at_most(target):
    told = target("{ viewer {" + repeated("labell{n}", 200) + "} }")

    assert told.codes == ["VALIDATION"] * 10


def test_the_largest_operation_of_the_front_ends_is_far_below_the_bounds():
    files = [*OPERATIONS.glob("*.graphql")]
    half = Bounds(
        characters=1 << 15,
        branches=160,
        like_branches=50,
        like_fields=125,
        values=100,
        spreads=50,
        fields=1_000,
    )

    assert len(files) > 20
    for file in files:
        text = file.read_text()
        assert len(text) <= half.characters
        assert misformed(parse(text), half) is None, file.name
